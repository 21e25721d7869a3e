use fundrules::{MoneyUnit, fact_definition};

use super::*;

fn read_as(fact: &str, unit: Option<MoneyUnit>, cell: &Cell) -> Result<Option<Tree>> {
    let fact = fact_definition(fact).expect("a fact");
    let mut project = Project::new("1");
    Use::plain(fact, ReadOptions { unit, percent: false }).read(&mut project, cell)?;
    Ok(project.get(fact.name))
}

fn number(text: &str) -> Cell {
    Cell::Number(text.to_owned(), NumberLook::Plain)
}

fn code(read: Result<Option<Tree>>) -> &'static str {
    read.expect_err("a mistake").code()
}

#[test]
fn amounts_are_exact_or_refused() {
    let wan = Some(MoneyUnit::Wan);
    let amount = |text: &str| Some(Tree::Text(text.to_owned()));
    let fact = "invest.total_planned";
    assert_eq!(read_as(fact, wan, &number("7999.99")), Ok(amount("79999900.00元")));
    assert_eq!(read_as(fact, wan, &number("0.000001")), Ok(amount("0.01元")));
    assert_eq!(read_as(fact, None, &Cell::Text("1,000.5万元".into())), Ok(amount("10005000.00元")));
    assert_eq!(code(read_as(fact, wan, &number("0.0000001"))), "amount.finer-than-fen");
    assert_eq!(code(read_as(fact, wan, &number("0.30000000000000004"))), "cell.not-exact");
    assert_eq!(code(read_as(fact, wan, &number("-1"))), "amount.negative");
    assert_eq!(code(read_as(fact, None, &number("1000"))), "amount.unit-missing");
    assert_eq!(code(read_as(fact, wan, &Cell::Text("1000元".into()))), "amount.unit-conflict");
    assert_eq!(code(read_as(fact, wan, &Cell::Bool(true))), "fact.wrong-type");
    let scaled = Cell::Number("12".into(), NumberLook::Scaled);
    assert_eq!(code(read_as(fact, wan, &scaled)), "cell.scaled");
    let percent = Cell::Number("0.5".into(), NumberLook::Percent);
    assert_eq!(code(read_as(fact, wan, &percent)), "amount.unit-unknown");
}

#[test]
fn percentages_need_a_mark_somewhere() {
    let fact = fact_definition("project.progress_pct").expect("a fact");
    let percent = Cell::Number("0.285".into(), NumberLook::Percent);
    let text = Some(Tree::Text("28.5%".to_owned()));
    assert_eq!(read_as(fact.name, None, &percent), Ok(text.clone()));
    assert_eq!(read_as(fact.name, None, &Cell::Text("28.5%".into())), Ok(text.clone()));
    assert_eq!(code(read_as(fact.name, None, &number("28.5"))), "rate.mark-missing");
    let mut project = Project::new("1");
    let marked = Use::plain(fact, ReadOptions { unit: None, percent: true });
    marked.read(&mut project, &number("28.5")).expect("a rate");
    assert_eq!(project.get(fact.name), text);
    // What the cell shows is what was meant, with or without a mark in the header.
    marked.read(&mut project, &percent).expect("a rate");
    assert_eq!(project.get(fact.name), text);
}

#[test]
fn days_come_as_dates_texts_and_digits() {
    let day = Some(Tree::Text("2024-06-30".to_owned()));
    let date = NaiveDate::from_ymd_opt(2024, 6, 30).expect("a day");
    let fact = "project.end_planned";
    for cell in [
        Cell::Date(date),
        number("20240630"),
        Cell::Text("2024年6月30日".into()),
        Cell::Text("2024/6/30".into()),
    ] {
        assert_eq!(read_as(fact, None, &cell), Ok(day.clone()), "{cell:?}");
    }
    assert_eq!(code(read_as(fact, None, &number("45473"))), "fact.wrong-type");
    assert_eq!(code(read_as(fact, None, &Cell::Text("2023-02-29".into()))), "date.invalid");
    assert_eq!(code(read_as(fact, None, &Cell::Text("无".into()))), "date.invalid");
    let none = Some(Tree::Text("none".to_owned()));
    assert_eq!(read_as("project.end_actual", None, &Cell::Text("无".into())), Ok(none));
    assert_eq!(read_as("project.end_actual", None, &Cell::Empty), Ok(None));
}

#[test]
fn texts_keep_long_numbers_only_when_they_are_exact() {
    assert_eq!(
        read_as("region.id", None, &number("510802")),
        Ok(Some(Tree::Text("510802".to_owned())))
    );
    assert_eq!(code(read_as("region.id", None, &number("9151080012345678"))), "cell.not-exact");
}

#[test]
fn lists_may_be_written_as_json() {
    let texts = |items: &[&str]| {
        Some(Tree::List(items.iter().map(|item| Tree::Text((*item).to_owned())).collect()))
    };
    let fact = "award.approved_use";
    assert_eq!(read_as(fact, None, &Cell::Text("设备、软件".into())), Ok(texts(&["设备", "软件"])));
    assert_eq!(
        read_as(fact, None, &Cell::Text(r#"["设备、软件"]"#.into())),
        Ok(texts(&["设备、软件"]))
    );
    assert_eq!(read_as(fact, None, &Cell::Text("无".into())), Ok(texts(&[])));
    assert_eq!(code(read_as(fact, None, &Cell::Text(r#"["设备"#.into()))), "json.invalid");
}

#[test]
fn a_column_can_have_words_and_days_of_its_own() {
    let mut stage =
        Use::plain(fact_definition("project.stage").expect("a fact"), ReadOptions::default());
    stage.words.insert("Baigtas".to_owned(), "Completed".to_owned());
    let mut project = Project::new("1");
    stage.read(&mut project, &Cell::Text("Baigtas".into())).expect("a word");
    assert_eq!(project.get("project.stage"), Some(Tree::Text("Completed".to_owned())));
    assert!(stage.read(&mut project, &Cell::Text("Nutrauktas".into())).is_err());

    let mut end =
        Use::plain(fact_definition("project.end_actual").expect("a fact"), ReadOptions::default());
    end.date_format = Some("%d.%m.%Y".to_owned());
    end.empty_is_none = true;
    end.read(&mut project, &Cell::Text("30.06.2024".into())).expect("a day");
    assert_eq!(project.get("project.end_actual"), Some(Tree::Text("2024-06-30".to_owned())));
    assert_eq!(
        end.read(&mut project, &Cell::Text("2024-06-30".into())).expect_err("a mistake").code(),
        "date.invalid"
    );
    end.read(&mut project, &Cell::Empty).expect("none");
    assert_eq!(project.get("project.end_actual"), Some(Tree::Text("none".to_owned())));
}

#[test]
fn an_industry_code_that_may_have_lost_a_zero_is_refused() {
    let fact = "project.industry_code";
    let text = |text: &str| Some(Tree::Text(text.to_owned()));
    assert_eq!(read_as(fact, None, &number("3251")), Ok(text("3251")));
    assert_eq!(read_as(fact, None, &Cell::Text("0610".into())), Ok(text("0610")));
    assert_eq!(read_as(fact, None, &Cell::Text("610".into())), Ok(text("610")));
    assert_eq!(code(read_as(fact, None, &number("610"))), "fact.wrong-type");
}
