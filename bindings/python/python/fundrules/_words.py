"""The closed lists of words, as enumerations.

Made by `cargo xtask generate` from the tables of the core.
"""

from __future__ import annotations

import enum
from typing import Final


class Word(enum.Enum):
    """A word of a closed list; ``value`` is its name in JSON and tables."""

    _value_: str
    zh: str
    en: str

    def __new__(cls, value: str, zh: str, en: str) -> Word:
        member = object.__new__(cls)
        member._value_ = value
        member.zh = zh
        member.en = en
        return member

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class Outcome(Word):
    """How far a question is answered."""

    DECIDED = ("decided", "已认定", "decided")
    UNDETERMINED = ("undetermined", "尚不能认定", "undetermined")
    SILENT = ("silent", "文件未作规定", "the rulebooks are silent")


class Severity(Word):
    """How grave a finding is."""

    HARD = ("hard", "违反", "breach")
    SOFT = ("soft", "与原则要求不符", "departs from a principle")
    FLAG = ("flag", "提示", "to be looked at")


class Status(Word):
    """How far a document has come."""

    DRAFT = ("draft", "征求意见稿", "draft for comment")
    ISSUED = ("issued", "已印发", "issued")
    REPEALED = ("repealed", "已废止", "repealed")


class InForce(Word):
    """Whether a rulebook has effect on a day."""

    NOT_ISSUED = ("not-issued", "未印发", "not issued")
    NOT_YET = ("not-yet", "尚未施行", "not in force yet")
    IN_FORCE = ("in-force", "有效", "in force")
    EXPIRED = ("expired", "已失效", "expired")
    NOT_SAID = ("not-said", "文件未规定新旧衔接", "not said by the text")
    OLDER_RULE = ("older-rule", "适用下达时的规定", "the rule of the day of release")


class Force(Word):
    """How strictly a clause binds."""

    MUST = ("must", "应当", "must")
    IN_PRINCIPLE = ("in-principle", "原则上", "in principle")
    MAY = ("may", "可以", "may")


class Nothing(Word):
    """Known to be none: the event did not happen (yet), there is no such rule."""

    NONE = ("none", "无", "none")


class BankruptcyCause(Word):
    """Words of ``applicant.bankrupt_cause``."""

    MARKET = ("Market", "市场原因", "market")
    OTHER = ("Other", "其他原因", "other")


class FundingTiming(Word):
    """Words of ``project.funding_timing``."""

    EX_ANTE = ("ExAnte", "事前", "before the work")
    MID = ("Mid", "事中", "during the work")
    EX_POST = ("ExPost", "事后", "after the work")


class ProjectStage(Word):
    """Words of ``project.stage``."""

    PROPOSED = ("Proposed", "拟建", "proposed")
    UNDER_CONSTRUCTION = ("UnderConstruction", "在建", "under construction")
    COMPLETED = ("Completed", "竣工", "completed")
    STALLED = ("Stalled", "停滞", "stalled")
    TERMINATED = ("Terminated", "终止", "terminated")
    REPLACED = ("Replaced", "替换", "replaced")
    WITHDRAWN = ("Withdrawn", "撤销", "withdrawn")


class ProjectTier(Word):
    """Words of ``project.tier``."""

    POINT = ("Point", "点", "point")
    LINE = ("Line", "线", "line")
    SURFACE = ("Surface", "面", "surface")


class BasisOfAward(Word):
    """Words of ``award.basis``, ``award.main_basis``."""

    TOTAL_INVESTMENT = ("TotalInvestment", "总投资", "total investment")
    FIXED_ASSET = ("FixedAsset", "固定资产投资", "fixed-asset investment")
    SOFTWARE = ("Software", "软件投资", "software investment")
    OTHER = ("Other", "其他标的", "other basis")


class AwardTrack(Word):
    """Words of ``award.track``."""

    PROVINCIAL_DIRECT = ("ProvincialDirect", "省级直接安排", "arranged by the province")
    REALLOCATED = ("Reallocated", "再分配安排", "re-allocated by the city")


class AllocationMethod(Word):
    """Words of ``award.method``."""

    PROJECT = ("Project", "项目法", "project-based")
    FACTOR = ("Factor", "因素法", "factor-based")
    ACTUAL = ("Actual", "据实据效法", "actual-based")


