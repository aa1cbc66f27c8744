//! A search over everything that can be done or opened: a field and its list, in a dialog.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::button::flag;
use super::icon::{Icon, IconName, IconSize};
use super::keys::Keys;
use super::list::{scroll_to, step};
use super::matching::matching;
use crate::ui::hooks::{focus_first, use_id, use_return_focus};
use crate::ui::words::use_words;

/// How many lines are drawn at once.
const DRAWN_AT_MOST: usize = 50;

/// One thing that can be done or opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaletteItem {
    /// What is handed back.
    pub id: AttrValue,
    /// What it does or is.
    pub label: AttrValue,
    /// The heading it stands under; items of one group stand together.
    pub group: AttrValue,
    /// Words that also find it.
    pub keywords: AttrValue,
    /// A word about it, such as a partner's kind.
    pub hint: Option<AttrValue>,
    /// The keys that do the same (`Ctrl+Z`).
    pub shortcut: Option<AttrValue>,
    /// An icon before the words.
    pub icon: Option<IconName>,
}

/// What a [`CommandPalette`] takes. It is open for as long as it is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct CommandPaletteProps {
    /// What it searches, for screen readers and in the empty field.
    pub label: AttrValue,
    /// Everything there is; or what was found for the last `on_query`, where `finds` is off.
    pub items: Rc<[PaletteItem]>,
    /// Takes the id of the chosen item. The palette has closed by then.
    pub on_choose: Callback<AttrValue>,
    /// Tells what was typed for it before its field had the focus; asked once, when it has.
    #[prop_or_else(|| Callback::from(|()| AttrValue::default()))]
    pub ahead: Callback<(), AttrValue>,
    /// Escape, or a click outside.
    pub on_close: Callback<()>,
    /// What is typed, at every change.
    #[prop_or_default]
    pub on_query: Callback<AttrValue>,
    /// Finds among the items by itself. Off where the parent does, by `on_query`.
    #[prop_or(true)]
    pub finds: bool,
}

/// The palette.
#[component]
pub fn CommandPalette(props: &CommandPaletteProps) -> Html {
    let words = use_words();
    let id = use_id();
    let (node, list) = (use_node_ref(), use_node_ref());
    let typed = use_state(AttrValue::default);
    let active = use_state_eq(|| 0_usize);
    use_return_focus(&node, true);
    {
        let (node, typed) = (node.clone(), typed.setter());
        let (ahead, on_query) = (props.ahead.clone(), props.on_query.clone());
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                let _ = dialog.show_modal();
            }
            focus_first(&node, &["input"]);
            // What was typed before stands in the field at once: the next letter may come before it is drawn again.
            let ahead = ahead.emit(());
            if !ahead.is_empty() {
                let field = dialog.as_ref().and_then(|dialog| dialog.query_selector("input").ok()?);
                if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
                    field.set_value(&ahead);
                }
                on_query.emit(ahead.clone());
                typed.set(ahead);
            }
            move || {
                if let Some(dialog) = dialog.filter(|dialog| dialog.open()) {
                    dialog.close();
                }
            }
        });
    }
    let found = Rc::new(found(props, &typed));
    let here = (*active).min(found.len().saturating_sub(1));
    {
        let list = list.clone();
        use_effect_with(here, move |here| scroll_to(&list, *here));
    }
    let oninput = {
        let (typed, active, on_query) = (typed.setter(), active.setter(), props.on_query.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                let text = AttrValue::from(input.value());
                on_query.emit(text.clone());
                typed.set(text);
                active.set(0);
            }
        })
    };
    let choose = {
        let (on_close, on_choose) = (props.on_close.clone(), props.on_choose.clone());
        Callback::from(move |id: AttrValue| {
            on_close.emit(());
            on_choose.emit(id);
        })
    };
    let onkeydown = {
        let (found, choose, active) = (Rc::clone(&found), choose.clone(), active.setter());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let target = match event.key().as_str() {
                "ArrowDown" => step(Some(here), found.len(), 1),
                "ArrowUp" => step(Some(here), found.len(), -1),
                "PageDown" => Some((here + 8).min(found.len().saturating_sub(1))),
                "PageUp" => Some(here.saturating_sub(8)),
                "Enter" => {
                    event.prevent_default();
                    if let Some(item) = found.get(here) {
                        choose.emit(item.id.clone());
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            if let Some(target) = target {
                active.set(target);
            }
        })
    };
    let oncancel = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            on_close.emit(());
        })
    };
    let onclick = {
        let (on_close, node) = (props.on_close.clone(), node.clone());
        Callback::from(move |event: MouseEvent| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
            if target.is_some() && target == node.cast() {
                on_close.emit(());
            }
        })
    };
    let onclose = props.on_close.reform(|_: Event| ());
    let (field_id, list_id) = (format!("{id}-field"), format!("{id}-list"));
    let shown_active = (!found.is_empty()).then(|| format!("{list_id}-{here}"));
    html! {
        <dialog ref={node} class="dialog palette" aria-label={props.label.clone()} {oncancel} {onclose} {onclick}>
            <label class="palette__label" for={field_id.clone()}>{ props.label.clone() }</label>
            <div class="palette__field">
                <Icon name={IconName::Search} />
                <input
                    id={field_id}
                    class="palette__input"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded="true"
                    aria-controls={list_id.clone()}
                    aria-activedescendant={shown_active}
                    value={(*typed).clone()}
                    {oninput}
                    {onkeydown}
                />
            </div>
            <div ref={list} id={list_id.clone()} class="palette__list" role="listbox" aria-label={props.label.clone()}>
                for (place, item) in found.iter().enumerate() {
                    <PaletteLine
                        key={item.id.to_string()}
                        id={format!("{list_id}-{place}")}
                        item={item.clone()}
                        heading={heading(&found, place)}
                        is_active={place == here}
                        on_choose={choose.clone()}
                    />
                }
            </div>
            <p class={classes!("palette__none", (!found.is_empty()).then_some("visually-hidden"))} role="status">
                if found.is_empty() {
                    { words.with("widgets-nothing-found", &[("text", typed.as_str().into())]) }
                } else {
                    { words.with("widgets-found", &[("count", found.len().into())]) }
                }
            </p>
        </dialog>
    }
}

