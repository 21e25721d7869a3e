//! Which bans and sanctions apply?

use super::general::general_question;

general_question! { @ [] []
    Mark barred: Bool "禁止申报" "the application is barred";
    Greatest barred_until: Date "恢复申报资格日" "first day on which an application is free again";
    Mark ban_follows: Bool "应禁止申报" "a ban follows";
    Mark dishonesty_listing: Bool "列入失信名单" "listing as dishonest";
    Mark blacklist: Bool "列入黑名单" "blacklisting";
    Mark joint_punishment: Bool "联合惩戒" "joint punishment";
    Mark accountability: Bool "追究责任" "officials or others are held to account";
    Mark legal_handling: Bool "依法依规处理" "handling under the law";
    Mark referral: Bool "移送" "referral to the competent bodies";
    Mark circular: Bool "通报" "public criticism or a circular";
    Mark discretionary: Bool "可视情采取措施" "a measure is left to discretion";
}
