//! The language of somebody who did not say.

use fundrules::Language;

/// The language that the environment asks for, by the first of these that is set; English unless it
/// is Chinese.
pub(crate) fn of_environment() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
    of_locale(set.iter().find(|value| !value.is_empty()).map_or("", String::as_str))
}

fn of_locale(locale: &str) -> Language {
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    if language.eq_ignore_ascii_case("zh") { Language::Zh } else { Language::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_chinese_locales_are_chinese() {
        for locale in ["zh_CN.UTF-8", "zh", "ZH_tw", "zh-Hans"] {
            assert_eq!(of_locale(locale), Language::Zh, "{locale}");
        }
        for locale in ["", "C", "POSIX", "en_US.UTF-8", "zha_CN", "de_DE@euro"] {
            assert_eq!(of_locale(locale), Language::En, "{locale}");
        }
    }
}
