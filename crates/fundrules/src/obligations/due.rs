//! When a duty is due, and how it stands.

use chrono::{Datelike, NaiveDate};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::day;
use crate::calendar::WeeklyHour;
use crate::compile::{CompiledDuty, CompiledTiming};
use crate::facts::vocabulary::vocabularies;
use crate::facts::{NEVER, Vocabulary};
use crate::language::{Language, Text};
use crate::program::{Registers, Ternary};
use crate::rulebook::{DueInPeriod, Duty, Period, Timing, Undated};

vocabularies! {
    /// How a duty stands.
    ObligationStatus {
        InTime "已按期完成" "done in time",
        DoneLate "逾期完成" "done late",
        Late "逾期" "late",
        NotDue "未到期" "not due yet",
        Waiting "尚未触发" "the event that starts it did not happen",
        Unspecified "未定日期" "the text names no day",
        Unknown "尚不能判断" "not known",
    }
}

impl ObligationStatus {
    /// The word used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::WORDS.get(usize::from(self.code())).map_or("", |word| word.name)
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let word = Self::WORDS.get(usize::from(self.code()));
        word.map_or("", |word| language.pick(word.zh, word.en))
    }
}

/// When a duty is due.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Due {
    /// On a day: the nominal one, and the effective one, which decides.
    On {
        /// The day as the text counts it.
        nominal: NaiveDate,
        /// The day after moving it from a rest day.
        effective: NaiveDate,
    },
    /// The event that starts the term did not happen yet.
    Waiting,
    /// Facts are missing, or a year has no calendar.
    Unknown,
    /// Once in each period.
    Periodic {
        /// The period.
        every: Period,
        /// The next day, where the text names one.
        next: Option<NaiveDate>,
        /// The hour on that day.
        hour: Option<WeeklyHour>,
    },
    /// The text names no day.
    Unspecified(Undated),
}

impl Due {
    /// The effective day, or the next one of a periodic duty.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Due::On { effective, .. } => Some(*effective),
            Due::Periodic { next, .. } => *next,
            Due::Waiting | Due::Unknown | Due::Unspecified(_) => None,
        }
    }

    /// When it is due, in words.
    #[must_use]
    pub fn text(&self) -> Text {
        let word = |words: &[crate::facts::Word], code: u8| {
            let word = words.get(usize::from(code));
            word.map_or_else(Text::default, |word| Text { zh: word.zh.into(), en: word.en.into() })
        };
        match self {
            Due::On { nominal, effective } if nominal == effective => {
                Text { zh: effective.to_string(), en: effective.to_string() }
            }
            Due::On { nominal, effective } => Text {
                zh: format!("{effective}（名义日 {nominal}）"),
                en: format!("{effective} (nominally {nominal})"),
            },
            Due::Waiting => Text { zh: "待事件发生".into(), en: "waits for its event".into() },
            Due::Unknown => Text { zh: "未知".into(), en: "not known".into() },
            Due::Periodic { every, next, hour } => {
                periodic(&word(Period::WORDS, every.code()), *next, *hour)
            }
            Due::Unspecified(undated) => word(Undated::WORDS, undated.code()),
        }
    }

    /// Dated duties first, by day; then by how much is known of their day.
    pub(crate) fn sort_key(&self) -> (u8, Option<NaiveDate>) {
        match self {
            Due::On { effective, .. } => (0, Some(*effective)),
            Due::Periodic { next: Some(next), .. } => (0, Some(*next)),
            Due::Unknown => (1, None),
            Due::Waiting => (2, None),
            Due::Periodic { next: None, .. } => (3, None),
            Due::Unspecified(_) => (4, None),
        }
    }
}

fn periodic(every: &Text, next: Option<NaiveDate>, hour: Option<WeeklyHour>) -> Text {
    match (next, hour) {
        (None, _) => Text {
            zh: format!("{}（未定日期）", every.zh),
            en: format!("{}; the text names no day", every.en),
        },
        (Some(next), None) => Text {
            zh: format!("{}，下一次 {next}", every.zh),
            en: format!("{}, next on {next}", every.en),
        },
        (Some(next), Some(hour)) => {
            let moment = hour.moment_on(next).format("%Y-%m-%d %H:%M");
            Text {
                zh: format!("{}，下一次 {moment}", every.zh),
                en: format!("{}, next by {moment}", every.en),
            }
        }
    }
}

