//! The columns in which answers stand.

use chrono::NaiveDate;
use fundrules::{
    Assessment, Field, FieldKind, Language, Money, MoneyUnit, Outcome, Question, Value,
    fact_definition, fact_definitions,
};
use hashbrown::HashMap;

use super::WriterOptions;

/// The columns of answers.
pub(super) struct Layout {
    pub(super) language: Language,
    pub(super) columns: Vec<AnswerColumn>,
    /// The Chinese labels of facts by their names.
    labels: HashMap<&'static str, &'static str>,
}

/// One column.
pub(super) struct AnswerColumn {
    pub(super) header: String,
    pub(super) content: Content,
}

/// What stands in a column.
#[derive(Clone, Copy)]
pub(super) enum Content {
    Id,
    Name,
    Outcome(Question),
    Field(Question, &'static Field),
    Clauses(Question),
    Missing(Question),
}

/// The project that answers are about.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) id: &'a str,
    pub(super) name: Option<&'a str>,
}

/// One written value.
pub(super) enum Written {
    Empty,
    Text(String),
    Money(Money),
    Date(NaiveDate),
}

/// What a value says at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tone {
    Plain,
    /// Not settled.
    Open,
    /// Against the project.
    Bad,
}

impl Layout {
    pub(super) fn new(options: &WriterOptions) -> Layout {
        let language = options.language;
        let mut columns = vec![
            AnswerColumn::new(language.pick("项目编号", "id"), Content::Id),
            AnswerColumn::new(&fact_label("project.name", language), Content::Name),
        ];
        for question in &options.questions {
            columns.extend(question_columns(*question, language));
        }
        let labels = fact_definitions().iter().map(|fact| (fact.name, fact.zh)).collect();
        Layout { language, columns, labels }
    }

    /// The value of a column.
    pub(super) fn value(
        &self,
        content: Content,
        project: Subject<'_>,
        assessment: &Assessment,
    ) -> Written {
        match content {
            Content::Id => Written::Text(project.id.to_owned()),
            Content::Name => {
                project.name.map_or(Written::Empty, |name| Written::Text(name.to_owned()))
            }
            Content::Outcome(question) => {
                let outcome = assessment.answer(question).outcome();
                Written::Text(outcome.label(self.language).to_owned())
            }
            Content::Field(question, field) => {
                self.field(assessment.answer(question).value(field.name))
            }
            Content::Clauses(question) => text(assessment.answer(question).clauses().join(" ")),
            Content::Missing(question) => text(self.missing(assessment.answer(question).missing())),
        }
    }

    pub(super) fn field(&self, value: Option<Value>) -> Written {
        match value {
            None => Written::Empty,
            Some(Value::Money(money)) => Written::Money(money),
            Some(Value::Date(date)) => Written::Date(date),
            Some(value) => Written::Text(value.text(self.language)),
        }
    }

    /// The missing facts, by the headers that a ledger would have to give them under.
    pub(super) fn missing(&self, names: &[impl AsRef<str>]) -> String {
        let shown = |name: &str| match self.language {
            Language::Zh => {
                self.labels.get(name).map_or_else(|| name.to_owned(), |label| (*label).to_owned())
            }
            Language::En => name.to_owned(),
        };
        names
            .iter()
            .map(|name| shown(name.as_ref()))
            .collect::<Vec<_>>()
            .join(self.language.pick("、", " "))
    }

    /// What a column says at a glance.
    pub(super) fn tone(content: Content, assessment: &Assessment) -> Tone {
        match content {
            Content::Outcome(question) => match assessment.answer(question).outcome() {
                Outcome::Undetermined => Tone::Open,
                Outcome::Silent | Outcome::Decided => Tone::Plain,
            },
            Content::Field(question, field) => {
                let fails = assessment.answer(question).word(field.name) == Some("Fail");
                if fails { Tone::Bad } else { Tone::Plain }
            }
            _ => Tone::Plain,
        }
    }
}

impl AnswerColumn {
    fn new(header: &str, content: Content) -> AnswerColumn {
        AnswerColumn { header: header.to_owned(), content }
    }
}

fn text(text: String) -> Written {
    if text.is_empty() { Written::Empty } else { Written::Text(text) }
}

/// The label of a fact, or its name where no fact has it.
pub(super) fn fact_label(name: &str, language: Language) -> String {
    fact_definition(name)
        .map_or_else(|| name.to_owned(), |fact| language.pick(fact.zh, fact.en).to_owned())
}

fn question_columns(question: Question, language: Language) -> Vec<AnswerColumn> {
    let label = question.label(language);
    let about = |zh: &str, en: &str| match language {
        Language::Zh => format!("{label}{zh}"),
        Language::En => format!("{label} {en}"),
    };
    let mut columns =
        vec![AnswerColumn::new(&about("认定情况", "outcome"), Content::Outcome(question))];
    for field in question.fields() {
        columns.push(AnswerColumn::new(
            &field_header(field, language),
            Content::Field(question, field),
        ));
    }
    columns.push(AnswerColumn::new(&about("依据条款", "clauses"), Content::Clauses(question)));
    columns.push(AnswerColumn::new(&about("尚缺事实", "missing"), Content::Missing(question)));
    columns
}

fn field_header(field: &Field, language: Language) -> String {
    let label = language.pick(field.zh, field.en);
    match (field.kind, language) {
        (FieldKind::Money, Language::Zh) => format!("{label}（{}）", MoneyUnit::Yuan.zh()),
        (FieldKind::Money, Language::En) => format!("{label} ({})", MoneyUnit::Yuan.en()),
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_columns_have_one_header() {
        for language in [Language::Zh, Language::En] {
            let options = WriterOptions { language, ..WriterOptions::default() };
            let layout = Layout::new(&options);
            let headers: HashSet<&str> =
                layout.columns.iter().map(|column| column.header.as_str()).collect();
            assert_eq!(headers.len(), layout.columns.len());
            assert!(layout.columns.len() > 20);
        }
    }

    #[test]
    fn a_chosen_question_has_its_columns_only() {
        let options =
            WriterOptions { questions: vec![Question::Clawback], ..WriterOptions::default() };
        let layout = Layout::new(&options);
        let headers: Vec<&str> =
            layout.columns.iter().map(|column| column.header.as_str()).collect();
        assert_eq!(headers.get(..3), Some(["项目编号", "项目名称", "资金收回认定情况"].as_slice()));
        assert!(headers.contains(&"应收回金额（元）"));
        assert!(!headers.contains(&"支持上限（元）"));
    }
}
