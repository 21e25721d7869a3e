//! What each method gives, before limits.

use num_rational::BigRational;
use num_traits::{One, Zero};

use super::budget::{Candidate, FactorFormula, WhenShort};
use super::shares::{divide, shares_of_sum};
use super::{Division, EntryState};
use crate::error::{Error, ErrorKind, Result};
use crate::exact_number::exact;
use crate::facts::vocabulary::AllocationMethod;
use crate::language::Text;
use crate::money::Money;

impl Division<'_> {
    /// Computes the amounts of those who take part.
    pub(super) fn compute(&mut self) -> Result<()> {
        let places = self.taking_part();
        if places.is_empty() {
            return Ok(());
        }
        if self.budget.factors.is_empty() {
            self.by_amounts(&places)
        } else {
            self.by_scores(&places)
        }
    }

    fn candidate(&self, place: usize) -> Result<&Candidate> {
        // Entries and recipients stand side by side.
        self.budget.recipients.get(place).ok_or_else(|| missing("a recipient"))
    }

    /// Divides the whole pool by scores.
    fn by_scores(&mut self, places: &[usize]) -> Result<()> {
        let formula = self.formula()?;
        let shares = match formula {
            FactorFormula::ShareOfEachFactor => self.share_of_each_factor(places)?,
            FactorFormula::TotalScore => {
                let parts = self.parts(places, |weighted| weighted.iter().sum())?;
                shares_of_sum(&parts).ok_or_else(|| missing("a total score above zero"))?
            }
            FactorFormula::Product => {
                let parts = self.products(places)?;
                shares_of_sum(&parts).ok_or_else(|| missing("a product above zero"))?
            }
        };
        let amounts = divide(self.budget.pool, &shares);
        let words = crate::facts::Vocabulary::code(formula);
        let word = <FactorFormula as crate::facts::Vocabulary>::WORDS.get(usize::from(words));
        let (zh, en) = word.map_or(("", ""), |word| (word.zh, word.en));
        for ((place, amount), share) in places.iter().zip(amounts).zip(&shares) {
            let percent = percent(share);
            let text = Text {
                zh: format!("{zh}：{percent} × {}", self.budget.pool),
                en: format!("{en}: {percent} of {}", self.budget.pool),
            };
            self.set(*place, amount, text);
        }
        Ok(())
    }

    /// The formula that the caller names, or the reading in force.
    fn formula(&self) -> Result<FactorFormula> {
        if let Some(formula) = self.budget.formula {
            return Ok(formula);
        }
        match self.regime.setting("factor_formula") {
            Some("share_of_each_factor") => Ok(FactorFormula::ShareOfEachFactor),
            Some("total_score") => Ok(FactorFormula::TotalScore),
            _ => Err(Error::new(
                ErrorKind::Input,
                "allocation.formula",
                "the rulebooks give no formula for factors, and the budget names none",
            )
            .with_hint("write `\"formula\": \"ShareOfEachFactor\"`")),
        }
    }

    fn score(&self, place: usize, factor: &str) -> Result<BigRational> {
        let score = self.candidate(place)?.scores.get(factor);
        score.map(|score| exact(*score)).ok_or_else(|| missing("a score"))
    }

    /// The sum of each factor's weight times the share in that factor's scores.
    fn share_of_each_factor(&self, places: &[usize]) -> Result<Vec<BigRational>> {
        let mut shares = vec![BigRational::zero(); places.len()];
        for factor in &self.budget.factors {
            let scores: Vec<BigRational> = places
                .iter()
                .map(|place| self.score(*place, &factor.name))
                .collect::<Result<_>>()?;
            let of_factor = shares_of_sum(&scores)
                .ok_or_else(|| missing(&format!("a score above zero for `{}`", factor.name)))?;
            let weight = weight(factor.weight);
            for (share, part) in shares.iter_mut().zip(of_factor) {
                *share += &weight * part;
            }
        }
        Ok(shares)
    }

    /// What a function makes of each recipient's weighted scores.
    fn parts(
        &self,
        places: &[usize],
        make: impl Fn(&[BigRational]) -> BigRational,
    ) -> Result<Vec<BigRational>> {
        let weighted = |place: usize| -> Result<BigRational> {
            let scores = self
                .budget
                .factors
                .iter()
                .map(|factor| Ok(weight(factor.weight) * self.score(place, &factor.name)?));
            Ok(make(&scores.collect::<Result<Vec<_>>>()?))
        };
        places.iter().map(|place| weighted(*place)).collect()
    }

    /// The product of each recipient's scores; weights play no part in it.
    fn products(&self, places: &[usize]) -> Result<Vec<BigRational>> {
        let product = |place: usize| -> Result<BigRational> {
            let mut product = BigRational::one();
            for factor in &self.budget.factors {
                product *= self.score(place, &factor.name)?;
            }
            Ok(product)
        };
        places.iter().map(|place| product(*place)).collect()
    }

    /// Takes each recipient's own amount; cuts all in proportion where the caller asks for it.
    fn by_amounts(&mut self, places: &[usize]) -> Result<()> {
        let mut amounts = Vec::new();
        let mut sum = Money::ZERO;
        for place in places {
            let (amount, text) = self.own_amount(self.candidate(*place)?)?;
            sum = sum.checked_add(amount)?;
            amounts.push((amount, text));
        }
        let pool = self.budget.pool;
        if sum <= pool {
            for (place, (amount, text)) in places.iter().zip(amounts) {
                self.set(*place, amount, text);
            }
            return Ok(());
        }
        if self.budget.when_short == WhenShort::Refuse {
            let over = sum.checked_sub(pool)?;
            let message = format!("the amounts add up to {sum}, {over} more than the pool");
            return Err(Error::new(ErrorKind::Input, "allocation.exceeds-pool", message)
                .with_hint("write `\"when_short\": \"ProRata\"` to cut all in proportion"));
        }
        let parts: Vec<BigRational> = amounts
            .iter()
            .map(|(amount, _)| BigRational::from_integer(amount.fen().into()))
            .collect();
        let shares = shares_of_sum(&parts).ok_or_else(|| missing("an amount above zero"))?;
        for ((place, cut), (amount, text)) in places.iter().zip(divide(pool, &shares)).zip(amounts)
        {
            let text = Text {
                zh: format!("{}；按 {pool} / {sum} 压减", text.zh),
                en: format!("{}; cut by {pool} / {sum}", text.en),
            };
            self.set(*place, cut, text);
            if let Some(entry) = self.entries.get_mut(*place) {
                entry.computed = amount;
                entry.state = EntryState::Reduced;
            }
        }
        Ok(())
    }

    /// The amount that a recipient asks for, or its need times the standard.
    fn own_amount(&self, candidate: &Candidate) -> Result<(Money, Text)> {
        let missing = |key: &str| missing(&format!("`{key}` of the recipient `{}`", candidate.id));
        if self.budget.method != AllocationMethod::Actual {
            let amount = candidate.amount.ok_or_else(|| missing("amount"))?;
            let text = Text { zh: format!("申请 {amount}"), en: format!("asked for {amount}") };
            return Ok((amount, text));
        }
        let need = candidate.need.ok_or_else(|| missing("need"))?;
        let Some(standard) = candidate.standard else {
            let text = Text { zh: format!("实际需求 {need}"), en: format!("real need {need}") };
            return Ok((need, text));
        };
        let text = Text {
            zh: format!("实际需求 {need} × 标准 {standard}"),
            en: format!("real need {need} times the standard {standard}"),
        };
        Ok((need.share_down(standard)?, text))
    }

    fn set(&mut self, place: usize, amount: Money, formula: Text) {
        if let Some(entry) = self.entries.get_mut(place) {
            entry.computed = amount;
            entry.granted = amount;
            entry.formula = formula;
        }
    }
}

fn missing(what: &str) -> Error {
    let message = format!("the allocation needs {what}");
    Error::new(ErrorKind::Input, "allocation.missing", message)
}

fn weight(rate: crate::rate::Rate) -> BigRational {
    BigRational::new(rate.numerator().into(), rate.denominator().into())
}

/// A share in percent with four decimals, rounded down, for the reader.
fn percent(share: &BigRational) -> String {
    let parts = (share * BigRational::from_integer(1_000_000.into())).floor().to_integer();
    let digits = format!("{parts:0>5}");
    let (whole, decimals) = digits.split_at(digits.len().saturating_sub(4));
    format!("{whole}.{decimals}%")
}
