//! What a paste asks or tells, between the tools and the table.

use web_sys::{HtmlTextAreaElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use crate::ui::hooks::{focus, focus_first};
use crate::ui::widgets::{Button, ButtonVariant};
use crate::ui::words::Words;

use super::core::HeadingAnswer;
use super::event::Paste;
use super::message::Msg;
use super::paste::surplus_columns;

/// Escape, taken from what is around the bar.
fn on_escape(link: &Callback<Msg>, message: fn() -> Msg) -> Callback<KeyboardEvent> {
    let link = link.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            link.emit(message());
        }
    })
}

/// Props of [`PasteHere`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct PasteHereProps {
    /// The field's id.
    pub id: AttrValue,
    /// The wording.
    pub words: Words,
    /// Messages to the grid.
    pub link: Callback<Msg>,
    /// The columns into which what is pasted goes, in their order.
    pub columns: AttrValue,
}

/// A field for rows of a spreadsheet. A cell has no place to paste into where there is no keyboard; a field has.
#[component]
pub(super) fn PasteHere(props: &PasteHereProps) -> Html {
    let field = use_node_ref();
    use_effect_with(field.clone(), focus);
    // However the text came, by a key, a menu or a hand that dropped it: it is taken out of the field.
    let oninput = {
        let link = props.link.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlTextAreaElement>();
            if let Some(field) = field.filter(|_| event.input_type() != "insertText") {
                link.emit(Msg::PasteNew(field.value()));
                field.set_value("");
            }
        })
    };
    let onkeydown = on_escape(&props.link, || Msg::Dismiss);
    let (words, order) = (&props.words, format!("{}-order", props.id));
    html! {
        <div class="grid__bar">
            <div class="grid__bar-text">
                <label class="strong" for={props.id.clone()}>{ words.text("grid-paste-here") }</label>
                <p id={order.clone()} class="small">{ words.with("grid-paste-order", &[("columns", props.columns.as_str().into())]) }</p>
            </div>
            <textarea ref={field} id={props.id.clone()} class="input grid__paste" rows="1" aria-describedby={order} {oninput} {onkeydown} />
            <Button label={words.text("grid-cancel")} small=true variant={ButtonVariant::Quiet}
                on_click={props.link.reform(|_: MouseEvent| Msg::Dismiss)} />
        </div>
    }
}

/// Props of [`HeadingQuestion`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct HeadingQuestionProps {
    /// The wording.
    pub words: Words,
    /// Messages to the grid.
    pub link: Callback<Msg>,
    /// The row in question.
    pub first: AttrValue,
}

/// Asks whether the first pasted row is a row of headings.
#[component]
pub(super) fn HeadingQuestion(props: &HeadingQuestionProps) -> Html {
    let bar = use_node_ref();
    use_effect_with(bar.clone(), |bar| focus_first(bar, &["button"]));
    let answer = |answer: HeadingAnswer| props.link.reform(move |_: MouseEvent| Msg::Answer(answer));
    let onkeydown = on_escape(&props.link, || Msg::Answer(HeadingAnswer::Cancel));
    let words = &props.words;
    html! {
        <div ref={bar} class="grid__bar" role="group" aria-label={words.text("grid-paste-question")} {onkeydown}>
            <p class="grid__bar-text">
                <strong>{ words.text("grid-paste-question") }</strong>
                { " " }
                <q>{ &props.first }</q>
            </p>
            <Button label={words.text("grid-leave-out")} small=true on_click={answer(HeadingAnswer::LeaveOut)} />
            <Button label={words.text("grid-paste-too")} small=true on_click={answer(HeadingAnswer::Paste)} />
            <Button label={words.text("grid-cancel")} small=true variant={ButtonVariant::Quiet} on_click={answer(HeadingAnswer::Cancel)} />
        </div>
    }
}

/// Props of [`Leftover`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct LeftoverProps {
    /// The wording.
    pub words: Words,
    /// Messages to the grid.
    pub link: Callback<Msg>,
    /// The paste of which something did not fit.
    pub paste: Paste,
}

/// Tells what of a paste did not fit, with its first cells.
#[component]
pub(super) fn Leftover(props: &LeftoverProps) -> Html {
    let words = &props.words;
    let (count, texts) = surplus_columns(&props.paste);
    html! {
        <div class="grid__bar" role="status">
            <div class="grid__bar-text">
                if count > 0 {
                    <p>{ words.with("grid-surplus-columns", &[("count", count.into()), ("texts", texts.join(" · ").into())]) }</p>
                }
                if props.paste.surplus_rows > 0 {
                    <p>{ words.with("grid-surplus-rows", &[("count", props.paste.surplus_rows.into())]) }</p>
                }
                if props.paste.left > 0 {
                    <p>{ words.with("grid-left-cells", &[("count", props.paste.left.into())]) }</p>
                }
            </div>
            <Button label={words.text("grid-dismiss")} small=true variant={ButtonVariant::Quiet}
                on_click={props.link.reform(|_: MouseEvent| Msg::Dismiss)} />
        </div>
    }
}
