//! lemma-engine: a spec in Lemma, evaluated without explanation for one project at a time.

use std::sync::Arc;

use lemma::{DateTimeValue, Engine, EvaluateDataValue, IndexMap, Response, SourceType};

use super::rego::numbers;
use super::{Failure, Peer};
use crate::outputs::Outputs;
use crate::table::{COLUMNS, Table};

const SPEC: &str = include_str!("../../rules/work.lemma");
const RULES: [&str; 6] = ["cap", "entitled", "payable", "loss", "repay", "verdict"];

type Data = IndexMap<String, EvaluateDataValue>;

pub struct Lemma {
    engine: Engine,
    now: DateTimeValue,
    rules: [String; 6],
    inputs: Vec<Data>,
    /// Copies for the next run, which consumes them.
    waiting: Vec<Data>,
    decided: Vec<Response>,
}

impl Lemma {
    pub fn new(table: Table) -> Result<Self, Failure> {
        let mut engine = Engine::new();
        let path = SourceType::Path(Arc::new("work.lemma".into()));
        engine.load([(path, SPEC.to_owned())]).map_err(|errors| format!("{errors:?}"))?;
        let inputs: Vec<Data> = (0..table.rows).map(|row| data(&table, row)).collect();
        Ok(Lemma {
            engine,
            now: DateTimeValue::now(),
            rules: RULES.map(str::to_owned),
            inputs,
            waiting: Vec::new(),
            decided: Vec::new(),
        })
    }
}

fn data(table: &Table, row: usize) -> Data {
    let value = |name: &str, number: i64| {
        if name == "content_completed" { (number != 0).into() } else { number.to_string().into() }
    };
    let row = COLUMNS.iter().zip(numbers(table, row));
    row.map(|(name, number)| ((*name).to_owned(), value(name, number))).collect()
}

impl Peer for Lemma {
    fn prepare(&mut self) {
        self.waiting = self.inputs.clone();
        self.decided.clear();
    }

    fn run(&mut self) -> Result<(), Failure> {
        for data in self.waiting.drain(..) {
            let response =
                self.engine.evaluate(None, "work", Some(&self.now), data, Some(&self.rules), false);
            self.decided.push(response.map_err(|error| format!("{error:?}"))?);
        }
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        let mut outputs = Outputs::default();
        for response in &self.decided {
            let number = |rule: &str| -> i64 {
                let result = response.results.get(rule).and_then(|result| result.result());
                result
                    .and_then(|text| text.replace(['_', ','], "").parse().ok())
                    .unwrap_or(i64::MIN)
            };
            let [cap, entitled, payable, loss, repay, verdict] = RULES.map(number);
            let verdict = u8::try_from(verdict).unwrap_or(u8::MAX);
            outputs.push([cap, entitled, payable, loss, repay], verdict);
        }
        outputs
    }
}
