//! `fundrules form render`.

use std::path::{Path, PathBuf};

use clap::Args;
use fundrules::Severity;
use fundrules_documents::{Form, FormValues, Format};
use fundrules_ledger::write_file;

use super::choice::{FormChoice, read_values};
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::output::print;
use crate::report;

/// The arguments of `form render`.
#[derive(Args, Debug)]
pub(super) struct RenderArguments {
    #[command(flatten)]
    form: FormChoice,
    /// The values: a JSON file; `-` is standard input. Without them the form is blank.
    ///
    /// 填写内容（JSON文件）；不写则输出空白表单。
    #[arg(value_name = "VALUES")]
    values: Option<PathBuf>,
    /// md, html, docx or xlsx [default: what the file's name says, else md].
    ///
    /// 输出格式。
    #[arg(long, value_name = "FORMAT", value_parser = ["md", "html", "docx", "xlsx"])]
    format: Option<String>,
    /// The file to write [default: standard output, for md and html].
    ///
    /// 输出文件。
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,
    /// Replace the file if it is there already.
    ///
    /// 覆盖已有文件。
    #[arg(long, help_heading = "Output")]
    force: bool,
}

pub(super) fn run(arguments: &RenderArguments, context: &Context) -> Result<Exit, Failure> {
    let form = arguments.form.find()?;
    let format = arguments.format(&form)?;
    let values = match &arguments.values {
        Some(path) => read_values(&form, path)?,
        None => FormValues::blank(&form),
    };
    let bytes = form
        .render(&values, format, context.language)
        .map_err(|error| Failure::new(Exit::File, error))?;
    match &arguments.output {
        None => print(&String::from_utf8_lossy(&bytes))?,
        Some(path) => arguments.save(path, &bytes)?,
    }
    tell_findings(&form, &values, context);
    Ok(Exit::Done)
}

impl RenderArguments {
    fn format(&self, form: &Form) -> Result<Format, Failure> {
        let ending = self.output.as_deref().and_then(Path::extension).and_then(|one| one.to_str());
        let format = match (self.format.as_deref(), ending) {
            (Some(name), _) => name.parse().map_err(wrong_argument)?,
            (None, Some(ending)) => ending.parse().map_err(wrong_argument)?,
            (None, None) => Format::Markdown,
        };
        if self.output.is_none() && !format.is_text() {
            let name = form.id().replace('/', "-");
            let (zh, en) = (
                format!("{format} 文件不能写到标准输出"),
                format!("a {format} file is not written to standard output"),
            );
            return Err(Failure::usage("arguments.output-missing", zh, en).with_hint(
                format!("请写明 -o {name}.{format}"),
                format!("write `-o {name}.{format}`"),
            ));
        }
        Ok(format)
    }

    fn save(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let name = path.display().to_string();
        // Somebody may have worked on it.
        if path.exists() && !self.force {
            let (zh, en) = (format!("“{name}”已存在"), format!("`{name}` exists already"));
            return Err(Failure::usage("arguments.output-exists", zh, en).with_hint(
                "请另选文件名，或用 --force 覆盖",
                "name another file, or replace it with `--force`",
            ));
        }
        let inputs: Vec<&Path> = self.values.as_deref().into_iter().collect();
        write_file(path, bytes, &inputs).map_err(|error| match error.code() {
            "ledger.overwrites-input" => wrong_argument(error),
            _ => Failure::new(Exit::File, error),
        })
    }
}

/// Says beside the output that the form is not fit to be handed in.
fn tell_findings(form: &Form, values: &FormValues, context: &Context) {
    if values.is_blank() {
        return;
    }
    let findings = form.check(values);
    let hard = findings.iter().filter(|finding| finding.severity == Severity::Hard).count();
    if hard > 0 {
        let text = match context.language {
            fundrules::Language::Zh => format!("尚有{hard}处须补正，用 form check 查看"),
            fundrules::Language::En => {
                format!("{hard} things are missing or wrong; `form check` lists them")
            }
        };
        report::note(context, &text);
    }
}
