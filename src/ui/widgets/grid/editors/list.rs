//! The editor of one choice, several choices, or letters: a field that narrows a list, as the ARIA combobox pattern
//! has it. The list stands in the top layer, so that no scrolling box cuts it off.

use web_sys::{FocusEvent, HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use crate::ui::hooks::use_float;
use crate::ui::widgets::Choice;
use crate::ui::widgets::grid::column::{ColumnKind, in_order, toggle_letter};
use crate::ui::widgets::grid::core::{Start, Then};
use crate::ui::widgets::grid::dom;
use crate::ui::widgets::grid::fold::fold;
use crate::ui::widgets::grid::message::Msg;
use crate::ui::widgets::grid::model::SEPARATOR;

use super::EditorProps;

/// The choices that fit what was typed: those that begin with it, then those that hold it.
pub(super) fn fitting(choices: &[Choice], typed: &str) -> Vec<Choice> {
    let typed = fold(typed.trim());
    let begins = |choice: &&Choice| {
        let label = fold(&choice.label);
        label.starts_with(&typed) || label.split([' ', '-', '/']).any(|word| word.starts_with(&typed))
    };
    let holds = |choice: &&Choice| fold(&choice.label).contains(&typed) || fold(&choice.value) == typed;
    let (first, rest): (Vec<&Choice>, Vec<&Choice>) = choices.iter().partition(begins);
    first
        .into_iter()
        .chain(rest.into_iter().filter(holds))
        .cloned()
        .collect()
}

/// The chosen values of a cell.
fn values(kind: &ColumnKind, text: &str) -> Vec<String> {
    match kind {
        ColumnKind::Multi(_) => text
            .split(SEPARATOR)
            .map(str::trim)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
            .collect(),
        ColumnKind::Letters(_) => text.chars().map(String::from).collect(),
        _ => [text.to_owned()].into(),
    }
}

/// The text of a cell with one value added or taken away.
fn toggled(kind: &ColumnKind, choices: &[Choice], text: &str, value: &str) -> String {
    if let ColumnKind::Letters(_) = kind {
        return value.chars().next().map_or_else(
            || in_order(choices, text),
            |letter| toggle_letter(choices, text, letter, false),
        );
    }
    let mut chosen = values(kind, text);
    if chosen.iter().any(|each| each == value) {
        chosen.retain(|each| each != value);
    } else {
        chosen.push(value.to_owned());
    }
    chosen.join(&SEPARATOR.to_string())
}

/// The editor of choices.
#[component]
pub(super) fn ListEditor(props: &EditorProps) -> Html {
    let kind = &props.column.kind;
    let choices = kind.choices().cloned().unwrap_or_else(|| [].into());
    let takes_many = !matches!(kind, ColumnKind::Choice(_));
    let (field, list) = (use_node_ref(), use_node_ref());
    let typed = use_state(|| match &props.at.start {
        Start::Replace(text) => text.clone(),
        _ => String::new(),
    });
    // Nothing was typed or picked yet: the field shows the value there is.
    let is_touched = use_state(|| matches!(&props.at.start, Start::Replace(text) if !text.is_empty()));
    let chosen = use_state(|| props.at.original.to_string());
    let is_open = use_state(|| !matches!(props.at.start, Start::Select));
    let shown = fitting(&choices, &typed);
    let index = use_state(|| None::<usize>);
    let is_chosen = |choice: &Choice| values(kind, &chosen).iter().any(|value| *value == *choice.value);
    let current = index.or_else(|| {
        if *is_touched && !typed.trim().is_empty() {
            (!shown.is_empty()).then_some(0)
        } else {
            shown.iter().position(&is_chosen)
        }
    });
    use_float(*is_open, field.clone(), list.clone());
    use_effect_with((), {
        let (field, start) = (field.clone(), props.at.start.clone());
        let label = choices
            .iter()
            .find(|choice| choice.value == props.at.original)
            .map(|choice| choice.label.to_string());
        let text = match &start {
            Start::Replace(text) => text.clone(),
            _ if takes_many => String::new(),
            _ => label.unwrap_or_else(|| props.at.original.to_string()),
        };
        let replaces = matches!(start, Start::Replace(_));
        move |()| {
            if let Some(input) = field.cast::<HtmlInputElement>() {
                input.set_value(&text);
                let _ = input.focus();
                let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
                let _ = input.set_selection_range(if replaces { end } else { 0 }, end);
            }
        }
    });
    // The current line stays in sight.
    use_effect_with((current, *is_open), {
        let list = list.clone();
        move |_| {
            let line = list
                .cast::<web_sys::Element>()
                .and_then(|list| list.query_selector(".grid__option--current").ok().flatten());
            if let Some(line) = line {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                line.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
    });

    let session = props.at.session;
    let link = props.frame.link.clone();
    let outcome = {
        // What the edit ends with: the chosen values, or the line picked by typing, or the text as typed.
        let (chosen, typed, shown, original) = (
            (*chosen).clone(),
            (*typed).clone(),
            shown.clone(),
            props.at.original.clone(),
        );
        let (touched, picked) = (*is_touched, *index);
        move || {
            if takes_many || (!touched && picked.is_none()) {
                chosen.clone()
            } else if typed.trim().is_empty() && picked.is_none() {
                String::new()
            } else if let Some(choice) = shown.get(current.unwrap_or(0)) {
                choice.value.to_string()
            } else if typed.trim().is_empty() {
                original.to_string()
            } else {
                typed.clone()
            }
        }
    };
    let toggle = {
        let (chosen, typed, is_touched, index) = (chosen.clone(), typed.setter(), is_touched.setter(), index.setter());
        let (kind, choices, link, field) = (kind.clone(), choices.clone(), link.clone(), field.clone());
        Callback::from(move |choice: Choice| {
            let text = toggled(&kind, &choices, &chosen, &choice.value);
            chosen.set(text.clone());
            is_touched.set(true);
            typed.set(String::new());
            index.set(choices.iter().position(|each| each.value == choice.value));
            if let Some(input) = field.cast::<HtmlInputElement>() {
                input.set_value("");
            }
            link.emit(Msg::Draft(session, text));
        })
    };
    let oninput = {
        let (typed, is_touched, index, is_open) =
            (typed.setter(), is_touched.setter(), index.setter(), is_open.setter());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            typed.set(text);
            is_touched.set(true);
            index.set(None);
            is_open.set(true);
        })
    };
    let onkeydown = {
        let (index, is_open, link, toggle, outcome) = (
            index.clone(),
            is_open.clone(),
            link.clone(),
            toggle.clone(),
            outcome.clone(),
        );
        let (shown, typed, kind) = (shown.clone(), (*typed).clone(), kind.clone());
        let (has_next, has_previous) = (props.at.has_next, props.at.has_previous);
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || event.key_code() == 229 {
                return;
            }
            let last = shown.len().saturating_sub(1);
            let then = match event.key().as_str() {
                "ArrowDown" | "ArrowUp" if !*is_open => {
                    event.prevent_default();
                    is_open.set(true);
                    return;
                }
                "ArrowDown" => {
                    event.prevent_default();
                    index.set(Some(current.map_or(0, |at| if at >= last { 0 } else { at + 1 })));
                    return;
                }
                "ArrowUp" => {
                    event.prevent_default();
                    index.set(Some(current.map_or(last, |at| at.checked_sub(1).unwrap_or(last))));
                    return;
                }
                // Space picks while nothing is typed, Enter picks what typing found; an Enter after that ends the edit.
                key @ (" " | "Enter") if takes_many && (key == "Enter") != typed.trim().is_empty() => {
                    event.prevent_default();
                    if let Some(choice) = current.and_then(|at| shown.get(at)) {
                        toggle.emit(choice.clone());
                    }
                    return;
                }
                "Enter" if event.shift_key() => Then::Up,
                "Enter" if event.ctrl_key() || event.meta_key() => Then::Stay,
                "Enter" => Then::Down,
                "Tab" => {
                    let (leads_on, then) = if event.shift_key() {
                        (has_previous, Then::Left)
                    } else {
                        (has_next, Then::Right)
                    };
                    if !leads_on {
                        link.emit(Msg::Finish(session, outcome(), Then::Stay));
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
                    if let ColumnKind::Letters(choices) = &kind
                        && !event.ctrl_key()
                        && let Some(choice) = choices.iter().find(|choice| choice.value.eq_ignore_ascii_case(key))
                    {
                        event.prevent_default();
                        toggle.emit(choice.clone());
                    }
                    return;
                }
            };
            event.prevent_default();
            link.emit(Msg::Finish(session, outcome(), then));
        })
    };
    let onfocusout = {
        let (link, outcome) = (link.clone(), outcome);
        Callback::from(move |event: FocusEvent| {
            if !dom::stays_inside(&event) && dom::page_has_focus() {
                link.emit(Msg::Finish(session, outcome(), Then::Blur));
            }
        })
    };
    let on_pick = Callback::from(move |choice: Choice| {
        if takes_many {
            toggle.emit(choice);
        } else {
            link.emit(Msg::Finish(session, choice.value.to_string(), Then::Stay));
        }
    });
    let list_id = props.id("choices");
    let option_id = |at: usize| format!("{list_id}-{at}");
    html! {
        <div class="grid__editor" {onfocusout}>
            <input ref={field} class="grid__field" type="text" role="combobox" autocomplete="off" aria-autocomplete="list"
                aria-expanded={is_open.to_string()} aria-controls={list_id.clone()} aria-haspopup="listbox" aria-label={props.label()}
                aria-activedescendant={current.filter(|_| *is_open).map(option_id)} aria-describedby={props.described_by()} {oninput} {onkeydown} />
            <div ref={list} id={list_id.clone()} class="float grid__choices" popover="manual" role="listbox" aria-label={props.label()}
                aria-multiselectable={takes_many.then_some("true")}>
                if *is_open {
                    for (at, choice) in shown.iter().enumerate() {
                        <Line key={choice.value.to_string()} id={option_id(at)} choice={choice.clone()} is_current={current == Some(at)}
                            is_chosen={is_chosen(choice)} on_pick={on_pick.clone()} />
                    }
                    if shown.is_empty() {
                        <div class="grid__none" role="option" aria-selected="false" aria-disabled="true">
                            { props.frame.words.with("grid-no-choice", &[("text", typed.as_str().into())]) }
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
    /// The arrows stand on it.
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
    html! {
        <div id={props.id.clone()} role="option" aria-selected={props.is_chosen.to_string()} {onclick} {onmousedown}
            class={classes!("grid__option", props.is_current.then_some("grid__option--current"), props.is_chosen.then_some("grid__option--chosen"))}>
            <span class="grid__option-label">{ &props.choice.label }</span>
            if let Some(hint) = &props.choice.hint {
                <span class="grid__option-hint">{ hint }</span>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_narrows_to_what_begins_then_to_what_holds_the_text() {
        let choices = ["Arts council", "Health", "Public arts", "Smart start"]
            .map(|label| Choice::new(label.to_lowercase(), label));
        let labels: Vec<_> = fitting(&choices, "ART")
            .into_iter()
            .map(|choice| choice.label.to_string())
            .collect();
        assert_eq!(labels, ["Arts council", "Public arts", "Smart start"]);
        assert_eq!(fitting(&choices, "").len(), 4);
        assert!(fitting(&choices, "xyz").is_empty());
    }
}
