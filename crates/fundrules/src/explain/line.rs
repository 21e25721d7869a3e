//! What each line of an explanation says.

use super::Explanation;
use super::reason::Reason;
use super::script::What;
use super::teller::Teller;
use super::tree::Line;
use super::words::fact_label;
use crate::answer::{Answer, Outcome, Value, missing_name};
use crate::language::Language;
use crate::rulebook::{Clause, Rulebook};
use crate::rules::{Field, PossibleValue};

impl Explanation {
    /// A clause by its place in the regime, with its rulebook.
    pub(super) fn clause(&self, place: u32) -> Option<(&Rulebook, &Clause)> {
        let placed = self.regime.clauses.get(usize::try_from(place).ok()?)?;
        Some((&placed.rulebook, placed.clause()?))
    }

    fn answer(&self, place: u16) -> Option<&Answer> {
        self.assessment.answers().get(usize::from(place))
    }
}

impl Reason<'_> {
    /// Adds what the line says to a text.
    pub(super) fn write(&self, text: &mut String, language: Language) {
        // What a line is about is there: its place was taken from it.
        let _ = self.write_found(text, language);
    }

    fn write_found(&self, text: &mut String, language: Language) -> Option<()> {
        let Reason { explanation, .. } = self;
        let colon = language.pick("：", ": ");
        match self.line() {
            Line::Governed => {
                let (title, day) =
                    (explanation.regime.title(), explanation.assessment.as_of().to_string());
                match language {
                    Language::Zh => push(text, &["适用规则：", &title.zh, "（截至 ", &day, "）"]),
                    Language::En => {
                        push(text, &["Governed by: ", &title.en, " (as of ", &day, ")"])
                    }
                }
            }
            Line::Rulebook(place) => {
                let status = explanation.assessment.status().get(usize::try_from(place).ok()?)?;
                let mut rulebooks = explanation.regime.rulebooks().iter();
                let rulebook = rulebooks.find(|one| one.id() == status.rulebook)?;
                let (document, force) =
                    (status.status.label(language), status.in_force.label(language));
                push(text, &[rulebook.title().get(language), ": ", document, "; ", force]);
            }
            Line::Question(answer) => {
                let answer = explanation.answer(answer)?;
                let question = answer.question().label(language);
                push(text, &[question, colon, answer.outcome().label(language)]);
            }
            Line::Value { answer, field } => {
                let values = explanation.answer(answer)?.values();
                let (field, value) = values.get(usize::try_from(field).ok()?)?;
                write_value(text, field, value.as_ref()?, language);
            }
            Line::Clause(place) => {
                let (_, clause) = explanation.clause(place)?;
                write_clause(text, clause, language);
            }
            Line::Step(place) => self.write_step(text, place, language)?,
            Line::OpenClauses => {
                text.push_str(
                    language.pick("尚不能判断的条款：", "Clauses that cannot be judged yet:"),
                );
            }
            Line::MissingFacts => {
                text.push_str(language.pick("尚缺的事实：", "Facts that are missing:"));
            }
            Line::MissingFact(place) => {
                let name = missing_name(place);
                let (open, close) = language.pick(("（", "）"), (" (", ")"));
                push(text, &[&fact_label(&name, language), open, &name, close]);
            }
            Line::PossibleOutcomes => {
                text.push_str(language.pick("仍有可能的结果：", "Outcomes still possible:"));
            }
            Line::Possible { answer, place } => {
                let answer = explanation.answer(answer)?;
                let possible = answer.possible_places().get(usize::try_from(place).ok()?)?;
                write_possible(text, answer.question().fields(), possible, language);
            }
            Line::Settings => {
                text.push_str(
                    language.pick("取决于对文本的理解：", "Depends on a reading of the text:"),
                );
            }
            Line::Setting(place) => {
                let name = explanation.regime.outline().setting_name(place);
                let setting = explanation.regime.find_setting(&name)?;
                let chosen = explanation.regime.setting(&name).unwrap_or_default();
                let values = setting.values().join(" / ");
                let choices = language.pick("；可选 ", "; choices ");
                let (open, close) = language.pick(("（", "）"), (" (", ")"));
                let about = setting.text().get(language);
                push(text, &[about, open, &name, " = ", chosen, choices, &values, close]);
            }
        }
        Some(())
    }

    fn write_step(&self, text: &mut String, place: u32, language: Language) -> Option<()> {
        let Reason { explanation, .. } = self;
        let says = explanation.regime.script().says(&explanation.regime, place)?;
        let rulebook = &*says.clause.rulebook;
        let mut teller = Teller { text, language, rulebook, project: Some(explanation) };
        match says.what {
            What::Condition(condition, traced) => {
                teller.condition(condition, traced, self.state()?);
            }
            What::Follows { case, then, compiled, place } => {
                let question = says.clause.clause()?.question;
                let finding = explanation.regime.outline().finding(says.place, case);
                teller.push("→ ");
                teller.follows(question, then, compiled, place, finding)?;
            }
        }
        Some(())
    }
}

fn push(text: &mut String, parts: &[&str]) {
    text.extend(parts.iter().copied());
}

fn write_clause(text: &mut String, clause: &Clause, language: Language) {
    let open = match clause.open_ended {
        true => language.pick("；须有记录的认定", "; needs a recorded finding"),
        false => "",
    };
    push(
        text,
        &[
            &clause.id,
            " ",
            &clause.printed,
            language.pick("（", " ("),
            clause.force.label(language),
            open,
            language.pick("）：", "): "),
            clause.text.get(language),
        ],
    );
}

fn write_value(text: &mut String, field: &Field, value: &Value, language: Language) {
    let label = language.pick(field.zh, field.en);
    push(text, &[label, language.pick("：", ": "), &value.text(language)]);
}

fn write_possible(
    text: &mut String,
    fields: &[Field],
    possible: &PossibleValue,
    language: Language,
) {
    let Some(values) = possible else {
        return text.push_str(Outcome::Silent.label(language));
    };
    if values.is_empty() {
        let unknown = ("有规定，数值尚不能确定", "something is said, its value is not known");
        return text.push_str(language.pick(unknown.0, unknown.1));
    }
    let known = values.iter().filter_map(|(place, value)| {
        let field = fields.get(*place)?;
        Some((field, Value::new(field.kind, *value)?))
    });
    for (place, (field, value)) in known.enumerate() {
        if place > 0 {
            text.push_str(language.pick("；", "; "));
        }
        write_value(text, field, &value, language);
    }
}
