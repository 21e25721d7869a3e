//! Columns of outcomes and values.

use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Int8Array, Int64Array,
    StringArray,
};
use arrow_buffer::{BooleanBuffer, NullBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field as ArrowField, FieldRef};
use fundrules::{Field, FieldKind, FieldValues, Outcome, QuestionColumns};

use super::bits::{GrowingBits, Shared};
use crate::options::{MoneyColumns, OutputOptions};

/// Digits of an amount in yuan, two of them behind the point: every count of fen fits.
const MONEY_DIGITS: u8 = 20;

/// The outcomes in the order of their codes in columns.
const OUTCOMES: [Outcome; 3] = [Outcome::Silent, Outcome::Decided, Outcome::Undetermined];

/// The outcome of a question, or one of its values.
#[derive(Debug)]
pub(super) struct ValueColumn {
    name: String,
    /// The place among the question's fields; `None` is the outcome.
    place: Option<usize>,
    form: Form,
}

/// How values are written.
#[derive(Debug)]
enum Form {
    Yuan,
    Fen,
    Days,
    Flags,
    /// Words as dictionary or as plain text.
    Words(ArrayRef, bool),
}

impl ValueColumn {
    pub(super) fn outcome(options: &OutputOptions) -> Self {
        let form =
            Form::Words(texts(OUTCOMES.map(Outcome::name).into_iter()), options.dictionaries);
        ValueColumn { name: "outcome".to_owned(), place: None, form }
    }

    pub(super) fn field(place: usize, field: &Field, options: &OutputOptions) -> Self {
        let mut name = field.name.to_owned();
        let form = match field.kind {
            FieldKind::Money if options.money == MoneyColumns::Fen => {
                name += "_fen";
                Form::Fen
            }
            FieldKind::Money => Form::Yuan,
            FieldKind::Date => Form::Days,
            FieldKind::Bool => Form::Flags,
            FieldKind::Word(words) => {
                Form::Words(texts(words.iter().map(|word| word.name)), options.dictionaries)
            }
            // A kind that this crate does not know yet is written as the number that it is.
            _ => Form::Fen,
        };
        ValueColumn { name, place: Some(place), form }
    }

    pub(super) fn arrow_field(&self) -> FieldRef {
        let data_type = match &self.form {
            Form::Yuan => DataType::Decimal128(MONEY_DIGITS, 2),
            Form::Fen => DataType::Int64,
            Form::Days => DataType::Date32,
            Form::Flags => DataType::Boolean,
            Form::Words(_, true) => dictionary_type(),
            Form::Words(_, false) => DataType::Utf8,
        };
        Arc::new(ArrowField::new(&self.name, data_type, true))
    }

    /// The column of at most so many rows, before its first row.
    pub(super) fn grow(&self, most: usize) -> GrowingValues<'_> {
        GrowingValues { column: self, rows: 0, most, written: None }
    }

    fn no_values(&self) -> Written {
        match &self.form {
            _ if self.place.is_none() => Written::Same(0, 0),
            Form::Yuan => Written::Yuan(Vec::new()),
            Form::Fen => Written::Fen(Vec::new()),
            Form::Days => Written::Days(Vec::new()),
            Form::Flags => Written::Flags(GrowingBits::default()),
            Form::Words(words, _) => {
                Written::Codes(Vec::new(), u8::try_from(words.len()).unwrap_or(u8::MAX))
            }
        }
    }

    fn words_of(&self, keys: Int8Array) -> Result<ArrayRef, ArrowError> {
        let Form::Words(words, dictionary) = &self.form else {
            return Err(ArrowError::SchemaError(format!("`{}` has no words", self.name)));
        };
        let array = DictionaryArray::<Int8Type>::try_new(keys, Arc::clone(words))?;
        if *dictionary {
            return Ok(Arc::new(array));
        }
        let texts = array.downcast_dict::<StringArray>().map(|texts| texts.into_iter().collect());
        let texts: Option<StringArray> = texts;
        let wrong = || ArrowError::SchemaError(format!("the words of `{}` are no text", self.name));
        Ok(Arc::new(texts.ok_or_else(wrong)?))
    }

    /// The column in which nothing is known.
    fn nothing(&self, rows: usize, shared: &Shared) -> Result<ArrayRef, ArrowError> {
        let (values, known) = (shared.zeros(rows), Some(shared.nulls(rows)));
        Ok(match &self.form {
            Form::Yuan => yuan(ScalarBuffer::new(values, 0, rows), known)?,
            Form::Fen => Arc::new(Int64Array::new(ScalarBuffer::new(values, 0, rows), known)),
            Form::Days => Arc::new(Date32Array::new(ScalarBuffer::new(values, 0, rows), known)),
            Form::Flags => Arc::new(BooleanArray::new(BooleanBuffer::new(values, 0, rows), known)),
            Form::Words(..) => {
                self.words_of(Int8Array::new(ScalarBuffer::new(values, 0, rows), known))?
            }
        })
    }
}

fn yuan(fen: ScalarBuffer<i128>, known: Option<NullBuffer>) -> Result<ArrayRef, ArrowError> {
    let array = Decimal128Array::new(fen, known);
    Ok(Arc::new(array.with_precision_and_scale(MONEY_DIGITS, 2)?))
}

/// A column that grows piece by piece. As long as nothing is known, nothing is written.
pub(super) struct GrowingValues<'c> {
    column: &'c ValueColumn,
    rows: usize,
    most: usize,
    written: Option<(Written, GrowingBits)>,
}

