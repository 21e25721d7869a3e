//! `fundrules form`: the forms of the documents, filled in, checked and rendered.

mod check;
mod choice;
mod fill;
mod list;
mod render;
mod show;

use clap::{Args, Subcommand};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::help;

/// The arguments of `form`.
#[derive(Args, Debug)]
pub(crate) struct FormArguments {
    #[command(subcommand)]
    verb: FormVerb,
}

/// What to do with forms.
#[derive(Debug, Subcommand)]
enum FormVerb {
    /// List the forms.
    ///
    /// 列出表单。
    List(list::ListArguments),
    /// Show every field of a form: its key, kind, and the fact that fills it.
    ///
    /// 显示表单的各栏目、类型及取自的事实。
    #[command(after_long_help = help::FORM_SHOW)]
    Show(show::ShowArguments),
    /// Fill a form from a ledger, as JSON to complete by hand.
    ///
    /// 从台账填写表单，输出JSON供补充。
    #[command(after_long_help = help::FORM_FILL)]
    Fill(Box<fill::FillArguments>),
    /// Say what is missing or inconsistent in the values of a form.
    ///
    /// 检查表单缺项和前后矛盾之处。
    #[command(after_long_help = help::FORM_CHECK)]
    Check(check::CheckArguments),
    /// Write a form with its values, or a blank one, as Markdown, HTML, DOCX or XLSX.
    ///
    /// 输出表单（空白或已填），格式为Markdown、HTML、DOCX或XLSX。
    #[command(after_long_help = help::FORM_RENDER)]
    Render(render::RenderArguments),
}

/// Runs the verb.
pub(crate) fn run(arguments: &FormArguments, context: &Context) -> Result<Exit, Failure> {
    match &arguments.verb {
        FormVerb::List(arguments) => list::run(arguments, context),
        FormVerb::Show(arguments) => show::run(arguments, context),
        FormVerb::Fill(arguments) => fill::run(arguments, context),
        FormVerb::Check(arguments) => check::run(arguments, context),
        FormVerb::Render(arguments) => render::run(arguments, context),
    }
}
