//! The reasons of mistakes in Chinese, by their codes.

use fundrules::{Error, FactKind, fact_definition};

use crate::limits;
use crate::text::shown;

/// What is wrong, in Chinese. A reason without a Chinese text stays English.
pub(crate) fn reason(error: &Error, fact: Option<&str>, value: &str) -> String {
    let found = format!("“{}”", shown(value));
    let text = match error.code() {
        "amount.unit-missing" => format!("金额{found}未写明单位，应注明元、万元或亿元"),
        "amount.unit-unknown" => format!("金额{found}的单位无法识别，应为元、万元或亿元"),
        "amount.unit-conflict" => format!("金额{found}的单位与表头（或指定的单位）不一致"),
        "amount.finer-than-fen" => format!("金额{found}精确到分以下，应精确到分"),
        "amount.overflow" | "amount.too-large" => format!("金额{found}过大"),
        "amount.negative" => format!("金额{found}为负数"),
        "amount.not-a-number" | "amount.empty" | "amount.too-long" => {
            format!("{found}不是金额，应填写如“1000.5万元”")
        }
        "rate.mark-missing" => {
            format!("比例{found}未写明是否为百分数，应填写如“50%”，或在表头注明（%）")
        }
        "rate.negative" => format!("比例{found}为负数"),
        "rate.range" | "rate.overflow" => format!("比例{found}位数过多或过大"),
        "rate.not-a-rate"
        | "rate.empty"
        | "rate.too-long"
        | "rate.percent-missing"
        | "rate.zero-denominator" => format!("{found}不是比例，应填写如“50%”"),
        "date.invalid" => format!("{found}不是有效日期，应填写如“2024-06-30”"),
        "fact.wrong-type" => format!("{found}填写有误，{}", expected(fact)),
        "fact.unknown-word" => format!("{found}不在可选范围内，{}", expected(fact)),
        "project.days-out-of-order" => "日期先后颠倒".to_owned(),
        "project.contradiction" => "指标明细与“技术指标与预期目标达到”不一致".to_owned(),
        "project.unknown-key" => format!("无法识别的事实“{}”", shown(named(error))),
        "project.key-twice" | "json.key-twice" => format!("“{}”填写了两次", shown(named(error))),
        "json.invalid" => "不是有效的JSON".to_owned(),
        "json.too-deep" => "JSON嵌套过深".to_owned(),
        "json.not-utf8" => "该行不是UTF-8编码".to_owned(),
        "json.too-long" => format!("该行超过{}字节", limits::RECORD_BYTES),
        "cell.too-long" => format!("单元格超过{}个字符", limits::CELL_CHARACTERS),
        "cell.formula-error" => format!("公式出错，单元格显示{found}"),
        "cell.duration" => format!("{found}是时长，不是日期"),
        "cell.not-exact" => format!(
            "数值{found}超过{}位有效数字，不是精确值，请用ROUND函数取整到分或以文本填写",
            limits::EXACT_DIGITS
        ),
        "cell.scaled" => {
            format!(
                "数值{found}的数字格式自带单位或缩放，单位不明，请改用普通数字格式并在表头注明单位"
            )
        }
        "row.id-missing" => "项目编号为空".to_owned(),
        "row.id-digits" => format!("项目编号{found}以数值保存，位数已丢失，请以文本填写"),
        "row.id-invalid" => format!("{found}不能作为项目编号（1至200个字符）"),
        "row.no-header" => format!("{found}所在列没有表头"),
        "row.cells" => format!("{found}，与表头列数不符"),
        "row.total" => {
            format!("{found}行是合计行，不是项目，请删除，或在映射文件中用skip_rows_where排除")
        }
        "row.stated-and-given" => "该事实已对全部项目统一指定，本行又另行填写".to_owned(),
        _ => return error.to_string(),
    };
    match fact.and_then(fact_definition) {
        Some(_) if error.code() == "json.invalid" => format!("{found}不是有效的JSON列表"),
        _ => text,
    }
}

/// The first thing that a message names between backticks.
fn named(error: &Error) -> &str {
    error.message().split('`').nth(1).unwrap_or_default()
}

/// What may stand in a cell of this fact.
pub(crate) fn expected(fact: Option<&str>) -> String {
    let Some(fact) = fact.and_then(fact_definition) else {
        return "应填写一个项目的各项事实".to_owned();
    };
    match fact.kind {
        FactKind::Money => "应填写金额，如“1000.5万元”".to_owned(),
        FactKind::Rate => "应填写比例，如“50%”".to_owned(),
        FactKind::Headcount => format!("应填写人数，最多{}人", fundrules::Headcount::LARGEST),
        FactKind::IndustryCode => {
            "应填写二至四位行业代码，如“3251”；首位为0的，请将单元格设为文本后填写".to_owned()
        }
        FactKind::Time => "应填写时刻，如“15:00”".to_owned(),
        FactKind::Integer => "应填写整数".to_owned(),
        FactKind::Date => "应填写日期，如“2024-06-30”".to_owned(),
        FactKind::Event => "应填写日期，如“2024-06-30”；未发生的填“无”".to_owned(),
        FactKind::Bool => "应填写“是”或“否”".to_owned(),
        FactKind::Word(words) => format!("应为：{}", list(words)),
        FactKind::Words(words) => {
            format!("应为下列一项或多项（以顿号分隔），没有的填“无”：{}", list(words))
        }
        FactKind::Reference => "应填写其名称，没有的填“无”".to_owned(),
        FactKind::Texts => "应填写一项或多项（以顿号分隔），没有的填“无”".to_owned(),
        FactKind::Clauses => "应填写条款编号，如“guangyuan-mgmt/20.3.3”，没有的填“无”".to_owned(),
        FactKind::Indicators => {
            r#"应填写JSON列表，如[{"name":"产能","target":"100","actual":"98"}]"#.to_owned()
        }
        _ => "应填写文字".to_owned(),
    }
}

fn list(words: &[fundrules::Word]) -> String {
    words.iter().map(|word| word.zh).collect::<Vec<_>>().join("、")
}
