use super::*;

fn keys(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn numbers_stay_and_new_keys_come_last() {
    let mut list = Numbered::parse("1 a money\n3 gone date\n", "list").unwrap();
    list.extend(all, 1, &keys(&["b bool", "a money", "a date"]));
    assert_eq!(list.text(), "1 a money\n3 gone date\n4 b bool\n5 a date\n");
}

#[test]
fn words_count_from_zero_for_each_owner() {
    let mut list = Numbered::parse("", "list").unwrap();
    list.extend(owner, 0, &keys(&["fact a.b New", "fact a.b Old", "answer a.b New"]));
    list.extend(owner, 0, &keys(&["fact a.b First", "fact a.b New"]));
    assert_eq!(list.text(), "0 fact a.b New\n1 fact a.b Old\n0 answer a.b New\n2 fact a.b First\n");
    assert_eq!(list.of_group("fact a.b"), [(0, "New"), (1, "Old"), (2, "First")]);
}

#[test]
fn a_broken_list_is_named_with_its_line() {
    let error = Numbered::parse("1 a\nb\n", "abi/facts.txt").unwrap_err().to_string();
    assert_eq!(error, "abi/facts.txt:2: expected a number and a key, found `b`");
}

#[test]
fn constants_are_written_as_in_c() {
    assert_eq!(constant("project.end_actual"), "PROJECT_END_ACTUAL");
    assert_eq!(constant("UnderConstruction"), "UNDER_CONSTRUCTION");
    assert_eq!(constant("NotExceed20"), "NOT_EXCEED20");
}

/// Two names may not become one constant.
#[test]
fn no_constant_stands_twice() {
    let all = [facts_source(), answers_source(), words_source()].map(Result::unwrap).concat();
    let mut names: Vec<&str> = all
        .lines()
        .filter_map(|line| line.split_once("pub const ")?.1.split_once(':'))
        .map(|(name, _)| name)
        .collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(count > 300);
}
