//! Dividing a budget among recipients, to the fen.
//!
//! The methods are the field's own: project-based, factor-based and actual-based. What they have in
//! common stands here: exact shares, the largest remainder, ceilings and floors of the rulebooks,
//! reductions by decision. Whatever nobody gets stays in the pool and is listed too, so that every
//! yuan is accounted for; no text says that others get it. What the rules say of each recipient's amount is what
//! [`Regime::assess`](crate::Regime::assess) answers for its project with that amount.

mod amounts;
mod budget;
mod shares;
mod write;

use chrono::NaiveDate;
use smol_str::SmolStr;

pub use budget::{Budget, Candidate, Cut, Factor, FactorFormula, WhenShort};

use crate::answer::{Answer, Finding};
use crate::error::{Error, ErrorKind, Result};
use crate::facts::Project;
use crate::facts::vocabulary::{AllocationMethod, vocabularies};
use crate::language::Text;
use crate::money::Money;
use crate::regime::{Regime, RulebookStatus};
use crate::rules::Question;

vocabularies! {
    /// What became of a recipient.
    EntryState {
        Granted "予以支持" "granted",
        Reduced "予以支持（已核减）" "granted, but less than computed",
        Raised "提至下限" "raised to the floor",
        BelowFloor "低于下限，不予支持" "below the floor: nothing is granted",
        NotEligible "不符合条件" "not eligible",
        Zero "测算为零" "nothing was computed",
    }
}

/// What one recipient gets.
#[derive(Clone, Debug, PartialEq)]
pub struct AllocationEntry {
    /// The key of the recipient or project.
    pub id: String,
    /// The county.
    pub county: Option<String>,
    /// What the method gives, before limits and reductions.
    pub computed: Money,
    /// What is granted.
    pub granted: Money,
    /// What became of it.
    pub state: EntryState,
    /// How the computed amount was made.
    pub formula: Text,
    /// The clauses that limit the amount, or keep the recipient out.
    pub clauses: Vec<String>,
    /// What the rules find about its share of the allocation.
    pub findings: Vec<Finding>,
}

/// Money of the pool that nobody gets, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unallocated {
    /// Why.
    pub reason: Text,
    /// How much.
    pub amount: Money,
}

/// A budget that was divided. Granted and unallocated money together are the pool.
#[derive(Clone, Debug, PartialEq)]
pub struct Allocation {
    regime: String,
    as_of: NaiveDate,
    status: Vec<RulebookStatus>,
    method: AllocationMethod,
    pool: Money,
    entries: Vec<AllocationEntry>,
    unallocated: Vec<Unallocated>,
}

impl Allocation {
    /// The pool.
    #[must_use]
    pub fn pool(&self) -> Money {
        self.pool
    }

    /// What each recipient gets, in the order of the budget.
    #[must_use]
    pub fn entries(&self) -> &[AllocationEntry] {
        &self.entries
    }

    /// The money that nobody gets.
    #[must_use]
    pub fn unallocated(&self) -> &[Unallocated] {
        &self.unallocated
    }

    /// How the rulebooks stand on the day.
    #[must_use]
    pub fn status(&self) -> &[RulebookStatus] {
        &self.status
    }
}

impl Regime {
    /// Divides a budget under this regime.
    ///
    /// # Errors
    ///
    /// The budget is impossible, see [`Budget::check`]; an amount that the method needs is missing;
    /// the amounts exceed the pool and the caller did not ask to cut them; the formula is left to
    /// the caller, who names none; or as [`Regime::assess`].
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Budget, Regime};
    ///
    /// let budget = Budget::from_json(r#"{
    ///     "pool": "100万元", "method": "Factor", "formula": "ShareOfEachFactor",
    ///     "factors": [{"name": "运行", "weight": "40%"}, {"name": "项目", "weight": "60%"}],
    ///     "recipients": [
    ///         {"id": "A", "scores": {"运行": "90", "项目": "80"}},
    ///         {"id": "B", "scores": {"运行": "60", "项目": "80"}}
    ///     ]
    /// }"#, None)?;
    /// let allocation = Regime::builtin("guangyuan")?.allocate(&budget, "2025-03-01".parse()?)?;
    /// let granted: Vec<String> =
    ///     allocation.entries().iter().map(|entry| entry.granted.to_string()).collect();
    /// assert_eq!(granted, ["540000.00元", "460000.00元"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn allocate(&self, budget: &Budget, as_of: NaiveDate) -> Result<Allocation> {
        budget.check()?;
        let mut division = Division::new(self.whole()?, budget, as_of)?;
        division.refuse_the_ineligible()?;
        division.compute()?;
        division.reduce();
        division.limit()?;
        division.finish()
    }
}

