//! What each column of a table gives, once its header row is known.

use fundrules::{Error, FactKind, Location, MoneyUnit, ReadOptions, Result};

use crate::convert::Use;
use crate::header::{Header, Mark};
use crate::labels::{LabelledFact, Meaning, all};
use crate::mapping::{MappedColumn, MappedRole, Mapping};
use crate::text::{all_of, column_letters, plain, refused, shown};
use fundrules::nearest;

/// The columns of a table.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) columns: Vec<Column>,
    /// Cells below no header are left aside rather than mistakes.
    pub(crate) ignore_nameless: bool,
    /// Column and text of rows that are not projects.
    pub(crate) skip_rows: Vec<(usize, String)>,
}

impl Plan {
    /// How many columns have a header, up to the last that has one.
    pub(crate) fn width(&self) -> usize {
        let last = self.columns.iter().rposition(|column| !column.header.is_empty());
        last.map_or(0, |last| last + 1)
    }
}

/// One column.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) header: String,
    pub(crate) role: Role,
}

/// What a column gives.
#[derive(Debug)]
pub(crate) enum Role {
    Id,
    Facts(Vec<Use>),
    Ignored,
    /// Nothing stands in the header row, so nothing may stand below it.
    Nameless,
}

/// What the caller says about the columns.
#[derive(Clone, Copy)]
pub(crate) struct PlanOptions<'a> {
    /// The file, where there is one.
    pub(crate) file: Option<&'a str>,
    pub(crate) unit: Option<MoneyUnit>,
    pub(crate) mapping: &'a Mapping,
    /// Facts that are stated for every row.
    pub(crate) constants: &'a [&'static str],
}

/// Settles the columns of a header row.
///
/// # Errors
///
/// Every column that is not known or not settled, all at once.
pub(crate) fn plan(cells: &[String], row: usize, options: PlanOptions<'_>) -> Result<Plan> {
    let headers: Vec<Header> = cells.iter().map(|text| Header::parse(text)).collect();
    let mut errors = Vec::new();
    let mut columns = Vec::with_capacity(headers.len());
    for (index, header) in headers.iter().enumerate() {
        let role = match settle(index, header, options) {
            Ok(role) => role,
            Err(error) => {
                errors.push(placed(error, options.file, row, index));
                Role::Ignored
            }
        };
        columns.push(Column { header: header.text.clone(), role });
    }
    let mut note =
        |index: usize, error: Error| errors.push(placed(error, options.file, row, index));
    find_repeated(&columns, &mut note);
    find_constants(&columns, options.constants, &mut note);
    find_missing(&headers, options.mapping, &mut note);
    let skip_rows = skip_rules(&headers, options.mapping, &mut note);
    all_of("ledger.header", errors)?;
    Ok(Plan { columns, ignore_nameless: options.mapping.ignore_other_columns, skip_rows })
}

fn placed(error: Error, file: Option<&str>, row: usize, index: usize) -> Error {
    match file {
        Some(file) => {
            error.at(Location { file: Some(file.to_owned()), line: row, column: index + 1 })
        }
        None => error,
    }
}

fn name(index: usize, header: &str) -> String {
    format!("column {} `{}`", column_letters(index), shown(header))
}

fn settle(index: usize, header: &Header, options: PlanOptions<'_>) -> Result<Role> {
    if let Some(mapped) = options.mapping.column(&header.plain) {
        return settle_mapped(index, header, mapped, options);
    }
    if header.is_empty() {
        return Ok(Role::Nameless);
    }
    match &header.meaning {
        Some(Meaning::Id) => Ok(Role::Id),
        Some(Meaning::Ordinal) => Ok(Role::Ignored),
        Some(Meaning::Facts(facts)) => settle_fact(index, header, facts, options),
        None if options.mapping.ignore_other_columns => Ok(Role::Ignored),
        None => Err(unknown_column(index, header)),
    }
}

fn unknown_column(index: usize, header: &Header) -> Error {
    let error =
        refused("ledger.unknown-column", format!("{} is not known", name(index, &header.text)));
    let label = header.plain.split(['(', ',', ':']).next().unwrap_or_default();
    match nearest(label, all()) {
        Some(near) => error.with_hint(format!("did you mean `{near}`?")),
        None => error.with_hint("name its fact, or `ignore`, in a mapping file"),
    }
}

fn settle_fact(
    index: usize,
    header: &Header,
    facts: &[LabelledFact],
    options: PlanOptions<'_>,
) -> Result<Role> {
    let [only] = facts else {
        let names: Vec<&str> = facts.iter().map(|labelled| labelled.fact.name).collect();
        return Err(refused(
            "ledger.ambiguous-column",
            format!("{} can mean `{}`", name(index, &header.text), names.join("` or `")),
        )
        .with_hint("write the dotted name of the fact that is meant"));
    };
    let fact = only.fact;
    let mut read = ReadOptions { unit: None, percent: only.by_name && fact.counts_percent() };
    if fact.kind == FactKind::Money {
        read.unit = options.unit;
    }
    let mut column = Use::plain(fact, read);
    apply_mark(index, header, &mut column)?;
    Ok(Role::Facts(vec![column]))
}

