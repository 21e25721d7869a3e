//! Part of fundrules.
