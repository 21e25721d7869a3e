use proptest::prelude::*;

use super::*;
use crate::error::ErrorKind;

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

fn code(text: &str) -> &'static str {
    text.parse::<Money>().unwrap_err().code()
}

#[test]
fn reads_amounts_in_every_unit() {
    for (text, fen) in [
        ("1000万元", 1_000_000_000),
        ("1000 wan", 1_000_000_000),
        ("1000万", 1_000_000_000),
        ("1,000 WAN YUAN", 1_000_000_000),
        ("12345.67元", 1_234_567),
        ("12,345.67 RMB", 1_234_567),
        ("12345.67CNY", 1_234_567),
        ("5亿元", 50_000_000_000),
        ("5 yi", 50_000_000_000),
        ("0.0000000001亿", 1),
        ("-3.5万元", -3_500_000),
        ("\u{2212}3.5万元", -3_500_000),
        ("+1yuan", 100),
        ("0.00001万元", 10),
        ("0.000001万元", 1),
        ("1.000000000000元", 100),
        ("-0元", 0),
        ("1000（万元）", 1_000_000_000),
        ("１，０００．５\u{3000}万元", 1_000_500_000),
        (" 7 元 ", 700),
        ("92233720368547758.07元", i64::MAX),
        ("-92233720368547758.08元", i64::MIN),
    ] {
        assert_eq!(money(text).fen(), fen, "{text}");
    }
}

#[test]
fn a_bare_number_is_refused_with_the_units_to_write() {
    for text in ["1000", " 12.5 ", "1,000", "-7"] {
        assert_eq!(code(text), "amount.unit-missing", "{text}");
    }
    let error = "1000".parse::<Money>().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Amount);
    assert_eq!(
        error.to_string(),
        "the amount `1000` has no unit; write it as text with its unit: 元, 万元, 亿元, yuan, \
         wan or yi"
    );
}

