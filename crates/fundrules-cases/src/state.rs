//! What becomes of one clause.

use fundrules::{Assessment, Language, Regime, SmolStr};

/// Whether a clause applies to a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClauseState {
    /// It applies.
    Fires,
    /// It is known not to apply.
    DoesNotFire,
    /// It is not known whether it applies.
    Open,
}

impl ClauseState {
    /// The state in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            ClauseState::Fires => language.pick("适用", "applies"),
            ClauseState::DoesNotFire => language.pick("不适用", "does not apply"),
            ClauseState::Open => language.pick("尚不能确定", "is unknown"),
        }
    }
}

/// What became of a clause in an assessment, whichever question it belongs to; `None` when the
/// regime has no such clause.
#[must_use]
pub fn clause_state(regime: &Regime, assessment: &Assessment, id: &str) -> Option<ClauseState> {
    let answer = assessment.answer(regime.clause(id)?.question());
    let among = |ids: &[SmolStr]| ids.iter().any(|known| known == id);
    Some(if among(answer.clauses()) || among(answer.notes()) {
        ClauseState::Fires
    } else if among(answer.open()) {
        ClauseState::Open
    } else {
        ClauseState::DoesNotFire
    })
}
