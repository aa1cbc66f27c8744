//! A choice of one where all choices are in sight: as a list, or as segments of one bar.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::Choice;
use crate::ui::hooks::use_id;

/// How the choices stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RadioLook {
    /// Under each other, with their hints.
    #[default]
    List,
    /// Side by side, in one bar.
    Segments,
}

/// What a [`RadioGroup`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct RadioGroupProps {
    /// The question.
    pub label: AttrValue,
    /// The chosen value.
    pub value: AttrValue,
    /// What there is to choose from.
    pub choices: Rc<[Choice]>,
    /// Takes the new value.
    pub on_choose: Callback<AttrValue>,
    /// How the choices stand.
    #[prop_or_default]
    pub look: RadioLook,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The question is for screen readers only.
    #[prop_or_default]
    pub label_hidden: bool,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A question with its choices.
#[component]
pub fn RadioGroup(props: &RadioGroupProps) -> Html {
    let id = use_id();
    let node = use_node_ref();
    let drawn_anew = use_force_update();
    {
        // As with a select, the reader's touch detaches the boxes from the state.
        let (node, value) = (node.clone(), props.value.clone());
        use_effect(move || {
            let inputs = node
                .cast::<web_sys::Element>()
                .and_then(|group| group.query_selector_all("input").ok());
            for index in 0..inputs.as_ref().map_or(0, |inputs| inputs.length()) {
                let input = inputs.as_ref().and_then(|inputs| inputs.item(index));
                if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
                    input.set_checked(input.value() == *value);
                }
            }
        });
    }
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = target {
                on_choose.emit(input.value().into());
                drawn_anew.force_update();
            }
        })
    };
    let hint_id = props.hint.as_ref().map(|_| format!("{id}-hint"));
    let legend_class = if props.label_hidden {
        "visually-hidden"
    } else {
        "choices__legend"
    };
    let (list_class, choice_class, input_class) = match props.look {
        RadioLook::List => ("choices__list", "check", "check__input"),
        RadioLook::Segments => ("segments", "segments__choice", "segments__input"),
    };
    html! {
        <fieldset ref={node} class={classes!("choices", props.class.clone())} aria-describedby={hint_id.clone()} {onchange}>
            <legend class={legend_class}>{ props.label.clone() }</legend>
            if let Some(hint) = &props.hint {
                <p class="field__hint" id={hint_id}>{ hint.clone() }</p>
            }
            <div class={list_class}>
                for choice in props.choices.iter() {
                    <label key={choice.value.to_string()} class={choice_class}>
                        <input type="radio" class={input_class} name={id.clone()} value={choice.value.clone()} />
                        <span class="check__body">
                            { choice.label.clone() }
                            if let Some(hint) = choice.hint.clone().filter(|_| props.look == RadioLook::List) {
                                <span class="choices__hint">{ hint }</span>
                            }
                        </span>
                    </label>
                }
            </div>
        </fieldset>
    }
}
