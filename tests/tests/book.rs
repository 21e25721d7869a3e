//! The pages of the book say what the library does: tables of words, examples, links.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fundrules::{
    Answer, Budget, DeadlinePurpose, Language, ObligationStatus, Outcome, Party, Period,
    ProcedureRecord, Project, Question, Regime, Rulebook, SignOffRole, StepState, Tree, Undated,
    Value, Vocabulary, builtin_regimes, builtin_rulebook, builtin_rulebooks,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join("docs/src").join(name)).unwrap().replace("\r\n", "\n")
}

/// The blocks of code of one kind on a page.
fn blocks<'a>(page: &'a str, kind: &str) -> Vec<&'a str> {
    let fence = format!("```{kind}\n");
    let starts = page.split(&fence).skip(1);
    starts.map(|block| block.split("```").next().unwrap().trim_end()).collect()
}

fn pages() -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    collect(&root().join("docs/src"), "", &mut pages);
    pages
}

/// The pages of a folder and of those in it, by their paths.
fn collect(folder: &Path, prefix: &str, pages: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), pages);
        } else if name.ends_with(".md") {
            pages.insert(format!("{prefix}{name}"), fs::read_to_string(&path).unwrap());
        }
    }
}

/// The path within the book of what a page links to.
fn resolved(page: &str, file: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn rulebooks() -> Vec<Rulebook> {
    let read = |id| Rulebook::from_toml(&format!("{id}.toml"), builtin_rulebook(id).unwrap());
    builtin_rulebooks().into_iter().map(|id| read(id).unwrap()).collect()
}

/// The part of a page below a heading.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("\n{heading}\n")).unwrap();
    rest.split("\n## ").next().unwrap()
}

#[test]
fn examples_of_the_format_that_stand_alone_load() {
    const HEADER: &str = "[rulebook]\nid = \"county\"\ntitle = { zh = \"某县办法\", en = \"Measure of a county\" }\n\
        jurisdiction = \"CN-510800\"\nstatus = \"issued\"\neffect = { issued_on = \"2024-01-01\" }\n";
    let page = page("rulebook-format.md");
    let blocks: Vec<&str> = blocks(&page, "toml")
        .into_iter()
        .filter(|text| text.starts_with("# loads as it stands\n"))
        .collect();
    for text in &blocks {
        let read = Rulebook::from_toml("page.toml", &format!("{HEADER}{text}"));
        let rulebook = read.unwrap_or_else(|error| panic!("{:?}\n{text}", error.errors()));
        Regime::builtin_with("county", vec![rulebook]).unwrap_or_else(|e| panic!("{e}\n{text}"));
    }
    assert_eq!(blocks.len(), 5);
}

#[test]
fn the_format_names_every_question_purpose_and_party() {
    let page = page("rulebook-format.md");
    let mut wanted: Vec<&str> = Question::ALL.iter().map(|question| question.name()).collect();
    for words in
        [DeadlinePurpose::WORDS, Party::WORDS, Period::WORDS, Undated::WORDS, SignOffRole::WORDS]
    {
        wanted.extend(words.iter().map(|word| word.name));
    }
    for word in wanted {
        let quoted = [format!("`{word}`"), format!("`\"{word}\"`"), format!("= \"{word}\"`")];
        assert!(quoted.iter().any(|one| page.contains(one)), "the page does not name `{word}`");
    }
}

#[test]
fn every_field_of_every_question_is_described() {
    let page = page("questions.md");
    for question in Question::ALL {
        let part = section(&page, &format!("## {}", question.name()));
        assert!(part.contains(question.label(Language::Zh)), "{}", question.name());
        for field in question.fields() {
            let row = format!("| `{}` |", field.name);
            let row = part.lines().find(|line| line.starts_with(&row));
            let row = row.unwrap_or_else(|| panic!("{}: no `{}`", question.name(), field.name));
            assert!(row.contains(field.zh) && row.contains(field.en), "{row}");
        }
    }
}

