use super::{Counts, PROGRAMS, collected, compare, parse, written};

fn counts(each: &[(&str, u64)]) -> Counts {
    each.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

#[test]
fn the_count_is_found_in_what_valgrind_says() {
    let said = "==7== Events    : Ir\n==7== Collected : 123456\n==7==\n==7== I   refs: 999\n";
    assert_eq!(collected(said), Some(123_456));
    assert_eq!(collected("==7== Collected : 0\n"), None);
    assert_eq!(collected("==7== nothing\n"), None);
}

#[test]
fn what_is_written_is_read_again() {
    let some = counts(&[("load", 12), ("scalar", 3_000_000_000)]);
    assert_eq!(parse(&written(&some)).unwrap(), some);
    assert!(parse("load = many").is_err());
}

#[test]
fn five_percent_more_or_less_is_let_through() {
    let expected = counts(&[("load", 1_000)]);
    for found in [950, 1_000, 1_050] {
        assert!(compare(&expected, &counts(&[("load", found)])).is_ok(), "{found}");
    }
    for found in [949, 1_051] {
        let message = compare(&expected, &counts(&[("load", found)])).unwrap_err().to_string();
        assert!(message.contains(&format!("`load` takes {found}")), "{message}");
    }
}

#[test]
fn a_program_without_a_count_is_told() {
    let message = compare(&Counts::new(), &counts(&[("load", 1)])).unwrap_err().to_string();
    assert!(message.starts_with("`load` is not in"), "{message}");
}

#[test]
fn every_program_has_a_count_in_the_tree() {
    let expected = parse(include_str!("../../../../benches/instructions.toml")).unwrap();
    assert_eq!(expected.len(), PROGRAMS.len());
    assert!(PROGRAMS.iter().all(|name| expected.contains_key(*name)));
}
