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
    override_rule: Literal[_words.Nothing.NONE] | str | None
    override_share: Decimal | int | str | None
    applicant_name: str | None
    applicant_fraud: bool | str | None
    applicant_bankrupt: bool | str | None
    applicant_bankrupt_cause: _words.BankruptcyCause | str | None
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
    app_use: Collection[str] | str | None
    app_use_within_approved: bool | str | None
    payment_amount: Decimal | int | str | None
    payment_seq: int | str | None
    payment_paid_total: Decimal | int | str | None
    payment_voucher_filed: bool | str | None
    payment_central_arrived: Decimal | int | str | None
    payment_released_to_county: bool | str | None
    payment_paid_to_recipient: bool | str | None
    fund_establisher: _words.FundEstablisher | str | None
    fund_use_compliant: bool | str | None
    fund_special_account: bool | str | None
    fund_use_category: _words.UseCategory | str | None
    fund_first_batch_paid: bool | str | None
    alloc_filed_ok: bool | str | None
    publicity_end: datetime.date | Literal[_words.Nothing.NONE] | str | None
    publicity_objection: bool | str | None
    change_kind: Collection[_words.ChangeKind | str] | _words.ChangeKind | str | None
    change_reason: _words.ChangeReason | str | None
    change_content_degree: _words.ContentDegree | str | None
    change_approved: bool | str | None
    change_prov_approved: bool | str | None
    midterm_issues: Collection[str] | str | None
    midterm_fix_due: datetime.date | str | None
    midterm_fixed_on: datetime.date | Literal[_words.Nothing.NONE] | str | None
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
    rectify_refused: bool | str | None
    rectify_compliant: bool | str | None
    supervise_issue: _words.IssueSeverity | str | None
    supervise_rectified: bool | str | None
    audit_demand: _words.SupervisorDemand | str | None
    clawback_tech_explained: bool | str | None
    clawback_county_reviewed: bool | str | None
    clawback_city_opinion: _words.CityOpinion | str | None
    clawback_prov_reply: _words.ProvinceReply | str | None
    clawback_decided_amount: Decimal | int | str | None
    clawback_other: bool | str | None
    clawback_reviewed: bool | str | None
    clawback_reported: bool | str | None
    perf_overall_met: bool | str | None
    region_id: str | None
    region_has_payment_rules: bool | str | None
