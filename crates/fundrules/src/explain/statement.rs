//! What a clause says, in words, without a project: for the pages of the book.

use super::Reason;
use super::formula::{Voice, expression, variants};
use super::words::{comparison_words, fact_label, word_list};
use crate::calendar::RestDay;
use crate::facts::{Vocabulary, Word};
use crate::language::{Language, Text};
use crate::program::{SetTest, Ternary};
use crate::rulebook::{
    BelowFloor, BreachForce, Case, Choice, Clause, Condition, Consequence, DueInPeriod, Duty,
    Expression, Loss, Period, Rulebook, Said, SaidValue, Term, Timing,
};
use crate::rules::{FieldKind, Question};

fn both(say: impl Fn(Language) -> String) -> Text {
    Text { zh: say(Language::Zh), en: say(Language::En) }
}

fn plain(zh: &str, en: &str) -> Text {
    Text { zh: zh.to_owned(), en: en.to_owned() }
}

fn word(words: &[Word], code: usize) -> Text {
    words.get(code).map_or_else(Text::default, |word| plain(word.zh, word.en))
}

fn reason(text: Text) -> Reason {
    Reason { text, ..Reason::default() }
}

impl Rulebook {
    /// What a clause says, in words: when it applies, what it requires, what follows, who must do
    /// what by when. A tree of lines in both languages.
    #[must_use]
    pub fn statement(&self, clause: &Clause) -> Vec<Reason> {
        let mut lines: Vec<Reason> =
            clause.cases.iter().flat_map(|case| self.case(clause.question, case)).collect();
        lines.extend(clause.duty.as_ref().map(|duty| self.duty(duty)));
        lines.extend(clause.step.as_ref().map(|step| {
            let who = parties(&step.who);
            let flows = step.flows.join(", ");
            reason(both(|language| match language {
                Language::Zh => format!("流程 {flows}，第{}步：{}", step.order, who.zh),
                Language::En => format!("step {} of {flows}: {}", step.order, who.en),
            }))
        }));
        lines
    }

    fn case(&self, question: Question, case: &Case) -> Vec<Reason> {
        let mut lines = Vec::new();
        match (&case.applies, required(&case.when)) {
            (Some(applies), Some(required)) => {
                if *applies != Condition::Always {
                    lines.push(
                        reason(plain("适用情形", "where")).with(vec![self.condition(applies)]),
                    );
                }
                lines.push(reason(plain("要求", "required")).with(vec![self.condition(required)]));
            }
            _ => {
                let when = self.condition(&case.when);
                lines.push(reason(plain("情形", "when")).with(vec![when]));
            }
        }
        let follows = self.consequence(question, &case.then);
        if !follows.is_empty() {
            lines.push(
                reason(plain("结果", "then")).with(follows.into_iter().map(reason).collect()),
            );
        }
        lines
    }

    /// A condition in words.
    fn condition(&self, condition: &Condition) -> Reason {
        let list = |parts: &[Condition]| parts.iter().map(|part| self.condition(part)).collect();
        match condition {
            Condition::Always => reason(plain("一概适用", "always")),
            Condition::Never => reason(plain("不适用", "never")),
            Condition::Open => reason(plain("文件未作规定", "the text leaves it open")),
            Condition::All(parts) => reason(plain("同时满足", "all of these")).with(list(parts)),
            Condition::Any(parts) => reason(plain("满足任一", "any of these")).with(list(parts)),
            Condition::Not(inner) => {
                reason(plain("不属于", "it is not so that")).with(vec![self.condition(inner)])
            }
            Condition::Definition(name) => {
                let found = self.definitions.iter().find(|one| one.id == *name);
                found.map_or_else(Reason::default, |one| reason(one.text.clone()))
            }
            Condition::Select(select) => {
                let variants = select.variants.iter().map(|(value, variant)| {
                    reason(plain(value, value)).with(vec![self.condition(variant)])
                });
                let text = both(|language| {
                    format!("{} {}", language.pick("依设定", "by the setting"), select.setting)
                });
                reason(text).with(variants.collect())
            }
            Condition::Is { fact, value } => {
                test(fact, if *value { ("是", "yes") } else { ("否", "no") })
            }
            Condition::Happened { fact, value } => test(
                fact,
                if *value { ("已发生", "happened") } else { ("未发生", "did not happen") },
            ),
            Condition::OneOf { fact, mask } => self.one_of(fact, *mask),
            Condition::Set { fact, test, mask } => set(fact, *test, *mask),
            Condition::Clauses { fact, test, ids } => {
                let (zh, en) = set_words(*test);
                let (label, ids) = (fact_label(fact), ids.join(" "));
                reason(plain(
                    &format!("{}{zh} {ids}", label.zh),
                    &format!("{} {en} {ids}", label.en),
                ))
            }
            Condition::Compare { left, comparison, right } => {
                let (left, right) = (self.quantity(left), self.quantity(right));
                let (zh, en) = comparison_words(*comparison, Ternary::True);
                reason(plain(
                    &format!("{} {zh} {}", left.zh, right.zh),
                    &format!("{} {en} {}", left.en, right.en),
                ))
            }
        }
    }

