"""The answers to each question, with the fields that they have.

Made by `cargo xtask generate` from the tables of the core.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any, Optional, cast

from . import _words
from ._native import Answer


class ScopeAnswer(Answer):
    """The answer of scope (适用范围)."""

    __slots__ = ()

    @property
    def governance(self) -> Optional[_words.Governance]:
        """Whether the rulebooks govern the project (是否适用)."""
        return cast("Optional[_words.Governance]", self["governance"])


class EligibilityAnswer(Answer):
    """The answer of eligibility (申报资格)."""

    __slots__ = ()

    @property
    def verdict(self) -> Optional[_words.Eligibility]:
        """Whether the project may be supported (申报资格)."""
        return cast("Optional[_words.Eligibility]", self["verdict"])


class AllocationAnswer(Answer):
    """The answer of allocation (资金分配)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether the allocation follows the rules (分配合规)."""
        return cast("Optional[_words.Standing]", self["standing"])

    @property
    def fundable(self) -> Optional[bool]:
        """The project may be funded by its method (可予支持)."""
        return cast("Optional[bool]", self["fundable"])

    @property
    def public_notice_ends(self) -> Optional[datetime.date]:
        """First day on which the public notice may end (公示最早截止日)."""
        return cast("Optional[datetime.date]", self["public_notice_ends"])


class SupportCapAnswer(Answer):
    """The answer of support cap (支持上限)."""

    __slots__ = ()

    @property
    def ceiling(self) -> Optional[Decimal]:
        """Ceiling of support (支持上限)."""
        return cast("Optional[Decimal]", self["ceiling"])

    @property
    def floor(self) -> Optional[Decimal]:
        """Floor of support (支持下限)."""
        return cast("Optional[Decimal]", self["floor"])

    @property
    def limit(self) -> Optional[Decimal]:
        """Limit by eligible cost (可支持费用限额)."""
        return cast("Optional[Decimal]", self["limit"])

    @property
    def standing(self) -> Optional[_words.AwardStanding]:
        """Standing of the award (支持额度与限额)."""
        return cast("Optional[_words.AwardStanding]", self["standing"])

    @property
    def admissible(self) -> Optional[Decimal]:
        """Amount of the award that may be granted (可予支持金额)."""
        return cast("Optional[Decimal]", self["admissible"])


class DisbursementAnswer(Answer):
    """The answer of disbursement (资金拨付)."""

    __slots__ = ()

    @property
    def entitled(self) -> Optional[Decimal]:
        """Amount that may have been paid altogether (累计可拨付)."""
        return cast("Optional[Decimal]", self["entitled"])

    @property
    def payable_now(self) -> Optional[Decimal]:
        """Payable now (本次可拨付)."""
        return cast("Optional[Decimal]", self["payable_now"])

    @property
    def progress_ceiling(self) -> Optional[Decimal]:
        """Award times progress (按进度折算上限)."""
        return cast("Optional[Decimal]", self["progress_ceiling"])

    @property
    def paid_beyond(self) -> Optional[Decimal]:
        """Paid beyond the schedule (超前拨付)."""
        return cast("Optional[Decimal]", self["paid_beyond"])

    @property
    def withheld(self) -> Optional[bool]:
        """Payment is withheld (暂不拨付)."""
        return cast("Optional[bool]", self["withheld"])

    @property
    def recovery(self) -> Optional[_words.RecoveryState]:
        """Recovery beside, see clawback (另见收回情况)."""
        return cast("Optional[_words.RecoveryState]", self["recovery"])


class MidTermAnswer(Answer):
    """The answer of mid-term review (中期检查)."""

    __slots__ = ()

    @property
    def finding(self) -> Optional[_words.ReviewFinding]:
        """What the mid-term review finds (中期检查结果)."""
        return cast("Optional[_words.ReviewFinding]", self["finding"])

    @property
    def review_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of the mid-term review (中期检查期限（名义日）)."""
        return cast("Optional[datetime.date]", self["review_nominal_due"])

    @property
    def review_due(self) -> Optional[datetime.date]:
        """Effective last day of the mid-term review (中期检查期限（有效日）)."""
        return cast("Optional[datetime.date]", self["review_due"])

    @property
    def review_status(self) -> Optional[_words.DeadlineStatus]:
        """How the mid-term review stands (中期检查期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["review_status"])

    @property
    def rectification_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of rectification after the review (中期问题整改期限（名义日）)."""
        return cast("Optional[datetime.date]", self["rectification_nominal_due"])

    @property
    def rectification_due(self) -> Optional[datetime.date]:
        """Effective last day of rectification after the review (中期问题整改期限（有效日）)."""
        return cast("Optional[datetime.date]", self["rectification_due"])

    @property
    def rectification_status(self) -> Optional[_words.DeadlineStatus]:
        """How rectification after the review stands (中期问题整改期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["rectification_status"])


class ChangeAnswer(Answer):
    """The answer of change (变更调整)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.ChangeStanding]:
        """How the change stands (变更认定)."""
        return cast("Optional[_words.ChangeStanding]", self["standing"])

    @property
    def replacement(self) -> Optional[bool]:
        """Replacement may be proposed (可提出替换)."""
        return cast("Optional[bool]", self["replacement"])

    @property
    def termination(self) -> Optional[bool]:
        """Termination may be proposed (可提出终止)."""
        return cast("Optional[bool]", self["termination"])

    @property
    def reselection(self) -> Optional[bool]:
        """Another project is to be selected (应重新遴选)."""
        return cast("Optional[bool]", self["reselection"])

    @property
    def request_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of the request for a change (提出变更申请期限（名义日）)."""
        return cast("Optional[datetime.date]", self["request_nominal_due"])

    @property
    def request_due(self) -> Optional[datetime.date]:
        """Effective last day of the request for a change (提出变更申请期限（有效日）)."""
        return cast("Optional[datetime.date]", self["request_due"])

    @property
    def request_status(self) -> Optional[_words.DeadlineStatus]:
        """How the request for a change stands (提出变更申请期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["request_status"])

    @property
    def filing_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of filing the change (变更备案期限（名义日）)."""
        return cast("Optional[datetime.date]", self["filing_nominal_due"])

    @property
    def filing_due(self) -> Optional[datetime.date]:
        """Effective last day of filing the change (变更备案期限（有效日）)."""
        return cast("Optional[datetime.date]", self["filing_due"])

    @property
    def filing_status(self) -> Optional[_words.DeadlineStatus]:
        """How filing the change stands (变更备案期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["filing_status"])


