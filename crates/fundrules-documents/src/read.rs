//! Reads what somebody wrote in a field.

use fundrules::{Error, Money, MoneyUnit, Rate, Tree};

use crate::clean::quoted;
use crate::finding::FormFindingKind;
use crate::json::refused;
use crate::model::{Choice, FieldKind};
use crate::value::FormValue;

/// The longest text of a field, in characters: a cell of a workbook holds no more.
pub(crate) const LONGEST_TEXT: usize = 16_000;

/// Why a value cannot be read.
type Refusal = (FormFindingKind, Error);

/// The value of a field that is no list. Nothing and blank text are no value; what cannot be read
/// is kept as it was written.
pub(crate) fn read(kind: &FieldKind, unit: Option<MoneyUnit>, written: &Tree) -> Option<FormValue> {
    match written {
        Tree::Null => return None,
        Tree::Text(text) if text.trim().is_empty() => return None,
        _ => {}
    }
    let read = match kind {
        FieldKind::Text | FieldKind::LongText => read_text(written),
        FieldKind::Money => read_money(written, unit),
        FieldKind::Integer => read_integer(written),
        FieldKind::Rate => read_rate(written),
        FieldKind::Date => read_as(written, "a day such as `2024-06-30`", |text| {
            fundrules::parse_date(text).map(FormValue::Date)
        }),
        FieldKind::Month => {
            read_as(written, "a month such as `2024-06`", |text| text.parse().map(FormValue::Month))
        }
        FieldKind::YesNo | FieldKind::Mark => read_flag(written),
        FieldKind::Word(choices) => {
            read_word(choices, written).map(|id| vec![id]).map(FormValue::Words)
        }
        FieldKind::Words(choices) => read_words(choices, written).map(FormValue::Words),
        FieldKind::Rows(_) => Err(expected("a list of rows", written)),
    };
    Some(read.unwrap_or_else(|(kind, error)| unreadable(written, kind, error)))
}

/// A value that cannot be read, as it was written.
pub(crate) fn unreadable(written: &Tree, kind: FormFindingKind, error: Error) -> FormValue {
    FormValue::Unreadable { written: written.clone(), kind, error }
}

/// Something of another kind was expected.
pub(crate) fn expected(what: &str, written: &Tree) -> Refusal {
    let message = format!("expected {what}, found {}", written.describe());
    (FormFindingKind::WrongKind, refused("form.wrong-kind", message))
}

fn out_of_range(message: String) -> Refusal {
    (FormFindingKind::OutOfRange, refused("form.out-of-range", message))
}

fn wrong_kind(error: Error) -> Refusal {
    (FormFindingKind::WrongKind, error)
}

fn read_text(written: &Tree) -> Result<FormValue, Refusal> {
    let (Tree::Text(text) | Tree::Number(text)) = written else {
        return Err(expected("a text", written));
    };
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        let message = format!("the text has {length} characters, at most {LONGEST_TEXT} fit");
        return Err(out_of_range(message));
    }
    Ok(FormValue::Text(text.trim_end().to_owned()))
}

fn read_money(written: &Tree, unit: Option<MoneyUnit>) -> Result<FormValue, Refusal> {
    let (Tree::Text(text) | Tree::Number(text)) = written else {
        return Err(expected("an amount", written));
    };
    let amount = Money::parse_with_unit(text, unit).map_err(|error| match error.code() {
        "amount.overflow" => (FormFindingKind::OutOfRange, error),
        _ => wrong_kind(error),
    })?;
    if amount.is_negative() {
        return Err(out_of_range(format!("the amount {} is below zero", quoted(text))));
    }
    Ok(FormValue::Money(amount))
}

fn read_integer(written: &Tree) -> Result<FormValue, Refusal> {
    let what = "a whole number";
    let (Tree::Text(text) | Tree::Number(text)) = written else {
        return Err(expected(what, written));
    };
    let digits = text.trim();
    let is_whole = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match digits.strip_prefix('-') {
        Some(size) if is_whole(size) => {
            Err(out_of_range(format!("the number {} is below zero", quoted(text))))
        }
        None if is_whole(digits) => digits.parse().map(FormValue::Integer).map_err(|_| {
            out_of_range(format!("the number {} is larger than can be held", quoted(text)))
        }),
        _ => Err(expected(what, written)),
    }
}

