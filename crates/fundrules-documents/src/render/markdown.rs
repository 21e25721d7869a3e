//! Forms as Markdown.

use fundrules::Language;

use crate::page::{Block, Cell, Grid, Mark, Page, Pair, Part};

/// Letters that mean something in Markdown, or in the HTML that it may hold.
const SPECIAL: &str = r"\`*_[]>|&~$";

pub(super) fn write(page: &Page) -> String {
    let mut text = format!("# {}\n\n", escaped(&page.title));
    if let Some(unit) = &page.unit {
        text += &format!("{}\n\n", escaped(unit));
    }
    if let Some(reason) = &page.unpublished {
        text += &format!("{}\n\n", escaped(reason));
    }
    for part in &page.parts {
        write_part(&mut text, part, page.language);
    }
    for (number, note) in (1..).zip(&page.notes) {
        if number == 1 {
            text += &format!("## {}\n\n", page.language.pick("注", "Notes"));
        }
        text += &format!("{number}. {}\n", escaped(note));
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

fn write_part(text: &mut String, part: &Part, language: Language) {
    if let Some(title) = &part.title {
        *text += &format!("## {}\n\n", escaped(title));
    }
    for paragraph in &part.texts {
        *text += &format!("{}\n\n", escaped(paragraph));
    }
    for block in &part.blocks {
        match block {
            Block::Pairs(pairs) => write_pairs(text, pairs, language),
            Block::Prose { heading, cell } => {
                write_heading(text, heading.as_deref());
                let written = in_lines(cell, language, "\n\n");
                if !written.is_empty() {
                    *text += &format!("{written}\n\n");
                }
            }
            Block::Grid(grid) => write_grid(text, grid, language),
        }
    }
}

fn write_pairs(text: &mut String, pairs: &[Pair], language: Language) {
    let (field, content) = (language.pick("栏目", "field"), language.pick("内容", "content"));
    *text += &format!("| {field} | {content} |\n|---|---|\n");
    for pair in pairs {
        let label = match &pair.group {
            Some(group) => format!("{group}{}{}", language.pick("：", ": "), pair.label),
            None => pair.label.clone(),
        };
        *text += &row([escaped(&label), in_lines(&pair.cell, language, "<br>")]);
    }
    text.push('\n');
}

fn write_heading(text: &mut String, heading: Option<&str>) {
    if let Some(heading) = heading {
        *text += &format!("### {}\n\n", escaped(heading));
    }
}

fn write_grid(text: &mut String, grid: &Grid, language: Language) {
    write_heading(text, grid.heading.as_deref());
    let header = grid.columns.iter().map(|column| match &column.group {
        Some(group) => escaped(&format!("{group}{}{}", language.pick("：", ": "), column.label)),
        None => escaped(&column.label),
    });
    *text += &row(header);
    *text += &format!("|{}\n", "---|".repeat(grid.columns.len()));
    for cells in &grid.rows {
        *text += &row(cells.iter().map(|cell| in_lines(cell, language, "<br>")));
    }
    text.push('\n');
}

fn row(cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|cell| format!(" {cell} ")).collect();
    let cells: Vec<&str> =
        cells.iter().map(|cell| if cell.trim().is_empty() { " " } else { cell.as_str() }).collect();
    format!("|{}|\n", cells.join("|"))
}

/// A value with its mark or hint, lines parted by `between`.
fn in_lines(cell: &Cell, language: Language, between: &str) -> String {
    let lines: Vec<String> =
        cell.text.lines().filter(|line| !line.trim().is_empty()).map(escaped).collect();
    let mut text = lines.join(between);
    if let Some(hint) = &cell.hint {
        let space = if text.is_empty() { "" } else { " " };
        text += &format!("{space}*{}*", escaped(hint));
    }
    if cell.hint.is_some() && cell.mark != Mark::None {
        text.push(' ');
    }
    text + &escaped(cell.mark.words(language))
}

/// The text so that Markdown shows it as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (place, letter) in text.char_indices() {
        let is_special = match letter {
            // These begin a list or a heading, and only at the start of a line.
            '+' | '-' | '#' | '=' | ':' => place == 0,
            // And so does a number before these, with a space behind.
            '.' | ')' => {
                let rest = text.get(place + 1..).unwrap_or_default();
                (rest.is_empty() || rest.starts_with(' '))
                    && text.get(..place).is_some_and(is_number)
            }
            letter => SPECIAL.contains(letter),
        };
        match letter {
            // An entity cannot be taken for a tag even by readers that know no escapes.
            '<' => escaped.push_str("&lt;"),
            letter if is_special => escaped.extend(['\\', letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_written_is_taken_for_markup() {
        assert_eq!(escaped("a|b"), r"a\|b");
        assert_eq!(escaped("<script>alert(1)</script>"), r"&lt;script\>alert(1)&lt;/script\>");
        assert_eq!(escaped("# no heading"), r"\# no heading");
        assert_eq!(escaped("1. no list"), r"1\. no list");
        assert_eq!(escaped("[a](b) &amp; `c`"), r"\[a\](b) \&amp; \`c\`");
        assert_eq!(escaped("12.5-3"), "12.5-3");
        assert_eq!(escaped("- no list"), r"\- no list");
    }
}
