//! The table that all peers decide: thirteen columns of input, drawn from a seed.

use std::fs;
use std::io;
use std::path::Path;

use fundrules_benches::Numbers;

/// An event that did not happen lies after every day.
pub const NEVER: i32 = i32::MAX;
/// A rate of 100%, in the unit of the column `progress`.
pub const WHOLE: i64 = 1_000_000_000_000;

/// How many rows a chunk of validity bits covers.
const WORD: usize = 64;

/// One column: its values, and which of them are known (empty: all).
#[derive(Default)]
pub struct Column<T> {
    pub values: Vec<T>,
    /// One bit a row, the first row lowest.
    pub known: Vec<u64>,
}

impl<T: Copy> Column<T> {
    pub fn at(&self, row: usize) -> Option<T> {
        let known = self.known.is_empty() || self.known[row / WORD] >> (row % WORD) & 1 == 1;
        known.then(|| self.values[row])
    }
}

/// The input.
#[derive(Default)]
pub struct Table {
    pub rows: usize,
    /// 0 point, 1 line, 2 surface.
    pub tier: Column<u8>,
    /// 0 before, 1 during, 2 after the work.
    pub timing: Column<u8>,
    /// Fen, never zero.
    pub total_planned: Column<i64>,
    pub total_actual: Column<i64>,
    /// Fen, never zero.
    pub fixed_planned: Column<i64>,
    pub fixed_actual: Column<i64>,
    /// Fen, never zero.
    pub award: Column<i64>,
    /// Fen, never more than the award.
    pub paid: Column<i64>,
    /// Trillionths.
    pub progress: Column<i64>,
    /// Days since 1970-01-01.
    pub end_approved: Column<i32>,
    /// Days since 1970-01-01, or [`NEVER`].
    pub end_actual: Column<i32>,
    /// 0 or 1.
    pub content_completed: Column<u8>,
    /// What was recorded: 0 none, 1 pass, 2 rectify, 3 fail.
    pub recorded: Column<u8>,
}

/// Applies a macro to each column with its name in files.
macro_rules! each_column {
    ($apply:ident) => {
        $apply!(
            tier timing total_planned total_actual fixed_planned fixed_actual award paid progress
            end_approved end_actual content_completed recorded
        )
    };
}

pub const COLUMNS: [&str; 13] = {
    macro_rules! names {
        ($($name:ident)*) => { [$(stringify!($name)),*] };
    }
    each_column!(names)
};

/// Numbers as bytes, the lowest first.
pub trait Little: Copy {
    const SIZE: usize;
    fn write(self, into: &mut Vec<u8>);
    fn read(bytes: &[u8]) -> Self;
}

macro_rules! little {
    ($($type:ty)*) => { $(
        impl Little for $type {
            const SIZE: usize = size_of::<$type>();
            fn write(self, into: &mut Vec<u8>) {
                into.extend_from_slice(&self.to_le_bytes());
            }
            fn read(bytes: &[u8]) -> Self {
                <$type>::from_le_bytes(bytes.try_into().unwrap())
            }
        }
    )* };
}

little!(u8 i32 i64 u64);

pub fn store<T: Little>(path: &Path, values: &[T]) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(values.len() * T::SIZE);
    values.iter().for_each(|value| value.write(&mut bytes));
    fs::write(path, bytes)
}

fn load<T: Little>(path: &Path, count: usize) -> io::Result<Vec<T>> {
    let bytes = fs::read(path)?;
    Ok(bytes.chunks_exact(T::SIZE).take(count).map(T::read).collect())
}

impl Table {
    /// Reads the first rows of a table; `nulls` says whether it has holes.
    pub fn load(directory: &Path, rows: usize, nulls: bool) -> io::Result<Self> {
        let mut table = Table { rows, ..Table::default() };
        macro_rules! read {
            ($($name:ident)*) => { $(
                let name = stringify!($name);
                table.$name.values = load(&directory.join(format!("{name}.bin")), rows)?;
                if nulls {
                    let known = load(&directory.join(format!("{name}.known.bin")), rows.div_ceil(WORD))?;
                    table.$name.known = known;
                }
            )* };
        }
        each_column!(read);
        Ok(table)
    }

