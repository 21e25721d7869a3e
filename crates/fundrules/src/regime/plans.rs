//! Which plan serves a table, and what it writes.

use std::sync::{Arc, Mutex, PoisonError};

use super::Regime;
use super::columns::WantedAnswers;
use super::precedence::ranked;
use super::waiting::settled;
use crate::facts::FACTS;
use crate::program::plan::{
    Bits, Given, Lowering, Operand, Pieces, Schedule, Store, Stored, Truth, schedule,
};
use crate::program::{Columns, Order, Wanted};
use crate::rules::{ABSENT, FieldKind};

/// Where in the answers something is written, by places.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target {
    /// The outcomes of a question.
    Outcome(usize),
    /// The values of a question's field.
    Field(usize, usize),
    /// Whether a question's field has a value.
    Known(usize, usize),
    /// Whether a clause applies.
    Fired(usize),
    /// Whether it is not known if a clause applies.
    Open(usize),
    /// Whether a clause applies with a rank.
    Ranked(usize),
    /// Whether no fact is missing for a question.
    Settled(usize),
}

/// What is done for tables of one form on one day.
#[derive(Debug)]
pub(crate) struct Plan {
    given: Vec<Given>,
    as_of: i64,
    wanted: WantedAnswers,
    pub(super) schedule: Schedule<Target>,
}

/// The plans that were made last.
#[derive(Debug, Default)]
pub(crate) struct Plans(Mutex<Vec<Arc<Plan>>>);

/// So many plans are kept.
const MOST_PLANS: usize = 8;

impl Regime {
    /// The plan for a table: one that was made before, where one serves. A new one serves the
    /// tables of the last plan too, whatever their words and days, so that parts of one large table soon
    /// share a plan whichever of them have gaps or rare words.
    pub(super) fn plan(
        &self,
        columns: &Columns<'_>,
        as_of: i64,
        wanted: &WantedAnswers,
    ) -> Arc<Plan> {
        let given = columns.given();
        let mut plans = self.program.plans.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |plan: &&Arc<Plan>| plan.as_of == as_of && plan.wanted == *wanted;
        let serves = |plan: &&Arc<Plan>| {
            plan.given.iter().zip(given).all(|(plan, table)| plan.serves(*table))
        };
        if let Some(plan) = plans.iter().filter(same).find(serves) {
            return Arc::clone(plan);
        }
        let mut given = given.to_vec();
        if let Some(last) = plans.iter().rfind(same) {
            for ((given, last), fact) in given.iter_mut().zip(&last.given).zip(FACTS) {
                *given = given.and(*last).rough(fact.kind);
            }
        }
        let schedule = self.schedule(&given, as_of, wanted);
        let plan = Arc::new(Plan { given, as_of, wanted: wanted.clone(), schedule });
        if plans.len() >= MOST_PLANS {
            plans.remove(0);
        }
        plans.push(Arc::clone(&plan));
        plan
    }

    fn schedule(&self, given: &[Given], as_of: i64, wanted: &WantedAnswers) -> Schedule<Target> {
        let registers = self.wanted_registers(wanted);
        let steps = &self.program.steps;
        let mut lowering = Lowering::new(steps, &registers, given, as_of, &self.calendar);
        let mut stores = Vec::new();
        self.store_questions(&mut lowering, wanted, &mut stores);
        if wanted.has_clauses() {
            self.store_clauses(&mut lowering, &mut stores);
        }
        schedule(&lowering.graph, stores)
    }

    fn wanted_registers(&self, wanted: &WantedAnswers) -> Wanted {
        let mut registers = Wanted::default();
        for compiled in &self.program.questions {
            if wanted.has_question(compiled.question) {
                registers.numbers.push(compiled.outcome);
            }
            for (place, field) in compiled.fields.iter().enumerate() {
                if wanted.has_field(compiled.question, place) {
                    registers.numbers.push(*field);
                }
            }
        }
        if wanted.has_clauses() {
            let cases = self.clauses.iter().flat_map(|placed| &placed.cases);
            registers.ternaries.extend(cases.map(|case| case.traced.register));
        }
        registers
    }

