//! The record of a procedure: which steps were taken, when, and who signed.

use chrono::NaiveDate;

use crate::error::{Error, ErrorKind, Result};
use crate::facts::vocabulary::SignOffRole;
use crate::facts::{Tree, Vocabulary, parse_date, unknown_word};

/// Which steps of a flow were taken.
///
/// # Example
///
/// ```
/// use fundrules::ProcedureRecord;
///
/// let record = ProcedureRecord::from_json(r#"{"steps": [
///     {"clause": "guangyuan-oversight/9.1.3.c", "on": "2024-03-01",
///      "signed": ["CountyHandler", "CountyHead"], "evidence": ["推荐文件"]}
/// ]}"#)?;
/// assert_eq!(record.steps.len(), 1);
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProcedureRecord {
    /// The steps that were taken, in any order.
    pub steps: Vec<RecordedStep>,
}

/// A step that was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordedStep {
    /// The clause that asks for it.
    pub clause: String,
    /// The day; without it only signatures and evidence are judged.
    pub on: Option<NaiveDate>,
    /// Who signed.
    pub signed: Vec<SignOffRole>,
    /// The evidence that is there, as the rulebook names it in either language.
    pub evidence: Vec<String>,
}

/// A record has at most this many steps.
const MOST_STEPS: usize = 10_000;

impl ProcedureRecord {
    /// Reads a record from JSON: `{"steps": [{"clause", "on", "signed", "evidence"}]}`.
    ///
    /// # Errors
    ///
    /// The text is no JSON of this shape, or a day or word in it is not known.
    pub fn from_json(text: &str) -> Result<Self> {
        let Tree::Table(fields) = Tree::from_json(text)? else {
            return Err(mistake("a record is an object with the key `steps`".to_owned()));
        };
        let mut steps = Vec::new();
        for (key, value) in &fields {
            match (key.as_str(), value) {
                ("steps", Tree::List(items)) if items.len() <= MOST_STEPS => {
                    steps = items.iter().enumerate().map(read_step).collect::<Result<_>>()?;
                }
                ("steps", _) => {
                    return Err(mistake(format!("`steps` is a list of at most {MOST_STEPS}")));
                }
                _ => return Err(mistake(format!("unknown key `{key}`, expected `steps`"))),
            }
        }
        Ok(ProcedureRecord { steps })
    }
}

fn mistake(message: String) -> Error {
    Error::new(ErrorKind::Input, "procedure.record", message)
}

fn read_step((place, tree): (usize, &Tree)) -> Result<RecordedStep> {
    let what = format!("step {}", place + 1);
    let Tree::Table(fields) = tree else {
        return Err(mistake(format!("{what} is no object with the key `clause`")));
    };
    let mut step = RecordedStep::default();
    for (key, value) in fields {
        match (key.as_str(), value) {
            ("clause", Tree::Text(text)) => step.clause.clone_from(text),
            ("on", Tree::Null) => {}
            ("on", Tree::Text(text)) => {
                step.on = Some(parse_date(text).map_err(|error| error.about(&what))?);
            }
            ("signed", Tree::List(roles)) => {
                step.signed = roles.iter().map(read_role).collect::<Result<_>>()?;
            }
            ("evidence", Tree::List(items)) => {
                step.evidence = items.iter().map(read_text).collect::<Result<_>>()?;
            }
            ("clause" | "on" | "signed" | "evidence", _) => {
                return Err(mistake(format!("`{key}` of {what} has the wrong type")));
            }
            _ => {
                return Err(mistake(format!(
                    "unknown key `{key}` of {what}, expected `clause`, `on`, `signed` or `evidence`"
                )));
            }
        }
    }
    if step.clause.is_empty() {
        return Err(mistake(format!("{what} names no clause")));
    }
    Ok(step)
}

fn read_role(tree: &Tree) -> Result<SignOffRole> {
    let text = read_text(tree)?;
    let words = SignOffRole::WORDS;
    let code = words.iter().position(|word| word.name == text || word.zh == text);
    code.and_then(|code| u8::try_from(code).ok())
        .and_then(SignOffRole::from_code)
        .ok_or_else(|| unknown_word(words, &text))
}

fn read_text(tree: &Tree) -> Result<String> {
    match tree {
        Tree::Text(text) => Ok(text.clone()),
        _ => Err(mistake(format!("expected a text, found {}", tree.describe()))),
    }
}
