//! Tests of what other languages get.

use serde_json::{Value, json};

use crate::export::export_json;
use crate::testing::file;

#[test]
fn cases_are_complete_and_values_stand_in_the_form_of_answers() {
    let read = file(
        r#"
        [common]
        as_of = "2025-06-01"
        facts.invest.total_planned = "1000万元"
        [[case]]
        name = "all"
        clause = "county/6"
        note = { zh = "甲", en = "a" }
        facts.applicant.fraud = true
        settings = { strict = "yes" }
        issued = { county = "2024-05-01" }
        want.outcome = "decided"
        want.value = { ceiling = "80万元", floor = "none" }
        want.fires = ["county/5"]
        want.clauses = ["county/5"]
        want.findings = [{ clause = "county/7", severity = "hard" }]
        want.in_force = { county = "in-force" }
        [[case]]
        name = "few"
        unknown = ["invest.total_planned"]
        want.outcome = "undetermined"
        want.possible = ["silent", { ceiling = "1万元", floor = "none" }]
        "#,
    );
    let json: Value = serde_json::from_str(&export_json(&[read]).unwrap()).unwrap();
    assert_eq!(
        json,
        json!([
            {
                "name": "all", "file": "county/support_cap.toml", "line": 7,
                "clause": ["county/6"], "note": { "zh": "甲", "en": "a" },
                "regime": "county", "question": "support_cap", "as_of": "2025-06-01",
                "project": {
                    "id": "all",
                    "applicant": { "fraud": true },
                    "invest": { "total_planned": "10000000.00元" }
                },
                "settings": { "strict": "yes" }, "issued": { "county": "2024-05-01" },
                "want": {
                    "outcome": "decided",
                    "value": { "ceiling": "800000.00", "floor": null },
                    "fires": ["county/5"], "clauses": ["county/5"],
                    "findings": [{ "clause": "county/7", "severity": "hard" }],
                    "in_force": { "county": "in-force" }
                }
            },
            {
                "name": "few", "file": "county/support_cap.toml", "line": 20,
                "clause": [], "note": {},
                "regime": "county", "question": "support_cap", "as_of": "2025-06-01",
                "project": { "id": "few" },
                "settings": {}, "issued": {},
                "want": {
                    "outcome": "undetermined",
                    "possible": [null, { "ceiling": "10000.00" }]
                }
            }
        ])
    );
}
