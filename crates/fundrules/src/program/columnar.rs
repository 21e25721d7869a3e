//! The driver for many projects: the same steps on chunks of columns.

use std::cell::Cell;

use super::arithmetic;
use super::columns::{Column, ColumnValues, Columns};
use super::lanes::{
    Mask, NumberLanes, Pool, ROWS, TernaryLanes, TernaryView, WORDS, bits_of_two, join, map_two,
    overwrite, pack, select,
};
use super::moves::{MoveTables, look_up};
use super::op::{
    Fraction, NumberRegister, NumberStep, Order, Step, Ternary, TernaryRegister, TernaryStep,
};
use crate::calendar::Calendar;

/// What a run on columns looks at besides them.
pub(crate) struct ChunkInputs<'a> {
    pub(crate) as_of: i64,
    pub(crate) calendar: &'a Calendar,
    pub(crate) moves: &'a MoveTables,
}

/// The registers of one chunk.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    ternaries: Vec<TernaryLanes>,
    numbers: Vec<NumberLanes>,
    pool: Pool,
    /// The guard of the step that is running.
    guard: Cell<Option<TernaryRegister>>,
}

/// Up to so many rows are computed one by one.
const FEW: u32 = 200;

static UNKNOWN: TernaryLanes = TernaryLanes::Same(Ternary::Unknown);
static MISSING: NumberLanes = NumberLanes::Same(None);

