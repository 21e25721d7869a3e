//! Carries a plan out, chunk by chunk.

use super::graph::{Bits, Days, Fractions, MovedFrom, NOT_MOVED, Node, Operand, Share};
use super::kernels::{
    self, Lanes, Mask, ROWS, Signed, Source, WORDS, add_code, blend, both, choose, compare,
    compare_days, compare_with_rate, count, each_row, have_bit, join, keep, look_up, map, raise,
    set_code, test, test_rows, words,
};
use super::prefetch::{Prefetch, Stretch};
use super::schedule::{Action, Schedule, Store};
use super::vectors::Vectors;
use crate::calendar::Calendar;
use crate::facts::NEVER;
use crate::program::arithmetic;
use crate::program::columns::{Column, ColumnValues, Columns};
use crate::program::moves::{MoveTable, MoveTableFor, MoveTables, moved, table_for};
use crate::program::op::{DayMove, Order};

/// What a run looks at besides the table.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'a> {
    pub(crate) calendar: &'a Calendar,
    pub(crate) moves: &'a MoveTables,
}

/// How days are moved.
#[derive(Clone, Copy)]
struct Moves<'a> {
    tables: &'a [MoveTableFor],
    calendar: &'a Calendar,
}

/// The masks and lanes of a chunk; the next chunk uses them again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    /// The first one is set in all rows.
    masks: Vec<Aligned<Mask>>,
    lanes: Vec<Option<Box<Aligned<Lanes>>>>,
}

/// A fact in the rows of a chunk.
struct Given<'a> {
    values: Values<'a>,
    known: &'a Mask,
}

enum Values<'a> {
    Absent,
    Numbers(&'a Lanes),
    Days(&'a [i32; ROWS]),
    Codes(&'a [u8; ROWS]),
    Bits(&'a Mask),
}

/// Where a column and its bits of validity stand.
fn stretches_of(column: &Column<'_>) -> impl Iterator<Item = Stretch> {
    let values = match &column.values {
        ColumnValues::Bits(words) => Stretch::of_bits(words),
        ColumnValues::Codes(codes) => Stretch::of_values(codes),
        ColumnValues::Days(days) => Stretch::of_values(days),
        ColumnValues::Numbers(numbers) => Stretch::of_values(numbers),
    };
    let known = column.known.as_deref().map(Stretch::of_bits);
    std::iter::once(values).chain(known)
}

/// The last rows of a column, filled up to a chunk.
struct Rest {
    values: RestValues,
    known: Mask,
}

enum RestValues {
    None,
    Numbers(Box<Lanes>),
    Days(Box<[i32; ROWS]>),
    Codes(Box<[u8; ROWS]>),
    Bits(Box<Mask>),
}

static ZEROS: Aligned<Lanes> = Aligned([0; ROWS]);

/// At the beginning of a line of memory: the processor reads and writes whole lines, and numbers
/// that lie across two of them take twice as long.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Aligned<V>(V);

/// The mask of all rows.
static EVERY: Aligned<Mask> = Aligned([u64::MAX; WORDS]);

/// The computed masks and lanes of a chunk.
pub(crate) struct View<'a, S> {
    simd: S,
    given: &'a [Given<'a>],
    masks: &'a [Aligned<Mask>],
    lanes: &'a [Option<Box<Aligned<Lanes>>>],
}

impl<S: Vectors> View<'_, S> {
    #[inline(always)]
    pub(crate) fn mask(&self, bits: Bits) -> Mask {
        let mut mask = [0; WORDS];
        self.write_mask(bits, &mut mask);
        mask
    }

    #[inline(always)]
    pub(crate) fn write_mask(&self, bits: Bits, into: &mut Mask) {
        self.signed(bits).write(into);
    }

    #[inline(always)]
    fn lane(&self, place: u32) -> &Lanes {
        let place = place as usize;
        match self.given.get(place) {
            Some(Given { values: Values::Numbers(numbers), .. }) => numbers,
            Some(_) => &ZEROS.0,
            None => {
                let lane = self.lanes.get(place - self.given.len());
                lane.and_then(Option::as_deref).map_or(&ZEROS.0, |lane| &lane.0)
            }
        }
    }

    #[inline(always)]
    pub(crate) fn source(&self, operand: Operand) -> Source<'_> {
        match operand {
            Operand::Constant(value) => Source::Same(value),
            Operand::Lanes(place) => Source::Lanes(self.lane(place)),
        }
    }

    #[inline(always)]
    fn fact(&self, fact: u16) -> &Given<'_> {
        const ABSENT: &Given<'_> = &Given { values: Values::Absent, known: &[0; WORDS] };
        self.given.get(usize::from(fact)).unwrap_or(ABSENT)
    }
}

