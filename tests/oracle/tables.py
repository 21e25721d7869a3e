"""The facts that are drawn for each regime: (fact, ordinary value, value that goes astray)."""

from __future__ import annotations

from datetime import timedelta

from generate import Dice, Table, no, yes
from workdays import add_months

MIDTERM = ("Progress", "Goals", "KeyWork", "OnTimeCompletion")


def money(d: Dice) -> Table:
    """Award and payments."""
    return [
        ("award.amount", d.fen(d.award), d.fen(1_00, 10_0000_00, 9_9999_99)),
        (
            "payment.paid_total",
            d.fen(d.award // 2, d.award * 8 // 10, d.award),
            d.fen(0, d.award // 3, d.award * 2),
        ),
        ("payment.amount", d.fen(d.award // 5), d.fen(d.award)),
        ("payment.seq", d.of(1, 2, 3), d.of(4)),
        ("override.rule", d.of("none"), d.of("某上级办法")),
    ]


def changes(d: Dice) -> Table:
    """What was changed, and whether with approval."""
    kinds = ("Entity", "LegalRep", "Investment", "Period", "Content", "Goals")
    return [
        ("change.kind", d.of("none", ["Investment"], ["Period"]), d.some(*kinds, "Termination")),
        ("change.approved", yes, no),
        ("change.content_degree", d.of("None", "Minor"), d.of("Main", "Major")),
        ("project.end_planned", d.of(d.end.isoformat()), d.past(24, 18, 6, 12)),
        ("project.end_approved", d.after(d.end, 6, 12, 24), d.past(24, 1)),
        ("project.end_actual", d.after(d.end, -1, 0, 6, 24), d.of("none")),
    ]


def investment(d: Dice, *keys: str) -> Table:
    """Planned, approved and actual investment, around each line."""
    table: Table = []
    for key in keys:
        approved = int(d.total * d.rng.choice([1, 1, 0.9, 0.88, 1.2]))
        table += [
            (f"invest.{key}_planned", d.fen(d.total), d.fen(0, d.total)),
            (f"invest.{key}_approved", d.fen(approved), d.cut(d.total, 25)),
            (
                f"invest.{key}_actual",
                d.cut(d.total, -5, 0, 1, 10),
                lambda base=approved: d.cut(d.rng.choice([base, d.total]), 20, 30, 25, 100)(),
            ),
        ]
    return table


def verdict(d: Dice, *, months: tuple[int, ...] = (1, 6, 3, 7, 12)) -> Table:
    """A recorded verdict and what came after it."""
    issued = d.as_of - timedelta(days=d.rng.randrange(1, 500))
    if d.rng.random() < 0.6:
        issued = add_months(d.as_of, -d.rng.choice(months))
    return [
        ("accept.verdict", d.of("Pass", "Pass", "Rectify", "None"), d.of("Fail", "Rectify")),
        ("accept.verdict_on", d.of(issued.isoformat()), d.past(1, 6)),
        ("accept.round", d.of(1), d.of(2, 3)),
        ("accept.rectified_on", d.after(issued, 3, 6), d.of("none")),
        ("accept.reapplied_on", d.after(issued, 5, 6), d.of("none")),
        ("accept.filed_on", d.after(issued, 1), d.of("none")),
        ("accept.applied_on", d.after(d.end, 3, 6, 7), d.of("none")),
        ("accept.other_fail", no, yes),
        ("accept.panel_agrees", yes, no),
    ]


def procedure(d: Dice) -> Table:
    """How a change was asked for and carried out."""
    reasons = ("OwnReason", "Technical", "Other")
    return [
        (
            "change.reason",
            d.of("Market", "PolicyPlan", "ForceMajeure", "Objective"),
            d.of(*reasons),
        ),
        ("change.objective", no, yes),
        ("change.other", no, yes),
        ("change.count_prior", d.of(0), d.of(1, 2)),
        ("change.requested_on", d.after(d.end, -6, -1), d.after(d.end, 0, 1)),
        ("change.approved_on", d.after(d.end, -1), d.of("none")),
        ("change.effective_on", d.after(d.end, -1, 0), d.of("none")),
        ("change.extension_months", d.of(0, 5, 12, 24), d.of(25, 6)),
        ("change.report", yes, no),
        ("change.evidence", yes, no),
        ("change.county_reviewed", yes, no),
        ("change.city_done", yes, no),
        ("change.filed_on", d.after(d.end, 0), d.of("none")),
        ("invest.total_proposed", d.cut(d.total, 0, 5, -10), d.cut(d.total, 20, -20, 30, 40)),
    ]


def guangyuan(d: Dice) -> Table:
    """Guangyuan, both measures."""
    bases = ("TotalInvestment", "FixedAsset", "Software", "Other")
    grounds = ("guangyuan-mgmt/20.3.3", "guangyuan-mgmt/20.3.5", "guangyuan-mgmt/20.3.2")
    return [
        *money(d),
        *changes(d),
        *investment(d, "total", "fixed", "software", "other"),
        *verdict(d),
        ("award.basis", d.of(["TotalInvestment"], ["FixedAsset"]), d.some(*bases)),
        ("award.method", d.of("Factor", "Actual", "Project"), d.of("Project")),
        ("award.track", d.of("Reallocated", "ProvincialDirect"), d.of("ProvincialDirect")),
        ("project.funding_timing", d.of("Mid"), d.of("ExAnte", "ExPost")),
        ("project.progress_pct", d.rate("50", "80", "79.99", "49.99", "95"), d.rate("0", "100")),
        ("project.goals_completed", yes, no),
        ("project.stage", d.of("Completed", "UnderConstruction"), d.of("Terminated", "Stalled")),
        ("fund.use_compliant", yes, no),
        ("fund.special_account", yes, no),
        ("accept.fail_grounds", d.some(*grounds), d.of("none", [grounds[2]])),
        ("accept.falsified", no, yes),
        ("applicant.fraud", no, yes),
        ("applicant.bankrupt", no, yes),
        ("applicant.bankrupt_cause", d.of("Market"), d.of("Other")),
        ("supervise.issue", d.of("None", "Minor"), d.of("Minor", "Major")),
        ("supervise.rectified", yes, no),
        ("audit.demand", d.of("None"), d.of("Rectify", "Recover")),
        ("clawback.other", no, yes),
        ("clawback.tech_explained", d.of(True, False), no),
        ("clawback.prov_reply", d.of("None"), d.of("Exempt", "Partial", "Recover")),
        ("clawback.decided_amount", d.fen(d.award // 4), d.fen(0, d.award)),
        ("perf.overall_met", d.of(True, False), no),
        ("rectify.refused", no, yes),
        ("rectify.compliant", yes, no),
        ("accept.delegated_to_city", d.of(True, False), no),
        ("accept.panel_formed", yes, no),
        ("accept.panel_size", d.of(3, 5, 7), d.of(2, 4)),
        ("accept.panel_technical", d.of(2, 4), d.of(0, 1)),
        ("accept.panel_finance", d.of(1), d.of(0, 2)),
        ("accept.panel_from_pool", yes, no),
        ("app.date", d.of(d.as_of.isoformat()), d.past(12, 6)),
        ("app.type", d.of("Fund"), d.of("PilotDemonstration", "Other")),
        ("app.level", d.of("Provincial", "National"), d.of("City")),
        ("sanction.start", d.past(36, 12), d.of("none")),
        ("region.expanded_county", d.of(True, False), no),
        ("review.evaluation_passed", yes, no),
        ("review.conditions_ok", yes, no),
        *procedure(d),
    ]


def luoyang(d: Dice) -> Table:
    """Luoyang."""
    pilot_end = d.of(d.as_of.isoformat(), (d.as_of - timedelta(days=1)).isoformat())
    return [
        *money(d),
        *changes(d),
        *investment(d, "total"),
        *verdict(d),
        ("project.tier", d.of("Point", "Line", "Surface"), d.of("Point")),
        ("invest.total_planned", d.fen(5000_0000_00, 15000_0000_00, d.total), d.fen(0, 7)),
        ("invest.eligible_cost", d.fen(700_0000_00), d.fen(0)),
        ("project.stalled", no, yes),
        ("project.eligible_now", yes, no),
        ("project.content_completed", yes, no),
        ("project.indicators_met", yes, no),
        (
            "accept.materials",
            d.of(["FinalAccountsAudit"], ["Contracts", "FinalAccountsAudit"]),
            d.of("none", ["SpecialAudit"]),
        ),
        ("override.share", d.rate("50", "60", "33.33"), d.rate("0", "100")),
        ("fund.first_batch_paid", yes, no),
        ("publicity.start", d.past(3, 4), d.past(1)),
        ("publicity.end", d.past(2), d.of(d.as_of.isoformat(), "none")),
        ("publicity.objection", no, yes),
        ("doc.pilot_end", d.past(1, 3), pilot_end),
        ("doc.city_appraisal_passed", yes, no),
        ("change.prov_approved", d.of(True, False), yes),
        ("change.kind", d.of("none"), d.some("Termination", "Replacement", "Content")),
        ("applicant.fraud", no, yes),
        *procedure(d),
        ("project.pilot_approved", yes, no),
        ("project.commenced", yes, no),
        ("project.cannot_start", no, yes),
        ("project.other_support", d.of("none"), d.some("National", "Provincial", "City")),
        ("project.other_support_special", yes, no),
        ("invest.total_actual", d.cut(5000_0000_00, 50, 0, 40), d.cut(15000_0000_00, 50, 70)),
        ("project.industry_code", d.of("32", "3411", "381"), d.of("33", "37", "26")),
        ("applicant.industry_code", d.of("39", "3824"), d.of("33")),
        ("project.strategic_fit", yes, no),
        ("project.stage", d.of("Proposed", "UnderConstruction"), d.of("Completed", "Stalled")),
        ("project.location", d.of("Within"), d.of("Part", "Outside")),
        ("applicant.cooperates", yes, no),
        ("applicant.dishonest_listed", no, yes),
        ("sanction.imposed", d.of(True, False), yes),
        ("sanction.start", d.past(36, 24, 12), d.of("none")),
        ("sanction.years", d.of(1, 2, 3), d.of(5)),
        ("app.date", d.of(d.as_of.isoformat()), d.past(12, 24)),
        ("app.type", d.of("Fund"), d.of("PilotDemonstration", "Other")),
        ("midterm.date", d.past(1, 6), d.of("none")),
        ("midterm.items", d.of(sorted(MIDTERM)), d.some(*sorted(MIDTERM))),
        ("midterm.issues", d.of("none"), d.of(["进度滞后"])),
        ("midterm.fix_due", d.past(1, 2), d.of(d.as_of.isoformat())),
        ("midterm.fixed_on", d.past(1, 2), d.of("none")),
    ]


def guizhou(d: Dice) -> Table:
    """Guizhou."""
    least = d.rate("70", "69.99", "85", "100")
    received = d.as_of - timedelta(days=d.rng.randrange(10, 60))
    notice = received + timedelta(days=d.rng.randrange(14, 26))
    again = add_months(notice, 1) + timedelta(days=d.rng.randrange(-1, 4))
    told = notice <= d.as_of and d.rng.random() < 0.8
    answered = told and again <= d.as_of and d.rng.random() < 0.8
    complete = d.rng.random() < 0.5
    return [
        *money(d),
        *changes(d),
        *verdict(d),
        ("invest.total_planned", d.fen(d.total, 500_000_000_00, 200_000_000_00), d.fen(d.total)),
        ("invest.total_approved", d.fen(d.total * 9 // 10, 200_000_000_00), d.fen(d.total)),
        ("invest.total_actual", d.cut(d.total, 0, 10, 30), d.cut(200_000_000_00, 30)),
        ("project.funding_timing", d.of("Mid", "ExAnte"), d.of("ExPost")),
        ("award.work_fund", no, yes),
        ("award.paid_level", d.of("Province", "City", "County"), d.of("City")),
        ("applicant.ownership", d.of("Other"), d.of("Central", "ProvincialSOE", "MunicipalSOE")),
        ("region.in_guian", no, yes),
        ("project.end_actual", d.after(d.end, -1, 0, 6), d.past(12, 13)),
        ("project.content_completed", yes, no),
        ("project.main_indicator_least", d.rate("85"), least),
        ("project.main_indicator_least_adjusted", d.rate("90"), least),
        ("project.indicator_least", d.rate("80", "70"), least),
        ("project.indicator_least_adjusted", d.rate("85"), least),
        ("project.lawful", yes, no),
        ("project.dispute_open", no, yes),
        ("project.major_issue_unexplained", no, yes),
        ("fund.use_compliant", yes, no),
        ("fund.misuse_kind", d.of("none"), d.some("Divert", "FalseBooking")),
        ("change.considerable", no, yes),
        ("change.content_degree", d.of("None", "Minor"), d.of("Main", "Major")),
        ("accept.procedure_ok", yes, no),
        ("accept.improvable", d.of(True, False), no),
        ("accept.seriously_untrue", no, yes),
        ("accept.refused", no, yes),
        ("accept.materials_complete", d.of(complete), d.of(complete)),
        ("accept.materials_received_on", d.of(received.isoformat()), d.of("none")),
        ("accept.deficiency_notice_on", *[d.of(notice.isoformat() if told else "none")] * 2),
        ("accept.resubmitted_on", *[d.of(again.isoformat() if answered else "none")] * 2),
        ("accept.materials_complete_on", *[d.past(3, 1) if complete else d.of("none")] * 2),
        ("applicant.fraud", no, yes),
    ]


def shanxi(d: Dice) -> Table:
    """Shanxi, the plan of 2019 and the notice of 2020."""
    sources = ("FiscalEvaluation", "Audit", "Discipline", "OtherSpecial")
    return [
        *money(d),
        ("project.progress_slow", no, yes),
        ("project.long_stop", no, yes),
        ("project.stop_justified", d.of(True, False), no),
        ("project.resume_sign", d.of(True, False), no),
        (
            "project.completion_eval",
            d.of("Passed", "NotDue", "Failed"),
            d.of("NotDone", "Failed", "FailedAfterRectification"),
        ),
        ("project.apply_date", d.past(24, 30), d.past(12)),
        ("project.end_actual", d.past(1, 3, 6), d.of("none")),
        ("applicant.credit_listed_from", d.of("none"), d.past(24, 30, 1)),
        ("applicant.credit_listed_to", d.of("none"), d.past(24, 12, 1)),
        ("trace.issue_source", d.of("Routine", "Audit"), d.of("CompletionEvaluation", *sources)),
        ("trace.demand", d.of("None"), d.of("Minor", "Rectify", "Recover")),
        ("trace.demand_partial", no, yes),
        ("trace.demand_amount", d.fen(d.award // 4, d.award // 2), d.fen(d.award)),
        ("trace.rect_notice", d.of("none"), d.past(3)),
        ("trace.rect_due", d.of(d.as_of.isoformat()), d.past(1)),
        ("trace.rect_done", yes, no),
        ("rectify.refused", no, yes),
        ("trace.other_supervise", no, yes),
        ("trace.other_rectify", no, yes),
        ("trace.other_recover", no, yes),
        ("trace.severity", d.of("Normal"), d.of("Grave")),
        ("trace.status", d.of(True, False), yes),
        ("sanction.imposed", d.of(True, False), yes),
        ("sanction.start", d.past(12, 36, 24), d.past(36)),
        ("sanction.years", d.of(3), d.of(1, 2)),
        ("app.date", d.of(d.as_of.isoformat()), d.past(12)),
        ("app.type", d.of("Fund"), d.of("PilotDemonstration", "Other")),
        ("app.level", d.of("Provincial"), d.of("City", "National")),
        ("region.entry_slow", no, yes),
        ("commit.form_given", yes, no),
        ("report.kind", d.of("WorkPlan"), d.of("Weekly", "Monthly")),
        ("report.submitted_on", d.of("2020-02-14", "2020-02-13"), d.of("2020-02-15", "none")),
    ]
