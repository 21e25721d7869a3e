/* Runs the conformance cases through every door. The cases come from `cargo xtask test`, one thing a
 * line; see xtask/src/c/cases.rs. */
#include "check.h"

#include <stdint.h>

#define ITEMS 512
#define FACTS 400

/* One line of a case: what comes after its word, with a number where it starts with one. */
struct item {
    char *text;
    long long number;
};

struct list {
    int given;
    size_t count;
    struct item items[ITEMS];
};

enum value_kind { NONE, MONEY, DATE, YES, WORD };

struct value {
    enum value_kind kind;
    long long number;
    const char *word;
    uint32_t field;
};

enum fact_kind { AMOUNT_FACT, RATE_FACT, INTEGER_FACT, BOOL_FACT, DATE_FACT, WORD_FACT, WORDS_FACT,
                 TEXT_FACT };

struct fact {
    enum fact_kind kind;
    uint32_t number;
    long long value;
    const char *text;
    int64_t wide;
    int32_t narrow;
    uint8_t code;
    uint64_t bit;
};

struct test_case {
    const char *name, *regime, *project, *json;
    int32_t date, outcome;
    uint32_t question;
    int only_json;
    size_t setting_count, value_count, fact_count;
    const char *settings[ITEMS][2];
    int32_t issued[ITEMS];
    struct value values[ITEMS];
    struct fact facts[FACTS];
    struct list clauses, missing, readings, setting_names, findings, includes, states;
};

static struct test_case test;
static size_t cases, typed_cases;
static struct fundrules_regime *regime;

static void stop(const char *what)
{
    fprintf(stderr, "case %s: %s\n", test.name, what);
    exit(1);
}

#define WANT(condition) ((condition) ? (void)0 : stop(#condition))

static uint32_t field_number(const char *name)
{
    uint32_t field = 0;

    WANT(fundrules_field_find(name, strlen(name), &field) == FUNDRULES_STATUS_OK);
    return field;
}

static void add_value(enum value_kind kind, char *text)
{
    struct value *value = &test.values[test.value_count++];
    char *name = kind == NONE ? text : rest(text);

    WANT(test.value_count < ITEMS);
    value->kind = kind;
    value->word = text;
    value->number = kind == WORD || kind == NONE ? 0 : atoll(text);
    value->field = field_number(name);
}

static void add_fact(enum fact_kind kind, char *text)
{
    struct fact *fact = &test.facts[test.fact_count++];
    char *second = rest(text);
    const char *name = kind == TEXT_FACT ? text : second;

    WANT(test.fact_count < FACTS);
    memset(fact, 0, sizeof *fact);
    fact->kind = kind;
    fact->text = kind == TEXT_FACT ? second : text;
    fact->value = atoll(text);
    WANT(fundrules_fact_find(name, strlen(name), &fact->number) == FUNDRULES_STATUS_OK);
}

static void add_item(struct list *list, char *text)
{
    struct item *item = &list->items[list->count++];

    WANT(list->count < ITEMS);
    item->text = text;
    item->number = 0;
}

/* The regime of the case. Making one costs more than a case, so that the last one is kept. */
static void open_regime(void)
{
    static char made_of[4096];
    struct fundrules_regime *other = NULL;
    struct fundrules_error *error = NULL;
    char wanted[sizeof made_of];
    size_t index, length;

    length = (size_t)snprintf(wanted, sizeof wanted, "%s", test.regime);
    for (index = 0; index < test.setting_count; index++)
        length += (size_t)snprintf(wanted + length, sizeof wanted - length, " %s=%s%d",
                                   test.settings[index][0],
                                   test.settings[index][1] ? test.settings[index][1] : "",
                                   (int)test.issued[index]);
    CHECK(length < sizeof wanted);
    if (regime != NULL && strcmp(made_of, wanted) == 0)
        return;
    DONE(fundrules_regime_free(regime));
    strcpy(made_of, wanted);
    DONE_OR(fundrules_regime_new(test.regime, strlen(test.regime), &regime, &error), error);
    for (index = 0; index < test.setting_count; index++) {
        const char *name = test.settings[index][0], *value = test.settings[index][1];

        if (test.issued[index] != 0)
            DONE_OR(fundrules_regime_with_issue_date(regime, name, strlen(name),
                                                     test.issued[index], &other, &error), error);
        else
            DONE_OR(fundrules_regime_with_setting(regime, name, strlen(name), value, strlen(value),
                                                  &other, &error), error);
        DONE(fundrules_regime_free(regime));
        regime = other;
    }
}

