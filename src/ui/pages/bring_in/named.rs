//! Whom a list about roles names: people of the plan, and those who are added.

use std::rc::Rc;

use yew::prelude::*;

use super::rows::{LEAVE, answer_of, choices_of_likely, value_of};
use crate::exchange::list::{Answer, Draft, NamedPerson, Preview};
use crate::plan::Kind;
use crate::ui::widgets::{Choice, Select};
use crate::ui::words::{Words, use_words};

/// What [`Named`] takes.
#[derive(Properties, PartialEq)]
pub struct NamedProps {
    /// The list.
    pub draft: Draft,
    /// Takes the list with an answer.
    pub on_draft: Callback<Draft>,
    /// What will become of it.
    pub preview: Rc<Preview>,
}

/// The most names that are shown.
const MOST_NAMES: usize = 200;

/// The names, in a table; nothing where there are none.
#[component]
pub fn Named(props: &NamedProps) -> Html {
    let words = use_words();
    if props.preview.named.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--tight">
            <h2 id="bring-in-named" class="title-3">{ words.text("bring-in-named") }</h2>
            <div class="scroll-box bring-in__rows" role="region" tabindex="0" aria-labelledby="bring-in-named">
                <table class="table table--dense">
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("bring-in-kind-word") }</th>
                            <th scope="col">{ words.text("bring-in-fate") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for person in props.preview.named.iter().take(MOST_NAMES) {
                            <tr key={person.key.clone()}>
                                <th scope="row">{ person.name.clone() }</th>
                                <td>{ who(&words, person, props) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// Who a name is: known, or to be said.
fn who(words: &Words, person: &NamedPerson, props: &NamedProps) -> Html {
    let answer = props.draft.answer_of_name(&person.key);
    if let (Some(known), None) = (&person.known, answer) {
        let key = if *known == person.name {
            "bring-in-found"
        } else {
            "bring-in-found-as"
        };
        return html! { { words.with(key, &[("name", known.as_str().into())]) } };
    }
    let mut choices = vec![
        Choice::new("add", words.text("bring-in-answer-add")),
        Choice::new(LEAVE, words.text("bring-in-answer-leave")),
    ];
    choices.extend(choices_of_likely(words, &person.likely, "bring-in-answer-same"));
    let (draft, on_draft, key) = (props.draft.clone(), props.on_draft.clone(), person.key.clone());
    html! {
        <Select
            label={words.with("bring-in-who-is", &[("name", person.name.as_str().into())])}
            label_hidden={true}
            value={value_of(answer)}
            choices={Rc::<[Choice]>::from(choices)}
            note={(!person.likely.is_empty() && answer.is_none()).then(|| words.text("bring-in-may-be-known"))}
            on_choose={move |id: AttrValue| {
                let mut draft = draft.clone();
                let answer = answer_of(&id, Kind::Person).unwrap_or(Answer::AddNew);
                draft.set_answer_of_name(&key, answer);
                on_draft.emit(draft);
            }}
        />
    }
}
