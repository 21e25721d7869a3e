//! What must be done: every duty of a project, its recipient, county, city and province.
//!
//! A clause of any question may lay a duty on somebody. This module lists those that are owed for a
//! project on a day, with the day on which each is due, nominal and effective, and how it stands.

mod due;

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};

pub use due::{Due, ObligationStatus};

use crate::calendar::date_from_days;
use crate::compile::{CompiledDuty, CompiledTiming};
use crate::error::Result;
use crate::facts::{NEVER, Project, word_names};
use crate::language::Text;
use crate::money::Money;
use crate::program::{NumberRegister, Registers, Ternary};
use crate::regime::{Regime, RulebookStatus, Search, SearchRoom};
use crate::rulebook::{Clause, Duty, Expression, Force, Party, Timing};

/// One duty.
#[derive(Clone, Debug, PartialEq)]
pub struct Obligation {
    /// The clause that lays it down.
    pub clause: String,
    /// How strictly it binds.
    pub force: Force,
    /// Who owes it.
    pub who: Vec<Party>,
    /// What is to be done.
    pub what: Text,
    /// Whether it is owed: true, or unknown while facts are missing.
    pub owed: Ternary,
    /// When it is due.
    pub due: Due,
    /// How it stands on the day of the list.
    pub status: ObligationStatus,
    /// The fact whose day starts the term, and that day where it is known.
    pub from: Option<(String, Option<NaiveDate>)>,
    /// The day on which it was done, where that is known.
    pub done_on: Option<NaiveDate>,
    /// The clauses that follow when it is not done.
    pub follows: Vec<String>,
    /// The money at stake, where the text ties money to it and the amount is known.
    pub at_stake: Option<Money>,
    /// The facts that would tell whether it is owed, when it is due and whether it was done.
    pub missing: Vec<String>,
}

/// The duties about one project, the next ones first.
#[derive(Clone, Debug, PartialEq)]
pub struct Obligations {
    id: String,
    regime: String,
    as_of: NaiveDate,
    status: Vec<RulebookStatus>,
    entries: Vec<Obligation>,
}

impl Obligations {
    /// The project's key.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The regime's name.
    #[must_use]
    pub fn regime(&self) -> &str {
        &self.regime
    }

    /// The day of the list.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// How the rulebooks stand on that day.
    #[must_use]
    pub fn status(&self) -> &[RulebookStatus] {
        &self.status
    }

    /// The duties: dated ones by their effective day, then those that wait for an event, the
    /// periodic ones, and those without a date in the text, each in the rulebooks' order.
    #[must_use]
    pub fn entries(&self) -> &[Obligation] {
        &self.entries
    }
}

