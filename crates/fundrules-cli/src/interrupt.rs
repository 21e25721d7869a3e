//! Ctrl-C: the first asks to stop, so that nothing half-written stays; the second ends at once.

use std::sync::atomic::{AtomicBool, Ordering};

use fundrules::{Error, ErrorKind};

use crate::exit::Exit;
use crate::failure::Failure;

static ASKED: AtomicBool = AtomicBool::new(false);

/// Listens from now on. Where that cannot be, Ctrl-C ends the process as it always did.
pub(crate) fn listen() {
    // Fails only when somebody listens already.
    let _ = ctrlc::set_handler(|| {
        if ASKED.swap(true, Ordering::Relaxed) {
            std::process::exit(i32::from(Exit::Interrupted.code()));
        }
    });
}

/// Ends the work between two rows when that was asked for.
///
/// # Errors
///
/// Ctrl-C was pressed.
pub(crate) fn check() -> Result<(), Failure> {
    if ASKED.load(Ordering::Relaxed) {
        let error = Error::new(ErrorKind::Input, "interrupted", "interrupted");
        return Err(Failure::own(Exit::Interrupted, error, "已中断"));
    }
    Ok(())
}