/// Where answers go.
pub(crate) trait Answers {
    /// What names one of their columns.
    type Target: Copy;

    /// Where the answers of a target stand.
    fn stretch(&mut self, target: Self::Target) -> Option<Stretch>;

    /// Writes what was computed for the rows of a chunk, of which the first is given. To be inlined
    /// always, not only when the compiler sees fit: it must be built for the instruction set of the
    /// run.
    fn write(&mut self, store: &Store<Self::Target>, view: &View<'_, impl Vectors>, first: usize);
}

impl<T: Copy> Schedule<T> {
    /// Does all actions for each chunk of a table.
    #[inline(always)]
    pub(crate) fn run(
        &self,
        simd: impl Vectors,
        columns: &Columns<'_>,
        inputs: Inputs<'_>,
        memory: &mut Memory,
        answers: &mut impl Answers<Target = T>,
    ) {
        memory.masks.resize(self.masks, EVERY);
        memory.masks.first_mut().into_iter().for_each(|first| first.0 = EVERY.0);
        memory.lanes.resize_with(self.lanes, || None);
        let rests: Vec<Rest> =
            self.facts.iter().map(|fact| rest(columns.get(*fact), columns.rows())).collect();
        let mut given: Vec<Given<'_>> = Vec::with_capacity(self.facts.len());
        let mut stretches: Vec<Stretch> =
            self.stores().filter_map(|store| answers.stretch(store.target)).collect();
        let used = self.facts.iter().filter_map(|fact| columns.get(*fact));
        stretches.extend(used.flat_map(stretches_of));
        let (rows, steps) = (columns.rows(), self.actions.len());
        let tables = inputs.moves.all(self.moves(), inputs.calendar);
        let moves = Moves { tables: &tables, calendar: inputs.calendar };
        let mut prefetch = Prefetch::new(stretches, rows, steps);
        for first in (0..columns.rows()).step_by(ROWS) {
            given.clear();
            let facts = self.facts.iter().zip(&rests);
            given.extend(facts.map(|(fact, rest)| chunk_of(columns.get(*fact), rest, first)));
            touch(&given);
            if first + 2 * ROWS <= columns.rows() {
                prefetch.begin(first + ROWS);
            }
            for action in &self.actions {
                prefetch.step();
                match action {
                    Action::Mask { node: Node::And(parts), place } => {
                        and(&mut memory.masks, parts, *place);
                    }
                    Action::Mask { node, place } => {
                        let view = View { simd, given: &given, masks: &[], lanes: &memory.lanes };
                        if let Some(slot) = memory.masks.get_mut(*place) {
                            view.run_mask(node, &mut slot.0);
                        }
                    }
                    Action::Lanes { node, place } => {
                        let taken = memory.lanes.get_mut(*place).and_then(Option::take);
                        let mut lanes = taken.unwrap_or_else(|| Box::new(Aligned([0; ROWS])));
                        let view = View {
                            simd,
                            given: &given,
                            masks: &memory.masks,
                            lanes: &memory.lanes,
                        };
                        view.run_lanes(node, moves, &mut lanes.0);
                        if let Some(slot) = memory.lanes.get_mut(*place) {
                            *slot = Some(lanes);
                        }
                    }
                    Action::Store(store) => {
                        let view = View {
                            simd,
                            given: &given,
                            masks: &memory.masks,
                            lanes: &memory.lanes,
                        };
                        answers.write(store, &view, first);
                    }
                }
            }
        }
    }
}

impl<S: Vectors> View<'_, S> {
    #[inline(always)]
    fn run_mask(&self, node: &Node, into: &mut Mask) {
        match node {
            Node::Known(fact) => *into = *self.fact(*fact).known,
            Node::Yes(fact) => match self.fact(*fact).values {
                Values::Bits(bits) => *into = *bits,
                _ => *into = [0; WORDS],
            },
            Node::Word { fact, mask } => match self.fact(*fact).values {
                Values::Codes(codes) => words(self.simd, codes, *mask, into),
                _ => *into = [0; WORDS],
            },
            Node::Set { fact, turned, mask } => match self.fact(*fact).values {
                Values::Numbers(sets) => have_bit(self.simd, sets, *turned, *mask, into),
                _ => *into = [0; WORDS],
            },
            Node::Code { code, mask } => {
                test(self.simd, self.lane(*code), |code| arithmetic::word_in(code, *mask), into);
            }
            Node::Compare { left, order, right } => {
                compare(
                    self.simd,
                    Source::Lanes(self.lane(*left)),
                    *order,
                    self.source(*right),
                    into,
                );
            }
            Node::CompareFractions(fractions) => self.compare_fractions(fractions, into),
            Node::CompareDays { left, order, right } => {
                self.compare_days(*left, *order, *right, into);
            }
            _ => *into = [0; WORDS],
        }
    }