impl Regime {
    /// Lists every duty that is owed, or may be owed, for a project on a day.
    ///
    /// # Errors
    ///
    /// As [`Regime::assess`].
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{ObligationStatus, Project, Regime};
    ///
    /// let regime = Regime::builtin("guangyuan")?;
    /// let project = Project::new("P-1")
    ///     .with("accept.verdict", "Pass")?
    ///     .with("accept.verdict_on", "2025-09-11")?
    ///     .with("accept.filed_on", "none")?
    ///     .with("project.funding_timing", "Mid")?;
    /// let duties = regime.obligations(&project, "2025-10-14".parse()?)?;
    /// let filing = duties.entries().iter().find(|one| one.clause == "guangyuan-mgmt/22");
    /// // 2025-10-11 is a Saturday on which work is made up.
    /// assert_eq!(filing.map(|one| one.status), Some(ObligationStatus::Late));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn obligations(&self, project: &Project, as_of: NaiveDate) -> Result<Obligations> {
        crate::calendar::check_date(as_of)?;
        let whole = self.whole()?;
        let facts = whole.lower(project)?;
        let mut registers = Registers::default();
        whole.run(&mut registers, &facts, as_of);
        let duties = &whole.program.duties;
        let mut entries: Vec<(usize, Obligation)> = duties
            .iter()
            .filter(|duty| registers.ternary(duty.applies) != Ternary::False)
            .filter_map(|duty| Some((duty.place, whole.obligation(&registers, duty, as_of)?)))
            .collect();
        entries.sort_by_key(|(place, entry)| (entry.due.sort_key(), *place));
        Ok(Obligations {
            id: project.id.clone(),
            regime: self.id().to_owned(),
            as_of,
            status: self.status(as_of, project.award.released_on),
            entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        })
    }

    fn obligation(
        &self,
        registers: &Registers,
        compiled: &CompiledDuty,
        as_of: NaiveDate,
    ) -> Option<Obligation> {
        let clause: &Clause = self.clauses.get(compiled.place)?.clause()?;
        let duty: &Duty = clause.duty.as_ref()?;
        let due = due::due(registers, compiled, duty, as_of);
        let number = |register: NumberRegister| registers.number(register);
        let done = match compiled.timing {
            CompiledTiming::Term(term) => number(term.done),
            CompiledTiming::AsWritten => None,
        };
        Some(Obligation {
            clause: clause.id.to_string(),
            force: clause.force,
            who: duty.who.clone(),
            what: duty.what.clone(),
            owed: registers.ternary(compiled.applies),
            status: due::status(registers, compiled, &due, as_of),
            from: self.start(registers, clause, duty),
            done_on: done.filter(|day| *day != NEVER).and_then(day),
            follows: duty.follows.clone(),
            at_stake: compiled.stake.and_then(number).map(Money::from_fen),
            missing: self.missing(registers, compiled),
            due,
        })
    }

    /// The fact at which the term starts, with its day.
    fn start(
        &self,
        registers: &Registers,
        clause: &Clause,
        duty: &Duty,
    ) -> Option<(String, Option<NaiveDate>)> {
        let from = match &duty.timing {
            Timing::Term(term) => &term.from,
            Timing::OfClause => clause.term().map(|term| &term.from)?,
            Timing::Periodic { .. } | Timing::Undated(_) => return None,
        };
        let from = match from {
            Expression::Select(select) => select.get(self.setting(&select.setting)?)?,
            from => from,
        };
        let Expression::Fact(name) = from else { return None };
        let quantity = self.program.quantities.get(*name).and_then(|quantity| quantity.number());
        let known = quantity.and_then(|register| registers.number(register));
        Some(((*name).to_owned(), known.filter(|known| *known != NEVER).and_then(day)))
    }

    /// The facts that a duty waits for.
    fn missing(&self, registers: &Registers, compiled: &CompiledDuty) -> Vec<String> {
        let mut room = SearchRoom::default();
        let mut search = Search::new(self, registers, &mut room);
        if registers.ternary(compiled.applies) == Ternary::Unknown {
            search.ternary(compiled.applies);
        }
        if let CompiledTiming::Term(term) = compiled.timing {
            search.number(term.effective);
            search.number(term.done);
        }
        search.names().iter().map(ToString::to_string).collect()
    }
}

fn day(number: i64) -> Option<NaiveDate> {
    i32::try_from(number).ok().and_then(date_from_days)
}

impl Serialize for Obligation {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("clause", &self.clause)?;
        map.serialize_entry("force", self.force.name())?;
        map.serialize_entry("who", &word_names(&self.who))?;
        map.serialize_entry("what", &self.what)?;
        map.serialize_entry("owed", &(self.owed == Ternary::True).then_some(true))?;
        map.serialize_entry("due", &self.due)?;
        map.serialize_entry("status", self.status.name())?;
        if let Some((fact, day)) = &self.from {
            map.serialize_entry("from", fact)?;
            map.serialize_entry("from_day", &day.map(|day| day.to_string()))?;
        }
        map.serialize_entry("done_on", &self.done_on.map(|day| day.to_string()))?;
        map.serialize_entry("follows", &self.follows)?;
        let stake = self.at_stake.map(|money| money.to_yuan_text());
        map.serialize_entry("at_stake", &stake)?;
        map.serialize_entry("missing", &self.missing)?;
        map.end()
    }
}

impl Serialize for Obligations {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("regime", &self.regime)?;
        map.serialize_entry("as_of", &self.as_of.to_string())?;
        map.serialize_entry("rulebooks", &self.status)?;
        map.serialize_entry("obligations", &self.entries)?;
        map.end()
    }
}
