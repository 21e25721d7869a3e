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
    DAY_NOT_KNOWN = "day-not-known"
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


class FormFindingKind(Word):
    """What is wrong with a field of a form."""

    MISSING = "missing"
    WRONG_KIND = "wrong_kind"
    OUT_OF_RANGE = "out_of_range"
    INCONSISTENT = "inconsistent"
    UNKNOWN = "unknown"


class Party(Word):
    """Who has a duty, or takes part in a step."""

    RECIPIENT = "Recipient"
    COUNTY = "County"
    COUNTY_FINANCE = "CountyFinance"
    DISTRICT = "District"
    DISTRICT_FINANCE = "DistrictFinance"
    CITY = "City"
    COMPETENT_SECTION = "CompetentSection"
    AUDIT_SECTION = "AuditSection"
    PARTY_GROUP = "PartyGroup"
    CITY_FINANCE = "CityFinance"
    PROVINCE = "Province"
    PROVINCE_FINANCE = "ProvinceFinance"
    ORGANISER = "Organiser"
    EXPERTS = "Experts"
    THIRD_PARTY = "ThirdParty"
    PUBLIC = "Public"


class Period(Word):
    """How often something comes round."""

    WEEK = "Week"
    MONTH = "Month"
    QUARTER = "Quarter"
    YEAR = "Year"


class Undated(Word):
    """What a text says of time that names no day."""

    PROMPTLY = "Promptly"
    REGULARLY = "Regularly"
    ALWAYS = "Always"
    AS_REQUIRED = "AsRequired"
    CASE_BY_CASE = "CaseByCase"
    NOT_SAID = "NotSaid"


class ObligationStatus(Word):
    """How a duty stands."""

    IN_TIME = "InTime"
    DONE_LATE = "DoneLate"
    LATE = "Late"
    NOT_DUE = "NotDue"
    WAITING = "Waiting"
    UNSPECIFIED = "Unspecified"
    UNKNOWN = "Unknown"


class StepState(Word):
    """What a record says of a step."""

    DONE = "Done"
    INCOMPLETE = "Incomplete"
    OUT_OF_ORDER = "OutOfOrder"
    SKIPPED = "Skipped"
    OPEN = "Open"
    OPTIONAL = "Optional"
    NOT_APPLICABLE = "NotApplicable"
    UNKNOWN = "Unknown"


class EntryState(Word):
    """What became of a recipient of a budget."""

    GRANTED = "Granted"
    REDUCED = "Reduced"
    RAISED = "Raised"
    BELOW_FLOOR = "BelowFloor"
    NOT_ELIGIBLE = "NotEligible"
    ZERO = "Zero"


class Nothing(Word):
    """Known to be none: the event did not happen (yet), there is no such rule."""

    NONE = "none"


class BankruptcyCause(Word):
    """Words of ``applicant.bankrupt_cause``."""

    MARKET = "Market"
    OTHER = "Other"


class ApplicantKind(Word):
    """Words of ``applicant.kind``."""

    ENTERPRISE = "Enterprise"
    PUBLIC_INSTITUTION = "PublicInstitution"
    OTHER = "Other"


class Ownership(Word):
    """Words of ``applicant.ownership``."""

    CENTRAL = "Central"
    PROVINCIAL_S_O_E = "ProvincialSOE"
    MUNICIPAL_S_O_E = "MunicipalSOE"
    OTHER = "Other"


class AccountHolder(Word):
    """Words of ``account.holder``."""

    PROVINCE = "Province"
    CITY = "City"
    COUNTY = "County"
    RECIPIENT = "Recipient"


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


class LocationExtent(Word):
    """Words of ``project.location``."""

    WITHIN = "Within"
    PART = "Part"
    OUTSIDE = "Outside"


class FundLevel(Word):
    """Words of ``project.other_support``, ``project.supported_before``, ``award.level``, ``app.level``."""

    NATIONAL = "National"
    PROVINCIAL = "Provincial"
    CITY = "City"


class CompletionEvaluation(Word):
    """Words of ``project.completion_eval``."""

    NOT_DUE = "NotDue"
    NOT_DONE = "NotDone"
    FAILED = "Failed"
    FAILED_AFTER_RECTIFICATION = "FailedAfterRectification"
    PASSED = "Passed"


class FeasibilitySection(Word):
    """Words of ``project.feasibility_sections``."""

    ENTERPRISE = "Enterprise"
    NECESSITY = "Necessity"
    GOALS = "Goals"
    PLAN = "Plan"
    FUNDING = "Funding"
    OPERATION = "Operation"
    BENEFIT = "Benefit"
    RISK = "Risk"


class ProjectCategory(Word):
    """Words of ``project.category``."""

    EMERGING = "Emerging"
    TRADITIONAL_UPGRADE = "TraditionalUpgrade"
    CITY_LEVEL = "CityLevel"
    NOT_LISTED = "NotListed"