#[test]
fn the_table_of_documents_counts_their_clauses() {
    let page = page("questions.md");
    let rulebooks = rulebooks();
    for question in Question::ALL {
        let start = format!("| [`{}`]", question.name());
        let row = page.lines().find(|line| line.starts_with(&start)).unwrap();
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).skip(2).collect();
        let counts = rulebooks.iter().map(|rulebook| {
            let clauses = rulebook.clauses().iter();
            match clauses.filter(|clause| clause.question() == question).count() {
                0 => "–".to_owned(),
                count => count.to_string(),
            }
        });
        assert_eq!(cells, counts.collect::<Vec<_>>(), "{}", question.name());
    }
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for id in builtin_regimes() {
        let start = format!("| `{id}`");
        let row = readme.lines().find(|line| line.starts_with(&start)).unwrap();
        let count = Regime::builtin(id).unwrap().clause_ids().len();
        assert!(row.ends_with(&format!("| {count} |")), "{count} clauses: {row}");
    }
}

/// The entries of a JSON object.
fn table(tree: &Tree) -> BTreeMap<String, Tree> {
    match tree {
        Tree::Table(entries) => {
            entries.iter().map(|(key, value)| (key.clone(), value.clone())).collect()
        }
        other => panic!("no object but {}", other.describe()),
    }
}

fn text(tree: &Tree) -> &str {
    match tree {
        Tree::Text(text) => text,
        other => panic!("no text but {}", other.describe()),
    }
}

/// The values of an answer that are known, as they are written in JSON.
fn known(answer: &Answer) -> BTreeMap<String, String> {
    let values = answer.values().iter().filter_map(|(field, value)| {
        let written = match (*value)? {
            Value::Money(money) => money.to_yuan_text(),
            Value::Date(day) => day.to_string(),
            Value::Bool(yes) => yes.to_string(),
            Value::Word(word) => word.name.to_owned(),
            _ => return None,
        };
        Some((field.name.to_owned(), written))
    });
    values.collect()
}

#[test]
fn the_examples_of_the_questions_are_answered_so() {
    let page = page("questions.md");
    let mut asked = BTreeSet::new();
    for block in blocks(&page, "json") {
        let example = table(&Tree::from_json(block).unwrap());
        let name = text(&example["question"]);
        let question = Question::from_name(name).unwrap();
        let (mut project, mistakes) = Project::from_tree_collecting(&example["facts"], None);
        assert!(mistakes.is_empty(), "{name}: {mistakes:?}");
        project.id = "P-1".to_owned();
        let regime = Regime::builtin(text(&example["regime"])).unwrap();
        let assessment = regime.assess(&project, text(&example["as_of"]).parse().unwrap()).unwrap();
        let answer = assessment.answer(question);
        assert_eq!(answer.outcome().name(), text(&example["outcome"]), "{name}");
        let key = if answer.outcome() == Outcome::Decided { "value" } else { "known" };
        let shown = table(&example[key]).into_iter().map(|(field, value)| match value {
            Tree::Text(text) => (field, text),
            Tree::Bool(yes) => (field, yes.to_string()),
            other => panic!("{name}: {}", other.describe()),
        });
        assert_eq!(shown.collect::<BTreeMap<_, _>>(), known(answer), "{name}");
        let Tree::List(clauses) = &example["clauses"] else { panic!("{name}: no clauses") };
        let clauses: Vec<&str> = clauses.iter().map(text).collect();
        assert_eq!(clauses, answer.clauses(), "{name}");
        asked.insert(question);
    }
    assert_eq!(asked.len(), Question::ALL.len(), "an example for each question");
}

#[test]
fn the_budgets_on_the_page_are_divided_so() {
    let page = page("allocation.md");
    let regime = Regime::builtin("guangyuan").unwrap();
    let budgets = blocks(&page, "json");
    assert_eq!(budgets.len(), 2);
    for json in budgets {
        let budget = Budget::from_json(json, None).unwrap();
        let allocation = regime.allocate(&budget, "2025-03-01".parse().unwrap()).unwrap();
        for entry in allocation.entries() {
            let (computed, granted) = (entry.computed.to_yuan_text(), entry.granted.to_yuan_text());
            let row = format!("| {} | {computed} | {granted} |", entry.id);
            assert!(page.contains(&row), "the page does not show `{row}`");
        }
        for left in allocation.unallocated() {
            let row =
                format!("{} | not allocated: {} |", left.amount.to_yuan_text(), left.reason.en);
            assert!(page.contains(&row), "the page does not show `{row}`");
        }
    }
}

