//! The one table of facts: everything that a rule may look at, declared once.
//!
//! The nested [`Project`], its JSON, the columns of a ledger, the conditions of a rulebook, the
//! JSON Schema and the reference page all come from this table. A new fact is one line here.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::lower::FactNumbers;
use super::places::place_of;
use super::small_values::{Headcount, IndustryCode, TimeOfDay};
use super::tree::Tree;
use super::value::{EventDate, FactKind, FactType, Indicator, ReadOptions, Reference};
use super::vocabulary::{
    AcceptanceMethod, AcceptanceMode, AccountHolder, AllocationMethod, ApplicantKind,
    ApplicationType, ArchiveCategory, ArchiveLoser, AuditFinding, AwardTrack, BankruptcyCause,
    BasisOfAward, ChangeKind, ChangeReason, CityOpinion, CompletionEvaluation, ConclusionClause,
    ConstructionType, ContentDegree, CostSource, EffectBasis, ExpertAct, FeasibilitySection,
    FundAllocator, FundEstablisher, FundKind, FundLevel, FundingTiming, GovernmentLevel, Gravity,
    IssueSeverity, IssueSource, LocationExtent, Material, MidtermItem, MisuseKind, MonitorItem,
    NoticeItem, OfficialAct, Ownership, PanelStep, PreliminaryProcedure, ProjectCategory,
    ProjectStage, ProjectTier, ProvinceReply, RegionLevel, ReportAttachment, ReportKind,
    ReportPart, SelfEvaluationLevel, Set, SignOffRole, SiteVisit, SupervisorDemand, SupportMode,
    TraceDemand, TraceSeverity, TracebackAct, UseCategory, Verdict,
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

#[inline(always)]
fn lowered<T: FactType>(fact: Option<&T>) -> i64 {
    fact.and_then(FactType::lower).unwrap_or(super::UNKNOWN)
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

        /// The lowered values of all facts in the table's order: the function that lowers each is
        /// known here, so that none is called through the table.
        pub(crate) fn lower_all(project: &Project, into: &mut FactNumbers) {
            $( $(
                // A place that the compiler knows needs no check.
                let place = const {
                    place_of(concat!($group_name, ".", name!($field $($field_name)?)))
                };
                if let Some(slot) = into.get_mut(place) {
                    *slot = lowered(project.$group.$field.as_ref());
                }
            )+ )+
        }

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
        appraisal_due: NaiveDate = "城市考核评价日" "day set for the appraisal of the pilot city";
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
        kind: ApplicantKind = "单位性质" "legal kind of the recipient";
        ownership: Ownership = "企业隶属关系" "who owns the recipient" ["企业隶属"];
        registered_region: String = "登记地" "place of registration" ["注册地"];
        registered_here: bool = "登记地在本县区" "the recipient is registered in the county that recommends it";
        industry_code: IndustryCode = "企业行业代码" "industry of the recipient (GB/T 4754-2017)";
        cooperates: bool = "配合监督管理" "the recipient cooperates";
        dishonest_listed: bool = "列入严重失信名单" "the recipient is on a list of the seriously dishonest" ["严重失信"];
        credit_listed_from: EventDate = "信用惩戒名单列入日" "day on which the credit website listed the recipient";
        credit_listed_to: EventDate = "信用惩戒名单移出日" "last day on that list";
    }
    account as "account": Account "平台账号" "platform account" {
        level: u32 = "账号级别" "level of the account";
        holder: AccountHolder = "账号持有者" "who holds the account";
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
        industry_code: IndustryCode = "项目行业代码" "industry of the project (GB/T 4754-2017)" ["行业代码"];
        location: LocationExtent = "投资是否在辖区内" "how much of the investment lies within the territory";
        is_key: bool = "重点项目" "a key project of the plan";
        pilot_approved: bool = "国家批复的试点项目" "the ministry approved it for the pilot";
        strategic_fit: bool = "符合战略导向" "fits strategy, base, scale and potential";
        other_support: Set<FundLevel> = "同内容已获资金级次" "levels of funds that supported the same content before" ["重复支持"];
        in_reserve: bool = "已入项目库" "the project is in the reserve";
        reserve_date: EventDate = "入库日期" "day of entry in the reserve";
        apply_date: NaiveDate = "资金申报日期" "day of the application for funds" ["申报日期"];
        commenced: bool = "已开工" "construction began";
        start_actual: EventDate = "实际开工日期" "day on which construction began";
        progress_slow: bool = "认定进展迟缓" "slow progress was found";
        long_stop: bool = "认定长期停工" "a long stop was found";
        stop_justified: bool = "停工有正当理由" "the stop has good reason";
        resume_sign: bool = "有复工迹象" "there is a sign of resuming";
        main_indicator_least: Rate = "主要指标最低完成率" "lowest completion of a main indicator";
        main_indicator_least_adjusted: Rate = "主要指标最低完成率（按调整后目标）" "lowest completion of a main indicator, by adjusted targets";
        indicator_least: Rate = "各项指标最低完成率" "lowest completion of any indicator";
        indicator_least_adjusted: Rate = "各项指标最低完成率（按调整后目标）" "lowest completion of any indicator, by adjusted targets";
        lawful: bool = "依法依规建设" "built lawfully";
        dispute_open: bool = "有未决法律纠纷" "a legal dispute is unresolved";
        major_issue_unexplained: bool = "重大问题未作说明" "a serious past problem was not explained";
        classified: bool = "涉密或不宜公开" "classified, or unsuitable for disclosure" ["涉密项目"];
        completion_eval: CompletionEvaluation = "完工评价" "completion evaluation";
        feasibility_report: bool = "已报可行性研究报告" "the feasibility study was filed";
        feasibility_sections: Set<FeasibilitySection> = "可研报告内容" "parts of the feasibility study";
        category: ProjectCategory = "项目清单类别" "class in the list of projects";
        driving_effect: bool = "带动作用强" "clear pull effect";
        progress_steady: bool = "推进稳定" "construction goes on steadily";
        prelim_procedures: Set<PreliminaryProcedure> = "已办前期手续" "preliminary procedures that are done";
        milestones_fixed: bool = "已明确建设节点" "stages and time points are fixed";
        epidemic_impact_known: bool = "已摸清疫情影响" "the effect of the epidemic is known";
        cannot_start: bool = "认定不能开工" "it was found that construction cannot begin";
        cannot_continue: bool = "认定无法继续建设" "it was found that the project cannot go on";
        other_support_special: bool = "此前国家资金属专项资金" "the earlier money of the state came from a special fund";
        in_ledger: bool = "已列入双百台账" "the project is in the ledger of the two hundred";
        indicator_average: Rate = "各项指标平均完成率" "average completion of the indicators";
        indicator_average_adjusted: Rate = "各项指标平均完成率（按调整后目标）" "average completion of the indicators, by adjusted targets";
        main_indicator_average: Rate = "主要指标平均完成率" "average completion of the main indicators";
        main_indicator_average_adjusted: Rate = "主要指标平均完成率（按调整后目标）" "average completion of the main indicators, by adjusted targets";
        supported_before: Set<FundLevel> = "本项目已获工业专项资金级次" "levels of industrial special funds that the same project got before";
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
        total_proposed: Money = "拟变更后总投资" "total investment after the change asked for";
        invoiced: Money = "已开票投资" "invoiced part of the completed investment";
        excluded_in_cost: bool = "支持费用含土地厂房" "the eligible cost as claimed holds land or plant";
        planned_to_date: Money = "截至检查时计划完成投资" "investment planned up to the mid-term review";
        uninvoiced: Money = "未开票投资" "part of the completed investment without invoices";
        fixed_proposed: Money = "拟变更后固定资产投资" "fixed-asset investment after the change asked for";
        software_proposed: Money = "拟变更后软件投资" "software investment after the change asked for";
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
        work_fund: bool = "专项工作经费" "money set aside for work on a specific matter";
        paid_level: GovernmentLevel = "拨款级次" "level whose budget paid";
        is_block: bool = "切块资金" "block fund";
        is_loan_interest: bool = "贷款贴息" "interest subsidy";
    }
    app as "app": Application "申报" "application" {
        use_for as "use": Vec<String> = "申报用途" "use applied for";
        use_within_approved: bool = "用途在规定方向内" "the use lies within the prescribed direction";
        date: NaiveDate = "拟申报日期" "day of the application that is to be judged";
        kind as "type": ApplicationType = "申报事项" "what is applied for";
        level: FundLevel = "申报级次" "level of the fund or list applied for";
        type_in_guide: bool = "类型在年度指南内" "the type is in the guide of the year";
        via_platform: bool = "通过省级平台申报" "through the provincial platform";
    }
    payment as "payment": Payment "拨付" "payment" {
        amount: Money = "本次拟拨金额" "the payment proposed now" ["本次拨付金额"];
        seq: u32 = "拨付次数" "number of payments, the proposed one included" ["拨付批次"];
        paid_total: Money = "已拨付金额" "paid so far" ["累计拨付", "已拨资金", "累计已拨付"];
        voucher_filed: bool = "拨付凭证已备案" "the vouchers were filed";
        central_arrived: Money = "中央资金到位金额" "central money that arrived";
        released_to_county: bool = "资金已下达县区" "the money was released to the county";
        paid_to_recipient: bool = "资金已拨付项目单位" "the county paid the recipient";
        date: EventDate = "拨付日期" "day of the payment";
    }
    fund as "fund": FundFacts "专项资金" "fund" {
        establisher: FundEstablisher = "资金设立层级" "who set the fund up";
        use_compliant: bool = "资金使用合规" "money was used as prescribed" ["资金使用符合规定"];
        special_account: bool = "专账管理" "the money is kept in a separate ledger";
        use_category: UseCategory = "支出类别" "what the money was spent on";
        first_batch_paid: bool = "首批资金已拨付" "the first batch was paid" ["第一批资金已拨付"];
        kind: FundKind = "资金类别" "kind of fund";
        allocator: FundAllocator = "资金分配部门" "who allocates the fund";
        arrived: bool = "资金到位" "the money is in place";
        misuse_kind: Set<MisuseKind> = "违规使用情形" "ways in which money was misused";
    }
    alloc as "alloc": Allocation "分配" "allocation" {
        filed_ok: bool = "方案备案审核通过" "the plan was filed with and checked by the province";
        weights_adjusted: bool = "调整因素或权重" "factors or weights differ from those of the province";
        recut_to_county: bool = "再切块到县区" "the money is cut into blocks for counties again";
        need: Money = "核定实际需求" "computed real need";
        effect_basis: EffectBasis = "补助依据" "what the award goes by";
        expert_score: u32 = "专家评分" "expert score";
        direction_fixed: bool = "支持方向明确" "direction, field and industry are fixed";
        notice_items: Set<NoticeItem> = "通知载明事项" "what the notice states";
        eval_plan_filed: bool = "评审方案已备案" "the evaluation plan was filed with the audit section";
        plan_drafted: bool = "已拟分配方案" "the plan was drafted";
        cut_ratio: Rate = "核减比例" "reduction that was decided";
        plan_approved_on: EventDate = "分配方案批准日" "day on which the plan was approved";
    }
    review as "review": Review "审核" "review" {
        direction_ok: bool = "方向符合" "the direction fits";
        truthful: bool = "项目真实" "the project is real";
        duplicate: bool = "存在重复申报" "a duplicate was found";
        compliant: bool = "要件合规" "the elements are compliant";
        elements_complete: bool = "要件齐全" "the elements are complete";
        policy_ok: bool = "政策符合" "the policy fits";
        conditions_ok: bool = "申报条件符合" "the conditions are met";
        content_ok: bool = "申报内容符合" "the content fits";
        plan_ok: bool = "投资计划符合" "the investment plan fits";
        logic_ok: bool = "数据逻辑符合" "the data are logical";
        consistent: bool = "现场与资料一致" "the site matches the papers";
        site_checked: bool = "已现场核实" "the site was verified";
        originals_ready: bool = "原件备齐" "originals are ready";
        site_ready: bool = "现场备查" "the site is ready";
        first_passed: bool = "初审通过" "the first review was passed";
        second_passed: bool = "复审通过" "the re-review was passed";
        party_group_approved: EventDate = "党组审定日期" "day on which the party group approved";
        recommended_on: EventDate = "推荐日期" "day of the recommendation";
        letter_filed_on: EventDate = "推荐文件备案日期" "day on which the letter was filed with the city";
        formal_letter: bool = "已出推荐文件" "a formal letter was sent";
        evaluation_passed: bool = "评审通过" "the evaluation was passed";
        sent_to_province_on: EventDate = "推荐至省厅日期" "day of the recommendation to the province";
        delegated_to_city: bool = "省级委托市级现场核实" "the province delegated the on-site verification to the city";
    }
    signoff as "signoff": SignOff "签字" "sign-offs" {
        roles: Set<SignOffRole> = "已签字人员" "roles that signed";
        failed: bool = "签字责任失守" "a duty to sign off was failed";
    }
    thirdparty as "thirdparty": ThirdParty "第三方" "third party" {
        involved: bool = "第三方参与编制" "a third party compiled the application";
    }
    publicity as "publicity": Publicity "公示" "public notice" {
        end: EventDate = "公示结束日" "last day of the public notice" ["公示截止日"];
        objection: bool = "公示有异议" "an objection was raised";
        start: EventDate = "公示起始日" "first day of the public notice" ["公示开始日"];
        notice_public: bool = "申报通知已公开" "the call for applications is public";
    }
    change as "change": Change "变更" "change" {
        kind: Set<ChangeKind> = "变更事项" "what was changed";
        reason: ChangeReason = "变更原因" "why it was changed";
        content_degree: ContentDegree = "建设内容变更程度" "how far the content was changed";
        approved: bool = "变更已批复" "the change was approved";
        prov_approved: bool = "省级已批准" "the province approved termination or replacement" ["省级批准"];
        count_prior: u32 = "此前已批准变更次数" "earlier approved changes";
        requested_on: EventDate = "变更申请日期" "day of the request";
        approved_on: EventDate = "变更批复日期" "day of the approval";
        effective_on: EventDate = "变更执行日期" "day from which the change was carried out";
        extension_months: u32 = "延期月数" "months of extension";
        report: bool = "已报变更报告" "a formal report or application was made";
        evidence: bool = "已附佐证材料" "evidence is attached";
        county_reviewed: bool = "县级已审核变更" "the county reviewed the change";
        district_opinion: bool = "县区已提意见" "the district gave its opinion";
        city_reviewed: bool = "市级已审议变更" "the city deliberated on the change";
        city_done: bool = "市级已办结变更" "the city completed the change";
        filed_on: EventDate = "变更备案日期" "day on which the change was filed with the province";
        third_party_checked: bool = "第三方已核查" "a third party verified it";
        other: bool = "认定其他变更情形" "another ground for a change was recorded";
        plan_refiled: bool = "调整方案已重新报备" "the adjusted plan was filed again";
        objective: bool = "认定为客观因素" "an objective cause was found";
        refused: bool = "变更未获同意" "approval of the change was refused";
        considerable: bool = "认定较大调整" "a considerable adjustment was found";
        requests_prior: u32 = "此前申请变更次数" "earlier requests for a change";
        kinds_prior: Set<ChangeKind> = "此前已批准变更事项" "kinds of earlier approved changes";
    }
    midterm as "midterm": Midterm "中期检查" "mid-term review" {
        issues: Vec<String> = "中期检查问题" "problems found";
        fix_due: NaiveDate = "整改期限" "day by which they are to be put right";
        fixed_on: EventDate = "中期整改完成日" "day on which they were put right";
        items: Set<MidtermItem> = "中期检查内容" "what the review covered";
        date: EventDate = "中期检查完成日" "day on which the review was finished";
    }
    accept as "accept": Acceptance "验收" "acceptance" {
        applied_on: EventDate = "验收申请日期" "day of the application for acceptance" ["申请验收日期"];
        materials: Set<Material> = "验收材料" "papers of the application";
        basis_docs: Vec<String> = "验收依据" "yardstick documents";
        panel_agrees: bool = "专家组同意通过" "the panel agrees to pass" ["专家组意见同意"];
        falsified: bool = "材料或承诺弄虚作假" "material, or a promise, was falsified" ["验收材料弄虚作假", "弄虚作假"];
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
        delegated_to_city: bool = "省级委托市级验收" "the province delegated the city";
        refused: bool = "拒不申请验收" "refusal to apply was recorded";
        written_application: bool = "已书面申请" "a written application was made";
        report_attachments: Set<ReportAttachment> = "验收报告附件" "attachments of the report";
        materials_complete: bool = "材料经审核齐全" "the papers were found complete";
        materials_received_on: EventDate = "材料收到日期" "day on which the papers were received";
        materials_complete_on: EventDate = "材料齐全日期" "day on which the papers were complete";
        deficiency_notice_on: EventDate = "补正告知日期" "day on which a deficiency was told";
        resubmitted_on: EventDate = "补正提交日期" "day of the resubmission";
        statutory_complete: bool = "法定单项验收完成" "every statutory acceptance is done";
        level: GovernmentLevel = "验收组织层级" "level of the organiser";
        mode: AcceptanceMode = "验收方式" "how acceptance is organised";
        procurement_lawful: bool = "依法采购第三方" "the third party was engaged lawfully";
        cost_source: CostSource = "验收经费来源" "who bears the cost of acceptance";
        panel_formed: bool = "已组建专家组" "a panel was formed";
        panel_size: Headcount = "专家组人数" "members of the panel, those who must recuse included";
        panel_to_recuse: Headcount = "应回避人数" "members who must recuse";
        panel_technical: Headcount = "技术专家人数" "technology experts";
        panel_finance: Headcount = "财务专家人数" "finance experts";
        panel_from_pool: bool = "专家从库中抽取" "the members were drawn from the pool";
        panel_recused: bool = "应回避者已回避" "those who must recuse stand aside";
        panel_steps: Set<PanelStep> = "专家组工作步骤" "steps of the panel";
        methods: Set<AcceptanceMethod> = "验收形式" "ways of acceptance";
        procedure_ok: bool = "验收程序合规" "the procedure was followed";
        improvable: bool = "短期可整改" "can be put right soon";
        seriously_untrue: bool = "材料严重失实" "the papers are seriously untrue";
        first_report: bool = "县区已报初审情况" "the district reported its first review";
        report: bool = "已出验收报告" "an acceptance report was written";
        report_filed: bool = "验收报告已报省级" "the acceptance report was filed with the province";
        report_parts: Set<ReportPart> = "验收报告已写部分" "parts of the acceptance report";
    }
    rectify as "rectify": Rectification "整改" "rectification" {
        refused: bool = "拒不整改" "the recipient refuses to put it right";
        compliant: bool = "整改后符合要求" "requirements are met after rectification";
    }
    supervise as "supervise": Supervision "监管" "supervision" {
        issue: IssueSeverity = "监管指出问题" "problem that supervision pointed out";
        rectified: bool = "监管问题已整改到位" "the problem was put right";
        project_failing: bool = "督导认定不实、严重滞后或成效不佳" "supervision found untruth, serious delay or poor effect";
    }
    audit as "audit": Audit "审计" "audit" {
        demand: SupervisorDemand = "监督部门要求" "what audit or discipline bodies demand" ["审计要求"];
        findings: Set<AuditFinding> = "审计发现问题" "what an audit found";
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
    sanction as "sanction": SanctionFacts "惩戒" "sanctions" {
        start: EventDate = "禁止申报起始日" "first day of the ban";
        imposed: bool = "已决定禁止申报" "a discretionary ban was imposed";
        years: u32 = "禁止申报年数" "years of a discretionary ban";
        suspected_illegal: bool = "涉嫌违纪违法" "a breach of law or discipline is suspected";
        suspected_crime: bool = "涉嫌犯罪" "a crime is suspected";
        act_on: EventDate = "违规行为发生日" "day of the act";
        repaid_on: EventDate = "资金退还日期" "day on which the money was paid back";
    }
    official as "official": Official "工作人员" "officials" {
        assigned: bool = "责任到人" "each duty has a person";
        site_visits: Set<SiteVisit> = "已现场监督环节" "stages that were visited";
        acts: Set<OfficialAct> = "工作人员行为" "acts of officials";
        integrity_risk: bool = "出现廉政风险" "an integrity risk arose";
        level: GovernmentLevel = "人员层级" "level of the official";
        severity: Gravity = "情节轻重" "how grave it is";
    }
    expert as "expert": Expert "专家" "experts" {
        acts: Set<ExpertAct> = "专家行为" "acts of experts";
        verified: bool = "专家行为已查实" "the acts were verified";
        from_pool: bool = "评审专家从库中抽取" "the evaluation's experts came from the pool";
    }
    archive as "archive": Archive "档案" "archive" {
        categories: Set<ArchiveCategory> = "已归档类别" "categories that are archived";
        paper: bool = "纸质归档" "the papers are archived";
        electronic: bool = "电子归档" "the archive is uploaded";
        lost: bool = "档案损毁丢失" "the archive was damaged or lost";
        vouchers: bool = "保存原始凭证" "original vouchers are kept";
        lost_by: ArchiveLoser = "档案损毁责任人" "who lost the archive";
    }
    commit as "commit": Commitment "承诺" "commitments" {
        items_filled: bool = "承诺事项填报完整" "every commitment is filled in";
        items_fulfilled: bool = "承诺事项逐项兑现" "every commitment is fulfilled";
        accepts_measures: bool = "承诺接受追溯措施" "the recipient promised to accept measures";
        form_given: bool = "已提交建设进度承诺书" "the commitment form was given";
        audited: bool = "承诺已审核" "the commitments were audited";
        form_stamped: bool = "承诺书已盖公章" "the form is stamped";
        form_dated: bool = "承诺书已注明日期" "the form is dated";
    }
    trace as "trace": Traceback "追溯" "traceback" {
        issue_source: IssueSource = "问题来源" "who found the problem";
        demand: TraceDemand = "核查反馈要求" "what the feedback asks for";
        rect_notice: EventDate = "整改通知日期" "day of the rectification notice";
        explained: bool = "已书面说明" "a written explanation was given";
        rect_done: bool = "通知整改到位" "it was put right after the notice";
        other_supervise: bool = "认定其他督办情形" "another ground to supervise was recorded";
        other_rectify: bool = "认定其他整改情形" "another ground to rectify was recorded";
        other_recover: bool = "认定其他追缴情形" "another ground to recover was recorded";
        other: bool = "其他问题" "another problem of routine supervision";
        severity: TraceSeverity = "追溯情节" "how grave the case is";
        status: bool = "被追溯项目" "under traceback";
        demand_partial: bool = "核查要求收回部分金额" "the feedback demands a stated amount";
        demand_amount: Money = "核查要求收回金额" "amount that the feedback demands";
        measures: Set<TracebackAct> = "市已决定的追溯措施" "measures that the city chose";
        rect_due: NaiveDate = "整改通知限期" "day set by the notice";
    }
    report as "report": Report "报告" "reports" {
        kind: ReportKind = "报告种类" "kind of report";
        period_start: NaiveDate = "报告期起" "first day of the period";
        period_end: NaiveDate = "报告期止" "last day of the period";
        submitted_on: EventDate = "报送日期" "day on which it was submitted";
        submitted_time: TimeOfDay = "报送时刻" "time of day at which it was submitted";
        reviewed_on: EventDate = "审核日期" "day on which it was reviewed";
        complete: bool = "报告内容齐全" "the report says all that it must";
        reasoned: bool = "意见附理由" "the comment gives its reasons";
        construction_type: ConstructionType = "建设类型" "type of construction";
        epidemic_affected: bool = "受疫情影响" "the epidemic has an effect";
        epidemic_detailed: bool = "已详述疫情影响因素" "the factors of that effect are described";
        start_filled: bool = "已填开复工时间" "the start is filled in";
        reason_filled: bool = "已述未开复工原因" "the reason for not starting is given";
    }
    perf as "perf": Performance "绩效" "performance" {
        overall_met: bool = "达到综合绩效目标" "the overall target was met";
        targets_set: bool = "已设绩效目标" "targets are set";
        monitor_items: Set<MonitorItem> = "绩效监控内容" "what was monitored";
        self_eval: Set<SelfEvaluationLevel> = "已完成自评层级" "levels that evaluated themselves";
        third_party_score: u32 = "第三方评价得分" "score of the third party";
        third_party_poor: bool = "第三方评价较差" "the third party rated it poorly";
        score: u32 = "绩效评价得分" "score";
        reduction_decided: bool = "已决定核减下年资金" "a reduction of next year's money was decided";
    }
    region as "region": Region "地区" "region" {
        id: String = "县区" "county or district" ["所属县区", "所在县区", "县（区）"];
        has_payment_rules: bool = "已制定拨付办法" "payment rules exist";
        level: RegionLevel = "管理层级" "level of the authority";
        expanded_county: bool = "扩权县" "an expanded-authority county";
        has_supervision: bool = "已健全监管机制" "a supervision mechanism exists";
        ledger: bool = "已建项目台账" "a project ledger is kept";
        perf_score_prev: u32 = "上年绩效得分" "performance score of the year before";
        perf_harm: bool = "严重影响全市绩效" "gravely hurts the performance of the city";
        serious_issue: bool = "推荐审核严重失误" "a serious problem of recommendation";
        weak_supervision: bool = "监管不力" "weak supervision";
        bad_effect: bool = "造成不良影响" "bad effect";
        serious_breach: bool = "严重违规或组织不力" "serious breach, or weak organising";
        entry_count: u32 = "已录入项目数" "projects entered in the system";
        entry_total: u32 = "应录入项目数" "projects to be entered";
        entry_slow: bool = "录入缓慢" "entry is slow";
        in_guian: bool = "位于贵安新区" "the project lies in Gui'an New Area";
        emerging_projects: u32 = "新兴制造业项目数" "projects of emerging manufacturing in the provincial list";
        upgrade_projects: u32 = "传统制造业技改项目数" "projects of traditional manufacturing in the provincial list";
        city_projects: u32 = "本市推进项目数" "projects that this city pushes";
        city_projects_all: u32 = "全省市级推进项目数" "projects that all cities push";
    }
}
