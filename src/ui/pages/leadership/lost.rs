//! The roles that cannot be filled any more once someone has left, in words.

use yew::AttrValue;

use crate::engine::staffing::cover::{Lost, LostOf};
use crate::ui::format::Format;
use crate::ui::labels::named;
use crate::ui::words::Words;

/// How many are named: who reads more of them looks at the proof.
const NAMED: usize = 6;

/// Which: those that are lost for certain, and of the others how many of which.
pub(super) fn lost(words: &Words, format: &Format, lost: &Lost) -> AttrValue {
    let is_certain = |group: &&LostOf| group.of.len() <= group.count;
    let certain: Vec<AttrValue> = lost
        .groups
        .iter()
        .filter(is_certain)
        .flat_map(|group| &group.of)
        .map(|role| named(words, &role.name))
        .collect();
    let certain = (!certain.is_empty()).then(|| list(words, format, certain));
    let some = lost.groups.iter().filter(|group| !is_certain(group)).map(|group| {
        let names = group.of.iter().map(|role| named(words, &role.name)).collect();
        let arguments = [
            ("count", group.count.into()),
            ("roles", list(words, format, names).into()),
        ];
        words.with("lost-some", &arguments)
    });
    let parts = certain.map(AttrValue::from).into_iter().chain(some);
    let joined = parts.reduce(|roles, more| {
        words.with(
            "lost-and",
            &[("roles", roles.as_str().into()), ("more", more.as_str().into())],
        )
    });
    joined.unwrap_or_default()
}

/// Names, as many as are read.
fn list(words: &Words, format: &Format, mut names: Vec<AttrValue>) -> String {
    let others = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    if others > 0 {
        names.push(words.with("lost-others", &[("count", others.into())]));
    }
    format.list(&names)
}
