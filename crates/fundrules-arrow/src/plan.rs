//! What the columns of a table mean, by their names and types.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{ArrowDictionaryKeyType, UInt8Type, UInt16Type, UInt32Type};
use arrow_array::{AnyDictionaryArray, Array, ArrayRef, DictionaryArray, RecordBatch, StructArray};
use arrow_schema::{DataType, Schema};
use fundrules::{Error, ErrorKind, FactKind, Result};
use fundrules_ledger::{ColumnGives, FactColumn, column_meanings};

use crate::options::{FloatRounding, TableOptions, TableUnit};

/// The most columns that a table may have, those inside structs counted.
const MOST_COLUMNS: usize = 16_384;

/// Structs nest no deeper than this.
const DEEPEST: usize = 4;

/// What the columns of a table mean.
#[derive(Debug)]
pub struct TablePlan {
    pub(crate) columns: Vec<PlannedColumn>,
    /// Where the key of each project stands.
    pub(crate) id: Option<(Path, DataType)>,
    /// The words that the numbers of the key stand for.
    pub(crate) id_words: Option<ArrayRef>,
    pub(crate) float_rounding: Option<FloatRounding>,
}

/// The places of a column and of its parts inside structs.
pub(crate) type Path = Vec<usize>;

/// A column that gives a fact.
#[derive(Debug)]
pub(crate) struct PlannedColumn {
    pub(crate) header: String,
    pub(crate) path: Path,
    pub(crate) fact: FactColumn,
    pub(crate) reading: Reading,
    /// Whether bare amounts count fen.
    pub(crate) fen: bool,
    /// The words that the numbers of the column stand for.
    pub(crate) words: Option<ArrayRef>,
}

/// Says that the numbers of a column stand for words: a number is the place of a word.
#[derive(Clone, Debug)]
pub struct WordList {
    /// The place of the column in the table. Its numbers are unsigned, of at most 32 bits.
    pub column: usize,
    /// The words, an array of text.
    pub words: ArrayRef,
}

/// How the values of a column are read, by its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// The column holds nothing at all.
    Nothing,
    Text,
    Flags,
    Days,
    /// Milliseconds or finer since 1970, so many a day, without a time zone.
    Instants(i64),
    Whole,
    Decimal(i8),
    Float,
    /// Lists and structs.
    Trees,
}

/// A column or a part of a struct.
struct Leaf {
    header: String,
    path: Path,
    data_type: DataType,
}

impl TablePlan {
    /// Settles what the columns of a table mean.
    ///
    /// # Errors
    ///
    /// Every column that is not known, has two possible meanings, gives what another gives too, or
    /// has a type that its fact cannot be read from, all at once.
    pub fn new(schema: &Schema, options: &TableOptions) -> Result<Self> {
        TablePlan::with_words(schema, &[], options)
    }

