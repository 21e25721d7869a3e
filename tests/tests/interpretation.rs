//! The page on interpretation and the rulebooks say the same: each reading and each setting of a
//! rulebook has its entry, and what an entry names is there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use std::collections::{BTreeMap, BTreeSet};

use fundrules::{Rulebook, builtin_rulebook, builtin_rulebooks};

/// One entry of the page: the lines below its heading.
type Entries = BTreeMap<String, Vec<String>>;

fn entries() -> Entries {
    let page = include_str!("../../docs/src/interpretation.md").replace("\r\n", "\n");
    let mut found = Entries::new();
    for part in page.split("\n## ").skip(1) {
        let mut lines = part.lines().map(str::to_owned);
        let name = lines.next().unwrap();
        if name.len() == 3 || name.len() == 4 {
            let lines = lines.take_while(|line| !line.starts_with("# ")).collect();
            assert!(found.insert(name.clone(), lines).is_none(), "`{name}` stands twice");
        }
    }
    found
}

fn rulebooks() -> Vec<Rulebook> {
    let read = |id| {
        let source = builtin_rulebook(id).unwrap();
        Rulebook::from_toml(&format!("{id}.toml"), source).unwrap()
    };
    builtin_rulebooks().into_iter().map(read).collect()
}

/// What stands between backticks.
fn code(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// The settings that an entry describes, each by its line.
fn settings(entries: &Entries) -> BTreeMap<&str, Vec<(&str, &str)>> {
    let mut found: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (name, lines) in entries {
        for line in lines.iter().filter(|line| line.contains("`: **`")) {
            let setting = code(line).next().unwrap();
            found.entry(setting).or_default().push((name.as_str(), line.as_str()));
        }
    }
    found
}

#[test]
fn entries_are_whole() {
    for (name, lines) in entries() {
        let has = |start: &str| lines.iter().any(|line| line.starts_with(start));
        let parts: &[&str] = match name.as_bytes()[0] {
            b'D' => &["- Handling: ", "- Clauses: `"],
            _ => &["- Reading: ", "- Alternative: ", "- Clauses: `"],
        };
        assert!(lines[1].starts_with("**"), "`{name}` has no title");
        for part in parts {
            assert!(has(part), "`{name}` has no line `{part}`");
        }
    }
}

#[test]
fn entries_are_numbered_without_a_gap() {
    let entries = entries();
    for (letter, last) in [('A', 104), ('C', 33), ('D', 16), ('N', 11)] {
        for number in 1..=last {
            let name = format!("{letter}{number:02}");
            assert!(entries.contains_key(&name), "`{name}` is missing");
        }
    }
    let decisions = entries.keys().filter(|name| name.starts_with('P')).count();
    assert!(entries.contains_key(&format!("P{decisions:02}")), "a gap among the decisions");
}

#[test]
fn every_reading_of_a_rulebook_has_its_entry_and_stands_there() {
    let entries = entries();
    for rulebook in rulebooks() {
        for setting in rulebook.settings() {
            assert!(!setting.readings().is_empty(), "`{}` names no reading", setting.id());
            for reading in setting.readings() {
                assert!(entries.contains_key(reading.as_str()), "no entry `{reading}`");
            }
        }
        for clause in rulebook.clauses() {
            for reading in clause.readings() {
                let lines = entries.get(reading.as_str());
                let lines = lines.unwrap_or_else(|| panic!("no entry `{reading}`"));
                let line = lines.iter().find(|line| line.starts_with("- Clauses: ")).unwrap();
                let named = code(line).any(|id| id == clause.id());
                assert!(named, "`{reading}` does not name `{}`", clause.id());
            }
        }
    }
}

#[test]
fn every_clause_that_is_named_exists() {
    let rulebooks = rulebooks();
    let known: BTreeSet<&str> =
        rulebooks.iter().flat_map(Rulebook::clauses).map(|clause| clause.id()).collect();
    for (name, lines) in entries() {
        let line = lines.iter().find(|line| line.starts_with("- Clauses: ")).unwrap();
        for id in code(line) {
            assert!(known.contains(id), "`{name}` names `{id}`, which is no clause");
        }
    }
}

#[test]
fn every_setting_stands_with_its_values_default_and_rulebooks() {
    let entries = entries();
    let described = settings(&entries);
    let rulebooks = rulebooks();
    let mut having: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for rulebook in &rulebooks {
        for setting in rulebook.settings() {
            having.entry(setting.id()).or_default().push(rulebook.id());
        }
    }
    for setting in rulebooks.iter().flat_map(Rulebook::settings) {
        let places = described.get(setting.id());
        let places = places.unwrap_or_else(|| panic!("no entry for `{}`", setting.id()));
        for (name, line) in places {
            assert!(line.contains(&format!("**`{}`**", setting.default_value())), "{name}: {line}");
            let (values, named) = line.rsplit_once(" (").unwrap();
            let values: BTreeSet<&str> = code(values).skip(1).collect();
            let wanted: BTreeSet<&str> = setting.values().iter().map(String::as_str).collect();
            assert_eq!(values, wanted, "{name}: {line}");
            let named: Vec<&str> = named.trim_end_matches(')').split(", ").collect();
            assert_eq!(named, having[setting.id()], "{name}: {line}");
        }
        for reading in setting.readings() {
            assert!(
                places.iter().any(|(name, _)| name == reading) || !reading.starts_with(['A', 'N']),
                "`{reading}` does not describe `{}`",
                setting.id()
            );
        }
    }
    let wanted: BTreeSet<&str> = having.keys().copied().collect();
    let found: BTreeSet<&str> = described.keys().copied().collect();
    assert_eq!(found, wanted);
}

#[test]
fn links_within_the_page_lead_somewhere() {
    let page = include_str!("../../docs/src/interpretation.md");
    let entries = entries();
    for part in page.split("](#").skip(1) {
        let name = part.split(')').next().unwrap().to_uppercase();
        assert!(entries.contains_key(&name), "no entry `{name}`");
    }
}
