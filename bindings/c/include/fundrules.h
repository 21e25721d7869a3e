/*
 * fundrules.h: exact, explained answers from the rulebooks of publicly funded projects.
 *
 * Written by `cargo xtask generate`; do not edit. The chapter "C" of the book says more.
 *
 * CONVENTIONS, kept by every function:
 *
 * Names. A function is `fundrules_<type>_<verb>`. A type is known by pointer only.
 *
 * Status. A function returns a `fundrules_status`: FUNDRULES_STATUS_OK, which is 0, or why it did
 * nothing. A number is never given another meaning. FUNDRULES_STATUS_NO_VALUE is an answer and no
 * mistake: there is no value, because it is not known or because there is none. (The functions that
 * give the version and the name of a status cannot fail and return them.)
 *
 * Out-parameters come last and are written only on success. After a failure they hold what they held.
 *
 * Errors. Functions that read something take a last parameter `error`. If it is not NULL and the
 * function fails, a `fundrules_error` is written there, which the caller frees.
 *
 * NULL is a mistake and no crash, with these exceptions: `error` may be NULL if you do not want one;
 * `known` of columns may be NULL if every value is known; freeing NULL does nothing.
 *
 * Texts are UTF-8 with a length in bytes, both ways; going in they need no zero byte at the end, coming
 * out they have one, which the length does not count. `const char **` lends a text: it belongs to
 * the handle that the function says. `char **` gives a text away: free it with `fundrules_text_free`.
 *
 * Ownership. What a function makes with `_new`, `_read`, `_with`, `_copy` or `_assess` is the caller's,
 * and freed by the `_free` of its type. Handles do not hang on each other, so the order does not matter.
 * Arrays lent to a table of columns stay the caller's.
 *
 * Threads. Regimes, assessments and errors never change, and threads may share them. The other types
 * are for one thread at a time, and may be shared while nobody changes them. The library keeps no
 * state that can change, writes nothing, and installs no handlers.
 *
 * Numbers. Amounts are int64_t in fen (1/100 yuan). Dates are int32_t of the form yyyymmdd; columns may
 * also count days since 1970-01-01. Rates are int64_t in trillionths. Facts, questions, fields and
 * words have numbers that never change their meaning.
 *
 * Hostile input. Every text and array has a limit (FUNDRULES_..._MAX). A panic inside the library
 * stops at its border and becomes FUNDRULES_STATUS_PANIC. Handles start with a number of their type, by
 * which a pointer of a wrong type and most uses of a freed handle are found
 * (FUNDRULES_STATUS_HANDLE); this is a net and no promise, since freed memory may hold anything.
 *
 * In the examples every variable stands for what its name says.
*/

#ifndef FUNDRULES_H
#define FUNDRULES_H

#include <stddef.h>
#include <stdint.h>

/**
 * The version of the header as text.
 */
#define FUNDRULES_VERSION "0.1.0"

/**
 * The major version of the header.
 */
#define FUNDRULES_VERSION_MAJOR 0

/**
 * The minor version of the header.
 */
#define FUNDRULES_VERSION_MINOR 1

/**
 * The patch version of the header.
 */
#define FUNDRULES_VERSION_PATCH 0

/**
 * The version of the header as one number, as `fundrules_version_number` gives it.
 */
#define FUNDRULES_VERSION_NUMBER 1000

/**
 * The longest name, id or word, in bytes.
 */
#define FUNDRULES_NAME_LENGTH_MAX 4096

/**
 * The longest text, JSON or rulebook, in bytes.
 */
#define FUNDRULES_TEXT_LENGTH_MAX 16777216

/**
 * Stands for "known not to have happened" where a date of an event is set, and fills the rows
 * without a date where dates are copied.
 */
#define FUNDRULES_DATE_NONE 0

/**
 * A kind newer than this version of the library; such a fact is set by its text.
 */
#define FUNDRULES_KIND_OTHER 0

/**
 * An amount, in fen.
 */
#define FUNDRULES_KIND_MONEY 1

/**
 * A rate from 0 to 100%, in trillionths: 50% is 500 000 000 000.
 */
#define FUNDRULES_KIND_RATE 2

/**
 * A whole number.
 */
#define FUNDRULES_KIND_INTEGER 3

/**
 * A day, as yyyymmdd.
 */
#define FUNDRULES_KIND_DATE 4

/**
 * A day, as yyyymmdd, or `FUNDRULES_DATE_NONE`: known not to have happened (yet).
 */
#define FUNDRULES_KIND_EVENT 5

/**
 * Yes (1) or no (0).
 */
#define FUNDRULES_KIND_BOOL 6

/**
 * A word of a closed list, by its number.
 */
#define FUNDRULES_KIND_WORD 7

/**
 * A set of words of a closed list: bit n stands for the word with number n.
 */
#define FUNDRULES_KIND_WORDS 8

/**
 * A reference to something outside, or `none`; set by its text.
 */
#define FUNDRULES_KIND_REFERENCE 9

/**
 * A list of texts, or `none`; set by its text.
 */
#define FUNDRULES_KIND_TEXTS 10

/**
 * A text; no rule looks at it.
 */
#define FUNDRULES_KIND_TEXT 11

/**
 * A set of clauses by their ids, or `none`; set by its text.
 */
#define FUNDRULES_KIND_CLAUSES 12

/**
 * A list of performance indicators; set through JSON.
 */
#define FUNDRULES_KIND_INDICATORS 13

/**
 * An industry code, such as `3251`; set by its text. Columns hold its first two digits.
 */
#define FUNDRULES_KIND_INDUSTRY_CODE 14

/**
 * A number of people, from 0 to 63; set as a whole number.
 */
#define FUNDRULES_KIND_HEADCOUNT 15

/**
 * A time of day, in minutes since midnight; set as a whole number, or by a text such as `15:00`.
 */
#define FUNDRULES_KIND_TIME 16

/**
 * Chinese, the language of the documents.
 */
#define FUNDRULES_LANGUAGE_CHINESE 1

/**
 * English.
 */
#define FUNDRULES_LANGUAGE_ENGLISH 2

/**
 * end of the pilot period (试点期结束日); `doc.pilot_end`, date.
 */
#define FUNDRULES_FACT_DOC_PILOT_END 1

/**
 * the pilot city passed its appraisal (试点城市通过考核评价); `doc.city_appraisal_passed`, bool.
 */
#define FUNDRULES_FACT_DOC_CITY_APPRAISAL_PASSED 2

/**
 * another rule that expressly governs (另有规定); `override.rule`, reference.
 */
#define FUNDRULES_FACT_OVERRIDE_RULE 3

/**
 * share of the first batch that a superior rule fixes (另有规定的首批比例); `override.share`, rate.
 */
#define FUNDRULES_FACT_OVERRIDE_SHARE 4

/**
 * name of the recipient (项目单位); `applicant.name`, text.
 */
#define FUNDRULES_FACT_APPLICANT_NAME 5

/**
 * cheating for fiscal money was established (骗取套取财政资金); `applicant.fraud`, bool.
 */
#define FUNDRULES_FACT_APPLICANT_FRAUD 6

/**
 * the recipient is insolvent (企业破产); `applicant.bankrupt`, bool.
 */
#define FUNDRULES_FACT_APPLICANT_BANKRUPT 7

/**
 * cause of the insolvency (破产原因); `applicant.bankrupt_cause`, word.
 */
#define FUNDRULES_FACT_APPLICANT_BANKRUPT_CAUSE 8

/**
 * name of the project (项目名称); `project.name`, text.
 */
#define FUNDRULES_FACT_PROJECT_NAME 9

/**
 * when the money comes, relative to the work (补助方式); `project.funding_timing`, word.
 */
#define FUNDRULES_FACT_PROJECT_FUNDING_TIMING 10

/**
 * how far the construction is (项目状态); `project.stage`, word.
 */
#define FUNDRULES_FACT_PROJECT_STAGE 11

/**
 * tier of a pilot project (项目类别); `project.tier`, word.
 */
#define FUNDRULES_FACT_PROJECT_TIER 12

/**
 * planned start of the implementation period (计划开工日期); `project.start_planned`, date.
 */
#define FUNDRULES_FACT_PROJECT_START_PLANNED 13

/**
 * planned end of the implementation period (计划完工日期); `project.end_planned`, date.
 */
#define FUNDRULES_FACT_PROJECT_END_PLANNED 14

/**
 * end after an approved extension (批复延期后完工日期); `project.end_approved`, date.
 */
#define FUNDRULES_FACT_PROJECT_END_APPROVED 15

/**
 * day of completion (实际竣工日期); `project.end_actual`, event.
 */
#define FUNDRULES_FACT_PROJECT_END_ACTUAL 16

/**
 * implementation progress (实施进度); `project.progress_pct`, rate.
 */
#define FUNDRULES_FACT_PROJECT_PROGRESS_PCT 17

/**
 * the project stands still (项目停滞); `project.stalled`, bool.
 */
#define FUNDRULES_FACT_PROJECT_STALLED 18

/**
 * the approved content is done (建设内容完成); `project.content_completed`, bool.
 */
#define FUNDRULES_FACT_PROJECT_CONTENT_COMPLETED 19

/**
 * goals and tasks are done (目标任务完成); `project.goals_completed`, bool.
 */
#define FUNDRULES_FACT_PROJECT_GOALS_COMPLETED 20

/**
 * performance indicators (绩效指标); `project.indicators`, indicators.
 */
#define FUNDRULES_FACT_PROJECT_INDICATORS 21

/**
 * every indicator reached its target (技术指标与预期目标达到); `project.indicators_met`, bool.
 */
#define FUNDRULES_FACT_PROJECT_INDICATORS_MET 22

/**
 * the project still meets the conditions of support (符合支持条件); `project.eligible_now`, bool.
 */
#define FUNDRULES_FACT_PROJECT_ELIGIBLE_NOW 23

/**
 * total investment at allocation (项目总投资); `invest.total_planned`, money.
 */
#define FUNDRULES_FACT_INVEST_TOTAL_PLANNED 24

/**
 * total investment after an approved change (批复变更后总投资); `invest.total_approved`, money.
 */
#define FUNDRULES_FACT_INVEST_TOTAL_APPROVED 25

/**
 * actual total investment (实际完成总投资); `invest.total_actual`, money.
 */
#define FUNDRULES_FACT_INVEST_TOTAL_ACTUAL 26

/**
 * fixed-asset investment at allocation (固定资产投资); `invest.fixed_planned`, money.
 */
#define FUNDRULES_FACT_INVEST_FIXED_PLANNED 27

/**
 * fixed-asset investment after an approved change (批复变更后固定资产投资); `invest.fixed_approved`, money.
 */
#define FUNDRULES_FACT_INVEST_FIXED_APPROVED 28

/**
 * actual fixed-asset investment (实际完成固定资产投资); `invest.fixed_actual`, money.
 */
#define FUNDRULES_FACT_INVEST_FIXED_ACTUAL 29

/**
 * software investment at allocation (软件投资); `invest.software_planned`, money.
 */
#define FUNDRULES_FACT_INVEST_SOFTWARE_PLANNED 30

/**
 * software investment after an approved change (批复变更后软件投资); `invest.software_approved`, money.
 */
#define FUNDRULES_FACT_INVEST_SOFTWARE_APPROVED 31

/**
 * actual software investment (实际完成软件投资); `invest.software_actual`, money.
 */
#define FUNDRULES_FACT_INVEST_SOFTWARE_ACTUAL 32

/**
 * another allocation basis, at allocation (其他标的投资); `invest.other_planned`, money.
 */
#define FUNDRULES_FACT_INVEST_OTHER_PLANNED 33

/**
 * another allocation basis, after an approved change (批复变更后其他标的投资); `invest.other_approved`, money.
 */
#define FUNDRULES_FACT_INVEST_OTHER_APPROVED 34

/**
 * another allocation basis, actual (实际完成其他标的投资); `invest.other_actual`, money.
 */
#define FUNDRULES_FACT_INVEST_OTHER_ACTUAL 35

/**
 * cost in eligible categories (符合支持范围的费用); `invest.eligible_cost`, money.
 */
#define FUNDRULES_FACT_INVEST_ELIGIBLE_COST 36

/**
 * cost of land and plant (土地厂房费用); `invest.land_and_plant`, money.
 */
#define FUNDRULES_FACT_INVEST_LAND_AND_PLANT 37

/**
 * awarded amount (支持额度); `award.amount`, money.
 */
#define FUNDRULES_FACT_AWARD_AMOUNT 38

/**
 * bases on which the amount was approved (分配核定标的); `award.basis`, words.
 */
#define FUNDRULES_FACT_AWARD_BASIS 39

/**
 * the main one of several bases (主要核定标的); `award.main_basis`, word.
 */
#define FUNDRULES_FACT_AWARD_MAIN_BASIS 40

/**
 * part of the award approved on total investment (按总投资核定的部分); `award.part_total`, money.
 */
#define FUNDRULES_FACT_AWARD_PART_TOTAL 41

/**
 * part of the award approved on fixed-asset investment (按固定资产投资核定的部分); `award.part_fixed`, money.
 */
#define FUNDRULES_FACT_AWARD_PART_FIXED 42

/**
 * part of the award approved on software investment (按软件投资核定的部分); `award.part_software`, money.
 */
#define FUNDRULES_FACT_AWARD_PART_SOFTWARE 43

/**
 * part of the award approved on another basis (按其他标的核定的部分); `award.part_other`, money.
 */
#define FUNDRULES_FACT_AWARD_PART_OTHER 44

/**
 * who arranged the award (安排方式); `award.track`, word.
 */
#define FUNDRULES_FACT_AWARD_TRACK 45

/**
 * method of allocation (分配方法); `award.method`, word.
 */
#define FUNDRULES_FACT_AWARD_METHOD 46

/**
 * mode of support (支持方式); `award.mode`, word.
 */
#define FUNDRULES_FACT_AWARD_MODE 47

/**
 * level of the fund (资金级次); `award.level`, word.
 */
#define FUNDRULES_FACT_AWARD_LEVEL 48

/**
 * day of the release document (资金下达日期); `award.released_on`, date.
 */
#define FUNDRULES_FACT_AWARD_RELEASED_ON 49

/**
 * prescribed direction and use (规定使用方向); `award.approved_use`, texts.
 */
#define FUNDRULES_FACT_AWARD_APPROVED_USE 50

/**
 * use applied for (申报用途); `app.use`, texts.
 */
#define FUNDRULES_FACT_APP_USE 51

/**
 * the use lies within the prescribed direction (用途在规定方向内); `app.use_within_approved`, bool.
 */
#define FUNDRULES_FACT_APP_USE_WITHIN_APPROVED 52

/**
 * the payment proposed now (本次拟拨金额); `payment.amount`, money.
 */
#define FUNDRULES_FACT_PAYMENT_AMOUNT 53

/**
 * number of payments, the proposed one included (拨付次数); `payment.seq`, integer.
 */
#define FUNDRULES_FACT_PAYMENT_SEQ 54

/**
 * paid so far (已拨付金额); `payment.paid_total`, money.
 */
#define FUNDRULES_FACT_PAYMENT_PAID_TOTAL 55

/**
 * the vouchers were filed (拨付凭证已备案); `payment.voucher_filed`, bool.
 */
#define FUNDRULES_FACT_PAYMENT_VOUCHER_FILED 56

/**
 * central money that arrived (中央资金到位金额); `payment.central_arrived`, money.
 */
#define FUNDRULES_FACT_PAYMENT_CENTRAL_ARRIVED 57

/**
 * the money was released to the county (资金已下达县区); `payment.released_to_county`, bool.
 */
#define FUNDRULES_FACT_PAYMENT_RELEASED_TO_COUNTY 58

/**
 * the county paid the recipient (资金已拨付项目单位); `payment.paid_to_recipient`, bool.
 */
#define FUNDRULES_FACT_PAYMENT_PAID_TO_RECIPIENT 59

/**
 * who set the fund up (资金设立层级); `fund.establisher`, word.
 */
#define FUNDRULES_FACT_FUND_ESTABLISHER 60

/**
 * money was used as prescribed (资金使用合规); `fund.use_compliant`, bool.
 */
#define FUNDRULES_FACT_FUND_USE_COMPLIANT 61

/**
 * the money is kept in a separate ledger (专账管理); `fund.special_account`, bool.
 */
#define FUNDRULES_FACT_FUND_SPECIAL_ACCOUNT 62

/**
 * what the money was spent on (支出类别); `fund.use_category`, word.
 */
#define FUNDRULES_FACT_FUND_USE_CATEGORY 63

/**
 * the first batch was paid (首批资金已拨付); `fund.first_batch_paid`, bool.
 */
#define FUNDRULES_FACT_FUND_FIRST_BATCH_PAID 64

/**
 * the plan was filed with and checked by the province (方案备案审核通过); `alloc.filed_ok`, bool.
 */
#define FUNDRULES_FACT_ALLOC_FILED_OK 65

/**
 * last day of the public notice (公示结束日); `publicity.end`, event.
 */
#define FUNDRULES_FACT_PUBLICITY_END 66

/**
 * an objection was raised (公示有异议); `publicity.objection`, bool.
 */
#define FUNDRULES_FACT_PUBLICITY_OBJECTION 67

/**
 * what was changed (变更事项); `change.kind`, words.
 */
#define FUNDRULES_FACT_CHANGE_KIND 68

/**
 * why it was changed (变更原因); `change.reason`, word.
 */
#define FUNDRULES_FACT_CHANGE_REASON 69

/**
 * how far the content was changed (建设内容变更程度); `change.content_degree`, word.
 */
#define FUNDRULES_FACT_CHANGE_CONTENT_DEGREE 70

/**
 * the change was approved (变更已批复); `change.approved`, bool.
 */
#define FUNDRULES_FACT_CHANGE_APPROVED 71

/**
 * the province approved termination or replacement (省级已批准); `change.prov_approved`, bool.
 */
#define FUNDRULES_FACT_CHANGE_PROV_APPROVED 72

/**
 * problems found (中期检查问题); `midterm.issues`, texts.
 */
#define FUNDRULES_FACT_MIDTERM_ISSUES 73

/**
 * day by which they are to be put right (整改期限); `midterm.fix_due`, date.
 */
#define FUNDRULES_FACT_MIDTERM_FIX_DUE 74

/**
 * day on which they were put right (中期整改完成日); `midterm.fixed_on`, event.
 */
#define FUNDRULES_FACT_MIDTERM_FIXED_ON 75

/**
 * day of the application for acceptance (验收申请日期); `accept.applied_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_APPLIED_ON 76

/**
 * papers of the application (验收材料); `accept.materials`, words.
 */
#define FUNDRULES_FACT_ACCEPT_MATERIALS 77

/**
 * yardstick documents (验收依据); `accept.basis_docs`, texts.
 */
#define FUNDRULES_FACT_ACCEPT_BASIS_DOCS 78

/**
 * the panel agrees to pass (专家组同意通过); `accept.panel_agrees`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_AGREES 79

/**
 * material, or a promise, was falsified (材料或承诺弄虚作假); `accept.falsified`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_FALSIFIED 80

/**
 * the organiser recorded another failure (认定其他不合通过条件); `accept.other_fail`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_OTHER_FAIL 81

/**
 * verdict that the organiser issued (验收结论); `accept.verdict`, word.
 */
#define FUNDRULES_FACT_ACCEPT_VERDICT 82

/**
 * clauses on which a failure was recorded (不通过所依条款); `accept.fail_grounds`, clauses.
 */
#define FUNDRULES_FACT_ACCEPT_FAIL_GROUNDS 83

/**
 * day of the verdict (验收结论日期); `accept.verdict_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_VERDICT_ON 84

/**
 * round of acceptance (验收轮次); `accept.round`, integer.
 */
#define FUNDRULES_FACT_ACCEPT_ROUND 85

/**
 * day on which rectification was finished (整改完成日期); `accept.rectified_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_RECTIFIED_ON 86

/**
 * day of the second application (再次申请验收日期); `accept.reapplied_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_REAPPLIED_ON 87

/**
 * day on which the recipient was told (结论通知日期); `accept.notified_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_NOTIFIED_ON 88

/**
 * day on which the verdict was filed (结论备案日期); `accept.filed_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_FILED_ON 89

/**
 * clauses in the conclusion (结论载明事项); `accept.conclusion_clauses`, words.
 */
#define FUNDRULES_FACT_ACCEPT_CONCLUSION_CLAUSES 90

/**
 * departments that got a copy (结论抄送部门); `accept.copied_to`, texts.
 */
#define FUNDRULES_FACT_ACCEPT_COPIED_TO 91

/**
 * the recipient refuses to put it right (拒不整改); `rectify.refused`, bool.
 */
#define FUNDRULES_FACT_RECTIFY_REFUSED 92

/**
 * requirements are met after rectification (整改后符合要求); `rectify.compliant`, bool.
 */
#define FUNDRULES_FACT_RECTIFY_COMPLIANT 93

/**
 * problem that supervision pointed out (监管指出问题); `supervise.issue`, word.
 */
#define FUNDRULES_FACT_SUPERVISE_ISSUE 94

/**
 * the problem was put right (监管问题已整改到位); `supervise.rectified`, bool.
 */
#define FUNDRULES_FACT_SUPERVISE_RECTIFIED 95

/**
 * what audit or discipline bodies demand (监督部门要求); `audit.demand`, word.
 */
#define FUNDRULES_FACT_AUDIT_DEMAND 96

/**
 * technical advance was truthfully explained (如实说明技术先进性); `clawback.tech_explained`, bool.
 */
#define FUNDRULES_FACT_CLAWBACK_TECH_EXPLAINED 97

/**
 * the county reviewed (县级已审核); `clawback.county_reviewed`, bool.
 */
#define FUNDRULES_FACT_CLAWBACK_COUNTY_REVIEWED 98

/**
 * the opinion of the city (市级复核意见); `clawback.city_opinion`, word.
 */
#define FUNDRULES_FACT_CLAWBACK_CITY_OPINION 99

/**
 * the reply of the province (省级批复); `clawback.prov_reply`, word.
 */
#define FUNDRULES_FACT_CLAWBACK_PROV_REPLY 100

/**
 * amount that a decision set (决定收回金额); `clawback.decided_amount`, money.
 */
#define FUNDRULES_FACT_CLAWBACK_DECIDED_AMOUNT 101

/**
 * another ground was recorded (认定其他收回情形); `clawback.other`, bool.
 */
#define FUNDRULES_FACT_CLAWBACK_OTHER 102

/**
 * city and finance reviewed (市级会财政已审核); `clawback.reviewed`, bool.
 */
#define FUNDRULES_FACT_CLAWBACK_REVIEWED 103

/**
 * the recovery was reported to the province (已行文上报); `clawback.reported`, bool.
 */
#define FUNDRULES_FACT_CLAWBACK_REPORTED 104

/**
 * the overall target was met (达到综合绩效目标); `perf.overall_met`, bool.
 */
#define FUNDRULES_FACT_PERF_OVERALL_MET 105

/**
 * county or district (县区); `region.id`, text.
 */
#define FUNDRULES_FACT_REGION_ID 106

/**
 * payment rules exist (已制定拨付办法); `region.has_payment_rules`, bool.
 */
#define FUNDRULES_FACT_REGION_HAS_PAYMENT_RULES 107

/**
 * day set for the appraisal of the pilot city (城市考核评价日); `doc.appraisal_due`, date.
 */
#define FUNDRULES_FACT_DOC_APPRAISAL_DUE 108

/**
 * legal kind of the recipient (单位性质); `applicant.kind`, word.
 */
#define FUNDRULES_FACT_APPLICANT_KIND 109

/**
 * who owns the recipient (企业隶属关系); `applicant.ownership`, word.
 */
#define FUNDRULES_FACT_APPLICANT_OWNERSHIP 110

/**
 * place of registration (登记地); `applicant.registered_region`, text.
 */
#define FUNDRULES_FACT_APPLICANT_REGISTERED_REGION 111

/**
 * the recipient is registered in the county that recommends it (登记地在本县区); `applicant.registered_here`, bool.
 */
#define FUNDRULES_FACT_APPLICANT_REGISTERED_HERE 112

/**
 * industry of the recipient (GB/T 4754-2017) (企业行业代码); `applicant.industry_code`, industry_code.
 */
#define FUNDRULES_FACT_APPLICANT_INDUSTRY_CODE 113

/**
 * the recipient cooperates (配合监督管理); `applicant.cooperates`, bool.
 */
#define FUNDRULES_FACT_APPLICANT_COOPERATES 114

/**
 * the recipient is on a list of the seriously dishonest (列入严重失信名单); `applicant.dishonest_listed`, bool.
 */
#define FUNDRULES_FACT_APPLICANT_DISHONEST_LISTED 115

/**
 * day on which the credit website listed the recipient (信用惩戒名单列入日); `applicant.credit_listed_from`, event.
 */
#define FUNDRULES_FACT_APPLICANT_CREDIT_LISTED_FROM 116

/**
 * last day on that list (信用惩戒名单移出日); `applicant.credit_listed_to`, event.
 */
#define FUNDRULES_FACT_APPLICANT_CREDIT_LISTED_TO 117

/**
 * level of the account (账号级别); `account.level`, integer.
 */
#define FUNDRULES_FACT_ACCOUNT_LEVEL 118

/**
 * industry of the project (GB/T 4754-2017) (项目行业代码); `project.industry_code`, industry_code.
 */
#define FUNDRULES_FACT_PROJECT_INDUSTRY_CODE 119

/**
 * how much of the investment lies within the territory (投资是否在辖区内); `project.location`, word.
 */
#define FUNDRULES_FACT_PROJECT_LOCATION 120

/**
 * a key project of the plan (重点项目); `project.is_key`, bool.
 */
#define FUNDRULES_FACT_PROJECT_IS_KEY 121

/**
 * the ministry approved it for the pilot (国家批复的试点项目); `project.pilot_approved`, bool.
 */
#define FUNDRULES_FACT_PROJECT_PILOT_APPROVED 122

/**
 * fits strategy, base, scale and potential (符合战略导向); `project.strategic_fit`, bool.
 */