fn read_rate(written: &Tree) -> Result<FormValue, Refusal> {
    let (Tree::Text(text) | Tree::Number(text)) = written else {
        return Err(expected("a rate such as `12.5%`", written));
    };
    let bare = text.trim();
    let marked = bare.ends_with(['%', '％', '‰']) || bare.contains('/');
    let read = if marked { bare.parse::<Rate>() } else { format!("{bare}%").parse() };
    let rate = read.map_err(|error| match error.code() {
        "rate.overflow" => (FormFindingKind::OutOfRange, error),
        _ => wrong_kind(error),
    })?;
    if rate < Rate::ZERO {
        return Err(out_of_range(format!("the rate {} is below zero", quoted(text))));
    }
    Ok(FormValue::Rate(rate))
}

fn read_as(
    written: &Tree,
    what: &str,
    parse: impl Fn(&str) -> Result<FormValue, Error>,
) -> Result<FormValue, Refusal> {
    match written {
        Tree::Text(text) => parse(text).map_err(wrong_kind),
        _ => Err(expected(what, written)),
    }
}

fn read_flag(written: &Tree) -> Result<FormValue, Refusal> {
    let flag = match written {
        Tree::Bool(flag) => Some(*flag),
        Tree::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "是" | "√" => Some(true),
            "false" | "no" | "否" | "×" => Some(false),
            _ => None,
        },
        _ => None,
    };
    flag.map(FormValue::Flag).ok_or_else(|| expected("yes or no (是 or 否)", written))
}

fn read_word(choices: &[Choice], written: &Tree) -> Result<String, Refusal> {
    let Tree::Text(text) = written else {
        return Err(expected(&format!("one of {}", listed(choices)), written));
    };
    let plain = |text: &str| text.trim().to_lowercase();
    let wanted = plain(text);
    let fits = |choice: &&Choice| {
        [&choice.id, &choice.label.zh, &choice.label.en].iter().any(|name| plain(name) == wanted)
    };
    choices.iter().find(fits).map(|choice| choice.id.clone()).ok_or_else(|| {
        let message = format!("unknown word {}, expected one of {}", quoted(text), listed(choices));
        let error = refused("form.unknown-word", message);
        let near = fundrules::nearest(text, choices.iter().map(|choice| choice.id.as_str()));
        let error = match near {
            Some(near) => error.with_hint(format!("did you mean `{near}`?")),
            None => error,
        };
        (FormFindingKind::OutOfRange, error)
    })
}

fn read_words(choices: &[Choice], written: &Tree) -> Result<Vec<String>, Refusal> {
    let items = match written {
        Tree::List(items) => items.clone(),
        Tree::Text(text) if matches!(text.trim(), "无" | "none") => Vec::new(),
        Tree::Text(text) => {
            let items = text.split(['、', ',', '，', ';', '；']).map(str::trim);
            items.filter(|item| !item.is_empty()).map(|item| Tree::Text(item.to_owned())).collect()
        }
        _ => return Err(expected("a list of words", written)),
    };
    let words = items.iter().map(|item| read_word(choices, item)).collect::<Result<Vec<_>, _>>()?;
    // In the order in which the form prints them, each once.
    let printed = choices.iter().filter(|choice| words.contains(&choice.id));
    Ok(printed.map(|choice| choice.id.clone()).collect())
}

