//! The options that say how a ledger is read.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fundrules::{Error, MoneyUnit, Project};
use fundrules_ledger::{Format, Ledger, LedgerOptions, Mapping};

use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::files::read_text;
use crate::regime_arguments::pair;

/// How a ledger is read.
#[derive(Args, Debug)]
#[command(next_help_heading = "Ledger")]
pub(crate) struct LedgerArguments {
    /// The ledger: .csv, .tsv, .xlsx or .jsonl; `-` is standard input.
    ///
    /// 台账文件；“-”为标准输入。
    #[arg(value_name = "LEDGER", help_heading = None::<&str>)]
    pub(crate) ledger: PathBuf,
    /// The format, where the file's name does not say it.
    ///
    /// 台账格式。
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) input_format: Option<InputFormat>,
    /// A TOML file that says what the columns of somebody else's table mean.
    ///
    /// 列名对照文件。
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    /// The unit of amounts for which neither cell nor header names one: 元, 万元, 亿元, yuan, wan, yi.
    ///
    /// 表头和单元格均未注明时的金额单位。
    #[arg(long, value_name = "UNIT")]
    pub(crate) unit: Option<MoneyUnit>,
    /// The sheet of a workbook [default: the first that is shown].
    ///
    /// 工作表名称。
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// A fact that holds for every project; no column may give it too.
    ///
    /// 对所有项目均成立的事实。
    #[arg(long = "assume", value_name = "FACT=VALUE", value_parser = pair)]
    pub(crate) assumptions: Vec<(String, String)>,
}

/// The format of a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// Separated by commas, semicolons or tabs.
    Csv,
    /// A workbook.
    Xlsx,
    /// One JSON object a line.
    Jsonl,
}

impl InputFormat {
    fn format(self) -> Format {
        match self {
            InputFormat::Csv => Format::Csv,
            InputFormat::Xlsx => Format::Xlsx,
            InputFormat::Jsonl => Format::JsonLines,
        }
    }
}

impl LedgerArguments {
    /// Opens the ledger.
    ///
    /// # Errors
    ///
    /// The file cannot be read, its columns are not settled, or an option does not fit it.
    pub(crate) fn open(&self) -> Result<Ledger, Failure> {
        self.check_assumptions()?;
        let options = LedgerOptions {
            format: self.input_format.map(InputFormat::format),
            unit: self.unit,
            mapping: self.mapping.as_deref().map(read_mapping).transpose()?,
            assumptions: self.assumptions.clone(),
            sheet: self.sheet.clone(),
            ..LedgerOptions::default()
        };
        if self.ledger.is_dir() {
            let cause = std::io::Error::from(std::io::ErrorKind::IsADirectory);
            return Err(Failure::unreadable(&self.ledger.display().to_string(), &cause));
        }
        if !self.is_stream() {
            return Ledger::open(&self.ledger, options).map_err(unread);
        }
        if self.input_format.is_none() {
            return Err(Failure::usage(
                "arguments.format-missing",
                "标准输入没有文件名，无法判断格式",
                "standard input has no name that could say its format",
            )
            .with_hint(
                "请写明 --input-format csv 或 --input-format jsonl",
                "write `--input-format csv` or `--input-format jsonl`",
            ));
        }
        Ledger::from_reader("-", std::io::stdin(), options).map_err(unread)
    }

    fn is_stream(&self) -> bool {
        self.ledger == Path::new("-")
    }

    /// Finds mistakes in assumptions before a file is opened: they are mistakes of the arguments.
    fn check_assumptions(&self) -> Result<(), Failure> {
        let mut known = Project::default();
        for (fact, value) in &self.assumptions {
            known = known.with(fact, value).map_err(wrong_argument)?;
        }
        Ok(())
    }
}

fn read_mapping(path: &Path) -> Result<Mapping, Failure> {
    let text = read_text(path)?;
    let name = path.display().to_string();
    Mapping::from_toml(&name, &text)
        .map_err(|error| Failure::with_sources(Exit::Rejected, error, vec![(name, text)]))
}

/// A ledger that cannot be read (further), with the code to exit with.
pub(crate) fn unread(error: Error) -> Failure {
    let exit = match error.code() {
        "ledger.read"
        | "ledger.workbook"
        | "ledger.encoding"
        | "ledger.format-wrong"
        | "ledger.too-large"
        | "ledger.too-many-rows" => Exit::File,
        "ledger.format-unknown"
        | "ledger.stream-xlsx"
        | "ledger.sheet"
        | "ledger.stated-twice"
        | "ledger.assumptions"
        | "mapping.no-columns" => Exit::Usage,
        _ => Exit::Rows,
    };
    Failure::new(exit, error)
}
