//! Running the tool, and small files for it.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A rulebook of which every answer is known: support is at most a tenth of total investment.
pub(crate) const COUNTY: &str = r#"
[rulebook]
id = "county"
title = { zh = "某县办法", en = "Measure of a county" }
jurisdiction = "CN-510800"
status = "draft"

[[setting]]
id = "rounding_of_the_cap"
default = "down"
values = ["down", "up"]
summary = { zh = "上限取舍", en = "How the cap is rounded" }

[[parameter]]
id = "share"
value = "10%"
summary = { zh = "比例", en = "the share" }

[[clause]]
cite = "5"
printed = "第五条"
question = "support_cap"
force = "must"
summary = { zh = "支持额度以总投资的一成为限", en = "Support is at most a tenth of total investment." }
when = "always"
then = { ceiling = { share = { parameter = "share" }, of = { fact = "invest.total_planned" } } }

# The next clause.
[[clause]]
cite = "6.1"
printed = "第六条（一）"
question = "support_cap"
force = "may"
summary = { zh = "另有规定的从其规定", en = "A rule elsewhere may prevail." }
when = { fact = "project.stalled", is = true }
then = { flag = true }
"#;

/// Three good rows.
pub(crate) const LEDGER: &str = "\
项目编号,项目名称,项目总投资（万元）,项目停滞
P-1,甲,1000,否
P-2,乙,0.000001,是
P-3,丙,,
";

/// Row 2 lacks a unit, row 3 has an unknown word, row 4 is good.
pub(crate) const BAD_LEDGER: &str = "\
项目编号,项目总投资,补助方式
P-1,1000,事中
P-2,12万元,事种
P-3,12万元,事中
";

/// A folder with the files above, removed at the end.
pub(crate) struct Folder {
    dir: TempDir,
}

impl Folder {
    pub(crate) fn new() -> Folder {
        let folder = Folder { dir: tempfile::tempdir().expect("a folder") };
        folder.write("county.toml", COUNTY);
        folder.write("ledger.csv", LEDGER);
        folder.write("bad.csv", BAD_LEDGER);
        folder
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).expect("a file");
        path
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file")
    }

    /// The names of all files, hidden ones included.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.dir.path()).expect("a folder");
        let name = |entry: std::io::Result<std::fs::DirEntry>| {
            entry.expect("an entry").file_name().to_string_lossy().into_owned()
        };
        let mut names: Vec<String> = entries.map(name).collect();
        names.sort();
        names
    }

    /// Runs the tool in the folder, in English.
    pub(crate) fn run(&self, words: &str) -> Run {
        self.run_with(words, |command| command)
    }

    /// Runs the tool in the folder after a change to the command.
    pub(crate) fn run_with(
        &self,
        words: &str,
        change: impl FnOnce(&mut Command) -> &mut Command,
    ) -> Run {
        let mut command = tool(self.dir.path());
        command.args(words.split_whitespace());
        change(&mut command);
        Run::of(&command.output().expect("the tool runs"))
    }

    /// `decide` under the rulebook of the county.
    pub(crate) fn decide(&self, words: &str) -> Run {
        self.run(&format!(
            "decide --regime county --rulebook county.toml --as-of 2025-06-01 {words}"
        ))
    }
}

/// The tool in a folder, with nothing of this machine's language or colours.
pub(crate) fn tool(folder: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("fundrules"));
    command.current_dir(folder);
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

/// What a run gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    fn of(output: &std::process::Output) -> Run {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        Run { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// The output, of a run that succeeded and said nothing else.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:?}");
        self.out
    }

    /// The errors, of a run that ended with a code and gave no answers.
    #[track_caller]
    pub(crate) fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{self:?}");
        assert!(!self.err.contains("panicked"), "{self:?}");
        assert!(!self.err.is_empty(), "{self:?}");
        self.err
    }
}

/// Lines of JSON.
pub(crate) fn json_lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}