/// An allocation in the making.
struct Division<'a> {
    regime: &'a Regime,
    budget: &'a Budget,
    as_of: NaiveDate,
    entries: Vec<AllocationEntry>,
    unallocated: Vec<Unallocated>,
}

impl<'a> Division<'a> {
    fn new(regime: &'a Regime, budget: &'a Budget, as_of: NaiveDate) -> Result<Self> {
        crate::calendar::check_date(as_of)?;
        let entries = budget.recipients.iter().map(|candidate| AllocationEntry {
            id: candidate.id.clone(),
            county: candidate.county.clone(),
            computed: Money::ZERO,
            granted: Money::ZERO,
            state: EntryState::Zero,
            formula: Text::default(),
            clauses: Vec::new(),
            findings: Vec::new(),
        });
        let entries = entries.collect();
        Ok(Division { regime, budget, as_of, entries, unallocated: Vec::new() })
    }

    /// The facts of a recipient's project as the allocation makes them.
    fn project(&self, candidate: &Candidate) -> Project {
        let mut project = candidate.project.clone();
        project.award.method = Some(self.budget.method);
        project.alloc.recut_to_county = Some(candidate.is_county);
        if let Some(reference) = &self.budget.reference_factors {
            project.alloc.weights_adjusted = Some(!same_factors(&self.budget.factors, reference));
        }
        project
    }

    /// Recipients of which the rules decide that they may not be supported get nothing.
    fn refuse_the_ineligible(&mut self) -> Result<()> {
        for (candidate, place) in self.budget.recipients.iter().zip(0..) {
            let project = self.project(candidate);
            let assessment = self.regime.assess(&project, self.as_of)?;
            let eligibility = assessment.answer(Question::Eligibility);
            let allocation = assessment.answer(Question::Allocation);
            let Some(entry) = self.entries.get_mut(place) else { continue };
            entry.findings = allocation.findings().to_vec();
            let refused =
                |answer: &Answer, field: &str, word: &str| answer.word(field) == Some(word);
            if refused(eligibility, "verdict", "NotEligible") {
                entry.state = EntryState::NotEligible;
                entry.clauses = names(eligibility.clauses());
            }
        }
        Ok(())
    }

    /// The places of recipients that take part.
    fn taking_part(&self) -> Vec<usize> {
        let entries = self.entries.iter().enumerate();
        let part = entries.filter(|(_, entry)| entry.state != EntryState::NotEligible);
        part.map(|(place, _)| place).collect()
    }

    /// Takes away what decisions take from counties.
    fn reduce(&mut self) {
        for cut in &self.budget.cuts {
            let mut taken = Money::ZERO;
            for entry in &mut self.entries {
                if entry.county.as_deref() != Some(&cut.county) || entry.granted == Money::ZERO {
                    continue;
                }
                // The share that is taken is rounded down, in favour of the recipient.
                let less = entry.granted.share_down(cut.ratio).unwrap_or(Money::ZERO);
                entry.granted = entry.granted.checked_sub(less).unwrap_or(Money::ZERO);
                entry.state = EntryState::Reduced;
                taken = taken.checked_add(less).unwrap_or(taken);
            }
            self.leave(
                taken,
                format!("按决定核减{}{}", cut.county, cut.ratio),
                format!("reduction of {} by {}, by decision", cut.county, cut.ratio),
            );
        }
    }

    /// Notes money that nobody gets.
    fn leave(&mut self, amount: Money, zh: String, en: String) {
        if amount > Money::ZERO {
            self.unallocated.push(Unallocated { reason: Text { zh, en }, amount });
        }
    }

