//! Text while it is typed: kept as typed, taken as soon as it can be read, never thrown away.
//!
//! - While the field has the focus it shows what is typed, also when the page is drawn anew for other reasons.
//! - Each change that can be read is handed on at once, so that it is saved without leaving the field.
//! - What cannot be read stays as typed. It is judged on leaving the field, not while it is first typed; and what could
//!   be read on the way to it is taken back then, so that the value is what it was.
//! - Escape brings back what stood there when the focus came.
//! - A change from outside (undo, another tab) shows, also in a field that has the focus.
//! - While an input method composes, nothing is handed on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::outline_change;

/// Takes typed text, or says in words what would be right.
pub type Take = Callback<AttrValue, Result<(), AttrValue>>;

/// What a field shows and how it answers events. Every part goes onto the `input` or `textarea`.
#[derive(Clone)]
pub struct Draft {
    /// The text to show.
    pub text: AttrValue,
    /// What is wrong with it, once it may be said.
    pub problem: Option<AttrValue>,
    /// The element's reference.
    pub node: NodeRef,
    /// For `oninput`.
    pub oninput: Callback<InputEvent>,
    /// For `onfocus`.
    pub onfocus: Callback<FocusEvent>,
    /// For `onblur`.
    pub onblur: Callback<FocusEvent>,
    /// For `onkeydown`: Escape.
    pub onkeydown: Callback<KeyboardEvent>,
    /// For `onkeydown`: the key that empties the field, for the next to be typed into it.
    pub clear: Callback<KeyboardEvent>,
}

/// What is typed and not yet settled.
#[derive(Clone, PartialEq, Default)]
struct Typed {
    text: Option<AttrValue>,
    problem: Option<AttrValue>,
    is_judged: bool,
}

/// What must not be drawn anew for.
#[derive(Default)]
struct Memory {
    /// The value last seen from outside.
    seen: RefCell<AttrValue>,
    /// What Escape brings back; `None` without the focus.
    before: RefCell<Option<AttrValue>>,
    /// Whether a new value is the answer to our own typing.
    is_expecting: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
}

/// A draft of `value`. `on_text` takes what is typed; `on_end` says that the field was left, so that typing after it
/// is a step of its own in undo.
#[hook]
pub fn use_draft(value: AttrValue, on_text: Take, on_end: Callback<()>) -> Draft {
    let node = use_node_ref();
    let typed = use_state_eq(Typed::default);
    let memory = use_memo((), |()| Memory {
        seen: RefCell::new(value.clone()),
        ..Memory::default()
    });

    // A value that is not the answer to our own typing comes from outside: it replaces the draft.
    let is_foreign = *memory.seen.borrow() != value && !memory.is_expecting.get();
    if *memory.seen.borrow() != value {
        memory.seen.replace(value.clone());
    }
    let now = if is_foreign { Typed::default() } else { (*typed).clone() };
    {
        let (typed, memory, value) = (typed.setter(), Rc::clone(&memory), value.clone());
        let shown_in = node.clone();
        use_effect_with(is_foreign.then(|| value.clone()), move |foreign| {
            if foreign.is_some() {
                if let Some(field) = shown_in.cast::<Element>() {
                    outline_change(&field);
                }
                typed.set(Typed::default());
                if memory.before.borrow().is_some() {
                    memory.before.replace(Some(value));
                }
            }
        });
    }

    let hand_on = {
        let memory = Rc::clone(&memory);
        Callback::from(move |text: AttrValue| {
            memory.is_expecting.set(true);
            let problem = on_text.emit(text).err();
            // The answer arrives within this turn of the event loop, or not at all.
            let waiting = Rc::clone(&memory);
            memory
                .timer
                .replace(Some(Timeout::new(0, move || waiting.is_expecting.set(false))));
            problem
        })
    };
    let take = {
        let (typed, hand_on) = (typed.clone(), hand_on.clone());
        Callback::from(move |text: AttrValue| {
            let problem = hand_on.emit(text.clone());
            // A field that was once found wrong says so until it is right; another is not judged while typed.
            let is_judged = typed.is_judged && problem.is_some();
            typed.set(Typed {
                text: Some(text),
                problem,
                is_judged,
            });
        })
    };

    let oninput = {
        let (typed, take) = (typed.clone(), take.clone());
        Callback::from(move |event: InputEvent| {
            let Some(text) = text_of(&event) else { return };
            if event.is_composing() {
                typed.set(Typed {
                    text: Some(text),
                    ..(*typed).clone()
                });
            } else {
                take.emit(text);
            }
        })
    };

    {
        let (node, take) = (node.clone(), take.clone());
        use_effect(move || {
            let listener = node.get().map(|node| {
                EventListener::new(&node, "compositionend", move |event| {
                    if let Some(text) = text_of(event) {
                        take.emit(text);
                    }
                })
            });
            move || drop(listener)
        });
    }

    let onfocus = {
        let (memory, value) = (Rc::clone(&memory), value.clone());
        Callback::from(move |_| {
            memory.before.replace(Some(value.clone()));
        })
    };

    let clear = {
        let take = take.clone();
        Callback::from(move |event: KeyboardEvent| {
            empty(&event);
            take.emit(AttrValue::default());
        })
    };

    let onblur = {
        let (typed, memory) = (typed.clone(), Rc::clone(&memory));
        Callback::from(move |_| {
            let before = memory.before.take();
            if let (Some(before), true) = (before, typed.problem.is_some()) {
                hand_on.emit(before);
            }
            // What was understood shows in its own form; what was not stays as typed, with its message.
            let left = if typed.problem.is_some() {
                Typed {
                    is_judged: true,
                    ..(*typed).clone()
                }
            } else {
                Typed::default()
            };
            typed.set(left);
            on_end.emit(());
        })
    };

    let shown = now.text.clone().unwrap_or_else(|| value.clone());
    let onkeydown = {
        let (typed, memory, shown) = (typed.setter(), Rc::clone(&memory), shown.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() != "Escape" || event.is_composing() {
                return;
            }
            let before = memory.before.borrow().clone();
            if let Some(before) = before.filter(|before| *before != shown) {
                // Only an Escape with nothing to bring back may close what is around the field.
                event.prevent_default();
                event.stop_propagation();
                take.emit(before);
                typed.set(Typed::default());
            }
        })
    };

    Draft {
        text: shown,
        problem: now.problem.filter(|_| now.is_judged),
        node,
        oninput,
        onfocus,
        onblur,
        onkeydown,
        clear,
    }
}

/// Empties the field that an event came from at once and not with the next drawing: keys may come before it.
pub fn empty(event: &web_sys::Event) {
    if let Some(field) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    {
        field.set_value("");
    }
}

/// What stands in the field that an event came from, at this moment: where much is drawn, that is more than what was
/// last drawn.
pub fn text_of(event: &web_sys::Event) -> Option<AttrValue> {
    let target = event.target()?;
    let text = match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(target) => target.dyn_into::<HtmlTextAreaElement>().ok()?.value(),
    };
    Some(text.into())
}