enum Written {
    Yuan(Vec<i128>),
    Fen(Vec<i64>),
    Days(Vec<i32>),
    Flags(GrowingBits),
    /// Codes, and how many words there are.
    Codes(Vec<i8>, u8),
    /// The same code in so many rows.
    Same(u8, usize),
}

impl GrowingValues<'_> {
    /// Adds the rows of a piece; those that are not good have no value.
    pub(super) fn append(
        &mut self,
        answers: &QuestionColumns,
        good: &[u64],
    ) -> Result<(), ArrowError> {
        let rows = answers.outcomes.len();
        match self.column.place {
            None => {
                let most = self.most;
                let (written, known) = self.written();
                known.append(good.iter().copied());
                append_outcomes(written, &answers.outcomes, most);
            }
            Some(place) => {
                let Some(field) = answers.fields.get(place) else {
                    return Err(self.unexpected());
                };
                let there = || field.known.iter().zip(good).map(|(known, good)| known & good);
                if self.written.is_some() || there().any(|word| word != 0) {
                    let (written, known) = self.written();
                    known.append(there());
                    if !append_values(written, &field.values) {
                        return Err(self.unexpected());
                    }
                }
            }
        }
        self.rows += rows;
        Ok(())
    }

    /// What is written so far: nothing is known in the rows before the first that is written.
    fn written(&mut self) -> (&mut Written, &mut GrowingBits) {
        let GrowingValues { column, rows, most, written } = self;
        let (rows, most) = (*rows, *most);
        let (values, known) = written.get_or_insert_with(|| {
            let mut values = column.no_values();
            match &mut values {
                Written::Yuan(values) => start(values, rows, most),
                Written::Fen(values) => start(values, rows, most),
                Written::Days(values) => start(values, rows, most),
                Written::Codes(values, _) => start(values, rows, most),
                Written::Flags(bits) => *bits = GrowingBits::filled(false, rows, most),
                Written::Same(..) => {}
            }
            (values, GrowingBits::filled(false, rows, most))
        });
        (values, known)
    }

    fn unexpected(&self) -> ArrowError {
        ArrowError::SchemaError(format!("unexpected values of `{}`", self.column.name))
    }

    /// The whole column.
    pub(super) fn finish(self, shared: &Shared) -> Result<ArrayRef, ArrowError> {
        let GrowingValues { column, rows, written, .. } = self;
        let Some((written, known)) = written else { return column.nothing(rows, shared) };
        let known = known.into_nulls(rows);
        Ok(match written {
            Written::Yuan(fen) => yuan(fen.into(), known)?,
            Written::Fen(fen) => Arc::new(Int64Array::new(fen.into(), known)),
            Written::Days(days) => Arc::new(Date32Array::new(days.into(), known)),
            Written::Flags(bits) => Arc::new(BooleanArray::new(bits.into_bits(rows), known)),
            Written::Codes(codes, _) => column.words_of(Int8Array::new(codes.into(), known))?,
            Written::Same(code, _) => {
                let codes = ScalarBuffer::new(shared.codes(code, rows), 0, rows);
                column.words_of(Int8Array::new(codes, known))?
            }
        })
    }
}

fn start<T: Clone + Default>(values: &mut Vec<T>, rows: usize, most: usize) {
    values.reserve_exact(most);
    values.resize(rows, T::default());
}

/// Whether the values are of the kind that is written.
fn append_values(written: &mut Written, values: &FieldValues) -> bool {
    match (written, values) {
        (Written::Yuan(into), FieldValues::Amounts(amounts)) => {
            into.extend(amounts.iter().map(|fen| i128::from(*fen)));
        }
        (Written::Fen(into), FieldValues::Amounts(amounts)) => into.extend_from_slice(amounts),
        (Written::Days(into), FieldValues::Days(days)) => into.extend_from_slice(days),
        (Written::Flags(into), FieldValues::Codes(codes)) => {
            let bit = |(place, code): (usize, &u8)| u64::from(*code != 0) << place;
            let word =
                |codes: &[u8]| codes.iter().enumerate().map(bit).fold(0, |all, bit| all | bit);
            into.append(codes.chunks(64).map(word));
        }
        (written @ Written::Codes(..), FieldValues::Codes(codes)) => append_codes(written, codes),
        _ => return false,
    }
    true
}

/// Outcomes are known in every row, and often the same in all.
fn append_outcomes(written: &mut Written, codes: &[u8], most: usize) {
    if let Written::Same(code, rows) = written {
        let first = codes.first().copied().unwrap_or(*code);
        let alike = codes.iter().fold(true, |alike, code| alike & (*code == first));
        if alike && (*rows == 0 || first == *code) {
            (*code, *rows) = (first, *rows + codes.len());
            return;
        }
        let mut all = Vec::with_capacity(most);
        all.resize(*rows, i8::try_from(*code).unwrap_or(0));
        *written = Written::Codes(all, u8::try_from(OUTCOMES.len()).unwrap_or(u8::MAX));
    }
    append_codes(written, codes);
}

fn append_codes(written: &mut Written, codes: &[u8]) {
    if let Written::Codes(into, words) = written {
        // Where no word is known any code will do, but it must be one of the list.
        let of_list = |code: &u8| if code < words { *code } else { 0 };
        into.extend(codes.iter().map(|code| i8::try_from(of_list(code)).unwrap_or(0)));
    }
}

pub(super) fn texts(names: impl Iterator<Item = &'static str>) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(names))
}

fn dictionary_type() -> DataType {
    DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8))
}
