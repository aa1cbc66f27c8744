//! What stands where a sheet has no records yet.

use yew::prelude::*;

use crate::ui::store::use_can_edit;
use crate::ui::widgets::grid::Request;
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, IconName};
use crate::ui::words::use_words;

/// What an [`EmptySheet`] takes.
#[derive(Properties, PartialEq)]
pub struct EmptySheetProps {
    /// What belongs here.
    pub title: AttrValue,
    /// Why it matters.
    pub text: AttrValue,
    /// A small drawing.
    pub art: ArtName,
    /// One example, drawn or written.
    pub example: Html,
    /// The words of the button that adds the first record.
    pub add: AttrValue,
    /// Begins: with a new row, or with rows that are pasted.
    pub on_begin: Callback<Request>,
    /// One more way, not primary.
    #[prop_or_default]
    pub other: Option<Html>,
}

/// An empty place that teaches; one adds a record, or pastes a list.
#[component]
pub fn EmptySheet(props: &EmptySheetProps) -> Html {
    let words = use_words();
    let can_edit = use_can_edit();
    let begin = |request: Request| props.on_begin.reform(move |_: MouseEvent| request.clone());
    let action = html! {
        if can_edit {
            <Button
                label={props.add.clone()}
                icon={IconName::Add}
                variant={ButtonVariant::Primary}
                on_click={begin(Request::Add)}
            />
        }
    };
    let other = can_edit.then(|| {
        html! {
            <>
                <Button
                    label={words.text("sheet-paste")}
                    icon={IconName::Paste}
                    variant={ButtonVariant::Quiet}
                    on_click={begin(Request::Paste)}
                />
                { props.other.clone() }
            </>
        }
    });
    html! {
        <EmptyState
            title={props.title.clone()}
            text={props.text.clone()}
            art={props.art}
            example={props.example.clone()}
            {action}
            {other}
        />
    }
}
