//! Rendered forms, opened again.

use calamine::Data;
use fundrules::Language;
use fundrules_documents::{Form, FormValues, Format, builtin_forms};

use crate::helpers::{APPLICATION, COMMITMENT, WEEK, cells, form, part, text, texts, values};

/// What the book shows; `cargo xtask generate` renews it.
const APPLICATION_MD: &str = include_str!("../../../../docs/examples/forms/application.md");
const COMMITMENT_MD: &str = include_str!("../../../../docs/examples/forms/commitment.md");
const COMMITMENT_HTML: &str = include_str!("../../../../docs/examples/forms/commitment.html");
const WEEK_HTML: &str = include_str!("../../../../docs/examples/forms/week.html");

fn example(id: &str, json: &str) -> (&'static Form, FormValues) {
    let form = form(id);
    (form, values(form, json))
}

#[test]
fn markdown_and_html_are_those_of_the_book() {
    let (application, filled) = example("guangyuan-mgmt/F2", APPLICATION);
    assert_eq!(text(application, &filled, Format::Markdown, Language::Zh), APPLICATION_MD);
    let (commitment, filled) = example("shanxi-2019/F1", COMMITMENT);
    assert_eq!(text(commitment, &filled, Format::Markdown, Language::En), COMMITMENT_MD);
    assert_eq!(text(commitment, &filled, Format::Html, Language::Zh), COMMITMENT_HTML);
    let (weekly, filled) = example("shanxi-2020/F2", WEEK);
    assert_eq!(text(weekly, &filled, Format::Html, Language::Zh), WEEK_HTML);
}

#[test]
fn html_needs_nothing_else_and_closes_what_it_opens() {
    for id in builtin_forms().unwrap() {
        let form = form(id);
        let html = text(form, &FormValues::blank(form), Format::Html, Language::Zh);
        for outside in ["http:", "https:", "src=", "url(", "<script", "<link", "@import"] {
            assert!(!html.contains(outside), "{id} {outside}");
        }
        for tag in ["table", "tr", "td", "th", "section", "h2", "h3", "p", "span", "li", "ol"] {
            let opened = html.matches(&format!("<{tag}>")).count()
                + html.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{id} {tag}");
        }
    }
}

