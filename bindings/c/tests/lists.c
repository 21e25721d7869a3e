/* Duties, calendars, procedures and divided budgets: the bytes that the Rust library makes. What goes
 * in and what must come out is made by `cargo xtask test`, one thing a line; see xtask/src/c/lists.rs. */
#include "check.h"

/* What stands for the line break of a calendar where each thing has one line. */
#define BREAK '\x1f'

static struct fundrules_regime *regime;
static struct fundrules_error *error;
static const char *regime_name, *project, *record, *flow, *budget;
static int32_t date;
static unsigned long compared;

/* Compares what was given with what was wanted, and frees it. */
static void compare(char *text, size_t length, const char *wanted)
{
    CHECK(same(text, length, wanted));
    DONE(fundrules_text_free(text));
    compared++;
}

static void open_regime(const char *name)
{
    if (regime_name != NULL && strcmp(regime_name, name) == 0)
        return;
    DONE(fundrules_regime_free(regime));
    DONE_OR(fundrules_regime_new(name, strlen(name), &regime, &error), error);
    regime_name = name;
}

static void compare_calendar(int32_t language, const char *wanted)
{
    char *text = NULL;
    size_t length = 0, at = 0;

    DONE_OR(fundrules_regime_obligations_icalendar(regime, project, strlen(project),
                                                   FUNDRULES_UNIT_NONE, date, language, &text,
                                                   &length, &error), error);
    for (; *wanted != '\0'; wanted++) {
        if (*wanted == BREAK)
            CHECK(at < length && text[at++] == '\r');
        CHECK(at < length && text[at++] == (*wanted == BREAK ? '\n' : *wanted));
    }
    CHECK(at == length && text[at] == '\0');
    DONE(fundrules_text_free(text));
    compared++;
}

/* One line that says what must come out. Whether it does. */
static int compare_line(const char *word, const char *wanted)
{
    char *text = NULL;
    size_t length = 0;

    if (strcmp(word, "obligations") == 0)
        DONE_OR(fundrules_regime_obligations_json(regime, project, strlen(project),
                                                  FUNDRULES_UNIT_NONE, date, &text, &length,
                                                  &error), error);
    else if (strcmp(word, "flows") == 0)
        DONE(fundrules_regime_flows_json(regime, &text, &length));
    else if (strcmp(word, "procedure") == 0)
        DONE_OR(fundrules_regime_procedure_json(regime, flow, strlen(flow), project,
                                                strlen(project), record, strlen(record),
                                                FUNDRULES_UNIT_NONE, date, &text, &length,
                                                &error), error);
    else if (strcmp(word, "allocation") == 0)
        DONE_OR(fundrules_regime_allocate_json(regime, budget, strlen(budget), FUNDRULES_UNIT_WAN,
                                               date, &text, &length, &error), error);
    else
        return 0;
    compare(text, length, wanted);
    return 1;
}

/* The last call must have failed with this code, and have given no text. */
static void refused(fundrules_status got, fundrules_status wanted, const char *text,
                    const char *code)
{
    const char *view = NULL;
    size_t length = 0;

    CHECK(got == wanted && text == NULL && error != NULL);
    DONE(fundrules_error_get_code(error, &view, &length));
    if (!same(view, length, code)) {
        fprintf(stderr, "the code is %s, not %s\n", view, code);
        exit(1);
    }
    DONE(fundrules_error_free(error));
    error = NULL;
}

static void refuse_duties(const char *json, int32_t unit, int32_t day, fundrules_status status,
                          const char *code)
{
    char *text = NULL;
    size_t length = 0;

    refused(fundrules_regime_obligations_json(regime, json, strlen(json), unit, day, &text, &length,
                                              &error), status, text, code);
    refused(fundrules_regime_obligations_icalendar(regime, json, strlen(json), unit, day,
                                                   FUNDRULES_LANGUAGE_CHINESE, &text, &length,
                                                   &error), status, text, code);
}

