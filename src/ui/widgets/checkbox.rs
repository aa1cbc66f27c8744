//! A box that is checked or not.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::hooks::use_id;

/// What a [`Checkbox`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct CheckboxProps {
    /// What it says when it is checked.
    pub label: AttrValue,
    /// Whether it is checked.
    pub checked: bool,
    /// Takes the new state.
    pub on_change: Callback<bool>,
    /// A line that explains it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Some of what it stands for is checked, some not.
    #[prop_or_default]
    pub mixed: bool,
    /// The label is for screen readers only.
    #[prop_or_default]
    pub label_hidden: bool,
    /// Cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A labelled box.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let id = use_id();
    let node = use_node_ref();
    let drawn_anew = use_force_update();
    {
        let (node, checked, mixed) = (node.clone(), props.checked, props.mixed);
        use_effect(move || {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.set_checked(checked);
                input.set_indeterminate(mixed);
            }
        });
    }
    let onchange = {
        let on_change = props.on_change.clone();
        Callback::from(move |event: Event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = target {
                on_change.emit(input.checked());
                drawn_anew.force_update();
            }
        })
    };
    let hint_id = format!("{id}-hint");
    let label_class = if props.label_hidden {
        "visually-hidden"
    } else {
        "check__label"
    };
    html! {
        <div class={props.class.clone()}>
            <label class="check" for={id.clone()}>
                <input
                    ref={node}
                    {id}
                    type="checkbox"
                    class="check__input"
                    disabled={props.disabled}
                    aria-describedby={props.hint.is_some().then(|| hint_id.clone())}
                    {onchange}
                />
                <span class="check__body">
                    <span class={label_class}>{ props.label.clone() }</span>
                </span>
            </label>
            if let Some(hint) = &props.hint {
                <p class="field__hint check__hint" id={hint_id}>{ hint.clone() }</p>
            }
        </div>
    }
}
