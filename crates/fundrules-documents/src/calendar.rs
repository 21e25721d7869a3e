//! Duties as iCalendar (RFC 5545).

mod words;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use fundrules::{Due, Language, Obligation, Obligations, Period, Ternary};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property, Todo, TodoStatus};

use crate::clean::clean_line;

/// Who made the calendar.
const PRODUCER: &str = "-//fundrules//duties//EN";

/// The duties about one project as iCalendar, to be read by a calendar program.
///
/// - A duty with a day is an all-day event on its effective day, the one that decides; the day as
///   the text counts it stands in the description.
/// - A duty that comes round on a named day is an event that repeats.
/// - A duty without a day is a task without one. Its description says why: the text names no date,
///   the event that starts the term did not happen, or facts are missing.
///
/// The description holds the clause, how the duty stands, who owes it, what follows when it is not
/// done, and the money at stake. The bytes depend on the list and the language alone: the key of
/// each entry is made from the project's and the clause's, and the time stamp is the day of the
/// list, so that an import replaces what an earlier one brought.
///
/// # Example
///
/// ```
/// use fundrules::{Language, Project, Regime};
/// use fundrules_documents::obligations_to_icalendar;
///
/// let regime = Regime::builtin("guangyuan")?;
/// let project = Project::new("P-1")
///     .with("accept.verdict", "Pass")?
///     .with("accept.verdict_on", "2025-09-11")?
///     .with("accept.filed_on", "none")?
///     .with("project.funding_timing", "Mid")?;
/// let duties = regime.obligations(&project, "2025-10-01".parse()?)?;
/// let text = obligations_to_icalendar(&duties, Language::En);
/// assert!(text.contains("DTSTART;VALUE=DATE:20251011\r\n"));
/// assert!(text.contains("UID:P-1/guangyuan-mgmt/22@fundrules\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn obligations_to_icalendar(obligations: &Obligations, language: Language) -> String {
    several_to_icalendar(std::slice::from_ref(obligations), language)
}

/// The duties about several projects as one calendar; see [`obligations_to_icalendar`].
///
/// # Example
///
/// ```
/// use fundrules::Language;
///
/// let text = fundrules_documents::several_to_icalendar(&[], Language::Zh);
/// assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
/// ```
#[must_use]
pub fn several_to_icalendar(obligations: &[Obligations], language: Language) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", PRODUCER));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    for list in obligations {
        let stamp = DateTime::from_naive_utc_and_offset(list.as_of().and_time(NaiveTime::MIN), Utc);
        for duty in list.entries() {
            let entry = Entry { list, duty, stamp, language };
            match duty.due.day() {
                Some(day) => calendar.push(entry.event(day)),
                None => calendar.push(entry.task()),
            };
        }
    }
    calendar.to_string()
}

/// A duty on its way into the calendar.
struct Entry<'a> {
    list: &'a Obligations,
    duty: &'a Obligation,
    stamp: DateTime<Utc>,
    language: Language,
}

impl Entry<'_> {
    fn event(&self, day: NaiveDate) -> Event {
        let mut event = self.begun(Event::new());
        event.starts(day);
        // A deadline takes nobody's time.
        event.add_property("TRANSP", "TRANSPARENT");
        event.status(match self.duty.owed {
            Ternary::True => EventStatus::Confirmed,
            Ternary::False | Ternary::Unknown => EventStatus::Tentative,
        });
        if let Due::Periodic { every, .. } = &self.duty.due {
            event.add_property("RRULE", repetition(*every));
        }
        event
    }

    fn task(&self) -> Todo {
        let mut task = self.begun(Todo::new());
        task.status(TodoStatus::NeedsAction);
        task
    }

    /// What events and tasks share.
    fn begun<C: Component>(&self, mut component: C) -> C {
        let id = clean_line(self.list.id());
        let begin = if id.is_empty() { String::new() } else { format!("{id}/") };
        component.uid(&format!("{begin}{}@fundrules", self.duty.clause));
        component.timestamp(self.stamp);
        component.summary(&self.summary(&id));
        component.description(&words::description(self.list, self.duty, self.language));
        component
    }

    /// What is to be done, after the project's key.
    fn summary(&self, id: &str) -> String {
        let what = clean_line(self.duty.what.get(self.language));
        match id {
            "" => what,
            id => format!("{id}{}{what}", self.language.pick("：", ": ")),
        }
    }
}

/// How an event repeats; its first day says on which day of the period.
fn repetition(every: Period) -> &'static str {
    match every {
        Period::Week => "FREQ=WEEKLY",
        Period::Month => "FREQ=MONTHLY",
        Period::Quarter => "FREQ=MONTHLY;INTERVAL=3",
        Period::Year => "FREQ=YEARLY",
    }
}
