//! Several lines of text that are saved while they are typed.

use yew::prelude::*;

use super::button::flag;
use super::field::{Field, described_by};
use crate::ui::hooks::{Take, use_draft, use_id};

/// What a [`TextArea`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct TextAreaProps {
    /// The label.
    pub label: AttrValue,
    /// The saved value.
    pub value: AttrValue,
    /// Takes what is typed, at every change; or says in words what would be right.
    pub on_text: Take,
    /// The field was left.
    #[prop_or_default]
    pub on_end: Callback<()>,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// How the value is understood.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Says that it may stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// The label is for screen readers only.
    #[prop_or_default]
    pub label_hidden: bool,
    /// Can be read and copied, not changed.
    #[prop_or_default]
    pub read_only: bool,
    /// Takes the focus when the dialog around it opens.
    #[prop_or_default]
    pub autofocus: bool,
    /// How many lines it shows at least.
    #[prop_or(3)]
    pub rows: u8,
    /// The control's id, where a summary of errors leads to it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes of the field.
    #[prop_or_default]
    pub class: Classes,
}

/// A labelled text of several lines.
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let own_id = use_id();
    let id = props.id.clone().unwrap_or(own_id);
    let draft = use_draft(props.value.clone(), props.on_text.clone(), props.on_end.clone());
    let error = draft.problem.clone().or_else(|| props.error.clone());
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
            <textarea
                ref={draft.node.clone()}
                {id}
                class="input input--area"
                rows={props.rows.to_string()}
                autocomplete="off"
                readonly={props.read_only}
                autofocus={props.autofocus}
                value={draft.text.clone()}
                aria-invalid={flag(error.is_some().then_some(true))}
                aria-describedby={described}
                oninput={draft.oninput.clone()}
                onfocus={draft.onfocus.clone()}
                onblur={draft.onblur.clone()}
                onkeydown={draft.onkeydown.clone()}
            />
        </Field>
    }
}