#[test]
fn other_texts_are_refused() {
    for (text, expected) in [
        ("", "amount.empty"),
        (" \u{3000} ", "amount.empty"),
        ("元", "amount.not-a-number"),
        ("万元5", "amount.not-a-number"),
        ("NaN元", "amount.not-a-number"),
        ("inf元", "amount.not-a-number"),
        ("1e7元", "amount.not-a-number"),
        ("1e7", "amount.not-a-number"),
        ("0x10元", "amount.not-a-number"),
        ("1.2.3元", "amount.not-a-number"),
        ("1..2元", "amount.not-a-number"),
        (".5元", "amount.not-a-number"),
        ("5.元", "amount.not-a-number"),
        ("1-2元", "amount.not-a-number"),
        ("--1元", "amount.not-a-number"),
        ("12,34元", "amount.not-a-number"),
        ("1 000元", "amount.not-a-number"),
        ("1亿2000万元", "amount.not-a-number"),
        ("5美元", "amount.unit-unknown"),
        ("5千元", "amount.unit-unknown"),
        ("5%", "amount.unit-unknown"),
        ("5 million", "amount.unit-unknown"),
        ("0.001元", "amount.finer-than-fen"),
        ("0.0000001万元", "amount.finer-than-fen"),
        ("0.00000000001亿元", "amount.finer-than-fen"),
        ("0.0000000000000000000000000000000000000000000001元", "amount.finer-than-fen"),
        ("92233720368547758.08元", "amount.overflow"),
        ("99999999999999999999999999999999999999亿元", "amount.overflow"),
        ("9999999999999999999999999999999999999999元", "amount.not-a-number"),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
    assert_eq!(code(&"1".repeat(65)), "amount.too-long");
    assert_eq!(money(&format!("{}7万元", "0".repeat(61))), money("7万元"));
}

#[test]
fn an_announced_unit_serves_bare_numbers_only() {
    let parse = |text, unit| Money::parse_with_unit(text, Some(unit));
    assert_eq!(parse("1000", MoneyUnit::Wan).unwrap(), money("1000万元"));
    assert_eq!(parse("1000万", MoneyUnit::Wan).unwrap(), money("1000万元"));
    for (text, unit) in
        [("1000元", MoneyUnit::Wan), ("1000万元", MoneyUnit::Yuan), ("1亿", MoneyUnit::Wan)]
    {
        assert_eq!(parse(text, unit).unwrap_err().code(), "amount.unit-conflict", "{text}");
    }
    assert_eq!(parse("", MoneyUnit::Wan).unwrap_err().code(), "amount.empty");
    assert_eq!("（万元）".parse::<MoneyUnit>().unwrap(), MoneyUnit::Wan);
    assert!("(万元".parse::<MoneyUnit>().is_err());
}

#[test]
fn writes_amounts() {
    assert_eq!(Money::from_fen(1_234_567).to_string(), "12345.67元");
    assert_eq!(Money::from_fen(-5).to_string(), "-0.05元");
    assert_eq!(Money::ZERO.to_yuan_text(), "0.00");
    assert_eq!(Money::from_fen(i64::MIN).to_string(), "-92233720368547758.08元");
    assert_eq!(money("79999900元").to_wan_text(), "7,999.99万元");
    assert_eq!(money("8000万元").to_wan_text(), "8,000.00万元");
    assert_eq!(money("-123456789.01元").to_wan_text(), "-12,345.678901万元");
    assert_eq!(money("100万元").to_wan_text(), "100.00万元");
    assert_eq!(Money::ZERO.to_wan_text(), "0.00万元");
    assert_eq!(format!("{:>8}", Money::from_fen(1)), "   0.01元");
}

#[test]
fn goes_through_decimal_without_rounding() {
    let decimal = |text: &str| text.parse::<Decimal>().unwrap();
    assert_eq!(Money::try_from(decimal("12345.6700")).unwrap(), Money::from_fen(1_234_567));
    assert_eq!(Decimal::from(Money::from_fen(-1)), decimal("-0.01"));
    assert_eq!(
        Money::try_from_decimal_yuan(decimal("0.001")).unwrap_err().code(),
        "amount.finer-than-fen"
    );
    assert_eq!(Money::try_from_decimal_yuan(Decimal::MAX).unwrap_err().kind(), ErrorKind::Overflow);
    assert_eq!(Money::try_from_decimal(decimal("0"), MoneyUnit::Yi).unwrap(), Money::ZERO);
}

#[test]
fn overflow_is_an_error() {
    let (largest, smallest) = (Money::from_fen(i64::MAX), Money::from_fen(i64::MIN));
    let one = Money::from_fen(1);
    for result in [
        largest.checked_add(one),
        smallest.checked_sub(one),
        largest.checked_mul(2),
        smallest.checked_neg(),
        largest.share_down(rate("101%")),
        smallest.proportion(one, Money::from_fen(-1), Rounding::Down),
    ] {
        let error = result.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Overflow, "amount.overflow"));
    }
    assert_eq!(smallest.share_down(Rate::ONE).unwrap(), smallest);
    assert_eq!(largest.share(Rate::ONE, Rounding::Up).unwrap(), largest);
}

#[test]
fn shares_are_exact_to_the_fen() {
    assert_eq!(money("8000万元").share_down(rate("20%")).unwrap(), money("1600万元"));
    assert_eq!(Money::from_fen(99).share_down(rate("1/100")).unwrap(), Money::ZERO);
    assert_eq!(Money::from_fen(-7).share(rate("1/2"), Rounding::Down).unwrap().fen(), -3);
    assert_eq!(Money::from_fen(-7).share(rate("1/2"), Rounding::Up).unwrap().fen(), -4);
    assert_eq!(Money::from_fen(8).share(rate("1/2"), Rounding::Up).unwrap().fen(), 4);
    assert_eq!(Money::ZERO.share(rate("1/3"), Rounding::Up).unwrap(), Money::ZERO);
}

