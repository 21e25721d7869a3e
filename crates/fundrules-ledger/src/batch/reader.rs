//! Rows of a table straight to numbers, as long as their cells are as expected.

use fundrules::{FactKind, Project, Regime, fact_definitions};

use super::QuickRow;
use super::days::DaysInOrder;
use super::joint::{Joint, stands_alone};
use super::memory::Memory;
use crate::cell::Cell;
use crate::convert::Use;
use crate::plan::{Column, Role};
use crate::table::{Table, is_total, read_id};

/// The longest key in bytes that is surely not too long.
const ID_BYTES: usize = 200;

/// The fact that names a project for people.
const NAME: &str = "project.name";

/// Reads rows of one table.
pub(super) struct RowReader {
    columns: Vec<Way>,
    /// The columns whose cells are read together.
    together: Vec<(usize, Use)>,
    joint: Joint,
    days: DaysInOrder,
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

impl RowReader {
    pub(super) fn new(table: &Table) -> Self {
        let planned = &table.plan.columns;
        let way = |column| Way::of(column, table.plan.ignore_nameless);
        RowReader {
            columns: planned.iter().map(way).collect(),
            together: together(planned),
            joint: Joint::new(table.base.clone()),
            days: DaysInOrder::new(),
            base_name: table.base.project.name.clone(),
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
        let mut name = None;
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
                                let scratch = &mut self.scratch;
                                let read = memory.recall(text, || {
                                    number(column, &Cell::of_text(text), scratch)
                                })?;
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
        self.join_lists(table, regime)?;
        if self.days.contradict(&self.values) {
            return None;
        }
        if id.is_none() && self.id.is_empty() {
            self.id = table.number().to_string();
        }
        let name = name.or(self.base_name.as_deref());
        Some(QuickRow { id: id.unwrap_or(&self.id), name, values: &self.values })
    }

    fn join_lists(&mut self, table: &Table, regime: &Regime) -> Option<()> {
        self.joint.begin();
        for (place, _) in &self.together {
            if !self.joint.add(table.view(*place).plain()?) {
                return None;
            }
        }
        let lists = &self.together;
        self.joint.join(regime, &mut self.values, |project| {
            let mut read = lists.iter().map(|(place, one)| (table.view(*place).to_cell(), one));
            read.try_for_each(|(cell, column)| read_cell(column, &cell, project))
        })
    }
}

/// What a cell stands for, read anew: a number, or nothing known; `None` where it is a mistake or
/// marks a row of totals. `scratch` is a project whose facts do not matter.
fn number(column: &Use, cell: &Cell, scratch: &mut Project) -> Option<Option<i64>> {
    read_cell(column, cell, scratch)?;
    Some(column.fact.lowered(scratch))
}

fn read_cell(column: &Use, cell: &Cell, project: &mut Project) -> Option<()> {
    let total = matches!(cell, Cell::Text(text) if is_total(text));
    if total { None } else { column.read(project, cell).ok() }
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
