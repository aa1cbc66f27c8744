//! What stands where nothing is yet: what belongs here, an example, one button to begin.

use yew::prelude::*;

use super::art::{Art, ArtName};

/// What an [`EmptyState`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct EmptyStateProps {
    /// What belongs here.
    pub title: AttrValue,
    /// Why it matters.
    pub text: AttrValue,
    /// A small drawing.
    #[prop_or_default]
    pub art: Option<ArtName>,
    /// One example, drawn or written.
    #[prop_or_default]
    pub example: Option<Html>,
    /// The one button to begin with: primary.
    pub action: Html,
    /// Another way, such as pasting from a spreadsheet: not primary.
    #[prop_or_default]
    pub other: Option<Html>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// An empty place that teaches.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! {
        <section class={classes!("empty", props.class.clone())}>
            if let Some(name) = props.art {
                <Art {name} />
            }
            <h2 class="empty__title">{ props.title.clone() }</h2>
            <p class="empty__text">{ props.text.clone() }</p>
            if let Some(example) = &props.example {
                <div class="empty__example">{ example.clone() }</div>
            }
            <div class="empty__actions">
                { props.action.clone() }
                if let Some(other) = &props.other {
                    { other.clone() }
                }
            </div>
        </section>
    }
}
