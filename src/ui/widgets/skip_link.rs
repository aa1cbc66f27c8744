//! The first stop of the page: past the bars, to the content.

use yew::prelude::*;

use crate::ui::hooks::focus_id;

/// What a [`SkipLink`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct SkipLinkProps {
    /// Where it leads, in words.
    pub label: AttrValue,
    /// The id of the element it leads to, which carries `tabindex="-1"`.
    pub target: AttrValue,
}

/// Shows only with the focus. A button and not a link: the fragment of the address belongs to the pages.
#[component]
pub fn SkipLink(props: &SkipLinkProps) -> Html {
    let onclick = {
        let target = props.target.clone();
        Callback::from(move |_: MouseEvent| focus_id(&target))
    };
    html! {
        <button type="button" class="skip-link" {onclick}>{ props.label.clone() }</button>
    }
}
