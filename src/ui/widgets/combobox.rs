//! A choice of one from a long list, by typing: the editable combobox of the ARIA practices.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::announcer::use_told;
use super::button::flag;
use super::choice::Choice;
use super::combobox_line::{ComboboxLine, Line};
use super::field::{Field, described_by};
use super::icon::{Icon, IconName, IconSize};
use super::list::{scroll_to, step};
use super::matching::{exact, matching};
use crate::ui::hooks::{empty, text_of, use_dismiss, use_float, use_id};
use crate::ui::words::use_words;

/// How many choices the list draws at once; more typing finds the others.
const DRAWN_AT_MOST: usize = 60;

/// What a [`Combobox`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct ComboboxProps {
    /// The label.
    pub label: AttrValue,
    /// The chosen value; empty for none.
    pub value: AttrValue,
    /// What there is to choose from.
    pub choices: Rc<[Choice]>,
    /// Takes the new value; empty for none.
    pub on_choose: Callback<AttrValue>,
    /// Makes a new thing of a name that no choice has. Without it only choices can be chosen.
    #[prop_or_default]
    pub on_add: Option<Callback<AttrValue>>,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What the choice means.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Says that nothing need be chosen.
    #[prop_or_default]
    pub optional: bool,
    /// It can be read and not changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The label is for screen readers only.
    #[prop_or_default]
    pub label_hidden: bool,
    /// Empties itself after a choice: for adding one after another.
    #[prop_or_default]
    pub clears: bool,
    /// The control's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes of the field.
    #[prop_or_default]
    pub class: Classes,
}

/// What is being typed.
#[derive(Clone, PartialEq, Default)]
struct Typing {
    text: Option<AttrValue>,
    active: Option<usize>,
    is_open: bool,
    is_judged: bool,
}

impl Typing {
    /// What it is once a text has been typed. Of several with one name none is taken before it is chosen.
    fn of(text: AttrValue, choices: &[Choice]) -> Self {
        let is_clear = !text.trim().is_empty() && !is_shared(choices, &text);
        Self {
            active: is_clear.then_some(0),
            text: Some(text),
            is_open: true,
            is_judged: false,
        }
    }
}

/// Whether several choices are called what is typed.
fn is_shared(choices: &[Choice], typed: &str) -> bool {
    !typed.trim().is_empty() && exact(choices, typed).len() > 1
}

