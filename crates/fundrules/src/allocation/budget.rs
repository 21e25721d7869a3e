//! What is to be allocated: the pool, the method, and the recipients.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::error::{Error, ErrorKind, Result};
use crate::facts::vocabulary::{AllocationMethod, vocabularies};
use crate::facts::{Fields, Project, Tree, Vocabulary, unknown_word};
use crate::money::{Money, MoneyUnit};
use crate::rate::Rate;

vocabularies! {
    /// How factors make an amount.
    FactorFormula {
        ShareOfEachFactor "各因素占比加权" "the sum of each factor's weight times the share in it",
        TotalScore "加权总分占比" "the share in the sum of weighted scores",
        Product "各因素乘积占比" "the share in the sum of the products of the scores",
    }
    /// What becomes of amounts that need more than the pool holds.
    WhenShort {
        Refuse "不予分配" "nothing is allocated: the caller decides",
        ProRata "按比例压减" "every amount is cut in the same proportion",
    }
}

/// A pool of money and those among whom it is to be divided.
///
/// Read from JSON by [`Budget::from_json`], or filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Budget {
    /// The money to allocate.
    pub pool: Money,
    /// The method.
    pub method: AllocationMethod,
    /// How factors make an amount; the reading in force where it is left out.
    pub formula: Option<FactorFormula>,
    /// The factors with their weights, for the factor-based method, and for any caller who divides
    /// by scores.
    pub factors: Vec<Factor>,
    /// The factors and weights of the superior authority, where the plan is compared with them.
    pub reference_factors: Option<Vec<Factor>>,
    /// What becomes of amounts that need more than the pool.
    pub when_short: WhenShort,
    /// Reductions by county, each by a decision.
    pub cuts: Vec<Cut>,
    /// The recipients.
    pub recipients: Vec<Candidate>,
}

/// A factor of the factor-based method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Its name.
    pub name: String,
    /// Its weight; all weights add up to one.
    pub weight: Rate,
    /// The highest score that it can have, where there is one.
    pub most: Option<Decimal>,
}

/// A reduction of what a county gets, by a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The county.
    pub county: String,
    /// The share that is taken away.
    pub ratio: Rate,
}

/// Somebody among whom the pool is divided.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidate {
    /// The key of the recipient or project.
    pub id: String,
    /// The county.
    pub county: Option<String>,
    /// Whether it is a county, to which money would be cut into blocks again.
    pub is_county: bool,
    /// The scores by factor.
    pub scores: BTreeMap<String, Decimal>,
    /// The amount asked for, for the project-based method.
    pub amount: Option<Money>,
    /// The real need within the scope of the policy, for the actual-based method.
    pub need: Option<Money>,
    /// The share of the need that the policy's standard pays; the whole where it is left out.
    pub standard: Option<Rate>,
    /// The most that this recipient may get.
    pub at_most: Option<Money>,
    /// What is known of its project.
    pub project: Project,
}

/// A budget has at most this many recipients and factors.
const MOST_RECIPIENTS: usize = 100_000;
const MOST_FACTORS: usize = 100;

const CODE: &str = "allocation.budget";

impl Budget {
    /// Reads a budget from JSON. Amounts carry their unit, or are in `unit`.
    ///
    /// # Errors
    ///
    /// The text is no JSON of this shape; weights do not add up to one; a score is missing,
    /// negative or above its factor's highest; a recipient stands twice.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Budget;
    ///
    /// let error = Budget::from_json(r#"{
    ///     "pool": "100万元", "method": "Factor",
    ///     "factors": [{"name": "运行", "weight": "40%"}, {"name": "项目", "weight": "50%"}],
    ///     "recipients": [{"id": "A", "scores": {"运行": "90", "项目": "80"}}]
    /// }"#, None).unwrap_err();
    /// assert!(error.message().contains("add up to 90%"));
    /// ```
    pub fn from_json(text: &str, unit: Option<MoneyUnit>) -> Result<Self> {
        let tree = Tree::from_json(text)?;
        let fields = Fields::of(&tree, "the budget", CODE)?;
        let factors = read_factors(&fields, "factors")?;
        let reference = read_factors(&fields, "reference_factors")?;
        let budget = Budget {
            pool: fields.need_money("pool", unit)?,
            method: word(fields.need_text("method")?)?,
            formula: fields.text("formula")?.map(word).transpose()?,
            when_short: fields.text("when_short")?.map_or(Ok(WhenShort::Refuse), word)?,
            cuts: fields.list("cuts")?.iter().map(read_cut).collect::<Result<_>>()?,
            recipients: read_candidates(&fields, unit)?,
            reference_factors: (!reference.is_empty()).then_some(reference),
            factors,
        };
        fields.finish()?;
        budget.check()?;
        Ok(budget)
    }