#[test]
fn the_record_on_the_page_is_judged_so() {
    let page = page("procedure.md");
    let json = blocks(&page, "json");
    let record = ProcedureRecord::from_json(json[0]).unwrap();
    let project = Project::from_json(json[1]).unwrap();
    let regime = Regime::builtin("guangyuan").unwrap();
    let day = "2025-06-01".parse().unwrap();
    let procedure = regime.procedure("change", &project, &record, day).unwrap();
    for step in procedure.steps() {
        let row = format!(
            "| {} | `{}` | {} | `{}` |",
            step.order,
            step.clause,
            step.what.en,
            step.state.name()
        );
        assert!(page.contains(&row), "the page does not show `{row}`");
    }
    for word in StepState::WORDS {
        assert!(page.contains(&format!("| `{}` | {} |", word.name, word.zh)), "{}", word.name);
    }
    for id in builtin_regimes() {
        let regime = Regime::builtin(id).unwrap();
        let flows: Vec<String> =
            regime.flows().iter().map(|flow| format!("`{}`", flow.id())).collect();
        let row = format!("| `{id}` | {} |", flows.join(", "));
        assert!(page.contains(&row), "the page does not show `{row}`");
    }
}

#[test]
fn the_duties_on_the_page_are_due_so() {
    let page = page("obligations.md");
    let project = Project::from_json(blocks(&page, "json")[0]).unwrap();
    let regime = Regime::builtin("guangyuan").unwrap();
    let duties = regime.obligations(&project, "2025-10-14".parse().unwrap()).unwrap();
    let mut dated = 0;
    for duty in duties.entries() {
        let Some(day) = duty.due.day() else { continue };
        let row = page.lines().find(|line| {
            line.contains(&format!("| `{}` |", duty.clause)) && line.contains(&duty.what.en)
        });
        let row = row.unwrap_or_else(|| panic!("the page does not show `{}`", duty.clause));
        assert!(row.contains(&day.to_string()), "{row}");
        assert!(row.contains(&format!("| {} |", duty.status.label(Language::En))), "{row}");
        dated += 1;
    }
    assert_eq!(page.lines().filter(|line| line.starts_with("| 20")).count() + 1, dated);
    let undated = |duty: &&fundrules::Obligation| duty.status == ObligationStatus::Unspecified;
    let undated = duties.entries().iter().filter(undated).count();
    assert!(page.contains(&format!("{undated} more duties of the list have no day")), "{undated}");
    for word in ObligationStatus::WORDS {
        assert!(page.contains(&format!("| `{}` | {} |", word.name, word.zh)), "{}", word.name);
    }
}

/// The name under which a heading can be linked to.
fn anchor(heading: &str) -> String {
    let heading = heading.to_lowercase();
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

#[test]
fn links_lead_to_pages_and_headings_that_exist() {
    let pages = pages();
    let anchors = |page: &str| -> BTreeSet<String> {
        let headings = page.lines().filter(|line| line.starts_with('#'));
        let named = page.split("<a id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let headings = headings.map(|line| anchor(line.trim_start_matches('#').trim()));
        headings.chain(named.map(str::to_owned)).collect()
    };
    let all: BTreeMap<&str, BTreeSet<String>> =
        pages.iter().map(|(name, page)| (name.as_str(), anchors(page))).collect();
    for (name, page) in &pages {
        for link in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.contains("://") || link.contains('`') {
                continue;
            }
            let (file, part) = link.split_once('#').unwrap_or((link, ""));
            let file = if file.is_empty() { name.clone() } else { resolved(name, file) };
            if !file.ends_with(".md") {
                assert!(
                    root().join("docs/src").join(&file).exists(),
                    "{name}: no file for `{link}`"
                );
                continue;
            }
            let parts = all.get(file.as_str());
            let parts = parts.unwrap_or_else(|| panic!("{name}: no page for `{link}`"));
            assert!(part.is_empty() || parts.contains(part), "{name}: no part `{link}`");
        }
    }
    let summary = &pages["SUMMARY.md"];
    for name in pages.keys().filter(|name| *name != "SUMMARY.md") {
        assert!(summary.contains(&format!("({name})")), "`{name}` is not in the summary");
    }
}

#[test]
fn links_of_the_readme_lead_to_files() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for link in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !link.contains("://") {
            let file = link.split('#').next().unwrap();
            assert!(root().join(file).exists(), "no file for `{link}`");
        }
    }
}