    fn one_of(&self, fact: &str, mask: u64) -> Reason {
        let label = fact_label(fact);
        let (zh, en) = (word_list(fact, mask, Language::Zh), word_list(fact, mask, Language::En));
        if zh.is_empty() {
            // The only test of numbers by a mask is whether they are odd.
            let odd = mask & 0b10 != 0;
            return test(fact, if odd { ("为奇数", "is odd") } else { ("为偶数", "is even") });
        }
        reason(plain(&format!("{}：{zh}", label.zh), &format!("{}: {en}", label.en)))
    }

    fn quantity(&self, formula: &Expression) -> Text {
        expression(Voice::Rulebook(self), formula)
    }

    fn choice<T>(&self, choice: &Choice<T>, say: impl Fn(&T) -> Text) -> Text {
        match choice {
            Choice::Fixed(value) => say(value),
            Choice::Select(select) => variants(select, say),
        }
    }

    fn consequence(&self, question: Question, consequence: &Consequence) -> Vec<Text> {
        let amount = |zh: &str, en: &str, formula: &Expression| {
            let formula = self.quantity(formula);
            vec![plain(&format!("{zh}：{}", formula.zh), &format!("{en}: {}", formula.en))]
        };
        match consequence {
            Consequence::Ceiling(formula) => amount("支持上限", "ceiling of support", formula),
            Consequence::Floor { amount: formula, below } => {
                let mut lines = amount("支持下限", "floor of support", formula);
                lines.push(self.choice(below, below_floor));
                lines
            }
            Consequence::Limit(formula) => amount("限额", "limit", formula),
            Consequence::Schedule => vec![plain("按本条分批拨付", "payments are scheduled")],
            Consequence::Tranche { number, entitled } => amount(
                &format!("第{number}批，累计可拨付"),
                &format!("tranche {number}, altogether"),
                entitled,
            ),
            Consequence::Withhold => vec![plain("不予拨付", "nothing is paid")],
            Consequence::Pace(formula) => amount("按进度折算上限", "ceiling by progress", formula),
            Consequence::Required(true) => vec![plain("应当验收", "acceptance is owed")],
            Consequence::Required(false) => vec![plain("无需验收", "no acceptance is owed")],
            Consequence::Verdict(verdict) => {
                vec![word(crate::rules::AcceptanceVerdict::WORDS, usize::from(verdict.code()))]
            }
            Consequence::Deadline(purpose, term) => {
                let purpose = word(crate::rules::DeadlinePurpose::WORDS, purpose.code().into());
                let term = self.term(term);
                vec![plain(
                    &format!("{}期限：{}", purpose.zh, term.zh),
                    &format!("{}: {}", purpose.en, term.en),
                )]
            }
            Consequence::Order => vec![plain("责令限期整改", "rectification is ordered")],
            Consequence::Recover { loss, .. } => {
                let loss = self.choice(loss, |loss| self.loss(loss));
                vec![plain(&format!("收回：{}", loss.zh), &format!("recovered: {}", loss.en))]
            }
            Consequence::Route(route) => {
                vec![word(crate::rules::RecoveryRoute::WORDS, route.code().into())]
            }
            Consequence::Breach(force) => vec![self.choice(force, breach)],
            Consequence::Flag => vec![plain("提示", "to be looked at")],
            Consequence::Note => Vec::new(),
            Consequence::Says(said) => {
                said.iter().filter_map(|said| self.said(question, said)).collect()
            }
        }
    }

    fn said(&self, question: Question, said: &Said) -> Option<Text> {
        let field = question.fields().get(said.field)?;
        let value = match (&said.value, field.kind) {
            (SaidValue::Number(formula), _) => self.quantity(formula),
            (SaidValue::Code(code), FieldKind::Word(words)) => {
                word(words, usize::try_from(*code).ok()?)
            }
            (SaidValue::Code(_), _) => plain("是", "yes"),
        };
        Some(plain(&format!("{}：{}", field.zh, value.zh), &format!("{}: {}", field.en, value.en)))
    }

    fn loss(&self, loss: &Loss) -> Text {
        match loss {
            Loss::Nothing => plain("不收回", "nothing"),
            Loss::All => plain("全部资金", "all"),
            Loss::ByDecision => plain("由决定确定的金额", "what a decision sets"),
            Loss::Amount(formula) => self.quantity(formula),
            Loss::OneOf(losses) => {
                let losses: Vec<Text> = losses.iter().map(|loss| self.loss(loss)).collect();
                both(|language| {
                    let parts: Vec<&str> = losses.iter().map(|loss| loss.get(language)).collect();
                    parts.join(language.pick(" 或 ", " or "))
                })
            }
        }
    }

