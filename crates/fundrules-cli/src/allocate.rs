//! `fundrules allocate`: divides a budget among recipients, to the fen.

use std::path::PathBuf;

use clap::Args;
use fundrules::{Allocation, Budget, MoneyUnit};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::read_text;
use crate::output::{add_row, drawn, print, print_json, table};
use crate::regime_arguments::{DayArguments, RegimeArguments};

/// The arguments of `allocate`.
#[derive(Args, Debug)]
pub(crate) struct AllocateArguments {
    /// The budget as JSON: pool, method, factors and recipients.
    ///
    /// 待分配的资金、方法、因素和对象（JSON）。
    #[arg(value_name = "BUDGET")]
    budget: PathBuf,
    #[command(flatten)]
    regime: RegimeArguments,
    #[command(flatten)]
    day: DayArguments,
    /// The unit of amounts that carry none: yuan, wan or yi.
    ///
    /// 未写单位的金额所用单位。
    #[arg(long, value_name = "UNIT")]
    unit: Option<MoneyUnit>,
    /// Everything as JSON, in both languages.
    ///
    /// 输出 JSON。
    #[arg(long)]
    json: bool,
}

/// Runs the verb.
pub(crate) fn run(arguments: &AllocateArguments, context: &Context) -> Result<Exit, Failure> {
    let regime = arguments.regime.build()?;
    let rejected = |error| Failure::new(Exit::Rejected, error);
    let text = read_text(&arguments.budget)?;
    let budget = Budget::from_json(&text, arguments.unit).map_err(rejected)?;
    let allocation = regime.allocate(&budget, arguments.day.day()?).map_err(rejected)?;
    if arguments.json {
        print_json(&allocation)?;
    } else {
        print(&shown(&allocation, context))?;
    }
    Ok(Exit::Done)
}

fn shown(allocation: &Allocation, context: &Context) -> String {
    let mut table = table([
        context.pick("对象", "recipient"),
        context.pick("测算（元）", "computed (yuan)"),
        context.pick("核定（元）", "granted (yuan)"),
        context.pick("结果", "result"),
        context.pick("算式", "formula"),
        context.pick("条款", "clauses"),
    ]);
    let language = context.language;
    for entry in allocation.entries() {
        let findings = entry
            .findings
            .iter()
            .map(|finding| format!("{} ({})", finding.clause, finding.severity.label(language)));
        let clauses: Vec<String> = entry.clauses.iter().cloned().chain(findings).collect();
        add_row(
            &mut table,
            [
                &entry.id,
                &entry.computed.to_yuan_text(),
                &entry.granted.to_yuan_text(),
                entry.state.label(language),
                entry.formula.get(language),
                &clauses.join(", "),
            ],
        );
    }
    for left in allocation.unallocated() {
        let amount = left.amount.to_yuan_text();
        let state = context.pick("未分配", "not allocated");
        add_row(&mut table, ["", "", &amount, state, left.reason.get(language), ""]);
    }
    let pool = allocation.pool().to_yuan_text();
    add_row(&mut table, [context.pick("合计", "pool"), "", &pool, "", "", ""]);
    drawn(&table)
}
