//! When must acceptance be applied for, and with which papers?

use super::general::{Standing, general_question};

general_question! { @ [] []
    standing standing: Standing { Breached, Departs, Met }
        "申请材料" "whether the application is complete";
    Mark early_application: Bool "可提前申请" "an early application is allowed";
    deadline "application": Application "申请验收" "applying for acceptance";
    deadline "deficiency_notice": DeficiencyNotice "补正告知" "telling what the papers lack";
    deadline "resubmission": Resubmission "补正提交" "resubmitting the papers";
    deadline "examination": Examination "组织验收" "examining the project";
}
