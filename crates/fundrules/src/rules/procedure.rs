//! Were the steps and sign-offs made as they must be?
//!
//! This is the question about the facts of one project. A record of steps is checked against the
//! flows of the rulebooks by [`crate::Regime::procedure`].

use super::general::{Standing, general_question};

general_question! { @ [] []
    standing standing: Standing { Breached, Departs, Met }
        "程序合规" "whether steps and sign-offs are complete";
    deadline "letter_filing": LetterFiling "推荐文件备案" "filing the recommendation letter";
    deadline "comment": Comment "反馈意见" "commenting on the draft";
}
