//! Whose fields they are, where a page has the fields of several: said in each name, and not shown.

use yew::prelude::*;

use crate::ui::words::use_words;

/// What fields are of.
#[derive(Clone, PartialEq)]
struct Whose(AttrValue);

/// What an [`Of`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct OfProps {
    /// What everything inside is of.
    pub name: AttrValue,
    /// The fields.
    pub children: Html,
}

/// Fields of one of several.
#[component]
pub fn Of(props: &OfProps) -> Html {
    html! {
        <ContextProvider<Whose> context={Whose(props.name.clone())}>{ props.children.clone() }</ContextProvider<Whose>>
    }
}

/// A label with what it is of, where that is to be said.
#[hook]
pub(super) fn use_whole_name(label: &AttrValue) -> Option<AttrValue> {
    let words = use_words();
    let whose = use_context::<Whose>()?;
    let arguments = [("field", label.as_str().into()), ("of", whose.0.as_str().into())];
    Some(words.with("widgets-field-of", &arguments))
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct LabelProps {
    pub(super) text: AttrValue,
}

/// A label as it is seen, and its whole name for those who hear it.
#[component]
pub(super) fn Label(props: &LabelProps) -> Html {
    match use_whole_name(&props.text) {
        None => html! { { props.text.clone() } },
        Some(name) => html! {
            <>
                <span aria-hidden="true">{ props.text.clone() }</span>
                <span class="visually-hidden">{ name }</span>
            </>
        },
    }
}
