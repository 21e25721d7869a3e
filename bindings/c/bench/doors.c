/* The C side of the benchmark of the C library; see baseline.rs. Prints the least times, in tenths of
 * a nanosecond. */
#define _POSIX_C_SOURCE 200809L
#include "../tests/check.h"

#include <time.h>

#define PROJECTS 1000
#define ROWS 65536
#define WORDS (ROWS / 64)
#define DATE 20250310
#define COLUMNS 512

static struct fundrules_regime *regime;
static struct fundrules_project *projects[PROJECTS];
static char *texts[PROJECTS];
static size_t lengths[PROJECTS];

struct column {
    uint32_t fact;
    int32_t kind;
    const uint64_t *known;
    const void *values;
};

static struct column columns[COLUMNS];
static size_t column_count;

static long long now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void least(const char *name, long count, int rounds, void (*run)(void))
{
    long long best = -1;

    while (rounds-- > 0) {
        long long begin = now(), time;

        run();
        time = now() - begin;
        if (best < 0 || time < best)
            best = time;
    }
    printf("%s %lld\n", name, best * 10 / count);
}

static char *read_in(const char *directory, const char *name, size_t *size)
{
    char path[4096];
    FILE *file;
    char *bytes;

    snprintf(path, sizeof path, "%s/%s", directory, name);
    file = fopen(path, "rb");
    CHECK(file != NULL && fseek(file, 0, SEEK_END) == 0);
    *size = (size_t)ftell(file);
    CHECK(fseek(file, 0, SEEK_SET) == 0);
    bytes = malloc(*size + 1);
    CHECK(bytes != NULL && fread(bytes, 1, *size, file) == *size);
    bytes[*size] = '\0';
    fclose(file);
    return bytes;
}

static size_t width(int32_t kind)
{
    switch (kind) {
    case FUNDRULES_KIND_BOOL:
    case FUNDRULES_KIND_REFERENCE:
    case FUNDRULES_KIND_TEXTS:
        return 0;
    case FUNDRULES_KIND_WORD:
        return 1;
    case FUNDRULES_KIND_DATE:
    case FUNDRULES_KIND_EVENT:
        return 4;
    default:
        return 8;
    }
}

static void read_columns(char *bytes, size_t size)
{
    char *at = bytes;

    while (at < bytes + size) {
        struct column *column = &columns[column_count++];

        CHECK(column_count < COLUMNS);
        DONE(fundrules_fact_find(at, strlen(at), &column->fact));
        DONE(fundrules_fact_get_kind(column->fact, &column->kind));
        at += 64;
        column->known = (const uint64_t *)(const void *)at;
        at += WORDS * sizeof(uint64_t);
        column->values = at;
        at += width(column->kind) ? ROWS * width(column->kind) : WORDS * sizeof(uint64_t);
    }
}

static void set_columns(struct fundrules_columns *table)
{
    size_t index;

    for (index = 0; index < column_count; index++) {
        const struct column *column = &columns[index];

        switch (column->kind) {
        case FUNDRULES_KIND_MONEY:
            DONE(fundrules_columns_set_amounts(table, column->fact, column->values, column->known,
                                               NULL));
            break;
        case FUNDRULES_KIND_RATE:
            DONE(fundrules_columns_set_rates(table, column->fact, column->values, column->known,
                                             NULL));
            break;
        case FUNDRULES_KIND_INTEGER:
        case FUNDRULES_KIND_TIME:
        case FUNDRULES_KIND_INDUSTRY_CODE:
            DONE(fundrules_columns_set_integers(table, column->fact, column->values, column->known,
                                                NULL));
            break;
        case FUNDRULES_KIND_DATE:
        case FUNDRULES_KIND_EVENT:
            DONE(fundrules_columns_set_days(table, column->fact, column->values, column->known,
                                            NULL));
            break;
        case FUNDRULES_KIND_WORD:
            DONE(fundrules_columns_set_words(table, column->fact, column->values, column->known,
                                             NULL));
            break;
        case FUNDRULES_KIND_WORDS:
            DONE(fundrules_columns_set_word_sets(table, column->fact, column->values,
                                                 column->known, NULL));
            break;
        default:
            DONE(fundrules_columns_set_bools(table, column->fact, column->values, column->known,
                                             NULL));
        }
    }
}

