//! The Python package: its generated sources, and how it is built and tested.

pub(crate) mod sources;
