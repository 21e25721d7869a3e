//! The two languages that every text of this library comes in.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorKind};

/// A language in which texts are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Chinese, the language of the documents.
    #[default]
    Zh,
    /// English.
    En,
}

impl Language {
    /// The language's tag: `zh` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::Zh => "zh",
            Language::En => "en",
        }
    }

    /// Picks what belongs to this language out of something Chinese and something English.
    #[must_use]
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Language::Zh => zh,
            Language::En => en,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "zh" | "zh-CN" | "zh_CN" | "中文" => Ok(Language::Zh),
            "en" | "en-US" | "en-GB" | "英文" => Ok(Language::En),
            _ => Err(Error::new(
                ErrorKind::Input,
                "language.unknown",
                format!("unknown language `{text}`, expected `zh` or `en`"),
            )),
        }
    }
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The Chinese text.
    pub zh: String,
    /// The English text.
    pub en: String,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        language.pick(&self.zh, &self.en)
    }
}

/// A text is written as `{"zh": .., "en": ..}`.
impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("zh", &self.zh)?;
        map.serialize_entry("en", &self.en)?;
        map.end()
    }
}
