//! The calendars themselves: the embedded ones and those of a caller.

use chrono::TimeDelta;

use super::super::*;
use super::day;

const SMALL: &str = r#"
year = 2030
notices = ["https://example.org/2030"]

[[festival]]
name = "元旦"
days_off = [2030-01-01]
makeup_workdays = [2030-01-05]
"#;

fn refused(text: &str) -> Error {
    CalendarYear::from_toml(Some("mine.toml"), text).unwrap_err()
}

#[test]
fn every_embedded_year_has_its_known_number_of_working_days() {
    let counted: Vec<_> = Calendar::china()
        .years()
        .map(|year| (year.year(), year.dates().filter(|&date| year.is_working_day(date)).count()))
        .collect();
    let announced = [
        (2019, 250),
        (2020, 249),
        (2021, 250),
        (2022, 249),
        (2023, 249),
        (2024, 251),
        (2025, 248),
        (2026, 248),
    ];
    assert_eq!(counted, announced);
    assert!(Calendar::china().years().all(|year| !year.notices().is_empty()));
}

#[test]
fn knows_holidays_and_the_weekends_worked_for_them() {
    let calendar = Calendar::china();
    for (date, works, festival) in [
        ("2025-05-01", false, Some("劳动节")),
        ("2025-05-06", true, None),
        ("2025-10-11", true, Some("国庆节、中秋节")),
        ("2025-10-12", false, None),
        ("2020-01-31", false, Some("春节")),
        ("2020-02-01", false, Some("春节")),
        ("2020-02-03", true, None),
        ("2026-12-31", true, None),
    ] {
        assert_eq!(calendar.is_working_day(day(date)).unwrap(), works, "{date}");
        assert_eq!(calendar.festival(day(date)), festival, "{date}");
    }
}

#[test]
fn a_year_without_calendar_is_named() {
    let calendar = Calendar::china();
    for date in ["2018-12-31", "2027-01-01"] {
        let error = calendar.is_working_day(day(date)).unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Calendar, "calendar.year-missing"));
        assert!(error.message().contains(&date[..4]), "{error}");
    }
    // The last days of the last year are known, the day after them is not.
    assert_eq!(
        calendar.next_working_day_on_or_after(day("2026-12-31")).unwrap(),
        day("2026-12-31")
    );
    assert!(calendar.add_working_days(day("2026-12-31"), 1).is_err());
    assert!(calendar.subtract_working_days(day("2019-01-02"), 1).is_err());
    assert!(calendar.working_days_between(day("2026-12-31"), day("2027-01-01")).is_err());
}

#[test]
fn counts_working_days_forwards_and_backwards() {
    let calendar = Calendar::china();
    // Around the holiday of 1 to 5 May 2025, with Sunday 27 April worked.
    for (start, count, end) in [
        ("2025-04-25", 1, "2025-04-27"),
        ("2025-04-25", 4, "2025-04-30"),
        ("2025-04-25", 5, "2025-05-06"),
        ("2025-05-01", 1, "2025-05-06"),
        ("2025-05-01", 0, "2025-05-01"),
    ] {
        let (start, end) = (day(start), day(end));
        assert_eq!(calendar.add_working_days(start, count).unwrap(), end, "{start} {count}");
        assert_eq!(calendar.working_days_between(start, end).unwrap(), count, "{start} {end}");
    }
    for (event, count, start) in [
        ("2025-05-06", 1, "2025-04-30"),
        ("2025-05-06", 4, "2025-04-27"),
        ("2025-05-06", 5, "2025-04-25"),
        ("2025-05-03", 1, "2025-04-30"),
        ("2025-05-03", 0, "2025-05-03"),
    ] {
        let found = calendar.subtract_working_days(day(event), count).unwrap();
        assert_eq!(found, day(start), "{event} {count}");
    }
    let error = calendar.working_days_between(day("2025-05-06"), day("2025-05-05")).unwrap_err();
    assert_eq!(error.code(), "date.reversed");
}

#[test]
fn subtracting_working_days_undoes_adding_them() {
    let calendar = Calendar::china();
    for year in calendar.years().filter(|year| year.year() < 2026) {
        for date in year.dates().filter(|&date| year.is_working_day(date)).step_by(3) {
            let later = calendar.add_working_days(date, 7).unwrap();
            assert_eq!(calendar.subtract_working_days(later, 7).unwrap(), date);
            assert_eq!(calendar.working_days_between(date, later).unwrap(), 7);
        }
    }
}

/// The `count`th working day from `date` in steps of one day, asking about each day on the way.
fn walked(calendar: &Calendar, date: NaiveDate, step: i64, count: u32) -> Option<i32> {
    let mut day = date;
    for _ in 0..count {
        day += TimeDelta::days(step);
        while !calendar.is_working_day(day).ok()? {
            day += TimeDelta::days(step);
        }
    }
    Some(days_from_date(day))
}

