"""The closed lists of words, as enumerations.

Made by `cargo xtask generate` from the tables of the core.
"""

from __future__ import annotations

import enum
from typing import Final


class Word(enum.Enum):
    """A word of a closed list; ``value`` is its name in JSON and tables."""

    @property
    def zh(self) -> str:
        """The Chinese label."""
        return _LABELS[type(self).__name__][self.value][0]

    @property
    def en(self) -> str:
        """The English label."""
        return _LABELS[type(self).__name__][self.value][1]

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class Outcome(Word):
    """How far a question is answered."""

    DECIDED = "decided"
    UNDETERMINED = "undetermined"
    SILENT = "silent"


class Severity(Word):
    """How grave a finding is."""

    HARD = "hard"
    SOFT = "soft"
    FLAG = "flag"


class Status(Word):
    """How far a document has come."""

    DRAFT = "draft"
    ISSUED = "issued"
    REPEALED = "repealed"


class InForce(Word):
    """Whether a rulebook has effect on a day."""

    NOT_ISSUED = "not-issued"
    NOT_YET = "not-yet"
    IN_FORCE = "in-force"
    EXPIRED = "expired"
    NOT_SAID = "not-said"
    OLDER_RULE = "older-rule"


class Force(Word):
    """How strictly a clause binds."""

    MUST = "must"
    IN_PRINCIPLE = "in-principle"
    MAY = "may"


class Nothing(Word):
    """Known to be none: the event did not happen (yet), there is no such rule."""

    NONE = "none"


class BankruptcyCause(Word):
    """Words of ``applicant.bankrupt_cause``."""

    MARKET = "Market"
    OTHER = "Other"


class FundingTiming(Word):
    """Words of ``project.funding_timing``."""

    EX_ANTE = "ExAnte"
    MID = "Mid"
    EX_POST = "ExPost"


class ProjectStage(Word):
    """Words of ``project.stage``."""

    PROPOSED = "Proposed"
    UNDER_CONSTRUCTION = "UnderConstruction"
    COMPLETED = "Completed"
    STALLED = "Stalled"
    TERMINATED = "Terminated"
    REPLACED = "Replaced"
    WITHDRAWN = "Withdrawn"


class ProjectTier(Word):
    """Words of ``project.tier``."""

    POINT = "Point"
    LINE = "Line"
    SURFACE = "Surface"


class BasisOfAward(Word):
    """Words of ``award.basis``, ``award.main_basis``."""

    TOTAL_INVESTMENT = "TotalInvestment"
    FIXED_ASSET = "FixedAsset"
    SOFTWARE = "Software"
    OTHER = "Other"


class AwardTrack(Word):
    """Words of ``award.track``."""

    PROVINCIAL_DIRECT = "ProvincialDirect"
    REALLOCATED = "Reallocated"


class AllocationMethod(Word):
    """Words of ``award.method``."""

    PROJECT = "Project"
    FACTOR = "Factor"
    ACTUAL = "Actual"


class SupportMode(Word):
    """Words of ``award.mode``."""

    INVESTMENT_SUBSIDY = "InvestmentSubsidy"
    LOAN_INTEREST = "LoanInterest"
    AWARD = "Award"


class FundLevel(Word):
    """Words of ``award.level``."""

    NATIONAL = "National"
    PROVINCIAL = "Provincial"
    CITY = "City"


class FundEstablisher(Word):
    """Words of ``fund.establisher``."""

    CENTRAL = "Central"
    PROVINCE = "Province"
    LOCAL = "Local"


class UseCategory(Word):
    """Words of ``fund.use_category``."""

    PROJECT = "Project"
    WELFARE = "Welfare"
    OFFICE_COST = "OfficeCost"
    RUNNING_COST = "RunningCost"
    BUILDING = "Building"
    BUDGET_BALANCE = "BudgetBalance"


