//! Written by `cargo xtask generate`; do not edit.

use crate::lookup::{FieldLine, QuestionLine};

#[doc = " support cap (支持上限); `support_cap`."] pub const FUNDRULES_QUESTION_SUPPORT_CAP: u32 = 1;
#[doc = " disbursement (资金拨付); `disbursement`."] pub const FUNDRULES_QUESTION_DISBURSEMENT: u32 = 2;
#[doc = " acceptance (验收结论); `acceptance`."] pub const FUNDRULES_QUESTION_ACCEPTANCE: u32 = 3;
#[doc = " clawback (资金收回); `clawback`."] pub const FUNDRULES_QUESTION_CLAWBACK: u32 = 4;
#[doc = " scope (适用范围); `scope`."] pub const FUNDRULES_QUESTION_SCOPE: u32 = 5;
#[doc = " eligibility (申报资格); `eligibility`."] pub const FUNDRULES_QUESTION_ELIGIBILITY: u32 = 6;
#[doc = " allocation (资金分配); `allocation`."] pub const FUNDRULES_QUESTION_ALLOCATION: u32 = 7;
#[doc = " mid-term review (中期检查); `mid_term`."] pub const FUNDRULES_QUESTION_MID_TERM: u32 = 8;
#[doc = " change (变更调整); `change`."] pub const FUNDRULES_QUESTION_CHANGE: u32 = 9;
#[doc = " acceptance: organiser (验收组织); `acceptance_organiser`."] pub const FUNDRULES_QUESTION_ACCEPTANCE_ORGANISER: u32 = 10;
#[doc = " acceptance: application (验收申请); `acceptance_application`."] pub const FUNDRULES_QUESTION_ACCEPTANCE_APPLICATION: u32 = 11;
#[doc = " acceptance: panel (验收专家组); `acceptance_panel`."] pub const FUNDRULES_QUESTION_ACCEPTANCE_PANEL: u32 = 12;
#[doc = " traceback (追溯措施); `traceback`."] pub const FUNDRULES_QUESTION_TRACEBACK: u32 = 13;
#[doc = " sanctions (惩戒); `sanctions`."] pub const FUNDRULES_QUESTION_SANCTIONS: u32 = 14;
#[doc = " obligations (义务); `obligations`."] pub const FUNDRULES_QUESTION_OBLIGATIONS: u32 = 15;
#[doc = " procedure (程序); `procedure`."] pub const FUNDRULES_QUESTION_PROCEDURE: u32 = 16;
#[doc = " performance (绩效管理); `performance`."] pub const FUNDRULES_QUESTION_PERFORMANCE: u32 = 17;
#[doc = " region (地区管理); `region`."] pub const FUNDRULES_QUESTION_REGION: u32 = 18;
#[doc = " forms (表单); `forms`."] pub const FUNDRULES_QUESTION_FORMS: u32 = 19;
#[doc = " The largest number that a question has."] pub const FUNDRULES_QUESTION_LAST: u32 = 19;
#[doc = " ceiling of support (支持上限); `support_cap.ceiling`, money."] pub const FUNDRULES_FIELD_SUPPORT_CAP_CEILING: u32 = 1;
#[doc = " floor of support (支持下限); `support_cap.floor`, money."] pub const FUNDRULES_FIELD_SUPPORT_CAP_FLOOR: u32 = 2;
#[doc = " limit by eligible cost (可支持费用限额); `support_cap.limit`, money."] pub const FUNDRULES_FIELD_SUPPORT_CAP_LIMIT: u32 = 3;
#[doc = " standing of the award (支持额度与限额); `support_cap.standing`, word."] pub const FUNDRULES_FIELD_SUPPORT_CAP_STANDING: u32 = 4;
#[doc = " amount of the award that may be granted (可予支持金额); `support_cap.admissible`, money."] pub const FUNDRULES_FIELD_SUPPORT_CAP_ADMISSIBLE: u32 = 5;
#[doc = " amount that may have been paid altogether (累计可拨付); `disbursement.entitled`, money."] pub const FUNDRULES_FIELD_DISBURSEMENT_ENTITLED: u32 = 6;
#[doc = " payable now (本次可拨付); `disbursement.payable_now`, money."] pub const FUNDRULES_FIELD_DISBURSEMENT_PAYABLE_NOW: u32 = 7;
#[doc = " award times progress (按进度折算上限); `disbursement.progress_ceiling`, money."] pub const FUNDRULES_FIELD_DISBURSEMENT_PROGRESS_CEILING: u32 = 8;
#[doc = " paid beyond the schedule (超前拨付); `disbursement.paid_beyond`, money."] pub const FUNDRULES_FIELD_DISBURSEMENT_PAID_BEYOND: u32 = 9;
#[doc = " payment is withheld (暂不拨付); `disbursement.withheld`, bool."] pub const FUNDRULES_FIELD_DISBURSEMENT_WITHHELD: u32 = 10;
#[doc = " recovery beside, see clawback (另见收回情况); `disbursement.recovery`, word."] pub const FUNDRULES_FIELD_DISBURSEMENT_RECOVERY: u32 = 11;
#[doc = " verdict that follows from the clauses (推定验收结论); `acceptance.verdict`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_VERDICT: u32 = 12;
#[doc = " verdict that was recorded (已出具验收结论); `acceptance.recorded_verdict`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_RECORDED_VERDICT: u32 = 13;
#[doc = " rectification is to be ordered (应责令限期整改); `acceptance.rectification_ordered`, bool."] pub const FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_ORDERED: u32 = 14;
#[doc = " nominal last day of rectification (整改期限（名义日）); `acceptance.rectification_nominal_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_NOMINAL_DUE: u32 = 15;
#[doc = " effective last day of rectification (整改期限（有效日）); `acceptance.rectification_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_DUE: u32 = 16;
#[doc = " how rectification stands (整改期限状态); `acceptance.rectification_status`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_STATUS: u32 = 17;
#[doc = " nominal last day of filing the verdict (结论备案期限（名义日）); `acceptance.filing_nominal_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_FILING_NOMINAL_DUE: u32 = 18;
#[doc = " effective last day of filing the verdict (结论备案期限（有效日）); `acceptance.filing_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_FILING_DUE: u32 = 19;
#[doc = " how filing stands (结论备案状态); `acceptance.filing_status`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_FILING_STATUS: u32 = 20;
#[doc = " what recovery comes to (收回情况); `clawback.state`, word."] pub const FUNDRULES_FIELD_CLAWBACK_STATE: u32 = 21;
#[doc = " part of the award that is lost (核减支持额度); `clawback.loss`, money."] pub const FUNDRULES_FIELD_CLAWBACK_LOSS: u32 = 22;
#[doc = " support that stays (最终支持额度); `clawback.final_support`, money."] pub const FUNDRULES_FIELD_CLAWBACK_FINAL_SUPPORT: u32 = 23;
#[doc = " to be repaid now (应收回金额); `clawback.repay_now`, money."] pub const FUNDRULES_FIELD_CLAWBACK_REPAY_NOW: u32 = 24;
#[doc = " cancelled before it was paid (不再拨付金额); `clawback.cancel`, money."] pub const FUNDRULES_FIELD_CLAWBACK_CANCEL: u32 = 25;
#[doc = " part of the support that stays and was not paid yet (仍可拨付金额); `clawback.still_due`, money."] pub const FUNDRULES_FIELD_CLAWBACK_STILL_DUE: u32 = 26;
#[doc = " whether the rulebooks govern the project (是否适用); `scope.governance`, word."] pub const FUNDRULES_FIELD_SCOPE_GOVERNANCE: u32 = 27;
#[doc = " whether the project may be supported (申报资格); `eligibility.verdict`, word."] pub const FUNDRULES_FIELD_ELIGIBILITY_VERDICT: u32 = 28;
#[doc = " whether the allocation follows the rules (分配合规); `allocation.standing`, word."] pub const FUNDRULES_FIELD_ALLOCATION_STANDING: u32 = 29;
#[doc = " the project may be funded by its method (可予支持); `allocation.fundable`, bool."] pub const FUNDRULES_FIELD_ALLOCATION_FUNDABLE: u32 = 30;
#[doc = " first day on which the public notice may end (公示最早截止日); `allocation.public_notice_ends`, date."] pub const FUNDRULES_FIELD_ALLOCATION_PUBLIC_NOTICE_ENDS: u32 = 31;
#[doc = " what the mid-term review finds (中期检查结果); `mid_term.finding`, word."] pub const FUNDRULES_FIELD_MID_TERM_FINDING: u32 = 32;
#[doc = " nominal last day of the mid-term review (中期检查期限（名义日）); `mid_term.review_nominal_due`, date."] pub const FUNDRULES_FIELD_MID_TERM_REVIEW_NOMINAL_DUE: u32 = 33;
#[doc = " effective last day of the mid-term review (中期检查期限（有效日）); `mid_term.review_due`, date."] pub const FUNDRULES_FIELD_MID_TERM_REVIEW_DUE: u32 = 34;
#[doc = " how the mid-term review stands (中期检查期限状态); `mid_term.review_status`, word."] pub const FUNDRULES_FIELD_MID_TERM_REVIEW_STATUS: u32 = 35;
#[doc = " nominal last day of rectification after the review (中期问题整改期限（名义日）); `mid_term.rectification_nominal_due`, date."] pub const FUNDRULES_FIELD_MID_TERM_RECTIFICATION_NOMINAL_DUE: u32 = 36;
#[doc = " effective last day of rectification after the review (中期问题整改期限（有效日）); `mid_term.rectification_due`, date."] pub const FUNDRULES_FIELD_MID_TERM_RECTIFICATION_DUE: u32 = 37;
#[doc = " how rectification after the review stands (中期问题整改期限状态); `mid_term.rectification_status`, word."] pub const FUNDRULES_FIELD_MID_TERM_RECTIFICATION_STATUS: u32 = 38;
#[doc = " how the change stands (变更认定); `change.standing`, word."] pub const FUNDRULES_FIELD_CHANGE_STANDING: u32 = 39;
#[doc = " replacement may be proposed (可提出替换); `change.replacement`, bool."] pub const FUNDRULES_FIELD_CHANGE_REPLACEMENT: u32 = 40;
#[doc = " termination may be proposed (可提出终止); `change.termination`, bool."] pub const FUNDRULES_FIELD_CHANGE_TERMINATION: u32 = 41;
#[doc = " another project is to be selected (应重新遴选); `change.reselection`, bool."] pub const FUNDRULES_FIELD_CHANGE_RESELECTION: u32 = 42;
#[doc = " nominal last day of the request for a change (提出变更申请期限（名义日）); `change.request_nominal_due`, date."] pub const FUNDRULES_FIELD_CHANGE_REQUEST_NOMINAL_DUE: u32 = 43;
#[doc = " effective last day of the request for a change (提出变更申请期限（有效日）); `change.request_due`, date."] pub const FUNDRULES_FIELD_CHANGE_REQUEST_DUE: u32 = 44;
#[doc = " how the request for a change stands (提出变更申请期限状态); `change.request_status`, word."] pub const FUNDRULES_FIELD_CHANGE_REQUEST_STATUS: u32 = 45;
#[doc = " nominal last day of filing the change (变更备案期限（名义日）); `change.filing_nominal_due`, date."] pub const FUNDRULES_FIELD_CHANGE_FILING_NOMINAL_DUE: u32 = 46;
#[doc = " effective last day of filing the change (变更备案期限（有效日）); `change.filing_due`, date."] pub const FUNDRULES_FIELD_CHANGE_FILING_DUE: u32 = 47;
#[doc = " how filing the change stands (变更备案期限状态); `change.filing_status`, word."] pub const FUNDRULES_FIELD_CHANGE_FILING_STATUS: u32 = 48;
#[doc = " who organises acceptance (验收组织层级); `acceptance_organiser.organiser`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_ORGANISER_ORGANISER: u32 = 49;
#[doc = " who issues the verdict (结论出具层级); `acceptance_organiser.issuer`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_ORGANISER_ISSUER: u32 = 50;
#[doc = " whether acceptance is organised as it must be (组织合规); `acceptance_organiser.standing`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_ORGANISER_STANDING: u32 = 51;
#[doc = " whether the application is complete (申请材料); `acceptance_application.standing`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_STANDING: u32 = 52;
#[doc = " an early application is allowed (可提前申请); `acceptance_application.early_application`, bool."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_EARLY_APPLICATION: u32 = 53;
#[doc = " nominal last day of applying for acceptance (申请验收期限（名义日）); `acceptance_application.application_nominal_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_APPLICATION_NOMINAL_DUE: u32 = 54;
#[doc = " effective last day of applying for acceptance (申请验收期限（有效日）); `acceptance_application.application_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_APPLICATION_DUE: u32 = 55;
#[doc = " how applying for acceptance stands (申请验收期限状态); `acceptance_application.application_status`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_APPLICATION_STATUS: u32 = 56;
#[doc = " nominal last day of telling what the papers lack (补正告知期限（名义日）); `acceptance_application.deficiency_notice_nominal_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_NOMINAL_DUE: u32 = 57;
#[doc = " effective last day of telling what the papers lack (补正告知期限（有效日）); `acceptance_application.deficiency_notice_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_DUE: u32 = 58;
#[doc = " how telling what the papers lack stands (补正告知期限状态); `acceptance_application.deficiency_notice_status`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_STATUS: u32 = 59;
#[doc = " nominal last day of resubmitting the papers (补正提交期限（名义日）); `acceptance_application.resubmission_nominal_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_RESUBMISSION_NOMINAL_DUE: u32 = 60;
#[doc = " effective last day of resubmitting the papers (补正提交期限（有效日）); `acceptance_application.resubmission_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_RESUBMISSION_DUE: u32 = 61;
#[doc = " how resubmitting the papers stands (补正提交期限状态); `acceptance_application.resubmission_status`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_RESUBMISSION_STATUS: u32 = 62;
#[doc = " nominal last day of examining the project (组织验收期限（名义日）); `acceptance_application.examination_nominal_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_EXAMINATION_NOMINAL_DUE: u32 = 63;
#[doc = " effective last day of examining the project (组织验收期限（有效日）); `acceptance_application.examination_due`, date."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_EXAMINATION_DUE: u32 = 64;
#[doc = " how examining the project stands (组织验收期限状态); `acceptance_application.examination_status`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_EXAMINATION_STATUS: u32 = 65;
#[doc = " whether the panel is composed and works as it must (专家组合规); `acceptance_panel.standing`, word."] pub const FUNDRULES_FIELD_ACCEPTANCE_PANEL_STANDING: u32 = 66;
#[doc = " the strongest measure (最强追溯措施); `traceback.strongest`, word."] pub const FUNDRULES_FIELD_TRACEBACK_STRONGEST: u32 = 67;
#[doc = " supervision by notice (督办); `traceback.supervise`, bool."] pub const FUNDRULES_FIELD_TRACEBACK_SUPERVISE: u32 = 68;
#[doc = " rectification (限期整改); `traceback.rectify`, bool."] pub const FUNDRULES_FIELD_TRACEBACK_RECTIFY: u32 = 69;
#[doc = " recovery of the money (追缴资金); `traceback.recover`, bool."] pub const FUNDRULES_FIELD_TRACEBACK_RECOVER: u32 = 70;
#[doc = " the application is barred (禁止申报); `sanctions.barred`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_BARRED: u32 = 71;
#[doc = " first day on which an application is free again (恢复申报资格日); `sanctions.barred_until`, date."] pub const FUNDRULES_FIELD_SANCTIONS_BARRED_UNTIL: u32 = 72;
#[doc = " a ban follows (应禁止申报); `sanctions.ban_follows`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_BAN_FOLLOWS: u32 = 73;
#[doc = " listing as dishonest (列入失信名单); `sanctions.dishonesty_listing`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_DISHONESTY_LISTING: u32 = 74;
#[doc = " blacklisting (列入黑名单); `sanctions.blacklist`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_BLACKLIST: u32 = 75;
#[doc = " joint punishment (联合惩戒); `sanctions.joint_punishment`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_JOINT_PUNISHMENT: u32 = 76;
#[doc = " officials or others are held to account (追究责任); `sanctions.accountability`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_ACCOUNTABILITY: u32 = 77;
#[doc = " handling under the law (依法依规处理); `sanctions.legal_handling`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_LEGAL_HANDLING: u32 = 78;
#[doc = " referral to the competent bodies (移送); `sanctions.referral`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_REFERRAL: u32 = 79;
#[doc = " public criticism or a circular (通报); `sanctions.circular`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_CIRCULAR: u32 = 80;
#[doc = " a measure is left to discretion (可视情采取措施); `sanctions.discretionary`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_DISCRETIONARY: u32 = 81;
#[doc = " whether obligations are kept (义务履行); `obligations.standing`, word."] pub const FUNDRULES_FIELD_OBLIGATIONS_STANDING: u32 = 82;
#[doc = " a dated duty is late (有逾期事项); `obligations.late`, bool."] pub const FUNDRULES_FIELD_OBLIGATIONS_LATE: u32 = 83;
#[doc = " the next day on which a duty is due (最近到期日); `obligations.next_due`, date."] pub const FUNDRULES_FIELD_OBLIGATIONS_NEXT_DUE: u32 = 84;
#[doc = " nominal last day of completion as promised (承诺完工期限（名义日）); `obligations.completion_nominal_due`, date."] pub const FUNDRULES_FIELD_OBLIGATIONS_COMPLETION_NOMINAL_DUE: u32 = 85;
#[doc = " effective last day of completion as promised (承诺完工期限（有效日）); `obligations.completion_due`, date."] pub const FUNDRULES_FIELD_OBLIGATIONS_COMPLETION_DUE: u32 = 86;
#[doc = " how completion as promised stands (承诺完工期限状态); `obligations.completion_status`, word."] pub const FUNDRULES_FIELD_OBLIGATIONS_COMPLETION_STATUS: u32 = 87;
#[doc = " whether steps and sign-offs are complete (程序合规); `procedure.standing`, word."] pub const FUNDRULES_FIELD_PROCEDURE_STANDING: u32 = 88;
#[doc = " nominal last day of filing the recommendation letter (推荐文件备案期限（名义日）); `procedure.letter_filing_nominal_due`, date."] pub const FUNDRULES_FIELD_PROCEDURE_LETTER_FILING_NOMINAL_DUE: u32 = 89;
#[doc = " effective last day of filing the recommendation letter (推荐文件备案期限（有效日）); `procedure.letter_filing_due`, date."] pub const FUNDRULES_FIELD_PROCEDURE_LETTER_FILING_DUE: u32 = 90;
#[doc = " how filing the recommendation letter stands (推荐文件备案期限状态); `procedure.letter_filing_status`, word."] pub const FUNDRULES_FIELD_PROCEDURE_LETTER_FILING_STATUS: u32 = 91;
#[doc = " nominal last day of commenting on the draft (反馈意见期限（名义日）); `procedure.comment_nominal_due`, date."] pub const FUNDRULES_FIELD_PROCEDURE_COMMENT_NOMINAL_DUE: u32 = 92;
#[doc = " effective last day of commenting on the draft (反馈意见期限（有效日）); `procedure.comment_due`, date."] pub const FUNDRULES_FIELD_PROCEDURE_COMMENT_DUE: u32 = 93;
#[doc = " how commenting on the draft stands (反馈意见期限状态); `procedure.comment_status`, word."] pub const FUNDRULES_FIELD_PROCEDURE_COMMENT_STATUS: u32 = 94;
#[doc = " whether performance management is done (绩效管理); `performance.standing`, word."] pub const FUNDRULES_FIELD_PERFORMANCE_STANDING: u32 = 95;
#[doc = " next year's money may be reduced (可核减下年资金); `performance.reduction`, bool."] pub const FUNDRULES_FIELD_PERFORMANCE_REDUCTION: u32 = 96;
#[doc = " whether the region does its part (地区管理); `region.standing`, word."] pub const FUNDRULES_FIELD_REGION_STANDING: u32 = 97;
#[doc = " the authority that is competent (主管部门); `region.authority`, word."] pub const FUNDRULES_FIELD_REGION_AUTHORITY: u32 = 98;
#[doc = " the route of review (审核路径); `region.route`, word."] pub const FUNDRULES_FIELD_REGION_ROUTE: u32 = 99;
#[doc = " payment to the region is suspended (缓拨); `region.suspended`, bool."] pub const FUNDRULES_FIELD_REGION_SUSPENDED: u32 = 100;
#[doc = " nominal last day of filing the work plan of the year (报送年度方案期限（名义日）); `region.plan_filing_nominal_due`, date."] pub const FUNDRULES_FIELD_REGION_PLAN_FILING_NOMINAL_DUE: u32 = 101;
#[doc = " effective last day of filing the work plan of the year (报送年度方案期限（有效日）); `region.plan_filing_due`, date."] pub const FUNDRULES_FIELD_REGION_PLAN_FILING_DUE: u32 = 102;
#[doc = " how filing the work plan of the year stands (报送年度方案期限状态); `region.plan_filing_status`, word."] pub const FUNDRULES_FIELD_REGION_PLAN_FILING_STATUS: u32 = 103;
#[doc = " whether the forms are filled in as they must be (表单填报); `forms.standing`, word."] pub const FUNDRULES_FIELD_FORMS_STANDING: u32 = 104;
#[doc = " rectification is ordered (责令整改); `sanctions.rectification`, bool."] pub const FUNDRULES_FIELD_SANCTIONS_RECTIFICATION: u32 = 105;
#[doc = " The largest number that a field has."] pub const FUNDRULES_FIELD_LAST: u32 = 105;