    /// As [`TablePlan::new`], for a table in which the numbers of some columns stand for words.
    ///
    /// # Errors
    ///
    /// As those of [`TablePlan::new`].
    pub fn with_words(schema: &Schema, words: &[WordList], options: &TableOptions) -> Result<Self> {
        if let Some(key) = options.mapping.about_files() {
            let message = format!("`{key}` of a mapping is for ledger files, not for tables");
            return Err(refused("table.mapping", message).with_hint(
                "give a constant as a column, and leave out rows before the table is handed over",
            ));
        }
        let words_of = |place: usize| words.iter().find(|list| list.column == place);
        let mut leaves = Vec::new();
        for (place, field) in schema.fields().iter().enumerate() {
            let data_type = match words_of(place) {
                Some(list) => &DataType::Dictionary(
                    Box::new(field.data_type().clone()),
                    Box::new(list.words.data_type().clone()),
                ),
                None => field.data_type(),
            };
            collect(field.name(), data_type, vec![place], &mut leaves)?;
        }
        let unit = match options.unit {
            Some(TableUnit::Unit(unit)) => Some(unit),
            _ => None,
        };
        let marked: Vec<(String, bool)> =
            leaves.iter().map(|leaf| split_fen(&leaf.header)).collect();
        let headers: Vec<String> = marked.iter().map(|(header, _)| header.clone()).collect();
        let meanings = column_meanings(&headers, unit, &options.mapping)?;
        let mut plan = TablePlan {
            columns: Vec::new(),
            id: None,
            id_words: None,
            float_rounding: options.float_rounding,
        };
        let mut errors = Vec::new();
        for ((leaf, meaning), (_, in_fen)) in leaves.into_iter().zip(meanings).zip(marked) {
            let words = leaf.path.first().and_then(|place| words_of(*place));
            let words = words.map(|list| ArrayRef::clone(&list.words));
            match meaning.gives {
                ColumnGives::Nothing if leaf.header.trim().is_empty() => errors.push(refused(
                    "table.no-name",
                    format!("column {} has no name", leaf.path.first().map_or(0, |at| at + 1)),
                )),
                ColumnGives::Nothing => {}
                ColumnGives::Id if !can_name_rows(&leaf.data_type) => errors.push(
                    refused(
                        "table.wrong-type",
                        format!(
                            "the column `{}` of type `{}` cannot give the ids of rows",
                            leaf.header,
                            shown(&leaf.data_type)
                        ),
                    )
                    .with_hint("give text or whole numbers"),
                ),
                ColumnGives::Id => {
                    plan.id = Some((leaf.path, leaf.data_type));
                    plan.id_words = words;
                }
                ColumnGives::Facts(facts) => {
                    let fen = in_fen || options.unit == Some(TableUnit::Fen);
                    for fact in facts {
                        let found = PlannedColumn::new(&leaf, fact, fen, options.float_rounding);
                        match found {
                            Ok(column) => {
                                let words = words.clone();
                                plan.columns.push(PlannedColumn { words, ..column });
                            }
                            Err(error) => errors.push(error),
                        }
                    }
                }
            }
        }
        match errors.len() {
            0 => Ok(plan),
            1 => Err(errors.remove(0)),
            _ => Err(Error::several(ErrorKind::Input, "table.columns", errors)),
        }
    }

    /// The plan of a table whose rows are read by others, such as a ledger's.
    #[must_use]
    pub fn of_rows() -> Self {
        TablePlan { columns: Vec::new(), id: None, id_words: None, float_rounding: None }
    }

    /// The facts that the table gives, in the order of its columns.
    #[must_use]
    pub fn facts(&self) -> Vec<&'static str> {
        self.columns.iter().map(|column| column.fact.fact().name).collect()
    }
}

fn refused(code: &'static str, message: String) -> Error {
    Error::new(ErrorKind::Input, code, message)
}

/// Takes structs apart: their parts are named as the facts of a group are.
fn collect(header: &str, data_type: &DataType, path: Path, leaves: &mut Vec<Leaf>) -> Result<()> {
    if leaves.len() >= MOST_COLUMNS {
        let message = format!("the table has more than {MOST_COLUMNS} columns");
        return Err(refused("table.too-wide", message));
    }
    match data_type {
        DataType::Struct(fields) if path.len() < DEEPEST => {
            for (place, field) in fields.iter().enumerate() {
                let header = format!("{header}.{}", field.name());
                let inner = path.iter().copied().chain([place]).collect();
                collect(&header, field.data_type(), inner, leaves)?;
            }
        }
        _ => leaves.push(Leaf { header: header.to_owned(), path, data_type: data_type.clone() }),
    }
    Ok(())
}

/// A header without the mark that says that its amounts count fen, and whether it has that mark.
fn split_fen(header: &str) -> (String, bool) {
    let marks = ["（分）", "(分)", "（fen）", "(fen)"];
    let label = marks.iter().find_map(|mark| header.trim_end().strip_suffix(mark));
    match label {
        Some(label) => (label.trim_end().to_owned(), true),
        None => (header.to_owned(), false),
    }
}

