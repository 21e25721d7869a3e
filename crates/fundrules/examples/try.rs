//! Scratch.
fn main() {
    let args: Vec<String> = std::env::args().collect();
    for id in fundrules::builtin_rulebooks() {
        let text = fundrules::builtin_rulebook(id).unwrap();
        match fundrules::Rulebook::from_toml(id, text) {
            Ok(r) => eprintln!("{id} {} clauses", r.clauses().len()),
            Err(e) => {
                for e in e.errors() {
                    println!("{e}")
                }
            }
        }
    }
    let t = std::time::Instant::now();
    let regime = fundrules::Regime::builtin(&args[1]).map_err(|e| eprintln!("{e}")).unwrap();
    eprintln!("load {:?}", t.elapsed());
    let p = fundrules::Project::from_json(&args[2]).map_err(|e| eprintln!("{e}")).unwrap();
    let a = regime.assess(&p, args[3].parse().unwrap()).unwrap();
    if args.len() > 4 {
        println!(
            "{}",
            regime.explain(&p, args[3].parse().unwrap()).unwrap().text(args[4].parse().unwrap())
        );
        return;
    }
    println!("{}", serde_json::to_string_pretty(&a).unwrap());
    let facts = regime.lower(&p).unwrap();
    let mut d = fundrules::Decider::new(&regime, args[3].parse().unwrap()).unwrap();
    let t = std::time::Instant::now();
    for _ in 0..100000 {
        d.decide(&facts);
    }
    eprintln!("decide {:?}", t.elapsed() / 100000);
}
