//! The words of findings.

use fundrules::{Error, Text, Tree};

use crate::clean::{clean_line, quoted};
use crate::model::{Expected, Field, FieldKind};

/// The name of a field, with the heading over it where the form prints one.
pub(super) fn name(field: &Field) -> Text {
    match &field.group {
        Some(group) => Text {
            zh: format!("{}：{}", group.zh, field.label.zh),
            en: format!("{}: {}", group.en, field.label.en),
        },
        None => field.label.clone(),
    }
}

pub(super) fn missing(field: &Field, is_mark: bool) -> Text {
    let Text { zh, en } = name(field);
    if is_mark {
        return Text { zh: format!("“{zh}”尚缺"), en: format!("`{en}` is not there yet") };
    }
    Text { zh: format!("“{zh}”未填"), en: format!("`{en}` is not filled in") }
}

pub(super) fn missing_because(field: &Field, cause: &Field, is: &Expected) -> Text {
    let (field, cause_name) = (name(field), name(cause));
    let (zh, en) = expected(cause, is);
    Text {
        zh: format!("“{}”为“{zh}”，应填写“{}”", cause_name.zh, field.zh),
        en: format!("`{}` is {en}, so `{}` must be filled in", cause_name.en, field.en),
    }
}

pub(super) fn perhaps_missing(field: &Field, cause: &Field) -> Text {
    let (field, cause) = (name(field), name(cause));
    Text {
        zh: format!("“{}”未知，不能判断是否应填写“{}”", cause.zh, field.zh),
        en: format!(
            "`{}` is not known, which says whether `{}` must be filled in",
            cause.en, field.en
        ),
    }
}

fn expected(cause: &Field, is: &Expected) -> (String, String) {
    match is {
        Expected::Flag(true) => ("是".to_owned(), "yes".to_owned()),
        Expected::Flag(false) => ("否".to_owned(), "no".to_owned()),
        Expected::Word(word) => {
            let choice = cause.kind.choices().iter().find(|choice| choice.id == *word);
            choice.map_or_else(
                || (word.clone(), word.clone()),
                |choice| (choice.label.zh.clone(), choice.label.en.clone()),
            )
        }
    }
}

pub(super) fn unreadable(field: &Field, written: &Tree, error: &Error) -> Text {
    let Text { zh, en } = name(field);
    let found = match written {
        Tree::Text(text) | Tree::Number(text) => {
            let shown = quoted(text);
            format!("“{}”", shown.trim_matches('`'))
        }
        Tree::Bool(true) => "“是”".to_owned(),
        Tree::Bool(false) => "“否”".to_owned(),
        Tree::List(_) => "列表".to_owned(),
        _ => "对象".to_owned(),
    };
    let hint = error.hint().map(|hint| format!("; {hint}")).unwrap_or_default();
    Text {
        zh: format!("“{zh}”{}，所填为{found}", expected_zh(&field.kind)),
        en: clean_line(&format!("`{en}`: {}{hint}", error.message())),
    }
}

fn expected_zh(kind: &FieldKind) -> String {
    let words = || {
        let labels: Vec<&str> = kind.choices().iter().map(|one| one.label.zh.as_str()).collect();
        labels.join("、")
    };
    match kind {
        FieldKind::Text | FieldKind::LongText => {
            format!("应填写文字，不超过{}字", crate::read::LONGEST_TEXT)
        }
        FieldKind::Money => "应填写金额，不为负，精确到分，单位与表中一致".to_owned(),
        FieldKind::Integer => "应填写整数，不为负".to_owned(),
        FieldKind::Rate => "应填写百分比，不为负".to_owned(),
        FieldKind::Date => "应填写日期，如“2024-06-30”".to_owned(),
        FieldKind::Month => "应填写年月，如“2024-06”".to_owned(),
        FieldKind::YesNo | FieldKind::Mark => "应填写“是”或“否”".to_owned(),
        FieldKind::Word(_) => format!("应为下列之一：{}", words()),
        FieldKind::Words(_) => format!("应为下列一项或多项：{}", words()),
        FieldKind::Rows(_) => "应为逐行填写的列表".to_owned(),
    }
}

