//! `fundrules procedure`: the steps of a flow, and what a record of it leaves out.

use std::path::PathBuf;

use clap::Args;
use fundrules::{
    Language, Procedure, ProcedureRecord, Project, Regime, SignOffRole, StepFinding, Vocabulary,
};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::files::read_text;
use crate::output::{add_row, drawn, print, print_json, table};
use crate::regime_arguments::{DayArguments, RegimeArguments};

/// The arguments of `procedure`.
#[derive(Args, Debug)]
pub(crate) struct ProcedureArguments {
    /// The flow; without it the flows of the regime are listed.
    ///
    /// 流程；不写则列出全部流程。
    #[arg(value_name = "FLOW")]
    flow: Option<String>,
    #[command(flatten)]
    regime: RegimeArguments,
    #[command(flatten)]
    day: DayArguments,
    /// The record of what was done: JSON `{"steps": [{"clause", "on", "signed", "evidence"}]}`.
    ///
    /// 已办步骤的记录。
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// The facts of the project as JSON, which say what steps apply.
    ///
    /// 项目事实，用以判断步骤是否适用。
    #[arg(long, value_name = "FILE")]
    project: Option<PathBuf>,
    /// Everything as JSON, in both languages.
    ///
    /// 输出 JSON。
    #[arg(long)]
    json: bool,
}

/// Runs the verb.
pub(crate) fn run(arguments: &ProcedureArguments, context: &Context) -> Result<Exit, Failure> {
    let regime = arguments.regime.build()?;
    let Some(flow) = &arguments.flow else {
        if arguments.json {
            print_json(&regime.flows())?;
        } else {
            print(&flows(&regime, context))?;
        }
        return Ok(Exit::Done);
    };
    let record = match &arguments.record {
        Some(path) => ProcedureRecord::from_json(&read_text(path)?)
            .map_err(|error| Failure::new(Exit::Rejected, error))?,
        None => ProcedureRecord::default(),
    };
    let project = match &arguments.project {
        Some(path) => Project::from_json(&read_text(path)?)
            .map_err(|error| Failure::new(Exit::Rejected, error))?,
        None => Project::default(),
    };
    let procedure =
        regime.procedure(flow, &project, &record, arguments.day.day()?).map_err(wrong_argument)?;
    if arguments.json {
        print_json(&procedure)?;
    } else {
        print(&text(&procedure, context))?;
    }
    let sound = procedure.findings().next().is_none();
    Ok(if sound { Exit::Done } else { Exit::Rejected })
}

fn flows(regime: &Regime, context: &Context) -> String {
    let mut table = table([context.pick("流程", "flow"), context.pick("说明", "what it is")]);
    for flow in regime.flows() {
        add_row(&mut table, [flow.id(), flow.text().get(context.language)]);
    }
    drawn(&table)
}

fn text(procedure: &Procedure, context: &Context) -> String {
    let mut table = table([
        context.pick("次序", "order"),
        context.pick("条款", "clause"),
        context.pick("步骤", "step"),
        context.pick("状态", "state"),
        context.pick("日期", "day"),
        context.pick("缺少", "missing"),
    ]);
    for step in procedure.steps() {
        let day = step.done_on.map(|day| day.to_string()).unwrap_or_default();
        add_row(
            &mut table,
            [
                &step.order.to_string(),
                &step.clause,
                step.what.get(context.language),
                step.state.label(context.language),
                &day,
                &missing(step, context.language),
            ],
        );
    }
    drawn(&table)
}

/// What is wrong with a step, in words.
fn missing(step: &StepFinding, language: Language) -> String {
    let roles = step
        .missing_signatures
        .iter()
        .filter_map(|role| SignOffRole::WORDS.get(usize::from(role.code())))
        .map(|word| language.pick(word.zh, word.en).to_owned());
    let evidence = step.missing_evidence.iter().map(|text| text.get(language).to_owned());
    let before = step
        .before
        .iter()
        .map(|clause| language.pick(format!("早于 {clause}"), format!("earlier than {clause}")));
    let parts: Vec<String> = roles.chain(evidence).chain(before).collect();
    parts.join(language.pick("、", ", "))
}