static void refuse_procedure(const char *which, const char *done, const char *code)
{
    char *text = NULL;
    size_t length = 0;

    refused(fundrules_regime_procedure_json(regime, which, strlen(which), "{}", 2, done,
                                            strlen(done), FUNDRULES_UNIT_NONE, 20250301, &text,
                                            &length, &error), FUNDRULES_STATUS_INPUT, text, code);
}

static void refuse_budget(const char *json, fundrules_status status, const char *code)
{
    char *text = NULL;
    size_t length = 0;

    refused(fundrules_regime_allocate_json(regime, json, strlen(json), FUNDRULES_UNIT_NONE, 20250301,
                                           &text, &length, &error), status, text, code);
}

static void mistakes(void)
{
    static const char bare[] = "{\"id\":\"P-1\",\"invest\":{\"total_planned\":4000}}";
    char *text = NULL;
    size_t length = 0;

    open_regime("guangyuan");
    refuse_duties(bare, FUNDRULES_UNIT_NONE, 20250301, FUNDRULES_STATUS_AMOUNT,
                  "amount.unit-missing");
    DONE_OR(fundrules_regime_obligations_json(regime, bare, strlen(bare), FUNDRULES_UNIT_WAN,
                                              20250301, &text, &length, &error), error);
    DONE(fundrules_text_free(text));
    text = NULL;
    refuse_duties("{}", 9, 20250301, FUNDRULES_STATUS_NUMBER, "call.number");
    refuse_duties("{}", FUNDRULES_UNIT_NONE, 20250230, FUNDRULES_STATUS_DATE, "call.date");
    refused(fundrules_regime_obligations_icalendar(regime, "{}", 2, 0, 20250301, 9, &text, &length,
                                                   &error), FUNDRULES_STATUS_NUMBER, text,
            "call.number");
    refuse_procedure("applicatoin", "{}", "procedure.unknown-flow");
    refuse_procedure("application", "{", "json.invalid");
    refuse_procedure("application", "{\"steps\":[{\"clause\":\"nowhere/1\"}]}",
                     "procedure.unknown-step");
    refuse_budget("{", FUNDRULES_STATUS_INPUT, "json.invalid");
    refuse_budget(budget, FUNDRULES_STATUS_AMOUNT, "amount.unit-missing");
    refuse_budget("\xff", FUNDRULES_STATUS_UTF8, "call.utf8");
}

int main(int count, char **arguments)
{
    char *text, *line, *next;
    long most;

    CHECK(count >= 2);
    most = count > 2 ? atol(arguments[2]) : -1;
    text = read_all(arguments[1]);
    for (line = text; *line != '\0' && most != 0; line = next) {
        char *behind, *end = strchr(line, '\n');

        CHECK(end != NULL);
        *end = '\0';
        next = end + 1;
        behind = rest(line);
        if (strcmp(line, "regime") == 0)
            open_regime(behind);
        else if (strcmp(line, "date") == 0)
            date = (int32_t)atol(behind);
        else if (strcmp(line, "project") == 0)
            project = behind;
        else if (strcmp(line, "record") == 0)
            record = behind;
        else if (strcmp(line, "flow") == 0)
            flow = behind;
        else if (strcmp(line, "budget") == 0)
            budget = behind;
        else if (strcmp(line, "calendar-zh") == 0)
            compare_calendar(FUNDRULES_LANGUAGE_CHINESE, behind);
        else if (strcmp(line, "calendar-en") == 0)
            compare_calendar(FUNDRULES_LANGUAGE_ENGLISH, behind);
        else if (compare_line(line, behind))
            most--;
        else
            CHECK(!"a line that is known");
    }
    CHECK(budget != NULL && compared > 10);
    mistakes();
    DONE(fundrules_regime_free(regime));
    free(text);
    printf("lists: %lu texts\n", compared);
    return 0;
}
