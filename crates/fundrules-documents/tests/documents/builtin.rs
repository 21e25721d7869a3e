//! The forms of the documents.

use fundrules::{Language, MoneyUnit};
use fundrules_documents::{
    FieldKind, Form, FormFindingKind, FormValues, Format, UsedAs, builtin_form_source,
    builtin_forms, forms_of,
};

use crate::helpers::{cells, form, part, text, texts};

/// The forms of the catalogue, with how many fields each prints.
const FORMS: [(&str, usize); 9] = [
    ("guangyuan-mgmt/F1", 10),
    ("guangyuan-mgmt/F2", 35),
    ("guangyuan-mgmt/F3", 20),
    ("guangyuan-mgmt/F4", 20),
    ("guizhou/F1", 0),
    ("guizhou/F2", 0),
    ("shanxi-2019/F1", 13),
    ("shanxi-2020/F1", 22),
    ("shanxi-2020/F2", 1),
];

#[test]
fn every_form_of_the_documents_is_there() {
    let ids: Vec<&str> = FORMS.iter().map(|(id, _)| *id).collect();
    assert_eq!(builtin_forms().unwrap(), ids);
    for (id, fields) in FORMS {
        let printed = form(id).fields().filter(|field| field.is_printed()).count();
        assert_eq!(printed, fields, "{id}");
    }
    assert!(forms_of("luoyang").unwrap().is_empty());
    assert!(builtin_form_source("luoyang").is_none());
}

#[test]
fn the_files_are_those_of_the_forms() {
    for rulebook in ["guangyuan-mgmt", "guizhou", "shanxi-2019", "shanxi-2020"] {
        let source = builtin_form_source(rulebook).unwrap();
        let forms = Form::all_from_toml("forms.toml", source).unwrap();
        let ids: Vec<&str> = forms.iter().map(Form::id).collect();
        let builtin: Vec<&str> = forms_of(rulebook).unwrap().iter().map(|one| one.id()).collect();
        assert_eq!(ids, builtin);
    }
}

#[test]
fn forms_are_used_as_their_originals_are() {
    for (id, _) in FORMS {
        let table = id.starts_with("shanxi-2020");
        let expected = if table { UsedAs::Table } else { UsedAs::Document };
        assert_eq!(form(id).used_as(), expected, "{id}");
        let format = if table { Format::Xlsx } else { Format::Docx };
        assert_eq!(Format::of_original(form(id)), format);
    }
    assert_eq!(form("shanxi-2019/F1").unit(), Some(MoneyUnit::Wan));
    assert_eq!(form("guangyuan-mgmt/F3").unit(), None);
}

#[test]
fn the_weekly_report_has_its_22_columns_in_order() {
    let weekly = form("shanxi-2020/F2").field("projects").unwrap();
    let FieldKind::Rows(rows) = weekly.kind() else { panic!("a list") };
    assert!(rows.is_per_project());
    let printed: Vec<&str> = rows
        .columns()
        .iter()
        .filter(|column| column.is_printed())
        .map(|column| column.label().zh.as_str())
        .collect();
    assert_eq!(
        printed,
        [
            "序号",
            "地市",
            "企业名称",
            "项目名称",
            "行业",
            "建设类型",
            "总投资",
            "2019年底累计完成投资",
            "2020年计划投资",
            "2020年截至目前累计完成投资",
            "工程形象进度",
            "开复工时间",
            "立项手续（审批、核准、备案）",
            "土地预审或土地出让手续",
            "规划选址",
            "环评",
            "未开复工原因",
            "是否受疫情影响",
            "受疫情影响因素",
            "需要省级层面协调解决的问题",
            "建议解决部门",
            "项目联系人及电话",
        ]
    );
    // Where the text is not certain, the form says so.
    let uncertain = rows.columns().iter().filter(|column| column.note().is_some());
    let uncertain: Vec<&str> = uncertain.map(|column| column.id()).collect();
    assert_eq!(uncertain, ["suggested_department", "contact"]);
}

#[test]
fn the_panel_list_is_the_fullest_of_the_three_printed() {
    let panel = form("guangyuan-mgmt/F4").field("panel").unwrap();
    assert_eq!(panel.kind().columns().len(), 6);
}

#[test]
fn forms_without_a_published_layout_accept_nothing() {
    for id in ["guizhou/F1", "guizhou/F2"] {
        let form = form(id);
        assert!(form.unpublished().is_some());
        let error = form.values_from_json(r#"{"unit_name": "甲"}"#).unwrap_err();
        assert_eq!(error.code(), "form.fields-not-published");
        let blank = form.values_from_json("{}").unwrap();
        assert!(blank.is_blank());
        // It is not called complete: nothing is known of it.
        let findings = form.check(&blank);
        assert_eq!((findings.len(), findings[0].kind), (1, FormFindingKind::Unknown));
        let shown = text(form, &blank, Format::Markdown, Language::En);
        assert!(shown.contains("its fields are not known"), "{shown}");
    }
}

#[test]
fn every_format_shows_every_field_in_both_languages() {
    for (id, _) in FORMS {
        let form = form(id);
        let blank = FormValues::blank(form);
        for language in [Language::Zh, Language::En] {
            let markdown = text(form, &blank, Format::Markdown, language);
            let html = text(form, &blank, Format::Html, language);
            let docx = form.render(&blank, Format::Docx, language).unwrap();
            let docx = part(&docx, "word/document.xml");
            let xlsx = form.render(&blank, Format::Xlsx, language).unwrap();
            let xlsx = texts(&cells(&xlsx)).join("\n");
            for shown in [&markdown, &html, &docx, &xlsx] {
                assert!(shown.contains(form.title().get(language)), "{id}");
                assert!(!shown.contains("未填") && !shown.contains("[missing]"), "{id}");
            }
            for section in form.sections() {
                // A field that stands alone below a title has the title for a label.
                let printed = || section.fields().iter().filter(|field| field.is_printed());
                if printed().count() == 1 && section.title().is_some() {
                    continue;
                }
                for field in printed() {
                    let label = field.label().get(language);
                    if id == "shanxi-2020/F2" && field.id() == "projects" {
                        continue;
                    }
                    let in_html = label.replace('&', "&amp;");
                    assert!(markdown.contains(&label.replace('&', "\\&")), "{id} {label}");
                    assert!(html.contains(&in_html), "{id} {label}");
                    assert!(docx.contains(&in_html), "{id} {label}");
                    assert!(xlsx.contains(label), "{id} {label}");
                }
            }
            for column in form.fields().flat_map(|field| field.kind().columns()) {
                let label = column.label().get(language);
                let times = |text: &str| text.matches(label).count();
                let expected = usize::from(column.is_printed());
                assert!(times(&html) >= expected && times(&docx) >= expected, "{id} {label}");
                assert!(times(&markdown) >= expected && times(&xlsx) >= expected, "{id} {label}");
            }
        }
    }
}

#[test]
fn closed_lists_stand_as_boxes_to_tick() {
    let form = form("guangyuan-mgmt/F2");
    let values =
        form.values_from_json(r#"{"technology_level": ["OwnRights", "国内领先"]}"#).unwrap();
    let shown = text(form, &values, Format::Markdown, Language::Zh);
    assert!(shown.contains("☐\u{a0}国际领先") && shown.contains("☑\u{a0}国内领先"), "{shown}");
    assert!(shown.contains("☑\u{a0}具有自主知识产权"), "{shown}");
    assert_eq!(shown.matches('☑').count() + shown.matches('☐').count(), 8);
}
