//! Columns refuse values that no fact of their kind can have, and look at known values only.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets something unexpected must fail"
)]

use fundrules::{Column, ColumnValues, Columns, FactKind, fact_definitions};

/// The largest number of each kind that is held as a wide number.
fn largest(kind: FactKind) -> Option<i64> {
    Some(match kind {
        // A thousand million million yuan.
        FactKind::Money => 100_000_000_000_000_000,
        // 100%.
        FactKind::Rate => 1_000_000_000_000,
        FactKind::Integer => 4_294_967_295,
        FactKind::IndustryCode => 99,
        // 23:59.
        FactKind::Time => 1_439,
        FactKind::Words(_) | FactKind::Clauses => i64::MAX,
        _ => return None,
    })
}

fn fits(fact: &str, numbers: &[i64], known: Option<u64>) -> bool {
    let known = known.map(|word| vec![word].into());
    let column = Column::new(ColumnValues::Numbers(numbers.into()), known);
    Columns::new(numbers.len()).set(fact, column).is_ok()
}

#[test]
fn wide_numbers_are_checked_to_the_last_one() {
    let mut kinds = 0;
    for fact in fact_definitions() {
        let Some(largest) = largest(fact.kind) else {
            assert!(!fits(fact.name, &[0], None), "{}", fact.name);
            assert!(!fits(fact.name, &[0], Some(0)), "{}", fact.name);
            continue;
        };
        kinds += 1;
        assert!(fits(fact.name, &[0, largest], None), "{}", fact.name);
        assert!(!fits(fact.name, &[5, -1], None), "{}", fact.name);
        if let Some(more) = largest.checked_add(1) {
            assert!(!fits(fact.name, &[0, more, 1], None), "{}", fact.name);
            assert!(!fits(fact.name, &[0, more, 1], Some(0b010)), "{}", fact.name);
            assert!(fits(fact.name, &[0, more, 1], Some(0b101)), "{}", fact.name);
        }
        assert!(fits(fact.name, &[-1, 0, 1], Some(0b110)), "{}", fact.name);
        assert!(fits(fact.name, &[-1, -2], Some(0)), "{}", fact.name);
    }
    assert!(kinds > 20, "{kinds}");
}