    fn store_questions(
        &self,
        lowering: &mut Lowering<'_>,
        wanted: &WantedAnswers,
        stores: &mut Vec<Store<Target>>,
    ) {
        let asked = self.program.questions.iter();
        let asked = asked.filter(|compiled| wanted.has_question(compiled.question));
        for (question, compiled) in asked.enumerate() {
            let stored = outcomes(lowering, &lowering.number(compiled.outcome));
            stores.push(Store { target: Target::Outcome(question), stored });
            if wanted.has_all_fields() {
                let stored = Stored::Bits(settled(lowering, compiled));
                stores.push(Store { target: Target::Settled(question), stored });
            }
            let kinds = compiled.question.fields().iter().map(|field| field.kind);
            for (place, (register, kind)) in compiled.fields.iter().zip(kinds).enumerate() {
                if !wanted.has_field(compiled.question, place) {
                    continue;
                }
                let (stored, known) = values(lowering, &lowering.number(*register), kind);
                let target = Target::Known(question, place);
                stores.push(Store { target, stored: Stored::Bits(known) });
                if known != Bits::NONE {
                    stores.push(Store { target: Target::Field(question, place), stored });
                }
            }
        }
    }

    fn store_clauses(&self, lowering: &mut Lowering<'_>, stores: &mut Vec<Store<Target>>) {
        for (place, placed) in self.clauses.iter().enumerate() {
            let states: Vec<Truth> =
                placed.cases.iter().map(|case| lowering.ternary(case.traced.register)).collect();
            let graph = &mut lowering.graph;
            let yes = graph.or(&states.iter().map(|state| state.yes).collect::<Vec<_>>());
            let no = graph.and(&states.iter().map(|state| state.no).collect::<Vec<_>>());
            let open = Truth { yes, no }.open(graph);
            stores.push(Store { target: Target::Fired(place), stored: Stored::Bits(yes) });
            stores.push(Store { target: Target::Open(place), stored: Stored::Bits(open) });
        }
        for (entry, bits) in ranked(&self.clauses, lowering).into_iter().enumerate() {
            stores.push(Store { target: Target::Ranked(entry), stored: Stored::Bits(bits) });
        }
    }
}

/// The codes of outcomes: 0 silent, 1 decided, 2 undetermined.
fn outcomes(lowering: &mut Lowering<'_>, outcome: &Pieces) -> Stored {
    let silent = outcome.compare(Order::Equal, &Pieces::constant(0), &mut lowering.graph);
    let decided = lowering.graph.and(&[outcome.known, silent.negated()]);
    of_codes(vec![(1, decided), (2, outcome.known.negated())])
}

/// One code a row; nothing is to be done for zeros.
fn of_codes(mut codes: Vec<(u8, Bits)>) -> Stored {
    codes.retain(|(code, bits)| *code != 0 && *bits != Bits::NONE);
    Stored::Codes(codes)
}

/// The values of a field, and the rows in which there is one.
fn values(lowering: &mut Lowering<'_>, field: &Pieces, kind: FieldKind) -> (Stored, Bits) {
    let graph = &mut lowering.graph;
    let absent = field.compare(Order::Equal, &Pieces::constant(ABSENT), graph);
    let known = graph.and(&[field.known, absent.negated()]);
    let there = field.parts.iter().filter(|(part, _)| *part != Operand::Constant(ABSENT));
    let parts: Vec<(Operand, Bits)> = there.copied().collect();
    let parts = parts.into_iter().map(|(part, bits)| (part, graph.within(bits, known)));
    let parts: Vec<(Operand, Bits)> = parts.collect();
    let codes: Option<Vec<(u8, Bits)>> = match kind {
        FieldKind::Word(_) | FieldKind::Bool => parts
            .iter()
            .map(|(part, bits)| match part {
                Operand::Constant(code) => Some((u8::try_from(*code).ok()?, *bits)),
                Operand::Lanes(_) => None,
            })
            .collect(),
        _ => None,
    };
    let stored = match codes {
        Some(codes) => of_codes(codes),
        None => Stored::Values(field.gathered_before(graph).map_or(parts, |one| vec![one])),
    };
    (stored, known)
}
