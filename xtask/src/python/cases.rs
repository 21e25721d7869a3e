//! The conformance cases, with the answers of Rust, for the tests in Python.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use fundrules::Regime;
use fundrules_cases::{Case, export_json, load_dir};

use crate::error::Error;

/// Writes `cases.json` and, line by line for each case, `answers.jsonl`; returns their directory.
pub(crate) fn write(root: &Path) -> Result<PathBuf, Error> {
    let directory = root.join("target/python-cases");
    fs::create_dir_all(&directory).map_err(|cause| Error::file("create", &directory, &cause))?;
    let failed = |error: fundrules::Error| Error::new(error.to_string());
    let files = load_dir(&root.join("tests/conformance")).map_err(failed)?;
    let mut regimes = HashMap::new();
    let mut answers = String::new();
    for case in files.iter().flat_map(|file| &file.cases) {
        answers += &answer(case, &mut regimes).map_err(failed)?;
        answers.push('\n');
    }
    let save = |name: &str, text: &str| {
        let file = directory.join(name);
        fs::write(&file, text).map_err(|cause| Error::file("write", &file, &cause))
    };
    save("cases.json", &export_json(&files).map_err(failed)?)?;
    save("answers.jsonl", &answers)?;
    Ok(directory)
}

fn answer(case: &Case, regimes: &mut HashMap<String, Regime>) -> fundrules::Result<String> {
    let key = format!("{} {:?} {:?}", case.regime, case.settings, case.issued);
    if !regimes.contains_key(&key) {
        let mut regime = Regime::builtin(&case.regime)?;
        for (name, value) in &case.settings {
            regime = regime.with_setting(name, value)?;
        }
        for (rulebook, day) in &case.issued {
            regime = regime.with_issue_date(rulebook, *day)?;
        }
        regimes.insert(key.clone(), regime);
    }
    let Some(regime) = regimes.get(&key) else { return Ok(String::new()) };
    let assessment = regime.assess(&case.project, case.as_of)?;
    // Printing what was built in memory does not fail.
    Ok(serde_json::to_string(&assessment).unwrap_or_default())
}
