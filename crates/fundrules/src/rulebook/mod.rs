//! Rulebooks: one TOML file for each published document.

mod bands;
mod condition;
mod consequence;
mod expression;
mod loader;
mod model;
mod never;
mod reader;
mod scope;
mod select;
mod what_if;

pub(crate) use bands::Band;
pub(crate) use condition::{Comparison, Condition};
pub(crate) use consequence::{BelowFloor, BreachForce, Consequence, Deadline, Loss};
pub(crate) use expression::{Expression, Literal};
pub(crate) use model::Case;
pub use model::{Clause, Force, Parameter, Rulebook, Setting, Status};
pub(crate) use select::{Choice, Select};
