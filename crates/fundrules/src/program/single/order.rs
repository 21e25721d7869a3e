//! Puts operations in an order in which many of one kind follow each other.

use std::collections::{HashMap, VecDeque};

use super::batch::Kind;

/// How the kind is found that comes next.
#[derive(Clone, Copy)]
enum Prefer {
    /// The one of which most can be done.
    Most,
    /// The one of which the largest part of what is left can be done.
    Whole,
}

/// Puts operations of these kinds in order, each after those at the given places: batches of places,
/// by the better of two ways to find them.
pub(super) fn ordered(kinds: &[Kind], after: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let (most, whole) = (greedy(kinds, after, Prefer::Most), greedy(kinds, after, Prefer::Whole));
    if most.len() <= whole.len() { most } else { whole }
}

/// Again and again does all that can be done of a kind.
fn greedy(kinds: &[Kind], after: &[Vec<usize>], prefer: Prefer) -> Vec<Vec<usize>> {
    let mut waits: Vec<usize> = after.iter().map(Vec::len).collect();
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); kinds.len()];
    for (place, after) in after.iter().enumerate() {
        for before in after {
            if let Some(followers) = followers.get_mut(*before) {
                followers.push(place);
            }
        }
    }
    let mut ready = Ready::default();
    for (place, kind) in kinds.iter().enumerate() {
        *ready.left.entry(*kind).or_default() += 1;
        if waits.get(place) == Some(&0) {
            ready.add(place, *kind);
        }
    }
    let mut batches = Vec::new();
    while let Some(kind) = ready.best(prefer) {
        let mut batch = Vec::new();
        // Those that become ready meanwhile are of the same batch.
        while let Some(place) = ready.next(kind) {
            batch.push(place);
            for follower in followers.get(place).into_iter().flatten() {
                let Some(waits) = waits.get_mut(*follower) else { continue };
                *waits = waits.saturating_sub(1);
                if let (0, Some(kind)) = (*waits, kinds.get(*follower)) {
                    ready.add(*follower, *kind);
                }
            }
        }
        batches.push(batch);
    }
    batches
}

/// The operations that can be done, by kind.
#[derive(Default)]
struct Ready {
    kinds: Vec<Kind>,
    places: HashMap<Kind, VecDeque<usize>>,
    /// How many there are of each kind that are not done.
    left: HashMap<Kind, usize>,
}

impl Ready {
    fn add(&mut self, place: usize, kind: Kind) {
        if !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
        self.places.entry(kind).or_default().push_back(place);
    }

    /// The kind that comes next; the first met of equals.
    fn best(&self, prefer: Prefer) -> Option<Kind> {
        let score = |kind: &Kind| {
            let ready = self.places.get(kind).map_or(0, VecDeque::len);
            let left = self.left.get(kind).copied().unwrap_or(0).max(1);
            match prefer {
                Prefer::Most => (ready, 0),
                Prefer::Whole => (1_000 * ready / left, ready),
            }
        };
        let best = self.kinds.iter().rev().max_by_key(|kind| score(kind))?;
        (score(best).0 > 0).then_some(*best)
    }

    /// The one that could be done first: what follows from another is not done right after it, but when
    /// that is long done, so that the processor does not wait for it.
    fn next(&mut self, kind: Kind) -> Option<usize> {
        let next = self.places.get_mut(&kind)?.pop_front()?;
        if let Some(left) = self.left.get_mut(&kind) {
            *left = left.saturating_sub(1);
        }
        Some(next)
    }
}
