//! Which authority is competent, by which route, and does the region hold payments up?

use super::general::{Standing, general_question};
use crate::facts::vocabulary::vocabularies;

vocabularies! {
    /// The authority that is competent.
    CompetentAuthority {
        Registered "登记地主管部门" "the authority of the place of registration",
        Location "项目所在地主管部门" "the authority of the project's location",
    }
    /// The route of review and recommendation.
    ReviewRoute {
        CountyOnly "县级审核直报省级" "the county reviews and recommends to the province",
        CountyThenCity "县级初审、市级复审" "the county reviews first, then the city",
    }
}

general_question! { @ [] []
    standing standing: Standing { Breached, Departs, Met }
        "地区管理" "whether the region does its part";
    said authority: CompetentAuthority "主管部门" "the authority that is competent";
    said route: ReviewRoute "审核路径" "the route of review";
    Mark suspended: Bool "缓拨" "payment to the region is suspended";
    deadline "plan_filing": PlanFiling "报送年度方案" "filing the work plan of the year";
}
