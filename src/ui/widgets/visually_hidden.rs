//! Words for screen readers only.

use yew::prelude::*;

/// What a [`VisuallyHidden`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct VisuallyHiddenProps {
    /// The words.
    pub text: AttrValue,
}

/// Words that are read out and not seen.
#[component]
pub fn VisuallyHidden(props: &VisuallyHiddenProps) -> Html {
    html! { <span class="visually-hidden">{ props.text.clone() }</span> }
}
