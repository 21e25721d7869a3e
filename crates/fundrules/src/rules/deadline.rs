//! Spans of time within which something must be done: due days and how they stand.

use super::{ABSENT, CompiledClause, Question, cases_with};
use crate::compile::{CompiledConsequence, CompiledTerm, Compiler};
use crate::facts::NEVER;
use crate::facts::vocabulary::vocabularies;
use crate::program::{NumberRegister, NumberStep, Order, TernaryRegister};

vocabularies! {
    /// What a deadline is for. Each purpose belongs to one question.
    DeadlinePurpose {
        Rectification "整改并再次申请" "rectification and second application",
        Filing "结论备案" "filing of the verdict",
        Application "申请验收" "application for acceptance",
        DeficiencyNotice "一次性告知补正" "notice of what the papers lack",
        Resubmission "补正后再提交" "resubmission of the papers",
        Examination "组织验收" "examination",
        Review "中期检查" "mid-term review",
        ReviewRectification "中期问题整改" "rectification after the mid-term review",
        ChangeRequest "提出变更申请" "request for a change",
        ChangeFiling "变更备案" "filing of a change",
        LetterFiling "推荐文件备案" "filing of the recommendation letter",
        Completion "承诺完工" "completion as promised",
        PlanFiling "报送年度方案" "filing of the work plan of the year",
        Comment "反馈意见" "comment on the draft",
    }
}

impl DeadlinePurpose {
    /// The question in whose answer the deadline stands.
    pub(crate) fn question(self) -> Question {
        match self {
            DeadlinePurpose::Rectification | DeadlinePurpose::Filing => Question::Acceptance,
            DeadlinePurpose::Application
            | DeadlinePurpose::DeficiencyNotice
            | DeadlinePurpose::Resubmission
            | DeadlinePurpose::Examination => Question::AcceptanceApplication,
            DeadlinePurpose::Review | DeadlinePurpose::ReviewRectification => Question::MidTerm,
            DeadlinePurpose::ChangeRequest | DeadlinePurpose::ChangeFiling => Question::Change,
            DeadlinePurpose::LetterFiling | DeadlinePurpose::Comment => Question::Procedure,
            DeadlinePurpose::Completion => Question::Obligations,
            DeadlinePurpose::PlanFiling => Question::Region,
        }
    }
}

vocabularies! {
    /// How a deadline stands.
    DeadlineStatus {
        InTime "按期" "in time",
        Late "逾期" "late",
        NotDue "未到期" "not due yet",
    }
}

/// Nominal day, effective day and status of the first deadline for a purpose that applies.
pub(crate) fn deadline(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    purpose: DeadlinePurpose,
) -> [NumberRegister; 3] {
    let deadlines = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Deadline(deadline) if deadline.purpose == purpose => {
            Some(deadline.term)
        }
        _ => None,
    });
    let none = compiler.builder.value(ABSENT);
    let mut result = [none; 3];
    for (state, term) in deadlines.into_iter().rev() {
        let status = status(compiler, &term);
        let started = started(compiler, term.nominal);
        let state = compiler.builder.and(&[state, started]);
        let found = [term.nominal, term.effective, status];
        for (so_far, found) in result.iter_mut().zip(found) {
            let step = NumberStep::Choose { condition: state, then: found, otherwise: *so_far };
            *so_far = compiler.builder.number(step);
        }
    }
    result
}

/// Whether a day is one: a deadline that starts at an event that did not happen has none.
pub(crate) fn started(compiler: &mut Compiler<'_>, day: NumberRegister) -> TernaryRegister {
    let never = compiler.builder.value(NEVER);
    let unstarted = compiler.builder.compare(day, Order::Equal, never);
    compiler.builder.not(unstarted)
}

/// How a deadline stands on the day of the assessment.
pub(crate) fn status(compiler: &mut Compiler<'_>, term: &CompiledTerm) -> NumberRegister {
    let as_of = compiler.builder.number(NumberStep::AsOf);
    let in_time = compiler.builder.compare(term.effective, Order::AtLeast, term.done);
    let over = compiler.builder.compare(as_of, Order::MoreThan, term.effective);
    let code = |status: DeadlineStatus| {
        let code = crate::facts::Vocabulary::code(status);
        i64::from(code)
    };
    compiler.builder.first_of(
        vec![(in_time, code(DeadlineStatus::InTime)), (over, code(DeadlineStatus::Late))],
        code(DeadlineStatus::NotDue),
    )
}