impl Chunk {
    #[inline(always)]
    pub(crate) fn ternary(&self, register: TernaryRegister) -> TernaryView<'_> {
        let lanes = self.ternaries.get(register.place()).unwrap_or(&UNKNOWN);
        TernaryView { lanes, negated: register.is_negated() }
    }

    #[inline(always)]
    pub(crate) fn number(&self, register: NumberRegister) -> &NumberLanes {
        self.numbers.get(usize::from(register.0)).unwrap_or(&MISSING)
    }

    /// Runs the steps on the rows of a table from `first` on, at most one chunk of them. Rows
    /// behind the table's end count as unknown.
    #[inline(always)]
    pub(crate) fn run(
        &mut self,
        steps: &[Step],
        last_reads: &[Box<[NumberRegister]>],
        (columns, first): (&Columns<'_>, usize),
        inputs: &ChunkInputs<'_>,
    ) {
        self.ternaries.clear();
        for lanes in self.numbers.drain(..) {
            self.pool.give(lanes);
        }
        for (step, last_reads) in steps.iter().zip(last_reads) {
            match step {
                Step::Ternary(step) => {
                    let lanes = self.run_ternary(step, columns, first);
                    self.ternaries.push(lanes);
                }
                Step::Number { step, guard } => {
                    let skip = guard.is_some_and(|guard| self.ternary(guard).is_nowhere_open());
                    let lanes = if skip {
                        NumberLanes::Same(None)
                    } else {
                        self.guard.set(*guard);
                        self.run_number(step, columns, first, inputs)
                    };
                    self.numbers.push(lanes);
                }
            }
            for register in last_reads {
                if let Some(lanes) = self.numbers.get_mut(usize::from(register.0)) {
                    self.pool.give(std::mem::replace(lanes, NumberLanes::Same(None)));
                }
            }
        }
    }

    #[inline(always)]
    fn run_ternary(&self, step: &TernaryStep, columns: &Columns<'_>, first: usize) -> TernaryLanes {
        match step {
            TernaryStep::Constant(value) => TernaryLanes::Same(*value),
            TernaryStep::Fact(place) => load_bits(columns.get(usize::from(*place)), first),
            TernaryStep::WordIn { fact, mask } => {
                load_word(columns.get(usize::from(*fact)), first, *mask)
            }
            TernaryStep::Set { fact, test, mask } => {
                load_test(columns.get(usize::from(*fact)), first, |bits| {
                    arithmetic::set_test(bits, *test, *mask)
                })
            }
            TernaryStep::CodeIn { code, mask } => {
                let codes = self.number(*code);
                let bits = bits_of_two(codes, &NumberLanes::Same(Some(0)), |code, _| {
                    arithmetic::word_in(code, *mask)
                });
                answer(bits, codes.known(), matches!(codes, NumberLanes::Same(_)))
            }
            TernaryStep::Compare { left, order, right } => self.compare(*left, *order, *right),
            TernaryStep::CompareFractions { left, order, right, narrow } => {
                self.compare_fractions(*left, *order, *right, *narrow)
            }
            TernaryStep::And(registers) => TernaryLanes::fold(
                registers.iter().map(|register| self.ternary(*register)),
                Ternary::False,
            ),
            TernaryStep::Or(registers) => TernaryLanes::fold(
                registers.iter().map(|register| self.ternary(*register)),
                Ternary::True,
            ),
            TernaryStep::Settled { low, high } => {
                let (low, high) = (self.number(*low), self.number(*high));
                let mut yes = bits_of_two(low, high, |low, high| low == high);
                join(&mut yes, &low.known(), |yes, known| yes & known);
                join(&mut yes, &high.known(), |yes, known| yes & known);
                let no = yes.map(|word| !word);
                TernaryLanes::Mixed { yes, no }
            }
        }
    }

    #[inline(always)]
    fn compare(&self, left: NumberRegister, order: Order, right: NumberRegister) -> TernaryLanes {
        let (left, right) = (self.number(left), self.number(right));
        // The order is a constant in each arm, so that no loop asks for it.
        let bits = match order {
            Order::AtLeast => bits_of_two(left, right, |left, right| {
                arithmetic::compare(left, Order::AtLeast, right)
            }),
            Order::MoreThan => bits_of_two(left, right, |left, right| {
                arithmetic::compare(left, Order::MoreThan, right)
            }),
            Order::Equal => bits_of_two(left, right, |left, right| {
                arithmetic::compare(left, Order::Equal, right)
            }),
        };
        let mut known = left.known();
        join(&mut known, &right.known(), |left, right| left & right);
        let same = matches!((left, right), (NumberLanes::Same(_), NumberLanes::Same(_)));
        answer(bits, known, same)
    }

    #[inline(always)]
    fn compare_fractions(
        &self,
        left: Fraction,
        order: Order,
        right: Fraction,
        narrow: bool,
    ) -> TernaryLanes {
        let parts = [left.part, left.whole, right.part, right.whole].map(|one| self.number(one));
        if parts.iter().any(|lanes| matches!(lanes, NumberLanes::Same(None))) {
            return TernaryLanes::Same(Ternary::Unknown);
        }
        let [left_part, left_whole, right_part, right_whole] = parts;
        let mut known = left_part.known();
        for lanes in [left_whole, right_part, right_whole] {
            join(&mut known, &lanes.known(), |known, other| known & other);
        }
        for whole in [left_whole, right_whole] {
            let positive =
                bits_of_two(whole, &NumberLanes::Same(Some(0)), |whole, zero| whole > zero);
            join(&mut known, &positive, |known, positive| known & positive);
        }
        let bits = if let (true, NumberLanes::Same(Some(part)), NumberLanes::Same(Some(whole))) =
            (narrow, right_part, right_whole)
        {
            // The common case: a reduction against a rate of the rulebook. Factors of zero and
            // one, which are frequent, cost no multiplication.
            match (*part, *whole) {
                (0, _) => bits_of_two(left_part, &NumberLanes::Same(Some(0)), |part, zero| {
                    arithmetic::compare(part, order, zero)
                }),
                (1, factor) => bits_of_two(left_part, left_whole, |left_part, left_whole| {
                    arithmetic::compare(left_part.wrapping_mul(factor), order, left_whole)
                }),
                rate => bits_of_two(left_part, left_whole, |left_part, left_whole| {
                    arithmetic::compare_fractions((left_part, left_whole), order, rate, true)
                }),
            }
        } else {
            let numbers = left_part.numbers().zip(left_whole.numbers());
            let others = right_part.numbers().zip(right_whole.numbers());
            pack(numbers.zip(others), |(left, right)| {
                arithmetic::compare_fractions(left, order, right, narrow)
            })
        };
        answer(bits, known, false)
    }

    #[inline(always)]
    fn run_number(
        &self,
        step: &NumberStep,
        columns: &Columns<'_>,
        first: usize,
        inputs: &ChunkInputs<'_>,
    ) -> NumberLanes {
        match step {
            NumberStep::Constant(value) => NumberLanes::Same(Some(*value)),
            NumberStep::Unknown => NumberLanes::Same(None),
            NumberStep::AsOf => NumberLanes::Same(Some(inputs.as_of)),
            NumberStep::Fact(place) => {
                load_numbers(&self.pool, columns.get(usize::from(*place)), first)
            }
            NumberStep::Choose { condition, then, otherwise } => {
                self.choose(*condition, *then, *otherwise)
            }
            NumberStep::Least(first, second) => {
                self.map_two(self.number(*first), self.number(*second), i64::min)
            }
            NumberStep::Greatest(first, second) => {
                self.map_two(self.number(*first), self.number(*second), i64::max)
            }
            NumberStep::Sum(first, second) => {
                self.map_two(self.number(*first), self.number(*second), arithmetic::sum)
            }
            NumberStep::Difference(first, second) => {
                self.map_two(self.number(*first), self.number(*second), arithmetic::difference)
            }
            NumberStep::Share { of, by, up, narrow } => self.share(*of, *by, *up, *narrow),
            NumberStep::Move { day, by } => {
                let day = self.number(*day);
                let table = inputs.moves.table(*by);
                let mut known = day.known();
                self.leave_out_unguarded(&mut known);
                each_row(&self.pool, known, matches!(day, NumberLanes::Same(_)), |row| {
                    look_up(table, day.at(row)?, *by, inputs.calendar)
                })
            }
            NumberStep::Certain(parts) => self.certain(parts),
            NumberStep::Possible(parts) => self.possible(parts),
            NumberStep::FirstOf { candidates, otherwise } => self.first_of(candidates, *otherwise),
        }
    }

    /// Applies a function to two registers: to all rows at once, or one by one to the few rows of
    /// which somebody looks at the result.
    #[inline(always)]
    fn map_two(
        &self,
        left: &NumberLanes,
        right: &NumberLanes,
        apply: impl Fn(i64, i64) -> i64 + Copy,
    ) -> NumberLanes {
        let mut rows = left.known();
        join(&mut rows, &right.known(), |left, right| left & right);
        self.leave_out_unguarded(&mut rows);
        let asked: u32 = rows.iter().map(|word| word.count_ones()).sum();
        if self.guard.get().is_none() || asked > FEW {
            return map_two(&self.pool, left, right, apply);
        }
        each_row(&self.pool, rows, false, |row| Some(apply(left.at(row)?, right.at(row)?)))
    }

    #[inline(always)]
    fn choose(
        &self,
        condition: TernaryRegister,
        then: NumberRegister,
        otherwise: NumberRegister,
    ) -> NumberLanes {
        let (then, otherwise) = (self.number(then), self.number(otherwise));
        let condition = self.ternary(condition);
        if condition.is_same(Ternary::True) {
            return then.clone();
        }
        if condition.is_same(Ternary::False) {
            return otherwise.clone();
        }
        let (yes, no) = (condition.yes(), condition.no());
        let both = {
            let mut equal = bits_of_two(then, otherwise, |then, otherwise| then == otherwise);
            join(&mut equal, &then.known(), |equal, known| equal & known);
            join(&mut equal, &otherwise.known(), |equal, known| equal & known);
            equal
        };
        let mut known = both;
        let words = known.iter_mut().zip(&yes).zip(&no).zip(then.known()).zip(otherwise.known());
        for ((((known, yes), no), then), otherwise) in words {
            *known |= (yes & then) | (no & otherwise);
        }
        let mut result = select(&self.pool, then, otherwise, &no);
        result.known = known;
        NumberLanes::Mixed(result)
    }

    #[inline(always)]
    fn share(&self, of: NumberRegister, by: Fraction, up: bool, narrow: bool) -> NumberLanes {
        let (of, part, whole) = (self.number(of), self.number(by.part), self.number(by.whole));
        let mut known = of.known();
        for lanes in [part, whole] {
            join(&mut known, &lanes.known(), |known, other| known & other);
        }
        self.leave_out_unguarded(&mut known);
        if let (NumberLanes::Same(Some(part)), NumberLanes::Same(Some(whole))) = (part, whole) {
            if *whole <= 0 {
                return NumberLanes::Same(None);
            }
            return each_row(&self.pool, known, false, |row| {
                Some(arithmetic::share(of.at(row)?, *part, *whole, up, narrow))
            });
        }
        let positive = bits_of_two(whole, &NumberLanes::Same(Some(0)), |whole, zero| whole > zero);
        join(&mut known, &positive, |known, positive| known & positive);
        each_row(&self.pool, known, false, |row| {
            let (of, part, whole) = (of.at(row)?, part.at(row)?, whole.at(row)?);
            Some(arithmetic::share(of, part, whole, up, narrow))
        })
    }

    /// Takes the rows out of which nobody looks at the number.
    #[inline(always)]
    fn leave_out_unguarded(&self, known: &mut Mask) {
        if let Some(guard) = self.guard.get() {
            join(known, &self.ternary(guard).no(), |known, no| known & !no);
        }
    }

    #[inline(always)]
    fn certain(&self, parts: &[(TernaryRegister, NumberRegister)]) -> NumberLanes {
        let mut result = self.pool.take();
        result.known = [u64::MAX; WORDS];
        result.values = [0; ROWS];
        let mut any = false;
        for (condition, amount) in parts {
            let (condition, amount) = (self.ternary(*condition), self.number(*amount));
            if condition.is_same(Ternary::False) || condition.is_same(Ternary::Unknown) {
                continue;
            }
            any = true;
            raise(&mut result.values, &condition.yes(), amount);
        }
        if any { NumberLanes::Mixed(result) } else { NumberLanes::Same(Some(0)) }
    }

    #[inline(always)]
    fn possible(&self, parts: &[(TernaryRegister, NumberRegister)]) -> NumberLanes {
        let mut result = self.pool.take();
        result.known = [u64::MAX; WORDS];
        result.values = [0; ROWS];
        let mut any = false;
        for (condition, amount) in parts {
            let (condition, amount) = (self.ternary(*condition), self.number(*amount));
            if condition.is_same(Ternary::False) {
                continue;
            }
            any = true;
            let no = condition.no();
            let words = result.known.iter_mut().zip(amount.known()).zip(no);
            for ((known, amount), no) in words {
                *known &= amount | no;
            }
            raise(&mut result.values, &no.map(|word| !word), amount);
        }
        if any { NumberLanes::Mixed(result) } else { NumberLanes::Same(Some(0)) }
    }

    /// See the scalar driver: each row goes through the candidates until one is true; two open
    /// candidates with different codes leave it unknown.
    #[inline(always)]
    fn first_of(&self, candidates: &[(TernaryRegister, i64)], otherwise: i64) -> NumberLanes {
        let mut result = self.pool.take();
        // Rows that have no code yet; rows among them that met an open candidate.
        let mut waiting = [u64::MAX; WORDS];
        let mut open = [0u64; WORDS];
        let mut lost = [0u64; WORDS];
        for (condition, code) in candidates {
            let lanes = self.ternary(*condition);
            if lanes.is_same(Ternary::False) {
                continue;
            }
            let (yes, no) = (lanes.yes(), lanes.no());
            // A row that waits on another code can no longer be settled by this one.
            let other = pack(result.values.iter(), |earlier| *earlier != *code);
            let words =
                waiting.iter_mut().zip(&mut open).zip(&mut lost).zip(yes).zip(no).zip(other);
            let mut decided: Mask = [0; WORDS];
            for ((((((waiting, open), lost), yes), no), other), decided) in words.zip(&mut decided)
            {
                let met = *waiting & !no;
                *lost |= met & *open & other;
                let fits = met & !*lost;
                *decided = fits;
                *open |= fits & !yes;
                *waiting &= !(met & yes);
                *waiting &= !*lost;
            }
            overwrite(&mut result.values, &decided, |_, _| *code);
        }
        let other = pack(result.values.iter(), |earlier| *earlier != otherwise);
        let mut rest: Mask = [0; WORDS];
        let words = rest.iter_mut().zip(waiting).zip(open).zip(&mut lost).zip(other);
        for ((((rest, waiting), open), lost), other) in words {
            *lost |= waiting & open & other;
            *rest = waiting & !*lost;
        }
        overwrite(&mut result.values, &rest, |_, _| otherwise);
        result.known = lost.map(|word| !word);
        NumberLanes::Mixed(result)
    }
}

