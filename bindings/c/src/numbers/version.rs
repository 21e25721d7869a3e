//! Written by `cargo xtask generate`; do not edit.

#[doc = " The major version of the header."] pub const FUNDRULES_VERSION_MAJOR: u32 = 0;
#[doc = " The minor version of the header."] pub const FUNDRULES_VERSION_MINOR: u32 = 1;
#[doc = " The patch version of the header."] pub const FUNDRULES_VERSION_PATCH: u32 = 0;
#[doc = " The version of the header as one number, as `fundrules_version_number` gives it."] pub const FUNDRULES_VERSION_NUMBER: u32 = 1000;
