//! A part of the details under a heading.

use yew::prelude::*;

use crate::ui::hooks::use_id;

/// What [`Section`] takes.
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// The heading.
    pub title: AttrValue,
    /// What stands under it.
    pub children: Html,
    /// Covered in the room and on paper.
    #[prop_or_default]
    pub is_private: bool,
}

/// The part.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let id = use_id();
    html! {
        <section class="details__section" aria-labelledby={id.clone()}>
            <h3 {id} class="title-4">{ props.title.clone() }</h3>
            <div class={classes!("form", props.is_private.then_some("private"))}>{ props.children.clone() }</div>
        </section>
    }
}
