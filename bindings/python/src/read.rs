//! From Python values to the trees that the core reads facts from.

use fundrules::{Error, ErrorKind, FactKind, Money, MoneyUnit, Tree, fact_definition};
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyDate, PyDateTime, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyString,
    PyTuple,
};

use crate::cache;
use crate::failure::{OrRaise, exception};
use crate::project::Project;

/// Values nest no deeper than this.
const DEEPEST: usize = 8;

/// The unit that the caller names for bare numbers.
pub(crate) fn unit(py: Python<'_>, text: Option<&str>) -> PyResult<Option<MoneyUnit>> {
    text.map(|text| text.parse().or_raise(py)).transpose()
}

/// What a message calls a value.
pub(crate) fn described(value: &Bound<'_, PyAny>) -> String {
    let class = value.get_type().name().map(|name| name.to_string()).unwrap_or_default();
    let text = value.repr().map(|text| text.to_string()).unwrap_or_default();
    let cut: String = text.chars().take(40).collect();
    let more = if cut.len() < text.len() { "…" } else { "" };
    format!("`{cut}{more}` of type `{class}`")
}

/// How amounts of money are known and read.
#[derive(Clone, Copy)]
pub(crate) struct Amounts<'a> {
    /// The unit that the caller names for bare numbers.
    pub(crate) unit: Option<MoneyUnit>,
    /// Which values are amounts, by their dotted names.
    pub(crate) are: &'a dyn Fn(&str) -> bool,
    /// The unit in which they have to be written, where that is settled.
    pub(crate) written_in: Option<MoneyUnit>,
}

impl Amounts<'_> {
    /// An exact number of yuan.
    fn of_yuan(self, number: &str) -> String {
        let yuan = format!("{number}元");
        match (self.written_in, yuan.parse::<Money>()) {
            (Some(MoneyUnit::Wan), Ok(amount)) => amount.to_wan_text(),
            // What is no amount is refused by its reader.
            _ => yuan,
        }
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    amounts: Amounts<'a>,
    depth: usize,
}

/// Whether a fact is an amount.
pub(crate) fn is_money_fact(name: &str) -> bool {
    fact_definition(name).is_some_and(|fact| fact.kind == FactKind::Money)
}

/// The value of one fact.
pub(crate) fn fact_tree(
    name: &str,
    value: &Bound<'_, PyAny>,
    unit: Option<MoneyUnit>,
) -> PyResult<Tree> {
    let amounts = Amounts { unit, are: &is_money_fact, written_in: None };
    Reader { amounts, depth: DEEPEST }.named(name, value)
}

/// A whole project: groups of facts, or facts by their dotted names.
pub(crate) fn project_tree(value: &Bound<'_, PyAny>, unit: Option<MoneyUnit>) -> PyResult<Tree> {
    let amounts = Amounts { unit, are: &is_money_fact, written_in: None };
    table_tree("a dict of facts", value, amounts)
}

/// A dict, which messages call `what`.
pub(crate) fn table_tree(
    what: &str,
    value: &Bound<'_, PyAny>,
    amounts: Amounts<'_>,
) -> PyResult<Tree> {
    let reader = Reader { amounts, depth: DEEPEST };
    match value.cast::<PyDict>() {
        Ok(table) => reader.table(table, ""),
        Err(_) => {
            let message = format!("expected {what}, found {}", described(value));
            Err(reader.refused(value, "fact.wrong-type", message, None))
        }
    }
}

