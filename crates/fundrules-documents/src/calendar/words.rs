//! The description of a duty in a calendar.

use fundrules::{
    Due, Language, Obligation, Obligations, Party, Ternary, Text, Vocabulary, fact_definition,
};

use crate::clean::clean_line;

/// The description: one line for each thing to know.
pub(super) fn description(list: &Obligations, duty: &Obligation, language: Language) -> String {
    let line = |zh: &str, en: &str, text: String| {
        format!("{}{}{text}", language.pick(zh, en), language.pick("：", ": "))
    };
    let force = duty.force.label(language);
    let clause = match language {
        Language::Zh => format!("{}（{force}）", duty.clause),
        Language::En => format!("{} ({force})", duty.clause),
    };
    let mut lines = vec![line("条款", "clause", clause)];
    if duty.owed != Ternary::True {
        let unsure = language.pick("尚不能判断是否适用", "it is not known whether it is owed");
        lines.push(unsure.to_owned());
    }
    lines.push(line("期限", "due", due(&duty.due).get(language).to_owned()));
    lines.push(line("状态", "status", duty.status.label(language).to_owned()));
    if let Some((fact, day)) = &duty.from {
        let day = day.map(|day| format!(" {day}")).unwrap_or_default();
        lines.push(line("起算", "counted from", format!("{}{day}", fact_label(fact, language))));
    }
    if let Some(day) = duty.done_on {
        lines.push(line("完成日", "done on", day.to_string()));
    }
    lines.push(line(
        "责任方",
        "who",
        joined(duty.who.iter().map(|one| party(*one, language)), language),
    ));
    if !duty.follows.is_empty() {
        let clauses = duty.follows.iter().map(String::as_str);
        lines.push(line("逾期后果", "what follows when it is not done", joined(clauses, language)));
    }
    if let Some(amount) = duty.at_stake {
        lines.push(line("涉及金额", "money at stake", amount.to_wan_text()));
    }
    if !duty.missing.is_empty() {
        let facts = duty.missing.iter().map(|fact| fact_label(fact, language));
        lines.push(line("缺少的事实", "missing facts", joined(facts, language)));
    }
    let day = list.as_of();
    let regime = clean_line(list.regime());
    lines.push(line("依据与截至日", "rules and day", format!("{regime}, {day}")));
    lines.join("\n")
}

/// When it is due; where there is no day, why there is none.
fn due(due: &Due) -> Text {
    let Text { zh, en } = due.text();
    match due {
        Due::Unspecified(_) => Text {
            zh: format!("{zh}；文件未规定日期"),
            en: format!("{en}; the text names no date"),
        },
        // Its words say so already.
        _ => Text { zh, en },
    }
}

fn party(party: Party, language: Language) -> &'static str {
    let word = Party::WORDS.get(usize::from(party.code()));
    word.map_or("", |word| language.pick(word.zh, word.en))
}

/// The label of a fact; what is no fact, such as a calendar of a year, keeps its name.
fn fact_label(name: &str, language: Language) -> &str {
    fact_definition(name).map_or(name, |fact| language.pick(fact.zh, fact.en))
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>, language: Language) -> String {
    texts.collect::<Vec<_>>().join(language.pick("、", ", "))
}
