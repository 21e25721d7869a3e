//! The lines of an explanation, to be looked at.

use std::fmt;
use std::iter::FusedIterator;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Explanation;
use super::tree::{Line, Node};
use crate::language::Language;
use crate::program::Ternary;

/// One line of an explanation, with the lines that give its reasons.
///
/// It only points into the explanation: what it says is put into words by [`Reason::text`].
#[derive(Clone, Copy)]
pub struct Reason<'a> {
    pub(super) explanation: &'a Explanation,
    node: &'a Node,
    inner: &'a [Node],
}

/// Lines of an explanation that stand side by side. [`Explanation::reasons`] and
/// [`Reason::reasons`] give them.
#[derive(Clone)]
pub struct Reasons<'a> {
    explanation: &'a Explanation,
    rest: &'a [Node],
}

impl<'a> Reasons<'a> {
    pub(super) fn new(explanation: &'a Explanation, nodes: &'a [Node]) -> Self {
        Reasons { explanation, rest: nodes }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }
}

impl<'a> Iterator for Reasons<'a> {
    type Item = Reason<'a>;

    #[inline]
    fn next(&mut self) -> Option<Reason<'a>> {
        let (node, behind) = self.rest.split_first()?;
        let inner = usize::try_from(node.inner).ok()?;
        let (inner, behind) = behind.split_at_checked(inner)?;
        self.rest = behind;
        Some(Reason { explanation: self.explanation, node, inner })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::from(!self.rest.is_empty()), Some(self.rest.len()))
    }
}

impl FusedIterator for Reasons<'_> {}

impl<'a> Reason<'a> {
    pub(super) fn line(&self) -> Line {
        self.node.line
    }

    /// What the line says.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Language, Project, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let project = Project::new("P-1").with("project.tier", "点")?;
    /// let explanation = regime.explain(&project, "2026-03-01".parse()?)?;
    /// let governed = explanation.reasons().next().expect("the rulebooks come first");
    /// assert!(governed.text(Language::En).ends_with("(as of 2026-03-01)"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let mut text = String::new();
        self.write(&mut text, language);
        text
    }

    /// Whether the condition it speaks of is true, false or unknown, where it speaks of one.
    #[must_use]
    #[inline]
    pub fn state(&self) -> Option<Ternary> {
        self.node.state
    }

    /// The id of the clause it speaks of.
    #[must_use]
    pub fn clause(&self) -> Option<&'a str> {
        let Line::Clause(place) = self.node.line else { return None };
        self.explanation.clause(place).map(|(_, clause)| clause.id())
    }

    /// The reasons behind it.
    #[must_use]
    #[inline]
    pub fn reasons(&self) -> Reasons<'a> {
        Reasons { explanation: self.explanation, rest: self.inner }
    }
}

impl fmt::Debug for Reason<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Reason")
            .field("zh", &self.text(Language::Zh))
            .field("en", &self.text(Language::En))
            .field("state", &self.state())
            .field("clause", &self.clause())
            .field("reasons", &self.reasons())
            .finish()
    }
}

impl fmt::Debug for Reasons<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.clone()).finish()
    }
}

impl Serialize for Reason<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("zh", &self.text(Language::Zh))?;
        map.serialize_entry("en", &self.text(Language::En))?;
        if let Some(state) = self.state() {
            let name = match state {
                Ternary::True => "true",
                Ternary::False => "false",
                Ternary::Unknown => "unknown",
            };
            map.serialize_entry("state", name)?;
        }
        if let Some(clause) = self.clause() {
            map.serialize_entry("clause", clause)?;
        }
        if !self.reasons().is_empty() {
            map.serialize_entry("reasons", &self.reasons())?;
        }
        map.end()
    }
}

impl Serialize for Reasons<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.clone())
    }
}
