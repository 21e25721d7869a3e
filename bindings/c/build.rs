//! Gives the shared library the name under which programs look for it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    let part = |name: &str| std::env::var(name).unwrap_or_default();
    let (major, minor) = (part("CARGO_PKG_VERSION_MAJOR"), part("CARGO_PKG_VERSION_MINOR"));
    if target == "linux" {
        // The name that cargo-c gives as well. While the version is 0.x a minor release may change
        // the interface, so that both numbers are in it.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libfundrules.so.{major}.{minor}");
    }
}
