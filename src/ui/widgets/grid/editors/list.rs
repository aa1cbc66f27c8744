//! The editor of one choice, several choices, or letters: a field that narrows a list, as the ARIA combobox pattern
//! has it. The list stands in the top layer, so that no scrolling box cuts it off.

use std::rc::Rc;

use web_sys::{FocusEvent, HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use crate::ui::hooks::{page_has_focus, use_float};
use crate::ui::widgets::Choice;
use crate::ui::widgets::grid::core::{Start, Then};
use crate::ui::widgets::grid::dom;
use crate::ui::widgets::grid::message::{Msg, Typed};
use crate::ui::widgets::list::scroll_to;

use super::picker::Picker;
use super::{EditorProps, is_belated, use_over};

fn value(field: &NodeRef) -> String {
    field
        .cast::<HtmlInputElement>()
        .map(|input| input.value())
        .unwrap_or_default()
}

/// The editor of choices.
#[component]
pub(super) fn ListEditor(props: &EditorProps) -> Html {
    let (field, list) = (use_node_ref(), use_node_ref());
    let picker = use_state(|| {
        let picker = Picker::new(&props.column.kind, &props.at.original, &props.at.start);
        picker.showing(&props.at.shown)
    });
    let takes_many = picker.takes_many();
    let current = picker.current();
    use_float(picker.is_open, field.clone(), list.clone());
    let opened = use_mut_ref(|| None::<String>);
    // The edit begins with more where more was typed before the field had the focus.
    use_effect_with(props.at.start.clone(), {
        let (field, picker, opening) = (field.clone(), picker.clone(), picker.opening());
        let opened = opened.clone();
        move |start| {
            let before = opened.take();
            let (text, replaces) = match start {
                Start::Replace(text) if before.is_some() => {
                    let held = value(&field);
                    let since = before
                        .as_deref()
                        .map_or("", |before| held.strip_prefix(before).unwrap_or(&held));
                    let all = format!("{text}{since}");
                    picker.set(picker.with_typed(all.clone()));
                    opened.replace(Some(text.clone()));
                    (all, true)
                }
                start => {
                    opened.replace(Some(opening.clone()));
                    (opening, matches!(start, Start::Replace(_)))
                }
            };
            if let Some(input) = field.cast::<HtmlInputElement>() {
                input.set_value(&text);
                let _ = input.focus();
                let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
                let _ = input.set_selection_range(if replaces { end } else { 0 }, end);
            }
        }
    });
    use_effect_with((current, picker.is_open), {
        let list = list.clone();
        move |(current, _)| {
            if let Some(current) = current {
                scroll_to(&list, *current);
            }
        }
    });

    let session = props.at.session;
    let link = props.frame.link.clone();
    let toggle = {
        let (picker, link, field) = (picker.clone(), link.clone(), field.clone());
        Callback::from(move |choice: Choice| {
            let next = picker.toggled(&choice.value);
            if let Some(input) = field.cast::<HtmlInputElement>() {
                input.set_value("");
            }
            link.emit(Msg::Draft(session, Typed::plain(next.chosen.clone(), None)));
            picker.set(next);
        })
    };
    let oninput = {
        let picker = picker.clone();
        Callback::from(move |event: InputEvent| {
            picker.set(picker.with_typed(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let is_over = use_over();
    let finish = {
        let (field, link, is_over) = (field.clone(), link.clone(), is_over.clone());
        Rc::new(move |picker: &Picker, then: Then| {
            is_over.set(true);
            let (text, held, opened) = (picker.outcome(), value(&field), opened.borrow().clone());
            link.emit(Msg::Finish(session, Typed { text, held, opened }, then));
        })
    };
    let onkeydown = {
        let (shown, link, toggle, field) = (picker.clone(), link.clone(), toggle.clone(), field.clone());
        let finish = finish.clone();
        let (has_next, has_previous, is_new) = (props.at.has_next, props.at.has_previous, props.is_new);
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || event.key_code() == 229 || is_belated(&is_over, &event, &link) {
                return;
            }
            // Keys may come before the list is drawn again.
            let picker = shown.caught_up(value(&field));
            let key = event.key();
            let ctrl = event.ctrl_key() || event.meta_key();
            let then = match key.as_str() {
                "ArrowDown" | "ArrowUp" => {
                    event.prevent_default();
                    shown.set(picker.stepped(if key == "ArrowDown" { 1 } else { -1 }));
                    return;
                }
                // Space picks while nothing is typed, Enter picks what typing found; an Enter after that ends the edit.
                " " | "Enter" if takes_many && !ctrl && (key == "Enter") != picker.typed.trim().is_empty() => {
                    event.prevent_default();
                    if let Some(choice) = picker.pointed() {
                        toggle.emit(choice);
                    }
                    return;
                }
                "Enter" if event.shift_key() => Then::Up,
                "Enter" if ctrl => Then::Stay,
                "Enter" => Then::Down,
                "Tab" => {
                    let (leads_on, then) = if event.shift_key() {
                        (has_previous, Then::Left)
                    } else {
                        (has_next, Then::Right)
                    };
                    if !leads_on || (is_new && picker.outcome().is_empty()) {
                        finish(&picker, Then::Stay);
                        return;
                    }
                    then
                }
                "Escape" => {
                    event.prevent_default();
                    event.stop_propagation();
                    link.emit(Msg::Cancel(session));
                    return;
                }
                key => {
                    // A letter's own key sets it at once, as it does outside the editor.
                    if let Some(choice) = picker.by_key(key).filter(|_| !ctrl) {
                        event.prevent_default();
                        toggle.emit(choice.clone());
                    }
                    return;
                }
            };
            event.prevent_default();
            finish(&picker, then);
        })
    };
    let onfocusout = {
        let (picker, field) = (picker.clone(), field.clone());
        Callback::from(move |event: FocusEvent| {
            if !dom::stays_inside(&event) && page_has_focus() {
                finish(&picker.caught_up(value(&field)), Then::Blur);
            }
        })
    };
    let on_pick = Callback::from(move |choice: Choice| {
        if takes_many {
            toggle.emit(choice);
        } else {
            link.emit(Msg::Finish(
                session,
                Typed::plain(choice.value.to_string(), None),
                Then::Stay,
            ));
        }
    });
    let list_id = props.id("choices");
    let option_id = |at: usize| format!("{list_id}-{at}");
    let shown = picker.shown();
    html! {
        <div class="grid__editor" {onfocusout}>
            <input
                ref={field}
                class="grid__field"
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-expanded={picker.is_open.to_string()}
                aria-controls={list_id.clone()}
                aria-haspopup="listbox"
                aria-label={props.label()}
                aria-activedescendant={current.filter(|_| picker.is_open).map(option_id)}
                aria-describedby={props.described_by()}
                {oninput}
                {onkeydown}
            />
            <div
                ref={list}
                id={list_id.clone()}
                class="float grid__choices"
                popover="manual"
                role="listbox"
                aria-label={props.label()}
                aria-multiselectable={takes_many.then_some("true")}
            >
                if picker.is_open {
                    for (at, choice) in shown.iter().enumerate() {
                        <Line
                            key={choice.value.to_string()}
                            id={option_id(at)}
                            choice={(*choice).clone()}
                            has_key={picker.has_keys()}
                            is_current={current == Some(at)}
                            is_chosen={picker.is_chosen(choice)}
                            on_pick={on_pick.clone()}
                        />
                    }
                    if shown.is_empty() {
                        <div key="none" class="grid__none" role="option" aria-selected="false" aria-disabled="true">
                            { props.frame.words.with("grid-no-choice", &[("text", picker.typed.as_str().into())]) }
                        </div>
                    }
                }
            </div>
            { props.count_note() }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    /// The id of the line.
    id: String,
    /// The choice.
    choice: Choice,
    /// Its value is the key that sets it.
    has_key: bool,
    /// Enter picks it.
    is_current: bool,
    /// It is chosen.
    is_chosen: bool,
    /// It was picked with the pointer.
    on_pick: Callback<Choice>,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let onclick = {
        let (on_pick, choice) = (props.on_pick.clone(), props.choice.clone());
        Callback::from(move |_: MouseEvent| on_pick.emit(choice.clone()))
    };
    // The focus stays in the field.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let class = classes!(
        "grid__option",
        props.is_current.then_some("grid__option--current"),
        props.is_chosen.then_some("grid__option--chosen"),
    );
    html! {
        <div id={props.id.clone()} role="option" aria-selected={props.is_chosen.to_string()} {class} {onclick} {onmousedown}>
            <span class="grid__option-label">
                if props.has_key {
                    <kbd>{ &props.choice.value }</kbd>
                    { " " }
                }
                { &props.choice.label }
            </span>
            if let Some(hint) = &props.choice.hint {
                <span class="grid__option-hint">{ hint }</span>
            }
        </div>
    }
}
