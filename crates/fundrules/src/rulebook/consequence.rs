//! What follows when a clause applies: typed by question.

use super::expression::{Expression, Kind, need_kind};
use super::reader::{Node, Table};
use super::scope::Scope;
use super::select::{Choice, read_choice};
use super::term::{Term, read_term};
use crate::facts::{Vocabulary, Word, unknown_word};
use crate::rules::{AcceptanceVerdict, DeadlinePurpose, FieldKind, Question, RecoveryRoute};

/// What happens to support that lies below the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BelowFloor {
    NotFundable,
    Lifted,
    Warning,
}

/// How grave a breach is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BreachForce {
    /// Hard where the clause must be followed, else soft.
    ByForce,
    /// Soft, although the clause must be followed.
    Soft,
}

/// What is lost of an award.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Loss {
    Nothing,
    All,
    Amount(Expression),
    /// The amount that a decision sets; the fact `clawback.decided_amount`.
    ByDecision,
    /// The text leaves it open; the setting would pick one.
    OneOf(Vec<Loss>),
}

/// What follows from a clause.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Consequence {
    /// Support is at most this.
    Ceiling(Expression),
    /// Support is at least this.
    Floor { amount: Expression, below: Choice<BelowFloor> },
    /// A limit that is shown beside the ceiling, without being part of it.
    Limit(Expression),
    /// Payments of this project are scheduled by this rulebook.
    Schedule,
    /// With this tranche the recipient is entitled to so much altogether.
    Tranche { number: i64, entitled: Expression },
    /// Nothing is paid.
    Withhold,
    /// Payments do not run ahead of this amount.
    Pace(Expression),
    /// Acceptance is owed, or not.
    Required(bool),
    /// A verdict of acceptance.
    Verdict(AcceptanceVerdict),
    /// Something must be done within a span of time.
    Deadline(DeadlinePurpose, Term),
    /// Rectification is to be ordered.
    Order,
    /// Money is recovered. `cash` says that it comes out of what was paid, not of the unpaid part
    /// first.
    Recover { loss: Choice<Loss>, cash: Choice<bool>, settled_by: Option<String> },
    /// Recovery goes another way.
    Route(RecoveryRoute),
    /// A rule is broken.
    Breach(Choice<BreachForce>),
    /// Something to look at.
    Flag,
    /// The clause applies and says nothing that a computation needs.
    Note,
    /// Values for fields of the clause's question.
    Says(Vec<Said>),
}

/// What a clause says about a field of its question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Said {
    /// The place of the field among those of the question.
    pub(crate) field: usize,
    pub(crate) value: SaidValue,
}

/// A word or yes-or-no by its code, or a day or amount.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SaidValue {
    Code(i64),
    Number(Expression),
}

const KEYS: &[&str] = &[
    "ceiling",
    "floor",
    "limit",
    "schedule",
    "tranche",
    "withhold",
    "pace",
    "acceptance_required",
    "verdict",
    "deadline",
    "order",
    "recover",
    "route",
    "breach",
    "flag",
    "note",
];

/// Reads what follows; mistakes are noted.
pub(crate) fn read_consequence(
    node: Node<'_>,
    scope: &Scope<'_>,
    question: Question,
) -> Option<Consequence> {
    let table = node.table("the consequence")?;
    let consequence = match read_said(&table, scope, question) {
        Some(said) => said?,
        None => read_kind(node, &table, scope, question)?,
    };
    table.finish();
    match consequence.question() {
        Some(fits) if fits != question => {
            node.mistake(
                "rulebook.consequence",
                format!(
                    "this consequence belongs to the question `{}`, the clause to `{}`",
                    fits.name(),
                    question.name()
                ),
            );
            None
        }
        _ => Some(consequence),
    }
}

