//! Looks at the parts of a workbook before anything unpacks them into memory.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use fundrules::{Error, Result};
use zip::ZipArchive;

use crate::text::{io_error, refused, shown};

/// Bytes of all parts that are looked at, unpacked.
const ALL_BYTES: u64 = 1024 * 1024 * 1024;

/// Bytes of the part with the shared strings, which is held in memory.
const STRINGS_BYTES: u64 = 256 * 1024 * 1024;

/// Bytes of the part with the styles, and of every part that is not a sheet.
const SMALL_BYTES: u64 = 8 * 1024 * 1024;

/// Bytes between two `<` of a part: one text or one tag. A cell has at most 32,767 characters.
const RUN_BYTES: u64 = 1024 * 1024;

/// Parts of the archive; each sheet is one, and so is each picture.
const PARTS: usize = 10_000;

/// Cell formats; Excel allows 65,490.
const STYLES: usize = 200_000;

/// Refuses what is not a workbook, and a workbook that would unpack to more than is bounded.
///
/// # Errors
///
/// As said; the sizes are measured, because those that an archive declares may be false.
pub(super) fn check(file: &mut File, name: &str) -> Result<()> {
    let failed = |error: io::Error| io_error("ledger.read", name, &error);
    let mut head = Vec::new();
    Read::take(&mut *file, 8).read_to_end(&mut head).map_err(failed)?;
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(not_a_workbook(name, "holds an old or encrypted workbook")
            .with_hint("save it as `.xlsx` without a password"));
    }
    if !head.starts_with(b"PK\x03\x04") {
        return Err(not_a_workbook(name, "is not a workbook: it is not a zip archive")
            .with_hint("save it as `.xlsx`, or name the format `csv`"));
    }
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let mut archive = ZipArchive::new(&mut *file)
        .map_err(|error| not_a_workbook(name, &format!("cannot be unpacked: {error}")))?;
    if archive.len() > PARTS {
        return Err(too_large(name, "it has too many parts"));
    }
    check_parts(&mut archive, name)?;
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    Ok(())
}

fn check_parts(archive: &mut ZipArchive<&mut File>, name: &str) -> Result<()> {
    let mut left = ALL_BYTES;
    let mut has_workbook = false;
    for index in 0..archive.len() {
        let mut part = archive
            .by_index(index)
            .map_err(|error| not_a_workbook(name, &format!("cannot be unpacked: {error}")))?;
        let part_name = part
            .name()
            .map_err(|error| not_a_workbook(name, &format!("cannot be unpacked: {error}")))?
            .to_lowercase();
        if !(part_name.ends_with(".xml") || part_name.ends_with(".rels")) {
            continue;
        }
        has_workbook |= part_name.ends_with("workbook.xml");
        let limit = limit_of(&part_name).min(left);
        let declared = part.size();
        let measured = if declared > limit { None } else { measure(&mut part, limit, &part_name) };
        match measured.transpose().map_err(|error| unpacking(name, &error))? {
            Some(size) => left = left.saturating_sub(size),
            None => {
                let what = format!("its part `{}` unpacks to too many bytes", shown(&part_name));
                return Err(too_large(name, &what));
            }
        }
    }
    if !has_workbook {
        return Err(not_a_workbook(name, "is a zip archive but not a workbook"));
    }
    Ok(())
}

fn limit_of(part: &str) -> u64 {
    if part.contains("worksheets/") {
        ALL_BYTES
    } else if part.ends_with("sharedstrings.xml") {
        STRINGS_BYTES
    } else {
        SMALL_BYTES
    }
}

/// The size of a part, `None` beyond the limit.
fn measure(part: &mut impl Read, limit: u64, name: &str) -> Option<io::Result<u64>> {
    let mut chunk = vec![0_u8; 64 * 1024];
    let mut head = Vec::new();
    let (mut size, mut run) = (0_u64, 0_u64);
    let mut tags = 0_usize;
    loop {
        let read = match part.read(&mut chunk) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) => return Some(Err(error)),
        };
        size += u64::try_from(read).unwrap_or(u64::MAX);
        for byte in chunk.get(..read).unwrap_or_default() {
            if *byte == b'<' {
                run = 0;
                tags += 1;
            } else {
                run += 1;
            }
            if run > RUN_BYTES {
                return None;
            }
        }
        if size > limit {
            return None;
        }
        if head.len() < chunk.len() {
            head.extend_from_slice(chunk.get(..read).unwrap_or_default());
        }
    }
    let honest = match name {
        _ if name.ends_with("sharedstrings.xml") => promised_strings(&head) <= size,
        _ if name.ends_with("styles.xml") => tags <= STYLES * 4,
        _ => true,
    };
    honest.then_some(Ok(size))
}

/// How many strings the part says it has: room is made for as many before they are read.
fn promised_strings(head: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(head);
    let mut most = 0;
    for (at, key) in text.match_indices("uniqueCount") {
        let rest = text.get(at + key.len()..).unwrap_or_default();
        let digits: String = rest
            .chars()
            .skip_while(|c| matches!(c, '=' | '"' | '\'' | ' ' | '\t' | '\r' | '\n'))
            .take_while(char::is_ascii_digit)
            .collect();
        if !digits.is_empty() {
            most = most.max(digits.parse().unwrap_or(u64::MAX));
        }
    }
    most
}

fn not_a_workbook(name: &str, what: &str) -> Error {
    refused("ledger.format-wrong", format!("{} {what}", shown(name)))
}

fn unpacking(name: &str, error: &io::Error) -> Error {
    not_a_workbook(name, &format!("cannot be unpacked: {error}"))
}

fn too_large(name: &str, what: &str) -> Error {
    refused(
        "ledger.too-large",
        format!("{} is too large to be read as a workbook: {what}", shown(name)),
    )
    .with_hint("save the sheet as CSV, which has no such limit")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_of_strings_are_found() {
        assert_eq!(promised_strings(br#"<sst count="9" uniqueCount="12">"#), 12);
        assert_eq!(promised_strings(b"<sst uniqueCount = '99999999999999999999'>"), u64::MAX);
        assert_eq!(promised_strings(b"<sst><si/></sst>"), 0);
    }

    #[test]
    fn long_texts_and_long_parts_are_refused() {
        let long = vec![b'a'; usize::try_from(RUN_BYTES).expect("small") + 1];
        assert!(measure(&mut long.as_slice(), ALL_BYTES, "xl/worksheets/sheet1.xml").is_none());
        let tags = b"<c/>".repeat(100);
        assert!(measure(&mut tags.as_slice(), 399, "a.xml").is_none());
        assert!(matches!(measure(&mut tags.as_slice(), 400, "a.xml"), Some(Ok(400))));
    }
}
