//! Deadlines, public notices and quarters.

use super::super::*;
use super::day;
use crate::span::Span;

fn within(start: &str, span: Span, rest_day: RestDay) -> Deadline {
    Deadline::within(day(start), span, Calendar::china(), rest_day).unwrap()
}

fn before(event: &str, span: Span, rest_day: RestDay) -> Deadline {
    Deadline::before(day(event), span, Calendar::china(), rest_day).unwrap()
}

#[test]
fn periods_end_and_move_as_the_boundaries_say() {
    for (start, months, nominal, effective) in [
        ("2024-08-31", 6, "2025-02-28", "2025-02-28"),
        ("2024-08-09", 6, "2025-02-09", "2025-02-10"),
        ("2025-09-11", 1, "2025-10-11", "2025-10-11"),
        ("2025-01-31", 1, "2025-02-28", "2025-02-28"),
        ("2025-04-02", 1, "2025-05-02", "2025-05-06"),
        ("2024-03-01", 6, "2024-09-01", "2024-09-02"),
    ] {
        let deadline = within(start, Span::Months(months), RestDay::NextWorkingDay);
        assert_eq!(deadline.nominal(), day(nominal), "{start}");
        assert_eq!(deadline.effective(), day(effective), "{start}");
        assert!(!deadline.is_late_on(day(effective)));
        assert!(deadline.is_late_on(day(effective).succ_opt().unwrap()));

        let staying = within(start, Span::Months(months), RestDay::Stays);
        assert_eq!(staying, Deadline::fixed(day(nominal)));
    }
}

#[test]
fn days_are_counted_without_the_first() {
    let deadline = within("2025-04-24", Span::Days(7), RestDay::NextWorkingDay);
    assert_eq!((deadline.nominal(), deadline.effective()), (day("2025-05-01"), day("2025-05-06")));
    let deadline = within("2025-04-24", Span::WorkingDays(6), RestDay::NextWorkingDay);
    assert_eq!((deadline.nominal(), deadline.effective()), (day("2025-05-06"), day("2025-05-06")));
    let back = within("2025-04-24", Span::Days(7), RestDay::PreviousWorkingDay);
    assert_eq!(back.effective(), day("2025-04-30"));
}

#[test]
fn counts_backwards_from_an_event() {
    for (event, span, nominal, effective) in [
        ("2025-05-06", Span::Days(1), "2025-05-05", "2025-04-30"),
        ("2025-05-06", Span::WorkingDays(1), "2025-04-30", "2025-04-30"),
        ("2025-06-05", Span::Months(1), "2025-05-05", "2025-04-30"),
        ("2025-03-31", Span::Months(1), "2025-02-28", "2025-02-28"),
        ("2025-03-20", Span::Days(0), "2025-03-20", "2025-03-20"),
    ] {
        let deadline = before(event, span, RestDay::PreviousWorkingDay);
        assert_eq!(deadline.nominal(), day(nominal), "{event} {span}");
        assert_eq!(deadline.effective(), day(effective), "{event} {span}");
    }
}

#[test]
fn a_missing_calendar_matters_only_where_days_move() {
    let start = day("2026-08-01");
    let calendar = Calendar::china();
    let moving = Deadline::within(start, Span::Months(6), calendar, RestDay::NextWorkingDay);
    assert_eq!(moving.unwrap_err().code(), "calendar.year-missing");
    assert!(Deadline::within(start, Span::Months(6), calendar, RestDay::Stays).is_ok());
    let working = Deadline::within(start, Span::WorkingDays(200), calendar, RestDay::Stays);
    assert_eq!(working.unwrap_err().code(), "calendar.year-missing");
}

#[test]
fn boundless_spans_are_errors() {
    for span in [Span::Months(u32::MAX), Span::Days(u32::MAX), Span::WorkingDays(u32::MAX)] {
        let calendar = Calendar::china();
        assert!(Deadline::within(day("2025-01-01"), span, calendar, RestDay::Stays).is_err());
        assert!(Deadline::before(day("2025-01-01"), span, calendar, RestDay::Stays).is_err());
    }
}

#[test]
fn public_notices_count_both_ends() {
    let notice = |last| NoticePeriod::new(day("2025-03-01"), day(last)).unwrap();
    assert_eq!(notice("2025-03-07").length_in_days(FirstDay::Counted), 7);
    assert_eq!(notice("2025-03-06").length_in_days(FirstDay::Counted), 6);
    assert_eq!(notice("2025-03-07").length_in_days(FirstDay::NotCounted), 6);
    assert_eq!(notice("2025-03-01").length_in_days(FirstDay::Counted), 1);
    // 1 and 2 March 2025 are a weekend.
    let working = |first_day| {
        notice("2025-03-07").length_in_working_days(Calendar::china(), first_day).unwrap()
    };
    assert_eq!((working(FirstDay::Counted), working(FirstDay::NotCounted)), (5, 5));
    let monday = NoticePeriod::new(day("2025-03-03"), day("2025-03-07")).unwrap();
    let length = |first_day| monday.length_in_working_days(Calendar::china(), first_day).unwrap();
    assert_eq!((length(FirstDay::Counted), length(FirstDay::NotCounted)), (5, 4));

    let reversed = NoticePeriod::new(day("2025-03-02"), day("2025-03-01")).unwrap_err();
    assert_eq!(reversed.code(), "date.reversed");
}

#[test]
fn a_notice_lasts_as_long_as_it_is_said_to() {
    for first_day in [FirstDay::Counted, FirstDay::NotCounted] {
        for days in [1, 5, 7, 400] {
            let notice = NoticePeriod::lasting(day("2025-03-01"), days, first_day).unwrap();
            assert_eq!(notice.length_in_days(first_day), days);
            assert_eq!(notice.first(), day("2025-03-01"));
        }
        let none = NoticePeriod::lasting(day("2025-03-01"), 0, first_day).unwrap_err();
        assert_eq!(none.code(), "date.notice-without-days");
        assert!(NoticePeriod::lasting(day("2025-03-01"), u32::MAX, first_day).is_err());
    }
    let notice = NoticePeriod::lasting(day("2025-03-01"), 7, FirstDay::Counted).unwrap();
    assert_eq!(notice.last(), day("2025-03-07"));
}

#[test]
fn quarters_end_with_their_third_month() {
    for (date, end, name) in [
        ("2025-01-01", "2025-03-31", "2025-Q1"),
        ("2025-03-31", "2025-03-31", "2025-Q1"),
        ("2025-04-01", "2025-06-30", "2025-Q2"),
        ("2025-08-31", "2025-09-30", "2025-Q3"),
        ("2200-12-31", "2200-12-31", "2200-Q4"),
        ("1900-01-01", "1900-03-31", "1900-Q1"),
    ] {
        assert_eq!(quarter_end(day(date)).unwrap(), day(end), "{date}");
        assert_eq!(Quarter::of(day(date)).unwrap().to_string(), name);
    }
    let quarter = Quarter::of(day("2025-11-30")).unwrap();
    assert_eq!((quarter.year(), quarter.number()), (2025, 4));
    let next = quarter.next().unwrap();
    assert_eq!((next.first_day(), next.last_day()), (day("2026-01-01"), day("2026-03-31")));
    assert!(Quarter::of(day("2200-12-31")).unwrap().next().is_err());
    assert!(quarter_end(day("2201-01-01")).is_err());
}
