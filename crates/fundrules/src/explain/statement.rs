//! What a clause says, in words, without a project: for the pages of the book.

use super::teller::Teller;
use super::words::{chosen_words, comparison_words, set_words};
use crate::calendar::RestDay;
use crate::facts::{Vocabulary, Word};
use crate::language::Language;
use crate::program::{SetTest, Ternary};
use crate::rulebook::{
    BelowFloor, BreachForce, Case, Clause, Condition, Consequence, DueInPeriod, Duty, Expression,
    Loss, Party, Period, Rulebook, Said, SaidValue, Term, Timing, Undated,
};
use crate::rules::{AcceptanceVerdict, DeadlinePurpose, FieldKind, Question, RecoveryRoute};

/// One line of what a clause says, with the lines below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// What the line says.
    pub text: String,
    /// What it says in detail.
    pub parts: Vec<Statement>,
}

impl Statement {
    fn with(mut self, parts: Vec<Statement>) -> Self {
        self.parts = parts;
        self
    }
}

impl Rulebook {
    /// What a clause says, in words of one language: when it applies, what it requires, what
    /// follows, who must do what by when.
    #[must_use]
    pub fn statement(&self, clause: &Clause, language: Language) -> Vec<Statement> {
        let speaker = Speaker { rulebook: self, language };
        let cases = clause.cases.iter().flat_map(|case| speaker.case(clause.question, case));
        let mut lines: Vec<Statement> = cases.collect();
        lines.extend(clause.duty.as_ref().map(|duty| speaker.duty(duty)));
        lines.extend(clause.step.as_ref().map(|step| {
            let (flows, order) = (step.flows.join(", "), step.order);
            speaker.line(|teller| {
                match language {
                    Language::Zh => teller.format(format_args!("流程 {flows}，第{order}步：")),
                    Language::En => teller.format(format_args!("step {order} of {flows}: ")),
                }
                teller.parties(&step.who);
            })
        }));
        lines
    }
}

/// A rulebook that says its clauses in one language.
#[derive(Clone, Copy)]
struct Speaker<'a> {
    rulebook: &'a Rulebook,
    language: Language,
}

impl Speaker<'_> {
    fn line(self, say: impl FnOnce(&mut Teller<'_>)) -> Statement {
        let mut text = String::new();
        let Speaker { rulebook, language } = self;
        say(&mut Teller { text: &mut text, language, rulebook, project: None });
        Statement { text, parts: Vec::new() }
    }

    fn plain(self, zh: &str, en: &str) -> Statement {
        self.line(|teller| teller.pick(zh, en))
    }

    fn case(self, question: Question, case: &Case) -> Vec<Statement> {
        let mut lines = Vec::new();
        match (&case.applies, required(&case.when)) {
            (Some(applies), Some(required)) => {
                if *applies != Condition::Always {
                    lines.push(self.plain("适用情形", "where").with(vec![self.condition(applies)]));
                }
                lines.push(self.plain("要求", "required").with(vec![self.condition(required)]));
            }
            _ => {
                let when = self.condition(&case.when);
                lines.push(self.plain("情形", "when").with(vec![when]));
            }
        }
        let follows: Vec<Statement> = match &case.then {
            Consequence::Note => Vec::new(),
            Consequence::Says(said) => {
                said.iter().map(|said| self.line(|teller| teller.said(question, said))).collect()
            }
            Consequence::Floor { amount, below } => {
                vec![
                    self.line(|teller| teller.named(("支持下限", "floor of support"), amount)),
                    self.line(|teller| teller.choice(below, below_floor)),
                ]
            }
            then => vec![self.line(|teller| teller.consequence(then))],
        };
        if !follows.is_empty() {
            lines.push(self.plain("结果", "then").with(follows));
        }
        lines
    }

    /// A condition in words.
    fn condition(self, condition: &Condition) -> Statement {
        let list = |parts: &[Condition]| parts.iter().map(|part| self.condition(part)).collect();
        match condition {
            Condition::All(parts) => self.plain("同时满足", "all of these").with(list(parts)),
            Condition::Any(parts) => self.plain("满足任一", "any of these").with(list(parts)),
            Condition::Not(inner) => {
                self.plain("不属于", "it is not so that").with(vec![self.condition(inner)])
            }
            Condition::Select(select) => {
                let variants = select.variants.iter().map(|(value, variant)| {
                    self.plain(value, value).with(vec![self.condition(variant)])
                });
                let line = self.line(|teller| {
                    teller.pick("依设定 ", "by the setting ");
                    teller.push(&select.setting);
                });
                line.with(variants.collect())
            }
            _ => self.line(|teller| teller.stated(condition)),
        }
    }

    fn duty(self, duty: &Duty) -> Statement {
        let line = self.line(|teller| {
            teller.pick("义务：", "duty: ");
            teller.parties(&duty.who);
            teller.pick("，", ": ");
            teller.push(duty.what.get(self.language));
            teller.pick("（", " (");
            match &duty.timing {
                Timing::Term(term) => teller.term(term),
                Timing::OfClause => teller.pick("依本条期限", "by the deadline of this clause"),
                Timing::Periodic { every, by } => teller.periodic(*every, *by),
                Timing::Undated(undated) => teller.word(Undated::WORDS, undated.code()),
            }
            teller.pick("）", ")");
        });
        let mut inner = Vec::new();
        if !duty.follows.is_empty() {
            inner.push(self.line(|teller| {
                teller.pick("逾期后果：", "what follows: ");
                teller.push(&duty.follows.join(", "));
            }));
        }
        inner.extend(
            duty.stake.as_ref().map(|stake| {
                self.line(|teller| teller.named(("涉及金额", "money at stake"), stake))
            }),
        );
        line.with(inner)
    }
}