#define FUNDRULES_FACT_PROJECT_STRATEGIC_FIT 123

/**
 * levels of funds that supported the same content before (同内容已获资金级次); `project.other_support`, words.
 */
#define FUNDRULES_FACT_PROJECT_OTHER_SUPPORT 124

/**
 * the project is in the reserve (已入项目库); `project.in_reserve`, bool.
 */
#define FUNDRULES_FACT_PROJECT_IN_RESERVE 125

/**
 * day of entry in the reserve (入库日期); `project.reserve_date`, event.
 */
#define FUNDRULES_FACT_PROJECT_RESERVE_DATE 126

/**
 * day of the application for funds (资金申报日期); `project.apply_date`, date.
 */
#define FUNDRULES_FACT_PROJECT_APPLY_DATE 127

/**
 * construction began (已开工); `project.commenced`, bool.
 */
#define FUNDRULES_FACT_PROJECT_COMMENCED 128

/**
 * day on which construction began (实际开工日期); `project.start_actual`, event.
 */
#define FUNDRULES_FACT_PROJECT_START_ACTUAL 129

/**
 * slow progress was found (认定进展迟缓); `project.progress_slow`, bool.
 */
#define FUNDRULES_FACT_PROJECT_PROGRESS_SLOW 130

/**
 * a long stop was found (认定长期停工); `project.long_stop`, bool.
 */
#define FUNDRULES_FACT_PROJECT_LONG_STOP 131

/**
 * the stop has good reason (停工有正当理由); `project.stop_justified`, bool.
 */
#define FUNDRULES_FACT_PROJECT_STOP_JUSTIFIED 132

/**
 * there is a sign of resuming (有复工迹象); `project.resume_sign`, bool.
 */
#define FUNDRULES_FACT_PROJECT_RESUME_SIGN 133

/**
 * lowest completion of a main indicator (主要指标最低完成率); `project.main_indicator_least`, rate.
 */
#define FUNDRULES_FACT_PROJECT_MAIN_INDICATOR_LEAST 134

/**
 * lowest completion of a main indicator, by adjusted targets (主要指标最低完成率（按调整后目标）); `project.main_indicator_least_adjusted`, rate.
 */
#define FUNDRULES_FACT_PROJECT_MAIN_INDICATOR_LEAST_ADJUSTED 135

/**
 * lowest completion of any indicator (各项指标最低完成率); `project.indicator_least`, rate.
 */
#define FUNDRULES_FACT_PROJECT_INDICATOR_LEAST 136

/**
 * lowest completion of any indicator, by adjusted targets (各项指标最低完成率（按调整后目标）); `project.indicator_least_adjusted`, rate.
 */
#define FUNDRULES_FACT_PROJECT_INDICATOR_LEAST_ADJUSTED 137

/**
 * built lawfully (依法依规建设); `project.lawful`, bool.
 */
#define FUNDRULES_FACT_PROJECT_LAWFUL 138

/**
 * a legal dispute is unresolved (有未决法律纠纷); `project.dispute_open`, bool.
 */
#define FUNDRULES_FACT_PROJECT_DISPUTE_OPEN 139

/**
 * a serious past problem was not explained (重大问题未作说明); `project.major_issue_unexplained`, bool.
 */
#define FUNDRULES_FACT_PROJECT_MAJOR_ISSUE_UNEXPLAINED 140

/**
 * classified, or unsuitable for disclosure (涉密或不宜公开); `project.classified`, bool.
 */
#define FUNDRULES_FACT_PROJECT_CLASSIFIED 141

/**
 * completion evaluation (完工评价); `project.completion_eval`, word.
 */
#define FUNDRULES_FACT_PROJECT_COMPLETION_EVAL 142

/**
 * the feasibility study was filed (已报可行性研究报告); `project.feasibility_report`, bool.
 */
#define FUNDRULES_FACT_PROJECT_FEASIBILITY_REPORT 143

/**
 * parts of the feasibility study (可研报告内容); `project.feasibility_sections`, words.
 */
#define FUNDRULES_FACT_PROJECT_FEASIBILITY_SECTIONS 144

/**
 * class in the list of projects (项目清单类别); `project.category`, word.
 */
#define FUNDRULES_FACT_PROJECT_CATEGORY 145

/**
 * clear pull effect (带动作用强); `project.driving_effect`, bool.
 */
#define FUNDRULES_FACT_PROJECT_DRIVING_EFFECT 146

/**
 * construction goes on steadily (推进稳定); `project.progress_steady`, bool.
 */
#define FUNDRULES_FACT_PROJECT_PROGRESS_STEADY 147

/**
 * preliminary procedures that are done (已办前期手续); `project.prelim_procedures`, words.
 */
#define FUNDRULES_FACT_PROJECT_PRELIM_PROCEDURES 148

/**
 * stages and time points are fixed (已明确建设节点); `project.milestones_fixed`, bool.
 */
#define FUNDRULES_FACT_PROJECT_MILESTONES_FIXED 149

/**
 * the effect of the epidemic is known (已摸清疫情影响); `project.epidemic_impact_known`, bool.
 */
#define FUNDRULES_FACT_PROJECT_EPIDEMIC_IMPACT_KNOWN 150

/**
 * total investment after the change asked for (拟变更后总投资); `invest.total_proposed`, money.
 */
#define FUNDRULES_FACT_INVEST_TOTAL_PROPOSED 151

/**
 * invoiced part of the completed investment (已开票投资); `invest.invoiced`, money.
 */
#define FUNDRULES_FACT_INVEST_INVOICED 152

/**
 * the eligible cost as claimed holds land or plant (支持费用含土地厂房); `invest.excluded_in_cost`, bool.
 */
#define FUNDRULES_FACT_INVEST_EXCLUDED_IN_COST 153

/**
 * money set aside for work on a specific matter (专项工作经费); `award.work_fund`, bool.
 */
#define FUNDRULES_FACT_AWARD_WORK_FUND 154

/**
 * level whose budget paid (拨款级次); `award.paid_level`, word.
 */
#define FUNDRULES_FACT_AWARD_PAID_LEVEL 155

/**
 * block fund (切块资金); `award.is_block`, bool.
 */
#define FUNDRULES_FACT_AWARD_IS_BLOCK 156

/**
 * interest subsidy (贷款贴息); `award.is_loan_interest`, bool.
 */
#define FUNDRULES_FACT_AWARD_IS_LOAN_INTEREST 157

/**
 * day of the application that is to be judged (拟申报日期); `app.date`, date.
 */
#define FUNDRULES_FACT_APP_DATE 158

/**
 * what is applied for (申报事项); `app.type`, word.
 */
#define FUNDRULES_FACT_APP_TYPE 159

/**
 * level of the fund or list applied for (申报级次); `app.level`, word.
 */
#define FUNDRULES_FACT_APP_LEVEL 160

/**
 * the type is in the guide of the year (类型在年度指南内); `app.type_in_guide`, bool.
 */
#define FUNDRULES_FACT_APP_TYPE_IN_GUIDE 161

/**
 * through the provincial platform (通过省级平台申报); `app.via_platform`, bool.
 */
#define FUNDRULES_FACT_APP_VIA_PLATFORM 162

/**
 * day of the payment (拨付日期); `payment.date`, event.
 */
#define FUNDRULES_FACT_PAYMENT_DATE 163

/**
 * kind of fund (资金类别); `fund.kind`, word.
 */
#define FUNDRULES_FACT_FUND_KIND 164

/**
 * who allocates the fund (资金分配部门); `fund.allocator`, word.
 */
#define FUNDRULES_FACT_FUND_ALLOCATOR 165

/**
 * the money is in place (资金到位); `fund.arrived`, bool.
 */
#define FUNDRULES_FACT_FUND_ARRIVED 166

/**
 * ways in which money was misused (违规使用情形); `fund.misuse_kind`, words.
 */
#define FUNDRULES_FACT_FUND_MISUSE_KIND 167

/**
 * factors or weights differ from those of the province (调整因素或权重); `alloc.weights_adjusted`, bool.
 */
#define FUNDRULES_FACT_ALLOC_WEIGHTS_ADJUSTED 168

/**
 * the money is cut into blocks for counties again (再切块到县区); `alloc.recut_to_county`, bool.
 */
#define FUNDRULES_FACT_ALLOC_RECUT_TO_COUNTY 169

/**
 * computed real need (核定实际需求); `alloc.need`, money.
 */
#define FUNDRULES_FACT_ALLOC_NEED 170

/**
 * what the award goes by (补助依据); `alloc.effect_basis`, word.
 */
#define FUNDRULES_FACT_ALLOC_EFFECT_BASIS 171

/**
 * expert score (专家评分); `alloc.expert_score`, integer.
 */
#define FUNDRULES_FACT_ALLOC_EXPERT_SCORE 172

/**
 * direction, field and industry are fixed (支持方向明确); `alloc.direction_fixed`, bool.
 */
#define FUNDRULES_FACT_ALLOC_DIRECTION_FIXED 173

/**
 * what the notice states (通知载明事项); `alloc.notice_items`, words.
 */
#define FUNDRULES_FACT_ALLOC_NOTICE_ITEMS 174

/**
 * the evaluation plan was filed with the audit section (评审方案已备案); `alloc.eval_plan_filed`, bool.
 */
#define FUNDRULES_FACT_ALLOC_EVAL_PLAN_FILED 175

/**
 * the plan was drafted (已拟分配方案); `alloc.plan_drafted`, bool.
 */
#define FUNDRULES_FACT_ALLOC_PLAN_DRAFTED 176

/**
 * reduction that was decided (核减比例); `alloc.cut_ratio`, rate.
 */
#define FUNDRULES_FACT_ALLOC_CUT_RATIO 177

/**
 * day on which the plan was approved (分配方案批准日); `alloc.plan_approved_on`, event.
 */
#define FUNDRULES_FACT_ALLOC_PLAN_APPROVED_ON 178

/**
 * the direction fits (方向符合); `review.direction_ok`, bool.
 */
#define FUNDRULES_FACT_REVIEW_DIRECTION_OK 179

/**
 * the project is real (项目真实); `review.truthful`, bool.
 */
#define FUNDRULES_FACT_REVIEW_TRUTHFUL 180

/**
 * a duplicate was found (存在重复申报); `review.duplicate`, bool.
 */
#define FUNDRULES_FACT_REVIEW_DUPLICATE 181

/**
 * the elements are compliant (要件合规); `review.compliant`, bool.
 */
#define FUNDRULES_FACT_REVIEW_COMPLIANT 182

/**
 * the elements are complete (要件齐全); `review.elements_complete`, bool.
 */
#define FUNDRULES_FACT_REVIEW_ELEMENTS_COMPLETE 183

/**
 * the policy fits (政策符合); `review.policy_ok`, bool.
 */
#define FUNDRULES_FACT_REVIEW_POLICY_OK 184

/**
 * the conditions are met (申报条件符合); `review.conditions_ok`, bool.
 */
#define FUNDRULES_FACT_REVIEW_CONDITIONS_OK 185

/**
 * the content fits (申报内容符合); `review.content_ok`, bool.
 */
#define FUNDRULES_FACT_REVIEW_CONTENT_OK 186

/**
 * the investment plan fits (投资计划符合); `review.plan_ok`, bool.
 */
#define FUNDRULES_FACT_REVIEW_PLAN_OK 187

/**
 * the data are logical (数据逻辑符合); `review.logic_ok`, bool.
 */
#define FUNDRULES_FACT_REVIEW_LOGIC_OK 188

/**
 * the site matches the papers (现场与资料一致); `review.consistent`, bool.
 */
#define FUNDRULES_FACT_REVIEW_CONSISTENT 189

/**
 * the site was verified (已现场核实); `review.site_checked`, bool.
 */
#define FUNDRULES_FACT_REVIEW_SITE_CHECKED 190

/**
 * originals are ready (原件备齐); `review.originals_ready`, bool.
 */
#define FUNDRULES_FACT_REVIEW_ORIGINALS_READY 191

/**
 * the site is ready (现场备查); `review.site_ready`, bool.
 */
#define FUNDRULES_FACT_REVIEW_SITE_READY 192

/**
 * the first review was passed (初审通过); `review.first_passed`, bool.
 */
#define FUNDRULES_FACT_REVIEW_FIRST_PASSED 193

/**
 * the re-review was passed (复审通过); `review.second_passed`, bool.
 */
#define FUNDRULES_FACT_REVIEW_SECOND_PASSED 194

/**
 * day on which the party group approved (党组审定日期); `review.party_group_approved`, event.
 */
#define FUNDRULES_FACT_REVIEW_PARTY_GROUP_APPROVED 195

/**
 * day of the recommendation (推荐日期); `review.recommended_on`, event.
 */
#define FUNDRULES_FACT_REVIEW_RECOMMENDED_ON 196

/**
 * day on which the letter was filed with the city (推荐文件备案日期); `review.letter_filed_on`, event.
 */
#define FUNDRULES_FACT_REVIEW_LETTER_FILED_ON 197

/**
 * a formal letter was sent (已出推荐文件); `review.formal_letter`, bool.
 */
#define FUNDRULES_FACT_REVIEW_FORMAL_LETTER 198

/**
 * the evaluation was passed (评审通过); `review.evaluation_passed`, bool.
 */
#define FUNDRULES_FACT_REVIEW_EVALUATION_PASSED 199

/**
 * roles that signed (已签字人员); `signoff.roles`, words.
 */
#define FUNDRULES_FACT_SIGNOFF_ROLES 200

/**
 * a duty to sign off was failed (签字责任失守); `signoff.failed`, bool.
 */
#define FUNDRULES_FACT_SIGNOFF_FAILED 201

/**
 * a third party compiled the application (第三方参与编制); `thirdparty.involved`, bool.
 */
#define FUNDRULES_FACT_THIRDPARTY_INVOLVED 202

/**
 * first day of the public notice (公示起始日); `publicity.start`, event.
 */
#define FUNDRULES_FACT_PUBLICITY_START 203

/**
 * the call for applications is public (申报通知已公开); `publicity.notice_public`, bool.
 */
#define FUNDRULES_FACT_PUBLICITY_NOTICE_PUBLIC 204

/**
 * earlier approved changes (此前已批准变更次数); `change.count_prior`, integer.
 */
#define FUNDRULES_FACT_CHANGE_COUNT_PRIOR 205

/**
 * day of the request (变更申请日期); `change.requested_on`, event.
 */
#define FUNDRULES_FACT_CHANGE_REQUESTED_ON 206

/**
 * day of the approval (变更批复日期); `change.approved_on`, event.
 */
#define FUNDRULES_FACT_CHANGE_APPROVED_ON 207

/**
 * day from which the change was carried out (变更执行日期); `change.effective_on`, event.
 */
#define FUNDRULES_FACT_CHANGE_EFFECTIVE_ON 208

/**
 * months of extension (延期月数); `change.extension_months`, integer.
 */
#define FUNDRULES_FACT_CHANGE_EXTENSION_MONTHS 209

/**
 * a formal report or application was made (已报变更报告); `change.report`, bool.
 */
#define FUNDRULES_FACT_CHANGE_REPORT 210

/**
 * evidence is attached (已附佐证材料); `change.evidence`, bool.
 */
#define FUNDRULES_FACT_CHANGE_EVIDENCE 211

/**
 * the county reviewed the change (县级已审核变更); `change.county_reviewed`, bool.
 */
#define FUNDRULES_FACT_CHANGE_COUNTY_REVIEWED 212

/**
 * the district gave its opinion (县区已提意见); `change.district_opinion`, bool.
 */
#define FUNDRULES_FACT_CHANGE_DISTRICT_OPINION 213

/**
 * the city deliberated on the change (市级已审议变更); `change.city_reviewed`, bool.
 */
#define FUNDRULES_FACT_CHANGE_CITY_REVIEWED 214

/**
 * the city completed the change (市级已办结变更); `change.city_done`, bool.
 */
#define FUNDRULES_FACT_CHANGE_CITY_DONE 215

/**
 * day on which the change was filed with the province (变更备案日期); `change.filed_on`, event.
 */
#define FUNDRULES_FACT_CHANGE_FILED_ON 216

/**
 * a third party verified it (第三方已核查); `change.third_party_checked`, bool.
 */
#define FUNDRULES_FACT_CHANGE_THIRD_PARTY_CHECKED 217

/**
 * another ground for a change was recorded (认定其他变更情形); `change.other`, bool.
 */
#define FUNDRULES_FACT_CHANGE_OTHER 218

/**
 * the adjusted plan was filed again (调整方案已重新报备); `change.plan_refiled`, bool.
 */
#define FUNDRULES_FACT_CHANGE_PLAN_REFILED 219

/**
 * what the review covered (中期检查内容); `midterm.items`, words.
 */
#define FUNDRULES_FACT_MIDTERM_ITEMS 220

/**
 * day on which the review was finished (中期检查完成日); `midterm.date`, event.
 */
#define FUNDRULES_FACT_MIDTERM_DATE 221

/**
 * the province delegated the city (省级委托市级验收); `accept.delegated_to_city`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_DELEGATED_TO_CITY 222

/**
 * refusal to apply was recorded (拒不申请验收); `accept.refused`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_REFUSED 223

/**
 * a written application was made (已书面申请); `accept.written_application`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_WRITTEN_APPLICATION 224

/**
 * attachments of the report (验收报告附件); `accept.report_attachments`, words.
 */
#define FUNDRULES_FACT_ACCEPT_REPORT_ATTACHMENTS 225

/**
 * the papers were found complete (材料经审核齐全); `accept.materials_complete`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_MATERIALS_COMPLETE 226

/**
 * day on which the papers were received (材料收到日期); `accept.materials_received_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_MATERIALS_RECEIVED_ON 227

/**
 * day on which the papers were complete (材料齐全日期); `accept.materials_complete_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_MATERIALS_COMPLETE_ON 228

/**
 * day on which a deficiency was told (补正告知日期); `accept.deficiency_notice_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_DEFICIENCY_NOTICE_ON 229

/**
 * day of the resubmission (补正提交日期); `accept.resubmitted_on`, event.
 */
#define FUNDRULES_FACT_ACCEPT_RESUBMITTED_ON 230

/**
 * every statutory acceptance is done (法定单项验收完成); `accept.statutory_complete`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_STATUTORY_COMPLETE 231

/**
 * level of the organiser (验收组织层级); `accept.level`, word.
 */
#define FUNDRULES_FACT_ACCEPT_LEVEL 232

/**
 * how acceptance is organised (验收方式); `accept.mode`, word.
 */
#define FUNDRULES_FACT_ACCEPT_MODE 233

/**
 * the third party was engaged lawfully (依法采购第三方); `accept.procurement_lawful`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_PROCUREMENT_LAWFUL 234

/**
 * who bears the cost of acceptance (验收经费来源); `accept.cost_source`, word.
 */
#define FUNDRULES_FACT_ACCEPT_COST_SOURCE 235

/**
 * a panel was formed (已组建专家组); `accept.panel_formed`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_FORMED 236

/**
 * members of the panel, those who must recuse included (专家组人数); `accept.panel_size`, headcount.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_SIZE 237

/**
 * members who must recuse (应回避人数); `accept.panel_to_recuse`, headcount.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_TO_RECUSE 238

/**
 * technology experts (技术专家人数); `accept.panel_technical`, headcount.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_TECHNICAL 239

/**
 * finance experts (财务专家人数); `accept.panel_finance`, headcount.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_FINANCE 240

/**
 * the members were drawn from the pool (专家从库中抽取); `accept.panel_from_pool`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_FROM_POOL 241

/**
 * those who must recuse stand aside (应回避者已回避); `accept.panel_recused`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_RECUSED 242

/**
 * steps of the panel (专家组工作步骤); `accept.panel_steps`, words.
 */
#define FUNDRULES_FACT_ACCEPT_PANEL_STEPS 243

/**
 * ways of acceptance (验收形式); `accept.methods`, words.
 */
#define FUNDRULES_FACT_ACCEPT_METHODS 244

/**
 * the procedure was followed (验收程序合规); `accept.procedure_ok`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_PROCEDURE_OK 245

/**
 * can be put right soon (短期可整改); `accept.improvable`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_IMPROVABLE 246

/**
 * the papers are seriously untrue (材料严重失实); `accept.seriously_untrue`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_SERIOUSLY_UNTRUE 247

/**
 * the district reported its first review (县区已报初审情况); `accept.first_report`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_FIRST_REPORT 248

/**
 * an acceptance report was written (已出验收报告); `accept.report`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_REPORT 249

/**
 * the acceptance report was filed with the province (验收报告已报省级); `accept.report_filed`, bool.
 */
#define FUNDRULES_FACT_ACCEPT_REPORT_FILED 250

/**
 * what an audit found (审计发现问题); `audit.findings`, words.
 */
#define FUNDRULES_FACT_AUDIT_FINDINGS 251

/**
 * first day of the ban (禁止申报起始日); `sanction.start`, event.
 */
#define FUNDRULES_FACT_SANCTION_START 252

/**
 * a discretionary ban was imposed (已决定禁止申报); `sanction.imposed`, bool.
 */
#define FUNDRULES_FACT_SANCTION_IMPOSED 253

/**
 * years of a discretionary ban (禁止申报年数); `sanction.years`, integer.
 */
#define FUNDRULES_FACT_SANCTION_YEARS 254

/**
 * a breach of law or discipline is suspected (涉嫌违纪违法); `sanction.suspected_illegal`, bool.
 */
#define FUNDRULES_FACT_SANCTION_SUSPECTED_ILLEGAL 255

/**
 * each duty has a person (责任到人); `official.assigned`, bool.
 */
#define FUNDRULES_FACT_OFFICIAL_ASSIGNED 256

/**
 * stages that were visited (已现场监督环节); `official.site_visits`, words.
 */
#define FUNDRULES_FACT_OFFICIAL_SITE_VISITS 257

/**
 * acts of officials (工作人员行为); `official.acts`, words.
 */
#define FUNDRULES_FACT_OFFICIAL_ACTS 258

/**
 * an integrity risk arose (出现廉政风险); `official.integrity_risk`, bool.
 */
#define FUNDRULES_FACT_OFFICIAL_INTEGRITY_RISK 259

/**
 * level of the official (人员层级); `official.level`, word.
 */
#define FUNDRULES_FACT_OFFICIAL_LEVEL 260

/**
 * how grave it is (情节轻重); `official.severity`, word.
 */
#define FUNDRULES_FACT_OFFICIAL_SEVERITY 261

/**
 * acts of experts (专家行为); `expert.acts`, words.
 */
#define FUNDRULES_FACT_EXPERT_ACTS 262

/**
 * the acts were verified (专家行为已查实); `expert.verified`, bool.
 */
#define FUNDRULES_FACT_EXPERT_VERIFIED 263

/**
 * the evaluation's experts came from the pool (评审专家从库中抽取); `expert.from_pool`, bool.
 */
#define FUNDRULES_FACT_EXPERT_FROM_POOL 264

/**
 * categories that are archived (已归档类别); `archive.categories`, words.
 */
#define FUNDRULES_FACT_ARCHIVE_CATEGORIES 265

/**
 * the papers are archived (纸质归档); `archive.paper`, bool.
 */
#define FUNDRULES_FACT_ARCHIVE_PAPER 266

/**
 * the archive is uploaded (电子归档); `archive.electronic`, bool.
 */
#define FUNDRULES_FACT_ARCHIVE_ELECTRONIC 267

/**
 * the archive was damaged or lost (档案损毁丢失); `archive.lost`, bool.
 */
#define FUNDRULES_FACT_ARCHIVE_LOST 268

/**
 * original vouchers are kept (保存原始凭证); `archive.vouchers`, bool.
 */
#define FUNDRULES_FACT_ARCHIVE_VOUCHERS 269

/**
 * every commitment is filled in (承诺事项填报完整); `commit.items_filled`, bool.
 */
#define FUNDRULES_FACT_COMMIT_ITEMS_FILLED 270

/**
 * every commitment is fulfilled (承诺事项逐项兑现); `commit.items_fulfilled`, bool.
 */
#define FUNDRULES_FACT_COMMIT_ITEMS_FULFILLED 271

/**
 * the recipient promised to accept measures (承诺接受追溯措施); `commit.accepts_measures`, bool.
 */
#define FUNDRULES_FACT_COMMIT_ACCEPTS_MEASURES 272

/**
 * the commitment form was given (已提交建设进度承诺书); `commit.form_given`, bool.
 */
#define FUNDRULES_FACT_COMMIT_FORM_GIVEN 273

/**
 * the commitments were audited (承诺已审核); `commit.audited`, bool.
 */
#define FUNDRULES_FACT_COMMIT_AUDITED 274

/**
 * who found the problem (问题来源); `trace.issue_source`, word.
 */
#define FUNDRULES_FACT_TRACE_ISSUE_SOURCE 275

/**
 * what the feedback asks for (核查反馈要求); `trace.demand`, word.
 */
#define FUNDRULES_FACT_TRACE_DEMAND 276

/**
 * day of the rectification notice (整改通知日期); `trace.rect_notice`, event.
 */
#define FUNDRULES_FACT_TRACE_RECT_NOTICE 277

/**
 * a written explanation was given (已书面说明); `trace.explained`, bool.
 */
#define FUNDRULES_FACT_TRACE_EXPLAINED 278

/**
 * it was put right after the notice (通知整改到位); `trace.rect_done`, bool.
 */
#define FUNDRULES_FACT_TRACE_RECT_DONE 279

/**
 * another ground to supervise was recorded (认定其他督办情形); `trace.other_supervise`, bool.
 */
#define FUNDRULES_FACT_TRACE_OTHER_SUPERVISE 280

/**
 * another ground to rectify was recorded (认定其他整改情形); `trace.other_rectify`, bool.
 */
#define FUNDRULES_FACT_TRACE_OTHER_RECTIFY 281

/**
 * another ground to recover was recorded (认定其他追缴情形); `trace.other_recover`, bool.
 */
#define FUNDRULES_FACT_TRACE_OTHER_RECOVER 282

/**
 * another problem of routine supervision (其他问题); `trace.other`, bool.
 */
#define FUNDRULES_FACT_TRACE_OTHER 283

