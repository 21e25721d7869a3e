//! Handles: how a value of the library is handed to C and found again.
//!
//! A handle points to a [`Handle`], which starts with a number that only its type has. A pointer of
//! another type, or one that was freed and not yet used again, is told by it. That is a net and no
//! promise: memory that was given back may hold anything.

#![allow(
    unsafe_code,
    reason = "pointers of the caller become references here and in `text`, and nowhere else"
)]

use crate::boundary::{Failure, Outcome};
use crate::status::{FUNDRULES_STATUS_ARRAY, FUNDRULES_STATUS_HANDLE, FUNDRULES_STATUS_NULL};

/// A type that C knows by pointer only.
pub(crate) trait Opaque {
    /// What the pointer leads to.
    type Content;
    /// The number at the start, of this type alone.
    const MAGIC: u64;
    /// The name in messages.
    const NAME: &'static str;
}

/// Declares an opaque type with its content.
macro_rules! opaque {
    ($name:ident, $content:ty, $what:literal, $magic:literal) => {
        impl $crate::handle::Opaque for $name {
            type Content = $content;
            const MAGIC: u64 = u64::from_le_bytes(*$magic);
            const NAME: &'static str = $what;
        }
    };
}
pub(crate) use opaque;

/// Stands where a freed handle's number stood.
const FREED: u64 = u64::from_le_bytes(*b"fr-freed");

#[repr(C)]
pub(crate) struct Handle<T> {
    magic: u64,
    content: T,
}

impl<T> Handle<T> {
    /// A handle that lies inside another one and is never freed by itself.
    pub(crate) fn inner<O: Opaque<Content = T>>(content: T) -> Self {
        Handle { magic: O::MAGIC, content }
    }

    /// The pointer by which C knows it.
    pub(crate) fn pointer<O: Opaque<Content = T>>(&self) -> *const O {
        std::ptr::from_ref(self).cast()
    }
}

/// Hands a value to the caller.
pub(crate) fn give<O: Opaque>(content: O::Content) -> *mut O {
    Box::into_raw(Box::new(Handle { magic: O::MAGIC, content })).cast()
}

/// # Safety
///
/// `pointer` is NULL or points to at least eight bytes that may be read.
unsafe fn check<O: Opaque>(pointer: *const O) -> Result<*const Handle<O::Content>, Failure> {
    if pointer.is_null() {
        return Err(null(O::NAME));
    }
    let handle: *const Handle<O::Content> = pointer.cast();
    // SAFETY: as the caller says; reading the number asks for its alignment only.
    if !handle.is_aligned() || unsafe { *pointer.cast::<u64>() } != O::MAGIC {
        let message = format!("the pointer is not a live handle of a {}", O::NAME);
        return Err(Failure::call(FUNDRULES_STATUS_HANDLE, "call.handle", message));
    }
    Ok(handle)
}

pub(crate) fn null(name: &str) -> Failure {
    let message = format!("the pointer to the {name} is NULL");
    Failure::call(FUNDRULES_STATUS_NULL, "call.null", message)
}

/// The value behind a handle.
///
/// # Safety
///
/// `pointer` is NULL or a handle that lives longer than `'a` and that nobody changes meanwhile.
pub(crate) unsafe fn borrow<'a, O: Opaque + 'a>(
    pointer: *const O,
) -> Result<&'a O::Content, Failure> {
    // SAFETY: as the caller says; the number tells that it is of this type.
    unsafe { Ok(&(*check(pointer)?).content) }
}

/// The value behind a handle, to change it.
///
/// # Safety
///
/// As [`borrow`], and nobody else uses the handle meanwhile.
pub(crate) unsafe fn borrow_mut<'a, O: Opaque + 'a>(
    pointer: *mut O,
) -> Result<&'a mut O::Content, Failure> {
    // SAFETY: as the caller says; the number tells that it is of this type.
    unsafe { Ok(&mut (*check(pointer)?.cast_mut()).content) }
}

/// Frees a handle; NULL is nothing to free.
///
/// # Safety
///
/// As [`borrow_mut`], and nobody uses the handle again.
pub(crate) unsafe fn release<O: Opaque>(pointer: *mut O) -> Outcome {
    if pointer.is_null() {
        return Ok(());
    }
    // SAFETY: as the caller says; the number tells that `give` made it.
    unsafe {
        let handle = check(pointer.cast_const())?.cast_mut();
        // Volatile, because a write before freeing would else be left out.
        (&raw mut (*handle).magic).write_volatile(FREED);
        drop(Box::from_raw(handle));
    }
    Ok(())
}

/// A place of the caller's into which a result goes. It is made before the work, so that a NULL is
/// found before anything is done, and written after it.
pub(crate) struct Out<T>(*mut T);

impl<T> Out<T> {
    /// # Safety
    ///
    /// `place` is NULL or may be written.
    pub(crate) unsafe fn new(place: *mut T, name: &str) -> Result<Self, Failure> {
        if place.is_null() { Err(null(name)) } else { Ok(Out(place)) }
    }

    pub(crate) fn set(self, value: T) {
        // SAFETY: as whoever made this says. Callers from other languages may not align it.
        unsafe { self.0.write_unaligned(value) }
    }
}

/// An array of the caller's.
///
/// # Safety
///
/// `pointer` is NULL or leads to `count` values that live longer than `'a` and that nobody changes
/// meanwhile.
pub(crate) unsafe fn array<'a, T>(
    pointer: *const T,
    count: usize,
    name: &str,
) -> Result<&'a [T], Failure> {
    if pointer.is_null() {
        return Err(null(name));
    }
    check_array(pointer, count, name)?;
    // SAFETY: as the caller says; alignment and size are checked.
    Ok(unsafe { std::slice::from_raw_parts(pointer, count) })
}

/// An array of the caller's, to be written.
///
/// # Safety
///
/// As [`array`], and nobody else uses it meanwhile.
pub(crate) unsafe fn array_mut<'a, T>(
    pointer: *mut T,
    count: usize,
    name: &str,
) -> Result<&'a mut [T], Failure> {
    if pointer.is_null() {
        return Err(null(name));
    }
    check_array(pointer.cast_const(), count, name)?;
    // SAFETY: as the caller says; alignment and size are checked.
    Ok(unsafe { std::slice::from_raw_parts_mut(pointer, count) })
}

fn check_array<T>(pointer: *const T, count: usize, name: &str) -> Outcome {
    let fits = count.checked_mul(size_of::<T>()).is_some_and(|size| isize::try_from(size).is_ok());
    if pointer.is_aligned() && fits {
        return Ok(());
    }
    let message = format!("the array of {name} is not aligned, or too large to be one");
    Err(Failure::call(FUNDRULES_STATUS_ARRAY, "call.array", message))
}
