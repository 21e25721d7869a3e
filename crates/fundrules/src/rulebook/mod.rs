//! Rulebooks: one TOML file for each published document.

mod bands;
mod condition;
mod consequence;
mod duty;
mod expression;
mod loader;
mod model;
mod never;
mod reader;
mod scope;
mod select;
mod step;
mod term;

pub(crate) use bands::Band;
pub(crate) use condition::{Comparison, Condition};
pub(crate) use consequence::{BelowFloor, BreachForce, Consequence, Loss, Said, SaidValue};
pub(crate) use duty::{DueInPeriod, Duty, Timing};
pub use duty::{Party, Period, Undated};
pub(crate) use expression::{Expression, Literal};
pub(crate) use model::Case;
pub use model::{Clause, Force, Parameter, Rulebook, Setting, Status};
pub(crate) use select::{Choice, Select};
pub use step::Flow;
pub(crate) use step::Step;
pub(crate) use term::Term;
