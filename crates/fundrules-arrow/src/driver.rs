//! All slices of a table, on all cores.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use arrow_array::RecordBatch;
use fundrules::{Error, ErrorKind, Result};

use crate::assess::{Assessed, Assessor, SLICE, Worker, empty};
use crate::mistakes::Mistakes;

/// So many rows are worked on at once by each thread where answers are worked out row by row, so
/// that stopping is quick.
const SLICE_BY_ROWS: usize = 512;

/// How often the caller is asked whether to go on.
const PAUSE: Duration = Duration::from_millis(50);

/// How the slices of a table are worked on.
#[derive(Clone, Copy, Debug)]
pub struct Driver {
    threads: usize,
}

/// What came of a table.
#[derive(Clone, Debug)]
pub struct Run {
    /// The answers in the order of the rows.
    pub batches: Vec<RecordBatch>,
    /// What is wrong with rows that have no answer.
    pub mistakes: Mistakes,
    /// Whether the caller stopped before the end; then the answers are not complete.
    pub stopped: bool,
}

struct Job {
    place: usize,
    first_row: u64,
    batch: RecordBatch,
}

type Done = (usize, usize, Result<Assessed>);

impl Driver {
    /// A driver with so many threads; none given means all cores.
    #[must_use]
    pub fn new(threads: Option<usize>) -> Self {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        Driver { threads: threads.unwrap_or_else(cores).clamp(1, 1_024) }
    }

    /// Answers every question for all rows of a stream of batches. `watch` hears after each slice,
    /// and at least every 50 milliseconds, how many rows are done, and says whether to go on.
    ///
    /// # Errors
    ///
    /// The stream fails, or a batch is not of the plan's schema.
    pub fn run(
        self,
        assessor: &Assessor<'_>,
        batches: &mut dyn Iterator<Item = Result<RecordBatch>>,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Run> {
        let (job_sender, job_receiver) = channel::<Job>();
        let job_receiver = Mutex::new(job_receiver);
        let (done_sender, done_receiver) = channel::<Done>();
        // Slices that wait are not begun once the run has ended, by an error or by the caller.
        let stop = AtomicBool::new(false);
        let workers = (0..self.threads).map(|_| assessor.worker()).collect::<Result<Vec<_>>>()?;
        std::thread::scope(|scope| {
            for worker in workers {
                let (jobs, done, stop) = (&job_receiver, done_sender.clone(), &stop);
                scope.spawn(move || work(worker, jobs, &done, stop));
            }
            drop(done_sender);
            let rows = if assessor.works_by_rows() { SLICE_BY_ROWS } else { SLICE };
            let mut queue = Queue {
                slices: Slices { batches, rows, current: None, place: 0, first_row: 1 },
                most: self.threads * 2,
                waiting: 0,
            };
            // Dropped at the end of this block, which lets the threads end.
            let jobs = job_sender;
            let run = collect(assessor, &mut queue, &jobs, &done_receiver, watch);
            stop.store(true, Ordering::Relaxed);
            run
        })
    }
}

fn work(
    mut worker: Worker<'_>,
    jobs: &Mutex<Receiver<Job>>,
    done: &Sender<Done>,
    stop: &AtomicBool,
) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else { return };
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let rows = job.batch.num_rows();
        let assessed = worker.assess(&job.batch, job.first_row);
        if done.send((job.place, rows, assessed)).is_err() {
            return;
        }
    }
}

/// The batches of a table, cut to slices.
struct Slices<'a> {
    batches: &'a mut dyn Iterator<Item = Result<RecordBatch>>,
    rows: usize,
    current: Option<(RecordBatch, usize)>,
    place: usize,
    first_row: u64,
}

impl Slices<'_> {
    fn next(&mut self) -> Result<Option<Job>> {
        loop {
            if let Some((batch, offset)) = self.current.take() {
                let rows = self.rows.min(batch.num_rows() - offset);
                if rows > 0 {
                    let job = Job {
                        place: self.place,
                        first_row: self.first_row,
                        batch: batch.slice(offset, rows),
                    };
                    self.place += 1;
                    self.first_row += rows as u64;
                    self.current = Some((batch, offset + rows));
                    return Ok(Some(job));
                }
            }
            match self.batches.next().transpose()? {
                Some(batch) => self.current = Some((batch, 0)),
                None => return Ok(None),
            }
        }
    }
}

struct Queue<'a> {
    slices: Slices<'a>,
    most: usize,
    waiting: usize,
}

impl Queue<'_> {
    /// Hands out slices until enough wait; false when there are no more.
    fn fill(&mut self, jobs: &Sender<Job>) -> Result<()> {
        while self.waiting < self.most
            && let Some(job) = self.slices.next()?
        {
            jobs.send(job).map_err(|_| broken())?;
            self.waiting += 1;
        }
        Ok(())
    }
}

fn broken() -> Error {
    Error::new(ErrorKind::Input, "table.thread", "a thread that assesses rows ended too early")
}

fn collect(
    assessor: &Assessor<'_>,
    queue: &mut Queue<'_>,
    jobs: &Sender<Job>,
    done: &Receiver<Done>,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Run> {
    let mut batches = BTreeMap::new();
    let mut mistakes = BTreeMap::new();
    let mut rows_done = 0;
    let mut stopped = false;
    queue.fill(jobs)?;
    while queue.waiting > 0 && !stopped {
        match done.recv_timeout(PAUSE) {
            Ok((place, rows, assessed)) => {
                queue.waiting -= 1;
                let assessed = assessed?;
                batches.insert(place, assessed.answers);
                if assessed.mistakes.count > 0 {
                    mistakes.insert(place, assessed.mistakes);
                }
                rows_done += rows as u64;
                queue.fill(jobs)?;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(broken()),
        }
        stopped = watch(rows_done).is_break();
    }
    let mut all = Mistakes::default();
    mistakes.into_values().for_each(|some| all.extend(some));
    let mut batches: Vec<RecordBatch> = batches.into_values().collect();
    if batches.is_empty() {
        batches.push(empty(&assessor.schema()));
    }
    Ok(Run { batches, mistakes: all, stopped })
}
