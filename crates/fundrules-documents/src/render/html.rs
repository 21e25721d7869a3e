//! Forms as one HTML page.

use fundrules::Language;

use crate::page::{Block, Cell, Grid, Mark, Page, Pair, Part, Room, runs};

/// How the page looks, on a screen and printed.
const STYLE: &str = "\
body{font-family:\"Noto Serif CJK SC\",\"Songti SC\",SimSun,serif;color:#111;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}
body.wide{max-width:none}
h1{font-size:1.5rem;text-align:center}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
.unit{text-align:right;margin:.2rem 0}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{border:1px solid #555;padding:.3rem .5rem;text-align:left;vertical-align:middle;overflow-wrap:anywhere}
th{background:#f2f5f9;font-weight:600}
.pairs th{width:11rem}
.wide table{font-size:.8rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
.room{height:3.5rem}
.hint{color:#777;font-size:.9em}
.mark{color:#b00020;font-weight:600}
.cover{min-height:60vh;margin-bottom:2rem}
.notes{font-size:.9rem;color:#444}
@media print{body{margin:0;max-width:none}.cover{page-break-after:always}tr{page-break-inside:avoid}}
";

/// More columns need the whole width.
const WIDE: usize = 8;

pub(super) fn write(page: &Page) -> String {
    let title = escaped(&page.title);
    let language = page.language.pick("zh-CN", "en");
    let is_wide = page
        .parts
        .iter()
        .flat_map(|part| &part.blocks)
        .any(|block| matches!(block, Block::Grid(grid) if grid.columns.len() > WIDE));
    let wide = if is_wide { " class=\"wide\"" } else { "" };
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body{wide}>\n<h1>{title}</h1>\n"
    );
    if let Some(unit) = &page.unit {
        html += &format!("<p class=\"unit\">{}</p>\n", escaped(unit));
    }
    if let Some(reason) = &page.unpublished {
        html += &format!("<p>{}</p>\n", escaped(reason));
    }
    for part in &page.parts {
        write_part(&mut html, part, page.language);
    }
    if !page.notes.is_empty() {
        let heading = page.language.pick("注", "Notes");
        html += &format!("<section class=\"notes\">\n<h2>{heading}</h2>\n<ol>\n");
        for note in &page.notes {
            html += &format!("<li>{}</li>\n", escaped(note));
        }
        html += "</ol>\n</section>\n";
    }
    html + "</body>\n</html>\n"
}

fn write_part(html: &mut String, part: &Part, language: Language) {
    *html += if part.is_cover { "<section class=\"cover\">\n" } else { "<section>\n" };
    if let Some(title) = &part.title {
        *html += &format!("<h2>{}</h2>\n", escaped(title));
    }
    for paragraph in &part.texts {
        *html += &format!("<p>{}</p>\n", escaped(paragraph));
    }
    for block in &part.blocks {
        match block {
            Block::Pairs(pairs) => write_pairs(html, pairs, language),
            Block::Prose { heading, cell } => {
                write_heading(html, heading.as_deref());
                *html += &format!("<p>{}</p>\n", content(cell, language));
            }
            Block::Grid(grid) => write_grid(html, grid, language),
        }
    }
    *html += "</section>\n";
}

fn write_pairs(html: &mut String, pairs: &[Pair], language: Language) {
    *html += "<table class=\"pairs\">\n";
    let has_groups = pairs.iter().any(|pair| pair.group.is_some());
    let mut rest = pairs.iter();
    for (group, count) in runs(pairs.iter().map(|pair| pair.group.as_deref())) {
        for (place, pair) in rest.by_ref().take(count).enumerate() {
            *html += "<tr>";
            if let (Some(group), 0) = (group, place) {
                *html +=
                    &format!("<th scope=\"rowgroup\" rowspan=\"{count}\">{}</th>", escaped(group));
            }
            let span = if has_groups && group.is_none() { " colspan=\"2\"" } else { "" };
            *html += &format!("<th scope=\"row\"{span}>{}</th>", escaped(&pair.label));
            let room = if pair.room == Room::Line { "" } else { " class=\"room\"" };
            *html += &format!("<td{room}>{}</td></tr>\n", content(&pair.cell, language));
        }
    }
    *html += "</table>\n";
}

fn write_heading(html: &mut String, heading: Option<&str>) {
    if let Some(heading) = heading {
        *html += &format!("<h3>{}</h3>\n", escaped(heading));
    }
}

fn write_grid(html: &mut String, grid: &Grid, language: Language) {
    write_heading(html, grid.heading.as_deref());
    *html += "<table>\n<thead>\n<tr>";
    let groups = runs(grid.columns.iter().map(|column| column.group.as_deref()));
    let mut columns = grid.columns.iter();
    let mut below = String::new();
    for (group, count) in groups {
        let own: Vec<String> =
            columns.by_ref().take(count).map(|column| escaped(&column.label)).collect();
        match group {
            Some(group) => {
                *html +=
                    &format!("<th scope=\"colgroup\" colspan=\"{count}\">{}</th>", escaped(group));
                below.extend(own.iter().map(|label| format!("<th scope=\"col\">{label}</th>")));
            }
            None => {
                let span = if grid.has_groups() { " rowspan=\"2\"" } else { "" };
                html.extend(
                    own.iter().map(|label| format!("<th scope=\"col\"{span}>{label}</th>")),
                );
            }
        }
    }
    *html += "</tr>\n";
    if grid.has_groups() {
        *html += &format!("<tr>{below}</tr>\n");
    }
    *html += "</thead>\n<tbody>\n";
    for row in &grid.rows {
        let cells: Vec<String> = row.iter().map(|cell| cell_of_grid(cell, language)).collect();
        *html += &format!("<tr>{}</tr>\n", cells.concat());
    }
    *html += "</tbody>\n</table>\n";
}

fn cell_of_grid(cell: &Cell, language: Language) -> String {
    let class = if cell.is_number() { " class=\"number\"" } else { "" };
    format!("<td{class}>{}</td>", content(cell, language))
}

fn content(cell: &Cell, language: Language) -> String {
    let mut html = escaped(&cell.text).replace('\n', "<br>");
    if let Some(hint) = &cell.hint {
        html += &format!("<span class=\"hint\">{}</span>", escaped(hint));
    }
    html + &mark(cell.mark, language)
}

fn mark(mark: Mark, language: Language) -> String {
    match mark {
        Mark::None => String::new(),
        mark => format!("<span class=\"mark\">{}</span>", escaped(mark.words(language))),
    }
}

/// The text so that a browser shows it as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
