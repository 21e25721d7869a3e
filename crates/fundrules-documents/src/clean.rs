//! Somebody's text, made fit to be shown.

/// Longest piece of somebody's input that a message repeats, in characters.
const QUOTED: usize = 60;

/// The text with each control or direction-changing character replaced by a space; line breaks
/// stay. No such character may stand in XML, and none can steer the program that shows it.
pub(crate) fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    unified.chars().map(|letter| if is_unfit(letter) { ' ' } else { letter }).collect()
}

/// The same in one line.
pub(crate) fn clean_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// Somebody's input between backticks, cut when long.
pub(crate) fn quoted(input: &str) -> String {
    let mut shown: String = input.chars().take(QUOTED).collect();
    if shown.len() < input.len() {
        shown.push('…');
    }
    format!("`{}`", clean_line(&shown))
}

fn is_unfit(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_unfit_is_left() {
        assert_eq!(clean("a\u{0}b\u{1b}[31m\r\nc\u{202E}d\t"), "a b [31m\nc d ");
        assert_eq!(clean_line("a\nb"), "a b");
        assert_eq!(quoted(&"长".repeat(100)).chars().count(), QUOTED + 3);
    }
}
