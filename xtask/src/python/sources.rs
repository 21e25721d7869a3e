//! The parts of the Python package that follow from the core's tables.

use std::fmt::Write;

use fundrules::{
    EntryState, FactKind, FieldKind, Force, InForce, Language, ObligationStatus, Outcome, Party,
    Period, Question, Severity, Status, StepState, Undated, Vocabulary, Word, fact_definitions,
};
use fundrules_documents::FormFindingKind;

use crate::error::Error;

const STUB: &str = include_str!("../../../bindings/python/_native.pyi.in");

/// What an answer has besides the fields of its question.
const TAKEN: [&str; 14] = [
    "assessment",
    "question",
    "outcome",
    "is_decided",
    "values",
    "labels",
    "clauses",
    "missing",
    "findings",
    "notes",
    "open",
    "settings",
    "readings",
    "possible",
];

fn head(about: &str) -> String {
    format!(
        "\"\"\"{about}\n\nMade by `cargo xtask generate` from the tables of the core.\n\"\"\"\n\n"
    )
}

/// `BasisOfAward` of `basis_of_award`.
fn camel(name: &str) -> String {
    let mut camel = String::new();
    for part in name.split('_') {
        let mut letters = part.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.extend(letters);
    }
    camel
}

/// `TOTAL_INVESTMENT` of `TotalInvestment` and of `total-investment`.
fn upper(name: &str) -> String {
    let mut upper = String::new();
    for letter in name.chars() {
        match letter {
            '-' | '_' => upper.push('_'),
            'A'..='Z' if !upper.is_empty() => {
                upper.push('_');
                upper.push(letter);
            }
            _ => upper.push(letter.to_ascii_uppercase()),
        }
    }
    upper
}

/// Every list of words of facts and answers, each once.
fn vocabularies() -> Vec<&'static [Word]> {
    let of_facts = fact_definitions().iter().filter_map(|fact| fact.kind.words());
    let fields = Question::ALL.iter().flat_map(|question| question.fields());
    let of_fields = fields.filter_map(|field| match field.kind {
        FieldKind::Word(words) => Some(words),
        _ => None,
    });
    let mut lists: Vec<&'static [Word]> = Vec::new();
    for words in of_facts.chain(of_fields) {
        if !lists.iter().any(|known| list_name(known) == list_name(words)) {
            lists.push(words);
        }
    }
    lists
}

fn list_name(words: &[Word]) -> &'static str {
    words.first().map_or("", |word| word.vocabulary)
}

/// An enumeration as Python: name, what it is, and its members' value and labels.
struct Enumeration {
    name: &'static str,
    about: String,
    members: Vec<(&'static str, &'static str, &'static str)>,
}

/// The enumerations that answers use besides the core's lists of words.
fn standing() -> Vec<Enumeration> {
    macro_rules! enumeration {
        ($name:ident, $about:literal, [$($member:ident),+ $(,)?]) => {
            Enumeration {
                name: stringify!($name),
                about: $about.to_owned(),
                members: vec![$({
                    let one = $name::$member;
                    (one.name(), one.label(Language::Zh), one.label(Language::En))
                }),+],
            }
        };
    }
    vec![
        enumeration!(Outcome, "How far a question is answered.", [Decided, Undetermined, Silent]),
        enumeration!(Severity, "How grave a finding is.", [Hard, Soft, Flag]),
        enumeration!(Status, "How far a document has come.", [Draft, Issued, Repealed]),
        Enumeration {
            name: "InForce",
            about: "Whether a rulebook has effect on a day.".to_owned(),
            members: InForce::ALL
                .iter()
                .map(|one| (one.name(), one.label(Language::Zh), one.label(Language::En)))
                .collect(),
        },
        enumeration!(Force, "How strictly a clause binds.", [Must, InPrinciple, May]),
    ]
}

/// The lists of words of obligations, procedures, budgets and forms.
fn of_duties() -> Vec<Enumeration> {
    let list = |words: &'static [Word], about: &str| Enumeration {
        name: list_name(words),
        about: about.to_owned(),
        members: members(words),
    };
    use FormFindingKind::{Inconsistent, Missing, OutOfRange, Unknown, WrongKind};
    let kinds = [Missing, WrongKind, OutOfRange, Inconsistent, Unknown];
    let kinds = kinds.map(|one| (one.name(), one.label(Language::Zh), one.label(Language::En)));
    vec![
        Enumeration {
            name: "FormFindingKind",
            about: "What is wrong with a field of a form.".to_owned(),
            members: kinds.to_vec(),
        },
        list(Party::WORDS, "Who has a duty, or takes part in a step."),
        list(Period::WORDS, "How often something comes round."),
        list(Undated::WORDS, "What a text says of time that names no day."),
        list(ObligationStatus::WORDS, "How a duty stands."),
        list(StepState::WORDS, "What a record says of a step."),
        list(EntryState::WORDS, "What became of a recipient of a budget."),
    ]
}