/**
 * how grave the case is (追溯情节); `trace.severity`, word.
 */
#define FUNDRULES_FACT_TRACE_SEVERITY 284

/**
 * under traceback (被追溯项目); `trace.status`, bool.
 */
#define FUNDRULES_FACT_TRACE_STATUS 285

/**
 * kind of report (报告种类); `report.kind`, word.
 */
#define FUNDRULES_FACT_REPORT_KIND 286

/**
 * first day of the period (报告期起); `report.period_start`, date.
 */
#define FUNDRULES_FACT_REPORT_PERIOD_START 287

/**
 * last day of the period (报告期止); `report.period_end`, date.
 */
#define FUNDRULES_FACT_REPORT_PERIOD_END 288

/**
 * day on which it was submitted (报送日期); `report.submitted_on`, event.
 */
#define FUNDRULES_FACT_REPORT_SUBMITTED_ON 289

/**
 * time of day at which it was submitted (报送时刻); `report.submitted_time`, time.
 */
#define FUNDRULES_FACT_REPORT_SUBMITTED_TIME 290

/**
 * day on which it was reviewed (审核日期); `report.reviewed_on`, event.
 */
#define FUNDRULES_FACT_REPORT_REVIEWED_ON 291

/**
 * the report says all that it must (报告内容齐全); `report.complete`, bool.
 */
#define FUNDRULES_FACT_REPORT_COMPLETE 292

/**
 * the comment gives its reasons (意见附理由); `report.reasoned`, bool.
 */
#define FUNDRULES_FACT_REPORT_REASONED 293

/**
 * targets are set (已设绩效目标); `perf.targets_set`, bool.
 */
#define FUNDRULES_FACT_PERF_TARGETS_SET 294

/**
 * what was monitored (绩效监控内容); `perf.monitor_items`, words.
 */
#define FUNDRULES_FACT_PERF_MONITOR_ITEMS 295

/**
 * levels that evaluated themselves (已完成自评层级); `perf.self_eval`, words.
 */
#define FUNDRULES_FACT_PERF_SELF_EVAL 296

/**
 * score of the third party (第三方评价得分); `perf.third_party_score`, integer.
 */
#define FUNDRULES_FACT_PERF_THIRD_PARTY_SCORE 297

/**
 * the third party rated it poorly (第三方评价较差); `perf.third_party_poor`, bool.
 */
#define FUNDRULES_FACT_PERF_THIRD_PARTY_POOR 298

/**
 * score (绩效评价得分); `perf.score`, integer.
 */
#define FUNDRULES_FACT_PERF_SCORE 299

/**
 * a reduction of next year's money was decided (已决定核减下年资金); `perf.reduction_decided`, bool.
 */
#define FUNDRULES_FACT_PERF_REDUCTION_DECIDED 300

/**
 * level of the authority (管理层级); `region.level`, word.
 */
#define FUNDRULES_FACT_REGION_LEVEL 301

/**
 * an expanded-authority county (扩权县); `region.expanded_county`, bool.
 */
#define FUNDRULES_FACT_REGION_EXPANDED_COUNTY 302

/**
 * a supervision mechanism exists (已健全监管机制); `region.has_supervision`, bool.
 */
#define FUNDRULES_FACT_REGION_HAS_SUPERVISION 303

/**
 * a project ledger is kept (已建项目台账); `region.ledger`, bool.
 */
#define FUNDRULES_FACT_REGION_LEDGER 304

/**
 * performance score of the year before (上年绩效得分); `region.perf_score_prev`, integer.
 */
#define FUNDRULES_FACT_REGION_PERF_SCORE_PREV 305

/**
 * gravely hurts the performance of the city (严重影响全市绩效); `region.perf_harm`, bool.
 */
#define FUNDRULES_FACT_REGION_PERF_HARM 306

/**
 * a serious problem of recommendation (推荐审核严重失误); `region.serious_issue`, bool.
 */
#define FUNDRULES_FACT_REGION_SERIOUS_ISSUE 307

/**
 * weak supervision (监管不力); `region.weak_supervision`, bool.
 */
#define FUNDRULES_FACT_REGION_WEAK_SUPERVISION 308

/**
 * bad effect (造成不良影响); `region.bad_effect`, bool.
 */
#define FUNDRULES_FACT_REGION_BAD_EFFECT 309

/**
 * serious breach, or weak organising (严重违规或组织不力); `region.serious_breach`, bool.
 */
#define FUNDRULES_FACT_REGION_SERIOUS_BREACH 310

/**
 * projects entered in the system (已录入项目数); `region.entry_count`, integer.
 */
#define FUNDRULES_FACT_REGION_ENTRY_COUNT 311

/**
 * projects to be entered (应录入项目数); `region.entry_total`, integer.
 */
#define FUNDRULES_FACT_REGION_ENTRY_TOTAL 312

/**
 * entry is slow (录入缓慢); `region.entry_slow`, bool.
 */
#define FUNDRULES_FACT_REGION_ENTRY_SLOW 313

/**
 * who holds the account (账号持有者); `account.holder`, word.
 */
#define FUNDRULES_FACT_ACCOUNT_HOLDER 314

/**
 * it was found that construction cannot begin (认定不能开工); `project.cannot_start`, bool.
 */
#define FUNDRULES_FACT_PROJECT_CANNOT_START 315

/**
 * it was found that the project cannot go on (认定无法继续建设); `project.cannot_continue`, bool.
 */
#define FUNDRULES_FACT_PROJECT_CANNOT_CONTINUE 316

/**
 * the earlier money of the state came from a special fund (此前国家资金属专项资金); `project.other_support_special`, bool.
 */
#define FUNDRULES_FACT_PROJECT_OTHER_SUPPORT_SPECIAL 317

/**
 * the project is in the ledger of the two hundred (已列入双百台账); `project.in_ledger`, bool.
 */
#define FUNDRULES_FACT_PROJECT_IN_LEDGER 318

/**
 * average completion of the indicators (各项指标平均完成率); `project.indicator_average`, rate.
 */
#define FUNDRULES_FACT_PROJECT_INDICATOR_AVERAGE 319

/**
 * average completion of the indicators, by adjusted targets (各项指标平均完成率（按调整后目标）); `project.indicator_average_adjusted`, rate.
 */
#define FUNDRULES_FACT_PROJECT_INDICATOR_AVERAGE_ADJUSTED 320

/**
 * average completion of the main indicators (主要指标平均完成率); `project.main_indicator_average`, rate.
 */
#define FUNDRULES_FACT_PROJECT_MAIN_INDICATOR_AVERAGE 321

/**
 * average completion of the main indicators, by adjusted targets (主要指标平均完成率（按调整后目标）); `project.main_indicator_average_adjusted`, rate.
 */
#define FUNDRULES_FACT_PROJECT_MAIN_INDICATOR_AVERAGE_ADJUSTED 322

/**
 * levels of industrial special funds that the same project got before (本项目已获工业专项资金级次); `project.supported_before`, words.
 */
#define FUNDRULES_FACT_PROJECT_SUPPORTED_BEFORE 323

/**
 * investment planned up to the mid-term review (截至检查时计划完成投资); `invest.planned_to_date`, money.
 */
#define FUNDRULES_FACT_INVEST_PLANNED_TO_DATE 324

/**
 * part of the completed investment without invoices (未开票投资); `invest.uninvoiced`, money.
 */
#define FUNDRULES_FACT_INVEST_UNINVOICED 325

/**
 * fixed-asset investment after the change asked for (拟变更后固定资产投资); `invest.fixed_proposed`, money.
 */
#define FUNDRULES_FACT_INVEST_FIXED_PROPOSED 326

/**
 * software investment after the change asked for (拟变更后软件投资); `invest.software_proposed`, money.
 */
#define FUNDRULES_FACT_INVEST_SOFTWARE_PROPOSED 327

/**
 * day of the recommendation to the province (推荐至省厅日期); `review.sent_to_province_on`, event.
 */
#define FUNDRULES_FACT_REVIEW_SENT_TO_PROVINCE_ON 328

/**
 * the province delegated the on-site verification to the city (省级委托市级现场核实); `review.delegated_to_city`, bool.
 */
#define FUNDRULES_FACT_REVIEW_DELEGATED_TO_CITY 329

/**
 * an objective cause was found (认定为客观因素); `change.objective`, bool.
 */
#define FUNDRULES_FACT_CHANGE_OBJECTIVE 330

/**
 * approval of the change was refused (变更未获同意); `change.refused`, bool.
 */
#define FUNDRULES_FACT_CHANGE_REFUSED 331

/**
 * a considerable adjustment was found (认定较大调整); `change.considerable`, bool.
 */
#define FUNDRULES_FACT_CHANGE_CONSIDERABLE 332

/**
 * earlier requests for a change (此前申请变更次数); `change.requests_prior`, integer.
 */
#define FUNDRULES_FACT_CHANGE_REQUESTS_PRIOR 333

/**
 * kinds of earlier approved changes (此前已批准变更事项); `change.kinds_prior`, words.
 */
#define FUNDRULES_FACT_CHANGE_KINDS_PRIOR 334

/**
 * parts of the acceptance report (验收报告已写部分); `accept.report_parts`, words.
 */
#define FUNDRULES_FACT_ACCEPT_REPORT_PARTS 335

/**
 * supervision found untruth, serious delay or poor effect (督导认定不实、严重滞后或成效不佳); `supervise.project_failing`, bool.
 */
#define FUNDRULES_FACT_SUPERVISE_PROJECT_FAILING 336

/**
 * a crime is suspected (涉嫌犯罪); `sanction.suspected_crime`, bool.
 */
#define FUNDRULES_FACT_SANCTION_SUSPECTED_CRIME 337

/**
 * day of the act (违规行为发生日); `sanction.act_on`, event.
 */
#define FUNDRULES_FACT_SANCTION_ACT_ON 338

/**
 * day on which the money was paid back (资金退还日期); `sanction.repaid_on`, event.
 */
#define FUNDRULES_FACT_SANCTION_REPAID_ON 339

/**
 * who lost the archive (档案损毁责任人); `archive.lost_by`, word.
 */
#define FUNDRULES_FACT_ARCHIVE_LOST_BY 340

/**
 * the form is stamped (承诺书已盖公章); `commit.form_stamped`, bool.
 */
#define FUNDRULES_FACT_COMMIT_FORM_STAMPED 341

/**
 * the form is dated (承诺书已注明日期); `commit.form_dated`, bool.
 */
#define FUNDRULES_FACT_COMMIT_FORM_DATED 342

/**
 * the feedback demands a stated amount (核查要求收回部分金额); `trace.demand_partial`, bool.
 */
#define FUNDRULES_FACT_TRACE_DEMAND_PARTIAL 343

/**
 * amount that the feedback demands (核查要求收回金额); `trace.demand_amount`, money.
 */
#define FUNDRULES_FACT_TRACE_DEMAND_AMOUNT 344

/**
 * measures that the city chose (市已决定的追溯措施); `trace.measures`, words.
 */
#define FUNDRULES_FACT_TRACE_MEASURES 345

/**
 * day set by the notice (整改通知限期); `trace.rect_due`, date.
 */
#define FUNDRULES_FACT_TRACE_RECT_DUE 346

/**
 * type of construction (建设类型); `report.construction_type`, word.
 */
#define FUNDRULES_FACT_REPORT_CONSTRUCTION_TYPE 347

/**
 * the epidemic has an effect (受疫情影响); `report.epidemic_affected`, bool.
 */
#define FUNDRULES_FACT_REPORT_EPIDEMIC_AFFECTED 348

/**
 * the factors of that effect are described (已详述疫情影响因素); `report.epidemic_detailed`, bool.
 */
#define FUNDRULES_FACT_REPORT_EPIDEMIC_DETAILED 349

/**
 * the start is filled in (已填开复工时间); `report.start_filled`, bool.
 */
#define FUNDRULES_FACT_REPORT_START_FILLED 350

/**
 * the reason for not starting is given (已述未开复工原因); `report.reason_filled`, bool.
 */
#define FUNDRULES_FACT_REPORT_REASON_FILLED 351

/**
 * the project lies in Gui'an New Area (位于贵安新区); `region.in_guian`, bool.
 */
#define FUNDRULES_FACT_REGION_IN_GUIAN 352

/**
 * projects of emerging manufacturing in the provincial list (新兴制造业项目数); `region.emerging_projects`, integer.
 */
#define FUNDRULES_FACT_REGION_EMERGING_PROJECTS 353

/**
 * projects of traditional manufacturing in the provincial list (传统制造业技改项目数); `region.upgrade_projects`, integer.
 */
#define FUNDRULES_FACT_REGION_UPGRADE_PROJECTS 354

/**
 * projects that this city pushes (本市推进项目数); `region.city_projects`, integer.
 */
#define FUNDRULES_FACT_REGION_CITY_PROJECTS 355

/**
 * projects that all cities push (全省市级推进项目数); `region.city_projects_all`, integer.
 */
#define FUNDRULES_FACT_REGION_CITY_PROJECTS_ALL 356

/**
 * The largest number that a fact has.
 */
#define FUNDRULES_FACT_LAST 356

/**
 * market (市场原因); `applicant.bankrupt_cause`.
 */
#define FUNDRULES_WORD_APPLICANT_BANKRUPT_CAUSE_MARKET 0

/**
 * other (其他原因); `applicant.bankrupt_cause`.
 */
#define FUNDRULES_WORD_APPLICANT_BANKRUPT_CAUSE_OTHER 1

/**
 * enterprise (企业); `applicant.kind`.
 */
#define FUNDRULES_WORD_APPLICANT_KIND_ENTERPRISE 0

/**
 * public institution (事业单位); `applicant.kind`.
 */
#define FUNDRULES_WORD_APPLICANT_KIND_PUBLIC_INSTITUTION 1

/**
 * other (其他单位); `applicant.kind`.
 */
#define FUNDRULES_WORD_APPLICANT_KIND_OTHER 2

/**
 * central enterprise (中央企业); `applicant.ownership`.
 */
#define FUNDRULES_WORD_APPLICANT_OWNERSHIP_CENTRAL 0

/**
 * provincial state-owned enterprise (省属国企); `applicant.ownership`.
 */
#define FUNDRULES_WORD_APPLICANT_OWNERSHIP_PROVINCIAL_SOE 1

/**
 * municipal state-owned enterprise (市属国企); `applicant.ownership`.
 */
#define FUNDRULES_WORD_APPLICANT_OWNERSHIP_MUNICIPAL_SOE 2

/**
 * other (其他企业); `applicant.ownership`.
 */
#define FUNDRULES_WORD_APPLICANT_OWNERSHIP_OTHER 3

/**
 * province (省级); `account.holder`.
 */
#define FUNDRULES_WORD_ACCOUNT_HOLDER_PROVINCE 0

/**
 * city (市级); `account.holder`.
 */
#define FUNDRULES_WORD_ACCOUNT_HOLDER_CITY 1

/**
 * county or development zone (县区或经开区); `account.holder`.
 */
#define FUNDRULES_WORD_ACCOUNT_HOLDER_COUNTY 2

/**
 * recipient (项目单位); `account.holder`.
 */
#define FUNDRULES_WORD_ACCOUNT_HOLDER_RECIPIENT 3

/**
 * before the work (事前); `project.funding_timing`.
 */
#define FUNDRULES_WORD_PROJECT_FUNDING_TIMING_EX_ANTE 0

/**
 * during the work (事中); `project.funding_timing`.
 */
#define FUNDRULES_WORD_PROJECT_FUNDING_TIMING_MID 1

/**
 * after the work (事后); `project.funding_timing`.
 */
#define FUNDRULES_WORD_PROJECT_FUNDING_TIMING_EX_POST 2

/**
 * proposed (拟建); `project.stage`.
 */
#define FUNDRULES_WORD_PROJECT_STAGE_PROPOSED 0

/**
 * under construction (在建); `project.stage`.
 */
#define FUNDRULES_WORD_PROJECT_STAGE_UNDER_CONSTRUCTION 1

/**
 * completed (竣工); `project.stage`.
 */
#define FUNDRULES_WORD_PROJECT_STAGE_COMPLETED 2

/**
 * stalled (停滞); `project.stage`.
 */
#define FUNDRULES_WORD_PROJECT_STAGE_STALLED 3

/**
 * terminated (终止); `project.stage`.
 */
#define FUNDRULES_WORD_PROJECT_STAGE_TERMINATED 4

/**
 * replaced (替换); `project.stage`.
 */
#define FUNDRULES_WORD_PROJECT_STAGE_REPLACED 5

/**
 * withdrawn (撤销); `project.stage`.
 */
#define FUNDRULES_WORD_PROJECT_STAGE_WITHDRAWN 6

/**
 * point (点); `project.tier`.
 */
#define FUNDRULES_WORD_PROJECT_TIER_POINT 0

/**
 * line (线); `project.tier`.
 */
#define FUNDRULES_WORD_PROJECT_TIER_LINE 1

/**
 * surface (面); `project.tier`.
 */
#define FUNDRULES_WORD_PROJECT_TIER_SURFACE 2

/**
 * all of it (全部在辖区内); `project.location`.
 */
#define FUNDRULES_WORD_PROJECT_LOCATION_WITHIN 0

/**
 * a part lies outside (部分在辖区外); `project.location`.
 */
#define FUNDRULES_WORD_PROJECT_LOCATION_PART 1

/**
 * none of it (全部在辖区外); `project.location`.
 */
#define FUNDRULES_WORD_PROJECT_LOCATION_OUTSIDE 2

/**
 * national (国家级); `project.other_support`.
 */
#define FUNDRULES_WORD_PROJECT_OTHER_SUPPORT_NATIONAL 0

/**
 * provincial (省级); `project.other_support`.
 */
#define FUNDRULES_WORD_PROJECT_OTHER_SUPPORT_PROVINCIAL 1

/**
 * city (市级); `project.other_support`.
 */
#define FUNDRULES_WORD_PROJECT_OTHER_SUPPORT_CITY 2

/**
 * not due yet (未到评价时点); `project.completion_eval`.
 */
#define FUNDRULES_WORD_PROJECT_COMPLETION_EVAL_NOT_DUE 0

/**
 * not carried out as required (未按要求评价); `project.completion_eval`.
 */
#define FUNDRULES_WORD_PROJECT_COMPLETION_EVAL_NOT_DONE 1

/**
 * failed (评价不达标); `project.completion_eval`.
 */
#define FUNDRULES_WORD_PROJECT_COMPLETION_EVAL_FAILED 2

/**
 * failed, and still so after rectification (整改后仍不达标); `project.completion_eval`.
 */
#define FUNDRULES_WORD_PROJECT_COMPLETION_EVAL_FAILED_AFTER_RECTIFICATION 3

/**
 * passed (评价达标); `project.completion_eval`.
 */
#define FUNDRULES_WORD_PROJECT_COMPLETION_EVAL_PASSED 4

/**
 * the enterprise (企业概况); `project.feasibility_sections`.
 */
#define FUNDRULES_WORD_PROJECT_FEASIBILITY_SECTIONS_ENTERPRISE 0

/**
 * necessity (项目必要性); `project.feasibility_sections`.
 */
#define FUNDRULES_WORD_PROJECT_FEASIBILITY_SECTIONS_NECESSITY 1

/**
 * goals (建设目标); `project.feasibility_sections`.
 */
#define FUNDRULES_WORD_PROJECT_FEASIBILITY_SECTIONS_GOALS 2

/**
 * plan (建设方案); `project.feasibility_sections`.
 */
#define FUNDRULES_WORD_PROJECT_FEASIBILITY_SECTIONS_PLAN 3

/**
 * estimate and funding (投资估算与资金筹措); `project.feasibility_sections`.
 */
#define FUNDRULES_WORD_PROJECT_FEASIBILITY_SECTIONS_FUNDING 4

/**
 * operation and management (运营管理); `project.feasibility_sections`.
 */
#define FUNDRULES_WORD_PROJECT_FEASIBILITY_SECTIONS_OPERATION 5

/**
 * benefit (效益分析); `project.feasibility_sections`.
 */
#define FUNDRULES_WORD_PROJECT_FEASIBILITY_SECTIONS_BENEFIT 6

/**
 * risk (风险分析); `project.feasibility_sections`.
 */
#define FUNDRULES_WORD_PROJECT_FEASIBILITY_SECTIONS_RISK 7

/**
 * emerging industry (新兴产业); `project.category`.
 */
#define FUNDRULES_WORD_PROJECT_CATEGORY_EMERGING 0

/**
 * upgrade of a traditional industry (传统产业改造); `project.category`.
 */
#define FUNDRULES_WORD_PROJECT_CATEGORY_TRADITIONAL_UPGRADE 1

/**
 * pushed by the city (市级推进); `project.category`.
 */
#define FUNDRULES_WORD_PROJECT_CATEGORY_CITY_LEVEL 2

/**
 * in no list (未列入清单); `project.category`.
 */
#define FUNDRULES_WORD_PROJECT_CATEGORY_NOT_LISTED 3

/**
 * approval or filing (立项备案); `project.prelim_procedures`.
 */
#define FUNDRULES_WORD_PROJECT_PRELIM_PROCEDURES_FILING 0

/**
 * land (用地); `project.prelim_procedures`.
 */
#define FUNDRULES_WORD_PROJECT_PRELIM_PROCEDURES_LAND 1

/**
 * planning site (规划选址); `project.prelim_procedures`.
 */
#define FUNDRULES_WORD_PROJECT_PRELIM_PROCEDURES_PLANNING 2

/**
 * environmental assessment (环评); `project.prelim_procedures`.
 */
#define FUNDRULES_WORD_PROJECT_PRELIM_PROCEDURES_ENVIRONMENT 3

/**
 * national (国家级); `project.supported_before`.
 */
#define FUNDRULES_WORD_PROJECT_SUPPORTED_BEFORE_NATIONAL 0

/**
 * provincial (省级); `project.supported_before`.
 */
#define FUNDRULES_WORD_PROJECT_SUPPORTED_BEFORE_PROVINCIAL 1

/**
 * city (市级); `project.supported_before`.
 */
#define FUNDRULES_WORD_PROJECT_SUPPORTED_BEFORE_CITY 2

/**
 * total investment (总投资); `award.basis`.
 */
#define FUNDRULES_WORD_AWARD_BASIS_TOTAL_INVESTMENT 0

/**
 * fixed-asset investment (固定资产投资); `award.basis`.
 */
#define FUNDRULES_WORD_AWARD_BASIS_FIXED_ASSET 1

/**
 * software investment (软件投资); `award.basis`.
 */
#define FUNDRULES_WORD_AWARD_BASIS_SOFTWARE 2

/**
 * other basis (其他标的); `award.basis`.
 */
#define FUNDRULES_WORD_AWARD_BASIS_OTHER 3

/**
 * total investment (总投资); `award.main_basis`.
 */
#define FUNDRULES_WORD_AWARD_MAIN_BASIS_TOTAL_INVESTMENT 0

/**
 * fixed-asset investment (固定资产投资); `award.main_basis`.
 */
#define FUNDRULES_WORD_AWARD_MAIN_BASIS_FIXED_ASSET 1

/**
 * software investment (软件投资); `award.main_basis`.
 */
#define FUNDRULES_WORD_AWARD_MAIN_BASIS_SOFTWARE 2

/**
 * other basis (其他标的); `award.main_basis`.
 */
#define FUNDRULES_WORD_AWARD_MAIN_BASIS_OTHER 3

/**
 * arranged by the province (省级直接安排); `award.track`.
 */
#define FUNDRULES_WORD_AWARD_TRACK_PROVINCIAL_DIRECT 0

/**
 * re-allocated by the city (再分配安排); `award.track`.
 */
#define FUNDRULES_WORD_AWARD_TRACK_REALLOCATED 1

/**
 * project-based (项目法); `award.method`.
 */
#define FUNDRULES_WORD_AWARD_METHOD_PROJECT 0

/**
 * factor-based (因素法); `award.method`.
 */
#define FUNDRULES_WORD_AWARD_METHOD_FACTOR 1

/**
 * actual-based (据实据效法); `award.method`.
 */
#define FUNDRULES_WORD_AWARD_METHOD_ACTUAL 2

/**
 * investment subsidy (投资补助); `award.mode`.
 */
#define FUNDRULES_WORD_AWARD_MODE_INVESTMENT_SUBSIDY 0

/**
 * loan interest subsidy (贷款贴息); `award.mode`.
 */
#define FUNDRULES_WORD_AWARD_MODE_LOAN_INTEREST 1

/**
 * award (奖励); `award.mode`.
 */
#define FUNDRULES_WORD_AWARD_MODE_AWARD 2

/**
 * national (国家级); `award.level`.
 */
#define FUNDRULES_WORD_AWARD_LEVEL_NATIONAL 0

/**
 * provincial (省级); `award.level`.
 */
#define FUNDRULES_WORD_AWARD_LEVEL_PROVINCIAL 1

/**
 * city (市级); `award.level`.
 */
#define FUNDRULES_WORD_AWARD_LEVEL_CITY 2

/**
 * province (省级); `award.paid_level`.
 */
#define FUNDRULES_WORD_AWARD_PAID_LEVEL_PROVINCE 0

/**
 * city (市级); `award.paid_level`.
 */
#define FUNDRULES_WORD_AWARD_PAID_LEVEL_CITY 1

/**
 * county (县级); `award.paid_level`.
 */
#define FUNDRULES_WORD_AWARD_PAID_LEVEL_COUNTY 2

/**
 * special funds (专项资金); `app.type`.
 */
#define FUNDRULES_WORD_APP_TYPE_FUND 0

/**
 * a pilot demonstration (试点示范); `app.type`.
 */
#define FUNDRULES_WORD_APP_TYPE_PILOT_DEMONSTRATION 1

/**
 * something else (其他事项); `app.type`.
 */
#define FUNDRULES_WORD_APP_TYPE_OTHER 2

/**
 * national (国家级); `app.level`.
 */
#define FUNDRULES_WORD_APP_LEVEL_NATIONAL 0

/**
 * provincial (省级); `app.level`.
 */
#define FUNDRULES_WORD_APP_LEVEL_PROVINCIAL 1

/**
 * city (市级); `app.level`.
 */
