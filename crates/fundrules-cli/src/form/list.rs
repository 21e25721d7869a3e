//! `fundrules form list`.

use clap::Args;
use fundrules_documents::{Form, builtin_forms};

use super::choice::FormFile;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::output::{add_row, drawn, print, table};

/// The arguments of `form list`.
#[derive(Args, Debug)]
pub(super) struct ListArguments {
    #[command(flatten)]
    file: FormFile,
}

pub(super) fn run(arguments: &ListArguments, context: &Context) -> Result<Exit, Failure> {
    let forms = match arguments.file.read()? {
        Some(forms) => forms,
        None => {
            let ids = builtin_forms().map_err(wrong_argument)?;
            let found: Result<Vec<Form>, _> =
                ids.into_iter().map(|id| Form::builtin(id).cloned()).collect();
            found.map_err(wrong_argument)?
        }
    };
    let mut table = table([
        context.pick("编号", "id"),
        context.pick("名称", "title"),
        context.pick("原件", "original"),
        context.pick("栏目", "fields"),
    ]);
    for form in &forms {
        let fields = match form.unpublished() {
            Some(_) => context.pick("未公布", "not published").to_owned(),
            None => form.fields().filter(|field| field.is_printed()).count().to_string(),
        };
        add_row(
            &mut table,
            [
                form.id(),
                form.title().get(context.language),
                form.used_as().label(context.language),
                &fields,
            ],
        );
    }
    print(&drawn(&table))?;
    Ok(Exit::Done)
}
