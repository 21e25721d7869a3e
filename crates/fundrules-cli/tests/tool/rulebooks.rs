//! `rulebooks`.

use crate::support::Folder;

#[test]
fn the_list_names_every_built_in_rulebook_and_its_regime() {
    let folder = Folder::new();
    for language in ["zh", "en"] {
        let out = folder.run(&format!("rulebooks list --lang {language}")).done();
        for id in fundrules::builtin_rulebooks().into_iter().chain(fundrules::builtin_regimes()) {
            assert!(out.contains(id), "{id} in {out}");
        }
    }
}

#[test]
fn a_rulebook_shows_its_clauses_in_order_and_what_may_be_chosen() {
    let folder = Folder::new();
    let out = folder.run("rulebooks show county.toml --lang en").done();
    let first = out.find("第五条  county/5  support cap · must").expect("the first clause");
    let second = out.find("第六条（一）  county/6.1").expect("the second clause");
    assert!(first < second);
    assert!(out.contains("Support is at most a tenth of total investment."), "{out}");
    assert!(out.contains("rounding_of_the_cap = down* | up"), "{out}");
    assert!(out.contains("share = 10%"), "{out}");
    let zh = folder.run("rulebooks show luoyang --lang zh").done();
    assert!(zh.contains("条款 93") && zh.contains("理解 A39"), "{zh}");
}

#[test]
fn one_clause_in_words_and_as_source() {
    let folder = Folder::new();
    for name in ["6.1", "county/6.1", "第六条（一）"] {
        let out =
            folder.run(&format!("rulebooks show county.toml --clause {name} --lang zh")).done();
        assert_eq!(out, "第六条（一）  county/6.1  支持上限 · 可以\n  另有规定的从其规定\n");
    }
    let source = folder.run("rulebooks show county.toml --clause 5 --source").done();
    assert!(source.starts_with("[[clause]]\ncite = \"5\"\n"), "{source}");
    assert!(source.ends_with("\"invest.total_planned\" } } }\n"), "{source}");
    let source = folder.run("rulebooks show luoyang --clause 9.2.a --source").done();
    assert!(source.contains("then") && source.matches("cite =").count() == 1, "{source}");
}

#[test]
fn names_that_nobody_has() {
    let folder = Folder::new();
    assert!(folder.run("rulebooks show luoyan").failed(2).contains("did you mean `luoyang`?"));
    assert!(folder.run("rulebooks show luoyang --clause 9.9").failed(2).contains("it has `9."));
    assert!(folder.run("rulebooks show nowhere.toml").failed(5).contains("cannot read"));
    folder.write("wrong.toml", "[rulebook]\nid = 5\n");
    assert!(folder.run("rulebooks show wrong.toml").failed(1).contains("wrong.toml:2:6"));
}