    /// Finds what makes the budget impossible to allocate.
    ///
    /// # Errors
    ///
    /// As [`Budget::from_json`], for a budget that was filled in.
    pub fn check(&self) -> Result<()> {
        let mistake = |message: String| Err(Error::new(ErrorKind::Input, CODE, message));
        if self.recipients.is_empty() {
            return mistake("the budget has no recipients".to_owned());
        }
        if self.recipients.len() > MOST_RECIPIENTS || self.factors.len() > MOST_FACTORS {
            return mistake(format!(
                "a budget has at most {MOST_RECIPIENTS} recipients and {MOST_FACTORS} factors"
            ));
        }
        check_weights(&self.factors, "factors")?;
        check_weights(self.reference_factors.as_deref().unwrap_or_default(), "reference_factors")?;
        let mut ids = BTreeSet::new();
        for candidate in &self.recipients {
            if !ids.insert(&candidate.id) {
                return mistake(format!("the recipient `{}` stands twice", candidate.id));
            }
            for factor in &self.factors {
                check_score(candidate, factor)?;
            }
            if let Some(name) = candidate.scores.keys().find(|name| !self.has_factor(name)) {
                return mistake(format!(
                    "the recipient `{}` has a score for `{name}`, which is no factor",
                    candidate.id
                ));
            }
        }
        let over = Rate::new(1, 1)?;
        if let Some(cut) = self.cuts.iter().find(|cut| cut.ratio > over) {
            return mistake(format!("the reduction of `{}` is larger than 100%", cut.county));
        }
        Ok(())
    }

    fn has_factor(&self, name: &str) -> bool {
        self.factors.iter().any(|factor| factor.name == name)
    }
}

fn check_weights(factors: &[Factor], key: &str) -> Result<()> {
    if factors.is_empty() {
        return Ok(());
    }
    let mut sum = Rate::ZERO;
    let mut names = BTreeSet::new();
    for factor in factors {
        if !names.insert(&factor.name) {
            let message = format!("the factor `{}` stands twice in `{key}`", factor.name);
            return Err(Error::new(ErrorKind::Input, CODE, message));
        }
        sum = sum.checked_add(factor.weight)?;
    }
    if sum == Rate::new(1, 1)? {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::Input,
        "allocation.weights",
        format!("the weights of `{key}` add up to {sum}, not to 100%"),
    ))
}

fn check_score(candidate: &Candidate, factor: &Factor) -> Result<()> {
    let mistake = |message: String| {
        Err(Error::new(
            ErrorKind::Input,
            "allocation.score",
            format!("the recipient `{}`: {message}", candidate.id),
        ))
    };
    let name = &factor.name;
    match candidate.scores.get(name) {
        None => mistake(format!("the score for `{name}` is missing")),
        Some(score) if *score < Decimal::ZERO => {
            mistake(format!("the score `{score}` for `{name}` is negative"))
        }
        Some(score) => match factor.most {
            Some(most) if *score > most => {
                mistake(format!("the score `{score}` for `{name}` is above its highest, `{most}`"))
            }
            _ => Ok(()),
        },
    }
}

fn word<W: Vocabulary>(text: &str) -> Result<W> {
    let code = W::WORDS.iter().position(|word| word.name == text || word.zh == text);
    code.and_then(|code| u8::try_from(code).ok())
        .and_then(W::from_code)
        .ok_or_else(|| unknown_word(W::WORDS, text))
}

