//! Made-up projects for the benchmarks, drawn from a seed so that every run does the same work.

use fundrules::{Facts, Project, Reasons, Regime, Result, Ternary, Tree};

/// A small generator of numbers (SplitMix64): the same seed gives the same numbers everywhere.
#[derive(Debug)]
pub struct Numbers(u64);

impl Numbers {
    /// Numbers from a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Numbers(seed)
    }

    /// Another number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.draw() % bound.max(1)
    }

    /// Yes with a chance of so many in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let place = usize::try_from(self.below(words.len() as u64)).unwrap_or(0);
        words.get(place).copied().unwrap_or("")
    }
}

/// A made-up project of Guangyuan of which every fact that its clauses look at is known.
///
/// # Errors
///
/// A fact was renamed.
pub fn project(numbers: &mut Numbers) -> Result<Project> {
    let mut project = Project::new("P");
    let planned = 100_000_000 + numbers.below(10_000_000_000);
    let actual = planned - planned / 100 * numbers.below(35);
    let award = planned / 10;
    let money = |fen: u64| format!("{}.{:02}元", fen / 100, fen % 100);
    let end = format!("{}-{:02}-28", 2022 + numbers.below(3), 1 + numbers.below(12));
    let facts: Vec<(&str, String)> = vec![
        ("project.funding_timing", numbers.pick(&["Mid", "Mid", "Mid", "ExAnte", "ExPost"]).into()),
        ("project.stage", numbers.pick(&["UnderConstruction", "Completed", "Completed"]).into()),
        ("project.start_planned", "2021-03-01".into()),
        ("project.end_planned", end.clone()),
        ("project.end_approved", end.clone()),
        ("project.end_actual", numbers.pick(&["none", "2024-03-15", "2024-11-30"]).into()),
        ("project.progress_pct", format!("{}%", 30 + numbers.below(71))),
        ("project.content_completed", numbers.chance(80).to_string()),
        ("project.goals_completed", numbers.chance(80).to_string()),
        ("project.indicators_met", numbers.chance(80).to_string()),
        ("invest.total_planned", money(planned)),
        ("invest.total_approved", money(planned)),
        ("invest.total_actual", money(actual)),
        ("invest.fixed_planned", money(planned / 2)),
        ("invest.fixed_approved", money(planned / 2)),
        ("invest.fixed_actual", money(actual / 2)),
        ("invest.software_planned", money(planned / 5)),
        ("invest.software_approved", money(planned / 5)),
        ("invest.software_actual", money(actual / 5)),
        ("invest.other_planned", money(planned / 7)),
        ("invest.other_approved", money(planned / 7)),
        ("invest.other_actual", money(actual / 7)),
        ("award.amount", money(award)),
        ("award.basis", numbers.pick(&["TotalInvestment", "FixedAsset", "Software"]).into()),
        ("award.track", "Reallocated".into()),
        ("award.method", numbers.pick(&["Project", "Factor", "Actual"]).into()),
        ("app.use_within_approved", numbers.chance(97).to_string()),
        ("override.rule", "none".into()),
        ("payment.amount", money(award / 10)),
        ("payment.paid_total", money(award / 10 * numbers.below(11))),
        ("payment.seq", numbers.below(4).to_string()),
        ("payment.voucher_filed", numbers.chance(90).to_string()),
        ("payment.released_to_county", numbers.chance(95).to_string()),
        ("payment.paid_to_recipient", numbers.chance(90).to_string()),
        ("region.has_payment_rules", numbers.chance(95).to_string()),
        ("alloc.filed_ok", numbers.chance(95).to_string()),
        ("fund.use_compliant", numbers.chance(95).to_string()),
        ("fund.special_account", numbers.chance(95).to_string()),
        ("change.kind", numbers.pick(&["none", "none", "Investment", "Period", "Content"]).into()),
        ("change.approved", numbers.chance(80).to_string()),
        ("change.content_degree", numbers.pick(&["None", "None", "Minor", "Major"]).into()),
        ("accept.applied_on", numbers.pick(&["none", "2024-06-01", "2024-12-15"]).into()),
        ("accept.verdict", numbers.pick(&["None", "Pass", "Rectify", "Fail"]).into()),
        ("accept.fail_grounds", numbers.pick(&["none", "guangyuan-mgmt/20.3.3"]).into()),
        ("accept.verdict_on", "2025-01-10".into()),
        ("accept.notified_on", "2025-01-10".into()),
        ("accept.rectified_on", numbers.pick(&["none", "2025-02-10"]).into()),
        ("accept.reapplied_on", numbers.pick(&["none", "2025-02-20"]).into()),
        ("accept.filed_on", numbers.pick(&["none", "2025-01-30"]).into()),
        ("accept.round", (1 + numbers.below(2)).to_string()),
        ("accept.panel_agrees", numbers.chance(85).to_string()),
        ("accept.falsified", numbers.chance(2).to_string()),
        ("accept.other_fail", numbers.chance(3).to_string()),
        ("accept.conclusion_clauses", "StatutoryAcceptances".into()),
        ("accept.copied_to", "生态环境局".into()),
        ("rectify.refused", numbers.chance(2).to_string()),
        ("rectify.compliant", numbers.chance(95).to_string()),
        ("supervise.issue", numbers.pick(&["None", "None", "Minor", "Major"]).into()),
        ("supervise.rectified", numbers.chance(90).to_string()),
        ("audit.demand", numbers.pick(&["None", "None", "None", "Rectify", "Recover"]).into()),
        ("clawback.tech_explained", numbers.chance(10).to_string()),
        ("clawback.prov_reply", numbers.pick(&["None", "Exempt", "Recover"]).into()),
        ("clawback.other", numbers.chance(1).to_string()),
        ("clawback.reviewed", numbers.chance(50).to_string()),
        ("clawback.reported", numbers.chance(50).to_string()),
        ("perf.overall_met", numbers.chance(60).to_string()),
        ("applicant.fraud", numbers.chance(1).to_string()),
        ("applicant.bankrupt", numbers.chance(1).to_string()),
        ("applicant.bankrupt_cause", "Market".into()),
    ];
    for (name, text) in facts {
        project.set(name, &Tree::Text(text), None)?;
    }
    Ok(project)
}

