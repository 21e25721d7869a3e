//! Hostile input: whatever is handed in, the library answers or says why not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

use std::sync::LazyLock;

use chrono::NaiveDate;
use fundrules::{
    Error, Money, MoneyUnit, Project, Rate, Regime, Rulebook, Span, Tree, builtin_rulebook,
    builtin_rulebooks, fact_definitions,
};
use proptest::prelude::*;

static RULEBOOKS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    builtin_rulebooks().into_iter().map(|id| builtin_rulebook(id).unwrap()).collect()
});

/// An error is one line, and so is each of its parts.
fn is_told(error: &Error) {
    assert!(!error.to_string().contains(['\n', '\r', '\u{1b}']), "{error}");
    assert!(!error.errors().is_empty());
    for part in error.errors() {
        assert!(!part.message().is_empty(), "{error:?}");
        assert!(part.code().contains('.'), "{error:?}");
    }
}

fn read_rulebook(source: &str) {
    match Rulebook::from_toml("county.toml", source) {
        Ok(rulebook) => {
            // What loads must compose, or say why not, and then answer.
            match Regime::builtin_with("county", vec![rulebook]) {
                Ok(regime) => {
                    let day: NaiveDate = "2024-07-01".parse().unwrap();
                    let explanation = regime.explain(&Project::new("P-1"), day).unwrap();
                    let _ = explanation.text(fundrules::Language::Zh);
                }
                Err(error) => is_told(&error),
            }
        }
        Err(error) => is_told(&error),
    }
}

fn read_project(json: &str) {
    match Project::from_json(json) {
        Ok(mut project) => {
            project.id = "P-1".to_owned();
            let again = serde_json::to_string(&project).unwrap();
            assert_eq!(Project::from_json(&again).unwrap(), project, "{again}");
        }
        Err(error) => is_told(&error),
    }
}

/// The nearest place at which a text may be cut.
fn boundary(text: &str, place: prop::sample::Index) -> usize {
    text.floor_char_boundary(place.index(text.len() + 1))
}

/// Pieces that mean something in a rulebook or project.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "[[clause]]\n",
        "[[clause.case]]\n",
        "when = \"always\"\n",
        "then = { flag = true }\n",
        "= ",
        "\"",
        "}",
        "{",
        "]",
        "[",
        "\n",
        "setting = ",
        "choose = ",
        "-1",
        "99999999999999999999",
        "1e9",
        "0.5",
        "\"1万元\"",
        "\"-20%\"",
        "\"1/3\"",
        "\"2023-02-29\"",
        "\"1200 months\"",
        "2024-01-01",
        "\u{202e}",
        "\u{0}",
        "\r",
        "#",
        "\\",
        "'''",
        "\"\"\"",
        "null",
        "true",
        ":",
    ];
    prop_oneof![4 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"]
}

#[derive(Clone, Debug)]
enum Change {
    Delete(prop::sample::Index, usize),
    Double(prop::sample::Index, usize),
    Insert(prop::sample::Index, String),
    DropLine(prop::sample::Index),
    Swap(prop::sample::Index, prop::sample::Index),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<prop::sample::Index>;
    prop_oneof![
        (place(), 1usize..60).prop_map(|(from, length)| Change::Delete(from, length)),
        (place(), 1usize..400).prop_map(|(from, length)| Change::Double(from, length)),
        (place(), piece()).prop_map(|(from, piece)| Change::Insert(from, piece)),
        place().prop_map(Change::DropLine),
        (place(), place()).prop_map(|(one, other)| Change::Swap(one, other)),
    ]
}

