//! The menu of a row, opened by its button, by the context-menu key or Shift+F10, or by the second mouse button.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::ui::hooks::{use_dismiss, use_float};
use crate::ui::widgets::MenuItem;

/// Props of [`RowMenu`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct RowMenuProps {
    /// Its name.
    pub label: AttrValue,
    /// What it offers.
    pub items: Rc<[MenuItem]>,
    /// One was chosen.
    pub on_choose: Callback<AttrValue>,
    /// It is to close; with whether the focus goes back to the cell.
    pub on_close: Callback<bool>,
}

/// The menu of a row.
#[component]
pub(super) fn RowMenu(props: &RowMenuProps) -> Html {
    let (anchor, list) = (use_node_ref(), use_node_ref());
    use_float(true, anchor.clone(), list.clone());
    let dismiss = use_callback(props.on_close.clone(), |(), on_close| on_close.emit(false));
    use_dismiss(true, [list.clone(), list.clone()], dismiss);
    use_effect_with((), {
        let list = list.clone();
        move |()| step(&list, None)
    });
    let onkeydown = {
        let (list, on_close) = (list.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "ArrowDown" => step(&list, Some(1)),
                "ArrowUp" => step(&list, Some(-1)),
                "Home" => step(&list, None),
                "Escape" | "Tab" => on_close.emit(true),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <span ref={anchor} class="grid__anchor">
            <div ref={list} class="float menu__list" popover="manual" role="menu" aria-label={&props.label} {onkeydown}>
                for item in props.items.iter() {
                    <Line key={item.id.to_string()} item={item.clone()} on_choose={props.on_choose.clone()} />
                }
            </div>
        </span>
    }
}

/// Moves the focus by one line, round at the ends; to the first one without a step.
fn step(list: &NodeRef, by: Option<i64>) {
    let Some(found) = list
        .cast::<HtmlElement>()
        .and_then(|list| list.query_selector_all("[role=menuitem]").ok())
    else {
        return;
    };
    let lines: Vec<HtmlElement> = (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect();
    let here = lines.iter().position(|line| line.matches(":focus").unwrap_or(false));
    let next = match (here, by) {
        (Some(here), Some(1)) => (here + 1) % lines.len().max(1),
        (Some(here), Some(_)) => here.checked_sub(1).unwrap_or(lines.len().saturating_sub(1)),
        _ => 0,
    };
    if let Some(line) = lines.get(next) {
        let _ = line.focus();
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    /// What it offers.
    item: MenuItem,
    /// It was chosen.
    on_choose: Callback<AttrValue>,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let onclick = {
        let (id, on_choose) = (props.item.id.clone(), props.on_choose.clone());
        Callback::from(move |_: MouseEvent| on_choose.emit(id.clone()))
    };
    html! {
        <>
            if props.item.starts_group {
                <div class="menu__rule" role="separator"></div>
            }
            <button type="button" role="menuitem" tabindex="-1" {onclick}
                class={classes!("menu__item", props.item.is_danger.then_some("menu__item--danger"))}>
                <span class="menu__label">{ &props.item.label }</span>
                if let Some(shortcut) = &props.item.shortcut {
                    <kbd>{ shortcut }</kbd>
                }
            </button>
        </>
    }
}