#define FUNDRULES_WORD_APP_LEVEL_CITY 2

/**
 * central government (中央); `fund.establisher`.
 */
#define FUNDRULES_WORD_FUND_ESTABLISHER_CENTRAL 0

/**
 * province (省); `fund.establisher`.
 */
#define FUNDRULES_WORD_FUND_ESTABLISHER_PROVINCE 1

/**
 * local government (地方); `fund.establisher`.
 */
#define FUNDRULES_WORD_FUND_ESTABLISHER_LOCAL 2

/**
 * the project (项目支出); `fund.use_category`.
 */
#define FUNDRULES_WORD_FUND_USE_CATEGORY_PROJECT 0

/**
 * staff welfare (人员福利); `fund.use_category`.
 */
#define FUNDRULES_WORD_FUND_USE_CATEGORY_WELFARE 1

/**
 * office cost (公用经费); `fund.use_category`.
 */
#define FUNDRULES_WORD_FUND_USE_CATEGORY_OFFICE_COST 2

/**
 * running cost (机构运转经费); `fund.use_category`.
 */
#define FUNDRULES_WORD_FUND_USE_CATEGORY_RUNNING_COST 3

/**
 * buildings and infrastructure (楼堂馆所); `fund.use_category`.
 */
#define FUNDRULES_WORD_FUND_USE_CATEGORY_BUILDING 4

/**
 * balancing a budget (平衡预算); `fund.use_category`.
 */
#define FUNDRULES_WORD_FUND_USE_CATEGORY_BUDGET_BALANCE 5

/**
 * radio management (无线电管理); `fund.kind`.
 */
#define FUNDRULES_WORD_FUND_KIND_RADIO_MANAGEMENT 0

/**
 * industrial development (工业发展); `fund.kind`.
 */
#define FUNDRULES_WORD_FUND_KIND_INDUSTRY_DEVELOPMENT 1

/**
 * development of small and medium enterprises (中小企业发展); `fund.kind`.
 */
#define FUNDRULES_WORD_FUND_KIND_SME_DEVELOPMENT 2

/**
 * another industrial fund (其他工业类); `fund.kind`.
 */
#define FUNDRULES_WORD_FUND_KIND_OTHER_INDUSTRIAL 3

/**
 * not industrial (非工业类); `fund.kind`.
 */
#define FUNDRULES_WORD_FUND_KIND_OTHER 4

/**
 * the provincial department (省级主管部门); `fund.allocator`.
 */
#define FUNDRULES_WORD_FUND_ALLOCATOR_PROVINCIAL_DEPARTMENT 0

/**
 * another (其他部门); `fund.allocator`.
 */
#define FUNDRULES_WORD_FUND_ALLOCATOR_OTHER 1

/**
 * false report (虚报); `fund.misuse_kind`.
 */
#define FUNDRULES_WORD_FUND_MISUSE_KIND_FALSE_REPORT 0

/**
 * false claim (冒领); `fund.misuse_kind`.
 */
#define FUNDRULES_WORD_FUND_MISUSE_KIND_FALSE_CLAIM 1

/**
 * withholding (截留); `fund.misuse_kind`.
 */
#define FUNDRULES_WORD_FUND_MISUSE_KIND_WITHHOLD 2

/**
 * diversion (挪用); `fund.misuse_kind`.
 */
#define FUNDRULES_WORD_FUND_MISUSE_KIND_DIVERT 3

/**
 * crowding-out (挤占); `fund.misuse_kind`.
 */
#define FUNDRULES_WORD_FUND_MISUSE_KIND_CROWD 4

/**
 * false booking (虚列支出); `fund.misuse_kind`.
 */
#define FUNDRULES_WORD_FUND_MISUSE_KIND_FALSE_BOOKING 5

/**
 * forgery (伪造材料); `fund.misuse_kind`.
 */
#define FUNDRULES_WORD_FUND_MISUSE_KIND_FORGERY 6

/**
 * purchase need (购买需求); `alloc.effect_basis`.
 */
#define FUNDRULES_WORD_ALLOC_EFFECT_BASIS_PURCHASE_NEED 0

/**
 * performance target (绩效目标); `alloc.effect_basis`.
 */
#define FUNDRULES_WORD_ALLOC_EFFECT_BASIS_PERFORMANCE_TARGET 1

/**
 * effect (实施效果); `alloc.effect_basis`.
 */
#define FUNDRULES_WORD_ALLOC_EFFECT_BASIS_EFFECT 2

/**
 * actual contribution (实际贡献); `alloc.effect_basis`.
 */
#define FUNDRULES_WORD_ALLOC_EFFECT_BASIS_CONTRIBUTION 3

/**
 * something else (其他依据); `alloc.effect_basis`.
 */
#define FUNDRULES_WORD_ALLOC_EFFECT_BASIS_OTHER 4

/**
 * scope (申报范围); `alloc.notice_items`.
 */
#define FUNDRULES_WORD_ALLOC_NOTICE_ITEMS_SCOPE 0

/**
 * mode of support (支持方式); `alloc.notice_items`.
 */
#define FUNDRULES_WORD_ALLOC_NOTICE_ITEMS_MODE 1

/**
 * standard (支持标准); `alloc.notice_items`.
 */
#define FUNDRULES_WORD_ALLOC_NOTICE_ITEMS_STANDARD 2

/**
 * list of materials (材料清单); `alloc.notice_items`.
 */
#define FUNDRULES_WORD_ALLOC_NOTICE_ITEMS_MATERIAL_LIST 3

/**
 * project contact (项目联系人); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_CONTACT 0

/**
 * project leader (项目负责人); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_LEADER 1

/**
 * legal representative (法定代表人); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_LEGAL_REPRESENTATIVE 2

/**
 * third party that compiled the application (第三方编制人); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_THIRD_PARTY 3

/**
 * county handler (县级经办人); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_COUNTY_HANDLER 4

/**
 * county section head (县级股室负责人); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_COUNTY_HEAD 5

/**
 * county leader in charge (县级分管领导); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_COUNTY_LEADER 6

/**
 * city handler (市级经办人); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_CITY_HANDLER 7

/**
 * city section head (市级科室负责人); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_CITY_HEAD 8

/**
 * city leader in charge (市级分管领导); `signoff.roles`.
 */
#define FUNDRULES_WORD_SIGNOFF_ROLES_CITY_LEADER 9

/**
 * recipient (项目单位); `change.kind`.
 */
#define FUNDRULES_WORD_CHANGE_KIND_ENTITY 0

/**
 * legal representative (法定代表人); `change.kind`.
 */
#define FUNDRULES_WORD_CHANGE_KIND_LEGAL_REP 1

/**
 * investment (投资额度); `change.kind`.
 */
#define FUNDRULES_WORD_CHANGE_KIND_INVESTMENT 2

/**
 * implementation period (建设周期); `change.kind`.
 */
#define FUNDRULES_WORD_CHANGE_KIND_PERIOD 3

/**
 * construction content (建设内容); `change.kind`.
 */
#define FUNDRULES_WORD_CHANGE_KIND_CONTENT 4

/**
 * goals (任务目标); `change.kind`.
 */
#define FUNDRULES_WORD_CHANGE_KIND_GOALS 5

/**
 * termination (项目终止); `change.kind`.
 */
#define FUNDRULES_WORD_CHANGE_KIND_TERMINATION 6

/**
 * replacement (项目替换); `change.kind`.
 */
#define FUNDRULES_WORD_CHANGE_KIND_REPLACEMENT 7

/**
 * policy or planning (政策规划调整); `change.reason`.
 */
#define FUNDRULES_WORD_CHANGE_REASON_POLICY_PLAN 0

/**
 * market (市场变化); `change.reason`.
 */
#define FUNDRULES_WORD_CHANGE_REASON_MARKET 1

/**
 * force majeure (不可抗力); `change.reason`.
 */
#define FUNDRULES_WORD_CHANGE_REASON_FORCE_MAJEURE 2

/**
 * technical (技术原因); `change.reason`.
 */
#define FUNDRULES_WORD_CHANGE_REASON_TECHNICAL 3

/**
 * own reason (自身原因); `change.reason`.
 */
#define FUNDRULES_WORD_CHANGE_REASON_OWN_REASON 4

/**
 * objective cause (客观因素); `change.reason`.
 */
#define FUNDRULES_WORD_CHANGE_REASON_OBJECTIVE 5

/**
 * other (其他原因); `change.reason`.
 */
#define FUNDRULES_WORD_CHANGE_REASON_OTHER 6

/**
 * not changed (无变更); `change.content_degree`.
 */
#define FUNDRULES_WORD_CHANGE_CONTENT_DEGREE_NONE 0

/**
 * minor (一般变更); `change.content_degree`.
 */
#define FUNDRULES_WORD_CHANGE_CONTENT_DEGREE_MINOR 1

/**
 * main content (主要内容变更); `change.content_degree`.
 */
#define FUNDRULES_WORD_CHANGE_CONTENT_DEGREE_MAIN 2

/**
 * major (重大变更); `change.content_degree`.
 */
#define FUNDRULES_WORD_CHANGE_CONTENT_DEGREE_MAJOR 3

/**
 * recipient (项目单位); `change.kinds_prior`.
 */
#define FUNDRULES_WORD_CHANGE_KINDS_PRIOR_ENTITY 0

/**
 * legal representative (法定代表人); `change.kinds_prior`.
 */
#define FUNDRULES_WORD_CHANGE_KINDS_PRIOR_LEGAL_REP 1

/**
 * investment (投资额度); `change.kinds_prior`.
 */
#define FUNDRULES_WORD_CHANGE_KINDS_PRIOR_INVESTMENT 2

/**
 * implementation period (建设周期); `change.kinds_prior`.
 */
#define FUNDRULES_WORD_CHANGE_KINDS_PRIOR_PERIOD 3

/**
 * construction content (建设内容); `change.kinds_prior`.
 */
#define FUNDRULES_WORD_CHANGE_KINDS_PRIOR_CONTENT 4

/**
 * goals (任务目标); `change.kinds_prior`.
 */
#define FUNDRULES_WORD_CHANGE_KINDS_PRIOR_GOALS 5

/**
 * termination (项目终止); `change.kinds_prior`.
 */
#define FUNDRULES_WORD_CHANGE_KINDS_PRIOR_TERMINATION 6

/**
 * replacement (项目替换); `change.kinds_prior`.
 */
#define FUNDRULES_WORD_CHANGE_KINDS_PRIOR_REPLACEMENT 7

/**
 * progress (进展); `midterm.items`.
 */
#define FUNDRULES_WORD_MIDTERM_ITEMS_PROGRESS 0

/**
 * goals (目标); `midterm.items`.
 */
#define FUNDRULES_WORD_MIDTERM_ITEMS_GOALS 1

/**
 * key work (重点工作); `midterm.items`.
 */
#define FUNDRULES_WORD_MIDTERM_ITEMS_KEY_WORK 2

/**
 * whether completion on time is likely (能否如期完成); `midterm.items`.
 */
#define FUNDRULES_WORD_MIDTERM_ITEMS_ON_TIME_COMPLETION 3

/**
 * application for funds (项目申报书); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_APPLICATION_DOCUMENT 0

/**
 * acceptance form (验收申请表); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_ACCEPTANCE_FORM 1

/**
 * acceptance report (验收申请报告); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_ACCEPTANCE_REPORT 2

/**
 * approval of a change (变更批复); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_CHANGE_APPROVAL 3

/**
 * commitment to truth (真实性承诺书); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_TRUTH_COMMITMENT 4

/**
 * special audit report (专项审计报告); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_SPECIAL_AUDIT 5

/**
 * final-accounts audit report (决算审计报告); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_FINAL_ACCOUNTS_AUDIT 6

/**
 * loan contract (贷款合同); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_LOAN_CONTRACT 7

/**
 * interest voucher (利息支付凭证); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_INTEREST_VOUCHER 8

/**
 * repayment record (还款记录); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_REPAYMENT_RECORD 9

/**
 * self-evaluation summary (自评总结); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_SELF_EVALUATION_SUMMARY 10

/**
 * contracts (合同); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_CONTRACTS 11

/**
 * invoices (发票); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_INVOICES 12

/**
 * bank vouchers (银行付款凭证); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_BANK_VOUCHERS 13

/**
 * other material (其他材料); `accept.materials`.
 */
#define FUNDRULES_WORD_ACCEPT_MATERIALS_OTHER_MATERIAL 14

/**
 * not issued (未出具); `accept.verdict`.
 */
#define FUNDRULES_WORD_ACCEPT_VERDICT_NONE 0

/**
 * passed (验收通过); `accept.verdict`.
 */
#define FUNDRULES_WORD_ACCEPT_VERDICT_PASS 1

/**
 * to be rectified (限期整改); `accept.verdict`.
 */
#define FUNDRULES_WORD_ACCEPT_VERDICT_RECTIFY 2

/**
 * failed (验收不通过); `accept.verdict`.
 */
#define FUNDRULES_WORD_ACCEPT_VERDICT_FAIL 3

/**
 * statutory acceptances (单项验收要求); `accept.conclusion_clauses`.
 */
#define FUNDRULES_WORD_ACCEPT_CONCLUSION_CLAUSES_STATUTORY_ACCEPTANCES 0

/**
 * business licence (营业执照); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_BUSINESS_LICENCE 0

/**
 * approval or filing of the project (项目核准备案文件); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_PROJECT_FILING 1

/**
 * release of funds and plan (资金计划下达文件); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_FUNDS_PLAN_DOCUMENT 2

/**
 * voucher of arrival (资金到账凭证); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_ARRIVAL_VOUCHER 3

/**
 * fund application report (资金申请报告); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_FUND_APPLICATION_REPORT 4

/**
 * main contracts (主要合同); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_MAIN_CONTRACTS 5

/**
 * vouchers of use (资金使用凭证); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_USE_VOUCHERS 6

/**
 * loan contract (贷款合同); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_LOAN_CONTRACT 7

/**
 * interest voucher (付息凭证); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_INTEREST_VOUCHER 8

/**
 * final-accounts audit report (竣工决算审计报告); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_FINAL_ACCOUNTS_AUDIT 9

/**
 * report of the audit office (审计机关报告); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_AUDIT_OFFICE_REPORT 10

/**
 * other material (其他必要材料); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_OTHER_MATERIAL 11

/**
 * commitment to truth (真实性承诺); `accept.report_attachments`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_ATTACHMENTS_TRUTH_COMMITMENT 12

/**
 * province (省级); `accept.level`.
 */
#define FUNDRULES_WORD_ACCEPT_LEVEL_PROVINCE 0

/**
 * city (市级); `accept.level`.
 */
#define FUNDRULES_WORD_ACCEPT_LEVEL_CITY 1

/**
 * county (县级); `accept.level`.
 */
#define FUNDRULES_WORD_ACCEPT_LEVEL_COUNTY 2

/**
 * by the organiser itself (自行组织); `accept.mode`.
 */
#define FUNDRULES_WORD_ACCEPT_MODE_SELF_ORGANISED 0

/**
 * delegated (委托); `accept.mode`.
 */
#define FUNDRULES_WORD_ACCEPT_MODE_DELEGATED 1

/**
 * by a purchased service (购买服务); `accept.mode`.
 */
#define FUNDRULES_WORD_ACCEPT_MODE_PURCHASED 2

/**
 * in another way (其他方式); `accept.mode`.
 */
#define FUNDRULES_WORD_ACCEPT_MODE_OTHER 3

/**
 * the special fund (专项资金); `accept.cost_source`.
 */
#define FUNDRULES_WORD_ACCEPT_COST_SOURCE_SPECIAL_FUND 0

/**
 * the organiser's own budget (本级预算); `accept.cost_source`.
 */
#define FUNDRULES_WORD_ACCEPT_COST_SOURCE_OWN_BUDGET 1

/**
 * someone else (其他来源); `accept.cost_source`.
 */
#define FUNDRULES_WORD_ACCEPT_COST_SOURCE_OTHER 2

/**
 * reading the papers (查阅资料); `accept.panel_steps`.
 */
#define FUNDRULES_WORD_ACCEPT_PANEL_STEPS_READ 0

/**
 * hearing the report (听取汇报); `accept.panel_steps`.
 */
#define FUNDRULES_WORD_ACCEPT_PANEL_STEPS_HEAR 1

/**
 * checking the site (现场查验); `accept.panel_steps`.
 */
#define FUNDRULES_WORD_ACCEPT_PANEL_STEPS_SITE_CHECK 2

/**
 * questions (质询); `accept.panel_steps`.
 */
#define FUNDRULES_WORD_ACCEPT_PANEL_STEPS_QUESTION 3

/**
 * discussion (讨论评议); `accept.panel_steps`.
 */
#define FUNDRULES_WORD_ACCEPT_PANEL_STEPS_DISCUSS 4

/**
 * on paper (书面验收); `accept.methods`.
 */
#define FUNDRULES_WORD_ACCEPT_METHODS_PAPER 0

/**
 * on site (现场验收); `accept.methods`.
 */
#define FUNDRULES_WORD_ACCEPT_METHODS_SITE 1

/**
 * in a meeting (会议验收); `accept.methods`.
 */
#define FUNDRULES_WORD_ACCEPT_METHODS_MEETING 2

/**
 * another (其他形式); `accept.methods`.
 */
#define FUNDRULES_WORD_ACCEPT_METHODS_OTHER 3

/**
 * the unit (单位情况); `accept.report_parts`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_PARTS_UNIT 0

/**
 * the content of the project (项目内容); `accept.report_parts`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_PARTS_CONTENT 1

/**
 * completion (完成情况); `accept.report_parts`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_PARTS_COMPLETION 2

/**
 * investment (投资情况); `accept.report_parts`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_PARTS_INVESTMENT 3

/**
 * benefit (效益); `accept.report_parts`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_PARTS_BENEFIT 4

/**
 * experience and problems (经验问题); `accept.report_parts`.
 */
#define FUNDRULES_WORD_ACCEPT_REPORT_PARTS_EXPERIENCE 5

/**
 * no problem (无问题); `supervise.issue`.
 */
#define FUNDRULES_WORD_SUPERVISE_ISSUE_NONE 0

/**
 * minor (一般问题); `supervise.issue`.
 */
#define FUNDRULES_WORD_SUPERVISE_ISSUE_MINOR 1

/**
 * major (重大问题); `supervise.issue`.
 */
#define FUNDRULES_WORD_SUPERVISE_ISSUE_MAJOR 2

/**
 * nothing (无要求); `audit.demand`.
 */
#define FUNDRULES_WORD_AUDIT_DEMAND_NONE 0

/**
 * rectification (要求整改); `audit.demand`.
 */
#define FUNDRULES_WORD_AUDIT_DEMAND_RECTIFY 1

/**
 * recovery (要求收回资金); `audit.demand`.
 */
#define FUNDRULES_WORD_AUDIT_DEMAND_RECOVER 2

/**
 * irregular allocation (分配不规范); `audit.findings`.
 */
#define FUNDRULES_WORD_AUDIT_FINDINGS_ALLOCATION_PROCESS 0

/**
 * weak project management (项目管理不力); `audit.findings`.
 */
#define FUNDRULES_WORD_AUDIT_FINDINGS_PROJECT_MANAGEMENT 1

/**
 * improper use of funds (资金使用不当); `audit.findings`.
 */
#define FUNDRULES_WORD_AUDIT_FINDINGS_FUND_USE 2

/**
 * a problem of acceptance work (验收工作问题); `audit.findings`.
 */
#define FUNDRULES_WORD_AUDIT_FINDINGS_ACCEPTANCE_WORK 3

/**
 * none yet (未出具); `clawback.city_opinion`.
 */
#define FUNDRULES_WORD_CLAWBACK_CITY_OPINION_NONE 0

/**
 * favourable (同意); `clawback.city_opinion`.
 */
#define FUNDRULES_WORD_CLAWBACK_CITY_OPINION_FAVOURABLE 1

/**
 * unfavourable (不同意); `clawback.city_opinion`.
 */
#define FUNDRULES_WORD_CLAWBACK_CITY_OPINION_UNFAVOURABLE 2

/**
 * no reply yet (未批复); `clawback.prov_reply`.
 */
#define FUNDRULES_WORD_CLAWBACK_PROV_REPLY_NONE 0

/**
 * exempt (同意免予收回); `clawback.prov_reply`.
 */
#define FUNDRULES_WORD_CLAWBACK_PROV_REPLY_EXEMPT 1

/**
 * partial recovery (部分收回); `clawback.prov_reply`.
 */
#define FUNDRULES_WORD_CLAWBACK_PROV_REPLY_PARTIAL 2

/**
 * recovery (收回); `clawback.prov_reply`.
 */
#define FUNDRULES_WORD_CLAWBACK_PROV_REPLY_RECOVER 3

/**
 * construction (建设阶段); `official.site_visits`.
 */
#define FUNDRULES_WORD_OFFICIAL_SITE_VISITS_CONSTRUCTION 0

/**
 * completion (竣工阶段); `official.site_visits`.
 */
#define FUNDRULES_WORD_OFFICIAL_SITE_VISITS_COMPLETION 1

/**
 * acceptance (验收阶段); `official.site_visits`.
 */
#define FUNDRULES_WORD_OFFICIAL_SITE_VISITS_ACCEPTANCE 2

/**
 * recommending a third party (推荐第三方); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_RECOMMEND_THIRD_PARTY 0

/**
 * improper exchange (不当交往); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_IMPROPER_EXCHANGE 1

/**
 * accepting hospitality (接受宴请); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_ACCEPT_HOSPITALITY 2

/**
 * unauthorised release (擅自发布); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_UNAUTHORISED_RELEASE 3

/**
 * probing for information (打探信息); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_PROBE_INFO 4

/**
 * interfering (干预插手); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_INTERFERE 5

/**
 * another breach (其他违规); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_OTHER_BREACH 6

/**
 * disclosing a secret (泄露秘密); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_DISCLOSE 7

/**
 * abusing power (滥用职权); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_ABUSE_POWER 8

/**
 * neglecting duty (玩忽职守); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_NEGLECT_DUTY 9

/**
 * favouring (徇私舞弊); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_FAVOUR 10

/**
 * allocating in breach (违规分配); `official.acts`.
 */
#define FUNDRULES_WORD_OFFICIAL_ACTS_ILLEGAL_ALLOCATION 11

/**
 * province (省级); `official.level`.
 */
#define FUNDRULES_WORD_OFFICIAL_LEVEL_PROVINCE 0

/**
 * city (市级); `official.level`.
 */
#define FUNDRULES_WORD_OFFICIAL_LEVEL_CITY 1

/**
 * county (县级); `official.level`.
 */
#define FUNDRULES_WORD_OFFICIAL_LEVEL_COUNTY 2

/**
 * light (较轻); `official.severity`.
 */
#define FUNDRULES_WORD_OFFICIAL_SEVERITY_LIGHT 0

/**
 * medium (较重); `official.severity`.
 */
#define FUNDRULES_WORD_OFFICIAL_SEVERITY_MEDIUM 1

/**
 * grave (严重); `official.severity`.
 */
#define FUNDRULES_WORD_OFFICIAL_SEVERITY_GRAVE 2

/**
 * private contact (私下接触); `expert.acts`.
 */
#define FUNDRULES_WORD_EXPERT_ACTS_PRIVATE_CONTACT 0

/**
 * leaking (泄露信息); `expert.acts`.
 */
#define FUNDRULES_WORD_EXPERT_ACTS_LEAK 1

/**
 * taking or demanding property (收受财物); `expert.acts`.
 */
#define FUNDRULES_WORD_EXPERT_ACTS_ACCEPT_PROPERTY 2

/**
 * another act that affects fairness (其他影响公正行为); `expert.acts`.
 */
#define FUNDRULES_WORD_EXPERT_ACTS_OTHER_INFLUENCE 3

/**
 * disclosing a secret of the recipient (泄露技术秘密); `expert.acts`.
 */
#define FUNDRULES_WORD_EXPERT_ACTS_DISCLOSE 4

/**
 * application (申报); `archive.categories`.
 */
#define FUNDRULES_WORD_ARCHIVE_CATEGORIES_APPLICATION 0

/**
 * evaluation (评审); `archive.categories`.
 */
#define FUNDRULES_WORD_ARCHIVE_CATEGORIES_EVALUATION 1

/**
 * allocation (分配); `archive.categories`.
 */
#define FUNDRULES_WORD_ARCHIVE_CATEGORIES_ALLOCATION 2

/**
 * supervision (监管); `archive.categories`.
 */
#define FUNDRULES_WORD_ARCHIVE_CATEGORIES_SUPERVISION 3

/**
 * acceptance (验收); `archive.categories`.
 */
#define FUNDRULES_WORD_ARCHIVE_CATEGORIES_ACCEPTANCE 4

/**
 * performance (绩效); `archive.categories`.
 */
#define FUNDRULES_WORD_ARCHIVE_CATEGORIES_PERFORMANCE 5

/**
 * sign-off (签字); `archive.categories`.
 */
#define FUNDRULES_WORD_ARCHIVE_CATEGORIES_SIGN_OFF 6

/**
 * an official (公职人员); `archive.lost_by`.
 */
#define FUNDRULES_WORD_ARCHIVE_LOST_BY_OFFICIAL 0

/**
 * staff of the recipient (项目单位人员); `archive.lost_by`.
 */
#define FUNDRULES_WORD_ARCHIVE_LOST_BY_UNIT_STAFF 1

/**
 * routine supervision (日常监管); `trace.issue_source`.
 */
#define FUNDRULES_WORD_TRACE_ISSUE_SOURCE_ROUTINE 0

/**
 * fiscal evaluation (财政评价); `trace.issue_source`.
 */
#define FUNDRULES_WORD_TRACE_ISSUE_SOURCE_FISCAL_EVALUATION 1

/**
 * audit (审计); `trace.issue_source`.
 */
#define FUNDRULES_WORD_TRACE_ISSUE_SOURCE_AUDIT 2

/**
 * inspection (督查巡视); `trace.issue_source`.
 */
#define FUNDRULES_WORD_TRACE_ISSUE_SOURCE_INSPECTION 3

