use std::collections::BTreeSet;

use super::{Machine, NEEDS, Need, Probe, ThisMachine, ensure, is_there};
use crate::error::Error;

/// A machine that only remembers. Installing a package brings what `brings` says of it.
#[derive(Default)]
struct Pretended {
    programs: BTreeSet<&'static str>,
    files: BTreeSet<&'static str>,
    administrator: bool,
    brings: Vec<(&'static str, &'static str)>,
    broken: bool,
    ran: Vec<String>,
}

impl Machine for Pretended {
    fn has_program(&self, name: &str) -> bool {
        self.programs.contains(name)
    }

    fn has_file(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    fn succeeds(&self, command: &[&str]) -> bool {
        self.has_program(command[0])
    }

    fn is_administrator(&self) -> bool {
        self.administrator
    }

    fn run(&mut self, command: &[&str]) -> Result<(), Error> {
        self.ran.push(command.join(" "));
        if self.broken {
            return Err(Error::new("no network"));
        }
        for (package, program) in &self.brings {
            if command.contains(package) {
                self.programs.insert(program);
            }
        }
        Ok(())
    }
}

const PASCAL: Need =
    Need { package: "fpc", what: "Pascal", probe: Probe::Program("fpc"), wanted_by: &["c"] };
const COBOL: Need =
    Need { package: "gnucobol", what: "COBOL", probe: Probe::Program("cobc"), wanted_by: &["c"] };

fn debian() -> Pretended {
    Pretended { programs: BTreeSet::from(["apt-get"]), ..Pretended::default() }
}

#[test]
fn each_probe_asks_its_own_question() {
    let machine = Pretended {
        programs: BTreeSet::from(["there"]),
        files: BTreeSet::from(["/there.jar"]),
        ..Pretended::default()
    };
    let met = |probe| is_there(&Need { package: "a", what: "b", probe, wanted_by: &[] }, &machine);
    assert!(met(Probe::Program("there")) && !met(Probe::Program("absent")));
    assert!(met(Probe::File("/there.jar")) && !met(Probe::File("/absent.jar")));
    assert!(met(Probe::Succeeds(&["there", "-v"])) && !met(Probe::Succeeds(&["absent"])));
}

#[test]
fn nothing_is_run_when_nothing_is_missing() {
    let mut machine = Pretended { programs: BTreeSet::from(["fpc"]), ..Pretended::default() };
    ensure(&[&PASCAL], &mut machine).unwrap();
    assert_eq!(machine.ran, [""; 0]);
}

#[test]
fn an_administrator_gets_only_what_is_missing_in_one_go() {
    let mut machine = debian();
    machine.administrator = true;
    machine.programs.insert("fpc");
    machine.brings = vec![("gnucobol", "cobc")];
    ensure(&[&PASCAL, &COBOL], &mut machine).unwrap();
    let install = "apt-get install -y --no-install-recommends gnucobol";
    assert_eq!(machine.ran, ["apt-get update", install]);
}

#[test]
fn others_get_the_exact_command() {
    let mut machine = debian();
    let message = ensure(&[&PASCAL, &COBOL], &mut machine).unwrap_err().to_string();
    assert_eq!(
        message,
        "missing: `fpc` (Pascal), `gnucobol` (COBOL); run `sudo apt-get update && \
         sudo apt-get install -y --no-install-recommends fpc gnucobol`"
    );
    assert_eq!(machine.ran, [""; 0]);
}

#[test]
fn without_apt_even_an_administrator_is_only_told() {
    let mut machine = Pretended { administrator: true, ..Pretended::default() };
    let message = ensure(&[&PASCAL], &mut machine).unwrap_err().to_string();
    assert!(message.ends_with("install what stands for these Debian packages: fpc"), "{message}");
    assert_eq!(machine.ran, [""; 0]);
}

#[test]
fn a_package_that_does_not_bring_the_program_is_reported() {
    let mut machine = debian();
    machine.administrator = true;
    let message = ensure(&[&PASCAL], &mut machine).unwrap_err().to_string();
    assert_eq!(message, "installed, but still not found: `fpc` (Pascal)");
}

#[test]
fn a_failing_update_stops_before_the_installation() {
    let mut machine = Pretended { administrator: true, broken: true, ..debian() };
    assert_eq!(ensure(&[&PASCAL], &mut machine).unwrap_err().to_string(), "no network");
    assert_eq!(machine.ran, ["apt-get update"]);
}

#[test]
fn packages_and_parts_have_different_names() {
    let packages: BTreeSet<_> = NEEDS.iter().map(|need| need.package).collect();
    assert_eq!(packages.len(), NEEDS.len());
    for need in NEEDS {
        assert!(!need.wanted_by.is_empty(), "`{}` is wanted by nothing", need.package);
        assert!(need.wanted_by.iter().all(|part| !packages.contains(part)));
    }
}

#[test]
fn this_machine_finds_cargo_and_not_what_is_absent() {
    assert!(ThisMachine.has_program("cargo"));
    assert!(ThisMachine.succeeds(&["cargo", "--version"]));
    assert!(!ThisMachine.has_program("no-such-program"));
    assert!(!ThisMachine.succeeds(&["no-such-program"]));
    assert!(!ThisMachine.succeeds(&["cargo", "no-such-verb"]));
    assert!(!ThisMachine.has_file("/no/such/file"));
}
