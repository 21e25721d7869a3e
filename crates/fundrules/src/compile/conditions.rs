//! Compiles conditions and formulas to steps.

use std::collections::BTreeMap;

use super::duty::CompiledDuty;
use super::quantity::{Quantity, Traced, Written};
use crate::calendar::{RestDay, days_from_date};
use crate::error::{Error, ErrorKind, Result};
use crate::facts::{
    DerivedKind, FACTS, FactKind, Formula, NEVER, clause_bit, derived_fact, fact_place,
};
use crate::money::Rounding;
use crate::program::{
    Builder, DayMove, Fraction, NumberRegister, NumberStep, Order, SetTest, Ternary,
    TernaryRegister, TernaryStep,
};
use crate::rulebook::{Band, Choice, Comparison, Condition, Expression, Literal, Rulebook, Select};
use crate::span::Span;

/// Compiles the rulebooks of one regime under its settings.
pub(crate) struct Compiler<'a> {
    pub(crate) builder: Builder,
    /// The settings in force, by name.
    settings: &'a [(String, String)],
    /// The ids that sets of clauses may name.
    clauses: &'a [String],
    /// The rulebook whose clauses are being compiled.
    rulebook: Option<&'a Rulebook>,
    /// Facts that follow from clauses, once these are compiled.
    pub(crate) acceptance_required: Option<TernaryRegister>,
    pub(crate) verdict_derived: Option<NumberRegister>,
    /// The state of recovery, once that question is compiled.
    pub(crate) recovery_state: Option<NumberRegister>,
    /// When steps of flows apply, by the places of their clauses.
    pub(crate) steps: Vec<(usize, TernaryRegister)>,
    /// The duties, once they are compiled.
    pub(crate) duties: Vec<CompiledDuty>,
    /// The quantities of facts compiled so far, by name; explanations read them.
    pub(crate) quantities: BTreeMap<&'static str, Quantity>,
}

impl<'a> Compiler<'a> {
    pub(crate) fn new(settings: &'a [(String, String)], clauses: &'a [String]) -> Self {
        Compiler {
            builder: Builder::default(),
            settings,
            clauses,
            rulebook: None,
            acceptance_required: None,
            verdict_derived: None,
            recovery_state: None,
            duties: Vec::new(),
            steps: Vec::new(),
            quantities: BTreeMap::new(),
        }
    }

    pub(crate) fn enter(&mut self, rulebook: &'a Rulebook) {
        self.rulebook = Some(rulebook);
    }

    fn broken(&self, message: impl Into<String>) -> Error {
        Error::new(ErrorKind::Regime, "regime.incomplete", message)
    }

    /// The reading by which what is said in principle must be followed.
    pub(crate) fn principles_are_hard(&self) -> bool {
        self.settings.iter().any(|(name, value)| name == "in_principle" && value == "hard")
    }

