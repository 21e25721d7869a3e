/* The typed door: a project fact by fact, every way to ask, every way to read, and the mistakes. */
#include "check.h"

static struct fundrules_regime *open_regime(const char *id)
{
    struct fundrules_regime *regime = NULL;
    struct fundrules_error *error = NULL;

    DONE_OR(fundrules_regime_new(id, strlen(id), &regime, &error), error);
    return regime;
}

/* A pilot project of the tier "point": a fifth of 40 million yuan is 8 million. */
static struct fundrules_project *point_project(int64_t fen)
{
    struct fundrules_project *project = NULL;
    int32_t tier = -1;

    DONE(fundrules_project_new("P-1", 3, &project, NULL));
    DONE(fundrules_fact_find_word(FUNDRULES_FACT_PROJECT_TIER, "点", strlen("点"), &tier));
    DONE(fundrules_project_set_word(project, FUNDRULES_FACT_PROJECT_TIER, tier, NULL));
    DONE(fundrules_project_set_amount(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, fen, NULL));
    return project;
}

static void asks_and_reads(void)
{
    struct fundrules_regime *regime = open_regime("luoyang");
    struct fundrules_project *project = point_project(4000000000);
    struct fundrules_assessment *assessment = NULL;
    struct fundrules_decider *decider = NULL;
    const char *view = NULL;
    char *text = NULL, *json = NULL, *answers = NULL;
    size_t length = 0, count = 0, json_length = 0, answers_length = 0;
    int64_t fen = 0;
    int32_t outcome = -1;

    DONE(fundrules_project_check(project, NULL));
    DONE(fundrules_regime_assess(regime, project, 20260301, &assessment, NULL));
    DONE(fundrules_assessment_get_outcome(assessment, FUNDRULES_QUESTION_SUPPORT_CAP, &outcome));
    CHECK(outcome == FUNDRULES_OUTCOME_DECIDED);
    DONE(fundrules_assessment_get_amount(assessment, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &fen));
    CHECK(fen == 800000000);
    DONE(fundrules_assessment_count_texts(assessment, FUNDRULES_QUESTION_SUPPORT_CAP,
                                          FUNDRULES_LIST_CLAUSES, &count));
    CHECK(count == 1);
    DONE(fundrules_assessment_get_text(assessment, FUNDRULES_QUESTION_SUPPORT_CAP,
                                       FUNDRULES_LIST_CLAUSES, 0, &view, &length));
    CHECK(same(view, length, "luoyang/9.2.a"));
    DONE(fundrules_assessment_write_value(assessment, FUNDRULES_FIELD_SUPPORT_CAP_CEILING,
                                          FUNDRULES_LANGUAGE_CHINESE, &text, &length));
    CHECK(same(text, length, "8000000.00元"));
    DONE(fundrules_text_free(text));

    /* One fen less of investment: the share is rounded down. */
    DONE(fundrules_project_set_amount(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, 3999999999,
                                      NULL));
    DONE(fundrules_decider_new(regime, 20260301, &decider, NULL));
    DONE(fundrules_decider_decide(decider, project, NULL));
    DONE(fundrules_decider_get_outcome(decider, FUNDRULES_QUESTION_SUPPORT_CAP, &outcome));
    CHECK(outcome == FUNDRULES_OUTCOME_DECIDED);
    DONE(fundrules_decider_get_amount(decider, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &fen));
    CHECK(fen == 799999999);

    /* What the regime gave works on after it is freed. */
    DONE(fundrules_regime_free(regime));
    DONE(fundrules_decider_decide(decider, project, NULL));

    /* The JSON of the project gives the same bytes as the project itself. */
    regime = open_regime("luoyang");
    DONE(fundrules_assessment_free(assessment));
    DONE(fundrules_regime_assess(regime, project, 20260301, &assessment, NULL));
    DONE(fundrules_project_write_json(project, &json, &json_length));
    DONE(fundrules_regime_assess_json(regime, json, json_length, FUNDRULES_UNIT_NONE, 20260301,
                                      &answers, &answers_length, NULL));
    DONE(fundrules_assessment_write_json(assessment, &text, &length));
    CHECK(length == answers_length && memcmp(text, answers, length) == 0);
    CHECK(strstr(text, "\"ceiling\":\"7999999.99\"") != NULL);
    DONE(fundrules_text_free(text));
    DONE(fundrules_text_free(json));
    DONE(fundrules_text_free(answers));

    DONE(fundrules_regime_explain(regime, project, 20260301, FUNDRULES_LANGUAGE_ENGLISH,
                                  FUNDRULES_FORMAT_TEXT, &text, &length, NULL));
    CHECK(strstr(text, "7999999.99") != NULL);
    DONE(fundrules_text_free(text));

    DONE(fundrules_assessment_free(assessment));
    DONE(fundrules_decider_free(decider));
    DONE(fundrules_project_free(project));
    DONE(fundrules_regime_free(regime));
}