impl Consequence {
    /// The question that it answers; `None` when it fits all.
    fn question(&self) -> Option<Question> {
        match self {
            Consequence::Ceiling(_) | Consequence::Floor { .. } | Consequence::Limit(_) => {
                Some(Question::SupportCap)
            }
            Consequence::Schedule
            | Consequence::Tranche { .. }
            | Consequence::Withhold
            | Consequence::Pace(_) => Some(Question::Disbursement),
            Consequence::Required(_) | Consequence::Verdict(_) | Consequence::Order => {
                Some(Question::Acceptance)
            }
            Consequence::Deadline(purpose, _) => Some(purpose.question()),
            Consequence::Recover { .. } | Consequence::Route(_) => Some(Question::Clawback),
            // What a clause says is read by the fields of its own question.
            Consequence::Breach(_)
            | Consequence::Flag
            | Consequence::Note
            | Consequence::Says(_) => None,
        }
    }
}

/// Reads values for fields of the question, where the table has any; the inner option is empty
/// after a mistake.
fn read_said(
    table: &Table<'_>,
    scope: &Scope<'_>,
    question: Question,
) -> Option<Option<Consequence>> {
    let mut said = Vec::new();
    let mut mistaken = false;
    for (place, (field, source)) in question.fields().iter().zip(question.sources()).enumerate() {
        let Some(node) = table.take(field.name).filter(|_| source.is_said()) else { continue };
        match read_said_value(node, scope, field.kind) {
            Some(value) => said.push(Said { field: place, value }),
            None => mistaken = true,
        }
    }
    if mistaken {
        return Some(None);
    }
    (!said.is_empty()).then_some(Some(Consequence::Says(said)))
}

fn read_said_value(node: Node<'_>, scope: &Scope<'_>, kind: FieldKind) -> Option<SaidValue> {
    match kind {
        FieldKind::Word(words) => {
            let text = node.text()?;
            let code = words.iter().position(|word| word.name == text);
            if code.is_none() {
                node.mistake("rulebook.unknown-word", unknown_word(words, text).message());
            }
            i64::try_from(code?).ok().map(SaidValue::Code)
        }
        FieldKind::Bool => {
            if node.bool()? {
                return Some(SaidValue::Code(1));
            }
            node.mistake("rulebook.consequence", "a clause can only say `true`");
            None
        }
        FieldKind::Money => need_kind(node, scope, Kind::Money).map(SaidValue::Number),
        FieldKind::Date => need_kind(node, scope, Kind::Date).map(SaidValue::Number),
    }
}

fn read_kind(
    node: Node<'_>,
    table: &Table<'_>,
    scope: &Scope<'_>,
    question: Question,
) -> Option<Consequence> {
    let money = |node| need_kind(node, scope, Kind::Money);
    if let Some(amount) = table.take("ceiling") {
        return money(amount).map(Consequence::Ceiling);
    }
    if let Some(amount) = table.take("floor") {
        return read_floor(table, scope, money(amount)?);
    }
    if let Some(amount) = table.take("limit") {
        return money(amount).map(Consequence::Limit);
    }
    if let Some(number) = table.take("tranche") {
        let place = number;
        let number = number.integer()?;
        if number < 1 {
            place.mistake(
                "rulebook.value",
                format!("expected a tranche from 1 on, found `{number}`"),
            );
        }
        return Some(Consequence::Tranche { number, entitled: money(table.need("entitled")?)? });
    }
    if let Some(amount) = table.take("pace") {
        return money(amount).map(Consequence::Pace);
    }
    if let Some(value) = table.take("acceptance_required") {
        return value.bool().map(Consequence::Required);
    }
    if let Some(verdict) = table.take("verdict") {
        return read_word(verdict).map(Consequence::Verdict);
    }
    if let Some(purpose) = table.take("deadline") {
        let purpose = read_word(purpose)?;
        return read_term(table, scope).map(|term| Consequence::Deadline(purpose, term));
    }
    if let Some(loss) = table.take("recover") {
        return read_recover(table, scope, loss);
    }
    if let Some(route) = table.take("route") {
        return read_word(route).map(Consequence::Route);
    }
    if let Some(breach) = table.take("breach") {
        if breach.as_bool() == Some(true) {
            return Some(Consequence::Breach(Choice::Fixed(BreachForce::ByForce)));
        }
        let words = [("by_force", BreachForce::ByForce), ("soft", BreachForce::Soft)];
        return read_choice(breach, scope, &words).map(Consequence::Breach);
    }
    let marks = [
        ("schedule", Consequence::Schedule),
        ("withhold", Consequence::Withhold),
        ("order", Consequence::Order),
        ("flag", Consequence::Flag),
        ("note", Consequence::Note),
    ];
    for (key, consequence) in marks {
        if let Some(value) = table.take(key) {
            if value.bool() != Some(true) {
                value.mistake("rulebook.consequence", format!("write `{key} = true`"));
            }
            return Some(consequence);
        }
    }
    node.mistake_with_hint(
        "rulebook.consequence",
        "the consequence says nothing that is known",
        format!("a consequence has one of the keys `{}`", keys(question).join("`, `")),
    );
    None
}

