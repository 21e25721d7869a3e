//! An error with the piece of source that it is about.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use fundrules::{Error, Language, Location};

use crate::failure::Zh;
use crate::output;
use crate::report::readable;

/// Characters of one line that are shown on each side of a place.
const AROUND: usize = 200;

/// Characters of a message: it may repeat input of any length.
const LONGEST: usize = 1_000;

/// The error in several lines: message, place, the source there and the hint.
pub(crate) fn render(
    error: &Error,
    zh: Option<&Zh>,
    source: Option<&str>,
    language: Language,
) -> String {
    let zh = zh.filter(|_| language == Language::Zh);
    let message = zh.map_or(error.message(), |zh| &zh.message);
    let hint = zh.map_or(error.hint(), |zh| zh.hint.as_deref());
    let level = Level::ERROR.with_name(language.pick("错误", "error"));
    let title = level.primary_title(readable(message, LONGEST)).id(error.code());
    let place = error.location();
    let cut = place.zip(source).and_then(|(place, source)| Cut::of(source, place));
    let file = place.and_then(|place| place.file.as_deref()).unwrap_or("-");
    let mut group = match (&cut, place) {
        (Some(cut), _) => title.element(
            Snippet::source(cut.text.as_str())
                .path(file)
                .line_start(cut.line)
                .annotation(AnnotationKind::Primary.span(cut.marked.clone())),
        ),
        (None, Some(place)) => {
            title.element(Origin::path(file).line(place.line).char_column(place.column))
        }
        (None, None) => title.elements(Vec::<Origin<'_>>::new()),
    };
    if let Some(hint) = hint {
        let level = Level::HELP.with_name(language.pick("提示", "hint"));
        group = group.element(level.message(readable(hint, LONGEST)));
    }
    Renderer::styled().term_width(output::width_of_stderr()).render(&[group])
}

/// The line of a place, cut when it is long: a file may be one line of megabytes.
struct Cut {
    text: String,
    line: usize,
    /// The bytes to mark.
    marked: Range<usize>,
}

impl Cut {
    fn of(source: &str, place: &Location) -> Option<Cut> {
        let line = source.lines().nth(place.line.checked_sub(1)?)?;
        let before = place.column.checked_sub(1)?;
        let skipped = before.saturating_sub(AROUND);
        let text: String = line.chars().skip(skipped).take(before - skipped + AROUND).collect();
        let start = text.char_indices().nth(before - skipped).map_or(text.len(), |(at, _)| at);
        let rest = text.get(start..).unwrap_or_default();
        let marked = start..start + token_length(rest);
        Some(Cut { text, line: place.line, marked })
    }
}

/// How many bytes the thing has that a text starts with: a quoted text, a bracket or a word.
fn token_length(text: &str) -> usize {
    let mut letters = text.char_indices();
    let Some((_, first)) = letters.next() else { return 0 };
    let is_end = |letter: char| match first {
        '"' | '\'' => letter == first,
        _ => letter.is_whitespace() || ",]}=#".contains(letter),
    };
    let quote = usize::from(matches!(first, '"' | '\''));
    match first {
        '[' | '{' => text.chars().take_while(|letter| *letter == first).map(char::len_utf8).sum(),
        _ => letters.find(|(_, letter)| is_end(*letter)).map_or(text.len(), |(at, _)| at + quote),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(source: &str, line: usize, column: usize) -> String {
        let place = Location { file: None, line, column };
        let cut = Cut::of(source, &place).expect("a line");
        cut.text[cut.marked].to_owned()
    }

    #[test]
    fn marks_the_token_at_a_place() {
        let source = "a = 1\ntitle = \"长 名\" # x\n[[clause]]\nlist = ['a', true]\n";
        assert_eq!(marked(source, 1, 1), "a");
        assert_eq!(marked(source, 2, 9), "\"长 名\"");
        assert_eq!(marked(source, 3, 1), "[[");
        assert_eq!(marked(source, 4, 14), "true");
        assert_eq!(marked(source, 4, 99), "");
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let source = format!("{}here{}", "长".repeat(100_000), "尾".repeat(100_000));
        let place = Location { file: None, line: 1, column: 100_001 };
        let cut = Cut::of(&source, &place).expect("a line");
        assert_eq!(cut.text.chars().count(), 2 * AROUND);
        assert!(cut.text[cut.marked].starts_with("here"));
    }

    #[test]
    fn places_outside_the_source_have_no_excerpt() {
        let outside = Location { file: None, line: 7, column: 1 };
        assert!(Cut::of("one line", &outside).is_none());
    }
}