    /// Applies the recipients' own limits, and the ceilings and floors of the rulebooks.
    fn limit(&mut self) -> Result<()> {
        let mut over = Money::ZERO;
        let mut below = Money::ZERO;
        for (place, candidate) in self.budget.recipients.iter().enumerate() {
            let mut project = self.project(candidate);
            let Some(entry) = self.entries.get_mut(place) else { continue };
            if entry.granted == Money::ZERO {
                continue;
            }
            if let Some(most) = candidate.at_most.filter(|most| entry.granted > *most) {
                over = over.checked_add(entry.granted.checked_sub(most)?)?;
                entry.granted = most;
                entry.state = EntryState::Reduced;
            }
            project.award.amount = Some(entry.granted);
            let assessment = self.regime.assess(&project, self.as_of)?;
            let cap = assessment.answer(Question::SupportCap);
            let Some(admissible) = cap.money("admissible") else { continue };
            if admissible == entry.granted {
                continue;
            }
            entry.clauses = names(cap.clauses());
            entry.state = if admissible > entry.granted {
                EntryState::Raised
            } else if cap.word("standing") == Some("BelowFloor") {
                below = below.checked_add(entry.granted.checked_sub(admissible)?)?;
                EntryState::BelowFloor
            } else {
                over = over.checked_add(entry.granted.checked_sub(admissible)?)?;
                EntryState::Reduced
            };
            entry.granted = admissible;
        }
        self.leave(over, "超出上限的部分".to_owned(), "above a limit".to_owned());
        self.leave(below, "低于下限、不予支持的部分".to_owned(), "below the floor".to_owned());
        Ok(())
    }

    /// Takes money out of what was left, the last reason first.
    fn take_from_unallocated(&mut self, mut taken: Money) -> Result<()> {
        for left in self.unallocated.iter_mut().rev() {
            let part = taken.min(left.amount);
            left.amount = left.amount.checked_sub(part)?;
            taken = taken.checked_sub(part)?;
        }
        self.unallocated.retain(|left| left.amount > Money::ZERO);
        Ok(())
    }

    fn finish(mut self) -> Result<Allocation> {
        let mut granted = Money::ZERO;
        for entry in &mut self.entries {
            granted = granted.checked_add(entry.granted)?;
            if entry.state == EntryState::Zero && entry.granted > Money::ZERO {
                entry.state = EntryState::Granted;
            }
        }
        let mut noted = Money::ZERO;
        for unallocated in &self.unallocated {
            noted = noted.checked_add(unallocated.amount)?;
        }
        let pool = self.budget.pool;
        if granted > pool {
            let over = granted.checked_sub(pool)?;
            let message =
                format!("raising amounts to the floor takes {over} more than the pool holds");
            return Err(Error::new(ErrorKind::Input, "allocation.exceeds-pool", message)
                .with_hint("choose another value of the setting `support_below_floor`"));
        }
        let left = pool.checked_sub(granted)?;
        if noted > left {
            // Amounts raised to the floor used up some of what others left.
            let taken = noted.checked_sub(left)?;
            noted = left;
            self.take_from_unallocated(taken)?;
        }
        let rest = left.checked_sub(noted)?;
        self.leave(rest, "未分配余额".to_owned(), "not asked for".to_owned());
        Ok(Allocation {
            regime: self.regime.id().to_owned(),
            as_of: self.as_of,
            status: self.regime.status(self.as_of, None),
            method: self.budget.method,
            pool,
            entries: self.entries,
            unallocated: self.unallocated,
        })
    }
}

/// Whether two lists have the same factors with the same weights, in any order.
fn same_factors(plan: &[Factor], reference: &[Factor]) -> bool {
    let same = |factor: &Factor| {
        reference.iter().any(|one| one.name == factor.name && one.weight == factor.weight)
    };
    plan.len() == reference.len() && plan.iter().all(same)
}

fn names(clauses: &[SmolStr]) -> Vec<String> {
    clauses.iter().map(SmolStr::to_string).collect()
}