/* What is not known is never zero: the status says so, and nothing is written. */
static void unknown_stays_unknown(void)
{
    struct fundrules_regime *regime = open_regime("guangyuan");
    struct fundrules_project *project = NULL;
    struct fundrules_assessment *assessment = NULL;
    struct fundrules_decider *decider = NULL;
    const char *view = NULL;
    size_t length = 0, count = 0;
    int64_t fen = 77;
    int32_t outcome = -1;

    DONE(fundrules_project_new("P-2", 3, &project, NULL));
    DONE(fundrules_regime_assess(regime, project, 20250601, &assessment, NULL));
    DONE(fundrules_assessment_get_outcome(assessment, FUNDRULES_QUESTION_CLAWBACK, &outcome));
    CHECK(outcome == FUNDRULES_OUTCOME_UNDETERMINED);
    CHECK(fundrules_assessment_get_amount(assessment, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &fen) ==
          FUNDRULES_STATUS_NO_VALUE);
    CHECK(fen == 77);
    DONE(fundrules_assessment_count_texts(assessment, FUNDRULES_QUESTION_CLAWBACK,
                                          FUNDRULES_LIST_MISSING, &count));
    CHECK(count > 0);
    DONE(fundrules_assessment_get_text(assessment, FUNDRULES_QUESTION_CLAWBACK,
                                       FUNDRULES_LIST_MISSING, count - 1, &view, &length));
    CHECK(length > 0);
    CHECK(fundrules_assessment_get_text(assessment, FUNDRULES_QUESTION_CLAWBACK,
                                        FUNDRULES_LIST_MISSING, count, &view, &length) ==
          FUNDRULES_STATUS_INDEX);
    DONE(fundrules_decider_new(regime, 20250601, &decider, NULL));
    CHECK(fundrules_decider_get_amount(decider, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &fen) ==
          FUNDRULES_STATUS_NO_VALUE);
    CHECK(fen == 77);
    DONE(fundrules_decider_free(decider));
    DONE(fundrules_assessment_free(assessment));
    DONE(fundrules_project_free(project));
    DONE(fundrules_regime_free(regime));
}

static void expect(fundrules_status status, fundrules_status wanted, struct fundrules_error **error,
                   const char *code)
{
    const char *view = NULL;
    size_t length = 0;
    fundrules_status said = 0;

    CHECK(status == wanted);
    CHECK(*error != NULL);
    DONE(fundrules_error_get_code(*error, &view, &length));
    if (!same(view, length, code)) {
        fprintf(stderr, "code %s, wanted %s\n", view, code);
        exit(1);
    }
    DONE(fundrules_error_get_message(*error, &view, &length));
    CHECK(length > 0);
    DONE(fundrules_error_get_status(*error, &said));
    CHECK(said == wanted);
    DONE(fundrules_error_free(*error));
    *error = NULL;
}

