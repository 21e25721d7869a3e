//! Is the acceptance panel composed, and does it work, as it must?

use super::general::{Standing, general_question};

general_question! { @ [] []
    standing standing: Standing { Breached, Departs, Met }
        "专家组合规" "whether the panel is composed and works as it must";
}
