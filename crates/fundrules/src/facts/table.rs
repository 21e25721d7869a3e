//! The one table of facts: everything that a rule may look at, declared once.
//!
//! The nested [`Project`], its JSON, the columns of a ledger, the conditions of a rulebook, the
//! JSON Schema and the reference page all come from this table. A new fact is one line here.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::tree::Tree;
use super::value::{EventDate, FactKind, FactType, Indicator, ReadOptions, Reference};
use super::vocabulary::{
    AllocationMethod, AwardTrack, BankruptcyCause, BasisOfAward, ChangeKind, ChangeReason,
    CityOpinion, ConclusionClause, ContentDegree, FundEstablisher, FundLevel, FundingTiming,
    IssueSeverity, Material, ProjectStage, ProjectTier, ProvinceReply, Set, SupervisorDemand,
    SupportMode, UseCategory, Verdict,
};
use crate::error::Result;
use crate::money::Money;
use crate::rate::Rate;

/// One line of the table of facts.
pub struct FactDefinition {
    /// The dotted name, such as `invest.total_planned`.
    pub name: &'static str,
    /// The kind of the values.
    pub kind: FactKind,
    /// The Chinese label, which is also a ledger's header.
    pub zh: &'static str,
    /// The English label.
    pub en: &'static str,
    /// Other headers that ledgers use for this fact.
    pub aliases: &'static [&'static str],
    pub(crate) read: fn(&mut Project, &Tree, ReadOptions) -> Result<()>,
    pub(crate) write: fn(&Project) -> Option<Tree>,
    pub(crate) lower: fn(&Project) -> Option<i64>,
    pub(crate) raise: fn(&mut Project, i64) -> bool,
    pub(crate) clear: fn(&mut Project),
}

impl FactDefinition {
    /// Whether a bare number given for this fact counts percent, because the name says so.
    #[must_use]
    pub fn counts_percent(&self) -> bool {
        self.name.ends_with("_pct")
    }
}

