//! Where answers go: to a file that appears only when it is whole, or to a stream.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use fundrules::{Error, Result};
use tempfile::NamedTempFile;

use crate::text::{io_error, refused, shown};

/// An output that is being written.
pub(crate) enum Sink {
    /// A file beside its place.
    File { output: BufWriter<NamedTempFile>, place: PathBuf },
    /// A stream.
    Stream(BufWriter<Box<dyn Write + Send>>),
}

impl Sink {
    /// Begins a file beside the place where it will stand.
    pub(crate) fn file(path: &Path, inputs: &[&Path]) -> Result<Sink> {
        let name = path.display().to_string();
        let failed = |error: io::Error| io_error("ledger.write", &name, &error);
        // A link is followed, so that the file it leads to is replaced and not the link.
        let place = match fs::canonicalize(path) {
            Ok(place) => place,
            Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
            Err(error) => return Err(failed(error)),
        };
        refuse_inputs(&place, inputs, &name)?;
        if place.exists() && !place.is_file() {
            let message = format!("{} is not a file that could be replaced", shown(&name));
            return Err(refused("ledger.write", message));
        }
        let directory = match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let mut builder = tempfile::Builder::new();
        builder.prefix(".fundrules-");
        open_to_others(&mut builder);
        let output = builder.tempfile_in(directory).map_err(failed)?;
        Ok(Sink::File { output: BufWriter::new(output), place })
    }

    /// Begins a stream.
    pub(crate) fn stream(stream: impl Write + Send + 'static) -> Sink {
        Sink::Stream(BufWriter::new(Box::new(stream)))
    }

    /// The file, for a format that is not written from start to end.
    pub(crate) fn file_mut(&mut self) -> Result<&mut BufWriter<NamedTempFile>> {
        match self {
            Sink::File { output, .. } => Ok(output),
            Sink::Stream(_) => Err(refused("ledger.stream-xlsx", "a stream cannot be a workbook")),
        }
    }

    /// Whether the output is a file.
    pub(crate) fn is_file(&self) -> bool {
        matches!(self, Sink::File { .. })
    }

    /// The error of a failed attempt to write.
    pub(crate) fn failed(&self, error: &io::Error) -> Error {
        let name = match self {
            Sink::File { place, .. } => place.display().to_string(),
            Sink::Stream(_) => "-".to_owned(),
        };
        io_error("ledger.write", &name, error)
    }

    /// Puts the file in its place.
    pub(crate) fn finish(mut self) -> Result<()> {
        if let Err(error) = self.flush() {
            return Err(self.failed(&error));
        }
        let Sink::File { output, place } = self else { return Ok(()) };
        let name = place.display().to_string();
        let failed = |error: &io::Error| io_error("ledger.write", &name, error);
        let file = output.into_inner().map_err(|error| failed(error.error()))?;
        file.as_file().sync_all().map_err(|error| failed(&error))?;
        file.persist(&place).map_err(|error| failed(&error.error))?;
        Ok(())
    }
}

/// The file gets the rights that a new file has, not those of a secret one.
#[cfg(unix)]
fn open_to_others(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn open_to_others(_: &mut tempfile::Builder<'_, '_>) {}

fn refuse_inputs(place: &Path, inputs: &[&Path], name: &str) -> Result<()> {
    let same = |input: &&Path| fs::canonicalize(input).is_ok_and(|input| input == place);
    if inputs.iter().any(same) {
        let message = format!("{} is read and would be overwritten", shown(name));
        return Err(refused("ledger.overwrites-input", message).with_hint("name another file"));
    }
    Ok(())
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Sink::File { output, .. } => output.write(bytes),
            Sink::Stream(output) => output.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Sink::File { output, .. } => output.flush(),
            Sink::Stream(output) => output.flush(),
        }
    }
}
