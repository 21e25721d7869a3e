//! `fundrules rulebooks list`.

use fundrules::{Error, Regime, Rulebook, builtin_regimes, builtin_rulebook, builtin_rulebooks};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{add_row, drawn, print, table};

pub(super) fn run(context: &Context) -> Result<Exit, Failure> {
    let broken = |error: Error| Failure::new(Exit::Rejected, error);
    let regimes: Vec<Regime> = builtin_regimes()
        .into_iter()
        .map(Regime::builtin)
        .collect::<Result<_, _>>()
        .map_err(broken)?;
    let mut table = table([
        context.pick("编号", "id"),
        context.pick("名称", "title"),
        context.pick("状态", "status"),
        context.pick("条款", "clauses"),
        context.pick("规则集", "regimes"),
    ]);
    for id in builtin_rulebooks() {
        let text = builtin_rulebook(id).map_err(broken)?;
        let rulebook = Rulebook::from_toml(id, text).map_err(broken)?;
        let member = |regime: &&Regime| regime.rulebooks().iter().any(|one| one.id() == id);
        let regimes: Vec<&str> = regimes.iter().filter(member).map(Regime::id).collect();
        add_row(
            &mut table,
            [
                id,
                rulebook.title().get(context.language),
                rulebook.status().label(context.language),
                &rulebook.clauses().len().to_string(),
                &regimes.join(", "),
            ],
        );
    }
    print(&drawn(&table))?;
    Ok(Exit::Done)
}
