//! The compiled form of a regime, and the two drivers that run it.

mod arithmetic;
mod builder;
mod column_builder;
mod columnar;
mod columns;
mod contradictions;
mod incremental;
mod lanes;
mod moves;
mod op;
mod scalar;

pub(crate) use builder::{Builder, TRILLION, too_large};
pub use column_builder::ColumnBuilder;
pub(crate) use columnar::{Chunk, ChunkInputs};
pub(crate) use columns::bit;
pub use columns::{Column, ColumnValues, Columns};
pub(crate) use incremental::{Incremental, Rests};
pub(crate) use lanes::{NumberLanes, ROWS, TernaryLanes, join, pack};
pub(crate) use moves::MoveTables;
pub use op::Ternary;
pub(crate) use op::{
    DayMove, Fraction, NumberRegister, NumberStep, Order, SetTest, Step, TernaryRegister,
    TernaryStep, last_reads,
};
pub(crate) use scalar::{Inputs, Registers};