fn members(words: &'static [Word]) -> Vec<(&'static str, &'static str, &'static str)> {
    words.iter().map(|word| (word.name, word.zh, word.en)).collect()
}

/// The base of the enumerations.
const WORD: &str = r#"from __future__ import annotations

import enum
from typing import Final


class Word(enum.Enum):
    """A word of a closed list; ``value`` is its name in JSON and tables."""

    @property
    def zh(self) -> str:
        """The Chinese label."""
        return _LABELS[type(self).__name__][self.value][0]

    @property
    def en(self) -> str:
        """The English label."""
        return _LABELS[type(self).__name__][self.value][1]

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
"#;

/// `_words.py`: the enumerations.
pub(crate) fn words() -> Result<String, Error> {
    let mut text = head("The closed lists of words, as enumerations.") + WORD;
    let of_words = vocabularies().into_iter().map(|words| Enumeration {
        name: list_name(words),
        about: format!("Words of {}.", used_by(list_name(words)).join(", ")),
        members: members(words),
    });
    let nothing = Enumeration {
        name: "Nothing",
        about: "Known to be none: the event did not happen (yet), there is no such rule."
            .to_owned(),
        members: vec![("none", "无", "none")],
    };
    let mut names = vec!["NONE".to_owned(), "Word".to_owned()];
    let mut labels = String::new();
    for one in standing().into_iter().chain(of_duties()).chain([nothing]).chain(of_words) {
        write!(text, "\n\nclass {}(Word):\n    \"\"\"{}\"\"\"\n\n", one.name, one.about)?;
        writeln!(labels, "    {:?}: {{", one.name)?;
        for (name, zh, en) in &one.members {
            writeln!(text, "    {} = {name:?}", upper(name))?;
            writeln!(labels, "        {name:?}: ({zh:?}, {en:?}),")?;
        }
        labels += "    },\n";
        names.push(one.name.to_owned());
    }
    write!(text, "\n\n_LABELS: dict[str, dict[str, tuple[str, str]]] = {{\n{labels}}}\n")?;
    text += "\nNONE: Final = Nothing.NONE\n\n";
    write_all(&mut text, names)?;
    Ok(text)
}

/// The facts and fields that use a list of words.
fn used_by(list: &str) -> Vec<String> {
    let facts = fact_definitions()
        .iter()
        .filter(|fact| fact.kind.words().is_some_and(|words| list_name(words) == list));
    let mut users: Vec<String> = facts.map(|fact| format!("``{}``", fact.name)).collect();
    for question in Question::ALL {
        for field in question.fields() {
            if matches!(field.kind, FieldKind::Word(words) if list_name(words) == list) {
                users.push(format!("``{}.{}``", question.name(), field.name));
            }
        }
    }
    users
}

fn write_all(text: &mut String, mut names: Vec<String>) -> Result<(), Error> {
    names.sort();
    *text += "__all__ = [\n";
    for name in names {
        writeln!(text, "    {name:?},")?;
    }
    *text += "]\n";
    Ok(())
}

