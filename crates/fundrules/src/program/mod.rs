//! The compiled form of a regime, and the two drivers that run it.

mod arithmetic;
mod builder;
mod column_builder;
mod columns;
mod contradictions;
mod extent;
mod incremental;
mod moves;
mod op;
mod operands;
pub(crate) mod plan;
mod repeated;
mod rests;
mod scalar;
mod single;
#[cfg(test)]
mod tests;

pub(crate) use builder::{Builder, too_large};
pub use column_builder::ColumnBuilder;
pub use columns::{Column, ColumnValues, Columns};
pub(crate) use columns::{bit, set_bits};
pub(crate) use incremental::Incremental;
pub(crate) use moves::MoveTables;
pub use op::Ternary;
pub(crate) use op::{
    DayMove, Fraction, NumberRegister, NumberStep, Order, SetTest, Step, TernaryRegister,
    TernaryStep,
};
pub(crate) use operands::Wanted;
pub(crate) use repeated::Repeated;
pub(crate) use rests::Rests;
pub(crate) use scalar::{Inputs, Registers};