impl PlannedColumn {
    fn new(
        leaf: &Leaf,
        fact: FactColumn,
        fen: bool,
        rounding: Option<FloatRounding>,
    ) -> Result<Self> {
        let kind = fact.fact().kind;
        let named = |error: Error| {
            error.about(&format!("column `{}`", leaf.header)).about(fact.fact().name)
        };
        let reading = reading(&leaf.data_type).map_err(named)?;
        if !fits(kind, reading) {
            let message = format!(
                "the column `{}` of type `{}` cannot give `{}`, which is of kind `{}`",
                leaf.header,
                shown(&leaf.data_type),
                fact.fact().name,
                kind.name()
            );
            return Err(refused("table.wrong-type", message).with_hint(wanted(kind)));
        }
        if reading == Reading::Float && rounding.is_none() {
            let message = format!(
                "the column `{}` holds binary floats, which are not exact amounts",
                leaf.header
            );
            return Err(refused("table.float", message).with_hint(
                "pass decimals, whole numbers or text, or say how floats are rounded: `float_rounding=\"nearest\"`",
            ));
        }
        let bare = matches!(reading, Reading::Whole | Reading::Decimal(_) | Reading::Float);
        let fen = fen && kind == FactKind::Money && fact.options().unit.is_none();
        if kind == FactKind::Money && bare && !fen && fact.options().unit.is_none() {
            let message = format!("the amounts in the column `{}` have no unit", leaf.header);
            return Err(Error::new(ErrorKind::Amount, "amount.unit-missing", message).with_hint(
                "name it in the column, such as `（万元）`, or for the table, such as `unit=\"yuan\"`",
            ));
        }
        if kind == FactKind::Rate && bare && !fact.options().percent {
            let message = format!(
                "the rates in the column `{}` do not say whether they are percentages",
                leaf.header
            );
            return Err(Error::new(ErrorKind::Rate, "rate.mark-missing", message)
                .with_hint("name the column with `（%）` behind it"));
        }
        Ok(PlannedColumn {
            header: leaf.header.clone(),
            path: leaf.path.clone(),
            fact,
            reading,
            fen,
            words: None,
        })
    }
}

/// Whether values of a type can be the ids of rows: what people can read.
fn can_name_rows(data_type: &DataType) -> bool {
    match data_type {
        DataType::Dictionary(_, values) => can_name_rows(values),
        other => is_text(other) || other.is_primitive() || *other == DataType::Null,
    }
}

