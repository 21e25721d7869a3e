//! Writes cases for runners in other languages.

#[cfg(test)]
mod tests;

use fundrules::{Error, ErrorKind, Finding, Project, Result, Value};
use serde::ser::{Serialize, Serializer};

use crate::model::{Case, CaseFile, WantedFields};

/// Writes cases as a JSON array of objects, complete in themselves: common facts are merged, and
/// amounts, words and days stand in the form that answers have. What a case does not want is left
/// out, so a runner compares what it finds:
///
/// - `name`, `file`, `line`, `clause`, `note`: to tell the case by;
/// - `regime`, `question`, `as_of`, `project`, `settings`, `issued`: what to put to the library;
/// - `want`: `outcome` always; `value` by field (`null` is none); `clauses` in order; `missing`,
///   `possible`, `findings`, `settings`, `readings` in any order; `missing_includes`, `fires`,
///   `not_fires`, `open` as parts; `in_force` by rulebook. An entry of `possible` is `null` when the
///   rulebooks say nothing, else the fields that there are.
///
/// # Errors
///
/// None that is known: what a case holds can be written.
///
/// # Example
///
/// ```
/// use fundrules_cases::{CaseFile, export_json};
///
/// let file = CaseFile::from_toml("luoyang/support_cap.toml", r#"
///     regime = "luoyang"
///     question = "support_cap"
///
///     [[case]]
///     name = "nothing-known"
///     as_of = "2026-03-01"
///     want.outcome = "undetermined"
/// "#)?;
/// let json = export_json(&[file])?;
/// assert!(json.contains(r#""project":{"id":"nothing-known"}"#));
/// # Ok::<(), fundrules::Error>(())
/// ```
pub fn export_json(files: &[CaseFile]) -> Result<String> {
    let cases: Vec<Exported<'_>> =
        files.iter().flat_map(|file| &file.cases).map(Exported::new).collect();
    serde_json::to_string(&cases).map_err(|error| {
        Error::new(ErrorKind::Input, "case.export", format!("the cases cannot be written: {error}"))
    })
}

#[derive(serde::Serialize)]
struct Exported<'a> {
    name: &'a str,
    file: &'a str,
    line: usize,
    clause: &'a [String],
    note: Note<'a>,
    regime: &'a str,
    question: &'static str,
    as_of: String,
    project: &'a Project,
    settings: Pairs<'a>,
    issued: Pairs<'a>,
    want: Want<'a>,
}

#[derive(serde::Serialize)]
struct Note<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    zh: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<&'a str>,
}

#[derive(serde::Serialize)]
struct Want<'a> {
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Fields<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    fires: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    not_fires: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    open: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    clauses: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<&'a [String]>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    missing_includes: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    possible: Option<Vec<Option<Fields<'a>>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<&'a [Finding]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settings: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    readings: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Pairs::is_empty")]
    in_force: Pairs<'a>,
}

/// Names with texts, as an object.
struct Pairs<'a>(Vec<(&'a str, String)>);

impl Pairs<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// Fields with their values, as an object.
struct Fields<'a>(Vec<(&'a str, Option<Value>)>);

impl<'a> Fields<'a> {
    fn new(fields: &'a WantedFields) -> Self {
        Fields(fields.iter().map(|(field, value)| (field.name, *value)).collect())
    }

    fn there_are(fields: &'a WantedFields) -> Self {
        let Fields(all) = Fields::new(fields);
        Fields(all.into_iter().filter(|(_, value)| value.is_some()).collect())
    }
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'a> Exported<'a> {
    fn new(case: &'a Case) -> Self {
        let settings = case.settings.iter().map(|(name, value)| (name.as_str(), value.clone()));
        let issued = case.issued.iter().map(|(name, day)| (name.as_str(), day.to_string()));
        Exported {
            name: &case.name,
            file: &case.file,
            line: case.line,
            clause: &case.clauses,
            note: Note { zh: case.note.zh.as_deref(), en: case.note.en.as_deref() },
            regime: &case.regime,
            question: case.question.name(),
            as_of: case.as_of.to_string(),
            project: &case.project,
            settings: Pairs(settings.collect()),
            issued: Pairs(issued.collect()),
            want: Want::new(case),
        }
    }
}

impl<'a> Want<'a> {
    fn new(case: &'a Case) -> Self {
        let want = &case.want;
        let possible = want
            .possible
            .as_ref()
            .map(|list| list.iter().map(|values| values.as_ref().map(Fields::there_are)).collect());
        let in_force = want.in_force.iter();
        Want {
            outcome: want.outcome.name(),
            value: (!want.value.is_empty()).then(|| Fields::new(&want.value)),
            fires: &want.fires,
            not_fires: &want.not_fires,
            open: &want.open,
            clauses: want.clauses.as_deref(),
            missing: want.missing.as_deref(),
            missing_includes: &want.missing_includes,
            possible,
            findings: want.findings.as_deref(),
            settings: want.settings.as_deref(),
            readings: want.readings.as_deref(),
            in_force: Pairs(
                in_force.map(|(name, state)| (name.as_str(), state.name().to_owned())).collect(),
            ),
        }
    }
}
