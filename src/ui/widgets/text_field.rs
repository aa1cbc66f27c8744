//! A line of text that is saved while it is typed.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::flag;
use super::field::{Field, described_by};
use crate::ui::hooks::{Take, text_of, use_draft, use_id};

/// What is typed into a field: chooses the keyboard of a phone and the look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Words.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A web address.
    Web,
    /// An amount or another number with decimals.
    Amount,
    /// A whole number.
    Whole,
    /// Words to search for.
    Search,
}

impl TextKind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Amount | Self::Whole => "text",
            Self::Email => "email",
            Self::Phone => "tel",
            // Not `url`: that would refuse an address without `https://`.
            Self::Web => "text",
            Self::Search => "search",
        }
    }

    fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Amount => Some("decimal"),
            Self::Whole => Some("numeric"),
            Self::Web => Some("url"),
            _ => None,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Amount => "input input--number",
            Self::Whole => "input input--number input--short",
            _ => "input",
        }
    }

    fn spellcheck(self) -> &'static str {
        if self == Self::Text { "true" } else { "false" }
    }
}

/// What a [`TextField`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct TextFieldProps {
    /// The label.
    pub label: AttrValue,
    /// The saved value, as it is shown.
    pub value: AttrValue,
    /// What stands in place of the value until it is edited, such as an amount with marks between thousands.
    #[prop_or_default]
    pub shown: Option<AttrValue>,
    /// Takes what is typed, at every change; or says in words what would be right.
    pub on_text: Take,
    /// The field was left: typing after it is a step of its own in undo.
    #[prop_or_default]
    pub on_end: Callback<()>,
    /// Enter was pressed (not while an input method composes), with what stands in the field.
    #[prop_or_default]
    pub on_enter: Option<Callback<AttrValue>>,
    /// Enter empties it, for the next to be typed.
    #[prop_or_default]
    pub clears: bool,
    /// What is typed.
    #[prop_or_default]
    pub kind: TextKind,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// How the value is understood.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// What is wrong, where it is found elsewhere than in `on_text`.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Says that it may stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// The label is for screen readers only.
    #[prop_or_default]
    pub label_hidden: bool,
    /// What the browser may fill in (`name`, `email`), else nothing.
    #[prop_or(AttrValue::Static("off"))]
    pub autocomplete: AttrValue,
    /// Can be read and copied, not changed.
    #[prop_or_default]
    pub read_only: bool,
    /// Takes the focus when the dialog around it opens.
    #[prop_or_default]
    pub autofocus: bool,
    /// Looks like text until it is pointed at.
    #[prop_or_default]
    pub bare: bool,
    /// The id of a `datalist` with suggestions.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// The control's id, where a summary of errors leads to it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes of the field.
    #[prop_or_default]
    pub class: Classes,
}

/// A labelled line of text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let own_id = use_id();
    let id = props.id.clone().unwrap_or(own_id);
    let draft = use_draft(props.value.clone(), props.on_text.clone(), props.on_end.clone());
    let error = draft.problem.clone().or_else(|| props.error.clone());
    let described = described_by(&id, props.hint.is_some(), props.note.is_some(), error.is_some());
    let onkeydown = {
        let (on_enter, escape) = (props.on_enter.clone(), draft.onkeydown.clone());
        let clear = props.clears.then(|| draft.clear.clone());
        Callback::from(move |event: KeyboardEvent| match &on_enter {
            Some(on_enter) if event.key() == "Enter" && !event.is_composing() => {
                event.prevent_default();
                on_enter.emit(text_of(&event).unwrap_or_default());
                if let Some(clear) = &clear {
                    clear.emit(event);
                }
            }
            _ => escape.emit(event),
        })
    };
    let is_edited = use_state_eq(|| false);
    let text = match &props.shown {
        Some(shown) if !*is_edited && draft.text == props.value => shown,
        _ => &draft.text,
    };
    let onfocus = {
        let (onfocus, is_edited) = (draft.onfocus.clone(), is_edited.setter());
        let value = props.shown.is_some().then(|| draft.text.clone());
        Callback::from(move |event: FocusEvent| {
            // At once and not with the next drawing: that would take away what a key or the pointer selects.
            if let (Some(input), Some(value)) = (input_of(&event), &value) {
                let was_selected = is_all_selected(&input);
                input.set_value(value);
                if was_selected {
                    input.select();
                }
            }
            is_edited.set(true);
            onfocus.emit(event);
        })
    };
    let onblur = {
        let is_edited = is_edited.setter();
        let onblur = draft.onblur.clone();
        Callback::from(move |event: FocusEvent| {
            is_edited.set(false);
            onblur.emit(event);
        })
    };
    let class = classes!(props.kind.class(), props.bare.then_some("input--bare"));
    // As wide as what is written, also where the browser does not know `field-sizing`.
    let written = if draft.text.is_empty() {
        &props.label
    } else {
        &draft.text
    };
    let size = props.bare.then(|| written.chars().count().to_string());
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
                ref={draft.node.clone()}
                {id}
                {class}
                type={props.kind.input_type()}
                inputmode={props.kind.keyboard()}
                spellcheck={props.kind.spellcheck()}
                autocomplete={props.autocomplete.clone()}
                list={props.list.clone()}
                {size}
                // Where it is empty there would be nothing to be seen of it.
                placeholder={props.bare.then(|| props.label.clone())}
                readonly={props.read_only}
                autofocus={props.autofocus}
                value={text.clone()}
                aria-invalid={flag(error.is_some().then_some(true))}
                aria-describedby={described}
                oninput={draft.oninput.clone()}
                {onfocus}
                {onblur}
                {onkeydown}
            />
        </Field>
    }
}

fn input_of(event: &FocusEvent) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

fn is_all_selected(input: &HtmlInputElement) -> bool {
    let length = u32::try_from(input.value().encode_utf16().count()).ok();
    let place = |found: Result<Option<u32>, _>| found.ok().flatten();
    place(input.selection_start()) == Some(0) && place(input.selection_end()) == length
}
