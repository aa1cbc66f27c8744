//! What there is to choose from: closed lists by their labels, records by their names.

use std::rc::Rc;

use yew::AttrValue;

use crate::plan::{ClosedList, Plan, Tabled};
use crate::ui::widgets::Choice;
use crate::ui::words::Words;

/// A value of a closed list as people read it; one of a newer version as it is written.
pub fn labelled<E: ClosedList>(words: &Words, value: &E) -> AttrValue {
    words.label(value.label_key(), value.id())
}

/// The values of a closed list, with their definitions where there are any.
pub fn choices_of<E: ClosedList>(words: &Words) -> Rc<[Choice]> {
    E::all()
        .iter()
        .map(|value| {
            let choice = Choice::new(value.id().to_owned(), labelled(words, value));
            match value.label_key().map(|key| format!("{key}-hint")) {
                Some(key) if words.has(&key) => choice.with_hint(words.text(&key)),
                _ => choice,
            }
        })
        .collect()
}

/// The choice of no value.
pub fn nobody(words: &Words) -> Choice {
    Choice::new("", words.text("choice-none"))
}

/// The records of a table by their names, in alphabetical order.
pub fn names_of<T: Tabled>(plan: &Plan, words: &Words) -> Rc<[Choice]> {
    let mut choices: Vec<(String, Choice)> = T::table(plan)
        .iter()
        .map(|record| {
            let title = plan.title(&T::any(Rc::clone(record)));
            let label = if title.trim().is_empty() {
                words.text("check-unnamed")
            } else {
                AttrValue::from(title.clone())
            };
            (
                title.to_lowercase(),
                Choice::new(record.id().as_str().to_owned(), label),
            )
        })
        .collect();
    choices.sort_by(|a, b| a.0.cmp(&b.0));
    choices.into_iter().map(|(_, choice)| choice).collect()
}
