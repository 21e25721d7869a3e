/* Prints the verdict on each project of a ledger: acceptance, and what must be paid back.
 *
 *     cc verdicts.c $(pkg-config --cflags --libs fundrules) -o verdicts
 *     ./verdicts ledger.tsv
 *
 * The ledger has one project a line, its columns are separated by tabs, and their headers are names
 * of facts. An empty cell is a fact that is not known. */
#include <fundrules.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COLUMNS 200
#define LINE 65536

/* The day for which the questions are asked. */
#define DATE 20250601

static const char *const OUTCOMES[] = {"silent", "decided", "undetermined"};

/* Stops with the message of a mistake. */
static void check(fundrules_status status, struct fundrules_error *error, const char *what)
{
    const char *message = fundrules_status_name(status);
    size_t length = strlen(message);

    if (status == FUNDRULES_STATUS_OK)
        return;
    if (error != NULL)
        fundrules_error_get_message(error, &message, &length);
    fprintf(stderr, "%s: %.*s\n", what, (int)length, message);
    fundrules_error_free(error);
    exit(1);
}

/* Splits a line at its tabs. */
static size_t split(char *line, char **cells)
{
    size_t count = 0;

    line[strcspn(line, "\r\n")] = '\0';
    while (count < COLUMNS) {
        char *tab = strchr(line, '\t');

        cells[count++] = line;
        if (tab == NULL)
            break;
        *tab = '\0';
        line = tab + 1;
    }
    return count;
}

static void print_verdict(const char *id, const struct fundrules_assessment *answers)
{
    int32_t acceptance = 0, clawback = 0, word = 0;
    const char *verdict = "-", *clause = "-";
    size_t length = 0;
    int64_t fen = 0;
    int repays;

    check(fundrules_assessment_get_outcome(answers, FUNDRULES_QUESTION_ACCEPTANCE, &acceptance),
          NULL, id);
    check(fundrules_assessment_get_outcome(answers, FUNDRULES_QUESTION_CLAWBACK, &clawback), NULL,
          id);
    if (fundrules_assessment_get_word(answers, FUNDRULES_FIELD_ACCEPTANCE_VERDICT, &word) ==
        FUNDRULES_STATUS_OK)
        check(fundrules_field_get_word(FUNDRULES_FIELD_ACCEPTANCE_VERDICT, word, &verdict, &length),
              NULL, id);
    repays = fundrules_assessment_get_amount(answers, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &fen) ==
             FUNDRULES_STATUS_OK;
    fundrules_assessment_get_text(answers, FUNDRULES_QUESTION_CLAWBACK, FUNDRULES_LIST_CLAUSES, 0,
                                  &clause, &length);
    printf("%s\t%s\t%s\t%s\t", id, OUTCOMES[acceptance], verdict, OUTCOMES[clawback]);
    if (repays)
        printf("%lld\t", (long long)fen);
    else
        printf("-\t");
    printf("%s\n", clause);
}

int main(int count, char **arguments)
{
    static char line[LINE], headers[LINE];
    char *names[COLUMNS], *cells[COLUMNS];
    fundrules_fact facts[COLUMNS];
    size_t columns, index;
    struct fundrules_regime *regime = NULL;
    struct fundrules_error *error = NULL;
    fundrules_status status;
    FILE *ledger = count == 2 ? fopen(arguments[1], "r") : NULL;

    if (ledger == NULL || fgets(headers, sizeof headers, ledger) == NULL) {
        fprintf(stderr, "usage: verdicts LEDGER\n");
        return 2;
    }
    status = fundrules_regime_new("guangyuan", strlen("guangyuan"), &regime, &error);
    check(status, error, "regime");
    columns = split(headers, names);
    for (index = 1; index < columns; index++)
        check(fundrules_fact_find(names[index], strlen(names[index]), &facts[index]), NULL,
              names[index]);

    while (fgets(line, sizeof line, ledger) != NULL) {
        struct fundrules_project *project = NULL;
        struct fundrules_assessment *answers = NULL;
        size_t cells_count = split(line, cells);

        status = fundrules_project_new(cells[0], strlen(cells[0]), &project, &error);
        check(status, error, cells[0]);
        for (index = 1; index < cells_count && index < columns; index++) {
            if (cells[index][0] == '\0')
                continue;
            status = fundrules_project_set_text(project, facts[index], cells[index],
                                                strlen(cells[index]), FUNDRULES_UNIT_NONE, &error);
            check(status, error, names[index]);
        }
        check(fundrules_project_check(project, &error), error, cells[0]);
        status = fundrules_regime_assess(regime, project, DATE, &answers, &error);
        check(status, error, cells[0]);
        print_verdict(cells[0], answers);
        fundrules_assessment_free(answers);
        fundrules_project_free(project);
    }
    fclose(ledger);
    fundrules_regime_free(regime);
    return 0;
}