static void mistakes_are_told(void)
{
    struct fundrules_regime *regime = NULL, *other = NULL;
    struct fundrules_project *project = NULL, *copy = NULL;
    struct fundrules_error *error = NULL;
    const struct fundrules_error *part = NULL;
    const char *view = NULL, *json;
    char *text = NULL;
    size_t length = 0, count = 0;
    uint64_t line = 0, column = 0;
    uint32_t fact = 0;

    expect(fundrules_regime_new("guangyuen", 9, &regime, &error), FUNDRULES_STATUS_REGIME, &error,
           "regime.unknown");
    CHECK(regime == NULL);
    expect(fundrules_regime_new(NULL, 0, &regime, &error), FUNDRULES_STATUS_NULL, &error,
           "call.null");
    expect(fundrules_regime_new("\xff", 1, &regime, &error), FUNDRULES_STATUS_UTF8, &error,
           "call.utf8");
    expect(fundrules_regime_new("x", FUNDRULES_NAME_LENGTH_MAX + 1, &regime, &error),
           FUNDRULES_STATUS_LENGTH, &error, "call.length");
    CHECK(fundrules_regime_new("guangyuan", 9, NULL, NULL) == FUNDRULES_STATUS_NULL);
    regime = open_regime("guangyuan");

    DONE(fundrules_project_new("P-3", 3, &project, NULL));
    expect(fundrules_project_set_amount(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, -1, &error),
           FUNDRULES_STATUS_FACT, &error, "fact.number");
    expect(fundrules_project_set_amount(project, FUNDRULES_FACT_PROJECT_END_ACTUAL, 1, &error),
           FUNDRULES_STATUS_KIND, &error, "call.kind");
    expect(fundrules_project_set_amount(project, 0, 1, &error), FUNDRULES_STATUS_NUMBER, &error,
           "call.number");
    expect(fundrules_project_set_date(project, FUNDRULES_FACT_PROJECT_END_ACTUAL, 20240231, &error),
           FUNDRULES_STATUS_DATE, &error, "call.date");
    expect(fundrules_project_set_date(project, FUNDRULES_FACT_PROJECT_END_PLANNED,
                                      FUNDRULES_DATE_NONE, &error),
           FUNDRULES_STATUS_KIND, &error, "call.kind");
    expect(fundrules_project_set_bool(project, FUNDRULES_FACT_FUND_USE_COMPLIANT, 2, &error),
           FUNDRULES_STATUS_FACT, &error, "fact.number");
    expect(fundrules_project_set_word(project, FUNDRULES_FACT_PROJECT_STAGE, 99, &error),
           FUNDRULES_STATUS_NUMBER, &error, "call.number");
    expect(fundrules_project_set_text(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, "1000", 4,
                                      FUNDRULES_UNIT_NONE, &error),
           FUNDRULES_STATUS_AMOUNT, &error, "amount.unit-missing");
    DONE(fundrules_project_set_text(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, "1000", 4,
                                    FUNDRULES_UNIT_WAN, NULL));
    DONE(fundrules_project_write_fact(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, &text,
                                      &length));
    CHECK(strstr(text, "1000") != NULL);
    DONE(fundrules_text_free(text));
    DONE(fundrules_project_copy(project, &copy, NULL));
    DONE(fundrules_project_clear(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, NULL));
    CHECK(fundrules_project_write_fact(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, &text,
                                       &length) == FUNDRULES_STATUS_NO_VALUE);
    DONE(fundrules_project_write_fact(copy, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, &text, &length));
    DONE(fundrules_text_free(text));
    DONE(fundrules_project_free(copy));

    /* Facts that contradict each other are found when asked for. */
    DONE(fundrules_project_set_date(project, FUNDRULES_FACT_PROJECT_START_PLANNED, 20240601, NULL));
    DONE(fundrules_project_set_date(project, FUNDRULES_FACT_PROJECT_END_PLANNED, 20230601, NULL));
    CHECK(fundrules_project_check(project, &error) == FUNDRULES_STATUS_PROJECT);
    DONE(fundrules_error_free(error));
    DONE(fundrules_project_free(project));
    project = NULL;

    /* Several mistakes at once. */
    error = NULL;
    json = "{\"id\":\"P\",\"invest.total_planed\":\"1万元\",\"invest.total_planned\":\"1\"}";
    CHECK(fundrules_project_read_json(json, strlen(json), 0, &project, &error) ==
          FUNDRULES_STATUS_PROJECT);
    CHECK(project == NULL);
    DONE(fundrules_error_count_parts(error, &count));
    CHECK(count == 2);
    DONE(fundrules_error_get_part(error, 0, &part));
    DONE(fundrules_error_get_hint(part, &view, &length));
    CHECK(strstr(view, "invest.total_planned") != NULL);
    CHECK(fundrules_error_get_part(error, 2, &part) == FUNDRULES_STATUS_INDEX);
    CHECK(fundrules_error_get_location(error, &line, &column) == FUNDRULES_STATUS_NO_VALUE);
    DONE(fundrules_error_free(error));

    /* A place in a text. */
    error = NULL;
    json = "{\n  \"id\": ?";
    CHECK(fundrules_project_read_json(json, strlen(json), 0, &project, &error) ==
          FUNDRULES_STATUS_INPUT);
    DONE(fundrules_error_get_location(error, &line, &column));
    CHECK(line == 2 && column > 1);
    DONE(fundrules_error_free(error));

    /* Handles of other types. */
    CHECK(fundrules_project_check((const struct fundrules_project *)(const void *)regime, NULL) ==
          FUNDRULES_STATUS_HANDLE);
    CHECK(fundrules_project_free((struct fundrules_project *)(void *)regime) ==
          FUNDRULES_STATUS_HANDLE);
    DONE(fundrules_project_free(NULL));
    DONE(fundrules_text_free(NULL));

    /* Readings. */
    DONE(fundrules_regime_with_setting(regime, "recovery_rounding", 17, "up", 2, &other, NULL));
    DONE(fundrules_regime_write_setting(other, "recovery_rounding", 17, &text, &length));
    CHECK(same(text, length, "up"));
    DONE(fundrules_text_free(text));
    DONE(fundrules_regime_free(other));
    error = NULL;
    expect(fundrules_regime_with_setting(regime, "recovery_rounding", 17, "sideways", 8, &other,
                                         &error),
           FUNDRULES_STATUS_SETTING, &error, "setting.unknown");

    /* One question alone: another one has no outcome, and is not silent. */
    {
        const uint32_t asked = FUNDRULES_QUESTION_SUPPORT_CAP;
        struct fundrules_assessment *assessment = NULL;
        struct fundrules_decider *decider = NULL;
        int32_t outcome = -7;

        DONE(fundrules_regime_with_questions(regime, &asked, 1, &other, NULL));
        project = point_project(4000000000);
        DONE(fundrules_regime_assess(other, project, 20250601, &assessment, NULL));
        DONE(fundrules_assessment_get_outcome(assessment, asked, &outcome));
        CHECK(fundrules_assessment_get_outcome(assessment, FUNDRULES_QUESTION_CLAWBACK, &outcome) ==
              FUNDRULES_STATUS_NO_VALUE);
        DONE(fundrules_decider_new(other, 20250601, &decider, NULL));
        CHECK(fundrules_decider_get_outcome(decider, FUNDRULES_QUESTION_CLAWBACK, &outcome) ==
              FUNDRULES_STATUS_NO_VALUE);
        DONE(fundrules_decider_free(decider));
        DONE(fundrules_assessment_free(assessment));
        DONE(fundrules_project_free(project));
        DONE(fundrules_regime_free(other));
    }

    DONE(fundrules_fact_find("invest.total_planned", 20, &fact));
    CHECK(fact == FUNDRULES_FACT_INVEST_TOTAL_PLANNED);
    CHECK(fundrules_fact_find("invest.total_planed", 19, &fact) == FUNDRULES_STATUS_NUMBER);
    DONE(fundrules_fact_get_label(fact, FUNDRULES_LANGUAGE_CHINESE, &view, &length));
    CHECK(same(view, length, "项目总投资"));
    CHECK(fundrules_fact_get_label(fact, 3, &view, &length) == FUNDRULES_STATUS_NUMBER);
    DONE(fundrules_regime_free(regime));
}

