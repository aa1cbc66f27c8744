//! The frame of a field: a label that always shows, the hint before the control, the error after it.

use yew::prelude::*;

use super::icon::{Icon, IconName, IconSize};
use super::whose::Label;
use crate::ui::words::use_words;

/// What a [`Field`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// The control's id; hint, note and error derive theirs from it.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// What helps to fill it in, said before the control.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong and what would be right.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// How what was typed is understood, said after the control.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Says that it may stay empty; for forms where most must not.
    #[prop_or_default]
    pub optional: bool,
    /// The label is for screen readers only, where words close by say the same.
    #[prop_or_default]
    pub label_hidden: bool,
    /// The control.
    pub children: Html,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// The frame around one control.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let words = use_words();
    let class = classes!(
        "field",
        props.error.is_some().then_some("field--error"),
        props.class.clone()
    );
    let label_class = if props.label_hidden {
        "visually-hidden"
    } else {
        "field__label"
    };
    html! {
        <div {class}>
            <label class={label_class} for={props.id.clone()}>
                <Label text={props.label.clone()} />
                if props.optional {
                    <span class="field__optional">{ " " }{ words.text("widgets-optional") }</span>
                }
            </label>
            if let Some(hint) = &props.hint {
                <p class="field__hint" id={format!("{}-hint", props.id)}>{ hint.clone() }</p>
            }
            { props.children.clone() }
            if let Some(note) = &props.note {
                <p class="field__note" id={format!("{}-note", props.id)}>{ note.clone() }</p>
            }
            if let Some(error) = &props.error {
                <p class="field__error" id={format!("{}-error", props.id)}>
                    <Icon name={IconName::Danger} size={IconSize::Small} />
                    <span>{ error.clone() }</span>
                </p>
            }
        </div>
    }
}

/// The value of `aria-describedby` for the control in a field: the ids of the texts that are there.
pub fn described_by(id: &str, hint: bool, note: bool, error: bool) -> Option<String> {
    let parts = [(hint, "hint"), (note, "note"), (error, "error")];
    let ids: Vec<_> = parts
        .into_iter()
        .filter(|(is_there, _)| *is_there)
        .map(|(_, part)| format!("{id}-{part}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_that_are_there_describe_a_control() {
        assert_eq!(described_by("w1", false, false, false), None);
        assert_eq!(
            described_by("w1", true, false, true).as_deref(),
            Some("w1-hint w1-error")
        );
    }
}
