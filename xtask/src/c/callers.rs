//! Programs of other languages.
