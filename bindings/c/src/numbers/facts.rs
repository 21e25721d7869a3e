//! Written by `cargo xtask generate`; do not edit.

use crate::lookup::FactLine;

#[doc = " end of the pilot period (试点期结束日); `doc.pilot_end`, date."] pub const FUNDRULES_FACT_DOC_PILOT_END: u32 = 1;
#[doc = " the pilot city passed its appraisal (试点城市通过考核评价); `doc.city_appraisal_passed`, bool."] pub const FUNDRULES_FACT_DOC_CITY_APPRAISAL_PASSED: u32 = 2;
#[doc = " another rule that expressly governs (另有规定); `override.rule`, reference."] pub const FUNDRULES_FACT_OVERRIDE_RULE: u32 = 3;
#[doc = " share of the first batch that a superior rule fixes (另有规定的首批比例); `override.share`, rate."] pub const FUNDRULES_FACT_OVERRIDE_SHARE: u32 = 4;
#[doc = " name of the recipient (项目单位); `applicant.name`, text."] pub const FUNDRULES_FACT_APPLICANT_NAME: u32 = 5;
#[doc = " cheating for fiscal money was established (骗取套取财政资金); `applicant.fraud`, bool."] pub const FUNDRULES_FACT_APPLICANT_FRAUD: u32 = 6;
#[doc = " the recipient is insolvent (企业破产); `applicant.bankrupt`, bool."] pub const FUNDRULES_FACT_APPLICANT_BANKRUPT: u32 = 7;
#[doc = " cause of the insolvency (破产原因); `applicant.bankrupt_cause`, word."] pub const FUNDRULES_FACT_APPLICANT_BANKRUPT_CAUSE: u32 = 8;
#[doc = " name of the project (项目名称); `project.name`, text."] pub const FUNDRULES_FACT_PROJECT_NAME: u32 = 9;
#[doc = " when the money comes, relative to the work (补助方式); `project.funding_timing`, word."] pub const FUNDRULES_FACT_PROJECT_FUNDING_TIMING: u32 = 10;
#[doc = " how far the construction is (项目状态); `project.stage`, word."] pub const FUNDRULES_FACT_PROJECT_STAGE: u32 = 11;
#[doc = " tier of a pilot project (项目类别); `project.tier`, word."] pub const FUNDRULES_FACT_PROJECT_TIER: u32 = 12;
#[doc = " planned start of the implementation period (计划开工日期); `project.start_planned`, date."] pub const FUNDRULES_FACT_PROJECT_START_PLANNED: u32 = 13;
#[doc = " planned end of the implementation period (计划完工日期); `project.end_planned`, date."] pub const FUNDRULES_FACT_PROJECT_END_PLANNED: u32 = 14;
#[doc = " end after an approved extension (批复延期后完工日期); `project.end_approved`, date."] pub const FUNDRULES_FACT_PROJECT_END_APPROVED: u32 = 15;
#[doc = " day of completion (实际竣工日期); `project.end_actual`, event."] pub const FUNDRULES_FACT_PROJECT_END_ACTUAL: u32 = 16;
#[doc = " implementation progress (实施进度); `project.progress_pct`, rate."] pub const FUNDRULES_FACT_PROJECT_PROGRESS_PCT: u32 = 17;
#[doc = " the project stands still (项目停滞); `project.stalled`, bool."] pub const FUNDRULES_FACT_PROJECT_STALLED: u32 = 18;
#[doc = " the approved content is done (建设内容完成); `project.content_completed`, bool."] pub const FUNDRULES_FACT_PROJECT_CONTENT_COMPLETED: u32 = 19;
#[doc = " goals and tasks are done (目标任务完成); `project.goals_completed`, bool."] pub const FUNDRULES_FACT_PROJECT_GOALS_COMPLETED: u32 = 20;
#[doc = " performance indicators (绩效指标); `project.indicators`, indicators."] pub const FUNDRULES_FACT_PROJECT_INDICATORS: u32 = 21;
#[doc = " every indicator reached its target (技术指标与预期目标达到); `project.indicators_met`, bool."] pub const FUNDRULES_FACT_PROJECT_INDICATORS_MET: u32 = 22;
#[doc = " the project still meets the conditions of support (符合支持条件); `project.eligible_now`, bool."] pub const FUNDRULES_FACT_PROJECT_ELIGIBLE_NOW: u32 = 23;
#[doc = " total investment at allocation (项目总投资); `invest.total_planned`, money."] pub const FUNDRULES_FACT_INVEST_TOTAL_PLANNED: u32 = 24;
#[doc = " total investment after an approved change (批复变更后总投资); `invest.total_approved`, money."] pub const FUNDRULES_FACT_INVEST_TOTAL_APPROVED: u32 = 25;
#[doc = " actual total investment (实际完成总投资); `invest.total_actual`, money."] pub const FUNDRULES_FACT_INVEST_TOTAL_ACTUAL: u32 = 26;
#[doc = " fixed-asset investment at allocation (固定资产投资); `invest.fixed_planned`, money."] pub const FUNDRULES_FACT_INVEST_FIXED_PLANNED: u32 = 27;
#[doc = " fixed-asset investment after an approved change (批复变更后固定资产投资); `invest.fixed_approved`, money."] pub const FUNDRULES_FACT_INVEST_FIXED_APPROVED: u32 = 28;
#[doc = " actual fixed-asset investment (实际完成固定资产投资); `invest.fixed_actual`, money."] pub const FUNDRULES_FACT_INVEST_FIXED_ACTUAL: u32 = 29;
#[doc = " software investment at allocation (软件投资); `invest.software_planned`, money."] pub const FUNDRULES_FACT_INVEST_SOFTWARE_PLANNED: u32 = 30;
#[doc = " software investment after an approved change (批复变更后软件投资); `invest.software_approved`, money."] pub const FUNDRULES_FACT_INVEST_SOFTWARE_APPROVED: u32 = 31;
#[doc = " actual software investment (实际完成软件投资); `invest.software_actual`, money."] pub const FUNDRULES_FACT_INVEST_SOFTWARE_ACTUAL: u32 = 32;
#[doc = " another allocation basis, at allocation (其他标的投资); `invest.other_planned`, money."] pub const FUNDRULES_FACT_INVEST_OTHER_PLANNED: u32 = 33;
#[doc = " another allocation basis, after an approved change (批复变更后其他标的投资); `invest.other_approved`, money."] pub const FUNDRULES_FACT_INVEST_OTHER_APPROVED: u32 = 34;
#[doc = " another allocation basis, actual (实际完成其他标的投资); `invest.other_actual`, money."] pub const FUNDRULES_FACT_INVEST_OTHER_ACTUAL: u32 = 35;
#[doc = " cost in eligible categories (符合支持范围的费用); `invest.eligible_cost`, money."] pub const FUNDRULES_FACT_INVEST_ELIGIBLE_COST: u32 = 36;
#[doc = " cost of land and plant (土地厂房费用); `invest.land_and_plant`, money."] pub const FUNDRULES_FACT_INVEST_LAND_AND_PLANT: u32 = 37;
#[doc = " awarded amount (支持额度); `award.amount`, money."] pub const FUNDRULES_FACT_AWARD_AMOUNT: u32 = 38;
#[doc = " bases on which the amount was approved (分配核定标的); `award.basis`, words."] pub const FUNDRULES_FACT_AWARD_BASIS: u32 = 39;
#[doc = " the main one of several bases (主要核定标的); `award.main_basis`, word."] pub const FUNDRULES_FACT_AWARD_MAIN_BASIS: u32 = 40;
#[doc = " part of the award approved on total investment (按总投资核定的部分); `award.part_total`, money."] pub const FUNDRULES_FACT_AWARD_PART_TOTAL: u32 = 41;
#[doc = " part of the award approved on fixed-asset investment (按固定资产投资核定的部分); `award.part_fixed`, money."] pub const FUNDRULES_FACT_AWARD_PART_FIXED: u32 = 42;
#[doc = " part of the award approved on software investment (按软件投资核定的部分); `award.part_software`, money."] pub const FUNDRULES_FACT_AWARD_PART_SOFTWARE: u32 = 43;
#[doc = " part of the award approved on another basis (按其他标的核定的部分); `award.part_other`, money."] pub const FUNDRULES_FACT_AWARD_PART_OTHER: u32 = 44;
#[doc = " who arranged the award (安排方式); `award.track`, word."] pub const FUNDRULES_FACT_AWARD_TRACK: u32 = 45;
#[doc = " method of allocation (分配方法); `award.method`, word."] pub const FUNDRULES_FACT_AWARD_METHOD: u32 = 46;
#[doc = " mode of support (支持方式); `award.mode`, word."] pub const FUNDRULES_FACT_AWARD_MODE: u32 = 47;
#[doc = " level of the fund (资金级次); `award.level`, word."] pub const FUNDRULES_FACT_AWARD_LEVEL: u32 = 48;
#[doc = " day of the release document (资金下达日期); `award.released_on`, date."] pub const FUNDRULES_FACT_AWARD_RELEASED_ON: u32 = 49;
#[doc = " prescribed direction and use (规定使用方向); `award.approved_use`, texts."] pub const FUNDRULES_FACT_AWARD_APPROVED_USE: u32 = 50;
#[doc = " use applied for (申报用途); `app.use`, texts."] pub const FUNDRULES_FACT_APP_USE: u32 = 51;
#[doc = " the use lies within the prescribed direction (用途在规定方向内); `app.use_within_approved`, bool."] pub const FUNDRULES_FACT_APP_USE_WITHIN_APPROVED: u32 = 52;
#[doc = " the payment proposed now (本次拟拨金额); `payment.amount`, money."] pub const FUNDRULES_FACT_PAYMENT_AMOUNT: u32 = 53;
#[doc = " number of payments, the proposed one included (拨付次数); `payment.seq`, integer."] pub const FUNDRULES_FACT_PAYMENT_SEQ: u32 = 54;
#[doc = " paid so far (已拨付金额); `payment.paid_total`, money."] pub const FUNDRULES_FACT_PAYMENT_PAID_TOTAL: u32 = 55;
#[doc = " the vouchers were filed (拨付凭证已备案); `payment.voucher_filed`, bool."] pub const FUNDRULES_FACT_PAYMENT_VOUCHER_FILED: u32 = 56;
#[doc = " central money that arrived (中央资金到位金额); `payment.central_arrived`, money."] pub const FUNDRULES_FACT_PAYMENT_CENTRAL_ARRIVED: u32 = 57;
#[doc = " the money was released to the county (资金已下达县区); `payment.released_to_county`, bool."] pub const FUNDRULES_FACT_PAYMENT_RELEASED_TO_COUNTY: u32 = 58;
#[doc = " the county paid the recipient (资金已拨付项目单位); `payment.paid_to_recipient`, bool."] pub const FUNDRULES_FACT_PAYMENT_PAID_TO_RECIPIENT: u32 = 59;
#[doc = " who set the fund up (资金设立层级); `fund.establisher`, word."] pub const FUNDRULES_FACT_FUND_ESTABLISHER: u32 = 60;
#[doc = " money was used as prescribed (资金使用合规); `fund.use_compliant`, bool."] pub const FUNDRULES_FACT_FUND_USE_COMPLIANT: u32 = 61;
#[doc = " the money is kept in a separate ledger (专账管理); `fund.special_account`, bool."] pub const FUNDRULES_FACT_FUND_SPECIAL_ACCOUNT: u32 = 62;
#[doc = " what the money was spent on (支出类别); `fund.use_category`, word."] pub const FUNDRULES_FACT_FUND_USE_CATEGORY: u32 = 63;
#[doc = " the first batch was paid (首批资金已拨付); `fund.first_batch_paid`, bool."] pub const FUNDRULES_FACT_FUND_FIRST_BATCH_PAID: u32 = 64;
#[doc = " the plan was filed with and checked by the province (方案备案审核通过); `alloc.filed_ok`, bool."] pub const FUNDRULES_FACT_ALLOC_FILED_OK: u32 = 65;
#[doc = " last day of the public notice (公示结束日); `publicity.end`, event."] pub const FUNDRULES_FACT_PUBLICITY_END: u32 = 66;
#[doc = " an objection was raised (公示有异议); `publicity.objection`, bool."] pub const FUNDRULES_FACT_PUBLICITY_OBJECTION: u32 = 67;
#[doc = " what was changed (变更事项); `change.kind`, words."] pub const FUNDRULES_FACT_CHANGE_KIND: u32 = 68;
#[doc = " why it was changed (变更原因); `change.reason`, word."] pub const FUNDRULES_FACT_CHANGE_REASON: u32 = 69;
#[doc = " how far the content was changed (建设内容变更程度); `change.content_degree`, word."] pub const FUNDRULES_FACT_CHANGE_CONTENT_DEGREE: u32 = 70;
#[doc = " the change was approved (变更已批复); `change.approved`, bool."] pub const FUNDRULES_FACT_CHANGE_APPROVED: u32 = 71;
#[doc = " the province approved termination or replacement (省级已批准); `change.prov_approved`, bool."] pub const FUNDRULES_FACT_CHANGE_PROV_APPROVED: u32 = 72;
#[doc = " problems found (中期检查问题); `midterm.issues`, texts."] pub const FUNDRULES_FACT_MIDTERM_ISSUES: u32 = 73;
#[doc = " day by which they are to be put right (整改期限); `midterm.fix_due`, date."] pub const FUNDRULES_FACT_MIDTERM_FIX_DUE: u32 = 74;
#[doc = " day on which they were put right (中期整改完成日); `midterm.fixed_on`, event."] pub const FUNDRULES_FACT_MIDTERM_FIXED_ON: u32 = 75;
#[doc = " day of the application for acceptance (验收申请日期); `accept.applied_on`, event."] pub const FUNDRULES_FACT_ACCEPT_APPLIED_ON: u32 = 76;
#[doc = " papers of the application (验收材料); `accept.materials`, words."] pub const FUNDRULES_FACT_ACCEPT_MATERIALS: u32 = 77;
#[doc = " yardstick documents (验收依据); `accept.basis_docs`, texts."] pub const FUNDRULES_FACT_ACCEPT_BASIS_DOCS: u32 = 78;
#[doc = " the panel agrees to pass (专家组同意通过); `accept.panel_agrees`, bool."] pub const FUNDRULES_FACT_ACCEPT_PANEL_AGREES: u32 = 79;
#[doc = " material, or a promise, was falsified (材料或承诺弄虚作假); `accept.falsified`, bool."] pub const FUNDRULES_FACT_ACCEPT_FALSIFIED: u32 = 80;
#[doc = " the organiser recorded another failure (认定其他不合通过条件); `accept.other_fail`, bool."] pub const FUNDRULES_FACT_ACCEPT_OTHER_FAIL: u32 = 81;
#[doc = " verdict that the organiser issued (验收结论); `accept.verdict`, word."] pub const FUNDRULES_FACT_ACCEPT_VERDICT: u32 = 82;
#[doc = " clauses on which a failure was recorded (不通过所依条款); `accept.fail_grounds`, clauses."] pub const FUNDRULES_FACT_ACCEPT_FAIL_GROUNDS: u32 = 83;
#[doc = " day of the verdict (验收结论日期); `accept.verdict_on`, event."] pub const FUNDRULES_FACT_ACCEPT_VERDICT_ON: u32 = 84;
#[doc = " round of acceptance (验收轮次); `accept.round`, integer."] pub const FUNDRULES_FACT_ACCEPT_ROUND: u32 = 85;
#[doc = " day on which rectification was finished (整改完成日期); `accept.rectified_on`, event."] pub const FUNDRULES_FACT_ACCEPT_RECTIFIED_ON: u32 = 86;
#[doc = " day of the second application (再次申请验收日期); `accept.reapplied_on`, event."] pub const FUNDRULES_FACT_ACCEPT_REAPPLIED_ON: u32 = 87;
#[doc = " day on which the recipient was told (结论通知日期); `accept.notified_on`, event."] pub const FUNDRULES_FACT_ACCEPT_NOTIFIED_ON: u32 = 88;
#[doc = " day on which the verdict was filed (结论备案日期); `accept.filed_on`, event."] pub const FUNDRULES_FACT_ACCEPT_FILED_ON: u32 = 89;
#[doc = " clauses in the conclusion (结论载明事项); `accept.conclusion_clauses`, words."] pub const FUNDRULES_FACT_ACCEPT_CONCLUSION_CLAUSES: u32 = 90;
#[doc = " departments that got a copy (结论抄送部门); `accept.copied_to`, texts."] pub const FUNDRULES_FACT_ACCEPT_COPIED_TO: u32 = 91;
#[doc = " the recipient refuses to put it right (拒不整改); `rectify.refused`, bool."] pub const FUNDRULES_FACT_RECTIFY_REFUSED: u32 = 92;
#[doc = " requirements are met after rectification (整改后符合要求); `rectify.compliant`, bool."] pub const FUNDRULES_FACT_RECTIFY_COMPLIANT: u32 = 93;
#[doc = " problem that supervision pointed out (监管指出问题); `supervise.issue`, word."] pub const FUNDRULES_FACT_SUPERVISE_ISSUE: u32 = 94;
#[doc = " the problem was put right (监管问题已整改到位); `supervise.rectified`, bool."] pub const FUNDRULES_FACT_SUPERVISE_RECTIFIED: u32 = 95;
#[doc = " what audit or discipline bodies demand (监督部门要求); `audit.demand`, word."] pub const FUNDRULES_FACT_AUDIT_DEMAND: u32 = 96;
#[doc = " technical advance was truthfully explained (如实说明技术先进性); `clawback.tech_explained`, bool."] pub const FUNDRULES_FACT_CLAWBACK_TECH_EXPLAINED: u32 = 97;
#[doc = " the county reviewed (县级已审核); `clawback.county_reviewed`, bool."] pub const FUNDRULES_FACT_CLAWBACK_COUNTY_REVIEWED: u32 = 98;
#[doc = " the opinion of the city (市级复核意见); `clawback.city_opinion`, word."] pub const FUNDRULES_FACT_CLAWBACK_CITY_OPINION: u32 = 99;
#[doc = " the reply of the province (省级批复); `clawback.prov_reply`, word."] pub const FUNDRULES_FACT_CLAWBACK_PROV_REPLY: u32 = 100;
#[doc = " amount that a decision set (决定收回金额); `clawback.decided_amount`, money."] pub const FUNDRULES_FACT_CLAWBACK_DECIDED_AMOUNT: u32 = 101;
#[doc = " another ground was recorded (认定其他收回情形); `clawback.other`, bool."] pub const FUNDRULES_FACT_CLAWBACK_OTHER: u32 = 102;
#[doc = " city and finance reviewed (市级会财政已审核); `clawback.reviewed`, bool."] pub const FUNDRULES_FACT_CLAWBACK_REVIEWED: u32 = 103;
#[doc = " the recovery was reported to the province (已行文上报); `clawback.reported`, bool."] pub const FUNDRULES_FACT_CLAWBACK_REPORTED: u32 = 104;
#[doc = " the overall target was met (达到综合绩效目标); `perf.overall_met`, bool."] pub const FUNDRULES_FACT_PERF_OVERALL_MET: u32 = 105;
#[doc = " county or district (县区); `region.id`, text."] pub const FUNDRULES_FACT_REGION_ID: u32 = 106;
#[doc = " payment rules exist (已制定拨付办法); `region.has_payment_rules`, bool."] pub const FUNDRULES_FACT_REGION_HAS_PAYMENT_RULES: u32 = 107;
#[doc = " day set for the appraisal of the pilot city (城市考核评价日); `doc.appraisal_due`, date."] pub const FUNDRULES_FACT_DOC_APPRAISAL_DUE: u32 = 108;
#[doc = " legal kind of the recipient (单位性质); `applicant.kind`, word."] pub const FUNDRULES_FACT_APPLICANT_KIND: u32 = 109;
#[doc = " who owns the recipient (企业隶属关系); `applicant.ownership`, word."] pub const FUNDRULES_FACT_APPLICANT_OWNERSHIP: u32 = 110;
#[doc = " place of registration (登记地); `applicant.registered_region`, text."] pub const FUNDRULES_FACT_APPLICANT_REGISTERED_REGION: u32 = 111;
#[doc = " the recipient is registered in the county that recommends it (登记地在本县区); `applicant.registered_here`, bool."] pub const FUNDRULES_FACT_APPLICANT_REGISTERED_HERE: u32 = 112;
#[doc = " industry of the recipient (GB/T 4754-2017) (企业行业代码); `applicant.industry_code`, industry_code."] pub const FUNDRULES_FACT_APPLICANT_INDUSTRY_CODE: u32 = 113;
#[doc = " the recipient cooperates (配合监督管理); `applicant.cooperates`, bool."] pub const FUNDRULES_FACT_APPLICANT_COOPERATES: u32 = 114;
#[doc = " the recipient is on a list of the seriously dishonest (列入严重失信名单); `applicant.dishonest_listed`, bool."] pub const FUNDRULES_FACT_APPLICANT_DISHONEST_LISTED: u32 = 115;
#[doc = " day on which the credit website listed the recipient (信用惩戒名单列入日); `applicant.credit_listed_from`, event."] pub const FUNDRULES_FACT_APPLICANT_CREDIT_LISTED_FROM: u32 = 116;
#[doc = " last day on that list (信用惩戒名单移出日); `applicant.credit_listed_to`, event."] pub const FUNDRULES_FACT_APPLICANT_CREDIT_LISTED_TO: u32 = 117;
#[doc = " level of the account (账号级别); `account.level`, integer."] pub const FUNDRULES_FACT_ACCOUNT_LEVEL: u32 = 118;
#[doc = " industry of the project (GB/T 4754-2017) (项目行业代码); `project.industry_code`, industry_code."] pub const FUNDRULES_FACT_PROJECT_INDUSTRY_CODE: u32 = 119;
#[doc = " how much of the investment lies within the territory (投资是否在辖区内); `project.location`, word."] pub const FUNDRULES_FACT_PROJECT_LOCATION: u32 = 120;
#[doc = " a key project of the plan (重点项目); `project.is_key`, bool."] pub const FUNDRULES_FACT_PROJECT_IS_KEY: u32 = 121;
#[doc = " the ministry approved it for the pilot (国家批复的试点项目); `project.pilot_approved`, bool."] pub const FUNDRULES_FACT_PROJECT_PILOT_APPROVED: u32 = 122;
#[doc = " fits strategy, base, scale and potential (符合战略导向); `project.strategic_fit`, bool."] pub const FUNDRULES_FACT_PROJECT_STRATEGIC_FIT: u32 = 123;
#[doc = " levels of funds that supported the same content before (同内容已获资金级次); `project.other_support`, words."] pub const FUNDRULES_FACT_PROJECT_OTHER_SUPPORT: u32 = 124;
#[doc = " the project is in the reserve (已入项目库); `project.in_reserve`, bool."] pub const FUNDRULES_FACT_PROJECT_IN_RESERVE: u32 = 125;
#[doc = " day of entry in the reserve (入库日期); `project.reserve_date`, event."] pub const FUNDRULES_FACT_PROJECT_RESERVE_DATE: u32 = 126;
#[doc = " day of the application for funds (资金申报日期); `project.apply_date`, date."] pub const FUNDRULES_FACT_PROJECT_APPLY_DATE: u32 = 127;
#[doc = " construction began (已开工); `project.commenced`, bool."] pub const FUNDRULES_FACT_PROJECT_COMMENCED: u32 = 128;
#[doc = " day on which construction began (实际开工日期); `project.start_actual`, event."] pub const FUNDRULES_FACT_PROJECT_START_ACTUAL: u32 = 129;
#[doc = " slow progress was found (认定进展迟缓); `project.progress_slow`, bool."] pub const FUNDRULES_FACT_PROJECT_PROGRESS_SLOW: u32 = 130;
#[doc = " a long stop was found (认定长期停工); `project.long_stop`, bool."] pub const FUNDRULES_FACT_PROJECT_LONG_STOP: u32 = 131;
#[doc = " the stop has good reason (停工有正当理由); `project.stop_justified`, bool."] pub const FUNDRULES_FACT_PROJECT_STOP_JUSTIFIED: u32 = 132;
#[doc = " there is a sign of resuming (有复工迹象); `project.resume_sign`, bool."] pub const FUNDRULES_FACT_PROJECT_RESUME_SIGN: u32 = 133;
#[doc = " lowest completion of a main indicator (主要指标最低完成率); `project.main_indicator_least`, rate."] pub const FUNDRULES_FACT_PROJECT_MAIN_INDICATOR_LEAST: u32 = 134;
#[doc = " lowest completion of a main indicator, by adjusted targets (主要指标最低完成率（按调整后目标）); `project.main_indicator_least_adjusted`, rate."] pub const FUNDRULES_FACT_PROJECT_MAIN_INDICATOR_LEAST_ADJUSTED: u32 = 135;
#[doc = " lowest completion of any indicator (各项指标最低完成率); `project.indicator_least`, rate."] pub const FUNDRULES_FACT_PROJECT_INDICATOR_LEAST: u32 = 136;
#[doc = " lowest completion of any indicator, by adjusted targets (各项指标最低完成率（按调整后目标）); `project.indicator_least_adjusted`, rate."] pub const FUNDRULES_FACT_PROJECT_INDICATOR_LEAST_ADJUSTED: u32 = 137;
#[doc = " built lawfully (依法依规建设); `project.lawful`, bool."] pub const FUNDRULES_FACT_PROJECT_LAWFUL: u32 = 138;
#[doc = " a legal dispute is unresolved (有未决法律纠纷); `project.dispute_open`, bool."] pub const FUNDRULES_FACT_PROJECT_DISPUTE_OPEN: u32 = 139;
#[doc = " a serious past problem was not explained (重大问题未作说明); `project.major_issue_unexplained`, bool."] pub const FUNDRULES_FACT_PROJECT_MAJOR_ISSUE_UNEXPLAINED: u32 = 140;
#[doc = " classified, or unsuitable for disclosure (涉密或不宜公开); `project.classified`, bool."] pub const FUNDRULES_FACT_PROJECT_CLASSIFIED: u32 = 141;
#[doc = " completion evaluation (完工评价); `project.completion_eval`, word."] pub const FUNDRULES_FACT_PROJECT_COMPLETION_EVAL: u32 = 142;
#[doc = " the feasibility study was filed (已报可行性研究报告); `project.feasibility_report`, bool."] pub const FUNDRULES_FACT_PROJECT_FEASIBILITY_REPORT: u32 = 143;
#[doc = " parts of the feasibility study (可研报告内容); `project.feasibility_sections`, words."] pub const FUNDRULES_FACT_PROJECT_FEASIBILITY_SECTIONS: u32 = 144;
#[doc = " class in the list of projects (项目清单类别); `project.category`, word."] pub const FUNDRULES_FACT_PROJECT_CATEGORY: u32 = 145;
#[doc = " clear pull effect (带动作用强); `project.driving_effect`, bool."] pub const FUNDRULES_FACT_PROJECT_DRIVING_EFFECT: u32 = 146;
#[doc = " construction goes on steadily (推进稳定); `project.progress_steady`, bool."] pub const FUNDRULES_FACT_PROJECT_PROGRESS_STEADY: u32 = 147;
#[doc = " preliminary procedures that are done (已办前期手续); `project.prelim_procedures`, words."] pub const FUNDRULES_FACT_PROJECT_PRELIM_PROCEDURES: u32 = 148;
#[doc = " stages and time points are fixed (已明确建设节点); `project.milestones_fixed`, bool."] pub const FUNDRULES_FACT_PROJECT_MILESTONES_FIXED: u32 = 149;
#[doc = " the effect of the epidemic is known (已摸清疫情影响); `project.epidemic_impact_known`, bool."] pub const FUNDRULES_FACT_PROJECT_EPIDEMIC_IMPACT_KNOWN: u32 = 150;
#[doc = " total investment after the change asked for (拟变更后总投资); `invest.total_proposed`, money."] pub const FUNDRULES_FACT_INVEST_TOTAL_PROPOSED: u32 = 151;
#[doc = " invoiced part of the completed investment (已开票投资); `invest.invoiced`, money."] pub const FUNDRULES_FACT_INVEST_INVOICED: u32 = 152;
#[doc = " the eligible cost as claimed holds land or plant (支持费用含土地厂房); `invest.excluded_in_cost`, bool."] pub const FUNDRULES_FACT_INVEST_EXCLUDED_IN_COST: u32 = 153;
#[doc = " money set aside for work on a specific matter (专项工作经费); `award.work_fund`, bool."] pub const FUNDRULES_FACT_AWARD_WORK_FUND: u32 = 154;
#[doc = " level whose budget paid (拨款级次); `award.paid_level`, word."] pub const FUNDRULES_FACT_AWARD_PAID_LEVEL: u32 = 155;
#[doc = " block fund (切块资金); `award.is_block`, bool."] pub const FUNDRULES_FACT_AWARD_IS_BLOCK: u32 = 156;
#[doc = " interest subsidy (贷款贴息); `award.is_loan_interest`, bool."] pub const FUNDRULES_FACT_AWARD_IS_LOAN_INTEREST: u32 = 157;
#[doc = " day of the application that is to be judged (拟申报日期); `app.date`, date."] pub const FUNDRULES_FACT_APP_DATE: u32 = 158;
#[doc = " what is applied for (申报事项); `app.type`, word."] pub const FUNDRULES_FACT_APP_TYPE: u32 = 159;
#[doc = " level of the fund or list applied for (申报级次); `app.level`, word."] pub const FUNDRULES_FACT_APP_LEVEL: u32 = 160;
#[doc = " the type is in the guide of the year (类型在年度指南内); `app.type_in_guide`, bool."] pub const FUNDRULES_FACT_APP_TYPE_IN_GUIDE: u32 = 161;
#[doc = " through the provincial platform (通过省级平台申报); `app.via_platform`, bool."] pub const FUNDRULES_FACT_APP_VIA_PLATFORM: u32 = 162;
#[doc = " day of the payment (拨付日期); `payment.date`, event."] pub const FUNDRULES_FACT_PAYMENT_DATE: u32 = 163;
#[doc = " kind of fund (资金类别); `fund.kind`, word."] pub const FUNDRULES_FACT_FUND_KIND: u32 = 164;
#[doc = " who allocates the fund (资金分配部门); `fund.allocator`, word."] pub const FUNDRULES_FACT_FUND_ALLOCATOR: u32 = 165;
#[doc = " the money is in place (资金到位); `fund.arrived`, bool."] pub const FUNDRULES_FACT_FUND_ARRIVED: u32 = 166;
#[doc = " ways in which money was misused (违规使用情形); `fund.misuse_kind`, words."] pub const FUNDRULES_FACT_FUND_MISUSE_KIND: u32 = 167;
#[doc = " factors or weights differ from those of the province (调整因素或权重); `alloc.weights_adjusted`, bool."] pub const FUNDRULES_FACT_ALLOC_WEIGHTS_ADJUSTED: u32 = 168;
#[doc = " the money is cut into blocks for counties again (再切块到县区); `alloc.recut_to_county`, bool."] pub const FUNDRULES_FACT_ALLOC_RECUT_TO_COUNTY: u32 = 169;
#[doc = " computed real need (核定实际需求); `alloc.need`, money."] pub const FUNDRULES_FACT_ALLOC_NEED: u32 = 170;
#[doc = " what the award goes by (补助依据); `alloc.effect_basis`, word."] pub const FUNDRULES_FACT_ALLOC_EFFECT_BASIS: u32 = 171;
#[doc = " expert score (专家评分); `alloc.expert_score`, integer."] pub const FUNDRULES_FACT_ALLOC_EXPERT_SCORE: u32 = 172;
#[doc = " direction, field and industry are fixed (支持方向明确); `alloc.direction_fixed`, bool."] pub const FUNDRULES_FACT_ALLOC_DIRECTION_FIXED: u32 = 173;
#[doc = " what the notice states (通知载明事项); `alloc.notice_items`, words."] pub const FUNDRULES_FACT_ALLOC_NOTICE_ITEMS: u32 = 174;
#[doc = " the evaluation plan was filed with the audit section (评审方案已备案); `alloc.eval_plan_filed`, bool."] pub const FUNDRULES_FACT_ALLOC_EVAL_PLAN_FILED: u32 = 175;
#[doc = " the plan was drafted (已拟分配方案); `alloc.plan_drafted`, bool."] pub const FUNDRULES_FACT_ALLOC_PLAN_DRAFTED: u32 = 176;
#[doc = " reduction that was decided (核减比例); `alloc.cut_ratio`, rate."] pub const FUNDRULES_FACT_ALLOC_CUT_RATIO: u32 = 177;
#[doc = " day on which the plan was approved (分配方案批准日); `alloc.plan_approved_on`, event."] pub const FUNDRULES_FACT_ALLOC_PLAN_APPROVED_ON: u32 = 178;
#[doc = " the direction fits (方向符合); `review.direction_ok`, bool."] pub const FUNDRULES_FACT_REVIEW_DIRECTION_OK: u32 = 179;
#[doc = " the project is real (项目真实); `review.truthful`, bool."] pub const FUNDRULES_FACT_REVIEW_TRUTHFUL: u32 = 180;
#[doc = " a duplicate was found (存在重复申报); `review.duplicate`, bool."] pub const FUNDRULES_FACT_REVIEW_DUPLICATE: u32 = 181;
#[doc = " the elements are compliant (要件合规); `review.compliant`, bool."] pub const FUNDRULES_FACT_REVIEW_COMPLIANT: u32 = 182;
#[doc = " the elements are complete (要件齐全); `review.elements_complete`, bool."] pub const FUNDRULES_FACT_REVIEW_ELEMENTS_COMPLETE: u32 = 183;
#[doc = " the policy fits (政策符合); `review.policy_ok`, bool."] pub const FUNDRULES_FACT_REVIEW_POLICY_OK: u32 = 184;
#[doc = " the conditions are met (申报条件符合); `review.conditions_ok`, bool."] pub const FUNDRULES_FACT_REVIEW_CONDITIONS_OK: u32 = 185;
#[doc = " the content fits (申报内容符合); `review.content_ok`, bool."] pub const FUNDRULES_FACT_REVIEW_CONTENT_OK: u32 = 186;
#[doc = " the investment plan fits (投资计划符合); `review.plan_ok`, bool."] pub const FUNDRULES_FACT_REVIEW_PLAN_OK: u32 = 187;
#[doc = " the data are logical (数据逻辑符合); `review.logic_ok`, bool."] pub const FUNDRULES_FACT_REVIEW_LOGIC_OK: u32 = 188;
#[doc = " the site matches the papers (现场与资料一致); `review.consistent`, bool."] pub const FUNDRULES_FACT_REVIEW_CONSISTENT: u32 = 189;
#[doc = " the site was verified (已现场核实); `review.site_checked`, bool."] pub const FUNDRULES_FACT_REVIEW_SITE_CHECKED: u32 = 190;
#[doc = " originals are ready (原件备齐); `review.originals_ready`, bool."] pub const FUNDRULES_FACT_REVIEW_ORIGINALS_READY: u32 = 191;
#[doc = " the site is ready (现场备查); `review.site_ready`, bool."] pub const FUNDRULES_FACT_REVIEW_SITE_READY: u32 = 192;
#[doc = " the first review was passed (初审通过); `review.first_passed`, bool."] pub const FUNDRULES_FACT_REVIEW_FIRST_PASSED: u32 = 193;
#[doc = " the re-review was passed (复审通过); `review.second_passed`, bool."] pub const FUNDRULES_FACT_REVIEW_SECOND_PASSED: u32 = 194;
#[doc = " day on which the party group approved (党组审定日期); `review.party_group_approved`, event."] pub const FUNDRULES_FACT_REVIEW_PARTY_GROUP_APPROVED: u32 = 195;
#[doc = " day of the recommendation (推荐日期); `review.recommended_on`, event."] pub const FUNDRULES_FACT_REVIEW_RECOMMENDED_ON: u32 = 196;
#[doc = " day on which the letter was filed with the city (推荐文件备案日期); `review.letter_filed_on`, event."] pub const FUNDRULES_FACT_REVIEW_LETTER_FILED_ON: u32 = 197;
#[doc = " a formal letter was sent (已出推荐文件); `review.formal_letter`, bool."] pub const FUNDRULES_FACT_REVIEW_FORMAL_LETTER: u32 = 198;
#[doc = " the evaluation was passed (评审通过); `review.evaluation_passed`, bool."] pub const FUNDRULES_FACT_REVIEW_EVALUATION_PASSED: u32 = 199;
#[doc = " roles that signed (已签字人员); `signoff.roles`, words."] pub const FUNDRULES_FACT_SIGNOFF_ROLES: u32 = 200;
#[doc = " a duty to sign off was failed (签字责任失守); `signoff.failed`, bool."] pub const FUNDRULES_FACT_SIGNOFF_FAILED: u32 = 201;
#[doc = " a third party compiled the application (第三方参与编制); `thirdparty.involved`, bool."] pub const FUNDRULES_FACT_THIRDPARTY_INVOLVED: u32 = 202;
#[doc = " first day of the public notice (公示起始日); `publicity.start`, event."] pub const FUNDRULES_FACT_PUBLICITY_START: u32 = 203;
#[doc = " the call for applications is public (申报通知已公开); `publicity.notice_public`, bool."] pub const FUNDRULES_FACT_PUBLICITY_NOTICE_PUBLIC: u32 = 204;
#[doc = " earlier approved changes (此前已批准变更次数); `change.count_prior`, integer."] pub const FUNDRULES_FACT_CHANGE_COUNT_PRIOR: u32 = 205;
#[doc = " day of the request (变更申请日期); `change.requested_on`, event."] pub const FUNDRULES_FACT_CHANGE_REQUESTED_ON: u32 = 206;
#[doc = " day of the approval (变更批复日期); `change.approved_on`, event."] pub const FUNDRULES_FACT_CHANGE_APPROVED_ON: u32 = 207;
#[doc = " day from which the change was carried out (变更执行日期); `change.effective_on`, event."] pub const FUNDRULES_FACT_CHANGE_EFFECTIVE_ON: u32 = 208;
#[doc = " months of extension (延期月数); `change.extension_months`, integer."] pub const FUNDRULES_FACT_CHANGE_EXTENSION_MONTHS: u32 = 209;
#[doc = " a formal report or application was made (已报变更报告); `change.report`, bool."] pub const FUNDRULES_FACT_CHANGE_REPORT: u32 = 210;
#[doc = " evidence is attached (已附佐证材料); `change.evidence`, bool."] pub const FUNDRULES_FACT_CHANGE_EVIDENCE: u32 = 211;
#[doc = " the county reviewed the change (县级已审核变更); `change.county_reviewed`, bool."] pub const FUNDRULES_FACT_CHANGE_COUNTY_REVIEWED: u32 = 212;
#[doc = " the district gave its opinion (县区已提意见); `change.district_opinion`, bool."] pub const FUNDRULES_FACT_CHANGE_DISTRICT_OPINION: u32 = 213;
#[doc = " the city deliberated on the change (市级已审议变更); `change.city_reviewed`, bool."] pub const FUNDRULES_FACT_CHANGE_CITY_REVIEWED: u32 = 214;
#[doc = " the city completed the change (市级已办结变更); `change.city_done`, bool."] pub const FUNDRULES_FACT_CHANGE_CITY_DONE: u32 = 215;
#[doc = " day on which the change was filed with the province (变更备案日期); `change.filed_on`, event."] pub const FUNDRULES_FACT_CHANGE_FILED_ON: u32 = 216;
#[doc = " a third party verified it (第三方已核查); `change.third_party_checked`, bool."] pub const FUNDRULES_FACT_CHANGE_THIRD_PARTY_CHECKED: u32 = 217;
#[doc = " another ground for a change was recorded (认定其他变更情形); `change.other`, bool."] pub const FUNDRULES_FACT_CHANGE_OTHER: u32 = 218;
#[doc = " the adjusted plan was filed again (调整方案已重新报备); `change.plan_refiled`, bool."] pub const FUNDRULES_FACT_CHANGE_PLAN_REFILED: u32 = 219;
#[doc = " what the review covered (中期检查内容); `midterm.items`, words."] pub const FUNDRULES_FACT_MIDTERM_ITEMS: u32 = 220;
#[doc = " day on which the review was finished (中期检查完成日); `midterm.date`, event."] pub const FUNDRULES_FACT_MIDTERM_DATE: u32 = 221;
#[doc = " the province delegated the city (省级委托市级验收); `accept.delegated_to_city`, bool."] pub const FUNDRULES_FACT_ACCEPT_DELEGATED_TO_CITY: u32 = 222;
#[doc = " refusal to apply was recorded (拒不申请验收); `accept.refused`, bool."] pub const FUNDRULES_FACT_ACCEPT_REFUSED: u32 = 223;
#[doc = " a written application was made (已书面申请); `accept.written_application`, bool."] pub const FUNDRULES_FACT_ACCEPT_WRITTEN_APPLICATION: u32 = 224;
#[doc = " attachments of the report (验收报告附件); `accept.report_attachments`, words."] pub const FUNDRULES_FACT_ACCEPT_REPORT_ATTACHMENTS: u32 = 225;
#[doc = " the papers were found complete (材料经审核齐全); `accept.materials_complete`, bool."] pub const FUNDRULES_FACT_ACCEPT_MATERIALS_COMPLETE: u32 = 226;
#[doc = " day on which the papers were received (材料收到日期); `accept.materials_received_on`, event."] pub const FUNDRULES_FACT_ACCEPT_MATERIALS_RECEIVED_ON: u32 = 227;
#[doc = " day on which the papers were complete (材料齐全日期); `accept.materials_complete_on`, event."] pub const FUNDRULES_FACT_ACCEPT_MATERIALS_COMPLETE_ON: u32 = 228;
#[doc = " day on which a deficiency was told (补正告知日期); `accept.deficiency_notice_on`, event."] pub const FUNDRULES_FACT_ACCEPT_DEFICIENCY_NOTICE_ON: u32 = 229;
#[doc = " day of the resubmission (补正提交日期); `accept.resubmitted_on`, event."] pub const FUNDRULES_FACT_ACCEPT_RESUBMITTED_ON: u32 = 230;
#[doc = " every statutory acceptance is done (法定单项验收完成); `accept.statutory_complete`, bool."] pub const FUNDRULES_FACT_ACCEPT_STATUTORY_COMPLETE: u32 = 231;
#[doc = " level of the organiser (验收组织层级); `accept.level`, word."] pub const FUNDRULES_FACT_ACCEPT_LEVEL: u32 = 232;
#[doc = " how acceptance is organised (验收方式); `accept.mode`, word."] pub const FUNDRULES_FACT_ACCEPT_MODE: u32 = 233;
#[doc = " the third party was engaged lawfully (依法采购第三方); `accept.procurement_lawful`, bool."] pub const FUNDRULES_FACT_ACCEPT_PROCUREMENT_LAWFUL: u32 = 234;
#[doc = " who bears the cost of acceptance (验收经费来源); `accept.cost_source`, word."] pub const FUNDRULES_FACT_ACCEPT_COST_SOURCE: u32 = 235;
#[doc = " a panel was formed (已组建专家组); `accept.panel_formed`, bool."] pub const FUNDRULES_FACT_ACCEPT_PANEL_FORMED: u32 = 236;
#[doc = " members of the panel, those who must recuse included (专家组人数); `accept.panel_size`, headcount."] pub const FUNDRULES_FACT_ACCEPT_PANEL_SIZE: u32 = 237;
#[doc = " members who must recuse (应回避人数); `accept.panel_to_recuse`, headcount."] pub const FUNDRULES_FACT_ACCEPT_PANEL_TO_RECUSE: u32 = 238;
#[doc = " technology experts (技术专家人数); `accept.panel_technical`, headcount."] pub const FUNDRULES_FACT_ACCEPT_PANEL_TECHNICAL: u32 = 239;
#[doc = " finance experts (财务专家人数); `accept.panel_finance`, headcount."] pub const FUNDRULES_FACT_ACCEPT_PANEL_FINANCE: u32 = 240;
#[doc = " the members were drawn from the pool (专家从库中抽取); `accept.panel_from_pool`, bool."] pub const FUNDRULES_FACT_ACCEPT_PANEL_FROM_POOL: u32 = 241;
#[doc = " those who must recuse stand aside (应回避者已回避); `accept.panel_recused`, bool."] pub const FUNDRULES_FACT_ACCEPT_PANEL_RECUSED: u32 = 242;
#[doc = " steps of the panel (专家组工作步骤); `accept.panel_steps`, words."] pub const FUNDRULES_FACT_ACCEPT_PANEL_STEPS: u32 = 243;
#[doc = " ways of acceptance (验收形式); `accept.methods`, words."] pub const FUNDRULES_FACT_ACCEPT_METHODS: u32 = 244;
#[doc = " the procedure was followed (验收程序合规); `accept.procedure_ok`, bool."] pub const FUNDRULES_FACT_ACCEPT_PROCEDURE_OK: u32 = 245;
#[doc = " can be put right soon (短期可整改); `accept.improvable`, bool."] pub const FUNDRULES_FACT_ACCEPT_IMPROVABLE: u32 = 246;
#[doc = " the papers are seriously untrue (材料严重失实); `accept.seriously_untrue`, bool."] pub const FUNDRULES_FACT_ACCEPT_SERIOUSLY_UNTRUE: u32 = 247;
#[doc = " the district reported its first review (县区已报初审情况); `accept.first_report`, bool."] pub const FUNDRULES_FACT_ACCEPT_FIRST_REPORT: u32 = 248;
#[doc = " an acceptance report was written (已出验收报告); `accept.report`, bool."] pub const FUNDRULES_FACT_ACCEPT_REPORT: u32 = 249;
#[doc = " the acceptance report was filed with the province (验收报告已报省级); `accept.report_filed`, bool."] pub const FUNDRULES_FACT_ACCEPT_REPORT_FILED: u32 = 250;
#[doc = " what an audit found (审计发现问题); `audit.findings`, words."] pub const FUNDRULES_FACT_AUDIT_FINDINGS: u32 = 251;
#[doc = " first day of the ban (禁止申报起始日); `sanction.start`, event."] pub const FUNDRULES_FACT_SANCTION_START: u32 = 252;
#[doc = " a discretionary ban was imposed (已决定禁止申报); `sanction.imposed`, bool."] pub const FUNDRULES_FACT_SANCTION_IMPOSED: u32 = 253;
#[doc = " years of a discretionary ban (禁止申报年数); `sanction.years`, integer."] pub const FUNDRULES_FACT_SANCTION_YEARS: u32 = 254;
#[doc = " a breach of law or discipline is suspected (涉嫌违纪违法); `sanction.suspected_illegal`, bool."] pub const FUNDRULES_FACT_SANCTION_SUSPECTED_ILLEGAL: u32 = 255;
#[doc = " each duty has a person (责任到人); `official.assigned`, bool."] pub const FUNDRULES_FACT_OFFICIAL_ASSIGNED: u32 = 256;
#[doc = " stages that were visited (已现场监督环节); `official.site_visits`, words."] pub const FUNDRULES_FACT_OFFICIAL_SITE_VISITS: u32 = 257;
#[doc = " acts of officials (工作人员行为); `official.acts`, words."] pub const FUNDRULES_FACT_OFFICIAL_ACTS: u32 = 258;
#[doc = " an integrity risk arose (出现廉政风险); `official.integrity_risk`, bool."] pub const FUNDRULES_FACT_OFFICIAL_INTEGRITY_RISK: u32 = 259;
#[doc = " level of the official (人员层级); `official.level`, word."] pub const FUNDRULES_FACT_OFFICIAL_LEVEL: u32 = 260;
#[doc = " how grave it is (情节轻重); `official.severity`, word."] pub const FUNDRULES_FACT_OFFICIAL_SEVERITY: u32 = 261;
#[doc = " acts of experts (专家行为); `expert.acts`, words."] pub const FUNDRULES_FACT_EXPERT_ACTS: u32 = 262;
#[doc = " the acts were verified (专家行为已查实); `expert.verified`, bool."] pub const FUNDRULES_FACT_EXPERT_VERIFIED: u32 = 263;
#[doc = " the evaluation's experts came from the pool (评审专家从库中抽取); `expert.from_pool`, bool."] pub const FUNDRULES_FACT_EXPERT_FROM_POOL: u32 = 264;
#[doc = " categories that are archived (已归档类别); `archive.categories`, words."] pub const FUNDRULES_FACT_ARCHIVE_CATEGORIES: u32 = 265;
#[doc = " the papers are archived (纸质归档); `archive.paper`, bool."] pub const FUNDRULES_FACT_ARCHIVE_PAPER: u32 = 266;
#[doc = " the archive is uploaded (电子归档); `archive.electronic`, bool."] pub const FUNDRULES_FACT_ARCHIVE_ELECTRONIC: u32 = 267;
#[doc = " the archive was damaged or lost (档案损毁丢失); `archive.lost`, bool."] pub const FUNDRULES_FACT_ARCHIVE_LOST: u32 = 268;
#[doc = " original vouchers are kept (保存原始凭证); `archive.vouchers`, bool."] pub const FUNDRULES_FACT_ARCHIVE_VOUCHERS: u32 = 269;
#[doc = " every commitment is filled in (承诺事项填报完整); `commit.items_filled`, bool."] pub const FUNDRULES_FACT_COMMIT_ITEMS_FILLED: u32 = 270;
#[doc = " every commitment is fulfilled (承诺事项逐项兑现); `commit.items_fulfilled`, bool."] pub const FUNDRULES_FACT_COMMIT_ITEMS_FULFILLED: u32 = 271;
#[doc = " the recipient promised to accept measures (承诺接受追溯措施); `commit.accepts_measures`, bool."] pub const FUNDRULES_FACT_COMMIT_ACCEPTS_MEASURES: u32 = 272;
#[doc = " the commitment form was given (已提交建设进度承诺书); `commit.form_given`, bool."] pub const FUNDRULES_FACT_COMMIT_FORM_GIVEN: u32 = 273;
#[doc = " the commitments were audited (承诺已审核); `commit.audited`, bool."] pub const FUNDRULES_FACT_COMMIT_AUDITED: u32 = 274;
#[doc = " who found the problem (问题来源); `trace.issue_source`, word."] pub const FUNDRULES_FACT_TRACE_ISSUE_SOURCE: u32 = 275;
#[doc = " what the feedback asks for (核查反馈要求); `trace.demand`, word."] pub const FUNDRULES_FACT_TRACE_DEMAND: u32 = 276;
#[doc = " day of the rectification notice (整改通知日期); `trace.rect_notice`, event."] pub const FUNDRULES_FACT_TRACE_RECT_NOTICE: u32 = 277;
#[doc = " a written explanation was given (已书面说明); `trace.explained`, bool."] pub const FUNDRULES_FACT_TRACE_EXPLAINED: u32 = 278;
#[doc = " it was put right after the notice (通知整改到位); `trace.rect_done`, bool."] pub const FUNDRULES_FACT_TRACE_RECT_DONE: u32 = 279;
#[doc = " another ground to supervise was recorded (认定其他督办情形); `trace.other_supervise`, bool."] pub const FUNDRULES_FACT_TRACE_OTHER_SUPERVISE: u32 = 280;
#[doc = " another ground to rectify was recorded (认定其他整改情形); `trace.other_rectify`, bool."] pub const FUNDRULES_FACT_TRACE_OTHER_RECTIFY: u32 = 281;
#[doc = " another ground to recover was recorded (认定其他追缴情形); `trace.other_recover`, bool."] pub const FUNDRULES_FACT_TRACE_OTHER_RECOVER: u32 = 282;
#[doc = " another problem of routine supervision (其他问题); `trace.other`, bool."] pub const FUNDRULES_FACT_TRACE_OTHER: u32 = 283;
#[doc = " how grave the case is (追溯情节); `trace.severity`, word."] pub const FUNDRULES_FACT_TRACE_SEVERITY: u32 = 284;
#[doc = " under traceback (被追溯项目); `trace.status`, bool."] pub const FUNDRULES_FACT_TRACE_STATUS: u32 = 285;
#[doc = " kind of report (报告种类); `report.kind`, word."] pub const FUNDRULES_FACT_REPORT_KIND: u32 = 286;
#[doc = " first day of the period (报告期起); `report.period_start`, date."] pub const FUNDRULES_FACT_REPORT_PERIOD_START: u32 = 287;
#[doc = " last day of the period (报告期止); `report.period_end`, date."] pub const FUNDRULES_FACT_REPORT_PERIOD_END: u32 = 288;
#[doc = " day on which it was submitted (报送日期); `report.submitted_on`, event."] pub const FUNDRULES_FACT_REPORT_SUBMITTED_ON: u32 = 289;
#[doc = " time of day at which it was submitted (报送时刻); `report.submitted_time`, time."] pub const FUNDRULES_FACT_REPORT_SUBMITTED_TIME: u32 = 290;
#[doc = " day on which it was reviewed (审核日期); `report.reviewed_on`, event."] pub const FUNDRULES_FACT_REPORT_REVIEWED_ON: u32 = 291;
#[doc = " the report says all that it must (报告内容齐全); `report.complete`, bool."] pub const FUNDRULES_FACT_REPORT_COMPLETE: u32 = 292;
#[doc = " the comment gives its reasons (意见附理由); `report.reasoned`, bool."] pub const FUNDRULES_FACT_REPORT_REASONED: u32 = 293;
#[doc = " targets are set (已设绩效目标); `perf.targets_set`, bool."] pub const FUNDRULES_FACT_PERF_TARGETS_SET: u32 = 294;
#[doc = " what was monitored (绩效监控内容); `perf.monitor_items`, words."] pub const FUNDRULES_FACT_PERF_MONITOR_ITEMS: u32 = 295;
#[doc = " levels that evaluated themselves (已完成自评层级); `perf.self_eval`, words."] pub const FUNDRULES_FACT_PERF_SELF_EVAL: u32 = 296;
#[doc = " score of the third party (第三方评价得分); `perf.third_party_score`, integer."] pub const FUNDRULES_FACT_PERF_THIRD_PARTY_SCORE: u32 = 297;
#[doc = " the third party rated it poorly (第三方评价较差); `perf.third_party_poor`, bool."] pub const FUNDRULES_FACT_PERF_THIRD_PARTY_POOR: u32 = 298;
#[doc = " score (绩效评价得分); `perf.score`, integer."] pub const FUNDRULES_FACT_PERF_SCORE: u32 = 299;
#[doc = " a reduction of next year's money was decided (已决定核减下年资金); `perf.reduction_decided`, bool."] pub const FUNDRULES_FACT_PERF_REDUCTION_DECIDED: u32 = 300;
#[doc = " level of the authority (管理层级); `region.level`, word."] pub const FUNDRULES_FACT_REGION_LEVEL: u32 = 301;
#[doc = " an expanded-authority county (扩权县); `region.expanded_county`, bool."] pub const FUNDRULES_FACT_REGION_EXPANDED_COUNTY: u32 = 302;
#[doc = " a supervision mechanism exists (已健全监管机制); `region.has_supervision`, bool."] pub const FUNDRULES_FACT_REGION_HAS_SUPERVISION: u32 = 303;
#[doc = " a project ledger is kept (已建项目台账); `region.ledger`, bool."] pub const FUNDRULES_FACT_REGION_LEDGER: u32 = 304;
#[doc = " performance score of the year before (上年绩效得分); `region.perf_score_prev`, integer."] pub const FUNDRULES_FACT_REGION_PERF_SCORE_PREV: u32 = 305;
#[doc = " gravely hurts the performance of the city (严重影响全市绩效); `region.perf_harm`, bool."] pub const FUNDRULES_FACT_REGION_PERF_HARM: u32 = 306;
#[doc = " a serious problem of recommendation (推荐审核严重失误); `region.serious_issue`, bool."] pub const FUNDRULES_FACT_REGION_SERIOUS_ISSUE: u32 = 307;
#[doc = " weak supervision (监管不力); `region.weak_supervision`, bool."] pub const FUNDRULES_FACT_REGION_WEAK_SUPERVISION: u32 = 308;
#[doc = " bad effect (造成不良影响); `region.bad_effect`, bool."] pub const FUNDRULES_FACT_REGION_BAD_EFFECT: u32 = 309;
#[doc = " serious breach, or weak organising (严重违规或组织不力); `region.serious_breach`, bool."] pub const FUNDRULES_FACT_REGION_SERIOUS_BREACH: u32 = 310;
#[doc = " projects entered in the system (已录入项目数); `region.entry_count`, integer."] pub const FUNDRULES_FACT_REGION_ENTRY_COUNT: u32 = 311;
#[doc = " projects to be entered (应录入项目数); `region.entry_total`, integer."] pub const FUNDRULES_FACT_REGION_ENTRY_TOTAL: u32 = 312;
#[doc = " entry is slow (录入缓慢); `region.entry_slow`, bool."] pub const FUNDRULES_FACT_REGION_ENTRY_SLOW: u32 = 313;
#[doc = " who holds the account (账号持有者); `account.holder`, word."] pub const FUNDRULES_FACT_ACCOUNT_HOLDER: u32 = 314;
#[doc = " it was found that construction cannot begin (认定不能开工); `project.cannot_start`, bool."] pub const FUNDRULES_FACT_PROJECT_CANNOT_START: u32 = 315;
#[doc = " it was found that the project cannot go on (认定无法继续建设); `project.cannot_continue`, bool."] pub const FUNDRULES_FACT_PROJECT_CANNOT_CONTINUE: u32 = 316;
#[doc = " the earlier money of the state came from a special fund (此前国家资金属专项资金); `project.other_support_special`, bool."] pub const FUNDRULES_FACT_PROJECT_OTHER_SUPPORT_SPECIAL: u32 = 317;
#[doc = " the project is in the ledger of the two hundred (已列入双百台账); `project.in_ledger`, bool."] pub const FUNDRULES_FACT_PROJECT_IN_LEDGER: u32 = 318;
#[doc = " average completion of the indicators (各项指标平均完成率); `project.indicator_average`, rate."] pub const FUNDRULES_FACT_PROJECT_INDICATOR_AVERAGE: u32 = 319;
#[doc = " average completion of the indicators, by adjusted targets (各项指标平均完成率（按调整后目标）); `project.indicator_average_adjusted`, rate."] pub const FUNDRULES_FACT_PROJECT_INDICATOR_AVERAGE_ADJUSTED: u32 = 320;
#[doc = " average completion of the main indicators (主要指标平均完成率); `project.main_indicator_average`, rate."] pub const FUNDRULES_FACT_PROJECT_MAIN_INDICATOR_AVERAGE: u32 = 321;
#[doc = " average completion of the main indicators, by adjusted targets (主要指标平均完成率（按调整后目标）); `project.main_indicator_average_adjusted`, rate."] pub const FUNDRULES_FACT_PROJECT_MAIN_INDICATOR_AVERAGE_ADJUSTED: u32 = 322;
#[doc = " levels of industrial special funds that the same project got before (本项目已获工业专项资金级次); `project.supported_before`, words."] pub const FUNDRULES_FACT_PROJECT_SUPPORTED_BEFORE: u32 = 323;
#[doc = " investment planned up to the mid-term review (截至检查时计划完成投资); `invest.planned_to_date`, money."] pub const FUNDRULES_FACT_INVEST_PLANNED_TO_DATE: u32 = 324;
#[doc = " part of the completed investment without invoices (未开票投资); `invest.uninvoiced`, money."] pub const FUNDRULES_FACT_INVEST_UNINVOICED: u32 = 325;
#[doc = " fixed-asset investment after the change asked for (拟变更后固定资产投资); `invest.fixed_proposed`, money."] pub const FUNDRULES_FACT_INVEST_FIXED_PROPOSED: u32 = 326;
#[doc = " software investment after the change asked for (拟变更后软件投资); `invest.software_proposed`, money."] pub const FUNDRULES_FACT_INVEST_SOFTWARE_PROPOSED: u32 = 327;
#[doc = " day of the recommendation to the province (推荐至省厅日期); `review.sent_to_province_on`, event."] pub const FUNDRULES_FACT_REVIEW_SENT_TO_PROVINCE_ON: u32 = 328;
#[doc = " the province delegated the on-site verification to the city (省级委托市级现场核实); `review.delegated_to_city`, bool."] pub const FUNDRULES_FACT_REVIEW_DELEGATED_TO_CITY: u32 = 329;
#[doc = " an objective cause was found (认定为客观因素); `change.objective`, bool."] pub const FUNDRULES_FACT_CHANGE_OBJECTIVE: u32 = 330;
#[doc = " approval of the change was refused (变更未获同意); `change.refused`, bool."] pub const FUNDRULES_FACT_CHANGE_REFUSED: u32 = 331;
#[doc = " a considerable adjustment was found (认定较大调整); `change.considerable`, bool."] pub const FUNDRULES_FACT_CHANGE_CONSIDERABLE: u32 = 332;
#[doc = " earlier requests for a change (此前申请变更次数); `change.requests_prior`, integer."] pub const FUNDRULES_FACT_CHANGE_REQUESTS_PRIOR: u32 = 333;
#[doc = " kinds of earlier approved changes (此前已批准变更事项); `change.kinds_prior`, words."] pub const FUNDRULES_FACT_CHANGE_KINDS_PRIOR: u32 = 334;
#[doc = " parts of the acceptance report (验收报告已写部分); `accept.report_parts`, words."] pub const FUNDRULES_FACT_ACCEPT_REPORT_PARTS: u32 = 335;
#[doc = " supervision found untruth, serious delay or poor effect (督导认定不实、严重滞后或成效不佳); `supervise.project_failing`, bool."] pub const FUNDRULES_FACT_SUPERVISE_PROJECT_FAILING: u32 = 336;
#[doc = " a crime is suspected (涉嫌犯罪); `sanction.suspected_crime`, bool."] pub const FUNDRULES_FACT_SANCTION_SUSPECTED_CRIME: u32 = 337;
#[doc = " day of the act (违规行为发生日); `sanction.act_on`, event."] pub const FUNDRULES_FACT_SANCTION_ACT_ON: u32 = 338;
#[doc = " day on which the money was paid back (资金退还日期); `sanction.repaid_on`, event."] pub const FUNDRULES_FACT_SANCTION_REPAID_ON: u32 = 339;
#[doc = " who lost the archive (档案损毁责任人); `archive.lost_by`, word."] pub const FUNDRULES_FACT_ARCHIVE_LOST_BY: u32 = 340;
#[doc = " the form is stamped (承诺书已盖公章); `commit.form_stamped`, bool."] pub const FUNDRULES_FACT_COMMIT_FORM_STAMPED: u32 = 341;
#[doc = " the form is dated (承诺书已注明日期); `commit.form_dated`, bool."] pub const FUNDRULES_FACT_COMMIT_FORM_DATED: u32 = 342;
#[doc = " the feedback demands a stated amount (核查要求收回部分金额); `trace.demand_partial`, bool."] pub const FUNDRULES_FACT_TRACE_DEMAND_PARTIAL: u32 = 343;
#[doc = " amount that the feedback demands (核查要求收回金额); `trace.demand_amount`, money."] pub const FUNDRULES_FACT_TRACE_DEMAND_AMOUNT: u32 = 344;
#[doc = " measures that the city chose (市已决定的追溯措施); `trace.measures`, words."] pub const FUNDRULES_FACT_TRACE_MEASURES: u32 = 345;
#[doc = " day set by the notice (整改通知限期); `trace.rect_due`, date."] pub const FUNDRULES_FACT_TRACE_RECT_DUE: u32 = 346;
#[doc = " type of construction (建设类型); `report.construction_type`, word."] pub const FUNDRULES_FACT_REPORT_CONSTRUCTION_TYPE: u32 = 347;
#[doc = " the epidemic has an effect (受疫情影响); `report.epidemic_affected`, bool."] pub const FUNDRULES_FACT_REPORT_EPIDEMIC_AFFECTED: u32 = 348;
#[doc = " the factors of that effect are described (已详述疫情影响因素); `report.epidemic_detailed`, bool."] pub const FUNDRULES_FACT_REPORT_EPIDEMIC_DETAILED: u32 = 349;
#[doc = " the start is filled in (已填开复工时间); `report.start_filled`, bool."] pub const FUNDRULES_FACT_REPORT_START_FILLED: u32 = 350;
#[doc = " the reason for not starting is given (已述未开复工原因); `report.reason_filled`, bool."] pub const FUNDRULES_FACT_REPORT_REASON_FILLED: u32 = 351;
#[doc = " the project lies in Gui'an New Area (位于贵安新区); `region.in_guian`, bool."] pub const FUNDRULES_FACT_REGION_IN_GUIAN: u32 = 352;
#[doc = " projects of emerging manufacturing in the provincial list (新兴制造业项目数); `region.emerging_projects`, integer."] pub const FUNDRULES_FACT_REGION_EMERGING_PROJECTS: u32 = 353;
#[doc = " projects of traditional manufacturing in the provincial list (传统制造业技改项目数); `region.upgrade_projects`, integer."] pub const FUNDRULES_FACT_REGION_UPGRADE_PROJECTS: u32 = 354;
#[doc = " projects that this city pushes (本市推进项目数); `region.city_projects`, integer."] pub const FUNDRULES_FACT_REGION_CITY_PROJECTS: u32 = 355;
#[doc = " projects that all cities push (全省市级推进项目数); `region.city_projects_all`, integer."] pub const FUNDRULES_FACT_REGION_CITY_PROJECTS_ALL: u32 = 356;
#[doc = " The largest number that a fact has."] pub const FUNDRULES_FACT_LAST: u32 = 356;

