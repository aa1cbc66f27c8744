//! A day: the browser's own date field, in the reader's order of day, month and year.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::flag;
use super::field::{Field, described_by};
use crate::ui::hooks::use_id;
use crate::ui::words::use_words;

/// What a [`DateField`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct DateFieldProps {
    /// The label.
    pub label: AttrValue,
    /// The saved day as `2027-03-01`; empty for none.
    pub value: AttrValue,
    /// Takes the new day as `2027-03-01`, or an empty text for none.
    pub on_date: Callback<AttrValue>,
    /// The field was left.
    #[prop_or_default]
    pub on_end: Callback<()>,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// How far away it is, or what it means.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Says that it may stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// It can be read and not changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The label is for screen readers only.
    #[prop_or_default]
    pub label_hidden: bool,
    /// The control's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes of the field.
    #[prop_or_default]
    pub class: Classes,
}

/// A labelled day.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let words = use_words();
    let own_id = use_id();
    let id = props.id.clone().unwrap_or(own_id);
    let node = use_node_ref();
    // A day of which only a part is there. The browser says no more than that it is no day.
    let is_partial = use_state_eq(|| false);
    // Days that were typed on the way and come back as values: by then more is typed, which they would wipe away.
    let on_the_way = use_mut_ref(Vec::<AttrValue>::new);
    {
        // While a part is typed the field has no value; setting one would wipe the part away.
        let (node, value, on_the_way) = (node.clone(), props.value.clone(), Rc::clone(&on_the_way));
        use_effect_with((value, *is_partial), move |(value, is_partial)| {
            let mut on_the_way = on_the_way.borrow_mut();
            let returned = on_the_way.iter().position(|day| day == value);
            let known = on_the_way.len();
            on_the_way.drain(..returned.map_or(known, |place| place + 1));
            if let Some(input) = node
                .cast::<HtmlInputElement>()
                .filter(|input| !is_partial && returned.is_none() && input.value() != **value)
            {
                input.set_value(value);
            }
        });
    }
    let oninput = {
        let (on_date, on_the_way) = (props.on_date.clone(), on_the_way);
        Callback::from(move |event: InputEvent| {
            if let Some(day) = event.target().and_then(day_of) {
                on_the_way.borrow_mut().push(day.clone());
                on_date.emit(day);
            }
        })
    };
    let onblur = {
        let (setter, on_end) = (is_partial.setter(), props.on_end.clone());
        Callback::from(move |event: FocusEvent| {
            setter.set(event.target().is_some_and(|target| day_of(target).is_none()));
            on_end.emit(());
        })
    };
    let problem = is_partial.then(|| words.text("widgets-whole-date"));
    let error = problem.or_else(|| props.error.clone());
    let described = described_by(&id, props.hint.is_some(), props.note.is_some(), error.is_some());
    html! {
        <Field
            id={id.clone()}
            label={props.label.clone()}
            hint={props.hint.clone()}
            note={props.note.clone()}
            error={error.clone()}
            optional={props.optional}
            label_hidden={props.label_hidden}
            class={props.class.clone()}
        >
            <input
                ref={node}
                {id}
                class="input input--date"
                type="date"
                disabled={props.disabled}
                aria-invalid={flag(error.is_some().then_some(true))}
                aria-describedby={described}
                data-empty={props.value.is_empty().then_some("")}
                {oninput}
                {onblur}
            />
        </Field>
    }
}

/// The day in a date field, or an empty text where it is empty; none while only a part of a day is there.
fn day_of(target: web_sys::EventTarget) -> Option<AttrValue> {
    let input = target.dyn_into::<HtmlInputElement>().ok()?;
    let day = input.value();
    // On the way to 2027 stand the years 2, 20 and 202.
    let is_early = day.starts_with('0') || (!day.is_empty() && day.as_str() < "1800");
    (!input.validity().bad_input() && !is_early).then(|| day.into())
}
