//! The one error type of the library.

use std::fmt;

/// The result of every operation of this library that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Longest piece of somebody's input that a message repeats, in characters.
const QUOTED_CHARACTERS_MAX: usize = 60;

/// What an [`Error`] is about.
///
/// Each kind stands for one thing a caller can react to: a binding maps it to one exception or one
/// status number.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ErrorKind {
    /// An amount of money cannot be read or used.
    Amount,
    /// A rate (percentage or fraction) cannot be read or used.
    Rate,
    /// A length of time cannot be read or used.
    Span,
    /// A date or an hour cannot be read or is outside the supported years.
    Date,
    /// A working-day calendar is missing or cannot be read.
    Calendar,
    /// A fact is unknown to the library or has a value of the wrong kind.
    Fact,
    /// A project is described in a way that contradicts itself.
    Project,
    /// A rulebook cannot be read or contradicts itself.
    Rulebook,
    /// A setting is unknown or has a value it cannot have.
    Setting,
    /// No rulebook governs, or more than one claims to.
    Regime,
    /// An exact result does not fit the range of the library's numbers.
    Overflow,
    /// A file or text given by the caller cannot be read.
    Input,
}

impl ErrorKind {
    /// The kind as a stable lowercase word, such as `amount`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Rate => "rate",
            Self::Span => "span",
            Self::Date => "date",
            Self::Calendar => "calendar",
            Self::Fact => "fact",
            Self::Project => "project",
            Self::Rulebook => "rulebook",
            Self::Setting => "setting",
            Self::Regime => "regime",
            Self::Overflow => "overflow",
            Self::Input => "input",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A place in a text: a file if it is known, a line and a column, both counted from one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// Name of the file as the caller gave it.
    pub file: Option<String>,
    /// Line, the first one being 1.
    pub line: usize,
    /// Column in characters, the first one being 1.
    pub column: usize,
}

impl Location {
    /// The place of the byte `offset` in `text`.
    ///
    /// An offset beyond the end means the end; one inside a character means that character.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Location;
    ///
    /// let place = Location::of_offset(Some("a.toml"), "x = 1\ny = ?", 10);
    /// assert_eq!((place.line, place.column), (2, 5));
    /// assert_eq!(place.to_string(), "a.toml, line 2, column 5");
    /// ```
    pub fn of_offset(file: Option<&str>, text: &str, offset: usize) -> Self {
        let mut line = 1;
        let mut column = 1;
        for (position, character) in text.char_indices() {
            if position + character.len_utf8() > offset {
                break;
            }
            if character == '\n' {
                line += 1;
                column = 1;
            } else {
                column += 1;
            }
        }
        Self { file: file.map(str::to_owned), line, column }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{}, ", single_line(file))?;
        }
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Why an operation of this library failed.
///
/// The [`kind`](Error::kind) groups errors a caller reacts to alike; the [`code`](Error::code)
/// names the exact reason and never changes its meaning. Shown as text, an error is one line: the
/// message, the place if known and the hint if there is one.
///
/// # Example
///
/// ```
/// use fundrules::{ErrorKind, Money};
///
/// let error = "1000".parse::<Money>().unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Amount);
/// assert_eq!(error.code(), "amount.unit-missing");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Details>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    kind: ErrorKind,
    code: &'static str,
    message: String,
    hint: Option<String>,
    location: Option<Location>,
    parts: Vec<Error>,
    subject: Option<String>,
}

impl Error {
    /// An error of the given kind.
    ///
    /// Meant for this library and the crates built on it. `code` is `area.reason`, both in
    /// lowercase words joined by hyphens, and is never given another meaning later. `message` is
    /// lowercase without a final stop; line breaks in it become spaces.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Error, ErrorKind, Location};
    ///
    /// let error = Error::new(ErrorKind::Input, "input.empty", "the table has no rows")
    ///     .at(Location { file: Some("projects.csv".to_owned()), line: 1, column: 1 })
    ///     .with_hint("write one row per project");
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the table has no rows (projects.csv, line 1, column 1); write one row per project",
    /// );
    /// ```
    pub fn new(kind: ErrorKind, code: &'static str, message: impl Into<String>) -> Self {
        let message = single_line(&message.into());
        Self(Box::new(Details {
            kind,
            code,
            message,
            hint: None,
            location: None,
            parts: Vec::new(),
            subject: None,
        }))
    }

    /// Several errors as one: its message lists all of them, and [`errors`](Error::errors) gives
    /// them one by one.
    pub fn several(kind: ErrorKind, code: &'static str, errors: Vec<Error>) -> Self {
        let all: Vec<String> = errors.iter().map(Error::to_string).collect();
        let mut error = Self::new(kind, code, all.join("; "));
        error.0.parts = errors;
        error
    }

