//! Which facts projects have known so far.

use crate::facts::{FACTS, Facts};

/// The facts that some project so far has known.
#[derive(Debug, Default)]
pub(crate) struct KnownFacts {
    known: Vec<u64>,
    unknown: Vec<u16>,
}

impl KnownFacts {
    /// None is known yet of those that are looked at.
    pub(super) fn new(looked_at: Vec<u16>) -> Self {
        KnownFacts { known: vec![0; FACTS.len().div_ceil(64)], unknown: looked_at }
    }

    /// The facts that are known, as bits.
    pub(super) fn known(&self) -> &[u64] {
        &self.known
    }

    /// The places of the others.
    pub(super) fn unknown(&self) -> &[u16] {
        &self.unknown
    }

    /// Whether a project knows a fact that none before it knew.
    pub(super) fn is_new(&self, facts: &Facts) -> bool {
        self.unknown.iter().any(|place| facts.get(usize::from(*place)).is_some())
    }

    /// Takes over the facts that a project is the first to know, and says whether there are any.
    pub(super) fn learn(&mut self, facts: &Facts) -> bool {
        let known = &mut self.known;
        let before = self.unknown.len();
        self.unknown.retain(|place| {
            let place = usize::from(*place);
            let new = facts.get(place).is_some();
            if new && let Some(word) = known.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
            !new
        });
        self.unknown.len() < before
    }
}
