//! Who organises acceptance, who issues the verdict, and who bears the cost?

use super::general::{Standing, general_question};
use crate::facts::GovernmentLevel;

general_question! { @ [] []
    said organiser: GovernmentLevel "验收组织层级" "who organises acceptance";
    said issuer: GovernmentLevel "结论出具层级" "who issues the verdict";
    standing standing: Standing { Breached, Departs, Met }
        "组织合规" "whether acceptance is organised as it must be";
}
