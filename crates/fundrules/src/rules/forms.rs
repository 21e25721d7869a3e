//! Which forms belong to the project?
//!
//! The forms themselves are typed and checked in a crate of their own; the clauses that prescribe
//! them stand here.

use super::general::{Standing, general_question};

general_question! { @ [] []
    standing standing: Standing { Breached, Departs, Met }
        "表单填报" "whether the forms are filled in as they must be";
}