/// Raises the values of the rows in the mask to an amount, where it is known and greater.
#[inline(always)]
fn raise(values: &mut [i64; ROWS], rows: &Mask, amount: &NumberLanes) {
    for (place, (chunk, word)) in values.as_chunks_mut::<64>().0.iter_mut().zip(rows).enumerate() {
        let mut left = *word;
        while left != 0 {
            let bit = left.trailing_zeros() as usize;
            if let (Some(slot), Some(amount)) = (chunk.get_mut(bit), amount.at(place * 64 + bit)) {
                *slot = amount.max(*slot);
            }
            left &= left - 1;
        }
    }
}

/// Computes the rows in the mask one by one; `None` makes a row unknown.
#[inline(always)]
fn each_row(
    pool: &Pool,
    known: Mask,
    same: bool,
    compute: impl Fn(usize) -> Option<i64>,
) -> NumberLanes {
    if same {
        return NumberLanes::Same(compute(0));
    }
    let mut result = pool.take();
    let mut unknown = [0u64; WORDS];
    let words = result.values.as_chunks_mut::<64>().0.iter_mut().zip(&known).zip(&mut unknown);
    for (place, ((chunk, word), unknown)) in words.enumerate() {
        let mut left = *word;
        while left != 0 {
            let bit = left.trailing_zeros() as usize;
            match (compute(place * 64 + bit), chunk.get_mut(bit)) {
                (Some(value), Some(slot)) => *slot = value,
                _ => *unknown |= 1 << bit,
            }
            left &= left - 1;
        }
    }
    result.known = known;
    join(&mut result.known, &unknown, |known, unknown| known & !unknown);
    NumberLanes::Mixed(result)
}

