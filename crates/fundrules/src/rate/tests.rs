use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

fn fraction(numerator: i64, denominator: i64) -> Rate {
    Rate::new(numerator, denominator).unwrap()
}

fn code(text: &str) -> &'static str {
    text.parse::<Rate>().unwrap_err().code()
}

#[test]
fn reads_percentages_fractions_and_decimals() {
    for (text, numerator, denominator) in [
        ("20%", 1, 5),
        ("20 %", 1, 5),
        ("２０％", 1, 5),
        ("0.2", 1, 5),
        ("0", 0, 1),
        ("-0.5", -1, 2),
        ("20.0001%", 200_001, 1_000_000),
        ("100%", 1, 1),
        ("1,000%", 10, 1),
        ("5‰", 1, 200),
        ("1/3", 1, 3),
        (" 2 / 6 ", 1, 3),
        ("-1/3", -1, 3),
        ("1/-3", -1, 3),
    ] {
        assert_eq!(rate(text), fraction(numerator, denominator), "{text}");
    }
}

#[test]
fn other_texts_are_refused() {
    for (text, expected) in [
        ("", "rate.empty"),
        ("20", "rate.percent-missing"),
        ("1", "rate.percent-missing"),
        ("1.0", "rate.percent-missing"),
        ("-3", "rate.percent-missing"),
        ("%", "rate.not-a-rate"),
        ("20%%", "rate.not-a-rate"),
        ("20%‰", "rate.not-a-rate"),
        ("twenty", "rate.not-a-rate"),
        ("1e-1", "rate.not-a-rate"),
        ("NaN%", "rate.not-a-rate"),
        ("1/2/3", "rate.not-a-rate"),
        ("1.5/3", "rate.not-a-rate"),
        ("1/3%", "rate.not-a-rate"),
        ("1/", "rate.not-a-rate"),
        ("1/0", "rate.zero-denominator"),
        ("9223372036854775808/3", "rate.overflow"),
        ("0.00000000000000000000001%", "rate.overflow"),
        ("0.0000000000000000000000000000000000000000000000001%", "rate.overflow"),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
    assert_eq!(code(&"1".repeat(65)), "rate.too-long");
}

#[test]
fn writes_percentages_that_end_and_other_fractions() {
    for (value, text) in [
        (fraction(1, 5), "20%"),
        (fraction(335, 1000), "33.5%"),
        (fraction(-1, 200), "-0.5%"),
        (fraction(0, 9), "0%"),
        (fraction(3, 1), "300%"),
        (fraction(3, 10), "30%"),
        (fraction(1, 3), "1/3"),
        (fraction(200_001, 1_000_000), "20.0001%"),
        (fraction(1, 1 << 62), "1/4611686018427387904"),
        (fraction(i64::MIN, 1), "-922337203685477580800%"),
    ] {
        assert_eq!(value.to_string(), text);
        assert_eq!(rate(text), value);
    }
}

#[test]
fn percentages_for_reading_are_cut_and_say_so() {
    assert_eq!(rate("20%").to_percent_text(2), "20%");
    assert_eq!(rate("33.5%").to_percent_text(1), "33.5%");
    assert_eq!(rate("33.5%").to_percent_text(0), "33…%");
    assert_eq!(rate("69.9999%").to_percent_text(2), "69.99…%");
    assert_eq!(rate("20.0001%").to_percent_text(2), "20.00…%");
    assert_eq!(rate("2/3").to_percent_text(4), "66.6666…%");
    assert_eq!(rate("-2/3").to_percent_text(1), "-66.6…%");
    assert_eq!(rate("1/3").to_percent_text(usize::MAX), "33.3333333333333333…%");
    assert_eq!(fraction(i64::MAX, 2).to_percent_text(20), "461168601842738790350%");
    assert_eq!(fraction(1, i64::MAX).to_percent_text(3), "0.000…%");
}

#[test]
fn compares_at_the_last_digit() {
    assert!(rate("20.0001%") > rate("20%"));
    assert!(rate("1/3") > rate("33.3333333333%"));
    assert!(rate("-1/3") < Rate::ZERO);
    let (close, closer) = (fraction(i64::MAX - 1, i64::MAX), fraction(i64::MAX - 2, i64::MAX));
    assert!(close > closer && close < Rate::ONE);
    assert!(fraction(i64::MIN, 1) < fraction(i64::MIN + 1, 1));
}

#[test]
fn is_the_share_of_an_amount_in_a_whole() {
    let of = |part, whole| Rate::of(Money::from_fen(part), Money::from_fen(whole));
    assert_eq!(of(1, 5), Some(rate("20%")));
    assert_eq!(of(0, 5), Some(Rate::ZERO));
    assert_eq!(of(-1, -5), Some(rate("20%")));
    assert_eq!(of(5, 0), None);
    assert_eq!(of(0, 0), None);
    assert_eq!(of(i64::MIN, -1), None);
    assert_eq!(of(i64::MIN, i64::MIN), Some(Rate::ONE));
}

#[test]
fn adds_subtracts_and_completes() {
    assert_eq!(rate("1/3").checked_add(rate("1/6")).unwrap(), rate("50%"));
    assert_eq!(rate("20%").checked_sub(rate("50%")).unwrap(), rate("-30%"));
    assert_eq!(rate("70%").complement().unwrap(), rate("30%"));
    let (tiny, other) = (fraction(1, i64::MAX), fraction(1, i64::MAX - 1));
    assert_eq!(tiny.checked_add(other).unwrap_err().code(), "rate.overflow");
    let largest = fraction(i64::MAX, 1);
    assert_eq!(largest.checked_add(Rate::ONE).unwrap_err().code(), "rate.overflow");
}

#[test]
fn goes_through_decimal_and_trillionths() {
    let decimal = |text: &str| text.parse::<Decimal>().unwrap();
    assert_eq!(Rate::from_percent(decimal("33.50")).unwrap(), rate("33.5%"));
    assert_eq!(Rate::try_from(decimal("0.335")).unwrap(), rate("33.5%"));
    assert_eq!(rate("33.5%").to_decimal(), Some(decimal("0.335")));
    assert_eq!(rate("-300%").to_decimal(), Some(decimal("-3")));
    assert_eq!(rate("1/3").to_decimal(), None);
    assert_eq!(fraction(1, 1 << 62).to_decimal(), None);
    assert_eq!(rate("20%").to_trillionths(), Some(200_000_000_000));
    assert_eq!(rate("1/3").to_trillionths(), None);
    assert_eq!(rate("0.0000000000001").to_trillionths(), None);
    assert_eq!(fraction(i64::MAX, 1).to_trillionths(), None);
    assert_eq!(Rate::from_trillionths(0), Rate::ZERO);
    assert_eq!(Rate::from_trillionths(i64::MIN).to_trillionths(), Some(i64::MIN));
}

#[test]
fn travels_as_text_only() {
    assert_eq!(serde_json::to_string(&rate("0.2")).unwrap(), "\"20%\"");
    assert_eq!(serde_json::from_str::<Rate>("\"1/3\"").unwrap(), rate("1/3"));
    assert!(serde_json::from_str::<Rate>("0.2").is_err());
    for number in ["1", "-1"] {
        let error = serde_json::from_str::<Rate>(number).unwrap_err().to_string();
        assert!(error.contains("write it as text"), "{number}: {error}");
    }
}

proptest! {
    #[test]
    fn reads_back_what_it_writes(numerator in any::<i64>(), denominator in 1..=i64::MAX) {
        let value = fraction(numerator, denominator);
        prop_assert_eq!(rate(&value.to_string()), value);
    }

    #[test]
    fn reads_back_percentages(count in any::<i64>(), scale in 0..=18_u32) {
        let value = fraction(count, 10_i64.pow(scale));
        let text = value.to_string();
        prop_assert!(text.ends_with('%'));
        prop_assert_eq!(rate(&text), value);
        prop_assert_eq!(Rate::from_decimal(value.to_decimal().unwrap()).unwrap(), value);
    }

    #[test]
    fn reads_back_trillionths(count in any::<i64>()) {
        let value = Rate::from_trillionths(count);
        prop_assert_eq!(value, fraction(count, 1_000_000_000_000));
        prop_assert_eq!(value.to_trillionths(), Some(count));
    }

    #[test]
    fn subtracting_undoes_adding(
        a in any::<i32>(), b in 1..i32::MAX, c in any::<i32>(), d in 1..i32::MAX,
    ) {
        let (left, right) = (fraction(a.into(), b.into()), fraction(c.into(), d.into()));
        if let Ok(sum) = left.checked_add(right) {
            prop_assert_eq!(sum.checked_sub(right).unwrap(), left);
            prop_assert_eq!(sum.cmp(&left), right.cmp(&Rate::ZERO));
        }
    }

    /// A cut percentage never reads as more than the rate, and by less than one last digit.
    #[test]
    fn cut_percentages_stay_below(
        numerator in 0..=i64::MAX, denominator in 1..=i64::MAX, decimals in 0..=6_usize,
    ) {
        let value = fraction(numerator.min(denominator), denominator);
        let text = value.to_percent_text(decimals);
        let shown = rate(&text.replace('…', ""));
        prop_assert!(shown <= value);
        prop_assert_eq!(shown == value, !text.contains('…'));
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,70}", number in "[-+0-9.,/]{0,62}[%‰]?") {
        let _ = text.parse::<Rate>();
        let _ = number.parse::<Rate>();
    }
}
