//! The example ledger and the mapping files of `docs/examples`, and what the pages say of them.
//!
//! `FUNDRULES_REAL_DATA=<folder>` also decides the two public lists that the mapping files are for,
//! when they are in that folder.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use fundrules::{Answer, Assessment, Language, Outcome, Project, Question, Regime, SmolStr};
use fundrules_ledger::{Ledger, LedgerOptions, Mapping};

/// The day of the examples in the README and in the pages.
const AS_OF: &str = "2025-06-30";

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs")
}

fn guangyuan() -> Regime {
    Regime::builtin("guangyuan").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The projects of a file in which no row has a mistake.
fn projects(path: &Path, options: LedgerOptions) -> Vec<Project> {
    let ledger = Ledger::open(path, options).unwrap_or_else(|error| panic!("{error}"));
    ledger
        .map(|row| {
            let row = row.unwrap();
            assert!(!row.is_bad(), "row {}: {:?}", row.number, row.mistakes);
            row.project
        })
        .collect()
}

fn example(name: &str) -> Vec<Project> {
    projects(&docs().join("examples").join(name), LedgerOptions::default())
}

/// The answers of the example ledger.
fn assessments() -> Vec<Assessment> {
    let regime = guangyuan();
    let assess = |project: &Project| regime.assess(project, day(AS_OF)).unwrap();
    example("guangyuan-2024.csv").iter().map(assess).collect()
}

fn of<'a>(assessments: &'a [Assessment], id: &str, question: Question) -> &'a Answer {
    assessments.iter().find(|found| found.id() == id).unwrap().answer(question)
}

/// What one question came to, over all projects: the outcomes, and the words of one field.
fn seen(assessments: &[Assessment], question: Question, field: &str) -> BTreeSet<String> {
    let words = assessments.iter().map(|found| found.answer(question)).flat_map(|answer| {
        let word = answer.word(field).map(ToOwned::to_owned);
        [Some(answer.outcome().name().to_owned()), word].into_iter().flatten()
    });
    words.collect()
}

