/* What the tests share: a check that stops with file and line, and short calls. */
#ifndef CHECK_H
#define CHECK_H

#include <fundrules.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline void check_at(int holds, const char *what, const char *file, int line)
{
    if (!holds) {
        fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
        exit(1);
    }
}

#define CHECK(condition) check_at((condition), #condition, __FILE__, __LINE__)

/* A call that must succeed; a mistake is printed. */
static inline void done_at(fundrules_status status, const struct fundrules_error *error, const char *what,
                    const char *file, int line)
{
    const char *message = "no error object";
    size_t length = strlen(message);

    if (status == FUNDRULES_STATUS_OK)
        return;
    if (error != NULL)
        fundrules_error_get_message(error, &message, &length);
    fprintf(stderr, "%s:%d: %s: %s: %.*s\n", file, line, what, fundrules_status_name(status),
            (int)length, message);
    exit(1);
}

#define DONE(call) done_at((call), NULL, #call, __FILE__, __LINE__)
#define DONE_OR(call, error) done_at((call), (error), #call, __FILE__, __LINE__)

static inline int same(const char *text, size_t length, const char *wanted)
{
    return length == strlen(wanted) && memcmp(text, wanted, length) == 0 && text[length] == '\0';
}

#endif
