//! The roles that cannot be filled any more once someone has left, in words.

use yew::AttrValue;

use crate::engine::staffing::cover::Lost;
use crate::ui::format::Format;
use crate::ui::labels::named;
use crate::ui::words::Words;

/// How many are named: who reads more of them looks at the proof.
const NAMED: usize = 6;

/// How many, and which.
pub(super) fn lost(words: &Words, format: &Format, lost: &Lost) -> AttrValue {
    let mut names: Vec<AttrValue> = lost
        .of
        .iter()
        .take(NAMED)
        .map(|role| named(words, &role.name))
        .collect();
    let others = lost.of.len().saturating_sub(NAMED);
    if others > 0 {
        names.push(words.with("lost-others", &[("count", others.into())]));
    }
    let key = if lost.of.len() > lost.count {
        "lost-some"
    } else {
        "lost-all"
    };
    let arguments = [("count", lost.count.into()), ("roles", format.list(&names).into())];
    words.with(key, &arguments)
}