/* A rulebook of a county, loaded from text. */
static void rulebooks_are_loaded(void)
{
    const char *toml =
        "[rulebook]\nid = \"county\"\ntitle = { zh = \"某县办法\", en = \"Measure of a county\" }\n"
        "jurisdiction = \"CN-510800\"\nstatus = \"draft\"\n[[clause]]\ncite = \"5\"\n"
        "printed = \"第五条\"\nquestion = \"support_cap\"\nforce = \"must\"\n"
        "summary = { zh = \"以总投资的一成为限\", en = \"At most a tenth of total investment.\" }\n"
        "when = \"always\"\n"
        "then = { ceiling = { share = \"10%\", of = { fact = \"invest.total_planned\" } } }\n";
    const char *broken = "[rulebook]\nid = 5\n";
    size_t length = strlen(toml);
    struct fundrules_regime *regime = NULL;
    struct fundrules_error *error = NULL;
    struct fundrules_project *project = point_project(1000000001);
    struct fundrules_assessment *assessment = NULL;
    char *text = NULL;
    size_t text_length = 0, count = 0;
    int64_t fen = 0;

    DONE_OR(fundrules_regime_new_with_rulebooks("county", 6, &toml, &length, 1, &regime, &error),
            error);
    DONE(fundrules_regime_count_clauses(regime, &count));
    CHECK(count == 1);
    DONE(fundrules_regime_write_clause(regime, "county/5", 8, 1, FUNDRULES_LANGUAGE_CHINESE, &text,
                                       &text_length));
    CHECK(same(text, text_length, "第五条"));
    DONE(fundrules_text_free(text));
    DONE(fundrules_regime_assess(regime, project, 20250601, &assessment, NULL));
    DONE(fundrules_assessment_get_amount(assessment, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &fen));
    CHECK(fen == 100000000);
    DONE(fundrules_assessment_free(assessment));
    DONE(fundrules_regime_free(regime));
    regime = NULL;
    length = strlen(broken);
    CHECK(fundrules_regime_new_with_rulebooks("county", 6, &broken, &length, 1, &regime, &error) ==
          FUNDRULES_STATUS_RULEBOOK);
    CHECK(regime == NULL && error != NULL);
    DONE(fundrules_error_free(error));
    DONE(fundrules_project_free(project));
}