/**
 * appraisal (考核); `trace.issue_source`.
 */
#define FUNDRULES_WORD_TRACE_ISSUE_SOURCE_APPRAISAL 4

/**
 * discipline bodies (纪检监察); `trace.issue_source`.
 */
#define FUNDRULES_WORD_TRACE_ISSUE_SOURCE_DISCIPLINE 5

/**
 * completion evaluation (完工评价); `trace.issue_source`.
 */
#define FUNDRULES_WORD_TRACE_ISSUE_SOURCE_COMPLETION_EVALUATION 6

/**
 * another special check (其他专项核查); `trace.issue_source`.
 */
#define FUNDRULES_WORD_TRACE_ISSUE_SOURCE_OTHER_SPECIAL 7

/**
 * nothing (无要求); `trace.demand`.
 */
#define FUNDRULES_WORD_TRACE_DEMAND_NONE 0

/**
 * a minor problem (轻微问题); `trace.demand`.
 */
#define FUNDRULES_WORD_TRACE_DEMAND_MINOR 1

/**
 * rectification (要求整改); `trace.demand`.
 */
#define FUNDRULES_WORD_TRACE_DEMAND_RECTIFY 2

/**
 * recovery (要求追缴); `trace.demand`.
 */
#define FUNDRULES_WORD_TRACE_DEMAND_RECOVER 3

/**
 * normal (一般); `trace.severity`.
 */
#define FUNDRULES_WORD_TRACE_SEVERITY_NORMAL 0

/**
 * grave (严重); `trace.severity`.
 */
#define FUNDRULES_WORD_TRACE_SEVERITY_GRAVE 1

/**
 * supervision by notice (督办); `trace.measures`.
 */
#define FUNDRULES_WORD_TRACE_MEASURES_SUPERVISE 0

/**
 * rectification (限期整改); `trace.measures`.
 */
#define FUNDRULES_WORD_TRACE_MEASURES_RECTIFY 1

/**
 * recovery of the money (追缴资金); `trace.measures`.
 */
#define FUNDRULES_WORD_TRACE_MEASURES_RECOVER 2

/**
 * progress (进展报告); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_PROGRESS 0

/**
 * recommendation letter (推荐文件); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_LETTER_COPY 1

/**
 * filing (备案); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_FILING 2

/**
 * payment vouchers (拨付凭证); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_VOUCHER 3

/**
 * evaluation (绩效评价); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_EVALUATION 4

/**
 * self-evaluation (绩效自评); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_SELF_EVALUATION 5

/**
 * work plan (工作方案); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_WORK_PLAN 6

/**
 * weekly report (周报); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_WEEKLY 7

/**
 * monthly report (月报); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_MONTHLY 8

/**
 * quarterly report (季报); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_QUARTERLY 9

/**
 * annual report (年报); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_ANNUAL 10

/**
 * major matter (重大事项); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_MAJOR_MATTER 11

/**
 * comment (意见反馈); `report.kind`.
 */
#define FUNDRULES_WORD_REPORT_KIND_COMMENT 12

/**
 * reserve (储备); `report.construction_type`.
 */
#define FUNDRULES_WORD_REPORT_CONSTRUCTION_TYPE_RESERVE 0

/**
 * new start (新开工); `report.construction_type`.
 */
#define FUNDRULES_WORD_REPORT_CONSTRUCTION_TYPE_NEW_START 1

/**
 * under construction (在建); `report.construction_type`.
 */
#define FUNDRULES_WORD_REPORT_CONSTRUCTION_TYPE_UNDER_CONSTRUCTION 2

/**
 * other (其他); `report.construction_type`.
 */
#define FUNDRULES_WORD_REPORT_CONSTRUCTION_TYPE_OTHER 3

/**
 * soundness of the system (制度健全); `perf.monitor_items`.
 */
#define FUNDRULES_WORD_PERF_MONITOR_ITEMS_SYSTEM_SOUNDNESS 0

/**
 * construction (建设情况); `perf.monitor_items`.
 */
#define FUNDRULES_WORD_PERF_MONITOR_ITEMS_CONSTRUCTION 1

/**
 * use of funds (用款情况); `perf.monitor_items`.
 */
#define FUNDRULES_WORD_PERF_MONITOR_ITEMS_FUND_USE 2

/**
 * other (其他情况); `perf.monitor_items`.
 */
#define FUNDRULES_WORD_PERF_MONITOR_ITEMS_OTHER 3

/**
 * recipient (项目单位自评); `perf.self_eval`.
 */
#define FUNDRULES_WORD_PERF_SELF_EVAL_UNIT 0

/**
 * county (县级自评); `perf.self_eval`.
 */
#define FUNDRULES_WORD_PERF_SELF_EVAL_COUNTY 1

/**
 * city (市级自评); `perf.self_eval`.
 */
#define FUNDRULES_WORD_PERF_SELF_EVAL_CITY 2

/**
 * province (省); `region.level`.
 */
#define FUNDRULES_WORD_REGION_LEVEL_PROVINCE 0

/**
 * city (市); `region.level`.
 */
#define FUNDRULES_WORD_REGION_LEVEL_CITY 1

/**
 * county or district (县（区）); `region.level`.
 */
#define FUNDRULES_WORD_REGION_LEVEL_COUNTY 2

/**
 * development zone (经开区); `region.level`.
 */
#define FUNDRULES_WORD_REGION_LEVEL_ZONE 3

/**
 * another rule prevails (另有规定优先); `scope.governance`.
 */
#define FUNDRULES_ANSWER_SCOPE_GOVERNANCE_OTHER_RULE 0

/**
 * not governed (不在适用范围); `scope.governance`.
 */
#define FUNDRULES_ANSWER_SCOPE_GOVERNANCE_NOT_GOVERNED 1

/**
 * by analogy (参照适用); `scope.governance`.
 */
#define FUNDRULES_ANSWER_SCOPE_GOVERNANCE_BY_ANALOGY 2

/**
 * governed (适用); `scope.governance`.
 */
#define FUNDRULES_ANSWER_SCOPE_GOVERNANCE_GOVERNED 3

/**
 * not eligible (不符合申报条件); `eligibility.verdict`.
 */
#define FUNDRULES_ANSWER_ELIGIBILITY_VERDICT_NOT_ELIGIBLE 0

/**
 * only by an exception (仅可作为例外); `eligibility.verdict`.
 */
#define FUNDRULES_ANSWER_ELIGIBILITY_VERDICT_BY_EXCEPTION 1

/**
 * eligible (符合申报条件); `eligibility.verdict`.
 */
#define FUNDRULES_ANSWER_ELIGIBILITY_VERDICT_ELIGIBLE 2

/**
 * not met (不符合要求); `allocation.standing`.
 */
#define FUNDRULES_ANSWER_ALLOCATION_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `allocation.standing`.
 */
#define FUNDRULES_ANSWER_ALLOCATION_STANDING_DEPARTS 1

/**
 * met (符合要求); `allocation.standing`.
 */
#define FUNDRULES_ANSWER_ALLOCATION_STANDING_MET 2

/**
 * within the limits (在限额内); `support_cap.standing`.
 */
#define FUNDRULES_ANSWER_SUPPORT_CAP_STANDING_WITHIN 0

/**
 * above the ceiling (超过上限); `support_cap.standing`.
 */
#define FUNDRULES_ANSWER_SUPPORT_CAP_STANDING_ABOVE_CEILING 1

/**
 * below the floor (低于下限); `support_cap.standing`.
 */
#define FUNDRULES_ANSWER_SUPPORT_CAP_STANDING_BELOW_FLOOR 2

/**
 * nothing to recover (不收回); `disbursement.recovery`.
 */
#define FUNDRULES_ANSWER_DISBURSEMENT_RECOVERY_NOTHING 0

/**
 * to be recovered (收回资金); `disbursement.recovery`.
 */
#define FUNDRULES_ANSWER_DISBURSEMENT_RECOVERY_RECOVER 1

/**
 * waits for the province (待省级审查批复); `disbursement.recovery`.
 */
#define FUNDRULES_ANSWER_DISBURSEMENT_RECOVERY_PROVINCIAL_REVIEW 2

/**
 * by insolvency law (按破产法律办理); `disbursement.recovery`.
 */
#define FUNDRULES_ANSWER_DISBURSEMENT_RECOVERY_INSOLVENCY 3

/**
 * problems not put right in time (未按期整改); `mid_term.finding`.
 */
#define FUNDRULES_ANSWER_MID_TERM_FINDING_NOT_RECTIFIED 0

/**
 * problems found (发现问题); `mid_term.finding`.
 */
#define FUNDRULES_ANSWER_MID_TERM_FINDING_PROBLEMS_FOUND 1

/**
 * below what is asked in principle (低于原则要求); `mid_term.finding`.
 */
#define FUNDRULES_ANSWER_MID_TERM_FINDING_DEPARTS 2

/**
 * in order (正常); `mid_term.finding`.
 */
#define FUNDRULES_ANSWER_MID_TERM_FINDING_IN_ORDER 3

/**
 * in time (按期); `mid_term.review_status`.
 */
#define FUNDRULES_ANSWER_MID_TERM_REVIEW_STATUS_IN_TIME 0

/**
 * late (逾期); `mid_term.review_status`.
 */
#define FUNDRULES_ANSWER_MID_TERM_REVIEW_STATUS_LATE 1

/**
 * not due yet (未到期); `mid_term.review_status`.
 */
#define FUNDRULES_ANSWER_MID_TERM_REVIEW_STATUS_NOT_DUE 2

/**
 * in time (按期); `mid_term.rectification_status`.
 */
#define FUNDRULES_ANSWER_MID_TERM_RECTIFICATION_STATUS_IN_TIME 0

/**
 * late (逾期); `mid_term.rectification_status`.
 */
#define FUNDRULES_ANSWER_MID_TERM_RECTIFICATION_STATUS_LATE 1

/**
 * not due yet (未到期); `mid_term.rectification_status`.
 */
#define FUNDRULES_ANSWER_MID_TERM_RECTIFICATION_STATUS_NOT_DUE 2

/**
 * carried out without approval (擅自变更); `change.standing`.
 */
#define FUNDRULES_ANSWER_CHANGE_STANDING_UNAUTHORISED 0

/**
 * not to be approved (不得变更); `change.standing`.
 */
#define FUNDRULES_ANSWER_CHANGE_STANDING_NOT_ELIGIBLE 1

/**
 * only by an exception (仅可作为例外); `change.standing`.
 */
#define FUNDRULES_ANSWER_CHANGE_STANDING_BY_EXCEPTION 2

/**
 * steps are missing (程序未完成); `change.standing`.
 */
#define FUNDRULES_ANSWER_CHANGE_STANDING_PROCEDURES_OPEN 3

/**
 * approved and in effect (变更有效); `change.standing`.
 */
#define FUNDRULES_ANSWER_CHANGE_STANDING_EFFECTIVE 4

/**
 * may be approved (可以变更); `change.standing`.
 */
#define FUNDRULES_ANSWER_CHANGE_STANDING_ELIGIBLE 5

/**
 * nothing was changed (无变更); `change.standing`.
 */
#define FUNDRULES_ANSWER_CHANGE_STANDING_NO_CHANGE 6

/**
 * in time (按期); `change.request_status`.
 */
#define FUNDRULES_ANSWER_CHANGE_REQUEST_STATUS_IN_TIME 0

/**
 * late (逾期); `change.request_status`.
 */
#define FUNDRULES_ANSWER_CHANGE_REQUEST_STATUS_LATE 1

/**
 * not due yet (未到期); `change.request_status`.
 */
#define FUNDRULES_ANSWER_CHANGE_REQUEST_STATUS_NOT_DUE 2

/**
 * in time (按期); `change.filing_status`.
 */
#define FUNDRULES_ANSWER_CHANGE_FILING_STATUS_IN_TIME 0

/**
 * late (逾期); `change.filing_status`.
 */
#define FUNDRULES_ANSWER_CHANGE_FILING_STATUS_LATE 1

/**
 * not due yet (未到期); `change.filing_status`.
 */
#define FUNDRULES_ANSWER_CHANGE_FILING_STATUS_NOT_DUE 2

/**
 * province (省级); `acceptance_organiser.organiser`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_ORGANISER_PROVINCE 0

/**
 * city (市级); `acceptance_organiser.organiser`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_ORGANISER_CITY 1

/**
 * county (县级); `acceptance_organiser.organiser`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_ORGANISER_COUNTY 2

/**
 * province (省级); `acceptance_organiser.issuer`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_ISSUER_PROVINCE 0

/**
 * city (市级); `acceptance_organiser.issuer`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_ISSUER_CITY 1

/**
 * county (县级); `acceptance_organiser.issuer`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_ISSUER_COUNTY 2

/**
 * not met (不符合要求); `acceptance_organiser.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `acceptance_organiser.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_STANDING_DEPARTS 1

/**
 * met (符合要求); `acceptance_organiser.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_ORGANISER_STANDING_MET 2

/**
 * not met (不符合要求); `acceptance_application.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `acceptance_application.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_STANDING_DEPARTS 1

/**
 * met (符合要求); `acceptance_application.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_STANDING_MET 2

/**
 * in time (按期); `acceptance_application.application_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_APPLICATION_STATUS_IN_TIME 0

/**
 * late (逾期); `acceptance_application.application_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_APPLICATION_STATUS_LATE 1

/**
 * not due yet (未到期); `acceptance_application.application_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_APPLICATION_STATUS_NOT_DUE 2

/**
 * in time (按期); `acceptance_application.deficiency_notice_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_STATUS_IN_TIME 0

/**
 * late (逾期); `acceptance_application.deficiency_notice_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_STATUS_LATE 1

/**
 * not due yet (未到期); `acceptance_application.deficiency_notice_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_STATUS_NOT_DUE 2

/**
 * in time (按期); `acceptance_application.resubmission_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_RESUBMISSION_STATUS_IN_TIME 0

/**
 * late (逾期); `acceptance_application.resubmission_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_RESUBMISSION_STATUS_LATE 1

/**
 * not due yet (未到期); `acceptance_application.resubmission_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_RESUBMISSION_STATUS_NOT_DUE 2

/**
 * in time (按期); `acceptance_application.examination_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_EXAMINATION_STATUS_IN_TIME 0

/**
 * late (逾期); `acceptance_application.examination_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_EXAMINATION_STATUS_LATE 1

/**
 * not due yet (未到期); `acceptance_application.examination_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_APPLICATION_EXAMINATION_STATUS_NOT_DUE 2

/**
 * not met (不符合要求); `acceptance_panel.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_PANEL_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `acceptance_panel.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_PANEL_STANDING_DEPARTS 1

/**
 * met (符合要求); `acceptance_panel.standing`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_PANEL_STANDING_MET 2

/**
 * passed (验收通过); `acceptance.verdict`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_VERDICT_PASS 0

/**
 * to be rectified (限期整改); `acceptance.verdict`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_VERDICT_RECTIFY 1

/**
 * failed (验收不通过); `acceptance.verdict`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_VERDICT_FAIL 2

/**
 * no acceptance owed (无需验收); `acceptance.verdict`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_VERDICT_NOT_APPLICABLE 3

/**
 * not issued (未出具); `acceptance.recorded_verdict`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_RECORDED_VERDICT_NONE 0

/**
 * passed (验收通过); `acceptance.recorded_verdict`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_RECORDED_VERDICT_PASS 1

/**
 * to be rectified (限期整改); `acceptance.recorded_verdict`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_RECORDED_VERDICT_RECTIFY 2

/**
 * failed (验收不通过); `acceptance.recorded_verdict`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_RECORDED_VERDICT_FAIL 3

/**
 * in time (按期); `acceptance.rectification_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_RECTIFICATION_STATUS_IN_TIME 0

/**
 * late (逾期); `acceptance.rectification_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_RECTIFICATION_STATUS_LATE 1

/**
 * not due yet (未到期); `acceptance.rectification_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_RECTIFICATION_STATUS_NOT_DUE 2

/**
 * in time (按期); `acceptance.filing_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_FILING_STATUS_IN_TIME 0

/**
 * late (逾期); `acceptance.filing_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_FILING_STATUS_LATE 1

/**
 * not due yet (未到期); `acceptance.filing_status`.
 */
#define FUNDRULES_ANSWER_ACCEPTANCE_FILING_STATUS_NOT_DUE 2

/**
 * nothing to recover (不收回); `clawback.state`.
 */
#define FUNDRULES_ANSWER_CLAWBACK_STATE_NOTHING 0

/**
 * to be recovered (收回资金); `clawback.state`.
 */
#define FUNDRULES_ANSWER_CLAWBACK_STATE_RECOVER 1

/**
 * waits for the province (待省级审查批复); `clawback.state`.
 */
#define FUNDRULES_ANSWER_CLAWBACK_STATE_PROVINCIAL_REVIEW 2

/**
 * by insolvency law (按破产法律办理); `clawback.state`.
 */
#define FUNDRULES_ANSWER_CLAWBACK_STATE_INSOLVENCY 3

/**
 * recovery of the money (追缴资金); `traceback.strongest`.
 */
#define FUNDRULES_ANSWER_TRACEBACK_STRONGEST_RECOVER 0

/**
 * rectification (限期整改); `traceback.strongest`.
 */
#define FUNDRULES_ANSWER_TRACEBACK_STRONGEST_RECTIFY 1

/**
 * supervision by notice (督办); `traceback.strongest`.
 */
#define FUNDRULES_ANSWER_TRACEBACK_STRONGEST_SUPERVISE 2

/**
 * no measure (无追溯措施); `traceback.strongest`.
 */
#define FUNDRULES_ANSWER_TRACEBACK_STRONGEST_NOTHING 3

/**
 * not met (不符合要求); `obligations.standing`.
 */
#define FUNDRULES_ANSWER_OBLIGATIONS_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `obligations.standing`.
 */
#define FUNDRULES_ANSWER_OBLIGATIONS_STANDING_DEPARTS 1

/**
 * met (符合要求); `obligations.standing`.
 */
#define FUNDRULES_ANSWER_OBLIGATIONS_STANDING_MET 2

/**
 * in time (按期); `obligations.completion_status`.
 */
#define FUNDRULES_ANSWER_OBLIGATIONS_COMPLETION_STATUS_IN_TIME 0

/**
 * late (逾期); `obligations.completion_status`.
 */
#define FUNDRULES_ANSWER_OBLIGATIONS_COMPLETION_STATUS_LATE 1

/**
 * not due yet (未到期); `obligations.completion_status`.
 */
#define FUNDRULES_ANSWER_OBLIGATIONS_COMPLETION_STATUS_NOT_DUE 2

/**
 * not met (不符合要求); `procedure.standing`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `procedure.standing`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_STANDING_DEPARTS 1

/**
 * met (符合要求); `procedure.standing`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_STANDING_MET 2

/**
 * in time (按期); `procedure.letter_filing_status`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_LETTER_FILING_STATUS_IN_TIME 0

/**
 * late (逾期); `procedure.letter_filing_status`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_LETTER_FILING_STATUS_LATE 1

/**
 * not due yet (未到期); `procedure.letter_filing_status`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_LETTER_FILING_STATUS_NOT_DUE 2

/**
 * in time (按期); `procedure.comment_status`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_COMMENT_STATUS_IN_TIME 0

/**
 * late (逾期); `procedure.comment_status`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_COMMENT_STATUS_LATE 1

/**
 * not due yet (未到期); `procedure.comment_status`.
 */
#define FUNDRULES_ANSWER_PROCEDURE_COMMENT_STATUS_NOT_DUE 2

/**
 * not met (不符合要求); `performance.standing`.
 */
#define FUNDRULES_ANSWER_PERFORMANCE_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `performance.standing`.
 */
#define FUNDRULES_ANSWER_PERFORMANCE_STANDING_DEPARTS 1

/**
 * met (符合要求); `performance.standing`.
 */
#define FUNDRULES_ANSWER_PERFORMANCE_STANDING_MET 2

/**
 * not met (不符合要求); `region.standing`.
 */
#define FUNDRULES_ANSWER_REGION_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `region.standing`.
 */
#define FUNDRULES_ANSWER_REGION_STANDING_DEPARTS 1

/**
 * met (符合要求); `region.standing`.
 */
#define FUNDRULES_ANSWER_REGION_STANDING_MET 2

/**
 * the authority of the place of registration (登记地主管部门); `region.authority`.
 */
#define FUNDRULES_ANSWER_REGION_AUTHORITY_REGISTERED 0

/**
 * the authority of the project's location (项目所在地主管部门); `region.authority`.
 */
#define FUNDRULES_ANSWER_REGION_AUTHORITY_LOCATION 1

/**
 * the county reviews and recommends to the province (县级审核直报省级); `region.route`.
 */
#define FUNDRULES_ANSWER_REGION_ROUTE_COUNTY_ONLY 0

/**
 * the county reviews first, then the city (县级初审、市级复审); `region.route`.
 */
#define FUNDRULES_ANSWER_REGION_ROUTE_COUNTY_THEN_CITY 1

/**
 * in time (按期); `region.plan_filing_status`.
 */
#define FUNDRULES_ANSWER_REGION_PLAN_FILING_STATUS_IN_TIME 0

/**
 * late (逾期); `region.plan_filing_status`.
 */
#define FUNDRULES_ANSWER_REGION_PLAN_FILING_STATUS_LATE 1

/**
 * not due yet (未到期); `region.plan_filing_status`.
 */
#define FUNDRULES_ANSWER_REGION_PLAN_FILING_STATUS_NOT_DUE 2

/**
 * not met (不符合要求); `forms.standing`.
 */
#define FUNDRULES_ANSWER_FORMS_STANDING_BREACHED 0

/**
 * departs from a principle (与原则要求不符); `forms.standing`.
 */
#define FUNDRULES_ANSWER_FORMS_STANDING_DEPARTS 1

/**
 * met (符合要求); `forms.standing`.
 */
#define FUNDRULES_ANSWER_FORMS_STANDING_MET 2

/**
 * The rulebooks say nothing of the matter.
 */
#define FUNDRULES_OUTCOME_SILENT 0

/**
 * The facts decide the question.
 */
#define FUNDRULES_OUTCOME_DECIDED 1

/**
 * Facts are missing, or the text itself leaves it open.
 */
#define FUNDRULES_OUTCOME_UNDETERMINED 2

/**
 * support cap (支持上限); `support_cap`.
 */
#define FUNDRULES_QUESTION_SUPPORT_CAP 1

/**
 * disbursement (资金拨付); `disbursement`.
 */
#define FUNDRULES_QUESTION_DISBURSEMENT 2

/**
 * acceptance (验收结论); `acceptance`.
 */
#define FUNDRULES_QUESTION_ACCEPTANCE 3

/**
 * clawback (资金收回); `clawback`.
 */
#define FUNDRULES_QUESTION_CLAWBACK 4

/**
 * scope (适用范围); `scope`.
 */
#define FUNDRULES_QUESTION_SCOPE 5

/**
 * eligibility (申报资格); `eligibility`.
 */
#define FUNDRULES_QUESTION_ELIGIBILITY 6

/**
 * allocation (资金分配); `allocation`.
 */
#define FUNDRULES_QUESTION_ALLOCATION 7

/**
 * mid-term review (中期检查); `mid_term`.
 */
#define FUNDRULES_QUESTION_MID_TERM 8

/**
 * change (变更调整); `change`.
 */
#define FUNDRULES_QUESTION_CHANGE 9

/**
 * acceptance: organiser (验收组织); `acceptance_organiser`.
 */
#define FUNDRULES_QUESTION_ACCEPTANCE_ORGANISER 10

/**
 * acceptance: application (验收申请); `acceptance_application`.
 */
#define FUNDRULES_QUESTION_ACCEPTANCE_APPLICATION 11

/**
 * acceptance: panel (验收专家组); `acceptance_panel`.
 */
#define FUNDRULES_QUESTION_ACCEPTANCE_PANEL 12

/**
 * traceback (追溯措施); `traceback`.
 */
#define FUNDRULES_QUESTION_TRACEBACK 13

/**
 * sanctions (惩戒); `sanctions`.
 */
#define FUNDRULES_QUESTION_SANCTIONS 14

/**
 * obligations (义务); `obligations`.
 */
#define FUNDRULES_QUESTION_OBLIGATIONS 15

/**
 * procedure (程序); `procedure`.
 */
#define FUNDRULES_QUESTION_PROCEDURE 16

/**
 * performance (绩效管理); `performance`.
 */
#define FUNDRULES_QUESTION_PERFORMANCE 17

/**
 * region (地区管理); `region`.
 */
#define FUNDRULES_QUESTION_REGION 18

/**
 * forms (表单); `forms`.
 */
#define FUNDRULES_QUESTION_FORMS 19

/**
 * The largest number that a question has.
 */
#define FUNDRULES_QUESTION_LAST 19

/**
 * ceiling of support (支持上限); `support_cap.ceiling`, money.
 */
#define FUNDRULES_FIELD_SUPPORT_CAP_CEILING 1

/**
 * floor of support (支持下限); `support_cap.floor`, money.
 */
#define FUNDRULES_FIELD_SUPPORT_CAP_FLOOR 2

/**
 * limit by eligible cost (可支持费用限额); `support_cap.limit`, money.
 */
#define FUNDRULES_FIELD_SUPPORT_CAP_LIMIT 3

/**
 * standing of the award (支持额度与限额); `support_cap.standing`, word.
 */
#define FUNDRULES_FIELD_SUPPORT_CAP_STANDING 4

/**
 * amount of the award that may be granted (可予支持金额); `support_cap.admissible`, money.
 */
#define FUNDRULES_FIELD_SUPPORT_CAP_ADMISSIBLE 5

/**
 * amount that may have been paid altogether (累计可拨付); `disbursement.entitled`, money.
 */
#define FUNDRULES_FIELD_DISBURSEMENT_ENTITLED 6

/**
 * payable now (本次可拨付); `disbursement.payable_now`, money.
 */
#define FUNDRULES_FIELD_DISBURSEMENT_PAYABLE_NOW 7

/**
 * award times progress (按进度折算上限); `disbursement.progress_ceiling`, money.
 */
