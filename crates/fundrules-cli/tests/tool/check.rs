//! `check`.

use crate::support::{COUNTY, Folder, json_lines};

#[test]
fn a_good_rulebook_is_counted() {
    let folder = Folder::new();
    let en = folder.run("check county.toml --lang en").done();
    assert_eq!(en, "county.toml: ok (county: 2 clauses, 1 settings, 1 parameters)\n");
    let zh = folder.run("check county.toml --lang zh").done();
    assert!(zh.contains("无误") && zh.contains("条款 2 条"), "{zh}");
}

#[test]
fn every_mistake_is_shown_in_its_place() {
    let folder = Folder::new();
    let text = COUNTY.replace("\"draft\"", "\"drafft\"").replace("total_planned", "total_planed");
    folder.write("wrong.toml", text);
    let err = folder.run("check wrong.toml --lang en").failed(1);
    assert!(err.contains("wrong.toml:6:10") && err.contains("status = \"drafft\""), "{err}");
    assert!(err.contains("did you mean `invest.total_planned`?"), "{err}");
    let zh = folder.run("check wrong.toml --lang zh").failed(1);
    assert!(zh.contains("错误") && zh.contains("提示"), "{zh}");
    let lines = json_lines(&folder.run("check wrong.toml --error-format json").failed(1));
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["file"], "wrong.toml");
    assert_eq!((&lines[0]["line"], &lines[0]["column"]), (&6.into(), &10.into()));
    assert_eq!(lines[1]["kind"], "rulebook");
}

#[test]
fn one_wrong_file_does_not_hide_the_others() {
    let folder = Folder::new();
    folder.write("wrong.toml", "[rulebook]\n");
    let run = folder.run("check wrong.toml county.toml --lang en");
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("county.toml: ok"), "{run:?}");
    let run = folder.run("check nowhere.toml wrong.toml county.toml --lang en");
    assert_eq!(run.code, Some(5));
    assert!(run.out.contains("county.toml: ok") && run.err.contains("wrong.toml"), "{run:?}");
}

#[test]
fn built_in_rulebooks_are_good_alone_and_in_their_regime() {
    let folder = Folder::new();
    for id in fundrules::builtin_rulebooks() {
        let text = folder.run(&format!("rulebooks show {id} --source")).done();
        assert_eq!(text, fundrules::builtin_rulebook(id).unwrap());
        folder.write(&format!("{id}.toml"), text);
        let run = folder.run(&format!("check {id}.toml"));
        assert_eq!(run.code, Some(0), "{run:?}");
    }
    let words = "check guangyuan-mgmt.toml guangyuan-oversight.toml --regime guangyuan --lang en";
    assert!(folder.run(words).done().contains("regime guangyuan: ok"));
}

#[test]
fn a_rulebook_given_at_run_time_works_like_the_built_in_one() {
    let folder = Folder::new();
    folder.write("luoyang.toml", fundrules::builtin_rulebook("luoyang").unwrap());
    let line = r#"{"id": "L", "project": {"tier": "线"}, "invest": {"total_planned": "6000万元"}}"#;
    let words = "decide - --input-format jsonl --regime luoyang --as-of 2026-03-01 --format jsonl";
    let built_in = folder.run_with(words, |command| command.write_stdin(line)).done();
    let words = format!("{words} --rulebook luoyang.toml");
    assert_eq!(folder.run_with(&words, |command| command.write_stdin(line)).done(), built_in);
}
