//! Quantities and formulas in words.

use super::teller::Teller;
use super::words::{fact_label, time_text};
use crate::compile::{Quantity, Written};
use crate::language::Language;
use crate::money::{Money, Rounding};
use crate::program::{Fraction, NumberRegister};
use crate::rate::{Rate, TRILLION};
use crate::rulebook::{Band, Choice, Expression, Literal, Select};

/// Decimals of a percentage that are shown.
const DECIMALS: usize = 6;

impl Teller<'_> {
    fn number(&self, register: NumberRegister) -> Option<i64> {
        self.project?.registers.number(register)
    }

    /// Says a number, or that it is not known.
    fn known(&mut self, register: NumberRegister, say: impl FnOnce(&mut Self, i64)) {
        match self.number(register) {
            Some(number) => say(self, number),
            None => self.unknown(),
        }
    }

    /// The value of a quantity.
    pub(super) fn quantity(&mut self, quantity: &Quantity) {
        match quantity {
            Quantity::Money(register) => self.known(*register, Teller::money),
            Quantity::Date(register) => self.known(*register, Teller::day),
            Quantity::Integer(register) => {
                self.known(*register, |teller, number| teller.format(format_args!("{number}")));
            }
            Quantity::Time(register) => {
                self.known(*register, |teller, minutes| teller.push(&time_text(minutes)));
            }
            Quantity::Fraction(_, Written::Literal(literal)) | Quantity::Span(literal) => {
                self.literal(literal);
            }
            Quantity::Fraction(fraction, made_of) => self.fraction(*fraction, made_of),
        }
    }

    pub(super) fn money(&mut self, fen: i64) {
        self.push(&Money::from_fen(fen).to_wan_text());
    }

    /// A ratio as a percentage, with the two amounts or counts it comes from.
    fn fraction(&mut self, fraction: Fraction, made_of: &Written) {
        let numbers = self.number(fraction.part).zip(self.number(fraction.whole));
        let rate = numbers.and_then(|(part, whole)| Rate::new(part, whole).ok());
        let (Some((part, whole)), Some(rate)) = (numbers, rate) else { return self.unknown() };
        self.push(&rate.to_percent_text(DECIMALS));
        // A rate that is a fact has the constant of its unit as whole and needs no amounts.
        if whole == TRILLION {
            return;
        }
        self.pick("（", " (");
        match made_of {
            Written::Counts => self.format(format_args!("{part} / {whole}")),
            Written::Amounts | Written::Literal(_) => {
                self.money(part);
                self.push(" / ");
                self.money(whole);
            }
        }
        self.pick("）", ")");
    }

    fn literal(&mut self, literal: &Literal) {
        match literal {
            Literal::Span(span) => {
                let text = match self.language {
                    Language::Zh => span.zh(),
                    Language::En => span.en(),
                };
                self.push(&text);
            }
            Literal::Money(money) => self.push(&money.to_wan_text()),
            other => self.format(format_args!("{other}")),
        }
    }

    /// A fact by its label, with its value where a project speaks.
    fn fact(&mut self, name: &str) {
        self.push(&fact_label(name, self.language));
        let Some(project) = self.project else { return };
        self.push(" ");
        match project.regime.program.quantities.get(name) {
            Some(quantity) => self.quantity(quantity),
            None => self.unknown(),
        }
    }

    fn parameter(&mut self, name: &str) {
        let parameters = self.rulebook.parameters();
        match parameters.iter().find(|parameter| parameter.id() == name) {
            Some(parameter) => self.literal(&parameter.value),
            None => self.unknown(),
        }
    }

    /// Every variant of a choice.
    pub(super) fn variants<T>(&mut self, select: &Select<T>, say: impl Fn(&mut Self, &T)) {
        self.pick("依设定 ", "by the setting ");
        self.push(&select.setting);
        self.pick("（", " (");
        self.list(&select.variants, ("；", "; "), |teller, (value, variant)| {
            teller.push(value);
            teller.colon();
            say(teller, variant);
        });
        self.pick("）", ")");
    }

    /// What is fixed, or the variant chosen, or every variant.
    pub(super) fn choice<T>(&mut self, choice: &Choice<T>, say: impl Fn(&mut Self, &T)) {
        match choice {
            Choice::Fixed(value) => say(self, value),
            Choice::Select(select) => self.select(select, say),
        }
    }

    fn select<T>(&mut self, select: &Select<T>, say: impl Fn(&mut Self, &T)) {
        match self.chosen(select) {
            Some(chosen) => say(self, chosen),
            None => self.variants(select, say),
        }
    }

    /// A formula.
    pub(super) fn expression(&mut self, formula: &Expression) {
        match formula {
            Expression::AsOf => self.push(&fact_label("as_of", self.language)),
            Expression::Fact(name) => self.fact(name),
            Expression::Literal(literal) => self.literal(literal),
            Expression::Parameter(name) => self.parameter(name),
            Expression::Moved { day, span, back, .. } => {
                self.two(day, if *back { " - " } else { " + " }, span);
            }
            Expression::DayOfYear { month, day, of } => {
                if self.language == Language::En {
                    self.format(format_args!("{month:02}-{day:02} of the year of "));
                }
                self.expression(of);
                if self.language == Language::Zh {
                    self.format(format_args!("当年{month}月{day}日"));
                }
            }
            Expression::Share { share, of, rounding } => {
                self.two(of, " × ", share);
                self.pick("（", " (");
                self.choice(rounding, |teller, rounding| match rounding {
                    Rounding::Up => teller.pick("进位到分", "rounded up to the fen"),
                    Rounding::Down => teller.pick("舍去不足一分", "rounded down to the fen"),
                });
                self.pick("）", ")");
            }
            Expression::Least(parts) => self.of_parts(parts, "取低者(", "the lowest of ("),
            Expression::Greatest(parts) => self.of_parts(parts, "取高者(", "the highest of ("),
            Expression::Sum(parts) => self.of_parts(parts, "合计(", "the sum of ("),
            Expression::Difference(first, second) => self.two(first, " - ", second),
            Expression::When { then, otherwise, .. } => {
                self.two(then, self.language.pick(" 或 ", " or "), otherwise);
            }
            Expression::Bands { by, bands } | Expression::Steps { by, bands, .. } => {
                self.banded(by, bands);
            }
            Expression::Select(select) => self.select(select, Teller::expression),
        }
    }

    fn two(&mut self, first: &Expression, between: &str, second: &Expression) {
        self.expression(first);
        self.push(between);
        self.expression(second);
    }

    fn of_parts(&mut self, parts: &[Expression], zh: &str, en: &str) {
        self.pick(zh, en);
        self.list(parts, ("，", ", "), Teller::expression);
        self.push(")");
    }

    fn banded(&mut self, by: &Expression, bands: &[Band]) {
        self.expression(by);
        self.pick(" 分档: ", " by bands: ");
        self.list(bands, ("；", "; "), |teller, band| {
            teller.push("[");
            for (bound, behind) in [(&band.from, ", "), (&band.below, ") ")] {
                if let Some(bound) = bound {
                    teller.format(format_args!("{bound}"));
                }
                teller.push(behind);
            }
            teller.expression(&band.gives);
        });
    }
}
