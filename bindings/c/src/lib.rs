//! The C library of fundrules.
//!
//! The header `include/fundrules.h` is made from this crate. Every function converts its arguments,
//! calls the core, and converts the answer back; nothing is decided here. Each function's body runs
//! inside `boundary::boundary`, so that no panic and no unwinding leaves the library.

#![allow(
    non_camel_case_types,
    reason = "the types are named as C knows them, so that documentation and header agree"
)]
#![allow(
    clippy::missing_safety_doc,
    reason = "what callers must keep is said once, in the conventions at the top of the header"
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test that meets something unexpected must fail"
    )
)]

mod allocation;
mod answers;
mod arrow;
mod assessment;
mod boundary;
mod columns;
mod date;
mod decider;
mod error;
mod fact;
mod field;
mod handle;
mod lookup;
#[rustfmt::skip] // written by a program, one line for each constant
mod numbers;
mod obligations;
mod procedure;
mod project;
mod question;
mod regime;
mod status;
mod text;
mod words;

#[cfg(test)]
mod tests;

pub use allocation::*;
pub use answers::*;
pub use arrow::*;
pub use assessment::*;
pub use columns::*;
pub use date::*;
pub use decider::*;
pub use error::*;
pub use fact::*;
pub use field::*;
pub use numbers::*;
pub use obligations::*;
pub use procedure::*;
pub use project::*;
pub use question::*;
pub use regime::*;
pub use status::*;
pub use text::*;
