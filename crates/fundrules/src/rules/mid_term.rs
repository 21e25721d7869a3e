//! How does the project stand at the mid-term review?

use super::general::general_question;
use crate::facts::vocabulary::vocabularies;

vocabularies! {
    /// What a mid-term review finds.
    ReviewFinding {
        NotRectified "未按期整改" "problems not put right in time",
        ProblemsFound "发现问题" "problems found",
        Departs "低于原则要求" "below what is asked in principle",
        InOrder "正常" "in order",
    }
}

general_question! { @ [] []
    standing finding: ReviewFinding { ProblemsFound, Departs, InOrder }
        "中期检查结果" "what the mid-term review finds";
    deadline "review": Review "中期检查" "the mid-term review";
    deadline "rectification": ReviewRectification "中期问题整改" "rectification after the review";
}
