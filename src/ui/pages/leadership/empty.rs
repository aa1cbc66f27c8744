//! What stands where there are no roles yet.

use yew::prelude::*;

use super::templates::TemplatesButton;
use crate::app::{Intent, Page, Route};
use crate::ui::sheet::EmptySheet;
use crate::ui::store::{use_dispatch, use_selector};
use crate::ui::widgets::grid::Request;
use crate::ui::widgets::{ArtName, Button, ButtonVariant};
use crate::ui::words::use_words;

/// What [`NoRoles`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct NoRolesProps {
    /// Adds the first role, or pastes several.
    pub(super) on_begin: Callback<Request>,
    /// Offers the people as the other way to begin.
    #[prop_or_default]
    pub(super) offers_people: bool,
}

/// There are no roles yet.
#[component]
pub(super) fn NoRoles(props: &NoRolesProps) -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let plan = use_selector(|state| state.route.plan().cloned()).unwrap_or_default();
    let to_people = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Intent::Go(Route::page(&plan, Page::Leadership).with_view("people")));
    });
    html! {
        <EmptySheet
            title={words.text("leadership-empty-title")}
            text={words.text("leadership-empty-text")}
            art={ArtName::Places}
            example={html! { <p>{ words.text("leadership-empty-example") }</p> }}
            add={words.text("leadership-add-role")}
            on_begin={props.on_begin.clone()}
            other={Some(html! {
                <>
                    <TemplatesButton />
                    if props.offers_people {
                        <Button label={words.text("leadership-begin-people")} variant={ButtonVariant::Quiet} on_click={to_people} />
                    }
                </>
            })}
        />
    }
}
