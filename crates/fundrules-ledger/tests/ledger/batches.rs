//! Rows decided in columns give what rows decided one by one give.

use chrono::NaiveDate;
use fundrules::{FactDefinition, FactKind, MoneyUnit, Question, Regime, Value, fact_definitions};
use fundrules_ledger::{
    Batch, BatchAnswers, Batches, Fault, Format, Ledger, LedgerOptions, Row, Writer, WriterOptions,
};
use proptest::prelude::*;
use rust_xlsxwriter::Worksheet;

use crate::helpers::*;

/// What may stand in any cell, at its place or not.
const ODD: [&str; 29] = [
    "",
    " ",
    "无",
    "none",
    "\u{3000}是 ",
    "√",
    "false",
    "合计",
    "Total：",
    "总投资",
    "=1+1",
    "一亿",
    "8e9",
    "C",
    "64",
    "-5",
    "1e3",
    "2024-02-30",
    "20240630",
    "2024年6月1日",
    "１,０００.50",
    "100万元",
    "50%",
    "[]",
    "[\"a\"]",
    "nowhere/1",
    "a\u{10FFFF}b",
    "行\n行",
    "\u{FEFF}",
];

/// What a fact of a kind is usually given as, picked by a number.
fn usual(fact: &FactDefinition, pick: usize) -> String {
    let one_of = |texts: &[&str]| texts[pick % texts.len()].to_owned();
    match fact.kind {
        FactKind::Money => one_of(&["100", "250.5", "0", "130.000001", "1000万元"]),
        FactKind::Rate => one_of(&["50", "30%", "0", "100", "49.99"]),
        FactKind::Integer => one_of(&["0", "1", "2", " 3"]),
        FactKind::Date => one_of(&["2024-01-15", "2024/6/30", "2025年12月31日", "2023.1.2"]),
        FactKind::Event => one_of(&["2024-01-15", "2025-3-1", "无", "none"]),
        FactKind::Bool => one_of(&["是", "否", "true", "×"]),
        FactKind::Word(words) => {
            let word = &words[pick / 3 % words.len()];
            [word.zh, word.en, word.name][pick % 3].to_owned()
        }
        FactKind::Words(words) => {
            let (one, two) = (&words[pick % words.len()], &words[pick / 7 % words.len()]);
            [one.zh.to_owned(), format!("{}、{}", one.zh, two.name), "无".to_owned()][pick % 3]
                .clone()
        }
        FactKind::Texts => one_of(&["甲", "甲、乙", "无", "[\"甲\", \"乙\"]"]),
        FactKind::Clauses => one_of(&["无", "guangyuan-mgmt/20.3.3", "20.3.1"]),
        FactKind::Indicators => one_of(&[
            r#"[{"name":"产能","target":"100","actual":"98","main":true}]"#,
            r#"[{"name":"产能","target":"100","actual":"100","main":true}]"#,
            r#"[{"name":"产能","target":"100"}]"#,
        ]),
        FactKind::IndustryCode => one_of(&["3251", "39", "26"]),
        FactKind::Headcount => one_of(&["5", "7", "0"]),
        FactKind::Time => one_of(&["15:00", "9:30"]),
        _ => one_of(&["甲", "乙 公司", "+示例", "合计项目"]),
    }
}

