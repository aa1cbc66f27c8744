//! A choice of several: what is chosen stands as chips, the rest behind a button.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::announcer::use_told;
use super::button::{Button, ButtonVariant};
use super::checkbox::Checkbox;
use super::choice::Choice;
use super::icon::{Icon, IconName, IconSize};
use super::list::step;
use super::matching::{exact, matching};
use super::whose::{Label, use_whole_name};
use crate::ui::hooks::{empty, focus, focus_first, text_of, use_dismiss, use_float, use_id};
use crate::ui::words::use_words;

/// From how many choices on there is a line to find them by typing.
const FOUND_BY_TYPING_FROM: usize = 9;

/// What a [`MultiChoice`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct MultiChoiceProps {
    /// The label.
    pub label: AttrValue,
    /// The chosen values.
    pub values: Rc<[AttrValue]>,
    /// What there is to choose from.
    pub choices: Rc<[Choice]>,
    /// A value was put in (`true`) or taken out.
    pub on_toggle: Callback<(AttrValue, bool)>,
    /// Makes a new choice of what is typed.
    #[prop_or_default]
    pub on_add: Option<Callback<AttrValue>>,
    /// It can be read and not changed.
    #[prop_or_default]
    pub disabled: bool,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A labelled choice of several.
#[component]
pub fn MultiChoice(props: &MultiChoiceProps) -> Html {
    let words = use_words();
    let field = use_whole_name(&props.label).unwrap_or_else(|| props.label.clone());
    let id = use_id();
    let (button, list) = (use_node_ref(), use_node_ref());
    let is_open = use_state(|| false);
    let typed = use_state(AttrValue::default);
    use_float(*is_open, button.clone(), list.clone());
    let dismiss = use_callback(is_open.setter(), |(), setter| setter.set(false));
    use_dismiss(*is_open, [button.clone(), list.clone()], dismiss);
    {
        let (list, typed) = (list.clone(), typed.setter());
        use_effect_with(*is_open, move |is_open| {
            if *is_open {
                focus_first(&list, &["input"]);
            } else {
                typed.set(AttrValue::default());
            }
        });
    }
    let on_click = {
        let is_open = is_open.clone();
        Callback::from(move |_| is_open.set(!*is_open))
    };
    let onkeydown = {
        let (setter, button, list) = (is_open.setter(), button.clone(), list.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                setter.set(false);
                focus(&button);
            }
            key @ ("ArrowDown" | "ArrowUp") => {
                event.prevent_default();
                move_focus(&list, if key == "ArrowDown" { 1 } else { -1 });
            }
            _ => {}
        })
    };
    let takes_typing = props.choices.len() >= FOUND_BY_TYPING_FROM || props.on_add.is_some();
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = text_of(&event) {
                typed.set(text);
            }
        })
    };
    let can_add = !typed.trim().is_empty() && exact(&props.choices, &typed).is_empty();
    let add = props.on_add.clone().filter(|_| can_add).map(|on_add| {
        let typed = typed.clone();
        Callback::from(move |()| {
            on_add.emit(AttrValue::from(typed.trim().to_owned()));
            typed.set(AttrValue::default());
        })
    });
    let on_typing_key = {
        let (typed, choices) = (typed.setter(), Rc::clone(&props.choices));
        let (on_add, on_toggle) = (props.on_add.clone(), props.on_toggle.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() != "Enter" || event.is_composing() {
                return;
            }
            event.prevent_default();
            let text = text_of(&event).unwrap_or_default();
            match (&exact(&choices, &text)[..], &on_add) {
                _ if text.trim().is_empty() => return,
                ([only], _) => on_toggle.emit((only.value.clone(), true)),
                ([], Some(on_add)) => on_add.emit(AttrValue::from(text.trim().to_owned())),
                // Of several of that name, which is meant is for the boxes to say.
                _ => return,
            }
            empty(&event);
            typed.set(AttrValue::default());
        })
    };
    let found: Vec<Choice> = matching(props.choices.iter().map(|choice| choice.label.as_str()), &typed)
        .into_iter()
        .filter_map(|place| props.choices.get(place).cloned())
        .collect();
    let is_none = *is_open && found.is_empty() && add.is_none() && !typed.trim().is_empty();
    let none = is_none.then(|| words.with("widgets-nothing-found", &[("text", typed.trim().into())]));
    use_told(none.clone());
    let (label_id, find_id) = (format!("{id}-label"), format!("{id}-find"));
    let hint_id = props.hint.as_ref().map(|_| format!("{id}-hint"));
    html! {
        <div class={classes!("field", props.class.clone())} role="group" aria-labelledby={label_id.clone()} aria-describedby={hint_id.clone()}>
            <span class="field__label" id={label_id.clone()}><Label text={props.label.clone()} /></span>
            if let Some(hint) = &props.hint {
                <p class="field__hint" id={hint_id}>{ hint.clone() }</p>
            }
            <div class="chips">
                <ul class="chips__list">
                    for value in props.values.iter() {
                        <Chip
                            key={value.to_string()}
                            value={value.clone()}
                            label={label_of(&props.choices, value)}
                            field={field.clone()}
                            on_toggle={props.on_toggle.clone()}
                            next={button.clone()}
                            disabled={props.disabled}
                        />
                    }
                </ul>
                if !props.disabled {
                    <Button
                        node={button}
                        small=true
                        icon={IconName::Add}
                        label={words.text("widgets-choose")}
                        name={words.with("widgets-choose-for", &[("field", field.as_str().into())])}
                        expanded={Some(*is_open)}
                        opens="dialog"
                        {on_click}
                    />
                }
            </div>
            if *is_open {
                <div ref={list} class="float multi" popover="manual" role="dialog" aria-label={field.clone()} {onkeydown}>
                    if takes_typing {
                        <label class="field__hint" for={find_id.clone()}>{ words.text("widgets-find") }</label>
                        <input
                            id={find_id}
                            class="input"
                            type="text"
                            autocomplete="off"
                            value={(*typed).clone()}
                            {oninput}
                            onkeydown={on_typing_key}
                        />
                    }
                    <div class="multi__list">
                        for choice in found {
                            <MultiLine
                                key={choice.value.to_string()}
                                is_chosen={props.values.contains(&choice.value)}
                                choice={choice.clone()}
                                on_toggle={props.on_toggle.clone()}
                            />
                        }
                    </div>
                    if let Some(none) = none {
                        <p class="field__hint">{ none }</p>
                    }
                    if let Some(add) = add {
                        <Button
                            variant={ButtonVariant::Quiet}
                            icon={IconName::Add}
                            label={words.with("widgets-add-named", &[("name", typed.trim().into())])}
                            on_click={add.reform(|_| ())}
                        />
                    }
                </div>
            }
        </div>
    }
}

