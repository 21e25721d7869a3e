//! From the steps of a program to what has to be computed for a table: what the table does not
//! have is unknown beforehand, and all that follows from it is never computed.

use super::Given;
use super::graph::{Bits, Fractions, Graph, Join, NOT_MOVED, Node, Operand, Parts, Share, Span};
use super::pieces::{Pieces, Truth};
use super::quotient;
use crate::calendar::{self, Calendar};
use crate::facts::{FACTS, FactKind, NEVER};
use crate::program::arithmetic;
use crate::program::op::{
    DayMove, Fraction, NumberRegister, NumberStep, Order, SetTest, Step, Ternary, TernaryRegister,
    TernaryStep,
};
use crate::program::operands::Operands;
use crate::program::operands::Wanted;

pub(crate) struct Lowering<'a> {
    pub(crate) graph: Graph,
    steps: &'a [Step],
    given: &'a [Given],
    as_of: i64,
    calendar: &'a Calendar,
    ternaries: Vec<Truth>,
    numbers: Vec<Pieces>,
    /// Where each number's step stands.
    places: Vec<usize>,
    /// For each fact whether it was looked at.
    looked_at: Vec<bool>,
}

impl<'a> Lowering<'a> {
    /// Lowers the steps on which these registers rest.
    pub(crate) fn new(
        steps: &'a [Step],
        wanted: &Wanted,
        given: &'a [Given],
        as_of: i64,
        calendar: &'a Calendar,
    ) -> Self {
        let mut lowering = Lowering {
            graph: Graph::new(),
            steps,
            given,
            as_of,
            calendar,
            ternaries: Vec::new(),
            numbers: Vec::new(),
            places: Vec::new(),
            looked_at: vec![false; FACTS.len()],
        };
        for (place, (step, needed)) in steps.iter().zip(needed(wanted, steps)).enumerate() {
            match step {
                Step::Ternary(step) => {
                    let truth = if needed { lowering.ternary_step(step) } else { Truth::UNKNOWN };
                    lowering.ternaries.push(truth);
                }
                Step::Number { step, guard } => {
                    let pieces =
                        if needed { lowering.number_step(step, *guard) } else { Pieces::unknown() };
                    lowering.numbers.push(pieces);
                    lowering.places.push(place);
                }
            }
        }
        lowering
    }

    pub(crate) fn ternary(&self, register: TernaryRegister) -> Truth {
        let truth = self.ternaries.get(register.place()).copied().unwrap_or(Truth::UNKNOWN);
        if register.is_negated() { truth.negated() } else { truth }
    }

    pub(crate) fn number(&self, register: NumberRegister) -> Pieces {
        self.numbers.get(usize::from(register.0)).cloned().unwrap_or_else(Pieces::unknown)
    }

    /// What the table gives of a fact.
    pub(crate) fn given(&self, fact: u16) -> Given {
        self.given.get(usize::from(fact)).copied().unwrap_or_default()
    }

    /// The facts that were looked at.
    pub(crate) fn looked_at(&self) -> impl Iterator<Item = u16> {
        (0..).zip(&self.looked_at).filter(|(_, looked_at)| **looked_at).map(|(fact, _)| fact)
    }

    /// The rows in which a fact is known.
    fn known(&mut self, fact: u16) -> Bits {
        if let Some(looked_at) = self.looked_at.get_mut(usize::from(fact)) {
            *looked_at = true;
        }
        match self.given(fact) {
            given if !given.is_there() => Bits::NONE,
            given if given.has_gaps() => self.graph.mask(Node::Known(fact)),
            _ => Bits::ALL,
        }
    }

    fn kind(fact: u16) -> Option<FactKind> {
        FACTS.get(usize::from(fact)).map(|fact| fact.kind)
    }

    /// The numbers of a fact that the table has.
    fn fact_lanes(&mut self, fact: u16) -> Operand {
        let given = self.given(fact);
        let widest = Span { least: 0, greatest: i64::MAX };
        let span = Self::kind(fact).map_or(widest, |kind| given.span(kind));
        self.graph.lanes(Node::Fact(fact), span)
    }

