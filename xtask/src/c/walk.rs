//! Makes a C program call every function with NULL, with garbage and with what fits, at random from a
//! seed. What may be handed in for each parameter is in `bindings/c/tests/walk.c`; here each function
//! gets a call in which each parameter is drawn by its type.

use std::fmt::Write;

use super::header::Function;
use crate::error::Error;

/// A header with a function `walk_<name>` for each function, and a table of them.
pub(crate) fn source(functions: &[Function]) -> Result<String, Error> {
    let mut text = String::new();
    let mut table = String::new();
    for function in functions.iter().filter(|function| function.tells) {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{}", call(function)?);
        let _ = writeln!(table, "    {{\"{0}\", walk_{0}}},", function.name);
    }
    Ok(format!("{text}static const struct function FUNCTIONS[] = {{\n{table}}};\n"))
}

fn call(function: &Function) -> Result<String, Error> {
    let (mut declared, mut handed, mut freed) = (String::new(), Vec::new(), String::new());
    let frees = function.name.ends_with("_free");
    for (index, (kind, name)) in function.parameters.iter().enumerate() {
        let handle = kind
            .trim_start_matches("const ")
            .strip_prefix("struct ")
            .and_then(|kind| kind.split_once(' '));
        let drawn = match (kind.as_str(), handle) {
            // Nothing that lives is freed, and a freed handle is not looked at again.
            (_, Some((of, "*"))) => {
                let draw = if frees { "draw_no_handle(d)".into() } else { format!("draw_{of}(d)") };
                format!("({kind}){draw}")
            }
            ("const struct fundrules_error **", _) => {
                let _ = writeln!(declared, "    const struct fundrules_error *o{index} = NULL;");
                format!("draw_out(d, &o{index})")
            }
            (_, Some((of, "**"))) => {
                let _ = writeln!(declared, "    struct {of} *o{index} = NULL;");
                let _ = writeln!(freed, "    CHECK({of}_free(o{index}) == FUNDRULES_STATUS_OK);");
                format!("draw_out(d, &o{index})")
            }
            ("char *", _) => "draw_null(d)".to_owned(),
            ("char **", _) => {
                let _ = writeln!(declared, "    char *o{index} = NULL;");
                let _ = writeln!(
                    freed,
                    "    CHECK(fundrules_text_free(o{index}) == FUNDRULES_STATUS_OK);"
                );
                format!("draw_out(d, &o{index})")
            }
            ("const char *", _) => "draw_text(d)".to_owned(),
            ("size_t", _) if name.ends_with("length") => "draw_length(d)".to_owned(),
            ("size_t", _) => "draw_size(d)".to_owned(),
            ("const char *const *", _) => "draw_texts(d)".to_owned(),
            ("const size_t *", _) => "draw_lengths(d)".to_owned(),
            ("const struct fundrules_project *const *", _) => "draw_projects(d)".to_owned(),
            (
                "const uint32_t *" | "const int64_t *" | "const uint64_t *" | "const int32_t *"
                | "const uint8_t *",
                _,
            ) => {
                format!("({kind})draw_array(d)")
            }
            ("int32_t *", _) if name == "dates" => "draw_room(d)".to_owned(),
            ("int32_t" | "int64_t" | "uint64_t" | "fundrules_status", _) => {
                format!("({kind})draw_number(d)")
            }
            ("fundrules_fact" | "fundrules_question" | "fundrules_field", _) => {
                format!("({kind})draw_id(d)")
            }
            (kind, None) if kind.ends_with('*') => {
                let of = kind.strip_suffix('*').unwrap_or(kind).trim();
                let _ = writeln!(declared, "    static {of} o{index};");
                format!("draw_out(d, &o{index})")
            }
            _ => {
                let name = &function.name;
                return Err(Error::new(format!(
                    "`{name}` has a parameter of an unknown type {kind}"
                )));
            }
        };
        handed.push(drawn);
    }
    let name = &function.name;
    let handed = handed.join(",\n        ");
    Ok(format!(
        "static fundrules_status walk_{name}(struct draw *d)\n{{\n{declared}    fundrules_status \
         status;\n    (void)d;\n    status = {name}(\n        {handed});\n{freed}    return status;\n}}\n"
    ))
}
