//! The integer arithmetic against chrono's own.

use chrono::Months;
use proptest::prelude::*;

use super::super::*;
use super::day;

/// What chrono says, computed without our own arithmetic.
fn chrono_add_months(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    let size = Months::new(months.unsigned_abs());
    if months < 0 { date.checked_sub_months(size) } else { date.checked_add_months(size) }
}

#[test]
fn counts_days_from_1970() {
    assert_eq!(days_from_date(day("1970-01-01")), 0);
    assert_eq!(days_from_date(day("2000-03-01")), 11_017);
    assert_eq!(date_from_days(-1), Some(day("1969-12-31")));
    assert_eq!(date_from_days(days_from_date(day("1900-01-01")) - 1), None);
    assert_eq!(date_from_days(days_from_date(day("2200-12-31")) + 1), None);
    assert_eq!(date_from_days(i32::MAX), None);
    assert_eq!(date_from_days(i32::MIN), None);
}

#[test]
fn adds_months_like_chrono_on_every_day() {
    let every_day = day("1990-01-01").iter_days().take_while(|date| date.year() <= 2060);
    let mut compared = 0;
    for date in every_day {
        for months in [0, 1, 2, 3, 6, 11, 12, 24, 25, 36, 600, -1, -2, -6, -12, -25, -600] {
            let expected = chrono_add_months(date, months).unwrap();
            let days = add_months_to_days(days_from_date(date), months);
            assert_eq!(days, days_from_date(expected), "{date} and {months} months");
            compared += 1;
        }
        assert_eq!(date_from_days(days_from_date(date)), Some(date));
    }
    assert_eq!(compared, 25_933 * 17);
}

#[test]
fn adds_months_around_centuries() {
    for date in ["1900-01-01", "1900-02-28", "1999-12-31", "2000-02-29", "2100-02-28", "2199-12-31"]
    {
        for months in -3_612..=3_612 {
            let expected = chrono_add_months(day(date), months).unwrap();
            let days = add_months_to_days(days_from_date(day(date)), months);
            assert_eq!(days, days_from_date(expected), "{date} and {months} months");
        }
    }
}

#[test]
fn months_end_on_the_corresponding_or_the_last_day() {
    for (date, months, expected) in [
        ("2024-08-31", 6, "2025-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2025-02-28", 6, "2025-08-28"),
        ("2025-01-31", 1, "2025-02-28"),
        ("2025-09-11", 1, "2025-10-11"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2025-03-31", -1, "2025-02-28"),
        ("2025-01-15", -1, "2024-12-15"),
        ("2199-12-31", 12, "2200-12-31"),
    ] {
        assert_eq!(add_months(day(date), months).unwrap(), day(expected), "{date} {months}");
    }
}

#[test]
fn dates_out_of_range_are_errors() {
    for (date, months) in [
        (day("2200-12-01"), 1),
        (day("1900-01-31"), -1),
        (day("2000-01-01"), i32::MAX),
        (day("2000-01-01"), i32::MIN),
        (day("2201-01-01"), -12),
        (NaiveDate::MAX, 0),
        (NaiveDate::MIN, 0),
    ] {
        assert_eq!(add_months(date, months).unwrap_err().code(), "date.out-of-range");
    }
    assert!(check_date(day("1900-01-01")).is_ok() && check_date(day("2200-12-31")).is_ok());
    assert!(check_date(day("1899-12-31")).is_err());
}

proptest! {
    /// Any pair of integers is answered without a panic, and exactly where chrono's answer is
    /// within the supported years.
    #[test]
    fn hostile_numbers_do_no_harm(days in any::<i32>(), months in any::<i32>()) {
        let added = add_months_to_days(days, months);
        if let Some(date) = date_from_days(days) {
            let expected = chrono_add_months(date, months).filter(|date| check_date(*date).is_ok());
            prop_assert_eq!(date_from_days(added), expected);
        }
    }

    #[test]
    fn any_supported_date_and_span(days in -25_567..=84_370_i32, months in -3_612..=3_612_i32) {
        let date = date_from_days(days).unwrap();
        let expected = chrono_add_months(date, months).unwrap();
        prop_assert_eq!(add_months_to_days(days, months), days_from_date(expected));
    }
}
