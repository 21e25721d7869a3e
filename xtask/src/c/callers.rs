//! Programs of other languages that call the C library: each is built with its own compiler, reads the
//! same ledger, and must print what the command line tool says of it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::library::{Library, output, target};
use crate::error::Error;
use crate::tools::{self, NEEDS, ThisMachine};
use crate::workspace;

/// A program: the language, how it is built, and how it is run without the ledger.
struct Caller {
    language: &'static str,
    build: Vec<Vec<String>>,
    run: Vec<String>,
}

/// Builds and runs every caller against the library as installed.
pub(crate) fn callers(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let needs: Vec<_> = NEEDS.iter().filter(|need| need.wanted_by.contains(&"c")).collect();
    tools::ensure(&needs, &mut ThisMachine)?;
    let library = Library::build(root, false)?;
    run_callers(root, &library, out)
}

/// Builds and runs every caller against a library that is installed somewhere.
pub(crate) fn run_callers(
    root: &Path,
    library: &Library,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let work = library.work.join("callers");
    // What an earlier run left could hide that something is no longer built.
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).map_err(|cause| Error::file("create", &work, &cause))?;
    let ledger = root.join("bindings/c/examples/ledger.tsv");
    let expected = expected(root, &ledger, &work)?;
    for caller in all(root, library, &work)? {
        let run = |line: &[String]| {
            let (program, arguments) =
                line.split_first().map_or(("", &[][..]), |(one, rest)| (one.as_str(), rest));
            let mut command = library.command(program);
            command.args(arguments).current_dir(&work);
            command
        };
        for line in &caller.build {
            workspace::run(&mut run(line))?;
        }
        let said = output(run(&caller.run).arg(&ledger))?;
        compare(caller.language, &expected, &said)?;
        writeln!(
            out,
            "{}: {} verdicts, as the command line tool says",
            caller.language,
            said.lines().count()
        )?;
    }
    Ok(())
}

/// Every caller. Programs are named apart, because all of them stand in one directory.
fn all(root: &Path, library: &Library, work: &Path) -> Result<Vec<Caller>, Error> {
    let examples = root.join("bindings/c/examples");
    let path = |name: &str| examples.join(name).to_string_lossy().into_owned();
    let flags = library.flags(&["--cflags", "--libs"])?;
    let lib = library.prefix.join("lib").to_string_lossy().into_owned();
    let line = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
    let linked = |parts: &[&str]| [line(parts), flags.clone()].concat();
    let strict = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];
    let c = |compiler: &'static str, standard: &str, source: &str, program: &str| {
        let source = path(source);
        let parts = [&[compiler, standard][..], &strict, &[&source, "-o", program]].concat();
        vec![linked(&parts)]
    };
    const JNA: &str = "/usr/share/java/jna.jar";
    fs::create_dir_all(work.join("consumer"))
        .map_err(|cause| Error::file("create", work, &cause))?;
    for (from, to) in [
        ("cmake/CMakeLists.txt", "CMakeLists.txt"),
        ("c/verdicts.c", "verdicts.c"),
        ("cpp/verdicts.cpp", "verdicts.cpp"),
    ] {
        let from = examples.join(from);
        fs::copy(&from, work.join("consumer").join(to))
            .map_err(|cause| Error::file("copy", &from, &cause))?;
    }
    let cmake = vec![
        line(&["cmake", "-S", "consumer", "-B", "consumer/built"]),
        line(&["cmake", "--build", "consumer/built"]),
    ];
    let caller = |language, build, run: &[&str]| Caller { language, build, run: line(run) };
    Ok(vec![
        caller("C (gcc)", c("gcc", "-std=c99", "c/verdicts.c", "with-gcc"), &["./with-gcc"]),
        caller(
            "C (clang)",
            c("clang", "-std=c99", "c/verdicts.c", "with-clang"),
            &["./with-clang"],
        ),
        caller("C++", c("g++", "-std=c++17", "cpp/verdicts.cpp", "with-g++"), &["./with-g++"]),
        caller("C, outside the tree", cmake, &["consumer/built/verdicts"]),
        caller("C++, outside the tree", vec![], &["consumer/built/verdicts++"]),
        caller(
            "Java",
            vec![line(&[
                "javac",
                "--release",
                "8",
                "-Xlint:-options",
                "-cp",
                JNA,
                "-d",
                ".",
                &path("java/Verdicts.java"),
            ])],
            &["java", "-cp", &format!("{JNA}:."), &format!("-Djna.library.path={lib}"), "Verdicts"],
        ),
        caller(
            "COBOL",
            vec![line(&[
                "cobc",
                "-x",
                "-free",
                "-fstatic-call",
                "-Wall",
                "-o",
                "with-cobol",
                &path("cobol/verdicts.cob"),
                &format!("-L{lib}"),
                "-lfundrules",
            ])],
            &["./with-cobol"],
        ),
        caller(
            "Pascal",
            vec![line(&[
                "fpc",
                "-v0",
                "-l-",
                "-FE.",
                "-FU.",
                "-owith-pascal",
                &format!("-Fl{lib}"),
                &path("pascal/verdicts.pas"),
            ])],
            &["./with-pascal"],
        ),
        caller(
            "C#",
            vec![line(&["mcs", "-warnaserror", "-out:verdicts.exe", &path("csharp/Verdicts.cs")])],
            &["mono", "verdicts.exe"],
        ),
        caller("Perl", vec![], &["perl", &path("perl/verdicts.pl")]),
    ])
}

