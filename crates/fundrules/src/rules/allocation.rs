//! Was the budget allocated as it must be?
//!
//! This is the question about one project. The allocation itself, over all recipients of a budget,
//! is computed in [`crate::allocation`].

use super::general::{Standing, general_question};

general_question! { @ [] []
    standing standing: Standing { Breached, Departs, Met }
        "分配合规" "whether the allocation follows the rules";
    Mark fundable: Bool "可予支持" "the project may be funded by its method";
    Greatest public_notice_ends: Date
        "公示最早截止日" "first day on which the public notice may end";
}