class AcceptanceOrganiserAnswer(Answer):
    """The answer of acceptance: organiser (验收组织)."""

    __slots__ = ()

    @property
    def organiser(self) -> Optional[_words.GovernmentLevel]:
        """Who organises acceptance (验收组织层级)."""
        return cast("Optional[_words.GovernmentLevel]", self["organiser"])

    @property
    def issuer(self) -> Optional[_words.GovernmentLevel]:
        """Who issues the verdict (结论出具层级)."""
        return cast("Optional[_words.GovernmentLevel]", self["issuer"])

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether acceptance is organised as it must be (组织合规)."""
        return cast("Optional[_words.Standing]", self["standing"])


class AcceptanceApplicationAnswer(Answer):
    """The answer of acceptance: application (验收申请)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether the application is complete (申请材料)."""
        return cast("Optional[_words.Standing]", self["standing"])

    @property
    def early_application(self) -> Optional[bool]:
        """An early application is allowed (可提前申请)."""
        return cast("Optional[bool]", self["early_application"])

    @property
    def application_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of applying for acceptance (申请验收期限（名义日）)."""
        return cast("Optional[datetime.date]", self["application_nominal_due"])

    @property
    def application_due(self) -> Optional[datetime.date]:
        """Effective last day of applying for acceptance (申请验收期限（有效日）)."""
        return cast("Optional[datetime.date]", self["application_due"])

    @property
    def application_status(self) -> Optional[_words.DeadlineStatus]:
        """How applying for acceptance stands (申请验收期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["application_status"])

    @property
    def deficiency_notice_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of telling what the papers lack (补正告知期限（名义日）)."""
        return cast("Optional[datetime.date]", self["deficiency_notice_nominal_due"])

    @property
    def deficiency_notice_due(self) -> Optional[datetime.date]:
        """Effective last day of telling what the papers lack (补正告知期限（有效日）)."""
        return cast("Optional[datetime.date]", self["deficiency_notice_due"])

    @property
    def deficiency_notice_status(self) -> Optional[_words.DeadlineStatus]:
        """How telling what the papers lack stands (补正告知期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["deficiency_notice_status"])

    @property
    def resubmission_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of resubmitting the papers (补正提交期限（名义日）)."""
        return cast("Optional[datetime.date]", self["resubmission_nominal_due"])

    @property
    def resubmission_due(self) -> Optional[datetime.date]:
        """Effective last day of resubmitting the papers (补正提交期限（有效日）)."""
        return cast("Optional[datetime.date]", self["resubmission_due"])

    @property
    def resubmission_status(self) -> Optional[_words.DeadlineStatus]:
        """How resubmitting the papers stands (补正提交期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["resubmission_status"])

    @property
    def examination_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of examining the project (组织验收期限（名义日）)."""
        return cast("Optional[datetime.date]", self["examination_nominal_due"])

    @property
    def examination_due(self) -> Optional[datetime.date]:
        """Effective last day of examining the project (组织验收期限（有效日）)."""
        return cast("Optional[datetime.date]", self["examination_due"])

    @property
    def examination_status(self) -> Optional[_words.DeadlineStatus]:
        """How examining the project stands (组织验收期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["examination_status"])


class AcceptancePanelAnswer(Answer):
    """The answer of acceptance: panel (验收专家组)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether the panel is composed and works as it must (专家组合规)."""
        return cast("Optional[_words.Standing]", self["standing"])


class AcceptanceAnswer(Answer):
    """The answer of acceptance (验收结论)."""

    __slots__ = ()

    @property
    def verdict(self) -> Optional[_words.AcceptanceVerdict]:
        """Verdict that follows from the clauses (推定验收结论)."""
        return cast("Optional[_words.AcceptanceVerdict]", self["verdict"])

    @property
    def recorded_verdict(self) -> Optional[_words.Verdict]:
        """Verdict that was recorded (已出具验收结论)."""
        return cast("Optional[_words.Verdict]", self["recorded_verdict"])

    @property
    def rectification_ordered(self) -> Optional[bool]:
        """Rectification is to be ordered (应责令限期整改)."""
        return cast("Optional[bool]", self["rectification_ordered"])

    @property
    def rectification_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of rectification (整改期限（名义日）)."""
        return cast("Optional[datetime.date]", self["rectification_nominal_due"])

    @property
    def rectification_due(self) -> Optional[datetime.date]:
        """Effective last day of rectification (整改期限（有效日）)."""
        return cast("Optional[datetime.date]", self["rectification_due"])

    @property
    def rectification_status(self) -> Optional[_words.DeadlineStatus]:
        """How rectification stands (整改期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["rectification_status"])

    @property
    def filing_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of filing the verdict (结论备案期限（名义日）)."""
        return cast("Optional[datetime.date]", self["filing_nominal_due"])

    @property
    def filing_due(self) -> Optional[datetime.date]:
        """Effective last day of filing the verdict (结论备案期限（有效日）)."""
        return cast("Optional[datetime.date]", self["filing_due"])

    @property
    def filing_status(self) -> Optional[_words.DeadlineStatus]:
        """How filing stands (结论备案状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["filing_status"])


class ClawbackAnswer(Answer):
    """The answer of clawback (资金收回)."""

    __slots__ = ()

    @property
    def state(self) -> Optional[_words.RecoveryState]:
        """What recovery comes to (收回情况)."""
        return cast("Optional[_words.RecoveryState]", self["state"])

    @property
    def loss(self) -> Optional[Decimal]:
        """Part of the award that is lost (核减支持额度)."""
        return cast("Optional[Decimal]", self["loss"])

    @property
    def final_support(self) -> Optional[Decimal]:
        """Support that stays (最终支持额度)."""
        return cast("Optional[Decimal]", self["final_support"])

    @property
    def repay_now(self) -> Optional[Decimal]:
        """To be repaid now (应收回金额)."""
        return cast("Optional[Decimal]", self["repay_now"])

    @property
    def cancel(self) -> Optional[Decimal]:
        """Cancelled before it was paid (不再拨付金额)."""
        return cast("Optional[Decimal]", self["cancel"])

    @property
    def still_due(self) -> Optional[Decimal]:
        """Part of the support that stays and was not paid yet (仍可拨付金额)."""
        return cast("Optional[Decimal]", self["still_due"])


class TracebackAnswer(Answer):
    """The answer of traceback (追溯措施)."""

    __slots__ = ()

    @property
    def strongest(self) -> Optional[_words.TracebackMeasure]:
        """The strongest measure (最强追溯措施)."""
        return cast("Optional[_words.TracebackMeasure]", self["strongest"])

    @property
    def supervise(self) -> Optional[bool]:
        """Supervision by notice (督办)."""
        return cast("Optional[bool]", self["supervise"])

    @property
    def rectify(self) -> Optional[bool]:
        """Rectification (限期整改)."""
        return cast("Optional[bool]", self["rectify"])

    @property
    def recover(self) -> Optional[bool]:
        """Recovery of the money (追缴资金)."""
        return cast("Optional[bool]", self["recover"])


class SanctionsAnswer(Answer):
    """The answer of sanctions (惩戒)."""

    __slots__ = ()

    @property
    def barred(self) -> Optional[bool]:
        """The application is barred (禁止申报)."""
        return cast("Optional[bool]", self["barred"])

    @property
    def barred_until(self) -> Optional[datetime.date]:
        """First day on which an application is free again (恢复申报资格日)."""
        return cast("Optional[datetime.date]", self["barred_until"])

    @property
    def ban_follows(self) -> Optional[bool]:
        """A ban follows (应禁止申报)."""
        return cast("Optional[bool]", self["ban_follows"])

    @property
    def dishonesty_listing(self) -> Optional[bool]:
        """Listing as dishonest (列入失信名单)."""
        return cast("Optional[bool]", self["dishonesty_listing"])

    @property
    def blacklist(self) -> Optional[bool]:
        """Blacklisting (列入黑名单)."""
        return cast("Optional[bool]", self["blacklist"])

    @property
    def joint_punishment(self) -> Optional[bool]:
        """Joint punishment (联合惩戒)."""
        return cast("Optional[bool]", self["joint_punishment"])

    @property
    def accountability(self) -> Optional[bool]:
        """Officials or others are held to account (追究责任)."""
        return cast("Optional[bool]", self["accountability"])

    @property
    def legal_handling(self) -> Optional[bool]:
        """Handling under the law (依法依规处理)."""
        return cast("Optional[bool]", self["legal_handling"])

    @property
    def referral(self) -> Optional[bool]:
        """Referral to the competent bodies (移送)."""
        return cast("Optional[bool]", self["referral"])

    @property
    def circular(self) -> Optional[bool]:
        """Public criticism or a circular (通报)."""
        return cast("Optional[bool]", self["circular"])

    @property
    def rectification(self) -> Optional[bool]:
        """Rectification is ordered (责令整改)."""
        return cast("Optional[bool]", self["rectification"])

    @property
    def discretionary(self) -> Optional[bool]:
        """A measure is left to discretion (可视情采取措施)."""
        return cast("Optional[bool]", self["discretionary"])


class ObligationsAnswer(Answer):
    """The answer of obligations (义务)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether obligations are kept (义务履行)."""
        return cast("Optional[_words.Standing]", self["standing"])

    @property
    def late(self) -> Optional[bool]:
        """A dated duty is late (有逾期事项)."""
        return cast("Optional[bool]", self["late"])

    @property
    def next_due(self) -> Optional[datetime.date]:
        """The next day on which a duty is due (最近到期日)."""
        return cast("Optional[datetime.date]", self["next_due"])

    @property
    def completion_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of completion as promised (承诺完工期限（名义日）)."""
        return cast("Optional[datetime.date]", self["completion_nominal_due"])

    @property
    def completion_due(self) -> Optional[datetime.date]:
        """Effective last day of completion as promised (承诺完工期限（有效日）)."""
        return cast("Optional[datetime.date]", self["completion_due"])

    @property
    def completion_status(self) -> Optional[_words.DeadlineStatus]:
        """How completion as promised stands (承诺完工期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["completion_status"])


class ProcedureAnswer(Answer):
    """The answer of procedure (程序)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether steps and sign-offs are complete (程序合规)."""
        return cast("Optional[_words.Standing]", self["standing"])

    @property
    def letter_filing_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of filing the recommendation letter (推荐文件备案期限（名义日）)."""
        return cast("Optional[datetime.date]", self["letter_filing_nominal_due"])

    @property
    def letter_filing_due(self) -> Optional[datetime.date]:
        """Effective last day of filing the recommendation letter (推荐文件备案期限（有效日）)."""
        return cast("Optional[datetime.date]", self["letter_filing_due"])

    @property
    def letter_filing_status(self) -> Optional[_words.DeadlineStatus]:
        """How filing the recommendation letter stands (推荐文件备案期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["letter_filing_status"])

    @property
    def comment_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of commenting on the draft (反馈意见期限（名义日）)."""
        return cast("Optional[datetime.date]", self["comment_nominal_due"])

    @property
    def comment_due(self) -> Optional[datetime.date]:
        """Effective last day of commenting on the draft (反馈意见期限（有效日）)."""
        return cast("Optional[datetime.date]", self["comment_due"])

    @property
    def comment_status(self) -> Optional[_words.DeadlineStatus]:
        """How commenting on the draft stands (反馈意见期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["comment_status"])


class PerformanceAnswer(Answer):
    """The answer of performance (绩效管理)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether performance management is done (绩效管理)."""
        return cast("Optional[_words.Standing]", self["standing"])

    @property
    def reduction(self) -> Optional[bool]:
        """Next year's money may be reduced (可核减下年资金)."""
        return cast("Optional[bool]", self["reduction"])


