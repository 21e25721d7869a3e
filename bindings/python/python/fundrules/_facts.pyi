# The keyword arguments of a project, for type checkers. Made by `cargo xtask generate`.

import datetime
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any, Literal, TypedDict

from . import _words
from ._records import Indicator

class FactValues(TypedDict, total=False):
    doc_pilot_end: datetime.date | str | None
    doc_city_appraisal_passed: bool | str | None
    doc_appraisal_due: datetime.date | str | None
    override_rule: Literal[_words.Nothing.NONE] | str | None
    override_share: Decimal | int | str | None
    applicant_name: str | None
    applicant_fraud: bool | str | None
    applicant_bankrupt: bool | str | None
    applicant_bankrupt_cause: _words.BankruptcyCause | str | None
    applicant_kind: _words.ApplicantKind | str | None
    applicant_ownership: _words.Ownership | str | None
    applicant_registered_region: str | None
    applicant_registered_here: bool | str | None
    applicant_industry_code: int | str | None
    applicant_cooperates: bool | str | None
    applicant_dishonest_listed: bool | str | None
    applicant_credit_listed_from: datetime.date | Literal[_words.Nothing.NONE] | str | None
    applicant_credit_listed_to: datetime.date | Literal[_words.Nothing.NONE] | str | None
    account_level: int | str | None
    account_holder: _words.AccountHolder | str | None
    project_name: str | None
    project_funding_timing: _words.FundingTiming | str | None
    project_stage: _words.ProjectStage | str | None
    project_tier: _words.ProjectTier | str | None
    project_start_planned: datetime.date | str | None
    project_end_planned: datetime.date | str | None
    project_end_approved: datetime.date | str | None
    project_end_actual: datetime.date | Literal[_words.Nothing.NONE] | str | None
    project_progress_pct: Decimal | int | str | None
    project_stalled: bool | str | None
    project_content_completed: bool | str | None
    project_goals_completed: bool | str | None
    project_indicators: Collection[Indicator | Mapping[str, Any]] | None
    project_indicators_met: bool | str | None
    project_eligible_now: bool | str | None
    project_industry_code: int | str | None
    project_location: _words.LocationExtent | str | None
    project_is_key: bool | str | None
    project_pilot_approved: bool | str | None
    project_strategic_fit: bool | str | None
    project_other_support: Collection[_words.FundLevel | str] | _words.FundLevel | str | None
    project_in_reserve: bool | str | None
    project_reserve_date: datetime.date | Literal[_words.Nothing.NONE] | str | None
    project_apply_date: datetime.date | str | None
    project_commenced: bool | str | None
    project_start_actual: datetime.date | Literal[_words.Nothing.NONE] | str | None
    project_progress_slow: bool | str | None
    project_long_stop: bool | str | None
    project_stop_justified: bool | str | None
    project_resume_sign: bool | str | None
    project_main_indicator_least: Decimal | int | str | None
    project_main_indicator_least_adjusted: Decimal | int | str | None
    project_indicator_least: Decimal | int | str | None
    project_indicator_least_adjusted: Decimal | int | str | None
    project_lawful: bool | str | None
    project_dispute_open: bool | str | None
    project_major_issue_unexplained: bool | str | None
    project_classified: bool | str | None
    project_completion_eval: _words.CompletionEvaluation | str | None
    project_feasibility_report: bool | str | None
    project_feasibility_sections: Collection[_words.FeasibilitySection | str] | _words.FeasibilitySection | str | None
    project_category: _words.ProjectCategory | str | None
    project_driving_effect: bool | str | None
    project_progress_steady: bool | str | None
    project_prelim_procedures: Collection[_words.PreliminaryProcedure | str] | _words.PreliminaryProcedure | str | None
    project_milestones_fixed: bool | str | None
    project_epidemic_impact_known: bool | str | None
    project_cannot_start: bool | str | None
    project_cannot_continue: bool | str | None
    project_other_support_special: bool | str | None
    project_in_ledger: bool | str | None
    project_indicator_average: Decimal | int | str | None
    project_indicator_average_adjusted: Decimal | int | str | None
    project_main_indicator_average: Decimal | int | str | None
    project_main_indicator_average_adjusted: Decimal | int | str | None
    project_supported_before: Collection[_words.FundLevel | str] | _words.FundLevel | str | None
    invest_total_planned: Decimal | int | str | None
    invest_total_approved: Decimal | int | str | None
    invest_total_actual: Decimal | int | str | None
    invest_fixed_planned: Decimal | int | str | None
    invest_fixed_approved: Decimal | int | str | None
    invest_fixed_actual: Decimal | int | str | None
    invest_software_planned: Decimal | int | str | None
    invest_software_approved: Decimal | int | str | None
    invest_software_actual: Decimal | int | str | None
    invest_other_planned: Decimal | int | str | None
    invest_other_approved: Decimal | int | str | None
    invest_other_actual: Decimal | int | str | None
    invest_eligible_cost: Decimal | int | str | None
    invest_land_and_plant: Decimal | int | str | None
    invest_total_proposed: Decimal | int | str | None
    invest_invoiced: Decimal | int | str | None
    invest_excluded_in_cost: bool | str | None
    invest_planned_to_date: Decimal | int | str | None
    invest_uninvoiced: Decimal | int | str | None
    invest_fixed_proposed: Decimal | int | str | None
    invest_software_proposed: Decimal | int | str | None
    award_amount: Decimal | int | str | None
    award_basis: Collection[_words.BasisOfAward | str] | _words.BasisOfAward | str | None
    award_main_basis: _words.BasisOfAward | str | None
    award_part_total: Decimal | int | str | None
    award_part_fixed: Decimal | int | str | None
    award_part_software: Decimal | int | str | None
    award_part_other: Decimal | int | str | None
    award_track: _words.AwardTrack | str | None
    award_method: _words.AllocationMethod | str | None
    award_mode: _words.SupportMode | str | None
    award_level: _words.FundLevel | str | None
    award_released_on: datetime.date | str | None
    award_approved_use: Collection[str] | str | None
    award_work_fund: bool | str | None
    award_paid_level: _words.GovernmentLevel | str | None
    award_is_block: bool | str | None
    award_is_loan_interest: bool | str | None
    app_use: Collection[str] | str | None
    app_use_within_approved: bool | str | None
    app_date: datetime.date | str | None
    app_type: _words.ApplicationType | str | None
    app_level: _words.FundLevel | str | None
    app_type_in_guide: bool | str | None
    app_via_platform: bool | str | None
    payment_amount: Decimal | int | str | None
    payment_seq: int | str | None
    payment_paid_total: Decimal | int | str | None
    payment_voucher_filed: bool | str | None
    payment_central_arrived: Decimal | int | str | None
    payment_released_to_county: bool | str | None
    payment_paid_to_recipient: bool | str | None
    payment_date: datetime.date | Literal[_words.Nothing.NONE] | str | None
    fund_establisher: _words.FundEstablisher | str | None
    fund_use_compliant: bool | str | None
    fund_special_account: bool | str | None
    fund_use_category: _words.UseCategory | str | None
    fund_first_batch_paid: bool | str | None
    fund_kind: _words.FundKind | str | None
    fund_allocator: _words.FundAllocator | str | None
    fund_arrived: bool | str | None
    fund_misuse_kind: Collection[_words.MisuseKind | str] | _words.MisuseKind | str | None
    alloc_filed_ok: bool | str | None
    alloc_weights_adjusted: bool | str | None
    alloc_recut_to_county: bool | str | None
    alloc_need: Decimal | int | str | None
    alloc_effect_basis: _words.EffectBasis | str | None
    alloc_expert_score: int | str | None
    alloc_direction_fixed: bool | str | None
    alloc_notice_items: Collection[_words.NoticeItem | str] | _words.NoticeItem | str | None
    alloc_eval_plan_filed: bool | str | None
    alloc_plan_drafted: bool | str | None
    alloc_cut_ratio: Decimal | int | str | None
    alloc_plan_approved_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    review_direction_ok: bool | str | None
    review_truthful: bool | str | None
    review_duplicate: bool | str | None
    review_compliant: bool | str | None
    review_elements_complete: bool | str | None
    review_policy_ok: bool | str | None
    review_conditions_ok: bool | str | None
    review_content_ok: bool | str | None
    review_plan_ok: bool | str | None
    review_logic_ok: bool | str | None
    review_consistent: bool | str | None
    review_site_checked: bool | str | None
    review_originals_ready: bool | str | None
    review_site_ready: bool | str | None
    review_first_passed: bool | str | None
    review_second_passed: bool | str | None
    review_party_group_approved: datetime.date | Literal[_words.Nothing.NONE] | str | None
    review_recommended_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    review_letter_filed_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    review_formal_letter: bool | str | None
    review_evaluation_passed: bool | str | None
    review_sent_to_province_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    review_delegated_to_city: bool | str | None
    signoff_roles: Collection[_words.SignOffRole | str] | _words.SignOffRole | str | None
    signoff_failed: bool | str | None
    thirdparty_involved: bool | str | None
    publicity_end: datetime.date | Literal[_words.Nothing.NONE] | str | None
    publicity_objection: bool | str | None
    publicity_start: datetime.date | Literal[_words.Nothing.NONE] | str | None
    publicity_notice_public: bool | str | None
    change_kind: Collection[_words.ChangeKind | str] | _words.ChangeKind | str | None
    change_reason: _words.ChangeReason | str | None
    change_content_degree: _words.ContentDegree | str | None
    change_approved: bool | str | None
    change_prov_approved: bool | str | None
    change_count_prior: int | str | None
    change_requested_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    change_approved_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    change_effective_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    change_extension_months: int | str | None
    change_report: bool | str | None
    change_evidence: bool | str | None
    change_county_reviewed: bool | str | None
    change_district_opinion: bool | str | None
    change_city_reviewed: bool | str | None
    change_city_done: bool | str | None
    change_filed_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    change_third_party_checked: bool | str | None
    change_other: bool | str | None
    change_plan_refiled: bool | str | None
    change_objective: bool | str | None
    change_refused: bool | str | None
    change_considerable: bool | str | None
    change_requests_prior: int | str | None
    change_kinds_prior: Collection[_words.ChangeKind | str] | _words.ChangeKind | str | None
    midterm_issues: Collection[str] | str | None
    midterm_fix_due: datetime.date | str | None
    midterm_fixed_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    midterm_items: Collection[_words.MidtermItem | str] | _words.MidtermItem | str | None
    midterm_date: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_applied_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_materials: Collection[_words.Material | str] | _words.Material | str | None
    accept_basis_docs: Collection[str] | str | None
    accept_panel_agrees: bool | str | None
    accept_falsified: bool | str | None
    accept_other_fail: bool | str | None
    accept_verdict: _words.Verdict | str | None
    accept_fail_grounds: Collection[str] | str | None
    accept_verdict_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_round: int | str | None
    accept_rectified_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_reapplied_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_notified_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_filed_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_conclusion_clauses: Collection[_words.ConclusionClause | str] | _words.ConclusionClause | str | None
    accept_copied_to: Collection[str] | str | None
    accept_delegated_to_city: bool | str | None
    accept_refused: bool | str | None
    accept_written_application: bool | str | None
    accept_report_attachments: Collection[_words.ReportAttachment | str] | _words.ReportAttachment | str | None
    accept_materials_complete: bool | str | None
    accept_materials_received_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_materials_complete_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_deficiency_notice_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_resubmitted_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    accept_statutory_complete: bool | str | None
    accept_level: _words.GovernmentLevel | str | None
    accept_mode: _words.AcceptanceMode | str | None
    accept_procurement_lawful: bool | str | None
    accept_cost_source: _words.CostSource | str | None
    accept_panel_formed: bool | str | None
    accept_panel_size: int | str | None
    accept_panel_to_recuse: int | str | None
    accept_panel_technical: int | str | None
    accept_panel_finance: int | str | None
    accept_panel_from_pool: bool | str | None
    accept_panel_recused: bool | str | None
    accept_panel_steps: Collection[_words.PanelStep | str] | _words.PanelStep | str | None
    accept_methods: Collection[_words.AcceptanceMethod | str] | _words.AcceptanceMethod | str | None
    accept_procedure_ok: bool | str | None
    accept_improvable: bool | str | None
    accept_seriously_untrue: bool | str | None
    accept_first_report: bool | str | None
    accept_report: bool | str | None
    accept_report_filed: bool | str | None
    accept_report_parts: Collection[_words.ReportPart | str] | _words.ReportPart | str | None
    rectify_refused: bool | str | None
    rectify_compliant: bool | str | None
    supervise_issue: _words.IssueSeverity | str | None
    supervise_rectified: bool | str | None
    supervise_project_failing: bool | str | None
    audit_demand: _words.SupervisorDemand | str | None
    audit_findings: Collection[_words.AuditFinding | str] | _words.AuditFinding | str | None
    clawback_tech_explained: bool | str | None
    clawback_county_reviewed: bool | str | None
    clawback_city_opinion: _words.CityOpinion | str | None
    clawback_prov_reply: _words.ProvinceReply | str | None
    clawback_decided_amount: Decimal | int | str | None
    clawback_other: bool | str | None
    clawback_reviewed: bool | str | None
    clawback_reported: bool | str | None
    sanction_start: datetime.date | Literal[_words.Nothing.NONE] | str | None
    sanction_imposed: bool | str | None
    sanction_years: int | str | None
    sanction_suspected_illegal: bool | str | None
    sanction_suspected_crime: bool | str | None
    sanction_act_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    sanction_repaid_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    official_assigned: bool | str | None
    official_site_visits: Collection[_words.SiteVisit | str] | _words.SiteVisit | str | None
    official_acts: Collection[_words.OfficialAct | str] | _words.OfficialAct | str | None
    official_integrity_risk: bool | str | None
    official_level: _words.GovernmentLevel | str | None
    official_severity: _words.Gravity | str | None
    expert_acts: Collection[_words.ExpertAct | str] | _words.ExpertAct | str | None
    expert_verified: bool | str | None
    expert_from_pool: bool | str | None
    archive_categories: Collection[_words.ArchiveCategory | str] | _words.ArchiveCategory | str | None
    archive_paper: bool | str | None
    archive_electronic: bool | str | None
    archive_lost: bool | str | None
    archive_vouchers: bool | str | None
    archive_lost_by: _words.ArchiveLoser | str | None
    commit_items_filled: bool | str | None
    commit_items_fulfilled: bool | str | None
    commit_accepts_measures: bool | str | None
    commit_form_given: bool | str | None
    commit_audited: bool | str | None
    commit_form_stamped: bool | str | None
    commit_form_dated: bool | str | None
    trace_issue_source: _words.IssueSource | str | None
    trace_demand: _words.TraceDemand | str | None
    trace_rect_notice: datetime.date | Literal[_words.Nothing.NONE] | str | None
    trace_explained: bool | str | None
    trace_rect_done: bool | str | None
    trace_other_supervise: bool | str | None
    trace_other_rectify: bool | str | None
    trace_other_recover: bool | str | None
    trace_other: bool | str | None
    trace_severity: _words.TraceSeverity | str | None
    trace_status: bool | str | None
    trace_demand_partial: bool | str | None
    trace_demand_amount: Decimal | int | str | None
    trace_measures: Collection[_words.TracebackAct | str] | _words.TracebackAct | str | None
    trace_rect_due: datetime.date | str | None
    report_kind: _words.ReportKind | str | None
    report_period_start: datetime.date | str | None
    report_period_end: datetime.date | str | None
    report_submitted_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    report_submitted_time: str | None
    report_reviewed_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
    report_complete: bool | str | None
    report_reasoned: bool | str | None
    report_construction_type: _words.ConstructionType | str | None
    report_epidemic_affected: bool | str | None
    report_epidemic_detailed: bool | str | None
    report_start_filled: bool | str | None
    report_reason_filled: bool | str | None
    perf_overall_met: bool | str | None
    perf_targets_set: bool | str | None
    perf_monitor_items: Collection[_words.MonitorItem | str] | _words.MonitorItem | str | None
    perf_self_eval: Collection[_words.SelfEvaluationLevel | str] | _words.SelfEvaluationLevel | str | None
    perf_third_party_score: int | str | None
    perf_third_party_poor: bool | str | None
    perf_score: int | str | None
    perf_reduction_decided: bool | str | None
    region_id: str | None
    region_has_payment_rules: bool | str | None
    region_level: _words.RegionLevel | str | None
    region_expanded_county: bool | str | None
    region_has_supervision: bool | str | None
    region_ledger: bool | str | None
    region_perf_score_prev: int | str | None
    region_perf_harm: bool | str | None
    region_serious_issue: bool | str | None
    region_weak_supervision: bool | str | None
    region_bad_effect: bool | str | None
    region_serious_breach: bool | str | None
    region_entry_count: int | str | None
    region_entry_total: int | str | None
    region_entry_slow: bool | str | None
    region_in_guian: bool | str | None
    region_emerging_projects: int | str | None
    region_upgrade_projects: int | str | None
    region_city_projects: int | str | None
    region_city_projects_all: int | str | None
