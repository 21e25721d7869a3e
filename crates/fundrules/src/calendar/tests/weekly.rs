//! Weekly hours.

use chrono::{NaiveDateTime, Weekday};

use super::super::*;
use super::day;

#[test]
fn reads_english_and_chinese() {
    for text in [
        "Friday 15:00",
        "friday 15:00",
        "Fri 15:00",
        "星期五 15:00",
        "星期五15:00",
        "周五 15：00",
        "礼拜五\u{3000}15:00",
    ] {
        let weekly: WeeklyHour = text.parse().unwrap();
        assert_eq!(weekly.en(), "Friday 15:00", "{text}");
        assert_eq!(weekly.zh(), "星期五 15:00", "{text}");
    }
    assert_eq!("周日 9:05".parse::<WeeklyHour>().unwrap().to_string(), "Sunday 09:05");
    assert_eq!("星期天 00:00".parse::<WeeklyHour>().unwrap().weekday(), Weekday::Sun);
}

#[test]
fn other_texts_are_refused() {
    for text in [
        "",
        "Friday",
        "15:00",
        "Friday 24:00",
        "Friday 15:60",
        "Friday 15",
        "Friday 15:0",
        "Friday 15:00:00",
        "Friday 015:00",
        "Friday 15:+1",
        "Someday 15:00",
        "星期八 15:00",
        "星期 15:00",
        "Friday 15:00 pm",
    ] {
        let error = text.parse::<WeeklyHour>().unwrap_err();
        assert_eq!(error.code(), "date.not-a-weekly-hour", "{text}");
    }
    assert!(format!("Friday{}15:00", " ".repeat(80)).parse::<WeeklyHour>().is_err());
}

#[test]
fn every_day_reads_back() {
    for zh in ["一", "二", "三", "四", "五", "六", "日"] {
        let weekly: WeeklyHour = format!("周{zh} 08:30").parse().unwrap();
        assert_eq!(weekly.en().parse::<WeeklyHour>().unwrap(), weekly);
        assert_eq!(weekly.zh().parse::<WeeklyHour>().unwrap(), weekly);
        let text = serde_json::to_string(&weekly).unwrap();
        assert_eq!(serde_json::from_str::<WeeklyHour>(&text).unwrap(), weekly);
    }
    assert!(serde_json::from_str::<WeeklyHour>("15").is_err());
}

#[test]
fn the_minute_decides() {
    let weekly: WeeklyHour = "Friday 15:00".parse().unwrap();
    let due = day("2020-02-07");
    for (moment, in_time) in [
        ("2020-02-05T23:59:00", true),
        ("2020-02-07T14:59:59", true),
        ("2020-02-07T15:00:00", true),
        ("2020-02-07T15:00:59", true),
        ("2020-02-07T15:01:00", false),
        ("2020-02-08T09:00:00", false),
    ] {
        let moment: NaiveDateTime = moment.parse().unwrap();
        assert_eq!(weekly.is_in_time(due, moment), in_time, "{moment}");
    }
}

#[test]
fn finds_the_next_such_day() {
    let weekly: WeeklyHour = "Friday 15:00".parse().unwrap();
    for (from, due) in
        [("2020-02-06", "2020-02-07"), ("2020-02-07", "2020-02-07"), ("2020-02-08", "2020-02-14")]
    {
        assert_eq!(weekly.next_on_or_after(day(from)).unwrap(), day(due), "{from}");
    }
    assert!(weekly.next_on_or_after(day("2201-01-01")).is_err());
}
