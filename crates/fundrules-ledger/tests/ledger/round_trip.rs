use fundrules::{FactKind, Project, Tree, fact_definitions};
use fundrules_ledger::Ledger;
use proptest::prelude::*;

use crate::helpers::*;

/// A value of a kind, in the form that JSON uses.
fn value(kind: FactKind) -> BoxedStrategy<Tree> {
    let text = |text: String| Tree::Text(text);
    let day = (1950_i32..2150, 1_u32..=12, 1_u32..=28)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    let free = "[ -~一-龥，、；\n\"']{0,20}[a-z一-龥]".prop_map(|text| text.trim().to_owned());
    let word = |words: &'static [fundrules::Word]| {
        prop::sample::select(words).prop_map(|word| Tree::Text(word.name.to_owned()))
    };
    let list =
        |item: BoxedStrategy<Tree>| prop::collection::vec(item, 0..4).prop_map(Tree::List).boxed();
    match kind {
        FactKind::Money => (0_i64..=100_000_000_000_000_000)
            .prop_map(move |fen| text(fundrules::Money::from_fen(fen).to_string()))
            .boxed(),
        FactKind::Rate => (0_u32..100_001)
            .prop_map(move |n| text(format!("{}.{:03}%", n / 1000, n % 1000)))
            .boxed(),
        FactKind::Integer => any::<u32>().prop_map(|n| Tree::Number(n.to_string())).boxed(),
        FactKind::Headcount => (0_u32..=63).prop_map(|n| Tree::Number(n.to_string())).boxed(),
        FactKind::IndustryCode => "[0-9]{2,4}".prop_map(text).boxed(),
        FactKind::Time => (0_u32..24, 0_u32..60)
            .prop_map(move |(hour, minute)| text(format!("{hour:02}:{minute:02}")))
            .boxed(),
        FactKind::Date => day.prop_map(text).boxed(),
        FactKind::Event => {
            prop_oneof![day.prop_map(text), Just(Tree::Text("none".to_owned()))].boxed()
        }
        FactKind::Bool => any::<bool>().prop_map(Tree::Bool).boxed(),
        FactKind::Word(words) => word(words).boxed(),
        FactKind::Words(words) => list(word(words).boxed()),
        FactKind::Reference | FactKind::Text => free.prop_map(text).boxed(),
        FactKind::Texts => list(free.prop_map(text).boxed()),
        FactKind::Clauses => list("[a-z]{1,8}/[0-9]{1,2}".prop_map(text).boxed()),
        _ => Just(Tree::List(Vec::new())).boxed(),
    }
}

fn any_project() -> impl Strategy<Value = Project> {
    let facts: Vec<_> = fact_definitions()
        .iter()
        .map(|fact| prop::option::of(value(fact.kind)).prop_map(move |value| (fact.name, value)))
        .collect();
    facts.prop_map(|facts| {
        let mut project = Project::new("P-1");
        for (name, value) in facts {
            if let Some(value) = value {
                project.set(name, &value, None).unwrap();
            }
        }
        // Facts that contradict each other are a mistake by themselves.
        project.project.start_planned = None;
        project.accept.verdict_on = None;
        project.project.indicators_met = None;
        project
    })
}

fn cell(value: Option<Tree>) -> String {
    match value {
        None | Some(Tree::Null) => String::new(),
        Some(Tree::Text(text) | Tree::Number(text)) => text,
        Some(Tree::Bool(value)) => value.to_string(),
        Some(list) => serde_json::to_string(&list).unwrap(),
    }
}

fn csv_of(projects: &[Project], delimiter: u8) -> Vec<u8> {
    let mut csv = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    let names = fact_definitions().iter().map(|fact| fact.name);
    csv.write_record(std::iter::once("id").chain(names)).unwrap();
    for project in projects {
        let cells = fact_definitions().iter().map(|fact| cell(project.get(fact.name)));
        csv.write_record(std::iter::once(project.id.clone()).chain(cells)).unwrap();
    }
    csv.into_inner().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn facts_written_as_csv_read_back_the_same(
        projects in prop::collection::vec(any_project(), 1..4),
        delimiter in prop::sample::select(b",;\t".to_vec()),
    ) {
        let read = rows(csv_of(&projects, delimiter), csv_options());
        for row in &read {
            prop_assert_eq!(&row.mistakes, &Vec::new());
        }
        let read: Vec<Project> = read.into_iter().map(|row| row.project).collect();
        prop_assert_eq!(read, projects);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(ledger) = open(&bytes, csv_options()) {
            let _ = ledger.count();
        }
    }

    #[test]
    fn no_cells_make_the_reader_panic(text in "[-0-9.,;\"\n%（）()元万a-z@=+ ]{0,200}") {
        let text = format!("项目编号,项目总投资（万元）,实施进度\n{text}");
        if let Ok(ledger) = open(&text, csv_options()) {
            for row in Ledger::into_iter(ledger).flatten() {
                for mistake in row.mistakes {
                    prop_assert!(!mistake.to_string().is_empty());
                }
            }
        }
    }
}
