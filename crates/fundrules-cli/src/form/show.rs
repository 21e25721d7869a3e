//! `fundrules form show`.

use std::fmt::Write as _;

use clap::Args;
use fundrules_documents::{Field, FieldKind, Form, Section};

use super::choice::FormChoice;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{add_row, drawn, print, table};
use crate::report::clean;

/// The arguments of `form show`.
#[derive(Args, Debug)]
pub(super) struct ShowArguments {
    #[command(flatten)]
    form: FormChoice,
}

pub(super) fn run(arguments: &ShowArguments, context: &Context) -> Result<Exit, Failure> {
    let form = arguments.form.find()?;
    let mut text = format!("{}  {}\n", form.id(), form.title().get(context.language));
    if let Some(unit) = form.unit() {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "{}{unit}", context.pick("金额单位：", "amounts in "));
    }
    if let Some(reason) = form.unpublished() {
        let _ = writeln!(text, "{}", reason.get(context.language));
    }
    for section in form.sections() {
        text.push('\n');
        text += &section_text(section, context);
    }
    text += &notes(&form, context);
    let lines: Vec<String> = text.lines().map(clean).collect();
    print(&(lines.join("\n") + "\n"))?;
    Ok(Exit::Done)
}

fn section_text(section: &Section, context: &Context) -> String {
    let mut text = String::new();
    if let Some(title) = section.title() {
        let later = if section.is_later() {
            context.pick("（提交后填写）", " (filled in later)")
        } else {
            ""
        };
        let _ = writeln!(text, "{}{later}", title.get(context.language));
    }
    for said in section.texts() {
        let _ = writeln!(text, "  {}", said.get(context.language));
    }
    if section.fields().is_empty() {
        return text;
    }
    let mut table = table([
        context.pick("键", "key"),
        context.pick("栏目", "field"),
        context.pick("类型", "kind"),
        context.pick("必填", "required"),
        context.pick("取自", "filled from"),
    ]);
    for field in section.fields() {
        add_field(&mut table, field, "", context);
    }
    text + &drawn(&table)
}

fn add_field(table: &mut comfy_table::Table, field: &Field, begin: &str, context: &Context) {
    let label = match field.group() {
        Some(group) => format!(
            "{}{}{}",
            group.get(context.language),
            context.pick("：", ": "),
            field.label().get(context.language)
        ),
        None => field.label().get(context.language).to_owned(),
    };
    let facts: Vec<&str> = field.facts().iter().map(|fact| fact.name).collect();
    add_row(
        table,
        [
            &format!("{begin}{}", field.id()),
            &label,
            &kind(field, context),
            required(field, context),
            &facts.join("\n"),
        ],
    );
    for column in field.kind().columns() {
        // Columns stand below their list.
        add_field(table, column, "  ", context);
    }
}

/// The kind, with the words that may stand there.
fn kind(field: &Field, context: &Context) -> String {
    let name = field.kind().name();
    match field.kind() {
        FieldKind::Word(choices) | FieldKind::Words(choices) => {
            let one =
                |choice: &fundrules_documents::Choice| match choice.label().get(context.language) {
                    label if label == choice.id() => label.to_owned(),
                    label => format!("{} ({label})", choice.id()),
                };
            let words: Vec<String> = choices.iter().map(one).collect();
            format!("{name}:\n{}", words.join("\n"))
        }
        _ => name.to_owned(),
    }
}

fn required(field: &Field, context: &Context) -> &'static str {
    match (field.is_printed(), field.is_required(), field.is_required_at_times()) {
        (false, ..) => pick(context, "非印刷栏目", "not printed"),
        (_, true, _) => pick(context, "是", "yes"),
        (_, _, true) => pick(context, "视情况", "it depends"),
        _ => "",
    }
}

fn pick(context: &Context, zh: &'static str, en: &'static str) -> &'static str {
    context.language.pick(zh, en)
}

fn notes(form: &Form, context: &Context) -> String {
    let fields =
        form.fields().flat_map(|field| std::iter::once(field).chain(field.kind().columns()));
    let of_fields = fields.filter_map(|field| {
        let note = field.note()?.get(context.language);
        Some(format!("{}{}{note}", field.id(), context.pick("：", ": ")))
    });
    let of_form = form.notes().iter().map(|note| note.get(context.language).to_owned());
    let notes: Vec<String> = of_form.chain(of_fields).collect();
    if notes.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = notes.iter().map(|note| format!("  {note}\n")).collect();
    format!("\n{}\n{}", context.pick("注", "notes"), lines.concat())
}
