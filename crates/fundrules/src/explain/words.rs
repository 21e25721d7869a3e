//! Facts, quantities and conditions in words.

use super::formula::{Voice, quantity_text};
use super::{Context, Reason};
use crate::calendar::date_from_days;
use crate::compile::Traced;
use crate::facts::{FACTS, FactKind, NEVER, derived_fact, fact_definition, fact_place};
use crate::language::{Language, Text};
use crate::money::Money;
use crate::program::{SetTest, Ternary};
use crate::rate::Rate;
use crate::rulebook::{Comparison, Condition, Expression};

/// The label of a fact, given or derived, or of a calendar that is missing.
pub(crate) fn fact_label(name: &str) -> Text {
    let text = |zh: &str, en: &str| Text { zh: zh.to_owned(), en: en.to_owned() };
    if let Some(fact) = fact_definition(name) {
        return text(fact.zh, fact.en);
    }
    if let Some(fact) = derived_fact(name) {
        return text(fact.zh, fact.en);
    }
    if name == "as_of" {
        return text("截至日", "the day of the answer");
    }
    match name.strip_prefix("calendar.") {
        Some(year) => Text {
            zh: format!("{year}年的工作日历"),
            en: format!("working-day calendar of {year}"),
        },
        None => text(name, name),
    }
}

/// The value of a given fact in words.
pub(crate) fn fact_value(context: &Context<'_>, name: &str) -> Text {
    let unknown = Text { zh: "未知".to_owned(), en: "not known".to_owned() };
    let place = fact_place(name);
    let Some(fact) = place.and_then(|place| FACTS.get(place)) else { return unknown };
    let Some(value) = place.and_then(|place| context.facts.get(place)) else { return unknown };
    let same = |text: String| Text { zh: text.clone(), en: text };
    match fact.kind {
        FactKind::Money => same(Money::from_fen(value).to_wan_text()),
        FactKind::Rate => same(Rate::from_trillionths(value).to_string()),
        FactKind::Integer | FactKind::Headcount => same(value.to_string()),
        FactKind::IndustryCode => same(format!("{value:02}")),
        FactKind::Time => same(time_text(value)),
        FactKind::Date | FactKind::Event => day_text(value),
        FactKind::Word(words) => {
            let word = usize::try_from(value).ok().and_then(|code| words.get(code));
            word.map_or(unknown, |word| Text { zh: word.zh.to_owned(), en: word.en.to_owned() })
        }
        FactKind::Words(words) => {
            let chosen = || words.iter().enumerate().filter(|(code, _)| value & (1 << code) != 0);
            let list = |language: Language| {
                let names: Vec<&str> =
                    chosen().map(|(_, word)| language.pick(word.zh, word.en)).collect();
                if names.is_empty() {
                    language.pick("无", "none").to_owned()
                } else {
                    names.join(language.pick("、", ", "))
                }
            };
            Text { zh: list(Language::Zh), en: list(Language::En) }
        }
        FactKind::Bool => yes_or_no(value != 0),
        _ => Text {
            zh: if value != 0 { "有" } else { "无" }.to_owned(),
            en: if value != 0 { "given" } else { "none" }.to_owned(),
        },
    }
}

