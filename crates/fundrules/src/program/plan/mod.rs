//! Plans: what has to be done for each chunk of a table.
//!
//! A plan is made for what a table has: which facts, whether all of their values are known, how
//! large they are, and which words, bits of sets and years of days there are. What the table does
//! not have is unknown beforehand, and whatever follows from that, from constants, or from what all
//! rows have in common is settled when the plan is made. So a clause that looks at no fact of the
//! table costs nothing, nor does a word that no row has, and a table without gaps pays nothing for
//! the possibility of them.

mod factor;
mod given;
mod graph;
mod imply;
mod kernels;
mod lower;
mod pieces;
mod prefetch;
pub(crate) mod quotient;
mod readers;
mod run;
mod schedule;
mod vectors;

pub(crate) use given::Given;
pub(crate) use graph::{Bits, Days, Join, MovedFrom, NOT_MOVED, Node, Operand, Share, Span};
pub(crate) use kernels::{BITS, Lane, ROWS};
pub(crate) use lower::Lowering;
pub(crate) use pieces::{Pieces, Truth};
pub(crate) use prefetch::Stretch;
pub(crate) use readers::Readers;
pub(crate) use run::{Answers, Inputs, Memory, View, bits_before};
pub(crate) use schedule::{Schedule, Store, Stored, schedule};
pub(crate) use vectors::Vectors;
#[cfg(test)]
pub(crate) use vectors::{SETS, by_set};