    fn ternary_step(&mut self, step: &TernaryStep) -> Truth {
        match step {
            TernaryStep::Constant(Ternary::True) => Truth::TRUE,
            TernaryStep::Constant(Ternary::False) => Truth::TRUE.negated(),
            TernaryStep::Constant(Ternary::Unknown) => Truth::UNKNOWN,
            TernaryStep::Fact(fact) => {
                let test = match Self::kind(*fact) {
                    Some(FactKind::Bool | FactKind::Reference | FactKind::Texts) => {
                        Node::Yes(*fact)
                    }
                    _ => {
                        let (fact, zero) = (self.fact_pieces(*fact), Pieces::constant(0));
                        return fact.order(Order::Equal, &zero, &mut self.graph).negated();
                    }
                };
                self.test(*fact, test)
            }
            TernaryStep::WordIn { fact, mask } => match Self::kind(*fact) {
                Some(FactKind::Word(_) | FactKind::Headcount) => {
                    self.test(*fact, Node::Word { fact: *fact, mask: *mask })
                }
                _ => {
                    let code = self.fact_pieces(*fact);
                    self.code_in(&code, *mask)
                }
            },
            TernaryStep::Set { fact, test, mask } => self.set_test(*fact, *test, *mask),
            TernaryStep::CodeIn { code, mask } => {
                let code = self.number(*code);
                self.code_in(&code, *mask)
            }
            TernaryStep::Compare { left, order, right } => {
                let (left, right) = (self.number(*left), self.number(*right));
                left.order(*order, &right, &mut self.graph)
            }
            TernaryStep::CompareFractions { left, order, right, .. } => {
                self.compare_fractions(*left, *order, *right)
            }
            TernaryStep::And(registers) => self.all(registers),
            TernaryStep::Or(registers) => {
                let negated: Vec<TernaryRegister> =
                    registers.iter().map(|register| register.negated()).collect();
                self.all(&negated).negated()
            }
            TernaryStep::Settled { low, high } => {
                let (low, high) = (self.number(*low), self.number(*high));
                let yes = low.equal(&high, &mut self.graph);
                Truth { yes, no: yes.negated() }
            }
        }
    }

    /// A test of a fact, in the rows in which it is known.
    fn test(&mut self, fact: u16, test: Node) -> Truth {
        let known = self.known(fact);
        if known == Bits::NONE {
            return Truth::UNKNOWN;
        }
        let test = match (test, self.given(fact).words(), self.given(fact).sets()) {
            // Yes is 1.
            (Node::Yes(_), Some(words), _) if words.count_ones() == 1 => {
                all_or_none(words == 1 << 1)
            }
            (Node::Word { mask, .. }, Some(words), _) => self.graph.word_in(fact, mask, words),
            (Node::Set { turned, mask, .. }, _, Some((common, some))) => {
                self.set_has_bit(fact, turned, mask, (common, some))
            }
            (test, ..) => self.graph.mask(test),
        };
        Truth::of_test(&mut self.graph, test, known)
    }

    /// Whether sets, or what they leave out, have one of the bits of a mask. All sets have the common bits,
    /// and none has others than some.
    fn set_has_bit(
        &mut self,
        fact: u16,
        turned: bool,
        mask: u64,
        (common, some): (u64, u64),
    ) -> Bits {
        let (always, possible) = if turned { (!some, !common) } else { (common, some) };
        let mask = match (mask & always, mask & possible) {
            (0, 0) => return Bits::NONE,
            (0, mask) => mask,
            _ => return Bits::ALL,
        };
        self.graph.mask(Node::Set { fact, turned, mask })
    }

