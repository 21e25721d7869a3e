//! `cargo xtask setup`: install what the checks of some part of the project call.

use std::collections::BTreeSet;
use std::io::Write;

use clap::builder::PossibleValuesParser;

use crate::error::Error;
use crate::tools::{self, Machine, NEEDS, Need, ThisMachine};

/// Install the outside programs that checks call, or list them
///
/// Working on the Rust code needs none of them. On Debian an administrator gets them installed;
/// everybody else is told the command to run.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A part of the project, or one package; without it, everything
    #[arg(value_parser = PossibleValuesParser::new(choices()))]
    what: Option<String>,
    /// Print what is there and what is missing, and install nothing
    #[arg(long)]
    list: bool,
}

pub(crate) fn run(arguments: &Arguments, out: &mut dyn Write) -> Result<(), Error> {
    let needs = select(arguments.what.as_deref());
    if !arguments.list {
        tools::ensure(&needs, &mut ThisMachine)?;
    }
    list(&needs, &ThisMachine, out)
}

/// What may be asked for: the parts first, then the packages.
fn choices() -> impl Iterator<Item = &'static str> {
    let parts: BTreeSet<_> = NEEDS.iter().flat_map(|need| need.wanted_by).copied().collect();
    parts.into_iter().chain(NEEDS.iter().map(|need| need.package))
}

fn select(what: Option<&str>) -> Vec<&'static Need> {
    let wanted = |need: &&Need| {
        what.is_none_or(|what| need.package == what || need.wanted_by.contains(&what))
    };
    NEEDS.iter().filter(wanted).collect()
}

fn list(needs: &[&Need], machine: &dyn Machine, out: &mut dyn Write) -> Result<(), Error> {
    writeln!(out, "{:<22}{:<9}{:<14}what it is", "package", "state", "part")?;
    for need in needs {
        let state = if tools::is_there(need, machine) { "there" } else { "missing" };
        let parts = need.wanted_by.join(", ");
        writeln!(out, "{:<22}{state:<9}{parts:<14}{}", need.package, need.what)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{NEEDS, choices, list, select};
    use crate::tools::ThisMachine;

    #[test]
    fn every_choice_selects_something() {
        for choice in choices() {
            assert!(!select(Some(choice)).is_empty(), "`{choice}` selects nothing");
        }
        assert_eq!(select(None).len(), NEEDS.len());
    }

    #[test]
    fn a_part_selects_all_its_packages_and_a_package_itself() {
        let packages =
            |what| select(Some(what)).iter().map(|need| need.package).collect::<Vec<_>>();
        assert!(packages("python").contains(&"python3-venv"));
        assert_eq!(packages("fpc"), ["fpc"]);
        assert!(packages("c").contains(&"gnucobol") && !packages("c").contains(&"python3-venv"));
    }

    #[test]
    fn the_list_has_a_line_for_each_need() {
        let mut out = Vec::new();
        list(&select(Some("c")), &ThisMachine, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(
            text.starts_with("package               state    part          what it is\nclang "),
            "{text}"
        );
        assert_eq!(text.lines().count(), select(Some("c")).len() + 1);
    }
}
