//! Quantities and formulas in words.

use super::Context;
use super::words::{day_text, fact_label, time_text};
use crate::compile::{Quantity, Written};
use crate::language::{Language, Text};
use crate::money::{Money, Rounding};
use crate::program::{Fraction, NumberRegister, TRILLION};
use crate::rate::Rate;
use crate::rulebook::{Band, Choice, Expression, Literal, Rulebook, Select};
use crate::span::Span;

/// Decimals of a percentage that are shown.
const DECIMALS: usize = 6;

fn same(text: String) -> Text {
    Text { zh: text.clone(), en: text }
}

fn unknown() -> Text {
    Text { zh: "未知".to_owned(), en: "not known".to_owned() }
}

/// The value of a quantity in words.
pub(crate) fn quantity_text(context: &Context<'_>, quantity: &Quantity) -> Text {
    let number = |register: &NumberRegister| context.registers.number(*register);
    match quantity {
        Quantity::Money(register) => number(register).map_or_else(unknown, money_text),
        Quantity::Date(register) => number(register).map_or_else(unknown, day_text),
        Quantity::Integer(register) => {
            number(register).map_or_else(unknown, |value| same(value.to_string()))
        }
        Quantity::Time(register) => {
            number(register).map_or_else(unknown, |minutes| same(time_text(minutes)))
        }
        Quantity::Fraction(_, Written::Literal(literal)) | Quantity::Span(literal) => {
            literal_text(literal)
        }
        Quantity::Fraction(fraction, made_of) => fraction_text(context, *fraction, made_of),
    }
}

fn money_text(fen: i64) -> Text {
    same(Money::from_fen(fen).to_wan_text())
}

/// A ratio as a percentage, with the two amounts or counts it comes from.
fn fraction_text(context: &Context<'_>, fraction: Fraction, made_of: &Written) -> Text {
    let number = |register: NumberRegister| context.registers.number(register);
    let (Some(part), Some(whole)) = (number(fraction.part), number(fraction.whole)) else {
        return unknown();
    };
    let Ok(rate) = Rate::new(part, whole) else { return unknown() };
    let percent = rate.to_percent_text(DECIMALS);
    // A rate that is a fact has the constant of its unit as whole and needs no amounts.
    if whole == TRILLION {
        return same(percent);
    }
    let text = |number: i64| match made_of {
        Written::Counts => number.to_string(),
        Written::Amounts | Written::Literal(_) => Money::from_fen(number).to_wan_text(),
    };
    let (part, whole) = (text(part), text(whole));
    Text {
        zh: format!("{percent}（{part} / {whole}）"),
        en: format!("{percent} ({part} / {whole})"),
    }
}

pub(crate) fn literal_text(literal: &Literal) -> Text {
    match literal {
        Literal::Span(span) => span_text(*span),
        Literal::Money(money) => same(money.to_wan_text()),
        other => same(other.to_string()),
    }
}

fn span_text(span: Span) -> Text {
    Text { zh: span.zh(), en: span.en() }
}

fn both(join: impl Fn(Language) -> String) -> Text {
    Text { zh: join(Language::Zh), en: join(Language::En) }
}

/// Who speaks: the explanation of a project, or the rulebook alone.
#[derive(Clone, Copy)]
pub(crate) enum Voice<'a> {
    /// With the numbers of a project, under the readings chosen.
    Project(&'a Context<'a>),
    /// As the rulebook says it, with every reading.
    Rulebook(&'a Rulebook),
}

impl Voice<'_> {
    fn chosen<T>(self, select: &Select<T>) -> Option<&T> {
        match self {
            Voice::Project(context) => {
                context.regime.setting(&select.setting).and_then(|value| select.get(value))
            }
            Voice::Rulebook(_) => None,
        }
    }

    /// A fact by its label, with its value where a project speaks.
    fn fact(self, name: &str) -> Text {
        let label = fact_label(name);
        let Voice::Project(context) = self else { return label };
        let value = context.regime.program.quantities.get(name);
        let value = value.map_or_else(unknown, |quantity| quantity_text(context, quantity));
        both(|language| format!("{} {}", label.get(language), value.get(language)))
    }

    fn parameter(self, name: &str) -> Text {
        let rulebook = match self {
            Voice::Project(context) => context.rulebook,
            Voice::Rulebook(rulebook) => Some(rulebook),
        };
        let parameters = rulebook.map(|rulebook| rulebook.parameters()).unwrap_or_default();
        let found = parameters.iter().find(|parameter| parameter.id() == name);
        found.map_or_else(unknown, |parameter| literal_text(&parameter.value))
    }
}

