//! `fundrules coverage`: what conformance cases leave out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use fundrules::{Error, Regime, Rulebook};
use fundrules_cases::{builtin_coverage, coverage, load_dir};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::files::read_text;
use crate::output::print;
use crate::regime_arguments::read_rulebook;
use crate::report;

/// The arguments of `coverage`.
#[derive(Args, Debug)]
pub(crate) struct CoverageArguments {
    /// The folder with the case files.
    ///
    /// 案例目录。
    #[arg(long, value_name = "DIR")]
    cases: PathBuf,
    /// Look at this regime only [default: all built-in ones].
    ///
    /// 只看该规则集。
    #[arg(long, value_name = "NAME")]
    regime: Option<String>,
    /// A rulebook file: replaces the one with the same id, else stands behind the others; needs
    /// --regime.
    ///
    /// 规则文件，可多次给出。
    #[arg(long = "rulebook", value_name = "FILE", requires = "regime")]
    rulebooks: Vec<PathBuf>,
}

/// Runs the verb.
pub(crate) fn run(arguments: &CoverageArguments, context: &Context) -> Result<Exit, Failure> {
    let root = &arguments.cases;
    let rulebooks = arguments.rulebooks.iter().map(|path| read_rulebook(path));
    let rulebooks: Vec<Rulebook> = rulebooks.collect::<Result<_, _>>()?;
    let regime = arguments.regime.as_deref();
    let regime = regime.map(|name| Regime::builtin_with(name, rulebooks)).transpose();
    let regime = regime.map_err(wrong_argument)?.map(Arc::new);
    let rejected = |error: Error| {
        let sources = sources(root, &error);
        let exit = if error.errors().iter().all(|one| one.code() == "case.file") {
            Exit::File
        } else {
            Exit::Rejected
        };
        Failure::with_sources(exit, error, sources)
    };
    let mut files = load_dir(root).map_err(rejected)?;
    let covered = match regime {
        None => builtin_coverage(&files),
        Some(regime) => {
            files.retain(|file| file.regime == regime.id());
            coverage(&[regime], &files)
        }
    };
    let covered = covered.map_err(rejected)?;
    print(&covered.report(context.language))?;
    for failed in covered.failed_cases() {
        let what =
            context.pick("案例未得到预期答复", "a case does not get the answer that it wants");
        report::write(&report::clean(&format!("{what}: {}", failed.name)));
        for difference in &failed.differences {
            report::write(&report::clean(&format!("  {difference}")));
        }
    }
    Ok(match (covered.is_complete(), covered.failed_cases()) {
        (false, _) => Exit::Gap,
        (true, []) => Exit::Done,
        (true, _) => Exit::Rejected,
    })
}

/// The texts in which the places of an error lie; what cannot be read is left out.
fn sources(root: &Path, error: &Error) -> Vec<(String, String)> {
    let places = error.errors().iter().filter_map(|one| one.location()?.file.clone());
    let mut names: Vec<String> = places.collect();
    names.sort();
    names.dedup();
    names
        .into_iter()
        .filter_map(|name| read_text(&root.join(&name)).ok().map(|text| (name, text)))
        .collect()
}
