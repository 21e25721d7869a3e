//! Telling what is wrong with the cells of a ledger.

use fundrules_ledger::CellMistake;

use crate::arguments::ErrorFormat;
use crate::context::Context;
use crate::output::{add_row, drawn, table_for_errors};
use crate::report;

/// Characters of a header that are shown.
const HEADER: usize = 60;

/// Tells mistakes on standard error: a table for people, one object a line for programs. At most
/// `limit` are told one by one.
pub(crate) fn tell(mistakes: &[CellMistake], limit: Option<usize>, context: &Context) {
    let told = mistakes.get(..limit.unwrap_or(usize::MAX)).unwrap_or(mistakes);
    match context.error_format {
        ErrorFormat::Json => {
            for mistake in told {
                report::mistake(mistake);
            }
        }
        ErrorFormat::Human if told.is_empty() => {}
        ErrorFormat::Human => report::write(&as_table(told, context)),
    }
}

fn as_table(mistakes: &[CellMistake], context: &Context) -> String {
    let mut table = table_for_errors([
        context.pick("工作表", "sheet"),
        context.pick("行", "row"),
        context.pick("列", "column"),
        context.pick("内容", "value"),
        context.pick("问题", "reason"),
    ]);
    for mistake in mistakes {
        let column = mistake.column.as_ref();
        let column =
            column.map(|one| format!("{} {}", one.letters, report::readable(&one.header, HEADER)));
        let column = column.or_else(|| mistake.fact.clone()).unwrap_or_default();
        let reason = match context.language {
            fundrules::Language::Zh => mistake.reason_zh(),
            fundrules::Language::En => reason_en(mistake),
        };
        let sheet = mistake.sheet.as_deref().unwrap_or("-");
        add_row(&mut table, [sheet, &mistake.row.to_string(), &column, &mistake.value, &reason]);
    }
    drawn(&table)
}

fn reason_en(mistake: &CellMistake) -> String {
    let error = &mistake.error;
    match error.hint() {
        Some(hint) => format!("{}; {hint}", error.message()),
        None => error.message().to_owned(),
    }
}