pub(crate) static QUESTIONS: &[QuestionLine] = &[
    QuestionLine { name: c"support_cap", zh: c"支持上限", en: c"support cap" },
    QuestionLine { name: c"disbursement", zh: c"资金拨付", en: c"disbursement" },
    QuestionLine { name: c"acceptance", zh: c"验收结论", en: c"acceptance" },
    QuestionLine { name: c"clawback", zh: c"资金收回", en: c"clawback" },
    QuestionLine { name: c"scope", zh: c"适用范围", en: c"scope" },
    QuestionLine { name: c"eligibility", zh: c"申报资格", en: c"eligibility" },
    QuestionLine { name: c"allocation", zh: c"资金分配", en: c"allocation" },
    QuestionLine { name: c"mid_term", zh: c"中期检查", en: c"mid-term review" },
    QuestionLine { name: c"change", zh: c"变更调整", en: c"change" },
    QuestionLine { name: c"acceptance_organiser", zh: c"验收组织", en: c"acceptance: organiser" },
    QuestionLine { name: c"acceptance_application", zh: c"验收申请", en: c"acceptance: application" },
    QuestionLine { name: c"acceptance_panel", zh: c"验收专家组", en: c"acceptance: panel" },
    QuestionLine { name: c"traceback", zh: c"追溯措施", en: c"traceback" },
    QuestionLine { name: c"sanctions", zh: c"惩戒", en: c"sanctions" },
    QuestionLine { name: c"obligations", zh: c"义务", en: c"obligations" },
    QuestionLine { name: c"procedure", zh: c"程序", en: c"procedure" },
    QuestionLine { name: c"performance", zh: c"绩效管理", en: c"performance" },
    QuestionLine { name: c"region", zh: c"地区管理", en: c"region" },
    QuestionLine { name: c"forms", zh: c"表单", en: c"forms" },
];

