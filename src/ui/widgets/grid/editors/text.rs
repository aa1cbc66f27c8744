//! The editor of text, amounts and days: a plain field, so that the browser's own undo and input methods work in it.
//!
//! **Invariant:** the field's value is never a prop. It is set once; from then on the field owns it, so no render can
//! take typed text away.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlInputElement, HtmlTextAreaElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use crate::ui::hooks::page_has_focus;
use crate::ui::widgets::grid::column::{ColumnKind, Keyboard};
use crate::ui::widgets::grid::core::{Start, Then};
use crate::ui::widgets::grid::dom;
use crate::ui::widgets::grid::message::{Msg, Typed};

use super::{EditorProps, is_belated, use_over};

/// Typing that pauses this long is told to the page. Well under the second in which it must be saved.
const PAUSE: u32 = 300;

fn value(field: &NodeRef) -> String {
    let Some(element) = field.get() else {
        return String::new();
    };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => element
            .dyn_ref::<HtmlTextAreaElement>()
            .map(HtmlTextAreaElement::value)
            .unwrap_or_default(),
    }
}

/// Puts the text into the field that the edit begins with. Where more was typed before the field had the focus, the
/// edit begins with more: what the field got after `opened` stays behind it.
fn open(field: &NodeRef, start: &Start, original: &str, opened: Option<&str>) -> String {
    let first = if let Start::Replace(text) = start {
        text.as_str()
    } else {
        original
    };
    let held = value(field);
    let since = opened
        .map(|opened| held.strip_prefix(opened).unwrap_or(&held))
        .unwrap_or_default();
    let text = format!("{first}{since}");
    let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let begin = if *start == Start::Select { 0 } else { end };
    let Some(element) = field.get() else {
        return first.to_owned();
    };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.set_value(&text);
        let _ = input.focus();
        let _ = input.set_selection_range(begin, end);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(&text);
        let _ = area.focus();
        let _ = area.set_selection_range(begin, end);
    }
    first.to_owned()
}

