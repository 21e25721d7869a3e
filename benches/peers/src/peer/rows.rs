//! Rust as one writes it: a row at a time, on whole fen.

use super::{Failure, Peer};
use crate::outputs::{FAIL, NOT_APPLICABLE, Outputs, PASS, RECTIFY, Row};
use crate::table::{Table, WHOLE};

pub struct Rows {
    table: Table,
    outputs: Outputs,
}

impl Rows {
    pub fn new(table: Table) -> Self {
        Rows { table, outputs: Outputs::default() }
    }
}

const WAN: i64 = 1_000_000;

fn share(of: i64, part: i64, whole: i64) -> i64 {
    (i128::from(of) * i128::from(part) / i128::from(whole)) as i64
}

pub fn cap(tier: u8, planned: i64) -> i64 {
    match tier {
        0 => (planned / 5).min(1_000 * WAN),
        1 => (planned * 3 / 20).min(2_000 * WAN),
        _ => (planned / 10).min(3_000 * WAN),
    }
}

impl Peer for Rows {
    fn run(&mut self) -> Result<(), Failure> {
        let table = &self.table;
        self.outputs.clear();
        for row in 0..table.rows {
            let planned = table.total_planned.values[row];
            let cut = (planned - table.total_actual.values[row]).max(0);
            let fixed = table.fixed_planned.values[row];
            let fixed_cut = (fixed - table.fixed_actual.values[row]).max(0);
            let approved = table.end_approved.values[row];
            let completed = table.end_actual.values[row];
            let (award, paid) = (table.award.values[row], table.paid.values[row]);
            let timing = table.timing.values[row];
            let verdict = if timing == 2 {
                NOT_APPLICABLE
            } else if cut * 5 >= planned
                || fixed_cut * 10 >= fixed * 3
                || completed > approved + 730
            {
                FAIL
            } else if table.content_completed.values[row] == 0 || completed > approved {
                RECTIFY
            } else {
                PASS
            };
            let entitled = match table.recorded.values[row] {
                3 => 0,
                1 => award,
                _ if timing == 2 => award,
                _ if table.progress.values[row] >= WHOLE / 2 => award * 7 / 10,
                _ => award * 2 / 5,
            };
            let (loss, repay) = match verdict {
                FAIL => (award, paid),
                NOT_APPLICABLE => (0, 0),
                _ => {
                    let loss = share(award, cut, planned);
                    (loss, (paid - (award - loss)).max(0).min(loss))
                }
            };
            let cap = cap(table.tier.values[row], planned);
            self.outputs.push([cap, entitled, (entitled - paid).max(0), loss, repay], verdict);
        }
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        std::mem::take(&mut self.outputs)
    }
}

/// The same with missing facts, by Kleene's logic.
pub struct WithHoles {
    table: Table,
    outputs: Outputs,
}

impl WithHoles {
    pub fn new(table: Table) -> Self {
        WithHoles { table, outputs: Outputs::default() }
    }
}

/// Whether one of several conditions holds.
fn any<const N: usize>(conditions: [Option<bool>; N]) -> Option<bool> {
    if conditions.contains(&Some(true)) {
        return Some(true);
    }
    if conditions.contains(&None) { None } else { Some(false) }
}

fn verdict(table: &Table, row: usize) -> Option<u8> {
    if table.timing.at(row)? == 2 {
        return Some(NOT_APPLICABLE);
    }
    let cut = |planned: Option<i64>, actual: Option<i64>, line: fn(i64, i64) -> bool| {
        let planned = planned?;
        Some(line((planned - actual?).max(0), planned))
    };
    let late = |days: i32| {
        let completed = table.end_actual.at(row)?;
        Some(completed > table.end_approved.at(row)? + days)
    };
    let fails = any([
        cut(table.total_planned.at(row), table.total_actual.at(row), |cut, whole| cut * 5 >= whole),
        cut(table.fixed_planned.at(row), table.fixed_actual.at(row), |cut, whole| {
            cut * 10 >= whole * 3
        }),
        late(730),
    ]);
    if fails? {
        return Some(FAIL);
    }
    let content = table.content_completed.at(row).map(|done| done == 0);
    let rectify = any([content, late(0)])?;
    Some(if rectify { RECTIFY } else { PASS })
}

fn entitled(table: &Table, row: usize) -> Option<i64> {
    let recorded = table.recorded.at(row)?;
    if recorded == 3 {
        return Some(0);
    }
    let award = table.award.at(row)?;
    let whole = any([Some(recorded == 1), table.timing.at(row).map(|timing| timing == 2)])?;
    if whole {
        return Some(award);
    }
    let half = table.progress.at(row)? >= WHOLE / 2;
    Some(if half { award * 7 / 10 } else { award * 2 / 5 })
}

fn recovery(table: &Table, row: usize, verdict: Option<u8>) -> (Option<i64>, Option<i64>) {
    let (award, paid) = (table.award.at(row), table.paid.at(row));
    let Some(verdict) = verdict else { return (None, None) };
    if verdict == FAIL {
        return (award, paid);
    }
    if verdict == NOT_APPLICABLE {
        return (Some(0), Some(0));
    }
    let loss = || {
        let planned = table.total_planned.at(row)?;
        let cut = (planned - table.total_actual.at(row)?).max(0);
        Some(share(award?, cut, planned))
    };
    let loss = loss();
    let repay = || {
        let (award, paid, loss) = (award?, paid?, loss?);
        Some((paid - (award - loss)).max(0).min(loss))
    };
    (loss, repay())
}

/// One row with missing facts.
pub fn decide(table: &Table, row: usize) -> Row {
    let verdict = verdict(table, row);
    let entitled = entitled(table, row);
    let (loss, repay) = recovery(table, row, verdict);
    let cap = table
        .tier
        .at(row)
        .zip(table.total_planned.at(row))
        .map(|(tier, planned)| cap(tier, planned));
    let payable = entitled.zip(table.paid.at(row)).map(|(entitled, paid)| (entitled - paid).max(0));
    Row { cap, verdict, entitled, payable, loss, repay }
}

impl Peer for WithHoles {
    fn run(&mut self) -> Result<(), Failure> {
        self.outputs.clear();
        for row in 0..self.table.rows {
            self.outputs.push_row(&decide(&self.table, row));
        }
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        std::mem::take(&mut self.outputs)
    }
}
