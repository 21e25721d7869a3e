//! Columns of outcomes and values.

use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Int8Array, Int64Array,
    StringArray,
};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field as ArrowField, FieldRef};
use fundrules::{Field, FieldColumn, FieldKind, FieldValues, Outcome, QuestionColumns};

use crate::options::{MoneyColumns, OutputOptions};

/// Digits of an amount in yuan, two of them behind the point: every count of fen fits.
const MONEY_DIGITS: u8 = 20;

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
        // In the order of the codes of columns.
        let names = [Outcome::Silent, Outcome::Decided, Outcome::Undetermined].map(Outcome::name);
        let form = Form::Words(texts(names.into_iter()), options.dictionaries);
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

    pub(super) fn write(
        &self,
        answers: &QuestionColumns,
        good: Option<&NullBuffer>,
    ) -> Result<ArrayRef, ArrowError> {
        let rows = answers.outcomes.len();
        let Some(place) = self.place else {
            let codes = answers.outcomes.iter().map(|code| i8::try_from(*code).unwrap_or(0));
            return self.words(codes.collect::<Vec<i8>>(), good.cloned());
        };
        let Some(field) = answers.fields.get(place) else {
            return Err(ArrowError::SchemaError(format!("no values of `{}`", self.name)));
        };
        let known = NullBuffer::union(Some(&known(field, rows)), good);
        Ok(match (&self.form, &field.values) {
            (Form::Yuan, FieldValues::Amounts(amounts)) => {
                let wide: Vec<i128> = amounts.iter().map(|fen| i128::from(*fen)).collect();
                let array = Decimal128Array::new(wide.into(), known);
                Arc::new(array.with_precision_and_scale(MONEY_DIGITS, 2)?)
            }
            (Form::Fen, FieldValues::Amounts(amounts)) => {
                Arc::new(Int64Array::new(amounts.clone().into(), known))
            }
            (Form::Days, FieldValues::Days(days)) => {
                Arc::new(Date32Array::new(days.clone().into(), known))
            }
            (Form::Flags, FieldValues::Codes(codes)) => {
                let flags = BooleanBuffer::collect_bool(rows, |row| {
                    codes.get(row).is_some_and(|code| *code != 0)
                });
                Arc::new(BooleanArray::new(flags, known))
            }
            (Form::Words(..), FieldValues::Codes(codes)) => {
                // Where no word is known any code will do, but it must be one of the list.
                let codes = codes.iter().map(|code| i8::try_from(*code).unwrap_or(0));
                return self.words(codes.collect::<Vec<i8>>(), known);
            }
            _ => {
                let name = &self.name;
                return Err(ArrowError::SchemaError(format!("unexpected values of `{name}`")));
            }
        })
    }

    fn words(&self, mut codes: Vec<i8>, known: Option<NullBuffer>) -> Result<ArrayRef, ArrowError> {
        let Form::Words(words, dictionary) = &self.form else {
            return Err(ArrowError::SchemaError(format!("`{}` has no words", self.name)));
        };
        if !dictionary {
            let words: Vec<&str> = words
                .as_any()
                .downcast_ref::<StringArray>()
                .into_iter()
                .flatten()
                .flatten()
                .collect();
            let texts = codes.iter().enumerate().map(|(row, code)| {
                let there = known.as_ref().is_none_or(|known| known.is_valid(row));
                usize::try_from(*code).ok().and_then(|code| words.get(code)).filter(|_| there)
            });
            return Ok(Arc::new(texts.map(|text| text.copied()).collect::<StringArray>()));
        }
        let most = i8::try_from(words.len()).unwrap_or(i8::MAX);
        codes.iter_mut().filter(|code| !(0..most).contains(*code)).for_each(|code| *code = 0);
        let keys = Int8Array::new(ScalarBuffer::from(codes), known);
        Ok(Arc::new(DictionaryArray::<Int8Type>::try_new(keys, Arc::clone(words))?))
    }
}

pub(super) fn texts(names: impl Iterator<Item = &'static str>) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(names))
}

fn dictionary_type() -> DataType {
    DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8))
}

/// The validity of a field's values.
fn known(field: &FieldColumn, rows: usize) -> NullBuffer {
    let bits = Buffer::from_vec(field.known.clone());
    NullBuffer::new(BooleanBuffer::new(bits, 0, rows))
}