class PreliminaryProcedure(Word):
    """Words of ``project.prelim_procedures``."""

    FILING = "Filing"
    LAND = "Land"
    PLANNING = "Planning"
    ENVIRONMENT = "Environment"


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


class GovernmentLevel(Word):
    """Words of ``award.paid_level``, ``accept.level``, ``official.level``, ``acceptance_organiser.organiser``, ``acceptance_organiser.issuer``."""

    PROVINCE = "Province"
    CITY = "City"
    COUNTY = "County"


class ApplicationType(Word):
    """Words of ``app.type``."""

    FUND = "Fund"
    PILOT_DEMONSTRATION = "PilotDemonstration"
    OTHER = "Other"


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


class FundKind(Word):
    """Words of ``fund.kind``."""

    RADIO_MANAGEMENT = "RadioManagement"
    INDUSTRY_DEVELOPMENT = "IndustryDevelopment"
    SME_DEVELOPMENT = "SmeDevelopment"
    OTHER_INDUSTRIAL = "OtherIndustrial"
    OTHER = "Other"


class FundAllocator(Word):
    """Words of ``fund.allocator``."""

    PROVINCIAL_DEPARTMENT = "ProvincialDepartment"
    OTHER = "Other"


class MisuseKind(Word):
    """Words of ``fund.misuse_kind``."""

    FALSE_REPORT = "FalseReport"
    FALSE_CLAIM = "FalseClaim"
    WITHHOLD = "Withhold"
    DIVERT = "Divert"
    CROWD = "Crowd"
    FALSE_BOOKING = "FalseBooking"
    FORGERY = "Forgery"


class EffectBasis(Word):
    """Words of ``alloc.effect_basis``."""

    PURCHASE_NEED = "PurchaseNeed"
    PERFORMANCE_TARGET = "PerformanceTarget"
    EFFECT = "Effect"
    CONTRIBUTION = "Contribution"
    OTHER = "Other"


class NoticeItem(Word):
    """Words of ``alloc.notice_items``."""

    SCOPE = "Scope"
    MODE = "Mode"
    STANDARD = "Standard"
    MATERIAL_LIST = "MaterialList"


class SignOffRole(Word):
    """Words of ``signoff.roles``."""

    CONTACT = "Contact"
    LEADER = "Leader"
    LEGAL_REPRESENTATIVE = "LegalRepresentative"
    THIRD_PARTY = "ThirdParty"
    COUNTY_HANDLER = "CountyHandler"
    COUNTY_HEAD = "CountyHead"
    COUNTY_LEADER = "CountyLeader"
    CITY_HANDLER = "CityHandler"
    CITY_HEAD = "CityHead"
    CITY_LEADER = "CityLeader"


class ChangeKind(Word):
    """Words of ``change.kind``, ``change.kinds_prior``."""

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


class MidtermItem(Word):
    """Words of ``midterm.items``."""

    PROGRESS = "Progress"
    GOALS = "Goals"
    KEY_WORK = "KeyWork"
    ON_TIME_COMPLETION = "OnTimeCompletion"


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


class ReportAttachment(Word):
    """Words of ``accept.report_attachments``."""

    BUSINESS_LICENCE = "BusinessLicence"
    PROJECT_FILING = "ProjectFiling"
    FUNDS_PLAN_DOCUMENT = "FundsPlanDocument"
    ARRIVAL_VOUCHER = "ArrivalVoucher"
    FUND_APPLICATION_REPORT = "FundApplicationReport"
    MAIN_CONTRACTS = "MainContracts"
    USE_VOUCHERS = "UseVouchers"
    LOAN_CONTRACT = "LoanContract"
    INTEREST_VOUCHER = "InterestVoucher"
    FINAL_ACCOUNTS_AUDIT = "FinalAccountsAudit"
    AUDIT_OFFICE_REPORT = "AuditOfficeReport"
    OTHER_MATERIAL = "OtherMaterial"
    TRUTH_COMMITMENT = "TruthCommitment"


class AcceptanceMode(Word):
    """Words of ``accept.mode``."""

    SELF_ORGANISED = "SelfOrganised"
    DELEGATED = "Delegated"
    PURCHASED = "Purchased"
    OTHER = "Other"


class CostSource(Word):
    """Words of ``accept.cost_source``."""

    SPECIAL_FUND = "SpecialFund"
    OWN_BUDGET = "OwnBudget"
    OTHER = "Other"


class PanelStep(Word):
    """Words of ``accept.panel_steps``."""

    READ = "Read"
    HEAR = "Hear"
    SITE_CHECK = "SiteCheck"
    QUESTION = "Question"
    DISCUSS = "Discuss"


class AcceptanceMethod(Word):
    """Words of ``accept.methods``."""

    PAPER = "Paper"
    SITE = "Site"
    MEETING = "Meeting"
    OTHER = "Other"