    fn set_test(&mut self, fact: u16, test: SetTest, mask: u64) -> Truth {
        let mut has_bit = |turned, mask| self.test(fact, Node::Set { fact, turned, mask });
        match test {
            SetTest::Any => has_bit(false, mask),
            // None of those that are asked for is left out.
            SetTest::All => has_bit(true, mask).negated(),
            SetTest::Within => has_bit(false, !mask).negated(),
            SetTest::Empty => has_bit(false, u64::MAX).negated(),
        }
    }

    fn all(&mut self, registers: &[TernaryRegister]) -> Truth {
        let parts: Vec<Truth> = registers.iter().map(|one| self.ternary(*one)).collect();
        let yes: Vec<Bits> = parts.iter().map(|part| part.yes).collect();
        let no: Vec<Bits> = parts.iter().map(|part| part.no).collect();
        Truth { yes: self.graph.and(&yes), no: self.graph.or(&no) }
    }

    fn code_in(&mut self, code: &Pieces, mask: u64) -> Truth {
        let mut rows = Vec::new();
        for (part, bits) in &code.parts {
            match part {
                Operand::Constant(value) if arithmetic::word_in(*value, mask) => rows.push(*bits),
                Operand::Constant(_) => {}
                Operand::Lanes(code) => {
                    let test = self.graph.mask(Node::Code { code: *code, mask });
                    rows.push(self.graph.and(&[test, *bits]));
                }
            }
        }
        let yes = self.graph.or(&rows);
        Truth { yes, no: self.graph.and(&[code.known, yes.negated()]) }
    }

    /// The operand of a register, and the rows in which it is known.
    fn operand(&mut self, register: NumberRegister) -> (Operand, Bits) {
        let pieces = self.number(register);
        (pieces.operand(&mut self.graph), pieces.known)
    }

    /// A fraction's operands and the rows in which it has a value: both are known and the whole is
    /// positive.
    fn fraction(&mut self, fraction: Fraction) -> ((Operand, Operand), Bits) {
        let (part, part_known) = self.operand(fraction.part);
        let (whole, whole_known) = self.operand(fraction.whole);
        let positive = self.graph.compare(whole, Order::MoreThan, Operand::Constant(0));
        ((part, whole), self.graph.and(&[part_known, whole_known, positive]))
    }

    fn compare_fractions(&mut self, left: Fraction, order: Order, right: Fraction) -> Truth {
        let (left, left_known) = self.fraction(left);
        let (right, right_known) = self.fraction(right);
        let known = self.graph.and(&[left_known, right_known]);
        if known == Bits::NONE {
            return Truth::UNKNOWN;
        }
        let test = match (left, right) {
            (
                (part, Operand::Constant(whole)),
                (Operand::Constant(number), Operand::Constant(of)),
            ) => self.compare_with_rate(part, order, i128::from(number) * i128::from(whole), of),
            // Wholes are positive where the fraction has a value.
            ((part, _), (none @ Operand::Constant(0), _)) => {
                Some(self.graph.compare(part, order, none))
            }
            _ => None,
        };
        let test = test.unwrap_or_else(|| {
            let fits = |part: Operand, whole: Operand, graph: &Graph| {
                graph.span(part).greatest.checked_mul(graph.span(whole).greatest).is_some()
            };
            let narrow = fits(left.0, right.1, &self.graph) && fits(right.0, left.1, &self.graph);
            self.graph.mask(Node::CompareFractions(Fractions { left, order, right, narrow }))
        });
        Truth::of_test(&mut self.graph, test, known)
    }

    /// The order of a number and a constant quotient, as the order of the number and an integer.
    fn compare_with_rate(
        &mut self,
        number: Operand,
        order: Order,
        product: i128,
        of: i64,
    ) -> Option<Bits> {
        let of = i128::from(of);
        let below = i64::try_from(product.checked_div_euclid(of)?).ok()?;
        let exact = product.checked_rem_euclid(of)? == 0;
        let above = if exact { below } else { below.checked_add(1)? };
        Some(match order {
            Order::AtLeast => self.graph.compare(number, order, Operand::Constant(above)),
            Order::MoreThan => self.graph.compare(number, order, Operand::Constant(below)),
            Order::Equal if exact => self.graph.compare(number, order, Operand::Constant(below)),
            Order::Equal => Bits::NONE,
        })
    }

