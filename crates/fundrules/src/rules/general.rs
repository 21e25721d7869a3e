//! Questions whose answer is the sum of what their clauses say.
//!
//! Such a question is a list of fields, each with a source. A clause may state a requirement, which
//! is met or not; it may say a word, yes, a day or an amount for one of the fields; or it may set a
//! deadline. How these add up is the same for all of them and stands here, once.

use smallvec::smallvec;

use super::deadline::{DeadlinePurpose, deadline, started};
use super::{
    ABSENT, CompiledClause, CompiledQuestion, Field, Possibilities, PossibleFields, PossibleValue,
    Question, cases_with, outcome, settled,
};
use crate::answer::Severity;
use crate::compile::{CompiledConsequence, Compiler};
use crate::error::Result;
use crate::facts::vocabulary::vocabularies;
use crate::program::{NumberRegister, NumberStep, Order, Registers, Ternary, TernaryRegister};

vocabularies! {
    /// Whether requirements are met.
    Standing {
        Breached "不符合要求" "not met",
        Departs "与原则要求不符" "departs from a principle",
        Met "符合要求" "met",
    }
}

/// Where the value of a field comes from. Words stand in their order of precedence: the first one
/// that a clause says is the value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// Whether the requirements are met, by these codes; words that clauses say join in.
    Standing { hard: u8, soft: u8, met: u8 },
    /// The word that clauses say.
    Said,
    /// Yes when a clause says so, no when none does.
    Mark,
    /// The latest of the days, or the largest of the amounts, that clauses say.
    Greatest,
    /// The nominal day (0), the effective day (1) or the status (2) of a deadline.
    Deadline(DeadlinePurpose, usize),
    /// Whether a duty is late.
    Late,
    /// The next day on which a duty is due.
    NextDue,
}

impl Source {
    /// Whether a clause can say a value for the field.
    pub(crate) fn is_said(self) -> bool {
        !matches!(self, Source::Deadline(..) | Source::Late | Source::NextDue)
    }
}

/// Declares the fields of a question and their sources.
macro_rules! general_question {
    (@ [$($fields:tt)*] [$($sources:tt)*]) => {
        pub(crate) const FIELDS: &[$crate::rules::Field] = &[$($fields)*];
        pub(crate) const SOURCES: &[$crate::rules::general::Source] = &[$($sources)*];
    };
    (@ [$($fields:tt)*] [$($sources:tt)*]
        standing $name:ident: $words:ident { $hard:ident, $soft:ident, $met:ident }
            $zh:literal $en:literal; $($rest:tt)*
    ) => {
        general_question!(@
            [$($fields)* $crate::rules::Field {
                name: stringify!($name),
                kind: $crate::rules::FieldKind::Word(<$words as $crate::facts::Vocabulary>::WORDS),
                zh: $zh,
                en: $en,
            },]
            [$($sources)* $crate::rules::general::Source::Standing {
                hard: $words::$hard as u8,
                soft: $words::$soft as u8,
                met: $words::$met as u8,
            },]
            $($rest)*
        );
    };
    (@ [$($fields:tt)*] [$($sources:tt)*]
        said $name:ident: $words:ident $zh:literal $en:literal; $($rest:tt)*
    ) => {
        general_question!(@
            [$($fields)* $crate::rules::Field {
                name: stringify!($name),
                kind: $crate::rules::FieldKind::Word(<$words as $crate::facts::Vocabulary>::WORDS),
                zh: $zh,
                en: $en,
            },]
            [$($sources)* $crate::rules::general::Source::Said,]
            $($rest)*
        );
    };
    (@ [$($fields:tt)*] [$($sources:tt)*]
        $source:ident $name:ident: $kind:ident $zh:literal $en:literal; $($rest:tt)*
    ) => {
        general_question!(@
            [$($fields)* $crate::rules::Field {
                name: stringify!($name),
                kind: $crate::rules::FieldKind::$kind,
                zh: $zh,
                en: $en,
            },]
            [$($sources)* $crate::rules::general::Source::$source,]
            $($rest)*
        );
    };
    (@ [$($fields:tt)*] [$($sources:tt)*]
        deadline $name:literal: $purpose:ident $zh:literal $en:literal; $($rest:tt)*
    ) => {
        general_question!(@
            [$($fields)*
                $crate::rules::Field {
                    name: concat!($name, "_nominal_due"),
                    kind: $crate::rules::FieldKind::Date,
                    zh: concat!($zh, "期限（名义日）"),
                    en: concat!("nominal last day of ", $en),
                },
                $crate::rules::Field {
                    name: concat!($name, "_due"),
                    kind: $crate::rules::FieldKind::Date,
                    zh: concat!($zh, "期限（有效日）"),
                    en: concat!("effective last day of ", $en),
                },
                $crate::rules::Field {
                    name: concat!($name, "_status"),
                    kind: $crate::rules::FieldKind::Word(
                        <$crate::rules::DeadlineStatus as $crate::facts::Vocabulary>::WORDS,
                    ),
                    zh: concat!($zh, "期限状态"),
                    en: concat!("how ", $en, " stands"),
                },
            ]
            [$($sources)*
                $crate::rules::general::Source::Deadline($crate::rules::DeadlinePurpose::$purpose, 0),
                $crate::rules::general::Source::Deadline($crate::rules::DeadlinePurpose::$purpose, 1),
                $crate::rules::general::Source::Deadline($crate::rules::DeadlinePurpose::$purpose, 2),
            ]
            $($rest)*
        );
    };
}