class ReportPart(Word):
    """Words of ``accept.report_parts``."""

    UNIT = "Unit"
    CONTENT = "Content"
    COMPLETION = "Completion"
    INVESTMENT = "Investment"
    BENEFIT = "Benefit"
    EXPERIENCE = "Experience"


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


class AuditFinding(Word):
    """Words of ``audit.findings``."""

    ALLOCATION_PROCESS = "AllocationProcess"
    PROJECT_MANAGEMENT = "ProjectManagement"
    FUND_USE = "FundUse"
    ACCEPTANCE_WORK = "AcceptanceWork"


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


class SiteVisit(Word):
    """Words of ``official.site_visits``."""

    CONSTRUCTION = "Construction"
    COMPLETION = "Completion"
    ACCEPTANCE = "Acceptance"


class OfficialAct(Word):
    """Words of ``official.acts``."""

    RECOMMEND_THIRD_PARTY = "RecommendThirdParty"
    IMPROPER_EXCHANGE = "ImproperExchange"
    ACCEPT_HOSPITALITY = "AcceptHospitality"
    UNAUTHORISED_RELEASE = "UnauthorisedRelease"
    PROBE_INFO = "ProbeInfo"
    INTERFERE = "Interfere"
    OTHER_BREACH = "OtherBreach"
    DISCLOSE = "Disclose"
    ABUSE_POWER = "AbusePower"
    NEGLECT_DUTY = "NeglectDuty"
    FAVOUR = "Favour"
    ILLEGAL_ALLOCATION = "IllegalAllocation"


class Gravity(Word):
    """Words of ``official.severity``."""

    LIGHT = "Light"
    MEDIUM = "Medium"
    GRAVE = "Grave"


class ExpertAct(Word):
    """Words of ``expert.acts``."""

    PRIVATE_CONTACT = "PrivateContact"
    LEAK = "Leak"
    ACCEPT_PROPERTY = "AcceptProperty"
    OTHER_INFLUENCE = "OtherInfluence"
    DISCLOSE = "Disclose"


class ArchiveCategory(Word):
    """Words of ``archive.categories``."""

    APPLICATION = "Application"
    EVALUATION = "Evaluation"
    ALLOCATION = "Allocation"
    SUPERVISION = "Supervision"
    ACCEPTANCE = "Acceptance"
    PERFORMANCE = "Performance"
    SIGN_OFF = "SignOff"


class ArchiveLoser(Word):
    """Words of ``archive.lost_by``."""

    OFFICIAL = "Official"
    UNIT_STAFF = "UnitStaff"


class IssueSource(Word):
    """Words of ``trace.issue_source``."""

    ROUTINE = "Routine"
    FISCAL_EVALUATION = "FiscalEvaluation"
    AUDIT = "Audit"
    INSPECTION = "Inspection"
    APPRAISAL = "Appraisal"
    DISCIPLINE = "Discipline"
    COMPLETION_EVALUATION = "CompletionEvaluation"
    OTHER_SPECIAL = "OtherSpecial"


class TraceDemand(Word):
    """Words of ``trace.demand``."""

    NONE = "None"
    MINOR = "Minor"
    RECTIFY = "Rectify"
    RECOVER = "Recover"


class TraceSeverity(Word):
    """Words of ``trace.severity``."""

    NORMAL = "Normal"
    GRAVE = "Grave"


class TracebackAct(Word):
    """Words of ``trace.measures``."""

    SUPERVISE = "Supervise"
    RECTIFY = "Rectify"
    RECOVER = "Recover"


class ReportKind(Word):
    """Words of ``report.kind``."""

    PROGRESS = "Progress"
    LETTER_COPY = "LetterCopy"
    FILING = "Filing"
    VOUCHER = "Voucher"
    EVALUATION = "Evaluation"
    SELF_EVALUATION = "SelfEvaluation"
    WORK_PLAN = "WorkPlan"
    WEEKLY = "Weekly"
    MONTHLY = "Monthly"
    QUARTERLY = "Quarterly"
    ANNUAL = "Annual"
    MAJOR_MATTER = "MajorMatter"
    COMMENT = "Comment"


class ConstructionType(Word):
    """Words of ``report.construction_type``."""

    RESERVE = "Reserve"
    NEW_START = "NewStart"
    UNDER_CONSTRUCTION = "UnderConstruction"
    OTHER = "Other"


class MonitorItem(Word):
    """Words of ``perf.monitor_items``."""

    SYSTEM_SOUNDNESS = "SystemSoundness"
    CONSTRUCTION = "Construction"
    FUND_USE = "FundUse"
    OTHER = "Other"


class SelfEvaluationLevel(Word):
    """Words of ``perf.self_eval``."""

    UNIT = "Unit"
    COUNTY = "County"
    CITY = "City"


