//! `fundrules form fill`.

use std::path::PathBuf;

use clap::Args;
use fundrules::Project;
use fundrules_documents::Form;

use super::choice::{FormChoice, json_of, read_values};
use crate::context::Context;
use crate::decide::mistakes;
use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::ledger_arguments::{LedgerArguments, unread};
use crate::output::print;
use crate::which::Which;

/// The arguments of `form fill`.
#[derive(Args, Debug)]
// A form about every project of a ledger needs no choice among them.
#[command(mut_group("Which", |group| group.required(false)))]
pub(super) struct FillArguments {
    #[command(flatten)]
    form: FormChoice,
    #[command(flatten)]
    ledger: LedgerArguments,
    #[command(flatten)]
    which: Option<Which>,
    /// Values that are known already; they stand before those of the ledger.
    ///
    /// 已有的填写内容（JSON文件），优先于台账。
    #[arg(long, value_name = "FILE")]
    values: Option<PathBuf>,
}

pub(super) fn run(arguments: &FillArguments, context: &Context) -> Result<Exit, Failure> {
    let form = arguments.form.find()?;
    if let Some(reason) = form.unpublished() {
        let en = format!("`{}` cannot be filled: {}", form.id(), reason.en);
        let zh = format!("“{}”无法填写：{}", form.id(), reason.zh);
        return Err(Failure::usage("form.fields-not-published", zh, en));
    }
    let given = arguments.values.as_deref().map(|path| read_values(&form, path)).transpose()?;
    let Some(projects) = read_projects(arguments, context)? else { return Ok(Exit::Rows) };
    let filled = form.fill_list(&projects).map_err(|error| several(error, &form))?;
    let values = match given {
        Some(given) => given.or(filled),
        None => filled,
    };
    print(&json_of(&values)?)?;
    Ok(Exit::Done)
}

fn several(error: fundrules::Error, form: &Form) -> Failure {
    match error.code() {
        "form.one-project" => {
            let zh = format!("表单“{}”针对一个项目，请用 --id 或 --row 指明", form.id());
            Failure::own(Exit::Usage, error, zh)
        }
        _ => wrong_argument(error),
    }
}

/// The projects that are meant; none where a row has mistakes, which are told.
fn read_projects(
    arguments: &FillArguments,
    context: &Context,
) -> Result<Option<Vec<Project>>, Failure> {
    let mut ledger = arguments.ledger.open()?;
    let rows = match &arguments.which {
        Some(which) => vec![which.find(&mut ledger)?],
        None => ledger.by_ref().collect::<Result<_, _>>().map_err(unread)?,
    };
    let mut is_bad = false;
    for row in rows.iter().filter(|row| row.is_bad()) {
        mistakes::tell(&row.mistakes, None, context);
        is_bad = true;
    }
    Ok((!is_bad).then(|| rows.into_iter().map(|row| row.project).collect()))
}
