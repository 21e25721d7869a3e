//! Columns of lists and structs, read value by value.

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, StructArray};
use arrow_schema::DataType;
use fundrules::{ColumnBuilder, Error, ErrorKind, Result, Tree};

use super::cells::shown;
use super::{CellFaults, ColumnContext};
use crate::plan::is_text;

/// Values nest no deeper than this.
const DEEPEST: usize = 6;

/// The longest list of one cell.
const LONGEST: usize = 10_000;

pub(super) fn read(
    context: &mut ColumnContext<'_>,
    array: &ArrayRef,
    into: &mut ColumnBuilder,
    faults: &mut CellFaults<'_>,
) -> Option<()> {
    let null = context.of_null();
    for row in 0..array.len() {
        if array.is_null(row) {
            null.into_iter().for_each(|number| into.set(row, number));
            continue;
        }
        match tree(array, row).and_then(|tree| context.lower_tree(&tree)) {
            Ok(Some(number)) => into.set(row, number),
            Ok(None) => {}
            Err(error) => faults.add(row, None, error),
        }
    }
    Some(())
}

/// The value of a cell as a tree.
pub(crate) fn tree(array: &ArrayRef, row: usize) -> Result<Tree> {
    value(array, row, DEEPEST)
}

fn value(array: &ArrayRef, row: usize, depth: usize) -> Result<Tree> {
    let Some(depth) = depth.checked_sub(1) else {
        let message = format!("the cell nests deeper than {DEEPEST} levels");
        return Err(Error::new(ErrorKind::Input, "table.too-deep", message));
    };
    if array.is_null(row) {
        return Ok(Tree::Null);
    }
    if let Some(text) = shown(array, row) {
        return Ok(Tree::Text(text));
    }
    match array.data_type() {
        DataType::Null => Ok(Tree::Null),
        // A word that is null, as all others were shown.
        DataType::Dictionary(_, words) if is_text(words) => Ok(Tree::Null),
        DataType::Boolean => Ok(Tree::Bool(array.as_boolean().value(row))),
        DataType::List(_) => list(&array.as_list::<i32>().value(row), depth),
        DataType::LargeList(_) => list(&array.as_list::<i64>().value(row), depth),
        DataType::FixedSizeList(..) => list(&array.as_fixed_size_list().value(row), depth),
        DataType::Struct(_) => table(array.as_struct(), row, depth),
        other => number(array, row).ok_or_else(|| {
            let kind: String = other.to_string().chars().take(60).collect();
            let message = format!("values of type `{kind}` inside a cell cannot be read");
            Error::new(ErrorKind::Input, "table.wrong-type", message)
        }),
    }
}

fn list(items: &ArrayRef, depth: usize) -> Result<Tree> {
    if items.len() > LONGEST {
        let message = format!("the list of a cell has more than {LONGEST} items");
        return Err(Error::new(ErrorKind::Input, "table.too-long", message));
    }
    let items = (0..items.len()).map(|place| value(items, place, depth));
    Ok(Tree::List(items.collect::<Result<_>>()?))
}

fn table(of: &StructArray, row: usize, depth: usize) -> Result<Tree> {
    let fields = of.fields().iter().zip(of.columns());
    let fields =
        fields.map(|(field, column)| Ok((field.name().to_owned(), value(column, row, depth)?)));
    Ok(Tree::Table(fields.collect::<Result<_>>()?))
}

/// An exact number inside a list or struct.
fn number(array: &ArrayRef, row: usize) -> Option<Tree> {
    use arrow_array::types::{Decimal128Type, Int32Type, Int64Type, UInt32Type};
    let text = match array.data_type() {
        DataType::Int32 => array.as_primitive_opt::<Int32Type>()?.value(row).to_string(),
        DataType::UInt32 => array.as_primitive_opt::<UInt32Type>()?.value(row).to_string(),
        DataType::Int64 => array.as_primitive_opt::<Int64Type>()?.value(row).to_string(),
        DataType::Decimal128(..) => {
            array.as_primitive_opt::<Decimal128Type>()?.value_as_string(row)
        }
        _ => return None,
    };
    Some(Tree::Number(text))
}
