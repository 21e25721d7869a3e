//! A form with its values as a page: what every format shows, before it is written in one.

mod cell;

use std::collections::HashMap;

use fundrules::{Language, MoneyUnit, Severity};

use crate::finding::FormFindingKind;
use crate::model::{Field, FieldKind, Form, Rows, Section};
use crate::value::FormValue;
use crate::values::FormValues;
pub(crate) use cell::{Cell, Mark, Typed};

/// A page.
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) language: Language,
    /// The unit of all amounts.
    pub(crate) unit: Option<String>,
    /// Why the fields of the form are not known.
    pub(crate) unpublished: Option<String>,
    pub(crate) parts: Vec<Part>,
    pub(crate) notes: Vec<String>,
}

/// A section of a form.
pub(crate) struct Part {
    pub(crate) title: Option<String>,
    pub(crate) is_cover: bool,
    pub(crate) texts: Vec<String>,
    pub(crate) blocks: Vec<Block>,
}

/// What stands one below the other in a section.
pub(crate) enum Block {
    /// Labels with a value each.
    Pairs(Vec<Pair>),
    /// A text, below a heading where the section's title does not say it already.
    Prose { heading: Option<String>, cell: Cell },
    /// A list.
    Grid(Grid),
}

/// A label with a value.
pub(crate) struct Pair {
    pub(crate) group: Option<String>,
    pub(crate) label: String,
    pub(crate) cell: Cell,
    /// Whether it needs room to write, or to sign and stamp.
    pub(crate) room: Room,
}

/// How much room a value needs where a form is filled in by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Room {
    /// A line.
    #[default]
    Line,
    /// A signature or a seal.
    Mark,
    /// Several lines.
    Lines,
}

/// A list.
pub(crate) struct Grid {
    /// Unless the title of the section or of the form says it already.
    pub(crate) heading: Option<String>,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// A column of a list.
pub(crate) struct Column {
    pub(crate) group: Option<String>,
    pub(crate) label: String,
}

impl Grid {
    /// Whether headings stand over several columns.
    pub(crate) fn has_groups(&self) -> bool {
        self.columns.iter().any(|column| column.group.is_some())
    }
}

/// Runs of neighbours that have the same group: the group, and how many there are. Those without
/// a group stand alone.
pub(crate) fn runs<'p>(
    groups: impl IntoIterator<Item = Option<&'p str>>,
) -> Vec<(Option<&'p str>, usize)> {
    let mut runs: Vec<(Option<&str>, usize)> = Vec::new();
    for group in groups {
        match runs.last_mut() {
            Some((last, count)) if group.is_some() && *last == group => *count += 1,
            _ => runs.push((group, 1)),
        }
    }
    runs
}

/// What the fields of a page are made from.
struct Maker<'a> {
    form: &'a Form,
    language: Language,
    marks: HashMap<String, Mark>,
}

impl Page {
    /// The page of a form. A form without any value is a blank one to fill in by hand, and
    /// nothing in it is marked.
    pub(crate) fn new(form: &Form, values: &FormValues, language: Language) -> Page {
        let maker = Maker { form, language, marks: marks(form, values) };
        let blank = FormValues::blank(form);
        // Values of another form have no place here.
        let values = if values.form() == form.id { values } else { &blank };
        let mut all = values.all().into_iter();
        let mut parts = Vec::new();
        for section in &form.sections {
            let own: Vec<Option<&FormValue>> = all.by_ref().take(section.fields.len()).collect();
            parts.push(maker.part(section, &own));
        }
        Page {
            title: form.title.get(language).to_owned(),
            language,
            unit: form.unit.map(|unit| unit_line(unit, language)),
            unpublished: form.unpublished.as_ref().map(|text| text.get(language).to_owned()),
            parts,
            notes: maker.notes(),
        }
    }
}

fn unit_line(unit: MoneyUnit, language: Language) -> String {
    match language {
        Language::Zh => format!("单位：{}", unit.zh()),
        Language::En => format!("amounts in {} ({})", unit.zh(), unit.en()),
    }
}

fn marks(form: &Form, values: &FormValues) -> HashMap<String, Mark> {
    let mut marks = HashMap::new();
    if values.is_blank() {
        return marks;
    }
    for finding in form.check(values) {
        let mark = match (finding.kind, finding.severity) {
            (FormFindingKind::Missing, Severity::Hard) => Mark::Missing,
            (FormFindingKind::WrongKind | FormFindingKind::OutOfRange, _) => Mark::Wrong,
            (FormFindingKind::Inconsistent, Severity::Hard) => Mark::Doubtful,
            // What others fill in later is simply blank, and what is only to be looked at is told
            // by the findings.
            _ => continue,
        };
        // The first finding about a field says most: that there is no value, or no good one.
        marks.entry(finding.field).or_insert(mark);
    }
    marks
}