fn read_factors(fields: &Fields<'_>, key: &'static str) -> Result<Vec<Factor>> {
    fields.list(key)?.iter().map(read_factor).collect()
}

fn read_factor(tree: &Tree) -> Result<Factor> {
    let fields = Fields::of(tree, "a factor", CODE)?;
    let name = fields.need_text("name")?.to_owned();
    let weight = rate(&fields, "weight")?
        .ok_or_else(|| fields.mistake(format!("the weight of `{name}` is missing")))?;
    let most = fields.written("most")?.map(decimal).transpose()?;
    fields.finish()?;
    Ok(Factor { name, weight, most })
}

fn read_cut(tree: &Tree) -> Result<Cut> {
    let fields = Fields::of(tree, "a cut", CODE)?;
    let county = fields.need_text("county")?.to_owned();
    let ratio = rate(&fields, "ratio")?
        .ok_or_else(|| fields.mistake(format!("the ratio of `{county}` is missing")))?;
    fields.finish()?;
    Ok(Cut { county, ratio })
}

/// A rate that is not negative, written with its mark.
fn rate(fields: &Fields<'_>, key: &'static str) -> Result<Option<Rate>> {
    let Some(text) = fields.written(key)? else { return Ok(None) };
    if !text.contains(['%', '％', '‰', '/']) {
        let message = format!("the rate `{text}` of `{key}` carries no mark");
        return Err(fields.mistake(message).with_hint("write `40%`"));
    }
    let rate: Rate = text.parse()?;
    if rate < Rate::ZERO {
        return Err(fields.mistake(format!("the rate `{text}` of `{key}` is negative")));
    }
    Ok(Some(rate))
}

fn decimal(text: &str) -> Result<Decimal> {
    Decimal::from_str_exact(text.trim()).map_err(|_| {
        let message = format!("expected a decimal number, found `{text}`");
        Error::new(ErrorKind::Input, "allocation.number", message)
    })
}

fn read_candidates(fields: &Fields<'_>, unit: Option<MoneyUnit>) -> Result<Vec<Candidate>> {
    let items = fields.list("recipients")?;
    if items.len() > MOST_RECIPIENTS {
        return Err(fields.mistake(format!("there are more than {MOST_RECIPIENTS} recipients")));
    }
    items.iter().enumerate().map(|(place, item)| read_candidate(place, item, unit)).collect()
}

fn read_candidate(place: usize, tree: &Tree, unit: Option<MoneyUnit>) -> Result<Candidate> {
    let fields = Fields::of(tree, format!("recipient {}", place + 1), CODE)?;
    let id = fields.need_text("id")?.to_owned();
    let mut project = match fields.take("project") {
        Some(tree) => Project::from_tree(tree, unit)?,
        None => Project::default(),
    };
    project.id.clone_from(&id);
    let candidate = Candidate {
        county: fields.text("county")?.map(str::to_owned),
        is_county: fields.flag("is_county")?,
        scores: read_scores(&fields)?,
        amount: fields.money("amount", unit)?,
        need: fields.money("need", unit)?,
        standard: rate(&fields, "standard")?,
        at_most: fields.money("at_most", unit)?,
        id,
        project,
    };
    fields.finish()?;
    Ok(candidate)
}

fn read_scores(fields: &Fields<'_>) -> Result<BTreeMap<String, Decimal>> {
    let Some(tree) = fields.take("scores") else { return Ok(BTreeMap::new()) };
    let Tree::Table(scores) = tree else {
        return Err(fields.mistake("`scores` is no object of numbers by factor"));
    };
    scores
        .iter()
        .map(|(name, value)| match value {
            Tree::Number(text) | Tree::Text(text) => Ok((name.clone(), decimal(text)?)),
            other => {
                let found = other.describe();
                Err(fields.mistake(format!("the score for `{name}` is no number but {found}")))
            }
        })
        .collect()
}
