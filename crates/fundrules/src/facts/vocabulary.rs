//! The closed lists of words that facts may take.

use std::fmt;
use std::marker::PhantomData;

/// A closed list of words: each has a name, a Chinese and an English label.
pub trait Vocabulary: Copy + Eq + Ord + fmt::Debug + 'static {
    /// The list's words, in order; a word's code is its place.
    const WORDS: &'static [Word];

    /// The word's place in [`Vocabulary::WORDS`].
    fn code(self) -> u8;

    /// The word at a place.
    fn from_code(code: u8) -> Option<Self>;
}

/// One word of a [`Vocabulary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The list that it stands in, such as `Verdict`.
    pub vocabulary: &'static str,
    /// The name used in JSON, rulebooks and columns.
    pub name: &'static str,
    /// The Chinese label.
    pub zh: &'static str,
    /// The English label.
    pub en: &'static str,
}

/// The names of some words of a vocabulary.
pub(crate) fn word_names<W: Vocabulary>(words: &[W]) -> Vec<&'static str> {
    let name = |word: &W| W::WORDS.get(usize::from(word.code())).map(|word| word.name);
    words.iter().filter_map(name).collect()
}

/// Finds a word by its name (letter case and `_`, `-` and spaces do not matter), or by its
/// Chinese or English label.
#[must_use]
pub(crate) fn find_word(words: &[Word], text: &str) -> Option<u8> {
    let place = exact_word(words, text).or_else(|| {
        let wanted = plain(text);
        let is_wanted = |label: &str| plain(label) == wanted;
        words.iter().position(|word| [word.name, word.zh, word.en].into_iter().any(is_wanted))
    })?;
    u8::try_from(place).ok()
}

/// The place of the word with exactly this name, as programs write it. No label of another word is
/// the same text, see the tests.
fn exact_word(words: &[Word], text: &str) -> Option<usize> {
    words.iter().position(|word| word.name == text)
}

fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '_' | '-' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

/// A set of words of one vocabulary.
///
/// # Example
///
/// ```
/// use fundrules::{BasisOfAward, Set};
///
/// let basis: Set<BasisOfAward> = [BasisOfAward::TotalInvestment].into_iter().collect();
/// assert!(basis.contains(BasisOfAward::TotalInvestment));
/// assert!(!basis.contains(BasisOfAward::Software));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Set<W> {
    bits: u64,
    words: PhantomData<W>,
}

impl<W: Vocabulary> Set<W> {
    /// The set without any word: known to be empty, which is not the same as unknown.
    pub const EMPTY: Set<W> = Set { bits: 0, words: PhantomData };

    /// Whether the set has the word.
    #[must_use]
    pub fn contains(self, word: W) -> bool {
        self.bits & (1 << word.code()) != 0
    }

    /// The words, in the vocabulary's order.
    pub fn iter(self) -> impl Iterator<Item = W> {
        (0..64u8).filter(move |code| self.bits & (1 << code) != 0).filter_map(W::from_code)
    }

    /// The set as bits; bit `n` stands for the word with code `n`.
    #[must_use]
    pub fn bits(self) -> u64 {
        self.bits
    }
}

impl<W: Vocabulary> FromIterator<W> for Set<W> {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        let bits = words.into_iter().fold(0, |bits, word| bits | (1 << word.code()));
        Set { bits, words: PhantomData }
    }
}

impl<W: Vocabulary> fmt::Debug for Set<W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

macro_rules! vocabularies {
    ($(
        $(#[$meta:meta])*
        $name:ident { $( $word:ident $zh:literal $en:literal ),+ $(,)? }
    )+) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $name {
                $(
                    #[doc = concat!($en, " (", $zh, ").")]
                    $word,
                )+
            }

            impl $crate::facts::Vocabulary for $name {
                const WORDS: &'static [$crate::facts::Word] = &[
                    $( $crate::facts::Word {
                        vocabulary: stringify!($name),
                        name: stringify!($word),
                        zh: $zh,
                        en: $en,
                    } ),+
                ];

                fn code(self) -> u8 {
                    self as u8
                }

                fn from_code(code: u8) -> Option<Self> {
                    [$( $name::$word ),+].get(usize::from(code)).copied()
                }
            }

            impl std::fmt::Display for $name {
                fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    formatter.write_str(match self { $( $name::$word => stringify!($word) ),+ })
                }
            }
        )+

    };
}

pub(crate) use vocabularies;

