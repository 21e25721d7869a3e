//! The tree of reasons as text and as Markdown.

use super::Reason;
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
pub(crate) fn text(reasons: &[Reason], language: Language) -> String {
    let mut output = String::new();
    for reason in reasons {
        line(&mut output, reason, language, 0, "");
    }
    output
}

/// Markdown: a heading for each question and nested lists.
pub(crate) fn markdown(reasons: &[Reason], language: Language) -> String {
    let mut output = String::new();
    for reason in reasons {
        output.push_str("## ");
        output.push_str(&escaped(&reason.text.get(language).replace(['\r', '\n'], " ")));
        output.push_str("\n\n");
        for inner in &reason.reasons {
            line(&mut output, inner, language, 0, "- ");
        }
        output.push('\n');
    }
    output
}

fn line(output: &mut String, reason: &Reason, language: Language, depth: usize, bullet: &str) {
    output.push_str(&"  ".repeat(depth));
    output.push_str(bullet);
    output.push_str(mark(reason.state));
    // A summary may have line breaks; a line of the explanation has none.
    let text = &reason.text.get(language).replace(['\r', '\n'], " ");
    if bullet.is_empty() {
        output.push_str(text);
    } else {
        output.push_str(&escaped(text));
    }
    output.push('\n');
    for inner in &reason.reasons {
        line(output, inner, language, depth + 1, bullet);
    }
}

/// Letters that Markdown would take for marks.
fn escaped(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            output.push('\\');
        }
        output.push(letter);
    }
    output
}
