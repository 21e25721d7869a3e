//! What is known about a project.

mod checks;
mod date_text;
mod derived;
mod direct;
mod fields;
mod lower;
mod places;
mod project;
mod schema;
mod small_values;
mod table;
mod tree;
mod value;
pub(crate) mod vocabulary;

pub(crate) use checks::{DAYS_IN_ORDER, out_of_order};
pub use checks::{DaysInOrder, days_in_order};
pub use date_text::parse_date;
pub(crate) use derived::{DerivedKind, Formula, derived_fact, derived_names};
pub(crate) use fields::Fields;
pub use lower::Facts;
pub(crate) use lower::{FactNumbers, Lowered, UNKNOWN, clause_bit};
pub(crate) use places::fact_place;
pub use project::{fact_definition, fact_definitions};
pub use schema::{facts_page, project_schema};
pub use small_values::{Headcount, IndustryCode, TimeOfDay};
pub(crate) use table::FACTS;
pub use table::{FactDefinition, GroupDefinition, Project};
pub use tree::Tree;
pub use value::{EventDate, FactKind, Indicator, ReadOptions, Reference};
pub(crate) use value::{LARGEST_AMOUNT, NEVER, unknown_word};
pub(crate) use vocabulary::{GovernmentLevel, Verdict, word_names};
pub use vocabulary::{Set, Vocabulary, Word};
