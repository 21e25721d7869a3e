//! Quantities and formulas: amounts, rates and days that a clause computes.

use std::fmt;

use chrono::NaiveDate;

use super::bands::{Band, read_bands};
use super::condition::{Condition, read_condition};
use super::reader::{Node, Table};
use super::scope::Scope;
use super::select::{Choice, Select, read_choice, read_select};
use crate::calendar::RestDay;
use crate::error::{Error, ErrorKind, Result};
use crate::facts::{DerivedKind, FactKind, TimeOfDay, derived_fact, fact_definition, parse_date};
use crate::money::{Money, Rounding};
use crate::rate::Rate;
use crate::span::Span;

/// A value written in a rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Literal {
    Money(Money),
    Rate(Rate),
    Integer(i64),
    Time(TimeOfDay),
    Date(NaiveDate),
    Span(Span),
}

impl fmt::Display for Literal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Literal::Money(value) => value.fmt(formatter),
            Literal::Rate(value) => value.fmt(formatter),
            Literal::Integer(value) => value.fmt(formatter),
            Literal::Time(value) => value.fmt(formatter),
            Literal::Date(value) => value.fmt(formatter),
            Literal::Span(value) => value.fmt(formatter),
        }
    }
}

/// A quantity, computed from facts and numbers of the rulebook.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    AsOf,
    Fact(&'static str),
    Literal(Literal),
    Parameter(String),
    /// A day moved by a span.
    Moved {
        day: Box<Expression>,
        span: Box<Expression>,
        back: bool,
        rest_day: Choice<RestDay>,
    },
    /// A day of the year in which another day lies.
    DayOfYear {
        month: u8,
        day: u8,
        of: Box<Expression>,
    },
    /// A share of an amount: by a rate, a rate that is a fact, or a reduction.
    Share {
        share: Box<Expression>,
        of: Box<Expression>,
        rounding: Choice<Rounding>,
    },
    Least(Vec<Expression>),
    Greatest(Vec<Expression>),
    Sum(Vec<Expression>),
    /// The first less the second, never below zero.
    Difference(Box<Expression>, Box<Expression>),
    When {
        when: Box<Condition>,
        then: Box<Expression>,
        otherwise: Box<Expression>,
    },
    /// The amount of the band that a quantity lies in.
    Bands {
        by: Box<Expression>,
        bands: Vec<Band>,
    },
    /// The sum of a share of each band's part of an amount.
    Steps {
        by: Box<Expression>,
        bands: Vec<Band>,
        rounding: Choice<Rounding>,
    },
    Select(Select<Expression>),
}

/// What a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Money,
    Rate,
    /// A rate that follows from two amounts.
    Ratio,
    Integer,
    /// A time of day.
    Time,
    Date,
    Span,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Money => "an amount of money",
            Kind::Rate | Kind::Ratio => "a rate",
            Kind::Integer => "a whole number",
            Kind::Time => "a time of day",
            Kind::Date => "a day",
            Kind::Span => "a span of time",
        }
    }

    pub(crate) fn example(self) -> &'static str {
        match self {
            Kind::Money => "an amount such as `\"1000万元\"`",
            Kind::Rate | Kind::Ratio => "a rate such as `\"20%\"`",
            Kind::Integer => "a whole number such as `3`",
            Kind::Time => "a time such as `\"15:00\"`",
            Kind::Date => "a day such as `\"2026-12-31\"`",
            Kind::Span => "a span such as `\"6 months\"`",
        }
    }

    pub(crate) fn compares_with(self, other: Kind) -> bool {
        let plain = |kind| if kind == Kind::Ratio { Kind::Rate } else { kind };
        plain(self) == plain(other) && self != Kind::Span
    }
}

impl Literal {
    /// Reads a value of the same kind as another.
    pub(crate) fn like(other: &Literal, text: &str) -> Result<Literal> {
        let literal = match other {
            Literal::Money(_) => text.parse().ok().map(Literal::Money),
            Literal::Rate(_) => text.parse().ok().map(Literal::Rate),
            Literal::Date(_) => parse_date(text).ok().map(Literal::Date),
            Literal::Span(_) => text.parse().ok().map(Literal::Span),
            Literal::Time(_) => TimeOfDay::parse(text).map(Literal::Time),
            Literal::Integer(_) => text.trim().parse().ok().map(Literal::Integer),
        };
        let literal = literal.ok_or_else(|| {
            let message = format!("expected {}, found `{text}`", other.kind().example());
            Error::new(ErrorKind::Rulebook, "rulebook.value", message)
        })?;
        if literal.is_negative() {
            let message = format!("`{text}` is negative");
            return Err(Error::new(ErrorKind::Rulebook, "rulebook.value", message));
        }
        Ok(literal)
    }

