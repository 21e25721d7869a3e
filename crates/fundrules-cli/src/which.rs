//! The one project of a ledger that a verb is about.

use clap::Args;
use fundrules_ledger::{Ledger, Row};

use crate::failure::Failure;
use crate::ledger_arguments::unread;

/// The project that is meant.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub(crate) struct Which {
    /// The key of the project.
    ///
    /// 项目编号。
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// The row of the project, as a spreadsheet counts; of JSON Lines, the line.
    ///
    /// 项目所在的行号。
    #[arg(long, value_name = "N")]
    row: Option<usize>,
}

impl Which {
    /// The first row that is meant. Where the key stands in several rows, no row is.
    ///
    /// # Errors
    ///
    /// The ledger cannot be read, or has no such project, or has the key twice.
    pub(crate) fn find(&self, ledger: &mut Ledger) -> Result<Row, Failure> {
        let mut found: Option<Row> = None;
        for row in ledger.by_ref() {
            let row = row.map_err(unread)?;
            match (&self.id, self.row) {
                (Some(id), _) if row.project.id == *id => {
                    if let Some(earlier) = &found {
                        return Err(twice(id, earlier.number, row.number));
                    }
                    found = Some(row);
                }
                (None, Some(number)) if row.number == number => return Ok(row),
                _ => {}
            }
        }
        found.ok_or_else(|| self.not_found(ledger.file()))
    }

    fn not_found(&self, file: &str) -> Failure {
        let (zh, en) = match (&self.id, self.row.unwrap_or_default()) {
            (Some(id), _) => {
                (format!("编号为“{id}”的项目"), format!("no project with the key `{id}`"))
            }
            (None, row) => (format!("第{row}行的项目"), format!("no project in row {row}")),
        };
        let (zh, en) = (format!("“{file}”中没有{zh}"), format!("`{file}` has {en}"));
        Failure::usage("ledger.project-missing", zh, en)
    }
}

fn twice(id: &str, first: usize, second: usize) -> Failure {
    let zh = format!("编号“{id}”在第{first}行和第{second}行重复出现");
    let en = format!("the key `{id}` stands in row {first} and in row {second}");
    Failure::usage("ledger.key-twice", zh, en)
        .with_hint("请用 --row 指明其中一行", "name one of them with `--row`")
}