class ChangeKind(Word):
    """Words of ``change.kind``."""

    ENTITY = "Entity"
    LEGAL_REP = "LegalRep"
    INVESTMENT = "Investment"
    PERIOD = "Period"
    CONTENT = "Content"
    GOALS = "Goals"
    TERMINATION = "Termination"
    REPLACEMENT = "Replacement"


class ChangeReason(Word):
    """Words of ``change.reason``."""

    POLICY_PLAN = "PolicyPlan"
    MARKET = "Market"
    FORCE_MAJEURE = "ForceMajeure"
    TECHNICAL = "Technical"
    OWN_REASON = "OwnReason"
    OBJECTIVE = "Objective"
    OTHER = "Other"


class ContentDegree(Word):
    """Words of ``change.content_degree``."""

    NONE = "None"
    MINOR = "Minor"
    MAIN = "Main"
    MAJOR = "Major"


class Material(Word):
    """Words of ``accept.materials``."""

    APPLICATION_DOCUMENT = "ApplicationDocument"
    ACCEPTANCE_FORM = "AcceptanceForm"
    ACCEPTANCE_REPORT = "AcceptanceReport"
    CHANGE_APPROVAL = "ChangeApproval"
    TRUTH_COMMITMENT = "TruthCommitment"
    SPECIAL_AUDIT = "SpecialAudit"
    FINAL_ACCOUNTS_AUDIT = "FinalAccountsAudit"
    LOAN_CONTRACT = "LoanContract"
    INTEREST_VOUCHER = "InterestVoucher"
    REPAYMENT_RECORD = "RepaymentRecord"
    SELF_EVALUATION_SUMMARY = "SelfEvaluationSummary"
    CONTRACTS = "Contracts"
    INVOICES = "Invoices"
    BANK_VOUCHERS = "BankVouchers"
    OTHER_MATERIAL = "OtherMaterial"


class Verdict(Word):
    """Words of ``accept.verdict``, ``acceptance.recorded_verdict``."""

    NONE = "None"
    PASS = "Pass"
    RECTIFY = "Rectify"
    FAIL = "Fail"


class ConclusionClause(Word):
    """Words of ``accept.conclusion_clauses``."""

    STATUTORY_ACCEPTANCES = "StatutoryAcceptances"


class IssueSeverity(Word):
    """Words of ``supervise.issue``."""

    NONE = "None"
    MINOR = "Minor"
    MAJOR = "Major"


class SupervisorDemand(Word):
    """Words of ``audit.demand``."""

    NONE = "None"
    RECTIFY = "Rectify"
    RECOVER = "Recover"


class CityOpinion(Word):
    """Words of ``clawback.city_opinion``."""

    NONE = "None"
    FAVOURABLE = "Favourable"
    UNFAVOURABLE = "Unfavourable"


class ProvinceReply(Word):
    """Words of ``clawback.prov_reply``."""

    NONE = "None"
    EXEMPT = "Exempt"
    PARTIAL = "Partial"
    RECOVER = "Recover"


class AwardStanding(Word):
    """Words of ``support_cap.standing``."""

    WITHIN = "Within"
    ABOVE_CEILING = "AboveCeiling"
    BELOW_FLOOR = "BelowFloor"


class RecoveryState(Word):
    """Words of ``disbursement.recovery``, ``clawback.state``."""

    NOTHING = "Nothing"
    RECOVER = "Recover"
    PROVINCIAL_REVIEW = "ProvincialReview"
    INSOLVENCY = "Insolvency"


class AcceptanceVerdict(Word):
    """Words of ``acceptance.verdict``."""

    PASS = "Pass"
    RECTIFY = "Rectify"
    FAIL = "Fail"
    NOT_APPLICABLE = "NotApplicable"


class DeadlineStatus(Word):
    """Words of ``acceptance.rectification_status``, ``acceptance.filing_status``."""

    IN_TIME = "InTime"
    LATE = "Late"
    NOT_DUE = "NotDue"


_LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "Outcome": {
        "decided": ("已认定", "decided"),
        "undetermined": ("尚不能认定", "undetermined"),
        "silent": ("文件未作规定", "the rulebooks are silent"),
    },
    "Severity": {
        "hard": ("违反", "breach"),
        "soft": ("与原则要求不符", "departs from a principle"),
        "flag": ("提示", "to be looked at"),
    },
    "Status": {
        "draft": ("征求意见稿", "draft for comment"),
        "issued": ("已印发", "issued"),
        "repealed": ("已废止", "repealed"),
    },
    "InForce": {
        "not-issued": ("未印发", "not issued"),
        "not-yet": ("尚未施行", "not in force yet"),
        "in-force": ("有效", "in force"),
        "expired": ("已失效", "expired"),
        "not-said": ("文件未规定新旧衔接", "not said by the text"),
        "older-rule": ("适用下达时的规定", "the rule of the day of release"),
    },
    "Force": {
        "must": ("应当", "must"),
        "in-principle": ("原则上", "in principle"),
        "may": ("可以", "may"),
    },
    "Nothing": {
        "none": ("无", "none"),
    },
    "BankruptcyCause": {
        "Market": ("市场原因", "market"),
        "Other": ("其他原因", "other"),
    },
    "FundingTiming": {
        "ExAnte": ("事前", "before the work"),
        "Mid": ("事中", "during the work"),
        "ExPost": ("事后", "after the work"),
    },
    "ProjectStage": {
        "Proposed": ("拟建", "proposed"),
        "UnderConstruction": ("在建", "under construction"),
        "Completed": ("竣工", "completed"),
        "Stalled": ("停滞", "stalled"),
        "Terminated": ("终止", "terminated"),
        "Replaced": ("替换", "replaced"),
        "Withdrawn": ("撤销", "withdrawn"),
    },
    "ProjectTier": {
        "Point": ("点", "point"),
        "Line": ("线", "line"),
        "Surface": ("面", "surface"),
    },
    "BasisOfAward": {
        "TotalInvestment": ("总投资", "total investment"),
        "FixedAsset": ("固定资产投资", "fixed-asset investment"),
        "Software": ("软件投资", "software investment"),
        "Other": ("其他标的", "other basis"),
    },
    "AwardTrack": {
        "ProvincialDirect": ("省级直接安排", "arranged by the province"),
        "Reallocated": ("再分配安排", "re-allocated by the city"),
    },
    "AllocationMethod": {
        "Project": ("项目法", "project-based"),
        "Factor": ("因素法", "factor-based"),
        "Actual": ("据实据效法", "actual-based"),
    },
    "SupportMode": {
        "InvestmentSubsidy": ("投资补助", "investment subsidy"),
        "LoanInterest": ("贷款贴息", "loan interest subsidy"),
        "Award": ("奖励", "award"),
    },
    "FundLevel": {
        "National": ("国家级", "national"),
        "Provincial": ("省级", "provincial"),
        "City": ("市级", "city"),
    },
    "FundEstablisher": {
        "Central": ("中央", "central government"),
        "Province": ("省", "province"),
        "Local": ("地方", "local government"),
    },
    "UseCategory": {
        "Project": ("项目支出", "the project"),
        "Welfare": ("人员福利", "staff welfare"),
        "OfficeCost": ("公用经费", "office cost"),
        "RunningCost": ("机构运转经费", "running cost"),
        "Building": ("楼堂馆所", "buildings and infrastructure"),
        "BudgetBalance": ("平衡预算", "balancing a budget"),
    },
    "ChangeKind": {
        "Entity": ("项目单位", "recipient"),
        "LegalRep": ("法定代表人", "legal representative"),
        "Investment": ("投资额度", "investment"),
        "Period": ("建设周期", "implementation period"),
        "Content": ("建设内容", "construction content"),
        "Goals": ("任务目标", "goals"),
        "Termination": ("项目终止", "termination"),
        "Replacement": ("项目替换", "replacement"),
    },
    "ChangeReason": {
        "PolicyPlan": ("政策规划调整", "policy or planning"),
        "Market": ("市场变化", "market"),
        "ForceMajeure": ("不可抗力", "force majeure"),
        "Technical": ("技术原因", "technical"),
        "OwnReason": ("自身原因", "own reason"),
        "Objective": ("客观因素", "objective cause"),
        "Other": ("其他原因", "other"),
    },
    "ContentDegree": {
        "None": ("无变更", "not changed"),
        "Minor": ("一般变更", "minor"),
        "Main": ("主要内容变更", "main content"),
        "Major": ("重大变更", "major"),
    },
    "Material": {
        "ApplicationDocument": ("项目申报书", "application for funds"),
        "AcceptanceForm": ("验收申请表", "acceptance form"),
        "AcceptanceReport": ("验收申请报告", "acceptance report"),
        "ChangeApproval": ("变更批复", "approval of a change"),
        "TruthCommitment": ("真实性承诺书", "commitment to truth"),
        "SpecialAudit": ("专项审计报告", "special audit report"),
        "FinalAccountsAudit": ("决算审计报告", "final-accounts audit report"),
        "LoanContract": ("贷款合同", "loan contract"),
        "InterestVoucher": ("利息支付凭证", "interest voucher"),
        "RepaymentRecord": ("还款记录", "repayment record"),
        "SelfEvaluationSummary": ("自评总结", "self-evaluation summary"),
        "Contracts": ("合同", "contracts"),
        "Invoices": ("发票", "invoices"),
        "BankVouchers": ("银行付款凭证", "bank vouchers"),
        "OtherMaterial": ("其他材料", "other material"),
    },
    "Verdict": {
        "None": ("未出具", "not issued"),
        "Pass": ("验收通过", "passed"),
        "Rectify": ("限期整改", "to be rectified"),
        "Fail": ("验收不通过", "failed"),
    },
    "ConclusionClause": {
        "StatutoryAcceptances": ("单项验收要求", "statutory acceptances"),
    },
    "IssueSeverity": {
        "None": ("无问题", "no problem"),
        "Minor": ("一般问题", "minor"),
        "Major": ("重大问题", "major"),
    },
    "SupervisorDemand": {
        "None": ("无要求", "nothing"),
        "Rectify": ("要求整改", "rectification"),
        "Recover": ("要求收回资金", "recovery"),
    },
    "CityOpinion": {
        "None": ("未出具", "none yet"),
        "Favourable": ("同意", "favourable"),
        "Unfavourable": ("不同意", "unfavourable"),
    },
    "ProvinceReply": {
        "None": ("未批复", "no reply yet"),
        "Exempt": ("同意免予收回", "exempt"),
        "Partial": ("部分收回", "partial recovery"),
        "Recover": ("收回", "recovery"),
    },
    "AwardStanding": {
        "Within": ("在限额内", "within the limits"),
        "AboveCeiling": ("超过上限", "above the ceiling"),
        "BelowFloor": ("低于下限", "below the floor"),
    },
    "RecoveryState": {
        "Nothing": ("不收回", "nothing to recover"),
        "Recover": ("收回资金", "to be recovered"),
        "ProvincialReview": ("待省级审查批复", "waits for the province"),
        "Insolvency": ("按破产法律办理", "by insolvency law"),
    },
    "AcceptanceVerdict": {
        "Pass": ("验收通过", "passed"),
        "Rectify": ("限期整改", "to be rectified"),
        "Fail": ("验收不通过", "failed"),
        "NotApplicable": ("无需验收", "no acceptance owed"),
    },
    "DeadlineStatus": {
        "InTime": ("按期", "in time"),
        "Late": ("逾期", "late"),
        "NotDue": ("未到期", "not due yet"),
    },
}

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
