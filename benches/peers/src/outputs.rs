//! The six columns of output, and how they are handed over to be compared.

use std::io;
use std::path::Path;

use crate::table::store;

/// The verdicts by their codes.
pub const PASS: u8 = 0;
pub const RECTIFY: u8 = 1;
pub const FAIL: u8 = 2;
pub const NOT_APPLICABLE: u8 = 3;
/// What stands in the files where there is no value.
pub const UNKNOWN: i64 = -1;
pub const UNKNOWN_CODE: u8 = 255;

/// The output of one row; nothing where it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub cap: Option<i64>,
    pub verdict: Option<u8>,
    pub entitled: Option<i64>,
    pub payable: Option<i64>,
    pub loss: Option<i64>,
    pub repay: Option<i64>,
}

/// The output of a table of which everything is known.
#[derive(Clone, Default)]
pub struct Outputs {
    pub cap: Vec<i64>,
    pub verdict: Vec<u8>,
    pub entitled: Vec<i64>,
    pub payable: Vec<i64>,
    pub loss: Vec<i64>,
    pub repay: Vec<i64>,
}

impl Outputs {
    pub fn zeroed(rows: usize) -> Self {
        Outputs {
            cap: vec![0; rows],
            verdict: vec![0; rows],
            entitled: vec![0; rows],
            payable: vec![0; rows],
            loss: vec![0; rows],
            repay: vec![0; rows],
        }
    }

    /// Forgets the rows and keeps the memory.
    pub fn clear(&mut self) {
        self.verdict.clear();
        for column in self.amounts() {
            column.clear();
        }
    }

    pub fn push(&mut self, row: [i64; 5], verdict: u8) {
        self.verdict.push(verdict);
        for (column, amount) in self.amounts().into_iter().zip(row) {
            column.push(amount);
        }
    }

    pub fn push_row(&mut self, row: &Row) {
        let amounts = [row.cap, row.entitled, row.payable, row.loss, row.repay];
        self.push(
            amounts.map(|amount| amount.unwrap_or(UNKNOWN)),
            row.verdict.unwrap_or(UNKNOWN_CODE),
        );
    }

    /// Overwrites a row.
    pub fn set_row(&mut self, row: usize, decided: &Row) {
        let Row { cap, verdict, entitled, payable, loss, repay } = *decided;
        self.verdict[row] = verdict.unwrap_or(UNKNOWN_CODE);
        for (column, amount) in
            self.amounts().into_iter().zip([cap, entitled, payable, loss, repay])
        {
            column[row] = amount.unwrap_or(UNKNOWN);
        }
    }

    fn amounts(&mut self) -> [&mut Vec<i64>; 5] {
        [&mut self.cap, &mut self.entitled, &mut self.payable, &mut self.loss, &mut self.repay]
    }

    pub fn store(&self, directory: &Path) -> io::Result<()> {
        std::fs::create_dir_all(directory)?;
        store(&directory.join("cap.bin"), &self.cap)?;
        store(&directory.join("verdict.bin"), &self.verdict)?;
        store(&directory.join("entitled.bin"), &self.entitled)?;
        store(&directory.join("payable.bin"), &self.payable)?;
        store(&directory.join("loss.bin"), &self.loss)?;
        store(&directory.join("repay.bin"), &self.repay)
    }
}
