//! Text of a CSV, whatever it was encoded in, as UTF-8.

use std::io::{self, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8};
use fundrules::Result;

use crate::format::TextEncoding;
use crate::text::{io_error, refused, shown};

const CHUNK: usize = 64 * 1024;

/// How the text of a file is encoded: UTF-8 if all of it is, else GB18030.
///
/// # Errors
///
/// It is a workbook or another binary file, or neither encoding fits.
pub(super) fn detect(file: &mut (impl Read + Seek), name: &str) -> Result<TextEncoding> {
    let failed = |error: io::Error| io_error("ledger.read", name, &error);
    let mut head = [0_u8; 8];
    let length = read_full(file, &mut head).map_err(failed)?;
    let head = head.get(..length).unwrap_or_default();
    refuse_other_formats(head, name)?;
    for encoding in [TextEncoding::Utf8, TextEncoding::Gb18030] {
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let has_mark = head.starts_with(b"\xEF\xBB\xBF");
        if has_mark && encoding == TextEncoding::Gb18030 {
            break;
        }
        match io::copy(&mut Utf8Reader::new(&mut *file, encoding), &mut io::sink()) {
            Ok(_) => {
                file.seek(SeekFrom::Start(0)).map_err(failed)?;
                return Ok(encoding);
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {}
            Err(error) => return Err(failed(error)),
        }
    }
    Err(refused("ledger.encoding", format!("{} is neither UTF-8 nor GB18030 text", shown(name)))
        .with_hint("save it as CSV UTF-8"))
}

fn refuse_other_formats(head: &[u8], name: &str) -> Result<()> {
    let name = shown(name);
    if head.starts_with(b"PK\x03\x04") {
        return Err(refused(
            "ledger.format-wrong",
            format!("{name} is read as csv but holds a zip archive, as a workbook does"),
        )
        .with_hint("name the format `xlsx`, or the file `.xlsx`"));
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(refused(
            "ledger.format-wrong",
            format!("{name} is read as csv but holds an old or encrypted workbook"),
        )
        .with_hint("save it as `.xlsx` without a password"));
    }
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        return Err(refused("ledger.encoding", format!("{name} is UTF-16 text"))
            .with_hint("save it as CSV UTF-8"));
    }
    Ok(())
}

fn read_full(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match reader.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Reads text of another encoding as UTF-8, without a byte order mark. Bytes that the encoding
/// does not have are an error of the kind `InvalidData`.
pub(super) struct Utf8Reader<R> {
    inner: R,
    decoder: Decoder,
    input: Box<[u8]>,
    /// What of the input is not decoded yet.
    from: usize,
    to: usize,
    ended: bool,
    finished: bool,
}

impl<R: Read> Utf8Reader<R> {
    pub(super) fn new(inner: R, encoding: TextEncoding) -> Self {
        let encoding: &'static Encoding = match encoding {
            TextEncoding::Utf8 => UTF_8,
            TextEncoding::Gb18030 => GB18030,
        };
        Utf8Reader {
            inner,
            decoder: encoding.new_decoder_with_bom_removal(),
            input: vec![0; CHUNK].into_boxed_slice(),
            from: 0,
            to: 0,
            ended: false,
            finished: false,
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.from = 0;
        self.to = self.inner.read(&mut self.input)?;
        self.ended = self.to == 0;
        Ok(())
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, output: &mut [u8]) -> io::Result<usize> {
        // The decoder needs room for one character at least.
        if output.len() < 8 {
            return Err(io::Error::other("the reading buffer is too small"));
        }
        while !self.finished {
            if self.from == self.to && !self.ended {
                self.fill()?;
            }
            let input = self.input.get(self.from..self.to).unwrap_or_default();
            let (result, read, written) =
                self.decoder.decode_to_utf8_without_replacement(input, output, self.ended);
            self.from += read;
            match result {
                DecoderResult::Malformed(..) => {
                    return Err(io::Error::new(io::ErrorKind::InvalidData, "not of its encoding"));
                }
                DecoderResult::InputEmpty => self.finished = self.ended,
                DecoderResult::OutputFull => {}
            }
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}