    #[inline(always)]
    fn signed(&self, bits: Bits) -> Signed<'_> {
        Signed(&self.masks.get(bits.node()).unwrap_or(&EVERY).0, bits.is_negated())
    }

    #[inline(always)]
    fn compare_fractions(&self, fractions: &Fractions, into: &mut Mask) {
        let Fractions { left, order, right, narrow } = *fractions;
        let left = (self.source(left.0), self.source(left.1));
        let right = (self.source(right.0), self.source(right.1));
        if let (true, (Source::Same(times), Source::Same(by))) = (narrow, right) {
            return compare_with_rate(self.simd, left, order, (times, by), into);
        }
        let holds = |row| {
            let left = (left.0.at(row), left.1.at(row));
            let right = (right.0.at(row), right.1.at(row));
            arithmetic::compare_fractions(left, order, right, narrow)
        };
        test_rows(holds, into);
    }

    #[inline(always)]
    fn compare_days(&self, left: Days, order: Order, right: Days, into: &mut Mask) {
        match self.days(left) {
            Some(of_left) => {
                let right = (self.days(right), right.plus);
                compare_days(self.simd, (of_left, left.plus), order, right, into);
            }
            None => *into = [0; WORDS],
        }
    }

    /// The days of a fact as the table has them.
    #[inline(always)]
    fn days(&self, days: Days) -> Option<&[i32; ROWS]> {
        match days.fact.map(|fact| &self.fact(fact).values) {
            Some(Values::Days(days)) => Some(*days),
            _ => None,
        }
    }

    #[inline(always)]
    fn run_lanes(&self, node: &Node, moves: Moves<'_>, into: &mut Lanes) {
        match node {
            Node::Fact(fact) => self.widen(*fact, into),
            Node::Join { join: kind, left, right } => {
                join(*kind, self.source(*left), self.source(*right), into);
            }
            Node::Share(share) => self.share(share, into),
            Node::Move { from, by, asked } => {
                let by = (&**by, *asked);
                match from {
                    MovedFrom::Lanes(day) => {
                        self.moved(self.lane(*day), |day| day, by, moves, into)
                    }
                    MovedFrom::Fact(days) => {
                        if let Some(of_fact) = self.days(*days) {
                            let plus = |day| i64::from(day).wrapping_add(days.plus);
                            self.moved(of_fact, plus, by, moves, into);
                        }
                    }
                }
            }
            Node::Blend { base, others } => {
                self.blend(*base, others, into);
            }
            Node::Greatest { parts, .. } => {
                self.greatest(parts, into);
            }
            _ => {}
        }
    }

    /// The first operand where no other's bits are set.
    #[inline(always)]
    pub(crate) fn blend(&self, base: Operand, others: &[(Operand, Bits)], into: &mut Lanes) {
        let base = self.source(base);
        match (base, others.split_first()) {
            (_, Some(((other, rows), rest))) => {
                choose(self.simd, self.source(*other), &self.mask(*rows), base, into);
                for (other, rows) in rest {
                    blend(self.simd, self.source(*other), &self.mask(*rows), into);
                }
            }
            (Source::Same(value), None) => into.fill(value),
            (Source::Lanes(lanes), None) => *into = *lanes,
        }
    }

    /// One code a row, in disjoint rows; zero in the others.
    #[inline(always)]
    pub(crate) fn codes(&self, codes: &[(u8, Bits)], into: &mut [u8; ROWS]) {
        let Some(((code, rows), rest)) = codes.split_first() else { return into.fill(0) };
        set_code(self.simd, *code, &self.mask(*rows), into);
        for (code, rows) in rest {
            add_code(self.simd, *code, &self.mask(*rows), into);
        }
    }

    /// The greatest of zero and the operands whose bits are set.
    #[inline(always)]
    fn greatest(&self, parts: &[(Operand, Bits)], into: &mut Lanes) {
        into.fill(0);
        for (part, rows) in parts {
            let rows = self.mask(*rows);
            // Few amounts apply in many rows.
            if rows != [0; WORDS] {
                raise(self.simd, self.source(*part), &rows, into);
            }
        }
    }

    #[inline(always)]
    fn widen(&self, fact: u16, into: &mut Lanes) {
        match self.fact(fact).values {
            Values::Numbers(numbers) => *into = *numbers,
            Values::Days(days) => map(days, i64::from, into),
            Values::Codes(codes) => map(codes, i64::from, into),
            Values::Bits(bits) => {
                into.fill(0);
                blend(self.simd, Source::Same(1), bits, into);
            }
            Values::Absent => {}
        }
    }

    #[inline(always)]
    fn share(&self, share: &Share, into: &mut Lanes) {
        let Share { of, part, whole, up, small, asked, most } = *share;
        let asked = self.mask(asked);
        let rows = count(&asked);
        let (of, part, whole) = (self.source(of), self.source(part), self.source(whole));
        if small && rows > FEW {
            return kernels::share(of, (part, whole), up, most, into);
        }
        each_row(&asked, |row| {
            let (of, part, whole) = (of.at(row), part.at(row), whole.at(row));
            if let Some(slot) = into.get_mut(row) {
                *slot = arithmetic::share(of, part, whole, up, false).min(most);
            }
        });
    }

    /// Days moved in the rows that are asked for.
    #[inline(always)]
    fn moved<T: Copy + Default>(
        &self,
        from: &[T; ROWS],
        day: impl Fn(T) -> i64,
        (by, asked): (&[DayMove], Bits),
        moves: Moves<'_>,
        into: &mut Lanes,
    ) {
        if let [DayMove::Days(count)] = by {
            let fits = NOT_MOVED + 1..=i64::from(i32::MAX);
            let moved = |from| {
                let day = day(from);
                let moved = day.wrapping_add((*count).into());
                let moved = if fits.contains(&moved) { moved } else { NOT_MOVED };
                if day == NEVER { NEVER } else { moved }
            };
            return map(from, moved, into);
        }
        let mut computed = EVERY.0;
        if let Some(table) = table_for(moves.tables, by) {
            look_up(table, from, &day, into);
            test(self.simd, from, |from| !MoveTable::has(day(from)), &mut computed);
        }
        keep(self.signed(asked), &mut computed);
        each_row(&computed, |row| {
            if let (Some(from), Some(slot)) = (from.get(row), into.get_mut(row)) {
                *slot = moved(day(*from), by, moves.calendar);
            }
        });
    }
}