#[inline(always)]
fn answer(bits: Mask, known: Mask, same: bool) -> TernaryLanes {
    let (mut yes, mut no) = (bits, bits);
    join(&mut yes, &known, |bits, known| bits & known);
    join(&mut no, &known, |bits, known| !bits & known);
    if same {
        let ternary = match (yes.first(), no.first()) {
            (Some(yes), _) if *yes != 0 => Ternary::True,
            (_, Some(no)) if *no != 0 => Ternary::False,
            _ => Ternary::Unknown,
        };
        return TernaryLanes::Same(ternary);
    }
    TernaryLanes::Mixed { yes, no }
}

/// The known bits of a column's rows from `first` on; none behind its end.
#[inline(always)]
fn known_bits(column: &Column<'_>, first: usize, rows: usize) -> Mask {
    let mut mask = [0; WORDS];
    let start = first / 64;
    for (place, word) in mask.iter_mut().enumerate() {
        let bits = match &column.known {
            Some(known) => known.get(start + place).copied().unwrap_or(0),
            None => u64::MAX,
        };
        let left = rows.saturating_sub(place * 64);
        *word = if left >= 64 { bits } else { bits & ((1 << left) - 1) };
    }
    mask
}

#[inline(always)]
fn load_bits(column: Option<&Column<'_>>, first: usize) -> TernaryLanes {
    let Some(Column { values: ColumnValues::Bits(words), .. }) = column else {
        return TernaryLanes::Same(Ternary::Unknown);
    };
    let Some(column) = column else { return TernaryLanes::Same(Ternary::Unknown) };
    let mut bits = [0; WORDS];
    for (bits, word) in bits.iter_mut().zip(words.iter().skip(first / 64)) {
        *bits = *word;
    }
    let rows = (words.len() * 64).saturating_sub(first);
    answer(bits, known_bits(column, first, rows), false)
}