static struct fundrules_decider *decider;
static struct fundrules_columns *table;
static struct fundrules_answers *answers;
static volatile int64_t sink;

static void decide(void)
{
    size_t index;

    for (index = 0; index < PROJECTS; index++) {
        int32_t outcome = 0;
        int64_t fen = 0;

        DONE(fundrules_decider_decide(decider, projects[index], NULL));
        DONE(fundrules_decider_get_outcome(decider, FUNDRULES_QUESTION_CLAWBACK, &outcome));
        fundrules_decider_get_amount(decider, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &fen);
        sink += outcome + fen;
    }
}

static void set_and_decide(void)
{
    size_t index;

    for (index = 0; index < PROJECTS; index++) {
        DONE(fundrules_project_set_amount(projects[index], FUNDRULES_FACT_INVEST_TOTAL_ACTUAL,
                                          100000000 + (int64_t)index, NULL));
        DONE(fundrules_project_set_date(projects[index], FUNDRULES_FACT_PROJECT_END_ACTUAL, 20240315,
                                        NULL));
        DONE(fundrules_project_set_bool(projects[index], FUNDRULES_FACT_FUND_USE_COMPLIANT, 1,
                                        NULL));
    }
    decide();
}

/* What is known of each project, as a typed caller has it. */
struct given {
    uint32_t fact;
    int32_t kind;
    int64_t value;
};

static struct given given[PROJECTS][COLUMNS];
static size_t given_count[PROJECTS];

static void take_rows(void)
{
    size_t row, index;

    for (row = 0; row < PROJECTS; row++) {
        for (index = 0; index < column_count; index++) {
            const struct column *column = &columns[index];
            struct given *one = &given[row][given_count[row]];

            if (!(column->known[row / 64] >> (row % 64) & 1))
                continue;
            one->fact = column->fact;
            one->kind = column->kind;
            switch (column->kind) {
            case FUNDRULES_KIND_REFERENCE:
            case FUNDRULES_KIND_TEXTS:
                continue; /* set by a text */
            case FUNDRULES_KIND_BOOL:
                one->value = ((const uint64_t *)column->values)[row / 64] >> (row % 64) & 1;
                break;
            case FUNDRULES_KIND_WORD:
                one->value = ((const uint8_t *)column->values)[row];
                break;
            case FUNDRULES_KIND_DATE:
            case FUNDRULES_KIND_EVENT: {
                int32_t days = ((const int32_t *)column->values)[row], date = FUNDRULES_DATE_NONE;

                if (days != INT32_MAX)
                    DONE(fundrules_date_from_days(days, &date));
                one->value = date;
                break;
            }
            default:
                one->value = ((const int64_t *)column->values)[row];
            }
            given_count[row]++;
        }
    }
}

static fundrules_status set_one(struct fundrules_project *project, const struct given *one)
{
    switch (one->kind) {
    case FUNDRULES_KIND_MONEY:
        return fundrules_project_set_amount(project, one->fact, one->value, NULL);
    case FUNDRULES_KIND_RATE:
        return fundrules_project_set_rate(project, one->fact, one->value, NULL);
    case FUNDRULES_KIND_BOOL:
        return fundrules_project_set_bool(project, one->fact, (int32_t)one->value, NULL);
    case FUNDRULES_KIND_WORD:
        return fundrules_project_set_word(project, one->fact, (int32_t)one->value, NULL);
    case FUNDRULES_KIND_WORDS:
        return fundrules_project_set_words(project, one->fact, (uint64_t)one->value, NULL);
    case FUNDRULES_KIND_DATE:
    case FUNDRULES_KIND_EVENT:
        return fundrules_project_set_date(project, one->fact, (int32_t)one->value, NULL);
    default:
        return fundrules_project_set_integer(project, one->fact, one->value, NULL);
    }
}

