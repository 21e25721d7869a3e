//! Facts and conditions in words.

use std::borrow::Cow;

use super::teller::Teller;
use crate::calendar::date_from_days;
use crate::compile::{Quantity, Traced};
use crate::facts::{
    DerivedKind, FACTS, FactKind, NEVER, Word, derived_fact, fact_definition, fact_place,
};
use crate::language::Language;
use crate::program::{SetTest, Ternary};
use crate::rate::Rate;
use crate::rulebook::{Comparison, Condition, Expression};

/// The label of a fact, given or derived, or of a calendar that is missing.
pub(super) fn fact_label(name: &str, language: Language) -> Cow<'static, str> {
    if let Some(fact) = fact_definition(name) {
        return language.pick(fact.zh, fact.en).into();
    }
    if let Some(fact) = derived_fact(name) {
        return language.pick(fact.zh, fact.en).into();
    }
    if name == "as_of" {
        return language.pick("截至日", "the day of the answer").into();
    }
    match (name.strip_prefix("calendar."), language) {
        (Some(year), Language::Zh) => format!("{year}年的工作日历").into(),
        (Some(year), Language::En) => format!("working-day calendar of {year}").into(),
        (None, _) => name.to_owned().into(),
    }
}

/// A time of day from its minutes.
pub(super) fn time_text(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The words of a comparison, as it turned out.
pub(super) fn comparison_words(
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

/// The words of a test of a set.
pub(super) fn set_words(test: SetTest) -> (&'static str, &'static str) {
    match test {
        SetTest::Any => ("含", "with"),
        SetTest::All => ("全含", "with all of"),
        SetTest::Within => ("仅限", "only"),
        SetTest::Empty => ("为空", "is empty"),
    }
}

/// The words of a fact whose bits are set.
pub(super) fn chosen_words(fact: &str, mask: u64) -> impl Iterator<Item = &'static Word> {
    let given = fact_definition(fact).and_then(|fact| fact.kind.words());
    let derived = || match derived_fact(fact)?.kind {
        DerivedKind::Word(words) => Some(words),
        _ => None,
    };
    of_mask(given.or_else(derived).unwrap_or_default(), mask)
}

fn of_mask(words: &'static [Word], mask: u64) -> impl Iterator<Item = &'static Word> {
    let named = words.iter().enumerate().filter(move |(code, _)| mask & (1 << code) != 0);
    named.map(|(_, word)| word)
}

impl Teller<'_> {
    pub(super) fn day(&mut self, day: i64) {
        if day == NEVER {
            return self.pick("尚未发生", "did not happen");
        }
        if let Some(date) = i32::try_from(day).ok().and_then(date_from_days) {
            self.format(format_args!("{date}"));
        }
    }

    fn yes_or_no(&mut self, value: bool) {
        match value {
            true => self.pick("是", "yes"),
            false => self.pick("否", "no"),
        }
    }

    /// The label of a fact with a colon.
    pub(super) fn label(&mut self, fact: &str) {
        self.push(&fact_label(fact, self.language));
        self.colon();
    }

    /// The value of a given fact.
    fn fact_value(&mut self, name: &str) {
        let place = fact_place(name);
        let fact = place.and_then(|place| FACTS.get(place));
        let value = place.zip(self.project).and_then(|(place, project)| project.facts.get(place));
        let (Some(fact), Some(value)) = (fact, value) else { return self.unknown() };
        match fact.kind {
            FactKind::Money => self.money(value),
            FactKind::Rate => self.format(format_args!("{}", Rate::from_trillionths(value))),
            FactKind::Integer | FactKind::Headcount => self.format(format_args!("{value}")),
            FactKind::IndustryCode => self.format(format_args!("{value:02}")),
            FactKind::Time => self.push(&time_text(value)),
            FactKind::Date | FactKind::Event => self.day(value),
            FactKind::Word(words) => {
                match usize::try_from(value).ok().and_then(|code| words.get(code)) {
                    Some(word) => self.pick(word.zh, word.en),
                    None => self.unknown(),
                }
            }
            FactKind::Words(_) if value == 0 => self.pick("无", "none"),
            FactKind::Words(words) => self.word_list(of_mask(words, value.cast_unsigned())),
            FactKind::Bool => self.yes_or_no(value != 0),
            _ if value != 0 => self.pick("有", "given"),
            _ => self.pick("无", "none"),
        }
    }

    pub(super) fn word_list(&mut self, words: impl Iterator<Item = &'static Word>) {
        self.list(words, ("、", ", "), |teller, word| teller.pick(word.zh, word.en));
    }

    /// A condition, with the numbers of the project.
    pub(super) fn condition(&mut self, condition: &Condition, traced: &Traced, state: Ternary) {
        match condition {
            Condition::Always => self.pick("一概适用", "always applies"),
            Condition::Never => {
                self.pick("依所选理解不适用", "does not apply under the reading chosen");
            }
            Condition::Open => self.pick("文件未作规定", "the text leaves it open"),
            Condition::Is { fact, value } if *fact == "accept.required" => {
                self.label(fact);
                match state {
                    Ternary::Unknown => self.unknown(),
                    _ => self.yes_or_no((state == Ternary::True) == *value),
                }
            }
            Condition::Is { fact, .. } | Condition::Happened { fact, .. } => {
                self.label(fact);
                self.fact_value(fact);
            }
            Condition::OneOf { fact, mask } => self.one_of(fact, *mask, state),
            Condition::Set { fact, test, mask } => self.set(fact, *test, *mask),
            Condition::Clauses { fact, ids, .. } => {
                self.push(&fact_label(fact, self.language));
                self.pick("", " ");
                if state == Ternary::Unknown {
                    self.unknown();
                }
                self.pick("（比照 ", " (against ");
                self.push(&ids.join(" "));
                self.pick("）", ")");
            }
            Condition::Not(_) => self.pick("不属于", "it is not so that"),
            Condition::Definition(name) => self.definition(name),
            Condition::Compare { left, comparison, right } => {
                let Some((of_left, of_right)) = &traced.sides else { return };
                self.compare((left, of_left), *comparison, (right, of_right), state);
            }
            // These have no line of their own.
            Condition::All(_) | Condition::Any(_) | Condition::Select(_) => {}
        }
    }

    pub(super) fn definition(&mut self, name: &str) {
        if let Some(definition) = self.rulebook.definition(name) {
            self.push(definition.text.get(self.language));
        }
    }

    fn one_of(&mut self, fact: &str, mask: u64, state: Ternary) {
        self.label(fact);
        match (derived_fact(fact), state) {
            (None, _) => self.fact_value(fact),
            (Some(_), Ternary::Unknown) => self.unknown(),
            (Some(_), _) => self.pick("已推定", "derived"),
        }
        self.pick("（比照：", " (against: ");
        self.asked(fact, mask);
        self.pick("）", ")");
    }

    /// The values of a fact that a test asks for. Of numbers it can only ask whether they are odd.
    pub(super) fn asked(&mut self, fact: &str, mask: u64) {
        match fact_definition(fact).map(|fact| fact.kind) {
            Some(FactKind::Headcount) if mask & 0b10 != 0 => self.pick("奇数", "odd"),
            Some(FactKind::Headcount) => self.pick("偶数", "even"),
            _ => self.word_list(chosen_words(fact, mask)),
        }
    }

    fn set(&mut self, fact: &str, test: SetTest, mask: u64) {
        self.label(fact);
        self.fact_value(fact);
        if test == SetTest::Empty {
            return;
        }
        self.pick("（", " (");
        let (zh, en) = set_words(test);
        self.pick(zh, en);
        self.colon();
        self.word_list(chosen_words(fact, mask));
        self.pick("）", ")");
    }

    fn compare(
        &mut self,
        left: (&Expression, &Quantity),
        comparison: Comparison,
        right: (&Expression, &Quantity),
        state: Ternary,
    ) {
        self.side(left);
        self.pick("，", ", ");
        if state == Ternary::Unknown {
            self.pick("比照 ", "against ");
            self.side(right);
            self.colon();
            return self.unknown();
        }
        let (zh, en) = comparison_words(comparison, state);
        self.pick(zh, en);
        self.push(" ");
        self.side(right);
    }

    /// What is compared, by its name if it has one, with its value.
    fn side(&mut self, (expression, quantity): (&Expression, &Quantity)) {
        match expression {
            Expression::Fact(name) => {
                self.push(&fact_label(name, self.language));
                self.push(" ");
            }
            Expression::AsOf | Expression::Moved { .. } => {
                self.expression(expression);
                self.push(" ");
            }
            _ => {}
        }
        self.quantity(quantity);
    }
}