#define FUNDRULES_FIELD_DISBURSEMENT_PROGRESS_CEILING 8

/**
 * paid beyond the schedule (超前拨付); `disbursement.paid_beyond`, money.
 */
#define FUNDRULES_FIELD_DISBURSEMENT_PAID_BEYOND 9

/**
 * payment is withheld (暂不拨付); `disbursement.withheld`, bool.
 */
#define FUNDRULES_FIELD_DISBURSEMENT_WITHHELD 10

/**
 * recovery beside, see clawback (另见收回情况); `disbursement.recovery`, word.
 */
#define FUNDRULES_FIELD_DISBURSEMENT_RECOVERY 11

/**
 * verdict that follows from the clauses (推定验收结论); `acceptance.verdict`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_VERDICT 12

/**
 * verdict that was recorded (已出具验收结论); `acceptance.recorded_verdict`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_RECORDED_VERDICT 13

/**
 * rectification is to be ordered (应责令限期整改); `acceptance.rectification_ordered`, bool.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_ORDERED 14

/**
 * nominal last day of rectification (整改期限（名义日）); `acceptance.rectification_nominal_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_NOMINAL_DUE 15

/**
 * effective last day of rectification (整改期限（有效日）); `acceptance.rectification_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_DUE 16

/**
 * how rectification stands (整改期限状态); `acceptance.rectification_status`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_STATUS 17

/**
 * nominal last day of filing the verdict (结论备案期限（名义日）); `acceptance.filing_nominal_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_FILING_NOMINAL_DUE 18

/**
 * effective last day of filing the verdict (结论备案期限（有效日）); `acceptance.filing_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_FILING_DUE 19

/**
 * how filing stands (结论备案状态); `acceptance.filing_status`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_FILING_STATUS 20

/**
 * what recovery comes to (收回情况); `clawback.state`, word.
 */
#define FUNDRULES_FIELD_CLAWBACK_STATE 21

/**
 * part of the award that is lost (核减支持额度); `clawback.loss`, money.
 */
#define FUNDRULES_FIELD_CLAWBACK_LOSS 22

/**
 * support that stays (最终支持额度); `clawback.final_support`, money.
 */
#define FUNDRULES_FIELD_CLAWBACK_FINAL_SUPPORT 23

/**
 * to be repaid now (应收回金额); `clawback.repay_now`, money.
 */
#define FUNDRULES_FIELD_CLAWBACK_REPAY_NOW 24

/**
 * cancelled before it was paid (不再拨付金额); `clawback.cancel`, money.
 */
#define FUNDRULES_FIELD_CLAWBACK_CANCEL 25

/**
 * part of the support that stays and was not paid yet (仍可拨付金额); `clawback.still_due`, money.
 */
#define FUNDRULES_FIELD_CLAWBACK_STILL_DUE 26

/**
 * whether the rulebooks govern the project (是否适用); `scope.governance`, word.
 */
#define FUNDRULES_FIELD_SCOPE_GOVERNANCE 27

/**
 * whether the project may be supported (申报资格); `eligibility.verdict`, word.
 */
#define FUNDRULES_FIELD_ELIGIBILITY_VERDICT 28

/**
 * whether the allocation follows the rules (分配合规); `allocation.standing`, word.
 */
#define FUNDRULES_FIELD_ALLOCATION_STANDING 29

/**
 * the project may be funded by its method (可予支持); `allocation.fundable`, bool.
 */
#define FUNDRULES_FIELD_ALLOCATION_FUNDABLE 30

/**
 * first day on which the public notice may end (公示最早截止日); `allocation.public_notice_ends`, date.
 */
#define FUNDRULES_FIELD_ALLOCATION_PUBLIC_NOTICE_ENDS 31

/**
 * what the mid-term review finds (中期检查结果); `mid_term.finding`, word.
 */
#define FUNDRULES_FIELD_MID_TERM_FINDING 32

/**
 * nominal last day of the mid-term review (中期检查期限（名义日）); `mid_term.review_nominal_due`, date.
 */
#define FUNDRULES_FIELD_MID_TERM_REVIEW_NOMINAL_DUE 33

/**
 * effective last day of the mid-term review (中期检查期限（有效日）); `mid_term.review_due`, date.
 */
#define FUNDRULES_FIELD_MID_TERM_REVIEW_DUE 34

/**
 * how the mid-term review stands (中期检查期限状态); `mid_term.review_status`, word.
 */
#define FUNDRULES_FIELD_MID_TERM_REVIEW_STATUS 35

/**
 * nominal last day of rectification after the review (中期问题整改期限（名义日）); `mid_term.rectification_nominal_due`, date.
 */
#define FUNDRULES_FIELD_MID_TERM_RECTIFICATION_NOMINAL_DUE 36

/**
 * effective last day of rectification after the review (中期问题整改期限（有效日）); `mid_term.rectification_due`, date.
 */
#define FUNDRULES_FIELD_MID_TERM_RECTIFICATION_DUE 37

/**
 * how rectification after the review stands (中期问题整改期限状态); `mid_term.rectification_status`, word.
 */
#define FUNDRULES_FIELD_MID_TERM_RECTIFICATION_STATUS 38

/**
 * how the change stands (变更认定); `change.standing`, word.
 */
#define FUNDRULES_FIELD_CHANGE_STANDING 39

/**
 * replacement may be proposed (可提出替换); `change.replacement`, bool.
 */
#define FUNDRULES_FIELD_CHANGE_REPLACEMENT 40

/**
 * termination may be proposed (可提出终止); `change.termination`, bool.
 */
#define FUNDRULES_FIELD_CHANGE_TERMINATION 41

/**
 * another project is to be selected (应重新遴选); `change.reselection`, bool.
 */
#define FUNDRULES_FIELD_CHANGE_RESELECTION 42

/**
 * nominal last day of the request for a change (提出变更申请期限（名义日）); `change.request_nominal_due`, date.
 */
#define FUNDRULES_FIELD_CHANGE_REQUEST_NOMINAL_DUE 43

/**
 * effective last day of the request for a change (提出变更申请期限（有效日）); `change.request_due`, date.
 */
#define FUNDRULES_FIELD_CHANGE_REQUEST_DUE 44

/**
 * how the request for a change stands (提出变更申请期限状态); `change.request_status`, word.
 */
#define FUNDRULES_FIELD_CHANGE_REQUEST_STATUS 45

/**
 * nominal last day of filing the change (变更备案期限（名义日）); `change.filing_nominal_due`, date.
 */
#define FUNDRULES_FIELD_CHANGE_FILING_NOMINAL_DUE 46

/**
 * effective last day of filing the change (变更备案期限（有效日）); `change.filing_due`, date.
 */
#define FUNDRULES_FIELD_CHANGE_FILING_DUE 47

/**
 * how filing the change stands (变更备案期限状态); `change.filing_status`, word.
 */
#define FUNDRULES_FIELD_CHANGE_FILING_STATUS 48

/**
 * who organises acceptance (验收组织层级); `acceptance_organiser.organiser`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_ORGANISER_ORGANISER 49

/**
 * who issues the verdict (结论出具层级); `acceptance_organiser.issuer`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_ORGANISER_ISSUER 50

/**
 * whether acceptance is organised as it must be (组织合规); `acceptance_organiser.standing`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_ORGANISER_STANDING 51

/**
 * whether the application is complete (申请材料); `acceptance_application.standing`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_STANDING 52

/**
 * an early application is allowed (可提前申请); `acceptance_application.early_application`, bool.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_EARLY_APPLICATION 53

/**
 * nominal last day of applying for acceptance (申请验收期限（名义日）); `acceptance_application.application_nominal_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_APPLICATION_NOMINAL_DUE 54

/**
 * effective last day of applying for acceptance (申请验收期限（有效日）); `acceptance_application.application_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_APPLICATION_DUE 55

/**
 * how applying for acceptance stands (申请验收期限状态); `acceptance_application.application_status`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_APPLICATION_STATUS 56

/**
 * nominal last day of telling what the papers lack (补正告知期限（名义日）); `acceptance_application.deficiency_notice_nominal_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_NOMINAL_DUE 57

/**
 * effective last day of telling what the papers lack (补正告知期限（有效日）); `acceptance_application.deficiency_notice_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_DUE 58

/**
 * how telling what the papers lack stands (补正告知期限状态); `acceptance_application.deficiency_notice_status`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_DEFICIENCY_NOTICE_STATUS 59

/**
 * nominal last day of resubmitting the papers (补正提交期限（名义日）); `acceptance_application.resubmission_nominal_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_RESUBMISSION_NOMINAL_DUE 60

/**
 * effective last day of resubmitting the papers (补正提交期限（有效日）); `acceptance_application.resubmission_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_RESUBMISSION_DUE 61

/**
 * how resubmitting the papers stands (补正提交期限状态); `acceptance_application.resubmission_status`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_RESUBMISSION_STATUS 62

/**
 * nominal last day of examining the project (组织验收期限（名义日）); `acceptance_application.examination_nominal_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_EXAMINATION_NOMINAL_DUE 63

/**
 * effective last day of examining the project (组织验收期限（有效日）); `acceptance_application.examination_due`, date.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_EXAMINATION_DUE 64

/**
 * how examining the project stands (组织验收期限状态); `acceptance_application.examination_status`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_APPLICATION_EXAMINATION_STATUS 65

/**
 * whether the panel is composed and works as it must (专家组合规); `acceptance_panel.standing`, word.
 */
#define FUNDRULES_FIELD_ACCEPTANCE_PANEL_STANDING 66

/**
 * the strongest measure (最强追溯措施); `traceback.strongest`, word.
 */
#define FUNDRULES_FIELD_TRACEBACK_STRONGEST 67

/**
 * supervision by notice (督办); `traceback.supervise`, bool.
 */
#define FUNDRULES_FIELD_TRACEBACK_SUPERVISE 68

/**
 * rectification (限期整改); `traceback.rectify`, bool.
 */
#define FUNDRULES_FIELD_TRACEBACK_RECTIFY 69

/**
 * recovery of the money (追缴资金); `traceback.recover`, bool.
 */
#define FUNDRULES_FIELD_TRACEBACK_RECOVER 70

/**
 * the application is barred (禁止申报); `sanctions.barred`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_BARRED 71

/**
 * first day on which an application is free again (恢复申报资格日); `sanctions.barred_until`, date.
 */
#define FUNDRULES_FIELD_SANCTIONS_BARRED_UNTIL 72

/**
 * a ban follows (应禁止申报); `sanctions.ban_follows`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_BAN_FOLLOWS 73

/**
 * listing as dishonest (列入失信名单); `sanctions.dishonesty_listing`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_DISHONESTY_LISTING 74

/**
 * blacklisting (列入黑名单); `sanctions.blacklist`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_BLACKLIST 75

/**
 * joint punishment (联合惩戒); `sanctions.joint_punishment`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_JOINT_PUNISHMENT 76

/**
 * officials or others are held to account (追究责任); `sanctions.accountability`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_ACCOUNTABILITY 77

/**
 * handling under the law (依法依规处理); `sanctions.legal_handling`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_LEGAL_HANDLING 78

/**
 * referral to the competent bodies (移送); `sanctions.referral`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_REFERRAL 79

/**
 * public criticism or a circular (通报); `sanctions.circular`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_CIRCULAR 80

/**
 * a measure is left to discretion (可视情采取措施); `sanctions.discretionary`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_DISCRETIONARY 81

/**
 * whether obligations are kept (义务履行); `obligations.standing`, word.
 */
#define FUNDRULES_FIELD_OBLIGATIONS_STANDING 82

/**
 * a dated duty is late (有逾期事项); `obligations.late`, bool.
 */
#define FUNDRULES_FIELD_OBLIGATIONS_LATE 83

/**
 * the next day on which a duty is due (最近到期日); `obligations.next_due`, date.
 */
#define FUNDRULES_FIELD_OBLIGATIONS_NEXT_DUE 84

/**
 * nominal last day of completion as promised (承诺完工期限（名义日）); `obligations.completion_nominal_due`, date.
 */
#define FUNDRULES_FIELD_OBLIGATIONS_COMPLETION_NOMINAL_DUE 85

/**
 * effective last day of completion as promised (承诺完工期限（有效日）); `obligations.completion_due`, date.
 */
#define FUNDRULES_FIELD_OBLIGATIONS_COMPLETION_DUE 86

/**
 * how completion as promised stands (承诺完工期限状态); `obligations.completion_status`, word.
 */
#define FUNDRULES_FIELD_OBLIGATIONS_COMPLETION_STATUS 87

/**
 * whether steps and sign-offs are complete (程序合规); `procedure.standing`, word.
 */
#define FUNDRULES_FIELD_PROCEDURE_STANDING 88

/**
 * nominal last day of filing the recommendation letter (推荐文件备案期限（名义日）); `procedure.letter_filing_nominal_due`, date.
 */
#define FUNDRULES_FIELD_PROCEDURE_LETTER_FILING_NOMINAL_DUE 89

/**
 * effective last day of filing the recommendation letter (推荐文件备案期限（有效日）); `procedure.letter_filing_due`, date.
 */
#define FUNDRULES_FIELD_PROCEDURE_LETTER_FILING_DUE 90

/**
 * how filing the recommendation letter stands (推荐文件备案期限状态); `procedure.letter_filing_status`, word.
 */
#define FUNDRULES_FIELD_PROCEDURE_LETTER_FILING_STATUS 91

/**
 * nominal last day of commenting on the draft (反馈意见期限（名义日）); `procedure.comment_nominal_due`, date.
 */
#define FUNDRULES_FIELD_PROCEDURE_COMMENT_NOMINAL_DUE 92

/**
 * effective last day of commenting on the draft (反馈意见期限（有效日）); `procedure.comment_due`, date.
 */
#define FUNDRULES_FIELD_PROCEDURE_COMMENT_DUE 93

/**
 * how commenting on the draft stands (反馈意见期限状态); `procedure.comment_status`, word.
 */
#define FUNDRULES_FIELD_PROCEDURE_COMMENT_STATUS 94

/**
 * whether performance management is done (绩效管理); `performance.standing`, word.
 */
#define FUNDRULES_FIELD_PERFORMANCE_STANDING 95

/**
 * next year's money may be reduced (可核减下年资金); `performance.reduction`, bool.
 */
#define FUNDRULES_FIELD_PERFORMANCE_REDUCTION 96

/**
 * whether the region does its part (地区管理); `region.standing`, word.
 */
#define FUNDRULES_FIELD_REGION_STANDING 97

/**
 * the authority that is competent (主管部门); `region.authority`, word.
 */
#define FUNDRULES_FIELD_REGION_AUTHORITY 98

/**
 * the route of review (审核路径); `region.route`, word.
 */
#define FUNDRULES_FIELD_REGION_ROUTE 99

/**
 * payment to the region is suspended (缓拨); `region.suspended`, bool.
 */
#define FUNDRULES_FIELD_REGION_SUSPENDED 100

/**
 * nominal last day of filing the work plan of the year (报送年度方案期限（名义日）); `region.plan_filing_nominal_due`, date.
 */
#define FUNDRULES_FIELD_REGION_PLAN_FILING_NOMINAL_DUE 101

/**
 * effective last day of filing the work plan of the year (报送年度方案期限（有效日）); `region.plan_filing_due`, date.
 */
#define FUNDRULES_FIELD_REGION_PLAN_FILING_DUE 102

/**
 * how filing the work plan of the year stands (报送年度方案期限状态); `region.plan_filing_status`, word.
 */
#define FUNDRULES_FIELD_REGION_PLAN_FILING_STATUS 103

/**
 * whether the forms are filled in as they must be (表单填报); `forms.standing`, word.
 */
#define FUNDRULES_FIELD_FORMS_STANDING 104

/**
 * rectification is ordered (责令整改); `sanctions.rectification`, bool.
 */
#define FUNDRULES_FIELD_SANCTIONS_RECTIFICATION 105

/**
 * The largest number that a field has.
 */
#define FUNDRULES_FIELD_LAST 105

/**
 * Amounts carry their unit themselves; a bare number is a mistake.
 */
#define FUNDRULES_UNIT_NONE 0

/**
 * A bare number counts yuan.
 */
#define FUNDRULES_UNIT_YUAN 1

/**
 * A bare number counts ten thousands of yuan (万元).
 */
#define FUNDRULES_UNIT_WAN 2

/**
 * A bare number counts hundred millions of yuan (亿元).
 */
#define FUNDRULES_UNIT_YI 3

/**
 * As plain text.
 */
#define FUNDRULES_FORMAT_TEXT 1

/**
 * As Markdown.
 */
#define FUNDRULES_FORMAT_MARKDOWN 2

/**
 * As JSON, in both languages.
 */
#define FUNDRULES_FORMAT_JSON 3

/**
 * The clauses that apply, in order of precedence.
 */
#define FUNDRULES_LIST_CLAUSES 1

/**
 * The clauses of the findings: rules that are broken, and things to look at.
 */
#define FUNDRULES_LIST_FINDINGS 2

/**
 * Clauses that apply and say nothing that is computed.
 */
#define FUNDRULES_LIST_NOTES 3

/**
 * Clauses of which it is not known whether they apply.
 */
#define FUNDRULES_LIST_OPEN 4

/**
 * The names of the facts that would settle the answer, or complete its values.
 */
#define FUNDRULES_LIST_MISSING 5

/**
 * The settings that would pick a reading where the text leaves the answer open.
 */
#define FUNDRULES_LIST_SETTINGS 6

/**
 * The entries of the interpretation page on which the answer rests.
 */
#define FUNDRULES_LIST_READINGS 7

/**
 * A rule that must be followed is broken.
 */
#define FUNDRULES_SEVERITY_HARD 1

/**
 * A rule followed in principle is broken: a recorded reason may justify it.
 */
#define FUNDRULES_SEVERITY_SOFT 2

/**
 * Something to look at.
 */
#define FUNDRULES_SEVERITY_FLAG 3

/**
 * The clause does not apply.
 */
#define FUNDRULES_TERNARY_FALSE 0

/**
 * The clause applies.
 */
#define FUNDRULES_TERNARY_TRUE 1

/**
 * It is not known whether the clause applies.
 */
#define FUNDRULES_TERNARY_UNKNOWN 2

/**
 * The most rows that a table may have; a larger one is answered in parts.
 */
#define FUNDRULES_ROWS_MAX 1048576

/**
 * The array of the Arrow C Data Interface, defined by Arrow.
 */
typedef struct ArrowArray ArrowArray;

/**
 * The schema of the Arrow C Data Interface, defined by Arrow.
 */
typedef struct ArrowSchema ArrowSchema;

/**
 * The answers to all questions for every row of a table. It may be filled again and again, and
 * keeps its memory. One thread at a time may fill it; while nobody does, threads may share it.
 * Arrays that it lends live until it is filled again or freed.
 */
typedef struct fundrules_answers fundrules_answers;

/**
 * The answers to every question about one project. Immutable; threads may share it.
 */
typedef struct fundrules_assessment fundrules_assessment;

/**
 * A table of projects: one array for each fact that is known of some of them, one place in each
 * array for each row. A fact without an array is not known for any row.
 *
 * The arrays stay the caller's. They are looked through when they are set, must live as long as the
 * table, and must not change meanwhile; to change one, set it again. One thread at a time may set
 * arrays; while nobody does, threads may share the table.
 *
 * `known` is a bitmap, one bit a row: bit r % 64 of word r / 64 is 1 when the value of row r is
 * known. On machines that store the lowest byte first this is an Arrow validity bitmap, aligned to
 * eight bytes and padded to a multiple of eight bytes. With NULL every value is known.
 */
typedef struct fundrules_columns fundrules_columns;

/**
 * Decides project after project on one day, as fast as the library can, and keeps what it decided
 * last. It tells outcomes, values and which clauses apply; what is missing is for
 * `fundrules_regime_assess` to say. One thread at a time may use it; give each thread its own.
 */
typedef struct fundrules_decider fundrules_decider;

/**
 * A mistake: what was found and what was expected, in one line of English. Made by functions with a
 * last parameter `error`, only when they fail, and then the caller's to free. Immutable; threads may
 * share it.
 */
typedef struct fundrules_error fundrules_error;

/**
 * What is known about one project. A fact that is not set is not known; it is never taken for zero
 * or no. One thread at a time may change it; while nobody does, threads may share it.
 */
typedef struct fundrules_project fundrules_project;

/**
 * The rulebooks that govern a place, in order, under chosen readings. Immutable; threads may share
 * it. What was made with it goes on working after it is freed.
 */
typedef struct fundrules_regime fundrules_regime;

/**
 * What a function returns: `FUNDRULES_STATUS_OK`, or why nothing was done.
 */
typedef int32_t fundrules_status;

/**
 * The number of a fact: one of the constants `FUNDRULES_FACT_...`, which never change.
 */
typedef uint32_t fundrules_fact;

/**
 * The number of a question: one of the constants `FUNDRULES_QUESTION_...`, which never change.
 */
typedef uint32_t fundrules_question;

/**
 * The number of a value of an answer: one of the constants `FUNDRULES_FIELD_...`, which never
 * change. A field belongs to one question.
 */
typedef uint32_t fundrules_field;

/**
 * All is well.
 */
#define FUNDRULES_STATUS_OK 0

/**
 * There is no value: it is not known, or there is none. Nothing is written. This is an answer
 * and no mistake, so no error object is made.
 */
#define FUNDRULES_STATUS_NO_VALUE 1

/**
 * A pointer is NULL.
 */
#define FUNDRULES_STATUS_NULL 2

/**
 * A pointer does not point to a live handle of the type that the function wants.
 */
#define FUNDRULES_STATUS_HANDLE 3

/**
 * A text is not UTF-8.
 */
#define FUNDRULES_STATUS_UTF8 4

/**
 * A text or an array is longer than allowed.
 */
#define FUNDRULES_STATUS_LENGTH 5

/**
 * Nothing has this number: no fact, question, field, word, list, language or unit.
 */
#define FUNDRULES_STATUS_NUMBER 6

/**
 * The fact or field is of another kind.
 */
#define FUNDRULES_STATUS_KIND 7

/**
 * An index lies behind the end.
 */
#define FUNDRULES_STATUS_INDEX 8

/**
 * An array is not aligned as its type must be, or has room for fewer values than there are.
 */
#define FUNDRULES_STATUS_ARRAY 9

/**
 * A mistake in the library itself was caught. The handles that took part may only be freed.
 */
#define FUNDRULES_STATUS_PANIC 10

/**
 * An amount of money cannot be read or used.
 */
#define FUNDRULES_STATUS_AMOUNT 101

/**
 * A rate cannot be read or used.
 */
#define FUNDRULES_STATUS_RATE 102

/**
 * A length of time cannot be read or used.
 */
#define FUNDRULES_STATUS_SPAN 103

/**
 * A date cannot be read, or lies outside the years 1900 to 2200.
 */
#define FUNDRULES_STATUS_DATE 104

/**
 * A working-day calendar is missing or cannot be read.
 */
#define FUNDRULES_STATUS_CALENDAR 105

/**
 * A fact is unknown, or its value is not one of its kind.
 */
#define FUNDRULES_STATUS_FACT 106

/**
 * A project contradicts itself, or names something that is not there.
 */
#define FUNDRULES_STATUS_PROJECT 107

/**
 * A rulebook cannot be read or contradicts itself.
 */
#define FUNDRULES_STATUS_RULEBOOK 108

/**
 * A setting is unknown or has a value it cannot have.
 */
#define FUNDRULES_STATUS_SETTING 109

/**
 * There is no such regime, or its rulebooks do not go together.
 */
#define FUNDRULES_STATUS_REGIME 110

/**
 * An exact result does not fit the range of the library's numbers.
 */
#define FUNDRULES_STATUS_OVERFLOW 111

/**
 * A text given by the caller cannot be read.
 */
#define FUNDRULES_STATUS_INPUT 112

/**
 * A mistake of another kind; its error object says more.
 */
#define FUNDRULES_STATUS_OTHER 199

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The name of a status for logs: lowercase, without the prefix, such as `no_value`; `unknown` for
 * a number that this version does not have. The text belongs to the library and lives as long as
 * it; any thread may call this.
 *
 * Example: `puts(fundrules_status_name(status));`
 */
const char *fundrules_status_name(fundrules_status status);

/**
 * The version of the library that runs, such as `0.1.0`. Compare it with `FUNDRULES_VERSION`, the
 * version of the header. The text belongs to the library and lives as long as it.
 *
 * Example: `if (strcmp(fundrules_version(), FUNDRULES_VERSION) != 0) return 1;`
 */
const char *fundrules_version(void);

/**
 * The version of the library that runs as one number: major × 1 000 000 + minor × 1 000 + patch.
 *
 * Example: `if (fundrules_version_number() < FUNDRULES_VERSION_NUMBER) return 1;`
 */
uint32_t fundrules_version_number(void);

/**
 * Frees a text that a function gave away (`char **text`). Texts that were lent (`const char **`)
 * belong to their handle and must not be handed in. NULL is nothing to free.
 *
 * Errors: `FUNDRULES_STATUS_HANDLE` when it is no such text, or was freed before.
 *
 * Example: `fundrules_text_free(text);`
 */
fundrules_status fundrules_text_free(char *text);

/**
 * The message of a mistake: what was found and what was expected. The text lives as long as the
 * error.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_get_message(error, &view, &length);`
 */
fundrules_status fundrules_error_get_message(const struct fundrules_error *error,
                                             const char **text,
                                             size_t *length);

/**
 * The code of a mistake, such as `amount.unit-missing`. A code never changes its meaning. The text
 * lives as long as the error.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_get_code(error, &view, &length);`
 */
fundrules_status fundrules_error_get_code(const struct fundrules_error *error,
                                          const char **text,
                                          size_t *length);

/**
 * What to write or do instead. The text lives as long as the error.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when there is no such advice, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_get_hint(error, &view, &length);`
 */
fundrules_status fundrules_error_get_hint(const struct fundrules_error *error,
                                          const char **text,
                                          size_t *length);

/**
 * The name of what a mistake is about, such as a fact or a clause. The text lives as long as the
 * error.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it names nothing, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_get_subject(error, &view, &length);`
 */