pub(super) fn too_few_rows(field: &Field, least: usize, found: usize) -> Text {
    let Text { zh, en } = name(field);
    Text {
        zh: format!("“{zh}”应至少{least}行，现有{found}行"),
        en: format!("`{en}` has {found} rows, at least {least} are asked for"),
    }
}

/// Two rows, counted from one, in which these columns are alike; `all`: no other column could tell
/// them apart.
pub(super) fn repeated(field: &Field, rows: (usize, usize), alike: &[&Field], all: bool) -> Text {
    let Text { zh, en } = name(field);
    let (first, second) = rows;
    let names: Vec<Text> = alike.iter().map(|column| name(column)).collect();
    let names_zh = join(names.iter().map(|one| format!("“{}”", one.zh)), "、");
    let names_en = join(names.iter().map(|one| format!("`{}`", one.en)), ", ");
    if all {
        return Text {
            zh: format!("“{zh}”第{second}行与第{first}行重复：{names_zh}相同"),
            en: format!("rows {first} and {second} of `{en}` are the same: {names_en}"),
        };
    }
    Text {
        zh: format!("“{zh}”第{second}行与第{first}行的{names_zh}相同，其余未填，不能判断是否重复"),
        en: format!(
            "rows {first} and {second} of `{en}` have the same {names_en}; what else tells them \
             apart is not filled in"
        ),
    }
}

pub(super) fn more_than(less: &Field, more: &Field) -> Text {
    let (less, more) = (name(less), name(more));
    Text {
        zh: format!("“{}”大于“{}”", less.zh, more.zh),
        en: format!("`{}` is more than `{}`", less.en, more.en),
    }
}

pub(super) fn after(first: &Field, second: &Field) -> Text {
    let (first, second) = (name(first), name(second));
    Text {
        zh: format!("“{}”晚于“{}”", first.zh, second.zh),
        en: format!("`{}` is after `{}`", first.en, second.en),
    }
}

pub(super) fn sum(parts: &[Text], total: &Field, all_known: bool, exceeds: bool) -> Text {
    let total = name(total);
    let zh = join(parts.iter().map(|part| format!("“{}”", part.zh)), "、");
    let en = join(parts.iter().map(|part| format!("`{}`", part.en)), ", ");
    let (than_zh, than_en) = if exceeds { ("大于", "more") } else { ("小于", "less") };
    let so_far = if all_known { "" } else { "已填部分" };
    let so_far_en = if all_known { "" } else { ", as far as filled in," };
    Text {
        zh: format!("{zh}{so_far}之和{than_zh}“{}”", total.zh),
        en: format!("{en} together{so_far_en} come to {than_en} than `{}`", total.en),
    }
}

pub(super) fn none_of(fields: &[Text]) -> Text {
    Text {
        zh: format!("{}均未填", join(fields.iter().map(|one| format!("“{}”", one.zh)), "、")),
        en: format!(
            "none of {} is filled in",
            join(fields.iter().map(|one| format!("`{}`", one.en)), ", ")
        ),
    }
}

pub(super) fn several_of(fields: &[Text]) -> Text {
    Text {
        zh: format!("{}只应填一项", join(fields.iter().map(|one| format!("“{}”", one.zh)), "、")),
        en: format!(
            "only one of {} may be filled in",
            join(fields.iter().map(|one| format!("`{}`", one.en)), ", ")
        ),
    }
}

/// `all`: every word is asked for; else one of them.
pub(super) fn lacks(field: &Field, words: &[&String], all: bool) -> Text {
    let Text { zh, en } = name(field);
    let label = |word: &String| {
        let choice = field.kind.choices().iter().find(|choice| choice.id == *word);
        choice.map(|choice| choice.label.clone()).unwrap_or_default()
    };
    let labels: Vec<Text> = words.iter().map(|word| label(word)).collect();
    let (mark_zh, mark_en) = if all { ("、", ", ") } else { ("或", " or ") };
    Text {
        zh: format!("“{zh}”缺{}", join(labels.iter().map(|one| one.zh.clone()), mark_zh)),
        en: format!("`{en}` lacks {}", join(labels.iter().map(|one| one.en.clone()), mark_en)),
    }
}

fn join(items: impl Iterator<Item = String>, mark: &str) -> String {
    items.collect::<Vec<_>>().join(mark)
}