#[test]
fn a_document_holds_every_value() {
    let (form, filled) = example("guangyuan-mgmt/F2", APPLICATION);
    let docx = form.render(&filled, Format::Docx, Language::Zh).unwrap();
    let document = part(&docx, "word/document.xml");
    for value in
        ["示例精密机械有限公司", "25000.5", "45.2", "320", "2024年6月30日", "1495.999999", "310.5"]
    {
        assert!(document.contains(&format!(">{value}<")), "{value}");
    }
    // Lines of a text stand in paragraphs of their own.
    assert!(document.contains(">建成智能包装设备生产线一条。<"));
    // Fields of one group share its cell.
    assert_eq!(document.matches(">项目资金来源<").count(), 1);
    assert_eq!(document.matches(r#"<w:vMerge w:val="restart" />"#).count(), 4, "{document}");
    assert!(document.contains("☑\u{a0}国内领先"));
}

#[test]
fn headers_of_wide_lists_stand_over_their_columns() {
    let (form, filled) = example("shanxi-2020/F2", WEEK);
    let docx = form.render(&filled, Format::Docx, Language::Zh).unwrap();
    let document = part(&docx, "word/document.xml");
    for label in
        ["建议解决部门", "项目联系人及电话", "项目进展情况", "前期手续办理情况", "项目存在问题"]
    {
        assert_eq!(document.matches(&format!(">{label}<")).count(), 1, "{label}");
    }
    let sheet = cells(&form.render(&filled, Format::Xlsx, Language::Zh).unwrap());
    let group = sheet.iter().find(|row| row[0] == Data::String("序号".into())).unwrap();
    let place = |label: &str| group.iter().position(|cell| *cell == Data::String(label.into()));
    assert_eq!(place("项目进展情况"), Some(6));
    assert_eq!(place("前期手续办理情况"), Some(12));
    assert_eq!(place("项目存在问题"), Some(16));
    assert_eq!((place("建议解决部门"), place("项目联系人及电话")), (Some(20), Some(21)));
}

#[test]
fn a_workbook_holds_numbers_days_and_texts() {
    let (form, filled) = example("shanxi-2020/F2", WEEK);
    let sheet = cells(&form.render(&filled, Format::Xlsx, Language::Zh).unwrap());
    let first = sheet.iter().find(|row| row[1] == Data::String("太原市".into())).unwrap();
    assert_eq!(first[0], Data::Float(1.0));
    assert_eq!(first[6], Data::Float(120_000.0));
    assert_eq!(first[7], Data::Float(35_000.5));
    assert!(
        matches!(&first[11], Data::DateTime(day) if day.as_datetime().unwrap().to_string() == "2019-05-10 00:00:00")
    );
    assert_eq!(first[17], Data::String("是".into()));
    let third = sheet.iter().find(|row| row[1] == Data::String("长治市".into())).unwrap();
    assert_eq!(third[18], Data::String("【未填】".into()));
}

#[test]
fn an_amount_that_a_workbook_would_round_is_text() {
    let form = form("guangyuan-mgmt/F2");
    let json = r#"{"total_assets": "1234567890.123456", "main_revenue": "123456789.123456"}"#;
    let sheet = cells(&form.render(&values(form, json), Format::Xlsx, Language::Zh).unwrap());
    let value = |label: &str| {
        let row = sheet.iter().find(|row| row[0] == Data::String(label.into())).unwrap();
        row[2].clone()
    };
    assert_eq!(value("企业总资产（万元）"), Data::String("1234567890.123456".into()));
    assert_eq!(value("上一年度主营收入（万元）"), Data::Float(123_456_789.123_456));
}

#[test]
fn the_same_form_and_values_give_the_same_bytes() {
    for id in builtin_forms().unwrap() {
        let form = form(id);
        let blank = FormValues::blank(form);
        for format in Format::ALL {
            let first = form.render(&blank, format, Language::Zh).unwrap();
            // On a thread of its own, where the counters of libraries stand elsewhere.
            let second = std::thread::scope(|scope| {
                scope.spawn(|| form.render(&blank, format, Language::Zh).unwrap()).join().unwrap()
            });
            assert!(first == second, "{id} {format}");
            assert!(first == form.render(&blank, format, Language::Zh).unwrap(), "{id} {format}");
        }
    }
}

#[test]
fn packages_carry_no_time_of_this_machine() {
    let (form, filled) = example("shanxi-2019/F1", COMMITMENT);
    for format in [Format::Docx, Format::Xlsx] {
        let package = form.render(&filled, format, Language::Zh).unwrap();
        let properties = part(&package, "docProps/core.xml");
        assert!(properties.contains("2000-01-01T00:00:00Z"), "{properties}");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&package)).unwrap();
        for place in 0..archive.len() {
            let year = archive.by_index(place).unwrap().last_modified().map(|time| time.year());
            assert_eq!(year, Some(1980), "{format} {place}");
        }
    }
}

#[test]
fn a_blank_form_leaves_room_and_marks_nothing() {
    let form = form("shanxi-2019/F1");
    let blank = FormValues::blank(form);
    let html = text(form, &blank, Format::Html, Language::Zh);
    assert!(html.contains("　　年　　月　　日") && !html.contains("class=\"mark\""), "{html}");
    let one = values(form, r#"{"unit_name": "甲"}"#);
    let html = text(form, &one, Format::Html, Language::Zh);
    assert_eq!(
        html.matches("【未填】").count(),
        form.fields().filter(|one| one.is_required()).count() - 1
    );
    assert!(
        texts(&cells(&form.render(&one, Format::Xlsx, Language::Zh).unwrap()))
            .iter()
            .any(|text| text == "【未填】")
    );
}

#[test]
fn formats_are_named_by_the_endings_of_files() {
    for format in Format::ALL {
        assert_eq!(format.ending().parse::<Format>().unwrap(), format);
        assert_eq!(format.ending().to_uppercase().parse::<Format>().unwrap(), format);
    }
    assert_eq!("pdf".parse::<Format>().unwrap_err().code(), "form.format-unknown");
}
