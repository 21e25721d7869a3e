use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use calamine::{Data, Reader, Xlsx, open_workbook};
use chrono::NaiveDate;
use fundrules::{Assessment, Force, Language, Project, Question, Regime, Rulebook};
use fundrules_ledger::{Format, Mistakes, Reason, Writer, WriterOptions};

use crate::helpers::*;

const RULEBOOK: &str = r#"
    [rulebook]
    id = "county"
    title = { zh = "某县办法", en = "Measure of a county" }
    jurisdiction = "CN-510800"
    status = "draft"

    [[clause]]
    cite = "5"
    printed = "第五条"
    question = "support_cap"
    force = "must"
    summary = { zh = "支持额度以总投资的一成为限", en = "Support is at most a tenth of total investment." }
    when = "always"
    then = { ceiling = { share = "10%", of = { fact = "invest.total_planned" } } }
"#;

fn regime() -> Regime {
    let rulebook = Rulebook::from_toml("county.toml", RULEBOOK).unwrap();
    Regime::builtin_with("county", vec![rulebook]).unwrap()
}

fn assess(regime: &Regime, project: &Project) -> Assessment {
    let day = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    let mut assessment = regime.assess(project, day).unwrap();
    assessment.set_id(project.id.clone());
    assessment
}

fn projects() -> Vec<Project> {
    vec![
        project("P-1", &[("project.name", "=cmd()"), ("invest.total_planned", "1000万元")]),
        project("P-2", &[("project.name", "乙")]),
        project("P-3", &[("invest.total_planned", "999999999999999.9元")]),
    ]
}

fn write_all(path: &Path, options: WriterOptions, mistakes: &Mistakes) {
    let regime = regime();
    let mut writer = Writer::create(path, None, &[], &regime, options).unwrap();
    for project in projects() {
        let reason = Reason {
            question: Some(Question::SupportCap),
            clause: Some("county/5".to_owned()),
            text: "一成".to_owned(),
        };
        let reasons = if project.id == "P-1" { vec![reason] } else { Vec::new() };
        writer.write(&project, &assess(&regime, &project), &reasons).unwrap();
    }
    writer.list_mistakes(mistakes).unwrap();
    writer.finish().unwrap();
}

fn one_question() -> WriterOptions {
    WriterOptions { questions: vec![Question::SupportCap], ..WriterOptions::default() }
}

#[test]
fn csv_holds_answers_for_excel_and_no_formulas() {
    let files = Files::new();
    let path = files.path("answers.csv");
    write_all(&path, one_question(), &Mistakes::default());
    let bytes = std::fs::read(&path).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let headers = csv.headers().unwrap().clone();
    assert_eq!(headers.get(0), Some("项目编号"));
    let place = |name: &str| headers.iter().position(|header| header == name).expect(name);
    let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    assert_eq!(&rows[0][place("项目名称")], "'=cmd()");
    assert_eq!(&rows[0][place("支持上限认定情况")], "已认定");
    assert_eq!(&rows[0][place("支持上限（元）")], "1000000.00");
    assert_eq!(&rows[0][place("支持上限依据条款")], "county/5");
    assert_eq!(&rows[1][place("支持上限（元）")], "");
    assert_eq!(&rows[1][place("支持上限尚缺事实")], "项目总投资");
    assert_eq!(&rows[2][place("支持上限（元）")], "99999999999999.99");
    assert_eq!(files.names(), ["answers.csv"]);
}

#[test]
fn english_answers_name_facts_as_rulebooks_do() {
    let files = Files::new();
    let path = files.path("answers.csv");
    let options =
        WriterOptions { language: Language::En, byte_order_mark: Some(false), ..one_question() };
    write_all(&path, options, &Mistakes::default());
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        text.starts_with("id,name of the project,support cap outcome,ceiling of support (yuan),")
    );
    assert!(text.contains("undetermined") && text.contains("invest.total_planned"));
}

