//! All errors of a form that could not be sent, each leading to its field.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::{focus, focus_id, use_id};

/// One error.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// The id of the field's control.
    pub field: AttrValue,
    /// The same words as at the field.
    pub text: AttrValue,
}

/// What an [`ErrorSummary`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct ErrorSummaryProps {
    /// What could not be done.
    pub title: AttrValue,
    /// The errors, in the order of the fields.
    pub errors: Rc<[FieldError]>,
}

/// The errors of a form. It takes the focus whenever they change.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let id = use_id();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(Rc::clone(&props.errors), move |errors| {
            if !errors.is_empty() {
                focus(&node);
            }
        });
    }
    html! {
        if !props.errors.is_empty() {
            <section ref={node} class="error-summary" role="alert" tabindex="-1" aria-labelledby={id.clone()}>
                <h2 {id} class="error-summary__title">{ props.title.clone() }</h2>
                <ul class="error-summary__list">
                    for error in props.errors.iter() {
                        <li key={error.field.to_string()}><ErrorLink error={error.clone()} /></li>
                    }
                </ul>
            </section>
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ErrorLinkProps {
    error: FieldError,
}

/// Leads to the field. A button and not a link: the fragment of the address belongs to the pages.
#[component]
fn ErrorLink(props: &ErrorLinkProps) -> Html {
    let onclick = {
        let field = props.error.field.clone();
        Callback::from(move |_: MouseEvent| focus_id(&field))
    };
    html! {
        <button type="button" class="error-summary__link" {onclick}>{ props.error.text.clone() }</button>
    }
}