class RegionAnswer(Answer):
    """The answer of region (地区管理)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether the region does its part (地区管理)."""
        return cast("Optional[_words.Standing]", self["standing"])

    @property
    def authority(self) -> Optional[_words.CompetentAuthority]:
        """The authority that is competent (主管部门)."""
        return cast("Optional[_words.CompetentAuthority]", self["authority"])

    @property
    def route(self) -> Optional[_words.ReviewRoute]:
        """The route of review (审核路径)."""
        return cast("Optional[_words.ReviewRoute]", self["route"])

    @property
    def suspended(self) -> Optional[bool]:
        """Payment to the region is suspended (缓拨)."""
        return cast("Optional[bool]", self["suspended"])

    @property
    def plan_filing_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of filing the work plan of the year (报送年度方案期限（名义日）)."""
        return cast("Optional[datetime.date]", self["plan_filing_nominal_due"])

    @property
    def plan_filing_due(self) -> Optional[datetime.date]:
        """Effective last day of filing the work plan of the year (报送年度方案期限（有效日）)."""
        return cast("Optional[datetime.date]", self["plan_filing_due"])

    @property
    def plan_filing_status(self) -> Optional[_words.DeadlineStatus]:
        """How filing the work plan of the year stands (报送年度方案期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["plan_filing_status"])