/// `_answers.py`: one class for the answers to each question.
pub(crate) fn answers() -> Result<String, Error> {
    let mut text = head("The answers to each question, with the fields that they have.");
    text += "from __future__ import annotations\n\nimport datetime\nfrom decimal import Decimal\n";
    text += "from typing import Any, Optional, cast\n\nfrom . import _words\nfrom ._native import Answer\n";
    let mut names = Vec::new();
    for question in Question::ALL {
        let class = format!("{}Answer", camel(question.name()));
        let (zh, en) = (question.label(Language::Zh), question.label(Language::En));
        write!(
            text,
            "\n\nclass {class}(Answer):\n    \"\"\"The answer of {en} ({zh}).\"\"\"\n\n    __slots__ = ()\n"
        )?;
        for field in question.fields() {
            if TAKEN.contains(&field.name) {
                return Err(Error::new(format!(
                    "the field `{}` of `{}` hides an attribute of every answer",
                    field.name,
                    question.name()
                )));
            }
            let kind = match field.kind {
                FieldKind::Money => "Decimal".to_owned(),
                FieldKind::Date => "datetime.date".to_owned(),
                FieldKind::Bool => "bool".to_owned(),
                FieldKind::Word(words) => format!("_words.{}", list_name(words)),
                _ => "Any".to_owned(),
            };
            write!(
                text,
                "\n    @property\n    def {}(self) -> Optional[{kind}]:\n        \"\"\"{} ({}).\"\"\"\n        return cast(\"Optional[{kind}]\", self[{:?}])\n",
                field.name,
                capital(field.en),
                field.zh,
                field.name
            )?;
        }
        names.push((question.name(), class));
    }
    text += "\n\nCLASSES: dict[str, Any] = {\n";
    for (question, class) in &names {
        writeln!(text, "    {question:?}: {class},")?;
    }
    text += "}\n\n";
    write_all(&mut text, names.into_iter().map(|(_, class)| class).collect())?;
    Ok(text)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// What may be given for a fact, and what is given back.
fn fact_types(kind: FactKind) -> (String, String) {
    let pair = |given: &str, read: &str| (given.to_owned(), read.to_owned());
    match kind {
        FactKind::Money => pair("Decimal | int | str", "Decimal"),
        FactKind::Rate => pair("Decimal | int | str", "str"),
        FactKind::Integer | FactKind::Headcount => pair("int | str", "int"),
        FactKind::IndustryCode => pair("int | str", "str"),
        FactKind::Time => pair("str", "str"),
        FactKind::Date => pair("datetime.date | str", "datetime.date"),
        FactKind::Event => pair(
            "datetime.date | Literal[_words.Nothing.NONE] | str",
            "datetime.date | Literal[_words.Nothing.NONE]",
        ),
        FactKind::Bool => pair("bool | str", "bool"),
        FactKind::Word(words) => {
            let list = list_name(words);
            (format!("_words.{list} | str"), format!("_words.{list}"))
        }
        FactKind::Words(words) => {
            let list = list_name(words);
            (
                format!("Collection[_words.{list} | str] | _words.{list} | str"),
                format!("frozenset[_words.{list}]"),
            )
        }
        FactKind::Reference => {
            pair("Literal[_words.Nothing.NONE] | str", "str | Literal[_words.Nothing.NONE]")
        }
        FactKind::Texts => pair("Collection[str] | str", "tuple[str, ...]"),
        FactKind::Text => pair("str", "str"),
        FactKind::Clauses => pair("Collection[str] | str", "frozenset[str]"),
        FactKind::Indicators => {
            pair("Collection[Indicator | Mapping[str, Any]]", "tuple[Indicator, ...]")
        }
        _ => pair("Any", "Any"),
    }
}

/// `_facts.pyi`: the keyword arguments of a project.
pub(crate) fn facts() -> Result<String, Error> {
    let mut text = String::from(
        "# The keyword arguments of a project, for type checkers. Made by `cargo xtask generate`.\n\n",
    );
    text += "import datetime\nfrom collections.abc import Collection, Mapping\nfrom decimal import Decimal\n";
    text += "from typing import Any, Literal, TypedDict\n\nfrom . import _words\nfrom ._records import Indicator\n\n";
    text += "class FactValues(TypedDict, total=False):\n";
    for fact in fact_definitions() {
        let name = fact.name.replace('.', "_");
        writeln!(text, "    {name}: {} | None", fact_types(fact.kind).0)?;
    }
    Ok(text)
}

/// `_native.pyi`: the native module.
pub(crate) fn native() -> Result<String, Error> {
    let mut project = String::new();
    for fact in fact_definitions() {
        let name = fact.name.replace('.', "_");
        let read = fact_types(fact.kind).1;
        writeln!(project, "    @property\n    def {name}(self) -> {read} | None: ...")?;
    }
    let (mut regime, mut assessment) = (String::new(), String::new());
    for question in Question::ALL {
        let (name, class) = (question.name(), camel(question.name()));
        // A list of duties and a procedure come before the questions of the same names.
        if !STUB.contains(&format!("\n    def {name}(")) {
            writeln!(
                regime,
                "    def {name}(self, project: Project, as_of: _Day) -> _answers.{class}Answer: ..."
            )?;
        }
        writeln!(assessment, "    @property\n    def {name}(self) -> _answers.{class}Answer: ...")?;
    }
    Ok(STUB
        .replace("@PROJECT_PROPERTIES@\n", &project)
        .replace("@REGIME_METHODS@\n", &regime)
        .replace("@ASSESSMENT_PROPERTIES@\n", &assessment))
}

#[cfg(test)]
mod tests {
    use super::{camel, upper};

    #[test]
    fn names_become_python_names() {
        assert_eq!(camel("support_cap"), "SupportCap");
        assert_eq!(upper("TotalInvestment"), "TOTAL_INVESTMENT");
        assert_eq!(upper("not-issued"), "NOT_ISSUED");
        assert_eq!(upper("None"), "NONE");
    }
}
