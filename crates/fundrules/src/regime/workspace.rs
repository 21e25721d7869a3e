//! Room in which a regime works on one project after the other.
//!
//! What one project leaves behind is of use for the next: memory, the results that no known fact
//! changes, and which facts those wait for. A regime keeps as many workspaces as were ever needed at
//! the same time.

use std::sync::Mutex;

use chrono::NaiveDate;

use super::{Regime, Search, SearchRoom};
use crate::facts::Facts;
use crate::program::{Registers, Repeated};

/// Workspaces that nobody uses at present.
#[derive(Default)]
pub(crate) struct Workspaces(Mutex<Vec<Workspace>>);

/// Room for the work on one project.
#[derive(Debug, Default)]
pub(crate) struct Workspace {
    state: Repeated,
    room: SearchRoom,
}

impl Workspace {
    /// Runs the program on the facts of one project. The regime must be the same each time, but for
    /// days of issue.
    pub(crate) fn run(&mut self, regime: &Regime, facts: &Facts, as_of: NaiveDate) {
        let program = &regime.program;
        let inputs = regime.inputs(facts, as_of);
        match self.state.run(&program.steps, &program.rests, inputs) {
            Some(known) => self.room.keep(known),
            None => self.room.forget(),
        }
    }

    /// The registers of the last project.
    pub(crate) fn registers(&self) -> &Registers {
        self.state.registers()
    }

    /// The registers of the last project, and a search for what is missing.
    pub(crate) fn search<'a>(&'a mut self, regime: &'a Regime) -> (&'a Registers, Search<'a>) {
        let registers = self.state.registers();
        (registers, Search::new(regime, registers, &mut self.room))
    }
}

impl Regime {
    /// Works on the facts of one project in a workspace.
    pub(crate) fn work<T>(
        &self,
        facts: &Facts,
        as_of: NaiveDate,
        work: impl FnOnce(&mut Workspace) -> T,
    ) -> T {
        let Workspaces(kept) = &self.program.workspaces;
        let kept = || kept.lock().ok();
        let mut workspace = kept().and_then(|mut kept| kept.pop()).unwrap_or_default();
        workspace.run(self, facts, as_of);
        let result = work(&mut workspace);
        if let Some(mut kept) = kept() {
            kept.push(workspace);
        }
        result
    }
}
