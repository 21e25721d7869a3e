//! Which measures does traceback bring?

use super::general::general_question;
use crate::facts::vocabulary::vocabularies;

vocabularies! {
    /// A measure of traceback, the strongest first.
    TracebackMeasure {
        Recover "追缴资金" "recovery of the money",
        Rectify "限期整改" "rectification",
        Supervise "督办" "supervision by notice",
    }
}

general_question! { @ [] []
    said strongest: TracebackMeasure "最强追溯措施" "the strongest measure";
    Mark supervise: Bool "督办" "supervision by notice";
    Mark rectify: Bool "限期整改" "rectification";
    Mark recover: Bool "追缴资金" "recovery of the money";
}
