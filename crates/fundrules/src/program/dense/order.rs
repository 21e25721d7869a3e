//! Puts operations in an order in which many of one kind follow each other.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use super::batch::{Batch, Operation};

/// An operation and those that must be done before it, by their places.
pub(super) struct Pending {
    pub(super) operation: Operation,
    pub(super) after: Vec<usize>,
}

/// How the kind is found that comes next.
#[derive(Clone, Copy)]
enum Prefer {
    /// The one of which most can be done.
    Most,
    /// The one of which the largest part of what is left can be done.
    Whole,
}

/// Puts the operations in order: the better of two ways to do so.
pub(super) fn ordered(operations: &[Pending]) -> Vec<Batch> {
    let (most, whole) = (greedy(operations, Prefer::Most), greedy(operations, Prefer::Whole));
    if most.len() <= whole.len() { most } else { whole }
}

/// Again and again does all that can be done of a kind.
fn greedy(operations: &[Pending], prefer: Prefer) -> Vec<Batch> {
    let mut waits: Vec<usize> = operations.iter().map(|one| one.after.len()).collect();
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); operations.len()];
    for (place, one) in operations.iter().enumerate() {
        for before in &one.after {
            if let Some(followers) = followers.get_mut(*before) {
                followers.push(place);
            }
        }
    }
    let mut ready = Ready::default();
    let mut left: Vec<Option<Operation>> =
        operations.iter().map(|one| Some(one.operation.clone())).collect();
    for (place, operation) in left.iter().enumerate() {
        if let Some(operation) = operation {
            *ready.left.entry(discriminant(operation)).or_default() += 1;
        }
        if let (Some(0), Some(operation)) = (waits.get(place), operation) {
            ready.add(place, operation);
        }
    }
    let mut batches: Vec<Batch> = Vec::new();
    while let Some(kind) = ready.best(prefer) {
        let mut batch: Option<Batch> = None;
        // Those that become ready meanwhile are of the same batch.
        while let Some(place) = ready.next(kind) {
            let Some(operation) = left.get_mut(place).and_then(Option::take) else { continue };
            match &mut batch {
                None => batch = Some(operation.into()),
                Some(batch) => {
                    batch.add(operation);
                }
            }
            for follower in followers.get(place).into_iter().flatten() {
                let Some(waits) = waits.get_mut(*follower) else { continue };
                *waits = waits.saturating_sub(1);
                if let (0, Some(Some(operation))) = (*waits, left.get(*follower)) {
                    ready.add(*follower, operation);
                }
            }
        }
        batches.extend(batch);
    }
    batches
}

/// The operations that can be done, by kind.
#[derive(Default)]
struct Ready {
    kinds: Vec<Discriminant<Operation>>,
    places: HashMap<Discriminant<Operation>, Vec<usize>>,
    /// How many there are of each kind that are not done.
    left: HashMap<Discriminant<Operation>, usize>,
}

impl Ready {
    fn add(&mut self, place: usize, operation: &Operation) {
        let kind = discriminant(operation);
        if !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
        self.places.entry(kind).or_default().push(place);
    }

    /// The kind that comes next; the first met of equals.
    fn best(&self, prefer: Prefer) -> Option<Discriminant<Operation>> {
        let score = |kind: &Discriminant<Operation>| {
            let ready = self.places.get(kind).map_or(0, Vec::len);
            let left = self.left.get(kind).copied().unwrap_or(0).max(1);
            match prefer {
                Prefer::Most => (ready, 0),
                Prefer::Whole => (1_000 * ready / left, ready),
            }
        };
        let best = self.kinds.iter().rev().max_by_key(|kind| score(kind))?;
        (score(best).0 > 0).then_some(*best)
    }

    fn next(&mut self, kind: Discriminant<Operation>) -> Option<usize> {
        let next = self.places.get_mut(&kind)?.pop()?;
        if let Some(left) = self.left.get_mut(&kind) {
            *left = left.saturating_sub(1);
        }
        Some(next)
    }
}