pub(crate) use general_question;

/// The states in which a field has each of some codes, in order of precedence.
pub(crate) struct Levels {
    /// Whether one of the codes holds in any case, or something else is said: no silence is
    /// possible.
    pub(crate) says: Option<TernaryRegister>,
    /// The place of the field among those of the question.
    pub(crate) field: usize,
    pub(crate) levels: Vec<(TernaryRegister, i64)>,
}

impl Possibilities for Levels {
    fn possible(&self, registers: &Registers) -> Vec<PossibleValue> {
        let mut outcomes = Vec::new();
        for (state, code) in &self.levels {
            let value = || Some(smallvec![(self.field, *code)]);
            match registers.ternary(*state) {
                Ternary::False => {}
                Ternary::Unknown => outcomes.push(value()),
                Ternary::True => {
                    outcomes.push(value());
                    return outcomes;
                }
            }
        }
        let says = self.says.map_or(Ternary::False, |says| registers.ternary(says));
        if says != Ternary::False && !outcomes.contains(&Some(PossibleFields::new())) {
            // Something is said, but not for this field.
            outcomes.push(Some(PossibleFields::new()));
        }
        if says != Ternary::True {
            outcomes.push(None);
        }
        outcomes
    }
}

/// Compiles a question from its fields. The first field is the answer proper: the outcome rests
/// on it.
pub(crate) fn compile(
    compiler: &mut Compiler<'_>,
    question: Question,
    clauses: &[CompiledClause],
    order: &[String],
) -> Result<CompiledQuestion> {
    let mut fields = Vec::new();
    let mut levels = Vec::new();
    for (place, (field, source)) in question.fields().iter().zip(question.sources()).enumerate() {
        let (register, of_field) = value(compiler, clauses, place, field, *source, order);
        if place == 0 {
            levels = of_field;
        }
        fields.push(register);
    }
    let none = compiler.builder.value(ABSENT);
    let first = fields.first().copied().unwrap_or(none);
    let absent = compiler.builder.compare(first, Order::Equal, none);
    let known = settled(compiler, first, first);
    // Something may be said although the first field has no value.
    let says = cases_with(clauses, |consequence| {
        matches!(consequence, CompiledConsequence::Says(_) | CompiledConsequence::Deadline(_))
            .then_some(())
    });
    let says: Vec<TernaryRegister> = says.into_iter().map(|(state, ())| state).collect();
    // A field that is yes or no is never silent.
    let says = match question.sources().first() {
        Some(Source::Mark) if !levels.is_empty() => compiler.builder.always(true),
        _ => compiler.builder.or(&says),
    };
    let silent = compiler.builder.and(&[absent, says.negated()]);
    let outcome = outcome(compiler, silent, known);
    Ok(CompiledQuestion {
        question,
        outcome,
        clauses: Vec::new(),
        fields,
        rests_on: vec![first],
        possible: Box::new(Levels { says: Some(says), field: 0, levels }),
    })
}

