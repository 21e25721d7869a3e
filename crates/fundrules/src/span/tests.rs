use proptest::prelude::*;

use super::*;

fn code(text: &str) -> &'static str {
    text.parse::<Span>().unwrap_err().code()
}

#[test]
fn reads_english_and_chinese() {
    for (text, span) in [
        ("6 months", Span::Months(6)),
        ("1 month", Span::Months(1)),
        ("2 years", Span::Months(24)),
        ("1 Year", Span::Months(12)),
        ("5 working days", Span::WorkingDays(5)),
        ("1  working   day", Span::WorkingDays(1)),
        ("7 days", Span::Days(7)),
        ("6个月", Span::Months(6)),
        ("６ 个月", Span::Months(6)),
        ("2年", Span::Months(24)),
        ("5个工作日", Span::WorkingDays(5)),
        ("5工作日", Span::WorkingDays(5)),
        ("7天", Span::Days(7)),
        ("7日", Span::Days(7)),
        ("0 days", Span::Days(0)),
        ("100 years", Span::Months(1_200)),
        ("36600 days", Span::Days(36_600)),
    ] {
        assert_eq!(text.parse::<Span>().unwrap(), span, "{text}");
    }
}

#[test]
fn other_texts_are_refused() {
    for (text, expected) in [
        ("", "span.not-a-span"),
        ("months", "span.not-a-span"),
        ("-6 months", "span.not-a-span"),
        ("1.5 years", "span.not-a-span"),
        ("6月", "span.not-a-span"),
        ("6 weeks", "span.not-a-span"),
        ("1 year 6 months", "span.not-a-span"),
        ("6", "span.unit-missing"),
        ("1201 months", "span.too-long"),
        ("101 years", "span.too-long"),
        ("36601 days", "span.too-long"),
        ("36601个工作日", "span.too-long"),
        ("4294967297 days", "span.too-long"),
        ("4294967297 years", "span.too-long"),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
    assert_eq!(code(&"6".repeat(65)), "span.too-long");
}

#[test]
fn writes_english_and_chinese() {
    assert_eq!(Span::Months(1).en(), "1 month");
    assert_eq!(Span::Days(0).en(), "0 days");
    assert_eq!(Span::WorkingDays(5).to_string(), "5 working days");
    assert_eq!(Span::Months(24).zh(), "24个月");
    assert_eq!(Span::Days(7).zh(), "7天");
}

#[test]
fn travels_as_text_only() {
    assert_eq!(serde_json::to_string(&Span::Months(6)).unwrap(), "\"6 months\"");
    assert_eq!(serde_json::from_str::<Span>("\"6个月\"").unwrap(), Span::Months(6));
    let error = serde_json::from_str::<Span>("6").unwrap_err().to_string();
    assert!(error.contains("has no unit"), "{error}");
}

proptest! {
    #[test]
    fn reads_back_what_it_writes(months in 0..=1_200_u32, days in 0..=36_600_u32) {
        for span in [Span::Months(months), Span::Days(days), Span::WorkingDays(days)] {
            prop_assert_eq!(span.en().parse::<Span>().unwrap(), span);
            prop_assert_eq!(span.zh().parse::<Span>().unwrap(), span);
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,70}", number in "[0-9]{0,60} ?(years|个月|days)?") {
        let _ = text.parse::<Span>();
        let _ = number.parse::<Span>();
    }
}