fn set(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn amount(answer: &Answer, field: &str) -> String {
    let money = answer.money(field);
    money.map_or_else(|| "none".to_owned(), |money| money.to_yuan_text())
}

#[test]
fn both_files_hold_the_same_projects() {
    let (csv, workbook) = (example("guangyuan-2024.csv"), example("guangyuan-2024.xlsx"));
    assert!(csv.len() >= 40, "{} projects", csv.len());
    assert_eq!(csv.len(), workbook.len());
    for (one, other) in csv.iter().zip(&workbook) {
        assert_eq!(one, other);
    }
}

#[test]
fn the_ledger_has_a_column_for_every_fact_of_the_regime() {
    let path = docs().join("examples/guangyuan-2024.csv");
    let ledger = Ledger::open(&path, LedgerOptions::default()).unwrap();
    let given: BTreeSet<&str> =
        ledger.columns().iter().flat_map(|column| column.facts.clone()).collect();
    // The example is about money; other questions look at many more facts.
    let regime = guangyuan().with_questions(&Question::ABOUT_MONEY).unwrap();
    for fact in regime.facts() {
        assert!(given.contains(fact.name), "no column for `{}` ({})", fact.name, fact.zh);
    }
}

#[test]
fn nobody_is_meant_by_the_example() {
    for project in example("guangyuan-2024.csv") {
        for name in ["applicant.name", "project.name"] {
            let text = format!("{:?}", project.get(name));
            assert!(text.contains("示例"), "{text}");
        }
    }
}

#[test]
fn every_outcome_occurs() {
    let found = assessments();
    let outcomes = |question, field| seen(&found, question, field);
    assert_eq!(
        outcomes(Question::SupportCap, "standing"),
        set(&["decided", "silent", "undetermined", "Within", "BelowFloor"])
    );
    assert_eq!(outcomes(Question::Disbursement, ""), set(&["decided", "silent", "undetermined"]));
    assert_eq!(
        outcomes(Question::Acceptance, "verdict"),
        set(&["decided", "undetermined", "Pass", "Rectify", "Fail", "NotApplicable"])
    );
    assert_eq!(
        outcomes(Question::Clawback, "state"),
        set(&["decided", "undetermined", "Nothing", "Recover", "ProvincialReview", "Insolvency"])
    );
    for field in ["rectification_status", "filing_status"] {
        let statuses = outcomes(Question::Acceptance, field);
        assert!(statuses.is_superset(&set(&["InTime", "Late", "NotDue"])), "{field}: {statuses:?}");
    }
}

#[test]
fn every_clause_that_decides_occurs() {
    let found = assessments();
    let clauses: BTreeSet<&str> = found
        .iter()
        .flat_map(|assessment| assessment.answers())
        .flat_map(|answer| answer.clauses())
        .map(SmolStr::as_str)
        .collect();
    let management = [
        "11", "13.a", "13.c", "13.d", "16.b", "16.c", "19.1", "19.2", "19.3", "19.4", "20.b",
        "20.1.a", "20.1.b", "20.2", "20.2.1", "20.2.2", "20.3.1", "20.3.2", "20.3.3", "20.3.5",
        "20.3.6", "20.3.7", "22", "23.c",
    ];
    let oversight = [
        "10.3.e", "11.2.e", "11.3.a", "12.c", "12.d", "12.e", "12.f", "12.g1", "12.g2", "12.g3",
        "19.3.b", "19.5.1", "19.5.2", "19.5.3", "19.5.4", "19.5.5", "19.5.6", "19.5.7.b",
        "19.5.7.c", "19.5.7.d", "19.5.7.e", "19.5.7.f", "19.5.9", "22.a", "23.a", "23.b", "23.c",
    ];
    let wanted = management.iter().map(|cite| format!("guangyuan-mgmt/{cite}"));
    let wanted = wanted.chain(oversight.iter().map(|cite| format!("guangyuan-oversight/{cite}")));
    for clause in wanted {
        assert!(clauses.contains(clause.as_str()), "`{clause}` decides nothing in the example");
    }
}

#[test]
fn requirements_are_departed_from_softly_and_broken_hard() {
    let found = assessments();
    let severities: BTreeSet<&str> = found
        .iter()
        .flat_map(|assessment| assessment.answer(Question::Disbursement).findings())
        .map(|finding| finding.severity.name())
        .collect();
    assert_eq!(severities, BTreeSet::from(["soft", "hard", "flag"]));
}

#[test]
fn tranches_open_at_the_last_basis_point() {
    let found = assessments();
    for (id, entitled, payable) in [
        ("SL-02", "450000.00", "450000.00"), // 50%
        ("SL-03", "0.00", "0.00"),           // 49.99%
        ("SL-04", "600200.00", "225075.00"), // 80%
        ("SL-05", "375125.00", "0.00"),      // 79.99%
        ("SL-17", "333333.33", "66666.67"),  // passed: the remainder
        ("SL-12", "320000.00", "320000.00"), // after the work, at one go
    ] {
        let answer = of(&found, id, Question::Disbursement);
        assert_eq!(amount(answer, "entitled"), entitled, "{id}");
        assert_eq!(amount(answer, "payable_now"), payable, "{id}");
    }
}

#[test]
fn lines_are_drawn_at_the_last_fen() {
    let found = assessments();
    for (id, verdict) in [
        ("SL-19", "Pass"), // 1000万元, built 800.000001万元
        ("SL-20", "Fail"), // built 800万元
        ("SL-21", "Fail"), // built 799.99万元
        ("SL-22", "Pass"), // fixed assets 1000万元, built 700.000001万元
        ("SL-23", "Fail"), // built 700万元
        ("SL-31", "Fail"), // ended 2023-06-30
    ] {
        assert_eq!(of(&found, id, Question::Acceptance).word("verdict"), Some(verdict), "{id}");
    }
    // One day later the two years are not over, and what else is not known decides.
    assert_eq!(of(&found, "SL-32", Question::Acceptance).outcome(), Outcome::Undetermined);
    let floor = |id| of(&found, id, Question::SupportCap).word("standing");
    assert_eq!((floor("SL-13"), floor("SL-14")), (Some("BelowFloor"), Some("Within")));
}

#[test]
fn recoveries_come_to_these_amounts() {
    let found = assessments();
    for (id, state, loss, repay_now) in [
        ("SL-18", "Nothing", "0.00", "0.00"),
        ("SL-19", "Recover", "199999.99", "0.00"), // the unpaid part covers it
        ("SL-22", "Recover", "239999.99", "79999.99"),
        ("SL-24", "Recover", "142857.14", "142857.14"), // a seventh, rounded down
        ("SL-35", "Recover", "2500000.00", "1250000.00"), // several grounds, all that was paid
        ("SL-36", "ProvincialReview", "0.00", "0.00"),
        ("SL-37", "Nothing", "0.00", "0.00"), // the province exempts
        ("SL-38", "Recover", "200000.00", "200000.00"), // the province sets the amount
        ("SL-40", "Insolvency", "none", "none"),
        ("SL-44", "Recover", "120000.00", "70000.00"), // measured from the figure at allocation
    ] {
        let answer = of(&found, id, Question::Clawback);
        assert_eq!(answer.word("state"), Some(state), "{id}");
        assert_eq!(amount(answer, "loss"), loss, "{id}");
        assert_eq!(amount(answer, "repay_now"), repay_now, "{id}");
    }
    for (id, setting) in
        [("SL-30", "unapproved_major_change"), ("SL-39", "full_recovery_where_bases_differ")]
    {
        let answer = of(&found, id, Question::Clawback);
        assert_eq!(answer.outcome(), Outcome::Undetermined, "{id}");
        assert_eq!(answer.settings(), [setting], "{id}");
        assert!(answer.missing().is_empty(), "{id}");
        assert_eq!(answer.possible().len(), 2, "{id}");
    }
}

#[test]
fn due_days_move_off_rest_days() {
    let found = assessments();
    // The Dragon Boat holiday, and a Saturday.
    for (id, nominal, effective, status) in [
        ("SL-27", "2025-06-02", "2025-06-03", "Late"),
        ("SL-28", "2025-09-20", "2025-09-22", "NotDue"),
        ("SL-29", "2025-05-29", "2025-05-29", "InTime"),
    ] {
        let answer = of(&found, id, Question::Acceptance);
        assert_eq!(answer.date("rectification_nominal_due"), Some(day(nominal)), "{id}");
        assert_eq!(answer.date("rectification_due"), Some(day(effective)), "{id}");
        assert_eq!(answer.word("rectification_status"), Some(status), "{id}");
    }
}

/// The text between a comment of the page and the end of the block of code below it.
fn block<'a>(page: &'a str, comment: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("<!-- {comment} -->")).unwrap();
    let (_, rest) = rest.split_once("```text\n").unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn the_explanation_on_the_page_is_the_one_given() {
    let page = include_str!("../../docs/src/quick-start.md").replace("\r\n", "\n");
    let ledger = example("guangyuan-2024.csv");
    let project = ledger.iter().find(|project| project.id == "SL-20").unwrap();
    let explanation = guangyuan().explain(project, day(AS_OF)).unwrap();
    for (comment, language) in [("SL-20 en", Language::En), ("SL-20 zh", Language::Zh)] {
        let given = explanation.text(language);
        let shown = block(&page, comment);
        assert!(given.contains(shown), "the page shows\n{shown}\nbut given is\n{given}");
    }
}