    /// Whether it is an amount or a rate below zero, which no rule knows.
    fn is_negative(&self) -> bool {
        match self {
            Literal::Money(money) => *money < Money::ZERO,
            Literal::Rate(rate) => *rate < Rate::ZERO,
            _ => false,
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        match self {
            Literal::Money(_) => Kind::Money,
            Literal::Rate(_) => Kind::Rate,
            Literal::Integer(_) => Kind::Integer,
            Literal::Time(_) => Kind::Time,
            Literal::Date(_) => Kind::Date,
            Literal::Span(_) => Kind::Span,
        }
    }
}

impl Expression {
    /// What the quantity is; `None` when a name in it is unknown, which was noted already.
    pub(crate) fn kind(&self, scope: &Scope<'_>) -> Option<Kind> {
        match self {
            Expression::AsOf | Expression::Moved { .. } | Expression::DayOfYear { .. } => {
                Some(Kind::Date)
            }
            Expression::Fact(name) => fact_kind(name).and_then(|(_, kind)| kind),
            Expression::Literal(literal) => Some(literal.kind()),
            Expression::Parameter(name) => scope.parameter(name).map(Literal::kind),
            Expression::Share { .. } | Expression::Difference(..) | Expression::Steps { .. } => {
                Some(Kind::Money)
            }
            Expression::Least(parts) | Expression::Greatest(parts) | Expression::Sum(parts) => {
                parts.first().and_then(|part| part.kind(scope))
            }
            Expression::When { then, .. } => then.kind(scope),
            Expression::Bands { bands, .. } => {
                bands.first().and_then(|band| band.gives.kind(scope))
            }
            Expression::Select(select) => {
                select.variants.first().and_then(|(_, variant)| variant.kind(scope))
            }
        }
    }

