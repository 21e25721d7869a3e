//! The floor: reads all input, writes all output, and computes as good as nothing.

use super::{Failure, Peer};
use crate::outputs::Outputs;
use crate::table::Table;

pub struct Floor {
    table: Table,
    outputs: Outputs,
}

impl Floor {
    pub fn new(table: Table) -> Self {
        let outputs = Outputs::zeroed(table.rows);
        Floor { table, outputs }
    }
}

impl Peer for Floor {
    fn run(&mut self) -> Result<(), Failure> {
        let job = Job { table: &self.table, outputs: &mut self.outputs };
        pulp::Arch::new().dispatch(job);
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        Outputs::default()
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
        let rows = table.rows;
        let (total, actual) =
            (&table.total_planned.values[..rows], &table.total_actual.values[..rows]);
        let (fixed, fixed_actual) =
            (&table.fixed_planned.values[..rows], &table.fixed_actual.values[..rows]);
        let (award, paid) = (&table.award.values[..rows], &table.paid.values[..rows]);
        let progress = &table.progress.values[..rows];
        let (approved, completed) =
            (&table.end_approved.values[..rows], &table.end_actual.values[..rows]);
        let (tier, timing) = (&table.tier.values[..rows], &table.timing.values[..rows]);
        let (content, recorded) =
            (&table.content_completed.values[..rows], &table.recorded.values[..rows]);
        let (cap, entitled) = (&mut outputs.cap[..rows], &mut outputs.entitled[..rows]);
        let (payable, loss) = (&mut outputs.payable[..rows], &mut outputs.loss[..rows]);
        let (repay, verdict) = (&mut outputs.repay[..rows], &mut outputs.verdict[..rows]);
        for row in 0..rows {
            cap[row] = total[row] ^ actual[row];
            entitled[row] = fixed[row] ^ fixed_actual[row];
            payable[row] = award[row] ^ paid[row];
            loss[row] = progress[row];
            repay[row] = i64::from(approved[row] ^ completed[row]);
            verdict[row] = tier[row] ^ timing[row] ^ content[row] ^ recorded[row];
        }
    }
}