static uint64_t word_bits(const struct fact *fact)
{
    uint64_t bits = 0;
    const char *text = fact->text;

    while (strcmp(fact->text, "none") != 0 && *text != '\0') {
        size_t length = strcspn(text, ",");
        int32_t word = 0;

        DONE(fundrules_fact_find_word(fact->number, text, length, &word));
        bits |= (uint64_t)1 << word;
        text += length + (text[length] == ',');
    }
    return bits;
}

static void set_fact(struct fundrules_project *project, const struct fact *fact)
{
    struct fundrules_error *error = NULL;
    uint32_t number = fact->number;
    int32_t word = 0;

    switch (fact->kind) {
    case AMOUNT_FACT:
        DONE_OR(fundrules_project_set_amount(project, number, fact->value, &error), error);
        break;
    case RATE_FACT:
        DONE_OR(fundrules_project_set_rate(project, number, fact->value, &error), error);
        break;
    case INTEGER_FACT:
        DONE_OR(fundrules_project_set_integer(project, number, fact->value, &error), error);
        break;
    case BOOL_FACT:
        DONE_OR(fundrules_project_set_bool(project, number, (int32_t)fact->value, &error), error);
        break;
    case DATE_FACT:
        DONE_OR(fundrules_project_set_date(project, number, (int32_t)fact->value, &error), error);
        break;
    case WORD_FACT:
        DONE(fundrules_fact_find_word(number, fact->text, strlen(fact->text), &word));
        DONE_OR(fundrules_project_set_word(project, number, word, &error), error);
        break;
    case WORDS_FACT:
        DONE_OR(fundrules_project_set_words(project, number, word_bits(fact), &error), error);
        break;
    case TEXT_FACT:
        DONE_OR(fundrules_project_set_text(project, number, fact->text, strlen(fact->text),
                                           FUNDRULES_UNIT_NONE, &error), error);
        break;
    }
}

static void set_column(struct fundrules_columns *columns, struct fact *fact)
{
    static const uint64_t known = 1;
    struct fundrules_error *error = NULL;
    uint32_t number = fact->number;
    int32_t word = 0;

    fact->wide = fact->value;
    fact->narrow = (int32_t)fact->value;
    fact->bit = (uint64_t)fact->value;
    switch (fact->kind) {
    case AMOUNT_FACT:
        DONE_OR(fundrules_columns_set_amounts(columns, number, &fact->wide, &known, &error), error);
        break;
    case RATE_FACT:
        DONE_OR(fundrules_columns_set_rates(columns, number, &fact->wide, &known, &error), error);
        break;
    case INTEGER_FACT:
        DONE_OR(fundrules_columns_set_integers(columns, number, &fact->wide, &known, &error), error);
        break;
    case BOOL_FACT:
        DONE_OR(fundrules_columns_set_bools(columns, number, &fact->bit, &known, &error), error);
        break;
    case DATE_FACT:
        DONE_OR(fundrules_columns_set_dates(columns, number, &fact->narrow, &known, &error), error);
        break;
    case WORD_FACT:
        DONE(fundrules_fact_find_word(number, fact->text, strlen(fact->text), &word));
        fact->code = (uint8_t)word;
        DONE_OR(fundrules_columns_set_words(columns, number, &fact->code, &known, &error), error);
        break;
    case WORDS_FACT:
        fact->wide = (int64_t)word_bits(fact);
        DONE_OR(fundrules_columns_set_word_sets(columns, number, &fact->wide, NULL, &error), error);
        break;
    case TEXT_FACT:
        break;
    }
}

static int32_t wanted_word(const struct value *value)
{
    int32_t word = -1;

    DONE(fundrules_field_find_word(value->field, value->word, strlen(value->word), &word));
    return word;
}