pub(crate) static FACTS: &[FactLine] = &[
    FactLine { name: c"doc.pilot_end", kind: "date", zh: c"试点期结束日", en: c"end of the pilot period", words: &[] },
    FactLine { name: c"doc.city_appraisal_passed", kind: "bool", zh: c"试点城市通过考核评价", en: c"the pilot city passed its appraisal", words: &[] },
    FactLine { name: c"override.rule", kind: "reference", zh: c"另有规定", en: c"another rule that expressly governs", words: &[] },
    FactLine { name: c"override.share", kind: "rate", zh: c"另有规定的首批比例", en: c"share of the first batch that a superior rule fixes", words: &[] },
    FactLine { name: c"applicant.name", kind: "text", zh: c"项目单位", en: c"name of the recipient", words: &[] },
    FactLine { name: c"applicant.fraud", kind: "bool", zh: c"骗取套取财政资金", en: c"cheating for fiscal money was established", words: &[] },
    FactLine { name: c"applicant.bankrupt", kind: "bool", zh: c"企业破产", en: c"the recipient is insolvent", words: &[] },
    FactLine { name: c"applicant.bankrupt_cause", kind: "word", zh: c"破产原因", en: c"cause of the insolvency", words: &[c"Market", c"Other"] },
    FactLine { name: c"project.name", kind: "text", zh: c"项目名称", en: c"name of the project", words: &[] },
    FactLine { name: c"project.funding_timing", kind: "word", zh: c"补助方式", en: c"when the money comes, relative to the work", words: &[c"ExAnte", c"Mid", c"ExPost"] },
    FactLine { name: c"project.stage", kind: "word", zh: c"项目状态", en: c"how far the construction is", words: &[c"Proposed", c"UnderConstruction", c"Completed", c"Stalled", c"Terminated", c"Replaced", c"Withdrawn"] },
    FactLine { name: c"project.tier", kind: "word", zh: c"项目类别", en: c"tier of a pilot project", words: &[c"Point", c"Line", c"Surface"] },
    FactLine { name: c"project.start_planned", kind: "date", zh: c"计划开工日期", en: c"planned start of the implementation period", words: &[] },
    FactLine { name: c"project.end_planned", kind: "date", zh: c"计划完工日期", en: c"planned end of the implementation period", words: &[] },
    FactLine { name: c"project.end_approved", kind: "date", zh: c"批复延期后完工日期", en: c"end after an approved extension", words: &[] },
    FactLine { name: c"project.end_actual", kind: "event", zh: c"实际竣工日期", en: c"day of completion", words: &[] },
    FactLine { name: c"project.progress_pct", kind: "rate", zh: c"实施进度", en: c"implementation progress", words: &[] },
    FactLine { name: c"project.stalled", kind: "bool", zh: c"项目停滞", en: c"the project stands still", words: &[] },
    FactLine { name: c"project.content_completed", kind: "bool", zh: c"建设内容完成", en: c"the approved content is done", words: &[] },
    FactLine { name: c"project.goals_completed", kind: "bool", zh: c"目标任务完成", en: c"goals and tasks are done", words: &[] },
    FactLine { name: c"project.indicators", kind: "indicators", zh: c"绩效指标", en: c"performance indicators", words: &[] },
    FactLine { name: c"project.indicators_met", kind: "bool", zh: c"技术指标与预期目标达到", en: c"every indicator reached its target", words: &[] },
    FactLine { name: c"project.eligible_now", kind: "bool", zh: c"符合支持条件", en: c"the project still meets the conditions of support", words: &[] },
    FactLine { name: c"invest.total_planned", kind: "money", zh: c"项目总投资", en: c"total investment at allocation", words: &[] },
    FactLine { name: c"invest.total_approved", kind: "money", zh: c"批复变更后总投资", en: c"total investment after an approved change", words: &[] },
    FactLine { name: c"invest.total_actual", kind: "money", zh: c"实际完成总投资", en: c"actual total investment", words: &[] },
    FactLine { name: c"invest.fixed_planned", kind: "money", zh: c"固定资产投资", en: c"fixed-asset investment at allocation", words: &[] },
    FactLine { name: c"invest.fixed_approved", kind: "money", zh: c"批复变更后固定资产投资", en: c"fixed-asset investment after an approved change", words: &[] },
    FactLine { name: c"invest.fixed_actual", kind: "money", zh: c"实际完成固定资产投资", en: c"actual fixed-asset investment", words: &[] },
    FactLine { name: c"invest.software_planned", kind: "money", zh: c"软件投资", en: c"software investment at allocation", words: &[] },
    FactLine { name: c"invest.software_approved", kind: "money", zh: c"批复变更后软件投资", en: c"software investment after an approved change", words: &[] },
    FactLine { name: c"invest.software_actual", kind: "money", zh: c"实际完成软件投资", en: c"actual software investment", words: &[] },
    FactLine { name: c"invest.other_planned", kind: "money", zh: c"其他标的投资", en: c"another allocation basis, at allocation", words: &[] },
    FactLine { name: c"invest.other_approved", kind: "money", zh: c"批复变更后其他标的投资", en: c"another allocation basis, after an approved change", words: &[] },
    FactLine { name: c"invest.other_actual", kind: "money", zh: c"实际完成其他标的投资", en: c"another allocation basis, actual", words: &[] },
    FactLine { name: c"invest.eligible_cost", kind: "money", zh: c"符合支持范围的费用", en: c"cost in eligible categories", words: &[] },
    FactLine { name: c"invest.land_and_plant", kind: "money", zh: c"土地厂房费用", en: c"cost of land and plant", words: &[] },
    FactLine { name: c"award.amount", kind: "money", zh: c"支持额度", en: c"awarded amount", words: &[] },
    FactLine { name: c"award.basis", kind: "words", zh: c"分配核定标的", en: c"bases on which the amount was approved", words: &[c"TotalInvestment", c"FixedAsset", c"Software", c"Other"] },
    FactLine { name: c"award.main_basis", kind: "word", zh: c"主要核定标的", en: c"the main one of several bases", words: &[c"TotalInvestment", c"FixedAsset", c"Software", c"Other"] },
    FactLine { name: c"award.part_total", kind: "money", zh: c"按总投资核定的部分", en: c"part of the award approved on total investment", words: &[] },
    FactLine { name: c"award.part_fixed", kind: "money", zh: c"按固定资产投资核定的部分", en: c"part of the award approved on fixed-asset investment", words: &[] },
    FactLine { name: c"award.part_software", kind: "money", zh: c"按软件投资核定的部分", en: c"part of the award approved on software investment", words: &[] },
    FactLine { name: c"award.part_other", kind: "money", zh: c"按其他标的核定的部分", en: c"part of the award approved on another basis", words: &[] },
    FactLine { name: c"award.track", kind: "word", zh: c"安排方式", en: c"who arranged the award", words: &[c"ProvincialDirect", c"Reallocated"] },
    FactLine { name: c"award.method", kind: "word", zh: c"分配方法", en: c"method of allocation", words: &[c"Project", c"Factor", c"Actual"] },
    FactLine { name: c"award.mode", kind: "word", zh: c"支持方式", en: c"mode of support", words: &[c"InvestmentSubsidy", c"LoanInterest", c"Award"] },
    FactLine { name: c"award.level", kind: "word", zh: c"资金级次", en: c"level of the fund", words: &[c"National", c"Provincial", c"City"] },
    FactLine { name: c"award.released_on", kind: "date", zh: c"资金下达日期", en: c"day of the release document", words: &[] },
    FactLine { name: c"award.approved_use", kind: "texts", zh: c"规定使用方向", en: c"prescribed direction and use", words: &[] },
    FactLine { name: c"app.use", kind: "texts", zh: c"申报用途", en: c"use applied for", words: &[] },
    FactLine { name: c"app.use_within_approved", kind: "bool", zh: c"用途在规定方向内", en: c"the use lies within the prescribed direction", words: &[] },
    FactLine { name: c"payment.amount", kind: "money", zh: c"本次拟拨金额", en: c"the payment proposed now", words: &[] },
    FactLine { name: c"payment.seq", kind: "integer", zh: c"拨付次数", en: c"number of payments, the proposed one included", words: &[] },
    FactLine { name: c"payment.paid_total", kind: "money", zh: c"已拨付金额", en: c"paid so far", words: &[] },
    FactLine { name: c"payment.voucher_filed", kind: "bool", zh: c"拨付凭证已备案", en: c"the vouchers were filed", words: &[] },
    FactLine { name: c"payment.central_arrived", kind: "money", zh: c"中央资金到位金额", en: c"central money that arrived", words: &[] },
    FactLine { name: c"payment.released_to_county", kind: "bool", zh: c"资金已下达县区", en: c"the money was released to the county", words: &[] },
    FactLine { name: c"payment.paid_to_recipient", kind: "bool", zh: c"资金已拨付项目单位", en: c"the county paid the recipient", words: &[] },
    FactLine { name: c"fund.establisher", kind: "word", zh: c"资金设立层级", en: c"who set the fund up", words: &[c"Central", c"Province", c"Local"] },
    FactLine { name: c"fund.use_compliant", kind: "bool", zh: c"资金使用合规", en: c"money was used as prescribed", words: &[] },
    FactLine { name: c"fund.special_account", kind: "bool", zh: c"专账管理", en: c"the money is kept in a separate ledger", words: &[] },
    FactLine { name: c"fund.use_category", kind: "word", zh: c"支出类别", en: c"what the money was spent on", words: &[c"Project", c"Welfare", c"OfficeCost", c"RunningCost", c"Building", c"BudgetBalance"] },
    FactLine { name: c"fund.first_batch_paid", kind: "bool", zh: c"首批资金已拨付", en: c"the first batch was paid", words: &[] },
    FactLine { name: c"alloc.filed_ok", kind: "bool", zh: c"方案备案审核通过", en: c"the plan was filed with and checked by the province", words: &[] },
    FactLine { name: c"publicity.end", kind: "event", zh: c"公示结束日", en: c"last day of the public notice", words: &[] },
    FactLine { name: c"publicity.objection", kind: "bool", zh: c"公示有异议", en: c"an objection was raised", words: &[] },
    FactLine { name: c"change.kind", kind: "words", zh: c"变更事项", en: c"what was changed", words: &[c"Entity", c"LegalRep", c"Investment", c"Period", c"Content", c"Goals", c"Termination", c"Replacement"] },
    FactLine { name: c"change.reason", kind: "word", zh: c"变更原因", en: c"why it was changed", words: &[c"PolicyPlan", c"Market", c"ForceMajeure", c"Technical", c"OwnReason", c"Objective", c"Other"] },
    FactLine { name: c"change.content_degree", kind: "word", zh: c"建设内容变更程度", en: c"how far the content was changed", words: &[c"None", c"Minor", c"Main", c"Major"] },
    FactLine { name: c"change.approved", kind: "bool", zh: c"变更已批复", en: c"the change was approved", words: &[] },
    FactLine { name: c"change.prov_approved", kind: "bool", zh: c"省级已批准", en: c"the province approved termination or replacement", words: &[] },
    FactLine { name: c"midterm.issues", kind: "texts", zh: c"中期检查问题", en: c"problems found", words: &[] },
    FactLine { name: c"midterm.fix_due", kind: "date", zh: c"整改期限", en: c"day by which they are to be put right", words: &[] },
    FactLine { name: c"midterm.fixed_on", kind: "event", zh: c"中期整改完成日", en: c"day on which they were put right", words: &[] },
    FactLine { name: c"accept.applied_on", kind: "event", zh: c"验收申请日期", en: c"day of the application for acceptance", words: &[] },
    FactLine { name: c"accept.materials", kind: "words", zh: c"验收材料", en: c"papers of the application", words: &[c"ApplicationDocument", c"AcceptanceForm", c"AcceptanceReport", c"ChangeApproval", c"TruthCommitment", c"SpecialAudit", c"FinalAccountsAudit", c"LoanContract", c"InterestVoucher", c"RepaymentRecord", c"SelfEvaluationSummary", c"Contracts", c"Invoices", c"BankVouchers", c"OtherMaterial"] },
    FactLine { name: c"accept.basis_docs", kind: "texts", zh: c"验收依据", en: c"yardstick documents", words: &[] },
    FactLine { name: c"accept.panel_agrees", kind: "bool", zh: c"专家组同意通过", en: c"the panel agrees to pass", words: &[] },
    FactLine { name: c"accept.falsified", kind: "bool", zh: c"材料或承诺弄虚作假", en: c"material, or a promise, was falsified", words: &[] },
    FactLine { name: c"accept.other_fail", kind: "bool", zh: c"认定其他不合通过条件", en: c"the organiser recorded another failure", words: &[] },
    FactLine { name: c"accept.verdict", kind: "word", zh: c"验收结论", en: c"verdict that the organiser issued", words: &[c"None", c"Pass", c"Rectify", c"Fail"] },
    FactLine { name: c"accept.fail_grounds", kind: "clauses", zh: c"不通过所依条款", en: c"clauses on which a failure was recorded", words: &[] },
    FactLine { name: c"accept.verdict_on", kind: "event", zh: c"验收结论日期", en: c"day of the verdict", words: &[] },
    FactLine { name: c"accept.round", kind: "integer", zh: c"验收轮次", en: c"round of acceptance", words: &[] },
    FactLine { name: c"accept.rectified_on", kind: "event", zh: c"整改完成日期", en: c"day on which rectification was finished", words: &[] },
    FactLine { name: c"accept.reapplied_on", kind: "event", zh: c"再次申请验收日期", en: c"day of the second application", words: &[] },
    FactLine { name: c"accept.notified_on", kind: "event", zh: c"结论通知日期", en: c"day on which the recipient was told", words: &[] },
    FactLine { name: c"accept.filed_on", kind: "event", zh: c"结论备案日期", en: c"day on which the verdict was filed", words: &[] },
    FactLine { name: c"accept.conclusion_clauses", kind: "words", zh: c"结论载明事项", en: c"clauses in the conclusion", words: &[c"StatutoryAcceptances"] },
    FactLine { name: c"accept.copied_to", kind: "texts", zh: c"结论抄送部门", en: c"departments that got a copy", words: &[] },
    FactLine { name: c"rectify.refused", kind: "bool", zh: c"拒不整改", en: c"the recipient refuses to put it right", words: &[] },
    FactLine { name: c"rectify.compliant", kind: "bool", zh: c"整改后符合要求", en: c"requirements are met after rectification", words: &[] },
    FactLine { name: c"supervise.issue", kind: "word", zh: c"监管指出问题", en: c"problem that supervision pointed out", words: &[c"None", c"Minor", c"Major"] },
    FactLine { name: c"supervise.rectified", kind: "bool", zh: c"监管问题已整改到位", en: c"the problem was put right", words: &[] },
    FactLine { name: c"audit.demand", kind: "word", zh: c"监督部门要求", en: c"what audit or discipline bodies demand", words: &[c"None", c"Rectify", c"Recover"] },
    FactLine { name: c"clawback.tech_explained", kind: "bool", zh: c"如实说明技术先进性", en: c"technical advance was truthfully explained", words: &[] },
    FactLine { name: c"clawback.county_reviewed", kind: "bool", zh: c"县级已审核", en: c"the county reviewed", words: &[] },
    FactLine { name: c"clawback.city_opinion", kind: "word", zh: c"市级复核意见", en: c"the opinion of the city", words: &[c"None", c"Favourable", c"Unfavourable"] },
    FactLine { name: c"clawback.prov_reply", kind: "word", zh: c"省级批复", en: c"the reply of the province", words: &[c"None", c"Exempt", c"Partial", c"Recover"] },
    FactLine { name: c"clawback.decided_amount", kind: "money", zh: c"决定收回金额", en: c"amount that a decision set", words: &[] },
    FactLine { name: c"clawback.other", kind: "bool", zh: c"认定其他收回情形", en: c"another ground was recorded", words: &[] },
    FactLine { name: c"clawback.reviewed", kind: "bool", zh: c"市级会财政已审核", en: c"city and finance reviewed", words: &[] },
    FactLine { name: c"clawback.reported", kind: "bool", zh: c"已行文上报", en: c"the recovery was reported to the province", words: &[] },
    FactLine { name: c"perf.overall_met", kind: "bool", zh: c"达到综合绩效目标", en: c"the overall target was met", words: &[] },
    FactLine { name: c"region.id", kind: "text", zh: c"县区", en: c"county or district", words: &[] },
    FactLine { name: c"region.has_payment_rules", kind: "bool", zh: c"已制定拨付办法", en: c"payment rules exist", words: &[] },
    FactLine { name: c"doc.appraisal_due", kind: "date", zh: c"城市考核评价日", en: c"day set for the appraisal of the pilot city", words: &[] },
    FactLine { name: c"applicant.kind", kind: "word", zh: c"单位性质", en: c"legal kind of the recipient", words: &[c"Enterprise", c"PublicInstitution", c"Other"] },
    FactLine { name: c"applicant.ownership", kind: "word", zh: c"企业隶属关系", en: c"who owns the recipient", words: &[c"Central", c"ProvincialSOE", c"MunicipalSOE", c"Other"] },
    FactLine { name: c"applicant.registered_region", kind: "text", zh: c"登记地", en: c"place of registration", words: &[] },
    FactLine { name: c"applicant.registered_here", kind: "bool", zh: c"登记地在本县区", en: c"the recipient is registered in the county that recommends it", words: &[] },
    FactLine { name: c"applicant.industry_code", kind: "industry_code", zh: c"企业行业代码", en: c"industry of the recipient (GB/T 4754-2017)", words: &[] },
    FactLine { name: c"applicant.cooperates", kind: "bool", zh: c"配合监督管理", en: c"the recipient cooperates", words: &[] },
    FactLine { name: c"applicant.dishonest_listed", kind: "bool", zh: c"列入严重失信名单", en: c"the recipient is on a list of the seriously dishonest", words: &[] },
    FactLine { name: c"applicant.credit_listed_from", kind: "event", zh: c"信用惩戒名单列入日", en: c"day on which the credit website listed the recipient", words: &[] },
    FactLine { name: c"applicant.credit_listed_to", kind: "event", zh: c"信用惩戒名单移出日", en: c"last day on that list", words: &[] },
    FactLine { name: c"account.level", kind: "integer", zh: c"账号级别", en: c"level of the account", words: &[] },
    FactLine { name: c"project.industry_code", kind: "industry_code", zh: c"项目行业代码", en: c"industry of the project (GB/T 4754-2017)", words: &[] },
    FactLine { name: c"project.location", kind: "word", zh: c"投资是否在辖区内", en: c"how much of the investment lies within the territory", words: &[c"Within", c"Part", c"Outside"] },
    FactLine { name: c"project.is_key", kind: "bool", zh: c"重点项目", en: c"a key project of the plan", words: &[] },
    FactLine { name: c"project.pilot_approved", kind: "bool", zh: c"国家批复的试点项目", en: c"the ministry approved it for the pilot", words: &[] },
    FactLine { name: c"project.strategic_fit", kind: "bool", zh: c"符合战略导向", en: c"fits strategy, base, scale and potential", words: &[] },
    FactLine { name: c"project.other_support", kind: "words", zh: c"同内容已获资金级次", en: c"levels of funds that supported the same content before", words: &[c"National", c"Provincial", c"City"] },
    FactLine { name: c"project.in_reserve", kind: "bool", zh: c"已入项目库", en: c"the project is in the reserve", words: &[] },
    FactLine { name: c"project.reserve_date", kind: "event", zh: c"入库日期", en: c"day of entry in the reserve", words: &[] },
    FactLine { name: c"project.apply_date", kind: "date", zh: c"资金申报日期", en: c"day of the application for funds", words: &[] },
    FactLine { name: c"project.commenced", kind: "bool", zh: c"已开工", en: c"construction began", words: &[] },
    FactLine { name: c"project.start_actual", kind: "event", zh: c"实际开工日期", en: c"day on which construction began", words: &[] },
    FactLine { name: c"project.progress_slow", kind: "bool", zh: c"认定进展迟缓", en: c"slow progress was found", words: &[] },
    FactLine { name: c"project.long_stop", kind: "bool", zh: c"认定长期停工", en: c"a long stop was found", words: &[] },
    FactLine { name: c"project.stop_justified", kind: "bool", zh: c"停工有正当理由", en: c"the stop has good reason", words: &[] },
    FactLine { name: c"project.resume_sign", kind: "bool", zh: c"有复工迹象", en: c"there is a sign of resuming", words: &[] },
    FactLine { name: c"project.main_indicator_least", kind: "rate", zh: c"主要指标最低完成率", en: c"lowest completion of a main indicator", words: &[] },
    FactLine { name: c"project.main_indicator_least_adjusted", kind: "rate", zh: c"主要指标最低完成率（按调整后目标）", en: c"lowest completion of a main indicator, by adjusted targets", words: &[] },
    FactLine { name: c"project.indicator_least", kind: "rate", zh: c"各项指标最低完成率", en: c"lowest completion of any indicator", words: &[] },
    FactLine { name: c"project.indicator_least_adjusted", kind: "rate", zh: c"各项指标最低完成率（按调整后目标）", en: c"lowest completion of any indicator, by adjusted targets", words: &[] },
    FactLine { name: c"project.lawful", kind: "bool", zh: c"依法依规建设", en: c"built lawfully", words: &[] },
    FactLine { name: c"project.dispute_open", kind: "bool", zh: c"有未决法律纠纷", en: c"a legal dispute is unresolved", words: &[] },
    FactLine { name: c"project.major_issue_unexplained", kind: "bool", zh: c"重大问题未作说明", en: c"a serious past problem was not explained", words: &[] },
    FactLine { name: c"project.classified", kind: "bool", zh: c"涉密或不宜公开", en: c"classified, or unsuitable for disclosure", words: &[] },
    FactLine { name: c"project.completion_eval", kind: "word", zh: c"完工评价", en: c"completion evaluation", words: &[c"NotDue", c"NotDone", c"Failed", c"FailedAfterRectification", c"Passed"] },
    FactLine { name: c"project.feasibility_report", kind: "bool", zh: c"已报可行性研究报告", en: c"the feasibility study was filed", words: &[] },
    FactLine { name: c"project.feasibility_sections", kind: "words", zh: c"可研报告内容", en: c"parts of the feasibility study", words: &[c"Enterprise", c"Necessity", c"Goals", c"Plan", c"Funding", c"Operation", c"Benefit", c"Risk"] },
    FactLine { name: c"project.category", kind: "word", zh: c"项目清单类别", en: c"class in the list of projects", words: &[c"Emerging", c"TraditionalUpgrade", c"CityLevel", c"NotListed"] },
    FactLine { name: c"project.driving_effect", kind: "bool", zh: c"带动作用强", en: c"clear pull effect", words: &[] },
    FactLine { name: c"project.progress_steady", kind: "bool", zh: c"推进稳定", en: c"construction goes on steadily", words: &[] },
    FactLine { name: c"project.prelim_procedures", kind: "words", zh: c"已办前期手续", en: c"preliminary procedures that are done", words: &[c"Filing", c"Land", c"Planning", c"Environment"] },
    FactLine { name: c"project.milestones_fixed", kind: "bool", zh: c"已明确建设节点", en: c"stages and time points are fixed", words: &[] },
    FactLine { name: c"project.epidemic_impact_known", kind: "bool", zh: c"已摸清疫情影响", en: c"the effect of the epidemic is known", words: &[] },
    FactLine { name: c"invest.total_proposed", kind: "money", zh: c"拟变更后总投资", en: c"total investment after the change asked for", words: &[] },
    FactLine { name: c"invest.invoiced", kind: "money", zh: c"已开票投资", en: c"invoiced part of the completed investment", words: &[] },
    FactLine { name: c"invest.excluded_in_cost", kind: "bool", zh: c"支持费用含土地厂房", en: c"the eligible cost as claimed holds land or plant", words: &[] },
    FactLine { name: c"award.work_fund", kind: "bool", zh: c"专项工作经费", en: c"money set aside for work on a specific matter", words: &[] },
    FactLine { name: c"award.paid_level", kind: "word", zh: c"拨款级次", en: c"level whose budget paid", words: &[c"Province", c"City", c"County"] },
    FactLine { name: c"award.is_block", kind: "bool", zh: c"切块资金", en: c"block fund", words: &[] },
    FactLine { name: c"award.is_loan_interest", kind: "bool", zh: c"贷款贴息", en: c"interest subsidy", words: &[] },
    FactLine { name: c"app.date", kind: "date", zh: c"拟申报日期", en: c"day of the application that is to be judged", words: &[] },
    FactLine { name: c"app.type", kind: "word", zh: c"申报事项", en: c"what is applied for", words: &[c"Fund", c"PilotDemonstration", c"Other"] },
    FactLine { name: c"app.level", kind: "word", zh: c"申报级次", en: c"level of the fund or list applied for", words: &[c"National", c"Provincial", c"City"] },
    FactLine { name: c"app.type_in_guide", kind: "bool", zh: c"类型在年度指南内", en: c"the type is in the guide of the year", words: &[] },
    FactLine { name: c"app.via_platform", kind: "bool", zh: c"通过省级平台申报", en: c"through the provincial platform", words: &[] },
    FactLine { name: c"payment.date", kind: "event", zh: c"拨付日期", en: c"day of the payment", words: &[] },
    FactLine { name: c"fund.kind", kind: "word", zh: c"资金类别", en: c"kind of fund", words: &[c"RadioManagement", c"IndustryDevelopment", c"SmeDevelopment", c"OtherIndustrial", c"Other"] },
    FactLine { name: c"fund.allocator", kind: "word", zh: c"资金分配部门", en: c"who allocates the fund", words: &[c"ProvincialDepartment", c"Other"] },
    FactLine { name: c"fund.arrived", kind: "bool", zh: c"资金到位", en: c"the money is in place", words: &[] },
    FactLine { name: c"fund.misuse_kind", kind: "words", zh: c"违规使用情形", en: c"ways in which money was misused", words: &[c"FalseReport", c"FalseClaim", c"Withhold", c"Divert", c"Crowd", c"FalseBooking", c"Forgery"] },
    FactLine { name: c"alloc.weights_adjusted", kind: "bool", zh: c"调整因素或权重", en: c"factors or weights differ from those of the province", words: &[] },
    FactLine { name: c"alloc.recut_to_county", kind: "bool", zh: c"再切块到县区", en: c"the money is cut into blocks for counties again", words: &[] },
    FactLine { name: c"alloc.need", kind: "money", zh: c"核定实际需求", en: c"computed real need", words: &[] },
    FactLine { name: c"alloc.effect_basis", kind: "word", zh: c"补助依据", en: c"what the award goes by", words: &[c"PurchaseNeed", c"PerformanceTarget", c"Effect", c"Contribution", c"Other"] },
    FactLine { name: c"alloc.expert_score", kind: "integer", zh: c"专家评分", en: c"expert score", words: &[] },
    FactLine { name: c"alloc.direction_fixed", kind: "bool", zh: c"支持方向明确", en: c"direction, field and industry are fixed", words: &[] },
    FactLine { name: c"alloc.notice_items", kind: "words", zh: c"通知载明事项", en: c"what the notice states", words: &[c"Scope", c"Mode", c"Standard", c"MaterialList"] },
    FactLine { name: c"alloc.eval_plan_filed", kind: "bool", zh: c"评审方案已备案", en: c"the evaluation plan was filed with the audit section", words: &[] },
    FactLine { name: c"alloc.plan_drafted", kind: "bool", zh: c"已拟分配方案", en: c"the plan was drafted", words: &[] },
    FactLine { name: c"alloc.cut_ratio", kind: "rate", zh: c"核减比例", en: c"reduction that was decided", words: &[] },
    FactLine { name: c"alloc.plan_approved_on", kind: "event", zh: c"分配方案批准日", en: c"day on which the plan was approved", words: &[] },
    FactLine { name: c"review.direction_ok", kind: "bool", zh: c"方向符合", en: c"the direction fits", words: &[] },
    FactLine { name: c"review.truthful", kind: "bool", zh: c"项目真实", en: c"the project is real", words: &[] },
    FactLine { name: c"review.duplicate", kind: "bool", zh: c"存在重复申报", en: c"a duplicate was found", words: &[] },
    FactLine { name: c"review.compliant", kind: "bool", zh: c"要件合规", en: c"the elements are compliant", words: &[] },
    FactLine { name: c"review.elements_complete", kind: "bool", zh: c"要件齐全", en: c"the elements are complete", words: &[] },
    FactLine { name: c"review.policy_ok", kind: "bool", zh: c"政策符合", en: c"the policy fits", words: &[] },
    FactLine { name: c"review.conditions_ok", kind: "bool", zh: c"申报条件符合", en: c"the conditions are met", words: &[] },
    FactLine { name: c"review.content_ok", kind: "bool", zh: c"申报内容符合", en: c"the content fits", words: &[] },
    FactLine { name: c"review.plan_ok", kind: "bool", zh: c"投资计划符合", en: c"the investment plan fits", words: &[] },
    FactLine { name: c"review.logic_ok", kind: "bool", zh: c"数据逻辑符合", en: c"the data are logical", words: &[] },
    FactLine { name: c"review.consistent", kind: "bool", zh: c"现场与资料一致", en: c"the site matches the papers", words: &[] },
    FactLine { name: c"review.site_checked", kind: "bool", zh: c"已现场核实", en: c"the site was verified", words: &[] },
    FactLine { name: c"review.originals_ready", kind: "bool", zh: c"原件备齐", en: c"originals are ready", words: &[] },
    FactLine { name: c"review.site_ready", kind: "bool", zh: c"现场备查", en: c"the site is ready", words: &[] },
    FactLine { name: c"review.first_passed", kind: "bool", zh: c"初审通过", en: c"the first review was passed", words: &[] },
    FactLine { name: c"review.second_passed", kind: "bool", zh: c"复审通过", en: c"the re-review was passed", words: &[] },
    FactLine { name: c"review.party_group_approved", kind: "event", zh: c"党组审定日期", en: c"day on which the party group approved", words: &[] },
    FactLine { name: c"review.recommended_on", kind: "event", zh: c"推荐日期", en: c"day of the recommendation", words: &[] },
    FactLine { name: c"review.letter_filed_on", kind: "event", zh: c"推荐文件备案日期", en: c"day on which the letter was filed with the city", words: &[] },
    FactLine { name: c"review.formal_letter", kind: "bool", zh: c"已出推荐文件", en: c"a formal letter was sent", words: &[] },
    FactLine { name: c"review.evaluation_passed", kind: "bool", zh: c"评审通过", en: c"the evaluation was passed", words: &[] },
    FactLine { name: c"signoff.roles", kind: "words", zh: c"已签字人员", en: c"roles that signed", words: &[c"Contact", c"Leader", c"LegalRepresentative", c"ThirdParty", c"CountyHandler", c"CountyHead", c"CountyLeader", c"CityHandler", c"CityHead", c"CityLeader"] },
    FactLine { name: c"signoff.failed", kind: "bool", zh: c"签字责任失守", en: c"a duty to sign off was failed", words: &[] },
    FactLine { name: c"thirdparty.involved", kind: "bool", zh: c"第三方参与编制", en: c"a third party compiled the application", words: &[] },
    FactLine { name: c"publicity.start", kind: "event", zh: c"公示起始日", en: c"first day of the public notice", words: &[] },
    FactLine { name: c"publicity.notice_public", kind: "bool", zh: c"申报通知已公开", en: c"the call for applications is public", words: &[] },
    FactLine { name: c"change.count_prior", kind: "integer", zh: c"此前已批准变更次数", en: c"earlier approved changes", words: &[] },
    FactLine { name: c"change.requested_on", kind: "event", zh: c"变更申请日期", en: c"day of the request", words: &[] },
    FactLine { name: c"change.approved_on", kind: "event", zh: c"变更批复日期", en: c"day of the approval", words: &[] },
    FactLine { name: c"change.effective_on", kind: "event", zh: c"变更执行日期", en: c"day from which the change was carried out", words: &[] },
    FactLine { name: c"change.extension_months", kind: "integer", zh: c"延期月数", en: c"months of extension", words: &[] },
    FactLine { name: c"change.report", kind: "bool", zh: c"已报变更报告", en: c"a formal report or application was made", words: &[] },
    FactLine { name: c"change.evidence", kind: "bool", zh: c"已附佐证材料", en: c"evidence is attached", words: &[] },
    FactLine { name: c"change.county_reviewed", kind: "bool", zh: c"县级已审核变更", en: c"the county reviewed the change", words: &[] },
    FactLine { name: c"change.district_opinion", kind: "bool", zh: c"县区已提意见", en: c"the district gave its opinion", words: &[] },
    FactLine { name: c"change.city_reviewed", kind: "bool", zh: c"市级已审议变更", en: c"the city deliberated on the change", words: &[] },
    FactLine { name: c"change.city_done", kind: "bool", zh: c"市级已办结变更", en: c"the city completed the change", words: &[] },
    FactLine { name: c"change.filed_on", kind: "event", zh: c"变更备案日期", en: c"day on which the change was filed with the province", words: &[] },
    FactLine { name: c"change.third_party_checked", kind: "bool", zh: c"第三方已核查", en: c"a third party verified it", words: &[] },
    FactLine { name: c"change.other", kind: "bool", zh: c"认定其他变更情形", en: c"another ground for a change was recorded", words: &[] },
    FactLine { name: c"change.plan_refiled", kind: "bool", zh: c"调整方案已重新报备", en: c"the adjusted plan was filed again", words: &[] },
    FactLine { name: c"midterm.items", kind: "words", zh: c"中期检查内容", en: c"what the review covered", words: &[c"Progress", c"Goals", c"KeyWork", c"OnTimeCompletion"] },
    FactLine { name: c"midterm.date", kind: "event", zh: c"中期检查完成日", en: c"day on which the review was finished", words: &[] },
    FactLine { name: c"accept.delegated_to_city", kind: "bool", zh: c"省级委托市级验收", en: c"the province delegated the city", words: &[] },
    FactLine { name: c"accept.refused", kind: "bool", zh: c"拒不申请验收", en: c"refusal to apply was recorded", words: &[] },
    FactLine { name: c"accept.written_application", kind: "bool", zh: c"已书面申请", en: c"a written application was made", words: &[] },
    FactLine { name: c"accept.report_attachments", kind: "words", zh: c"验收报告附件", en: c"attachments of the report", words: &[c"BusinessLicence", c"ProjectFiling", c"FundsPlanDocument", c"ArrivalVoucher", c"FundApplicationReport", c"MainContracts", c"UseVouchers", c"LoanContract", c"InterestVoucher", c"FinalAccountsAudit", c"AuditOfficeReport", c"OtherMaterial", c"TruthCommitment"] },
    FactLine { name: c"accept.materials_complete", kind: "bool", zh: c"材料经审核齐全", en: c"the papers were found complete", words: &[] },
    FactLine { name: c"accept.materials_received_on", kind: "event", zh: c"材料收到日期", en: c"day on which the papers were received", words: &[] },
    FactLine { name: c"accept.materials_complete_on", kind: "event", zh: c"材料齐全日期", en: c"day on which the papers were complete", words: &[] },
    FactLine { name: c"accept.deficiency_notice_on", kind: "event", zh: c"补正告知日期", en: c"day on which a deficiency was told", words: &[] },
    FactLine { name: c"accept.resubmitted_on", kind: "event", zh: c"补正提交日期", en: c"day of the resubmission", words: &[] },
    FactLine { name: c"accept.statutory_complete", kind: "bool", zh: c"法定单项验收完成", en: c"every statutory acceptance is done", words: &[] },
    FactLine { name: c"accept.level", kind: "word", zh: c"验收组织层级", en: c"level of the organiser", words: &[c"Province", c"City", c"County"] },
    FactLine { name: c"accept.mode", kind: "word", zh: c"验收方式", en: c"how acceptance is organised", words: &[c"SelfOrganised", c"Delegated", c"Purchased", c"Other"] },
    FactLine { name: c"accept.procurement_lawful", kind: "bool", zh: c"依法采购第三方", en: c"the third party was engaged lawfully", words: &[] },
    FactLine { name: c"accept.cost_source", kind: "word", zh: c"验收经费来源", en: c"who bears the cost of acceptance", words: &[c"SpecialFund", c"OwnBudget", c"Other"] },
    FactLine { name: c"accept.panel_formed", kind: "bool", zh: c"已组建专家组", en: c"a panel was formed", words: &[] },
    FactLine { name: c"accept.panel_size", kind: "headcount", zh: c"专家组人数", en: c"members of the panel, those who must recuse included", words: &[] },
    FactLine { name: c"accept.panel_to_recuse", kind: "headcount", zh: c"应回避人数", en: c"members who must recuse", words: &[] },
    FactLine { name: c"accept.panel_technical", kind: "headcount", zh: c"技术专家人数", en: c"technology experts", words: &[] },
    FactLine { name: c"accept.panel_finance", kind: "headcount", zh: c"财务专家人数", en: c"finance experts", words: &[] },
    FactLine { name: c"accept.panel_from_pool", kind: "bool", zh: c"专家从库中抽取", en: c"the members were drawn from the pool", words: &[] },
    FactLine { name: c"accept.panel_recused", kind: "bool", zh: c"应回避者已回避", en: c"those who must recuse stand aside", words: &[] },
    FactLine { name: c"accept.panel_steps", kind: "words", zh: c"专家组工作步骤", en: c"steps of the panel", words: &[c"Read", c"Hear", c"SiteCheck", c"Question", c"Discuss"] },
    FactLine { name: c"accept.methods", kind: "words", zh: c"验收形式", en: c"ways of acceptance", words: &[c"Paper", c"Site", c"Meeting", c"Other"] },
    FactLine { name: c"accept.procedure_ok", kind: "bool", zh: c"验收程序合规", en: c"the procedure was followed", words: &[] },
    FactLine { name: c"accept.improvable", kind: "bool", zh: c"短期可整改", en: c"can be put right soon", words: &[] },
    FactLine { name: c"accept.seriously_untrue", kind: "bool", zh: c"材料严重失实", en: c"the papers are seriously untrue", words: &[] },
    FactLine { name: c"accept.first_report", kind: "bool", zh: c"县区已报初审情况", en: c"the district reported its first review", words: &[] },
    FactLine { name: c"accept.report", kind: "bool", zh: c"已出验收报告", en: c"an acceptance report was written", words: &[] },
    FactLine { name: c"accept.report_filed", kind: "bool", zh: c"验收报告已报省级", en: c"the acceptance report was filed with the province", words: &[] },
    FactLine { name: c"audit.findings", kind: "words", zh: c"审计发现问题", en: c"what an audit found", words: &[c"AllocationProcess", c"ProjectManagement", c"FundUse", c"AcceptanceWork"] },
    FactLine { name: c"sanction.start", kind: "event", zh: c"禁止申报起始日", en: c"first day of the ban", words: &[] },
    FactLine { name: c"sanction.imposed", kind: "bool", zh: c"已决定禁止申报", en: c"a discretionary ban was imposed", words: &[] },
    FactLine { name: c"sanction.years", kind: "integer", zh: c"禁止申报年数", en: c"years of a discretionary ban", words: &[] },
    FactLine { name: c"sanction.suspected_illegal", kind: "bool", zh: c"涉嫌违纪违法", en: c"a breach of law or discipline is suspected", words: &[] },
    FactLine { name: c"official.assigned", kind: "bool", zh: c"责任到人", en: c"each duty has a person", words: &[] },
    FactLine { name: c"official.site_visits", kind: "words", zh: c"已现场监督环节", en: c"stages that were visited", words: &[c"Construction", c"Completion", c"Acceptance"] },
    FactLine { name: c"official.acts", kind: "words", zh: c"工作人员行为", en: c"acts of officials", words: &[c"RecommendThirdParty", c"ImproperExchange", c"AcceptHospitality", c"UnauthorisedRelease", c"ProbeInfo", c"Interfere", c"OtherBreach", c"Disclose", c"AbusePower", c"NeglectDuty", c"Favour", c"IllegalAllocation"] },
    FactLine { name: c"official.integrity_risk", kind: "bool", zh: c"出现廉政风险", en: c"an integrity risk arose", words: &[] },
    FactLine { name: c"official.level", kind: "word", zh: c"人员层级", en: c"level of the official", words: &[c"Province", c"City", c"County"] },
    FactLine { name: c"official.severity", kind: "word", zh: c"情节轻重", en: c"how grave it is", words: &[c"Light", c"Medium", c"Grave"] },
    FactLine { name: c"expert.acts", kind: "words", zh: c"专家行为", en: c"acts of experts", words: &[c"PrivateContact", c"Leak", c"AcceptProperty", c"OtherInfluence", c"Disclose"] },
    FactLine { name: c"expert.verified", kind: "bool", zh: c"专家行为已查实", en: c"the acts were verified", words: &[] },
    FactLine { name: c"expert.from_pool", kind: "bool", zh: c"评审专家从库中抽取", en: c"the evaluation's experts came from the pool", words: &[] },
    FactLine { name: c"archive.categories", kind: "words", zh: c"已归档类别", en: c"categories that are archived", words: &[c"Application", c"Evaluation", c"Allocation", c"Supervision", c"Acceptance", c"Performance", c"SignOff"] },
    FactLine { name: c"archive.paper", kind: "bool", zh: c"纸质归档", en: c"the papers are archived", words: &[] },
    FactLine { name: c"archive.electronic", kind: "bool", zh: c"电子归档", en: c"the archive is uploaded", words: &[] },
    FactLine { name: c"archive.lost", kind: "bool", zh: c"档案损毁丢失", en: c"the archive was damaged or lost", words: &[] },
    FactLine { name: c"archive.vouchers", kind: "bool", zh: c"保存原始凭证", en: c"original vouchers are kept", words: &[] },
    FactLine { name: c"commit.items_filled", kind: "bool", zh: c"承诺事项填报完整", en: c"every commitment is filled in", words: &[] },
    FactLine { name: c"commit.items_fulfilled", kind: "bool", zh: c"承诺事项逐项兑现", en: c"every commitment is fulfilled", words: &[] },
    FactLine { name: c"commit.accepts_measures", kind: "bool", zh: c"承诺接受追溯措施", en: c"the recipient promised to accept measures", words: &[] },
    FactLine { name: c"commit.form_given", kind: "bool", zh: c"已提交建设进度承诺书", en: c"the commitment form was given", words: &[] },
    FactLine { name: c"commit.audited", kind: "bool", zh: c"承诺已审核", en: c"the commitments were audited", words: &[] },
    FactLine { name: c"trace.issue_source", kind: "word", zh: c"问题来源", en: c"who found the problem", words: &[c"Routine", c"FiscalEvaluation", c"Audit", c"Inspection", c"Appraisal", c"Discipline", c"CompletionEvaluation", c"OtherSpecial"] },
    FactLine { name: c"trace.demand", kind: "word", zh: c"核查反馈要求", en: c"what the feedback asks for", words: &[c"None", c"Minor", c"Rectify", c"Recover"] },
    FactLine { name: c"trace.rect_notice", kind: "event", zh: c"整改通知日期", en: c"day of the rectification notice", words: &[] },
    FactLine { name: c"trace.explained", kind: "bool", zh: c"已书面说明", en: c"a written explanation was given", words: &[] },
    FactLine { name: c"trace.rect_done", kind: "bool", zh: c"通知整改到位", en: c"it was put right after the notice", words: &[] },
    FactLine { name: c"trace.other_supervise", kind: "bool", zh: c"认定其他督办情形", en: c"another ground to supervise was recorded", words: &[] },
    FactLine { name: c"trace.other_rectify", kind: "bool", zh: c"认定其他整改情形", en: c"another ground to rectify was recorded", words: &[] },
    FactLine { name: c"trace.other_recover", kind: "bool", zh: c"认定其他追缴情形", en: c"another ground to recover was recorded", words: &[] },
    FactLine { name: c"trace.other", kind: "bool", zh: c"其他问题", en: c"another problem of routine supervision", words: &[] },
    FactLine { name: c"trace.severity", kind: "word", zh: c"追溯情节", en: c"how grave the case is", words: &[c"Normal", c"Grave"] },
    FactLine { name: c"trace.status", kind: "bool", zh: c"被追溯项目", en: c"under traceback", words: &[] },
    FactLine { name: c"report.kind", kind: "word", zh: c"报告种类", en: c"kind of report", words: &[c"Progress", c"LetterCopy", c"Filing", c"Voucher", c"Evaluation", c"SelfEvaluation", c"WorkPlan", c"Weekly", c"Monthly", c"Quarterly", c"Annual", c"MajorMatter", c"Comment"] },
    FactLine { name: c"report.period_start", kind: "date", zh: c"报告期起", en: c"first day of the period", words: &[] },
    FactLine { name: c"report.period_end", kind: "date", zh: c"报告期止", en: c"last day of the period", words: &[] },
    FactLine { name: c"report.submitted_on", kind: "event", zh: c"报送日期", en: c"day on which it was submitted", words: &[] },
    FactLine { name: c"report.submitted_time", kind: "time", zh: c"报送时刻", en: c"time of day at which it was submitted", words: &[] },
    FactLine { name: c"report.reviewed_on", kind: "event", zh: c"审核日期", en: c"day on which it was reviewed", words: &[] },
    FactLine { name: c"report.complete", kind: "bool", zh: c"报告内容齐全", en: c"the report says all that it must", words: &[] },
    FactLine { name: c"report.reasoned", kind: "bool", zh: c"意见附理由", en: c"the comment gives its reasons", words: &[] },
    FactLine { name: c"perf.targets_set", kind: "bool", zh: c"已设绩效目标", en: c"targets are set", words: &[] },
    FactLine { name: c"perf.monitor_items", kind: "words", zh: c"绩效监控内容", en: c"what was monitored", words: &[c"SystemSoundness", c"Construction", c"FundUse", c"Other"] },
    FactLine { name: c"perf.self_eval", kind: "words", zh: c"已完成自评层级", en: c"levels that evaluated themselves", words: &[c"Unit", c"County", c"City"] },
    FactLine { name: c"perf.third_party_score", kind: "integer", zh: c"第三方评价得分", en: c"score of the third party", words: &[] },
    FactLine { name: c"perf.third_party_poor", kind: "bool", zh: c"第三方评价较差", en: c"the third party rated it poorly", words: &[] },
    FactLine { name: c"perf.score", kind: "integer", zh: c"绩效评价得分", en: c"score", words: &[] },
    FactLine { name: c"perf.reduction_decided", kind: "bool", zh: c"已决定核减下年资金", en: c"a reduction of next year's money was decided", words: &[] },
    FactLine { name: c"region.level", kind: "word", zh: c"管理层级", en: c"level of the authority", words: &[c"Province", c"City", c"County", c"Zone"] },
    FactLine { name: c"region.expanded_county", kind: "bool", zh: c"扩权县", en: c"an expanded-authority county", words: &[] },
    FactLine { name: c"region.has_supervision", kind: "bool", zh: c"已健全监管机制", en: c"a supervision mechanism exists", words: &[] },
    FactLine { name: c"region.ledger", kind: "bool", zh: c"已建项目台账", en: c"a project ledger is kept", words: &[] },
    FactLine { name: c"region.perf_score_prev", kind: "integer", zh: c"上年绩效得分", en: c"performance score of the year before", words: &[] },
    FactLine { name: c"region.perf_harm", kind: "bool", zh: c"严重影响全市绩效", en: c"gravely hurts the performance of the city", words: &[] },
    FactLine { name: c"region.serious_issue", kind: "bool", zh: c"推荐审核严重失误", en: c"a serious problem of recommendation", words: &[] },
    FactLine { name: c"region.weak_supervision", kind: "bool", zh: c"监管不力", en: c"weak supervision", words: &[] },
    FactLine { name: c"region.bad_effect", kind: "bool", zh: c"造成不良影响", en: c"bad effect", words: &[] },
    FactLine { name: c"region.serious_breach", kind: "bool", zh: c"严重违规或组织不力", en: c"serious breach, or weak organising", words: &[] },
    FactLine { name: c"region.entry_count", kind: "integer", zh: c"已录入项目数", en: c"projects entered in the system", words: &[] },
    FactLine { name: c"region.entry_total", kind: "integer", zh: c"应录入项目数", en: c"projects to be entered", words: &[] },
    FactLine { name: c"region.entry_slow", kind: "bool", zh: c"录入缓慢", en: c"entry is slow", words: &[] },
    FactLine { name: c"account.holder", kind: "word", zh: c"账号持有者", en: c"who holds the account", words: &[c"Province", c"City", c"County", c"Recipient"] },
    FactLine { name: c"project.cannot_start", kind: "bool", zh: c"认定不能开工", en: c"it was found that construction cannot begin", words: &[] },
    FactLine { name: c"project.cannot_continue", kind: "bool", zh: c"认定无法继续建设", en: c"it was found that the project cannot go on", words: &[] },
    FactLine { name: c"project.other_support_special", kind: "bool", zh: c"此前国家资金属专项资金", en: c"the earlier money of the state came from a special fund", words: &[] },
    FactLine { name: c"project.in_ledger", kind: "bool", zh: c"已列入双百台账", en: c"the project is in the ledger of the two hundred", words: &[] },
    FactLine { name: c"project.indicator_average", kind: "rate", zh: c"各项指标平均完成率", en: c"average completion of the indicators", words: &[] },
    FactLine { name: c"project.indicator_average_adjusted", kind: "rate", zh: c"各项指标平均完成率（按调整后目标）", en: c"average completion of the indicators, by adjusted targets", words: &[] },
    FactLine { name: c"project.main_indicator_average", kind: "rate", zh: c"主要指标平均完成率", en: c"average completion of the main indicators", words: &[] },
    FactLine { name: c"project.main_indicator_average_adjusted", kind: "rate", zh: c"主要指标平均完成率（按调整后目标）", en: c"average completion of the main indicators, by adjusted targets", words: &[] },
    FactLine { name: c"project.supported_before", kind: "words", zh: c"本项目已获工业专项资金级次", en: c"levels of industrial special funds that the same project got before", words: &[c"National", c"Provincial", c"City"] },
    FactLine { name: c"invest.planned_to_date", kind: "money", zh: c"截至检查时计划完成投资", en: c"investment planned up to the mid-term review", words: &[] },
    FactLine { name: c"invest.uninvoiced", kind: "money", zh: c"未开票投资", en: c"part of the completed investment without invoices", words: &[] },
    FactLine { name: c"invest.fixed_proposed", kind: "money", zh: c"拟变更后固定资产投资", en: c"fixed-asset investment after the change asked for", words: &[] },
    FactLine { name: c"invest.software_proposed", kind: "money", zh: c"拟变更后软件投资", en: c"software investment after the change asked for", words: &[] },
    FactLine { name: c"review.sent_to_province_on", kind: "event", zh: c"推荐至省厅日期", en: c"day of the recommendation to the province", words: &[] },
    FactLine { name: c"review.delegated_to_city", kind: "bool", zh: c"省级委托市级现场核实", en: c"the province delegated the on-site verification to the city", words: &[] },
    FactLine { name: c"change.objective", kind: "bool", zh: c"认定为客观因素", en: c"an objective cause was found", words: &[] },
    FactLine { name: c"change.refused", kind: "bool", zh: c"变更未获同意", en: c"approval of the change was refused", words: &[] },
    FactLine { name: c"change.considerable", kind: "bool", zh: c"认定较大调整", en: c"a considerable adjustment was found", words: &[] },
    FactLine { name: c"change.requests_prior", kind: "integer", zh: c"此前申请变更次数", en: c"earlier requests for a change", words: &[] },
    FactLine { name: c"change.kinds_prior", kind: "words", zh: c"此前已批准变更事项", en: c"kinds of earlier approved changes", words: &[c"Entity", c"LegalRep", c"Investment", c"Period", c"Content", c"Goals", c"Termination", c"Replacement"] },
    FactLine { name: c"accept.report_parts", kind: "words", zh: c"验收报告已写部分", en: c"parts of the acceptance report", words: &[c"Unit", c"Content", c"Completion", c"Investment", c"Benefit", c"Experience"] },
    FactLine { name: c"supervise.project_failing", kind: "bool", zh: c"督导认定不实、严重滞后或成效不佳", en: c"supervision found untruth, serious delay or poor effect", words: &[] },
    FactLine { name: c"sanction.suspected_crime", kind: "bool", zh: c"涉嫌犯罪", en: c"a crime is suspected", words: &[] },
    FactLine { name: c"sanction.act_on", kind: "event", zh: c"违规行为发生日", en: c"day of the act", words: &[] },
    FactLine { name: c"sanction.repaid_on", kind: "event", zh: c"资金退还日期", en: c"day on which the money was paid back", words: &[] },
    FactLine { name: c"archive.lost_by", kind: "word", zh: c"档案损毁责任人", en: c"who lost the archive", words: &[c"Official", c"UnitStaff"] },
    FactLine { name: c"commit.form_stamped", kind: "bool", zh: c"承诺书已盖公章", en: c"the form is stamped", words: &[] },
    FactLine { name: c"commit.form_dated", kind: "bool", zh: c"承诺书已注明日期", en: c"the form is dated", words: &[] },
    FactLine { name: c"trace.demand_partial", kind: "bool", zh: c"核查要求收回部分金额", en: c"the feedback demands a stated amount", words: &[] },
    FactLine { name: c"trace.demand_amount", kind: "money", zh: c"核查要求收回金额", en: c"amount that the feedback demands", words: &[] },
    FactLine { name: c"trace.measures", kind: "words", zh: c"市已决定的追溯措施", en: c"measures that the city chose", words: &[c"Supervise", c"Rectify", c"Recover"] },
    FactLine { name: c"trace.rect_due", kind: "date", zh: c"整改通知限期", en: c"day set by the notice", words: &[] },
    FactLine { name: c"report.construction_type", kind: "word", zh: c"建设类型", en: c"type of construction", words: &[c"Reserve", c"NewStart", c"UnderConstruction", c"Other"] },
    FactLine { name: c"report.epidemic_affected", kind: "bool", zh: c"受疫情影响", en: c"the epidemic has an effect", words: &[] },
    FactLine { name: c"report.epidemic_detailed", kind: "bool", zh: c"已详述疫情影响因素", en: c"the factors of that effect are described", words: &[] },
    FactLine { name: c"report.start_filled", kind: "bool", zh: c"已填开复工时间", en: c"the start is filled in", words: &[] },
    FactLine { name: c"report.reason_filled", kind: "bool", zh: c"已述未开复工原因", en: c"the reason for not starting is given", words: &[] },
    FactLine { name: c"region.in_guian", kind: "bool", zh: c"位于贵安新区", en: c"the project lies in Gui'an New Area", words: &[] },
    FactLine { name: c"region.emerging_projects", kind: "integer", zh: c"新兴制造业项目数", en: c"projects of emerging manufacturing in the provincial list", words: &[] },
    FactLine { name: c"region.upgrade_projects", kind: "integer", zh: c"传统制造业技改项目数", en: c"projects of traditional manufacturing in the provincial list", words: &[] },
    FactLine { name: c"region.city_projects", kind: "integer", zh: c"本市推进项目数", en: c"projects that this city pushes", words: &[] },
    FactLine { name: c"region.city_projects_all", kind: "integer", zh: c"全省市级推进项目数", en: c"projects that all cities push", words: &[] },
];
