//! The second sheet of an empty ledger: what each column wants.

use fundrules::{FactDefinition, FactKind, Language};
use rust_xlsxwriter::{Workbook, XlsxError};

use crate::chinese;
use crate::write::styles::{self, Styles};

/// Adds the sheet.
pub(super) fn add(
    workbook: &mut Workbook,
    facts: &[&FactDefinition],
    headers: &[String],
    language: Language,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let columns = match language {
        Language::Zh => ["列", "事实", "填写要求"],
        Language::En => ["column", "fact", "what to write"],
    };
    let sheet = styles::add_sheet(workbook, language.pick("填写说明", "Notes"), &columns, styles)?;
    sheet.set_column_width(0, 36)?;
    sheet.set_column_width(1, 28)?;
    sheet.set_column_width(2, 100)?;
    let id = (
        "id",
        language.pick("项目的唯一编号，必填", "the key of the project, never empty").to_owned(),
    );
    let notes =
        std::iter::once(id).chain(facts.iter().map(|fact| (fact.name, expected(fact, language))));
    let mut row = 1;
    for (header, (name, note)) in headers.iter().zip(notes) {
        sheet.write_string_with_format(row, 0, header, &styles.wrapped)?;
        sheet.write_string_with_format(row, 1, name, &styles.wrapped)?;
        sheet.write_string_with_format(row, 2, &note, &styles.wrapped)?;
        row += 1;
    }
    let general = language.pick(
        "空白单元格表示不详，不表示零，也不表示“否”。",
        "an empty cell is a fact that is not known; it is neither zero nor no",
    );
    sheet.write_string_with_format(row, 2, general, &styles.wrapped)?;
    Ok(())
}

fn expected(fact: &FactDefinition, language: Language) -> String {
    match (language, fact.kind) {
        (Language::Zh, FactKind::Money) => "金额，以表头所注单位计，精确到分".to_owned(),
        (Language::Zh, FactKind::Rate) => "百分数的数值，如50表示50%".to_owned(),
        (Language::Zh, _) => chinese::expected(Some(fact.name)),
        (Language::En, kind) => english(kind),
    }
}

fn english(kind: FactKind) -> String {
    let list = |words: &[fundrules::Word]| {
        words
            .iter()
            .map(|word| format!("{} ({})", word.name, word.en))
            .collect::<Vec<_>>()
            .join(", ")
    };
    match kind {
        FactKind::Money => "an amount in the unit of the header, exact to the fen".to_owned(),
        FactKind::Rate => "a number of percent: 50 is 50%".to_owned(),
        FactKind::Integer => "a whole number".to_owned(),
        FactKind::Date => "a day".to_owned(),
        FactKind::Event => "a day, or none if it did not happen".to_owned(),
        FactKind::Bool => "yes or no".to_owned(),
        FactKind::Word(words) => format!("one of: {}", list(words)),
        FactKind::Words(words) => format!("one or several, with commas, or none: {}", list(words)),
        FactKind::Reference => "its name, or none".to_owned(),
        FactKind::Texts => "one or several texts, with commas, or none".to_owned(),
        FactKind::Clauses => "ids of clauses such as guangyuan-mgmt/20.3.3, or none".to_owned(),
        FactKind::Indicators => {
            r#"a json list such as [{"name":"output","target":"100","actual":"98"}]"#.to_owned()
        }
        _ => "a text".to_owned(),
    }
}
