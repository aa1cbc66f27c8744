//! Whom a list names: people, committees and teams in lists about roles, sources in the columns of budgets; those of the
//! plan, and those that are added.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::list::{Answer, Draft, Likely, Named, Preview};
use crate::plan::{Kind, RecordId};
use crate::ui::widgets::{Choice, Select};
use crate::ui::words::{Words, use_words};

/// What [`NamedList`] takes.
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
pub fn NamedList(props: &NamedProps) -> Html {
    let words = use_words();
    if props.preview.named.is_empty() {
        return Html::default();
    }
    let is_of_sources = props.draft.subject().is_of_money();
    html! {
        <section class="stack stack--tight">
            <h2 id="bring-in-named" class="title-3">{ words.text(if is_of_sources { "bring-in-named-sources" } else { "bring-in-named" }) }</h2>
            <div class="scroll-box bring-in__rows" role="region" tabindex="0" aria-labelledby="bring-in-named">
                <table class="table table--dense">
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("bring-in-kind-word") }</th>
                            <th scope="col">{ words.text("bring-in-fate") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for named in props.preview.named.iter().take(MOST_NAMES) {
                            <tr key={named.key.clone()}>
                                <th scope="row">{ named.name.clone() }</th>
                                <td>{ who(&words, named, props) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// The choices that are no record of the plan: a new person, a new committee or team, nobody.
const ADD: &str = "add";
const ADD_BODY: &str = "add-body";
const LEAVE: &str = "leave";

/// Who a name is: known, or to be said.
fn who(words: &Words, named: &Named, props: &NamedProps) -> Html {
    let answer = props.draft.answer_of_name(&named.key);
    if let (Some(known), None) = (&named.known, answer) {
        return html! { { found(words, known, &named.name) } };
    }
    let own = |id: &'static str, key: &str| Choice::new(id, words.text(key));
    let is_of_sources = props.draft.subject().is_of_money();
    let mut choices: Vec<Choice> = named.body.iter().map(|body| choice(words, body, false)).collect();
    if is_of_sources {
        choices.push(own(ADD, "bring-in-answer-add-source"));
    } else {
        choices.push(own(ADD, "bring-in-answer-add-person"));
        if named.body.is_none() {
            choices.push(own(ADD_BODY, "bring-in-answer-add-body"));
        }
    }
    choices.push(own(LEAVE, "bring-in-answer-leave"));
    choices.extend(named.likely.iter().map(|likely| choice(words, likely, true)));
    let (draft, on_draft, key) = (props.draft.clone(), props.on_draft.clone(), named.key.clone());
    html! {
        <Select
            label={words.with(if is_of_sources { "bring-in-which-source" } else { "bring-in-who-is" }, &[("name", named.name.as_str().into())])}
            label_hidden={true}
            value={value_of(named, answer)}
            choices={Rc::<[Choice]>::from(choices)}
            note={note(words, named, answer)}
            on_choose={move |id: AttrValue| {
                let mut draft = draft.clone();
                draft.set_answer_of_name(&key, answer_of(&id));
                on_draft.emit(draft);
            }}
        />
    }
}

/// That a name is in the plan, and how it stands there where that differs.
fn found(words: &Words, known: &str, name: &str) -> AttrValue {
    let key = if known == name {
        "bring-in-found"
    } else {
        "bring-in-found-as"
    };
    words.with(key, &[("name", known.into())])
}

/// A record of the plan, as a choice.
fn choice(words: &Words, likely: &Likely, has_reason: bool) -> Choice {
    let key = match likely.record.kind() {
        Kind::Body => "bring-in-answer-body",
        _ => "bring-in-answer-same",
    };
    let label = words.with(key, &[("name", likely.name.as_str().into())]);
    let choice = Choice::new(likely.record.to_string(), label);
    if has_reason {
        choice.with_hint(words.text(likely.by.message_key()))
    } else {
        choice
    }
}

/// What should be known of a name: what it was taken for, or what it may be.
fn note(words: &Words, named: &Named, answer: Option<&Answer>) -> Option<AttrValue> {
    let is_person = |likely: &Likely| likely.record.kind() == Kind::Person;
    match (&named.body, answer) {
        (Some(body), None) => Some(found(words, &body.name, &named.name)),
        (None, None) if named.likely.iter().any(is_person) => Some(words.text("bring-in-may-be-known")),
        (None, None) if named.likely.iter().any(|likely| likely.record.kind() == Kind::Source) => {
            Some(words.text("bring-in-may-be-source"))
        }
        (None, None) if !named.likely.is_empty() => Some(words.text("bring-in-may-be-body")),
        (None, None | Some(Answer::AddNew)) if named.is_group => Some(words.text("bring-in-sounds-like-group")),
        _ => None,
    }
}

/// The choice that an answer is; without one, what the name is taken for.
fn value_of(named: &Named, answer: Option<&Answer>) -> String {
    match (answer, &named.body) {
        (Some(Answer::Update(record)), _) => record.to_string(),
        (Some(Answer::Leave), _) => LEAVE.to_owned(),
        (Some(Answer::AddBody), _) => ADD_BODY.to_owned(),
        (None, Some(body)) => body.record.to_string(),
        (Some(Answer::AddNew), _) | (None, None) => ADD.to_owned(),
    }
}

/// The answer that a choice is.
fn answer_of(value: &str) -> Answer {
    match value {
        LEAVE => Answer::Leave,
        ADD_BODY => Answer::AddBody,
        id => RecordId::parse(id).map_or(Answer::AddNew, Answer::Update),
    }
}
