//! A modal dialog: the browser's own, labelled, with the focus inside and back to the opener at the end.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::announcer::AnnouncerHost;
use super::button::{Button, ButtonVariant};
use super::icon::IconName;
use super::toasts::DialogToasts;
use crate::ui::hooks::{focus_first, use_id, use_resize, use_return_focus};
use crate::ui::words::use_words;

/// How wide a dialog is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// A question.
    Small,
    /// A form.
    #[default]
    Usual,
    /// A table, a preview.
    Wide,
}

impl DialogSize {
    fn class(self) -> &'static str {
        match self {
            Self::Small => "dialog dialog--small",
            Self::Usual => "dialog",
            Self::Wide => "dialog dialog--wide",
        }
    }
}

/// What a [`Dialog`] takes. It is open for as long as it is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// What it is about.
    pub title: AttrValue,
    /// Escape, the cross, or a click outside: the parent stops drawing it.
    pub on_close: Callback<()>,
    /// How wide it is.
    #[prop_or_default]
    pub size: DialogSize,
    /// The body.
    pub children: Html,
    /// Buttons below the body; the main one last.
    #[prop_or_default]
    pub footer: Option<Html>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// What can take the focus.
const FOCUSABLE: &str = "a[href], button, input, select, textarea, [tabindex]";

/// What takes the focus, tried in order: what asks for it, the first control of the body, the title.
const FIRST: &[&str] = &[
    "[autofocus]",
    ".dialog__body :is(input, select, textarea, button, a[href]):not([disabled], [tabindex='-1'])",
    ".dialog__title",
];

fn body_of(dialog: &NodeRef) -> Option<Element> {
    dialog.cast::<Element>()?.query_selector(".dialog__body").ok().flatten()
}

/// Where the body scrolls and nothing in it takes the focus, it takes it itself, so that keys can scroll it.
fn let_keys_scroll(dialog: &NodeRef) {
    let Some(body) = body_of(dialog) else {
        return;
    };
    let is_lone = body.query_selector(FOCUSABLE).ok().flatten().is_none();
    // These fail only for a name that is none.
    let _ = if is_lone && body.scroll_height() > body.client_height() {
        body.set_attribute("tabindex", "0")
    } else {
        body.remove_attribute("tabindex")
    };
}

/// A modal dialog.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let words = use_words();
    let id = use_id();
    let node = use_node_ref();
    use_return_focus(&node, true);
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                let _ = dialog.show_modal();
            }
            focus_first(&node, FIRST);
            // What is offered for change gives way to what is typed.
            let field = dialog
                .as_ref()
                .and_then(|dialog| dialog.query_selector("input[autofocus]").ok()?);
            if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
                field.select();
            }
            move || {
                if let Some(dialog) = dialog.filter(|dialog| dialog.open()) {
                    dialog.close();
                }
            }
        });
    }
    {
        let node = node.clone();
        use_effect(move || let_keys_scroll(&node));
    }
    {
        // What is the same may still come to scroll: in a lower window, with larger text.
        let (node, told) = (node.clone(), node.clone());
        use_resize(
            move || body_of(&node).into_iter().collect(),
            move || let_keys_scroll(&told),
        );
    }
    let oncancel = {
        let (on_close, node) = (props.on_close.clone(), node.clone());
        Callback::from(move |event: Event| {
            // A file field inside has a cancel event of its own, which bubbles.
            if is_itself(&event, &node) {
                event.prevent_default();
                on_close.emit(());
            }
        })
    };
    let onclose = {
        let (on_close, node) = (props.on_close.clone(), node.clone());
        Callback::from(move |event: Event| {
            if is_itself(&event, &node) {
                on_close.emit(());
            }
        })
    };
    // A press that began inside, as when selecting text, and ends outside does not close.
    let began_outside = use_mut_ref(|| false);
    let onpointerdown = {
        let (began_outside, node) = (began_outside.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            *began_outside.borrow_mut() = is_itself(&event, &node);
        })
    };
    let onclick = {
        let (on_close, node) = (props.on_close.clone(), node.clone());
        Callback::from(move |event: MouseEvent| {
            if *began_outside.borrow() && is_itself(&event, &node) {
                on_close.emit(());
            }
        })
    };
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <dialog
            ref={node}
            class={classes!(props.size.class(), props.class.clone())}
            aria-labelledby={id.clone()}
            {oncancel}
            {onclose}
            {onpointerdown}
            {onclick}
        >
            <div class="dialog__header">
                <h2 {id} class="dialog__title" tabindex="-1">{ props.title.clone() }</h2>
                <Button
                    label={words.text("widgets-close")}
                    icon={IconName::Close}
                    variant={ButtonVariant::Icon}
                    on_click={close}
                />
            </div>
            // What is said from inside is said inside: the rest of the page is inert.
            <AnnouncerHost>
                <div class="dialog__body">{ props.children.clone() }</div>
            </AnnouncerHost>
            if let Some(footer) = &props.footer {
                <div class="dialog__footer">{ footer.clone() }</div>
            }
            <DialogToasts />
        </dialog>
    }
}

/// Whether an event happened on the dialog itself, which is its backdrop, and not on something in it.
fn is_itself(event: &Event, node: &NodeRef) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some() && target == node.cast::<Element>()
}
