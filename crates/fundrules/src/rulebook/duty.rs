//! Duties: what somebody must do by a clause, and when.

use super::condition::{Condition, read_condition};
use super::consequence::{Consequence, read_word};
use super::expression::{Expression, Kind, need_kind};
use super::loader::read_text;
use super::model::Case;
use super::reader::{Node, Table};
use super::scope::Scope;
use super::term::{Term, read_term};
use crate::calendar::WeeklyHour;
use crate::facts::vocabulary::vocabularies;
use crate::language::Text;

vocabularies! {
    /// Who has a duty, or takes part in a step.
    Party {
        Recipient "项目单位" "recipient",
        County "县级主管部门" "county department",
        CountyFinance "县级财政部门" "county finance",
        District "县区工信部门" "district department",
        DistrictFinance "县区财政部门" "district finance",
        City "市级主管部门" "city department",
        CompetentSection "市级主管科室" "competent section of the city",
        AuditSection "市级审计监督科室" "audit section of the city",
        PartyGroup "市局党组" "party group of the city bureau",
        CityFinance "市级财政部门" "city finance",
        Province "省级主管部门" "provincial department",
        ProvinceFinance "省级财政部门" "provincial finance",
        Organiser "验收组织部门" "organiser of acceptance",
        Experts "专家" "experts",
        ThirdParty "第三方" "third party",
        Public "社会公众" "the public",
    }
    /// How often something comes round.
    Period {
        Week "每周" "every week",
        Month "每月" "every month",
        Quarter "每季度" "every quarter",
        Year "每年" "every year",
    }
    /// What a text says of time that names no day.
    Undated {
        Promptly "及时（未定日数）" "promptly; the text names no day",
        Regularly "定期（未定周期）" "regularly; the text names no rhythm",
        Always "持续" "all the time",
        AsRequired "按要求的时间" "when required",
        CaseByCase "逐案确定" "set case by case",
        NotSaid "未规定时间" "the text says nothing of time",
    }
}

/// The day, and the time, by which a periodic duty is due within its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DueInPeriod {
    /// A day of the year, by month and day.
    DayOfYear { month: u32, day: u32 },
    /// A day of the week and an hour.
    Weekly(WeeklyHour),
}

/// When a duty is due.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Timing {
    /// By a term of its own.
    Term(Box<Term>),
    /// By the deadline that the clause itself sets.
    OfClause,
    /// Once in each period.
    Periodic { every: Period, by: Option<DueInPeriod> },
    /// The text names no day.
    Undated(Undated),
}

/// What somebody must do by a clause.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Duty {
    pub(crate) who: Vec<Party>,
    pub(crate) what: Text,
    /// When it is owed; where this is left out, when the clause applies.
    pub(crate) when: Option<Condition>,
    pub(crate) timing: Timing,
    /// The money at stake.
    pub(crate) stake: Option<Expression>,
    /// The clauses that follow when it is not done.
    pub(crate) follows: Vec<String>,
}

/// Reads a duty; mistakes are noted.
pub(crate) fn read_duty(node: Node<'_>, scope: &Scope<'_>, cases: Option<&[Case]>) -> Option<Duty> {
    let table = node.table("the duty")?;
    let who = table.need("who").and_then(read_parties);
    let what = table.need("what").and_then(read_text);
    let when = match table.take("when") {
        Some(node) => Some(read_condition(node, scope)?),
        None => None,
    };
    let timing = read_timing(node, &table, scope, cases);
    let stake = match table.take("stake") {
        Some(node) => Some(need_kind(node, scope, Kind::Money)?),
        None => None,
    };
    let follows = table.take("follows").and_then(|node| node.texts()).unwrap_or_default();
    let follows = follows.into_iter().map(str::to_owned).collect();
    table.finish();
    Some(Duty { who: who?, what: what?, when, timing: timing?, stake, follows })
}

/// Reads a list of parties that is not empty.
pub(crate) fn read_parties(node: Node<'_>) -> Option<Vec<Party>> {
    let items = node.items()?;
    if items.is_empty() {
        node.mistake("rulebook.empty-list", "nobody is named");
    }
    items.into_iter().map(read_word).collect()
}

fn read_timing(
    node: Node<'_>,
    table: &Table<'_>,
    scope: &Scope<'_>,
    cases: Option<&[Case]>,
) -> Option<Timing> {
    if table.has("from") || table.has("on") {
        return read_term(table, scope).map(|term| Timing::Term(Box::new(term)));
    }
    if let Some(every) = table.take("every") {
        let every = read_word(every)?;
        let by = match table.take("by") {
            Some(by) => Some(read_due(by, every)?),
            None => None,
        };
        return Some(Timing::Periodic { every, by });
    }
    if let Some(undated) = table.take("undated") {
        return read_word(undated).map(Timing::Undated);
    }
    let sets_deadline = |case: &Case| matches!(case.then, Consequence::Deadline(..));
    if cases.is_none_or(|cases| cases.iter().any(sets_deadline)) {
        return Some(Timing::OfClause);
    }
    node.mistake_with_hint(
        "rulebook.duty",
        "the duty does not say when it is due",
        "write `from` and `within`, `on`, `every`, or `undated = \"Promptly\"`",
    );
    None
}

fn read_due(node: Node<'_>, every: Period) -> Option<DueInPeriod> {
    let text = node.text()?;
    let due = match every {
        Period::Year => text.split_once('-').and_then(|(month, day)| {
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            // A day that every year has.
            chrono::NaiveDate::from_ymd_opt(2001, month, day)?;
            Some(DueInPeriod::DayOfYear { month, day })
        }),
        Period::Week => text.parse().ok().map(DueInPeriod::Weekly),
        Period::Month | Period::Quarter => None,
    };
    if due.is_none() {
        node.mistake_with_hint(
            "rulebook.duty",
            format!("`{text}` is no day of the period `{every}`"),
            "write a day of the year such as `12-20`, or of the week such as `Friday 15:00`",
        );
    }
    due
}
