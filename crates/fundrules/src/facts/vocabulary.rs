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

/// Finds a word by its name (letter case and `_`, `-` and spaces do not matter), or by its
/// Chinese or English label.
#[must_use]
pub(crate) fn find_word(words: &[Word], text: &str) -> Option<u8> {
    let wanted = plain(text);
    let place = words.iter().position(|word| {
        plain(word.name) == wanted || plain(word.zh) == wanted || plain(word.en) == wanted
    })?;
    u8::try_from(place).ok()
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
}
