//! Does the rulebook govern the project?

use super::general::general_question;
use crate::facts::vocabulary::vocabularies;

vocabularies! {
    /// Whether the rulebooks govern a project.
    Governance {
        OtherRule "另有规定优先" "another rule prevails",
        NotGoverned "不在适用范围" "not governed",
        ByAnalogy "参照适用" "by analogy",
        Governed "适用" "governed",
    }
}

general_question! { @ [] []
    standing governance: Governance { NotGoverned, ByAnalogy, Governed }
        "是否适用" "whether the rulebooks govern the project";
}
