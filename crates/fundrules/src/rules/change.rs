//! May the project be changed, replaced or terminated, and what if it already was?

use super::general::general_question;
use crate::facts::vocabulary::vocabularies;

vocabularies! {
    /// How a change stands.
    ChangeStanding {
        Unauthorised "擅自变更" "carried out without approval",
        NotEligible "不得变更" "not to be approved",
        ByException "仅可作为例外" "only by an exception",
        ProceduresOpen "程序未完成" "steps are missing",
        Effective "变更有效" "approved and in effect",
        Eligible "可以变更" "may be approved",
        NoChange "无变更" "nothing was changed",
    }
}

general_question! { @ [] []
    standing standing: ChangeStanding { NotEligible, ByException, Eligible }
        "变更认定" "how the change stands";
    Mark replacement: Bool "可提出替换" "replacement may be proposed";
    Mark termination: Bool "可提出终止" "termination may be proposed";
    Mark reselection: Bool "应重新遴选" "another project is to be selected";
    deadline "request": ChangeRequest "提出变更申请" "the request for a change";
    deadline "filing": ChangeFiling "变更备案" "filing the change";
}