impl Teller<'_> {
    fn word(&mut self, words: &[Word], code: u8) {
        if let Some(word) = words.get(usize::from(code)) {
            self.pick(word.zh, word.en);
        }
    }

    /// A formula behind a name and a colon.
    fn named(&mut self, (zh, en): (&str, &str), formula: &Expression) {
        self.pick(zh, en);
        self.colon();
        self.expression(formula);
    }

    /// A condition without parts, as the rulebook says it.
    fn stated(&mut self, condition: &Condition) {
        match condition {
            Condition::Always => self.pick("一概适用", "always"),
            Condition::Never => self.pick("不适用", "never"),
            Condition::Open => self.pick("文件未作规定", "the text leaves it open"),
            Condition::Definition(name) => self.definition(name),
            Condition::Is { fact, value } => {
                self.label(fact);
                self.either(*value, ("是", "yes"), ("否", "no"));
            }
            Condition::Happened { fact, value } => {
                self.label(fact);
                self.either(*value, ("已发生", "happened"), ("未发生", "did not happen"));
            }
            Condition::OneOf { fact, mask } => {
                self.label(fact);
                self.asked(fact, *mask);
            }
            Condition::Set { fact, test, mask } => {
                self.set_test(fact, *test);
                let mut words = chosen_words(fact, *mask).peekable();
                if words.peek().is_some() {
                    self.push(" ");
                    self.word_list(words);
                }
            }
            Condition::Clauses { fact, test, ids } => {
                self.set_test(fact, *test);
                self.push(" ");
                self.push(&ids.join(" "));
            }
            Condition::Compare { left, comparison, right } => {
                self.expression(left);
                self.push(" ");
                let (zh, en) = comparison_words(*comparison, Ternary::True);
                self.pick(zh, en);
                self.push(" ");
                self.expression(right);
            }
            Condition::All(_) | Condition::Any(_) | Condition::Not(_) | Condition::Select(_) => {}
        }
    }

    fn either(&mut self, value: bool, yes: (&str, &str), no: (&str, &str)) {
        let (zh, en) = if value { yes } else { no };
        self.pick(zh, en);
    }

    fn set_test(&mut self, fact: &str, test: SetTest) {
        self.push(&super::words::fact_label(fact, self.language));
        self.pick("", " ");
        let (zh, en) = set_words(test);
        self.pick(zh, en);
    }

    /// What follows, in one line.
    fn consequence(&mut self, consequence: &Consequence) {
        match consequence {
            Consequence::Ceiling(formula) => {
                self.named(("支持上限", "ceiling of support"), formula)
            }
            Consequence::Limit(formula) => self.named(("限额", "limit"), formula),
            Consequence::Schedule => self.pick("按本条分批拨付", "payments are scheduled"),
            Consequence::Tranche { number, entitled } => {
                self.pick("第", "tranche ");
                self.format(format_args!("{number}"));
                self.named(("批，累计可拨付", ", altogether"), entitled);
            }
            Consequence::Withhold => self.pick("不予拨付", "nothing is paid"),
            Consequence::Pace(formula) => {
                self.named(("按进度折算上限", "ceiling by progress"), formula);
            }
            Consequence::Required(true) => self.pick("应当验收", "acceptance is owed"),
            Consequence::Required(false) => self.pick("无需验收", "no acceptance is owed"),
            Consequence::Verdict(verdict) => self.word(AcceptanceVerdict::WORDS, verdict.code()),
            Consequence::Deadline(purpose, term) => {
                self.word(DeadlinePurpose::WORDS, purpose.code());
                self.pick("期限：", ": ");
                self.term(term);
            }
            Consequence::Order => self.pick("责令限期整改", "rectification is ordered"),
            Consequence::Recover { loss, .. } => {
                self.pick("收回：", "recovered: ");
                self.choice(loss, Teller::loss);
            }
            Consequence::Route(route) => self.word(RecoveryRoute::WORDS, route.code()),
            Consequence::Breach(force) => self.choice(force, breach),
            Consequence::Flag => self.pick("提示", "to be looked at"),
            // These are told in several lines, or in none.
            Consequence::Floor { .. } | Consequence::Note | Consequence::Says(_) => {}
        }
    }

    fn said(&mut self, question: Question, said: &Said) {
        let Some(field) = question.fields().get(said.field) else { return };
        self.pick(field.zh, field.en);
        self.colon();
        match (&said.value, field.kind) {
            (SaidValue::Number(formula), _) => self.expression(formula),
            (SaidValue::Code(code), FieldKind::Word(words)) => {
                self.word(words, u8::try_from(*code).unwrap_or(u8::MAX));
            }
            (SaidValue::Code(_), _) => self.pick("是", "yes"),
        }
    }

    fn loss(&mut self, loss: &Loss) {
        match loss {
            Loss::Nothing => self.pick("不收回", "nothing"),
            Loss::All => self.pick("全部资金", "all"),
            Loss::ByDecision => self.pick("由决定确定的金额", "what a decision sets"),
            Loss::Amount(formula) => self.expression(formula),
            Loss::OneOf(losses) => self.list(losses, (" 或 ", " or "), Teller::loss),
        }
    }

    fn term(&mut self, term: &Term) {
        if matches!(&term.from, Expression::Literal(_)) {
            return self.expression(&term.from);
        }
        match self.language {
            Language::Zh => {
                self.push("自");
                self.expression(&term.from);
                self.push("起 ");
                self.expression(&term.within);
            }
            Language::En => {
                self.expression(&term.within);
                self.push(" from: ");
                self.expression(&term.from);
            }
        }
        self.pick("；", "; ");
        self.choice(&term.rest_day, rest_day);
    }

    fn parties(&mut self, parties: &[Party]) {
        self.list(parties, ("、", ", "), |teller, party| teller.word(Party::WORDS, party.code()));
    }

    fn periodic(&mut self, every: Period, by: Option<DueInPeriod>) {
        self.word(Period::WORDS, every.code());
        match (by, self.language) {
            (None, _) => self.pick("，未定日期", "; the text names no day"),
            (Some(DueInPeriod::LastDay), _) => self.pick("末日前（含）", ", by its last day"),
            (Some(DueInPeriod::DayOfYear { month, day }), Language::Zh) => {
                self.format(format_args!(" {month}月{day}日前（含）"));
            }
            (Some(DueInPeriod::DayOfYear { month, day }), Language::En) => {
                self.format(format_args!(", by {month:02}-{day:02}"));
            }
            (Some(DueInPeriod::Weekly(hour)), Language::Zh) => {
                self.format(format_args!(" {}前（含）", hour.zh()));
            }
            (Some(DueInPeriod::Weekly(hour)), Language::En) => {
                self.format(format_args!(", by {}", hour.en()));
            }
        }
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

fn below_floor(teller: &mut Teller<'_>, below: &BelowFloor) {
    match below {
        BelowFloor::NotFundable => teller.pick("低于下限不予支持", "below it nothing is granted"),
        BelowFloor::Lifted => teller.pick("低于下限提至下限", "below it support is lifted to it"),
        BelowFloor::Warning => teller.pick("低于下限仅提示", "below it there is a warning"),
    }
}

fn breach(teller: &mut Teller<'_>, force: &BreachForce) {
    match force {
        BreachForce::ByForce => teller.pick("不符即为违反", "else it is broken"),
        BreachForce::Soft => {
            teller.pick("不符即与原则要求不符", "else it departs from a principle")
        }
        BreachForce::Hard => {
            teller.pick("不符即为违反（从严）", "else it is broken, whatever the force");
        }
    }
}

fn rest_day(teller: &mut Teller<'_>, rest_day: &RestDay) {
    match rest_day {
        RestDay::Stays => teller.pick("末日不顺延", "the last day never moves"),
        RestDay::NextWorkingDay => {
            teller.pick("末日遇休息日顺延", "a last day that is a rest day moves on");
        }
        RestDay::PreviousWorkingDay => {
            teller.pick("末日遇休息日提前", "a last day that is a rest day moves back");
        }
    }
}
