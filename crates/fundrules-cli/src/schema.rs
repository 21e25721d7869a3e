//! `fundrules schema`: the JSON Schema of what the tool reads.

use clap::{Args, ValueEnum};
use fundrules::{Error, ErrorKind};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::print;

/// The arguments of `schema`.
#[derive(Args, Debug)]
pub(crate) struct SchemaArguments {
    /// What is described: a project, as in JSON Lines, or a file of conformance cases.
    ///
    /// 项目或案例。
    #[arg(long, value_enum, default_value_t = What::Project)]
    what: What,
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// A project.
    Project,
    /// A file of conformance cases.
    Case,
}

/// Runs the verb.
pub(crate) fn run(arguments: &SchemaArguments) -> Result<Exit, Failure> {
    let schema = match arguments.what {
        What::Project => project_schema()?,
        What::Case => fundrules_cases::schema(),
    };
    print(&format!("{}\n", schema.trim_end()))?;
    Ok(Exit::Done)
}

fn project_schema() -> Result<String, Failure> {
    serde_json::to_string_pretty(&fundrules::project_schema()).map_err(|error| {
        let error = Error::new(ErrorKind::Input, "schema.failed", error.to_string());
        Failure::new(Exit::File, error)
    })
}
