//! What a search for missing facts remembers.
//!
//! A register that rests on no fact known so far is the same for project after project, and so is
//! what it waits for: that is looked for once.

use super::missing::FACT_WORDS;
use crate::program::Rests;

/// Memory of searches, used again from one to the next.
#[derive(Debug, Default)]
pub(crate) struct SearchRoom {
    /// For each register the round in which it was last looked at.
    ternaries: Vec<u32>,
    numbers: Vec<u32>,
    round: u32,
    /// What was found before, while only steps run that rest on known facts.
    memo: Option<Memo>,
}

/// What registers wait for that stay as they are.
#[derive(Debug)]
struct Memo {
    /// The facts known so far, as bits.
    known: Vec<u64>,
    ternaries: Vec<Mark>,
    numbers: Vec<Mark>,
    reaches: Vec<Reach>,
}

/// What is remembered of a register.
#[derive(Clone, Copy, Debug, Default)]
enum Mark {
    #[default]
    Nothing,
    /// Known facts may change it.
    Changes,
    /// It stays as it is, and waits for what stands at a place of the list.
    Stays(u32),
}

/// What a register waits for.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    /// The places of facts in the table, as bits.
    pub(super) facts: [u64; FACT_WORDS],
    /// Years without a calendar, in order.
    pub(super) years: Vec<i32>,
}

impl Reach {
    pub(super) fn join(&mut self, other: &Reach) {
        for (word, more) in self.facts.iter_mut().zip(&other.facts) {
            *word |= more;
        }
        other.years.iter().for_each(|year| self.add_year(*year));
    }

    pub(super) fn add_year(&mut self, year: i32) {
        if let Err(place) = self.years.binary_search(&year) {
            self.years.insert(place, year);
        }
    }
}

/// A register of one of the two kinds, by its place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    Ternary(usize),
    Number(usize),
}

/// What is remembered of what a register waits for.
pub(super) enum Remembered<'a> {
    Reach(&'a Reach),
    /// It has to be looked for each time.
    Nothing,
    /// It is always the same and was not looked for yet.
    Wanted,
}

impl SearchRoom {
    /// Remembers from now on what registers wait for that rest on none of these facts.
    pub(super) fn keep(&mut self, known: &[u64]) {
        if self.memo.is_none() {
            self.memo = Some(Memo {
                known: known.to_vec(),
                ternaries: vec![Mark::Nothing; self.ternaries.len()],
                numbers: vec![Mark::Nothing; self.numbers.len()],
                reaches: Vec::new(),
            });
        }
    }

    /// Remembers nothing: all registers may change from one project to the next.
    pub(super) fn forget(&mut self) {
        self.memo = None;
    }

    /// Makes room for so many ternaries and numbers.
    pub(super) fn reserve(&mut self, (ternaries, numbers): (usize, usize)) {
        self.ternaries.resize(ternaries, 0);
        self.numbers.resize(numbers, 0);
        if let Some(memo) = &mut self.memo {
            memo.ternaries.resize(ternaries, Mark::Nothing);
            memo.numbers.resize(numbers, Mark::Nothing);
        }
    }

    /// Begins another search.
    pub(super) fn restart(&mut self) {
        self.round = match self.round.checked_add(1) {
            Some(round) => round,
            None => {
                self.ternaries.fill(0);
                self.numbers.fill(0);
                1
            }
        };
    }

    /// Whether a register is looked at for the first time in this search.
    #[inline]
    pub(super) fn enter(&mut self, place: Place) -> bool {
        let seen = match place {
            Place::Ternary(place) => self.ternaries.get_mut(place),
            Place::Number(place) => self.numbers.get_mut(place),
        };
        seen.is_some_and(|seen| std::mem::replace(seen, self.round) != self.round)
    }

    /// What is remembered of a register, which is written by the step at a place.
    #[inline]
    pub(super) fn remembered(
        &mut self,
        place: Place,
        rests: Option<&Rests>,
        step: usize,
    ) -> Remembered<'_> {
        let (Some(memo), Some(rests)) = (&mut self.memo, rests) else { return Remembered::Nothing };
        let Some(mark) = mark(&mut memo.ternaries, &mut memo.numbers, place) else {
            return Remembered::Nothing;
        };
        match *mark {
            Mark::Stays(reach) => {
                let reach = usize::try_from(reach).ok().and_then(|place| memo.reaches.get(place));
                reach.map_or(Remembered::Nothing, Remembered::Reach)
            }
            Mark::Changes => Remembered::Nothing,
            Mark::Nothing if rests.any(step, &memo.known) => {
                *mark = Mark::Changes;
                Remembered::Nothing
            }
            Mark::Nothing => Remembered::Wanted,
        }
    }

    /// Remembers what a register waits for.
    pub(super) fn remember(&mut self, place: Place, reach: Reach) {
        let Some(memo) = &mut self.memo else { return };
        let next = u32::try_from(memo.reaches.len());
        let mark = mark(&mut memo.ternaries, &mut memo.numbers, place);
        if let (Some(mark), Ok(next)) = (mark, next) {
            *mark = Mark::Stays(next);
            memo.reaches.push(reach);
        }
    }
}

fn mark<'a>(
    ternaries: &'a mut [Mark],
    numbers: &'a mut [Mark],
    place: Place,
) -> Option<&'a mut Mark> {
    match place {
        Place::Ternary(place) => ternaries.get_mut(place),
        Place::Number(place) => numbers.get_mut(place),
    }
}
