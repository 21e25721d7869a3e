//! Texts one behind the other, in memory that is used again.

/// Texts, of which some may be missing.
#[derive(Default)]
pub(super) struct Texts {
    text: String,
    /// Where each text ends, and whether it is there.
    ends: Vec<(usize, bool)>,
}

impl Texts {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    pub(super) fn push(&mut self, text: Option<&str>) {
        self.text.push_str(text.unwrap_or_default());
        self.ends.push((self.text.len(), text.is_some()));
    }

    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let (end, there) = *self.ends.get(place)?;
        let before = place.checked_sub(1).and_then(|before| self.ends.get(before));
        let begin = before.map_or(0, |(end, _)| *end);
        if there { self.text.get(begin..end) } else { None }
    }
}
