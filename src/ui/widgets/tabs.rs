//! Several views of one thing, one at a time: one tab stop, arrows between the tabs.

use std::rc::Rc;

use yew::prelude::*;

use super::button::flag;
use super::choice::Choice;
use super::list::step;
use crate::ui::hooks::{focus_first, use_id};

/// What [`Tabs`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct TabsProps {
    /// What the tabs are views of.
    pub label: AttrValue,
    /// The tabs.
    pub tabs: Rc<[Choice]>,
    /// The value of the open tab.
    pub value: AttrValue,
    /// Takes the value of the tab to open.
    pub on_choose: Callback<AttrValue>,
    /// What the open tab shows.
    pub children: Html,
}

/// Tabs and what the open one shows.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let id = use_id();
    let list = use_node_ref();
    // The focus follows a choice made with the keyboard, once the new tab is drawn.
    let is_moving = use_mut_ref(|| false);
    {
        let (list, is_moving) = (list.clone(), is_moving.clone());
        use_effect_with(props.value.clone(), move |_| {
            if is_moving.replace(false) {
                focus_first(&list, &["[aria-selected=true]"]);
            }
            reveal(&list);
        });
    }
    let onkeydown = {
        let (tabs, value, on_choose) = (Rc::clone(&props.tabs), props.value.clone(), props.on_choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let here = tabs.iter().position(|tab| tab.value == value);
            let target = match event.key().as_str() {
                "ArrowRight" => step(here, tabs.len(), 1),
                "ArrowLeft" => step(here, tabs.len(), -1),
                "Home" => Some(0),
                "End" => tabs.len().checked_sub(1),
                _ => return,
            };
            event.prevent_default();
            if let Some(tab) = target.and_then(|place| tabs.get(place)) {
                is_moving.replace(true);
                on_choose.emit(tab.value.clone());
            }
        })
    };
    html! {
        <div class="tabs">
            <div ref={list} class="tabs__list" role="tablist" aria-label={props.label.clone()} {onkeydown}>
                for tab in props.tabs.iter() {
                    <Tab
                        key={tab.value.to_string()}
                        id={format!("{id}-tab-{}", tab.value)}
                        panel={format!("{id}-panel")}
                        tab={tab.clone()}
                        is_open={tab.value == props.value}
                        on_choose={props.on_choose.clone()}
                    />
                }
            </div>
            <div
                class="tabs__panel"
                id={format!("{id}-panel")}
                role="tabpanel"
                tabindex="0"
                aria-labelledby={format!("{id}-tab-{}", props.value)}
            >
                { props.children.clone() }
            </div>
        </div>
    }
}

/// Scrolls the row of tabs, and nothing around it, so that the open one is in sight.
fn reveal(list: &NodeRef) {
    let Some(list) = list.cast::<web_sys::Element>() else {
        return;
    };
    let Ok(Some(tab)) = list.query_selector("[aria-selected=true]") else {
        return;
    };
    let (outer, inner) = (list.get_bounding_client_rect(), tab.get_bounding_client_rect());
    let beyond = if inner.left() < outer.left() {
        inner.left() - outer.left()
    } else {
        (inner.right() - outer.right()).max(0.0)
    };
    if beyond != 0.0 {
        // Whole pixels are enough; the cast is bounded by the width of the row.
        list.set_scroll_left(list.scroll_left() + beyond.round() as i32);
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TabProps {
    id: AttrValue,
    panel: AttrValue,
    tab: Choice,
    is_open: bool,
    on_choose: Callback<AttrValue>,
}

#[component]
fn Tab(props: &TabProps) -> Html {
    let onclick = {
        let value = props.tab.value.clone();
        props.on_choose.reform(move |_: MouseEvent| value.clone())
    };
    html! {
        <button
            type="button"
            id={props.id.clone()}
            class="tabs__tab"
            role="tab"
            aria-selected={flag(Some(props.is_open))}
            aria-controls={props.panel.clone()}
            tabindex={if props.is_open { "0" } else { "-1" }}
            {onclick}
        >
            { props.tab.label.clone() }
        </button>
    }
}