    fn fact_pieces(&mut self, fact: u16) -> Pieces {
        match self.known(fact) {
            Bits::NONE => Pieces::unknown(),
            known => Pieces::of(self.fact_lanes(fact), known),
        }
    }

    fn number_step(&mut self, step: &NumberStep, guard: Option<TernaryRegister>) -> Pieces {
        match step {
            NumberStep::Constant(value) => Pieces::constant(*value),
            NumberStep::Unknown => Pieces::unknown(),
            NumberStep::AsOf => Pieces::constant(self.as_of),
            NumberStep::Fact(fact) => self.fact_pieces(*fact),
            NumberStep::Choose { condition, then, otherwise } => {
                self.choose(*condition, *then, *otherwise)
            }
            NumberStep::Least(first, second) => self.join(Join::Least, *first, *second),
            NumberStep::Greatest(first, second) => self.join(Join::Greatest, *first, *second),
            NumberStep::Sum(first, second) => self.join(Join::Sum, *first, *second),
            NumberStep::Difference(first, second) => self.join(Join::Difference, *first, *second),
            NumberStep::Share { of, by, up, .. } => self.share(*of, *by, *up, self.asked(guard)),
            NumberStep::Move { day, by } => self.moved(*day, *by, self.asked(guard)),
            NumberStep::Certain(parts) => self.certain(parts),
            NumberStep::Possible(parts) => self.possible(parts),
            NumberStep::FirstOf { candidates, otherwise } => self.first_of(candidates, *otherwise),
        }
    }

    /// The rows in which somebody looks at what is guarded.
    fn asked(&self, guard: Option<TernaryRegister>) -> Bits {
        guard.map_or(Bits::ALL, |guard| self.ternary(guard).no.negated())
    }

    fn join(&mut self, join: Join, first: NumberRegister, second: NumberRegister) -> Pieces {
        let (first, second) = (self.number(first), self.number(second));
        first.joined(join, &second, &mut self.graph)
    }

    /// One of two; where the condition is not known but both are equal, that.
    fn choose(
        &mut self,
        condition: TernaryRegister,
        then: NumberRegister,
        otherwise: NumberRegister,
    ) -> Pieces {
        let (then, otherwise) = (self.number(then), self.number(otherwise));
        let condition = self.ternary(condition);
        let graph = &mut self.graph;
        let open = condition.open(graph);
        let mut yes = condition.yes;
        if open != Bits::NONE {
            let equal = then.equal(&otherwise, graph);
            let equal = graph.and(&[open, equal]);
            yes = graph.or(&[yes, equal]);
        }
        let mut parts = Vec::new();
        for (pieces, rows) in [(&then, yes), (&otherwise, condition.no)] {
            for (operand, bits) in &pieces.parts {
                parts.push((*operand, graph.and(&[*bits, rows])));
            }
        }
        let one = graph.and(&[then.known, yes]);
        let other = graph.and(&[otherwise.known, condition.no]);
        let known = graph.or(&[one, other]);
        Pieces::join(graph, parts, known)
    }

    fn share(&mut self, of: NumberRegister, by: Fraction, up: bool, asked: Bits) -> Pieces {
        let at_most_all = self.is_part_of(by);
        let (part, whole) = (self.number(by.part), self.number(by.whole));
        let of = self.number(of);
        if let (Some(part), Some(whole)) = (part.same(), whole.same()) {
            return self.share_by_rate(&of, (part, whole), up, asked);
        }
        let ((part, whole), of_fraction) = self.fraction(by);
        let (operand, of_known) = (of.operand(&mut self.graph), of.known);
        let asked = self.graph.and(&[of_known, of_fraction, asked]);
        if asked == Bits::NONE {
            return Pieces::unknown();
        }
        let shared = self.share_node(operand, (part, whole), up, at_most_all, asked);
        Pieces::of(shared, asked)
    }

