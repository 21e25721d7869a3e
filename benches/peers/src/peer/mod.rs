//! The peers that are written in Rust.

mod axiom;
mod cel;
mod clauses;
mod columnar;
mod decimal;
mod fundrules;
mod holes;
mod lemma;
mod nothing;
mod rego;
mod rows;

use crate::outputs::Outputs;
use crate::table::Table;

pub use fundrules::check_columns;

pub type Failure = Box<dyn std::error::Error>;

/// One way to do the work.
pub trait Peer {
    /// Makes again what the next run will consume; not timed.
    fn prepare(&mut self) {}

    /// Does the work once, for all rows.
    fn run(&mut self) -> Result<(), Failure>;

    /// What came out of the last run.
    fn outputs(&mut self) -> Outputs;

    /// The kind of instructions, where it matters.
    fn note(&self) -> String {
        String::new()
    }
}

/// Makes a peer ready.
pub fn build(name: &str, table: Table, nulls: bool) -> Result<Box<dyn Peer>, Failure> {
    let peer: Box<dyn Peer> = match name {
        "floor" => Box::new(nothing::Floor::new(table)),
        "hand" if nulls => Box::new(holes::WithHoles::new(table)),
        "hand" => Box::new(columnar::Columnar::new(table, columnar::Width::Best)),
        "hand-avx2" => Box::new(columnar::Columnar::new(table, columnar::Width::Avx2)),
        "hand-sse2" => Box::new(columnar::Columnar::new(table, columnar::Width::Plain)),
        "rows" if nulls => Box::new(rows::WithHoles::new(table)),
        "rows" => Box::new(rows::Rows::new(table)),
        "decimal" => Box::new(decimal::Rows::new(table)),
        "fundrules" => Box::new(fundrules::Columnar::new(table, nulls, 1)?),
        "fundrules-all" => Box::new(fundrules::Columnar::everything(table, nulls)?),
        "fundrules-2" => Box::new(fundrules::Columnar::new(table, nulls, 2)?),
        "fundrules-rows" => Box::new(fundrules::OneByOne::new(table, nulls)?),
        "regorus" => Box::new(rego::Rego::new(table)?),
        "cel" => Box::new(cel::Cel::new(table)?),
        "lemma" => Box::new(lemma::Lemma::new(table)?),
        "axiom" => Box::new(axiom::Dense::new(table, false)?),
        "axiom-float" => Box::new(axiom::Dense::new(table, true)?),
        _ => match name.strip_prefix("fundrules-clauses-") {
            Some(count) => {
                let regime = clauses::regime(count.parse()?)?;
                Box::new(fundrules::Columnar::with_regime(regime, table)?)
            }
            None => return Err(format!("no peer has the name `{name}`").into()),
        },
    };
    Ok(peer)
}
