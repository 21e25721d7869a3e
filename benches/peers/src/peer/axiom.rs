//! axiom-rules-engine: a RuleSpec module, run by its dense executor 1,024 rows at a time, in decimals and in
//! floats.

use std::collections::HashMap;

use axiom_rules_engine::compile::CompiledProgramArtifact;
use axiom_rules_engine::dense::{
    DenseBatchSpec, DenseColumn, DenseCompiledProgram, DenseExecutionResult, DenseOutputValue,
};
use axiom_rules_engine::model::Period;
use rust_decimal::prelude::ToPrimitive;

use super::rego::numbers;
use super::{Failure, Peer};
use crate::outputs::Outputs;
use crate::table::{COLUMNS, Table};

const RULES: &str = include_str!("../../rules/axiom.yaml");
const IN_DECIMALS: &str = include_str!("../../rules/axiom-decimal.yaml");
const IN_FLOATS: &str = include_str!("../../rules/axiom-float.yaml");
const OUTPUTS: [&str; 6] = ["cap", "entitled", "payable", "loss", "repay", "verdict"];
const CHUNK: usize = 1_024;

pub struct Dense {
    program: DenseCompiledProgram,
    floats: bool,
    names: Vec<String>,
    batches: Vec<DenseBatchSpec>,
    /// Copies for the next run, which consumes them.
    waiting: Vec<DenseBatchSpec>,
    decided: Vec<DenseExecutionResult>,
}

impl Dense {
    pub fn new(table: Table, floats: bool) -> Result<Self, Failure> {
        let rules = format!("{RULES}{}", if floats { IN_FLOATS } else { IN_DECIMALS });
        let artifact = CompiledProgramArtifact::from_rulespec_str(&rules)?;
        let program = DenseCompiledProgram::from_artifact(&artifact, Some("Project"))?;
        let batches =
            (0..table.rows).step_by(CHUNK).map(|first| batch(&table, first, floats)).collect();
        let names = OUTPUTS.map(str::to_owned).to_vec();
        Ok(Dense { program, floats, names, batches, waiting: Vec::new(), decided: Vec::new() })
    }
}

fn batch(table: &Table, first: usize, floats: bool) -> DenseBatchSpec {
    let rows: Vec<[i64; 13]> =
        (first..(first + CHUNK).min(table.rows)).map(|row| numbers(table, row)).collect();
    let mut inputs = HashMap::new();
    for (place, name) in COLUMNS.iter().enumerate() {
        let values = rows.iter().map(|row| row[place]);
        let column = match *name {
            "content_completed" => DenseColumn::Bool(values.map(|value| value != 0).collect()),
            "tier" | "timing" | "recorded" => DenseColumn::Integer(values.collect()),
            _ if floats => DenseColumn::Float(values.map(|value| value as f64).collect()),
            _ => DenseColumn::Decimal(values.map(Into::into).collect()),
        };
        inputs.insert((*name).to_owned(), column);
    }
    DenseBatchSpec { row_count: rows.len(), inputs, relations: HashMap::new() }
}

impl Peer for Dense {
    fn prepare(&mut self) {
        self.waiting = self.batches.clone();
        self.decided.clear();
    }

    fn run(&mut self) -> Result<(), Failure> {
        let period = Period::month(2026, 3);
        for batch in self.waiting.drain(..) {
            self.decided.push(if self.floats {
                self.program.execute_f64(&period, batch, &self.names)?
            } else {
                self.program.execute(&period, batch, &self.names)?
            });
        }
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        let mut outputs = Outputs::default();
        for result in &self.decided {
            let columns = OUTPUTS.map(|name| whole(result, name));
            for row in 0..result.row_count {
                let [cap, entitled, payable, loss, repay, verdict] = [0, 1, 2, 3, 4, 5]
                    .map(|place: usize| columns[place].get(row).copied().unwrap_or(i64::MIN));
                let verdict = u8::try_from(verdict).unwrap_or(u8::MAX);
                outputs.push([cap, entitled, payable, loss, repay], verdict);
            }
        }
        outputs
    }
}

/// An output as whole numbers; what is none is seen by the comparison.
fn whole(result: &DenseExecutionResult, name: &str) -> Vec<i64> {
    match result.outputs.get(name) {
        Some(DenseOutputValue::Scalar(DenseColumn::Integer(values))) => values.clone(),
        Some(DenseOutputValue::Scalar(DenseColumn::Decimal(values))) => {
            let one = |value: &rust_decimal::Decimal| {
                if value.is_integer() { value.to_i64() } else { None }
            };
            values.iter().map(|value| one(value).unwrap_or(i64::MIN)).collect()
        }
        Some(DenseOutputValue::Scalar(DenseColumn::Float(values))) => values
            .iter()
            .map(|value| if value.fract() == 0.0 { *value as i64 } else { i64::MIN })
            .collect(),
        _ => Vec::new(),
    }
}
