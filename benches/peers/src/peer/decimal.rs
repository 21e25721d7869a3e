//! Rust as one writes it with a decimal type for amounts and rates.

use rust_decimal::Decimal;
use rust_decimal::dec;

use super::{Failure, Peer};
use crate::outputs::{FAIL, NOT_APPLICABLE, Outputs, PASS, RECTIFY};
use crate::table::Table;

/// What is kept of the table as decimals; the words and days are looked up in it.
pub struct Rows {
    table: Table,
    amounts: Vec<Amounts>,
    decided: Vec<([Decimal; 5], u8)>,
}

struct Amounts {
    total: Decimal,
    total_actual: Decimal,
    fixed: Decimal,
    fixed_actual: Decimal,
    award: Decimal,
    paid: Decimal,
    progress: Decimal,
}

impl Rows {
    pub fn new(table: Table) -> Self {
        let amounts = (0..table.rows)
            .map(|row| Amounts {
                total: table.total_planned.values[row].into(),
                total_actual: table.total_actual.values[row].into(),
                fixed: table.fixed_planned.values[row].into(),
                fixed_actual: table.fixed_actual.values[row].into(),
                award: table.award.values[row].into(),
                paid: table.paid.values[row].into(),
                progress: Decimal::new(table.progress.values[row], 12),
            })
            .collect();
        Rows { table, amounts, decided: Vec::new() }
    }
}

impl Peer for Rows {
    fn run(&mut self) -> Result<(), Failure> {
        let table = &self.table;
        self.decided.clear();
        for (row, amounts) in self.amounts.iter().enumerate() {
            let cut = (amounts.total - amounts.total_actual).max(Decimal::ZERO);
            let fixed_cut = (amounts.fixed - amounts.fixed_actual).max(Decimal::ZERO);
            let approved = table.end_approved.values[row];
            let completed = table.end_actual.values[row];
            let (award, paid) = (amounts.award, amounts.paid);
            let timing = table.timing.values[row];
            let verdict = if timing == 2 {
                NOT_APPLICABLE
            } else if cut >= amounts.total * dec!(0.2)
                || fixed_cut >= amounts.fixed * dec!(0.3)
                || completed > approved + 730
            {
                FAIL
            } else if table.content_completed.values[row] == 0 || completed > approved {
                RECTIFY
            } else {
                PASS
            };
            let entitled = match table.recorded.values[row] {
                3 => Decimal::ZERO,
                1 => award,
                _ if timing == 2 => award,
                _ if amounts.progress >= dec!(0.5) => (award * dec!(0.7)).floor(),
                _ => (award * dec!(0.4)).floor(),
            };
            let (loss, repay) = match verdict {
                FAIL => (award, paid),
                NOT_APPLICABLE => (Decimal::ZERO, Decimal::ZERO),
                _ => {
                    let loss = (award * cut / amounts.total).floor();
                    (loss, (paid - (award - loss)).max(Decimal::ZERO).min(loss))
                }
            };
            let cap = match table.tier.values[row] {
                0 => (amounts.total * dec!(0.2)).floor().min(dec!(1_000_000_000)),
                1 => (amounts.total * dec!(0.15)).floor().min(dec!(2_000_000_000)),
                _ => (amounts.total * dec!(0.1)).floor().min(dec!(3_000_000_000)),
            };
            let payable = (entitled - paid).max(Decimal::ZERO);
            self.decided.push(([cap, entitled, payable, loss, repay], verdict));
        }
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        let mut outputs = Outputs::default();
        for (amounts, verdict) in &self.decided {
            let fen = amounts.map(|amount| i64::try_from(amount).expect("whole fen"));
            outputs.push(fen, *verdict);
        }
        outputs
    }
}
