//! Written by `cargo xtask generate`; do not edit.

use crate::lookup::{FieldLine, QuestionLine};

#[doc = " support cap (支持上限); `support_cap`."] pub const FUNDRULES_QUESTION_SUPPORT_CAP: u32 = 1;
#[doc = " disbursement (资金拨付); `disbursement`."] pub const FUNDRULES_QUESTION_DISBURSEMENT: u32 = 2;
#[doc = " acceptance (验收结论); `acceptance`."] pub const FUNDRULES_QUESTION_ACCEPTANCE: u32 = 3;
#[doc = " clawback (资金收回); `clawback`."] pub const FUNDRULES_QUESTION_CLAWBACK: u32 = 4;
#[doc = " The largest number that a question has."] pub const FUNDRULES_QUESTION_LAST: u32 = 4;
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
#[doc = " The largest number that a field has."] pub const FUNDRULES_FIELD_LAST: u32 = 26;

pub(crate) static QUESTIONS: &[QuestionLine] = &[
    QuestionLine { name: c"support_cap", zh: c"支持上限", en: c"support cap" },
    QuestionLine { name: c"disbursement", zh: c"资金拨付", en: c"disbursement" },
    QuestionLine { name: c"acceptance", zh: c"验收结论", en: c"acceptance" },
    QuestionLine { name: c"clawback", zh: c"资金收回", en: c"clawback" },
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
];
