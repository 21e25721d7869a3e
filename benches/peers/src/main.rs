//! The peers of fundrules that are written in Rust, and the table for all of them.
//!
//! `generate DIRECTORY ROWS` draws the table. `serve PEER DIRECTORY ROWS full|holes` makes a peer
//! ready and then does what standard input says, a word a line: `run` does the work once and answers with the
//! seconds it took by the clock and of processor time; `memory` does it once and answers with the memory
//! that it took beyond what was there; `store DIRECTORY` writes the last output; the end of input ends it.

mod outputs;
mod peer;
mod table;
mod usage;

use std::io::{self, BufRead, Write};
use std::path::Path;
use std::time::Instant;

use cpu_time::ProcessTime;
use peer::{Failure, Peer};
use table::Table;

const SEED: u64 = 20_261_122;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["generate", directory, rows] => {
            Ok(Table::draw(rows.parse()?, SEED).store(Path::new(directory))?)
        }
        ["columns"] => Ok(writeln!(io::stdout(), "{}", table::COLUMNS.join(" "))?),
        ["serve", name, directory, rows, holes] => {
            let nulls = *holes == "holes";
            let table = Table::load(Path::new(directory), rows.parse()?, nulls)?;
            if *name == "fundrules-check" {
                return serve(&mut Checked(table));
            }
            serve(peer::build(name, table, nulls)?.as_mut())
        }
        _ => Err("usage: generate DIRECTORY ROWS | serve PEER DIRECTORY ROWS full|holes".into()),
    }
}

/// What fundrules does to take columns in.
struct Checked(Table);

impl Peer for Checked {
    fn run(&mut self) -> Result<(), Failure> {
        peer::check_columns(&self.0).map(|_| ())
    }

    fn outputs(&mut self) -> outputs::Outputs {
        outputs::Outputs::default()
    }
}

fn serve(peer: &mut dyn Peer) -> Result<(), Failure> {
    let mut out = io::stdout();
    writeln!(out, "ready {}", peer.note())?;
    out.flush()?;
    for line in io::stdin().lock().lines() {
        let line = line?;
        match line.split_once(' ').unwrap_or((&line, "")) {
            ("run", _) => {
                peer.prepare();
                let (clock, processor) = (Instant::now(), ProcessTime::now());
                peer.run()?;
                let (clock, processor) = (clock.elapsed(), processor.elapsed());
                writeln!(out, "{} {}", clock.as_secs_f64(), processor.as_secs_f64())?;
            }
            ("memory", _) => {
                peer.prepare();
                usage::forget_peak()?;
                let before = usage::kilobytes("VmRSS")?;
                peer.run()?;
                let peak = usage::kilobytes("VmHWM")?;
                writeln!(out, "{}", peak.saturating_sub(before))?;
            }
            ("store", directory) => {
                peer.outputs().store(Path::new(directory))?;
                writeln!(out, "stored")?;
            }
            _ => return Err(format!("unknown request `{line}`").into()),
        }
        out.flush()?;
    }
    Ok(())
}
