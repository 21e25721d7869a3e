//! Memory of columns that is used again once nobody reads them any more.
//!
//! Fresh memory is expensive: the system hands it out page by page, each filled with zeros first,
//! which takes as long as working out what is written there.

use std::collections::{BTreeMap, VecDeque};
use std::marker::PhantomData;
use std::sync::{Mutex, MutexGuard, PoisonError};

use arrow_buffer::{ArrowNativeType, Buffer, ScalarBuffer};
use bytemuck::{AnyBitPattern, NoUninit};

/// At most so many bytes of columns that nobody reads any more are kept for the next ones.
pub const MOST_KEPT: usize = 320 << 20;

/// Smaller pieces of memory are not kept: the allocator has them at hand.
const SMALL: usize = 4096;

/// The widest value of a column, to which all memory is aligned.
type Widest = u128;

const WIDTH: usize = size_of::<Widest>();

/// Memory that nobody uses, by its size; within a size the last that was given back stands last.
struct Kept {
    of_size: BTreeMap<usize, VecDeque<(u64, Vec<Widest>)>>,
    bytes: usize,
    given_back: u64,
}

static KEPT: Mutex<Kept> = Mutex::new(Kept { of_size: BTreeMap::new(), bytes: 0, given_back: 0 });

fn kept() -> MutexGuard<'static, Kept> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives all memory back to the system that is kept for the columns of later tables, and says how
/// many bytes it was. At most [`MOST_KEPT`] bytes are kept.
pub fn release_memory() -> usize {
    let mut kept = kept();
    let (memory, bytes) = (std::mem::take(&mut kept.of_size), std::mem::take(&mut kept.bytes));
    // Nobody has to wait while the system takes it.
    drop(kept);
    drop(memory);
    bytes
}

impl Kept {
    /// Memory of at least this size, and of not much more.
    fn take(&mut self, size: usize) -> Option<Vec<Widest>> {
        let fitting = self.of_size.range(size..=size + size / 4).next();
        let size = fitting.map(|(size, _)| *size)?;
        self.remove(size, VecDeque::pop_back)
    }

    fn remove(
        &mut self,
        size: usize,
        which: impl Fn(&mut VecDeque<(u64, Vec<Widest>)>) -> Option<(u64, Vec<Widest>)>,
    ) -> Option<Vec<Widest>> {
        let of_size = self.of_size.get_mut(&size)?;
        let (_, memory) = which(of_size)?;
        if of_size.is_empty() {
            self.of_size.remove(&size);
        }
        self.bytes -= size * WIDTH;
        Some(memory)
    }

    fn give_back(&mut self, memory: Vec<Widest>) {
        let bytes = memory.len() * WIDTH;
        if bytes > MOST_KEPT {
            return;
        }
        while self.bytes + bytes > MOST_KEPT {
            if !self.drop_oldest() {
                return;
            }
        }
        self.bytes += bytes;
        self.given_back += 1;
        let of_size = self.of_size.entry(memory.len()).or_default();
        of_size.push_back((self.given_back, memory));
    }

    fn drop_oldest(&mut self) -> bool {
        let oldest = |memory: &VecDeque<(u64, _)>| memory.front().map(|(time, _)| *time);
        let size = self.of_size.iter().min_by_key(|(_, memory)| oldest(memory));
        let size = size.map(|(size, _)| *size);
        size.and_then(|size| self.remove(size, VecDeque::pop_front)).is_some()
    }
}

/// Memory that is kept for others when it is dropped.
struct Memory(Vec<Widest>);

impl Memory {
    fn new(bytes: usize) -> Self {
        let size = bytes.div_ceil(WIDTH);
        let again = if bytes < SMALL { None } else { kept().take(size) };
        Memory(again.unwrap_or_else(|| vec![0; size]))
    }
}

impl AsRef<[u8]> for Memory {
    fn as_ref(&self) -> &[u8] {
        bytemuck::cast_slice(&self.0)
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        if self.0.len() * WIDTH >= SMALL {
            kept().give_back(std::mem::take(&mut self.0));
        }
    }
}

/// The values of a column that grows.
pub(crate) struct Growing<T> {
    memory: Memory,
    length: usize,
    kind: PhantomData<T>,
}