/* A project from nothing, fact by fact, decided, and what was decided read. */
static void build_and_decide(void)
{
    static const uint32_t questions[] = {FUNDRULES_QUESTION_ACCEPTANCE,
                                         FUNDRULES_QUESTION_SUPPORT_CAP,
                                         FUNDRULES_QUESTION_DISBURSEMENT,
                                         FUNDRULES_QUESTION_CLAWBACK};
    size_t index, fact, place;

    for (index = 0; index < PROJECTS; index++) {
        struct fundrules_project *project = NULL;
        int32_t outcome = 0, state = 0;
        int64_t fen = 0;

        DONE(fundrules_project_new("P", 1, &project, NULL));
        for (fact = 0; fact < given_count[index]; fact++)
            DONE(set_one(project, &given[index][fact]));
        DONE(fundrules_decider_decide(decider, project, NULL));
        for (place = 0; place < sizeof questions / sizeof *questions; place++) {
            DONE(fundrules_decider_get_outcome(decider, questions[place], &outcome));
            sink += outcome;
        }
        fundrules_decider_get_amount(decider, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &fen);
        sink += fen;
        for (place = 0; place < 10; place++) {
            DONE(fundrules_decider_get_clause(decider, place, &state));
            sink += state;
        }
        DONE(fundrules_project_free(project));
    }
}

static void assess(void)
{
    size_t index;

    for (index = 0; index < PROJECTS; index++) {
        struct fundrules_assessment *assessment = NULL;
        int32_t outcome = 0;

        DONE(fundrules_regime_assess(regime, projects[index], DATE, &assessment, NULL));
        DONE(fundrules_assessment_get_outcome(assessment, FUNDRULES_QUESTION_CLAWBACK, &outcome));
        sink += outcome;
        DONE(fundrules_assessment_free(assessment));
    }
}

static void assess_json(void)
{
    size_t index;

    for (index = 0; index < PROJECTS; index++) {
        char *text = NULL;
        size_t length = 0;

        DONE(fundrules_regime_assess_json(regime, texts[index], lengths[index], FUNDRULES_UNIT_NONE,
                                          DATE, &text, &length, NULL));
        sink += (int64_t)length;
        DONE(fundrules_text_free(text));
    }
}

static void fill(void)
{
    DONE(fundrules_answers_fill(answers, regime, table, DATE, NULL));
}

static void set_and_fill(void)
{
    struct fundrules_columns *made = NULL;

    DONE(fundrules_columns_new(ROWS, &made, NULL));
    set_columns(made);
    DONE(fundrules_answers_fill(answers, regime, made, DATE, NULL));
    DONE(fundrules_columns_free(made));
}

int main(int count, char **arguments)
{
    size_t size = 0, index = 0;
    char *line, *end;

    CHECK(count == 2);
    DONE(fundrules_regime_new("guangyuan", 9, &regime, NULL));
    for (line = read_in(arguments[1], "projects.jsonl", &size); *line != '\0'; line = end + 1) {
        end = strchr(line, '\n');
        CHECK(end != NULL && index < PROJECTS);
        *end = '\0';
        texts[index] = line;
        lengths[index] = strlen(line);
        DONE(fundrules_project_read_json(line, strlen(line), 0, &projects[index], NULL));
        index++;
    }
    CHECK(index == PROJECTS);
    line = read_in(arguments[1], "columns.bin", &size);
    read_columns(line, size);
    DONE(fundrules_decider_new(regime, DATE, &decider, NULL));
    least("typed", PROJECTS, 60, decide);
    least("typed-with-setting", PROJECTS, 60, set_and_decide);
    take_rows();
    least("typed-from-nothing", PROJECTS, 60, build_and_decide);
    least("typed-with-reasons", PROJECTS, 6, assess);
    least("json", PROJECTS, 6, assess_json);
    DONE(fundrules_answers_new(&answers, NULL));
    DONE(fundrules_columns_new(ROWS, &table, NULL));
    set_columns(table);
    least("columns", ROWS, 30, fill);
    least("columns-with-setting", ROWS, 30, set_and_fill);
    return 0;
}
