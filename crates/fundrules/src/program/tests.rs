//! Plans for single projects must give what the plain steps give, and plans for tables the same by
//! each instruction set.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use super::incremental::Incremental;
use super::op::{NumberRegister, Step, TernaryRegister};
use super::plan::{ROWS, SETS, by_set};
use super::scalar::Registers;
use super::{Columns, Repeated, Wanted};
use crate::facts::{FACTS, FactKind, Facts, NEVER};
use crate::regime::{ColumnAnswers, Regime};

/// A small generator of numbers (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound).cast_signed()
    }

    /// One of the numbers that lie near each other and near the lines of rulebooks, or any.
    fn amount(&mut self, bound: u64) -> i64 {
        let near = [0, 1, 3, 50_000_000, 99_999_999, 100_000_000, 100_000_001];
        match self.below(10) {
            place @ 0..7 => near[usize::try_from(place).unwrap()].min(bound.cast_signed() - 1),
            _ => self.below(bound),
        }
    }

    fn value(&mut self, kind: FactKind) -> Option<i64> {
        Some(match kind {
            FactKind::Money => self.amount(100_000_000_000_000_000),
            FactKind::Rate => self.below(101) * 10_000_000_000,
            FactKind::Integer | FactKind::Headcount => self.below(9),
            FactKind::Date => 19_700 + self.below(400),
            FactKind::Event if self.below(3) == 0 => NEVER,
            FactKind::Event => 19_700 + self.below(400),
            FactKind::Bool | FactKind::Reference => self.below(2),
            FactKind::Word(words) => self.below(words.len() as u64),
            FactKind::Words(words) => self.below(1 << words.len().min(4)),
            FactKind::Clauses => self.below(1 << 10),
            FactKind::Time => self.below(24 * 60),
            FactKind::IndustryCode => self.below(100),
            _ => return None,
        })
    }

    /// Facts of which so many in a hundred are known, and none that does not stand in `within`.
    fn facts(&mut self, percent: i64, within: &[bool]) -> Facts {
        let mut facts = Facts::unknown();
        for (place, fact) in FACTS.iter().enumerate() {
            if within[place] && self.below(100) < percent {
                facts.set(place, self.value(fact.kind));
            }
        }
        facts
    }
}

/// All registers of a program.
fn all(steps: &[Step]) -> Wanted {
    let ternaries = steps.iter().filter(|step| matches!(step, Step::Ternary(_))).count();
    let both = |place| [TernaryRegister::new(place), TernaryRegister::new(place).negated()];
    Wanted {
        ternaries: (0..u16::try_from(ternaries).unwrap()).flat_map(both).collect(),
        numbers: (0..u16::try_from(steps.len() - ternaries).unwrap()).map(NumberRegister).collect(),
    }
}

/// What the plain steps give for each project must be what comes by plans. Says how many projects were
/// run by a plan.
#[track_caller]
fn compare(
    regime: &Regime,
    wanted: &Wanted,
    rows: impl IntoIterator<Item = Facts>,
    day: &str,
) -> usize {
    let steps = &regime.program.steps;
    let mut incremental = Incremental::new(wanted.clone());
    let mut planned = 0;
    for facts in rows {
        let inputs = regime.inputs(&facts, day.parse().unwrap());
        let mut plain = Registers::default();
        plain.run(steps, inputs);
        incremental.run(steps, inputs);
        planned += usize::from(incremental.is_planned());
        for (place, register) in wanted.ternaries.iter().enumerate() {
            assert_eq!(incremental.ternary(place), plain.ternary(*register), "{register:?}");
        }
        for (place, register) in wanted.numbers.iter().enumerate() {
            assert_eq!(incremental.number(place), plain.number(*register), "{register:?}");
        }
    }
    planned
}

/// What a decider asks for, from many steps at once, and in an order of its own.
fn some(wanted: &Wanted, numbers: &mut Numbers) -> Wanted {
    Wanted {
        ternaries: wanted.ternaries.iter().copied().filter(|_| numbers.below(9) == 0).collect(),
        numbers: wanted.numbers.iter().copied().filter(|_| numbers.below(9) == 0).rev().collect(),
    }
}

#[test]
fn plans_give_what_the_steps_give() {
    let mut numbers = Numbers(20_260_301);
    for id in crate::builtin_regimes() {
        let regime = Regime::builtin(id).unwrap();
        let wanted = all(&regime.program.steps);
        for day in ["2024-07-01", "2025-03-10"] {
            let some_facts: Vec<bool> = FACTS.iter().map(|_| numbers.below(3) == 0).collect();
            let any_fact = vec![true; FACTS.len()];
            // Few facts first, then others, then all, then few again.
            let mut rows = vec![Facts::unknown()];
            for (percent, within) in
                [(20, &some_facts), (95, &some_facts), (60, &any_fact), (98, &any_fact)]
            {
                rows.extend((0..4).map(|_| numbers.facts(percent, within)));
            }
            rows.push(numbers.facts(10, &some_facts));
            // Each stretch of projects comes often enough for a plan to be made for it.
            let rows = || rows.chunks(4).flat_map(|rows| rows.iter().cycle().take(80).cloned());
            assert!(compare(&regime, &wanted, rows(), day) > 50, "{id}");
            assert!(compare(&regime, &some(&wanted, &mut numbers), rows(), day) > 50, "{id}");
        }
    }
}

