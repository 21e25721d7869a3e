//! Columns of outcomes and values.

use std::sync::{Arc, OnceLock};

use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int8Array, Int64Array, StringArray,
};
use arrow_buffer::{BooleanBuffer, NullBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field as ArrowField, FieldRef};
use fundrules::{Field, FieldKind, FieldValues, Outcome, QuestionColumns};

use super::bits::{GrowingBits, GrowingValidity, Shared, have_common};
use super::memory::Growing;
use crate::assembly::Assembly;
use crate::bits::packed;
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
    /// For some codes a whole batch of them, made when it is first needed.
    same: [OnceLock<ArrayRef>; 4],
    /// A whole batch in which nothing is known, made when it is first needed.
    nothing: OnceLock<ArrayRef>,
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
        ValueColumn::new("outcome".to_owned(), None, form)
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
        ValueColumn::new(name, Some(place), form)
    }

    fn new(name: String, place: Option<usize>, form: Form) -> Self {
        ValueColumn { name, place, form, same: Default::default(), nothing: OnceLock::new() }
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

    /// Nothing for so many rows, with room for more.
    fn no_values(&self, rows: usize, most: usize) -> Written {
        match &self.form {
            _ if self.place.is_none() => Written::Same(0, 0),
            Form::Yuan => Written::Yuan(Growing::zeros(rows, most)),
            Form::Fen => Written::Fen(Growing::zeros(rows, most)),
            Form::Days => Written::Days(Growing::zeros(rows, most)),
            Form::Flags => Written::Flags(GrowingBits::zeros(rows, most)),
            Form::Words(words, _) => {
                let words = u8::try_from(words.len()).unwrap_or(u8::MAX);
                Written::Codes(Growing::zeros(rows, most), words)
            }
        }
    }

    /// The words of keys, of which `largest` is the largest.
    fn words_of(
        &self,
        keys: Int8Array,
        largest: u8,
        assembly: Assembly,
    ) -> Result<ArrayRef, ArrowError> {
        let Form::Words(words, dictionary) = &self.form else {
            return Err(ArrowError::SchemaError(format!("`{}` has no words", self.name)));
        };
        let within = usize::from(largest) < words.len() && i8::try_from(largest).is_ok();
        let array = assembly.words(keys, words, within)?;
        if *dictionary {
            return Ok(Arc::new(array));
        }
        let texts = array.downcast_dict::<StringArray>().map(|texts| texts.into_iter().collect());
        let texts: Option<StringArray> = texts;
        let wrong = || ArrowError::SchemaError(format!("the words of `{}` are no text", self.name));
        Ok(Arc::new(texts.ok_or_else(wrong)?))
    }

    /// The column in which each row has the same code. Whole batches of it share one array.
    fn same(
        &self,
        code: u8,
        rows: usize,
        known: Option<NullBuffer>,
        shared: &Shared,
    ) -> Result<ArrayRef, ArrowError> {
        let whole = rows == shared.rows() && known.is_none();
        let slot = self.same.get(usize::from(code)).filter(|_| whole);
        if let Some(array) = slot.and_then(OnceLock::get) {
            return Ok(ArrayRef::clone(array));
        }
        let codes = ScalarBuffer::new(shared.codes(code, rows), 0, rows);
        let array = self.words_of(Int8Array::new(codes, known), code, shared.assembly)?;
        Ok(slot.map_or(&array, |slot| slot.get_or_init(|| ArrayRef::clone(&array))).clone())
    }

    /// The column in which nothing is known. Whole batches of it share one array.
    fn nothing(&self, rows: usize, shared: &Shared) -> Result<ArrayRef, ArrowError> {
        if rows != shared.rows() {
            return self.no_rows_known(rows, shared);
        }
        if let Some(array) = self.nothing.get() {
            return Ok(ArrayRef::clone(array));
        }
        let array = self.no_rows_known(rows, shared)?;
        Ok(ArrayRef::clone(self.nothing.get_or_init(|| array)))
    }

    fn no_rows_known(&self, rows: usize, shared: &Shared) -> Result<ArrayRef, ArrowError> {
        let (values, known) = (shared.zeros(rows), Some(shared.nulls(rows)));
        Ok(match &self.form {
            Form::Yuan => yuan(ScalarBuffer::new(values, 0, rows), known)?,
            Form::Fen => Arc::new(Int64Array::new(ScalarBuffer::new(values, 0, rows), known)),
            Form::Days => Arc::new(Date32Array::new(ScalarBuffer::new(values, 0, rows), known)),
            Form::Flags => Arc::new(BooleanArray::new(BooleanBuffer::new(values, 0, rows), known)),
            Form::Words(..) => {
                let keys = Int8Array::new(ScalarBuffer::new(values, 0, rows), known);
                self.words_of(keys, 0, shared.assembly)?
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
    /// The values, and where they are known. An outcome is known in every good row.
    written: Option<(Written, GrowingValidity)>,
}

enum Written {
    Yuan(Growing<i128>),
    Fen(Growing<i64>),
    Days(Growing<i32>),
    Flags(GrowingBits),
    /// Codes, each of which is below the number of words.
    Codes(Growing<i8>, u8),
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
                append_outcomes(self.written().0, &answers.outcomes, most);
            }
            Some(place) => {
                let Some(field) = answers.fields.get(place) else {
                    return Err(self.unexpected());
                };
                // Of most fields nothing is known, which is found quickest by looking at all words.
                if self.written.is_some() || have_common(&field.known, good) {
                    let (written, known) = self.written();
                    known.append(&field.known, good);
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
    fn written(&mut self) -> (&mut Written, &mut GrowingValidity) {
        let GrowingValues { column, rows, most, written } = self;
        let (rows, most) = (*rows, *most);
        let (values, known) = written.get_or_insert_with(|| {
            let known = match column.place {
                None => GrowingValidity::none(0, 0),
                Some(_) => GrowingValidity::none(rows, most),
            };
            (column.no_values(rows, most), known)
        });
        (values, known)
    }

    fn unexpected(&self) -> ArrowError {
        ArrowError::SchemaError(format!("unexpected values of `{}`", self.column.name))
    }

    /// The whole column; `good` are the rows that have answers.
    pub(super) fn finish(
        self,
        shared: &Shared,
        good: Option<&NullBuffer>,
    ) -> Result<ArrayRef, ArrowError> {
        let GrowingValues { column, rows, written, .. } = self;
        let Some((written, known)) = written else { return column.nothing(rows, shared) };
        let known = match column.place {
            None => good.cloned(),
            Some(_) => known.into_nulls(rows, shared.assembly),
        };
        Ok(match written {
            Written::Yuan(fen) => yuan(fen.into_values(), known)?,
            Written::Fen(fen) => Arc::new(Int64Array::new(fen.into_values(), known)),
            Written::Days(days) => Arc::new(Date32Array::new(days.into_values(), known)),
            Written::Flags(bits) => Arc::new(BooleanArray::new(bits.into_bits(rows), known)),
            Written::Codes(codes, words) => {
                let keys = Int8Array::new(codes.into_values(), known);
                column.words_of(keys, words.saturating_sub(1), shared.assembly)?
            }
            Written::Same(code, _) => column.same(code, rows, known, shared)?,
        })
    }
}

/// Whether the values are of the kind that is written.
fn append_values(written: &mut Written, values: &FieldValues) -> bool {
    match (written, values) {
        (Written::Yuan(into), FieldValues::Amounts(amounts)) => {
            pulp::Arch::new().dispatch(Convert(amounts, into.add(amounts.len()), i128::from));
        }
        (Written::Fen(into), FieldValues::Amounts(amounts)) => into.extend(amounts),
        (Written::Days(into), FieldValues::Days(days)) => into.extend(days),
        (Written::Flags(into), FieldValues::Codes(codes)) => into.append(packed(codes)),
        (written @ Written::Codes(..), FieldValues::Codes(codes)) => append_codes(written, codes),
        _ => return false,
    }
    true
}

/// Values turned into others, by the best instructions that the machine has.
struct Convert<'a, V, T, F>(&'a [V], &'a mut [T], F);

impl<V: Copy, T, F: Fn(V) -> T> pulp::WithSimd for Convert<'_, V, T, F> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Convert(values, into, turned) = self;
        for (slot, value) in into.iter_mut().zip(values) {
            *slot = turned(*value);
        }
    }
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
        let words = u8::try_from(OUTCOMES.len()).unwrap_or(u8::MAX);
        let mut all: Growing<i8> = Growing::zeros(0, most);
        all.add(*rows).fill(of_list(*code, words));
        *written = Written::Codes(all, words);
    }
    append_codes(written, codes);
}

fn append_codes(written: &mut Written, codes: &[u8]) {
    if let Written::Codes(into, words) = written {
        let words = *words;
        let code = |code: u8| of_list(code, words);
        pulp::Arch::new().dispatch(Convert(codes, into.add(codes.len()), code));
    }
}

/// A code as a key. Where no word is known any key will do, but it must be one of the list.
#[inline(always)]
fn of_list(code: u8, words: u8) -> i8 {
    if code < words { code as i8 } else { 0 }
}

pub(super) fn texts(names: impl Iterator<Item = &'static str>) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(names))
}

fn dictionary_type() -> DataType {
    DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8))
}
