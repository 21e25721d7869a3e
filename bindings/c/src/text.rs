//! Texts in and out: UTF-8 with a length.

#![allow(unsafe_code, reason = "texts of the caller are read, and texts for the caller allocated")]

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::ffi::c_char;

use crate::boundary::{Failure, boundary};
use crate::handle::{Out, array};
use crate::status::{
    FUNDRULES_STATUS_HANDLE, FUNDRULES_STATUS_LENGTH, FUNDRULES_STATUS_UTF8, fundrules_status,
};

/// The longest name, id or word, in bytes.
pub const FUNDRULES_NAME_LENGTH_MAX: usize = 4096;

/// The longest text, JSON or rulebook, in bytes.
pub const FUNDRULES_TEXT_LENGTH_MAX: usize = 16_777_216;

/// A name of the caller's.
///
/// # Safety
///
/// As [`array`] of `length` bytes.
pub(crate) unsafe fn name<'a>(
    pointer: *const c_char,
    length: usize,
    what: &str,
) -> Result<&'a str, Failure> {
    // SAFETY: as the caller says.
    unsafe { read(pointer, length, what, FUNDRULES_NAME_LENGTH_MAX) }
}

/// A text of the caller's.
///
/// # Safety
///
/// As [`array`] of `length` bytes.
pub(crate) unsafe fn text<'a>(
    pointer: *const c_char,
    length: usize,
    what: &str,
) -> Result<&'a str, Failure> {
    // SAFETY: as the caller says.
    unsafe { read(pointer, length, what, FUNDRULES_TEXT_LENGTH_MAX) }
}

unsafe fn read<'a>(
    pointer: *const c_char,
    length: usize,
    what: &str,
    most: usize,
) -> Result<&'a str, Failure> {
    if length > most {
        let message = format!("the {what} has {length} bytes, at most {most} are allowed");
        return Err(Failure::call(FUNDRULES_STATUS_LENGTH, "call.length", message));
    }
    // SAFETY: as the caller says.
    let bytes = unsafe { array::<u8>(pointer.cast(), length, what)? };
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to() + 1;
        let message = format!("the {what} is not utf-8 at byte {at}");
        Failure::call(FUNDRULES_STATUS_UTF8, "call.utf8", message)
    })
}

/// A text that lives in a handle and that callers may look at: a zero byte follows it.
#[derive(Debug)]
pub(crate) struct Lent(Box<[u8]>);

impl Lent {
    pub(crate) fn new(text: &str) -> Self {
        let mut bytes = Vec::with_capacity(text.len() + 1);
        bytes.extend_from_slice(text.as_bytes());
        bytes.push(0);
        Lent(bytes.into_boxed_slice())
    }

    pub(crate) fn lend(&self, out: LentOut) {
        out.text.set(self.0.as_ptr().cast());
        out.length.set(self.0.len() - 1);
    }
}

/// Where a text goes that stays the library's.
pub(crate) struct LentOut {
    text: Out<*const c_char>,
    length: Out<usize>,
}

impl LentOut {
    /// # Safety
    ///
    /// Both are NULL or may be written.
    pub(crate) unsafe fn new(
        text: *mut *const c_char,
        length: *mut usize,
    ) -> Result<Self, Failure> {
        // SAFETY: as the caller says.
        unsafe {
            Ok(LentOut { text: Out::new(text, "text")?, length: Out::new(length, "length")? })
        }
    }

    /// Lends a text that lives as long as the library.
    pub(crate) fn lend_static(self, text: &'static std::ffi::CStr) {
        self.text.set(text.as_ptr());
        self.length.set(text.count_bytes());
    }
}

/// Where a text goes that becomes the caller's.
pub(crate) struct GivenOut {
    text: Out<*mut c_char>,
    length: Out<usize>,
}

impl GivenOut {
    /// # Safety
    ///
    /// Both are NULL or may be written.
    pub(crate) unsafe fn new(text: *mut *mut c_char, length: *mut usize) -> Result<Self, Failure> {
        // SAFETY: as the caller says.
        unsafe {
            Ok(GivenOut { text: Out::new(text, "text")?, length: Out::new(length, "length")? })
        }
    }

    pub(crate) fn give(self, text: &str) {
        self.text.set(allocate(text));
        self.length.set(text.len());
    }
}

/// Stands before each text that is the caller's.
#[repr(C)]
struct Head {
    magic: u64,
    /// The bytes of the text, without the zero byte.
    length: usize,
}

const MAGIC: u64 = u64::from_le_bytes(*b"fr-text\0");
const FREED: u64 = u64::from_le_bytes(*b"fr-txfre");

fn layout(length: usize) -> Layout {
    let size = size_of::<Head>().checked_add(length).and_then(|size| size.checked_add(1));
    let layout = size.and_then(|size| Layout::from_size_align(size, align_of::<Head>()).ok());
    // No text in memory is so long; should one be, it is memory that is lacking.
    layout.unwrap_or_else(|| handle_alloc_error(Layout::new::<Head>()))
}

fn allocate(text: &str) -> *mut c_char {
    let layout = layout(text.len());
    // SAFETY: the layout has room for the head, the text and a zero byte, in this order.
    unsafe {
        let head = alloc(layout).cast::<Head>();
        if head.is_null() {
            handle_alloc_error(layout);
        }
        head.write(Head { magic: MAGIC, length: text.len() });
        let bytes = head.add(1).cast::<u8>();
        bytes.copy_from_nonoverlapping(text.as_ptr(), text.len());
        bytes.add(text.len()).write(0);
        bytes.cast()
    }
}

/// Frees a text that a function gave away (`char **text`). Texts that were lent (`const char **`)
/// belong to their handle and must not be handed in. NULL is nothing to free.
///
/// Errors: `FUNDRULES_STATUS_HANDLE` when it is no such text, or was freed before.
///
/// Example: `fundrules_text_free(text);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_text_free(text: *mut c_char) -> fundrules_status {
    // SAFETY: a text that is not NULL was made by `allocate`, with its head before it.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            if text.is_null() {
                return Ok(());
            }
            let head = text.cast::<Head>().wrapping_sub(1);
            if !head.is_aligned() || (*head).magic != MAGIC {
                let message = "the pointer is not a text that the library gave";
                return Err(Failure::call(FUNDRULES_STATUS_HANDLE, "call.handle", message));
            }
            let layout = layout((*head).length);
            (&raw mut (*head).magic).write_volatile(FREED);
            dealloc(head.cast(), layout);
            Ok(())
        })
    }
}
