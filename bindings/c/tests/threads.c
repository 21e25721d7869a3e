/* Threads share a regime and a project, and each has a decider of its own. */
#include "check.h"

#include <pthread.h>

#define THREADS 4
#define ROUNDS 50

static struct fundrules_regime *regime;
static struct fundrules_project *project;

static void *work(void *argument)
{
    struct fundrules_decider *decider = NULL;
    int round;

    DONE(fundrules_decider_new(regime, 20260301, &decider, NULL));
    for (round = 0; round < ROUNDS; round++) {
        struct fundrules_assessment *assessment = NULL;
        int64_t one = 0, other = 0;

        DONE(fundrules_decider_decide(decider, project, NULL));
        DONE(fundrules_decider_get_amount(decider, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &one));
        DONE(fundrules_regime_assess(regime, project, 20260301, &assessment, NULL));
        DONE(fundrules_assessment_get_amount(assessment, FUNDRULES_FIELD_SUPPORT_CAP_CEILING,
                                             &other));
        CHECK(one == 800000000 && other == one);
        DONE(fundrules_assessment_free(assessment));
    }
    DONE(fundrules_decider_free(decider));
    return argument;
}

int main(void)
{
    pthread_t threads[THREADS];
    int index;

    DONE(fundrules_regime_new("luoyang", 7, &regime, NULL));
    DONE(fundrules_project_new("P-1", 3, &project, NULL));
    DONE(fundrules_project_set_word(project, FUNDRULES_FACT_PROJECT_TIER,
                                    FUNDRULES_WORD_PROJECT_TIER_POINT, NULL));
    DONE(fundrules_project_set_amount(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, 4000000000,
                                      NULL));
    for (index = 0; index < THREADS; index++)
        CHECK(pthread_create(&threads[index], NULL, work, NULL) == 0);
    for (index = 0; index < THREADS; index++)
        CHECK(pthread_join(threads[index], NULL) == 0);
    DONE(fundrules_project_free(project));
    DONE(fundrules_regime_free(regime));
    puts("threads: ok");
    return 0;
}
