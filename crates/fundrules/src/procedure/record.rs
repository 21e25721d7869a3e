//! The record of a procedure: which steps were taken, when, and who signed.

use chrono::NaiveDate;

use crate::error::{Error, ErrorKind, Result};
use crate::facts::vocabulary::SignOffRole;
use crate::facts::{Fields, Tree, Vocabulary, parse_date, unknown_word};

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
        let tree = Tree::from_json(text)?;
        let fields = Fields::of(&tree, "the record", CODE)?;
        let items = fields.list("steps")?;
        if items.len() > MOST_STEPS {
            return Err(fields.mistake(format!("there are more than {MOST_STEPS} steps")));
        }
        let steps = items.iter().enumerate().map(read_step).collect::<Result<_>>()?;
        fields.finish()?;
        Ok(ProcedureRecord { steps })
    }
}

const CODE: &str = "procedure.record";

fn read_step((place, tree): (usize, &Tree)) -> Result<RecordedStep> {
    let fields = Fields::of(tree, format!("step {}", place + 1), CODE)?;
    let clause = fields.need_text("clause")?.to_owned();
    let on = match fields.text("on")? {
        Some(text) => Some(parse_date(text).map_err(|error| error.about(&clause))?),
        None => None,
    };
    let signed = fields.list("signed")?.iter().map(read_role).collect::<Result<_>>()?;
    let evidence = fields.list("evidence")?.iter().map(read_text).collect::<Result<_>>()?;
    fields.finish()?;
    Ok(RecordedStep { clause, on, signed, evidence })
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
        _ => {
            let message = format!("expected a text, found {}", tree.describe());
            Err(Error::new(ErrorKind::Input, CODE, message))
        }
    }
}
