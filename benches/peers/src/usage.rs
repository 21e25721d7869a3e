//! What this process has used, as Linux tells.

use std::fs;

use crate::peer::Failure;

/// Sets the peak of resident memory back to what is resident now.
pub fn forget_peak() -> Result<(), Failure> {
    Ok(fs::write("/proc/self/clear_refs", "5")?)
}

/// A figure of the process in kilobytes.
pub fn kilobytes(name: &str) -> Result<u64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let figure = line.and_then(|line| line.trim_start_matches(':').split_whitespace().next());
    Ok(figure.ok_or("the figure is not there")?.parse()?)
}
