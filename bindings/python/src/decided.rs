//! The quick answer to a project, kept together with the regime that gave it.

use std::sync::Arc;

use chrono::NaiveDate;
use fundrules::{Decider, Facts, Regime, Result};

self_cell::self_cell!(
    /// A decider of a regime, after it decided one project.
    pub(crate) struct Decided {
        owner: Arc<Regime>,
        #[covariant]
        dependent: Decider,
    }
);

impl Decided {
    /// Decides a project.
    pub(crate) fn decide(regime: Arc<Regime>, facts: &Facts, as_of: NaiveDate) -> Result<Self> {
        Decided::try_new(regime, |regime| {
            let mut decider = Decider::new(regime, as_of)?;
            decider.decide(facts);
            Ok(decider)
        })
    }
}
