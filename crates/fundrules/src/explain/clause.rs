//! The clauses of an answer, and what follows from each.

use smol_str::SmolStr;

use super::formula::{Voice, expression, quantity_text};
use super::{Context, Reason, words};
use crate::answer::{Answer, Outcome, Severity, Value};
use crate::compile::{CompiledConsequence, CompiledLoss, CompiledSaid, Quantity};
use crate::language::{Language, Text};
use crate::program::Ternary;
use crate::regime::PlacedClause;
use crate::rulebook::{Case, Choice, Consequence, Loss, Said, SaidValue};
use crate::rules::FieldKind;

/// The clauses that apply, then those that could still apply where the answer is open.
pub(crate) fn explain_clauses(context: &Context<'_>, answer: &Answer) -> Vec<Reason> {
    let placed = |id: &SmolStr| {
        let clauses = &context.regime.clauses;
        clauses.iter().find(|placed| placed.clause().is_some_and(|clause| clause.id == *id))
    };
    let mut reasons: Vec<Reason> = answer
        .clauses()
        .iter()
        .filter_map(placed)
        .map(|placed| explain(context, placed, answer, Ternary::True))
        .collect();
    if answer.outcome() == Outcome::Undetermined {
        let open: Vec<Reason> = answer
            .open()
            .iter()
            .filter_map(placed)
            .filter(|placed| decides(placed))
            .map(|placed| explain(context, placed, answer, Ternary::Unknown))
            .collect();
        if !open.is_empty() {
            let line = Reason::new("尚不能判断的条款：", "Clauses that cannot be judged yet:");
            reasons.push(line.with(open));
        }
    }
    reasons
}

/// Whether an answer can turn on the clause: findings and notes do not decide.
fn decides(placed: &PlacedClause) -> bool {
    placed.cases.iter().any(|case| {
        !matches!(
            case.consequence,
            CompiledConsequence::Breach(_)
                | CompiledConsequence::Flag
                | CompiledConsequence::Note
                | CompiledConsequence::Deadline(_)
                | CompiledConsequence::Order
        )
    })
}

fn explain(
    context: &Context<'_>,
    placed: &PlacedClause,
    answer: &Answer,
    wanted: Ternary,
) -> Reason {
    let Some(clause) = placed.clause() else { return Reason::default() };
    let context = &Context { rulebook: Some(&placed.rulebook), ..*context };
    let mut reasons = Vec::new();
    for (case, compiled) in clause.cases.iter().zip(&placed.cases) {
        if context.registers.ternary(compiled.traced.register) != wanted {
            continue;
        }
        let when = words::condition(context, &case.when, &compiled.traced);
        let severity = answer.findings().iter().find(|finding| finding.clause == clause.id);
        let then = severity.map(|one| one.severity);
        let then = follows(context, case, &compiled.consequence, answer, then);
        reasons.extend(relevant(when, wanted));
        reasons.extend(then);
    }
    let line = |language: Language| {
        let open = match clause.open_ended {
            true => language.pick("；须有记录的认定", "; needs a recorded finding"),
            false => "",
        };
        format!(
            "{} {}{}{}{open}{}{}{}",
            clause.id,
            clause.printed,
            language.pick("（", " ("),
            clause.force.label(language),
            language.pick("）", ")"),
            language.pick("：", ": "),
            clause.text.get(language)
        )
    };
    let mut reason = Reason::new(line(Language::Zh), line(Language::En)).with(reasons);
    reason.clause = Some(clause.id.clone());
    reason.state = Some(wanted);
    reason
}

/// The parts of a condition that made it what it is: of "any of these" only those with its state,
/// and no level that only repeats the one below.
fn relevant(reason: Reason, wanted: Ternary) -> Vec<Reason> {
    let is_list = matches!(reason.text.en.as_str(), "all of these" | "any of these");
    if !is_list {
        return vec![prune(reason, wanted)];
    }
    let keep = reason.text.en == "any of these" || wanted == Ternary::Unknown;
    reason
        .reasons
        .into_iter()
        .filter(|part| !keep || part.state == Some(wanted))
        .flat_map(|part| relevant(part, wanted))
        .collect()
}