    fn share_by_rate(
        &mut self,
        of: &Pieces,
        (part, whole): (i64, i64),
        up: bool,
        asked: Bits,
    ) -> Pieces {
        if whole <= 0 {
            return Pieces::unknown();
        }
        let lanes = of.parts.iter().filter(|(one, _)| matches!(one, Operand::Lanes(_))).count();
        let of = if lanes > 1 { of.gathered(&mut self.graph) } else { of.clone() };
        let mut parts = Vec::new();
        for (operand, bits) in &of.parts {
            let asked = self.graph.and(&[*bits, asked]);
            let shared = match operand {
                Operand::Constant(of) => {
                    Operand::Constant(arithmetic::share(*of, part, whole, up, false))
                }
                lanes => {
                    let rate = (Operand::Constant(part), Operand::Constant(whole));
                    self.share_node(*lanes, rate, up, part <= whole, asked)
                }
            };
            parts.push((shared, asked));
        }
        let known = self.graph.and(&[of.known, asked]);
        Pieces::join(&mut self.graph, parts, known)
    }

    fn share_node(
        &mut self,
        of: Operand,
        (part, whole): (Operand, Operand),
        up: bool,
        at_most_all: bool,
        asked: Bits,
    ) -> Operand {
        let (of_span, part_span, whole_span) =
            (self.graph.span(of), self.graph.span(part), self.graph.span(whole));
        let product = i128::from(of_span.greatest) * i128::from(part_span.greatest);
        let least = i128::from(whole_span.least.max(1));
        let quotient = product / least + i128::from(product % least != 0);
        let mut greatest = i64::try_from(quotient).unwrap_or(i64::MAX);
        if at_most_all {
            greatest = greatest.min(of_span.greatest);
        }
        let small = [of_span, part_span, whole_span]
            .into_iter()
            .all(|span| span.least >= 0 && span.greatest <= quotient::LARGEST)
            && greatest <= quotient::LARGEST;
        let share = Share { of, part, whole, up, small, asked, most: i64::MAX };
        self.graph.share(share, Span { least: 0, greatest })
    }

    /// Whether the fraction's part is a difference taken from its whole.
    fn is_part_of(&self, by: Fraction) -> bool {
        let place = self.places.get(usize::from(by.part.0));
        let step = place.and_then(|place| self.steps.get(*place));
        matches!(
            step,
            Some(Step::Number { step: NumberStep::Difference(from, _), .. }) if *from == by.whole
        )
    }

    fn moved(&mut self, day: NumberRegister, by: DayMove, asked: Bits) -> Pieces {
        let day = self.number(day);
        let lanes = day.parts.iter().filter(|(one, _)| matches!(one, Operand::Lanes(_))).count();
        let day = if lanes > 1 { day.gathered(&mut self.graph) } else { day };
        let mut parts = Vec::new();
        let mut rows = Vec::new();
        for (operand, bits) in &day.parts {
            let mut asked = self.graph.and(&[*bits, asked]);
            let moved = match operand {
                Operand::Constant(day) => {
                    let Some(moved) = arithmetic::move_day(*day, by, self.calendar) else {
                        continue;
                    };
                    Operand::Constant(moved)
                }
                Operand::Lanes(day) => {
                    if asked == Bits::NONE {
                        continue;
                    }
                    let (moved, known) = self.moved_lanes(*day, by, asked);
                    asked = known;
                    moved
                }
            };
            rows.push(asked);
            parts.push((moved, asked));
        }
        let known = self.graph.or(&rows);
        Pieces::join(&mut self.graph, parts, known)
    }

