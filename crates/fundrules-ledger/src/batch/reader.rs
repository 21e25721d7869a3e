//! Rows of a table straight to numbers, as long as their cells are as expected.

use fundrules::{FactKind, Project, Regime, fact_definitions};

use super::joint::{Joint, stands_alone};
use super::memory::{Memory, number};
use crate::cell::Cell;
use crate::convert::Use;
use crate::ledger::Ledger;
use crate::plan::{Column, Role};
use crate::table::{Table, is_total, read_id};

/// The longest key in bytes that is surely not too long.
const ID_BYTES: usize = 200;

/// The fact that names a project for people.
const NAME: &str = "project.name";

/// Reads rows of one table.
pub(super) struct RowReader {
    columns: Vec<Way>,
    joint: Joint,
    /// Whether the column that gives the fact at a place is read by itself.
    alone: Vec<bool>,
    base_name: Option<String>,
    scratch: Project,
    id: String,
    values: Vec<(usize, i64)>,
}

/// How the cells of a column are read.
enum Way {
    /// Nothing is read.
    Ignored,
    /// Nothing may stand there.
    Empty,
    Id,
    Facts(Vec<Part>),
}

/// One fact of a column.
enum Part {
    /// A number that is told by the cell alone: the fact's place, and the texts met so far.
    Number(usize, Box<Use>, Memory),
    /// A text at which no rule looks.
    Text,
    /// The text that names the project.
    Name,
    /// Read together with others.
    Joint,
    /// Left to the slow way.
    Other,
}

/// A row as it was read.
pub(super) struct QuickRow<'a> {
    pub(super) id: &'a str,
    pub(super) name: Option<&'a str>,
    pub(super) values: &'a [(usize, i64)],
}

impl RowReader {
    pub(super) fn new(ledger: &Ledger) -> Self {
        let table = ledger.table();
        let planned = table.map(|table| table.plan.columns.as_slice()).unwrap_or_default();
        let ignore_nameless = table.is_some_and(|table| table.plan.ignore_nameless);
        let base = table.map(|table| table.base.clone()).unwrap_or_default();
        let columns: Vec<Way> = planned.iter().map(|one| Way::of(one, ignore_nameless)).collect();
        let mut alone = vec![false; fact_definitions().len()];
        let parts = columns.iter().filter_map(|way| match way {
            Way::Facts(parts) => Some(parts),
            _ => None,
        });
        for part in parts.flatten() {
            if let Part::Number(place, ..) = part
                && let Some(slot) = alone.get_mut(*place)
            {
                *slot = true;
            }
        }
        RowReader {
            columns,
            joint: Joint::new(together(planned), base.clone()),
            alone,
            base_name: base.project.name,
            scratch: Project::default(),
            id: String::new(),
            values: Vec::new(),
        }
    }

    /// Reads the row at hand; `None` where anything about it is out of the ordinary.
    pub(super) fn read<'a>(
        &'a mut self,
        table: &'a Table,
        regime: &Regime,
    ) -> Option<QuickRow<'a>> {
        if table.is_rectangular() && table.width() < table.plan.width() {
            return None;
        }
        let beyond = self.columns.len()..table.width();
        if !beyond.into_iter().all(|column| table.view(column).plain() == Some("")) {
            return None;
        }
        self.values.clear();
        // The key: a text where it stands, or one that is made.
        let mut id: Option<&str> = None;
        self.id.clear();
        let mut name = self.base_name.as_deref();
        for (place, way) in self.columns.iter_mut().enumerate() {
            let view = table.view(place);
            let text = view.plain();
            match way {
                Way::Ignored => check_text(text.unwrap_or_default())?,
                Way::Empty => text.filter(|text| text.is_empty()).map(|_| ())?,
                Way::Id => match text {
                    Some(text) => {
                        check_text(text)?;
                        let usual = !text.is_empty() && text.len() <= ID_BYTES;
                        id = Some(Some(text).filter(|_| usual)?);
                    }
                    None => {
                        self.id = read_id(&view.to_cell()).ok()?;
                        id = None;
                    }
                },
                Way::Facts(parts) => {
                    for part in parts {
                        match (part, text) {
                            (Part::Joint, _) => {}
                            (Part::Number(fact, column, memory), Some(text)) => {
                                if text.is_empty() && !column.reads_empty() {
                                    continue;
                                }
                                let read = memory.recall(column, text, &mut self.scratch)?;
                                self.values.extend(read.map(|number| (*fact, number)));
                            }
                            (Part::Number(fact, column, _), None) => {
                                let cell: Cell = view.to_cell();
                                let read = number(column, &cell, &mut self.scratch)?;
                                self.values.extend(read.map(|number| (*fact, number)));
                            }
                            (Part::Text, Some(text)) => check_text(text)?,
                            (Part::Name, Some(text)) => {
                                check_text(text)?;
                                name = Some(text).filter(|text| !text.is_empty());
                            }
                            (Part::Text | Part::Name, None) | (Part::Other, _) => return None,
                        }
                    }
                }
            }
        }
        let given = self.joint.recall(table, regime)?;
        for (fact, number) in given {
            // What a row says itself goes before what its lists say; if both speak and differ, the
            // slow way finds out whether they contradict each other.
            let own = if self.alone.get(*fact) == Some(&true) {
                self.values.iter().find(|(known, _)| known == fact)
            } else {
                None
            };
            match own {
                None => self.values.push((*fact, *number)),
                Some((_, own)) if own == number => {}
                Some(_) => return None,
            }
        }
        if id.is_none() && self.id.is_empty() {
            self.id = table.number().to_string();
        }
        Some(QuickRow { id: id.unwrap_or(&self.id), name, values: &self.values })
    }
}

/// Nothing for the text of a row that adds up others.
#[inline]
fn check_text(text: &str) -> Option<()> {
    (!is_total(text)).then_some(())
}

/// The columns whose cells are read together.
fn together(columns: &[Column]) -> Vec<(usize, Use)> {
    let mut together = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        if let Role::Facts(uses) = &column.role {
            let joint = uses.iter().filter(|one| !stands_alone(one.fact.kind));
            together.extend(joint.map(|one| (place, one.clone())));
        }
    }
    together
}

impl Way {
    fn of(column: &Column, ignore_nameless: bool) -> Way {
        match &column.role {
            Role::Ignored => Way::Ignored,
            Role::Nameless if ignore_nameless => Way::Ignored,
            Role::Nameless => Way::Empty,
            Role::Id => Way::Id,
            Role::Facts(uses) => Way::Facts(uses.iter().map(Part::of).collect()),
        }
    }
}

impl Part {
    fn of(column: &Use) -> Part {
        let plain =
            column.words.is_empty() && column.date_format.is_none() && !column.empty_is_none;
        let place = fact_definitions().iter().position(|fact| fact.name == column.fact.name);
        match (column.fact.kind, place) {
            (FactKind::Text, _) if !plain => Part::Other,
            (FactKind::Text, _) if column.fact.name == NAME => Part::Name,
            (FactKind::Text, _) => Part::Text,
            (kind, Some(place)) if stands_alone(kind) => {
                Part::Number(place, Box::new(column.clone()), Memory::default())
            }
            (_, Some(_)) => Part::Joint,
            (_, None) => Part::Other,
        }
    }
}
