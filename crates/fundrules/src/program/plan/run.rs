//! Carries a plan out, chunk by chunk.

use super::graph::{Bits, Days, Fractions, MovedFrom, NOT_MOVED, Node, Operand, Share};
use super::kernels::{
    self, Lane, Lanes, Mask, NarrowLanes, ROWS, Signed, Source, WORDS, add_code, blend, both,
    choose, compare, compare_days, compare_with_rate, count, each_row, have_bit, join, keep,
    look_up, map, raise, set_code, test, test_rows, words,
};
use super::prefetch::{Prefetch, Stretch};
use super::schedule::{Action, NARROW, Schedule, Store};
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
    lanes: Vec<Spare<Lanes>>,
    narrow: Vec<Spare<NarrowLanes>>,
}

/// Memory of lanes, once there is some; taken away while it is written.
type Spare<L> = Option<Box<Aligned<L>>>;

impl Memory {
    #[inline(always)]
    fn view<'a, S>(&'a self, simd: S, given: &'a [Given<'a>]) -> View<'a, S> {
        let Memory { masks, lanes, narrow } = self;
        View { simd, given, masks, lanes, narrow }
    }
}

/// Takes lanes away to write them.
#[inline(always)]
fn take<L: Lane>(lanes: &mut [Spare<[L; ROWS]>], place: usize) -> Box<Aligned<[L; ROWS]>> {
    let taken = lanes.get_mut(place).and_then(Option::take);
    taken.unwrap_or_else(|| Box::new(Aligned([L::default(); ROWS])))
}

/// Puts lanes back that were written.
#[inline(always)]
fn put<L>(lanes: &mut [Spare<L>], place: usize, written: Box<Aligned<L>>) {
    if let Some(slot) = lanes.get_mut(place) {
        *slot = Some(written);
    }
}

/// A fact in the rows of a chunk.
struct Given<'a> {
    values: Values<'a>,
    known: &'a Mask,
}

