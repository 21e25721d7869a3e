//! The tree of reasons as text and as Markdown.

use super::reason::{Reason, Reasons};
use crate::language::Language;
use crate::program::Ternary;

fn mark(state: Option<Ternary>) -> &'static str {
    match state {
        Some(Ternary::True) => "[+] ",
        Some(Ternary::False) => "[-] ",
        Some(Ternary::Unknown) => "[?] ",
        None => "",
    }
}

/// Plain text: two spaces a level; `[+]` holds, `[-]` does not, `[?]` is not known.
pub(super) fn text(reasons: Reasons<'_>, language: Language) -> String {
    let mut page = Page { output: String::new(), line: String::new(), language, markdown: false };
    page.lines(reasons, 0);
    page.output
}

/// Markdown: a heading for each question and nested lists.
pub(super) fn markdown(reasons: Reasons<'_>, language: Language) -> String {
    let mut page = Page { output: String::new(), line: String::new(), language, markdown: true };
    for reason in reasons {
        page.output.push_str("## ");
        page.words(reason);
        page.output.push_str("\n\n");
        page.lines(reason.reasons(), 0);
        page.output.push('\n');
    }
    page.output
}

struct Page {
    output: String,
    /// Room for the words of one line.
    line: String,
    language: Language,
    markdown: bool,
}

impl Page {
    fn lines(&mut self, reasons: Reasons<'_>, depth: usize) {
        for reason in reasons {
            self.output.extend(std::iter::repeat_n("  ", depth));
            self.output.push_str(if self.markdown { "- " } else { "" });
            self.output.push_str(mark(reason.state()));
            self.words(reason);
            self.output.push('\n');
            self.lines(reason.reasons(), depth + 1);
        }
    }

    /// What a reason says. A summary may have line breaks; a line of the explanation has none.
    fn words(&mut self, reason: Reason<'_>) {
        self.line.clear();
        reason.write(&mut self.line, self.language);
        let has = |letter: u8| self.line.as_bytes().contains(&letter);
        if !self.markdown && !has(b'\n') && !has(b'\r') {
            return self.output.push_str(&self.line);
        }
        for letter in self.line.chars() {
            match letter {
                '\r' | '\n' => self.output.push(' '),
                letter => {
                    if self.markdown && is_mark(letter) {
                        self.output.push('\\');
                    }
                    self.output.push(letter);
                }
            }
        }
    }
}

/// Letters that Markdown would take for marks.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|')
}
