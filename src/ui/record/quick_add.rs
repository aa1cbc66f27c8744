//! Adding by name: a line to type into; Enter keeps it and waits for the next.

use std::rc::Rc;

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
    // Each entry has a field of its own, so that what was typed before is gone whatever the speed of typing.
    let entry = use_state_eq(|| 0_u32);
    // What stands in the field at this moment, which a fast Enter must not miss.
    let typed = use_mut_ref(AttrValue::default);
    let on_text = {
        let (text, typed) = (text.setter(), Rc::clone(&typed));
        Callback::from(move |now: AttrValue| {
            typed.replace(now.clone());
            text.set(now);
            Ok(())
        })
    };
    let add = {
        let (text, entry, on_add, typed) = (text.setter(), entry.clone(), props.on_add.clone(), Rc::clone(&typed));
        Callback::from(move |()| {
            let name = typed.take().trim().to_owned();
            if !name.is_empty() {
                on_add.emit(name);
            }
            text.set(AttrValue::default());
            entry.set(*entry + 1);
        })
    };
    let id = use_id();
    use_effect_with((props.is_first, *entry, id.clone()), |(is_first, entry, id)| {
        if *is_first || *entry > 0 {
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
                key={*entry}
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
