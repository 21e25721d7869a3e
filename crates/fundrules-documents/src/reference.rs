//! The reference page of the built-in forms.

use std::fmt::Write as _;

use fundrules::Error;

use crate::builtin::{builtin_forms, forms_of};
use crate::model::{Expected, Field, FieldKind, Form, Rule};

/// The reference page of the built-in forms, in Markdown: every field with its key, kind and the
/// facts that fill it, and every dependency between fields.
///
/// # Errors
///
/// As [`builtin_forms`].
///
/// # Example
///
/// ```
/// let page = fundrules_documents::forms_page()?;
/// assert!(page.contains("| `debt_ratio` | 资产负债率 | debt ratio | rate | yes |  |"));
/// # Ok::<(), fundrules::Error>(())
/// ```
pub fn forms_page() -> Result<String, Error> {
    let mut page = "# Fields of the forms\n\n\
        Generated from the files of the forms by `cargo xtask generate`; do not edit. What the \
        columns mean is said in [Forms](forms.md).\n"
        .to_owned();
    let mut rulebooks: Vec<&str> = Vec::new();
    for id in builtin_forms()? {
        let rulebook = id.split('/').next().unwrap_or_default();
        if !rulebooks.contains(&rulebook) {
            rulebooks.push(rulebook);
        }
    }
    for rulebook in rulebooks {
        for form in forms_of(rulebook)? {
            write_form(&mut page, form);
        }
    }
    Ok(page)
}

fn write_form(page: &mut String, form: &Form) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(page, "\n## `{}`: {} ({})\n", form.id, form.title.zh, form.title.en);
    if let Some(reason) = &form.unpublished {
        let _ = writeln!(page, "No field: {}.", reason.en);
        return;
    }
    let unit = form.unit.map(|unit| format!(" Amounts count {unit}.")).unwrap_or_default();
    let _ = writeln!(page, "A {}.{unit}\n", form.used_as.label(fundrules::Language::En));
    page.push_str("| key | field | in English | kind | required | filled from |\n");
    page.push_str("|---|---|---|---|---|---|\n");
    let fields: Vec<&Field> = form.fields().collect();
    for field in &fields {
        write_field(page, field, "", &fields);
        let columns: Vec<&Field> = field.kind.columns().iter().collect();
        for column in &columns {
            write_field(page, column, &format!("{}[].", field.id), &columns);
        }
    }
    let checks: Vec<String> = form
        .checks
        .iter()
        .map(|check| {
            let rule = rule_text(&check.rule, &fields);
            let when =
                check.when.as_ref().and_then(|when| condition_text(when.field, &when.is, &fields));
            let when = when.map(|when| format!(", when {when}")).unwrap_or_default();
            let reading = check.reading.as_ref().map(|reading| format!(", reading {reading}"));
            format!("- {rule}{when} ({}{})\n", check.severity.name(), reading.unwrap_or_default())
        })
        .collect();
    if !checks.is_empty() {
        let _ = write!(page, "\nChecks:\n\n{}", checks.concat());
    }
}

fn write_field(page: &mut String, field: &Field, begin: &str, others: &[&Field]) {
    let group = |text: &str, group: Option<&str>, mark: &str| match group {
        Some(group) => format!("{group}{mark}{text}"),
        None => text.to_owned(),
    };
    let zh = group(&field.label.zh, field.group.as_ref().map(|group| group.zh.as_str()), "：");
    let en = group(&field.label.en, field.group.as_ref().map(|group| group.en.as_str()), ": ");
    let facts: Vec<String> = field.from.iter().map(|fact| format!("`{}`", fact.name)).collect();
    let _ = writeln!(
        page,
        "| `{begin}{}` | {zh} | {en} | {} | {} | {} |",
        field.id,
        kind_text(&field.kind),
        required_text(field, others),
        facts.join(", else ")
    );
}

fn kind_text(kind: &FieldKind) -> String {
    let words: Vec<String> =
        kind.choices().iter().map(|one| format!("`{}` {}", one.id, one.label.zh)).collect();
    match (kind, words.is_empty()) {
        (FieldKind::Rows(rows), _) if rows.per_project => "rows, one for each project".to_owned(),
        (FieldKind::Rows(rows), _) if !rows.distinct.is_empty() => {
            let columns = rows.distinct.iter().filter_map(|column| rows.columns.get(*column));
            let columns: Vec<String> = columns.map(|column| format!("`{}`", column.id)).collect();
            format!("rows, no two with the same {}", columns.join(" and "))
        }
        (_, true) => kind.name().to_owned(),
        (_, false) => format!("{}: {}", kind.name(), words.join(", ")),
    }
}

fn required_text(field: &Field, others: &[&Field]) -> String {
    if !field.printed {
        return "not printed".to_owned();
    }
    let when = field.required_when.as_ref();
    match when.and_then(|when| condition_text(when.field, &when.is, others)) {
        Some(when) => format!("when {when}"),
        None if field.required => "yes".to_owned(),
        None => String::new(),
    }
}

fn condition_text(field: usize, is: &Expected, fields: &[&Field]) -> Option<String> {
    let name = &fields.get(field)?.id;
    Some(match is {
        Expected::Flag(true) => format!("`{name}` is yes"),
        Expected::Flag(false) => format!("`{name}` is no"),
        Expected::Word(word) => format!("`{name}` is `{word}`"),
    })
}

fn rule_text(rule: &Rule, fields: &[&Field]) -> String {
    let name = |place: &usize| fields.get(*place).map_or("", |field| field.id.as_str());
    let names = |places: &[usize]| {
        places.iter().map(|place| format!("`{}`", name(place))).collect::<Vec<_>>().join(", ")
    };
    let words = |words: &[String]| {
        words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
    };
    match rule {
        Rule::AtMost(less, more) => format!("`{}` is at most `{}`", name(less), name(more)),
        Rule::NotAfter(first, second) => {
            format!("`{}` is not after `{}`", name(first), name(second))
        }
        Rule::Sum { parts, total } => format!("{} add up to `{}`", names(parts), name(total)),
        Rule::ExactlyOne(places) => format!("exactly one of {} is filled in", names(places)),
        Rule::AtLeastOne(places) => format!("at least one of {} is filled in", names(places)),
        Rule::HoldsAll(place, all) => format!("`{}` holds {}", name(place), words(all)),
        Rule::HoldsOne(place, some) => format!("`{}` holds one of {}", name(place), words(some)),
    }
}
