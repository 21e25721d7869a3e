//! The same rulebook with another number, to see what would follow.

use super::expression::Literal;
use super::model::Rulebook;
use crate::error::{Error, ErrorKind, Result};
use crate::suggest::nearest;

impl Rulebook {
    /// The same rulebook with another value of a parameter; this one stays as it is.
    ///
    /// # Errors
    ///
    /// The rulebook has no such parameter, or the value is of another kind or below zero.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Rulebook, builtin_rulebook};
    ///
    /// let luoyang = Rulebook::from_toml("luoyang.toml", builtin_rulebook("luoyang")?)?;
    /// let what_if = luoyang.with_parameter("point_ceiling", "1500万元")?;
    /// let value = |rulebook: &Rulebook| {
    ///     let found = rulebook.parameters().iter().find(|one| one.id() == "point_ceiling");
    ///     found.map(|parameter| parameter.value())
    /// };
    /// assert_ne!(value(&luoyang), value(&what_if));
    /// assert!(luoyang.with_parameter("point_celing", "1500万元").is_err());
    /// assert!(luoyang.with_parameter("point_ceiling", "-1500万元").is_err());
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn with_parameter(&self, name: &str, value: &str) -> Result<Rulebook> {
        let mut changed = self.clone();
        let Some(parameter) = changed.parameters.iter_mut().find(|one| one.id == name) else {
            let message = format!("unknown parameter `{name}`");
            let error = Error::new(ErrorKind::Regime, "regime.unknown-name", message);
            return Err(match nearest(name, self.parameters.iter().map(|one| one.id.as_str())) {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error,
            });
        };
        parameter.value = Literal::like(&parameter.value, value)?;
        Ok(changed)
    }
}
