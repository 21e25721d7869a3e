//! What follows from a case, in words.

use super::teller::Teller;
use crate::answer::{Severity, Value};
use crate::compile::{CompiledConsequence, CompiledLoss, CompiledSaid, Quantity};
use crate::facts::Vocabulary;
use crate::program::NumberRegister;
use crate::rulebook::{Choice, Consequence, Expression, Loss, Said, SaidValue};
use crate::rules::{AcceptanceVerdict, FieldKind, Question};

impl Teller<'_> {
    /// What follows from a case for a question; of several values the one at a place.
    pub(super) fn follows(
        &mut self,
        question: Question,
        then: &Consequence,
        compiled: &CompiledConsequence,
        place: usize,
        finding: Option<Severity>,
    ) -> Option<()> {
        use {CompiledConsequence as Compiled, Consequence as Then};
        match (then, compiled) {
            (Then::Ceiling(formula), Compiled::Ceiling(amount)) => {
                self.pick("支持上限：", "ceiling: ");
                self.amount(formula, *amount);
            }
            (Then::Floor { amount: formula, .. }, Compiled::Floor { amount, .. }) => {
                self.pick("支持下限：", "floor: ");
                self.amount(formula, *amount);
            }
            (Then::Limit(formula), Compiled::Limit(amount)) => {
                self.pick("限额：", "limit: ");
                self.amount(formula, *amount);
            }
            (Then::Tranche { number, entitled: formula }, Compiled::Tranche { entitled, .. }) => {
                self.pick("第", "tranche ");
                self.format(format_args!("{number}"));
                self.pick("批，累计可拨付：", ", altogether: ");
                self.amount(formula, *entitled);
            }
            (Then::Pace(formula), Compiled::Pace(amount)) => {
                self.pick("按进度折算上限：", "ceiling by progress: ");
                self.amount(formula, *amount);
            }
            (Then::Recover { loss, .. }, Compiled::Recover { losses, .. }) => {
                self.recovery(loss, losses)?;
            }
            (Then::Says(said), Compiled::Says(compiled)) => {
                self.says(question, said.get(place)?, compiled.get(place)?)?;
            }
            (_, Compiled::Verdict(verdict)) => {
                let word = AcceptanceVerdict::WORDS.get(usize::from(verdict.code()))?;
                self.pick(word.zh, word.en);
            }
            (_, Compiled::Required(true)) => self.pick("应当验收", "acceptance is owed"),
            (_, Compiled::Required(false)) => self.pick("无需验收", "no acceptance is owed"),
            (_, Compiled::Withhold) => self.pick("不予拨付", "nothing is paid"),
            (_, Compiled::Order) => self.pick("责令限期整改", "rectification is ordered"),
            (_, Compiled::Deadline(deadline)) => {
                self.pick("期限：名义日 ", "due: nominally ");
                self.quantity(&Quantity::Date(deadline.term.nominal));
                self.pick("，有效日 ", ", effectively ");
                self.quantity(&Quantity::Date(deadline.term.effective));
            }
            (_, Compiled::Breach(_) | Compiled::Flag) => {
                self.push(finding?.label(self.language));
            }
            _ => {}
        }
        Some(())
    }

    /// A formula with the amount that it comes to.
    fn amount(&mut self, formula: &Expression, amount: NumberRegister) {
        self.expression(formula);
        self.push(" = ");
        self.quantity(&Quantity::Money(amount));
    }

    /// The value that a clause says for a field of its question.
    fn says(&mut self, question: Question, said: &Said, compiled: &CompiledSaid) -> Option<()> {
        let field = question.fields().get(said.field)?;
        self.pick(field.zh, field.en);
        self.colon();
        match (&said.value, compiled.number) {
            (SaidValue::Number(formula), Some(number)) if field.kind == FieldKind::Date => {
                self.expression(formula);
                self.push(" = ");
                self.quantity(&Quantity::Date(number));
            }
            (SaidValue::Number(formula), Some(number)) => self.amount(formula, number),
            (SaidValue::Code(code), _) => {
                let value = Value::new(field.kind, *code);
                self.push(&value.map(|value| value.text(self.language)).unwrap_or_default());
            }
            (SaidValue::Number(_), None) => {}
        }
        Some(())
    }

    fn recovery(&mut self, loss: &Choice<Loss>, compiled: &[CompiledLoss]) -> Option<()> {
        let loss = match loss {
            Choice::Fixed(loss) => loss,
            Choice::Select(select) => self.chosen(select)?,
        };
        let parts = match loss {
            Loss::OneOf(parts) => parts.as_slice(),
            single => std::slice::from_ref(single),
        };
        self.pick("收回：", "recovered: ");
        self.list(parts.iter().zip(compiled), (" 或 ", " or "), |teller, (loss, compiled)| {
            teller.lost(loss, *compiled);
        });
        Some(())
    }

    fn lost(&mut self, loss: &Loss, compiled: CompiledLoss) {
        match (loss, compiled) {
            (Loss::Amount(formula), CompiledLoss::Amount(amount)) => self.amount(formula, amount),
            (Loss::ByDecision, CompiledLoss::Decided(amount)) => {
                self.pick("决定收回金额 ", "amount set by decision ");
                self.quantity(&Quantity::Money(amount));
            }
            (Loss::All, _) => self.pick("全部资金", "all"),
            _ => self.pick("不收回", "nothing"),
        }
    }
}
