//! The room: the page on a projector, where text is twice as large and rows must be in sight at once.

use yew::prelude::*;

use super::store::use_selector;
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
