//! Forms of funding rules: typed, filled from a project, checked, and rendered; and the duties of
//! a project as a calendar.
//!
//! A [`Form`] is data: one TOML file for each published document says which fields it has, of
//! which kind, which fact of a project fills each, and how fields depend on each other; see
//! [`Form::all_from_toml`]. [`Form::values_from_json`] and [`Form::fill`] give [`FormValues`],
//! [`Form::check`] says what is missing or inconsistent, and [`Form::render`] writes the form as
//! Markdown, HTML, DOCX or XLSX.
//!
//! Nothing is guessed: a field that no known fact fills stays blank, an amount is exact, and a text
//! where a number belongs is a finding that names the field.
//!
//! [`obligations_to_icalendar`] writes duties as iCalendar.

mod builtin;
mod calendar;
mod check;
mod clean;
mod fill;
mod finding;
mod json;
mod load;
mod model;
mod page;
mod read;
mod reference;
mod render;
mod value;
mod values;

pub use builtin::{builtin_form_source, builtin_forms, forms_of};
pub use calendar::{obligations_to_icalendar, several_to_icalendar};
pub use finding::{FormFinding, FormFindingKind};
pub use model::{Choice, Column, Field, FieldKind, Form, Rows, Section, UsedAs};
pub use reference::forms_page;
pub use render::Format;
pub use value::{FormValue, Month};
pub use values::FormValues;