#[test]
fn proportions_need_a_whole() {
    let award = money("1000万元");
    let (done, planned) = (money("7000万元"), money("9000万元"));
    let cut = award.proportion(done, planned, Rounding::Down).unwrap();
    assert_eq!(cut, money("7777777.77元"));
    assert_eq!(award.proportion(done, planned, Rounding::Up).unwrap(), money("7777777.78元"));
    assert_eq!(
        award.proportion(done, Money::ZERO, Rounding::Down).unwrap_err().code(),
        "amount.zero-denominator"
    );
}

#[test]
fn travels_as_text_only() {
    let amount = money("1000万元");
    assert_eq!(serde_json::to_string(&amount).unwrap(), "\"10000000.00元\"");
    assert_eq!(serde_json::from_str::<Money>("\"1000万元\"").unwrap(), amount);
    assert!(serde_json::from_str::<Money>("1000.5").is_err());
    for number in ["1000", "-1000", "\"1000\""] {
        let error = serde_json::from_str::<Money>(number).unwrap_err().to_string();
        assert!(error.contains("has no unit"), "{number}: {error}");
    }
    let error = serde_json::from_str::<Money>("[1]").unwrap_err().to_string();
    assert!(error.contains("an amount with its unit"), "{error}");
}

proptest! {
    #[test]
    fn reads_back_what_it_writes(fen in any::<i64>()) {
        let amount = Money::from_fen(fen);
        prop_assert_eq!(money(&amount.to_string()), amount);
        prop_assert_eq!(money(&amount.to_wan_text()), amount);
        let yuan = Money::parse_with_unit(&amount.to_yuan_text(), Some(MoneyUnit::Yuan));
        prop_assert_eq!(yuan.unwrap(), amount);
        prop_assert_eq!(Money::try_from(amount.to_decimal_yuan()).unwrap(), amount);
    }

    #[test]
    fn subtracting_undoes_adding(a in any::<i64>(), b in any::<i64>()) {
        let (a, b) = (Money::from_fen(a), Money::from_fen(b));
        if let Ok(sum) = a.checked_add(b) {
            prop_assert_eq!(sum.checked_sub(b).unwrap(), a);
        }
    }

    /// The rounded shares enclose the exact one and are at most a fen apart.
    #[test]
    fn shares_enclose_the_exact_share(
        fen in 0..=i64::MAX,
        below in 1..=i64::MAX,
        above in 0..=i64::MAX,
    ) {
        let share = Rate::new(above.min(below), below).unwrap();
        let down = Money::from_fen(fen).share_down(share).unwrap();
        let up = Money::from_fen(fen).share(share, Rounding::Up).unwrap();
        let exact = i128::from(fen) * i128::from(share.numerator());
        let times = |amount: Money| i128::from(amount.fen()) * i128::from(share.denominator());
        prop_assert!(times(down) <= exact && exact <= times(up));
        prop_assert!(up.fen() - down.fen() == i64::from(times(down) != exact));
        prop_assert!(up.fen() <= fen);
    }

    #[test]
    fn a_share_and_the_rest_make_the_whole(fen in 0..=i64::MAX, percent in 0..=100_i64) {
        let whole = Money::from_fen(fen);
        let share = Rate::new(percent, 100).unwrap();
        let rest = share.complement().unwrap();
        let together = whole
            .share_down(share)
            .and_then(|part| part.checked_add(whole.share(rest, Rounding::Up)?))
            .unwrap();
        prop_assert_eq!(together, whole);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,70}") {
        let _ = text.parse::<Money>();
        let _ = Money::parse_with_unit(&text, Some(MoneyUnit::Wan));
    }

    #[test]
    fn no_number_like_text_panics(text in "[-+0-9.,]{0,60}(元|万元|亿|e5)?") {
        if let Ok(amount) = text.parse::<Money>() {
            prop_assert_eq!(money(&amount.to_string()), amount);
        }
    }
}
