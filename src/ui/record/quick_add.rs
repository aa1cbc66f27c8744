//! Adding by name: a line to type into; Enter keeps it and waits for the next.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::Kind;
use crate::ui::adding::use_adding;
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
    /// The kind of what is added in this line when it is asked for from elsewhere.
    #[prop_or_default]
    pub adds: Option<Kind>,
}

/// The line and its button.
#[component]
pub fn QuickAdd(props: &QuickAddProps) -> Html {
    let text = use_state_eq(AttrValue::default);
    // What stands in the field at this moment, which a fast press of the button must not miss.
    let typed = use_mut_ref(AttrValue::default);
    let on_text = {
        let (text, typed) = (text.setter(), Rc::clone(&typed));
        Callback::from(move |now: AttrValue| {
            typed.replace(now.clone());
            text.set(now);
            Ok(())
        })
    };
    let on_enter = {
        let on_add = props.on_add.clone();
        Callback::from(move |name: AttrValue| {
            if !name.trim().is_empty() {
                on_add.emit(name.trim().to_owned());
            }
        })
    };
    let id = use_id();
    let on_click = {
        let (text, on_enter, id) = (text.setter(), on_enter.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            on_enter.emit(typed.take());
            text.set(AttrValue::default());
            focus_id(&id);
        })
    };
    {
        let id = id.clone();
        use_adding(props.adds, move || focus_id(&id));
    }
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
                {on_enter}
                clears={true}
                {id}
            />
            <Button label={props.button.clone()} {variant} {on_click} />
        </div>
    }
}
