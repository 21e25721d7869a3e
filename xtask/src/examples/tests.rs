use super::{HEADER_ROW, Kind, LEDGER, build, kinds, records, workbook};

#[test]
fn the_same_ledger_gives_the_same_bytes() {
    let one = workbook().unwrap();
    assert!(one.starts_with(b"PK"));
    assert!(one == workbook().unwrap(), "two runs differ");
}

#[test]
fn another_cell_gives_other_bytes() {
    let one = build(&records("a,b\n1,2\n").unwrap(), &[Kind::Amount, Kind::Text]).unwrap();
    let other = build(&records("a,b\n1,3\n").unwrap(), &[Kind::Amount, Kind::Text]).unwrap();
    assert!(one != other);
}

#[test]
fn every_column_has_a_kind() {
    let kinds = kinds(LEDGER).unwrap();
    let records = records(LEDGER).unwrap();
    assert!(records.iter().all(|record| record.len() == kinds.len()));
    for wanted in [Kind::Text, Kind::Amount, Kind::Number, Kind::Date] {
        assert!(kinds.contains(&wanted));
    }
    assert_eq!(HEADER_ROW, 1);
}
