//! Whether a rulebook has effect on a day.

use chrono::{Days, NaiveDate};
use smol_str::SmolStr;

use crate::calendar::add_months;
use crate::language::Language;
use crate::regime::Regime;
use crate::rulebook::{Rulebook, Status};
use crate::span::Span;

/// Every state with its word in JSON and its labels: nothing else lists them.
macro_rules! states {
    ($($(#[$about:meta])* $state:ident $name:literal $zh:literal $en:literal;)+) => {
        /// Whether a rulebook has effect on a day.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum InForce {
            $($(#[$about])* $state,)+
        }

        impl InForce {
            /// Every state.
            pub const ALL: [InForce; [$($name),+].len()] = [$(InForce::$state),+];

            /// The word used in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(InForce::$state => $name,)+
                }
            }

            /// The word in one language.
            #[must_use]
            pub fn label(self, language: Language) -> &'static str {
                match self {
                    $(InForce::$state => language.pick($zh, $en),)+
                }
            }
        }
    };
}

states! {
    /// No day of issue is known, so it has no effect yet.
    NotIssued "not-issued" "未印发" "not issued";
    /// It was issued on a day that is not known.
    DayNotKnown "day-not-known" "已印发，印发日期不详" "issued on a day that is not known";
    /// The day of issue lies ahead.
    NotYet "not-yet" "尚未施行" "not in force yet";
    /// It has effect.
    Yes "in-force" "有效" "in force";
    /// Its time is over, or it was repealed.
    Expired "expired" "已失效" "expired";
    /// The money was released before the rulebook was issued, and no text says which rule governs.
    NotSaid "not-said" "文件未规定新旧衔接" "not said by the text";
    /// The money was released before the rulebook was issued, and under the reading chosen the rule
    /// of that day governs.
    OlderRule "older-rule" "适用下达时的规定" "the rule of the day of release";
}

/// How a rulebook stands on the day of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulebookStatus {
    /// The rulebook's id.
    pub rulebook: SmolStr,
    /// How far the document has come.
    pub status: Status,
    /// Whether it has effect.
    pub in_force: InForce,
}

impl Regime {
    /// How the rulebooks stand on a day. `released_on` is the day on which the project's money was
    /// released, where it is known.
    #[must_use]
    pub fn status(&self, as_of: NaiveDate, released_on: Option<NaiveDate>) -> Vec<RulebookStatus> {
        self.rulebooks()
            .iter()
            .map(|rulebook| RulebookStatus {
                rulebook: rulebook.id.clone(),
                status: rulebook.status,
                in_force: self.in_force(rulebook, as_of, released_on),
            })
            .collect()
    }

    fn in_force(
        &self,
        rulebook: &Rulebook,
        as_of: NaiveDate,
        released_on: Option<NaiveDate>,
    ) -> InForce {
        if rulebook.status == Status::Repealed {
            return InForce::Expired;
        }
        let Some(issued) = self.issue_date(rulebook) else {
            return match rulebook.status {
                Status::Issued => InForce::DayNotKnown,
                Status::Draft | Status::Repealed => InForce::NotIssued,
            };
        };
        let ended = |last: NaiveDate| as_of > last;
        let anniversary = match rulebook.effect.lasts {
            Some(Span::Months(months)) => {
                i32::try_from(months).ok().and_then(|months| add_months(issued, months).ok())
            }
            Some(Span::Days(days)) => issued.checked_add_days(Days::new(u64::from(days))),
            // The loader takes no working days here.
            Some(Span::WorkingDays(_)) | None => None,
        };
        let last = match self.setting("validity_ends") {
            Some("anniversary") => anniversary,
            _ => anniversary.and_then(|day| day.checked_sub_days(Days::new(1))),
        };
        if as_of < issued {
            InForce::NotYet
        } else if last.is_some_and(ended) || rulebook.effect.until.is_some_and(ended) {
            InForce::Expired
        } else if released_on.is_some_and(|released| released < issued) {
            match self.setting("transitional_rule") {
                Some("not_said") => InForce::NotSaid,
                Some("day_of_release") => InForce::OlderRule,
                _ => InForce::Yes,
            }
        } else {
            InForce::Yes
        }
    }
}