/// The register of a field, with the states of its codes where it has some.
fn value(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    place: usize,
    field: &Field,
    source: Source,
    order: &[String],
) -> (NumberRegister, Vec<(TernaryRegister, i64)>) {
    match source {
        Source::Standing { hard, soft, met } => {
            let mut codes = said(clauses, place);
            codes.extend(requirements(compiler, clauses, [hard, soft, met]));
            of_codes(compiler, field, codes, order)
        }
        Source::Said => {
            let codes = said(clauses, place);
            of_codes(compiler, field, codes, order)
        }
        Source::Mark => {
            let said = said(clauses, place);
            if said.is_empty() {
                return (compiler.builder.value(ABSENT), Vec::new());
            }
            let states: Vec<TernaryRegister> = said.into_iter().map(|(state, _)| state).collect();
            let state = compiler.builder.or(&states);
            let register = compiler.builder.first_of(vec![(state, 1)], 0);
            (register, vec![(state, 1), (state.negated(), 0)])
        }
        Source::Greatest => {
            let is_day = field.kind == super::FieldKind::Date;
            (greatest(compiler, clauses, place, is_day), Vec::new())
        }
        Source::Deadline(purpose, part) => {
            let parts = deadline(compiler, clauses, purpose);
            let none = compiler.builder.value(ABSENT);
            (parts.get(part).copied().unwrap_or(none), Vec::new())
        }
        Source::Late => (super::obligations::late(compiler), Vec::new()),
        Source::NextDue => (super::obligations::next_due(compiler), Vec::new()),
    }
}

/// The states in which clauses say each code for a field.
fn said(clauses: &[CompiledClause], place: usize) -> Vec<(TernaryRegister, i64)> {
    cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Says(said) => {
            said.iter().find(|said| said.field == place).and_then(|said| said.code)
        }
        _ => None,
    })
}

/// Joins the states of each code and takes the first in the order of precedence.
fn of_codes(
    compiler: &mut Compiler<'_>,
    field: &Field,
    codes: Vec<(TernaryRegister, i64)>,
    order: &[String],
) -> (NumberRegister, Vec<(TernaryRegister, i64)>) {
    let super::FieldKind::Word(words) = field.kind else {
        return (compiler.builder.value(ABSENT), Vec::new());
    };
    let mut places: Vec<usize> =
        order.iter().filter_map(|name| words.iter().position(|word| word.name == *name)).collect();
    let rest: Vec<usize> = (0..words.len()).filter(|place| !places.contains(place)).collect();
    places.extend(rest);
    let mut levels = Vec::new();
    for place in places {
        let code = i64::try_from(place).unwrap_or(ABSENT);
        let states: Vec<TernaryRegister> =
            codes.iter().filter(|(_, said)| *said == code).map(|(state, _)| *state).collect();
        if !states.is_empty() {
            levels.push((compiler.builder.or(&states), code));
        }
    }
    (compiler.builder.first_of(levels.clone(), ABSENT), levels)
}

/// The states in which requirements are broken, departed from, or at least apply.
fn requirements(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    codes: [u8; 3],
) -> Vec<(TernaryRegister, i64)> {
    let [hard, soft, met] = codes.map(i64::from);
    let mut states = Vec::new();
    for clause in clauses {
        for case in &clause.cases {
            let CompiledConsequence::Breach(force) = case.consequence else { continue };
            let severity = Severity::of_breach(force, clause.force, compiler.principles_are_hard());
            let code = if severity == Severity::Hard { hard } else { soft };
            states.push((case.traced.register, code));
            states.extend(case.applies.map(|applies| (applies, met)));
        }
    }
    states
}

/// The greatest of the numbers said by clauses that apply; absent where none does. A day that
/// never comes is none.
fn greatest(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    place: usize,
    is_day: bool,
) -> NumberRegister {
    let said = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Says(said) => {
            said.iter().find(|said| said.field == place).and_then(|said| said.number)
        }
        _ => None,
    });
    let least = compiler.builder.value(LEAST);
    let mut so_far = least;
    for (mut state, number) in said {
        if is_day {
            let comes = started(compiler, number);
            state = compiler.builder.and(&[state, comes]);
        }
        let greatest = compiler.builder.number(NumberStep::Greatest(so_far, number));
        let step = NumberStep::Choose { condition: state, then: greatest, otherwise: so_far };
        so_far = compiler.builder.number(step);
    }
    let none = compiler.builder.value(ABSENT);
    let nothing = compiler.builder.compare(so_far, Order::Equal, least);
    let step = NumberStep::Choose { condition: nothing, then: none, otherwise: so_far };
    compiler.builder.number(step)
}

/// Less than every day and amount.
const LEAST: i64 = i32::MIN as i64;