fn found(props: &CommandPaletteProps, typed: &str) -> Vec<PaletteItem> {
    if !props.finds {
        return props.items.iter().take(DRAWN_AT_MOST).cloned().collect();
    }
    let texts: Vec<String> = props
        .items
        .iter()
        .map(|item| format!("{} {}", item.label, item.keywords))
        .collect();
    let places = matching(texts.iter().map(String::as_str), typed);
    places
        .into_iter()
        .filter_map(|place| props.items.get(place).cloned())
        .take(DRAWN_AT_MOST)
        .collect()
}

/// The heading before an item, where a group begins.
fn heading(found: &[PaletteItem], place: usize) -> Option<AttrValue> {
    let group = &found.get(place)?.group;
    let before = place.checked_sub(1).and_then(|place| found.get(place));
    let begins = before.is_none_or(|before| before.group != *group);
    (begins && !group.is_empty()).then(|| group.clone())
}

#[derive(Clone, PartialEq, Properties)]
struct PaletteLineProps {
    id: AttrValue,
    item: PaletteItem,
    heading: Option<AttrValue>,
    is_active: bool,
    on_choose: Callback<AttrValue>,
}

#[component]
fn PaletteLine(props: &PaletteLineProps) -> Html {
    let item = &props.item;
    let onclick = {
        let id = item.id.clone();
        props.on_choose.reform(move |_: MouseEvent| id.clone())
    };
    html! {
        <>
            if let Some(heading) = &props.heading {
                <div class="menu__group" role="presentation">{ heading.clone() }</div>
            }
            <div
                id={props.id.clone()}
                class={classes!("menu__item", props.is_active.then_some("menu__item--active"))}
                role="option"
                aria-selected={flag(Some(props.is_active))}
                {onclick}
            >
                if let Some(name) = item.icon {
                    <Icon {name} size={IconSize::Small} />
                }
                <span class="menu__label">
                    { item.label.clone() }
                    if let Some(hint) = &item.hint {
                        <span class="palette__hint">{ hint.clone() }</span>
                    }
                </span>
                if let Some(keys) = &item.shortcut {
                    <Keys keys={keys.clone()} />
                }
            </div>
        </>
    }
}
