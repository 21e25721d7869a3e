//! Duties, calendars, procedures and divided budgets as the Rust library makes them, in a form that a
//! C program reads without a JSON library: one thing a line, a word and then what belongs to it.
//! `tests/lists.c` says what each word means by what it does with it.

use std::fmt::Write;
use std::path::Path;

use chrono::NaiveDate;
use fundrules::{Budget, Language, MoneyUnit, ProcedureRecord, Project, Regime};
use fundrules_cases::{Case, load_dir};
use fundrules_documents::obligations_to_icalendar;

use super::cases::{date_number, json};
use crate::error::Error;

/// Of the cases one in so many gives a project whose duties are listed.
const ONE_IN: usize = 10;

/// What stands for the line break of a calendar.
const BREAK: &str = "\u{1f}";

/// A budget of bare numbers, which are in 万元; three shares that do not come out even.
const BUDGET: &str = r#"{"pool": 100, "method": "Factor", "formula": "ShareOfEachFactor", "factors": [{"name": "运行", "weight": "40%"}, {"name": "项目", "weight": "60%"}], "recipients": [{"id": "A", "scores": {"运行": "90", "项目": "80"}}, {"id": "B", "scores": {"运行": "60", "项目": "80"}}, {"id": "C", "scores": {"运行": "7", "项目": "11"}}]}"#;

/// Appends a line. Writing to a string does not fail.
macro_rules! line {
    ($text:expr, $($format:tt)+) => {{ let _ = writeln!($text, $($format)+); }};
}

/// Everything that is compared.
pub(crate) fn lines(root: &Path) -> Result<String, Error> {
    let failed = |error: fundrules::Error| Error::new(format!("cannot write the lists: {error}"));
    let mut text = String::new();
    // First what there is little of, so that a short run sees every kind.
    for id in fundrules::builtin_regimes() {
        write_regime(&mut text, id).map_err(failed)?;
    }
    let files = load_dir(&root.join("tests/conformance")).map_err(failed)?;
    let plain = |case: &&Case| case.settings.is_empty() && case.issued.is_empty();
    let mut cases: Vec<&Case> =
        files.iter().flat_map(|file| &file.cases).filter(plain).step_by(ONE_IN).collect();
    cases.sort_by(|one, other| one.regime.cmp(&other.regime));
    let mut made: Option<Regime> = None;
    for case in cases {
        let regime = match made.take().filter(|regime| regime.id() == case.regime) {
            Some(regime) => regime,
            None => Regime::builtin(&case.regime).map_err(failed)?,
        };
        write_duties(&mut text, made.insert(regime), case).map_err(failed)?;
    }
    Ok(text)
}

/// The flows of a regime, each with an empty record and with one that has every step, and a budget.
fn write_regime(text: &mut String, id: &str) -> fundrules::Result<()> {
    let regime = Regime::builtin(id)?;
    let day = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap_or_default();
    let project = Project::new("P-1");
    line!(text, "regime {id}");
    line!(text, "date {}", date_number(day));
    line!(text, "project {}", json(&project));
    line!(text, "flows {}", json(&regime.flows()));
    for flow in regime.flows() {
        line!(text, "flow {}", flow.id());
        let nothing = regime.procedure(flow.id(), &project, &ProcedureRecord::default(), day)?;
        line!(text, "record {{}}");
        line!(text, "procedure {}", json(&nothing));
        let steps = nothing.steps().iter().map(
            |step| serde_json::json!({"clause": step.clause, "on": "2024-03-01", "evidence": []}),
        );
        let record = json(&serde_json::json!({"steps": steps.collect::<Vec<_>>()}));
        let everything = ProcedureRecord::from_json(&record)?;
        line!(text, "record {record}");
        line!(
            text,
            "procedure {}",
            json(&regime.procedure(flow.id(), &project, &everything, day)?)
        );
    }
    line!(text, "budget {BUDGET}");
    let budget = Budget::from_json(BUDGET, Some(MoneyUnit::Wan))?;
    line!(text, "allocation {}", json(&regime.allocate(&budget, day)?));
    Ok(())
}

/// The duties of a case's project, and as a calendar in either language.
fn write_duties(text: &mut String, regime: &Regime, case: &Case) -> fundrules::Result<()> {
    let duties = regime.obligations(&case.project, case.as_of)?;
    line!(text, "regime {}", case.regime);
    line!(text, "date {}", date_number(case.as_of));
    line!(text, "project {}", json(&case.project));
    for (word, language) in [("calendar-zh", Language::Zh), ("calendar-en", Language::En)] {
        let calendar = obligations_to_icalendar(&duties, language);
        line!(text, "{word} {}", calendar.replace("\r\n", BREAK));
    }
    line!(text, "obligations {}", json(&duties));
    Ok(())
}
