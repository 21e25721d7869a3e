//! What holds for every function and every number, and cannot be seen from C.

use std::ffi::CStr;

use fundrules::{Question, fact_definitions};

use crate::lookup;

/// The sources of the functions.
const SOURCES: &[(&str, &str)] = &[
    ("answers", include_str!("answers.rs")),
    ("arrow", include_str!("arrow.rs")),
    ("assessment", include_str!("assessment.rs")),
    ("columns", include_str!("columns.rs")),
    ("date", include_str!("date.rs")),
    ("decider", include_str!("decider.rs")),
    ("error", include_str!("error.rs")),
    ("fact", include_str!("fact.rs")),
    ("field", include_str!("field.rs")),
    ("project", include_str!("project.rs")),
    ("question", include_str!("question.rs")),
    ("regime", include_str!("regime.rs")),
    ("text", include_str!("text.rs")),
];

/// Helpers that are a boundary themselves.
const BOUNDARIES: &[&str] = &["boundary(", "lend(", "read(", "set(", "set_number("];

#[test]
fn every_function_runs_inside_the_boundary() {
    let mut functions = 0;
    for (file, source) in SOURCES {
        for function in source.split("#[unsafe(no_mangle)]").skip(1) {
            let (head, body) = function.split_once('{').unwrap();
            let body = body.split("unsafe {").nth(1).unwrap_or_else(|| panic!("{file}: {head}"));
            let body = body.trim_start();
            let inside = BOUNDARIES.iter().any(|boundary| body.starts_with(boundary));
            assert!(inside, "{file}: {head}: {body}");
            functions += 1;
        }
        for helper in source.split("\nunsafe fn ").skip(1) {
            assert!(helper.contains("boundary("), "{file}: {helper}");
        }
    }
    assert!(functions > 60, "{functions}");
}

#[test]
fn every_fact_question_and_field_has_a_number() {
    for fact in fact_definitions() {
        let number = lookup::fact_number(fact.name).unwrap_or_else(|| panic!("{}", fact.name));
        let found = lookup::fact(number).unwrap();
        assert!(std::ptr::eq(found.definition, fact), "{}", fact.name);
        let all = fact.kind.words().unwrap_or_default();
        for (place, word) in all.iter().enumerate() {
            let words = found.words.as_ref().unwrap();
            let number = words.find(word.name).unwrap();
            assert_eq!(words.place(number).map(usize::from), Some(place), "{}", word.name);
            assert_eq!(words.name(number).map(CStr::to_str), Some(Ok(word.name)));
        }
    }
    for question in Question::ALL {
        let number = lookup::question_number(question.name()).unwrap();
        assert_eq!(lookup::question(number).unwrap().question, question);
        for (place, field) in question.fields().iter().enumerate() {
            let name = format!("{}.{}", question.name(), field.name);
            let number = lookup::field_number(&name).unwrap_or_else(|| panic!("{name}"));
            let found = lookup::field(number).unwrap();
            assert_eq!((found.question, found.place), (question, place), "{name}");
        }
    }
}

#[test]
fn a_number_that_nothing_has_is_a_mistake() {
    for number in [0, 100_000, u32::MAX] {
        assert!(lookup::fact(number).is_err());
        assert!(lookup::question(number).is_err());
        assert!(lookup::field(number).is_err());
    }
}

/// Threads may share what the conventions say that they may.
#[test]
fn what_never_changes_can_be_shared() {
    fn shared<T: Send + Sync>() {}
    shared::<crate::error::ErrorContent>();
    shared::<crate::regime::RegimeContent>();
    shared::<crate::assessment::AssessmentContent>();
    shared::<fundrules::Project>();
    shared::<fundrules::Columns<'static>>();
    shared::<crate::answers::AnswersContent>();
    shared::<crate::decider::DeciderContent>();
}

/// A panic becomes a status, and an error object that says so.
#[test]
fn a_panic_stops_at_the_boundary() {
    let mut error = std::ptr::null_mut();
    let status = crate::boundary::test_panic(&mut error);
    assert_eq!(status, crate::FUNDRULES_STATUS_PANIC);
    assert!(!error.is_null());
    assert_eq!(crate::boundary::test_free(error), crate::FUNDRULES_STATUS_OK);
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = env!("CARGO_PKG_VERSION");
    let number =
        version.split('.').fold(0, |number, part| number * 1_000 + part.parse::<u32>().unwrap());
    assert_eq!(crate::fundrules_version_number(), number);
}

#[test]
fn every_status_has_a_name_of_its_own() {
    let source = include_str!("status.rs");
    let mut numbers: Vec<i32> = source
        .lines()
        .filter_map(|line| line.strip_prefix("pub const FUNDRULES_STATUS_")?.split_once("= "))
        .map(|(_, number)| number.trim_end_matches(';').parse().unwrap())
        .collect();
    let mut names: Vec<String> = numbers
        .iter()
        .map(|number| crate::status::name(*number).to_str().unwrap().into())
        .collect();
    assert!(numbers.len() > 20 && !names.contains(&"unknown".to_owned()), "{names:?}");
    let count = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    names.sort();
    names.dedup();
    assert_eq!((numbers.len(), names.len()), (count, count));
}
