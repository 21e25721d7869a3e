//! The rulebooks and regimes that come with the library.

use std::sync::{Arc, OnceLock};

use super::Regime;
use crate::error::{Error, ErrorKind, Result};
use crate::language::Text;
use crate::rulebook::Rulebook;
use crate::suggest::nearest;

/// A file that comes with the library.
struct BuiltIn {
    id: &'static str,
    source: &'static str,
    /// The rulebook, once it is read.
    read: OnceLock<Arc<Rulebook>>,
}

/// Declares the files.
macro_rules! rulebooks {
    ($($id:literal),+ $(,)?) => {
        static RULEBOOKS: [BuiltIn; [$($id),+].len()] = [$(BuiltIn {
            id: $id,
            source: include_str!(concat!("../../rulebooks/", $id, ".toml")),
            read: OnceLock::new(),
        }),+];
    };
}

rulebooks![
    "guangyuan-mgmt",
    "guangyuan-oversight",
    "luoyang",
    "guizhou",
    "shanxi-2019",
    "shanxi-2020",
];

/// The regimes: which rulebooks govern a place, in order.
static REGIMES: &[(&str, &str, &str, &[&str])] = &[
    (
        "guangyuan",
        "广元市工业类专项资金",
        "industrial special funds in Guangyuan",
        &["guangyuan-mgmt", "guangyuan-oversight"],
    ),
    (
        "luoyang",
        "洛阳市制造业新型技术改造城市试点专项资金",
        "special fund of the Luoyang pilot for technical renewal of manufacturing",
        &["luoyang"],
    ),
    (
        "guizhou",
        "贵州省工业和信息化发展专项资金项目验收",
        "acceptance of projects of the Guizhou special fund for industry and information technology",
        &["guizhou"],
    ),
    (
        "shanxi",
        "山西省技术改造专项资金项目",
        "projects of the Shanxi special fund for technical transformation",
        &["shanxi-2019", "shanxi-2020"],
    ),
];

/// The ids of the rulebooks that come with the library.
#[must_use]
pub fn builtin_rulebooks() -> Vec<&'static str> {
    RULEBOOKS.iter().map(|one| one.id).collect()
}

/// The ids of the regimes that come with the library.
#[must_use]
pub fn builtin_regimes() -> Vec<&'static str> {
    REGIMES.iter().map(|(id, ..)| *id).collect()
}

/// The text of a rulebook that comes with the library, as TOML.
///
/// # Errors
///
/// There is no such rulebook; the nearest name is suggested.
pub fn builtin_rulebook(id: &str) -> Result<&'static str> {
    find(id).map(|one| one.source)
}

fn find(id: &str) -> Result<&'static BuiltIn> {
    let found = RULEBOOKS.iter().find(|one| one.id == id);
    found.ok_or_else(|| unknown("rulebook", id, RULEBOOKS.iter().map(|one| one.id)))
}

impl BuiltIn {
    /// The rulebook: read when it is first asked for, then shared.
    fn rulebook(&self) -> Result<Arc<Rulebook>> {
        if let Some(read) = self.read.get() {
            return Ok(Arc::clone(read));
        }
        let read = Arc::new(Rulebook::from_toml(&format!("{}.toml", self.id), self.source)?);
        Ok(Arc::clone(self.read.get_or_init(|| read)))
    }
}

fn unknown<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str> + Clone) -> Error {
    let names: Vec<String> = known.clone().map(|name| format!("`{name}`")).collect();
    let message = format!("unknown {what} `{id}`, there are {}", names.join(", "));
    let error = Error::new(ErrorKind::Regime, "regime.unknown", message);
    match nearest(id, known) {
        Some(near) => error.with_hint(format!("did you mean `{near}`?")),
        None => error,
    }
}

impl Regime {
    /// A regime that comes with the library.
    ///
    /// # Errors
    ///
    /// There is no such regime; the nearest name is suggested.
    pub fn builtin(id: &str) -> Result<Self> {
        Self::builtin_with(id, Vec::new())
    }

    /// A regime that comes with the library, in which further rulebooks replace those with the
    /// same id or stand behind the others. When no regime of this name comes with the library, the
    /// further rulebooks alone make it.
    ///
    /// # Errors
    ///
    /// There is no such regime and no further rulebook, or the rulebooks do not go together.
    pub fn builtin_with(id: &str, further: Vec<Rulebook>) -> Result<Self> {
        let found = REGIMES.iter().find(|(known, ..)| *known == id);
        if found.is_none() && further.is_empty() {
            return Err(unknown("regime", id, REGIMES.iter().map(|(known, ..)| *known)));
        }
        let (title, names) = match found {
            Some((_, zh, en, names)) => {
                (Text { zh: (*zh).to_owned(), en: (*en).to_owned() }, *names)
            }
            None => (further.first().map(|one| one.title.clone()).unwrap_or_default(), &[][..]),
        };
        let mut rulebooks = Vec::new();
        let mut further: Vec<Arc<Rulebook>> = further.into_iter().map(Arc::new).collect();
        for name in names {
            let replaced = further.iter().position(|one| one.id == *name);
            rulebooks.push(match replaced {
                Some(place) => further.remove(place),
                None => find(name)?.rulebook()?,
            });
        }
        rulebooks.extend(further);
        Regime::compose(id, title, rulebooks)
    }
}
