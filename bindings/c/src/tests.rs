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
    shared::<crate::project::ProjectContent>();
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

/// Facts that are lowered one by one as they are set are what lowering the project as a whole gives:
/// whatever is known besides, and whichever way a fact is set.
#[test]
fn facts_lowered_one_by_one_are_those_lowered_together() {
    use crate::project::ProjectContent;
    use fundrules::{FactKind, Project, Regime, Tree};

    let regime = Regime::builtin("guangyuan").unwrap();
    let lists = r#"{"project.indicators":[{"name":"a","target":"10","actual":"7"}],
        "app.use":["x"],"award.approved_use":["x","y"],"accept.fail_grounds":"none"}"#;
    let same = |content: &ProjectContent, fact: &str| {
        let together = regime.lower(content.project()).unwrap();
        assert_eq!(*content.facts(&regime).unwrap(), together, "{fact}");
    };
    for base in [
        Project::default(),
        fundrules_benches::project(&mut fundrules_benches::Numbers::new(3)).unwrap(),
        Project::from_json(lists).unwrap(),
    ] {
        let mut all = ProjectContent::new(base.clone());
        same(&all, "nothing set");
        for number in 1..=crate::FUNDRULES_FACT_LAST {
            let Ok(fact) = lookup::fact(number) else { continue };
            let name = fact.definition.name;
            let (value, text) = match fact.definition.kind {
                FactKind::Money => (Some(12_345), "1.5万元"),
                FactKind::Rate => (Some(500_000_000_000), "12.5%"),
                FactKind::Integer | FactKind::Headcount => (Some(2), "3"),
                FactKind::Date => (Some(19_904), "2024-03-01"),
                FactKind::Event => (Some(i64::from(i32::MAX)), "2024-03-01"),
                FactKind::Bool => (Some(1), "否"),
                FactKind::Time => (Some(600), "15:00"),
                FactKind::Word(words) | FactKind::Words(words) => {
                    (Some(0), words.last().map_or("", |word| word.name))
                }
                FactKind::IndustryCode => (None, "3251"),
                FactKind::Indicators => continue,
                _ => (None, "none"),
            };
            let mut alone = ProjectContent::new(base.clone());
            for content in [&mut alone, &mut all] {
                if let Some(value) = value {
                    content.set_number(fact, value).unwrap();
                    same(content, name);
                }
                content.set_text(fact, &Tree::Text(text.to_owned()), None).unwrap();
                same(content, name);
            }
            alone.set_text(fact, &Tree::Null, None).unwrap();
            same(&alone, name);
        }
    }
}