class RegionLevel(Word):
    """Words of ``region.level``."""

    PROVINCE = "Province"
    CITY = "City"
    COUNTY = "County"
    ZONE = "Zone"


class Governance(Word):
    """Words of ``scope.governance``."""

    OTHER_RULE = "OtherRule"
    NOT_GOVERNED = "NotGoverned"
    BY_ANALOGY = "ByAnalogy"
    GOVERNED = "Governed"


class Eligibility(Word):
    """Words of ``eligibility.verdict``."""

    NOT_ELIGIBLE = "NotEligible"
    BY_EXCEPTION = "ByException"
    ELIGIBLE = "Eligible"


class Standing(Word):
    """Words of ``allocation.standing``, ``acceptance_organiser.standing``, ``acceptance_application.standing``, ``acceptance_panel.standing``, ``obligations.standing``, ``procedure.standing``, ``performance.standing``, ``region.standing``, ``forms.standing``."""

    BREACHED = "Breached"
    DEPARTS = "Departs"
    MET = "Met"


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


class ReviewFinding(Word):
    """Words of ``mid_term.finding``."""

    NOT_RECTIFIED = "NotRectified"
    PROBLEMS_FOUND = "ProblemsFound"
    DEPARTS = "Departs"
    IN_ORDER = "InOrder"


class DeadlineStatus(Word):
    """Words of ``mid_term.review_status``, ``mid_term.rectification_status``, ``change.request_status``, ``change.filing_status``, ``acceptance_application.application_status``, ``acceptance_application.deficiency_notice_status``, ``acceptance_application.resubmission_status``, ``acceptance_application.examination_status``, ``acceptance.rectification_status``, ``acceptance.filing_status``, ``obligations.completion_status``, ``procedure.letter_filing_status``, ``procedure.comment_status``, ``region.plan_filing_status``."""

    IN_TIME = "InTime"
    LATE = "Late"
    NOT_DUE = "NotDue"


class ChangeStanding(Word):
    """Words of ``change.standing``."""

    UNAUTHORISED = "Unauthorised"
    NOT_ELIGIBLE = "NotEligible"
    BY_EXCEPTION = "ByException"
    PROCEDURES_OPEN = "ProceduresOpen"
    EFFECTIVE = "Effective"
    ELIGIBLE = "Eligible"
    NO_CHANGE = "NoChange"


class AcceptanceVerdict(Word):
    """Words of ``acceptance.verdict``."""

    PASS = "Pass"
    RECTIFY = "Rectify"
    FAIL = "Fail"
    NOT_APPLICABLE = "NotApplicable"


class TracebackMeasure(Word):
    """Words of ``traceback.strongest``."""

    RECOVER = "Recover"
    RECTIFY = "Rectify"
    SUPERVISE = "Supervise"
    NOTHING = "Nothing"


class CompetentAuthority(Word):
    """Words of ``region.authority``."""

    REGISTERED = "Registered"
    LOCATION = "Location"