fundrules_status fundrules_error_get_subject(const struct fundrules_error *error,
                                             const char **text,
                                             size_t *length);

/**
 * The file in which a mistake stands, as the caller named it. The text lives as long as the error.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when no file is known, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_get_file(error, &view, &length);`
 */
fundrules_status fundrules_error_get_file(const struct fundrules_error *error,
                                          const char **text,
                                          size_t *length);

/**
 * The place of a mistake in the text that was read: line and column, in characters, both counted
 * from 1.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when no place is known, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_get_location(error, &line, &column);`
 */
fundrules_status fundrules_error_get_location(const struct fundrules_error *error,
                                              uint64_t *line,
                                              uint64_t *column);

/**
 * The status of a mistake: the one that the function returned, or, for a part, the one it would
 * have returned.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_get_status(error, &status);`
 */
fundrules_status fundrules_error_get_status(const struct fundrules_error *error,
                                            fundrules_status *status);

/**
 * The number of mistakes that this one is made of; 0 when it is a single one.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_count_parts(error, &count);`
 */
fundrules_status fundrules_error_count_parts(const struct fundrules_error *error, size_t *count);

/**
 * One of the mistakes that this one is made of, counted from 0. The part lives as long as the error
 * and must not be freed by itself.
 *
 * Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_get_part(error, 0, &part);`
 */
fundrules_status fundrules_error_get_part(const struct fundrules_error *error,
                                          size_t index,
                                          const struct fundrules_error **part);

/**
 * Frees an error with its texts and parts. NULL is nothing to free.
 *
 * Errors: `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_error_free(error);`
 */
fundrules_status fundrules_error_free(struct fundrules_error *error);

/**
 * The number of days from 1970-01-01 to a date of the form yyyymmdd, as columns count them.
 *
 * Errors: `FUNDRULES_STATUS_DATE` when it is no date of the years 1900 to 2200,
 * `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_date_to_days(20240630, &days);`
 */
fundrules_status fundrules_date_to_days(int32_t date, int32_t *days);

/**
 * The date of a number of days since 1970-01-01, in the form yyyymmdd.
 *
 * Errors: `FUNDRULES_STATUS_DATE` when it lies outside the years 1900 to 2200,
 * `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_date_from_days(19904, &date);`
 */
fundrules_status fundrules_date_from_days(int32_t days, int32_t *date);

/**
 * The number of a fact by its dotted name, such as `invest.total_planned`.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when no fact has this name, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_UTF8`, `FUNDRULES_STATUS_LENGTH`.
 *
 * Example: `fundrules_fact_find("invest.total_planned", 20, &fact);`
 */
fundrules_status fundrules_fact_find(const char *text, size_t length, fundrules_fact *fact);

/**
 * The dotted name of a fact. The text lives as long as the library.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_fact_get_name(FUNDRULES_FACT_INVEST_TOTAL_PLANNED, &view, &length);`
 */
fundrules_status fundrules_fact_get_name(fundrules_fact fact, const char **text, size_t *length);

/**
 * The label of a fact in a language, as in the header of a ledger. The text lives as long as the
 * library.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` for the fact or the language, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_fact_get_label(fact, FUNDRULES_LANGUAGE_CHINESE, &view, &length);`
 */
fundrules_status fundrules_fact_get_label(fundrules_fact fact,
                                          int32_t language,
                                          const char **text,
                                          size_t *length);

/**
 * The kind of a fact: one of the constants `FUNDRULES_KIND_...`.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_fact_get_kind(fact, &kind);`
 */
fundrules_status fundrules_fact_get_kind(fundrules_fact fact, int32_t *kind);

/**
 * The number of a word that a fact may have, by its name or by its Chinese or English label.
 *
 * Errors: `FUNDRULES_STATUS_FACT` when the fact has no such word, `FUNDRULES_STATUS_KIND` when it
 * has no words, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_UTF8`,
 * `FUNDRULES_STATUS_LENGTH`.
 *
 * Example: `fundrules_fact_find_word(FUNDRULES_FACT_PROJECT_STAGE, "Completed", 9, &word);`
 */
fundrules_status fundrules_fact_find_word(fundrules_fact fact,
                                          const char *text,
                                          size_t length,
                                          int32_t *word);

/**
 * The name of a word that a fact may have, such as `Completed`. The text lives as long as the
 * library.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` for the fact or the word, `FUNDRULES_STATUS_KIND` when the fact
 * has no words, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_fact_get_word(FUNDRULES_FACT_PROJECT_STAGE, 0, &view, &length);`
 */
fundrules_status fundrules_fact_get_word(fundrules_fact fact,
                                         int32_t word,
                                         const char **text,
                                         size_t *length);

/**
 * The number of a question by its name, such as `acceptance`.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when no question has this name, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_UTF8`, `FUNDRULES_STATUS_LENGTH`.
 *
 * Example: `fundrules_question_find("acceptance", 10, &question);`
 */
fundrules_status fundrules_question_find(const char *text,
                                         size_t length,
                                         fundrules_question *question);

/**
 * The name of a question, as in JSON. The text lives as long as the library.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_question_get_name(FUNDRULES_QUESTION_ACCEPTANCE, &view, &length);`
 */
fundrules_status fundrules_question_get_name(fundrules_question question,
                                             const char **text,
                                             size_t *length);

/**
 * The label of a question in a language. The text lives as long as the library.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` for the question or the language, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_question_get_label(question, FUNDRULES_LANGUAGE_CHINESE, &view, &length);`
 */
fundrules_status fundrules_question_get_label(fundrules_question question,
                                              int32_t language,
                                              const char **text,
                                              size_t *length);

/**
 * The number of a field by the names of its question and its own, such as `clawback.repay_now`.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when no field has this name, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_UTF8`, `FUNDRULES_STATUS_LENGTH`.
 *
 * Example: `fundrules_field_find("clawback.repay_now", 18, &field);`
 */
fundrules_status fundrules_field_find(const char *text, size_t length, fundrules_field *field);

/**
 * The name of a field with its question, such as `clawback.repay_now`. The text lives as long as
 * the library.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_field_get_name(FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &view, &length);`
 */
fundrules_status fundrules_field_get_name(fundrules_field field, const char **text, size_t *length);

/**
 * The label of a field in a language. The text lives as long as the library.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` for the field or the language, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_field_get_label(field, FUNDRULES_LANGUAGE_CHINESE, &view, &length);`
 */
fundrules_status fundrules_field_get_label(fundrules_field field,
                                           int32_t language,
                                           const char **text,
                                           size_t *length);

/**
 * The kind of a field: `FUNDRULES_KIND_MONEY`, `_DATE`, `_BOOL` or `_WORD`, or `_OTHER` for a kind
 * newer than this version, whose value is read as text or number.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_field_get_kind(field, &kind);`
 */
fundrules_status fundrules_field_get_kind(fundrules_field field, int32_t *kind);

/**
 * The question that a field belongs to.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_field_get_question(field, &question);`
 */
fundrules_status fundrules_field_get_question(fundrules_field field, fundrules_question *question);

/**
 * The number of a word that a field may have, by its name or by its Chinese or English label.
 *
 * Errors: `FUNDRULES_STATUS_FACT` when the field has no such word, `FUNDRULES_STATUS_KIND` when it
 * has no words, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_UTF8`,
 * `FUNDRULES_STATUS_LENGTH`.
 *
 * Example: `fundrules_field_find_word(FUNDRULES_FIELD_ACCEPTANCE_VERDICT, "Fail", 4, &word);`
 */
fundrules_status fundrules_field_find_word(fundrules_field field,
                                           const char *text,
                                           size_t length,
                                           int32_t *word);

/**
 * The name of a word that a field may have, such as `Fail`. The text lives as long as the library.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` for the field or the word, `FUNDRULES_STATUS_KIND` when the
 * field has no words, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_field_get_word(FUNDRULES_FIELD_ACCEPTANCE_VERDICT, word, &view, &length);`
 */
fundrules_status fundrules_field_get_word(fundrules_field field,
                                          int32_t word,
                                          const char **text,
                                          size_t *length);

/**
 * A project of which nothing is known but the key by which answers name it. Free it with
 * `fundrules_project_free`.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_UTF8`, `FUNDRULES_STATUS_LENGTH`.
 *
 * Example: `fundrules_project_new("P-1", 3, &project, &error);`
 */
fundrules_status fundrules_project_new(const char *id,
                                       size_t id_length,
                                       struct fundrules_project **project,
                                       struct fundrules_error **error);

/**
 * A project from JSON, as described in the chapter on facts. `unit` is what bare numbers of amounts
 * count (`FUNDRULES_UNIT_...`). Free it with `fundrules_project_free`.
 *
 * Errors: `FUNDRULES_STATUS_INPUT` when it is not JSON; `FUNDRULES_STATUS_PROJECT`, `_FACT`,
 * `_AMOUNT`, `_RATE` or `_DATE` for what it says, with every mistake among the parts of the error;
 * `FUNDRULES_STATUS_NUMBER` for the unit; `FUNDRULES_STATUS_NULL`, `_UTF8`, `_LENGTH`.
 *
 * Example: `fundrules_project_read_json(json, json_length, FUNDRULES_UNIT_NONE, &project, &error);`
 */
fundrules_status fundrules_project_read_json(const char *json,
                                             size_t json_length,
                                             int32_t unit,
                                             struct fundrules_project **project,
                                             struct fundrules_error **error);

/**
 * A copy of a project, to change one of them. Free it with `fundrules_project_free`.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_copy(project, &copy, &error);`
 */
fundrules_status fundrules_project_copy(const struct fundrules_project *project,
                                        struct fundrules_project **copy,
                                        struct fundrules_error **error);

/**
 * Sets an amount, in fen (1/100 yuan), from 0 to 100 000 000 000 000 000.
 *
 * Errors: `FUNDRULES_STATUS_FACT` when the amount is out of range, `FUNDRULES_STATUS_KIND` when the
 * fact is no amount, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example:
 * `fundrules_project_set_amount(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, 1000000000, &error);`
 */
fundrules_status fundrules_project_set_amount(struct fundrules_project *project,
                                              fundrules_fact fact,
                                              int64_t fen,
                                              struct fundrules_error **error);

/**
 * Sets a rate, in trillionths, from 0 to 1 000 000 000 000, which is 100%. So 12.5% is
 * 125 000 000 000.
 *
 * Errors: `FUNDRULES_STATUS_FACT` when the rate is out of range, `FUNDRULES_STATUS_KIND` when the
 * fact is no rate, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example:
 * `fundrules_project_set_rate(project, FUNDRULES_FACT_PROJECT_PROGRESS_PCT, 500000000000, &error);`
 */
fundrules_status fundrules_project_set_rate(struct fundrules_project *project,
                                            fundrules_fact fact,
                                            int64_t trillionths,
                                            struct fundrules_error **error);

/**
 * Sets a whole number, from 0 to 4 294 967 295; also a number of people, from 0 to 63, and a time of
 * day in minutes since midnight.
 *
 * Errors: `FUNDRULES_STATUS_FACT` when the number is out of range, `FUNDRULES_STATUS_KIND` when the
 * fact is no whole number, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_set_integer(project, FUNDRULES_FACT_ACCEPT_ROUND, 1, &error);`
 */
fundrules_status fundrules_project_set_integer(struct fundrules_project *project,
                                               fundrules_fact fact,
                                               int64_t number,
                                               struct fundrules_error **error);

/**
 * Sets a day, as yyyymmdd, of the years 1900 to 2200. An event that is known not to have happened
 * (yet) has `FUNDRULES_DATE_NONE`; of one that is not known nothing is set.
 *
 * Errors: `FUNDRULES_STATUS_DATE` when it is no such day, `FUNDRULES_STATUS_KIND` when the fact is
 * neither a date nor an event, or a date is to be none; `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example:
 * `fundrules_project_set_date(project, FUNDRULES_FACT_PROJECT_END_ACTUAL, 20240630, &error);`
 */
fundrules_status fundrules_project_set_date(struct fundrules_project *project,
                                            fundrules_fact fact,
                                            int32_t date,
                                            struct fundrules_error **error);

/**
 * Sets yes (1) or no (0).
 *
 * Errors: `FUNDRULES_STATUS_FACT` for another number, `FUNDRULES_STATUS_KIND` when the fact is not
 * yes or no, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_set_bool(project, FUNDRULES_FACT_FUND_USE_COMPLIANT, 1, &error);`
 */
fundrules_status fundrules_project_set_bool(struct fundrules_project *project,
                                            fundrules_fact fact,
                                            int32_t yes,
                                            struct fundrules_error **error);

/**
 * Sets a word by its number (`FUNDRULES_WORD_...`).
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when nothing has the number, `FUNDRULES_STATUS_KIND` when the
 * fact is not one word, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_set_word(project, FUNDRULES_FACT_PROJECT_STAGE, word, &error);`
 */
fundrules_status fundrules_project_set_word(struct fundrules_project *project,
                                            fundrules_fact fact,
                                            int32_t word,
                                            struct fundrules_error **error);

/**
 * Sets a set of words: bit n stands for the word with number n (`FUNDRULES_WORD_...`). No bit at
 * all is a set that is known to be empty.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when nothing has one of the numbers, `FUNDRULES_STATUS_KIND`
 * when the fact is not a set of words, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_set_words(project, FUNDRULES_FACT_AWARD_BASIS, 1, &error);`
 */
fundrules_status fundrules_project_set_words(struct fundrules_project *project,
                                             fundrules_fact fact,
                                             uint64_t bits,
                                             struct fundrules_error **error);

/**
 * Sets a fact of any kind from text, in the form that ledgers and JSON use: `1000万元`, `50%`,
 * `2024-06-30`, `是`, `Completed`, `none`. `unit` is what a bare number of an amount counts
 * (`FUNDRULES_UNIT_...`).
 *
 * Errors: `FUNDRULES_STATUS_FACT`, `_AMOUNT`, `_RATE` or `_DATE` when the text is no value of the
 * fact's kind; `FUNDRULES_STATUS_NUMBER` for the fact or the unit; `FUNDRULES_STATUS_NULL`,
 * `_HANDLE`, `_UTF8`, `_LENGTH`.
 *
 * Example:
 * `fundrules_project_set_text(project, fact, "1000万元", 10, FUNDRULES_UNIT_NONE, &error);`
 */
fundrules_status fundrules_project_set_text(struct fundrules_project *project,
                                            fundrules_fact fact,
                                            const char *text,
                                            size_t length,
                                            int32_t unit,
                                            struct fundrules_error **error);

/**
 * Makes a fact not known again.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_clear(project, FUNDRULES_FACT_PROJECT_END_ACTUAL, &error);`
 */
fundrules_status fundrules_project_clear(struct fundrules_project *project,
                                         fundrules_fact fact,
                                         struct fundrules_error **error);

/**
 * The value of a fact as JSON, such as `"10000000.00元"`. Free the text with `fundrules_text_free`.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when the fact is not known, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_write_fact(project, fact, &text, &length);`
 */
fundrules_status fundrules_project_write_fact(const struct fundrules_project *project,
                                              fundrules_fact fact,
                                              char **text,
                                              size_t *length);

/**
 * The project as JSON; facts that are not known are left out. Free the text with
 * `fundrules_text_free`.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_write_json(project, &text, &length);`
 */
fundrules_status fundrules_project_write_json(const struct fundrules_project *project,
                                              char **text,
                                              size_t *length);

/**
 * Looks for facts that contradict each other, such as an end before the start. Reading JSON does
 * this by itself; after setting facts one by one, call it before you ask.
 *
 * Errors: `FUNDRULES_STATUS_PROJECT` with every contradiction among the parts of the error,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_check(project, &error);`
 */
fundrules_status fundrules_project_check(const struct fundrules_project *project,
                                         struct fundrules_error **error);

/**
 * Frees a project. NULL is nothing to free.
 *
 * Errors: `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_project_free(project);`
 */
fundrules_status fundrules_project_free(struct fundrules_project *project);

/**
 * A regime that comes with the library, such as `guangyuan`. Making one takes some milliseconds;
 * make it once and keep it. Free it with `fundrules_regime_free`.
 *
 * Errors: `FUNDRULES_STATUS_REGIME` when there is none of this name, `FUNDRULES_STATUS_NULL`,
 * `_UTF8`, `_LENGTH`.
 *
 * Example: `fundrules_regime_new("guangyuan", 9, &regime, &error);`
 */
fundrules_status fundrules_regime_new(const char *id,
                                      size_t id_length,
                                      struct fundrules_regime **regime,
                                      struct fundrules_error **error);

/**
 * A regime with further rulebooks, each as TOML text: one with the id of a rulebook of the regime
 * replaces it, another stands behind the others. Where no regime of this name comes with the
 * library, the rulebooks alone make it. `texts` and `lengths` are arrays of `count`. Free the
 * regime with `fundrules_regime_free`.
 *
 * Errors: `FUNDRULES_STATUS_RULEBOOK` with every mistake of a rulebook among the parts of the error,
 * each with its place; `FUNDRULES_STATUS_REGIME` when they do not go together;
 * `FUNDRULES_STATUS_NULL`, `_UTF8`, `_LENGTH`, `_ARRAY`.
 *
 * Example:
 * `fundrules_regime_new_with_rulebooks("county", 6, texts, lengths, 1, &regime, &error);`
 */
fundrules_status fundrules_regime_new_with_rulebooks(const char *id,
                                                     size_t id_length,
                                                     const char *const *texts,
                                                     const size_t *lengths,
                                                     size_t count,
                                                     struct fundrules_regime **regime,
                                                     struct fundrules_error **error);

/**
 * The same regime with another reading chosen, such as `recovery_rounding` = `up`. The regime
 * itself stays as it is. Free the new one with `fundrules_regime_free`.
 *
 * Errors: `FUNDRULES_STATUS_SETTING` when there is no such setting or value, `FUNDRULES_STATUS_NULL`,
 * `_HANDLE`, `_UTF8`, `_LENGTH`.
 *
 * Example:
 * `fundrules_regime_with_setting(regime, "recovery_rounding", 17, "up", 2, &other, &error);`
 */
fundrules_status fundrules_regime_with_setting(const struct fundrules_regime *regime,
                                               const char *setting,
                                               size_t setting_length,
                                               const char *value,
                                               size_t value_length,
                                               struct fundrules_regime **other,
                                               struct fundrules_error **error);

/**
 * The same regime where a rulebook was issued on a day (yyyymmdd), for documents that carry none.
 * The regime itself stays as it is. Free the new one with `fundrules_regime_free`.
 *
 * Errors: `FUNDRULES_STATUS_REGIME` when it has no such rulebook, `FUNDRULES_STATUS_DATE`,
 * `FUNDRULES_STATUS_NULL`, `_HANDLE`, `_UTF8`, `_LENGTH`.
 *
 * Example:
 * `fundrules_regime_with_issue_date(regime, "luoyang", 7, 20250101, &other, &error);`
 */
fundrules_status fundrules_regime_with_issue_date(const struct fundrules_regime *regime,
                                                  const char *rulebook,
                                                  size_t rulebook_length,
                                                  int32_t date,
                                                  struct fundrules_regime **other,
                                                  struct fundrules_error **error);

/**
 * The same regime, which answers some questions only: what is not asked costs nothing. `questions` is
 * an array of `count`. The questions on whose answers the others rest stay in. The places of clauses
 * are others. The regime itself stays as it is. Free the new one with `fundrules_regime_free`.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when no question has a number, `FUNDRULES_STATUS_LENGTH` for more
 * than there are, `FUNDRULES_STATUS_ARRAY`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_regime_with_questions(regime, questions, 1, &other, &error);`
 */
fundrules_status fundrules_regime_with_questions(const struct fundrules_regime *regime,
                                                 const uint32_t *questions,
                                                 size_t count,
                                                 struct fundrules_regime **other,
                                                 struct fundrules_error **error);

/**
 * The value of a setting in force. Free the text with `fundrules_text_free`.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when the regime has no such setting, `FUNDRULES_STATUS_NULL`,
 * `_HANDLE`, `_UTF8`, `_LENGTH`.
 *
 * Example:
 * `fundrules_regime_write_setting(regime, "recovery_rounding", 17, &text, &length);`
 */
fundrules_status fundrules_regime_write_setting(const struct fundrules_regime *regime,
                                                const char *setting,
                                                size_t setting_length,
                                                char **text,
                                                size_t *length);

/**
 * The number of clauses of a regime. A clause is known by its place, counted from 0.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_regime_count_clauses(regime, &count);`
 */
fundrules_status fundrules_regime_count_clauses(const struct fundrules_regime *regime,
                                                size_t *count);

/**
 * The id of the clause at a place, such as `guangyuan-mgmt/20.3.3`. The text lives as long as the
 * regime.
 *
 * Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_regime_get_clause(regime, 0, &view, &length);`
 */
fundrules_status fundrules_regime_get_clause(const struct fundrules_regime *regime,
                                             size_t place,
                                             const char **text,
                                             size_t *length);

/**
 * What a clause of an id says, in one sentence, and where it is printed: `citation` decides which.
 * With 1 it is the citation as printed, such as 第二十条, with 0 the sentence, in the language asked
 * for. Free the text with `fundrules_text_free`.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when the regime has no such clause, `FUNDRULES_STATUS_NUMBER`
 * for the language, `FUNDRULES_STATUS_NULL`, `_HANDLE`, `_UTF8`, `_LENGTH`.
 *
 * Example: `fundrules_regime_write_clause(regime, "luoyang/9.2.a", 13, 0, 2, &text, &length);`
 */
fundrules_status fundrules_regime_write_clause(const struct fundrules_regime *regime,
                                               const char *clause,
                                               size_t clause_length,
                                               int32_t citation,
                                               int32_t language,
                                               char **text,
                                               size_t *length);

/**
 * Answers every question for one project on a day (yyyymmdd), with clauses, missing facts and
 * findings. Free the assessment with `fundrules_assessment_free`.
 *
 * Errors: `FUNDRULES_STATUS_DATE`; `FUNDRULES_STATUS_PROJECT` when a fact names a clause that the
 * regime does not have; `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_regime_assess(regime, project, 20250601, &assessment, &error);`
 */
fundrules_status fundrules_regime_assess(const struct fundrules_regime *regime,
                                         const struct fundrules_project *project,
                                         int32_t date,
                                         struct fundrules_assessment **assessment,
                                         struct fundrules_error **error);

/**
 * Answers every question for one row of a table, counted from 0, with clauses, missing facts and
 * findings: what `fundrules_answers` does not hold. Free the assessment with
 * `fundrules_assessment_free`.
 *
 * Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_DATE`, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_regime_assess_row(regime, columns, 0, 20250601, &assessment, &error);`
 */
fundrules_status fundrules_regime_assess_row(const struct fundrules_regime *regime,
                                             const struct fundrules_columns *columns,
                                             size_t row,
                                             int32_t date,
                                             struct fundrules_assessment **assessment,
                                             struct fundrules_error **error);

/**
 * Answers every question for a project given as JSON on a day (yyyymmdd), as JSON: the same bytes
 * that the command line tool and the Python module write. `unit` is what bare numbers of amounts
 * count (`FUNDRULES_UNIT_...`). Free the text with `fundrules_text_free`.
 *
 * Errors: as `fundrules_project_read_json` and `fundrules_regime_assess`.
 *
 * Example: `fundrules_regime_assess_json(regime, json, json_length, 0, 20250601, &text, &length,
 * &error);`
 */
fundrules_status fundrules_regime_assess_json(const struct fundrules_regime *regime,
                                              const char *json,
                                              size_t json_length,
                                              int32_t unit,
                                              int32_t date,
                                              char **answers,
                                              size_t *answers_length,
                                              struct fundrules_error **error);

/**
 * Says why: every answer with the clauses, facts and comparisons that it rests on. `language` is one
 * of `FUNDRULES_LANGUAGE_...`, `format` one of `FUNDRULES_FORMAT_...`. Free the text with
 * `fundrules_text_free`.
 *
 * Errors: as `fundrules_regime_assess`, and `FUNDRULES_STATUS_NUMBER` for the language or the format.
 *
 * Example: `fundrules_regime_explain(regime, project, 20250601, FUNDRULES_LANGUAGE_CHINESE,
 * FUNDRULES_FORMAT_TEXT, &text, &length, &error);`
 */
fundrules_status fundrules_regime_explain(const struct fundrules_regime *regime,
                                          const struct fundrules_project *project,
                                          int32_t date,
                                          int32_t language,
                                          int32_t format,
                                          char **text,
                                          size_t *length,
                                          struct fundrules_error **error);

/**
 * Frees a regime. Deciders and assessments made with it go on working. NULL is nothing to free.
 *
 * Errors: `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_regime_free(regime);`
 */
fundrules_status fundrules_regime_free(struct fundrules_regime *regime);

/**
 * Every duty that is owed, or may be owed, for a project given as JSON, as it stands on a day
 * (yyyymmdd): the clause, who owes it, what is to be done, when it is due, and the facts that are
 * missing to say so. It is JSON on one line, in both languages, with the content that
 * `fundrules obligations --format json` writes. `unit` is what bare numbers of amounts count
 * (`FUNDRULES_UNIT_...`). Free the text with `fundrules_text_free`.
 *
 * Errors: as `fundrules_regime_assess_json`.
 *
 * Example: `fundrules_regime_obligations_json(regime, json, json_length, FUNDRULES_UNIT_NONE,
 * 20250601, &text, &length, &error);`
 */
fundrules_status fundrules_regime_obligations_json(const struct fundrules_regime *regime,
                                                   const char *json,
                                                   size_t json_length,
                                                   int32_t unit,
                                                   int32_t date,
                                                   char **obligations,
                                                   size_t *obligations_length,
                                                   struct fundrules_error **error);

/**
 * The duties of a project given as JSON as a calendar in the form iCalendar (RFC 5545), for programs
 * that keep calendars: the same bytes that `fundrules obligations --format ics` writes. `language` is
 * one of `FUNDRULES_LANGUAGE_...`, `unit` what bare numbers of amounts count (`FUNDRULES_UNIT_...`).
 * Free the text with `fundrules_text_free`.
 *
 * Errors: as `fundrules_regime_assess_json`, and `FUNDRULES_STATUS_NUMBER` for the language.
 *
 * Example: `fundrules_regime_obligations_icalendar(regime, json, json_length, FUNDRULES_UNIT_NONE,
 * 20250601, FUNDRULES_LANGUAGE_CHINESE, &text, &length, &error);`
 */