#[test]
fn the_mappings_are_read() {
    for name in ["lt-2014-2020", "fi-erdf-2014-2020"] {
        assert!(!mapping(name).is_empty(), "{name}");
    }
}

fn mapping(name: &str) -> Mapping {
    let path = docs().join(format!("examples/{name}.mapping.toml"));
    let text = std::fs::read_to_string(&path).unwrap();
    Mapping::from_toml(name, &text).unwrap_or_else(|error| panic!("{:?}", error.errors()))
}

/// A public list, with its mapping and assumptions; `None`, said aloud, where it is not at hand.
fn real_list(file: &str, name: &str, assumptions: &[(&str, &str)]) -> Option<Vec<Project>> {
    let Some(folder) = std::env::var_os("FUNDRULES_REAL_DATA") else {
        println!("skipped: `FUNDRULES_REAL_DATA` names no folder with `{file}`");
        return None;
    };
    let assumptions = assumptions.iter();
    let options = LedgerOptions {
        mapping: Some(mapping(name)),
        assumptions: assumptions.map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
        ..LedgerOptions::default()
    };
    Some(projects(&Path::new(&folder).join(file), options))
}

/// On how many projects a clause settles the answer to a question.
fn caught(projects: &[Project], as_of: &str, question: Question, clause: &str) -> usize {
    let regime = guangyuan();
    let catches = |project: &&Project| {
        let assessment = regime.assess(project, day(as_of)).unwrap();
        assessment.answer(question).clauses().iter().any(|found| found == clause)
    };
    projects.iter().filter(catches).count()
}

#[test]
fn the_lithuanian_list_comes_to_the_counts_of_the_page() {
    let file = "lt_2014_2020.csv";
    let Some(contracts) = real_list(file, "lt-2014-2020", &[]) else { return };
    assert_eq!(contracts.len(), 909);
    let failed = |clause| caught(&contracts, AS_OF, Question::Acceptance, clause);
    assert_eq!(failed("guangyuan-mgmt/19.2"), 446);
    assert_eq!(failed("guangyuan-mgmt/20.3.3"), 210);
    assert_eq!(failed("guangyuan-mgmt/20.3.5"), 142);
}

#[test]
fn the_finnish_list_comes_to_the_counts_of_the_page() {
    let file = "fi_erdf_2014_2020.csv";
    let assumptions = [
        ("override.rule", "none"),
        ("accept.verdict", "None"),
        ("payment.amount", "0元"),
        ("project.end_actual", "none"),
    ];
    let Some(projects) = real_list(file, "fi-erdf-2014-2020", &assumptions) else { return };
    assert_eq!(projects.len(), 2881);
    let before_passing = "guangyuan-oversight/12.g3";
    let overrun = "guangyuan-mgmt/20.3.2";
    assert_eq!(caught(&projects, "2018-12-31", Question::Disbursement, before_passing), 345);
    assert_eq!(caught(&projects, "2018-12-30", Question::Acceptance, overrun), 630);
    assert_eq!(caught(&projects, "2018-12-31", Question::Acceptance, overrun), 1116);
}
