//! scratch
use fundrules::*;
#[test]
fn facts() {
    for id in ["guangyuan", "luoyang"] {
        let r = Regime::builtin(id).unwrap();
        println!("{id}");
        for f in r.facts() {
            println!("  (\"{}\", \"\"), // {}", f.name, f.kind.name());
        }
    }
}
