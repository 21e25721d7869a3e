//! `decide`: formats, places, and rows with mistakes.

use crate::support::{Folder, json_lines};

#[test]
fn a_table_for_people_with_a_summary_in_both_languages() {
    let folder = Folder::new();
    let en = folder.decide("ledger.csv --lang en").done();
    for words in ["P-1", "support cap", "ceiling of support: 1000000.00 yuan", "county/5"] {
        assert!(en.contains(words), "{words} in {en}");
    }
    assert!(en.contains("projects: 3") && en.contains("clauses that applied most"), "{en}");
    let zh = folder.decide("ledger.csv --lang zh").done();
    for words in ["支持上限：1000000.00元", "第五条", "尚缺：项目总投资", "共认定项目 3 个"]
    {
        assert!(zh.contains(words), "{words} in {zh}");
    }
    let quiet = folder.decide("ledger.csv --lang zh --quiet").done();
    assert!(!quiet.contains("共认定项目") && quiet.contains("P-3"), "{quiet}");
}

#[test]
fn chosen_questions_only() {
    let folder = Folder::new();
    let out = folder.decide("ledger.csv --lang en --questions clawback,support_cap").done();
    assert!(out.contains("support cap") && out.contains("clawback"), "{out}");
    assert!(!out.contains("acceptance") && !out.contains("disbursement"), "{out}");
    let csv = folder.decide("ledger.csv --lang en --format csv --questions clawback").done();
    let header = csv.lines().next().unwrap();
    assert!(header.contains("clawback outcome") && !header.contains("support cap"), "{header}");
    let json = folder.decide("ledger.csv --format jsonl --questions clawback").done();
    assert!(json.contains(r#""clawback""#) && !json.contains(r#""acceptance""#), "{json}");
    let json = folder.decide("ledger.csv --format jsonl").done();
    assert!(json.contains(r#""eligibility""#) && json.contains(r#""acceptance""#), "{json}");
    let csv = folder.decide("ledger.csv --lang en --format csv").done();
    assert!(!csv.contains("eligibility outcome"), "{csv}");
    let csv = folder.decide("ledger.csv --lang en --format csv --questions all").done();
    assert!(csv.contains("eligibility outcome"), "{csv}");
}

#[test]
fn the_name_of_the_output_says_the_format() {
    let folder = Folder::new();
    for (name, start) in [("a.csv", "\u{feff}id,"), ("a.jsonl", "{\"id\":\"P-1\"")] {
        let run = folder.decide(&format!("ledger.csv --lang en -o {name}"));
        assert_eq!((run.code, run.out.as_str()), (Some(0), ""));
        assert!(run.err.contains(&format!("written to {name}")), "{}", run.err);
        assert!(folder.read(name).starts_with(start), "{}", folder.read(name));
    }
    assert_eq!(folder.decide("ledger.csv -q -o a.xlsx").done(), "");
    assert!(std::fs::read(folder.path("a.xlsx")).unwrap().starts_with(b"PK"));
    let err = folder.decide("ledger.csv -o a.doc").failed(2);
    assert!(err.contains("ledger.format-unknown"), "{err}");
    assert!(!folder.path("a.doc").exists());
}

#[test]
fn a_format_goes_with_its_place() {
    let folder = Folder::new();
    assert!(folder.decide("ledger.csv --format xlsx").failed(2).contains("name a file with `-o`"));
    assert!(folder.decide("ledger.csv --format table -o a.csv").failed(2).contains("choose csv"));
    let dash = folder.decide("ledger.csv --format csv -o - --lang en").done();
    assert_eq!(dash, folder.decide("ledger.csv --format csv --lang en").done());
    assert_eq!(folder.names(), ["bad.csv", "county.toml", "ledger.csv"]);
}

#[test]
fn bad_rows_end_in_code_3_and_nothing_is_written() {
    let folder = Folder::new();
    let err = folder.decide("bad.csv --lang en").failed(3);
    for words in ["B 项目总投资", "has no unit", "C 补助方式", "事种", "nothing was written"]
    {
        assert!(err.contains(words), "{words} in {err}");
    }
    let err = folder.decide("bad.csv --lang zh -o a.xlsx").failed(3);
    assert!(err.contains("未写明单位") && err.contains("未输出任何结果"), "{err}");
    assert_eq!(folder.names(), ["bad.csv", "county.toml", "ledger.csv"]);
}

#[test]
fn good_rows_are_decided_when_asked() {
    let folder = Folder::new();
    let run = folder.decide("bad.csv --lang en --keep-going --format jsonl");
    assert_eq!(run.code, Some(3));
    let answers = json_lines(&run.out);
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0]["id"], "P-3");
    assert!(run.err.contains("these rows were left out"), "{}", run.err);
    assert_eq!(folder.decide("bad.csv --keep-going -q -o a.xlsx").code, Some(3));
    assert!(folder.path("a.xlsx").exists());
}

#[test]
fn mistakes_are_told_as_json_and_not_more_than_wanted() {
    let folder = Folder::new();
    let lines = json_lines(&folder.decide("bad.csv --error-format json").failed(3));
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["code"], "amount.unit-missing");
    assert_eq!(lines[0]["file"], "bad.csv");
    assert_eq!(lines[0]["line"], 2);
    assert_eq!(lines[0]["cell"]["column"]["letters"], "B");
    assert_eq!(lines[1]["cell"]["value"], "事种");
    assert_eq!(lines[2]["code"], "ledger.rows-bad");
    let words = "bad.csv --error-format json --limit-mistakes 1";
    assert_eq!(json_lines(&folder.decide(words).failed(3)).len(), 2);
}

#[test]
fn units_assumptions_and_mappings_are_taken() {
    let folder = Folder::new();
    folder.write("plain.csv", "项目编号,项目总投资\nP-1,1000\n");
    let ceiling = |words: &str| {
        let out = folder.decide(&format!("{words} --format jsonl")).done();
        json_lines(&out)[0]["answers"]["support_cap"]["value"]["ceiling"].clone()
    };
    assert_eq!(ceiling("plain.csv --unit 元"), "100.00");
    assert_eq!(ceiling("plain.csv --unit wan"), "1000000.00");
    assert_eq!(ceiling("plain.csv --unit 亿元"), "10000000000.00");
    folder.write("ids.csv", "项目编号\nP-1\n");
    assert_eq!(ceiling("ids.csv --assume invest.total_planned=50万元"), "50000.00");
    folder.write("other.csv", "kodas,suma\nP-1,1000\n");
    folder.write(
        "map.toml",
        "[columns]\n\"kodas\" = \"id\"\n\"suma\" = { fact = \"invest.total_planned\", unit = \"yuan\" }\n",
    );
    assert_eq!(ceiling("other.csv --mapping map.toml"), "100.00");
}

#[test]
fn an_assumption_and_a_column_may_not_both_speak() {
    let folder = Folder::new();
    let err = folder.decide("ledger.csv --assume invest.total_planned=1元").failed(3);
    assert!(err.contains("is stated for every row"), "{err}");
}

#[test]
fn rows_that_the_regime_cannot_judge_are_mistakes_too() {
    let folder = Folder::new();
    folder.write("grounds.csv", "项目编号,不通过所依条款\nP-1,nowhere/1\nP-2,\n");
    let err = folder.decide("grounds.csv --error-format json").failed(3);
    let lines = json_lines(&err);
    assert_eq!((lines.len(), &lines[0]["line"]), (2, &serde_json::json!(2)));
}

#[test]
fn what_is_read_is_never_overwritten() {
    let folder = Folder::new();
    for name in ["ledger.csv", "./ledger.csv"] {
        let err = folder.decide(&format!("ledger.csv -o {name}")).failed(2);
        assert!(err.contains("would be overwritten"), "{err}");
    }
    assert_eq!(folder.read("ledger.csv"), crate::support::LEDGER);
}

#[test]
fn two_projects_with_one_key_are_told_apart_by_nobody() {
    let folder = Folder::new();
    let line = "{\"id\":\"P-1\",\"invest.total_planned\":\"100万元\"}\n";
    folder.write("twice.jsonl", line.repeat(2));
    let err = folder.decide("twice.jsonl --format jsonl --lang en").failed(3);
    assert!(err.contains("the key `P-1` stands in row 1 already"), "{err}");
}