impl std::fmt::Debug for FactDefinition {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("FactDefinition")
            .field("name", &self.name)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// A group of facts: the part of a name before the dot.
#[derive(Clone, Copy, Debug)]
pub struct GroupDefinition {
    /// The group's name.
    pub name: &'static str,
    /// The Chinese label.
    pub zh: &'static str,
    /// The English label.
    pub en: &'static str,
}

/// The printed name: the identifier, unless another is given because the name is a Rust keyword.
macro_rules! name {
    ($identifier:ident) => {
        stringify!($identifier)
    };
    ($identifier:ident $name:literal) => {
        $name
    };
}

macro_rules! facts {
    ($(
        $group:ident as $group_name:literal : $struct:ident $group_zh:literal $group_en:literal {
            $(
                $field:ident $(as $field_name:literal)? : $type:ty
                    = $zh:literal $en:literal $([$($alias:literal),*])? ;
            )+
        }
    )+) => {
        $(
            #[doc = concat!("Facts about the ", $group_en, " (", $group_zh, "). ")]
            ///
            /// `None` is a fact that is not known.
            #[derive(Clone, Debug, Default, PartialEq, Eq)]
            pub struct $struct {
                $(
                    #[doc = concat!($en, " (", $zh, ").")]
                    pub $field: Option<$type>,
                )+
            }
        )+

        /// Everything that is known about one project.
        ///
        /// A fact that is `None` is not known; it is never taken for false, zero or "no". Facts
        /// that are known to be absent have a value of their own, such as [`EventDate::None`].
        ///
        /// # Example
        ///
        /// ```
        /// use fundrules::{Money, Project};
        ///
        /// let mut project = Project::new("P-1");
        /// project.invest.total_planned = Some("1000万元".parse()?);
        /// project.invest.total_actual = Some("799.99万元".parse()?);
        /// let json = serde_json::to_string(&project)?;
        /// assert_eq!(Project::from_json(&json)?, project);
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Project {
            /// The key by which answers name the project.
            pub id: String,
            $(
                #[doc = concat!("Facts about the ", $group_en, " (", $group_zh, ").")]
                pub $group: $struct,
            )+
        }

        /// The groups in order.
        pub(crate) static GROUPS: &[GroupDefinition] = &[
            $( GroupDefinition {
                name: $group_name,
                zh: $group_zh,
                en: $group_en,
            } ),+
        ];

        /// The table.
        pub(crate) static FACTS: &[FactDefinition] = &[
            $( $(
                FactDefinition {
                    name: concat!(
                        $group_name,
                        ".",
                        name!($field $($field_name)?)
                    ),
                    kind: <$type as FactType>::KIND,
                    zh: $zh,
                    en: $en,
                    aliases: &[$($($alias),*)?],
                    read: |project, tree, options| {
                        project.$group.$field = Some(<$type as FactType>::read(tree, options)?);
                        Ok(())
                    },
                    write: |project| project.$group.$field.as_ref().map(FactType::write),
                    lower: |project| project.$group.$field.as_ref().and_then(FactType::lower),
                    raise: |project, number| {
                        let value = <$type as FactType>::raise(number);
                        let there_is = value.is_some();
                        if there_is {
                            project.$group.$field = value;
                        }
                        there_is
                    },
                    clear: |project| project.$group.$field = None,
                },
            )+ )+
        ];
    };
}

facts! {
    doc as "doc": Document "文件" "documents" {
        pilot_end: NaiveDate = "试点期结束日" "end of the pilot period";
        city_appraisal_passed: bool = "试点城市通过考核评价" "the pilot city passed its appraisal";
    }
    overriding as "override": Override "另有规定" "rules that prevail" {
        rule: Reference = "另有规定" "another rule that expressly governs" ["特别规定"];
        share: Rate = "另有规定的首批比例" "share of the first batch that a superior rule fixes";
    }
    applicant as "applicant": Applicant "项目单位" "recipient" {
        name: String = "项目单位" "name of the recipient" ["项目单位名称", "单位名称", "项目业主单位", "企业名称", "建设单位"];
        fraud: bool = "骗取套取财政资金" "cheating for fiscal money was established";
        bankrupt: bool = "企业破产" "the recipient is insolvent";
        bankrupt_cause: BankruptcyCause = "破产原因" "cause of the insolvency";
    }
    project as "project": ProjectFacts "项目" "project" {
        name: String = "项目名称" "name of the project";
        funding_timing: FundingTiming = "补助方式" "when the money comes, relative to the work" ["资金时序", "补助类型"];
        stage: ProjectStage = "项目状态" "how far the construction is" ["建设状态"];
        tier: ProjectTier = "项目类别" "tier of a pilot project" ["点线面类别"];
        start_planned: NaiveDate = "计划开工日期" "planned start of the implementation period" ["实施期开始", "建设起始日期"];
        end_planned: NaiveDate = "计划完工日期" "planned end of the implementation period" ["实施期截止", "实施期结束", "建设期截止日期"];
        end_approved: NaiveDate = "批复延期后完工日期" "end after an approved extension" ["延期后实施期截止"];
        end_actual: EventDate = "实际竣工日期" "day of completion" ["竣工日期", "完工日期"];
        progress_pct: Rate = "实施进度" "implementation progress" ["项目实施进度", "项目进度"];
        stalled: bool = "项目停滞" "the project stands still";
        content_completed: bool = "建设内容完成" "the approved content is done";
        goals_completed: bool = "目标任务完成" "goals and tasks are done";
        indicators: Vec<Indicator> = "绩效指标" "performance indicators";
        indicators_met: bool = "技术指标与预期目标达到" "every indicator reached its target" ["指标达到"];
        eligible_now: bool = "符合支持条件" "the project still meets the conditions of support";
    }
    invest as "invest": Investment "投资" "investment" {
        total_planned: Money = "项目总投资" "total investment at allocation" ["总投资", "计划总投资", "核定总投资"];
        total_approved: Money = "批复变更后总投资" "total investment after an approved change";
        total_actual: Money = "实际完成总投资" "actual total investment" ["完成总投资", "已完成投资", "项目完成总投资"];
        fixed_planned: Money = "固定资产投资" "fixed-asset investment at allocation" ["计划固定资产投资", "核定固定资产投资"];
        fixed_approved: Money = "批复变更后固定资产投资" "fixed-asset investment after an approved change";
        fixed_actual: Money = "实际完成固定资产投资" "actual fixed-asset investment" ["完成固定资产投资"];
        software_planned: Money = "软件投资" "software investment at allocation" ["计划软件投资", "核定软件投资"];
        software_approved: Money = "批复变更后软件投资" "software investment after an approved change";
        software_actual: Money = "实际完成软件投资" "actual software investment" ["完成软件投资"];
        other_planned: Money = "其他标的投资" "another allocation basis, at allocation" ["计划其他标的投资"];
        other_approved: Money = "批复变更后其他标的投资" "another allocation basis, after an approved change";
        other_actual: Money = "实际完成其他标的投资" "another allocation basis, actual" ["完成其他标的投资"];
        eligible_cost: Money = "符合支持范围的费用" "cost in eligible categories";
        land_and_plant: Money = "土地厂房费用" "cost of land and plant";
    }
    award as "award": Award "支持资金" "award" {
        amount: Money = "支持额度" "awarded amount" ["补助金额", "支持金额", "补助额度", "奖补金额"];
        basis: Set<BasisOfAward> = "分配核定标的" "bases on which the amount was approved" ["核定标的"];
        main_basis: BasisOfAward = "主要核定标的" "the main one of several bases";
        part_total: Money = "按总投资核定的部分" "part of the award approved on total investment";
        part_fixed: Money = "按固定资产投资核定的部分" "part of the award approved on fixed-asset investment";
        part_software: Money = "按软件投资核定的部分" "part of the award approved on software investment";
        part_other: Money = "按其他标的核定的部分" "part of the award approved on another basis";
        track: AwardTrack = "安排方式" "who arranged the award";
        method: AllocationMethod = "分配方法" "method of allocation" ["分配方式"];
        mode: SupportMode = "支持方式" "mode of support";
        level: FundLevel = "资金级次" "level of the fund";
        released_on: NaiveDate = "资金下达日期" "day of the release document";
        approved_use: Vec<String> = "规定使用方向" "prescribed direction and use";
    }
    app as "app": Application "申报" "application" {
        use_for as "use": Vec<String> = "申报用途" "use applied for";
        use_within_approved: bool = "用途在规定方向内" "the use lies within the prescribed direction";
    }
    payment as "payment": Payment "拨付" "payment" {
        amount: Money = "本次拟拨金额" "the payment proposed now" ["本次拨付金额"];
        seq: u32 = "拨付次数" "number of payments, the proposed one included" ["拨付批次"];
        paid_total: Money = "已拨付金额" "paid so far" ["累计拨付", "已拨资金", "累计已拨付"];
        voucher_filed: bool = "拨付凭证已备案" "the vouchers were filed";
        central_arrived: Money = "中央资金到位金额" "central money that arrived";
        released_to_county: bool = "资金已下达县区" "the money was released to the county";
        paid_to_recipient: bool = "资金已拨付项目单位" "the county paid the recipient";
    }
    fund as "fund": FundFacts "专项资金" "fund" {
        establisher: FundEstablisher = "资金设立层级" "who set the fund up";
        use_compliant: bool = "资金使用合规" "money was used as prescribed" ["资金使用符合规定"];
        special_account: bool = "专账管理" "the money is kept in a separate ledger";
        use_category: UseCategory = "支出类别" "what the money was spent on";
        first_batch_paid: bool = "首批资金已拨付" "the first batch was paid" ["第一批资金已拨付"];
    }
    alloc as "alloc": Allocation "分配" "allocation" {
        filed_ok: bool = "方案备案审核通过" "the plan was filed with and checked by the province";
    }
    publicity as "publicity": Publicity "公示" "public notice" {
        end: EventDate = "公示结束日" "last day of the public notice" ["公示截止日"];
        objection: bool = "公示有异议" "an objection was raised";
    }
    change as "change": Change "变更" "change" {
        kind: Set<ChangeKind> = "变更事项" "what was changed";
        reason: ChangeReason = "变更原因" "why it was changed";
        content_degree: ContentDegree = "建设内容变更程度" "how far the content was changed";
        approved: bool = "变更已批复" "the change was approved";
        prov_approved: bool = "省级已批准" "the province approved termination or replacement" ["省级批准"];
    }
    midterm as "midterm": Midterm "中期检查" "mid-term review" {
        issues: Vec<String> = "中期检查问题" "problems found";
        fix_due: NaiveDate = "整改期限" "day by which they are to be put right";
        fixed_on: EventDate = "中期整改完成日" "day on which they were put right";
    }
    accept as "accept": Acceptance "验收" "acceptance" {
        applied_on: EventDate = "验收申请日期" "day of the application for acceptance" ["申请验收日期"];
        materials: Set<Material> = "验收材料" "papers of the application";
        basis_docs: Vec<String> = "验收依据" "yardstick documents";
        panel_agrees: bool = "专家组同意通过" "the panel agrees to pass" ["专家组意见同意"];
        falsified: bool = "验收材料弄虚作假" "acceptance material was falsified" ["弄虚作假"];
        other_fail: bool = "认定其他不合通过条件" "the organiser recorded another failure";
        verdict: Verdict = "验收结论" "verdict that the organiser issued";
        fail_grounds: BTreeSet<String> = "不通过所依条款" "clauses on which a failure was recorded";
        verdict_on: EventDate = "验收结论日期" "day of the verdict" ["结论出具日期"];
        round: u32 = "验收轮次" "round of acceptance";
        rectified_on: EventDate = "整改完成日期" "day on which rectification was finished";
        reapplied_on: EventDate = "再次申请验收日期" "day of the second application";
        notified_on: EventDate = "结论通知日期" "day on which the recipient was told";
        filed_on: EventDate = "结论备案日期" "day on which the verdict was filed";
        conclusion_clauses: Set<ConclusionClause> = "结论载明事项" "clauses in the conclusion";
        copied_to: Vec<String> = "结论抄送部门" "departments that got a copy";
    }
    rectify as "rectify": Rectification "整改" "rectification" {
        refused: bool = "拒不整改" "the recipient refuses to put it right";
        compliant: bool = "整改后符合要求" "requirements are met after rectification";
    }
    supervise as "supervise": Supervision "监管" "supervision" {
        issue: IssueSeverity = "监管指出问题" "problem that supervision pointed out";
        rectified: bool = "监管问题已整改到位" "the problem was put right";
    }
    audit as "audit": Audit "审计" "audit" {
        demand: SupervisorDemand = "监督部门要求" "what audit or discipline bodies demand" ["审计要求"];
    }
    clawback as "clawback": ClawbackFacts "资金收回" "clawback" {
        tech_explained: bool = "如实说明技术先进性" "technical advance was truthfully explained";
        county_reviewed: bool = "县级已审核" "the county reviewed";
        city_opinion: CityOpinion = "市级复核意见" "the opinion of the city";
        prov_reply: ProvinceReply = "省级批复" "the reply of the province";
        decided_amount: Money = "决定收回金额" "amount that a decision set";
        other: bool = "认定其他收回情形" "another ground was recorded";
        reviewed: bool = "市级会财政已审核" "city and finance reviewed";
        reported: bool = "已行文上报" "the recovery was reported to the province";
    }
    perf as "perf": Performance "绩效" "performance" {
        overall_met: bool = "达到综合绩效目标" "the overall target was met";
    }
    region as "region": Region "地区" "region" {
        id: String = "县区" "county or district" ["所属县区", "所在县区", "县（区）"];
        has_payment_rules: bool = "已制定拨付办法" "payment rules exist";
    }
}
