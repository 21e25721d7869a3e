//! May the project be supported?

use super::general::general_question;
use crate::facts::vocabulary::vocabularies;

vocabularies! {
    /// Whether a project may be supported.
    Eligibility {
        NotEligible "不符合申报条件" "not eligible",
        ByException "仅可作为例外" "only by an exception",
        Eligible "符合申报条件" "eligible",
    }
}

general_question! { @ [] []
    standing verdict: Eligibility { NotEligible, ByException, Eligible }
        "申报资格" "whether the project may be supported";
}
