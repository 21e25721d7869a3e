//! fundrules
