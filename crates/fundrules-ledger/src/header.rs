//! One header cell: its label, and the unit or percent mark after it.

use fundrules::MoneyUnit;

use crate::labels::{Meaning, meaning};
use crate::text::{half_width, plain};

/// What a header says about the numbers below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Amounts count in this unit.
    Unit(MoneyUnit),
    /// Rates count percent.
    Percent,
}

/// A header cell, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Header {
    /// The text as it stands in the file, on one line.
    pub(crate) text: String,
    /// The whole text, made comparable.
    pub(crate) plain: String,
    /// What the label means, if it is known.
    pub(crate) meaning: Option<Meaning>,
    /// The mark after the label.
    pub(crate) mark: Option<Mark>,
}

impl Header {
    /// Takes the text of a header cell apart.
    pub(crate) fn parse(text: &str) -> Header {
        let narrow = half_width(text);
        let whole = plain(text);
        let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // A label may have brackets of its own, such as `县（区）`.
        if let Some(known) = meaning(&whole) {
            return Header { text: shown, plain: whole, meaning: Some(known), mark: None };
        }
        match split_mark(&narrow) {
            Some((label, mark)) => Header {
                text: shown,
                meaning: meaning(&plain(label)),
                mark: Some(mark),
                plain: whole,
            },
            None => Header { text: shown, plain: whole, meaning: None, mark: None },
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }
}

/// `label(mark)`, `label,mark` or `label:mark`; the mark may say `单位:` first.
fn split_mark(text: &str) -> Option<(&str, Mark)> {
    if let Some(body) = text.strip_suffix(')') {
        let (label, inner) = body.rsplit_once('(')?;
        return Some((label, read_mark(inner)?));
    }
    // The text after the last separator, or after the one before `单位:`.
    [",", ":"].into_iter().find_map(|separator| {
        text.match_indices(separator).find_map(|(at, _)| {
            let (label, rest) = text.split_at_checked(at)?;
            Some((label, read_mark(rest.strip_prefix(separator)?)?))
        })
    })
}

fn read_mark(text: &str) -> Option<Mark> {
    let text: String = text.split(' ').collect::<Vec<_>>().join(" ");
    let text = text.trim();
    let text = ["单位", "unit"]
        .into_iter()
        .find_map(|word| text.strip_prefix(word))
        .map_or(text, |rest| rest.trim_start().trim_start_matches(':'))
        .trim();
    if text == "%" {
        return Some(Mark::Percent);
    }
    text.parse().or_else(|_| text.replace(' ', "").parse()).ok().map(Mark::Unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact_and_mark(text: &str) -> (String, Option<Mark>) {
        let header = Header::parse(text);
        let name = match header.meaning {
            Some(Meaning::Facts(facts)) => facts[0].fact.name.to_owned(),
            Some(Meaning::Id) => "id".to_owned(),
            Some(Meaning::Ordinal) => "ordinal".to_owned(),
            None => String::new(),
        };
        (name, header.mark)
    }

    #[test]
    fn reads_labels_with_their_units() {
        let wan = Some(Mark::Unit(MoneyUnit::Wan));
        let yuan = Some(Mark::Unit(MoneyUnit::Yuan));
        let total = "invest.total_planned".to_owned();
        for (text, mark) in [
            ("项目总投资", None),
            ("项目总投资（万元）", wan),
            ("项目总投资(万元)", wan),
            ("项目总投资[万元]", wan),
            ("项目总投资【万 元】", wan),
            ("项目总投资，万元", wan),
            ("项目总投资：万元", wan),
            ("项目总投资（单位：万元）", wan),
            ("项目总投资，单位：万元", wan),
            ("项目\n总投资\r\n（ 万元 ）", wan),
            ("invest.total_planned (wan)", wan),
            ("invest.total_planned (yuan)", yuan),
            ("Total investment at allocation (wan yuan)", wan),
        ] {
            assert_eq!(fact_and_mark(text), (total.clone(), mark), "{text}");
        }
    }

    #[test]
    fn reads_percent_marks_and_labels_with_brackets() {
        let progress = "project.progress_pct".to_owned();
        assert_eq!(fact_and_mark("实施进度（%）"), (progress.clone(), Some(Mark::Percent)));
        assert_eq!(fact_and_mark("实施进度（％）"), (progress, Some(Mark::Percent)));
        assert_eq!(fact_and_mark("县（区）"), ("region.id".to_owned(), None));
        assert_eq!(fact_and_mark("项目 编号"), ("id".to_owned(), None));
    }

    #[test]
    fn unknown_marks_leave_the_label_unknown() {
        for text in ["项目总投资（千元）", "项目总投资（含税）", "项目总投资（）", "）", "，万元"]
        {
            assert_eq!(Header::parse(text).meaning, None, "{text}");
        }
    }
}