/// Another number for a fact: none, zero, an odd one, or one that no fact can have.
fn changed(facts: &Facts, numbers: &mut Numbers) -> Facts {
    let mut facts = facts.clone();
    let place = usize::try_from(numbers.below(FACTS.len() as u64)).unwrap();
    let odd = [None, Some(0), Some(1), Some(-1), Some(1 << 49), Some((1 << 49) + 1), Some(NEVER)];
    let odd = odd.get(usize::try_from(numbers.below(10)).unwrap()).copied();
    facts.set(place, odd.unwrap_or(Some(100_000_000_000_000_000)));
    facts
}

#[test]
fn plans_serve_only_what_they_were_made_for() {
    let mut numbers = Numbers(20_261_123);
    for id in crate::builtin_regimes() {
        let regime = Regime::builtin(id).unwrap();
        let wanted = all(&regime.program.steps);
        for percent in [30, 70, 100] {
            let within: Vec<bool> = FACTS.iter().map(|_| numbers.below(100) < percent).collect();
            // All know the same facts, small amounts above zero among them, before some differ.
            let mut same: Vec<Facts> = Vec::new();
            for _ in 0..96 {
                let mut facts = numbers.facts(100, &within);
                for (place, fact) in FACTS.iter().enumerate() {
                    if fact.kind == FactKind::Money {
                        facts.set(place, facts.get(place).map(|amount| amount % 1_000_000_000 + 1));
                    }
                }
                same.push(facts);
            }
            let planned = compare(&regime, &wanted, same.clone(), "2025-03-10");
            assert!(planned > 4, "{id}: {planned}");
            let differ: Vec<Facts> =
                same.iter().cycle().take(400).map(|facts| changed(facts, &mut numbers)).collect();
            let rows = same.into_iter().chain(differ);
            compare(&regime, &wanted, rows, "2025-03-10");
        }
    }
}

#[test]
fn repeated_runs_leave_all_registers_as_the_steps_do() {
    let mut numbers = Numbers(20_261_124);
    let regime = Regime::builtin("luoyang").unwrap();
    let steps = &regime.program.steps;
    let wanted = all(steps);
    let rests = std::sync::OnceLock::new();
    let mut repeated = Repeated::default();
    let within: Vec<bool> = FACTS.iter().map(|_| numbers.below(3) == 0).collect();
    let first: Vec<Facts> = (0..300).map(|_| numbers.facts(100, &within)).collect();
    // Then some know more, or less, or something odd; and then one day is over.
    let later: Vec<Facts> =
        first.iter().cycle().take(900).map(|facts| changed(facts, &mut numbers)).collect();
    let days = std::iter::repeat_n("2026-03-01", 900).chain(std::iter::repeat("2026-03-02"));
    let mut planned = 0;
    for (facts, day) in first.iter().chain(&later).zip(days) {
        let inputs = regime.inputs(facts, day.parse().unwrap());
        let mut plain = Registers::default();
        plain.run(steps, inputs);
        planned += usize::from(repeated.run(steps, &rests, inputs).is_some());
        let registers = repeated.registers();
        for register in &wanted.ternaries {
            assert_eq!(registers.ternary(*register), plain.ternary(*register), "{register:?}");
        }
        for register in &wanted.numbers {
            assert_eq!(registers.number(*register), plain.number(*register), "{register:?}");
        }
    }
    assert!(planned > 40, "{planned}");
}

/// What stands in all columns of answers.
fn text(answers: &ColumnAnswers, regime: &Regime) -> String {
    let questions: Vec<_> =
        regime.questions().iter().map(|question| answers.question(*question)).collect();
    let clauses: Vec<_> = (0..regime.clause_ids().len())
        .map(|clause| (answers.fired(clause), answers.open(clause)))
        .collect();
    format!("{questions:?} {clauses:?}")
}

#[test]
fn tables_have_the_same_answers_by_every_instruction_set() {
    let mut numbers = Numbers(11);
    let day = "2025-03-10".parse().unwrap();
    for name in crate::builtin_regimes() {
        let regime = Regime::builtin(name).unwrap();
        for percent in [100, 80] {
            // Two chunks and some rows more.
            let everything = vec![true; FACTS.len()];
            let rows: Vec<Facts> =
                (0..2 * ROWS + 77).map(|_| numbers.facts(percent, &everything)).collect();
            let columns = Columns::from_facts(&rows);
            let mut texts = (0..SETS).filter_map(|set| {
                let mut answers = ColumnAnswers::default();
                let mut is_there = false;
                regime
                    .assess_columns_by(&columns, day, &mut answers, |chunks| {
                        is_there = by_set(set, chunks).is_some();
                    })
                    .unwrap();
                is_there.then(|| text(&answers, &regime))
            });
            let plain = texts.next().unwrap();
            assert!(texts.all(|text| text == plain), "{name}, {percent} in a hundred known");
        }
    }
}
