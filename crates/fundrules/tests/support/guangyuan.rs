//! A project of Guangyuan about which everything is known.

use fundrules::{Assessment, Regime};

use super::project;

/// A project of Guangyuan about which everything is known and nothing is wrong.
pub(crate) const GUANGYUAN: [(&str, &str); 71] = [
    ("override.rule", "none"),
    ("applicant.fraud", "false"),
    ("applicant.bankrupt", "false"),
    ("applicant.bankrupt_cause", "Other"),
    ("project.funding_timing", "Mid"),
    ("project.stage", "Completed"),
    ("project.end_planned", "2024-06-30"),
    ("project.end_approved", "2024-06-30"),
    ("project.end_actual", "2024-06-28"),
    ("project.progress_pct", "100%"),
    ("project.content_completed", "true"),
    ("project.goals_completed", "true"),
    ("project.indicators_met", "true"),
    ("invest.total_planned", "1000万元"),
    ("invest.total_approved", "1000万元"),
    ("invest.total_actual", "1000万元"),
    ("invest.fixed_planned", "600万元"),
    ("invest.fixed_approved", "600万元"),
    ("invest.fixed_actual", "600万元"),
    ("invest.software_planned", "100万元"),
    ("invest.software_approved", "100万元"),
    ("invest.software_actual", "100万元"),
    ("invest.other_planned", "100万元"),
    ("invest.other_approved", "100万元"),
    ("invest.other_actual", "100万元"),
    ("award.amount", "100万元"),
    ("award.basis", "TotalInvestment"),
    ("award.track", "ProvincialDirect"),
    ("award.method", "Project"),
    ("app.use_within_approved", "true"),
    ("payment.amount", "0元"),
    ("payment.seq", "1"),
    ("payment.paid_total", "100万元"),
    ("payment.voucher_filed", "true"),
    ("payment.released_to_county", "true"),
    ("payment.paid_to_recipient", "true"),
    ("fund.use_compliant", "true"),
    ("fund.special_account", "true"),
    ("alloc.filed_ok", "true"),
    ("change.kind", "none"),
    ("change.content_degree", "None"),
    ("change.approved", "false"),
    ("accept.applied_on", "2024-06-29"),
    ("accept.panel_agrees", "true"),
    ("accept.falsified", "false"),
    ("accept.other_fail", "false"),
    ("accept.verdict", "None"),
    ("accept.fail_grounds", "none"),
    ("accept.verdict_on", "none"),
    ("accept.round", "1"),
    ("accept.rectified_on", "none"),
    ("accept.reapplied_on", "none"),
    ("accept.notified_on", "none"),
    ("accept.filed_on", "none"),
    ("accept.conclusion_clauses", "StatutoryAcceptances"),
    ("accept.copied_to", "财政"),
    ("rectify.refused", "false"),
    ("rectify.compliant", "true"),
    ("supervise.issue", "None"),
    ("supervise.rectified", "true"),
    ("audit.demand", "None"),
    ("clawback.tech_explained", "false"),
    ("clawback.prov_reply", "None"),
    ("clawback.other", "false"),
    ("clawback.reviewed", "true"),
    ("clawback.reported", "true"),
    ("perf.overall_met", "false"),
    ("region.has_payment_rules", "true"),
    ("award.part_total", "100万元"),
    ("award.part_fixed", "0元"),
    ("award.part_software", "0元"),
];

/// The answers of Guangyuan where the project differs in these facts.
pub(crate) fn guangyuan_by(regime: &Regime, changes: &[(&str, &str)], day: &str) -> Assessment {
    let unchanged = |name: &str| changes.iter().all(|(changed, _)| *changed != name);
    let mut facts: Vec<(&str, &str)> =
        GUANGYUAN.iter().copied().filter(|(name, _)| unchanged(name)).collect();
    facts.extend(changes);
    regime.assess(&project(&facts), day.parse().unwrap()).unwrap()
}
