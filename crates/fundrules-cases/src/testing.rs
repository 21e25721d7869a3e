//! What the tests of this crate share: a small rulebook, and files of cases about it.

use std::sync::Arc;

use fundrules::{Error, Regime, Rulebook};

use crate::model::CaseFile;

const RULEBOOK: &str = r#"
[rulebook]
id = "county"
title = { zh = "某县办法", en = "Measure of a county" }
jurisdiction = "CN-510800"
status = "issued"
effect = { issued_on = "2024-01-01", lasts = "2 years" }

[[setting]]
id = "strict"
default = "no"
values = ["no", "yes"]
readings = ["T1"]
summary = { zh = "从严", en = "strict reading" }

[[setting]]
id = "line"
default = "ten_million"
values = ["ten_million", "twenty_million"]
summary = { zh = "大项目界限", en = "where a large project begins" }

[[clause]]
cite = "5"
printed = "第五条"
question = "support_cap"
force = "must"
summary = { zh = "以总投资的一成为限", en = "At most a tenth of total investment." }
when = "always"
then = { ceiling = { share = "10%", of = { fact = "invest.total_planned" } } }

[[clause]]
cite = "6"
printed = "第六条"
question = "support_cap"
force = "must"
readings = ["T2"]
summary = { zh = "总投资一千万以上的，以八十万为限", en = "At most 800,000 from ten million on." }
when.setting = "line"
when.choose.ten_million = { fact = "invest.total_planned", at_least = "1000万元" }
when.choose.twenty_million = { fact = "invest.total_planned", at_least = "2000万元" }
then = { ceiling = "80万元" }

[[clause]]
cite = "7"
printed = "第七条"
question = "support_cap"
force = "must"
summary = { zh = "骗取的不予支持", en = "No support after cheating." }
when = { fact = "applicant.fraud", is = true }
then = { breach = true }

[[clause]]
cite = "8"
printed = "第八条"
question = "support_cap"
force = "may"
summary = { zh = "停滞的可以说明", en = "A standstill may be explained." }
when = { fact = "project.stalled", is = true }
then = { note = true }

[[clause]]
cite = "9"
printed = "第九条"
question = "support_cap"
force = "must"
summary = { zh = "从严时提示破产", en = "Insolvency is flagged under the strict reading." }
when.setting = "strict"
when.choose.no = "never"
when.choose.yes = { fact = "applicant.bankrupt", is = true }
then = { flag = true }
"#;

/// The regime of the small rulebook.
pub(crate) fn regime() -> Arc<Regime> {
    let rulebook = Rulebook::from_toml("county.toml", RULEBOOK).unwrap();
    Arc::new(Regime::builtin_with("county", vec![rulebook]).unwrap())
}

/// The first lines of every file of the tests.
pub(crate) const HEAD: &str = "regime = \"county\"\nquestion = \"support_cap\"\n";

/// A file of cases about the small rulebook.
pub(crate) fn file(cases: &str) -> CaseFile {
    CaseFile::from_toml("county/support_cap.toml", &format!("{HEAD}{cases}")).unwrap()
}

/// The mistakes of a file, each as line and message.
pub(crate) fn mistakes(source: &str) -> Vec<(usize, String)> {
    let error = CaseFile::from_toml("a.toml", source).unwrap_err();
    let line = |error: &Error| error.location().map_or(0, |place| place.line);
    error.errors().iter().map(|one| (line(one), one.message().to_owned())).collect()
}
