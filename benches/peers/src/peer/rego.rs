//! regorus: a policy in Rego, run by its virtual machine.

use std::sync::Arc;

use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine, Value};

use super::{Failure, Peer};
use crate::outputs::Outputs;
use crate::table::{COLUMNS, Table};

const POLICY: &str = include_str!("../../rules/work.rego");
const ENTRY: &str = "data.work.decided";

pub struct Rego {
    machine: RegoVM,
    inputs: Vec<Value>,
    decided: Vec<Value>,
}

impl Rego {
    pub fn new(table: Table) -> Result<Self, Failure> {
        let mut engine = Engine::new();
        engine.add_policy("work.rego".into(), POLICY.into()).map_err(|error| error.to_string())?;
        let policy =
            engine.compile_with_entrypoint(&ENTRY.into()).map_err(|error| error.to_string())?;
        let program =
            Compiler::compile_from_policy(&policy, &[ENTRY]).map_err(|error| error.to_string())?;
        let mut machine = RegoVM::new_with_policy(policy);
        machine.load_program(Arc::clone(&program));
        let inputs = (0..table.rows).map(|row| input(&table, row)).collect();
        Ok(Rego { machine, inputs, decided: Vec::new() })
    }
}

fn input(table: &Table, row: usize) -> Value {
    let mut object = Value::new_object();
    if let Ok(map) = object.as_object_mut() {
        for (name, value) in COLUMNS.iter().zip(numbers(table, row)) {
            let value = if *name == "content_completed" {
                Value::from(value != 0)
            } else {
                Value::from(value)
            };
            map.insert(Value::from(*name), value);
        }
    }
    object
}

/// The columns of a row in order.
pub fn numbers(table: &Table, row: usize) -> [i64; 13] {
    [
        table.tier.values[row].into(),
        table.timing.values[row].into(),
        table.total_planned.values[row],
        table.total_actual.values[row],
        table.fixed_planned.values[row],
        table.fixed_actual.values[row],
        table.award.values[row],
        table.paid.values[row],
        table.progress.values[row],
        table.end_approved.values[row].into(),
        table.end_actual.values[row].into(),
        table.content_completed.values[row].into(),
        table.recorded.values[row].into(),
    ]
}

impl Peer for Rego {
    fn run(&mut self) -> Result<(), Failure> {
        self.decided.clear();
        for input in &self.inputs {
            self.machine.set_input(input.clone());
            self.decided.push(self.machine.execute().map_err(|error| error.to_string())?);
        }
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        let mut outputs = Outputs::default();
        for decided in &self.decided {
            let numbers: Vec<i64> = decided
                .as_array()
                .map(|items| items.iter().map(|item| item.as_i64().unwrap_or(i64::MIN)).collect())
                .unwrap_or_default();
            let [amounts @ .., verdict] = numbers.as_slice() else { continue };
            let Ok(amounts) = amounts.try_into() else { continue };
            outputs.push(amounts, u8::try_from(*verdict).unwrap_or(u8::MAX));
        }
        outputs
    }
}