impl Maker<'_> {
    fn part(&self, section: &Section, values: &[Option<&FormValue>]) -> Part {
        let fields = || section.fields.iter().filter(|field| field.printed);
        let is_long =
            |field: &Field| matches!(field.kind, FieldKind::LongText | FieldKind::Rows(_));
        // Where nothing but long texts and lists stands, they are text below headings.
        let is_prose = fields().all(is_long);
        let is_alone =
            fields().count() == 1 && (section.title.is_some() || self.form.fields().count() == 1);
        let heading = |field: &Field| (!is_alone).then(|| self.pick(&field.label));
        let mut blocks: Vec<Block> = Vec::new();
        for (field, value) in section.fields.iter().zip(values) {
            if !field.printed {
                continue;
            }
            match &field.kind {
                FieldKind::Rows(rows) => blocks.push(Block::Grid(Grid {
                    heading: heading(field),
                    ..self.grid(field, rows, *value)
                })),
                FieldKind::LongText if is_prose => blocks.push(Block::Prose {
                    heading: heading(field),
                    cell: self.cell(field, &field.id, *value),
                }),
                _ => {
                    let pair = self.pair(field, *value);
                    match blocks.last_mut() {
                        Some(Block::Pairs(pairs)) => pairs.push(pair),
                        _ => blocks.push(Block::Pairs(vec![pair])),
                    }
                }
            }
        }
        Part {
            title: section.title.as_ref().map(|title| self.pick(title)),
            is_cover: section.cover,
            texts: section.texts.iter().map(|text| self.pick(text)).collect(),
            blocks,
        }
    }

    fn pair(&self, field: &Field, value: Option<&FormValue>) -> Pair {
        Pair {
            group: field.group.as_ref().map(|group| self.pick(group)),
            label: self.label(field),
            cell: self.cell(field, &field.id, value),
            room: match field.kind {
                FieldKind::LongText => Room::Lines,
                FieldKind::Mark => Room::Mark,
                _ => Room::Line,
            },
        }
    }

    fn grid(&self, field: &Field, rows: &Rows, value: Option<&FormValue>) -> Grid {
        let printed = || rows.columns.iter().filter(|column| column.printed);
        let column = |column: &Field| Column {
            group: column.group.as_ref().map(|group| self.pick(group)),
            label: self.label(column),
        };
        let given = match value {
            Some(FormValue::Rows(rows)) => rows.as_slice(),
            _ => &[],
        };
        let row = |(number, row): (usize, &Vec<Option<FormValue>>)| {
            let cells = rows.columns.iter().zip(row).enumerate();
            cells
                .filter(|(_, (column, _))| column.printed)
                .map(|(place, (column, value))| {
                    if value.is_none() && rows.numbered == Some(place) {
                        return Cell::counted(number);
                    }
                    let path = format!("{}[{number}].{}", field.id, column.id);
                    self.cell(column, &path, value.as_ref())
                })
                .collect()
        };
        let mut lines: Vec<Vec<Cell>> = (1..).zip(given).map(row).collect();
        if lines.is_empty() {
            // A line to write on, or what was written instead of a list.
            let first = std::iter::once(self.cell(field, &field.id, value));
            lines.push(first.chain(printed().skip(1).map(|_| Cell::default())).collect());
        }
        Grid { heading: None, columns: printed().map(column).collect(), rows: lines }
    }

    fn cell(&self, field: &Field, path: &str, value: Option<&FormValue>) -> Cell {
        let mark = self.marks.get(path).copied().unwrap_or_default();
        cell::cell(field, value, mark, self.form.unit, self.language)
    }

    /// The label with the unit of its numbers.
    fn label(&self, field: &Field) -> String {
        let label = self.pick(&field.label);
        let unit = match (&field.kind, self.form.unit) {
            (FieldKind::Money, Some(unit)) => self.language.pick(unit.zh(), unit.zh()),
            (FieldKind::Rate, _) => "%",
            _ => return label,
        };
        match self.language {
            Language::Zh => format!("{label}（{unit}）"),
            Language::En => format!("{label} ({unit})"),
        }
    }

    /// Remarks on the form, then those on its fields.
    fn notes(&self) -> Vec<String> {
        let mut notes: Vec<String> = self.form.notes.iter().map(|note| self.pick(note)).collect();
        for field in self.form.fields() {
            for one in std::iter::once(field).chain(field.kind.columns()) {
                if let Some(note) = &one.note {
                    let (label, note) = (self.pick(&one.label), self.pick(note));
                    notes.push(match self.language {
                        Language::Zh => format!("{label}：{note}"),
                        Language::En => format!("{label}: {note}"),
                    });
                }
            }
        }
        notes
    }

    fn pick(&self, text: &fundrules::Text) -> String {
        text.get(self.language).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_a_group_stand_together() {
        let groups = [None, Some("a"), Some("a"), None, None, Some("a")];
        let expected = vec![(None, 1), (Some("a"), 2), (None, 1), (None, 1), (Some("a"), 1)];
        assert_eq!(runs(groups), expected);
    }
}
