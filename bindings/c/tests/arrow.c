/* A table of Arrow in, a table of Arrow out, both made and read by hand. */
#include "check.h"

#include <stdint.h>

/* As the Arrow C Data Interface defines them. */
struct ArrowSchema {
    const char *format, *name, *metadata;
    int64_t flags, n_children;
    struct ArrowSchema **children, *dictionary;
    void (*release)(struct ArrowSchema *);
    void *private_data;
};

struct ArrowArray {
    int64_t length, null_count, offset, n_buffers, n_children;
    const void **buffers;
    struct ArrowArray **children, *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};

static int released;

static void release_schema(struct ArrowSchema *schema)
{
    schema->release = NULL;
}

static void release_array(struct ArrowArray *array)
{
    released++;
    array->release = NULL;
}

/* Amounts in fen of which the last is not known, and tiers as texts. */
static int64_t amounts[3] = {4000000000, 3999999999, 7};
static uint8_t known[1] = {3};
static int32_t offsets[4] = {0, 5, 8, 13};
static const char tiers[] = "Point点Point";
static const void *amount_buffers[2] = {known, amounts};
static const void *tier_buffers[3] = {NULL, offsets, tiers};
static const void *no_buffers[1] = {NULL};

static void make(struct ArrowSchema *schemas, struct ArrowArray *arrays,
                 struct ArrowSchema **schema_children, struct ArrowArray **array_children)
{
    int index;

    memset(schemas, 0, 3 * sizeof *schemas);
    memset(arrays, 0, 3 * sizeof *arrays);
    for (index = 0; index < 3; index++) {
        schemas[index].release = release_schema;
        schemas[index].flags = 2;
        schemas[index].name = "";
        arrays[index].release = release_array;
        arrays[index].length = 3;
    }
    schemas[0].format = "+s";
    schemas[0].n_children = 2;
    schemas[0].children = schema_children;
    schemas[1].format = "l";
    schemas[1].name = "invest.total_planned";
    schemas[2].format = "u";
    schemas[2].name = "project.tier";
    arrays[0].n_buffers = 1;
    arrays[0].buffers = no_buffers;
    arrays[0].n_children = 2;
    arrays[0].children = array_children;
    arrays[1].null_count = 1;
    arrays[1].n_buffers = 2;
    arrays[1].buffers = amount_buffers;
    arrays[2].n_buffers = 3;
    arrays[2].buffers = tier_buffers;
    schema_children[0] = &schemas[1];
    schema_children[1] = &schemas[2];
    array_children[0] = &arrays[1];
    array_children[1] = &arrays[2];
}

static const struct ArrowArray *child(const struct ArrowSchema *schema,
                                      const struct ArrowArray *array, const char *name,
                                      const char *format)
{
    int64_t index;

    for (index = 0; index < schema->n_children; index++)
        if (strcmp(schema->children[index]->name, name) == 0) {
            CHECK(strcmp(schema->children[index]->format, format) == 0);
            return array->children[index];
        }
    CHECK(!"a column of this name");
    return NULL;
}

int main(void)
{
    struct ArrowSchema schemas[3], *schema_children[2], schema;
    struct ArrowArray arrays[3], *array_children[2], array;
    const struct ArrowArray *column;
    struct fundrules_regime *regime = NULL;
    struct fundrules_columns *columns = NULL;
    struct fundrules_answers *answers = NULL;
    struct fundrules_error *error = NULL;

    DONE(fundrules_regime_new("luoyang", 7, &regime, NULL));
    make(schemas, arrays, schema_children, array_children);
    DONE_OR(fundrules_columns_new_from_arrow(regime, schemas, arrays, &columns, &error), error);
    CHECK(released > 0 && arrays[0].release == NULL);
    DONE(fundrules_answers_new(&answers, NULL));
    CHECK(fundrules_answers_write_arrow(answers, &schema, &array, NULL) == FUNDRULES_STATUS_NO_VALUE);
    DONE(fundrules_answers_fill(answers, regime, columns, 20260301, NULL));
    DONE_OR(fundrules_answers_write_arrow(answers, &schema, &array, &error), error);
    CHECK(strcmp(schema.format, "+s") == 0 && array.length == 3);
    column = child(&schema, &array, "support_cap.outcome", "C");
    CHECK(memcmp((const uint8_t *)column->buffers[1] + column->offset, "\1\1\2", 3) == 0);
    column = child(&schema, &array, "support_cap.ceiling", "l");
    CHECK((*(const uint8_t *)column->buffers[0] & 7) == 3);
    CHECK(((const int64_t *)column->buffers[1])[0] == 800000000);
    CHECK(((const int64_t *)column->buffers[1])[1] == 799999999);
    schema.release(&schema);
    array.release(&array);
    DONE(fundrules_columns_free(columns));

    /* A released array, and an amount below zero. */
    CHECK(fundrules_columns_new_from_arrow(regime, schemas, arrays, &columns, NULL) ==
          FUNDRULES_STATUS_INPUT);
    amounts[0] = -1;
    make(schemas, arrays, schema_children, array_children);
    CHECK(fundrules_columns_new_from_arrow(regime, schemas, arrays, &columns, NULL) ==
          FUNDRULES_STATUS_FACT);
    make(schemas, arrays, schema_children, array_children);
    schemas[1].name = "invest.total_planed";
    CHECK(fundrules_columns_new_from_arrow(regime, schemas, arrays, &columns, NULL) ==
          FUNDRULES_STATUS_INPUT);
    DONE(fundrules_answers_free(answers));
    DONE(fundrules_regime_free(regime));
    puts("arrow: ok");
    return 0;
}