    /// The variant that the settings pick.
    pub(crate) fn select<'s, T>(&self, select: &'s Select<T>) -> Result<&'s T> {
        let value = self.settings.iter().find(|(name, _)| *name == select.setting);
        value.and_then(|(_, value)| select.get(value)).ok_or_else(|| {
            self.broken(format!("the setting `{}` has no usable value", select.setting))
        })
    }

    pub(crate) fn choice<'s, T>(&self, choice: &'s Choice<T>) -> Result<&'s T> {
        match choice {
            Choice::Fixed(value) => Ok(value),
            Choice::Select(select) => self.select(select),
        }
    }

    pub(crate) fn condition(&mut self, condition: &Condition) -> Result<Traced> {
        match condition {
            Condition::Always => Ok(Traced::leaf(self.builder.always(true))),
            Condition::Never => Ok(Traced::leaf(self.builder.always(false))),
            Condition::Open => {
                let step = TernaryStep::Constant(Ternary::Unknown);
                Ok(Traced::leaf(self.builder.ternary(step)))
            }
            Condition::All(parts) => self.join(parts, Builder::and),
            Condition::Any(parts) => self.join(parts, Builder::or),
            Condition::Not(inner) => {
                let inner = self.condition(inner)?;
                let register = self.builder.not(inner.register);
                Ok(Traced { register, parts: vec![inner], sides: None })
            }
            Condition::Definition(name) => {
                let rulebook = self.rulebook.ok_or_else(|| self.broken("no rulebook"))?;
                let definition = rulebook.definition(name);
                let definition =
                    definition.ok_or_else(|| self.broken(format!("no definition `{name}`")))?;
                let inner = self.condition(&definition.when)?;
                Ok(Traced { register: inner.register, parts: vec![inner], sides: None })
            }
            Condition::Is { fact, value } => {
                let register = self.yes_or_no(fact)?;
                let register = if *value { register } else { self.builder.not(register) };
                Ok(Traced::leaf(register))
            }
            Condition::OneOf { fact, mask } => self.one_of(fact, *mask).map(Traced::leaf),
            Condition::Set { fact, test, mask } => self.set(fact, *test, *mask).map(Traced::leaf),
            Condition::Clauses { fact, test, ids } => {
                let mut mask = 0;
                for id in ids {
                    mask |= clause_bit(self.clauses, id)?.cast_unsigned();
                }
                self.set(fact, *test, mask).map(Traced::leaf)
            }
            Condition::Happened { fact, value } => {
                let day = self.fact(fact)?;
                let never = self.builder.value(NEVER);
                let missing = self.builder.compare(day, Order::Equal, never);
                let register = if *value { self.builder.not(missing) } else { missing };
                Ok(Traced::leaf(register))
            }
            Condition::Compare { left, comparison, right } => {
                self.comparison(left, *comparison, right)
            }
            Condition::Select(select) => {
                let inner = self.condition(self.select(select)?)?;
                Ok(Traced { register: inner.register, parts: vec![inner], sides: None })
            }
        }
    }

    fn join(
        &mut self,
        parts: &[Condition],
        join: fn(&mut Builder, &[TernaryRegister]) -> TernaryRegister,
    ) -> Result<Traced> {
        let parts: Vec<Traced> =
            parts.iter().map(|part| self.condition(part)).collect::<Result<_>>()?;
        let registers: Vec<TernaryRegister> = parts.iter().map(|part| part.register).collect();
        Ok(Traced { register: join(&mut self.builder, &registers), parts, sides: None })
    }

    fn place(&self, fact: &str) -> Result<u16> {
        let place = fact_place(fact).and_then(|place| u16::try_from(place).ok());
        place.ok_or_else(|| self.broken(format!("no fact `{fact}`")))
    }

    fn yes_or_no(&mut self, fact: &str) -> Result<TernaryRegister> {
        if fact == "accept.required" {
            return self.acceptance_required.ok_or_else(|| {
                self.broken("a clause looks at `accept.required`, but no clause says when acceptance is owed")
            });
        }
        let place = self.place(fact)?;
        Ok(self.builder.ternary(TernaryStep::Fact(place)))
    }

    fn one_of(&mut self, fact: &str, mask: u64) -> Result<TernaryRegister> {
        if fact == "accept.verdict_derived" {
            let code = self.verdict_derived.ok_or_else(|| {
                self.broken("a clause looks at the derived verdict, but no clause gives one")
            })?;
            return Ok(self.builder.ternary(TernaryStep::CodeIn { code, mask }));
        }
        let fact = self.place(fact)?;
        Ok(self.builder.ternary(TernaryStep::WordIn { fact, mask }))
    }

    fn set(&mut self, fact: &str, test: SetTest, mask: u64) -> Result<TernaryRegister> {
        let fact = self.place(fact)?;
        Ok(self.builder.ternary(TernaryStep::Set { fact, test, mask }))
    }

    /// A number fact, given or derived.
    pub(crate) fn fact(&mut self, name: &'static str) -> Result<NumberRegister> {
        if let Some(place) = fact_place(name) {
            return Ok(self.builder.fact(place));
        }
        let quantity = self.quantity_of_fact(name)?;
        quantity.number().ok_or_else(|| self.broken(format!("`{name}` is not a number")))
    }

    fn quantity_of_fact(&mut self, name: &'static str) -> Result<Quantity> {
        if let Some(quantity) = self.quantities.get(name) {
            return Ok(quantity.clone());
        }
        // Conditions read facts too, so their steps are not bound to the case being compiled.
        let guard = self.builder.set_guard(None);
        let quantity = self.compile_fact(name);
        self.builder.set_guard(guard);
        let quantity = quantity?;
        self.quantities.insert(name, quantity.clone());
        Ok(quantity)
    }

    fn compile_fact(&mut self, name: &str) -> Result<Quantity> {
        if let Some(place) = fact_place(name) {
            let kind = FACTS.get(place).map(|fact| fact.kind);
            return Ok(match kind {
                Some(FactKind::Rate) => {
                    Quantity::Fraction(self.builder.rate_fact(place), Written::Amounts)
                }
                Some(FactKind::Date | FactKind::Event) => Quantity::Date(self.builder.fact(place)),
                Some(FactKind::Integer | FactKind::Headcount | FactKind::IndustryCode) => {
                    Quantity::Integer(self.builder.fact(place))
                }
                Some(FactKind::Time) => Quantity::Time(self.builder.fact(place)),
                _ => Quantity::Money(self.builder.fact(place)),
            });
        }
        let derived = derived_fact(name).ok_or_else(|| self.broken(format!("no fact `{name}`")))?;
        let number = |register| match derived.kind {
            DerivedKind::Date => Quantity::Date(register),
            DerivedKind::Integer => Quantity::Integer(register),
            _ => Quantity::Money(register),
        };
        match derived.formula {
            Formula::Baseline { planned, approved, change } => {
                let names = 1 << crate::facts::Vocabulary::code(change);
                let kind = self.set("change.kind", SetTest::Any, names)?;
                let approval = self.yes_or_no("change.approved")?;
                let condition = self.builder.and(&[kind, approval]);
                let (then, otherwise) = (self.fact(approved)?, self.fact(planned)?);
                let step = NumberStep::Choose { condition, then, otherwise };
                Ok(number(self.builder.number(step)))
            }
            Formula::Shortfall { base, actual } => {
                let (base, actual) = (self.fact(base)?, self.fact(actual)?);
                let part = self.builder.number(NumberStep::Difference(base, actual));
                Ok(Quantity::Fraction(Fraction { part, whole: base }, Written::Amounts))
            }
            Formula::Growth { base, actual } => {
                let (base, actual) = (self.fact(base)?, self.fact(actual)?);
                let part = self.builder.number(NumberStep::Difference(actual, base));
                Ok(Quantity::Fraction(Fraction { part, whole: base }, Written::Amounts))
            }
            Formula::Share { part, whole } => {
                let (part, whole) = (self.fact(part)?, self.fact(whole)?);
                let made_of = match derived.kind {
                    DerivedKind::CountRatio => Written::Counts,
                    _ => Written::Amounts,
                };
                Ok(Quantity::Fraction(Fraction { part, whole }, made_of))
            }
            Formula::Sum { first, second } => {
                let (first, second) = (self.fact(first)?, self.fact(second)?);
                Ok(number(self.builder.number(NumberStep::Sum(first, second))))
            }
            Formula::Difference { from, less } => {
                let (from, less) = (self.fact(from)?, self.fact(less)?);
                Ok(number(self.builder.number(NumberStep::Difference(from, less))))
            }
            Formula::ByClauses => Err(self.broken(format!("`{name}` is not a quantity"))),
        }
    }

    fn comparison(
        &mut self,
        left: &Expression,
        comparison: Comparison,
        right: &Expression,
    ) -> Result<Traced> {
        let (left, right) = (self.quantity(left)?, self.quantity(right)?);
        let (order, turned) = comparison.order();
        let register = match (&left, &right) {
            (Quantity::Fraction(left, _), Quantity::Fraction(right, _)) => {
                self.builder.compare_fractions(*left, order, *right)
            }
            _ => match (left.number(), right.number()) {
                (Some(left), Some(right)) => self.builder.compare(left, order, right),
                _ => return Err(self.broken("two quantities of different kinds are compared")),
            },
        };
        let register = if turned { self.builder.not(register) } else { register };
        Ok(Traced { register, parts: Vec::new(), sides: Some((left, right)) })
    }

    fn literal(&mut self, literal: &Literal) -> Quantity {
        match literal {
            Literal::Money(money) => Quantity::Money(self.builder.value(money.fen())),
            Literal::Integer(number) => Quantity::Integer(self.builder.value(*number)),
            Literal::Time(time) => Quantity::Time(self.builder.value(i64::from(time.minutes()))),
            Literal::Date(date) => {
                Quantity::Date(self.builder.value(i64::from(days_from_date(*date))))
            }
            Literal::Rate(rate) => Quantity::Fraction(
                self.builder.rate(rate.numerator(), rate.denominator()),
                Written::Literal(literal.clone()),
            ),
            Literal::Span(_) => Quantity::Span(literal.clone()),
        }
    }

    pub(crate) fn quantity(&mut self, expression: &Expression) -> Result<Quantity> {
        match expression {
            Expression::AsOf => Ok(Quantity::Date(self.builder.number(NumberStep::AsOf))),
            Expression::Fact(name) => self.quantity_of_fact(name),
            Expression::Literal(literal) => Ok(self.literal(literal)),
            Expression::Parameter(name) => {
                let found = self
                    .rulebook
                    .and_then(|rulebook| rulebook.parameters.iter().find(|one| one.id == *name));
                let parameter =
                    found.ok_or_else(|| self.broken(format!("no parameter `{name}`")))?;
                Ok(self.literal(&parameter.value))
            }
            Expression::Moved { day, span, back, rest_day } => {
                let rest_day = *self.choice(rest_day)?;
                self.moved(day, span, *back, rest_day).map(Quantity::Date)
            }
            Expression::DayOfYear { month, day, of } => {
                let Quantity::Date(of) = self.quantity(of)? else {
                    return Err(self.broken("the year is taken of something that is no day"));
                };
                let by = DayMove::DayOfYear { month: *month, day: *day };
                Ok(Quantity::Date(self.builder.moved(of, by)))
            }
            Expression::Share { share, of, rounding } => {
                let up = *self.choice(rounding)? == Rounding::Up;
                let of = self.money(of)?;
                let Quantity::Fraction(by, _) = self.quantity(share)? else {
                    return Err(self.broken("a share is taken by something that is no rate"));
                };
                Ok(Quantity::Money(self.builder.share(of, by, up)))
            }
            Expression::Least(parts) => self.chain(parts, NumberStep::Least),
            Expression::Greatest(parts) => self.chain(parts, NumberStep::Greatest),
            Expression::Sum(parts) => self.chain(parts, NumberStep::Sum),
            Expression::Difference(first, second) => {
                let (first, second) = (self.money(first)?, self.money(second)?);
                let step = NumberStep::Difference(first, second);
                Ok(Quantity::Money(self.builder.number(step)))
            }
            Expression::When { when, then, otherwise } => {
                let condition = self.condition(when)?.register;
                let (then, otherwise) = (self.quantity(then)?, self.quantity(otherwise)?);
                self.choose(condition, then, otherwise)
            }
            Expression::Bands { by, bands } => self.bands(by, bands),
            Expression::Steps { by, bands, rounding } => {
                let up = *self.choice(rounding)? == Rounding::Up;
                self.steps(by, bands, up)
            }
            Expression::Select(select) => {
                let chosen = self.select(select)?;
                self.quantity(chosen)
            }
        }
    }

    pub(crate) fn money(&mut self, expression: &Expression) -> Result<NumberRegister> {
        match self.quantity(expression)? {
            Quantity::Money(register) => Ok(register),
            _ => Err(self.broken("an amount of money was expected")),
        }
    }

    fn chain(
        &mut self,
        parts: &[Expression],
        join: fn(NumberRegister, NumberRegister) -> NumberStep,
    ) -> Result<Quantity> {
        let mut so_far: Option<NumberRegister> = None;
        for part in parts {
            let next = self.money(part)?;
            so_far = Some(match so_far {
                Some(so_far) => self.builder.number(join(so_far, next)),
                None => next,
            });
        }
        so_far.map(Quantity::Money).ok_or_else(|| self.broken("a list of amounts is empty"))
    }

    fn choose(
        &mut self,
        condition: TernaryRegister,
        then: Quantity,
        otherwise: Quantity,
    ) -> Result<Quantity> {
        let pick = |builder: &mut Builder, then, otherwise| {
            builder.number(NumberStep::Choose { condition, then, otherwise })
        };
        match (then, otherwise) {
            (Quantity::Money(then), Quantity::Money(otherwise)) => {
                Ok(Quantity::Money(pick(&mut self.builder, then, otherwise)))
            }
            (Quantity::Date(then), Quantity::Date(otherwise)) => {
                Ok(Quantity::Date(pick(&mut self.builder, then, otherwise)))
            }
            (Quantity::Time(then), Quantity::Time(otherwise)) => {
                Ok(Quantity::Time(pick(&mut self.builder, then, otherwise)))
            }
            (Quantity::Integer(then), Quantity::Integer(otherwise)) => {
                Ok(Quantity::Integer(pick(&mut self.builder, then, otherwise)))
            }
            (Quantity::Fraction(then, _), Quantity::Fraction(otherwise, _)) => {
                if let Some((then, otherwise, whole)) = self.builder.common_whole(then, otherwise) {
                    let part = pick(&mut self.builder, then, otherwise);
                    return Ok(Quantity::Fraction(Fraction { part, whole }, Written::Amounts));
                }
                let part = pick(&mut self.builder, then.part, otherwise.part);
                let whole = pick(&mut self.builder, then.whole, otherwise.whole);
                Ok(Quantity::Fraction(Fraction { part, whole }, Written::Amounts))
            }
            _ => Err(self.broken("the two sides of a choice are of different kinds")),
        }
    }

    fn within_band(&mut self, by: &Expression, band: &Band) -> Result<TernaryRegister> {
        let mut bounds = Vec::new();
        let words = [(&band.from, Comparison::AtLeast), (&band.below, Comparison::LessThan)];
        for (bound, comparison) in words {
            if let Some(bound) = bound {
                let bound = Expression::Literal(bound.clone());
                bounds.push(self.comparison(by, comparison, &bound)?.register);
            }
        }
        Ok(self.builder.and(&bounds))
    }

    /// The bands adjoin, so at most one applies; outside all of them nothing is known.
    fn bands(&mut self, by: &Expression, bands: &[Band]) -> Result<Quantity> {
        let mut chosen: Option<Quantity> = None;
        for band in bands.iter().rev() {
            let within = self.within_band(by, band)?;
            let gives = self.quantity(&band.gives)?;
            let otherwise = match chosen {
                Some(otherwise) => otherwise,
                None => self.unknown_like(&gives),
            };
            chosen = Some(self.choose(within, gives, otherwise)?);
        }
        chosen.ok_or_else(|| self.broken("there is no band"))
    }

    fn unknown_like(&mut self, quantity: &Quantity) -> Quantity {
        let unknown = self.builder.number(NumberStep::Unknown);
        match quantity {
            Quantity::Money(_) => Quantity::Money(unknown),
            Quantity::Date(_) => Quantity::Date(unknown),
            Quantity::Integer(_) => Quantity::Integer(unknown),
            Quantity::Time(_) => Quantity::Time(unknown),
            Quantity::Fraction(..) => {
                let whole = self.builder.value(1);
                Quantity::Fraction(Fraction { part: unknown, whole }, Written::Amounts)
            }
            Quantity::Span(literal) => Quantity::Span(literal.clone()),
        }
    }

    /// Each band's share of the part of the amount that lies in it, added up.
    fn steps(&mut self, by: &Expression, bands: &[Band], up: bool) -> Result<Quantity> {
        let amount = self.money(by)?;
        let mut sum = self.builder.value(0);
        for band in bands {
            let Quantity::Fraction(rate, _) = self.quantity(&band.gives)? else {
                return Err(self.broken("a step gives something that is no rate"));
            };
            let bounded = match &band.below {
                Some(Literal::Money(below)) => {
                    let below = self.builder.value(below.fen());
                    self.builder.number(NumberStep::Least(amount, below))
                }
                _ => amount,
            };
            let part = match &band.from {
                Some(Literal::Money(from)) => {
                    let from = self.builder.value(from.fen());
                    self.builder.number(NumberStep::Difference(bounded, from))
                }
                _ => bounded,
            };
            let share = self.builder.share(part, rate, up);
            sum = self.builder.number(NumberStep::Sum(sum, share));
        }
        Ok(Quantity::Money(sum))
    }

    fn moved(
        &mut self,
        day: &Expression,
        span: &Expression,
        back: bool,
        rest_day: RestDay,
    ) -> Result<NumberRegister> {
        let Quantity::Date(day) = self.quantity(day)? else {
            return Err(self.broken("something that is no day is moved"));
        };
        let Quantity::Span(Literal::Span(span)) = self.quantity(span)? else {
            return Err(self.broken("a day is moved by something that is no span of time"));
        };
        Ok(self.moved_by(day, span, back, rest_day))
    }

    pub(crate) fn moved_by(
        &mut self,
        day: NumberRegister,
        span: Span,
        back: bool,
        rest_day: RestDay,
    ) -> NumberRegister {
        let sign = if back { -1 } else { 1 };
        let signed = |count: u32| i32::try_from(count).unwrap_or(i32::MAX).wrapping_mul(sign);
        let nominal = match span {
            Span::Months(count) => self.builder.moved(day, DayMove::Months(signed(count))),
            Span::Days(count) => self.builder.moved(day, DayMove::Days(signed(count))),
            Span::WorkingDays(count) => {
                self.builder.moved(day, DayMove::WorkingDays(signed(count)))
            }
        };
        match rest_day {
            RestDay::NextWorkingDay => self.builder.moved(nominal, DayMove::NextWorkingDay),
            RestDay::PreviousWorkingDay => self.builder.moved(nominal, DayMove::PreviousWorkingDay),
            RestDay::Stays => nominal,
        }
    }
}

impl Quantity {
    pub(crate) fn number(&self) -> Option<NumberRegister> {
        match self {
            Quantity::Money(register)
            | Quantity::Date(register)
            | Quantity::Integer(register)
            | Quantity::Time(register) => Some(*register),
            Quantity::Fraction(..) | Quantity::Span(_) => None,
        }
    }
}
