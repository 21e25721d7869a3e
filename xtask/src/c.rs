//! The chores of the C library in `bindings/c`.

pub(crate) mod abi;
mod bench;
mod callers;
mod cases;
mod compile;
pub(crate) mod header;
mod install;
mod library;
mod lists;
pub(crate) mod numbers;
mod snippets;
mod test;
mod walk;

pub(crate) use bench::bench;
pub(crate) use callers::callers;
pub(crate) use install::cargo_c;
pub(crate) use test::library_tests;
