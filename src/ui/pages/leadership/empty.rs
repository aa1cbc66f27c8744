//! What stands where there are no roles yet.

use yew::prelude::*;

use crate::app::{Intent, Page, Route};
use crate::ui::store::{use_can_edit, use_dispatch, use_selector};
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, IconName};
use crate::ui::words::use_words;

/// What [`NoRoles`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct NoRolesProps {
    /// Adds the first role.
    pub(super) on_begin: Callback<MouseEvent>,
    /// Offers the people as the other way to begin.
    #[prop_or_default]
    pub(super) offers_people: bool,
}

/// There are no roles yet.
#[component]
pub(super) fn NoRoles(props: &NoRolesProps) -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let can_edit = use_can_edit();
    let plan = use_selector(|state| state.route.plan().cloned()).unwrap_or_default();
    let to_people = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Intent::Go(Route::page(&plan, Page::Leadership).with_view("people")));
    });
    html! {
        <EmptyState
            title={words.text("leadership-empty-title")}
            text={words.text("leadership-empty-text")}
            art={Some(ArtName::Places)}
            example={html! { <p>{ words.text("leadership-empty-example") }</p> }}
            action={html! {
                if can_edit {
                    <Button
                        label={words.text("leadership-add-role")}
                        icon={Some(IconName::Add)}
                        variant={ButtonVariant::Primary}
                        on_click={props.on_begin.clone()}
                    />
                }
            }}
            other={(can_edit && props.offers_people).then(|| html! {
                <Button label={words.text("leadership-begin-people")} variant={ButtonVariant::Quiet} on_click={to_people.clone()} />
            })}
        />
    }
}
