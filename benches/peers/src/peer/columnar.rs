//! Rust as somebody writes it who wants it fast: whole columns, no branches, no integer division.
//!
//! A quotient comes from an estimate in binary floating point, corrected by the sign of the exact
//! remainder. That is exact for amounts below 2^49 fen; chunks with a larger one are done again in
//! 128 bits. The loops are built for several instruction sets; the best one of the machine runs.

use super::rows::decide;
use super::{Failure, Peer};
use crate::outputs::{FAIL, NOT_APPLICABLE, Outputs, PASS, RECTIFY};
use crate::table::{Table, WHOLE};

/// Rows of a chunk: what several passes hand to each other stays in the cache.
const CHUNK: usize = 1_024;
/// Amounts from here on have no exact estimate.
pub const LARGE: i64 = 1 << 49;
/// 2^52: added to a small enough whole number, its bits are the lowest ones of the float.
const MAGIC: f64 = 4_503_599_627_370_496.0;
const MAGIC_BITS: u64 = 0x4330_0000_0000_0000;

/// The instruction set.
#[derive(Clone, Copy)]
pub enum Width {
    Best,
    Avx2,
    Plain,
}

pub struct Columnar {
    table: Table,
    outputs: Outputs,
    width: Width,
}

impl Columnar {
    pub fn new(table: Table, width: Width) -> Self {
        let outputs = Outputs::zeroed(table.rows);
        Columnar { table, outputs, width }
    }
}

impl Peer for Columnar {
    fn run(&mut self) -> Result<(), Failure> {
        let job = Job { table: &self.table, outputs: &mut self.outputs };
        dispatch(job, self.width)
    }

    fn outputs(&mut self) -> Outputs {
        self.outputs.clone()
    }

    fn note(&self) -> String {
        note(self.width)
    }
}

pub fn note(width: Width) -> String {
    match width {
        Width::Best => format!("{:?}", pulp::Arch::new()),
        Width::Avx2 => "AVX2".into(),
        Width::Plain => "no run-time choice: SSE2 on x86-64".into(),
    }
}

#[cfg(target_arch = "x86_64")]
pub fn dispatch(job: impl pulp::WithSimd<Output = ()>, width: Width) -> Result<(), Failure> {
    use pulp::Simd;
    match width {
        Width::Best => pulp::Arch::new().dispatch(job),
        Width::Avx2 => {
            let simd = pulp::x86::V3::try_new().ok_or("this machine has no AVX2")?;
            Simd::vectorize(simd, job);
        }
        Width::Plain => pulp::Scalar::new().vectorize(job),
    }
    Ok(())
}

#[cfg(not(target_arch = "x86_64"))]
pub fn dispatch(job: impl pulp::WithSimd<Output = ()>, width: Width) -> Result<(), Failure> {
    match width {
        Width::Best => pulp::Arch::new().dispatch(job),
        _ => return Err("this instruction set belongs to other machines".into()),
    }
    Ok(())
}

struct Job<'a> {
    table: &'a Table,
    outputs: &'a mut Outputs,
}

#[inline(always)]
fn float(number: i64) -> f64 {
    f64::from_bits(number as u64 | MAGIC_BITS) - MAGIC
}

#[inline(always)]
fn whole(float: f64) -> i64 {
    ((float + MAGIC).to_bits() & !MAGIC_BITS) as i64
}

/// `of * part / divisor` rounded down, from an estimate that is at most one off.
#[inline(always)]
fn corrected(estimate: f64, of: i64, part: i64, divisor: i64) -> i64 {
    let quotient = whole(estimate);
    let rest = of.wrapping_mul(part).wrapping_sub(quotient.wrapping_mul(divisor));
    quotient.wrapping_sub(i64::from(rest < 0)).wrapping_add(i64::from(rest >= divisor))
}

#[inline(always)]
pub fn share(of: i64, part: i64, divisor: i64) -> i64 {
    corrected(float(of) * float(part) / float(divisor), of, part, divisor)
}