class SupportMode(Word):
    """Words of ``award.mode``."""

    INVESTMENT_SUBSIDY = ("InvestmentSubsidy", "投资补助", "investment subsidy")
    LOAN_INTEREST = ("LoanInterest", "贷款贴息", "loan interest subsidy")
    AWARD = ("Award", "奖励", "award")


class FundLevel(Word):
    """Words of ``award.level``."""

    NATIONAL = ("National", "国家级", "national")
    PROVINCIAL = ("Provincial", "省级", "provincial")
    CITY = ("City", "市级", "city")


class FundEstablisher(Word):
    """Words of ``fund.establisher``."""

    CENTRAL = ("Central", "中央", "central government")
    PROVINCE = ("Province", "省", "province")
    LOCAL = ("Local", "地方", "local government")


class UseCategory(Word):
    """Words of ``fund.use_category``."""

    PROJECT = ("Project", "项目支出", "the project")
    WELFARE = ("Welfare", "人员福利", "staff welfare")
    OFFICE_COST = ("OfficeCost", "公用经费", "office cost")
    RUNNING_COST = ("RunningCost", "机构运转经费", "running cost")
    BUILDING = ("Building", "楼堂馆所", "buildings and infrastructure")
    BUDGET_BALANCE = ("BudgetBalance", "平衡预算", "balancing a budget")


class ChangeKind(Word):
    """Words of ``change.kind``."""

    ENTITY = ("Entity", "项目单位", "recipient")
    LEGAL_REP = ("LegalRep", "法定代表人", "legal representative")
    INVESTMENT = ("Investment", "投资额度", "investment")
    PERIOD = ("Period", "建设周期", "implementation period")
    CONTENT = ("Content", "建设内容", "construction content")
    GOALS = ("Goals", "任务目标", "goals")
    TERMINATION = ("Termination", "项目终止", "termination")
    REPLACEMENT = ("Replacement", "项目替换", "replacement")


class ChangeReason(Word):
    """Words of ``change.reason``."""

    POLICY_PLAN = ("PolicyPlan", "政策规划调整", "policy or planning")
    MARKET = ("Market", "市场变化", "market")
    FORCE_MAJEURE = ("ForceMajeure", "不可抗力", "force majeure")
    TECHNICAL = ("Technical", "技术原因", "technical")
    OWN_REASON = ("OwnReason", "自身原因", "own reason")
    OBJECTIVE = ("Objective", "客观因素", "objective cause")
    OTHER = ("Other", "其他原因", "other")


class ContentDegree(Word):
    """Words of ``change.content_degree``."""

    NONE = ("None", "无变更", "not changed")
    MINOR = ("Minor", "一般变更", "minor")
    MAIN = ("Main", "主要内容变更", "main content")
    MAJOR = ("Major", "重大变更", "major")


class Material(Word):
    """Words of ``accept.materials``."""

    APPLICATION_DOCUMENT = ("ApplicationDocument", "项目申报书", "application for funds")
    ACCEPTANCE_FORM = ("AcceptanceForm", "验收申请表", "acceptance form")
    ACCEPTANCE_REPORT = ("AcceptanceReport", "验收申请报告", "acceptance report")
    CHANGE_APPROVAL = ("ChangeApproval", "变更批复", "approval of a change")
    TRUTH_COMMITMENT = ("TruthCommitment", "真实性承诺书", "commitment to truth")
    SPECIAL_AUDIT = ("SpecialAudit", "专项审计报告", "special audit report")
    FINAL_ACCOUNTS_AUDIT = ("FinalAccountsAudit", "决算审计报告", "final-accounts audit report")
    LOAN_CONTRACT = ("LoanContract", "贷款合同", "loan contract")
    INTEREST_VOUCHER = ("InterestVoucher", "利息支付凭证", "interest voucher")
    REPAYMENT_RECORD = ("RepaymentRecord", "还款记录", "repayment record")
    SELF_EVALUATION_SUMMARY = ("SelfEvaluationSummary", "自评总结", "self-evaluation summary")
    CONTRACTS = ("Contracts", "合同", "contracts")
    INVOICES = ("Invoices", "发票", "invoices")
    BANK_VOUCHERS = ("BankVouchers", "银行付款凭证", "bank vouchers")
    OTHER_MATERIAL = ("OtherMaterial", "其他材料", "other material")


