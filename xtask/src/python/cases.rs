//! The conformance cases, with the answers of Rust, for the tests in Python.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs;
use std::path::{Path, PathBuf};

use fundrules::Regime;
use fundrules_cases::{Case, export_json, load_dir};

use crate::error::Error;

/// Writes `cases.json` and, line by line for each case, `answers.jsonl` and `obligations.jsonl`;
/// returns their directory.
pub(crate) fn write(root: &Path) -> Result<PathBuf, Error> {
    let directory = root.join("target/python-cases");
    fs::create_dir_all(&directory).map_err(|cause| Error::file("create", &directory, &cause))?;
    let failed = |error: fundrules::Error| Error::new(error.to_string());
    let files = load_dir(&root.join("tests/conformance")).map_err(failed)?;
    let mut regimes = HashMap::new();
    let (mut answers, mut obligations) = (String::new(), String::new());
    for case in files.iter().flat_map(|file| &file.cases) {
        let regime = regime(case, &mut regimes).map_err(failed)?;
        let assessment = regime.assess(&case.project, case.as_of).map_err(failed)?;
        answers += &line(&assessment);
        let duties = regime.obligations(&case.project, case.as_of).map_err(failed)?;
        obligations += &line(&duties);
    }
    let save = |name: &str, text: &str| {
        let file = directory.join(name);
        fs::write(&file, text).map_err(|cause| Error::file("write", &file, &cause))
    };
    save("cases.json", &export_json(&files).map_err(failed)?)?;
    save("answers.jsonl", &answers)?;
    save("obligations.jsonl", &obligations)?;
    Ok(directory)
}

/// One line of JSON; printing what was built in memory does not fail.
fn line(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() + "\n"
}

fn regime<'r>(
    case: &Case,
    regimes: &'r mut HashMap<String, Regime>,
) -> fundrules::Result<&'r Regime> {
    let key = format!("{} {:?} {:?}", case.regime, case.settings, case.issued);
    match regimes.entry(key) {
        Entry::Occupied(known) => Ok(known.into_mut()),
        Entry::Vacant(new) => {
            let mut regime = Regime::builtin(&case.regime)?;
            for (name, value) in &case.settings {
                regime = regime.with_setting(name, value)?;
            }
            for (rulebook, day) in &case.issued {
                regime = regime.with_issue_date(rulebook, *day)?;
            }
            Ok(new.insert(regime))
        }
    }
}