#[inline(always)]
fn signed<'a>(mask: &'a Aligned<Mask>, bits: &Bits) -> Signed<'a> {
    Signed(&mask.0, bits.is_negated())
}

/// Writes the rows in which all of these are set to the place of another mask.
#[inline(always)]
fn and(masks: &mut [Aligned<Mask>], parts: &[Bits], place: usize) {
    let [one, other, rest @ ..] = parts else { return };
    if let Ok([into, of_one, of_other]) = masks.get_disjoint_mut([place, one.node(), other.node()])
    {
        both(signed(of_one, one), signed(of_other, other), &mut into.0);
    } else if let Ok([into, mask]) = masks.get_disjoint_mut([place, one.node()]) {
        // Both are of the same mask.
        both(signed(mask, one), signed(mask, other), &mut into.0);
    }
    for part in rest {
        if let Ok([into, mask]) = masks.get_disjoint_mut([place, part.node()]) {
            keep(signed(mask, part), &mut into.0);
        }
    }
}

/// Up to so many rows are computed one by one.
const FEW: u32 = 64;

/// One bit for each of the rows from `first` on that lie before the end.
#[inline(always)]
pub(crate) fn bits_before(place: usize, first: usize, rows: usize) -> u64 {
    let left = rows.saturating_sub(first + place * 64);
    if left >= 64 { u64::MAX } else { (1 << left) - 1 }
}