/// When a duty is due.
pub(crate) fn due(
    registers: &Registers,
    compiled: &CompiledDuty,
    duty: &Duty,
    as_of: NaiveDate,
) -> Due {
    if let CompiledTiming::Term(term) = compiled.timing {
        let (nominal, effective) =
            (registers.number(term.nominal), registers.number(term.effective));
        return match (nominal, effective) {
            (Some(NEVER), _) => Due::Waiting,
            (Some(nominal), Some(effective)) => match (day(nominal), day(effective)) {
                (Some(nominal), Some(effective)) => Due::On { nominal, effective },
                _ => Due::Unknown,
            },
            _ => Due::Unknown,
        };
    }
    match &duty.timing {
        Timing::Periodic { every, by } => {
            let (next, hour) = next_of(*by, as_of);
            Due::Periodic { every: *every, next, hour }
        }
        Timing::Undated(undated) => Due::Unspecified(*undated),
        // Such a duty was compiled with a term.
        Timing::Term(_) | Timing::OfClause => Due::Unknown,
    }
}

/// The first day on or after a day on which something periodic is due.
fn next_of(by: Option<DueInPeriod>, as_of: NaiveDate) -> (Option<NaiveDate>, Option<WeeklyHour>) {
    match by {
        None => (None, None),
        Some(DueInPeriod::Weekly(hour)) => (hour.next_on_or_after(as_of).ok(), Some(hour)),
        Some(DueInPeriod::DayOfYear { month, day }) => {
            let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
            let this_year = in_year(as_of.year()).filter(|due| *due >= as_of);
            (this_year.or_else(|| in_year(as_of.year().saturating_add(1))), None)
        }
    }
}

/// How a duty stands on a day.
pub(crate) fn status(
    registers: &Registers,
    compiled: &CompiledDuty,
    due: &Due,
    as_of: NaiveDate,
) -> ObligationStatus {
    let CompiledTiming::Term(term) = compiled.timing else {
        return match due {
            Due::Periodic { next: Some(_), .. } => ObligationStatus::NotDue,
            _ => ObligationStatus::Unspecified,
        };
    };
    let effective = match due {
        Due::On { effective, .. } => *effective,
        Due::Waiting => return ObligationStatus::Waiting,
        _ => return ObligationStatus::Unknown,
    };
    if registers.ternary(compiled.applies) == Ternary::Unknown {
        return ObligationStatus::Unknown;
    }
    match registers.number(term.done) {
        None => ObligationStatus::Unknown,
        Some(done) if done == NEVER => {
            if as_of > effective {
                ObligationStatus::Late
            } else {
                ObligationStatus::NotDue
            }
        }
        Some(done) => match day(done) {
            Some(done) if done <= effective => ObligationStatus::InTime,
            Some(_) => ObligationStatus::DoneLate,
            None => ObligationStatus::Unknown,
        },
    }
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = |words: &[crate::facts::Word], code: u8| {
            words.get(usize::from(code)).map_or("", |word| word.name)
        };
        let mut map = serializer.serialize_map(None)?;
        match self {
            Due::On { nominal, effective } => {
                map.serialize_entry("nominal", &nominal.to_string())?;
                map.serialize_entry("effective", &effective.to_string())?;
            }
            Due::Waiting => map.serialize_entry("undated", "Waiting")?,
            Due::Unknown => map.serialize_entry("undated", "Unknown")?,
            Due::Periodic { every, next, hour } => {
                map.serialize_entry("every", name(Period::WORDS, every.code()))?;
                map.serialize_entry("next", &next.map(|day| day.to_string()))?;
                if let Some(hour) = hour {
                    map.serialize_entry("hour", &hour.to_string())?;
                }
            }
            Due::Unspecified(undated) => {
                map.serialize_entry("undated", name(Undated::WORDS, undated.code()))?;
            }
        }
        map.end()
    }
}