    /// The same error with the name of what it is about before its message.
    #[must_use]
    pub fn about(mut self, name: &str) -> Self {
        self.0.message = format!("{}: {}", quoted(name), self.0.message);
        self.with_subject(name)
    }

    /// The same error, known to be about a name that its message holds already.
    #[must_use]
    pub(crate) fn with_subject(mut self, name: &str) -> Self {
        self.0.subject.get_or_insert_with(|| name.to_owned());
        self
    }

    /// The name of what the error is about, such as a fact or a clause, if it names one.
    pub fn subject(&self) -> Option<&str> {
        self.0.subject.as_deref()
    }

    /// The errors that this one is made of; the error itself when it is a single one.
    pub fn errors(&self) -> &[Error] {
        if self.0.parts.is_empty() { std::slice::from_ref(self) } else { &self.0.parts }
    }

    /// The same error with advice on what to write or do instead.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(single_line(&hint.into()));
        self
    }

    /// The same error with the place it was found at. A place already known is kept: whoever sets
    /// it first stands closest to the fault.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.0.location.get_or_insert(location);
        self
    }

    /// What the error is about.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The stable name of the exact reason, such as `amount.unit-missing`.
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// What was found and what was expected, in one line, without place and hint.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Advice on what to write or do instead, if there is any.
    pub fn hint(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }

    /// Where the fault stands in the text that was read, if it was read from a text.
    pub fn location(&self) -> Option<&Location> {
        self.0.location.as_ref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        if let Some(location) = &self.0.location {
            write!(f, " ({location})")?;
        }
        if let Some(hint) = &self.0.hint {
            write!(f, "; {hint}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// Somebody's input between backticks, cut when long and free of control characters.
pub(crate) fn quoted(input: &str) -> String {
    let mut shown: String = input.chars().take(QUOTED_CHARACTERS_MAX).collect();
    if shown.len() < input.len() {
        shown.push('…');
    }
    format!("`{}`", single_line(&shown))
}

/// The text with each control or direction-changing character replaced by a space: a message stays
/// one line and input cannot steer the terminal that shows it.
fn single_line(text: &str) -> String {
    let is_unsafe = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if is_unsafe(c) { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_message_place_and_hint_in_one_line() {
        let error = Error::new(ErrorKind::Fact, "fact.unknown", "unknown fact `a\nb`")
            .at(Location { file: None, line: 3, column: 5 })
            .with_hint("see\tthe list");
        assert_eq!(error.to_string(), "unknown fact `a b` (line 3, column 5); see the list");
        assert_eq!(error.message(), "unknown fact `a b`");
        assert_eq!(error.hint(), Some("see the list"));
        assert_eq!(error.kind().to_string(), "fact");
    }

    #[test]
    fn keeps_the_place_set_first() {
        let place = |line| Location { file: None, line, column: 1 };
        let error = Error::new(ErrorKind::Input, "input.bad", "bad").at(place(2)).at(place(9));
        assert_eq!(error.location(), Some(&place(2)));
    }

    #[test]
    fn several_errors_are_kept_one_by_one() {
        let one = Error::new(ErrorKind::Amount, "amount.empty", "an amount is empty").about("paid");
        assert_eq!(one.to_string(), "`paid`: an amount is empty");
        assert_eq!(one.errors(), std::slice::from_ref(&one));
        let other = Error::new(ErrorKind::Rate, "rate.empty", "a rate is empty");
        let parts = vec![one, other];
        let both = Error::several(ErrorKind::Project, "project.invalid", parts.clone());
        assert_eq!(both.to_string(), "`paid`: an amount is empty; a rate is empty");
        assert_eq!(both.errors(), parts);
        assert_eq!(both.code(), "project.invalid");
    }

    #[test]
    fn quotes_are_cut_and_cleaned() {
        assert_eq!(quoted("a\u{1b}[31m\u{202E}"), "`a [31m `");
        assert_eq!(quoted(&"长".repeat(1000)).chars().count(), QUOTED_CHARACTERS_MAX + 3);
    }

    #[test]
    fn finds_line_and_column_of_an_offset() {
        let text = "甲 = 1\n乙 = 2\n";
        let at = |offset| {
            let place = Location::of_offset(None, text, offset);
            (place.line, place.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(1), (1, 1));
        assert_eq!(at(3), (1, 2));
        assert_eq!(at(8), (2, 1));
        assert_eq!(at(11), (2, 2));
        assert_eq!(at(9999), (3, 1));
    }
}