fn prune(mut reason: Reason, wanted: Ternary) -> Reason {
    let inner = std::mem::take(&mut reason.reasons);
    // Behind "not", what made it true is false.
    let inner_wanted = match (reason.text.en.as_str(), wanted) {
        ("it is not so that", Ternary::True) => Ternary::False,
        ("it is not so that", Ternary::False) => Ternary::True,
        _ => wanted,
    };
    reason.reasons = inner.into_iter().flat_map(|part| relevant(part, inner_wanted)).collect();
    reason
}

/// What follows from a case, in words and numbers.
fn follows(
    context: &Context<'_>,
    case: &Case,
    compiled: &CompiledConsequence,
    answer: &Answer,
    severity: Option<Severity>,
) -> Option<Reason> {
    let amount = |label: (&str, &str), formula: &crate::rulebook::Expression, register| {
        let formula = expression(Voice::Project(context), formula);
        let value = quantity_text(context, &Quantity::Money(register));
        let line = |language: Language| {
            let (formula, value) = (formula.get(language), value.get(language));
            let label = language.pick(label.0, label.1);
            format!("{label}{}{formula} = {value}", language.pick("：", ": "))
        };
        Some(Reason::new(line(Language::Zh), line(Language::En)))
    };
    match (&case.then, compiled) {
        (Consequence::Ceiling(formula), CompiledConsequence::Ceiling(register)) => {
            amount(("→ 支持上限", "→ ceiling"), formula, *register)
        }
        (
            Consequence::Floor { amount: formula, .. },
            CompiledConsequence::Floor { amount: register, .. },
        ) => amount(("→ 支持下限", "→ floor"), formula, *register),
        (Consequence::Limit(formula), CompiledConsequence::Limit(register)) => {
            amount(("→ 限额", "→ limit"), formula, *register)
        }
        (
            Consequence::Tranche { number, entitled: formula },
            CompiledConsequence::Tranche { entitled, .. },
        ) => {
            let (zh, en) =
                (format!("→ 第{number}批，累计可拨付"), format!("→ tranche {number}, altogether"));
            amount((&zh, &en), formula, *entitled)
        }
        (Consequence::Pace(formula), CompiledConsequence::Pace(register)) => {
            amount(("→ 按进度折算上限", "→ ceiling by progress"), formula, *register)
        }
        (Consequence::Recover { loss, .. }, CompiledConsequence::Recover { losses, .. }) => {
            recovery(context, loss, losses)
        }
        (_, CompiledConsequence::Verdict(verdict)) => {
            let word = crate::facts::Vocabulary::code(*verdict);
            let words = <crate::rules::AcceptanceVerdict as crate::facts::Vocabulary>::WORDS;
            let word = words.get(usize::from(word))?;
            Some(Reason::new(format!("→ {}", word.zh), format!("→ {}", word.en)))
        }
        (_, CompiledConsequence::Required(true)) => {
            Some(Reason::new("→ 应当验收", "→ acceptance is owed"))
        }
        (_, CompiledConsequence::Required(false)) => {
            Some(Reason::new("→ 无需验收", "→ no acceptance is owed"))
        }
        (_, CompiledConsequence::Withhold) => Some(Reason::new("→ 不予拨付", "→ nothing is paid")),
        (_, CompiledConsequence::Order) => {
            Some(Reason::new("→ 责令限期整改", "→ rectification is ordered"))
        }
        (_, CompiledConsequence::Deadline(deadline)) => {
            let nominal = quantity_text(context, &Quantity::Date(deadline.term.nominal));
            let effective = quantity_text(context, &Quantity::Date(deadline.term.effective));
            Some(Reason::new(
                format!("→ 期限：名义日 {}，有效日 {}", nominal.zh, effective.zh),
                format!("→ due: nominally {}, effectively {}", nominal.en, effective.en),
            ))
        }
        (Consequence::Says(said), CompiledConsequence::Says(compiled)) => {
            says(context, answer.question(), said, compiled)
        }
        (_, CompiledConsequence::Breach(_) | CompiledConsequence::Flag) => {
            let severity = severity?;
            let line = |language| format!("→ {}", severity.label(language));
            Some(Reason::new(line(Language::Zh), line(Language::En)))
        }
        _ => None,
    }
}