/* The arrays of every field are of its kind only, and say what those of one width say. */
static void lent_as_they_are_held(const struct fundrules_answers *answers)
{
    fundrules_field field;
    size_t rows = 0, row, seen = 0;

    DONE(fundrules_answers_count_rows(answers, &rows));
    for (field = 1; field <= FUNDRULES_FIELD_LAST; field++) {
        const int64_t *wide = NULL, *amounts = NULL;
        const int32_t *days = NULL;
        const uint8_t *codes = NULL;
        const uint64_t *known = NULL, *also = NULL;
        fundrules_status status = fundrules_answers_get_values(answers, field, &wide, &known);
        int of_kind;

        if (status != FUNDRULES_STATUS_OK)
            continue;
        of_kind = fundrules_answers_get_amounts(answers, field, &amounts, &also) ==
                  FUNDRULES_STATUS_OK;
        of_kind += fundrules_answers_get_days(answers, field, &days, &also) == FUNDRULES_STATUS_OK;
        of_kind += fundrules_answers_get_codes(answers, field, &codes, &also) ==
                   FUNDRULES_STATUS_OK;
        CHECK(of_kind == 1 && also == known);
        CHECK((amounts != NULL) + (days != NULL) + (codes != NULL) == 1);
        for (row = 0; row < rows; row++) {
            if (!(known[row / 64] >> (row % 64) & 1))
                continue;
            CHECK(wide[row] == (amounts != NULL ? amounts[row]
                                : days != NULL  ? days[row]
                                                : codes[row]));
            seen++;
        }
    }
    CHECK(seen > 3);
}

