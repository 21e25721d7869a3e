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

/* Splits off the first word of a text. */
static inline char *rest(char *text)
{
    char *space = strchr(text, ' ');

    if (space == NULL)
        return text + strlen(text);
    *space = '\0';
    return space + 1;
}

/* A whole file, with a zero byte behind it. */
static inline char *read_all(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text;
    long size;

    CHECK(file != NULL);
    CHECK(fseek(file, 0, SEEK_END) == 0);
    size = ftell(file);
    CHECK(size > 0 && fseek(file, 0, SEEK_SET) == 0);
    text = malloc((size_t)size + 1);
    CHECK(text != NULL && fread(text, 1, (size_t)size, file) == (size_t)size);
    text[size] = '\0';
    fclose(file);
    return text;
}

#endif
