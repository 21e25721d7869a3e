//! The options that say which rules answer, and for which day.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use clap::Args;
use fundrules::{Error, ErrorKind, Regime, Rulebook, builtin_regimes};

use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::files::read_text;

/// Which rules answer.
#[derive(Args, Debug)]
#[command(next_help_heading = "Rules")]
pub(crate) struct RegimeArguments {
    /// The rules that govern: guangyuan, luoyang, guizhou, shanxi, or a name of your own with --rulebook.
    ///
    /// 适用的规则集。
    #[arg(long, value_name = "NAME")]
    pub(crate) regime: String,
    /// A rulebook file: replaces the rulebook with the same id, else stands behind the others.
    ///
    /// 规则文件，可多次给出。
    #[arg(long = "rulebook", value_name = "FILE")]
    pub(crate) rulebooks: Vec<PathBuf>,
    /// Choose a reading of the text; `rulebooks show` lists them.
    ///
    /// 选定对文本的理解。
    #[arg(long = "setting", value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) settings: Vec<(String, String)>,
    /// The day on which a rulebook was issued, for documents that carry none.
    ///
    /// 规则的印发日期。
    #[arg(long = "issued", value_name = "RULEBOOK=DATE", value_parser = pair)]
    pub(crate) issued: Vec<(String, String)>,
}

/// For which day the questions are answered.
#[derive(Args, Debug)]
#[command(next_help_heading = "Rules")]
pub(crate) struct DayArguments {
    /// The day for which questions are answered, such as 2025-06-01; `today` is the day in China.
    ///
    /// 答复所截至的日期；today 为北京时间当天。
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
}

impl RegimeArguments {
    /// Composes the regime.
    ///
    /// # Errors
    ///
    /// There is no such regime, setting or rulebook, or a rulebook has mistakes.
    pub(crate) fn build(&self) -> Result<Regime, Failure> {
        let rulebooks = self.read_rulebooks()?;
        self.refuse_misspelt(&rulebooks)?;
        let mut regime = Regime::builtin_with(&self.regime, rulebooks).map_err(wrong_argument)?;
        for (name, value) in &self.settings {
            regime = regime.with_setting(name, value).map_err(|error| {
                wrong_argument(error)
                    .with_hint("", "`fundrules rulebooks show RULEBOOK` lists the settings")
            })?;
        }
        for (rulebook, day) in &self.issued {
            let day = parse_day(day)?;
            regime = regime.with_issue_date(rulebook, day).map_err(|error| {
                let names: Vec<&str> = regime.rulebooks().iter().map(|one| one.id()).collect();
                wrong_argument(error).with_hint("", format!("there are {}", listed(&names)))
            })?;
        }
        Ok(regime)
    }

    fn read_rulebooks(&self) -> Result<Vec<Rulebook>, Failure> {
        self.rulebooks.iter().map(|path| read_rulebook(path)).collect()
    }

    /// A misspelt name with `--rulebook` would quietly be a regime of that rulebook alone.
    fn refuse_misspelt(&self, rulebooks: &[Rulebook]) -> Result<(), Failure> {
        let is_own = rulebooks.iter().any(|rulebook| rulebook.id() == self.regime);
        if is_own || builtin_regimes().contains(&self.regime.as_str()) {
            return Ok(());
        }
        match Regime::builtin(&self.regime) {
            Err(error) if error.hint().is_some() => Err(wrong_argument(error)),
            _ => Ok(()),
        }
    }
}

impl DayArguments {
    /// The day.
    ///
    /// # Errors
    ///
    /// None was given: today is never taken without being asked for. Or it is no day.
    pub(crate) fn day(&self) -> Result<NaiveDate, Failure> {
        match self.as_of.as_deref() {
            None => Err(Failure::usage(
                "arguments.as-of-missing",
                "缺少 --as-of：答复取决于日期",
                "`--as-of` is missing: answers depend on the day",
            )
            .with_hint(
                "请写明 --as-of 2025-06-01，或用 --as-of today 表示北京时间当天",
                "write `--as-of 2025-06-01`, or `--as-of today` for today in China",
            )),
            Some("today") => today(),
            Some(text) => parse_day(text),
        }
    }
}

/// Reads a rulebook file.
///
/// # Errors
///
/// It cannot be read, or has mistakes.
pub(crate) fn read_rulebook(path: &Path) -> Result<Rulebook, Failure> {
    let text = read_text(path)?;
    let name = path.display().to_string();
    Rulebook::from_toml(&name, &text)
        .map_err(|error| Failure::with_sources(Exit::Rejected, error, vec![(name, text)]))
}

/// Names for a hint.
pub(crate) fn listed(names: &[&str]) -> String {
    match names {
        [] => "none".to_owned(),
        names => format!("`{}`", names.join("`, `")),
    }
}

fn parse_day(text: &str) -> Result<NaiveDate, Failure> {
    let shape = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let day = text.parse::<NaiveDate>().ok().filter(|_| shape);
    let shown: String = text.chars().take(40).collect();
    let day = day.ok_or_else(|| {
        let error = Error::new(ErrorKind::Date, "date.invalid", format!("`{shown}` is not a day"));
        Failure::own(Exit::Usage, error, format!("“{shown}”不是日期"))
            .with_hint("请写成 2025-06-01 这样的日期", "write a day such as `2025-06-01`")
    })?;
    fundrules::check_date(day).map_err(wrong_argument)?;
    Ok(day)
}

/// Today where the rules are made, eight hours ahead of Greenwich, wherever the machine stands.
fn today() -> Result<NaiveDate, Failure> {
    let china = FixedOffset::east_opt(8 * 60 * 60);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok();
    let seconds = now.and_then(|now| i64::try_from(now.as_secs()).ok());
    seconds
        .and_then(|seconds| DateTime::<Utc>::from_timestamp(seconds, 0))
        .zip(china)
        .map(|(now, china)| now.with_timezone(&china).date_naive())
        .ok_or_else(|| {
            Failure::usage("arguments.clock", "本机时钟无效", "this machine's clock tells no day")
        })
}

/// `NAME=VALUE`, taken apart.
pub(crate) fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() => {
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        }
        _ => Err("expected NAME=VALUE".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_days_are_days() {
        assert!(parse_day("2025-06-01").is_ok());
        for text in ["2025-6-1", "2025-02-29", "2025/06/01", "1789-01-01", "", "tomorrow"] {
            assert!(parse_day(text).is_err(), "{text}");
        }
    }

    #[test]
    fn pairs_need_a_name() {
        assert_eq!(pair("a = b=c"), Ok(("a".to_owned(), "b=c".to_owned())));
        assert!(pair("=b").is_err());
        assert!(pair("a").is_err());
    }
}