impl<'a> Reader<'a> {
    fn deeper(self, value: &Bound<'_, PyAny>) -> PyResult<Reader<'a>> {
        match self.depth.checked_sub(1) {
            Some(depth) => Ok(Reader { depth, ..self }),
            None => {
                let message = format!("the value nests deeper than {DEEPEST} levels");
                Err(self.refused(value, "fact.too-deep", message, None))
            }
        }
    }

    fn refused(
        self,
        value: &Bound<'_, PyAny>,
        code: &'static str,
        message: String,
        hint: Option<&str>,
    ) -> PyErr {
        let error = Error::new(ErrorKind::Fact, code, message);
        exception(value.py(), &hint.map_or(error.clone(), |hint| error.with_hint(hint)))
    }

    fn table(self, table: &Bound<'_, PyDict>, prefix: &str) -> PyResult<Tree> {
        let mut fields = Vec::with_capacity(table.len());
        for (key, value) in table {
            let Ok(key) = key.cast::<PyString>() else {
                let message =
                    format!("expected the name of a fact as key, found {}", described(&key));
                return Err(self.refused(&key, "fact.key", message, None));
            };
            let key = key.to_str()?.to_owned();
            let name = format!("{prefix}{key}");
            let tree = match value.cast::<PyDict>() {
                Ok(inner) => self.deeper(&value)?.table(inner, &format!("{name}."))?,
                Err(_) => self.named(&name, &value)?,
            };
            fields.push((key, tree));
        }
        Ok(Tree::Table(fields))
    }

    fn named(self, name: &str, value: &Bound<'_, PyAny>) -> PyResult<Tree> {
        self.read(name, (self.amounts.are)(name), value)
    }

    fn read(self, name: &str, money: bool, value: &Bound<'_, PyAny>) -> PyResult<Tree> {
        let py = value.py();
        if value.is_none() {
            return Ok(Tree::Null);
        }
        if let Ok(value) = value.cast::<PyBool>() {
            return Ok(Tree::Bool(value.is_true()));
        }
        if let Ok(text) = value.cast::<PyString>()
            && !value.is_instance(cache::enumeration(py)?)?
        {
            return Ok(Tree::Text(text.to_str()?.to_owned()));
        }
        if value.is_instance_of::<PyFloat>() {
            return Err(self.float(name, value, money));
        }
        if value.is_instance(cache::decimal(py)?)? {
            return self.decimal(name, money, value);
        }
        if value.is_instance(cache::enumeration(py)?)? {
            return self.read(name, money, &value.getattr("value")?);
        }
        if value.is_instance_of::<PyDateTime>() {
            // The missing time of pandas is a time that is not even itself.
            if !value.eq(value)? {
                let message = format!("`{name}`: {} is no day", described(value));
                let hint = "pass `None` where nothing is known";
                return Err(self.refused(value, "fact.not-finite", message, Some(hint)));
            }
            let message = "expected a `datetime.date`, found a `datetime.datetime`";
            let error = Error::new(ErrorKind::Date, "date.wrong-type", message).about(name);
            return Err(exception(py, &error.with_hint("pass `.date()` of it")));
        }
        if value.is_instance_of::<PyDate>() {
            return Ok(Tree::Text(value.call_method0("isoformat")?.extract()?));
        }
        if value.is_instance_of::<PyInt>() {
            return Ok(Tree::Number(value.str()?.to_string()));
        }
        self.collection(name, money, value)
    }

    fn collection(self, name: &str, money: bool, value: &Bound<'_, PyAny>) -> PyResult<Tree> {
        let inner = self.deeper(value)?;
        if let Ok(table) = value.cast::<PyDict>() {
            return inner.table(table, &format!("{name}."));
        }
        if let Ok(project) = value.cast::<Project>() {
            return Ok(project.get().core.to_tree());
        }
        // A record such as an indicator.
        if value.is_instance_of::<PyTuple>() && value.hasattr("_asdict")? {
            let fields = value.call_method0("_asdict")?;
            return inner.table(fields.cast::<PyDict>()?, &format!("{name}."));
        }
        let listed = value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>();
        let set = value.is_instance_of::<PySet>() || value.is_instance_of::<PyFrozenSet>();
        if listed || set {
            let items = value.try_iter()?;
            let items = items.map(|item| inner.read(name, money, &item?));
            let mut items = items.collect::<PyResult<Vec<Tree>>>()?;
            if set {
                // A set of Python has no order of its own; equal input must give equal output.
                items.sort_by_key(Tree::describe);
            }
            return Ok(Tree::List(items));
        }
        // Whole numbers of other libraries, such as numpy's.
        if let Ok(number) = value.call_method0("__index__") {
            return Ok(Tree::Number(number.str()?.to_string()));
        }
        let message = format!("`{name}`: found {}, which no fact can have", described(value));
        let hint = "pass an int, a `decimal.Decimal`, a `datetime.date`, text, or a list of them";
        Err(self.refused(value, "fact.wrong-type", message, Some(hint)))
    }

    /// An exact decimal number. Of an amount it counts yuan unless the caller names a unit.
    fn decimal(self, name: &str, money: bool, value: &Bound<'_, PyAny>) -> PyResult<Tree> {
        if !value.call_method0("is_finite")?.is_truthy()? {
            let message = format!("`{name}`: {} is no number", described(value));
            return Err(self.refused(value, "fact.not-finite", message, None));
        }
        // A huge exponent would be written out digit by digit.
        let adjusted: i64 = value.call_method0("adjusted")?.extract()?;
        let digits = value.call_method0("as_tuple")?.getattr("exponent")?.extract::<i64>()?;
        if !(-40..=40).contains(&adjusted) || digits < -60 {
            let message = format!("`{name}`: {} is out of range", described(value));
            return Err(self.refused(value, "fact.out-of-range", message, None));
        }
        let text: String = value.call_method1("__format__", ("f",))?.extract()?;
        let yuan = money && self.amounts.unit.is_none();
        Ok(if yuan { Tree::Text(self.amounts.of_yuan(&text)) } else { Tree::Number(text) })
    }

    fn float(self, name: &str, value: &Bound<'_, PyAny>, money: bool) -> PyErr {
        let message = format!(
            "expected an exact value, found the binary float {}",
            value.repr().map(|text| format!("`{text}`")).unwrap_or_default()
        );
        let (kind, code, hint) = if money {
            let hint = "pass `decimal.Decimal(\"12345.67\")` in yuan, or text with its unit such as `\"1000万元\"`";
            (ErrorKind::Amount, "amount.float", hint)
        } else {
            (
                ErrorKind::Fact,
                "fact.float",
                "pass an int, a `decimal.Decimal`, or text such as `\"50%\"`",
            )
        };
        let error = Error::new(kind, code, message).with_hint(hint);
        exception(value.py(), &if name.is_empty() { error } else { error.about(name) })
    }
}