fn label_of(choices: &[Choice], value: &AttrValue) -> AttrValue {
    let choice = choices.iter().find(|choice| choice.value == *value);
    choice.map_or_else(|| value.clone(), |choice| choice.label.clone())
}

#[derive(Clone, PartialEq, Properties)]
struct ChipProps {
    value: AttrValue,
    label: AttrValue,
    field: AttrValue,
    on_toggle: Callback<(AttrValue, bool)>,
    /// What has the focus after the chip has gone.
    next: NodeRef,
    disabled: bool,
}

#[component]
fn Chip(props: &ChipProps) -> Html {
    let words = use_words();
    let onclick = {
        let props = props.clone();
        Callback::from(move |_: MouseEvent| {
            props.on_toggle.emit((props.value.clone(), false));
            focus(&props.next);
        })
    };
    html! {
        <li class="chip">
            <span class="chip__label">{ props.label.clone() }</span>
            if !props.disabled {
                <button
                    type="button"
                    class="chip__remove"
                    aria-label={words.with("widgets-take-out", &[("name", props.label.as_str().into()), ("field", props.field.as_str().into())])}
                    {onclick}
                >
                    <Icon name={IconName::Close} size={IconSize::Small} />
                </button>
            }
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct MultiLineProps {
    choice: Choice,
    is_chosen: bool,
    on_toggle: Callback<(AttrValue, bool)>,
}

#[component]
fn MultiLine(props: &MultiLineProps) -> Html {
    let on_change = {
        let value = props.choice.value.clone();
        props.on_toggle.reform(move |is_chosen| (value.clone(), is_chosen))
    };
    html! {
        <Checkbox label={props.choice.label.clone()} hint={props.choice.hint.clone()} checked={props.is_chosen} {on_change} />
    }
}

fn move_focus(list: &NodeRef, by: isize) {
    let found = list
        .cast::<HtmlElement>()
        .and_then(|list| list.query_selector_all("input").ok());
    let Some(found) = found else { return };
    let inputs: Vec<HtmlElement> = (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into().ok())
        .collect();
    let here = inputs.iter().position(|input| input.matches(":focus").unwrap_or(false));
    let target = step(here, inputs.len(), by).and_then(|place| inputs.get(place));
    if let Some(target) = target {
        let _ = target.focus();
    }
}