/// A share by a rate of the rules, whose inverse is a constant.
#[inline(always)]
pub fn rate(of: i64, part: i64, divisor: i64, inverse: f64) -> i64 {
    corrected(float(of) * float(part) * inverse, of, part, divisor)
}

/// The columns of one chunk.
macro_rules! chunk {
    ($table:expr, $($column:ident),*; $first:expr, $length:expr) => {
        $( let $column = &$table.$column.values[$first..$first + $length]; )*
    };
}

impl pulp::WithSimd for Job<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Job { table, outputs } = self;
        for first in (0..table.rows).step_by(CHUNK) {
            let length = CHUNK.min(table.rows - first);
            if caps(table, outputs, first, length) | awards(table, outputs, first, length) >= LARGE
            {
                redo(table, outputs, first, length);
            }
        }
    }
}

/// Gives the bits of all amounts of the chunk, joined.
#[inline(always)]
fn caps(table: &Table, outputs: &mut Outputs, first: usize, length: usize) -> i64 {
    chunk!(table, tier, total_planned; first, length);
    let cap = &mut outputs.cap[first..first + length];
    let mut all = 0;
    for row in 0..length {
        let tier = i64::from(tier[row]);
        let planned = total_planned[row];
        all |= planned;
        let most = tier.wrapping_add(1).wrapping_mul(1_000_000_000);
        cap[row] = rate(planned, 4i64.wrapping_sub(tier), 20, 1.0 / 20.0).min(most);
    }
    all
}

#[inline(always)]
fn awards(table: &Table, outputs: &mut Outputs, first: usize, length: usize) -> i64 {
    chunk!(
        table, timing, recorded, content_completed, end_approved, end_actual, progress,
        total_planned, total_actual, fixed_planned, fixed_actual, award, paid; first, length
    );
    let verdict = &mut outputs.verdict[first..first + length];
    let entitled = &mut outputs.entitled[first..first + length];
    let payable = &mut outputs.payable[first..first + length];
    let loss = &mut outputs.loss[first..first + length];
    let repay = &mut outputs.repay[first..first + length];
    let mut all = 0;
    for row in 0..length {
        let (planned, fixed) = (total_planned[row], fixed_planned[row]);
        let cut = planned.wrapping_sub(total_actual[row]).max(0);
        let fixed_cut = fixed.wrapping_sub(fixed_actual[row]).max(0);
        let (award, paid) = (award[row], paid[row]);
        all |= planned | fixed | award | total_actual[row] | fixed_actual[row];
        let late = end_actual[row] > end_approved[row];
        let far = end_actual[row] > end_approved[row].wrapping_add(730);
        let after = timing[row] == 2;
        let fails = (cut.wrapping_mul(5) >= planned)
            | (fixed_cut.wrapping_mul(10) >= fixed.wrapping_mul(3))
            | far;
        let rectify = (content_completed[row] == 0) | late;
        let code = if rectify { RECTIFY } else { PASS };
        let code = if fails { FAIL } else { code };
        verdict[row] = if after { NOT_APPLICABLE } else { code };
        let fails = fails & !after;
        let tenths = if progress[row] >= WHOLE / 2 { 7 } else { 4 };
        let part = rate(award, tenths, 10, 0.1);
        let part = if (recorded[row] == 1) | after { award } else { part };
        let part = if recorded[row] == 3 { 0 } else { part };
        entitled[row] = part;
        payable[row] = part.wrapping_sub(paid).max(0);
        let lost = share(award, cut, planned);
        let lost = if after { 0 } else { lost };
        let lost = if fails { award } else { lost };
        loss[row] = lost;
        // Of a total loss this is what was paid, since nobody is paid more than the award.
        repay[row] = paid.wrapping_sub(award.wrapping_sub(lost)).max(0).min(lost);
    }
    all
}

/// The rows of a chunk with a large amount, one by one in 128 bits.
#[cold]
#[inline(never)]
fn redo(table: &Table, outputs: &mut Outputs, first: usize, length: usize) {
    for row in first..first + length {
        outputs.set_row(row, &decide(table, row));
    }
}
