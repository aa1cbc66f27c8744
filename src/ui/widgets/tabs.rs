//! Several views of one thing, one at a time: one tab stop, arrows between the tabs.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::button::flag;
use super::choice::Choice;
use super::list::step;
use crate::ui::hooks::{focus_first, use_id, use_resize};

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
            mark_more(&list);
        });
    }
    {
        // The row is narrower beside open details and in a smaller window; the tabs are wider once their letters are there.
        let (row, list) = (list.clone(), list.clone());
        use_resize(
            move || row_and_tabs(&row),
            move || {
                reveal(&list);
                mark_more(&list);
            },
        );
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
    let onscroll = {
        let list = list.clone();
        Callback::from(move |_: Event| mark_more(&list))
    };
    html! {
        <div class="tabs">
            <div class="tabs__row">
                <div ref={list} class="tabs__list" role="tablist" aria-label={props.label.clone()} {onkeydown} {onscroll}>
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

/// How far the open tab keeps from the edge behind which there are more, in pixels: the arrow that says so stands there, as
/// wide as in `styles/widgets/tabs.css`.
const BESIDE: f64 = 24.0;

/// The row of tabs and each of them.
fn row_and_tabs(list: &NodeRef) -> Vec<Element> {
    let Some(list) = list.cast::<Element>() else {
        return Vec::new();
    };
    let tabs = list.children();
    let tabs: Vec<Element> = (0..tabs.length()).filter_map(|place| tabs.item(place)).collect();
    tabs.into_iter().chain([list]).collect()
}

/// Scrolls the row of tabs, and nothing around it, so that the open one is whole in sight.
fn reveal(list: &NodeRef) {
    let Some(list) = list.cast::<Element>() else {
        return;
    };
    let Ok(Some(tab)) = list.query_selector("[aria-selected=true]") else {
        return;
    };
    let (outer, inner) = (list.get_bounding_client_rect(), tab.get_bounding_client_rect());
    let beyond = beyond((outer.left(), outer.right()), (inner.left(), inner.right()));
    if beyond != 0 {
        list.set_scroll_left(list.scroll_left() + beyond);
    }
}

/// Marks the sides on which there are tabs past the edge of the row, for an arrow to stand there.
fn mark_more(list: &NodeRef) {
    let Some(list) = list.cast::<Element>() else {
        return;
    };
    let Some(row) = list.parent_element() else { return };
    let (before, behind) = more(list.scroll_left(), list.client_width(), list.scroll_width());
    // An arrow never stands on the open tab, where that fills the row.
    let open = list.query_selector("[aria-selected=true]").ok().flatten();
    let (outer, inner) = (
        list.get_bounding_client_rect(),
        open.map(|tab| tab.get_bounding_client_rect()),
    );
    let is_clear = |from: f64, to: f64| inner.as_ref().is_none_or(|tab| tab.right() <= from || tab.left() >= to);
    let before = before && is_clear(outer.left(), outer.left() + BESIDE);
    let behind = behind && is_clear(outer.right() - BESIDE, outer.right());
    for (side, is_there) in [("data-before", before), ("data-behind", behind)] {
        let _ = row.toggle_attribute_with_force(side, is_there);
    }
}

/// Whether something is past the start and past the end of a row, by how far it is scrolled, its width, and that of what is
/// in it. A pixel is rounding, and no tab.
fn more(scrolled: i32, width: i32, whole: i32) -> (bool, bool) {
    (scrolled > 1, scrolled + width + 1 < whole)
}

/// By how many pixels a row between two edges is to be scrolled on so that a tab of it is whole in sight.
fn beyond((from, to): (f64, f64), (left, right): (f64, f64)) -> i32 {
    let beside = ((to - from - (right - left)) / 2.0).clamp(0.0, BESIDE);
    let (before, behind) = (left - beside - from, right + beside - to);
    // Rounded outwards, as the part of a pixel would be cut; the cast is bounded by the width of the row.
    if before < 0.0 || right - left > to - from {
        before.floor() as i32
    } else {
        behind.max(0.0).ceil() as i32
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tab_that_is_cut_is_scrolled_to_with_some_of_the_next() {
        let row = (100.0, 500.0);
        assert_eq!(beyond(row, (200.0, 300.0)), 0);
        assert_eq!(beyond(row, (450.0, 550.0)), 74);
        assert_eq!(beyond(row, (90.0, 200.0)), -34);
        assert_eq!(beyond(row, (400.5, 480.25)), 5);
    }

    #[test]
    fn there_is_more_on_the_side_where_tabs_are_past_the_edge() {
        assert_eq!(more(0, 500, 500), (false, false));
        assert_eq!(more(0, 500, 501), (false, false), "rounded");
        assert_eq!(more(0, 500, 640), (false, true));
        assert_eq!(more(70, 500, 640), (true, true));
        assert_eq!(more(140, 500, 640), (true, false));
    }

    #[test]
    fn a_tab_as_wide_as_the_row_begins_where_the_row_does() {
        assert_eq!(beyond((0.0, 100.0), (30.0, 130.0)), 30);
        assert_eq!(beyond((0.0, 100.0), (30.5, 150.5)), 30);
        assert_eq!(beyond((0.0, 100.0), (-20.0, 100.0)), -20);
        // Scrolled to, it stays.
        assert_eq!(beyond((0.0, 100.0), (2.0, 98.0)), 0);
    }
}
