//! From a cell to the value of a fact.

use std::collections::HashMap;

use chrono::NaiveDate;
use fundrules::{Error, ErrorKind, FactDefinition, FactKind, Project, ReadOptions, Result, Tree};

use crate::cell::{Cell, NumberLook, significant_digits};
use crate::limits;
use crate::text::{refused, shown};

/// How a column gives one fact.
#[derive(Clone, Debug)]
pub(crate) struct Use {
    /// The fact.
    pub(crate) fact: &'static FactDefinition,
    /// How bare numbers count.
    pub(crate) options: ReadOptions,
    /// What the words of the column mean.
    pub(crate) words: HashMap<String, String>,
    /// Whether an empty cell says that there is none.
    pub(crate) empty_is_none: bool,
    /// How days are written, where not as usual.
    pub(crate) date_format: Option<String>,
}

impl Use {
    /// A fact whose cells are read as they are.
    pub(crate) fn plain(fact: &'static FactDefinition, options: ReadOptions) -> Use {
        Use { fact, options, words: HashMap::new(), empty_is_none: false, date_format: None }
    }

    /// Whether an empty cell gives a value.
    pub(crate) fn reads_empty(&self) -> bool {
        self.empty_is_none || self.words.contains_key("")
    }

    /// Sets the fact from a cell; an empty cell leaves it unknown.
    pub(crate) fn read(&self, project: &mut Project, cell: &Cell) -> Result<()> {
        match self.to_tree(cell).map_err(|error| error.about(self.fact.name))? {
            Some(tree) => {
                let read = project.set_with(self.fact, &tree, self.options);
                read.map_err(|error| self.with_own_hint(error, cell))
            }
            None => Ok(()),
        }
    }

    fn to_tree(&self, cell: &Cell) -> Result<Option<Tree>> {
        if !self.words.is_empty()
            && let Some(word) = self.words.get(&cell.shown())
        {
            return Ok(Some(Tree::Text(word.clone())));
        }
        Ok(Some(match cell {
            Cell::Empty if self.empty_is_none => Tree::Text("none".to_owned()),
            Cell::Empty => return Ok(None),
            Cell::Fault(_, error) => return Err(error.as_ref().clone()),
            Cell::Bool(value) => Tree::Bool(*value),
            Cell::Date(date) => Tree::Text(date.to_string()),
            Cell::Text(text) => self.text_tree(text)?,
            Cell::Number(text, look) => self.number_tree(text, *look)?,
        }))
    }

    fn text_tree(&self, text: &str) -> Result<Tree> {
        if let Some(format) = &self.date_format
            && !matches!(text, "none" | "无")
        {
            return match NaiveDate::parse_from_str(text, format) {
                Ok(date) => Ok(Tree::Text(date.to_string())),
                Err(_) => Err(Error::new(
                    ErrorKind::Date,
                    "date.invalid",
                    format!("`{}` is not a day written as `{}`", shown(text), shown(format)),
                )),
            };
        }
        let lists = match self.fact.kind {
            FactKind::Indicators => text.starts_with('['),
            FactKind::Texts | FactKind::Clauses | FactKind::Words(_) => {
                text == "[]" || text.starts_with("[\"")
            }
            _ => false,
        };
        // A list may be written as in JSON, so that its items can hold every character.
        if lists { Tree::from_json(text) } else { Ok(Tree::Text(text.to_owned())) }
    }

    /// A number of a spreadsheet. What is stored there is binary: it stands for an exact decimal
    /// only up to fifteen digits.
    fn number_tree(&self, text: &str, look: NumberLook) -> Result<Tree> {
        if significant_digits(text) > limits::EXACT_DIGITS {
            return Err(refused(
                "cell.not-exact",
                format!(
                    "the stored number `{}` has more than {} significant digits, so it is not exact",
                    shown(text),
                    limits::EXACT_DIGITS
                ),
            )
            .with_hint(
                "round it in the spreadsheet, such as with `ROUND(A1,2)`, or write it as text",
            ));
        }
        let shown_text = || Cell::Number(text.to_owned(), look).shown();
        Ok(match (self.fact.kind, look) {
            (FactKind::Money, NumberLook::Scaled) => {
                return Err(refused(
                    "cell.scaled",
                    format!(
                        "the cell shows the number `{}` with a unit or scale of its number format, so its unit is in doubt",
                        shown(text)
                    ),
                )
                .with_hint("give the cell a plain number format and name the unit in the header"));
            }
            (FactKind::Money | FactKind::Rate, NumberLook::Percent) => Tree::Text(shown_text()),
            (FactKind::Money | FactKind::Rate | FactKind::Integer | FactKind::Bool, _) => {
                Tree::Number(text.to_owned())
            }
            // It stays a number, which may have lost the zero in front.
            (FactKind::IndustryCode, _) => Tree::Number(text.to_owned()),
            // `20240630` entered as a number; the serial numbers of days are shorter.
            (FactKind::Date | FactKind::Event, _) if text.len() == 8 && is_whole(text) => {
                Tree::Text(text.to_owned())
            }
            (FactKind::Date | FactKind::Event, _) => Tree::Number(text.to_owned()),
            _ => Tree::Text(shown_text()),
        })
    }

    fn with_own_hint(&self, error: Error, cell: &Cell) -> Error {
        match (self.fact.kind, cell) {
            (FactKind::Date | FactKind::Event, Cell::Number(..)) => {
                error.with_hint("give the cell the format of a date, or write `2024-06-30` as text")
            }
            (FactKind::Money, _) if error.code() == "amount.unit-missing" => error.with_hint(
                "name the unit in the header, such as `（万元）`, or in the cell, or for the ledger",
            ),
            _ => error,
        }
    }
}

fn is_whole(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
#[path = "convert_tests.rs"]
mod tests;
