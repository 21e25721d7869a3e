//! `cargo xtask bench c`: what the way through C costs, against the same work in Rust.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use super::compile::{Linked, compile};
use super::library::{Library, output, target};
use crate::error::Error;
use crate::workspace;

/// Both sides run so many times in turn, so that what disturbs the machine disturbs both.
const TURNS: usize = 7;

/// Prints the least times of both sides and what C costs more.
pub(crate) fn bench(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let library = Library::build(root, true)?;
    let example = ["build", "--release", "--locked", "--package", "fundrules-c", "--example"];
    workspace::run(workspace::cargo(root, &example).arg("baseline"))?;
    let baseline = target(root).join("release/examples/baseline");
    let data = library.work.join("bench");
    fs::create_dir_all(&data).map_err(|cause| Error::file("create", &data, &cause))?;
    workspace::run(library.command(&baseline).arg("write").arg(&data))?;
    let source = root.join("bindings/c/bench/doors.c");
    let doors = compile(&library, ("gcc", "-std=c99"), &source, Linked::Shared)?;

    let (mut rust, mut c) = (Times::new(), Times::new());
    for _ in 0..TURNS {
        keep_least(&mut rust, &output(library.command(&baseline).arg("measure"))?);
        keep_least(&mut c, &output(library.command(&doors).arg(&data))?);
    }
    writeln!(out, "{:<22}{:>12}{:>12}{:>8}", "for one project or row", "Rust", "C", "C/Rust")?;
    for (name, time) in &c {
        let wanted = name.strip_suffix("-with-setting").filter(|_| !rust.contains_key(name));
        let Some(base) = rust.get(wanted.unwrap_or(name)) else {
            // The core has no such door.
            writeln!(out, "{name:<22}{:>12}{:>9} ns", "-", shown(*time))?;
            continue;
        };
        let percent = time * 100 / base.max(&1);
        let ratio = format!("{}.{:02}", percent / 100, percent % 100);
        writeln!(out, "{name:<22}{:>9} ns{:>9} ns{ratio:>8}", shown(*base), shown(*time))?;
    }
    Ok(())
}

/// Tenths of nanoseconds by name.
type Times = BTreeMap<String, u64>;

fn shown(tenths: u64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn keep_least(times: &mut Times, lines: &str) {
    for (name, time) in lines.lines().filter_map(|line| line.split_once(' ')) {
        if let Ok(time) = time.parse::<u64>() {
            let least = times.entry(name.to_owned()).or_insert(time);
            *least = time.min(*least);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Times, keep_least, shown};

    #[test]
    fn the_least_time_is_kept() {
        let mut times = Times::new();
        keep_least(&mut times, "typed 120\njson 9\n");
        keep_least(&mut times, "typed 80\njson 11\nnoise\n");
        assert_eq!(
            times.into_iter().collect::<Vec<_>>(),
            [("json".into(), 9), ("typed".into(), 80)]
        );
        assert_eq!(shown(123), "12.3");
    }
}
