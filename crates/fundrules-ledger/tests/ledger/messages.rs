use fundrules::Language;
use fundrules_ledger::Mistakes;

use crate::helpers::*;

#[test]
fn mistakes_name_file_row_column_and_reason_in_both_languages() {
    let read = rows("项目编号,项目总投资（万元）,项目状态\nP-1,-5,完了\n", csv_options());
    let [negative, word] = read[0].mistakes.as_slice() else { panic!("{read:?}") };
    assert_eq!(
        negative.to_string(),
        "-, row 2, column B `项目总投资（万元）`: `invest.total_planned`: the amount `-5` is negative"
    );
    assert_eq!(negative.message(Language::Zh), "-，第2行，B列“项目总投资（万元）”：金额“-5”为负数");
    let zh = word.message(Language::Zh);
    assert!(
        zh.starts_with("-，第2行，C列“项目状态”：“完了”不在可选范围内，应为：拟建、在建、"),
        "{zh}"
    );
}

#[test]
fn mistakes_are_listed_as_csv_and_json() {
    let read = rows("项目编号,支持额度\nP-1,=1+1\nP-2,5\n", csv_options());
    let mut mistakes = Mistakes::default();
    for row in read {
        mistakes.add(row.mistakes);
    }
    let mut csv = Vec::new();
    mistakes.write_csv(&mut csv, Language::Zh).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "文件,工作表,行,列,表头,事实,单元格内容,问题代码,问题");
    assert!(
        lines[1].contains(",B,支持额度,award.amount,'=1+1,amount.not-a-number,"),
        "{}",
        lines[1]
    );
    let mut json = Vec::new();
    mistakes.write_json(&mut json).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["count"], 2);
    assert_eq!(json["rows"], 2);
    assert_eq!(json["mistakes"][1]["code"], "amount.unit-missing");
    assert_eq!(json["mistakes"][1]["column"]["letters"], "B");
    assert_eq!(json["mistakes"][1]["row"], 3);
}

#[test]
fn all_mistakes_are_counted_and_ten_thousand_kept() {
    let mut text = String::from("项目编号,支持额度\n");
    for number in 0..10_050 {
        text.push_str(&format!("P-{number},5\n"));
    }
    let mut mistakes = Mistakes::default();
    for row in rows(text, csv_options()) {
        mistakes.add(row.mistakes);
    }
    assert_eq!(
        (mistakes.count(), mistakes.rows(), mistakes.kept().len()),
        (10_050, 10_050, 10_000)
    );
}

#[test]
fn messages_stay_one_line_whatever_the_file_holds() {
    let read = rows("项目编号,支持额度（元）\nP-1,\"5\n\u{1b}[31m\"\n", csv_options());
    let mistake = &read[0].mistakes[0];
    for language in [Language::Zh, Language::En] {
        assert!(!mistake.message(language).chars().any(char::is_control));
    }
}