/// Looks at one place in each line of memory of the bits and bytes of a chunk. They are too few for
/// the processor to see what comes next, so they would be waited for one column after the other;
/// all together they are on their way at the same time.
#[inline(always)]
fn touch(given: &[Given<'_>]) {
    const LINE: usize = 64;
    let mut touched = 0;
    for Given { values, known } in given {
        for word in known.iter().step_by(LINE / 8) {
            touched |= word;
        }
        match values {
            Values::Bits(bits) => {
                for word in bits.iter().step_by(LINE / 8) {
                    touched |= word;
                }
            }
            Values::Codes(codes) => {
                for code in codes.iter().step_by(LINE) {
                    touched |= u64::from(*code);
                }
            }
            _ => {}
        }
    }
    std::hint::black_box(touched);
}

#[inline(always)]
fn chunk_of<'a>(column: Option<&'a Column<'_>>, rest: &'a Rest, first: usize) -> Given<'a> {
    match column.and_then(|column| whole_chunk(column, first)) {
        Some(given) => given,
        None => Given {
            values: match &rest.values {
                RestValues::None => Values::Absent,
                RestValues::Numbers(numbers) => Values::Numbers(numbers),
                RestValues::Days(days) => Values::Days(days),
                RestValues::Codes(codes) => Values::Codes(codes),
                RestValues::Bits(bits) => Values::Bits(bits),
            },
            known: &rest.known,
        },
    }
}

/// A whole chunk of a column, as it stands in the table.
#[inline(always)]
fn whole_chunk<'a>(column: &'a Column<'_>, first: usize) -> Option<Given<'a>> {
    let rows = first..first + ROWS;
    let words = first / 64..first / 64 + WORDS;
    let known = match &column.known {
        Some(known) => known.get(words.clone())?.try_into().ok()?,
        None => &EVERY.0,
    };
    let values = match &column.values {
        ColumnValues::Numbers(numbers) => Values::Numbers(numbers.get(rows)?.try_into().ok()?),
        ColumnValues::Days(days) => Values::Days(days.get(rows)?.try_into().ok()?),
        ColumnValues::Codes(codes) => Values::Codes(codes.get(rows)?.try_into().ok()?),
        ColumnValues::Bits(bits) => Values::Bits(bits.get(words)?.try_into().ok()?),
    };
    Some(Given { values, known })
}

/// The rows behind the last whole chunk, filled up with their first row: a value that a column
/// without gaps may have.
fn rest(column: Option<&Column<'_>>, rows: usize) -> Rest {
    fn filled<V: Copy + Default>(values: &[V], first: usize) -> Box<[V; ROWS]> {
        let rest = values.get(first..).unwrap_or_default();
        let mut filled = Box::new([rest.first().copied().unwrap_or_default(); ROWS]);
        for (slot, value) in filled.iter_mut().zip(rest) {
            *slot = *value;
        }
        filled
    }
    let first = rows - rows % ROWS;
    let bits = |words: &[u64]| {
        let mut bits = [0; WORDS];
        for (slot, word) in bits.iter_mut().zip(words.iter().skip(first / 64)) {
            *slot = *word;
        }
        bits
    };
    let Some(column) = column.filter(|_| first < rows) else {
        return Rest { values: RestValues::None, known: [0; WORDS] };
    };
    let values = match &column.values {
        ColumnValues::Numbers(numbers) => RestValues::Numbers(filled(numbers, first)),
        ColumnValues::Days(days) => RestValues::Days(filled(days, first)),
        ColumnValues::Codes(codes) => RestValues::Codes(filled(codes, first)),
        ColumnValues::Bits(words) => RestValues::Bits(Box::new(bits(words))),
    };
    let mut known = column.known.as_deref().map_or(EVERY.0, bits);
    if column.known.is_some() {
        for (place, word) in known.iter_mut().enumerate() {
            *word &= bits_before(place, first, rows);
        }
    }
    Rest { values, known }
}