#[test]
fn a_workbook_holds_answers_reasons_and_mistakes() {
    let files = Files::new();
    let path = files.path("answers.xlsx");
    let mut mistakes = Mistakes::default();
    for row in rows("项目编号,支持额度\nP-9,5\n", csv_options()) {
        mistakes.add(row.mistakes);
    }
    write_all(&path, WriterOptions::default(), &mistakes);
    let mut workbook: Xlsx<_> = open_workbook(&path).unwrap();
    assert_eq!(workbook.sheet_names(), ["认定结果", "理由", "读取问题"]);
    let answers = workbook.worksheet_range("认定结果").unwrap();
    let headers: Vec<String> = answers.rows().next().unwrap().iter().map(Data::to_string).collect();
    let place = headers.iter().position(|header| header == "支持上限（元）").unwrap();
    let cell = |row: u32| answers.get_value((row, u32::try_from(place).unwrap())).cloned();
    assert_eq!(cell(1), Some(Data::Float(1_000_000.0)));
    // Sixteen digits are more than a spreadsheet keeps, so this one is text.
    assert_eq!(cell(3), Some(Data::String("99999999999999.99".to_owned())));
    assert_eq!(answers.get_value((1, 1)), Some(&Data::String("=cmd()".to_owned())));
    let reasons = workbook.worksheet_range("理由").unwrap();
    let lines: Vec<Vec<String>> =
        reasons.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
    let must = Force::Must.label(Language::Zh);
    let summary = "支持额度以总投资的一成为限";
    assert_eq!(
        lines[1],
        ["P-1", "支持上限", "已认定", "county/5", "第五条", must, summary, "一成"]
    );
    assert_eq!(lines.last().unwrap()[0], "P-3");
    let listed = workbook.worksheet_range("读取问题").unwrap();
    assert_eq!(listed.get_value((1, 7)), Some(&Data::String("amount.unit-missing".to_owned())));
}

#[test]
fn the_same_answers_are_the_same_bytes() {
    let files = Files::new();
    for name in ["a.xlsx", "b.xlsx"] {
        write_all(&files.path(name), WriterOptions::default(), &Mistakes::default());
    }
    let read = |name: &str| std::fs::read(files.path(name)).unwrap();
    assert_eq!(read("a.xlsx"), read("b.xlsx"));
}

#[test]
fn json_lines_hold_whole_assessments() {
    let files = Files::new();
    let path = files.path("answers.jsonl");
    write_all(&path, WriterOptions::default(), &Mistakes::default());
    let text = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["id"], "P-1");
    assert_eq!(lines[0]["answers"]["support_cap"]["value"]["ceiling"], "1000000.00");
    assert_eq!(lines[0]["reasons"][0], "一成");
    assert!(lines[1].get("reasons").is_none());
    let plain = serde_json::to_value(assess(&regime(), &projects()[1])).unwrap();
    assert_eq!(lines[1], plain);
}

#[test]
fn nothing_half_written_is_left_and_no_input_overwritten() {
    let files = Files::new();
    let input = files.write("in.csv", "项目编号,项目名称\n");
    let regime = regime();
    let create = |name: &str| {
        Writer::create(&files.path(name), None, &[&input], &regime, WriterOptions::default())
    };
    let refused = |name: &str| create(name).err().expect("a refusal").code();
    assert_eq!(refused("in.csv"), "ledger.overwrites-input");
    assert_eq!(refused("../absent-directory/x.csv"), "ledger.write");
    assert_eq!(refused("x.pdf"), "ledger.format-unknown");
    for name in ["out.csv", "out.xlsx", "out.jsonl"] {
        let mut writer = create(name).unwrap();
        let project = project("P-1", &[]);
        writer.write(&project, &assess(&regime, &project), &[]).unwrap();
        drop(writer);
    }
    assert_eq!(files.names(), ["in.csv"]);
    let kept = files.write("old.csv", "old");
    drop(create("old.csv").unwrap());
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), "old");
    create("old.csv").unwrap().finish().unwrap();
    assert_ne!(std::fs::read_to_string(&kept).unwrap(), "old");
}

#[cfg(unix)]
#[test]
fn links_and_devices_are_not_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let files = Files::new();
    let input = files.write("in.csv", "项目编号,项目名称\n");
    let link = files.path("link.csv");
    std::os::unix::fs::symlink(&input, &link).unwrap();
    let regime = regime();
    let create = |path: &Path, inputs: &[&Path]| {
        Writer::create(path, Some(Format::Csv), inputs, &regime, WriterOptions::default())
    };
    assert_eq!(create(&link, &[&input]).err().unwrap().code(), "ledger.overwrites-input");
    create(&link, &[]).unwrap().finish().unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(std::fs::read_to_string(&input).unwrap().contains("支持上限"));
    assert_eq!(create(Path::new("/dev/null"), &[]).err().unwrap().code(), "ledger.write");
    let out = files.path("out.csv");
    create(&out, &[]).unwrap().finish().unwrap();
    let mode = std::fs::metadata(&out).unwrap().permissions().mode();
    assert_ne!(mode & 0o044, 0, "others may read it: {mode:o}");
}

/// A stream that can be looked at afterwards.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn streams_get_csv_and_json_lines_without_a_mark() {
    let regime = regime();
    let stream = Shared::default();
    let writer =
        Writer::to_stream(stream.clone(), Format::Csv, &regime, WriterOptions::default()).unwrap();
    writer.finish().unwrap();
    assert!(stream.0.lock().unwrap().starts_with("项目编号".as_bytes()));
    let refused =
        Writer::to_stream(stream, Format::Xlsx, &regime, WriterOptions::default()).err().unwrap();
    assert_eq!(refused.code(), "ledger.stream-xlsx");
}
