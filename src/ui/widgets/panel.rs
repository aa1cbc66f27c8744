//! Details beside the page: a region with a title of its own that closes with Escape.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::button::{Button, ButtonVariant};
use super::icon::IconName;
use crate::ui::hooks::{focus_first, use_id, use_return_focus};
use crate::ui::words::use_words;

/// What a [`Panel`] takes. It is open for as long as it is drawn; it stands in `.shell__panel`.
#[derive(Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// What the details are about.
    pub title: AttrValue,
    /// The cross, or Escape where nothing inside took it.
    pub on_close: Callback<()>,
    /// The focus has left a control of the panel.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// Buttons in the header, before the cross.
    #[prop_or_default]
    pub tools: Option<Html>,
    /// The details.
    pub children: Html,
    /// Moves the focus to the title when it opens. Off where the page is opened with the details.
    #[prop_or(true)]
    pub takes_focus: bool,
    /// What has the focus when it opens gets it back when it closes. Off where it came with another page.
    #[prop_or(true)]
    pub has_opener: bool,
}

/// The details.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let words = use_words();
    let id = use_id();
    let node = use_node_ref();
    use_return_focus(&node, props.has_opener);
    {
        let (node, takes_focus) = (node.clone(), props.takes_focus);
        use_effect_with((), move |()| {
            if takes_focus {
                focus_first(&node, &[".details__title"]);
            }
        });
    }
    let onkeydown = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: KeyboardEvent| {
            // What a dialog is told is its own, also where its button is among the details.
            let is_of_dialog = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|target| target.closest("dialog").ok().flatten().is_some());
            if event.key() == "Escape" && !event.default_prevented() && !event.is_composing() && !is_of_dialog {
                event.prevent_default();
                on_close.emit(());
            }
        })
    };
    let close = props.on_close.reform(|_: MouseEvent| ());
    let onfocusout = props.on_leave.reform(|_: FocusEvent| ());
    html! {
        <section ref={node} class="details" aria-labelledby={id.clone()} {onkeydown} {onfocusout}>
            <header class="details__header">
                <h2 {id} class="details__title" tabindex="-1">{ props.title.clone() }</h2>
                if let Some(tools) = &props.tools {
                    { tools.clone() }
                }
                <Button
                    label={words.text("widgets-close-details")}
                    icon={IconName::Close}
                    variant={ButtonVariant::Icon}
                    on_click={close}
                />
            </header>
            <div class="details__body">{ props.children.clone() }</div>
        </section>
    }
}
