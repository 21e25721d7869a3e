//! Puts operations in an order in which many of one kind follow each other.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use super::batch::{Batch, Operation};

/// An operation and those that must be done before it, by their places.
pub(super) struct Pending {
    pub(super) operation: Operation,
    pub(super) after: Vec<usize>,
}

/// Puts the operations in order: again and again all that can be done of the kind of which most can.
pub(super) fn ordered(operations: Vec<Pending>) -> Vec<Batch> {
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
        operations.into_iter().map(|one| Some(one.operation)).collect();
    for (place, operation) in left.iter().enumerate() {
        if let (Some(0), Some(operation)) = (waits.get(place), operation) {
            ready.add(place, operation);
        }
    }
    let mut batches: Vec<Batch> = Vec::new();
    while let Some(kind) = ready.most() {
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
}

impl Ready {
    fn add(&mut self, place: usize, operation: &Operation) {
        let kind = discriminant(operation);
        if !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
        self.places.entry(kind).or_default().push(place);
    }

    /// The kind of which most can be done; the first met of equals.
    fn most(&self) -> Option<Discriminant<Operation>> {
        let count = |kind: &Discriminant<Operation>| self.places.get(kind).map_or(0, Vec::len);
        let most = self.kinds.iter().rev().max_by_key(|kind| count(kind))?;
        (count(most) > 0).then_some(*most)
    }

    fn next(&mut self, kind: Discriminant<Operation>) -> Option<usize> {
        self.places.get_mut(&kind)?.pop()
    }
}
