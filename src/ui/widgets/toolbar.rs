//! A row of controls that is one tab stop, with arrows inside.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::list::step;

/// What a [`Toolbar`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct ToolbarProps {
    /// What the controls are for.
    pub label: AttrValue,
    /// The controls.
    pub children: Html,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A row of controls.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect(move || keep_one_stop(&controls(&node), None));
    }
    let onfocusin = {
        let node = node.clone();
        Callback::from(move |event: FocusEvent| {
            let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let controls = controls(&node);
            let here = controls
                .iter()
                .position(|control| Some(control.as_ref()) == focused.as_ref());
            if here.is_some() {
                keep_one_stop(&controls, here);
            }
        })
    };
    let onkeydown = {
        let node = node.clone();
        Callback::from(move |event: KeyboardEvent| {
            let target = event.target();
            if event.default_prevented() || target.is_some_and(|target| needs_arrows(&target)) {
                return;
            }
            let controls = controls(&node);
            let here = controls
                .iter()
                .position(|control| control.matches(":focus").unwrap_or(false));
            let next = match event.key().as_str() {
                _ if here.is_none() => return,
                "ArrowRight" => step(here, controls.len(), 1),
                "ArrowLeft" => step(here, controls.len(), -1),
                "Home" => Some(0),
                "End" => controls.len().checked_sub(1),
                _ => return,
            };
            event.prevent_default();
            if let Some(control) = next.and_then(|place| controls.get(place)) {
                let _ = control.focus();
            }
        })
    };
    html! {
        <div ref={node} class={classes!("toolbar", props.class.clone())} role="toolbar" aria-label={props.label.clone()} {onfocusin} {onkeydown}>
            { props.children.clone() }
        </div>
    }
}

/// The controls of the toolbar itself, not those of menus that are open over it.
fn controls(node: &NodeRef) -> Vec<HtmlElement> {
    let found = node.cast::<Element>().and_then(|toolbar| {
        toolbar
            .query_selector_all(":is(button, a[href], input, select):not([disabled], [popover] *)")
            .ok()
    });
    let Some(found) = found else { return Vec::new() };
    (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into::<HtmlElement>().ok())
        .filter(|control| control.get_client_rects().length() > 0)
        .collect()
}

/// Makes one control the tab stop: the chosen one, else the one that is it already, else the first.
fn keep_one_stop(controls: &[HtmlElement], chosen: Option<usize>) {
    let stops: Vec<_> = (0..controls.len())
        .filter(|place| {
            controls
                .get(*place)
                .is_some_and(|control| control.get_attribute("tabindex").as_deref() == Some("0"))
        })
        .collect();
    let stop = chosen.or_else(|| stops.first().copied()).unwrap_or(0);
    for (place, control) in controls.iter().enumerate() {
        let _ = control.set_attribute("tabindex", if place == stop { "0" } else { "-1" });
    }
}

/// Whether a control uses the arrow keys itself.
fn needs_arrows(target: &web_sys::EventTarget) -> bool {
    let is_select = target.dyn_ref::<web_sys::HtmlSelectElement>().is_some();
    let is_text = target.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
        matches!(
            input.type_().as_str(),
            "text" | "search" | "date" | "radio" | "number" | "email" | "tel"
        )
    });
    is_select || is_text
}
