//! `fundrules template`: an empty ledger to fill in.

use std::path::PathBuf;

use clap::Args;
use fundrules_ledger::{Format, write_template};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::regime_arguments::RegimeArguments;
use crate::report;

/// The arguments of `template`.
#[derive(Args, Debug)]
pub(crate) struct TemplateArguments {
    #[command(flatten)]
    regime: RegimeArguments,
    /// The workbook to write, ending in .xlsx.
    ///
    /// 输出的工作簿。
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    output: PathBuf,
    /// Replace the workbook if it is there already.
    ///
    /// 覆盖已有文件。
    #[arg(long, help_heading = "Output")]
    force: bool,
}

/// Runs the verb.
pub(crate) fn run(arguments: &TemplateArguments, context: &Context) -> Result<Exit, Failure> {
    let path = &arguments.output;
    let name = path.display().to_string();
    if Format::of_path(path).map_err(wrong_argument)? != Format::Xlsx {
        let en = format!("`{name}` does not end in `.xlsx`");
        let zh = format!("“{name}”的扩展名不是 .xlsx");
        return Err(Failure::usage("arguments.format-not-fitting", zh, en)
            .with_hint("空白台账是工作簿", "a template is a workbook"));
    }
    let regime = arguments.regime.build()?;
    // Somebody may have filled it in.
    if path.exists() && !arguments.force {
        let (zh, en) = (format!("“{name}”已存在"), format!("`{name}` exists already"));
        return Err(Failure::usage("arguments.output-exists", zh, en).with_hint(
            "请另选文件名，或用 --force 覆盖",
            "name another file, or replace it with `--force`",
        ));
    }
    let facts = regime.facts();
    write_template(path, &facts, context.language)
        .map_err(|error| Failure::new(Exit::File, error))?;
    let count = facts.len();
    let name = report::clean(&name);
    report::note(
        context,
        &match context.language {
            fundrules::Language::Zh => format!("已写入 {name}（{count} 项事实）"),
            fundrules::Language::En => format!("written to {name} ({count} facts)"),
        },
    );
    Ok(Exit::Done)
}