impl<T> Default for Growing<T> {
    fn default() -> Self {
        Growing { memory: Memory(Vec::new()), length: 0, kind: PhantomData }
    }
}

impl<T: ArrowNativeType + AnyBitPattern + NoUninit> Growing<T> {
    /// So many zeros, with room for more.
    pub(crate) fn zeros(rows: usize, most: usize) -> Self {
        let mut values = Growing {
            memory: Memory::new(most.max(rows) * size_of::<T>()),
            length: 0,
            kind: PhantomData,
        };
        values.add(rows).fill(T::default());
        values
    }

    pub(crate) fn len(&self) -> usize {
        self.length
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Adds so many values, all of which have to be written: they may be any.
    pub(crate) fn add(&mut self, count: usize) -> &mut [T] {
        let (begin, end) = (self.length, self.length + count);
        let bytes = end * size_of::<T>();
        if bytes > self.memory.0.len() * WIDTH {
            let mut larger = Memory::new(bytes.max(self.memory.0.len() * WIDTH * 3 / 2));
            let old = self.memory.0.get(..(begin * size_of::<T>()).div_ceil(WIDTH));
            for (slot, old) in larger.0.iter_mut().zip(old.unwrap_or_default()) {
                *slot = *old;
            }
            self.memory = larger;
        }
        self.length = end;
        bytemuck::cast_slice_mut(&mut self.memory.0).get_mut(begin..end).unwrap_or_default()
    }

    pub(crate) fn extend(&mut self, values: &[T]) {
        self.add(values.len()).copy_from_slice(values);
    }

    pub(crate) fn into_buffer(self) -> Buffer {
        let bytes = self.length * size_of::<T>();
        let all = bytes::Bytes::from_owner(self.memory);
        Buffer::from(all).slice_with_length(0, bytes)
    }

    pub(crate) fn into_values(self) -> ScalarBuffer<T> {
        let length = self.length;
        ScalarBuffer::new(self.into_buffer(), 0, length)
    }
}

#[cfg(test)]
mod tests {
    use super::{Growing, Kept, MOST_KEPT, WIDTH};
    use std::collections::BTreeMap;

    #[test]
    fn values_stay_when_they_need_more_room() {
        let mut values: Growing<i16> = Growing::zeros(3, 4);
        for round in 0..1000 {
            values.extend(&[round; 7]);
        }
        let values = values.into_values();
        assert_eq!(values.len(), 7003);
        assert!(values.iter().take(3).all(|zero| *zero == 0));
        assert!(
            values
                .iter()
                .skip(3)
                .enumerate()
                .all(|(place, value)| usize::from(value.unsigned_abs()) == place / 7)
        );
    }

    #[test]
    fn memory_is_not_given_out_while_somebody_reads_it() {
        let whole = |value: i64| {
            let mut values: Growing<i64> = Growing::zeros(0, 10_000);
            values.add(10_000).fill(value);
            values.into_values()
        };
        let first = whole(1);
        let part = first.slice(5_000, 10);
        drop(first);
        let second = whole(2);
        assert!(part.iter().all(|value| *value == 1));
        assert!(second.iter().all(|value| *value == 2));
    }

    #[test]
    fn no_more_is_kept_than_promised() {
        let mut kept = Kept { of_size: BTreeMap::new(), bytes: 0, given_back: 0 };
        let size = (64 << 20) / WIDTH;
        for _ in 0..10 {
            kept.give_back(vec![0; size]);
            kept.give_back(vec![0; size / 3]);
        }
        assert!(kept.bytes <= MOST_KEPT && kept.bytes > MOST_KEPT / 2);
        let sum: usize = kept.of_size.iter().map(|(size, all)| size * all.len() * WIDTH).sum();
        assert_eq!(kept.bytes, sum);
        // What was given back first went first.
        let times: Vec<u64> = kept.of_size.values().flatten().map(|(time, _)| *time).collect();
        assert!(times.iter().all(|time| *time > 8), "{times:?}");
        // What is much larger than what is asked for stays.
        assert!(kept.take(size / 10).is_none());
        assert_eq!(kept.take(size - 1).map(|memory| memory.len()), Some(size));
        let before = kept.bytes;
        kept.give_back(vec![0; MOST_KEPT / WIDTH + 1]);
        assert_eq!(kept.bytes, before);
    }
}
