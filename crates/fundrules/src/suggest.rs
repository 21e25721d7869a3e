//! The nearest known name to a misspelt one.

/// The nearest of the candidates to a misspelt name, if one is near enough to be meant.
///
/// # Example
///
/// ```
/// assert_eq!(fundrules::nearest("acept.verdict", ["accept.verdict"]), Some("accept.verdict"));
/// ```
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = text.chars().count();
    if length > 80 {
        return None;
    }
    let farthest = (length / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(text, candidate), candidate))
        .filter(|(distance, _)| *distance <= farthest)
        .min()
        .map(|(_, candidate)| candidate)
}