enum Values<'a> {
    Absent,
    Numbers(&'a Lanes),
    Days(&'a NarrowLanes),
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
    Days(Box<NarrowLanes>),
    Codes(Box<[u8; ROWS]>),
    Bits(Box<Mask>),
}

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
    lanes: &'a [Spare<Lanes>],
    narrow: &'a [Spare<NarrowLanes>],
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
    fn lane(&self, place: u32) -> Source<'_> {
        /// Lanes that were computed.
        fn computed<L>(lanes: &[Spare<L>], place: usize) -> Option<&L> {
            lanes.get(place).and_then(Option::as_deref).map(|lanes| &lanes.0)
        }
        if let Some(place) = place.checked_sub(NARROW) {
            return computed(self.narrow, place as usize).map_or(Source::Same(0), Source::Narrow);
        }
        let place = place as usize;
        match self.given.get(place).map(|given| &given.values) {
            Some(Values::Numbers(numbers)) => Source::Lanes(numbers),
            Some(Values::Days(days)) => Source::Narrow(days),
            Some(_) => Source::Same(0),
            None => {
                let place = place - self.given.len();
                computed(self.lanes, place).map_or(Source::Same(0), Source::Lanes)
            }
        }
    }

    #[inline(always)]
    pub(crate) fn source(&self, operand: Operand) -> Source<'_> {
        match operand {
            Operand::Constant(value) => Source::Same(value),
            Operand::Lanes(place) => self.lane(place),
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
        memory.narrow.resize_with(self.narrow, || None);
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
                        let Memory { masks, lanes, narrow } = &mut *memory;
                        let view = View { simd, given: &given, masks: &[], lanes, narrow };
                        if let Some(slot) = masks.get_mut(*place) {
                            view.run_mask(node, &mut slot.0);
                        }
                    }
                    Action::Lanes { node, place } => {
                        let mut lanes = take(&mut memory.lanes, *place);
                        memory.view(simd, &given).run_lanes(node, &mut lanes.0);
                        put(&mut memory.lanes, *place, lanes);
                    }
                    Action::Narrow { node, place } => {
                        let mut lanes = take(&mut memory.narrow, *place);
                        memory.view(simd, &given).run_narrow(node, moves, &mut lanes.0);
                        put(&mut memory.narrow, *place, lanes);
                    }
                    Action::Store(store) => {
                        answers.write(store, &memory.view(simd, &given), first);
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
                let is_in = |code| arithmetic::word_in(code, *mask);
                match self.lane(*code) {
                    Source::Lanes(codes) => test(self.simd, codes, is_in, into),
                    Source::Narrow(codes) => {
                        test(self.simd, codes, |code| is_in(code.into()), into);
                    }
                    Source::Same(code) => into.fill(if is_in(code) { u64::MAX } else { 0 }),
                }
            }
            Node::Compare { left, order, right } => {
                compare(self.simd, self.lane(*left), *order, self.source(*right), into);
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
    fn days(&self, days: Days) -> Option<&NarrowLanes> {
        match days.fact.map(|fact| &self.fact(fact).values) {
            Some(Values::Days(days)) => Some(*days),
            _ => None,
        }
    }

    #[inline(always)]
    fn run_lanes(&self, node: &Node, into: &mut Lanes) {
        match node {
            Node::Fact(fact) => self.widen(*fact, into),
            Node::Join { join: kind, left, right } => {
                join(*kind, self.source(*left), self.source(*right), into);
            }
            Node::Share(share) => self.share(share, into),
            Node::Blend { base, others } => {
                self.blend(*base, others, into);
            }
            Node::Greatest { parts, .. } => {
                self.greatest(parts, into);
            }
            _ => {}
        }
    }

    /// Lanes of numbers that fit 32 bits.
    #[inline(always)]
    fn run_narrow(&self, node: &Node, moves: Moves<'_>, into: &mut NarrowLanes) {
        match node {
            Node::Fact(fact) => self.widen(*fact, into),
            Node::Join { join: kind, left, right } => {
                join(*kind, self.source(*left), self.source(*right), into);
            }
            Node::Move { from, by, asked } => {
                let by = (&**by, *asked);
                let (from, plus) = match from {
                    MovedFrom::Lanes(day) => (self.lane(*day), 0),
                    MovedFrom::Fact(days) => {
                        (self.days(*days).map_or(Source::Same(0), Source::Narrow), days.plus)
                    }
                };
                let plus = |day: i64| day.wrapping_add(plus);
                match from {
                    Source::Narrow(days) => {
                        self.moved(days, |day| plus(day.into()), by, moves, into);
                    }
                    Source::Lanes(days) => self.moved(days, plus, by, moves, into),
                    Source::Same(_) => {}
                }
            }
            Node::Blend { base, others } => {
                self.blend(*base, others, into);
            }
            _ => {}
        }
    }

    /// The first operand where no other's bits are set.
    #[inline(always)]
    pub(crate) fn blend<L: Lane>(
        &self,
        base: Operand,
        others: &[(Operand, Bits)],
        into: &mut [L; ROWS],
    ) {
        let base = self.source(base);
        match (base, others.split_first()) {
            (_, Some(((other, rows), rest))) => {
                choose(self.simd, self.source(*other), &self.mask(*rows), base, into);
                for (other, rows) in rest {
                    blend(self.simd, self.source(*other), &self.mask(*rows), into);
                }
            }
            (Source::Same(value), None) => into.fill(L::of(value)),
            (Source::Lanes(lanes), None) => map(lanes, |value| value, into),
            (Source::Narrow(lanes), None) => map(lanes, i64::from, into),
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
    fn widen<L: Lane>(&self, fact: u16, into: &mut [L; ROWS]) {
        match self.fact(fact).values {
            Values::Numbers(numbers) => map(numbers, |number| number, into),
            Values::Days(days) => map(days, i64::from, into),
            Values::Codes(codes) => map(codes, i64::from, into),
            Values::Bits(bits) => {
                into.fill(L::of(0));
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
        into: &mut NarrowLanes,
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
                *slot = i32::of(moved(day(*from), by, moves.calendar));
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