    fn moved_lanes(&mut self, day: u32, by: DayMove, asked: Bits) -> (Operand, Bits) {
        let lanes = Operand::Lanes(day);
        let span = self.graph.span(lanes);
        // A day that comes, moved by days, is a sum.
        if let DayMove::Days(days) = by
            && span.least >= FIRST_DAY
            && span.greatest <= LAST_DAY
            && i64::from(days).abs() <= LAST_DAY
        {
            return (self.graph.join(Join::Sum, lanes, Operand::Constant(days.into())), asked);
        }
        if let Some(moved) = self.moved_span(span, by) {
            return (self.graph.moved(day, by, asked, moved), asked);
        }
        let fits = span.least > NOT_MOVED && span.greatest <= NEVER;
        // Months always lead to a day.
        if fits && matches!(by, DayMove::Months(_)) {
            let span = Span { least: NOT_MOVED + 1, greatest: NEVER };
            return (self.graph.moved(day, by, asked, span), asked);
        }
        let span = Span { least: NOT_MOVED, greatest: NEVER };
        let moved = self.graph.moved(day, by, asked, span);
        let comes = self.graph.is_moved(moved);
        (moved, self.graph.and(&[asked, comes]))
    }

    /// Between which days the days of few years are moved, where all of them can be.
    fn moved_span(&self, span: Span, by: DayMove) -> Option<Span> {
        let few = span.least >= FIRST_DAY
            && span.greatest <= LAST_DAY
            && (0..MOST_DAYS_MOVED).contains(&(span.greatest - span.least));
        if !few {
            return None;
        }
        let mut days = span.least..=span.greatest;
        let first = arithmetic::move_day(days.next()?, by, self.calendar)?;
        days.try_fold(Span::of(first), |moved, day| {
            Some(moved.or(Span::of(arithmetic::move_day(day, by, self.calendar)?)))
        })
    }

    fn certain(&mut self, parts: &[(TernaryRegister, NumberRegister)]) -> Pieces {
        let mut taken = Vec::new();
        for (condition, amount) in parts {
            let (rows, amount) = (self.ternary(*condition).yes, self.number(*amount));
            self.take(rows, &amount, &mut taken);
        }
        self.greatest(taken, Bits::ALL, false)
    }

    fn possible(&mut self, parts: &[(TernaryRegister, NumberRegister)]) -> Pieces {
        let mut taken = Vec::new();
        let (mut known, mut open, mut all) = (Vec::new(), Vec::new(), true);
        for (condition, amount) in parts {
            let (condition, amount) = (self.ternary(*condition), self.number(*amount));
            known.push(self.graph.or(&[amount.known, condition.no]));
            open.push(condition.open(&mut self.graph));
            all &= self.take(condition.no.negated(), &amount, &mut taken);
        }
        let known = self.graph.and(&known);
        let open = self.graph.or(&open);
        if open == Bits::NONE || self.ordered(&taken).is_some() {
            return self.greatest(taken, known, false);
        }
        // Where all conditions are known it is what is certain; elsewhere some amount is possible.
        let certain = self.certain(parts);
        let graph = &mut self.graph;
        let settled = graph.and(&[known, open.negated()]);
        let mut pieces: Parts = Vec::new();
        for (operand, rows) in &certain.parts {
            pieces.push((*operand, graph.and(&[*rows, settled])));
        }
        let waiting = graph.and(&[known, open]);
        let possible = self.greatest(taken, waiting, all);
        pieces.extend(possible.parts);
        Pieces::join(&mut self.graph, pieces, known)
    }

    /// Adds the pieces of an amount in some rows; false when one that cannot be more than zero was
    /// left out.
    fn take(&mut self, rows: Bits, amount: &Pieces, taken: &mut Parts) -> bool {
        let mut all = true;
        for (operand, bits) in &amount.parts {
            let rows = self.graph.and(&[*bits, rows]);
            if rows == Bits::NONE {
                continue;
            }
            if self.graph.span(*operand).greatest <= 0 {
                all = false;
                continue;
            }
            match taken.iter_mut().find(|(other, _)| other == operand) {
                Some((_, of_other)) => *of_other = self.graph.or(&[*of_other, rows]),
                None => taken.push((*operand, rows)),
            }
        }
        all
    }