fn header(fact: &FactDefinition) -> String {
    match fact.kind {
        FactKind::Money => format!("{}（万元）", fact.zh),
        FactKind::Rate => format!("{}（%）", fact.zh),
        _ => fact.name.to_owned(),
    }
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// A table of the facts at some places; each row is made of picks, one of them in `oddness` odd.
fn csv(places: &[usize], rows: &[Vec<usize>], oddness: usize) -> String {
    let facts: Vec<&FactDefinition> =
        places.iter().map(|place| &fact_definitions()[place % fact_definitions().len()]).collect();
    let mut text = "项目编号".to_owned();
    facts.iter().for_each(|fact| text += &format!(",{}", quoted(&header(fact))));
    for (number, picks) in rows.iter().enumerate() {
        text += &format!("\nP-{number}");
        for (fact, pick) in facts.iter().zip(picks) {
            let cell = match pick {
                _ if pick % 5 == 0 => String::new(),
                _ if pick % oddness == 1 => ODD[pick / oddness % ODD.len()].to_owned(),
                _ => usual(fact, pick / 5),
            };
            text += &format!(",{}", quoted(&cell));
        }
    }
    text + "\n"
}

/// The same as lines of JSON: facts in their groups or by their dotted names, texts with units, and
/// now and then what no fact is.
fn json_lines(places: &[usize], rows: &[Vec<usize>], oddness: usize) -> String {
    let mut text = String::new();
    for (number, picks) in rows.iter().enumerate() {
        let mut fields = vec![format!("\"id\":\"P-{number}\"")];
        let mut grouped = Vec::new();
        for (place, pick) in places.iter().zip(picks) {
            let fact = &fact_definitions()[place % fact_definitions().len()];
            let odd = pick % oddness == 1;
            let cell = if odd {
                ODD[pick / oddness % ODD.len()].to_owned()
            } else {
                usual(fact, pick / 5)
            };
            let value = match fact.kind {
                _ if pick % 5 == 0 => "null".to_owned(),
                _ if cell.starts_with('[') => cell,
                FactKind::Integer if !odd => cell.trim().to_owned(),
                FactKind::Bool if !odd && pick % 3 == 0 => "true".to_owned(),
                FactKind::Money if !odd && pick % 2 == 0 => "12.5".to_owned(),
                FactKind::Rate if !odd && !cell.ends_with('%') => format!("\"{cell}%\""),
                _ => serde_json::to_string(&cell).unwrap(),
            };
            match fact.name.split_once('.') {
                Some(("invest", field)) => grouped.push(format!("\"{field}\":{value}")),
                _ => fields.push(format!("\"{}\": {value}", fact.name)),
            }
        }
        fields.push(format!("\"invest\":{{{}}}", grouped.join(",")));
        if oddness < 100 && number % 4 == 0 {
            fields.push(
                ["\"id\":\"again\"", "\"app\":3", "\"invest\":null", "\"no\":1"][number / 4 % 4]
                    .to_owned(),
            );
        }
        text += &format!("{{{}}}\n", fields.join(", "));
    }
    text
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 10).unwrap()
}

/// Compares the rows of a ledger in batches with its rows one by one; how many could be decided.
fn compare(regime: &Regime, open: impl Fn() -> Ledger) -> usize {
    let mut rows = open().map(Result::unwrap);
    let mut decided = 0;
    let mut batches = Batches::new(open(), regime);
    let mut answers = BatchAnswers::new(regime, day(), regime.questions()).unwrap();
    let files = Files::new();
    let options =
        || WriterOptions { questions: regime.questions().to_vec(), ..WriterOptions::default() };
    let paths = [files.path("rows.csv"), files.path("columns.csv")];
    let mut writers =
        paths.each_ref().map(|path| Writer::create(path, None, &[], regime, options()).unwrap());
    while let Some(batch) = batches.next_batch().unwrap() {
        let mut good = Vec::new();
        for place in 0..batch.len() {
            let row = rows.next().unwrap();
            assert_eq!((batch.number(place), batch.id(place)), (row.number, &*row.project.id));
            assert_eq!(batch.name(place), row.project.project.name.as_deref());
            assert_eq!(batch.sheet(), row.sheet.as_deref());
            if is_good(regime, batch, place, &row) {
                good.push((place, row));
            }
        }
        let places: Vec<usize> = good.iter().map(|(place, _)| *place).collect();
        answers.decide(batch, &places).unwrap();
        for (place, row) in &good {
            compare_answers(regime, batch, &answers, *place, row);
            let mut assessment = regime.assess(&row.project, day()).unwrap();
            assessment.set_id(&row.project.id);
            writers[0].write(&row.project, &assessment, &[]).unwrap();
        }
        writers[1].write_batch(batch, &answers, &places).unwrap();
        decided += good.len();
    }
    assert!(rows.next().is_none());
    for writer in writers {
        writer.finish().unwrap();
    }
    let [one_by_one, in_columns] = paths.map(|path| std::fs::read_to_string(path).unwrap());
    assert_eq!(one_by_one, in_columns);
    decided
}

/// Whether a row can be decided; what is wrong with it is the same in both ways.
fn is_good(regime: &Regime, batch: &mut Batch, place: usize, row: &Row) -> bool {
    match batch.take_fault(place) {
        Some(Fault::Mistakes(mistakes)) => {
            assert_eq!(mistakes, row.mistakes);
            false
        }
        Some(Fault::Refused(error)) => {
            assert!(!row.is_bad());
            assert_eq!(error, regime.lower(&row.project).unwrap_err());
            false
        }
        None => {
            assert!(!row.is_bad(), "{:?}", row.mistakes);
            true
        }
    }
}