/// Lowered facts of so many made-up projects; they repeat after some thousands.
///
/// # Errors
///
/// A fact was renamed.
pub fn facts(regime: &Regime, rows: usize) -> Result<Vec<Facts>> {
    let mut numbers = Numbers::new(20_261_122);
    let different: Vec<Facts> = (0..rows.min(20_000))
        .map(|_| regime.lower(&project(&mut numbers)?))
        .collect::<Result<_>>()?;
    Ok(different.iter().cycle().take(rows).cloned().collect())
}

/// What a walk through reasons met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// All lines.
    pub lines: usize,
    /// Lines about clauses.
    pub clauses: usize,
    /// Lines about something that is false, unknown or true.
    pub states: [usize; 3],
}

/// Looks at every line of reasons and of all that lies behind them, but for their texts.
#[must_use]
pub fn walk(reasons: Reasons<'_>) -> Walked {
    let mut walked = Walked::default();
    look_at(reasons, &mut walked);
    walked
}

fn look_at(reasons: Reasons<'_>, walked: &mut Walked) {
    for reason in reasons {
        walked.lines += 1;
        walked.clauses += usize::from(reason.clause().is_some());
        let [no, unknown, yes] = &mut walked.states;
        match reason.state() {
            Some(Ternary::False) => *no += 1,
            Some(Ternary::Unknown) => *unknown += 1,
            Some(Ternary::True) => *yes += 1,
            None => {}
        }
        look_at(reason.reasons(), walked);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    fn made_up_projects_are_without_mistakes() {
        let regime = Regime::builtin("guangyuan").unwrap();
        let day = "2025-03-10".parse().unwrap();
        let mut numbers = Numbers::new(20_261_122);
        for _ in 0..500 {
            let project = project(&mut numbers).unwrap();
            regime.assess(&project, day).unwrap();
        }
    }
}
