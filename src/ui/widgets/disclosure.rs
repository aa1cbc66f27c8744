//! Something that can be opened: the browser's own details.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::icon::{Icon, IconName, IconSize};
use super::whose::Label;

/// What a [`Disclosure`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct DisclosureProps {
    /// What is inside, in words.
    pub label: AttrValue,
    /// What shows beside the words, also while it is closed: a count, a short summary.
    #[prop_or_default]
    pub summary: Option<Html>,
    /// Open when it first appears.
    #[prop_or_default]
    pub open: bool,
    /// It was opened or closed.
    #[prop_or_default]
    pub on_toggle: Callback<bool>,
    /// What is inside.
    pub children: Html,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// Something that can be opened.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let is_open = use_state_eq(|| props.open);
    let ontoggle = {
        let (setter, on_toggle) = (is_open.setter(), props.on_toggle.clone());
        Callback::from(move |event: Event| {
            // The browser opens and closes it by itself: the state follows, so that a later drawing does not undo it.
            if let Some(details) = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            {
                let is_now_open = details.has_attribute("open");
                setter.set(is_now_open);
                on_toggle.emit(is_now_open);
            }
        })
    };
    html! {
        <details class={classes!("disclosure", props.class.clone())} open={*is_open} {ontoggle}>
            <summary class="disclosure__summary">
                <Icon name={IconName::Right} size={IconSize::Small} class="disclosure__arrow" />
                <span class="disclosure__label"><Label text={props.label.clone()} /></span>
                if let Some(summary) = &props.summary {
                    { summary.clone() }
                }
            </summary>
            <div class="disclosure__body">{ props.children.clone() }</div>
        </details>
    }
}
