//! How much of a long list beside the map is drawn: all of it would take the map's time.

use yew::prelude::*;

use crate::ui::room::use_few;
use crate::ui::widgets::Button;
use crate::ui::words::use_words;

/// How many rows are drawn before somebody asks for all.
const MOST: usize = 120;

/// What of a list is drawn.
pub(super) struct Most {
    /// How many rows.
    pub(super) shown: usize,
    /// What asks for the rest, where there is one.
    pub(super) rest: Html,
}

/// What is drawn of a list of so many rows with this title.
#[hook]
pub(super) fn use_most(count: usize, title: &AttrValue) -> Most {
    let words = use_words();
    let few = use_few(count, title);
    let is_whole = use_state_eq(|| false);
    let shown = if *is_whole { few.shown } else { few.shown.min(MOST) };
    let show_all = {
        let is_whole = is_whole.setter();
        Callback::from(move |_: MouseEvent| is_whole.set(true))
    };
    let all = words.with("room-all", &[("count", count.into())]);
    let name = words.with(
        "room-all-of",
        &[("label", all.as_str().into()), ("list", title.as_str().into())],
    );
    let rest = html! {
        <>
            { few.rest }
            if shown < few.shown {
                <Button class="no-print" small={true} label={all} {name} on_click={show_all} />
            }
        </>
    };
    Most { shown, rest }
}
