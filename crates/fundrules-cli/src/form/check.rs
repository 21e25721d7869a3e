//! `fundrules form check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fundrules::Severity;
use fundrules_documents::FormFinding;

use super::choice::{FormChoice, json_of, read_values};
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{add_row, drawn, print, table};

/// The arguments of `form check`.
#[derive(Args, Debug)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    form: FormChoice,
    /// The values: a JSON file with a key for each field; `-` is standard input.
    ///
    /// 填写内容（JSON文件）；“-”为标准输入。
    #[arg(value_name = "VALUES")]
    values: PathBuf,
    /// The form of the findings.
    ///
    /// 输出格式。
    #[arg(long, value_enum, default_value_t)]
    format: FindingsFormat,
}

/// The form of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum FindingsFormat {
    /// A table for people.
    #[default]
    Table,
    /// A list of objects, in both languages.
    Json,
}

pub(super) fn run(arguments: &CheckArguments, context: &Context) -> Result<Exit, Failure> {
    let form = arguments.form.find()?;
    let values = read_values(&form, &arguments.values)?;
    let findings = form.check(&values);
    match arguments.format {
        FindingsFormat::Json => print(&json_of(&findings)?)?,
        FindingsFormat::Table if findings.is_empty() => {
            print(&format!(
                "{}\n",
                context.pick("填写完整，未发现问题", "complete, nothing was found")
            ))?;
        }
        FindingsFormat::Table => print(&told(&findings, context))?,
    }
    let is_unfit = findings.iter().any(|finding| finding.severity == Severity::Hard);
    Ok(if is_unfit { Exit::Rejected } else { Exit::Done })
}

fn told(findings: &[FormFinding], context: &Context) -> String {
    let mut table = table([
        context.pick("栏目", "field"),
        context.pick("问题", "finding"),
        context.pick("程度", "gravity"),
        context.pick("说明", "explanation"),
    ]);
    for finding in findings {
        let reading = finding.reading.as_ref().map(|reading| format!(" ({reading})"));
        let text = format!("{}{}", finding.text.get(context.language), reading.unwrap_or_default());
        add_row(
            &mut table,
            [
                finding.field.as_str(),
                finding.kind.label(context.language),
                finding.gravity(context.language),
                &text,
            ],
        );
    }
    drawn(&table)
}