fn changed(text: &str, change: &Change) -> String {
    match change {
        Change::Delete(from, length) | Change::Double(from, length) => {
            let from = boundary(text, *from);
            let to = text.floor_char_boundary((from + length).min(text.len())).max(from);
            match change {
                Change::Double(..) => [&text[..to], &text[from..]].concat(),
                _ => [&text[..from], &text[to..]].concat(),
            }
        }
        Change::Insert(from, piece) => {
            let from = boundary(text, *from);
            [&text[..from], piece, &text[from..]].concat()
        }
        Change::DropLine(place) => {
            let lines: Vec<&str> = text.split('\n').collect();
            let dropped = place.index(lines.len());
            let kept = lines.iter().enumerate().filter(|(line, _)| *line != dropped);
            kept.map(|(_, line)| *line).collect::<Vec<_>>().join("\n")
        }
        Change::Swap(one, other) => {
            let mut lines: Vec<&str> = text.split('\n').collect();
            let (one, other) = (one.index(lines.len()), other.index(lines.len()));
            lines.swap(one, other);
            lines.join("\n")
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 160, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn changed_rulebooks(book in any::<prop::sample::Index>(), changes in prop::collection::vec(change(), 1..5)) {
        let source = *book.get(&RULEBOOKS);
        let source = changes.iter().fold(source.to_owned(), |text, change| changed(&text, change));
        read_rulebook(&source);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1500, max_shrink_iters: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_text_as_rulebook(text in ".{0,200}", pieces in prop::collection::vec(piece(), 0..30)) {
        read_rulebook(&text);
        read_rulebook(&pieces.concat());
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        read_rulebook(&text);
        read_project(&text);
    }

    #[test]
    fn any_text_as_project(text in ".{0,200}", pieces in prop::collection::vec(piece(), 0..30)) {
        read_project(&text);
        read_project(&pieces.concat());
    }

    #[test]
    fn any_value_of_any_fact(fact in 0..fact_definitions().len(), text in "\\PC{0,40}", number in any::<f64>()) {
        let name = fact_definitions()[fact].name;
        let trees = [
            Tree::Text(text.clone()),
            Tree::Number(number.to_string()),
            Tree::List(vec![Tree::Text(text.clone()), Tree::Null, Tree::Bool(true)]),
            Tree::Table(vec![(text, Tree::Number(number.to_string()))]),
        ];
        for tree in trees {
            let json = serde_json::to_string(&Tree::Table(vec![(name.to_owned(), tree)])).unwrap();
            read_project(&json);
        }
    }

    #[test]
    fn quantities(text in "[-+−0-9０-９.,/%‰ 元万亿月日年个工作dayswnthrki]{0,30}", any_text in ".{0,80}") {
        for text in [&text, &any_text] {
            for unit in [None, Some(MoneyUnit::Yuan), Some(MoneyUnit::Wan), Some(MoneyUnit::Yi)] {
                match Money::parse_with_unit(text, unit) {
                    Ok(amount) => prop_assert_eq!(amount.to_string().parse::<Money>().unwrap(), amount),
                    Err(error) => is_told(&error),
                }
            }
            match text.parse::<Rate>() {
                Ok(rate) => prop_assert_eq!(rate.to_string().parse::<Rate>().unwrap(), rate),
                Err(error) => is_told(&error),
            }
            match text.parse::<Span>() {
                Ok(span) => prop_assert_eq!(span.to_string().parse::<Span>().unwrap(), span),
                Err(error) => is_told(&error),
            }
        }
    }

    #[test]
    fn days(text in "[0-9]{0,5}[-/.年]?[0-9]{0,4}[-/.月]?[0-9]{0,4}日?") {
        let mut project = Project::new("P-1");
        match project.set("project.end_planned", &Tree::Text(text), None) {
            Ok(()) => prop_assert!(project.project.end_planned.is_some()),
            Err(error) => is_told(&error),
        }
    }

    #[test]
    fn any_day_of_an_answer(days in any::<i32>()) {
        let Some(day) = NaiveDate::from_num_days_from_ce_opt(days) else { return Ok(()) };
        thread_local! {
            static LUOYANG: Regime = Regime::builtin("luoyang").unwrap();
        }
        if let Err(error) = LUOYANG.with(|regime| regime.assess(&Project::new("P-1"), day)) {
            is_told(&error);
        }
    }
}