class Verdict(Word):
    """Words of ``accept.verdict``, ``acceptance.recorded_verdict``."""

    NONE = ("None", "未出具", "not issued")
    PASS = ("Pass", "验收通过", "passed")
    RECTIFY = ("Rectify", "限期整改", "to be rectified")
    FAIL = ("Fail", "验收不通过", "failed")


class ConclusionClause(Word):
    """Words of ``accept.conclusion_clauses``."""

    STATUTORY_ACCEPTANCES = ("StatutoryAcceptances", "单项验收要求", "statutory acceptances")


class IssueSeverity(Word):
    """Words of ``supervise.issue``."""

    NONE = ("None", "无问题", "no problem")
    MINOR = ("Minor", "一般问题", "minor")
    MAJOR = ("Major", "重大问题", "major")


class SupervisorDemand(Word):
    """Words of ``audit.demand``."""

    NONE = ("None", "无要求", "nothing")
    RECTIFY = ("Rectify", "要求整改", "rectification")
    RECOVER = ("Recover", "要求收回资金", "recovery")


class CityOpinion(Word):
    """Words of ``clawback.city_opinion``."""

    NONE = ("None", "未出具", "none yet")
    FAVOURABLE = ("Favourable", "同意", "favourable")
    UNFAVOURABLE = ("Unfavourable", "不同意", "unfavourable")


class ProvinceReply(Word):
    """Words of ``clawback.prov_reply``."""

    NONE = ("None", "未批复", "no reply yet")
    EXEMPT = ("Exempt", "同意免予收回", "exempt")
    PARTIAL = ("Partial", "部分收回", "partial recovery")
    RECOVER = ("Recover", "收回", "recovery")


class AwardStanding(Word):
    """Words of ``support_cap.standing``."""

    WITHIN = ("Within", "在限额内", "within the limits")
    ABOVE_CEILING = ("AboveCeiling", "超过上限", "above the ceiling")
    BELOW_FLOOR = ("BelowFloor", "低于下限", "below the floor")


class RecoveryState(Word):
    """Words of ``disbursement.recovery``, ``clawback.state``."""

    NOTHING = ("Nothing", "不收回", "nothing to recover")
    RECOVER = ("Recover", "收回资金", "to be recovered")
    PROVINCIAL_REVIEW = ("ProvincialReview", "待省级审查批复", "waits for the province")
    INSOLVENCY = ("Insolvency", "按破产法律办理", "by insolvency law")


class AcceptanceVerdict(Word):
    """Words of ``acceptance.verdict``."""

    PASS = ("Pass", "验收通过", "passed")
    RECTIFY = ("Rectify", "限期整改", "to be rectified")
    FAIL = ("Fail", "验收不通过", "failed")
    NOT_APPLICABLE = ("NotApplicable", "无需验收", "no acceptance owed")


class DeadlineStatus(Word):
    """Words of ``acceptance.rectification_status``, ``acceptance.filing_status``."""

    IN_TIME = ("InTime", "按期", "in time")
    LATE = ("Late", "逾期", "late")
    NOT_DUE = ("NotDue", "未到期", "not due yet")


NONE: Final = Nothing.NONE

__all__ = [
    "AcceptanceVerdict",
    "AllocationMethod",
    "AwardStanding",
    "AwardTrack",
    "BankruptcyCause",
    "BasisOfAward",
    "ChangeKind",
    "ChangeReason",
    "CityOpinion",
    "ConclusionClause",
    "ContentDegree",
    "DeadlineStatus",
    "Force",
    "FundEstablisher",
    "FundLevel",
    "FundingTiming",
    "InForce",
    "IssueSeverity",
    "Material",
    "NONE",
    "Nothing",
    "Outcome",
    "ProjectStage",
    "ProjectTier",
    "ProvinceReply",
    "RecoveryState",
    "Severity",
    "Status",
    "SupervisorDemand",
    "SupportMode",
    "UseCategory",
    "Verdict",
    "Word",
]
