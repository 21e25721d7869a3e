//! The fast hand-written loop with missing facts: three-valued logic without branches. What is
//! not known comes out as a value that no amount has.

use super::columnar::{LARGE, Width, dispatch, note, rate, share};
use super::rows::decide;
use super::{Failure, Peer};
use crate::outputs::{FAIL, NOT_APPLICABLE, Outputs, PASS, RECTIFY, UNKNOWN, UNKNOWN_CODE};
use crate::table::{Table, WHOLE};

/// Rows that share a word of validity bits.
const WORD: usize = 64;

pub struct WithHoles {
    table: Table,
    outputs: Outputs,
}

impl WithHoles {
    pub fn new(table: Table) -> Self {
        let outputs = Outputs::zeroed(table.rows);
        WithHoles { table, outputs }
    }
}

impl Peer for WithHoles {
    fn run(&mut self) -> Result<(), Failure> {
        dispatch(Job { table: &self.table, outputs: &mut self.outputs }, Width::Best)
    }

    fn outputs(&mut self) -> Outputs {
        self.outputs.clone()
    }

    fn note(&self) -> String {
        note(Width::Best)
    }
}

struct Job<'a> {
    table: &'a Table,
    outputs: &'a mut Outputs,
}

impl pulp::WithSimd for Job<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Job { table, outputs } = self;
        for first in (0..table.rows).step_by(WORD) {
            let length = WORD.min(table.rows - first);
            if word(table, outputs, first, length) >= LARGE {
                for row in first..first + length {
                    outputs.set_row(row, &decide(table, row));
                }
            }
        }
    }
}

/// True, false, or neither.
#[derive(Clone, Copy)]
struct Kleene {
    yes: bool,
    no: bool,
}

impl Kleene {
    #[inline(always)]
    fn new(holds: bool, known: bool) -> Self {
        Kleene { yes: holds & known, no: !holds & known }
    }

    #[inline(always)]
    fn or(self, other: Self) -> Self {
        Kleene { yes: self.yes | other.yes, no: self.no & other.no }
    }
}

/// Decides the rows of a word of validity bits and gives the bits of all their amounts, joined.
#[inline(always)]
fn word(table: &Table, outputs: &mut Outputs, first: usize, length: usize) -> i64 {
    macro_rules! columns {
        ($($column:ident)*) => { $(
            let $column = (
                &table.$column.values[first..first + length],
                table.$column.known[first / WORD],
            );
        )* };
    }
    columns!(
        tier timing total_planned total_actual fixed_planned fixed_actual award paid progress
        end_approved end_actual content_completed recorded
    );
    let end = first + length;
    let verdict = &mut outputs.verdict[first..end];
    let (caps, entitled) = (&mut outputs.cap[first..end], &mut outputs.entitled[first..end]);
    let (payables, loss) = (&mut outputs.payable[first..end], &mut outputs.loss[first..end]);
    let repay = &mut outputs.repay[first..end];
    let mut all = 0;
    for row in 0..length {
        macro_rules! known {
            ($($column:ident)*) => { (u64::MAX $(& ($column.1 >> row))*) & 1 == 1 };
        }
        let (planned, fixed) = (total_planned.0[row], fixed_planned.0[row]);
        let actual = (total_actual.0[row], fixed_actual.0[row]);
        let (tiers, award_fen, paid_fen) = (i64::from(tier.0[row]), award.0[row], paid.0[row]);
        all |= planned | fixed | award_fen | actual.0 | actual.1;

        let most = tiers.wrapping_add(1).wrapping_mul(1_000_000_000);
        let cap = rate(planned, 4i64.wrapping_sub(tiers), 20, 1.0 / 20.0).min(most);
        caps[row] = if known!(tier total_planned) { cap } else { UNKNOWN };

        let cut = planned.wrapping_sub(actual.0).max(0);
        let fixed_cut = fixed.wrapping_sub(actual.1).max(0);
        let (approved, completed) = (end_approved.0[row], end_actual.0[row]);
        let days = known!(end_approved end_actual);
        let after = Kleene::new(timing.0[row] == 2, known!(timing));
        let fails = Kleene::new(cut.wrapping_mul(5) >= planned, known!(total_planned total_actual))
            .or(Kleene::new(
                fixed_cut.wrapping_mul(10) >= fixed.wrapping_mul(3),
                known!(fixed_planned fixed_actual),
            ))
            .or(Kleene::new(completed > approved.wrapping_add(730), days));
        let rectify = Kleene::new(content_completed.0[row] == 0, known!(content_completed))
            .or(Kleene::new(completed > approved, days));
        let code = if rectify.no { PASS } else { UNKNOWN_CODE };
        let code = if rectify.yes { RECTIFY } else { code };
        let code = if fails.no { code } else { UNKNOWN_CODE };
        let code = if fails.yes { FAIL } else { code };
        let code = if after.no { code } else { UNKNOWN_CODE };
        let code = if after.yes { NOT_APPLICABLE } else { code };
        verdict[row] = code;

        let on_record = known!(recorded);
        let whole = Kleene::new(recorded.0[row] == 1, true).or(after);
        let tenths = if progress.0[row] >= WHOLE / 2 { 7 } else { 4 };
        let part = rate(award_fen, tenths, 10, 0.1);
        let part = if known!(progress) & whole.no { part } else { UNKNOWN };
        let part = if whole.yes { award_fen } else { part };
        let part = if known!(award) { part } else { UNKNOWN };
        let part = if recorded.0[row] == 3 { 0 } else { part };
        let part = if on_record { part } else { UNKNOWN };
        entitled[row] = part;
        let payable = part.wrapping_sub(paid_fen).max(0);
        let payable_known = (part != UNKNOWN) & known!(paid);
        payables[row] = if payable_known { payable } else { UNKNOWN };

        let (has_award, has_paid) = (known!(award), known!(paid));
        let lost = share(award_fen, cut, planned);
        let back = paid_fen.wrapping_sub(award_fen.wrapping_sub(lost)).max(0).min(lost);
        let fell = code == FAIL;
        let lost = if fell { award_fen } else { lost };
        let back = if fell { paid_fen } else { back };
        let lost = if has_award { lost } else { UNKNOWN };
        let back = if has_paid & (has_award | fell) { back } else { UNKNOWN };
        let none = code == NOT_APPLICABLE;
        let (lost, back) = (if none { 0 } else { lost }, if none { 0 } else { back });
        let open = code == UNKNOWN_CODE;
        loss[row] = if open { UNKNOWN } else { lost };
        repay[row] = if open { UNKNOWN } else { back };
    }
    all
}
