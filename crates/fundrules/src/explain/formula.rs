//! Quantities and formulas in words.

use super::Context;
use super::words::{day_text, fact_label, time_text};
use crate::compile::Quantity;
use crate::language::{Language, Text};
use crate::money::{Money, Rounding};
use crate::program::{Fraction, NumberRegister, TRILLION};
use crate::rate::Rate;
use crate::rulebook::{Band, Choice, Expression, Literal, Select};
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
        Quantity::Fraction(_, Some(literal)) | Quantity::Span(literal) => literal_text(literal),
        Quantity::Fraction(fraction, None) => fraction_text(context, *fraction),
    }
}

fn money_text(fen: i64) -> Text {
    same(Money::from_fen(fen).to_wan_text())
}

/// A ratio as a percentage, with the two amounts it comes from.
fn fraction_text(context: &Context<'_>, fraction: Fraction) -> Text {
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
    let (part, whole) = (Money::from_fen(part).to_wan_text(), Money::from_fen(whole).to_wan_text());
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

fn chosen<'a, T>(context: &Context<'_>, select: &'a Select<T>) -> Option<&'a T> {
    context.regime.setting(&select.setting).and_then(|value| select.get(value))
}

/// A formula in words with the numbers of the project.
pub(crate) fn expression(context: &Context<'_>, formula: &Expression) -> Text {
    let list = |parts: &[Expression], zh: &str, en: &str| {
        let parts: Vec<Text> = parts.iter().map(|part| expression(context, part)).collect();
        both(|language| {
            let parts: Vec<&str> = parts.iter().map(|part| part.get(language)).collect();
            format!("{}({})", language.pick(zh, en), parts.join(language.pick("，", ", ")))
        })
    };
    match formula {
        Expression::AsOf => fact_label("as_of"),
        Expression::Fact(name) => {
            let label = fact_label(name);
            let value = context.regime.program.quantities.get(name);
            let value = value.map_or_else(unknown, |quantity| quantity_text(context, quantity));
            both(|language| format!("{} {}", label.get(language), value.get(language)))
        }
        Expression::Literal(literal) => literal_text(literal),
        Expression::Parameter(name) => parameter(context, name),
        Expression::Moved { day, span, back, .. } => {
            let (day, span) = (expression(context, day), expression(context, span));
            both(|language| {
                let sign = if *back { "-" } else { "+" };
                format!("{} {sign} {}", day.get(language), span.get(language))
            })
        }
        Expression::Share { share, of, rounding } => {
            let (share, of) = (expression(context, share), expression(context, of));
            let up = match rounding {
                Choice::Fixed(rounding) => *rounding == Rounding::Up,
                Choice::Select(select) => chosen(context, select) == Some(&Rounding::Up),
            };
            both(|language| {
                let rounding = match up {
                    true => language.pick("进位到分", "rounded up to the fen"),
                    false => language.pick("舍去不足一分", "rounded down to the fen"),
                };
                let (open, close) = language.pick(("（", "）"), (" (", ")"));
                format!("{} × {}{open}{rounding}{close}", of.get(language), share.get(language))
            })
        }
        Expression::Least(parts) => list(parts, "取低者", "the lowest of "),
        Expression::Greatest(parts) => list(parts, "取高者", "the highest of "),
        Expression::Sum(parts) => list(parts, "合计", "the sum of "),
        Expression::Difference(first, second) => {
            let (first, second) = (expression(context, first), expression(context, second));
            both(|language| format!("{} - {}", first.get(language), second.get(language)))
        }
        Expression::When { then, otherwise, .. } => {
            let (then, otherwise) = (expression(context, then), expression(context, otherwise));
            both(|language| {
                let or = language.pick("或", "or");
                format!("{} {or} {}", then.get(language), otherwise.get(language))
            })
        }
        Expression::Bands { by, bands } | Expression::Steps { by, bands, .. } => {
            banded(context, by, bands)
        }
        Expression::Select(select) => {
            chosen(context, select).map_or_else(unknown, |variant| expression(context, variant))
        }
    }
}

fn parameter(context: &Context<'_>, name: &str) -> Text {
    let parameters = context.rulebook.map(|rulebook| rulebook.parameters()).unwrap_or_default();
    let found = parameters.iter().find(|parameter| parameter.id() == name);
    found.map_or_else(unknown, |parameter| literal_text(&parameter.value))
}

fn banded(context: &Context<'_>, by: &Expression, bands: &[Band]) -> Text {
    let by = expression(context, by);
    let bands: Vec<(String, Text)> = bands
        .iter()
        .map(|band| {
            let from = band.from.as_ref().map(Literal::to_string).unwrap_or_default();
            let below = band.below.as_ref().map(Literal::to_string).unwrap_or_default();
            (format!("[{from}, {below})"), expression(context, &band.gives))
        })
        .collect();
    both(|language| {
        let parts: Vec<String> =
            bands.iter().map(|(range, gives)| format!("{range} {}", gives.get(language))).collect();
        let words = language.pick("分档", "by bands");
        format!("{} {words}: {}", by.get(language), parts.join(language.pick("；", "; ")))
    })
}