/// A labelled choice of one by typing.
#[component]
pub fn Combobox(props: &ComboboxProps) -> Html {
    let words = use_words();
    let own_id = use_id();
    let id = props.id.clone().unwrap_or(own_id);
    let list_id = format!("{id}-list");
    let (frame, list, none_found) = (use_node_ref(), use_node_ref(), use_node_ref());
    let typing = use_state_eq(Typing::default);

    let chosen = props.choices.iter().find(|choice| choice.value == props.value);
    let settled = chosen.map(|choice| choice.label.clone()).unwrap_or_default();
    let settled = if props.clears { AttrValue::default() } else { settled };
    let text = typing.text.clone().unwrap_or_else(|| settled.clone());
    let query = typing.text.clone().unwrap_or_default();
    let lines = Rc::new(lines(props, &query));
    let active = typing.active.filter(|place| *place < lines.len());
    let is_open = typing.is_open && !lines.is_empty();
    // Said at once where the list would stand.
    let is_none = typing.is_open && lines.is_empty() && !query.trim().is_empty();
    let none = is_none.then(|| words.with("widgets-nothing-found", &[("text", query.trim().into())]));
    use_told(none.clone());

    use_float(is_open, frame.clone(), list.clone());
    use_float(is_none, frame.clone(), none_found.clone());
    let dismiss = use_callback(typing.clone(), |(), typing| {
        typing.set(Typing {
            is_open: false,
            active: None,
            ..(**typing).clone()
        });
    });
    use_dismiss(is_open, [frame.clone(), list.clone()], dismiss.clone());
    use_dismiss(is_none, [frame.clone(), none_found.clone()], dismiss);
    {
        let list = list.clone();
        use_effect_with((active, is_open), move |(active, is_open)| {
            if let (Some(active), true) = (active, is_open) {
                scroll_to(&list, *active);
            }
        });
    }

    let choose = {
        let (typing, on_choose, on_add) = (typing.setter(), props.on_choose.clone(), props.on_add.clone());
        Callback::from(move |line: Line| {
            typing.set(Typing::default());
            match (line, &on_add) {
                (Line::Choice(choice), _) => on_choose.emit(choice.value),
                (Line::Add(name), Some(on_add)) => on_add.emit(name),
                (Line::Add(_), None) => {}
            }
        })
    };
    let oninput = {
        let (typing, choices) = (typing.setter(), Rc::clone(&props.choices));
        Callback::from(move |event: InputEvent| {
            if let Some(text) = text_of(&event) {
                typing.set(Typing::of(text, &choices));
            }
        })
    };
    let onkeydown = {
        let (typing, lines, choose) = (typing.clone(), Rc::clone(&lines), choose.clone());
        let (props, drawn) = (props.clone(), text.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            // What was typed last may not be drawn yet.
            let late = text_of(&event).filter(|now| *now != drawn).map(|now| {
                let lines = self::lines(&props, &now);
                (Typing::of(now, &props.choices), lines)
            });
            let (now, lines, active) = match &late {
                Some((now, lines)) => (now, &lines[..], now.active),
                None => (&*typing, &lines[..], active),
            };
            let is_open = now.is_open && !lines.is_empty();
            let is_shared = is_shared(&props.choices, now.text.as_deref().unwrap_or_default());
            let count = lines.len();
            let move_to = |place: Option<usize>| {
                typing.set(Typing {
                    active: place,
                    is_open: true,
                    ..now.clone()
                });
            };
            match event.key().as_str() {
                "ArrowDown" if event.alt_key() => move_to(active),
                "ArrowDown" => move_to(step(active, count, 1)),
                "ArrowUp" => move_to(step(active, count, -1)),
                "Enter" if is_open || is_shared => match active.and_then(|place| lines.get(place)) {
                    Some(line) => {
                        choose.emit(line.clone());
                        if props.clears {
                            empty(&event);
                        }
                    }
                    None if is_shared => typing.set(Typing {
                        is_open: true,
                        is_judged: true,
                        ..now.clone()
                    }),
                    None => return,
                },
                "Escape" if is_open || now.text.is_some() => {
                    event.stop_propagation();
                    typing.set(Typing::default());
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onblur = {
        let (typing, choices, on_choose) = (typing.clone(), Rc::clone(&props.choices), props.on_choose.clone());
        let (is_clearing, chosen, drawn) = (props.clears, props.value.clone(), text.clone());
        Callback::from(move |event: FocusEvent| {
            let late = text_of(&event).filter(|now| *now != drawn);
            let Some(text) = late.or_else(|| typing.text.clone()) else {
                typing.set(Typing::default());
                return;
            };
            let called = exact(&choices, &text);
            let again = called.iter().find(|choice| choice.value == chosen);
            if let (Some(choice), _) | (None, [choice]) = (again, &*called) {
                typing.set(Typing::default());
                on_choose.emit(choice.value.clone());
            } else if text.trim().is_empty() {
                typing.set(Typing::default());
                if !chosen.is_empty() && !is_clearing {
                    on_choose.emit(AttrValue::default());
                }
            } else {
                // What fits nothing, or more than one, stays as typed, with a message.
                typing.set(Typing {
                    text: Some(text),
                    is_judged: true,
                    ..Typing::default()
                });
            }
        })
    };
    let onclick = {
        let typing = typing.clone();
        Callback::from(move |event: MouseEvent| {
            // What is chosen gives way to what is typed next, as it does where Tab leads here.
            if !typing.is_open
                && typing.text.is_none()
                && let Some(field) = event.target_dyn_into::<HtmlInputElement>()
            {
                field.select();
            }
            typing.set(Typing {
                is_open: true,
                ..(*typing).clone()
            });
        })
    };

    let problem = typing.is_judged.then(|| {
        let key = if is_shared(&props.choices, &query) {
            "widgets-several-called"
        } else {
            "widgets-not-in-list"
        };
        words.with(key, &[("text", text.as_str().into())])
    });
    let error = problem.or_else(|| props.error.clone());
    let described = described_by(&id, props.hint.is_some(), props.note.is_some(), error.is_some());
    html! {
        <Field
            id={id.clone()}
            label={props.label.clone()}
            hint={props.hint.clone()}
            note={props.note.clone()}
            error={error.clone()}
            optional={props.optional}
            label_hidden={props.label_hidden}
            class={props.class.clone()}
        >
            <span class="select combobox" ref={frame}>
                <input
                    id={id.clone()}
                    class="input select__input"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    disabled={props.disabled}
                    aria-autocomplete="list"
                    aria-expanded={flag(Some(is_open))}
                    aria-controls={is_open.then(|| list_id.clone())}
                    aria-activedescendant={active.filter(|_| is_open).map(|place| format!("{list_id}-{place}"))}
                    aria-invalid={flag(error.is_some().then_some(true))}
                    aria-describedby={described}
                    // What is chosen is the plan's again, so that Ctrl+Z takes back the choice and not the typing.
                    data-entered={settled.clone()}
                    value={text}
                    {oninput}
                    {onkeydown}
                    {onblur}
                    {onclick}
                />
                <Icon name={IconName::Open} size={IconSize::Small} class="select__arrow" />
            </span>
            if is_open {
                <ul ref={list} id={list_id.clone()} class="float combobox__list" popover="manual" role="listbox" aria-label={props.label.clone()}>
                    for (place, line) in lines.iter().enumerate() {
                        <ComboboxLine
                            key={place}
                            id={format!("{list_id}-{place}")}
                            line={line.clone()}
                            is_active={active == Some(place)}
                            is_chosen={matches!(line, Line::Choice(choice) if choice.value == props.value)}
                            on_choose={choose.clone()}
                        />
                    }
                </ul>
            }
            if let Some(none) = none {
                <p ref={none_found} class="float combobox__none" popover="manual">{ none }</p>
            }
        </Field>
    }
}

fn lines(props: &ComboboxProps, typed: &str) -> Vec<Line> {
    let places = matching(props.choices.iter().map(|choice| choice.label.as_str()), typed);
    let mut lines: Vec<_> = places
        .into_iter()
        .filter_map(|place| props.choices.get(place).cloned().map(Line::Choice))
        .take(DRAWN_AT_MOST)
        .collect();
    let name = typed.trim();
    if props.on_add.is_some() && !name.is_empty() && exact(&props.choices, name).is_empty() {
        lines.push(Line::Add(AttrValue::from(name.to_owned())));
    }
    lines
}