pub(crate) static FIELDS: &[FieldLine] = &[
    FieldLine { name: c"support_cap.ceiling", kind: "money", zh: c"支持上限", en: c"ceiling of support", words: &[] },
    FieldLine { name: c"support_cap.floor", kind: "money", zh: c"支持下限", en: c"floor of support", words: &[] },
    FieldLine { name: c"support_cap.limit", kind: "money", zh: c"可支持费用限额", en: c"limit by eligible cost", words: &[] },
    FieldLine { name: c"support_cap.standing", kind: "word", zh: c"支持额度与限额", en: c"standing of the award", words: &[c"Within", c"AboveCeiling", c"BelowFloor"] },
    FieldLine { name: c"support_cap.admissible", kind: "money", zh: c"可予支持金额", en: c"amount of the award that may be granted", words: &[] },
    FieldLine { name: c"disbursement.entitled", kind: "money", zh: c"累计可拨付", en: c"amount that may have been paid altogether", words: &[] },
    FieldLine { name: c"disbursement.payable_now", kind: "money", zh: c"本次可拨付", en: c"payable now", words: &[] },
    FieldLine { name: c"disbursement.progress_ceiling", kind: "money", zh: c"按进度折算上限", en: c"award times progress", words: &[] },
    FieldLine { name: c"disbursement.paid_beyond", kind: "money", zh: c"超前拨付", en: c"paid beyond the schedule", words: &[] },
    FieldLine { name: c"disbursement.withheld", kind: "bool", zh: c"暂不拨付", en: c"payment is withheld", words: &[] },
    FieldLine { name: c"disbursement.recovery", kind: "word", zh: c"另见收回情况", en: c"recovery beside, see clawback", words: &[c"Nothing", c"Recover", c"ProvincialReview", c"Insolvency"] },
    FieldLine { name: c"acceptance.verdict", kind: "word", zh: c"推定验收结论", en: c"verdict that follows from the clauses", words: &[c"Pass", c"Rectify", c"Fail", c"NotApplicable"] },
    FieldLine { name: c"acceptance.recorded_verdict", kind: "word", zh: c"已出具验收结论", en: c"verdict that was recorded", words: &[c"None", c"Pass", c"Rectify", c"Fail"] },
    FieldLine { name: c"acceptance.rectification_ordered", kind: "bool", zh: c"应责令限期整改", en: c"rectification is to be ordered", words: &[] },
    FieldLine { name: c"acceptance.rectification_nominal_due", kind: "date", zh: c"整改期限（名义日）", en: c"nominal last day of rectification", words: &[] },
    FieldLine { name: c"acceptance.rectification_due", kind: "date", zh: c"整改期限（有效日）", en: c"effective last day of rectification", words: &[] },
    FieldLine { name: c"acceptance.rectification_status", kind: "word", zh: c"整改期限状态", en: c"how rectification stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"acceptance.filing_nominal_due", kind: "date", zh: c"结论备案期限（名义日）", en: c"nominal last day of filing the verdict", words: &[] },
    FieldLine { name: c"acceptance.filing_due", kind: "date", zh: c"结论备案期限（有效日）", en: c"effective last day of filing the verdict", words: &[] },
    FieldLine { name: c"acceptance.filing_status", kind: "word", zh: c"结论备案状态", en: c"how filing stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"clawback.state", kind: "word", zh: c"收回情况", en: c"what recovery comes to", words: &[c"Nothing", c"Recover", c"ProvincialReview", c"Insolvency"] },
    FieldLine { name: c"clawback.loss", kind: "money", zh: c"核减支持额度", en: c"part of the award that is lost", words: &[] },
    FieldLine { name: c"clawback.final_support", kind: "money", zh: c"最终支持额度", en: c"support that stays", words: &[] },
    FieldLine { name: c"clawback.repay_now", kind: "money", zh: c"应收回金额", en: c"to be repaid now", words: &[] },
    FieldLine { name: c"clawback.cancel", kind: "money", zh: c"不再拨付金额", en: c"cancelled before it was paid", words: &[] },
    FieldLine { name: c"clawback.still_due", kind: "money", zh: c"仍可拨付金额", en: c"part of the support that stays and was not paid yet", words: &[] },
    FieldLine { name: c"scope.governance", kind: "word", zh: c"是否适用", en: c"whether the rulebooks govern the project", words: &[c"OtherRule", c"NotGoverned", c"ByAnalogy", c"Governed"] },
    FieldLine { name: c"eligibility.verdict", kind: "word", zh: c"申报资格", en: c"whether the project may be supported", words: &[c"NotEligible", c"ByException", c"Eligible"] },
    FieldLine { name: c"allocation.standing", kind: "word", zh: c"分配合规", en: c"whether the allocation follows the rules", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"allocation.fundable", kind: "bool", zh: c"可予支持", en: c"the project may be funded by its method", words: &[] },
    FieldLine { name: c"allocation.public_notice_ends", kind: "date", zh: c"公示最早截止日", en: c"first day on which the public notice may end", words: &[] },
    FieldLine { name: c"mid_term.finding", kind: "word", zh: c"中期检查结果", en: c"what the mid-term review finds", words: &[c"NotRectified", c"ProblemsFound", c"Departs", c"InOrder"] },
    FieldLine { name: c"mid_term.review_nominal_due", kind: "date", zh: c"中期检查期限（名义日）", en: c"nominal last day of the mid-term review", words: &[] },
    FieldLine { name: c"mid_term.review_due", kind: "date", zh: c"中期检查期限（有效日）", en: c"effective last day of the mid-term review", words: &[] },
    FieldLine { name: c"mid_term.review_status", kind: "word", zh: c"中期检查期限状态", en: c"how the mid-term review stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"mid_term.rectification_nominal_due", kind: "date", zh: c"中期问题整改期限（名义日）", en: c"nominal last day of rectification after the review", words: &[] },
    FieldLine { name: c"mid_term.rectification_due", kind: "date", zh: c"中期问题整改期限（有效日）", en: c"effective last day of rectification after the review", words: &[] },
    FieldLine { name: c"mid_term.rectification_status", kind: "word", zh: c"中期问题整改期限状态", en: c"how rectification after the review stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"change.standing", kind: "word", zh: c"变更认定", en: c"how the change stands", words: &[c"Unauthorised", c"NotEligible", c"ByException", c"ProceduresOpen", c"Effective", c"Eligible", c"NoChange"] },
    FieldLine { name: c"change.replacement", kind: "bool", zh: c"可提出替换", en: c"replacement may be proposed", words: &[] },
    FieldLine { name: c"change.termination", kind: "bool", zh: c"可提出终止", en: c"termination may be proposed", words: &[] },
    FieldLine { name: c"change.reselection", kind: "bool", zh: c"应重新遴选", en: c"another project is to be selected", words: &[] },
    FieldLine { name: c"change.request_nominal_due", kind: "date", zh: c"提出变更申请期限（名义日）", en: c"nominal last day of the request for a change", words: &[] },
    FieldLine { name: c"change.request_due", kind: "date", zh: c"提出变更申请期限（有效日）", en: c"effective last day of the request for a change", words: &[] },
    FieldLine { name: c"change.request_status", kind: "word", zh: c"提出变更申请期限状态", en: c"how the request for a change stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"change.filing_nominal_due", kind: "date", zh: c"变更备案期限（名义日）", en: c"nominal last day of filing the change", words: &[] },
    FieldLine { name: c"change.filing_due", kind: "date", zh: c"变更备案期限（有效日）", en: c"effective last day of filing the change", words: &[] },
    FieldLine { name: c"change.filing_status", kind: "word", zh: c"变更备案期限状态", en: c"how filing the change stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"acceptance_organiser.organiser", kind: "word", zh: c"验收组织层级", en: c"who organises acceptance", words: &[c"Province", c"City", c"County"] },
    FieldLine { name: c"acceptance_organiser.issuer", kind: "word", zh: c"结论出具层级", en: c"who issues the verdict", words: &[c"Province", c"City", c"County"] },
    FieldLine { name: c"acceptance_organiser.standing", kind: "word", zh: c"组织合规", en: c"whether acceptance is organised as it must be", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"acceptance_application.standing", kind: "word", zh: c"申请材料", en: c"whether the application is complete", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"acceptance_application.early_application", kind: "bool", zh: c"可提前申请", en: c"an early application is allowed", words: &[] },
    FieldLine { name: c"acceptance_application.application_nominal_due", kind: "date", zh: c"申请验收期限（名义日）", en: c"nominal last day of applying for acceptance", words: &[] },
    FieldLine { name: c"acceptance_application.application_due", kind: "date", zh: c"申请验收期限（有效日）", en: c"effective last day of applying for acceptance", words: &[] },
    FieldLine { name: c"acceptance_application.application_status", kind: "word", zh: c"申请验收期限状态", en: c"how applying for acceptance stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"acceptance_application.deficiency_notice_nominal_due", kind: "date", zh: c"补正告知期限（名义日）", en: c"nominal last day of telling what the papers lack", words: &[] },
    FieldLine { name: c"acceptance_application.deficiency_notice_due", kind: "date", zh: c"补正告知期限（有效日）", en: c"effective last day of telling what the papers lack", words: &[] },
    FieldLine { name: c"acceptance_application.deficiency_notice_status", kind: "word", zh: c"补正告知期限状态", en: c"how telling what the papers lack stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"acceptance_application.resubmission_nominal_due", kind: "date", zh: c"补正提交期限（名义日）", en: c"nominal last day of resubmitting the papers", words: &[] },
    FieldLine { name: c"acceptance_application.resubmission_due", kind: "date", zh: c"补正提交期限（有效日）", en: c"effective last day of resubmitting the papers", words: &[] },
    FieldLine { name: c"acceptance_application.resubmission_status", kind: "word", zh: c"补正提交期限状态", en: c"how resubmitting the papers stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"acceptance_application.examination_nominal_due", kind: "date", zh: c"组织验收期限（名义日）", en: c"nominal last day of examining the project", words: &[] },
    FieldLine { name: c"acceptance_application.examination_due", kind: "date", zh: c"组织验收期限（有效日）", en: c"effective last day of examining the project", words: &[] },
    FieldLine { name: c"acceptance_application.examination_status", kind: "word", zh: c"组织验收期限状态", en: c"how examining the project stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"acceptance_panel.standing", kind: "word", zh: c"专家组合规", en: c"whether the panel is composed and works as it must", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"traceback.strongest", kind: "word", zh: c"最强追溯措施", en: c"the strongest measure", words: &[c"Recover", c"Rectify", c"Supervise", c"Nothing"] },
    FieldLine { name: c"traceback.supervise", kind: "bool", zh: c"督办", en: c"supervision by notice", words: &[] },
    FieldLine { name: c"traceback.rectify", kind: "bool", zh: c"限期整改", en: c"rectification", words: &[] },
    FieldLine { name: c"traceback.recover", kind: "bool", zh: c"追缴资金", en: c"recovery of the money", words: &[] },
    FieldLine { name: c"sanctions.barred", kind: "bool", zh: c"禁止申报", en: c"the application is barred", words: &[] },
    FieldLine { name: c"sanctions.barred_until", kind: "date", zh: c"恢复申报资格日", en: c"first day on which an application is free again", words: &[] },
    FieldLine { name: c"sanctions.ban_follows", kind: "bool", zh: c"应禁止申报", en: c"a ban follows", words: &[] },
    FieldLine { name: c"sanctions.dishonesty_listing", kind: "bool", zh: c"列入失信名单", en: c"listing as dishonest", words: &[] },
    FieldLine { name: c"sanctions.blacklist", kind: "bool", zh: c"列入黑名单", en: c"blacklisting", words: &[] },
    FieldLine { name: c"sanctions.joint_punishment", kind: "bool", zh: c"联合惩戒", en: c"joint punishment", words: &[] },
    FieldLine { name: c"sanctions.accountability", kind: "bool", zh: c"追究责任", en: c"officials or others are held to account", words: &[] },
    FieldLine { name: c"sanctions.legal_handling", kind: "bool", zh: c"依法依规处理", en: c"handling under the law", words: &[] },
    FieldLine { name: c"sanctions.referral", kind: "bool", zh: c"移送", en: c"referral to the competent bodies", words: &[] },
    FieldLine { name: c"sanctions.circular", kind: "bool", zh: c"通报", en: c"public criticism or a circular", words: &[] },
    FieldLine { name: c"sanctions.discretionary", kind: "bool", zh: c"可视情采取措施", en: c"a measure is left to discretion", words: &[] },
    FieldLine { name: c"obligations.standing", kind: "word", zh: c"义务履行", en: c"whether obligations are kept", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"obligations.late", kind: "bool", zh: c"有逾期事项", en: c"a dated duty is late", words: &[] },
    FieldLine { name: c"obligations.next_due", kind: "date", zh: c"最近到期日", en: c"the next day on which a duty is due", words: &[] },
    FieldLine { name: c"obligations.completion_nominal_due", kind: "date", zh: c"承诺完工期限（名义日）", en: c"nominal last day of completion as promised", words: &[] },
    FieldLine { name: c"obligations.completion_due", kind: "date", zh: c"承诺完工期限（有效日）", en: c"effective last day of completion as promised", words: &[] },
    FieldLine { name: c"obligations.completion_status", kind: "word", zh: c"承诺完工期限状态", en: c"how completion as promised stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"procedure.standing", kind: "word", zh: c"程序合规", en: c"whether steps and sign-offs are complete", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"procedure.letter_filing_nominal_due", kind: "date", zh: c"推荐文件备案期限（名义日）", en: c"nominal last day of filing the recommendation letter", words: &[] },
    FieldLine { name: c"procedure.letter_filing_due", kind: "date", zh: c"推荐文件备案期限（有效日）", en: c"effective last day of filing the recommendation letter", words: &[] },
    FieldLine { name: c"procedure.letter_filing_status", kind: "word", zh: c"推荐文件备案期限状态", en: c"how filing the recommendation letter stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"procedure.comment_nominal_due", kind: "date", zh: c"反馈意见期限（名义日）", en: c"nominal last day of commenting on the draft", words: &[] },
    FieldLine { name: c"procedure.comment_due", kind: "date", zh: c"反馈意见期限（有效日）", en: c"effective last day of commenting on the draft", words: &[] },
    FieldLine { name: c"procedure.comment_status", kind: "word", zh: c"反馈意见期限状态", en: c"how commenting on the draft stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"performance.standing", kind: "word", zh: c"绩效管理", en: c"whether performance management is done", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"performance.reduction", kind: "bool", zh: c"可核减下年资金", en: c"next year's money may be reduced", words: &[] },
    FieldLine { name: c"region.standing", kind: "word", zh: c"地区管理", en: c"whether the region does its part", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"region.authority", kind: "word", zh: c"主管部门", en: c"the authority that is competent", words: &[c"Registered", c"Location"] },
    FieldLine { name: c"region.route", kind: "word", zh: c"审核路径", en: c"the route of review", words: &[c"CountyOnly", c"CountyThenCity"] },
    FieldLine { name: c"region.suspended", kind: "bool", zh: c"缓拨", en: c"payment to the region is suspended", words: &[] },
    FieldLine { name: c"region.plan_filing_nominal_due", kind: "date", zh: c"报送年度方案期限（名义日）", en: c"nominal last day of filing the work plan of the year", words: &[] },
    FieldLine { name: c"region.plan_filing_due", kind: "date", zh: c"报送年度方案期限（有效日）", en: c"effective last day of filing the work plan of the year", words: &[] },
    FieldLine { name: c"region.plan_filing_status", kind: "word", zh: c"报送年度方案期限状态", en: c"how filing the work plan of the year stands", words: &[c"InTime", c"Late", c"NotDue"] },
    FieldLine { name: c"forms.standing", kind: "word", zh: c"表单填报", en: c"whether the forms are filled in as they must be", words: &[c"Breached", c"Departs", c"Met"] },
    FieldLine { name: c"sanctions.rectification", kind: "bool", zh: c"责令整改", en: c"rectification is ordered", words: &[] },
];
