//! How far the work has come, on a terminal.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::context::Context;

/// Rows between two steps of the counter: each step asks for a lock.
const STEP: u64 = 256;

/// A counter of rows on standard error; silent where that is no terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
    rows: u64,
}

impl Progress {
    pub(crate) fn new(context: &Context) -> Progress {
        let bar = if context.quiet || !std::io::stderr().is_terminal() {
            ProgressBar::hidden()
        } else {
            ProgressBar::new_spinner()
        };
        let text = context.pick(
            "{spinner} 已处理 {pos} 个项目，用时 {elapsed}",
            "{spinner} {pos} projects in {elapsed}",
        );
        // The template is our own; a wrong one would only leave the default.
        if let Ok(style) = ProgressStyle::with_template(text) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Progress { bar, rows: 0 }
    }

    /// Counts a row.
    pub(crate) fn step(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(STEP) {
            self.bar.set_position(self.rows);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