/// A time of day from its minutes.
pub(crate) fn time_text(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

pub(crate) fn day_text(day: i64) -> Text {
    if day == NEVER {
        return Text { zh: "尚未发生".to_owned(), en: "did not happen".to_owned() };
    }
    let date = i32::try_from(day).ok().and_then(date_from_days);
    let text = date.map(|date| date.to_string()).unwrap_or_default();
    Text { zh: text.clone(), en: text }
}

fn yes_or_no(value: bool) -> Text {
    Text {
        zh: if value { "是" } else { "否" }.to_owned(),
        en: if value { "yes" } else { "no" }.to_owned(),
    }
}

/// The words of a comparison, as it turned out.
pub(crate) fn comparison_words(
    comparison: Comparison,
    state: Ternary,
) -> (&'static str, &'static str) {
    let holds = state != Ternary::False;
    match (comparison, holds) {
        (Comparison::AtLeast, true) => ("达到（含）", "reaches"),
        (Comparison::AtLeast, false) => ("未达到", "does not reach"),
        (Comparison::MoreThan, true) => ("超过", "exceeds"),
        (Comparison::MoreThan, false) => ("不超过", "does not exceed"),
        (Comparison::AtMost, true) => ("不超过", "does not exceed"),
        (Comparison::AtMost, false) => ("超过", "exceeds"),
        (Comparison::LessThan, true) => ("低于", "is below"),
        (Comparison::LessThan, false) => ("不低于", "is not below"),
        (Comparison::Equals, true) => ("等于", "equals"),
        (Comparison::Equals, false) => ("不等于", "does not equal"),
    }
}

/// A condition in words with the numbers of the project.
pub(crate) fn condition(context: &Context<'_>, condition: &Condition, traced: &Traced) -> Reason {
    let state = context.registers.ternary(traced.register);
    let mut reason = match condition {
        Condition::Always => Reason::new("一概适用", "always applies"),
        Condition::Never => {
            Reason::new("依所选理解不适用", "does not apply under the reading chosen")
        }
        Condition::Open => Reason::new("文件未作规定", "the text leaves it open"),
        Condition::All(parts) => join(context, parts, traced, ("同时满足", "all of these")),
        Condition::Any(parts) => join(context, parts, traced, ("满足任一", "any of these")),
        Condition::Not(inner) => {
            let parts = std::slice::from_ref(&**inner);
            join(context, parts, traced, ("不属于", "it is not so that"))
        }
        Condition::Definition(name) => definition(context, name, traced),
        Condition::Select(select) => {
            let chosen =
                context.regime.setting(&select.setting).and_then(|value| select.get(value));
            match (chosen, traced.parts.first()) {
                (Some(chosen), Some(inner)) => {
                    return self::condition(context, chosen, inner);
                }
                _ => Reason::default(),
            }
        }
        Condition::Is { fact, .. } if *fact == "accept.required" => {
            let value = match state {
                Ternary::Unknown => Text { zh: "未知".to_owned(), en: "not known".to_owned() },
                _ => yes_or_no((state == Ternary::True) == is_true(condition)),
            };
            labelled(fact, &value)
        }
        Condition::Is { fact, .. } | Condition::Happened { fact, .. } => {
            labelled(fact, &fact_value(context, fact))
        }
        Condition::OneOf { fact, mask } => one_of(context, fact, *mask, state),
        Condition::Set { fact, test, mask } => set(context, fact, *test, *mask),
        Condition::Clauses { fact, ids, .. } => {
            let known = if state == Ternary::Unknown { ("未知", "not known") } else { ("", "") };
            let label = fact_label(fact);
            let ids = ids.join(" ");
            Reason::new(
                format!("{}{}（比照 {ids}）", label.zh, known.0),
                format!("{} {} (against {ids})", label.en, known.1),
            )
        }
        Condition::Compare { left, comparison, right } => {
            compare(context, (left, *comparison, right), traced, state)
        }
    };
    reason.state = Some(state);
    reason
}

fn is_true(condition: &Condition) -> bool {
    matches!(condition, Condition::Is { value: true, .. })
}

fn labelled(fact: &str, value: &Text) -> Reason {
    let label = fact_label(fact);
    Reason::new(format!("{}：{}", label.zh, value.zh), format!("{}: {}", label.en, value.en))
}

fn join(
    context: &Context<'_>,
    parts: &[Condition],
    traced: &Traced,
    (zh, en): (&str, &str),
) -> Reason {
    let reasons = parts
        .iter()
        .zip(&traced.parts)
        .map(|(part, traced)| condition(context, part, traced))
        .collect();
    Reason::new(zh, en).with(reasons)
}

fn definition(context: &Context<'_>, name: &str, traced: &Traced) -> Reason {
    let definitions = context.rulebook.map(|rulebook| rulebook.definitions.as_slice());
    let found = definitions.unwrap_or_default().iter().find(|definition| definition.id == name);
    let (Some(definition), Some(inner)) = (found, traced.parts.first()) else {
        return Reason::default();
    };
    let inner = condition(context, &definition.when, inner);
    Reason::new(definition.text.zh.clone(), definition.text.en.clone()).with(vec![inner])
}

pub(crate) fn word_list(fact: &str, mask: u64, language: Language) -> String {
    let given = fact_definition(fact).and_then(|fact| fact.kind.words());
    let derived = || match derived_fact(fact)?.kind {
        crate::facts::DerivedKind::Word(words) => Some(words),
        _ => None,
    };
    let words = given.or_else(derived).unwrap_or_default();
    let named = words.iter().enumerate().filter(|(code, _)| mask & (1 << code) != 0);
    let names: Vec<&str> = named.map(|(_, word)| language.pick(word.zh, word.en)).collect();
    names.join(language.pick("、", ", "))
}

fn one_of(context: &Context<'_>, fact: &str, mask: u64, state: Ternary) -> Reason {
    let label = fact_label(fact);
    let value = if derived_fact(fact).is_some() {
        let zh = if state == Ternary::Unknown { "未知" } else { "已推定" };
        let en = if state == Ternary::Unknown { "not known" } else { "derived" };
        Text { zh: zh.to_owned(), en: en.to_owned() }
    } else {
        fact_value(context, fact)
    };
    Reason::new(
        format!("{}：{}（比照：{}）", label.zh, value.zh, word_list(fact, mask, Language::Zh)),
        format!("{}: {} (against: {})", label.en, value.en, word_list(fact, mask, Language::En)),
    )
}

fn set(context: &Context<'_>, fact: &str, test: SetTest, mask: u64) -> Reason {
    let (label, value) = (fact_label(fact), fact_value(context, fact));
    let (zh, en) = match test {
        SetTest::Any => ("含", "with"),
        SetTest::All => ("全含", "with all of"),
        SetTest::Within => ("仅限", "only"),
        SetTest::Empty => {
            return labelled(fact, &value);
        }
    };
    Reason::new(
        format!("{}：{}（{zh}：{}）", label.zh, value.zh, word_list(fact, mask, Language::Zh)),
        format!("{}: {} ({en}: {})", label.en, value.en, word_list(fact, mask, Language::En)),
    )
}

fn compare(
    context: &Context<'_>,
    (left, comparison, right): (&Expression, Comparison, &Expression),
    traced: &Traced,
    state: Ternary,
) -> Reason {
    let Some((left_quantity, right_quantity)) = &traced.sides else { return Reason::default() };
    let (zh, en) = comparison_words(comparison, state);
    let side = |expression: &Expression, quantity| {
        let value = quantity_text(context, quantity);
        let name = match expression {
            Expression::Fact(name) => Some(fact_label(name)),
            Expression::AsOf => Some(fact_label("as_of")),
            Expression::Moved { .. } => {
                Some(super::formula::expression(Voice::Project(context), expression))
            }
            _ => None,
        };
        match name {
            Some(name) => Text {
                zh: format!("{} {}", name.zh, value.zh),
                en: format!("{} {}", name.en, value.en),
            },
            None => value,
        }
    };
    let (left, right) = (side(left, left_quantity), side(right, right_quantity));
    if state == Ternary::Unknown {
        return Reason::new(
            format!("{}，比照 {}：未知", left.zh, right.zh),
            format!("{}, against {}: not known", left.en, right.en),
        );
    }
    Reason::new(
        format!("{}，{zh} {}", left.zh, right.zh),
        format!("{}, {en} {}", left.en, right.en),
    )
}