fundrules_status fundrules_regime_obligations_icalendar(const struct fundrules_regime *regime,
                                                        const char *json,
                                                        size_t json_length,
                                                        int32_t unit,
                                                        int32_t date,
                                                        int32_t language,
                                                        char **calendar,
                                                        size_t *calendar_length,
                                                        struct fundrules_error **error);

/**
 * The flows of a regime as JSON: a list of objects with `flow`, the id that
 * `fundrules_regime_procedure_json` takes, and `text`, what it is in both languages. The list of a
 * regime without flows is empty. Free the text with `fundrules_text_free`.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_regime_flows_json(regime, &text, &length);`
 */
fundrules_status fundrules_regime_flows_json(const struct fundrules_regime *regime,
                                             char **flows,
                                             size_t *flows_length);

/**
 * Lays a record of what was done beside the steps of a flow, on a day (yyyymmdd): which steps are
 * done, open, incomplete, left out or out of order. The project, as JSON, says which steps apply; of
 * `{}` nothing is known. The record is JSON such as
 * `{"steps": [{"clause": .., "on": "2024-03-01", "signed": [..], "evidence": [..]}]}`; in `{}` nothing
 * was done. `unit` is what bare numbers of amounts count (`FUNDRULES_UNIT_...`). The answer is JSON on
 * one line, with the content that `fundrules procedure --json` writes. Free the text with
 * `fundrules_text_free`.
 *
 * Errors: as `fundrules_regime_assess_json`, and `FUNDRULES_STATUS_INPUT` when there is no such flow,
 * or the record cannot be read, names a clause that is no step of the flow, or names one twice.
 *
 * Example: `fundrules_regime_procedure_json(regime, "application", 11, json, json_length, record,
 * record_length, FUNDRULES_UNIT_NONE, 20250601, &text, &length, &error);`
 */
fundrules_status fundrules_regime_procedure_json(const struct fundrules_regime *regime,
                                                 const char *flow,
                                                 size_t flow_length,
                                                 const char *project,
                                                 size_t project_length,
                                                 const char *record,
                                                 size_t record_length,
                                                 int32_t unit,
                                                 int32_t date,
                                                 char **procedure,
                                                 size_t *procedure_length,
                                                 struct fundrules_error **error);

/**
 * Divides a budget among its recipients to the fen, under the rules as they stand on a day (yyyymmdd).
 * The budget is JSON with `pool`, `method`, `factors`, `recipients` and what else the chapter
 * "Dividing a budget" of the book names. What is granted and what nobody gets together are the pool. `unit` is
 * what bare numbers of amounts count (`FUNDRULES_UNIT_...`). The answer is JSON on one line, with the
 * content that `fundrules allocate --json` writes. Free the text with `fundrules_text_free`.
 *
 * Errors: `FUNDRULES_STATUS_INPUT` when the budget cannot be read or is impossible, such as weights
 * that do not add up to one or amounts that exceed the pool; `FUNDRULES_STATUS_AMOUNT`, `_RATE`,
 * `_FACT` or `_PROJECT` for what stands in it; `FUNDRULES_STATUS_DATE`; `FUNDRULES_STATUS_NUMBER` for
 * the unit; `FUNDRULES_STATUS_OVERFLOW`, `_NULL`, `_HANDLE`, `_UTF8`, `_LENGTH`.
 *
 * Example: `fundrules_regime_allocate_json(regime, budget, budget_length, FUNDRULES_UNIT_NONE,
 * 20250301, &text, &length, &error);`
 */
fundrules_status fundrules_regime_allocate_json(const struct fundrules_regime *regime,
                                                const char *budget,
                                                size_t budget_length,
                                                int32_t unit,
                                                int32_t date,
                                                char **allocation,
                                                size_t *allocation_length,
                                                struct fundrules_error **error);

/**
 * How far a question is answered: one of `FUNDRULES_OUTCOME_...`.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when the regime was not asked it, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example:
 * `fundrules_assessment_get_outcome(assessment, FUNDRULES_QUESTION_CLAWBACK, &outcome);`
 */
fundrules_status fundrules_assessment_get_outcome(const struct fundrules_assessment *assessment,
                                                  fundrules_question question,
                                                  int32_t *outcome);

/**
 * An amount of an answer, in fen.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_KIND` when the field is no amount, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example:
 * `fundrules_assessment_get_amount(assessment, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &fen);`
 */
fundrules_status fundrules_assessment_get_amount(const struct fundrules_assessment *assessment,
                                                 fundrules_field field,
                                                 int64_t *fen);

/**
 * A day of an answer, as yyyymmdd.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_KIND` when the field is no day, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example:
 * `fundrules_assessment_get_date(assessment, FUNDRULES_FIELD_ACCEPTANCE_FILING_DUE, &date);`
 */
fundrules_status fundrules_assessment_get_date(const struct fundrules_assessment *assessment,
                                               fundrules_field field,
                                               int32_t *date);

/**
 * Yes (1) or no (0) of an answer.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_KIND` when the field is not yes or no, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_assessment_get_bool(assessment, field, &yes);`
 */
fundrules_status fundrules_assessment_get_bool(const struct fundrules_assessment *assessment,
                                               fundrules_field field,
                                               int32_t *yes);

/**
 * A word of an answer, by its number (`FUNDRULES_ANSWER_...`).
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_KIND` when the field is no word, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example:
 * `fundrules_assessment_get_word(assessment, FUNDRULES_FIELD_ACCEPTANCE_VERDICT, &word);`
 */
fundrules_status fundrules_assessment_get_word(const struct fundrules_assessment *assessment,
                                               fundrules_field field,
                                               int32_t *word);

/**
 * A value of an answer of any kind as people read it: `10000000.00元`, `2024-06-30`, `是`,
 * `不合格`. Free the text with `fundrules_text_free`.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_NUMBER` for the field or the language, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_assessment_write_value(assessment, field, FUNDRULES_LANGUAGE_CHINESE,
 * &text, &length);`
 */
fundrules_status fundrules_assessment_write_value(const struct fundrules_assessment *assessment,
                                                  fundrules_field field,
                                                  int32_t language,
                                                  char **text,
                                                  size_t *length);

/**
 * The number of texts in a list of an answer. `list` is one of `FUNDRULES_LIST_...`.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` for the question or the list, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example:
 * `fundrules_assessment_count_texts(assessment, question, FUNDRULES_LIST_MISSING, &count);`
 */
fundrules_status fundrules_assessment_count_texts(const struct fundrules_assessment *assessment,
                                                  fundrules_question question,
                                                  int32_t list,
                                                  size_t *count);

/**
 * A text of a list of an answer, counted from 0: the id of a clause, or the name of a fact, a
 * setting or a reading. The text lives as long as the assessment.
 *
 * Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NUMBER` for the question or the list,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_assessment_get_text(assessment, question, FUNDRULES_LIST_CLAUSES, 0,
 * &view, &length);`
 */
fundrules_status fundrules_assessment_get_text(const struct fundrules_assessment *assessment,
                                               fundrules_question question,
                                               int32_t list,
                                               size_t index,
                                               const char **text,
                                               size_t *length);

/**
 * How grave a finding is: one of `FUNDRULES_SEVERITY_...`. The index is that of
 * `FUNDRULES_LIST_FINDINGS`.
 *
 * Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_assessment_get_severity(assessment, question, 0, &severity);`
 */
fundrules_status fundrules_assessment_get_severity(const struct fundrules_assessment *assessment,
                                                   fundrules_question question,
                                                   size_t index,
                                                   int32_t *severity);

/**
 * All answers as JSON: the same bytes that `fundrules_regime_assess_json` gives. It also holds the
 * answers still possible. Free the text with `fundrules_text_free`.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_assessment_write_json(assessment, &text, &length);`
 */
fundrules_status fundrules_assessment_write_json(const struct fundrules_assessment *assessment,
                                                 char **text,
                                                 size_t *length);

/**
 * Frees an assessment with its texts. NULL is nothing to free.
 *
 * Errors: `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_assessment_free(assessment);`
 */
fundrules_status fundrules_assessment_free(struct fundrules_assessment *assessment);

/**
 * A decider for a regime on a day (yyyymmdd). Free it with `fundrules_decider_free`; the regime may
 * be freed before.
 *
 * Errors: `FUNDRULES_STATUS_DATE`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_new(regime, 20250601, &decider, &error);`
 */
fundrules_status fundrules_decider_new(const struct fundrules_regime *regime,
                                       int32_t date,
                                       struct fundrules_decider **decider,
                                       struct fundrules_error **error);

/**
 * Decides every question for a project. Before the first call every question is undetermined.
 *
 * Errors: `FUNDRULES_STATUS_PROJECT` when a fact names a clause that the regime does not have; then
 * what was decided last stays. `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_decide(decider, project, &error);`
 */
fundrules_status fundrules_decider_decide(struct fundrules_decider *decider,
                                          const struct fundrules_project *project,
                                          struct fundrules_error **error);

/**
 * How far a question is answered for the project decided last: one of `FUNDRULES_OUTCOME_...`.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when the regime is not asked it, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_get_outcome(decider, FUNDRULES_QUESTION_CLAWBACK, &outcome);`
 */
fundrules_status fundrules_decider_get_outcome(const struct fundrules_decider *decider,
                                               fundrules_question question,
                                               int32_t *outcome);

/**
 * An amount of the answer decided last, in fen.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_KIND` when the field is no amount, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_get_amount(decider, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &fen);`
 */
fundrules_status fundrules_decider_get_amount(const struct fundrules_decider *decider,
                                              fundrules_field field,
                                              int64_t *fen);

/**
 * A day of the answer decided last, as yyyymmdd.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_KIND` when the field is no day, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_get_date(decider, field, &date);`
 */
fundrules_status fundrules_decider_get_date(const struct fundrules_decider *decider,
                                            fundrules_field field,
                                            int32_t *date);

/**
 * Yes (1) or no (0) of the answer decided last.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_KIND` when the field is not yes or no, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_get_bool(decider, field, &yes);`
 */
fundrules_status fundrules_decider_get_bool(const struct fundrules_decider *decider,
                                            fundrules_field field,
                                            int32_t *yes);

/**
 * A word of the answer decided last, by its number (`FUNDRULES_ANSWER_...`).
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
 * `FUNDRULES_STATUS_KIND` when the field is no word, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_get_word(decider, FUNDRULES_FIELD_ACCEPTANCE_VERDICT, &word);`
 */
fundrules_status fundrules_decider_get_word(const struct fundrules_decider *decider,
                                            fundrules_field field,
                                            int32_t *word);

/**
 * Whether the clause at a place of the regime, counted from 0, applies to the project decided last:
 * one of `FUNDRULES_TERNARY_...`.
 *
 * Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_get_clause(decider, 0, &state);`
 */
fundrules_status fundrules_decider_get_clause(const struct fundrules_decider *decider,
                                              size_t place,
                                              int32_t *state);

/**
 * Frees a decider. NULL is nothing to free.
 *
 * Errors: `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_decider_free(decider);`
 */
fundrules_status fundrules_decider_free(struct fundrules_decider *decider);

/**
 * A table of so many rows, of which nothing is known yet. Free it with `fundrules_columns_free`.
 *
 * Errors: `FUNDRULES_STATUS_LENGTH` for more than `FUNDRULES_ROWS_MAX` rows,
 * `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_columns_new(3, &columns, &error);`
 */
fundrules_status fundrules_columns_new(size_t rows,
                                       struct fundrules_columns **columns,
                                       struct fundrules_error **error);

/**
 * A table made from projects, a row for each, for a regime: facts of every kind, sets of clauses too.
 * `projects` is an array of `rows` handles; they may be freed afterwards. Free the table with
 * `fundrules_columns_free`.
 *
 * Errors: `FUNDRULES_STATUS_PROJECT` when a fact names a clause that the regime does not have;
 * `FUNDRULES_STATUS_LENGTH` for more than `FUNDRULES_ROWS_MAX` rows; `FUNDRULES_STATUS_ARRAY`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_columns_new_from_projects(regime, projects, 2, &columns, &error);`
 */
fundrules_status fundrules_columns_new_from_projects(const struct fundrules_regime *regime,
                                                     const struct fundrules_project *const *projects,
                                                     size_t rows,
                                                     struct fundrules_columns **columns,
                                                     struct fundrules_error **error);

/**
 * Sets amounts, in fen. Nothing is copied.
 *
 * Errors: `FUNDRULES_STATUS_FACT` when a known value is out of range, `FUNDRULES_STATUS_KIND` when
 * the fact is no amount, `FUNDRULES_STATUS_ARRAY` when an array is not aligned,
 * `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_columns_set_amounts(columns, FUNDRULES_FACT_AWARD_AMOUNT, amounts, known,
 * &error);`
 */
fundrules_status fundrules_columns_set_amounts(struct fundrules_columns *columns,
                                               fundrules_fact fact,
                                               const int64_t *fen,
                                               const uint64_t *known,
                                               struct fundrules_error **error);

/**
 * Sets rates, in trillionths. Nothing is copied.
 *
 * Errors: as `fundrules_columns_set_amounts`.
 *
 * Example: `fundrules_columns_set_rates(columns, FUNDRULES_FACT_PROJECT_PROGRESS_PCT, rates, NULL,
 * &error);`
 */
fundrules_status fundrules_columns_set_rates(struct fundrules_columns *columns,
                                             fundrules_fact fact,
                                             const int64_t *trillionths,
                                             const uint64_t *known,
                                             struct fundrules_error **error);

/**
 * Sets whole numbers; also times of day in minutes since midnight, and the first two digits of
 * industry codes. Nothing is copied. Numbers of people are converted into an array of the table's own.
 *
 * Errors: as `fundrules_columns_set_amounts`.
 *
 * Example: `fundrules_columns_set_integers(columns, FUNDRULES_FACT_ACCEPT_ROUND, rounds, NULL,
 * &error);`
 */
fundrules_status fundrules_columns_set_integers(struct fundrules_columns *columns,
                                                fundrules_fact fact,
                                                const int64_t *integers,
                                                const uint64_t *known,
                                                struct fundrules_error **error);

/**
 * Sets days as yyyymmdd; `FUNDRULES_DATE_NONE` for events that did not happen (yet). They are
 * converted into an array of the table's own; `fundrules_columns_set_days` copies nothing.
 *
 * Errors: `FUNDRULES_STATUS_DATE` when a known value is no day, with its row;
 * `FUNDRULES_STATUS_KIND` when the fact is neither a date nor an event, else as
 * `fundrules_columns_set_amounts`.
 *
 * Example: `fundrules_columns_set_dates(columns, FUNDRULES_FACT_PROJECT_END_ACTUAL, dates, known,
 * &error);`
 */
fundrules_status fundrules_columns_set_dates(struct fundrules_columns *columns,
                                             fundrules_fact fact,
                                             const int32_t *dates,
                                             const uint64_t *known,
                                             struct fundrules_error **error);

/**
 * Sets days as numbers of days since 1970-01-01; 2 147 483 647 for events that did not happen
 * (yet). Nothing is copied.
 *
 * Errors: as `fundrules_columns_set_amounts`.
 *
 * Example: `fundrules_columns_set_days(columns, FUNDRULES_FACT_PROJECT_END_PLANNED, day_numbers,
 * NULL, &error);`
 */
fundrules_status fundrules_columns_set_days(struct fundrules_columns *columns,
                                            fundrules_fact fact,
                                            const int32_t *days,
                                            const uint64_t *known,
                                            struct fundrules_error **error);

/**
 * Sets yes or no as a bitmap of the form of `known`: 1 is yes. Nothing is copied.
 *
 * Errors: as `fundrules_columns_set_amounts`.
 *
 * Example: `fundrules_columns_set_bools(columns, FUNDRULES_FACT_FUND_USE_COMPLIANT, bits, NULL,
 * &error);`
 */
fundrules_status fundrules_columns_set_bools(struct fundrules_columns *columns,
                                             fundrules_fact fact,
                                             const uint64_t *bits,
                                             const uint64_t *known,
                                             struct fundrules_error **error);

/**
 * Sets words by their numbers (`FUNDRULES_WORD_...`), a byte each. Nothing is copied, unless the
 * library numbers the words of this fact in another way inside.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when nothing has a number, else as
 * `fundrules_columns_set_amounts`.
 *
 * Example: `fundrules_columns_set_words(columns, FUNDRULES_FACT_PROJECT_STAGE, words, known,
 * &error);`
 */
fundrules_status fundrules_columns_set_words(struct fundrules_columns *columns,
                                             fundrules_fact fact,
                                             const uint8_t *words,
                                             const uint64_t *known,
                                             struct fundrules_error **error);

/**
 * Sets sets of words: in each value bit n stands for the word with number n. Nothing is copied,
 * unless the library numbers the words of this fact in another way inside.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when nothing has one of the numbers, else as
 * `fundrules_columns_set_amounts`.
 *
 * Example: `fundrules_columns_set_word_sets(columns, FUNDRULES_FACT_AWARD_BASIS, sets, NULL,
 * &error);`
 */
fundrules_status fundrules_columns_set_word_sets(struct fundrules_columns *columns,
                                                 fundrules_fact fact,
                                                 const int64_t *sets,
                                                 const uint64_t *known,
                                                 struct fundrules_error **error);

/**
 * Frees a table. The arrays stay the caller's. NULL is nothing to free.
 *
 * Errors: `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_columns_free(columns);`
 */
fundrules_status fundrules_columns_free(struct fundrules_columns *columns);

/**
 * Room for answers. Free it with `fundrules_answers_free`.
 *
 * Errors: `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_answers_new(&answers, &error);`
 */
fundrules_status fundrules_answers_new(struct fundrules_answers **answers,
                                       struct fundrules_error **error);

/**
 * Room for the answers that somebody needs, which costs less than all: the fields in an array, with
 * the outcomes of their questions. Whether clauses apply is answered where `clauses` is 1, and not
 * where it is 0. What was not asked for has no value. Free it with `fundrules_answers_free`.
 *
 * Errors: `FUNDRULES_STATUS_NUMBER` when nothing has the number of a field, or `clauses` is neither 1
 * nor 0; `FUNDRULES_STATUS_ARRAY`, `FUNDRULES_STATUS_NULL`.
 *
 * Example: `fundrules_answers_new_only(fields, 1, 0, &answers, &error);`
 */
fundrules_status fundrules_answers_new_only(const uint32_t *fields,
                                            size_t field_count,
                                            int32_t clauses,
                                            struct fundrules_answers **answers,
                                            struct fundrules_error **error);

/**
 * Answers every question for each row of a table on a day (yyyymmdd). What the answers held before
 * is gone. Once the room is large enough nothing is allocated.
 *
 * Errors: `FUNDRULES_STATUS_DATE`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_fill(answers, regime, columns, 20250601, &error);`
 */
fundrules_status fundrules_answers_fill(struct fundrules_answers *answers,
                                        const struct fundrules_regime *regime,
                                        const struct fundrules_columns *columns,
                                        int32_t date,
                                        struct fundrules_error **error);

/**
 * The number of rows that were answered.
 *
 * Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_count_rows(answers, &count);`
 */
fundrules_status fundrules_answers_count_rows(const struct fundrules_answers *answers,
                                              size_t *rows);

/**
 * The outcomes of a question, a byte a row: `FUNDRULES_OUTCOME_...`.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` before the answers are filled, `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_get_outcomes(answers, FUNDRULES_QUESTION_CLAWBACK, &outcomes);`
 */
fundrules_status fundrules_answers_get_outcomes(const struct fundrules_answers *answers,
                                                fundrules_question question,
                                                const uint8_t **outcomes);

/**
 * The values of a field, one a row: fen, 1 or 0, numbers of words (`FUNDRULES_ANSWER_...`), or days
 * since 1970-01-01. `known` is a bitmap as in `fundrules_columns`; where its bit is 0 there is no
 * value, and the number means nothing. All but amounts are copied to be of one width when they are
 * first asked for; `fundrules_answers_get_codes` and `fundrules_answers_get_days` lend them as they
 * are held.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` before the answers are filled, or for a field that was not asked
 * for; `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_get_values(answers, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &values,
 * &bitmap);`
 */
fundrules_status fundrules_answers_get_values(const struct fundrules_answers *answers,
                                              fundrules_field field,
                                              const int64_t **values,
                                              const uint64_t **known);

/**
 * The amounts of a field in fen, one a row, lent without a copy. `known` is as in
 * `fundrules_answers_get_values`.
 *
 * Errors: `FUNDRULES_STATUS_KIND` when the field is no amount; `FUNDRULES_STATUS_NO_VALUE` before the
 * answers are filled, or for a field that was not asked for; `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_get_amounts(answers, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &values,
 * &bitmap);`
 */
fundrules_status fundrules_answers_get_amounts(const struct fundrules_answers *answers,
                                               fundrules_field field,
                                               const int64_t **amounts,
                                               const uint64_t **known);

/**
 * The days of a field since 1970-01-01, one a row, lent without a copy. `known` is as in
 * `fundrules_answers_get_values`.
 *
 * Errors: `FUNDRULES_STATUS_KIND` when the field is no day; `FUNDRULES_STATUS_NO_VALUE` before the
 * answers are filled, or for a field that was not asked for; `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_get_days(answers, FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_DUE, &due_days,
 * &bitmap);`
 */
fundrules_status fundrules_answers_get_days(const struct fundrules_answers *answers,
                                            fundrules_field field,
                                            const int32_t **days,
                                            const uint64_t **known);

/**
 * The values of a field that is a word or yes or no, a byte a row: the numbers of words
 * (`FUNDRULES_ANSWER_...`), or 1 and 0. They are lent without a copy as long as this version numbers
 * the words of the field as it holds them. `known` is as in `fundrules_answers_get_values`.
 *
 * Errors: `FUNDRULES_STATUS_KIND` when the field is neither a word nor yes or no; `FUNDRULES_STATUS_NO_VALUE` before the
 * answers are filled, or for a field that was not asked for; `FUNDRULES_STATUS_NUMBER`,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_get_codes(answers, FUNDRULES_FIELD_ACCEPTANCE_VERDICT, &codes,
 * &bitmap);`
 */
fundrules_status fundrules_answers_get_codes(const struct fundrules_answers *answers,
                                             fundrules_field field,
                                             const uint8_t **codes,
                                             const uint64_t **known);

/**
 * Copies the days of a field into an array of the caller's, as yyyymmdd, with `FUNDRULES_DATE_NONE`
 * where there is none. `room` is the number of dates that the array has room for.
 *
 * Errors: `FUNDRULES_STATUS_ARRAY` when there is less room than rows, `FUNDRULES_STATUS_KIND` when
 * the field is no day, `FUNDRULES_STATUS_NO_VALUE` before the answers are filled,
 * `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_copy_dates(answers, field, due_dates, 3);`
 */
fundrules_status fundrules_answers_copy_dates(const struct fundrules_answers *answers,
                                              fundrules_field field,
                                              int32_t *dates,
                                              size_t room);

/**
 * For the clause at a place of the regime, counted from 0, two bitmaps as in `fundrules_columns`:
 * in which rows it applies, and in which it is not known whether it does.
 *
 * Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NO_VALUE` when clauses were not asked for,
 * `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_get_clause(answers, 0, &bitmap, &open_bitmap);`
 */
fundrules_status fundrules_answers_get_clause(const struct fundrules_answers *answers,
                                              size_t place,
                                              const uint64_t **applies,
                                              const uint64_t **open);

/**
 * Frees answers with their arrays. NULL is nothing to free.
 *
 * Errors: `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_free(answers);`
 */
fundrules_status fundrules_answers_free(struct fundrules_answers *answers);

/**
 * A table made from an Arrow table: a struct array whose children are named by facts. Null is not
 * known. Texts are read as ledgers are. Numbers are what columns hold: `int64` is fen, trillionths or a
 * whole number, `date32` a day, `bool` yes or no; a `decimal128` with up to two decimals is an amount
 * in yuan. Sets of clauses are named for the regime.
 *
 * The values are copied. The array is taken over as the interface wants it: the library releases it,
 * and `array->release` is NULL afterwards; only after `FUNDRULES_STATUS_NULL` or
 * `FUNDRULES_STATUS_HANDLE` it is still the caller's. The schema stays the caller's. Free the table
 * with `fundrules_columns_free`.
 *
 * Errors: `FUNDRULES_STATUS_INPUT` when it is no such table, or has a type that a fact cannot be read
 * from; `FUNDRULES_STATUS_FACT`, `_AMOUNT`, `_RATE` or `_DATE` for a value, with its row;
 * `FUNDRULES_STATUS_LENGTH`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_columns_new_from_arrow(regime, schema, array, &columns, &error);`
 */
fundrules_status fundrules_columns_new_from_arrow(const struct fundrules_regime *regime,
                                                  const struct ArrowSchema *schema,
                                                  struct ArrowArray *array,
                                                  struct fundrules_columns **columns,
                                                  struct fundrules_error **error);

/**
 * Writes the answers as an Arrow table: a struct array with, for each question, its outcome
 * (`question.outcome`, `uint8`, `FUNDRULES_OUTCOME_...`) and its values (`question.field`): amounts in
 * fen as `int64`, days as `date32`, yes or no as `bool`, words by their names as `utf8`. Where there is
 * no value it is null, and what was not asked for is left out. The structures are the caller's, who releases both by their `release`.
 *
 * Errors: `FUNDRULES_STATUS_NO_VALUE` before the answers are filled, `FUNDRULES_STATUS_NULL`,
 * `FUNDRULES_STATUS_HANDLE`.
 *
 * Example: `fundrules_answers_write_arrow(answers, schema, array, &error);`
 */
fundrules_status fundrules_answers_write_arrow(const struct fundrules_answers *answers,
                                               struct ArrowSchema *schema,
                                               struct ArrowArray *array,
                                               struct fundrules_error **error);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* FUNDRULES_H */
