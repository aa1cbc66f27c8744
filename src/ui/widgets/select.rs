//! A choice of one from a short list: the browser's own select, which follows the state.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::button::flag;
use super::choice::{Choice, runs};
use super::field::{Field, described_by};
use super::icon::{Icon, IconName, IconSize};
use crate::ui::hooks::use_id;

/// What a [`Select`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct SelectProps {
    /// The label.
    pub label: AttrValue,
    /// The chosen value. Where no choice has it, none shows as chosen.
    pub value: AttrValue,
    /// What there is to choose from. A choice with an empty value stands for "none".
    pub choices: Rc<[Choice]>,
    /// Takes the new value. Where it is refused the select snaps back.
    pub on_choose: Callback<AttrValue>,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What the choice means.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Says that nothing need be chosen.
    #[prop_or_default]
    pub optional: bool,
    /// The label is for screen readers only.
    #[prop_or_default]
    pub label_hidden: bool,
    /// Cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
    /// The control's id, where a summary of errors leads to it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes of the field.
    #[prop_or_default]
    pub class: Classes,
}

/// A labelled choice of one.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let own_id = use_id();
    let id = props.id.clone().unwrap_or(own_id);
    let node = use_node_ref();
    let drawn_anew = use_force_update();
    {
        // `selected` on an option stops following the state once the reader has chosen, so undo would not show.
        // Setting the value after every drawing keeps both in step.
        let (node, value) = (node.clone(), props.value.clone());
        use_effect(move || {
            if let Some(select) = node
                .cast::<HtmlSelectElement>()
                .filter(|select| select.value() != *value)
            {
                select.set_value(&value);
            }
        });
    }
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = target {
                on_choose.emit(select.value().into());
                // A refused choice changes no state; drawing anew snaps it back.
                drawn_anew.force_update();
            }
        })
    };
    let described = described_by(&id, props.hint.is_some(), props.note.is_some(), props.error.is_some());
    html! {
        <Field
            id={id.clone()}
            label={props.label.clone()}
            hint={props.hint.clone()}
            note={props.note.clone()}
            error={props.error.clone()}
            optional={props.optional}
            label_hidden={props.label_hidden}
            class={props.class.clone()}
        >
            <span class="select">
                <select
                    ref={node}
                    {id}
                    class="input select__input"
                    disabled={props.disabled}
                    aria-invalid={flag(props.error.is_some().then_some(true))}
                    aria-describedby={described}
                    {onchange}
                >
                    for run in runs(&props.choices) {
                        <OptionRun key={run_key(run)} choices={Rc::<[Choice]>::from(run)} />
                    }
                </select>
                <Icon name={IconName::Open} size={IconSize::Small} class="select__arrow" />
            </span>
        </Field>
    }
}

fn run_key(run: &[Choice]) -> String {
    run.first()
        .map(|first| format!("{:?} {}", first.group, first.value))
        .unwrap_or_default()
}

#[derive(Clone, PartialEq, Properties)]
struct OptionRunProps {
    choices: Rc<[Choice]>,
}

/// The options of one group, under its heading where it has one.
#[component]
fn OptionRun(props: &OptionRunProps) -> Html {
    let options = html! {
        for choice in props.choices.iter() {
            <option key={choice.value.to_string()} value={choice.value.clone()}>{ choice.label.clone() }</option>
        }
    };
    match props.choices.first().and_then(|first| first.group.clone()) {
        Some(group) => html! { <optgroup label={group}>{ options }</optgroup> },
        None => options,
    }
}