/* What was not asked for has no value, and what was asked for is the same. */
static void some_answers_only(const struct fundrules_regime *regime,
                              const struct fundrules_columns *columns)
{
    const uint32_t fields[1] = {FUNDRULES_FIELD_SUPPORT_CAP_CEILING}, bad[1] = {0};
    struct fundrules_answers *answers = NULL;
    struct fundrules_error *error = NULL;
    const int64_t *amounts = NULL;
    const uint64_t *known = NULL, *applies = NULL, *open = NULL;
    const uint8_t *outcomes = NULL, *codes = NULL;
    int32_t clauses;

    expect(fundrules_answers_new_only(bad, 1, 0, &answers, &error), FUNDRULES_STATUS_NUMBER, &error,
           "call.number");
    expect(fundrules_answers_new_only(fields, 1, 2, &answers, &error), FUNDRULES_STATUS_NUMBER,
           &error, "call.number");
    expect(fundrules_answers_new_only(NULL, 1, 1, &answers, &error), FUNDRULES_STATUS_NULL, &error,
           "call.null");
    CHECK(answers == NULL);
    for (clauses = 0; clauses < 2; clauses++) {
        DONE(fundrules_answers_new_only(fields, 1, clauses, &answers, NULL));
        DONE(fundrules_answers_fill(answers, regime, columns, 20260301, NULL));
        DONE(fundrules_answers_get_outcomes(answers, FUNDRULES_QUESTION_SUPPORT_CAP, &outcomes));
        CHECK(outcomes[0] == FUNDRULES_OUTCOME_DECIDED);
        DONE(fundrules_answers_get_amounts(answers, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &amounts,
                                           &known));
        CHECK((known[0] & 7) == 3 && amounts[0] == 800000000 && amounts[1] == 799999999);
        CHECK(fundrules_answers_get_outcomes(answers, FUNDRULES_QUESTION_ACCEPTANCE, &outcomes) ==
              FUNDRULES_STATUS_NO_VALUE);
        CHECK(fundrules_answers_get_codes(answers, FUNDRULES_FIELD_ACCEPTANCE_VERDICT, &codes,
                                          &known) == FUNDRULES_STATUS_NO_VALUE);
        CHECK(fundrules_answers_get_clause(answers, 0, &applies, &open) ==
              (clauses ? FUNDRULES_STATUS_OK : FUNDRULES_STATUS_NO_VALUE));
        DONE(fundrules_answers_free(answers));
        answers = NULL;
    }
}

