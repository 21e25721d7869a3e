//! Facts that only a regime or several lists together give a meaning: sets of clauses, lists of
//! texts and indicators.
//!
//! The lists of a row are read as a project of their own, which the regime lowers: what the core
//! says of lists is said there once. Rows with the same lists are read once.

use fundrules::{FactKind, Project, Regime, fact_definitions};
use hashbrown::HashMap;

use super::lowered;

/// So many different combinations of lists are remembered.
const MOST_KEPT: usize = 1_024;

/// Longer lists are not remembered.
const LONGEST: usize = 1_024;

/// Stands between two cells of a key, and in no honest cell.
const BETWEEN: char = '\u{10FFFF}';

/// What lists of a row give, with what is known of every project.
pub(super) struct Joint {
    /// What is known of every project.
    base: Project,
    known: HashMap<Box<str>, Option<Given>>,
    /// The lists of the row at hand.
    key: String,
    /// What they give, where it is not remembered.
    unkept: Option<Given>,
}

/// Facts by their places.
type Given = Vec<(usize, i64)>;

/// Whether a fact of this kind means something by itself, without a regime and other facts.
pub(super) fn stands_alone(kind: FactKind) -> bool {
    matches!(
        kind,
        FactKind::Money
            | FactKind::Rate
            | FactKind::Integer
            | FactKind::Date
            | FactKind::Event
            | FactKind::Bool
            | FactKind::Word(_)
            | FactKind::Words(_)
            | FactKind::Reference
            | FactKind::Text
            | FactKind::IndustryCode
            | FactKind::Headcount
            | FactKind::Time
    )
}

impl Joint {
    pub(super) fn new(base: Project) -> Self {
        Joint { base, known: HashMap::new(), key: String::new(), unkept: None }
    }

    /// Begins another row.
    pub(super) fn begin(&mut self) {
        self.key.clear();
    }

    /// Takes in a part of the row's lists; false for a text that would make two rows alike.
    pub(super) fn add(&mut self, text: &str) -> bool {
        self.key.push_str(text);
        self.key.push(BETWEEN);
        !text.contains(BETWEEN)
    }

    /// Adds what the lists of the row give to what the row says elsewhere; `None` where one of them
    /// is a mistake. `read` reads the lists into a project.
    pub(super) fn join(
        &mut self,
        regime: &Regime,
        values: &mut Vec<(usize, i64)>,
        read: impl FnOnce(&mut Project) -> Option<()>,
    ) -> Option<()> {
        for (fact, number) in self.recall(regime, read)? {
            // What a row says itself goes before what its lists sum up to; if both speak and differ,
            // the slow way finds out whether they contradict each other.
            let kind = fact_definitions().get(*fact).map(|fact| fact.kind);
            let own = match kind.filter(|kind| stands_alone(*kind)) {
                Some(_) => values.iter().find(|(known, _)| known == fact),
                None => None,
            };
            match own {
                None => values.push((*fact, *number)),
                Some((_, own)) if own == number => {}
                Some(_) => return None,
            }
        }
        Some(())
    }

    fn recall(
        &mut self,
        regime: &Regime,
        read: impl FnOnce(&mut Project) -> Option<()>,
    ) -> Option<&[(usize, i64)]> {
        if !self.known.contains_key(self.key.as_str()) {
            let mut project = self.base.clone();
            let given = read(&mut project).and_then(|()| given(regime, &project));
            if self.known.len() >= MOST_KEPT || self.key.len() > LONGEST {
                self.unkept = given;
                return self.unkept.as_deref();
            }
            self.known.insert(self.key.as_str().into(), given);
        }
        self.known.get(self.key.as_str()).and_then(Option::as_deref)
    }
}

fn given(regime: &Regime, project: &Project) -> Option<Given> {
    // Whether they contradict what the row says elsewhere, only the whole row tells.
    if project.contradictions().is_empty() { lowered(regime, project).ok() } else { None }
}
