//! The shape of answers as JSON Lines, on which other programs rely.

use serde_json::json;

use crate::support::{Folder, json_lines};

#[test]
fn one_object_a_project_in_the_order_of_the_ledger() {
    let answers = json_lines(&Folder::new().decide("ledger.csv --format jsonl").done());
    let ids: Vec<_> = answers.iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, ["P-1", "P-2", "P-3"]);
    for answer in &answers {
        let keys: Vec<&str> = answer.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys.len(), 5, "{keys:?}");
        assert_eq!(answer["regime"], "county");
        assert_eq!(answer["as_of"], "2025-06-01");
        assert_eq!(answer["rulebooks"][0]["rulebook"], "county");
        let questions: Vec<_> = answer["answers"].as_object().unwrap().keys().cloned().collect();
        for question in ["support_cap", "disbursement", "acceptance", "clawback"] {
            assert!(questions.iter().any(|one| one == question), "{questions:?}");
        }
    }
}

#[test]
fn an_answer_has_all_its_keys() {
    let answers = json_lines(&Folder::new().decide("ledger.csv --format jsonl").done());
    let keys = [
        "outcome", "value", "clauses", "missing", "possible", "findings", "notes", "open",
        "settings", "readings",
    ];
    for answer in answers.iter().flat_map(|one| one["answers"].as_object().unwrap().values()) {
        for key in keys {
            assert!(answer.get(key).is_some(), "{key} in {answer}");
        }
    }
}

#[test]
fn amounts_are_decimal_texts_in_yuan_to_the_fen() {
    let answers = json_lines(&Folder::new().decide("ledger.csv --format jsonl").done());
    let cap = |place: usize| &answers[place]["answers"]["support_cap"];
    assert_eq!(cap(0)["outcome"], "decided");
    assert_eq!(cap(0)["value"]["ceiling"], "1000000.00");
    assert_eq!(cap(0)["clauses"], json!(["county/5"]));
    // A tenth of one fen, rounded down.
    assert_eq!(cap(1)["value"]["ceiling"], "0.00");
}

#[test]
fn what_is_not_known_is_named_and_never_taken_for_zero() {
    let answers = json_lines(&Folder::new().decide("ledger.csv --format jsonl").done());
    let cap = &answers[2]["answers"]["support_cap"];
    assert_ne!(cap["value"]["ceiling"], "0.00");
    assert_eq!(cap["missing"], json!(["invest.total_planned"]));
    assert_eq!(answers[2]["answers"]["disbursement"]["outcome"], "silent");
}

#[test]
fn a_stream_is_answered_like_a_file() {
    let folder = Folder::new();
    let from_file = folder.decide("ledger.csv --format jsonl").done();
    let words = "decide - --input-format csv --regime county --rulebook county.toml \
                 --as-of 2025-06-01 --format jsonl";
    let ledger = folder.read("ledger.csv");
    assert_eq!(folder.run_with(words, |command| command.write_stdin(ledger)).done(), from_file);

    let lines = concat!(
        r#"{"id": "P-1", "invest": {"total_planned": "1000万元"}, "project": {"stalled": false}}"#,
        "\n",
        r#"{"id": "P-2", "invest.total_planned": "0.01元", "project.stalled": true}"#,
        "\n",
        r#"{"id": "P-3"}"#,
        "\n"
    );
    let words = words.replace("csv", "jsonl");
    assert_eq!(folder.run_with(&words, |command| command.write_stdin(lines)).done(), from_file);
}

#[test]
fn the_same_input_gives_the_same_bytes_whatever_the_language() {
    let folder = Folder::new();
    let zh = folder.decide("ledger.csv --format jsonl --lang zh").done();
    assert_eq!(folder.decide("ledger.csv --format jsonl --lang en").done(), zh);
    folder.decide("ledger.csv -q -o answers.jsonl").done();
    assert_eq!(folder.read("answers.jsonl"), zh);
}

#[test]
fn built_in_regimes_need_no_files() {
    let folder = Folder::new();
    let line = r#"{"id": "L", "project": {"tier": "点"}, "invest": {"total_planned": "6000万元"}}"#;
    let words = "decide - --input-format jsonl --regime luoyang --as-of 2026-03-01 --format jsonl";
    let out = folder.run_with(words, |command| command.write_stdin(line)).done();
    let answers = json_lines(&out);
    assert_eq!(answers[0]["answers"]["support_cap"]["value"]["ceiling"], "10000000.00");
}
