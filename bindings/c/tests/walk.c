/* Calls every function with NULL everywhere, then at random with NULL, garbage and what fits.
 *
 * No call may crash, report a panic, or return a status that has no name. The calls themselves are
 * in walk_calls.h, which `cargo xtask test` makes from the header, so that no function is left out. */
#include "check.h"

#include <limits.h>
#include <stdint.h>

#define ROWS 64

/* Where a call draws its arguments from. In the mode `nothing` every pointer is NULL. */
struct draw {
    uint64_t state;
    int nothing;
};

static struct fundrules_regime *a_regime;
static struct fundrules_project *a_project;
static struct fundrules_assessment *an_assessment;
static struct fundrules_decider *a_decider;
static struct fundrules_columns *some_columns;
static struct fundrules_answers *some_answers;
static struct fundrules_error *an_error;
static const struct fundrules_project *projects[ROWS];

/* Garbage that looks like no handle, and arrays of every width, fixed once they are made. */
static uint64_t garbage[ROWS * 2];
static uint64_t arrays[4][ROWS * 2];
static int32_t room[ROWS];
static char texts_memory[8][256];

static uint64_t next(struct draw *d)
{
    uint64_t z = (d->state += 0x9e3779b97f4a7c15u);

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static uint64_t below(struct draw *d, uint64_t bound)
{
    return next(d) % bound;
}

/* NULL, garbage, a misaligned pointer, or a handle of another type. */
static void *draw_no_handle(struct draw *d)
{
    if (d->nothing)
        return NULL;
    switch (below(d, 4)) {
    case 0:
        return NULL;
    case 1:
        return garbage;
    case 2:
        return (char *)garbage + 1;
    default:
        return texts_memory[7];
    }
}

static void *draw_handle(struct draw *d, void *handle)
{
    void *others[7];

    if (d->nothing)
        return NULL;
    if (below(d, 8) != 0)
        return handle;
    others[0] = a_regime;
    others[1] = a_project;
    others[2] = an_assessment;
    others[3] = a_decider;
    others[4] = some_columns;
    others[5] = some_answers;
    others[6] = an_error;
    return below(d, 2) ? draw_no_handle(d) : others[below(d, 7)];
}

#define HANDLE(type, handle)                                                                       \
    static void *draw_##type(struct draw *d)                                                       \
    {                                                                                              \
        return draw_handle(d, handle);                                                             \
    }

HANDLE(fundrules_regime, a_regime)
HANDLE(fundrules_project, a_project)
HANDLE(fundrules_assessment, an_assessment)
HANDLE(fundrules_decider, a_decider)
HANDLE(fundrules_columns, some_columns)
HANDLE(fundrules_answers, some_answers)
HANDLE(fundrules_error, an_error)

/* The structures of Arrow belong to no library: what they hold cannot be told from garbage, so that
 * nothing but NULL is handed in here. */
#define draw_ArrowSchema(d) draw_null(d)
#define draw_ArrowArray(d) draw_null(d)

static void *draw_null(struct draw *d)
{
    (void)d;
    return NULL;
}

#define draw_out(d, place) (((d)->nothing || below((d), 16) == 0) ? NULL : (place))

static const char *draw_text(struct draw *d)
{
    return d->nothing || below(d, 16) == 0 ? NULL : texts_memory[below(d, 8)];
}

/* Lengths that fit the texts, and lengths so large that nothing is read. */
static size_t draw_length(struct draw *d)
{
    static const size_t lengths[] = {0, 1, 2, 7, 9, 13, 20, 256, FUNDRULES_TEXT_LENGTH_MAX + 1,
                                     SIZE_MAX, SIZE_MAX / 2 + 1};

    return lengths[below(d, sizeof lengths / sizeof *lengths)];
}

static size_t draw_size(struct draw *d)
{
    static const size_t sizes[] = {0, 1, 2, 3, 63, 64, SIZE_MAX, SIZE_MAX / 2, SIZE_MAX / 8 + 1};
    size_t size = sizes[below(d, sizeof sizes / sizeof *sizes)];

    return size;
}

static int64_t draw_number(struct draw *d)
{
    static const int64_t numbers[] = {0, 1, 2, 3, -1, 7, 20240630, 20260301, 99999999, 500000000000,
                                      INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN};

    return below(d, 8) == 0 ? (int64_t)next(d) : numbers[below(d, sizeof numbers / sizeof *numbers)];
}

static uint32_t draw_id(struct draw *d)
{
    return below(d, 8) == 0 ? (uint32_t)next(d) : (uint32_t)below(d, FUNDRULES_FACT_LAST + 2);
}

static const char *const *draw_texts(struct draw *d)
{
    static const char *texts[ROWS];
    size_t index;

    if (d->nothing || below(d, 16) == 0)
        return NULL;
    for (index = 0; index < ROWS; index++)
        texts[index] = texts_memory[below(d, 8)];
    return texts;
}

static const size_t *draw_lengths(struct draw *d)
{
    static size_t lengths[ROWS];
    size_t index;

    if (d->nothing || below(d, 16) == 0)
        return NULL;
    for (index = 0; index < ROWS; index++)
        lengths[index] = draw_length(d);
    return lengths;
}

static const struct fundrules_project *const *draw_projects(struct draw *d)
{
    return d->nothing || below(d, 16) == 0 ? NULL : projects;
}

/* Arrays have room for every row of the table, whatever the width of their values. */
static const void *draw_array(struct draw *d)
{
    if (d->nothing || below(d, 16) == 0)
        return NULL;
    if (below(d, 16) == 0)
        return (const char *)arrays[0] + 1;
    return arrays[below(d, 4)];
}

static int32_t *draw_room(struct draw *d)
{
    return d->nothing || below(d, 16) == 0 ? NULL : room;
}

struct function {
    const char *name;
    fundrules_status (*walk)(struct draw *);
};

#include "walk_calls.h"

static void make(struct draw *d)
{
    static const char *texts[] = {"guangyuan", "luoyang", "acceptance", "invest.total_planned",
                                  "{\"id\":\"P-1\",\"invest\":{\"total_planned\":\"4000万元\"}}",
                                  "20240630", "[rulebook]\nid = 5\n"};
    size_t index, place;

    for (index = 0; index < ROWS * 2; index++) {
        garbage[index] = next(d);
        arrays[0][index] = 0;
        arrays[1][index] = 1;
        arrays[2][index] = next(d);
        arrays[3][index] = next(d) % 100000000000;
    }
    for (index = 0; index < 8; index++) {
        for (place = 0; place < 256; place++)
            texts_memory[index][place] = (char)next(d);
        if (index < sizeof texts / sizeof *texts)
            strcpy(texts_memory[index], texts[index]);
    }
    DONE(fundrules_regime_new("luoyang", 7, &a_regime, NULL));
    DONE(fundrules_project_new("P-1", 3, &a_project, NULL));
    DONE(fundrules_regime_assess(a_regime, a_project, 20260301, &an_assessment, NULL));
    DONE(fundrules_decider_new(a_regime, 20260301, &a_decider, NULL));
    DONE(fundrules_columns_new(ROWS, &some_columns, NULL));
    DONE(fundrules_answers_new(&some_answers, NULL));
    DONE(fundrules_answers_fill(some_answers, a_regime, some_columns, 20260301, NULL));
    CHECK(fundrules_regime_new("x", 1, &a_regime, &an_error) == FUNDRULES_STATUS_REGIME);
    for (index = 0; index < ROWS; index++)
        projects[index] = a_project;
}

int main(int count, char **arguments)
{
    struct draw d = {20261122, 1};
    long rounds = count > 1 ? atol(arguments[1]) : 200, round;
    size_t functions = sizeof FUNCTIONS / sizeof *FUNCTIONS, index;
    unsigned long done = 0, refused = 0;

    make(&d);
    for (index = 0; index < functions; index++) {
        fundrules_status status = FUNCTIONS[index].walk(&d);
        size_t length = strlen(FUNCTIONS[index].name);
        int frees = length > 5 && strcmp(FUNCTIONS[index].name + length - 5, "_free") == 0;

        if (frees ? status != FUNDRULES_STATUS_OK : status == FUNDRULES_STATUS_OK) {
            fprintf(stderr, "%s with NULL: %s\n", FUNCTIONS[index].name,
                    fundrules_status_name(status));
            return 1;
        }
    }
    d.nothing = 0;
    for (round = 0; round < rounds; round++) {
        for (index = 0; index < functions; index++) {
            fundrules_status status = FUNCTIONS[index].walk(&d);

            if (status == FUNDRULES_STATUS_PANIC ||
                strcmp(fundrules_status_name(status), "unknown") == 0) {
                fprintf(stderr, "%s in round %ld: %ld\n", FUNCTIONS[index].name, round,
                        (long)status);
                return 1;
            }
            if (status == FUNDRULES_STATUS_OK)
                done++;
            else
                refused++;
        }
    }
    CHECK(rounds < 50 || (done > 1000 && refused > 1000));
    DONE(fundrules_error_free(an_error));
    DONE(fundrules_answers_free(some_answers));
    DONE(fundrules_columns_free(some_columns));
    DONE(fundrules_decider_free(a_decider));
    DONE(fundrules_assessment_free(an_assessment));
    DONE(fundrules_project_free(a_project));
    DONE(fundrules_regime_free(a_regime));
    printf("walk: %lu functions, %lu calls done, %lu refused\n", (unsigned long)functions, done,
           refused);
    return 0;
}
