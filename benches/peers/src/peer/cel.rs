//! CEL: one expression for each output, each result a variable for those after it.

use cel::{Context, Program, Value};

use super::rego::numbers;
use super::{Failure, Peer};
use crate::outputs::Outputs;
use crate::table::{COLUMNS, Table};

/// Whole numbers have 64 bits, so `share_of_cut` is a long division in two digits of 20 bits.
const EXPRESSIONS: [(&str, &str); 12] = [
    ("cut", "total_actual < total_planned ? total_planned - total_actual : 0"),
    ("fixed_cut", "fixed_actual < fixed_planned ? fixed_planned - fixed_actual : 0"),
    (
        "share",
        "tier == 0 ? total_planned / 5 : tier == 1 ? total_planned * 3 / 20 : total_planned / 10",
    ),
    ("cap", "share < (tier + 1) * 1000000000 ? share : (tier + 1) * 1000000000"),
    (
        "verdict",
        "timing == 2 ? 3 \
         : cut * 5 >= total_planned || fixed_cut * 10 >= fixed_planned * 3 \
           || end_actual > end_approved + 730 ? 2 \
         : !content_completed || end_actual > end_approved ? 1 : 0",
    ),
    (
        "entitled",
        "recorded == 3 ? 0 : recorded == 1 || timing == 2 ? award \
         : progress >= 500000000000 ? award * 7 / 10 : award * 2 / 5",
    ),
    ("payable", "entitled > paid ? entitled - paid : 0"),
    ("high", "award * (cut / 1048576)"),
    (
        "share_of_cut",
        "high / total_planned * 1048576 \
         + (high % total_planned * 1048576 + award * (cut % 1048576)) / total_planned",
    ),
    ("loss", "verdict == 2 ? award : verdict == 3 ? 0 : share_of_cut"),
    ("beyond", "paid > award - loss ? paid - (award - loss) : 0"),
    ("repay", "verdict == 2 ? paid : beyond < loss ? beyond : loss"),
];
/// Where the outputs stand among the expressions, the verdict last.
const OUTPUTS: [usize; 6] = [3, 5, 6, 9, 11, 4];

pub struct Cel {
    programs: Vec<(&'static str, Program)>,
    contexts: Vec<Context<'static, 'static>>,
    decided: Vec<[i64; 6]>,
}

impl Cel {
    pub fn new(table: Table) -> Result<Self, Failure> {
        let mut programs = Vec::new();
        for (name, expression) in EXPRESSIONS {
            let program = Program::compile(expression).map_err(|error| error.to_string())?;
            programs.push((name, program));
        }
        let contexts = (0..table.rows).map(|row| context(&table, row)).collect();
        Ok(Cel { programs, contexts, decided: Vec::new() })
    }
}

fn context(table: &Table, row: usize) -> Context<'static, 'static> {
    let mut context = Context::default();
    for (name, value) in COLUMNS.iter().zip(numbers(table, row)) {
        if *name == "content_completed" {
            context.add_variable_from_value(*name, value != 0);
        } else {
            context.add_variable_from_value(*name, value);
        }
    }
    context
}

impl Peer for Cel {
    fn run(&mut self) -> Result<(), Failure> {
        self.decided.clear();
        let mut results = [0; EXPRESSIONS.len()];
        for context in &mut self.contexts {
            for ((name, program), slot) in self.programs.iter().zip(&mut results) {
                let value = program.execute(context).map_err(|error| error.to_string())?;
                let Value::Int(number) = value else { return Err("no whole number".into()) };
                *slot = number;
                context.add_variable_from_value(*name, number);
            }
            self.decided.push(OUTPUTS.map(|place| results[place]));
        }
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        let mut outputs = Outputs::default();
        for [cap, entitled, payable, loss, repay, verdict] in &self.decided {
            let verdict = u8::try_from(*verdict).unwrap_or(u8::MAX);
            outputs.push([*cap, *entitled, *payable, *loss, *repay], verdict);
        }
        outputs
    }
}