/* Compares one value, read by an assessment or by a decider. */
static void compare_value(const struct value *value, const struct fundrules_assessment *assessment,
                          const struct fundrules_decider *decider)
{
    fundrules_status status = FUNDRULES_STATUS_OK;
    int64_t fen = 0;
    int32_t number = 0, kind = 0;

    DONE(fundrules_field_get_kind(value->field, &kind));
    switch (kind) {
    case FUNDRULES_KIND_MONEY:
        status = assessment ? fundrules_assessment_get_amount(assessment, value->field, &fen)
                            : fundrules_decider_get_amount(decider, value->field, &fen);
        break;
    case FUNDRULES_KIND_DATE:
        status = assessment ? fundrules_assessment_get_date(assessment, value->field, &number)
                            : fundrules_decider_get_date(decider, value->field, &number);
        break;
    case FUNDRULES_KIND_BOOL:
        status = assessment ? fundrules_assessment_get_bool(assessment, value->field, &number)
                            : fundrules_decider_get_bool(decider, value->field, &number);
        break;
    case FUNDRULES_KIND_WORD:
        status = assessment ? fundrules_assessment_get_word(assessment, value->field, &number)
                            : fundrules_decider_get_word(decider, value->field, &number);
        break;
    default: /* newer than this program: the JSON is compared all the same */
        return;
    }
    if (value->kind == NONE) {
        WANT(status == FUNDRULES_STATUS_NO_VALUE);
        return;
    }
    WANT(status == FUNDRULES_STATUS_OK);
    if (value->kind == MONEY)
        WANT(fen == value->number);
    else if (value->kind == WORD)
        WANT(number == wanted_word(value));
    else
        WANT(number == value->number);
}

static int by_text(const void *one, const void *other)
{
    const struct item *left = one, *right = other;

    return strcmp(left->text, right->text);
}

/* Compares a list; where its order says nothing both sides are sorted. */
static void compare_list(struct list *list, int number, const struct fundrules_assessment *answers,
                         int ordered)
{
    static struct item got[ITEMS];
    size_t count = 0, index;

    if (!list->given)
        return;
    DONE(fundrules_assessment_count_texts(answers, test.question, number, &count));
    WANT(count == list->count);
    for (index = 0; index < count; index++) {
        const char *view = NULL;
        size_t length = 0;

        DONE(fundrules_assessment_get_text(answers, test.question, number, index, &view, &length));
        WANT(strlen(view) == length);
        got[index].text = (char *)(uintptr_t)view;
    }
    if (!ordered) {
        qsort(list->items, count, sizeof *list->items, by_text);
        qsort(got, count, sizeof *got, by_text);
    }
    for (index = 0; index < count; index++)
        WANT(strcmp(list->items[index].text, got[index].text) == 0);
}

/* Findings come with their severity behind the clause. */
static void compare_findings(const struct fundrules_assessment *answers)
{
    size_t count = 0, index, wanted;

    if (!test.findings.given)
        return;
    DONE(fundrules_assessment_count_texts(answers, test.question, FUNDRULES_LIST_FINDINGS, &count));
    WANT(count == test.findings.count);
    for (index = 0; index < count; index++) {
        char line[512];
        const char *view = NULL;
        size_t length = 0;
        int32_t severity = 0;
        int found = 0;

        DONE(fundrules_assessment_get_text(answers, test.question, FUNDRULES_LIST_FINDINGS, index,
                                           &view, &length));
        DONE(fundrules_assessment_get_severity(answers, test.question, index, &severity));
        snprintf(line, sizeof line, "%.*s %d", (int)length, view, (int)severity);
        for (wanted = 0; wanted < count; wanted++)
            found |= strcmp(line, test.findings.items[wanted].text) == 0;
        WANT(found);
    }
}

static void compare_includes(const struct fundrules_assessment *answers)
{
    size_t count = 0, index, wanted;

    DONE(fundrules_assessment_count_texts(answers, test.question, FUNDRULES_LIST_MISSING, &count));
    for (wanted = 0; wanted < test.includes.count; wanted++) {
        int found = 0;

        for (index = 0; index < count; index++) {
            const char *view = NULL;
            size_t length = 0;

            DONE(fundrules_assessment_get_text(answers, test.question, FUNDRULES_LIST_MISSING,
                                               index, &view, &length));
            found |= strcmp(view, test.includes.items[wanted].text) == 0;
        }
        WANT(found);
    }
}

static void compare_states(const struct fundrules_decider *decider)
{
    size_t count = 0, place, wanted;

    DONE(fundrules_regime_count_clauses(regime, &count));
    for (wanted = 0; wanted < test.states.count; wanted++) {
        const struct item *item = &test.states.items[wanted];
        int found = 0;

        for (place = 0; place < count; place++) {
            const char *view = NULL;
            size_t length = 0;
            int32_t state = -1;

            DONE(fundrules_regime_get_clause(regime, place, &view, &length));
            if (strcmp(view, item->text) != 0)
                continue;
            DONE(fundrules_decider_get_clause(decider, place, &state));
            WANT(state == item->number);
            found = 1;
        }
        WANT(found);
    }
}