/// The keys that a consequence of a question can have.
fn keys(question: Question) -> Vec<&'static str> {
    if question.sources().is_empty() {
        return KEYS.to_vec();
    }
    let fields = question.fields().iter().zip(question.sources());
    let said = fields.filter(|(_, source)| source.is_said()).map(|(field, _)| field.name);
    said.chain(["deadline", "breach", "flag", "note"]).collect()
}

pub(crate) fn read_word<W: Vocabulary>(node: Node<'_>) -> Option<W> {
    let text = node.text()?;
    let words: &[Word] = W::WORDS;
    let code = words.iter().position(|word| word.name == text);
    let found = code.and_then(|code| u8::try_from(code).ok()).and_then(W::from_code);
    if found.is_none() {
        let error = unknown_word(words, text);
        node.mistake("rulebook.unknown-word", error.message());
    }
    found
}

fn read_floor(table: &Table<'_>, scope: &Scope<'_>, amount: Expression) -> Option<Consequence> {
    let words = [
        ("not_fundable", BelowFloor::NotFundable),
        ("lifted", BelowFloor::Lifted),
        ("warning", BelowFloor::Warning),
    ];
    let below = read_choice(table.need("below")?, scope, &words)?;
    Some(Consequence::Floor { amount, below })
}

fn read_recover(table: &Table<'_>, scope: &Scope<'_>, node: Node<'_>) -> Option<Consequence> {
    let loss = if node.is_table() && node.table("the loss")?.take("setting").is_some() {
        let select = node.table("the loss")?;
        let setting = select.need("setting")?;
        let read = |node| read_loss(node, scope, true);
        let chosen = super::select::read_select(setting, &select, scope, read)?;
        select.finish();
        Choice::Select(chosen)
    } else {
        Choice::Fixed(read_loss(node, scope, true)?)
    };
    let cash = match table.take("from") {
        None => Choice::Fixed(false),
        Some(node) => read_choice(node, scope, &[("unpaid_first", false), ("cash", true)])?,
    };
    let settled_by = match table.take("settled_by") {
        Some(node) => {
            let name = node.text()?;
            scope.setting(node, name)?;
            Some(name.to_owned())
        }
        None => None,
    };
    Some(Consequence::Recover { loss, cash, settled_by })
}

fn read_loss(node: Node<'_>, scope: &Scope<'_>, may_be_open: bool) -> Option<Loss> {
    match node.as_text() {
        Some("nothing") => return Some(Loss::Nothing),
        Some("all") => return Some(Loss::All),
        Some("by_decision") => return Some(Loss::ByDecision),
        _ => {}
    }
    if may_be_open && node.is_table() {
        let table = node.table("the loss")?;
        if let Some(list) = table.take("one_of") {
            let items = list.items()?;
            if items.is_empty() {
                list.mistake("rulebook.empty-list", "the list of losses is empty");
            }
            table.finish();
            let losses: Option<Vec<Loss>> =
                items.into_iter().map(|item| read_loss(item, scope, false)).collect();
            return losses.map(Loss::OneOf);
        }
    }
    need_kind(node, scope, Kind::Money).map(Loss::Amount)
}
