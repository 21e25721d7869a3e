//! The examples in the header, as one C file: what is shown must compile.

use std::fmt::Write;

use super::header::Function;
use crate::error::Error;

/// What the examples may use without declaring it.
const VARIABLES: &str = "\
    struct fundrules_regime *regime = NULL, *other = NULL;
    struct fundrules_project *project = NULL, *copy = NULL;
    struct fundrules_assessment *assessment = NULL;
    struct fundrules_decider *decider = NULL;
    struct fundrules_columns *columns = NULL;
    struct fundrules_answers *answers = NULL;
    struct fundrules_error *error = NULL;
    const struct fundrules_error *part = NULL;
    const struct fundrules_project *projects[2] = {NULL, NULL};
    struct ArrowSchema *schema = NULL;
    struct ArrowArray *array = NULL;
    fundrules_status status = FUNDRULES_STATUS_OK;
    fundrules_fact fact = 1;
    fundrules_question question = 1;
    fundrules_field field = 1;
    char *text = NULL;
    const char *view = NULL, *json = \"{}\", *record = \"{}\";
    const char *budget = \"{}\";
    const char *texts[1] = {\"\"};
    size_t lengths[1] = {0};
    size_t length = 0, count = 0, json_length = 2, record_length = 2;
    size_t budget_length = 2;
    uint64_t line = 0, column = 0;
    int64_t fen = 0;
    int32_t date = 0, days = 0, outcome = 0, yes = 0, word = 0, state = 0, kind = 0, severity = 0;
    int64_t amounts[3] = {0}, rates[3] = {0}, rounds[3] = {0}, sets[3] = {0};
    int32_t dates[3] = {0}, day_numbers[3] = {0}, due_dates[3] = {0};
    uint8_t words[3] = {0};
    uint32_t questions[1] = {1}, fields[1] = {1};
    uint64_t known[1] = {0}, bits[1] = {0};
    const uint8_t *outcomes = NULL, *codes = NULL;
    const int32_t *due_days = NULL;
    const int64_t *values = NULL;
    const uint64_t *bitmap = NULL, *open_bitmap = NULL;
";

/// The examples of all functions, each in a block of its own.
///
/// # Errors
///
/// A function has no example, or its example does not call it.
pub(crate) fn source(functions: &[Function]) -> Result<String, Error> {
    let mut text = format!(
        "#include <fundrules.h>\n#include <stdio.h>\n#include <string.h>\n\nint examples(void);\n\n\
         int examples(void)\n{{\n{VARIABLES}\n"
    );
    for function in functions {
        let example = example(&function.documentation)
            .filter(|example| example.contains(&format!("{}(", function.name)))
            .ok_or_else(|| Error::new(format!("`{}` has no example of its own", function.name)))?;
        // Writing to a string does not fail.
        let _ = writeln!(text, "    {{ {example} }}");
    }
    text.push_str("    return (int)status;\n}\n");
    Ok(text)
}

/// The code in backticks behind the word "Example:".
fn example(documentation: &str) -> Option<String> {
    let (_, rest) = documentation.split_once("Example:")?;
    let code = rest.split_once('`')?.1.split_once('`')?.0;
    let words = code.split_whitespace().filter(|word| *word != "*");
    Some(words.collect::<Vec<_>>().join(" "))
}
