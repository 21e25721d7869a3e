//! Duties as iCalendar, read again.

use fundrules::{Language, Obligations, Project, Regime, Rulebook};
use fundrules_documents::{obligations_to_icalendar, several_to_icalendar};
use icalendar::{Calendar, CalendarComponent, Component};

/// A rulebook with a duty of every kind of time.
const RULEBOOK: &str = r#"
[rulebook]
id = "county"
title = { zh = "某县办法", en = "Measure of a county" }
jurisdiction = "CN-510800"
status = "draft"

[[clause]]
cite = "1"
printed = "第一条"
question = "obligations"
force = "must"
summary = { zh = "竣工后六个月内申请验收", en = "Apply within six months of completion." }
when = "always"
then = { note = true }
[clause.duty]
who = ["Recipient", "County"]
what = { zh = "申请验收，并附资料；见附件", en = "Apply, with papers; see annex\\1" }
from = { fact = "project.end_actual" }
within = "6 months"
rest_day = "next_working_day"
done = ["accept.applied_on"]
stake = { fact = "award.amount" }
follows = ["county/2"]
"#;

fn regime() -> Regime {
    let more = r#"
[[clause]]
cite = "CITE"
printed = "第某条"
question = "obligations"
force = "in-principle"
summary = { zh = "报告", en = "Report." }
when = "always"
then = { note = true }
[clause.duty]
who = ["City"]
what = { zh = "报告", en = "Report" }
"#;
    let mut text = RULEBOOK.to_owned();
    for (cite, when) in [
        ("2", "every = \"Year\"\nby = \"12-20\""),
        ("3", "every = \"Week\"\nby = \"Friday 15:00\""),
        ("4", "every = \"Quarter\""),
        ("5", "undated = \"Promptly\""),
    ] {
        text += &more.replace("CITE", cite);
        text += &format!("{when}\n");
    }
    let rulebook =
        Rulebook::from_toml("county.toml", &text).unwrap_or_else(|error| panic!("{error}"));
    Regime::builtin_with("county", vec![rulebook]).unwrap()
}

fn duties(project: &Project) -> Obligations {
    regime().obligations(project, "2025-06-02".parse().unwrap()).unwrap()
}

fn project() -> Project {
    Project::new("P,1;\\甲\r\nBEGIN:VEVENT")
        .with("project.end_actual", "2025-04-11")
        .unwrap()
        .with("accept.applied_on", "none")
        .unwrap()
        .with("award.amount", "90万元")
        .unwrap()
}

fn read(text: &str) -> Calendar {
    text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The entry whose key ends with a clause.
fn entry<'c>(calendar: &'c Calendar, clause: &str) -> &'c CalendarComponent {
    let end = format!("county/{clause}@fundrules");
    let fits = |one: &&CalendarComponent| uid(one).is_some_and(|uid| uid.ends_with(&end));
    calendar.components.iter().find(fits).unwrap_or_else(|| panic!("no entry {end}"))
}

fn uid(component: &CalendarComponent) -> Option<String> {
    property(component, "UID")
}

fn property(component: &CalendarComponent, name: &str) -> Option<String> {
    let value = match component {
        CalendarComponent::Event(event) => event.property_value(name),
        CalendarComponent::Todo(todo) => todo.property_value(name),
        _ => None,
    };
    value.map(str::to_owned)
}

#[test]
fn lines_end_and_fold_as_the_standard_says() {
    for language in [Language::Zh, Language::En] {
        let text = obligations_to_icalendar(&duties(&project()), language);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"), "{text}");
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert_eq!(text.matches('\r').count(), text.matches("\r\n").count());
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
    }
}

#[test]
fn a_dated_duty_is_an_event_on_its_effective_day() {
    let text = obligations_to_icalendar(&duties(&project()), Language::En);
    // 2025-10-11 is a Saturday on which work is made up.
    assert!(text.contains("DTSTART;VALUE=DATE:20251011\r\n"), "{text}");
    assert!(text.contains("DTSTAMP:20250602T000000Z\r\n"), "{text}");
    let calendar = read(&text);
    let entry = entry(&calendar, "1");
    assert!(matches!(entry, CalendarComponent::Event(_)));
    assert_eq!(property(entry, "DTEND"), None);
    assert_eq!(property(entry, "STATUS").as_deref(), Some("CONFIRMED"));
    let description = property(entry, "DESCRIPTION").unwrap();
    for words in [
        "clause: county/1 (must)",
        "due: 2025-10-11",
        "status: not due yet",
        "counted from: day of completion 2025-04-11",
        "who: recipient, county department",
        "what follows when it is not done: county/2",
        "money at stake: 90.00万元",
    ] {
        assert!(description.contains(words), "{words}: {description}");
    }
    assert_eq!(property(entry, "RRULE"), None);
}

