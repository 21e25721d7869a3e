//! The tests of the C library that are C programs.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::compile::{Linked, compile};
use super::library::{Library, output};
use super::{abi, cases, header, lists, snippets, walk};
use crate::error::Error;
use crate::tools::{self, NEEDS, ThisMachine};
use crate::workspace;

const GCC: (&str, &str) = ("gcc", "-std=c99");
const CLANG: (&str, &str) = ("clang", "-std=c99");
const GPP: (&str, &str) = ("g++", "-std=c++17");

/// What the tests are run with beside their own checks.
const VALGRIND: [&str; 5] = [
    "--quiet",
    "--error-exitcode=9",
    "--leak-check=full",
    "--errors-for-leak-kinds=definite,indirect,possible",
    "--show-leak-kinds=definite,indirect,possible",
];

/// Builds the library, compiles every test strictly with two compilers, and runs them: by themselves,
/// under the sanitizers, and under valgrind.
pub(crate) fn library_tests(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let needs: Vec<_> = NEEDS.iter().filter(|need| need.wanted_by.contains(&"c-library")).collect();
    tools::ensure(&needs, &mut ThisMachine)?;
    let library = Library::build(root, false)?;
    let tests = root.join("bindings/c/tests");
    let functions = header::functions(&header::header()?);
    let made = |name: &str, content: String| {
        let file = library.work.join(name);
        fs::write(&file, content).map_err(|cause| Error::file("write", &file, &cause))?;
        Ok::<PathBuf, Error>(file)
    };
    let cases = made("cases.txt", cases::lines(root)?)?;
    let lists = made("lists.txt", lists::lines(root)?)?;
    made("walk_calls.h", walk::source(&functions)?)?;
    let snippets = made("header_examples.c", snippets::source(&functions)?)?;

    abi::check_symbols(root, &library)?;
    let layout = compile(&library, GCC, &tests.join("layout.c"), Linked::Shared)?;
    abi::check_layout(root, &output(&mut library.command(layout))?)?;
    for (compiler, standard) in [GCC, CLANG, GPP] {
        let mut check = library.command(compiler);
        check.args([standard, "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only"]);
        check.args(library.flags(&["--cflags"])?);
        let language = if compiler == "g++" { "c++" } else { "c" };
        workspace::run(check.args(["-x", language]).arg(&snippets))?;
    }
    writeln!(out, "{} functions: exported, and their examples compile", functions.len())?;

    let cases = cases.to_string_lossy().into_owned();
    let lists = lists.to_string_lossy().into_owned();
    // Each program with its arguments, by itself and where every call costs much more.
    let programs: [(&str, Vec<&str>, Vec<&str>); 7] = [
        ("typed", vec![], vec![]),
        ("threads", vec![], vec![]),
        ("arrow", vec![], vec![]),
        ("conformance", vec![&cases], vec![&cases, "12"]),
        ("lists", vec![&lists], vec![&lists, "75"]),
        ("walk", vec!["60"], vec!["3"]),
        ("fuzz", vec!["4000"], vec!["60"]),
    ];
    for (name, usual, few) in &programs {
        let source = tests.join(name).with_extension("c");
        let run = |program: &Path, arguments: &[&str]| {
            workspace::run(library.command(program).args(arguments))
        };
        let shared = compile(&library, GCC, &source, Linked::Shared)?;
        run(&shared, usual)?;
        run(&compile(&library, CLANG, &source, Linked::Shared)?, few)?;
        run(&compile(&library, GCC, &source, Linked::Sanitized)?, few)?;
        workspace::run(library.command("valgrind").args(VALGRIND).arg(&shared).args(few))?;
        if *name == "typed" {
            run(&compile(&library, GCC, &source, Linked::Static)?, usual)?;
        }
    }
    let wrappers = compile(&library, GPP, &tests.join("wrappers.cpp"), Linked::Shared)?;
    workspace::run(&mut library.command(&wrappers))?;
    workspace::run(library.command("valgrind").args(VALGRIND).arg(&wrappers))
}

/// Runs the test of the typed door against an installed library, with either way of linking.
pub(crate) fn typed_against(root: &Path, library: &Library) -> Result<(), Error> {
    let source = root.join("bindings/c/tests/typed.c");
    for linked in [Linked::Shared, Linked::Static] {
        workspace::run(&mut library.command(compile(library, GCC, &source, linked)?))?;
    }
    Ok(())
}