    /// What an error message calls it.
    pub(crate) fn describe(&self) -> String {
        match self {
            Expression::Fact(name) => format!("`{name}`"),
            Expression::Parameter(name) => format!("`{name}`"),
            Expression::AsOf => "`as_of`".to_owned(),
            Expression::Literal(literal) => format!("`{literal}`"),
            _ => "the formula".to_owned(),
        }
    }
}

/// A fact's own name and what quantity it is, if it is one.
fn fact_kind(name: &str) -> Option<(&'static str, Option<Kind>)> {
    if let Some(fact) = fact_definition(name) {
        let kind = match fact.kind {
            FactKind::Money => Some(Kind::Money),
            FactKind::Rate => Some(Kind::Rate),
            FactKind::Integer | FactKind::Headcount => Some(Kind::Integer),
            FactKind::Time => Some(Kind::Time),
            FactKind::Date | FactKind::Event => Some(Kind::Date),
            _ => None,
        };
        return Some((fact.name, kind));
    }
    let fact = derived_fact(name)?;
    let kind = match fact.kind {
        DerivedKind::Money => Some(Kind::Money),
        DerivedKind::Ratio | DerivedKind::CountRatio => Some(Kind::Ratio),
        DerivedKind::Integer => Some(Kind::Integer),
        DerivedKind::Date => Some(Kind::Date),
        DerivedKind::Bool | DerivedKind::Word(_) => None,
    };
    Some((fact.name, kind))
}

/// A fact as a quantity; a mistake when it is none.
pub(crate) fn fact_expression(node: Node<'_>, name: &str, scope: &Scope<'_>) -> Option<Expression> {
    if name == "as_of" {
        return Some(Expression::AsOf);
    }
    match fact_kind(name) {
        Some((name, Some(_))) => return Some(Expression::Fact(name)),
        Some((_, None)) => {
            node.mistake("rulebook.fact-kind", format!("`{name}` is not a quantity"));
        }
        None => scope.unknown_fact(node, name),
    }
    None
}

/// Reads a quantity. `wanted` is the kind that fits, for better messages.
pub(crate) fn read_expression(
    node: Node<'_>,
    scope: &Scope<'_>,
    wanted: Option<Kind>,
) -> Option<Expression> {
    if let Some(number) = node.as_integer() {
        if matches!(wanted, Some(Kind::Money | Kind::Rate | Kind::Ratio)) {
            bare_number(node, number, wanted);
            return None;
        }
        return Some(Expression::Literal(Literal::Integer(number)));
    }
    match node.as_text() {
        Some("as_of") => Some(Expression::AsOf),
        Some(text) => read_literal(node, text, wanted).map(Expression::Literal),
        None if node.is_table() => {
            let table = node.table("the formula")?;
            let expression = read_formula(node, &table, scope)?;
            table.finish();
            Some(expression)
        }
        None => {
            node.expected(wanted.map_or("an amount, a rate, a day or a formula", Kind::example));
            None
        }
    }
}

fn bare_number(node: Node<'_>, number: i64, wanted: Option<Kind>) {
    node.mistake_with_hint(
        "rulebook.unit-missing",
        format!("the number `{number}` carries no unit"),
        format!("write {}", wanted.map_or("its unit", Kind::example)),
    );
}

/// Reads a value whose kind shows in how it is written.
pub(crate) fn read_literal(node: Node<'_>, text: &str, wanted: Option<Kind>) -> Option<Literal> {
    let literal = if text.ends_with('元') {
        text.parse::<Money>().ok().map(Literal::Money)
    } else if text.ends_with(['%', '％', '‰']) {
        text.parse::<Rate>().ok().map(Literal::Rate)
    } else if let Ok(span) = text.parse::<Span>() {
        Some(Literal::Span(span))
    } else if let Ok(date) = parse_date(text) {
        Some(Literal::Date(date))
    } else if let Ok(money) = text.parse::<Money>() {
        Some(Literal::Money(money))
    } else if let Some(time) = TimeOfDay::parse(text) {
        Some(Literal::Time(time))
    } else if text.contains(['%', '％', '‰', '/']) {
        text.parse::<Rate>().ok().map(Literal::Rate)
    } else {
        None
    };
    if literal.as_ref().is_some_and(Literal::is_negative) {
        node.mistake("rulebook.value", format!("`{text}` is negative"));
        return None;
    }
    if literal.is_none() {
        let wanted = wanted.map_or("an amount, a rate, a day or a span of time", Kind::example);
        node.mistake("rulebook.value", format!("expected {wanted}, found `{text}`"));
    }
    literal
}

fn read_formula(node: Node<'_>, table: &Table<'_>, scope: &Scope<'_>) -> Option<Expression> {
    if let Some(fact) = table.take("fact") {
        let day = fact_expression(fact, fact.text()?, scope)?;
        return read_moved(table, scope, day);
    }
    if let Some(name) = table.take("parameter") {
        let text = name.text()?;
        scope.need_parameter(name, text)?;
        return read_moved(table, scope, Expression::Parameter(text.to_owned()));
    }
    if let Some(setting) = table.take("setting") {
        let select = read_select(setting, table, scope, |node| read_expression(node, scope, None))?;
        return Some(Expression::Select(select));
    }
    if let Some(day) = table.take("day") {
        let of = Box::new(need_kind(table.need("of_year")?, scope, Kind::Date)?);
        let (month, day) = read_day_of_year(day)?;
        return Some(Expression::DayOfYear { month, day, of });
    }
    if let Some(share) = table.take("share") {
        let of = table.need("of")?;
        return Some(Expression::Share {
            share: Box::new(need_kind(share, scope, Kind::Rate)?),
            of: Box::new(need_kind(of, scope, Kind::Money)?),
            rounding: read_rounding(table, scope)?,
        });
    }
    if let Some(parts) = table.take("least") {
        return read_parts(parts, scope).map(Expression::Least);
    }
    if let Some(parts) = table.take("greatest") {
        return read_parts(parts, scope).map(Expression::Greatest);
    }
    if let Some(parts) = table.take("sum") {
        return read_parts(parts, scope).map(Expression::Sum);
    }
    if let Some(parts) = table.take("difference") {
        return read_difference(parts, scope);
    }
    if let Some(by) = table.take("by") {
        return read_banded(by, table, scope);
    }
    if let Some(when) = table.take("when") {
        let when = Box::new(read_condition(when, scope)?);
        let then = Box::new(read_expression(table.need("then")?, scope, None)?);
        let kind = then.kind(scope);
        let other = table.need("otherwise")?;
        let otherwise = Box::new(read_expression(other, scope, kind)?);
        same_kind(other, kind, otherwise.kind(scope));
        return Some(Expression::When { when, then, otherwise });
    }
    node.mistake_with_hint(
        "rulebook.formula",
        "the formula says nothing that is known",
        "a formula has one of the keys `fact`, `parameter`, `day`, `share`, `least`, `greatest`, `sum`, `difference`, `by`, `when` or `setting`",
    );
    None
}

pub(crate) fn need_kind(node: Node<'_>, scope: &Scope<'_>, wanted: Kind) -> Option<Expression> {
    let expression = read_expression(node, scope, Some(wanted))?;
    let kind = expression.kind(scope)?;
    if kind.compares_with(wanted) || kind == wanted {
        return Some(expression);
    }
    node.mistake_with_hint(
        "rulebook.kind-mismatch",
        format!("expected {}, found {}", wanted.name(), kind.name()),
        format!("write {}", wanted.example()),
    );
    None
}

/// Notes that two alternatives are of different kinds.
pub(crate) fn same_kind(node: Node<'_>, first: Option<Kind>, second: Option<Kind>) {
    if let (Some(first), Some(second)) = (first, second)
        && !(first == second || first.compares_with(second))
    {
        node.mistake(
            "rulebook.kind-mismatch",
            format!("one alternative is {}, another {}", first.name(), second.name()),
        );
    }
}

fn read_parts(node: Node<'_>, scope: &Scope<'_>) -> Option<Vec<Expression>> {
    let items = node.items()?;
    if items.is_empty() {
        node.mistake("rulebook.empty-list", "the list of amounts is empty");
        return None;
    }
    items.into_iter().map(|item| need_kind(item, scope, Kind::Money)).collect()
}

fn read_difference(node: Node<'_>, scope: &Scope<'_>) -> Option<Expression> {
    let mut parts = read_parts(node, scope)?;
    match (parts.pop(), parts.pop(), parts.pop()) {
        (Some(second), Some(first), None) => {
            Some(Expression::Difference(Box::new(first), Box::new(second)))
        }
        _ => {
            node.mistake("rulebook.formula", "a difference has two amounts");
            None
        }
    }
}

fn read_banded(by: Node<'_>, table: &Table<'_>, scope: &Scope<'_>) -> Option<Expression> {
    let quantity = Box::new(read_expression(by, scope, None)?);
    let kind = quantity.kind(scope)?;
    if let Some(bands) = table.take("bands") {
        let place = bands;
        let bands = read_bands(bands, scope, kind)?;
        if bands.iter().any(|band| band.gives.kind(scope) == Some(Kind::Span)) {
            place.mistake("rulebook.kind-mismatch", "bands cannot give spans of time; give days");
        }
        return Some(Expression::Bands { by: quantity, bands });
    }
    let steps = table.need("steps")?;
    if kind != Kind::Money {
        by.mistake("rulebook.kind-mismatch", "steps go by an amount of money");
    }
    let bands = read_bands(steps, scope, kind)?;
    for band in &bands {
        if band.gives.kind(scope) != Some(Kind::Rate) {
            steps.mistake("rulebook.kind-mismatch", "each step gives a rate such as `\"5%\"`");
        }
    }
    Some(Expression::Steps { by: quantity, bands, rounding: read_rounding(table, scope)? })
}

pub(crate) fn read_rounding(table: &Table<'_>, scope: &Scope<'_>) -> Option<Choice<Rounding>> {
    match table.take("rounding") {
        Some(node) => read_choice(node, scope, &[("down", Rounding::Down), ("up", Rounding::Up)]),
        None => Some(Choice::Fixed(Rounding::Down)),
    }
}

/// A day of the year that every year has, such as `12-20`.
pub(crate) fn read_day_of_year(node: Node<'_>) -> Option<(u8, u8)> {
    let text = node.text()?;
    let found = text.split_once('-').and_then(|(month, day)| {
        let (month, day) = (month.parse::<u8>().ok()?, day.parse::<u8>().ok()?);
        NaiveDate::from_ymd_opt(2001, u32::from(month), u32::from(day))?;
        Some((month, day))
    });
    if found.is_none() {
        node.expected("a day of the year such as `\"12-20\"`");
    }
    found
}

/// A fact or parameter, moved by a span where the table says so.
fn read_moved(table: &Table<'_>, scope: &Scope<'_>, day: Expression) -> Option<Expression> {
    let (span, back) = match (table.take("plus"), table.take("minus")) {
        (None, None) => return Some(day),
        (Some(span), None) => (span, false),
        (None, Some(span)) => (span, true),
        (Some(span), Some(_)) => {
            span.mistake("rulebook.formula", "a day is moved by `plus` or by `minus`, not by both");
            return None;
        }
    };
    if day.kind(scope) != Some(Kind::Date) {
        span.mistake("rulebook.kind-mismatch", format!("{} is not a day", day.describe()));
        return None;
    }
    let span = Box::new(need_kind(span, scope, Kind::Span)?);
    let rest_day = match table.take("rest_day") {
        Some(node) => read_choice(
            node,
            scope,
            &[
                ("next_working_day", RestDay::NextWorkingDay),
                ("previous_working_day", RestDay::PreviousWorkingDay),
                ("stays", RestDay::Stays),
            ],
        )?,
        None => Choice::Fixed(RestDay::Stays),
    };
    Some(Expression::Moved { day: Box::new(day), span, back, rest_day })
}