#[test]
fn a_day_moved_from_a_rest_day_keeps_its_nominal_day_in_words() {
    // Six months after 2025-02-16 is a Saturday.
    let project = Project::new("P").with("project.end_actual", "2025-02-16").unwrap();
    let text = obligations_to_icalendar(&duties(&project), Language::En);
    assert!(text.contains("DTSTART;VALUE=DATE:20250818\r\n"), "{text}");
    let calendar = read(&text);
    let description = property(entry(&calendar, "1"), "DESCRIPTION").unwrap();
    assert!(description.contains("2025-08-18 (nominally 2025-08-16)"), "{description}");
}

#[test]
fn what_comes_round_repeats_from_its_next_day() {
    let text = obligations_to_icalendar(&duties(&project()), Language::En);
    let calendar = read(&text);
    assert_eq!(property(entry(&calendar, "2"), "RRULE").as_deref(), Some("FREQ=YEARLY"));
    assert_eq!(property(entry(&calendar, "2"), "DTSTART").as_deref(), Some("20251220"));
    assert_eq!(property(entry(&calendar, "3"), "RRULE").as_deref(), Some("FREQ=WEEKLY"));
    assert_eq!(property(entry(&calendar, "3"), "DTSTART").as_deref(), Some("20250606"));
    let weekly = property(entry(&calendar, "3"), "DESCRIPTION").unwrap();
    assert!(weekly.contains("15:00"), "{weekly}");
}

#[test]
fn what_has_no_day_is_a_task_that_says_why() {
    let text = obligations_to_icalendar(&duties(&Project::new("P")), Language::En);
    let calendar = read(&text);
    for (clause, why) in
        [("1", "due: not known"), ("4", "the text names no day"), ("5", "the text names no date")]
    {
        let entry = entry(&calendar, clause);
        assert!(matches!(entry, CalendarComponent::Todo(_)), "{clause}");
        assert_eq!(property(entry, "DUE"), None);
        assert_eq!(property(entry, "DTSTART"), None);
        let description = property(entry, "DESCRIPTION").unwrap();
        assert!(description.contains(why), "{clause}: {description}");
    }
    let waiting = Project::new("P").with("project.end_actual", "none").unwrap();
    let text = obligations_to_icalendar(&duties(&waiting), Language::En);
    let calendar = read(&text);
    let description = property(entry(&calendar, "1"), "DESCRIPTION").unwrap();
    assert!(description.contains("waits for its event"), "{description}");
}

#[test]
fn keys_are_stable_and_tell_projects_apart() {
    let first = duties(&Project::new("P-1"));
    let second = duties(&Project::new("P-2"));
    let both = several_to_icalendar(&[first.clone(), second], Language::Zh);
    let calendar = read(&both);
    let mut keys: Vec<String> = calendar.components.iter().filter_map(uid).collect();
    let count = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!((count, keys.len()), (10, 10));
    assert!(keys.contains(&"P-1/county/1@fundrules".to_owned()), "{keys:?}");
    let again = duties(&Project::new("P-1"));
    assert_eq!(
        obligations_to_icalendar(&first, Language::Zh),
        obligations_to_icalendar(&again, Language::Zh)
    );
}

#[test]
fn no_project_breaks_out_of_its_entry() {
    let text = obligations_to_icalendar(&duties(&project()), Language::Zh);
    assert_eq!(text.matches("\r\nBEGIN:VEVENT").count(), 3, "{text}");
    let calendar = read(&text);
    assert_eq!(calendar.components.len(), 5);
    let key = uid(entry(&calendar, "1")).unwrap();
    assert!(
        key.starts_with("P,1;\\甲  BEGIN:VEVENT/") || key.starts_with("P,1;\\甲 BEGIN:VEVENT/"),
        "{key}"
    );
    let summary = property(entry(&calendar, "1"), "SUMMARY").unwrap();
    assert!(summary.ends_with("：申请验收，并附资料；见附件"), "{summary}");
}
