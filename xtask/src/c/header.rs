//! The header of the C library, made by cbindgen from the sources.

use cbindgen::{Builder, Config, DocumentationStyle, Language};

use crate::error::Error;
use crate::workspace;

/// The sources in the order in which the header shows what they declare.
const SOURCES: [&str; 21] = [
    "numbers/version.rs",
    "status.rs",
    "text.rs",
    "error.rs",
    "date.rs",
    "fact.rs",
    "numbers/facts.rs",
    "numbers/words.rs",
    "question.rs",
    "field.rs",
    "numbers/answers.rs",
    "project.rs",
    "regime.rs",
    "obligations.rs",
    "procedure.rs",
    "allocation.rs",
    "assessment.rs",
    "decider.rs",
    "columns.rs",
    "answers.rs",
    "arrow.rs",
];

/// The top of the header: what every function keeps.
const CONVENTIONS: &str = include_str!("../../../bindings/c/src/conventions.txt");

/// The whole header.
pub(crate) fn header() -> Result<String, Error> {
    let directory = workspace::root()?.join("bindings/c/src");
    let version = format!("#define FUNDRULES_VERSION \"{}\"", env!("CARGO_PKG_VERSION"));
    let version = format!("\n/**\n * The version of the header as text.\n */\n{version}");
    let config = Config {
        language: Language::C,
        cpp_compat: true,
        include_guard: Some("FUNDRULES_H".to_owned()),
        no_includes: true,
        sys_includes: vec!["stddef.h".to_owned(), "stdint.h".to_owned()],
        after_includes: Some(version),
        header: Some(format!("/*\n{}*/", commented(CONVENTIONS))),
        documentation_style: DocumentationStyle::Doxy,
        usize_is_size_t: true,
        ..Config::default()
    };
    let mut builder = Builder::new().with_config(config);
    for source in SOURCES {
        builder = builder.with_src(directory.join(source));
    }
    let bindings = builder
        .generate()
        .map_err(|cause| Error::new(format!("cannot make the header: {cause}")))?;
    let mut header = Vec::new();
    bindings.write(&mut header);
    String::from_utf8(header).map_err(|_| Error::new("the header is not UTF-8"))
}

fn commented(text: &str) -> String {
    text.lines().map(|line| format!(" * {line}").trim_end().to_owned() + "\n").collect()
}

/// A function of the header.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// Whether it returns a status.
    pub(crate) tells: bool,
    /// Type and name of each parameter.
    pub(crate) parameters: Vec<(String, String)>,
    /// The text before it.
    pub(crate) documentation: String,
}

/// The functions that a header declares, in order. It reads what cbindgen writes and no other C.
pub(crate) fn functions(header: &str) -> Vec<Function> {
    let mut functions = Vec::new();
    for piece in header.split(";\n") {
        let (documentation, declaration) = piece.rsplit_once("*/\n").unwrap_or(("", piece));
        let line = declaration.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((head, parameters)) = line.split_once('(') else { continue };
        let Some((kind, name)) = head.rsplit_once([' ', '*']) else { continue };
        if !name.starts_with("fundrules_") || head.starts_with('#') {
            continue;
        }
        let parameter = |text: &str| {
            let at = text.rfind(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
            let (kind, name) = text.split_at(at + 1);
            Some((kind.trim().to_owned(), name.to_owned()))
        };
        functions.push(Function {
            name: name.to_owned(),
            tells: kind == "fundrules_status",
            parameters: parameters
                .trim_end_matches(')')
                .split(", ")
                .filter_map(parameter)
                .collect(),
            documentation: documentation
                .rsplit_once("/**")
                .map_or(documentation, |(_, last)| last)
                .to_owned(),
        });
    }
    functions
}

#[cfg(test)]
mod tests {
    use super::{Function, functions};

    #[test]
    fn functions_are_read_with_their_parameters() {
        let header = "#define X 1\n\ntypedef uint32_t fundrules_fact;\n\n/**\n * Old.\n */\n#define Y 2\n\n\
            /**\n * What it does.\n */\nfundrules_status fundrules_a_get(const struct fundrules_a *a,\n\
            \x20                                 const char **text,\n                     size_t *n);\n\n\
            /**\n * Version.\n */\nconst char *fundrules_version(void);\n";
        let parameter = |kind: &str, name: &str| (kind.to_owned(), name.to_owned());
        assert_eq!(
            functions(header),
            [
                Function {
                    name: "fundrules_a_get".into(),
                    tells: true,
                    parameters: vec![
                        parameter("const struct fundrules_a *", "a"),
                        parameter("const char **", "text"),
                        parameter("size_t *", "n"),
                    ],
                    documentation: "\n * What it does.\n ".into(),
                },
                Function {
                    name: "fundrules_version".into(),
                    tells: false,
                    parameters: vec![],
                    documentation: "\n * Version.\n ".into(),
                },
            ]
        );
    }
}