/// Every variant of a choice in words.
pub(crate) fn variants<T>(select: &Select<T>, say: impl Fn(&T) -> Text) -> Text {
    let variants: Vec<(&str, Text)> =
        select.variants.iter().map(|(value, variant)| (value.as_str(), say(variant))).collect();
    both(|language| {
        let parts: Vec<String> = variants
            .iter()
            .map(|(value, text)| {
                format!("{value}{}{}", language.pick("：", ": "), text.get(language))
            })
            .collect();
        let list = parts.join(language.pick("；", "; "));
        match language {
            Language::Zh => format!("依设定 {}（{list}）", select.setting),
            Language::En => format!("by the setting {} ({list})", select.setting),
        }
    })
}

/// How a share is rounded, in words.
fn rounding_text(voice: Voice<'_>, rounding: &Choice<Rounding>) -> Text {
    let say = |rounding: &Rounding| match rounding {
        Rounding::Up => {
            Text { zh: "进位到分".to_owned(), en: "rounded up to the fen".to_owned() }
        }
        Rounding::Down => {
            Text { zh: "舍去不足一分".to_owned(), en: "rounded down to the fen".to_owned() }
        }
    };
    match rounding {
        Choice::Fixed(rounding) => say(rounding),
        Choice::Select(select) => match voice.chosen(select) {
            Some(rounding) => say(rounding),
            None => variants(select, say),
        },
    }
}

/// A formula in words.
pub(crate) fn expression(voice: Voice<'_>, formula: &Expression) -> Text {
    let list = |parts: &[Expression], zh: &str, en: &str| {
        let parts: Vec<Text> = parts.iter().map(|part| expression(voice, part)).collect();
        both(|language| {
            let parts: Vec<&str> = parts.iter().map(|part| part.get(language)).collect();
            format!("{}({})", language.pick(zh, en), parts.join(language.pick("，", ", ")))
        })
    };
    match formula {
        Expression::AsOf => fact_label("as_of"),
        Expression::Fact(name) => voice.fact(name),
        Expression::Literal(literal) => literal_text(literal),
        Expression::Parameter(name) => voice.parameter(name),
        Expression::Moved { day, span, back, .. } => {
            let (day, span) = (expression(voice, day), expression(voice, span));
            both(|language| {
                let sign = if *back { "-" } else { "+" };
                format!("{} {sign} {}", day.get(language), span.get(language))
            })
        }
        Expression::DayOfYear { month, day, of } => {
            let of = expression(voice, of);
            Text {
                zh: format!("{}当年{month}月{day}日", of.zh),
                en: format!("{month:02}-{day:02} of the year of {}", of.en),
            }
        }
        Expression::Share { share, of, rounding } => {
            let (share, of) = (expression(voice, share), expression(voice, of));
            let rounding = rounding_text(voice, rounding);
            both(|language| {
                let rounding = rounding.get(language);
                let (open, close) = language.pick(("（", "）"), (" (", ")"));
                format!("{} × {}{open}{rounding}{close}", of.get(language), share.get(language))
            })
        }
        Expression::Least(parts) => list(parts, "取低者", "the lowest of "),
        Expression::Greatest(parts) => list(parts, "取高者", "the highest of "),
        Expression::Sum(parts) => list(parts, "合计", "the sum of "),
        Expression::Difference(first, second) => {
            let (first, second) = (expression(voice, first), expression(voice, second));
            both(|language| format!("{} - {}", first.get(language), second.get(language)))
        }
        Expression::When { then, otherwise, .. } => {
            let (then, otherwise) = (expression(voice, then), expression(voice, otherwise));
            both(|language| {
                let or = language.pick("或", "or");
                format!("{} {or} {}", then.get(language), otherwise.get(language))
            })
        }
        Expression::Bands { by, bands } | Expression::Steps { by, bands, .. } => {
            banded(voice, by, bands)
        }
        Expression::Select(select) => {
            let say = |variant: &Expression| expression(voice, variant);
            voice.chosen(select).map_or_else(|| variants(select, say), say)
        }
    }
}

fn banded(voice: Voice<'_>, by: &Expression, bands: &[Band]) -> Text {
    let by = expression(voice, by);
    let bands: Vec<(String, Text)> = bands
        .iter()
        .map(|band| {
            let from = band.from.as_ref().map(Literal::to_string).unwrap_or_default();
            let below = band.below.as_ref().map(Literal::to_string).unwrap_or_default();
            (format!("[{from}, {below})"), expression(voice, &band.gives))
        })
        .collect();
    both(|language| {
        let parts: Vec<String> =
            bands.iter().map(|(range, gives)| format!("{range} {}", gives.get(language))).collect();
        let words = language.pick("分档", "by bands");
        format!("{} {words}: {}", by.get(language), parts.join(language.pick("；", "; ")))
    })
}