class FormsAnswer(Answer):
    """The answer of forms (表单)."""

    __slots__ = ()

    @property
    def standing(self) -> Optional[_words.Standing]:
        """Whether the forms are filled in as they must be (表单填报)."""
        return cast("Optional[_words.Standing]", self["standing"])


CLASSES: dict[str, Any] = {
    "scope": ScopeAnswer,
    "eligibility": EligibilityAnswer,
    "allocation": AllocationAnswer,
    "support_cap": SupportCapAnswer,
    "disbursement": DisbursementAnswer,
    "mid_term": MidTermAnswer,
    "change": ChangeAnswer,
    "acceptance_organiser": AcceptanceOrganiserAnswer,
    "acceptance_application": AcceptanceApplicationAnswer,
    "acceptance_panel": AcceptancePanelAnswer,
    "acceptance": AcceptanceAnswer,
    "clawback": ClawbackAnswer,
    "traceback": TracebackAnswer,
    "sanctions": SanctionsAnswer,
    "obligations": ObligationsAnswer,
    "procedure": ProcedureAnswer,
    "performance": PerformanceAnswer,
    "region": RegionAnswer,
    "forms": FormsAnswer,
}

__all__ = [
    "AcceptanceAnswer",
    "AcceptanceApplicationAnswer",
    "AcceptanceOrganiserAnswer",
    "AcceptancePanelAnswer",
    "AllocationAnswer",
    "ChangeAnswer",
    "ClawbackAnswer",
    "DisbursementAnswer",
    "EligibilityAnswer",
    "FormsAnswer",
    "MidTermAnswer",
    "ObligationsAnswer",
    "PerformanceAnswer",
    "ProcedureAnswer",
    "RegionAnswer",
    "SanctionsAnswer",
    "ScopeAnswer",
    "SupportCapAnswer",
    "TracebackAnswer",
]
