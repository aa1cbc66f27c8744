//! A line that gives a part: which part, and to whom or in what.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::Part;
use crate::ui::parts::use_part_words;
use crate::ui::widgets::{Choice, Combobox, Select};

/// What [`AddPart`] takes.
#[derive(Properties, PartialEq)]
pub struct AddPartProps {
    /// The label of the person or role.
    pub label: AttrValue,
    /// The people or roles.
    pub choices: Rc<[Choice]>,
    /// The part that is given unless another is chosen.
    pub usual: Part,
    /// Takes the part and the id that was chosen.
    pub on_choose: Callback<(Part, AttrValue)>,
    /// Takes the part and a name that is not in the list.
    pub on_new: Callback<(Part, AttrValue)>,
}

/// The line.
#[component]
pub fn AddPart(props: &AddPartProps) -> Html {
    let parts = use_part_words();
    let chosen = use_state_eq(|| None::<Part>);
    let part = (*chosen).clone().unwrap_or_else(|| props.usual.clone());
    let choose_part = use_callback(chosen.setter(), |id: AttrValue, chosen| {
        chosen.set(Some(Part::from_id(&id)))
    });
    let done = |out: &Callback<(Part, AttrValue)>| {
        let (part, chosen) = (part.clone(), chosen.setter());
        let out = out.clone();
        Callback::from(move |value: AttrValue| {
            if !value.is_empty() {
                out.emit((part.clone(), value));
                chosen.set(None);
            }
        })
    };
    html! {
        <div class="add-part form__grid">
            <Select
                label={parts.words().text("details-as")}
                value={part.id().to_owned()}
                choices={parts.by_id()}
                on_choose={choose_part}
            />
            <Combobox
                label={props.label.clone()}
                value=""
                choices={Rc::clone(&props.choices)}
                on_choose={done(&props.on_choose)}
                on_add={done(&props.on_new)}
                clears=true
            />
        </div>
    }
}
