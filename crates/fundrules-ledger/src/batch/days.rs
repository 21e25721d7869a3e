//! Days of a row that contradict each other.

use fundrules::{days_in_order, fact_definitions};

/// The facts whose days have an order, by their places.
pub(super) struct DaysInOrder {
    pairs: Vec<(usize, usize)>,
}

impl DaysInOrder {
    pub(super) fn new() -> Self {
        let place = |name: &str| fact_definitions().iter().position(|fact| fact.name == name);
        let pairs = days_in_order().iter();
        DaysInOrder {
            pairs: pairs.filter_map(|one| place(one.earlier).zip(place(one.later))).collect(),
        }
    }

    /// Whether a day lies before one that it may not lie before; whether that is a mistake in this row
    /// is looked at when the row is read again.
    pub(super) fn contradict(&self, values: &[(usize, i64)]) -> bool {
        let day = |wanted: usize| {
            values.iter().find(|(place, _)| *place == wanted).map(|(_, number)| *number)
        };
        let mut earlier_day = (usize::MAX, None);
        self.pairs.iter().any(|(earlier, later)| {
            if earlier_day.0 != *earlier {
                earlier_day = (*earlier, day(*earlier));
            }
            earlier_day.1.is_some_and(|first| day(*later).is_some_and(|second| second < first))
        })
    }
}
