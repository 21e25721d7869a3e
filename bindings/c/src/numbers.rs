//! The stable numbers of facts, questions, fields and words, and the version: written by `cargo xtask
//! generate` from the tables of the core and the lists in `abi/`, in which a number is never used
//! again.

mod answers;
mod facts;
mod version;
mod words;

pub(crate) use answers::{FIELDS, QUESTIONS};
pub use answers::*;
pub(crate) use facts::FACTS;
pub use facts::*;
pub use version::*;
pub use words::*;
