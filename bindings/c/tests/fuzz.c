/* Hostile JSON and hostile columns, from a seed: whatever comes in, an answer or a mistake comes out.
 *
 * A JSON text that is read gives the same bytes by both doors, and rows that are answered as columns
 * say what the assessment of the same row says. */
#include "check.h"

#include <stdint.h>

#define ROWS 70
#define MOST 4096

static uint64_t state;

static uint64_t next(void)
{
    uint64_t z = (state += 0x9e3779b97f4a7c15u);

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static uint64_t below(uint64_t bound)
{
    return next() % bound;
}

static const char *const PIECES[] = {
    "{", "}", "[", "]", ":", ",", "\"", "null", "true", "-1", "1e999", "\"none\"", "\"1000万元\"",
    "\"100%\"", "\"2024-06-30\"", "\"2024-02-31\"", "\\u0000", "\"\\ud800\"", "\xff", "0.1",
    "\"99999999999999999999元\"", "\"invest.total_planned\"", "\"accept\"", "\"indicators\"",
};

/* A JSON text of a project with some facts, then broken in some places. */
static size_t make_json(char *text)
{
    size_t length = (size_t)sprintf(text, "{\"id\":\"P\"");
    size_t facts = below(4), index;

    for (index = 0; index < facts; index++) {
        uint32_t fact = (uint32_t)(1 + below(FUNDRULES_FACT_LAST));
        const char *name = NULL;
        size_t name_length = 0;

        if (fundrules_fact_get_name(fact, &name, &name_length) != FUNDRULES_STATUS_OK)
            continue;
        length += (size_t)sprintf(text + length, ",\"%s\":%s", name,
                                  PIECES[below(sizeof PIECES / sizeof *PIECES)]);
    }
    text[length++] = '}';
    for (index = below(4); index > 0; index--) {
        const char *piece = PIECES[below(sizeof PIECES / sizeof *PIECES)];
        size_t at = below(length), size = strlen(piece);

        switch (below(3)) {
        case 0:
            text[at] = (char)next();
            break;
        case 1:
            memmove(text + at + size, text + at, length - at);
            memcpy(text + at, piece, size);
            length += size;
            break;
        default:
            length = at + 1;
        }
    }
    return length;
}

/* The other doors for JSON: what they read is a mistake or an answer too. */
static void fuzz_lists(const struct fundrules_regime *regime, const char *json, size_t length,
                       int32_t unit, fundrules_status assessed)
{
    char *text = NULL;
    size_t given = 0;
    fundrules_status status = fundrules_regime_obligations_json(regime, json, length, unit, 20250601,
                                                                &text, &given, NULL);

    /* A project that can be assessed has a list of duties, and no other. */
    CHECK(status == assessed && (status == FUNDRULES_STATUS_OK) == (text != NULL));
    DONE(fundrules_text_free(text));
    text = NULL;
    status = fundrules_regime_obligations_icalendar(regime, json, length, unit, 20250601,
                                                    FUNDRULES_LANGUAGE_CHINESE, &text, &given, NULL);
    CHECK(status == assessed && (status == FUNDRULES_STATUS_OK) == (text != NULL));
    DONE(fundrules_text_free(text));
    text = NULL;
    status = fundrules_regime_procedure_json(regime, "acceptance", 10, json, length, json, length,
                                             unit, 20250601, &text, &given, NULL);
    CHECK(status != FUNDRULES_STATUS_PANIC && (status == FUNDRULES_STATUS_OK) == (text != NULL));
    DONE(fundrules_text_free(text));
    text = NULL;
    status = fundrules_regime_allocate_json(regime, json, length, unit, 20250601, &text, &given,
                                            NULL);
    CHECK(status != FUNDRULES_STATUS_PANIC && (status == FUNDRULES_STATUS_OK) == (text != NULL));
    DONE(fundrules_text_free(text));
}

static int fuzz_json(const struct fundrules_regime *regime)
{
    char text[MOST + 512], *answers = NULL, *again = NULL;
    size_t length = make_json(text), answers_length = 0, again_length = 0;
    struct fundrules_project *project = NULL;
    struct fundrules_assessment *assessment = NULL;
    struct fundrules_error *error = NULL;
    fundrules_status status, read;
    int32_t unit = (int32_t)below(4);

    status = fundrules_regime_assess_json(regime, text, length, unit, 20250601, &answers,
                                          &answers_length, &error);
    CHECK(status != FUNDRULES_STATUS_PANIC && status != FUNDRULES_STATUS_NO_VALUE);
    CHECK((status == FUNDRULES_STATUS_OK) == (answers != NULL));
    CHECK((status == FUNDRULES_STATUS_OK) == (error == NULL));
    DONE(fundrules_error_free(error));
    fuzz_lists(regime, text, length, unit, status);
    if (status != FUNDRULES_STATUS_OK)
        return 0;
    read = fundrules_project_read_json(text, length, FUNDRULES_UNIT_YUAN, &project, NULL);
    if (read == FUNDRULES_STATUS_OK) {
        DONE(fundrules_regime_assess(regime, project, 20250601, &assessment, NULL));
        DONE(fundrules_assessment_write_json(assessment, &again, &again_length));
        CHECK(again_length > 2 && again[again_length] == '\0');
        DONE(fundrules_text_free(again));
        DONE(fundrules_assessment_free(assessment));
        DONE(fundrules_project_free(project));
    }
    DONE(fundrules_text_free(answers));
    return 1;
}

static int64_t wide[FUNDRULES_FACT_LAST + 1][ROWS];
static int32_t narrow[FUNDRULES_FACT_LAST + 1][ROWS];
static uint8_t codes[FUNDRULES_FACT_LAST + 1][ROWS];
static uint64_t bits[FUNDRULES_FACT_LAST + 1][2], known[FUNDRULES_FACT_LAST + 1][2];

/* Fills a column with values of which most fit. */
static fundrules_status set_column(struct fundrules_columns *columns, uint32_t fact)
{
    static const int64_t amounts[] = {0, 1, 100, 79999999999, 80000000000, 100000000000000000};
    int32_t kind = -1;
    size_t row;

    if (fundrules_fact_get_kind(fact, &kind) != FUNDRULES_STATUS_OK)
        return FUNDRULES_STATUS_NUMBER;
    known[fact][0] = next() | next();
    known[fact][1] = next();
    bits[fact][0] = next();
    bits[fact][1] = next();
    for (row = 0; row < ROWS; row++) {
        wide[fact][row] = below(3) ? amounts[below(6)] : (int64_t)below(100000000000);
        if (kind == FUNDRULES_KIND_RATE)
            wide[fact][row] = (int64_t)below(1000000000001);
        if (kind == FUNDRULES_KIND_INTEGER)
            wide[fact][row] = (int64_t)below(5);
        if (kind == FUNDRULES_KIND_HEADCOUNT || kind == FUNDRULES_KIND_TIME)
            wide[fact][row] = (int64_t)below(64);
        if (kind == FUNDRULES_KIND_WORDS)
            wide[fact][row] = (int64_t)below(2);
        narrow[fact][row] = (int32_t)(20180101 + 10000 * below(9) + 100 * below(12) + below(28));
        codes[fact][row] = (uint8_t)below(2);
    }
    if (below(200) == 0) { /* something wild */
        row = below(ROWS);
        wide[fact][row] = (int64_t)next();
        narrow[fact][row] = (int32_t)next();
        codes[fact][row] = (uint8_t)next();
    }
    switch (kind) {
    case FUNDRULES_KIND_MONEY:
        return fundrules_columns_set_amounts(columns, fact, wide[fact], known[fact], NULL);
    case FUNDRULES_KIND_RATE:
        return fundrules_columns_set_rates(columns, fact, wide[fact], known[fact], NULL);
    case FUNDRULES_KIND_INTEGER:
    case FUNDRULES_KIND_HEADCOUNT:
    case FUNDRULES_KIND_TIME:
        return fundrules_columns_set_integers(columns, fact, wide[fact], known[fact], NULL);
    case FUNDRULES_KIND_DATE:
    case FUNDRULES_KIND_EVENT:
        return fundrules_columns_set_dates(columns, fact, narrow[fact], known[fact], NULL);
    case FUNDRULES_KIND_BOOL:
    case FUNDRULES_KIND_REFERENCE:
        return fundrules_columns_set_bools(columns, fact, bits[fact], known[fact], NULL);
    case FUNDRULES_KIND_WORD:
        return fundrules_columns_set_words(columns, fact, codes[fact], known[fact], NULL);
    case FUNDRULES_KIND_WORDS:
        return fundrules_columns_set_word_sets(columns, fact, wide[fact], known[fact], NULL);
    default:
        return FUNDRULES_STATUS_KIND;
    }
}

/* Every row of the columns says what the assessment of the row says. */
static void compare_rows(const struct fundrules_regime *regime,
                         const struct fundrules_columns *columns,
                         const struct fundrules_answers *answers)
{
    size_t row = below(ROWS);
    struct fundrules_assessment *assessment = NULL;
    uint32_t question, field;

    DONE(fundrules_regime_assess_row(regime, columns, row, 20250601, &assessment, NULL));
    for (question = 1; question <= FUNDRULES_QUESTION_LAST; question++) {
        const uint8_t *outcomes = NULL;
        int32_t outcome = -1;

        DONE(fundrules_assessment_get_outcome(assessment, question, &outcome));
        DONE(fundrules_answers_get_outcomes(answers, question, &outcomes));
        CHECK(outcomes[row] == outcome);
    }
    for (field = 1; field <= FUNDRULES_FIELD_LAST; field++) {
        const int64_t *values = NULL;
        const uint64_t *there = NULL;
        int32_t kind = -1;
        int64_t fen = 0;
        fundrules_status status;

        DONE(fundrules_field_get_kind(field, &kind));
        DONE(fundrules_answers_get_values(answers, field, &values, &there));
        if (kind != FUNDRULES_KIND_MONEY)
            continue;
        status = fundrules_assessment_get_amount(assessment, field, &fen);
        CHECK((status == FUNDRULES_STATUS_OK) == (int)(there[row / 64] >> (row % 64) & 1));
        CHECK(status != FUNDRULES_STATUS_OK || values[row] == fen);
    }
    DONE(fundrules_assessment_free(assessment));
}

static int fuzz_columns(const struct fundrules_regime *regime, struct fundrules_answers *answers)
{
    struct fundrules_columns *columns = NULL;
    uint32_t fact;
    int set = 0;

    DONE(fundrules_columns_new(ROWS, &columns, NULL));
    for (fact = 1; fact <= FUNDRULES_FACT_LAST; fact++) {
        if (below(4) != 0) {
            fundrules_status status = set_column(columns, fact);

            CHECK(status != FUNDRULES_STATUS_PANIC);
            set += status == FUNDRULES_STATUS_OK;
        }
    }
    DONE(fundrules_answers_fill(answers, regime, columns, 20250601, NULL));
    compare_rows(regime, columns, answers);
    DONE(fundrules_columns_free(columns));
    return set;
}

int main(int count, char **arguments)
{
    long rounds = count > 1 ? atol(arguments[1]) : 2000, round;
    struct fundrules_regime *regimes[2] = {NULL, NULL};
    struct fundrules_answers *answers = NULL;
    unsigned long read = 0, set = 0;

    state = count > 2 ? (uint64_t)atoll(arguments[2]) : 20261122;
    DONE(fundrules_regime_new("guangyuan", 9, &regimes[0], NULL));
    DONE(fundrules_regime_new("luoyang", 7, &regimes[1], NULL));
    DONE(fundrules_answers_new(&answers, NULL));
    for (round = 0; round < rounds; round++) {
        read += (unsigned long)fuzz_json(regimes[below(2)]);
        if (round % 20 == 0)
            set += (unsigned long)fuzz_columns(regimes[below(2)], answers);
    }
    CHECK(rounds < 1000 || (read > 20 && read < (unsigned long)rounds));
    DONE(fundrules_answers_free(answers));
    DONE(fundrules_regime_free(regimes[0]));
    DONE(fundrules_regime_free(regimes[1]));
    printf("fuzz: %ld json texts, %lu of them read, %lu columns set\n", rounds, read, set);
    return 0;
}