fn listed(choices: &[Choice]) -> String {
    let names: Vec<String> =
        choices.iter().map(|choice| format!("`{}` ({})", choice.id, choice.label.zh)).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(value: Option<FormValue>) -> Option<FormFindingKind> {
        match value {
            Some(FormValue::Unreadable { kind, .. }) => Some(kind),
            _ => None,
        }
    }

    fn text(text: &str) -> Tree {
        Tree::Text(text.to_owned())
    }

    #[test]
    fn amounts_count_the_forms_unit_unless_they_name_the_same() {
        let read = |tree: &Tree| read(&FieldKind::Money, Some(MoneyUnit::Wan), tree);
        let thousand = Some(FormValue::Money("1000万元".parse().unwrap()));
        assert_eq!(read(&text("1000")), thousand);
        assert_eq!(read(&Tree::Number("1000".into())), thousand);
        assert_eq!(read(&text("1,000.00万元")), thousand);
        assert_eq!(kind_of(read(&text("一千"))), Some(FormFindingKind::WrongKind));
        assert_eq!(kind_of(read(&text("1000元"))), Some(FormFindingKind::WrongKind));
        assert_eq!(kind_of(read(&text("0.0000001"))), Some(FormFindingKind::WrongKind));
        assert_eq!(kind_of(read(&text("-0.000001"))), Some(FormFindingKind::OutOfRange));
        assert_eq!(kind_of(read(&text("99999999999999999"))), Some(FormFindingKind::OutOfRange));
        assert_eq!(kind_of(read(&Tree::Bool(true))), Some(FormFindingKind::WrongKind));
        assert_eq!(kind_of(read(&Tree::Number("1e3".into()))), Some(FormFindingKind::WrongKind));
        assert_eq!(read(&text("  ")), None);
        assert_eq!(read(&Tree::Null), None);
    }

    #[test]
    fn whole_numbers_and_rates_have_their_limits() {
        let integer = |text: &str| read(&FieldKind::Integer, None, &Tree::Number(text.into()));
        assert_eq!(integer("0"), Some(FormValue::Integer(0)));
        assert_eq!(integer("18446744073709551615"), Some(FormValue::Integer(u64::MAX)));
        assert_eq!(kind_of(integer("18446744073709551616")), Some(FormFindingKind::OutOfRange));
        assert_eq!(kind_of(integer("-1")), Some(FormFindingKind::OutOfRange));
        assert_eq!(kind_of(integer("1.5")), Some(FormFindingKind::WrongKind));
        assert_eq!(kind_of(integer("+1")), Some(FormFindingKind::WrongKind));
        let rate = |text: &str| read(&FieldKind::Rate, None, &Tree::Text(text.into()));
        assert_eq!(rate("120"), Some(FormValue::Rate("120%".parse().unwrap())));
        assert_eq!(rate("12.5%"), Some(FormValue::Rate("12.5%".parse().unwrap())));
        assert_eq!(kind_of(rate("-1")), Some(FormFindingKind::OutOfRange));
        assert_eq!(kind_of(rate("half")), Some(FormFindingKind::WrongKind));
    }

    #[test]
    fn words_are_those_of_the_list() {
        let label = |zh: &str, en: &str| fundrules::Text { zh: zh.into(), en: en.into() };
        let choices = vec![
            Choice { id: "Own".into(), label: label("自有", "own") },
            Choice { id: "Other".into(), label: label("其他", "other") },
        ];
        let kind = FieldKind::Words(choices.clone());
        let both = Some(FormValue::Words(vec!["Own".into(), "Other".into()]));
        assert_eq!(read(&kind, None, &text("其他、自有、OWN")), both);
        assert_eq!(read(&kind, None, &text("无")), Some(FormValue::Words(Vec::new())));
        assert_eq!(kind_of(read(&kind, None, &text("Onw"))), Some(FormFindingKind::OutOfRange));
        let one = FieldKind::Word(choices);
        assert_eq!(
            kind_of(read(&one, None, &Tree::Number("1".into()))),
            Some(FormFindingKind::WrongKind)
        );
    }

    #[test]
    fn texts_have_a_longest_length() {
        let at = text(&"长".repeat(LONGEST_TEXT));
        assert_eq!(kind_of(read(&FieldKind::Text, None, &at)), None);
        let beyond = text(&"长".repeat(LONGEST_TEXT + 1));
        let found = kind_of(read(&FieldKind::Text, None, &beyond));
        assert_eq!(found, Some(FormFindingKind::OutOfRange));
    }
}