/// Every day of the known years and some beyond, also across a year that is missing.
#[test]
fn looking_up_agrees_with_walking() {
    let small = CalendarYear::from_toml(None, SMALL).unwrap();
    let with_gap = Calendar::china().clone().with_year(small);
    for calendar in [Calendar::china(), &with_gap, &Calendar::from_toml(&[]).unwrap()] {
        let mut known = 0;
        for date in day("2018-01-01").iter_days().take_while(|date| date.year() <= 2032) {
            let day = days_from_date(date);
            let moved = |step| match calendar.is_working_day(date).ok()? {
                true => Some(day),
                false => walked(calendar, date, step, 1),
            };
            let next = moved(1);
            assert_eq!(rest_day_next(calendar, day), next, "{date}");
            assert_eq!(rest_day_previous(calendar, day), moved(-1), "{date}");
            for count in [0_i32, 1, 2, 5, 20] {
                let later = walked(calendar, date, 1, count.cast_unsigned());
                assert_eq!(add_working_days_to_days(calendar, day, count), later, "{date} {count}");
                let earlier = walked(calendar, date, -1, count.cast_unsigned());
                assert_eq!(
                    add_working_days_to_days(calendar, day, -count),
                    earlier,
                    "{date} {count}"
                );
            }
            known += usize::from(next.is_some());
        }
        assert_eq!(known > 0, calendar.years().next().is_some());
    }
}

#[test]
fn hostile_days_have_no_answer() {
    let calendar = Calendar::china();
    for day in [i32::MIN, i32::MIN + 1, i32::MAX - 1, i32::MAX, -800_000, 800_000] {
        assert_eq!(rest_day_next(calendar, day), None);
        assert_eq!(rest_day_previous(calendar, day), None);
        assert_eq!(add_working_days_to_days(calendar, day, 1), None);
        assert_eq!(add_working_days_to_days(calendar, day, -1), None);
    }
    let known = days_from_date(day("2025-01-01"));
    assert_eq!(add_working_days_to_days(calendar, known, i32::MAX), None);
    assert_eq!(add_working_days_to_days(calendar, known, i32::MIN), None);
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(calendar.is_working_day(date).unwrap_err().code(), "date.out-of-range");
        let next = calendar.next_working_day_on_or_after(date).unwrap_err();
        assert_eq!(next.code(), "date.out-of-range");
    }
}

/// A year that ends on rest days whose next working day lies in a year not known.
#[test]
fn a_rest_day_before_an_unknown_year_has_no_next_working_day() {
    let calendar = Calendar::from_toml(&["year = 2022\nnotices = []"]).unwrap();
    let last = day("2022-12-31"); // a Saturday
    assert!(!calendar.is_working_day(last).unwrap());
    assert_eq!(rest_day_next(&calendar, days_from_date(last)), None);
    let error = calendar.next_working_day_on_or_after(last).unwrap_err();
    assert!(error.message().contains("2023"), "{error}");
}

#[test]
fn a_caller_adds_and_replaces_years() {
    let year = |text| CalendarYear::from_toml(None, text).unwrap();
    let calendar = Calendar::china().clone().with_year(year(SMALL));
    assert!(calendar.is_working_day(day("2030-01-05")).unwrap());
    assert!(!calendar.is_working_day(day("2030-01-01")).unwrap());
    assert!(calendar.is_working_day(day("2025-10-11")).unwrap());

    let changed = calendar.with_year(year("year = 2030\nnotices = []"));
    assert!(changed.is_working_day(day("2030-01-01")).unwrap());
    assert_eq!(changed.years().count(), 9);

    let twice = Calendar::from_toml(&[SMALL, SMALL]).unwrap_err();
    assert_eq!(twice.code(), "calendar.year-twice");
}

#[test]
fn faulty_calendars_are_refused_where_they_are_wrong() {
    let change = |from: &str, to: &str| refused(&SMALL.replace(from, to));
    for (error, code, line) in [
        (change("year = 2030", "year = 2030\ncountry = 1"), "calendar.syntax", 3),
        (change("days_off", "daysoff"), "calendar.syntax", 7),
        (change("year = 2030", ""), "calendar.syntax", 1),
        (change("[2030-01-01]", "[2030-02-30]"), "calendar.syntax", 7),
        (change("year = 2030", "year = 1899"), "calendar.year-out-of-range", 2),
        (change("2030-01-01", "2031-01-01"), "calendar.date-outside-year", 7),
        (change("2030-01-01", "2030-01-01T08:00:00"), "calendar.not-a-date", 7),
        (change("2030-01-01", "2030-01-05"), "calendar.date-twice", 8),
        (change("2030-01-05", "2030-01-07"), "calendar.makeup-on-weekday", 8),
        (refused(&"#".repeat(70_000)), "calendar.too-long", 1),
    ] {
        assert_eq!(error.code(), code, "{error}");
        let place = error.location().unwrap();
        assert_eq!((place.file.as_deref(), place.line), (Some("mine.toml"), line), "{error}");
        assert!(!error.to_string().contains('\n'));
    }
    assert_eq!(
        change("2030-01-05", "2030-01-07").to_string(),
        "the make-up workday 2030-01-07 is not a saturday or sunday (mine.toml, line 8, column 20)"
    );
}