pub(crate) fn is_text(data_type: &DataType) -> bool {
    matches!(data_type, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

fn shown(data_type: &DataType) -> String {
    data_type.to_string().chars().take(60).collect()
}

fn reading(data_type: &DataType) -> Result<Reading> {
    use arrow_schema::TimeUnit::{Microsecond, Millisecond, Nanosecond, Second};
    const SECONDS: i64 = 86_400;
    Ok(match data_type {
        DataType::Null => Reading::Nothing,
        text if is_text(text) => Reading::Text,
        DataType::Dictionary(_, values) if is_text(values) => Reading::Text,
        DataType::Boolean => Reading::Flags,
        DataType::Date32 => Reading::Days,
        DataType::Date64 => Reading::Instants(SECONDS * 1_000),
        DataType::Timestamp(_, Some(zone)) => {
            let message = format!(
                "the column holds moments in the time zone `{zone}`, and which day they are depends on it"
            );
            return Err(refused("table.time-zone", message)
                .with_hint("turn the column into dates of the place that is meant"));
        }
        DataType::Timestamp(unit, None) => Reading::Instants(match unit {
            Second => SECONDS,
            Millisecond => SECONDS * 1_000,
            Microsecond => SECONDS * 1_000_000,
            Nanosecond => SECONDS * 1_000_000_000,
        }),
        integer if integer.is_integer() => Reading::Whole,
        DataType::Decimal32(_, scale)
        | DataType::Decimal64(_, scale)
        | DataType::Decimal128(_, scale) => Reading::Decimal(*scale),
        DataType::Float32 | DataType::Float64 => Reading::Float,
        DataType::List(_) | DataType::LargeList(_) | DataType::FixedSizeList(..) => Reading::Trees,
        other => {
            let message = format!("values of type `{}` cannot be read", shown(other));
            return Err(refused("table.wrong-type", message));
        }
    })
}

fn fits(kind: FactKind, reading: Reading) -> bool {
    use Reading::{Days, Decimal, Flags, Float, Instants, Nothing, Text, Trees, Whole};
    if matches!(reading, Nothing | Text) {
        return true;
    }
    match kind {
        FactKind::Money | FactKind::Rate => matches!(reading, Whole | Decimal(_) | Float),
        FactKind::Integer => matches!(reading, Whole | Decimal(_) | Float),
        FactKind::Date | FactKind::Event => matches!(reading, Days | Instants(_)),
        FactKind::Bool => matches!(reading, Flags),
        FactKind::Word(_) | FactKind::Reference | FactKind::Time => false,
        FactKind::Words(_) | FactKind::Texts | FactKind::Clauses | FactKind::Indicators => {
            matches!(reading, Trees)
        }
        // Names of people and firms may look like numbers.
        FactKind::Text => matches!(reading, Whole),
        FactKind::IndustryCode | FactKind::Headcount => matches!(reading, Whole),
        // A kind that this crate does not know yet is read value by value.
        _ => matches!(reading, Trees | Whole | Flags),
    }
}

fn wanted(kind: FactKind) -> String {
    let what = match kind {
        FactKind::Money => "decimals, whole numbers, or text",
        FactKind::Rate => "text such as `50%`, or numbers in a column with `（%）` in its name",
        FactKind::Integer | FactKind::Headcount => "whole numbers, or text",
        FactKind::IndustryCode => "text such as `3251`",
        FactKind::Time => "text such as `15:00`",
        FactKind::Date | FactKind::Event => "dates, or text such as `2024-06-30`",
        FactKind::Bool => "booleans, or text",
        FactKind::Words(_) | FactKind::Texts | FactKind::Clauses | FactKind::Indicators => {
            "lists, or text"
        }
        _ => "text",
    };
    format!("give {what}")
}

/// The array at a path; the nulls of the structs around it hold for it too.
pub(crate) fn leaf_array(batch: &RecordBatch, path: &[usize]) -> Option<ArrayRef> {
    let (first, rest) = path.split_first()?;
    let mut array = ArrayRef::clone(batch.columns().get(*first)?);
    for place in rest {
        let outer = array.as_any().downcast_ref::<StructArray>()?.clone();
        let inner = ArrayRef::clone(outer.columns().get(*place)?);
        array = match outer.nulls() {
            None => inner,
            // Nothing is known there anyway.
            Some(_) if *inner.data_type() == DataType::Null => inner,
            Some(nulls) => {
                let both = arrow_buffer::NullBuffer::union(Some(nulls), inner.nulls());
                let data = inner.to_data().into_builder().nulls(both).build().ok()?;
                arrow_array::make_array(data)
            }
        };
    }
    Some(nulls_in_keys(array))
}

/// A dictionary in which all nulls stand in the keys: some libraries put a null among the words.
fn nulls_in_keys(array: ArrayRef) -> ArrayRef {
    let words = array.as_any_dictionary_opt().map(AnyDictionaryArray::values);
    if words.is_none_or(|words| words.null_count() == 0) {
        return array;
    }
    let marked = array.to_data().into_builder().nulls(array.logical_nulls()).build();
    marked.map_or(array, arrow_array::make_array)
}

/// Numbers as a dictionary of the words that they stand for; `None` where they stand for none.
pub(crate) fn of_words(numbers: &ArrayRef, words: &ArrayRef) -> Option<ArrayRef> {
    fn of<K: ArrowDictionaryKeyType>(numbers: &ArrayRef, words: &ArrayRef) -> Option<ArrayRef> {
        let numbers = numbers.as_primitive_opt::<K>()?.clone();
        Some(Arc::new(DictionaryArray::<K>::try_new(numbers, Arc::clone(words)).ok()?))
    }
    match numbers.data_type() {
        DataType::UInt8 => of::<UInt8Type>(numbers, words),
        DataType::UInt16 => of::<UInt16Type>(numbers, words),
        DataType::UInt32 => of::<UInt32Type>(numbers, words),
        _ => None,
    }
}