    /// The greatest of zero and the amounts taken; `some` says that each known row has one.
    fn greatest(&mut self, mut taken: Parts, known: Bits, some: bool) -> Pieces {
        let mut ordered = self.ordered(&taken);
        if ordered.is_none() {
            taken = self.graph.factored(taken);
            ordered = self.ordered(&taken);
        }
        let (above, rest) = match ordered.filter(|ordered| ordered.len() <= MOST_PIECES) {
            Some(ordered) => (ordered, Vec::new()),
            None => self.peeled(taken),
        };
        let graph = &mut self.graph;
        let mut parts = Vec::with_capacity(above.len() + 1);
        // The rows that no greater amount has.
        let mut left = vec![known];
        for (operand, rows) in above {
            let mut own = left.clone();
            own.push(rows);
            parts.push((operand, graph.and(&own)));
            left.push(rows.negated());
        }
        let least = match rest.is_empty() {
            true => Operand::Constant(0),
            false => graph.greatest(rest, some && parts.is_empty()),
        };
        parts.push((least, graph.and(&left)));
        Pieces::join(graph, parts, known)
    }

    /// The amounts that none of the others can exceed, from the greatest on, and the others.
    fn peeled(&self, mut taken: Parts) -> (Parts, Parts) {
        let graph = &self.graph;
        let mut above = Vec::new();
        let exceeds_all = |(one, rows): (Operand, Bits), taken: &[(Operand, Bits)]| {
            let counts = graph.span(one).least >= 0;
            counts
                && taken.iter().all(|(other, of_other)| {
                    graph.is_at_most(*other, one) || graph.are_disjoint(rows, *of_other)
                })
        };
        while above.len() + 1 < MOST_PIECES
            && let Some(place) = taken.iter().position(|one| exceeds_all(*one, &taken))
        {
            above.push(taken.remove(place));
        }
        (above, taken)
    }

    /// The amounts from the greatest to the least, where that is certain of each two that share
    /// rows.
    fn ordered(&self, taken: &[(Operand, Bits)]) -> Option<Parts> {
        let graph = &self.graph;
        let mut ordered: Parts = Vec::with_capacity(taken.len());
        for (operand, rows) in taken {
            if graph.span(*operand).least < 0 {
                return None;
            }
            // It stands before all that are not greater; those before it must not be less.
            let mut place = ordered.len();
            for (index, (other, of_other)) in ordered.iter().enumerate().rev() {
                if graph.are_disjoint(*rows, *of_other) || graph.is_at_most(*operand, *other) {
                    continue;
                }
                if graph.is_at_most(*other, *operand) && index < place {
                    place = index;
                } else {
                    return None;
                }
            }
            // Those behind it must not be greater.
            let behind = ordered.iter().skip(place);
            if !behind.into_iter().all(|(other, of_other)| {
                graph.are_disjoint(*rows, *of_other) || graph.is_at_most(*other, *operand)
            }) {
                return None;
            }
            ordered.insert(place, (*operand, *rows));
        }
        Some(ordered)
    }

