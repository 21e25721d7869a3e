//! Reading files that somebody named.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use fundrules::{Error, ErrorKind, Location};

use crate::exit::Exit;
use crate::failure::Failure;

/// Rulebooks, mappings and cases are read up to this many bytes; the libraries refuse far less.
const LONGEST: u64 = 16 * 1024 * 1024;

/// Reads a text file as a whole.
///
/// # Errors
///
/// It cannot be read, is longer than any rulebook could be, or is not UTF-8.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let name = path.display().to_string();
    let failed = |cause| Failure::unreadable(&name, &cause);
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(LONGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LONGEST) {
        let en = format!("`{name}` is longer than {LONGEST} bytes");
        return Err(rejected("file.too-long", &format!("“{name}”超过{LONGEST}字节"), en, None));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes());
        let place = Location::of_offset(Some(&name), &text, good);
        let en = "the text is not UTF-8".to_owned();
        rejected("file.not-utf8", "文件编码不是UTF-8", en, Some(place))
            .with_hint("请以UTF-8编码保存", "save the file in the encoding UTF-8")
    })
}

fn rejected(code: &'static str, zh: &str, en: String, place: Option<Location>) -> Failure {
    let error = Error::new(ErrorKind::Input, code, en);
    Failure::own(Exit::Rejected, place.into_iter().fold(error, Error::at), zh)
}
