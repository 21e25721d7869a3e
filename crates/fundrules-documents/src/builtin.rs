//! The forms of the built-in rulebooks.

use std::sync::LazyLock;

use fundrules::{Error, nearest};

use crate::json::refused;
use crate::model::Form;

/// The files, by the ids of their rulebooks.
const FILES: [(&str, &str); 4] = [
    ("guangyuan-mgmt", include_str!("../forms/guangyuan-mgmt.toml")),
    ("guizhou", include_str!("../forms/guizhou.toml")),
    ("shanxi-2019", include_str!("../forms/shanxi-2019.toml")),
    ("shanxi-2020", include_str!("../forms/shanxi-2020.toml")),
];

/// Each is read once.
static FORMS: LazyLock<Result<Vec<Form>, Error>> = LazyLock::new(|| {
    let mut forms = Vec::new();
    for (rulebook, source) in FILES {
        forms.append(&mut Form::all_from_toml(&format!("{rulebook}.toml"), source)?);
    }
    Ok(forms)
});

fn forms() -> Result<&'static [Form], Error> {
    FORMS.as_deref().map_err(Clone::clone)
}

/// The ids of all built-in forms.
///
/// # Errors
///
/// None, unless this library was built with a broken form, which its tests prevent.
///
/// # Example
///
/// ```
/// assert!(fundrules_documents::builtin_forms()?.contains(&"shanxi-2020/F2"));
/// # Ok::<(), fundrules::Error>(())
/// ```
pub fn builtin_forms() -> Result<Vec<&'static str>, Error> {
    Ok(forms()?.iter().map(Form::id).collect())
}

/// The built-in forms of a rulebook; none for a rulebook that has no forms.
///
/// # Errors
///
/// As [`builtin_forms`].
///
/// # Example
///
/// ```
/// assert_eq!(fundrules_documents::forms_of("guangyuan-mgmt")?.len(), 4);
/// assert!(fundrules_documents::forms_of("luoyang")?.is_empty());
/// # Ok::<(), fundrules::Error>(())
/// ```
pub fn forms_of(rulebook: &str) -> Result<Vec<&'static Form>, Error> {
    Ok(forms()?.iter().filter(|form| form.rulebook == rulebook).collect())
}

/// The text of the built-in file with a rulebook's forms, to start one's own from.
///
/// # Example
///
/// ```
/// let text = fundrules_documents::builtin_form_source("guizhou").unwrap();
/// assert!(fundrules_documents::Form::all_from_toml("mine.toml", text).is_ok());
/// ```
#[must_use]
pub fn builtin_form_source(rulebook: &str) -> Option<&'static str> {
    FILES.iter().find(|(id, _)| *id == rulebook).map(|(_, source)| *source)
}

impl Form {
    /// A built-in form by its id, such as `guangyuan-mgmt/F2`.
    ///
    /// # Errors
    ///
    /// `form.unknown`: there is no such form; the nearest id is suggested.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules_documents::Form;
    ///
    /// assert_eq!(Form::builtin("shanxi-2020/F1")?.title().zh, "山西省工业转型升级重点项目台账");
    /// assert_eq!(Form::builtin("shanxi-2020/F9").unwrap_err().code(), "form.unknown");
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn builtin(id: &str) -> Result<&'static Form, Error> {
        let forms = forms()?;
        forms.iter().find(|form| form.id == id).ok_or_else(|| {
            let message = format!("there is no form {}", crate::clean::quoted(id));
            let ids: Vec<&str> = forms.iter().map(Form::id).collect();
            let error = refused("form.unknown", message);
            match nearest(id, ids.iter().copied()) {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error.with_hint(format!("there are `{}`", ids.join("`, `"))),
            }
        })
    }
}