static void compare_assessment(const struct fundrules_assessment *answers)
{
    int32_t outcome = -1;
    size_t index;

    DONE(fundrules_assessment_get_outcome(answers, test.question, &outcome));
    WANT(outcome == test.outcome);
    for (index = 0; index < test.value_count; index++)
        compare_value(&test.values[index], answers, NULL);
    compare_list(&test.clauses, FUNDRULES_LIST_CLAUSES, answers, 1);
    compare_list(&test.missing, FUNDRULES_LIST_MISSING, answers, 0);
    compare_list(&test.setting_names, FUNDRULES_LIST_SETTINGS, answers, 0);
    compare_list(&test.readings, FUNDRULES_LIST_READINGS, answers, 0);
    compare_findings(answers);
    compare_includes(answers);
}

static void compare_json(const struct fundrules_assessment *answers)
{
    char *text = NULL;
    size_t length = 0;

    DONE(fundrules_assessment_write_json(answers, &text, &length));
    WANT(same(text, length, test.json));
    DONE(fundrules_text_free(text));
}

/* The answers as columns say the same as the assessment. */
static void compare_columns(const struct fundrules_columns *columns)
{
    struct fundrules_answers *answers = NULL;
    struct fundrules_error *error = NULL;
    const uint8_t *outcomes = NULL;
    size_t index;

    DONE(fundrules_answers_new(&answers, NULL));
    DONE_OR(fundrules_answers_fill(answers, regime, columns, test.date, &error), error);
    DONE(fundrules_answers_get_outcomes(answers, test.question, &outcomes));
    WANT(outcomes[0] == test.outcome);
    for (index = 0; index < test.value_count; index++) {
        const struct value *value = &test.values[index];
        const int64_t *values = NULL;
        const uint64_t *known = NULL;

        DONE(fundrules_answers_get_values(answers, value->field, &values, &known));
        if (value->kind == NONE) {
            WANT((known[0] & 1) == 0);
        } else if (value->kind == DATE) {
            int32_t date = 0;

            DONE(fundrules_answers_copy_dates(answers, value->field, &date, 1));
            WANT(date == value->number);
        } else {
            WANT((known[0] & 1) == 1);
            WANT(values[0] == (value->kind == WORD ? wanted_word(value) : value->number));
        }
    }
    DONE(fundrules_answers_free(answers));
}

static void run(void)
{
    struct fundrules_project *project = NULL;
    struct fundrules_decider *decider = NULL;
    struct fundrules_assessment *assessment = NULL;
    struct fundrules_columns *columns = NULL;
    struct fundrules_error *error = NULL;
    const struct fundrules_project *row;
    char *answers = NULL;
    size_t length = 0, index;
    int32_t outcome = -1;

    open_regime();
    /* JSON in, JSON out: the bytes of the Rust library. */
    DONE_OR(fundrules_regime_assess_json(regime, test.project, strlen(test.project),
                                         FUNDRULES_UNIT_NONE, test.date, &answers, &length, &error),
            error);
    WANT(same(answers, length, test.json));
    DONE(fundrules_text_free(answers));

    /* Fact by fact. What has no typed form comes from the JSON. */
    if (test.only_json) {
        DONE_OR(fundrules_project_read_json(test.project, strlen(test.project), 0, &project,
                                            &error), error);
    } else {
        DONE(fundrules_project_new(test.name, strlen(test.name), &project, NULL));
        for (index = 0; index < test.fact_count; index++)
            set_fact(project, &test.facts[index]);
        typed_cases++;
    }
    DONE_OR(fundrules_regime_assess(regime, project, test.date, &assessment, &error), error);
    compare_assessment(assessment);
    compare_json(assessment);
    DONE(fundrules_assessment_free(assessment));

    DONE_OR(fundrules_decider_new(regime, test.date, &decider, &error), error);
    DONE_OR(fundrules_decider_decide(decider, project, &error), error);
    DONE(fundrules_decider_get_outcome(decider, test.question, &outcome));
    WANT(outcome == test.outcome);
    for (index = 0; index < test.value_count; index++)
        compare_value(&test.values[index], NULL, decider);
    compare_states(decider);
    DONE(fundrules_decider_free(decider));

    /* Columns: from the project, and again with arrays over it. */
    row = project;
    DONE_OR(fundrules_columns_new_from_projects(regime, &row, 1, &columns, &error), error);
    compare_columns(columns);
    for (index = 0; index < test.fact_count; index++)
        set_column(columns, &test.facts[index]);
    compare_columns(columns);
    DONE_OR(fundrules_regime_assess_row(regime, columns, 0, test.date, &assessment, &error), error);
    compare_assessment(assessment);
    DONE(fundrules_assessment_free(assessment));
    DONE(fundrules_columns_free(columns));

    DONE(fundrules_project_free(project));
    cases++;
}