/// What the command line tool says of the ledger, in the form that the programs print.
fn expected(root: &Path, ledger: &Path, work: &Path) -> Result<String, Error> {
    workspace::run(&mut workspace::cargo(
        root,
        &["build", "--package", "fundrules-cli", "--locked"],
    ))?;
    let answers = work.join("answers.jsonl");
    let mut tool = std::process::Command::new(target(root).join("debug/fundrules"));
    tool.arg("decide").arg(ledger).args(["--regime", "guangyuan", "--as-of", "2025-06-01"]);
    output(tool.arg("--output").arg(&answers))?;
    let text =
        fs::read_to_string(&answers).map_err(|cause| Error::file("read", &answers, &cause))?;
    let lines: Result<Vec<String>, Error> = text.lines().map(expected_line).collect();
    Ok(lines?.concat())
}

fn expected_line(answers: &str) -> Result<String, Error> {
    let answers: Value = serde_json::from_str(answers)
        .map_err(|cause| Error::new(format!("the tool writes no json: {cause}")))?;
    let word = |pointer: &str| answers.pointer(pointer).and_then(Value::as_str);
    // A value stands under `value` once the question is decided, and under `known` before.
    let value = |question: &str, field: &str| {
        ["value", "known"]
            .iter()
            .find_map(|part| word(&format!("/answers/{question}/{part}/{field}")))
    };
    let outcome = |question: &str| word(&format!("/answers/{question}/outcome")).unwrap_or("?");
    // The JSON counts yuan with two decimals, the library fen.
    let fen = value("clawback", "repay_now").map(|yuan| {
        let digits = yuan.replace('.', "");
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() { "0".to_owned() } else { digits.to_owned() }
    });
    Ok(format!(
        "{}\t{}\t{}\t{}\t{}\t{}\n",
        word("/id").unwrap_or("?"),
        outcome("acceptance"),
        value("acceptance", "verdict").unwrap_or("-"),
        outcome("clawback"),
        fen.as_deref().unwrap_or("-"),
        word("/answers/clawback/clauses/0").unwrap_or("-"),
    ))
}

fn compare(language: &str, wanted: &str, found: &str) -> Result<(), Error> {
    if wanted == found && !wanted.is_empty() {
        return Ok(());
    }
    let differs = wanted.lines().zip(found.lines()).find(|(wanted, found)| wanted != found);
    let (wanted, found) = differs.unwrap_or(("all projects", "more or fewer"));
    Err(Error::new(format!("the program in {language} says `{found}`, expected `{wanted}`")))
}

/// Where a library is that cargo-c installed below a directory of its own.
pub(crate) fn installed_at(prefix: PathBuf, work: PathBuf) -> Library {
    Library { prefix, work }
}

#[cfg(test)]
mod tests {
    use super::{compare, expected_line};

    #[test]
    fn a_line_says_what_the_answers_say() {
        let answers = r#"{"id":"P","answers":{
            "acceptance":{"outcome":"undetermined","value":null,"known":{"verdict":"Fail"}},
            "clawback":{"outcome":"decided","value":{"repay_now":"0800.05"},"clauses":["a/1"]}}}"#;
        assert_eq!(expected_line(answers).unwrap(), "P\tundetermined\tFail\tdecided\t80005\ta/1\n");
    }

    #[test]
    fn what_is_not_known_is_a_dash_and_nothing_is_zero() {
        let answers = r#"{"id":"P","answers":{
            "acceptance":{"outcome":"silent","value":null,"known":{}},
            "clawback":{"outcome":"decided","value":{"repay_now":"0.00"},"clauses":[]}}}"#;
        assert_eq!(expected_line(answers).unwrap(), "P\tsilent\t-\tdecided\t0\t-\n");
    }

    #[test]
    fn a_wrong_verdict_is_told() {
        let error = compare("COBOL", "A\tPass\n", "A\tFail\n").unwrap_err().to_string();
        assert_eq!(error, "the program in COBOL says `A\tFail`, expected `A\tPass`");
        assert!(compare("COBOL", "A\nB\n", "A\n").is_err());
        assert!(compare("COBOL", "", "").is_err());
    }
}
