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
#[doc = " acceptance material was falsified (验收材料弄虚作假); `accept.falsified`, bool."] pub const FUNDRULES_FACT_ACCEPT_FALSIFIED: u32 = 80;
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
#[doc = " The largest number that a fact has."] pub const FUNDRULES_FACT_LAST: u32 = 107;

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
    FactLine { name: c"accept.falsified", kind: "bool", zh: c"验收材料弄虚作假", en: c"acceptance material was falsified", words: &[] },
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
];