static struct list *start(struct list *list)
{
    list->given = 1;
    return list;
}

int main(int count, char **arguments)
{
    static const struct {
        const char *word;
        enum fact_kind kind;
    } fact_words[] = {
        {"fact-money", AMOUNT_FACT}, {"fact-rate", RATE_FACT}, {"fact-integer", INTEGER_FACT},
        {"fact-bool", BOOL_FACT},    {"fact-date", DATE_FACT}, {"fact-word", WORD_FACT},
        {"fact-words", WORDS_FACT},  {"fact-text", TEXT_FACT},
    };
    static const struct {
        const char *word;
        enum value_kind kind;
    } value_words[] = {
        {"none", NONE}, {"money", MONEY}, {"date-value", DATE}, {"bool", YES}, {"word", WORD},
    };
    struct list *list = NULL;
    char *text, *line, *next;
    int most;

    CHECK(count >= 2);
    most = count > 2 ? atoi(arguments[2]) : -1;
    text = read_all(arguments[1]);
    for (line = text; *line != '\0' && most != 0; line = next) {
        char *rest_of_line, *end = strchr(line, '\n');
        size_t index;
        int known = 0;

        CHECK(end != NULL);
        *end = '\0';
        next = end + 1;
        rest_of_line = rest(line);
        for (index = 0; index < sizeof fact_words / sizeof *fact_words; index++)
            if (strcmp(line, fact_words[index].word) == 0)
                add_fact(fact_words[index].kind, rest_of_line), known = 1;
        for (index = 0; index < sizeof value_words / sizeof *value_words; index++)
            if (strcmp(line, value_words[index].word) == 0)
                add_value(value_words[index].kind, rest_of_line), known = 1;
        if (known)
            continue;
        if (strcmp(line, "case") == 0) {
            memset(&test, 0, sizeof test);
            test.name = rest_of_line;
        } else if (strcmp(line, "regime") == 0) {
            test.regime = rest_of_line;
        } else if (strcmp(line, "setting") == 0) {
            test.settings[test.setting_count][1] = rest(rest_of_line);
            test.settings[test.setting_count++][0] = rest_of_line;
        } else if (strcmp(line, "issued") == 0) {
            test.settings[test.setting_count][0] = rest(rest_of_line);
            test.issued[test.setting_count++] = atoi(rest_of_line);
        } else if (strcmp(line, "date") == 0) {
            test.date = atoi(rest_of_line);
        } else if (strcmp(line, "project") == 0) {
            test.project = rest_of_line;
        } else if (strcmp(line, "json") == 0) {
            test.json = rest_of_line;
        } else if (strcmp(line, "only-json") == 0) {
            test.only_json = 1;
        } else if (strcmp(line, "question") == 0) {
            DONE(fundrules_question_find(rest_of_line, strlen(rest_of_line), &test.question));
        } else if (strcmp(line, "outcome") == 0) {
            test.outcome = atoi(rest_of_line);
        } else if (strcmp(line, "clauses") == 0) {
            list = start(&test.clauses);
        } else if (strcmp(line, "missing") == 0) {
            list = start(&test.missing);
        } else if (strcmp(line, "settings") == 0) {
            list = start(&test.setting_names);
        } else if (strcmp(line, "readings") == 0) {
            list = start(&test.readings);
        } else if (strcmp(line, "findings") == 0) {
            list = start(&test.findings);
        } else if (strcmp(line, "-") == 0) {
            add_item(list, rest_of_line);
        } else if (strcmp(line, "missing-includes") == 0) {
            add_item(&test.includes, rest_of_line);
        } else if (strcmp(line, "clause") == 0) {
            add_item(&test.states, rest(rest_of_line));
            test.states.items[test.states.count - 1].number = atoll(rest_of_line);
        } else if (strcmp(line, "end") == 0) {
            run();
            most--;
        } else {
            stop(line);
        }
    }
    free(text);
    DONE(fundrules_regime_free(regime));
    CHECK(cases > 0 && typed_cases > 0);
    printf("conformance: %lu cases, %lu of them fact by fact\n", (unsigned long)cases,
           (unsigned long)typed_cases);
    return 0;
}
