//! Part of fundrules.
fn main() {}