vocabularies! {
    /// When the money comes, relative to the work.
    FundingTiming {
        ExAnte "事前" "before the work",
        Mid "事中" "during the work",
        ExPost "事后" "after the work",
    }
    /// How far the construction is.
    ProjectStage {
        Proposed "拟建" "proposed",
        UnderConstruction "在建" "under construction",
        Completed "竣工" "completed",
        Stalled "停滞" "stalled",
        Terminated "终止" "terminated",
        Replaced "替换" "replaced",
        Withdrawn "撤销" "withdrawn",
    }
    /// The class of a pilot project of Luoyang.
    ProjectTier {
        Point "点" "point",
        Line "线" "line",
        Surface "面" "surface",
    }
    /// What the award was approved on: its basis.
    BasisOfAward {
        TotalInvestment "总投资" "total investment",
        FixedAsset "固定资产投资" "fixed-asset investment",
        Software "软件投资" "software investment",
        Other "其他标的" "other basis",
    }
    /// Who arranged the award.
    AwardTrack {
        ProvincialDirect "省级直接安排" "arranged by the province",
        Reallocated "再分配安排" "re-allocated by the city",
    }
    /// The method by which the money was allocated.
    AllocationMethod {
        Project "项目法" "project-based",
        Factor "因素法" "factor-based",
        Actual "据实据效法" "actual-based",
    }
    /// The mode of support.
    SupportMode {
        InvestmentSubsidy "投资补助" "investment subsidy",
        LoanInterest "贷款贴息" "loan interest subsidy",
        Award "奖励" "award",
    }
    /// The level of the fund.
    FundLevel {
        National "国家级" "national",
        Provincial "省级" "provincial",
        City "市级" "city",
    }
    /// Who set the fund up.
    FundEstablisher {
        Central "中央" "central government",
        Province "省" "province",
        Local "地方" "local government",
    }
    /// What the money was spent on.
    UseCategory {
        Project "项目支出" "the project",
        Welfare "人员福利" "staff welfare",
        OfficeCost "公用经费" "office cost",
        RunningCost "机构运转经费" "running cost",
        Building "楼堂馆所" "buildings and infrastructure",
        BudgetBalance "平衡预算" "balancing a budget",
    }
    /// What a change altered.
    ChangeKind {
        Entity "项目单位" "recipient",
        LegalRep "法定代表人" "legal representative",
        Investment "投资额度" "investment",
        Period "建设周期" "implementation period",
        Content "建设内容" "construction content",
        Goals "任务目标" "goals",
        Termination "项目终止" "termination",
        Replacement "项目替换" "replacement",
    }
    /// Why a change was asked for.
    ChangeReason {
        PolicyPlan "政策规划调整" "policy or planning",
        Market "市场变化" "market",
        ForceMajeure "不可抗力" "force majeure",
        Technical "技术原因" "technical",
        OwnReason "自身原因" "own reason",
        Objective "客观因素" "objective cause",
        Other "其他原因" "other",
    }
    /// How far the construction content was changed.
    ContentDegree {
        None "无变更" "not changed",
        Minor "一般变更" "minor",
        Main "主要内容变更" "main content",
        Major "重大变更" "major",
    }
    /// A verdict of acceptance; `None` says that none was issued yet.
    Verdict {
        None "未出具" "not issued",
        Pass "验收通过" "passed",
        Rectify "限期整改" "to be rectified",
        Fail "验收不通过" "failed",
    }
    /// A paper of the application for acceptance.
    Material {
        ApplicationDocument "项目申报书" "application for funds",
        AcceptanceForm "验收申请表" "acceptance form",
        AcceptanceReport "验收申请报告" "acceptance report",
        ChangeApproval "变更批复" "approval of a change",
        TruthCommitment "真实性承诺书" "commitment to truth",
        SpecialAudit "专项审计报告" "special audit report",
        FinalAccountsAudit "决算审计报告" "final-accounts audit report",
        LoanContract "贷款合同" "loan contract",
        InterestVoucher "利息支付凭证" "interest voucher",
        RepaymentRecord "还款记录" "repayment record",
        SelfEvaluationSummary "自评总结" "self-evaluation summary",
        Contracts "合同" "contracts",
        Invoices "发票" "invoices",
        BankVouchers "银行付款凭证" "bank vouchers",
        OtherMaterial "其他材料" "other material",
    }
    /// A clause that an acceptance conclusion must carry.
    ConclusionClause {
        StatutoryAcceptances "单项验收要求" "statutory acceptances",
    }
    /// How grave a problem is that supervision pointed out; `None` says that there was none.
    IssueSeverity {
        None "无问题" "no problem",
        Minor "一般问题" "minor",
        Major "重大问题" "major",
    }
    /// What an audit, a discipline body or another supervisor asked for.
    SupervisorDemand {
        None "无要求" "nothing",
        Rectify "要求整改" "rectification",
        Recover "要求收回资金" "recovery",
    }
    /// What the province answered to a request to be spared recovery; `None` says: no answer yet.
    ProvinceReply {
        None "未批复" "no reply yet",
        Exempt "同意免予收回" "exempt",
        Partial "部分收回" "partial recovery",
        Recover "收回" "recovery",
    }
    /// The opinion of the city on such a request; `None` says: none yet.
    CityOpinion {
        None "未出具" "none yet",
        Favourable "同意" "favourable",
        Unfavourable "不同意" "unfavourable",
    }
    /// Why a recipient became insolvent.
    BankruptcyCause {
        Market "市场原因" "market",
        Other "其他原因" "other",
    }
    /// The legal kind of a recipient.
    ApplicantKind {
        Enterprise "企业" "enterprise",
        PublicInstitution "事业单位" "public institution",
        Other "其他单位" "other",
    }
    /// Who owns a recipient.
    Ownership {
        Central "中央企业" "central enterprise",
        ProvincialSOE "省属国企" "provincial state-owned enterprise",
        MunicipalSOE "市属国企" "municipal state-owned enterprise",
        Other "其他企业" "other",
    }
    /// How much of an investment lies within a territory.
    LocationExtent {
        Within "全部在辖区内" "all of it",
        Part "部分在辖区外" "a part lies outside",
        Outside "全部在辖区外" "none of it",
    }
    /// How the evaluation of a completed project went.
    CompletionEvaluation {
        NotDue "未到评价时点" "not due yet",
        NotDone "未按要求评价" "not carried out as required",
        Failed "评价不达标" "failed",
        FailedAfterRectification "整改后仍不达标" "failed, and still so after rectification",
        Passed "评价达标" "passed",
    }
    /// The class of a project in the lists of Shanxi.
    ProjectCategory {
        Emerging "新兴产业" "emerging industry",
        TraditionalUpgrade "传统产业改造" "upgrade of a traditional industry",
        CityLevel "市级推进" "pushed by the city",
        NotListed "未列入清单" "in no list",
    }
    /// A procedure before construction.
    PreliminaryProcedure {
        Filing "立项备案" "approval or filing",
        Land "用地" "land",
        Planning "规划选址" "planning site",
        Environment "环评" "environmental assessment",
    }
    /// A part of a feasibility study.
    FeasibilitySection {
        Enterprise "企业概况" "the enterprise",
        Necessity "项目必要性" "necessity",
        Goals "建设目标" "goals",
        Plan "建设方案" "plan",
        Funding "投资估算与资金筹措" "estimate and funding",
        Operation "运营管理" "operation and management",
        Benefit "效益分析" "benefit",
        Risk "风险分析" "risk",
    }
    /// A level of government.
    GovernmentLevel {
        Province "省级" "province",
        City "市级" "city",
        County "县级" "county",
    }
    /// The level of an authority, a development zone included.
    RegionLevel {
        Province "省" "province",
        City "市" "city",
        County "县（区）" "county or district",
        Zone "经开区" "development zone",
    }
    /// A kind of fund.
    FundKind {
        RadioManagement "无线电管理" "radio management",
        IndustryDevelopment "工业发展" "industrial development",
        SmeDevelopment "中小企业发展" "development of small and medium enterprises",
        OtherIndustrial "其他工业类" "another industrial fund",
        Other "非工业类" "not industrial",
    }
    /// Who allocates a fund.
    FundAllocator {
        ProvincialDepartment "省级主管部门" "the provincial department",
        Other "其他部门" "another",
    }
    /// A way in which fiscal money is misused.
    MisuseKind {
        FalseReport "虚报" "false report",
        FalseClaim "冒领" "false claim",
        Withhold "截留" "withholding",
        Divert "挪用" "diversion",
        Crowd "挤占" "crowding-out",
        FalseBooking "虚列支出" "false booking",
        Forgery "伪造材料" "forgery",
    }
    /// What an actual-based award goes by.
    EffectBasis {
        PurchaseNeed "购买需求" "purchase need",
        PerformanceTarget "绩效目标" "performance target",
        Effect "实施效果" "effect",
        Contribution "实际贡献" "actual contribution",
        Other "其他依据" "something else",
    }
    /// What a call for applications states.
    NoticeItem {
        Scope "申报范围" "scope",
        Mode "支持方式" "mode of support",
        Standard "支持标准" "standard",
        MaterialList "材料清单" "list of materials",
    }
    /// What is applied for.
    ApplicationType {
        Fund "专项资金" "special funds",
        PilotDemonstration "试点示范" "a pilot demonstration",
        Other "其他事项" "something else",
    }
    /// Who signs for a step.
    SignOffRole {
        Contact "项目联系人" "project contact",
        Leader "项目负责人" "project leader",
        LegalRepresentative "法定代表人" "legal representative",
        ThirdParty "第三方编制人" "third party that compiled the application",
        CountyHandler "县级经办人" "county handler",
        CountyHead "县级股室负责人" "county section head",
        CountyLeader "县级分管领导" "county leader in charge",
        CityHandler "市级经办人" "city handler",
        CityHead "市级科室负责人" "city section head",
        CityLeader "市级分管领导" "city leader in charge",
    }
    /// An attachment of the acceptance report.
    ReportAttachment {
        BusinessLicence "营业执照" "business licence",
        ProjectFiling "项目核准备案文件" "approval or filing of the project",
        FundsPlanDocument "资金计划下达文件" "release of funds and plan",
        ArrivalVoucher "资金到账凭证" "voucher of arrival",
        FundApplicationReport "资金申请报告" "fund application report",
        MainContracts "主要合同" "main contracts",
        UseVouchers "资金使用凭证" "vouchers of use",
        LoanContract "贷款合同" "loan contract",
        InterestVoucher "付息凭证" "interest voucher",
        FinalAccountsAudit "竣工决算审计报告" "final-accounts audit report",
        AuditOfficeReport "审计机关报告" "report of the audit office",
        OtherMaterial "其他必要材料" "other material",
        TruthCommitment "真实性承诺" "commitment to truth",
    }
    /// How acceptance is organised.
    AcceptanceMode {
        SelfOrganised "自行组织" "by the organiser itself",
        Delegated "委托" "delegated",
        Purchased "购买服务" "by a purchased service",
        Other "其他方式" "in another way",
    }
    /// Who bears a cost.
    CostSource {
        SpecialFund "专项资金" "the special fund",
        OwnBudget "本级预算" "the organiser's own budget",
        Other "其他来源" "someone else",
    }
    /// A step of an acceptance panel.
    PanelStep {
        Read "查阅资料" "reading the papers",
        Hear "听取汇报" "hearing the report",
        SiteCheck "现场查验" "checking the site",
        Question "质询" "questions",
        Discuss "讨论评议" "discussion",
    }
    /// A way of acceptance.
    AcceptanceMethod {
        Paper "书面验收" "on paper",
        Site "现场验收" "on site",
        Meeting "会议验收" "in a meeting",
        Other "其他形式" "another",
    }
    /// What an audit found.
    AuditFinding {
        AllocationProcess "分配不规范" "irregular allocation",
        ProjectManagement "项目管理不力" "weak project management",
        FundUse "资金使用不当" "improper use of funds",
        AcceptanceWork "验收工作问题" "a problem of acceptance work",
    }
    /// A level that evaluates itself.
    SelfEvaluationLevel {
        Unit "项目单位自评" "recipient",
        County "县级自评" "county",
        City "市级自评" "city",
    }
    /// What performance monitoring looks at.
    MonitorItem {
        SystemSoundness "制度健全" "soundness of the system",
        Construction "建设情况" "construction",
        FundUse "用款情况" "use of funds",
        Other "其他情况" "other",
    }
    /// A stage that is visited.
    SiteVisit {
        Construction "建设阶段" "construction",
        Completion "竣工阶段" "completion",
        Acceptance "验收阶段" "acceptance",
    }
    /// An act of an official.
    OfficialAct {
        RecommendThirdParty "推荐第三方" "recommending a third party",
        ImproperExchange "不当交往" "improper exchange",
        AcceptHospitality "接受宴请" "accepting hospitality",
        UnauthorisedRelease "擅自发布" "unauthorised release",
        ProbeInfo "打探信息" "probing for information",
        Interfere "干预插手" "interfering",
        OtherBreach "其他违规" "another breach",
        Disclose "泄露秘密" "disclosing a secret",
        AbusePower "滥用职权" "abusing power",
        NeglectDuty "玩忽职守" "neglecting duty",
        Favour "徇私舞弊" "favouring",
        IllegalAllocation "违规分配" "allocating in breach",
    }
    /// An act of an expert.
    ExpertAct {
        PrivateContact "私下接触" "private contact",
        Leak "泄露信息" "leaking",
        AcceptProperty "收受财物" "taking or demanding property",
        OtherInfluence "其他影响公正行为" "another act that affects fairness",
        Disclose "泄露技术秘密" "disclosing a secret of the recipient",
    }
    /// How grave something is.
    Gravity {
        Light "较轻" "light",
        Medium "较重" "medium",
        Grave "严重" "grave",
    }
    /// A category of the archive.
    ArchiveCategory {
        Application "申报" "application",
        Evaluation "评审" "evaluation",
        Allocation "分配" "allocation",
        Supervision "监管" "supervision",
        Acceptance "验收" "acceptance",
        Performance "绩效" "performance",
        SignOff "签字" "sign-off",
    }
    /// Who found a problem.
    IssueSource {
        Routine "日常监管" "routine supervision",
        FiscalEvaluation "财政评价" "fiscal evaluation",
        Audit "审计" "audit",
        Inspection "督查巡视" "inspection",
        Appraisal "考核" "appraisal",
        Discipline "纪检监察" "discipline bodies",
        CompletionEvaluation "完工评价" "completion evaluation",
        OtherSpecial "其他专项核查" "another special check",
    }
    /// A measure of traceback that was decided.
    TracebackAct {
        Supervise "督办" "supervision by notice",
        Rectify "限期整改" "rectification",
        Recover "追缴资金" "recovery of the money",
    }
    /// The type of construction in the weekly report.
    ConstructionType {
        Reserve "储备" "reserve",
        NewStart "新开工" "new start",
        UnderConstruction "在建" "under construction",
        Other "其他" "other",
    }
    /// What a special check asks for; `None` says that it found neither a minor problem nor asks
    /// for anything.
    TraceDemand {
        None "无要求" "nothing",
        Minor "轻微问题" "a minor problem",
        Rectify "要求整改" "rectification",
        Recover "要求追缴" "recovery",
    }
    /// How grave a traced case is.
    TraceSeverity {
        Normal "一般" "normal",
        Grave "严重" "grave",
    }
    /// A kind of report.
    ReportKind {
        Progress "进展报告" "progress",
        LetterCopy "推荐文件" "recommendation letter",
        Filing "备案" "filing",
        Voucher "拨付凭证" "payment vouchers",
        Evaluation "绩效评价" "evaluation",
        SelfEvaluation "绩效自评" "self-evaluation",
        WorkPlan "工作方案" "work plan",
        Weekly "周报" "weekly report",
        Monthly "月报" "monthly report",
        Quarterly "季报" "quarterly report",
        Annual "年报" "annual report",
        MajorMatter "重大事项" "major matter",
        Comment "意见反馈" "comment",
    }
    /// What a mid-term review covers.
    MidtermItem {
        Progress "进展" "progress",
        Goals "目标" "goals",
        KeyWork "重点工作" "key work",
        OnTimeCompletion "能否如期完成" "whether completion on time is likely",
    }
    /// A part of the acceptance report.
    ReportPart {
        Unit "单位情况" "the unit",
        Content "项目内容" "the content of the project",
        Completion "完成情况" "completion",
        Investment "投资情况" "investment",
        Benefit "效益" "benefit",
        Experience "经验问题" "experience and problems",
    }
    /// Who holds an account of the platform.
    AccountHolder {
        Province "省级" "province",
        City "市级" "city",
        County "县区或经开区" "county or development zone",
        Recipient "项目单位" "recipient",
    }
    /// Who lost an archive.
    ArchiveLoser {
        Official "公职人员" "an official",
        UnitStaff "项目单位人员" "staff of the recipient",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::FACTS;

    #[test]
    fn every_label_tells_one_word() {
        for words in FACTS.iter().filter_map(|fact| fact.kind.words()) {
            for (place, word) in words.iter().enumerate() {
                for label in [word.name, word.zh, word.en] {
                    for text in [label.to_owned(), label.to_uppercase(), format!(" {label}")] {
                        let found = find_word(words, &text).map(usize::from);
                        assert_eq!(found, Some(place), "{}: {text}", word.vocabulary);
                    }
                }
            }
        }
    }
}