fn compare_answers(
    regime: &Regime,
    batch: &Batch,
    answers: &BatchAnswers<'_>,
    place: usize,
    row: &Row,
) {
    assert_eq!(batch.columns().unwrap().row(place), regime.lower(&row.project).unwrap());
    let assessment = regime.assess(&row.project, day()).unwrap();
    for (at, question) in regime.questions().iter().enumerate() {
        let answer = assessment.answer(*question);
        let columns = answers.columns(at).unwrap();
        assert_eq!(columns.outcome(place), Some(answer.outcome()));
        for (field, (definition, value)) in answer.values().iter().enumerate() {
            let number = columns.fields[field].get(place);
            let found = number.and_then(|number| Value::new(definition.kind, number));
            assert_eq!(found, *value, "{}", definition.name);
        }
        assert_eq!(answers.clauses(at, place).collect::<Vec<_>>(), answer.clauses());
        assert_eq!(answers.missing(at, place), answer.missing());
    }
}

fn table() -> impl Strategy<Value = (Vec<usize>, Vec<Vec<usize>>, usize)> {
    let facts = prop::collection::hash_set(0..fact_definitions().len(), 60..90);
    facts.prop_flat_map(|facts| {
        let picks = prop::collection::vec(0..10_000_usize, facts.len());
        let rows = prop::collection::vec(picks, 1..12);
        // From tables full of mistakes to tables with hardly any.
        let oddness = prop_oneof![Just(17_usize), Just(501), Just(10_007)];
        (Just(facts.into_iter().collect::<Vec<_>>()), rows, oddness)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn random_tables((places, rows, oddness) in table()) {
        let text = csv(&places, &rows, oddness);
        let regime = Regime::builtin("guangyuan").unwrap();
        compare(&regime, || open(&text, csv_options()).unwrap());
        let lines = json_lines(&places, &rows, oddness);
        compare(&regime, || open(&lines, lines_options()).unwrap());
        let stated = || LedgerOptions {
            assumptions: vec![("award.approved_use".to_owned(), "甲".to_owned())],
            ..lines_options()
        };
        compare(&regime, || open(&lines, stated()).unwrap());
    }
}

fn lines_options() -> LedgerOptions {
    LedgerOptions {
        format: Some(Format::JsonLines),
        unit: Some(MoneyUnit::Wan),
        ..LedgerOptions::default()
    }
}

#[test]
fn tables_without_mistakes_are_decided() {
    let places: Vec<usize> = (0..fact_definitions().len()).collect();
    let row = |row: usize| {
        let pick = |place: usize| (row * 7_919 + place * 104_729) % 10_000 * 3 % 9_999 + 2;
        places.iter().map(|place| pick(*place)).collect()
    };
    let rows: Vec<Vec<usize>> = (0..40).map(row).collect();
    let text = csv(&places, &rows, 10_007);
    let regime = Regime::builtin("guangyuan").unwrap();
    let decided = compare(&regime, || open(&text, csv_options()).unwrap());
    assert!(decided > 10, "{decided}");
    let lines = json_lines(&places, &rows, 10_007);
    let decided = compare(&regime, || open(&lines, lines_options()).unwrap());
    assert!(decided > 10, "{decided}");
}

#[test]
fn the_example_with_constants_for_every_row() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/examples/guangyuan-2024.csv");
    let regime = Regime::builtin("guangyuan").unwrap();
    let regime = regime.with_questions(&Question::ABOUT_MONEY).unwrap();
    let assume = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let options = || LedgerOptions {
        assumptions: vec![
            assume("award.approved_use", "甲、乙"),
            assume("app.use", "甲"),
            assume("award.released_on", "2024-03-01"),
        ],
        ..LedgerOptions::default()
    };
    assert_eq!(compare(&regime, || Ledger::open(&path, LedgerOptions::default()).unwrap()), 44);
    assert_eq!(compare(&regime, || Ledger::open(&path, options()).unwrap()), 44);
}

#[test]
fn mappings_with_words_for_empty_cells() {
    let mapping = r#"
        ignore_other_columns = true
        skip_rows_where = [{ column = "skip", equals = "y" }]
        [columns]
        "v" = { facts = ["invest.total_planned", "invest.total_approved"], unit = "yuan" }
        "s" = { fact = "project.stage", words = { "B" = "Completed", "" = "UnderConstruction" } }
        "f" = { fact = "project.end_actual", format = "%d.%m.%Y", empty = "none" }
        "n" = { fact = "project.name", words = { "q" = "Q" } }
        "t" = { fact = "app.use", empty = "none" }
        [constants]
        "award.approved_use" = ["a", "b"]
        "project.start_planned" = "2020-01-01"
    "#;
    let text = "\
v,s,f,n,t,skip,other
5,B,,q,a,,合
5.5,,无,z,,y,
7,在建,01.02.2024,,\"[\"\"b\"\"]\",,u
7,在建,01.02.2019,,c,,u
x,?,2024-01-01,=f,\"[\",,合计
";
    let regime = Regime::builtin("guangyuan").unwrap();
    assert_eq!(compare(&regime, || open(text, with_mapping(mapping)).unwrap()), 2);
}

#[test]
fn lists_and_what_sums_them_up() {
    let text = "\
项目编号,绩效指标,技术指标与预期目标达到,申报用途,规定使用方向,计划开工日期,计划完工日期
P-1,\"[{\"\"name\"\":\"\"甲\"\",\"\"target\"\":\"\"1\"\",\"\"actual\"\":\"\"2\"\"}]\",是,甲,甲、乙,2024-01-01,2024-01-01
P-2,\"[{\"\"name\"\":\"\"甲\"\",\"\"target\"\":\"\"1\"\",\"\"actual\"\":\"\"2\"\"}]\",否,丙,甲、乙,,
P-3,\"[{\"\"name\"\":\"\"甲\"\",\"\"target\"\":\"\"1\"\",\"\"actual\"\":\"\"2\"\"}]\",,无,无,2024-01-02,2024-01-01
P-4,,否,,,,
";
    let regime = Regime::builtin("guangyuan").unwrap();
    assert_eq!(compare(&regime, || open(text, csv_options()).unwrap()), 2);
}

#[test]
fn a_batch_forgets_the_one_before() {
    let mut text = "项目编号,项目名称,项目总投资（万元）,计划开工日期,计划完工日期\n".to_owned();
    for number in 0..4_100 {
        text += &match number {
            4_095 => "P-4095,名,1000,2024-05-01,2024-04-01\n".to_owned(),
            4_096.. => format!("P-{number},,,,\n"),
            _ => format!("P-{number},名,{number}.5,2024-05-01,2024-06-01\n"),
        };
    }
    let regime = Regime::builtin("luoyang").unwrap();
    let regime = regime.with_questions(&[Question::SupportCap]).unwrap();
    assert_eq!(compare(&regime, || open(&text, csv_options()).unwrap()), 4_099);
}

#[test]
fn what_cannot_be_read_further_ends_the_batches_after_the_rows_before_it() {
    let regime = Regime::builtin("luoyang").unwrap();
    let options = LedgerOptions { row_limit: 2, ..csv_options() };
    let ledger = open("项目编号\nP-1\nP-2\nP-3\n", options).unwrap();
    let mut batches = Batches::new(ledger, &regime);
    assert_eq!(batches.next_batch().unwrap().map(|batch| batch.len()), Some(2));
    let error = batches.next_batch().map(|_| ()).unwrap_err();
    assert_eq!(error.code(), "ledger.too-many-rows");
    assert!(batches.next_batch().unwrap().is_none());
}

#[test]
fn workbooks_with_numbers_days_and_keys_that_are_numbers() {
    let files = Files::new();
    let path = files.workbook("a.xlsx", |workbook| {
        let percent = rust_xlsxwriter::Format::new().set_num_format("0.00%");
        let sheet: &mut Worksheet = workbook.add_worksheet();
        let headers =
            ["序号", "项目编号", "项目总投资（万元）", "实施进度（%）", "专账管理", "项目名称"];
        for (column, header) in (0..).zip(headers) {
            sheet.write(0, column, header).unwrap();
        }
        for row in 1..5_u32 {
            sheet.write(row, 0, row).unwrap();
            sheet.write(row, 1, 20_240_000 + row).unwrap();
            sheet.write(row, 2, [0.5, 0.1 + 0.2, 1000.0, 7.25][row as usize - 1]).unwrap();
            sheet.write_with_format(row, 3, 0.5, &percent).unwrap();
            sheet.write(row, 4, row != 2).unwrap();
        }
        sheet.write(4, 5, "名").unwrap();
    });
    let regime = Regime::builtin("guangyuan").unwrap();
    let decided = compare(&regime, || Ledger::open(&path, LedgerOptions::default()).unwrap());
    assert_eq!(decided, 3);
}

#[test]
fn json_lines_too() {
    let text = "\
{\"id\":\"P-1\",\"project\":{\"name\":\"甲\"},\"invest.total_planned\":\"1000万元\"}
{\"id\":\"P-2\",\"accept.fail_grounds\":[\"nowhere/1\"]}
{\"id\":\"P-3\",\"invest.total_planned\":5}

{\"project.indicators_met\":true}
";
    let regime = Regime::builtin("guangyuan").unwrap();
    assert_eq!(compare(&regime, || open(text, lines_options()).unwrap()), 3);
}
