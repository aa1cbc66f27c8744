//! The room: the page on a projector, where text is twice as large and rows must be in sight at once.

use yew::prelude::*;

use super::hooks::use_printing;
use super::store::use_selector;
use super::widgets::{Button, ButtonVariant};
use super::words::use_words;
use crate::app::State;

/// Whether the page is shown in the room.
#[hook]
pub fn use_room() -> bool {
    use_selector(State::is_room)
}

/// What [`Around`] takes.
#[derive(Properties, PartialEq)]
pub struct AroundProps {
    /// What is said or offered about it.
    pub about: Html,
    /// What is worked on.
    pub children: Html,
}

/// What is worked on, with something about it above; in the room the work comes first and the rest follows below, for
/// the eye and for the Tab key alike.
#[component]
pub fn Around(props: &AroundProps) -> Html {
    let about = html! { <key="about">{ props.about.clone() }</> };
    let work = html! { <key="work">{ props.children.clone() }</> };
    let (first, then) = if use_room() { (work, about) } else { (about, work) };
    html! { <>{ first }{ then }</> }
}

/// How many rows of a list are in sight in the room at first.
const FEW: usize = 4;

/// How many rows of a long list that is one of several on its page are in sight at first.
const FIRST: usize = 6;

/// How much of a list is in sight.
pub struct Few {
    /// How many of its rows.
    pub shown: usize,
    /// The way to the rest and back, to stand below them; nothing where all are in sight.
    pub rest: Html,
}

/// Few rows of a list in the room, the rest a key away; everywhere else, and on paper, all of them.
#[hook]
pub fn use_few(total: usize, list: &AttrValue) -> Few {
    let is_room = use_room();
    use_folded(total, list, is_room.then_some(FEW))
}

/// The first rows of a list that may be long, fewer in the room, the rest a key away; on paper all of them.
#[hook]
pub fn use_first(total: usize, list: &AttrValue) -> Few {
    let is_room = use_room();
    use_folded(total, list, Some(if is_room { FEW } else { FIRST }))
}

#[hook]
fn use_folded(total: usize, list: &AttrValue, few: Option<usize>) -> Few {
    let words = use_words();
    let is_printing = use_printing();
    let few = few.filter(|few| !is_printing && total > few + 1);
    let is_whole = use_state_eq(|| false);
    let Some(few) = few else {
        return Few {
            shown: total,
            rest: Html::default(),
        };
    };
    let toggle = {
        let (setter, now) = (is_whole.setter(), *is_whole);
        Callback::from(move |_: MouseEvent| setter.set(!now))
    };
    let label = if *is_whole {
        words.text("room-fewer")
    } else {
        words.with("room-all", &[("count", total.into())])
    };
    let name = words.with(
        "room-all-of",
        &[("label", label.as_str().into()), ("list", list.as_str().into())],
    );
    Few {
        shown: if *is_whole { total } else { few },
        rest: html! {
            <div class="no-print">
                <Button {label} {name} small=true variant={ButtonVariant::Quiet} expanded={*is_whole} on_click={toggle} />
            </div>
        },
    }
}
