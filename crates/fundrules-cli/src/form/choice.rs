//! The form that is meant, and its values.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Args;
use fundrules::{Error, ErrorKind, nearest};
use fundrules_documents::{Form, FormValues};

use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::files::read_text;

/// Values from standard input are read up to this many bytes; the library refuses far less.
const LONGEST: u64 = 64 * 1024 * 1024;

/// The form that is meant.
#[derive(Args, Debug)]
pub(super) struct FormChoice {
    /// The id of a form, such as guangyuan-mgmt/F2.
    ///
    /// 表单编号。
    #[arg(value_name = "FORM")]
    form: String,
    #[command(flatten)]
    file: FormFile,
}

/// A file of one's own forms.
#[derive(Args, Debug)]
pub(super) struct FormFile {
    /// A TOML file with forms of your own, instead of the built-in ones.
    ///
    /// 自定义表单文件。
    #[arg(long, value_name = "FILE")]
    pub(super) forms: Option<PathBuf>,
}

impl FormFile {
    /// The forms of the file, where one is named.
    pub(super) fn read(&self) -> Result<Option<Vec<Form>>, Failure> {
        let Some(path) = &self.forms else { return Ok(None) };
        let text = read_text(path)?;
        let name = path.display().to_string();
        Form::all_from_toml(&name, &text)
            .map(Some)
            .map_err(|error| Failure::with_sources(Exit::Rejected, error, vec![(name, text)]))
    }
}

impl FormChoice {
    /// The form.
    pub(super) fn find(&self) -> Result<Form, Failure> {
        let Some(forms) = self.file.read()? else {
            return Form::builtin(&self.form).cloned().map_err(wrong_argument);
        };
        if let Some(form) = forms.iter().find(|form| form.id() == self.form) {
            return Ok(form.clone());
        }
        let en = format!("the file has no form `{}`", self.form);
        let zh = format!("文件中没有表单“{}”", self.form);
        let failure = Failure::usage("form.unknown", zh, en);
        let near = nearest(&self.form, forms.iter().map(Form::id));
        Err(match near.or(forms.first().map(Form::id)) {
            Some(id) => failure.with_hint(format!("有“{id}”"), format!("it has `{id}`")),
            None => failure,
        })
    }
}

/// Reads values of a form from a JSON file, or from standard input.
pub(super) fn read_values(form: &Form, path: &Path) -> Result<FormValues, Failure> {
    let name = path.display().to_string();
    let text = if name == "-" { read_stdin()? } else { read_text(path)? };
    form.values_from_json(&text).map_err(|error| Failure::new(Exit::Rejected, error))
}

fn read_stdin() -> Result<String, Failure> {
    let mut text = String::new();
    std::io::stdin()
        .take(LONGEST)
        .read_to_string(&mut text)
        .map_err(|cause| Failure::unreadable("-", &cause))?;
    Ok(text)
}

/// Values as JSON, one field a line.
pub(super) fn json_of(value: &impl serde::Serialize) -> Result<String, Failure> {
    let json = serde_json::to_string_pretty(value).map_err(|error| {
        Failure::new(Exit::File, Error::new(ErrorKind::Input, "json.failed", error.to_string()))
    })?;
    Ok(json + "\n")
}
