//! Random projects for the property tests.

use fundrules::{FactDefinition, FactKind, Project, Tree, fact_definitions};
use proptest::prelude::*;

/// Days around which projects live: near enough to meet each other's deadlines.
const DAYS: [&str; 9] = [
    "2021-06-30",
    "2022-06-30",
    "2023-06-29",
    "2023-12-31",
    "2024-06-30",
    "2024-07-01",
    "2024-12-30",
    "2025-01-31",
    "2025-03-10",
];

/// A value of a fact, in the form that JSON uses. Amounts are drawn so that they often meet each
/// other and the lines of the rulebooks.
fn value(fact: &FactDefinition) -> BoxedStrategy<Tree> {
    let text = |text: String| Tree::Text(text);
    let day = || prop::sample::select(DAYS.to_vec()).prop_map(|day| Tree::Text(day.to_owned()));
    match fact.kind {
        FactKind::Money => {
            let fen = prop_oneof![
                4 => prop::sample::select(vec![
                    0i64, 1, 99_999, 10_000_000, 50_000_000, 70_000_000, 70_000_001, 80_000_000,
                    80_000_001, 90_000_000, 99_999_999, 100_000_000, 499_999_999_999,
                ]),
                3 => 0i64..200_000_000,
                1 => 0i64..=100_000_000_000_000_000,
            ];
            fen.prop_map(move |fen| text(fundrules::Money::from_fen(fen).to_string())).boxed()
        }
        FactKind::Rate => {
            let rates = vec!["0%", "30%", "49.99%", "50%", "79.99%", "80%", "99.999999%", "100%"];
            prop::sample::select(rates).prop_map(move |rate| text(rate.to_owned())).boxed()
        }
        FactKind::Integer => (0u32..5).prop_map(|number| Tree::Number(number.to_string())).boxed(),
        FactKind::Headcount => (0u32..8).prop_map(|count| Tree::Number(count.to_string())).boxed(),
        FactKind::IndustryCode => prop::sample::select(vec!["32", "3251", "34", "38", "41"])
            .prop_map(|code| Tree::Text(code.to_owned()))
            .boxed(),
        FactKind::Time => prop::sample::select(vec!["14:59", "15:00", "15:01"])
            .prop_map(|time| Tree::Text(time.to_owned()))
            .boxed(),
        FactKind::Date => day().boxed(),
        FactKind::Event => {
            prop_oneof![2 => day(), 1 => Just(Tree::Text("none".to_owned()))].boxed()
        }
        FactKind::Bool => any::<bool>().prop_map(Tree::Bool).boxed(),
        FactKind::Word(words) => (0..words.len())
            .prop_map(move |place| text(words.get(place).map_or("", |word| word.name).to_owned()))
            .boxed(),
        FactKind::Words(words) => {
            let names: Vec<String> = words.iter().map(|word| word.name.to_owned()).collect();
            let most = names.len().min(3);
            prop::sample::subsequence(names, 0..=most)
                .prop_map(|names| Tree::List(names.into_iter().map(Tree::Text).collect()))
                .boxed()
        }
        FactKind::Clauses => {
            let ids =
                vec!["guangyuan-mgmt/20.3.2", "guangyuan-mgmt/20.3.3", "guangyuan-mgmt/20.3.5"];
            prop::sample::subsequence(ids, 0..=2)
                .prop_map(|ids| {
                    Tree::List(ids.into_iter().map(|id| Tree::Text(id.into())).collect())
                })
                .boxed()
        }
        FactKind::Reference => prop::sample::select(vec!["none", "province/12"])
            .prop_map(move |reference| text(reference.to_owned()))
            .boxed(),
        _ => Just(Tree::Null).boxed(),
    }
}

/// Facts of a project by name: each is left out with a chance of `missing` in a hundred.
pub fn facts(missing: u32) -> BoxedStrategy<Vec<(&'static str, Tree)>> {
    let strategies: Vec<BoxedStrategy<(&'static str, Tree)>> = fact_definitions()
        .iter()
        .map(|fact| {
            let known = value(fact);
            let name = fact.name;
            prop_oneof![
                missing => Just((name, Tree::Null)),
                100 - missing => known.prop_map(move |value| (name, value)),
            ]
            .boxed()
        })
        .collect();
    strategies.boxed()
}

/// Facts that go together with every regime: sets of clauses, which only Guangyuan has, are left
/// out.
pub fn facts_without_clauses(missing: u32) -> BoxedStrategy<Vec<(&'static str, Tree)>> {
    facts(missing)
        .prop_map(|facts| {
            facts.into_iter().filter(|(name, _)| *name != "accept.fail_grounds").collect()
        })
        .boxed()
}

/// A project with these facts. Facts that contradict each other are kept: the rules must hold for
/// them as well.
///
/// # Errors
///
/// A value is not one of its fact.
pub fn project(facts: &[(&'static str, Tree)]) -> fundrules::Result<Project> {
    let mut project = Project::new("random");
    for (name, value) in facts {
        project.set(name, value, None)?;
    }
    Ok(project)
}
