//! Facts that follow from other facts by a formula without numbers of any document.

use super::vocabulary::{ChangeKind, Vocabulary};

/// The formula of a derived fact.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Formula {
    /// The approved version where an approved change names this kind, else the planned one; it is
    /// not known while it is not known whether there was such a change.
    Baseline { planned: &'static str, approved: &'static str, change: ChangeKind },
    /// How far the actual figure lies below the base, as a share of the base; never negative.
    Shortfall { base: &'static str, actual: &'static str },
    /// How far a figure lies above the base, as a share of the base; never negative.
    Growth { base: &'static str, actual: &'static str },
    /// One amount as a share of another.
    Share { part: &'static str, whole: &'static str },
    /// The sum of two amounts.
    Sum { first: &'static str, second: &'static str },
    /// The part of an amount that another leaves over; never negative.
    Difference { from: &'static str, less: &'static str },
    /// What the clauses about acceptance say.
    ByClauses,
}

/// The kind of a derived fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DerivedKind {
    Money,
    Ratio,
    Date,
    Bool,
    Word(&'static [super::vocabulary::Word]),
}

/// One line of the table of derived facts.
#[derive(Debug)]
pub(crate) struct DerivedFact {
    pub(crate) name: &'static str,
    pub(crate) kind: DerivedKind,
    pub(crate) zh: &'static str,
    pub(crate) en: &'static str,
    pub(crate) formula: Formula,
}

macro_rules! investment {
    ($name:literal, $zh:literal, $en:literal) => {
        [
            DerivedFact {
                name: concat!("invest.", $name, "_baseline"),
                kind: DerivedKind::Money,
                zh: concat!($zh, "基准"),
                en: concat!(
                    "baseline of ",
                    $en,
                    ": as approved where a change was approved, else as planned"
                ),
                formula: Formula::Baseline {
                    planned: concat!("invest.", $name, "_planned"),
                    approved: concat!("invest.", $name, "_approved"),
                    change: ChangeKind::Investment,
                },
            },
            DerivedFact {
                name: concat!("invest.", $name, "_shortfall"),
                kind: DerivedKind::Ratio,
                zh: concat!($zh, "较批复基准减少比例"),
                en: concat!("reduction of ", $en, " from its baseline"),
                formula: Formula::Shortfall {
                    base: concat!("invest.", $name, "_baseline"),
                    actual: concat!("invest.", $name, "_actual"),
                },
            },
            DerivedFact {
                name: concat!("invest.", $name, "_shortfall_at_allocation"),
                kind: DerivedKind::Ratio,
                zh: concat!($zh, "较核定时减少比例"),
                en: concat!("reduction of ", $en, " from the figure at allocation"),
                formula: Formula::Shortfall {
                    base: concat!("invest.", $name, "_planned"),
                    actual: concat!("invest.", $name, "_actual"),
                },
            },
        ]
    };
}

static TOTAL: [DerivedFact; 3] = investment!("total", "总投资", "total investment");
static FIXED: [DerivedFact; 3] = investment!("fixed", "固定资产投资", "fixed-asset investment");
static SOFTWARE: [DerivedFact; 3] = investment!("software", "软件投资", "software investment");
static OTHER: [DerivedFact; 3] = investment!("other", "其他标的投资", "the other basis");

static SINGLE: [DerivedFact; 11] = [
    DerivedFact {
        name: "invest.total_proposed_decrease",
        kind: DerivedKind::Ratio,
        zh: "拟变更总投资减少比例",
        en: "how far the total asked for lies below the planned one",
        formula: Formula::Shortfall {
            base: "invest.total_planned",
            actual: "invest.total_proposed",
        },
    },
    DerivedFact {
        name: "invest.total_proposed_increase",
        kind: DerivedKind::Ratio,
        zh: "拟变更总投资增加比例",
        en: "how far the total asked for lies above the planned one",
        formula: Formula::Growth { base: "invest.total_planned", actual: "invest.total_proposed" },
    },
    DerivedFact {
        name: "region.entry_rate",
        kind: DerivedKind::Ratio,
        zh: "项目录入率",
        en: "share of the projects that were entered",
        formula: Formula::Share { part: "region.entry_count", whole: "region.entry_total" },
    },
    DerivedFact {
        name: "invest.total_without_land_and_plant",
        kind: DerivedKind::Money,
        zh: "扣除土地厂房后的总投资",
        en: "total investment without land and plant",
        formula: Formula::Difference {
            from: "invest.total_planned",
            less: "invest.land_and_plant",
        },
    },
    DerivedFact {
        name: "project.end_baseline",
        kind: DerivedKind::Date,
        zh: "实施期截止（以批复延期为准）",
        en: "end of the implementation period, as extended where an extension was approved",
        formula: Formula::Baseline {
            planned: "project.end_planned",
            approved: "project.end_approved",
            change: ChangeKind::Period,
        },
    },
    DerivedFact {
        name: "payment.paid_ratio",
        kind: DerivedKind::Ratio,
        zh: "已拨付比例",
        en: "share of the award that was paid",
        formula: Formula::Share { part: "payment.paid_total", whole: "award.amount" },
    },
    DerivedFact {
        name: "payment.total_with_proposal",
        kind: DerivedKind::Money,
        zh: "含本次拟拨的累计金额",
        en: "paid so far and proposed now together",
        formula: Formula::Sum { first: "payment.paid_total", second: "payment.amount" },
    },
    DerivedFact {
        name: "payment.ratio_with_proposal",
        kind: DerivedKind::Ratio,
        zh: "含本次拟拨的累计比例",
        en: "share of the award that is paid, the proposed payment included",
        formula: Formula::Share { part: "payment.total_with_proposal", whole: "award.amount" },
    },
    DerivedFact {
        name: "invest.executed_ratio",
        kind: DerivedKind::Ratio,
        zh: "投资执行进度",
        en: "share of the planned investment that was carried out",
        formula: Formula::Share { part: "invest.total_actual", whole: "invest.total_planned" },
    },
    DerivedFact {
        name: "accept.required",
        kind: DerivedKind::Bool,
        zh: "应当验收",
        en: "acceptance is owed",
        formula: Formula::ByClauses,
    },
    DerivedFact {
        name: "accept.verdict_derived",
        kind: DerivedKind::Word(crate::rules::AcceptanceVerdict::WORDS),
        zh: "依条款推定的验收结论",
        en: "verdict that follows from the clauses",
        formula: Formula::ByClauses,
    },
];

/// Every derived fact.
pub(crate) fn derived_facts() -> impl Iterator<Item = &'static DerivedFact> {
    TOTAL.iter().chain(&FIXED).chain(&SOFTWARE).chain(&OTHER).chain(&SINGLE)
}

pub(crate) fn derived_names() -> impl Iterator<Item = &'static str> {
    derived_facts().map(|fact| fact.name)
}

pub(crate) fn derived_fact(name: &str) -> Option<&'static DerivedFact> {
    derived_facts().find(|fact| fact.name == name)
}
