//! Adding by name: a line to type into; Enter keeps it and waits for the next.

use yew::prelude::*;

use crate::ui::hooks::{focus_id, use_id};
use crate::ui::widgets::{Button, ButtonVariant, TextField};

/// What [`QuickAdd`] takes.
#[derive(Properties, PartialEq)]
pub struct QuickAddProps {
    /// The label of the line.
    pub label: AttrValue,
    /// The words of the button.
    pub button: AttrValue,
    /// Takes the name, which is not empty.
    pub on_add: Callback<String>,
    /// It is the one thing to do on an empty page: its button is the primary one, and the caret is in it.
    #[prop_or_default]
    pub is_first: bool,
}

/// The line and its button.
#[component]
pub fn QuickAdd(props: &QuickAddProps) -> Html {
    let text = use_state_eq(AttrValue::default);
    let on_text = use_callback(text.setter(), |typed: AttrValue, text| {
        text.set(typed);
        Ok(())
    });
    let add = use_callback((text.clone(), props.on_add.clone()), |(), (text, on_add)| {
        let name = text.trim().to_owned();
        if !name.is_empty() {
            on_add.emit(name);
        }
        text.set(AttrValue::default());
    });
    let id = use_id();
    use_effect_with((props.is_first, id.clone()), |(is_first, id)| {
        if *is_first {
            focus_id(id);
        }
    });
    let variant = if props.is_first {
        ButtonVariant::Primary
    } else {
        ButtonVariant::Usual
    };
    html! {
        <div class="quick-add no-print">
            <TextField
                label={props.label.clone()}
                value={(*text).clone()}
                {on_text}
                on_enter={add.clone()}
                {id}
            />
            <Button label={props.button.clone()} {variant} on_click={add.reform(|_: MouseEvent| ())} />
        </div>
    }
}