static void columns_answer_rows(void)
{
    struct fundrules_regime *regime = open_regime("luoyang");
    struct fundrules_columns *columns = NULL;
    struct fundrules_answers *answers = NULL;
    struct fundrules_assessment *assessment = NULL;
    struct fundrules_error *error = NULL;
    int64_t amounts[3] = {4000000000, 3999999999, -5};
    int64_t bad[3] = {1, -1, 1};
    int32_t dates[3] = {20240630, 0, 20251231};
    int64_t sets[3] = {1, 0, 1LL << 40};
    uint64_t known = 3; /* the last row is not known, whatever stands there */
    uint8_t tiers[3] = {FUNDRULES_WORD_PROJECT_TIER_POINT, FUNDRULES_WORD_PROJECT_TIER_POINT,
                        FUNDRULES_WORD_PROJECT_TIER_POINT};
    const uint8_t *outcomes = NULL;
    const int64_t *values = NULL;
    const uint64_t *there = NULL, *applies = NULL, *open = NULL;
    size_t rows = 0;
    int64_t fen = 0;
    int32_t days = 0, date = 0;

    DONE(fundrules_columns_new(3, &columns, NULL));
    DONE(fundrules_columns_set_amounts(columns, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, amounts,
                                       &known, NULL));
    DONE(fundrules_columns_set_words(columns, FUNDRULES_FACT_PROJECT_TIER, tiers, NULL, NULL));
    expect(fundrules_columns_set_amounts(columns, FUNDRULES_FACT_AWARD_AMOUNT, bad, NULL, &error),
           FUNDRULES_STATUS_FACT, &error, "columns.value");
    expect(fundrules_columns_set_dates(columns, FUNDRULES_FACT_PROJECT_END_PLANNED, dates, NULL,
                                       &error),
           FUNDRULES_STATUS_DATE, &error, "call.date");
    DONE(fundrules_columns_set_dates(columns, FUNDRULES_FACT_PROJECT_END_ACTUAL, dates, NULL,
                                     NULL));
    /* A bit without a word is a mistake where it is known, and nothing where it is not. */
    DONE(fundrules_columns_set_word_sets(columns, FUNDRULES_FACT_AWARD_BASIS, sets, &known, NULL));
    expect(fundrules_columns_set_word_sets(columns, FUNDRULES_FACT_AWARD_BASIS, sets, NULL, &error),
           FUNDRULES_STATUS_NUMBER, &error, "call.number");
    CHECK(fundrules_columns_set_amounts(
              columns, FUNDRULES_FACT_AWARD_AMOUNT,
              (const int64_t *)(const void *)((const char *)amounts + 1), NULL, NULL) ==
          FUNDRULES_STATUS_ARRAY);
    DONE(fundrules_answers_new(&answers, NULL));
    CHECK(fundrules_answers_get_values(answers, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &values,
                                       &there) == FUNDRULES_STATUS_NO_VALUE);
    DONE(fundrules_answers_fill(answers, regime, columns, 20260301, NULL));
    DONE(fundrules_answers_count_rows(answers, &rows));
    CHECK(rows == 3);
    DONE(fundrules_answers_get_outcomes(answers, FUNDRULES_QUESTION_SUPPORT_CAP, &outcomes));
    CHECK(outcomes[0] == FUNDRULES_OUTCOME_DECIDED && outcomes[1] == FUNDRULES_OUTCOME_DECIDED);
    CHECK(outcomes[2] == FUNDRULES_OUTCOME_UNDETERMINED);
    DONE(fundrules_answers_get_values(answers, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &values,
                                      &there));
    CHECK((there[0] & 7) == 3 && values[0] == 800000000 && values[1] == 799999999);
    DONE(fundrules_answers_get_clause(answers, 0, &applies, &open));
    CHECK((applies[0] & open[0]) == 0);
    DONE(fundrules_regime_assess_row(regime, columns, 1, 20260301, &assessment, NULL));
    DONE(fundrules_assessment_get_amount(assessment, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &fen));
    CHECK(fen == 799999999);
    DONE(fundrules_assessment_free(assessment));
    CHECK(fundrules_regime_assess_row(regime, columns, 3, 20260301, &assessment, NULL) ==
          FUNDRULES_STATUS_INDEX);
    CHECK(fundrules_columns_new(FUNDRULES_ROWS_MAX + 1, &columns, NULL) == FUNDRULES_STATUS_LENGTH);
    lent_as_they_are_held(answers);
    some_answers_only(regime, columns);
    DONE(fundrules_columns_free(columns));
    DONE(fundrules_answers_free(answers));
    DONE(fundrules_date_to_days(20240630, &days));
    CHECK(days == 19904);
    DONE(fundrules_date_from_days(days, &date));
    CHECK(date == 20240630);
    DONE(fundrules_regime_free(regime));
}

int main(void)
{
    CHECK(strcmp(fundrules_version(), FUNDRULES_VERSION) == 0);
    CHECK(fundrules_version_number() == FUNDRULES_VERSION_NUMBER);
    CHECK(FUNDRULES_VERSION_NUMBER ==
          FUNDRULES_VERSION_MAJOR * 1000000 + FUNDRULES_VERSION_MINOR * 1000 +
              FUNDRULES_VERSION_PATCH);
    CHECK(strcmp(fundrules_status_name(FUNDRULES_STATUS_NO_VALUE), "no_value") == 0);
    asks_and_reads();
    unknown_stays_unknown();
    mistakes_are_told();
    rulebooks_are_loaded();
    columns_answer_rows();
    puts("typed: ok");
    return 0;
}