/// Takes over the unit or percent mark of the header.
fn apply_mark(index: usize, header: &Header, column: &mut Use) -> Result<()> {
    match (header.mark, column.fact.kind) {
        (None, _) => {}
        (Some(Mark::Unit(unit)), FactKind::Money) => column.options.unit = Some(unit),
        (Some(Mark::Percent), FactKind::Rate) => column.options.percent = true,
        (Some(mark), _) => {
            let (mark, what) = match mark {
                Mark::Unit(unit) => (unit.zh(), "an amount"),
                Mark::Percent => ("%", "a rate"),
            };
            return Err(refused(
                "ledger.mark-not-fitting",
                format!(
                    "{} says `{mark}`, but `{}` is not {what}",
                    name(index, &header.text),
                    column.fact.name
                ),
            ));
        }
    }
    Ok(())
}

fn settle_mapped(
    index: usize,
    header: &Header,
    mapped: &MappedColumn,
    options: PlanOptions<'_>,
) -> Result<Role> {
    let uses = match &mapped.role {
        MappedRole::Ignore => return Ok(Role::Ignored),
        MappedRole::Id => return Ok(Role::Id),
        MappedRole::Facts(uses) => uses,
    };
    let mut settled = Vec::with_capacity(uses.len());
    for mapped in uses {
        let mut column = mapped.clone();
        match (header.mark, column.options.unit) {
            (Some(Mark::Unit(written)), Some(unit)) if written != unit => {
                return Err(refused(
                    "ledger.unit-conflict",
                    format!(
                        "{} counts in {written}, but the mapping says {unit}",
                        name(index, &header.text)
                    ),
                ));
            }
            (Some(Mark::Unit(_)), None) | (Some(Mark::Percent), _) => {
                apply_mark(index, header, &mut column)?;
            }
            (None, None) if column.fact.kind == FactKind::Money => {
                column.options.unit = options.unit;
            }
            _ => {}
        }
        settled.push(column);
    }
    Ok(Role::Facts(settled))
}

/// What a column gives, by name; a key is a meaning like any fact.
fn meanings(role: &Role) -> Vec<&'static str> {
    match role {
        Role::Id => vec!["id"],
        Role::Facts(uses) => uses.iter().map(|column| column.fact.name).collect(),
        Role::Ignored | Role::Nameless => Vec::new(),
    }
}

fn find_repeated(columns: &[Column], note: &mut impl FnMut(usize, Error)) {
    let mut seen: Vec<(&'static str, usize)> = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        for meaning in meanings(&column.role) {
            let earlier = seen.iter().find(|(known, _)| *known == meaning);
            if let Some((place, first)) =
                earlier.and_then(|(_, place)| Some((*place, columns.get(*place)?)))
            {
                let message = format!(
                    "{} and {} both give `{meaning}`",
                    name(place, &first.header),
                    name(index, &column.header)
                );
                note(index, refused("ledger.column-twice", message));
            } else {
                seen.push((meaning, index));
            }
        }
    }
}

fn find_constants(
    columns: &[Column],
    constants: &[&'static str],
    note: &mut impl FnMut(usize, Error),
) {
    for (index, column) in columns.iter().enumerate() {
        for meaning in meanings(&column.role) {
            if constants.contains(&meaning) {
                let message = format!(
                    "`{meaning}` is stated for every row, but {} gives it too",
                    name(index, &column.header)
                );
                note(index, refused("ledger.stated-and-given", message));
            }
        }
    }
}

fn find_missing(headers: &[Header], mapping: &Mapping, note: &mut impl FnMut(usize, Error)) {
    for column in &mapping.columns {
        if !headers.iter().any(|header| header.plain == plain(&column.header)) {
            note(0, missing_column(&column.header, headers));
        }
    }
}

fn missing_column(wanted: &str, headers: &[Header]) -> Error {
    let message = format!("the mapping names the column `{}`, which is not there", shown(wanted));
    let error = refused("mapping.column-missing", message);
    match nearest(wanted, headers.iter().map(|header| header.text.as_str())) {
        Some(near) => error.with_hint(format!("did you mean `{near}`?")),
        None => error,
    }
}

fn skip_rules(
    headers: &[Header],
    mapping: &Mapping,
    note: &mut impl FnMut(usize, Error),
) -> Vec<(usize, String)> {
    let mut rules = Vec::new();
    for rule in &mapping.skip_rows {
        let wanted = plain(&rule.column);
        match headers.iter().position(|header| header.plain == wanted) {
            Some(index) => rules.push((index, rule.equals.clone())),
            None => note(0, missing_column(&rule.column, headers)),
        }
    }
    rules
}

/// Whether a header cell is known, to the library or to the mapping.
pub(crate) fn is_known(header: &Header, mapping: &Mapping) -> bool {
    header.meaning.is_some() || mapping.column(&header.plain).is_some()
}