/// The editor of text, amounts and days.
#[component]
pub(super) fn TextEditor(props: &EditorProps) -> Html {
    let field = use_node_ref();
    let timer = use_mut_ref(|| None::<Timeout>);
    let session = props.at.session;
    let link = props.frame.link.clone();

    let opened = use_mut_ref(|| None::<String>);
    let typed = {
        let (field, opened) = (field.clone(), opened.clone());
        Rc::new(move || Typed::plain(value(&field), opened.borrow().clone()))
    };
    use_effect_with(props.at.start.clone(), {
        let (field, original) = (field.clone(), props.at.original.clone());
        move |start| {
            let before = opened.take();
            opened.replace(Some(open(&field, start, &original, before.as_deref())));
        }
    });
    let is_over = use_over();
    let tell = {
        let (typed, timer, link) = (typed.clone(), timer.clone(), link.clone());
        Callback::from(move |()| {
            let (typed, link) = (typed.clone(), link.clone());
            *timer.borrow_mut() = Some(Timeout::new(PAUSE, move || link.emit(Msg::Draft(session, typed()))));
        })
    };
    // The first character was typed before the field was there.
    use_effect_with((), {
        let (tell, typed) = (
            tell.clone(),
            matches!(&props.at.start, Start::Replace(text) if !text.is_empty()),
        );
        move |()| {
            if typed {
                tell.emit(());
            }
        }
    });
    // Also while an input method composes: on touch keyboards every word is composed, and it must be kept too.
    let oninput = Callback::from(move |_: InputEvent| tell.emit(()));

    let finish = {
        let (typed, timer, link, is_over) = (typed.clone(), timer.clone(), link.clone(), is_over.clone());
        Callback::from(move |then: Then| {
            *timer.borrow_mut() = None;
            is_over.set(true);
            link.emit(Msg::Finish(session, typed(), then));
        })
    };
    let is_long = props.column.kind == ColumnKind::LongText;
    let onkeydown = {
        let (field, finish, link, timer) = (field.clone(), finish.clone(), link.clone(), timer.clone());
        let (has_next, has_previous, is_new) = (props.at.has_next, props.at.has_previous, props.is_new);
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || event.key_code() == 229 || is_belated(&is_over, &event, &link) {
                return;
            }
            let (shift, alt) = (event.shift_key(), event.alt_key());
            let then = match event.key().as_str() {
                "Enter" if is_long && (shift || alt) => {
                    if alt {
                        // Shift+Enter breaks the line by itself; Alt+Enter does so in spreadsheets.
                        event.prevent_default();
                        dom::insert_text(&field, "\n");
                    }
                    return;
                }
                "Enter" if event.ctrl_key() || event.meta_key() => Then::Stay,
                "Enter" if shift => Then::Up,
                "Enter" => Then::Down,
                "ArrowUp" if !is_long && !alt => Then::Up,
                "ArrowDown" if !is_long && !alt => Then::Below,
                "Tab" => {
                    let leads_on = if shift { has_previous } else { has_next };
                    if !leads_on || (is_new && value(&field).trim().is_empty()) {
                        // Nowhere to go: the text is kept and the browser leaves the grid.
                        finish.emit(Then::Stay);
                        return;
                    }
                    if shift { Then::Left } else { Then::Right }
                }
                "Escape" => {
                    event.prevent_default();
                    event.stop_propagation();
                    *timer.borrow_mut() = None;
                    link.emit(Msg::Cancel(session));
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            finish.emit(then);
        })
    };
    let onfocusout = {
        let (link, timer) = (link, timer);
        Callback::from(move |event: FocusEvent| {
            if dom::stays_inside(&event) {
                return;
            }
            *timer.borrow_mut() = None;
            if page_has_focus() {
                link.emit(Msg::Finish(session, typed(), Then::Blur));
            } else {
                // Another window came to the front: what is typed is kept, the edit goes on.
                link.emit(Msg::Draft(session, typed()));
            }
        })
    };
    let class = classes!(
        "grid__field",
        is_long.then_some("grid__field--long"),
        (props.column.kind == ColumnKind::Amount).then_some("grid__field--amount"),
    );
    let (described, label) = (props.described_by(), props.label());
    html! {
        <div class="grid__editor" {onfocusout}>
            if is_long {
                <textarea ref={field.clone()} class={class} rows="4" aria-label={label} aria-describedby={described}
                    {oninput} {onkeydown} />
            } else {
                <input ref={field.clone()} class={class} type="text" inputmode={input_mode(&props.column.kind)} autocomplete="off"
                    aria-label={label} aria-describedby={described} {oninput} {onkeydown} />
            }
            if props.column.kind == ColumnKind::Date {
                <DayPicker field={field} label={props.frame.words.text("grid-pick-day")} on_pick={finish.reform(|()| Then::Stay)} />
            }
            { props.count_note() }
        </div>
    }
}

fn input_mode(kind: &ColumnKind) -> Option<&'static str> {
    match kind {
        ColumnKind::Amount => Some("decimal"),
        ColumnKind::Text(Keyboard::Email) => Some("email"),
        ColumnKind::Text(Keyboard::Phone) => Some("tel"),
        ColumnKind::Text(Keyboard::Web) => Some("url"),
        ColumnKind::Text(Keyboard::Number) => Some("numeric"),
        _ => None,
    }
}

#[derive(Properties, PartialEq)]
struct DayPickerProps {
    /// The field that gets the day.
    field: NodeRef,
    /// The button's name.
    label: AttrValue,
    /// A day was picked and stands in the field.
    on_pick: Callback<()>,
}

/// A button that opens the browser's own calendar and writes the day into the field.
#[component]
fn DayPicker(props: &DayPickerProps) -> Html {
    let calendar = use_node_ref();
    let onclick = {
        let calendar = calendar.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = calendar.cast::<HtmlInputElement>() {
                let _ = input.show_picker();
            }
        })
    };
    let onchange = {
        let (calendar, field, on_pick) = (calendar.clone(), props.field.clone(), props.on_pick.clone());
        Callback::from(move |_: Event| {
            let (Some(calendar), Some(field)) = (calendar.cast::<HtmlInputElement>(), field.cast::<HtmlInputElement>())
            else {
                return;
            };
            if !calendar.value().is_empty() {
                field.set_value(&calendar.value());
                on_pick.emit(());
            }
        })
    };
    html! {
        <>
            <button type="button" class="grid__calendar" tabindex="-1" aria-label={&props.label} {onclick}></button>
            <input ref={calendar} class="grid__hidden-date" type="date" tabindex="-1" aria-hidden="true" {onchange} />
        </>
    }
}