/// The values that a clause says for fields of its question.
fn says(
    context: &Context<'_>,
    question: crate::rules::Question,
    said: &[Said],
    compiled: &[CompiledSaid],
) -> Option<Reason> {
    let mut lines: Vec<Text> = Vec::new();
    for (said, compiled) in said.iter().zip(compiled) {
        let field = question.fields().get(said.field)?;
        let value = |language: Language| match (&said.value, compiled.number) {
            (SaidValue::Number(formula), Some(number)) => {
                let quantity = match field.kind {
                    FieldKind::Date => Quantity::Date(number),
                    _ => Quantity::Money(number),
                };
                let formula = expression(Voice::Project(context), formula);
                let value = quantity_text(context, &quantity);
                format!("{} = {}", formula.get(language), value.get(language))
            }
            (SaidValue::Code(code), _) => {
                Value::new(field.kind, *code).map_or_else(String::new, |value| value.text(language))
            }
            _ => String::new(),
        };
        let line = |language: Language| {
            let label = language.pick(field.zh, field.en);
            format!("→ {label}{}{}", language.pick("：", ": "), value(language))
        };
        lines.push(Text { zh: line(Language::Zh), en: line(Language::En) });
    }
    let mut lines = lines.into_iter().map(|line| Reason::new(line.zh, line.en));
    let first = lines.next()?;
    Some(first.with(lines.collect()))
}

fn recovery(
    context: &Context<'_>,
    loss: &Choice<Loss>,
    compiled: &[CompiledLoss],
) -> Option<Reason> {
    let loss = match loss {
        Choice::Fixed(loss) => loss,
        Choice::Select(select) => select.get(context.regime.setting(&select.setting)?)?,
    };
    let parts: Vec<&Loss> = match loss {
        Loss::OneOf(parts) => parts.iter().collect(),
        single => vec![single],
    };
    let texts: Vec<Text> = parts
        .iter()
        .zip(compiled)
        .map(|(loss, compiled)| loss_text(context, loss, *compiled))
        .collect();
    let line = |language: Language| {
        let parts: Vec<&str> = texts.iter().map(|text| text.get(language)).collect();
        let or = language.pick(" 或 ", " or ");
        format!("{}{}", language.pick("→ 收回：", "→ recovered: "), parts.join(or))
    };
    Some(Reason::new(line(Language::Zh), line(Language::En)))
}

fn loss_text(context: &Context<'_>, loss: &Loss, compiled: CompiledLoss) -> Text {
    let text = |zh: &str, en: &str| Text { zh: zh.to_owned(), en: en.to_owned() };
    match (loss, compiled) {
        (Loss::Amount(formula), CompiledLoss::Amount(register)) => {
            let formula = expression(Voice::Project(context), formula);
            let value = quantity_text(context, &Quantity::Money(register));
            Text {
                zh: format!("{} = {}", formula.zh, value.zh),
                en: format!("{} = {}", formula.en, value.en),
            }
        }
        (Loss::ByDecision, CompiledLoss::Decided(register)) => {
            let value = quantity_text(context, &Quantity::Money(register));
            Text {
                zh: format!("决定收回金额 {}", value.zh),
                en: format!("amount set by decision {}", value.en),
            }
        }
        (Loss::All, _) => text("全部资金", "all"),
        _ => text("不收回", "nothing"),
    }
}