    pub fn store(&self, directory: &Path) -> io::Result<()> {
        fs::create_dir_all(directory)?;
        macro_rules! write {
            ($($name:ident)*) => { $(
                let name = stringify!($name);
                store(&directory.join(format!("{name}.bin")), &self.$name.values)?;
                store(&directory.join(format!("{name}.known.bin")), &self.$name.known)?;
            )* };
        }
        each_column!(write);
        Ok(())
    }

    /// Draws a table. A tenth of each column is unknown by its validity bits; who wants a table
    /// without holes does not look at them.
    pub fn draw(rows: usize, seed: u64) -> Self {
        let mut numbers = Numbers::new(seed);
        let mut table = Table { rows, ..Table::default() };
        for _ in 0..rows {
            table.push(&mut numbers);
        }
        macro_rules! holes {
            ($($name:ident)*) => { $(
                table.$name.known = (0..rows.div_ceil(WORD)).map(|_| word(&mut numbers)).collect();
            )* };
        }
        each_column!(holes);
        table
    }

    fn push(&mut self, numbers: &mut Numbers) {
        let total = investment(numbers);
        let fixed = 1 + total / 4 + below(numbers, total / 2);
        let award = 10_000 + total / 20 + below(numbers, total / 10);
        self.tier.values.push(code(numbers, 3));
        self.timing.values.push(code(numbers, 3));
        self.total_planned.values.push(total);
        self.total_actual.values.push(reached(numbers, total, (1, 5)));
        self.fixed_planned.values.push(fixed);
        self.fixed_actual.values.push(reached(numbers, fixed, (3, 10)));
        self.award.values.push(award);
        self.paid.values.push(if numbers.chance(10) { award } else { below(numbers, award + 1) });
        self.progress.values.push(match numbers.below(10) {
            0 => WHOLE / 2,
            1 => WHOLE / 2 - 1,
            _ => WHOLE / 10_000 * below(numbers, 10_001),
        });
        let approved = 18_900 + i32::try_from(numbers.below(900)).unwrap();
        let late = i32::try_from(numbers.below(400)).unwrap() - 300;
        self.end_approved.values.push(approved);
        self.end_actual.values.push(match numbers.below(20) {
            0 => NEVER,
            1 => approved,
            2 => approved + 1,
            3 => approved + 730,
            4 => approved + 731,
            _ => approved + late,
        });
        self.content_completed.values.push(u8::from(numbers.chance(80)));
        self.recorded.values.push(code(numbers, 4));
    }
}

fn below(numbers: &mut Numbers, bound: i64) -> i64 {
    i64::try_from(numbers.below(u64::try_from(bound).unwrap())).unwrap()
}

fn code(numbers: &mut Numbers, bound: u64) -> u8 {
    u8::try_from(numbers.below(bound)).unwrap()
}

/// Up to five billion yuan; every tenth amount lies at a multiple that makes lines exact.
fn investment(numbers: &mut Numbers) -> i64 {
    let most = 10i64.pow(u32::try_from(8 + numbers.below(3)).unwrap()) * 50;
    let amount = 1_000_000 + below(numbers, most - 1_000_000);
    if numbers.chance(30) { amount / 1_000 * 1_000 } else { amount }
}

/// What was reached of a plan: more, a part, or at the line of a cut, a fen beside it.
fn reached(numbers: &mut Numbers, planned: i64, (part, whole): (i64, i64)) -> i64 {
    let line = planned
        - i64::try_from(i128::from(planned) * i128::from(part) / i128::from(whole)).unwrap();
    match numbers.below(20) {
        0 => line,
        1 => line - 1,
        2 => line + 1,
        3 | 4 => planned,
        5 => planned - 1,
        6 | 7 => planned + below(numbers, planned / 10 + 1),
        _ => planned - below(numbers, planned / 3),
    }
}

/// Validity bits of which one in ten is not set.
fn word(numbers: &mut Numbers) -> u64 {
    (0..WORD).fold(0, |word, place| word | u64::from(!numbers.chance(10)) << place)
}
