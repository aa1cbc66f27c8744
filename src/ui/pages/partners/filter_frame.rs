//! What filters of partners and of ties stand in: a line, folded away where it would take the place of what is filtered.

use yew::prelude::*;

use crate::ui::hooks::use_media;
use crate::ui::room::use_room;
use crate::ui::widgets::{Button, ButtonVariant, Disclosure};
use crate::ui::words::use_words;

/// What [`FilterFrame`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct FilterFrameProps {
    /// Whether anything is asked for.
    pub(super) is_set: bool,
    /// How many are shown.
    pub(super) shown: usize,
    /// How many there are.
    pub(super) all: usize,
    /// Asks for nothing any more.
    pub(super) on_clear: Callback<()>,
    /// The fields.
    pub(super) children: Html,
}

/// The frame.
#[component]
pub(super) fn FilterFrame(props: &FilterFrameProps) -> Html {
    let words = use_words();
    let is_narrow = use_media("(max-width: 48rem)");
    let is_folded = use_room() || is_narrow;
    let clear = props.on_clear.reform(|_: MouseEvent| ());
    let shown = words.with(
        "partners-shown",
        &[("shown", props.shown.into()), ("all", props.all.into())],
    );
    let filters = html! {
        <div class="partners__filters no-print" role="group" aria-label={words.text("partners-filters")}>
            { props.children.clone() }
            if props.is_set {
                <p class="small" role="status">{ shown.clone() }</p>
                <Button label={words.text("partners-clear")} variant={ButtonVariant::Quiet} small={true} on_click={clear} />
            }
        </div>
    };
    if !is_folded {
        return filters;
    }
    let summary = props
        .is_set
        .then(|| html! { <span class="small soft">{ shown }</span> });
    html! {
        <Disclosure class="no-print" label={words.text("partners-show-some")} {summary}>{ filters }</Disclosure>
    }
}
