//! A button that opens a short list of actions.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::button::{Button, ButtonVariant, flag};
use super::icon::{Icon, IconName};
use crate::ui::hooks::{focus, use_dismiss, use_float, use_id};

/// One action of a menu.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MenuItem {
    /// What is handed back.
    pub id: AttrValue,
    /// What it does, verb first.
    pub label: AttrValue,
    /// An icon before the words.
    pub icon: Option<IconName>,
    /// The keys that do the same, as the reader sees them.
    pub shortcut: Option<AttrValue>,
    /// For something that is on or off.
    pub checked: Option<bool>,
    /// Takes something away.
    pub is_danger: bool,
    /// Not possible now.
    pub is_disabled: bool,
    /// A hairline stands before it.
    pub starts_group: bool,
}

impl MenuItem {
    /// An action with its label.
    pub fn new(id: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// The same action with an icon.
    #[must_use]
    pub fn with_icon(mut self, icon: IconName) -> Self {
        self.icon = Some(icon);
        self
    }
}

/// What a [`Menu`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct MenuProps {
    /// The button's words, or its name where it is an icon.
    pub label: AttrValue,
    /// The actions.
    pub items: Rc<[MenuItem]>,
    /// Takes the id of the chosen action.
    pub on_choose: Callback<AttrValue>,
    /// The button's icon.
    #[prop_or(Some(IconName::More))]
    pub icon: Option<IconName>,
    /// The button's look.
    #[prop_or(ButtonVariant::Icon)]
    pub variant: ButtonVariant,
    /// A less high button.
    #[prop_or_default]
    pub small: bool,
    /// For a roving tab stop.
    #[prop_or_default]
    pub tab_index: Option<i8>,
}

/// A button with its menu.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let id = use_id();
    let is_open = use_state(|| false);
    let (button, list) = (use_node_ref(), use_node_ref());
    // Which item takes the focus when the menu opens: the last one where ↑ opened it.
    let from_end = use_mut_ref(|| false);
    use_float(*is_open, button.clone(), list.clone());
    let dismiss = use_callback(is_open.setter(), |(), setter| setter.set(false));
    use_dismiss(*is_open, [button.clone(), list.clone()], dismiss);
    {
        let (list, from_end) = (list.clone(), from_end.clone());
        use_effect_with(*is_open, move |is_open| {
            if *is_open {
                let items = items_of(&list);
                let first = if *from_end.borrow() {
                    items.last()
                } else {
                    items.first()
                };
                focus_element(first);
            }
        });
    }
    let on_click = {
        let (is_open, from_end) = (is_open.clone(), from_end.clone());
        Callback::from(move |_| {
            *from_end.borrow_mut() = false;
            is_open.set(!*is_open);
        })
    };
    let on_button_key = {
        let (setter, from_end) = (is_open.setter(), from_end.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if key == "ArrowDown" || key == "ArrowUp" {
                event.prevent_default();
                *from_end.borrow_mut() = key == "ArrowUp";
                setter.set(true);
            }
        })
    };
    let close = {
        let (setter, button) = (is_open.setter(), button.clone());
        Callback::from(move |()| {
            setter.set(false);
            focus(&button);
        })
    };
    let on_list_key = {
        let (list, close) = (list.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let items = items_of(&list);
            let here = items.iter().position(is_focused);
            let target = match event.key().as_str() {
                "ArrowDown" => here.map_or(Some(0), |at| Some((at + 1) % items.len().max(1))),
                "ArrowUp" => here.map(|at| (at + items.len() - 1) % items.len().max(1)),
                "Home" => Some(0),
                "End" => items.len().checked_sub(1),
                "Escape" => {
                    event.prevent_default();
                    event.stop_propagation();
                    close.emit(());
                    return;
                }
                "Tab" => {
                    close.emit(());
                    return;
                }
                key if key.chars().count() == 1 && key != " " && !event.ctrl_key() && !event.meta_key() => {
                    by_letter(&items, here, key)
                }
                _ => None,
            };
            if let Some(target) = target {
                event.prevent_default();
                focus_element(items.get(target));
            }
        })
    };
    html! {
        <span class="menu">
            <span onkeydown={on_button_key}>
                <Button
                    node={button}
                    label={props.label.clone()}
                    icon={props.icon}
                    variant={props.variant}
                    small={props.small}
                    tab_index={props.tab_index}
                    expanded={Some(*is_open)}
                    opens="menu"
                    {on_click}
                />
            </span>
            if *is_open {
                <div ref={list} {id} class="float menu__list" popover="manual" role="menu" aria-label={props.label.clone()} onkeydown={on_list_key}>
                    for item in props.items.iter() {
                        <MenuLine key={item.id.to_string()} item={item.clone()} on_choose={props.on_choose.clone()} on_close={close.clone()} />
                    }
                </div>
            }
        </span>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct MenuLineProps {
    item: MenuItem,
    on_choose: Callback<AttrValue>,
    on_close: Callback<()>,
}

#[component]
fn MenuLine(props: &MenuLineProps) -> Html {
    let item = &props.item;
    let onclick = {
        let (item, on_choose, on_close) = (item.clone(), props.on_choose.clone(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            if !item.is_disabled {
                // First the focus goes back, so that what the action opens finds its opener.
                on_close.emit(());
                on_choose.emit(item.id.clone());
            }
        })
    };
    let icon = match item.checked {
        Some(true) => Some(IconName::Check),
        Some(false) => None,
        None => item.icon,
    };
    let role = if item.checked.is_some() {
        "menuitemcheckbox"
    } else {
        "menuitem"
    };
    html! {
        <>
            if item.starts_group {
                <div class="menu__rule" role="separator"></div>
            }
            <button
                type="button"
                {role}
                tabindex="-1"
                class={classes!("menu__item", item.is_danger.then_some("menu__item--danger"))}
                aria-checked={flag(item.checked)}
                aria-disabled={flag(item.is_disabled.then_some(true))}
                {onclick}
            >
                if let Some(name) = icon {
                    <Icon {name} />
                } else if item.checked.is_some() {
                    <span class="icon"></span>
                }
                <span class="menu__label">{ item.label.clone() }</span>
                if let Some(shortcut) = &item.shortcut {
                    <kbd>{ shortcut.clone() }</kbd>
                }
            </button>
        </>
    }
}

fn items_of(list: &NodeRef) -> Vec<HtmlElement> {
    let found = list
        .cast::<HtmlElement>()
        .and_then(|list| list.query_selector_all("[role^=menuitem]").ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

fn focus_element(element: Option<&HtmlElement>) {
    if let Some(element) = element {
        let _ = element.focus();
    }
}

fn is_focused(element: &HtmlElement) -> bool {
    element.matches(":focus").unwrap_or(false)
}

/// The next item whose words begin with a letter.
fn by_letter(items: &[HtmlElement], here: Option<usize>, letter: &str) -> Option<usize> {
    let letter = letter.to_lowercase();
    let start = here.map_or(0, |at| at + 1);
    (0..items.len()).map(|step| (start + step) % items.len()).find(|at| {
        let text = items.get(*at).and_then(|item| item.text_content()).unwrap_or_default();
        text.trim_start().to_lowercase().starts_with(&letter)
    })
}
