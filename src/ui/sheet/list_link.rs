//! The way to the page on which a list is brought in.

use yew::prelude::*;

use crate::app::{Page, Route};
use crate::exchange::list::Subject;
use crate::ui::room::use_room;
use crate::ui::store::{use_can_edit, use_selector};
use crate::ui::widgets::{IconName, LinkButton};
use crate::ui::words::use_words;

/// What [`ListLink`] takes.
#[derive(Properties, PartialEq)]
pub struct ListLinkProps {
    /// What the list is about.
    pub subject: Subject,
}

/// The way to a list that holds what a view shows. In the room it would only take away from what is looked at.
#[component]
pub fn ListLink(props: &ListLinkProps) -> Html {
    let words = use_words();
    let (can_edit, is_room) = (use_can_edit(), use_room());
    let plan = use_selector(|state| state.route.plan().cloned()).unwrap_or_default();
    let href = Route::page(&plan, Page::BringIn)
        .with_view(props.subject.id())
        .to_string();
    html! {
        if can_edit && !is_room {
            <LinkButton label={words.text("sheet-bring-in")} icon={IconName::Upload} {href} class="no-print" />
        }
    }
}
