//! The coverage as a table of text.

use comfy_table::{Table, presets};
use fundrules::Language;

use super::{Coverage, Covered, Showing};

impl Coverage {
    /// A table of what is missing, and the numbers.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Language;
    /// use fundrules_cases::coverage;
    ///
    /// let nothing = coverage(&[], &[])?;
    /// assert!(nothing.is_complete());
    /// assert_eq!(nothing.report(Language::En), "clauses: 0, complete: 0; comparisons: 0, complete: 0; failed cases: 0\n");
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    #[must_use]
    pub fn report(&self, language: Language) -> String {
        let mut text = String::new();
        if self.gaps().next().is_some() {
            text.push_str(&self.gap_table(language));
        }
        if !self.idle.is_empty() {
            text.push_str(&self.idle_table(language));
        }
        let [clauses, complete_clauses] = self.count(|one| one.comparison.is_none());
        let [comparisons, complete_comparisons] = self.count(|one| one.comparison.is_some());
        let failed = self.failed.len();
        text.push_str(&match language {
            Language::Zh => format!(
                "条款：{clauses}，齐全：{complete_clauses}；比较：{comparisons}，齐全：{complete_comparisons}；未通过案例：{failed}\n"
            ),
            Language::En => format!(
                "clauses: {clauses}, complete: {complete_clauses}; comparisons: {comparisons}, complete: {complete_comparisons}; failed cases: {failed}\n"
            ),
        });
        text
    }

    /// The number of entries, and of those that miss nothing.
    fn count(&self, wanted: impl Fn(&Covered) -> bool) -> [usize; 2] {
        let all = self.covered.iter().filter(|one| wanted(one));
        let complete = all.clone().filter(|one| one.missing().is_empty());
        [all.count(), complete.count()]
    }

    fn gap_table(&self, language: Language) -> String {
        let mut table = table([
            language.pick("条款", "clause"),
            language.pick("第几个比较", "comparison"),
            language.pick("缺少的案例", "no case shows that it"),
        ]);
        for gap in self.gaps() {
            let missing: Vec<&str> =
                gap.missing().into_iter().map(|showing| showing.label(language)).collect();
            let missing = missing.join(language.pick("、", ", "));
            table.add_row([&gap.clause, &number(gap.comparison), &missing]);
        }
        format!("{table}\n")
    }

    fn idle_table(&self, language: Language) -> String {
        let mut table = table([
            language.pick("条款", "clause"),
            language.pick("第几个比较", "comparison"),
            language.pick("不需要的豁免", "exemption that is not needed"),
        ]);
        for exemption in &self.idle {
            let showing: Showing = exemption.showing;
            let comparison = number(exemption.comparison);
            table.add_row([&exemption.clause, &comparison, showing.label(language)]);
        }
        format!("{table}\n")
    }
}

fn number(comparison: Option<usize>) -> String {
    comparison.map(|place| place.to_string()).unwrap_or_default()
}

fn table(header: [&str; 3]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    table.set_header(header);
    table
}