    fn term(&self, term: &Term) -> Text {
        let (from, within) = (self.quantity(&term.from), self.quantity(&term.within));
        if matches!(&term.from, Expression::Literal(_)) {
            return from;
        }
        let moved = self.choice(&term.rest_day, |rest_day| match rest_day {
            RestDay::Stays => plain("末日不顺延", "the last day never moves"),
            RestDay::NextWorkingDay => {
                plain("末日遇休息日顺延", "a last day that is a rest day moves on")
            }
            RestDay::PreviousWorkingDay => {
                plain("末日遇休息日提前", "a last day that is a rest day moves back")
            }
        });
        plain(
            &format!("自{}起 {}；{}", from.zh, within.zh, moved.zh),
            &format!("{} from: {}; {}", within.en, from.en, moved.en),
        )
    }

    fn duty(&self, duty: &Duty) -> Reason {
        let who = parties(&duty.who);
        let when = match &duty.timing {
            Timing::Term(term) => self.term(term),
            Timing::OfClause => plain("依本条期限", "by the deadline of this clause"),
            Timing::Periodic { every, by } => periodic(*every, *by),
            Timing::Undated(undated) => {
                word(crate::rulebook::Undated::WORDS, undated.code().into())
            }
        };
        let line = both(|language| {
            let (open, close) = language.pick(("（", "）"), (" (", ")"));
            format!(
                "{}{}{}{}{open}{}{close}",
                language.pick("义务：", "duty: "),
                who.get(language),
                language.pick("，", ": "),
                duty.what.get(language),
                when.get(language)
            )
        });
        let mut inner = Vec::new();
        if !duty.follows.is_empty() {
            let follows = duty.follows.join(", ");
            inner.push(reason(plain(
                &format!("逾期后果：{follows}"),
                &format!("what follows: {follows}"),
            )));
        }
        if let Some(stake) = &duty.stake {
            let stake = self.quantity(stake);
            inner.push(reason(plain(
                &format!("涉及金额：{}", stake.zh),
                &format!("money at stake: {}", stake.en),
            )));
        }
        reason(line).with(inner)
    }
}

/// What a requirement asks for, from the condition under which it is broken.
fn required(when: &Condition) -> Option<&Condition> {
    match when {
        Condition::Not(required) => Some(required),
        Condition::All(parts) => match parts.last() {
            Some(Condition::Not(required)) => Some(required),
            _ => None,
        },
        _ => None,
    }
}

fn test(fact: &str, (zh, en): (&str, &str)) -> Reason {
    let label = fact_label(fact);
    reason(plain(&format!("{}：{zh}", label.zh), &format!("{}: {en}", label.en)))
}

fn set_words(test: SetTest) -> (&'static str, &'static str) {
    match test {
        SetTest::Any => ("含", "with"),
        SetTest::All => ("全含", "with all of"),
        SetTest::Within => ("仅限", "only"),
        SetTest::Empty => ("为空", "is empty"),
    }
}

fn set(fact: &str, test: SetTest, mask: u64) -> Reason {
    let (label, (zh, en)) = (fact_label(fact), set_words(test));
    let words = |language| word_list(fact, mask, language);
    reason(plain(
        format!("{}{zh} {}", label.zh, words(Language::Zh)).trim_end(),
        format!("{} {en} {}", label.en, words(Language::En)).trim_end(),
    ))
}

fn below_floor(below: &BelowFloor) -> Text {
    match below {
        BelowFloor::NotFundable => plain("低于下限不予支持", "below it nothing is granted"),
        BelowFloor::Lifted => plain("低于下限提至下限", "below it support is lifted to it"),
        BelowFloor::Warning => plain("低于下限仅提示", "below it there is a warning"),
    }
}

fn breach(force: &BreachForce) -> Text {
    match force {
        BreachForce::ByForce => plain("不符即为违反", "else it is broken"),
        BreachForce::Soft => plain("不符即与原则要求不符", "else it departs from a principle"),
        BreachForce::Hard => plain("不符即为违反（从严）", "else it is broken, whatever the force"),
    }
}

fn parties(parties: &[crate::rulebook::Party]) -> Text {
    let words: Vec<Text> = parties
        .iter()
        .map(|party| word(crate::rulebook::Party::WORDS, party.code().into()))
        .collect();
    both(|language| {
        let names: Vec<&str> = words.iter().map(|word| word.get(language)).collect();
        names.join(language.pick("、", ", "))
    })
}

fn periodic(every: Period, by: Option<DueInPeriod>) -> Text {
    let every = word(Period::WORDS, every.code().into());
    match by {
        None => plain(
            &format!("{}，未定日期", every.zh),
            &format!("{}; the text names no day", every.en),
        ),
        Some(DueInPeriod::LastDay) => {
            plain(&format!("{}末日前（含）", every.zh), &format!("{}, by its last day", every.en))
        }
        Some(DueInPeriod::DayOfYear { month, day }) => plain(
            &format!("{} {month}月{day}日前（含）", every.zh),
            &format!("{}, by {month:02}-{day:02}", every.en),
        ),
        Some(DueInPeriod::Weekly(hour)) => plain(
            &format!("{} {}前（含）", every.zh, hour.zh()),
            &format!("{}, by {}", every.en, hour.en()),
        ),
    }
}