class ReviewRoute(Word):
    """Words of ``region.route``."""

    COUNTY_ONLY = "CountyOnly"
    COUNTY_THEN_CITY = "CountyThenCity"


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
        "day-not-known": ("已印发，印发日期不详", "issued on a day that is not known"),
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
    "FormFindingKind": {
        "missing": ("未填", "missing"),
        "wrong_kind": ("类型不符", "wrong kind"),
        "out_of_range": ("超出范围", "out of range"),
        "inconsistent": ("前后不一致", "inconsistent"),
        "unknown": ("不能判断", "not known"),
    },
    "Party": {
        "Recipient": ("项目单位", "recipient"),
        "County": ("县级主管部门", "county department"),
        "CountyFinance": ("县级财政部门", "county finance"),
        "District": ("县区工信部门", "district department"),
        "DistrictFinance": ("县区财政部门", "district finance"),
        "City": ("市级主管部门", "city department"),
        "CompetentSection": ("市级主管科室", "competent section of the city"),
        "AuditSection": ("市级审计监督科室", "audit section of the city"),
        "PartyGroup": ("市局党组", "party group of the city bureau"),
        "CityFinance": ("市级财政部门", "city finance"),
        "Province": ("省级主管部门", "provincial department"),
        "ProvinceFinance": ("省级财政部门", "provincial finance"),
        "Organiser": ("验收组织部门", "organiser of acceptance"),
        "Experts": ("专家", "experts"),
        "ThirdParty": ("第三方", "third party"),
        "Public": ("社会公众", "the public"),
    },
    "Period": {
        "Week": ("每周", "every week"),
        "Month": ("每月", "every month"),
        "Quarter": ("每季度", "every quarter"),
        "Year": ("每年", "every year"),
    },
    "Undated": {
        "Promptly": ("及时（未定日数）", "promptly; the text names no day"),
        "Regularly": ("定期（未定周期）", "regularly; the text names no rhythm"),
        "Always": ("持续", "all the time"),
        "AsRequired": ("按要求的时间", "when required"),
        "CaseByCase": ("逐案确定", "set case by case"),
        "NotSaid": ("未规定时间", "the text says nothing of time"),
    },
    "ObligationStatus": {
        "InTime": ("已按期完成", "done in time"),
        "DoneLate": ("逾期完成", "done late"),
        "Late": ("逾期", "late"),
        "NotDue": ("未到期", "not due yet"),
        "Waiting": ("尚未触发", "the event that starts it did not happen"),
        "Unspecified": ("未定日期", "the text names no day"),
        "Unknown": ("尚不能判断", "not known"),
    },
    "StepState": {
        "Done": ("已完成", "done"),
        "Incomplete": ("签字或材料不全", "done, but signatures or evidence are missing"),
        "OutOfOrder": ("次序颠倒", "done before a step that comes earlier"),
        "Skipped": ("缺少该步骤", "left out, although a later step was taken"),
        "Open": ("尚未进行", "not taken yet"),
        "Optional": ("可选，未进行", "may be left out, and was"),
        "NotApplicable": ("不适用", "does not apply"),
        "Unknown": ("尚不能判断是否适用", "not known whether it applies"),
    },
    "EntryState": {
        "Granted": ("予以支持", "granted"),
        "Reduced": ("予以支持（已核减）", "granted, but less than computed"),
        "Raised": ("提至下限", "raised to the floor"),
        "BelowFloor": ("低于下限，不予支持", "below the floor: nothing is granted"),
        "NotEligible": ("不符合条件", "not eligible"),
        "Zero": ("测算为零", "nothing was computed"),
    },
    "Nothing": {
        "none": ("无", "none"),
    },
    "BankruptcyCause": {
        "Market": ("市场原因", "market"),
        "Other": ("其他原因", "other"),
    },
    "ApplicantKind": {
        "Enterprise": ("企业", "enterprise"),
        "PublicInstitution": ("事业单位", "public institution"),
        "Other": ("其他单位", "other"),
    },
    "Ownership": {
        "Central": ("中央企业", "central enterprise"),
        "ProvincialSOE": ("省属国企", "provincial state-owned enterprise"),
        "MunicipalSOE": ("市属国企", "municipal state-owned enterprise"),
        "Other": ("其他企业", "other"),
    },
    "AccountHolder": {
        "Province": ("省级", "province"),
        "City": ("市级", "city"),
        "County": ("县区或经开区", "county or development zone"),
        "Recipient": ("项目单位", "recipient"),
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
    "LocationExtent": {
        "Within": ("全部在辖区内", "all of it"),
        "Part": ("部分在辖区外", "a part lies outside"),
        "Outside": ("全部在辖区外", "none of it"),
    },
    "FundLevel": {
        "National": ("国家级", "national"),
        "Provincial": ("省级", "provincial"),
        "City": ("市级", "city"),
    },
    "CompletionEvaluation": {
        "NotDue": ("未到评价时点", "not due yet"),
        "NotDone": ("未按要求评价", "not carried out as required"),
        "Failed": ("评价不达标", "failed"),
        "FailedAfterRectification": ("整改后仍不达标", "failed, and still so after rectification"),
        "Passed": ("评价达标", "passed"),
    },
    "FeasibilitySection": {
        "Enterprise": ("企业概况", "the enterprise"),
        "Necessity": ("项目必要性", "necessity"),
        "Goals": ("建设目标", "goals"),
        "Plan": ("建设方案", "plan"),
        "Funding": ("投资估算与资金筹措", "estimate and funding"),
        "Operation": ("运营管理", "operation and management"),
        "Benefit": ("效益分析", "benefit"),
        "Risk": ("风险分析", "risk"),
    },
    "ProjectCategory": {
        "Emerging": ("新兴产业", "emerging industry"),
        "TraditionalUpgrade": ("传统产业改造", "upgrade of a traditional industry"),
        "CityLevel": ("市级推进", "pushed by the city"),
        "NotListed": ("未列入清单", "in no list"),
    },
    "PreliminaryProcedure": {
        "Filing": ("立项备案", "approval or filing"),
        "Land": ("用地", "land"),
        "Planning": ("规划选址", "planning site"),
        "Environment": ("环评", "environmental assessment"),
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
    "GovernmentLevel": {
        "Province": ("省级", "province"),
        "City": ("市级", "city"),
        "County": ("县级", "county"),
    },
    "ApplicationType": {
        "Fund": ("专项资金", "special funds"),
        "PilotDemonstration": ("试点示范", "a pilot demonstration"),
        "Other": ("其他事项", "something else"),
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
    "FundKind": {
        "RadioManagement": ("无线电管理", "radio management"),
        "IndustryDevelopment": ("工业发展", "industrial development"),
        "SmeDevelopment": ("中小企业发展", "development of small and medium enterprises"),
        "OtherIndustrial": ("其他工业类", "another industrial fund"),
        "Other": ("非工业类", "not industrial"),
    },
    "FundAllocator": {
        "ProvincialDepartment": ("省级主管部门", "the provincial department"),
        "Other": ("其他部门", "another"),
    },
    "MisuseKind": {
        "FalseReport": ("虚报", "false report"),
        "FalseClaim": ("冒领", "false claim"),
        "Withhold": ("截留", "withholding"),
        "Divert": ("挪用", "diversion"),
        "Crowd": ("挤占", "crowding-out"),
        "FalseBooking": ("虚列支出", "false booking"),
        "Forgery": ("伪造材料", "forgery"),
    },
    "EffectBasis": {
        "PurchaseNeed": ("购买需求", "purchase need"),
        "PerformanceTarget": ("绩效目标", "performance target"),
        "Effect": ("实施效果", "effect"),
        "Contribution": ("实际贡献", "actual contribution"),
        "Other": ("其他依据", "something else"),
    },
    "NoticeItem": {
        "Scope": ("申报范围", "scope"),
        "Mode": ("支持方式", "mode of support"),
        "Standard": ("支持标准", "standard"),
        "MaterialList": ("材料清单", "list of materials"),
    },
    "SignOffRole": {
        "Contact": ("项目联系人", "project contact"),
        "Leader": ("项目负责人", "project leader"),
        "LegalRepresentative": ("法定代表人", "legal representative"),
        "ThirdParty": ("第三方编制人", "third party that compiled the application"),
        "CountyHandler": ("县级经办人", "county handler"),
        "CountyHead": ("县级股室负责人", "county section head"),
        "CountyLeader": ("县级分管领导", "county leader in charge"),
        "CityHandler": ("市级经办人", "city handler"),
        "CityHead": ("市级科室负责人", "city section head"),
        "CityLeader": ("市级分管领导", "city leader in charge"),
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
    "MidtermItem": {
        "Progress": ("进展", "progress"),
        "Goals": ("目标", "goals"),
        "KeyWork": ("重点工作", "key work"),
        "OnTimeCompletion": ("能否如期完成", "whether completion on time is likely"),
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
    "ReportAttachment": {
        "BusinessLicence": ("营业执照", "business licence"),
        "ProjectFiling": ("项目核准备案文件", "approval or filing of the project"),
        "FundsPlanDocument": ("资金计划下达文件", "release of funds and plan"),
        "ArrivalVoucher": ("资金到账凭证", "voucher of arrival"),
        "FundApplicationReport": ("资金申请报告", "fund application report"),
        "MainContracts": ("主要合同", "main contracts"),
        "UseVouchers": ("资金使用凭证", "vouchers of use"),
        "LoanContract": ("贷款合同", "loan contract"),
        "InterestVoucher": ("付息凭证", "interest voucher"),
        "FinalAccountsAudit": ("竣工决算审计报告", "final-accounts audit report"),
        "AuditOfficeReport": ("审计机关报告", "report of the audit office"),
        "OtherMaterial": ("其他必要材料", "other material"),
        "TruthCommitment": ("真实性承诺", "commitment to truth"),
    },
    "AcceptanceMode": {
        "SelfOrganised": ("自行组织", "by the organiser itself"),
        "Delegated": ("委托", "delegated"),
        "Purchased": ("购买服务", "by a purchased service"),
        "Other": ("其他方式", "in another way"),
    },
    "CostSource": {
        "SpecialFund": ("专项资金", "the special fund"),
        "OwnBudget": ("本级预算", "the organiser's own budget"),
        "Other": ("其他来源", "someone else"),
    },
    "PanelStep": {
        "Read": ("查阅资料", "reading the papers"),
        "Hear": ("听取汇报", "hearing the report"),
        "SiteCheck": ("现场查验", "checking the site"),
        "Question": ("质询", "questions"),
        "Discuss": ("讨论评议", "discussion"),
    },
    "AcceptanceMethod": {
        "Paper": ("书面验收", "on paper"),
        "Site": ("现场验收", "on site"),
        "Meeting": ("会议验收", "in a meeting"),
        "Other": ("其他形式", "another"),
    },
    "ReportPart": {
        "Unit": ("单位情况", "the unit"),
        "Content": ("项目内容", "the content of the project"),
        "Completion": ("完成情况", "completion"),
        "Investment": ("投资情况", "investment"),
        "Benefit": ("效益", "benefit"),
        "Experience": ("经验问题", "experience and problems"),
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
    "AuditFinding": {
        "AllocationProcess": ("分配不规范", "irregular allocation"),
        "ProjectManagement": ("项目管理不力", "weak project management"),
        "FundUse": ("资金使用不当", "improper use of funds"),
        "AcceptanceWork": ("验收工作问题", "a problem of acceptance work"),
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
    "SiteVisit": {
        "Construction": ("建设阶段", "construction"),
        "Completion": ("竣工阶段", "completion"),
        "Acceptance": ("验收阶段", "acceptance"),
    },
    "OfficialAct": {
        "RecommendThirdParty": ("推荐第三方", "recommending a third party"),
        "ImproperExchange": ("不当交往", "improper exchange"),
        "AcceptHospitality": ("接受宴请", "accepting hospitality"),
        "UnauthorisedRelease": ("擅自发布", "unauthorised release"),
        "ProbeInfo": ("打探信息", "probing for information"),
        "Interfere": ("干预插手", "interfering"),
        "OtherBreach": ("其他违规", "another breach"),
        "Disclose": ("泄露秘密", "disclosing a secret"),
        "AbusePower": ("滥用职权", "abusing power"),
        "NeglectDuty": ("玩忽职守", "neglecting duty"),
        "Favour": ("徇私舞弊", "favouring"),
        "IllegalAllocation": ("违规分配", "allocating in breach"),
    },
    "Gravity": {
        "Light": ("较轻", "light"),
        "Medium": ("较重", "medium"),
        "Grave": ("严重", "grave"),
    },
    "ExpertAct": {
        "PrivateContact": ("私下接触", "private contact"),
        "Leak": ("泄露信息", "leaking"),
        "AcceptProperty": ("收受财物", "taking or demanding property"),
        "OtherInfluence": ("其他影响公正行为", "another act that affects fairness"),
        "Disclose": ("泄露技术秘密", "disclosing a secret of the recipient"),
    },
    "ArchiveCategory": {
        "Application": ("申报", "application"),
        "Evaluation": ("评审", "evaluation"),
        "Allocation": ("分配", "allocation"),
        "Supervision": ("监管", "supervision"),
        "Acceptance": ("验收", "acceptance"),
        "Performance": ("绩效", "performance"),
        "SignOff": ("签字", "sign-off"),
    },
    "ArchiveLoser": {
        "Official": ("公职人员", "an official"),
        "UnitStaff": ("项目单位人员", "staff of the recipient"),
    },
    "IssueSource": {
        "Routine": ("日常监管", "routine supervision"),
        "FiscalEvaluation": ("财政评价", "fiscal evaluation"),
        "Audit": ("审计", "audit"),
        "Inspection": ("督查巡视", "inspection"),
        "Appraisal": ("考核", "appraisal"),
        "Discipline": ("纪检监察", "discipline bodies"),
        "CompletionEvaluation": ("完工评价", "completion evaluation"),
        "OtherSpecial": ("其他专项核查", "another special check"),
    },
    "TraceDemand": {
        "None": ("无要求", "nothing"),
        "Minor": ("轻微问题", "a minor problem"),
        "Rectify": ("要求整改", "rectification"),
        "Recover": ("要求追缴", "recovery"),
    },
    "TraceSeverity": {
        "Normal": ("一般", "normal"),
        "Grave": ("严重", "grave"),
    },
    "TracebackAct": {
        "Supervise": ("督办", "supervision by notice"),
        "Rectify": ("限期整改", "rectification"),
        "Recover": ("追缴资金", "recovery of the money"),
    },
    "ReportKind": {
        "Progress": ("进展报告", "progress"),
        "LetterCopy": ("推荐文件", "recommendation letter"),
        "Filing": ("备案", "filing"),
        "Voucher": ("拨付凭证", "payment vouchers"),
        "Evaluation": ("绩效评价", "evaluation"),
        "SelfEvaluation": ("绩效自评", "self-evaluation"),
        "WorkPlan": ("工作方案", "work plan"),
        "Weekly": ("周报", "weekly report"),
        "Monthly": ("月报", "monthly report"),
        "Quarterly": ("季报", "quarterly report"),
        "Annual": ("年报", "annual report"),
        "MajorMatter": ("重大事项", "major matter"),
        "Comment": ("意见反馈", "comment"),
    },
    "ConstructionType": {
        "Reserve": ("储备", "reserve"),
        "NewStart": ("新开工", "new start"),
        "UnderConstruction": ("在建", "under construction"),
        "Other": ("其他", "other"),
    },
    "MonitorItem": {
        "SystemSoundness": ("制度健全", "soundness of the system"),
        "Construction": ("建设情况", "construction"),
        "FundUse": ("用款情况", "use of funds"),
        "Other": ("其他情况", "other"),
    },
    "SelfEvaluationLevel": {
        "Unit": ("项目单位自评", "recipient"),
        "County": ("县级自评", "county"),
        "City": ("市级自评", "city"),
    },
    "RegionLevel": {
        "Province": ("省", "province"),
        "City": ("市", "city"),
        "County": ("县（区）", "county or district"),
        "Zone": ("经开区", "development zone"),
    },
    "Governance": {
        "OtherRule": ("另有规定优先", "another rule prevails"),
        "NotGoverned": ("不在适用范围", "not governed"),
        "ByAnalogy": ("参照适用", "by analogy"),
        "Governed": ("适用", "governed"),
    },
    "Eligibility": {
        "NotEligible": ("不符合申报条件", "not eligible"),
        "ByException": ("仅可作为例外", "only by an exception"),
        "Eligible": ("符合申报条件", "eligible"),
    },
    "Standing": {
        "Breached": ("不符合要求", "not met"),
        "Departs": ("与原则要求不符", "departs from a principle"),
        "Met": ("符合要求", "met"),
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
    "ReviewFinding": {
        "NotRectified": ("未按期整改", "problems not put right in time"),
        "ProblemsFound": ("发现问题", "problems found"),
        "Departs": ("低于原则要求", "below what is asked in principle"),
        "InOrder": ("正常", "in order"),
    },
    "DeadlineStatus": {
        "InTime": ("按期", "in time"),
        "Late": ("逾期", "late"),
        "NotDue": ("未到期", "not due yet"),
    },
    "ChangeStanding": {
        "Unauthorised": ("擅自变更", "carried out without approval"),
        "NotEligible": ("不得变更", "not to be approved"),
        "ByException": ("仅可作为例外", "only by an exception"),
        "ProceduresOpen": ("程序未完成", "steps are missing"),
        "Effective": ("变更有效", "approved and in effect"),
        "Eligible": ("可以变更", "may be approved"),
        "NoChange": ("无变更", "nothing was changed"),
    },
    "AcceptanceVerdict": {
        "Pass": ("验收通过", "passed"),
        "Rectify": ("限期整改", "to be rectified"),
        "Fail": ("验收不通过", "failed"),
        "NotApplicable": ("无需验收", "no acceptance owed"),
    },
    "TracebackMeasure": {
        "Recover": ("追缴资金", "recovery of the money"),
        "Rectify": ("限期整改", "rectification"),
        "Supervise": ("督办", "supervision by notice"),
        "Nothing": ("无追溯措施", "no measure"),
    },
    "CompetentAuthority": {
        "Registered": ("登记地主管部门", "the authority of the place of registration"),
        "Location": ("项目所在地主管部门", "the authority of the project's location"),
    },
    "ReviewRoute": {
        "CountyOnly": ("县级审核直报省级", "the county reviews and recommends to the province"),
        "CountyThenCity": ("县级初审、市级复审", "the county reviews first, then the city"),
    },
}

NONE: Final = Nothing.NONE

__all__ = [
    "AcceptanceMethod",
    "AcceptanceMode",
    "AcceptanceVerdict",
    "AccountHolder",
    "AllocationMethod",
    "ApplicantKind",
    "ApplicationType",
    "ArchiveCategory",
    "ArchiveLoser",
    "AuditFinding",
    "AwardStanding",
    "AwardTrack",
    "BankruptcyCause",
    "BasisOfAward",
    "ChangeKind",
    "ChangeReason",
    "ChangeStanding",
    "CityOpinion",
    "CompetentAuthority",
    "CompletionEvaluation",
    "ConclusionClause",
    "ConstructionType",
    "ContentDegree",
    "CostSource",
    "DeadlineStatus",
    "EffectBasis",
    "Eligibility",
    "EntryState",
    "ExpertAct",
    "FeasibilitySection",
    "Force",
    "FormFindingKind",
    "FundAllocator",
    "FundEstablisher",
    "FundKind",
    "FundLevel",
    "FundingTiming",
    "Governance",
    "GovernmentLevel",
    "Gravity",
    "InForce",
    "IssueSeverity",
    "IssueSource",
    "LocationExtent",
    "Material",
    "MidtermItem",
    "MisuseKind",
    "MonitorItem",
    "NONE",
    "Nothing",
    "NoticeItem",
    "ObligationStatus",
    "OfficialAct",
    "Outcome",
    "Ownership",
    "PanelStep",
    "Party",
    "Period",
    "PreliminaryProcedure",
    "ProjectCategory",
    "ProjectStage",
    "ProjectTier",
    "ProvinceReply",
    "RecoveryState",
    "RegionLevel",
    "ReportAttachment",
    "ReportKind",
    "ReportPart",
    "ReviewFinding",
    "ReviewRoute",
    "SelfEvaluationLevel",
    "Severity",
    "SignOffRole",
    "SiteVisit",
    "Standing",
    "Status",
    "StepState",
    "SupervisorDemand",
    "SupportMode",
    "TraceDemand",
    "TraceSeverity",
    "TracebackAct",
    "TracebackMeasure",
    "Undated",
    "UseCategory",
    "Verdict",
    "Word",
]