    /// See the scalar driver: each row goes through the candidates until one is true; two open
    /// candidates with different codes leave it unknown.
    fn first_of(&mut self, candidates: &[(TernaryRegister, i64)], otherwise: i64) -> Pieces {
        let mut results: Vec<(i64, Vec<Bits>)> = Vec::new();
        // The rows that met no open candidate yet, and those that met open ones of one code.
        let mut free = Bits::ALL;
        let mut open: Vec<(i64, Bits)> = Vec::new();
        let mut lost: Vec<Bits> = Vec::new();
        for (condition, code) in candidates {
            let truth = self.ternary(*condition);
            if truth.no == Bits::ALL {
                continue;
            }
            let unknown = truth.open(&mut self.graph);
            self.settle(truth.yes, free, &open, *code, &mut results);
            let graph = &mut self.graph;
            for (waiting, rows) in &mut open {
                if waiting == code {
                    *rows = graph.and(&[*rows, truth.yes.negated()]);
                } else {
                    lost.push(graph.and(&[*rows, truth.no.negated()]));
                    *rows = graph.and(&[*rows, truth.no]);
                }
            }
            let waits = graph.and(&[free, unknown]);
            if waits != Bits::NONE {
                match open.iter_mut().find(|(waiting, _)| waiting == code) {
                    Some((_, rows)) => *rows = graph.or(&[*rows, waits]),
                    None => open.push((*code, waits)),
                }
            }
            free = graph.and(&[free, truth.no]);
        }
        self.settle(Bits::ALL, free, &open, otherwise, &mut results);
        let still = open.iter().filter(|(code, _)| *code != otherwise);
        lost.extend(still.map(|(_, rows)| *rows));
        let parts = results
            .into_iter()
            .map(|(code, rows)| (Operand::Constant(code), self.graph.or(&rows)))
            .collect();
        let known = self.graph.or(&lost).negated();
        Pieces::join(&mut self.graph, parts, known)
    }

    /// Gives a code to the rows of a true candidate that met no open one of another code.
    fn settle(
        &mut self,
        yes: Bits,
        free: Bits,
        open: &[(i64, Bits)],
        code: i64,
        results: &mut Vec<(i64, Vec<Bits>)>,
    ) {
        let waiting = open.iter().find(|(waiting, _)| *waiting == code).map(|(_, rows)| *rows);
        let waiting = self.graph.or(&[free, waiting.unwrap_or(Bits::NONE)]);
        let rows = self.graph.and(&[waiting, yes]);
        if rows == Bits::NONE {
            return;
        }
        match results.iter_mut().find(|(known, _)| *known == code) {
            Some((_, of_code)) => of_code.push(rows),
            None => results.push((code, vec![rows])),
        }
    }
}

/// A number stands in at most so many pieces before it is gathered.
const MOST_PIECES: usize = 6;

/// Days are moved beforehand, to see where they lead, if they are no more: those of some ten years.
const MOST_DAYS_MOVED: i64 = 4_000;

/// The days that facts can have.
const FIRST_DAY: i64 = calendar::FIRST_DAY as i64;
const LAST_DAY: i64 = calendar::LAST_DAY as i64;

fn all_or_none(all: bool) -> Bits {
    if all { Bits::ALL } else { Bits::NONE }
}

/// For each step whether a wanted register rests on it.
fn needed(wanted: &Wanted, steps: &[Step]) -> Vec<bool> {
    let count = |kind: fn(&Step) -> bool| steps.iter().filter(|step| kind(step)).count();
    let mut ternaries = vec![false; count(|step| matches!(step, Step::Ternary(_)))];
    let mut numbers = vec![false; count(|step| matches!(step, Step::Number { .. }))];
    mark(&mut ternaries, wanted.ternaries.iter().map(|one| one.place()));
    mark(&mut numbers, wanted.numbers.iter().map(|one| usize::from(one.0)));
    let (mut ternary, mut number) = (ternaries.len(), numbers.len());
    let mut needed = vec![false; steps.len()];
    for (step, needed) in steps.iter().zip(&mut needed).rev() {
        let (list, place) = match step {
            Step::Ternary(_) => (&ternaries, &mut ternary),
            Step::Number { .. } => (&numbers, &mut number),
        };
        *place -= 1;
        *needed = list.get(*place).copied().unwrap_or(false);
        if *needed {
            let read = Operands::of(step);
            mark(&mut ternaries, read.ternaries.iter().map(|one| one.place()));
            mark(&mut numbers, read.numbers.iter().map(|one| usize::from(one.0)));
        }
    }
    needed
}

fn mark(list: &mut [bool], places: impl Iterator<Item = usize>) {
    for place in places {
        if let Some(slot) = list.get_mut(place) {
            *slot = true;
        }
    }
}