/// Whether the words of a column are among those of a mask. One or two words are compared as they
/// are, which the compiler does for many rows at once.
#[inline(always)]
fn load_word(column: Option<&Column<'_>>, first: usize, mask: u64) -> TernaryLanes {
    let Some(column) = column else { return TernaryLanes::Same(Ternary::Unknown) };
    let ColumnValues::Codes(codes) = &column.values else {
        return TernaryLanes::Same(Ternary::Unknown);
    };
    let rest = codes.get(first..).unwrap_or_default();
    let one = mask.trailing_zeros() as u8;
    let other = (mask & mask.wrapping_sub(1)).trailing_zeros() as u8;
    let bits = match mask.count_ones() {
        1 => pack(rest.iter(), |code| *code == one),
        2 => pack(rest.iter(), |code| (*code == one) | (*code == other)),
        _ => pack(rest.iter(), |code| arithmetic::word_in(i64::from(*code), mask)),
    };
    answer(bits, known_bits(column, first, rest.len()), false)
}

#[inline(always)]
fn load_test(
    column: Option<&Column<'_>>,
    first: usize,
    test: impl Fn(i64) -> bool,
) -> TernaryLanes {
    let Some(column) = column else { return TernaryLanes::Same(Ternary::Unknown) };
    let ColumnValues::Numbers(numbers) = &column.values else {
        return TernaryLanes::Same(Ternary::Unknown);
    };
    let rest = numbers.get(first..).unwrap_or_default();
    let bits = pack(rest.iter(), |number| test(*number));
    answer(bits, known_bits(column, first, rest.len()), false)
}

#[inline(always)]
fn load_numbers(pool: &Pool, column: Option<&Column<'_>>, first: usize) -> NumberLanes {
    let Some(column) = column else { return NumberLanes::Same(None) };
    let mut result = pool.take();
    let rows = match &column.values {
        ColumnValues::Days(days) => {
            let rest = days.get(first..).unwrap_or_default();
            for (out, day) in result.values.iter_mut().zip(rest) {
                *out = i64::from(*day);
            }
            rest.len()
        }
        ColumnValues::Numbers(numbers) => {
            let rest = numbers.get(first..).unwrap_or_default();
            for (out, number) in result.values.iter_mut().zip(rest) {
                *out = *number;
            }
            rest.len()
        }
        ColumnValues::Codes(codes) => {
            let rest = codes.get(first..).unwrap_or_default();
            for (out, code) in result.values.iter_mut().zip(rest) {
                *out = i64::from(*code);
            }
            rest.len()
        }
        ColumnValues::Bits(_) => return NumberLanes::Same(None),
    };
    result.known = known_bits(column, first, rows);
    NumberLanes::Mixed(result)
}
