//! scratch
mod support;
use fundrules::*;
use std::time::Instant;
use support::*;
fn try_it(name: &str, body: String) {
    let t = Instant::now();
    let r = county(&body);
    match r {
        Ok(_) => println!("{name}: ok {:?}", t.elapsed()),
        Err(e) => println!(
            "{name}: {} errs, first {} {:?} {:?}",
            e.errors().len(),
            e.errors()[0].code(),
            e.errors()[0].message().chars().take(120).collect::<String>(),
            t.elapsed()
        ),
    }
}
#[test]
fn arrays() {
    try_it("arrays", format!("x = {}1{}", "[".repeat(10000), "]".repeat(10000)));
}
#[test]
fn inline() {
    try_it("inline", format!("x = {}1{}", "{a=".repeat(10000), "}".repeat(10000)));
}
#[test]
fn dotted() {
    try_it("dotted", format!("x{} = 1", ".a".repeat(100000)));
}
#[test]
fn dotted_by() {
    try_it(
        "dotted_by",
        when_then("1", "support_cap", "\"always\"", "{}")
            .replace("then = {}", &format!("then.ceiling{} = 1", ".by".repeat(100000))),
    );
}
#[test]
fn dotted_by_100() {
    try_it(
        "dotted_by_100",
        when_then("1", "support_cap", "\"always\"", "{}")
            .replace("then = {}", &format!("then.ceiling{} = 1", ".by".repeat(60))),
    );
}
#[test]
fn header() {
    try_it("header", format!("[x{}]\n", ".a".repeat(100000)));
}
#[test]
fn header_not() {
    try_it(
        "header_not",
        format!(
            "{}[clause.when{}]\n fact = 1\n",
            clause("1", "support_cap", ""),
            ".not".repeat(10000)
        ),
    );
}
#[test]
fn many_mistakes() {
    for n in [1000, 10000, 40000] {
        let mut s = String::new();
        for i in 0..n {
            s.push_str(&format!("[x{i}]\n"));
        }
        try_it("many", s);
    }
}
#[test]
fn many_clauses() {
    for n in [500, 4000] {
        let mut s = String::new();
        for i in 0..n {
            s.push_str(&when_then(
                &format!("{i}"),
                "support_cap",
                "\"alwas\"",
                "{ ceiling = \"1元\" }",
            ));
        }
        try_it("clauses", s);
    }
}
#[test]
fn laughs() {
    for n in [10, 14, 18] {
        let mut s = String::from(
            "[[definition]]\nid=\"d0\"\nsummary={zh=\"a\",en=\"b\"}\nwhen={fact=\"applicant.fraud\", is=true}\n",
        );
        for i in 1..n {
            s.push_str(&format!("[[definition]]\nid=\"d{i}\"\nsummary={{zh=\"a\",en=\"b\"}}\nwhen={{all=[{{definition=\"d{p}\"}},{{definition=\"d{p}\"}}]}}\n", p=i-1));
        }
        s.push_str(&when_then(
            "1",
            "clawback",
            &format!("{{definition=\"d{}\"}}", n - 1),
            "{recover=\"all\"}",
        ));
        let rb = county(&s).unwrap();
        let t = Instant::now();
        let r = compose(vec![rb]);
        println!("laughs {n} {:?} {:?}", r.is_ok(), t.elapsed());
    }
}
#[test]
fn chain() {
    let n = 4000;
    {
        let mut s = String::from(
            "[[definition]]\nid=\"d0\"\nsummary={zh=\"a\",en=\"b\"}\nwhen={fact=\"applicant.fraud\", is=true}\n",
        );
        for i in 1..n {
            s.push_str(&format!("[[definition]]\nid=\"d{i}\"\nsummary={{zh=\"a\",en=\"b\"}}\nwhen={{not={{definition=\"d{p}\"}}}}\n", p=i-1));
        }
        s.push_str(&when_then(
            "1",
            "clawback",
            &format!("{{definition=\"d{}\"}}", n - 1),
            "{recover=\"all\"}",
        ));
        let rb = county(&s).unwrap();
        let t = Instant::now();
        let r = compose(vec![rb]);
        println!("chain {n} {:?} {:?}", r.is_ok(), t.elapsed());
    }
}
#[test]
fn chain_long() {
    let n = 30000;
    {
        let mut s = String::from(
            "[[definition]]\nid=\"d0\"\nsummary={zh=\"a\",en=\"b\"}\nwhen={fact=\"applicant.fraud\", is=true}\n",
        );
        for i in 1..n {
            s.push_str(&format!("[[definition]]\nid=\"d{i}\"\nsummary={{zh=\"a\",en=\"b\"}}\nwhen={{not={{definition=\"d{p}\"}}}}\n", p=i-1));
        }
        s.push_str(&when_then(
            "1",
            "clawback",
            &format!("{{definition=\"d{}\"}}", n - 1),
            "{recover=\"all\"}",
        ));
        let t = Instant::now();
        let rb = county(&s);
        println!("chain read {:?} {:?}", rb.is_ok(), t.elapsed());
        let t = Instant::now();
        let r = compose(vec![rb.unwrap()]);
        println!("chain {n} {:?} {:?}", r.is_ok(), t.elapsed());
    }
}
#[test]
fn json_keys() {
    for n in [1000, 10000, 30000] {
        let s =
            format!("{{{}}}", (0..n).map(|i| format!("\"k{i}\":1")).collect::<Vec<_>>().join(","));
        let t = Instant::now();
        let r = Project::from_json(&s);
        println!("json {n} {} {:?}", r.unwrap_err().errors().len(), t.elapsed());
    }
}
#[test]
fn json_deep() {
    let s = format!("{}1{}", "[".repeat(10000), "]".repeat(10000));
    println!("{:?}", Project::from_json(&s).unwrap_err());
    let s = format!("{}1{}", "{\"a\":".repeat(10000), "}".repeat(10000));
    println!("{:?}", Project::from_json(&s).unwrap_err());
    let s = format!("{}1", "[".repeat(1000000));
    println!("{:?}", Project::from_json(&s).unwrap_err());
}
