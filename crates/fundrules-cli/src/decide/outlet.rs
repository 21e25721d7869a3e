//! Standard output, on which answers may have to wait until all rows are read.

use std::io::{self, Seek, Write};
use std::sync::{Arc, Mutex};

use tempfile::SpooledTempFile;

use crate::failure::Failure;
use crate::output::stdout;

/// Bytes that wait in memory; more wait in a temporary file that has no name.
const IN_MEMORY: usize = 8 * 1024 * 1024;

/// Standard output: at once, or when it is released.
#[derive(Clone)]
pub(super) struct Outlet(Arc<Mutex<State>>);

struct State {
    waiting: Option<SpooledTempFile>,
    /// Whether whoever reads our output has gone.
    broken: bool,
}

impl Outlet {
    /// Standard output; unless it is wanted at once, nothing is seen before [`Outlet::release`].
    pub(super) fn new(at_once: bool) -> Outlet {
        let waiting = (!at_once).then(|| SpooledTempFile::new(IN_MEMORY));
        Outlet(Arc::new(Mutex::new(State { waiting, broken: false })))
    }

    /// Lets out what waits.
    ///
    /// # Errors
    ///
    /// Standard output cannot be written.
    pub(super) fn release(&self) -> Result<(), Failure> {
        let mut state = self.lock();
        let Some(mut waiting) = state.waiting.take() else { return Ok(()) };
        let mut stdout = stdout();
        waiting
            .rewind()
            .and_then(|()| io::copy(&mut waiting, &mut stdout))
            .and_then(|_| stdout.flush())
            .map_err(|error| Failure::output(&error))
    }

    /// Whether whoever reads our output has gone.
    pub(super) fn is_broken(&self) -> bool {
        self.lock().broken
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        // Nobody panics while holding it, and a half-written buffer would be as good as before.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.lock();
        let written = match &mut state.waiting {
            Some(waiting) => waiting.write(bytes),
            None => io::stdout().write(bytes),
        };
        state.note(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut state = self.lock();
        let flushed = match &mut state.waiting {
            Some(_) => Ok(()),
            None => io::stdout().flush(),
        };
        state.note(flushed)
    }
}

impl State {
    fn note<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        self.broken |= matches!(&result, Err(error) if error.kind() == io::ErrorKind::BrokenPipe);
        result
    }
}
