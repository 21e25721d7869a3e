//! How does the project stand in performance management?

use super::general::{Standing, general_question};

general_question! { @ [] []
    standing standing: Standing { Breached, Departs, Met }
        "绩效管理" "whether performance management is done";
    Mark reduction: Bool "可核减下年资金" "next year's money may be reduced";
}
