//! Bringing in partners, people, roles or money from a list: it is read, shown with every guess to be corrected, and taken in one step.

mod columns;
mod named;
mod network;
mod network_said;
mod outcome;
mod reading;
mod rows;
mod source;
mod words;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent, Label, Page, Route, Store, Verb};
use crate::exchange::list::{Draft, Preview, Subject};
use crate::exchange::network::{Fault, Incoming};
use crate::exchange::text::TextFault;
use crate::ui::store::{use_can_edit, use_plan, use_selector, use_store};
use crate::ui::widgets::{Button, ButtonVariant};
use crate::ui::words::use_words;
use columns::Columns;
use named::NamedList;
use network::CheckingNetwork;
use network_said::network_fault;
use outcome::{AddNamed, Outcome, PayersMayPay, TakeLabels};
use reading::Reading;
use rows::Rows;
use source::{Source, fault};
use words::WordList;

/// What the user set out to bring in: the address says it.
fn wish_of(route: &Route) -> Subject {
    match route {
        Route::Plan { view, .. } => Subject::from_id(view).unwrap_or_default(),
        _ => Subject::default(),
    }
}

/// Where what was brought in is shown.
fn place_of(subject: Subject, plan: &str) -> Route {
    let leadership = Route::page(plan, Page::Leadership);
    match subject {
        Subject::Partners => Route::page(plan, Page::Partners),
        Subject::People | Subject::Roles => leadership.with_view(subject.id()),
        Subject::Parts => leadership,
        Subject::Costs => Route::page(plan, Page::Funding),
        Subject::Sources => Route::page(plan, Page::Funding).with_view(subject.id()),
    }
}

/// The page.
#[component]
pub fn BringInPage() -> Html {
    let words = use_words();
    let store = use_store();
    let can_edit = use_can_edit();
    let list = use_selector(|state| state.list_file.clone());
    let wish = use_selector(|state| wish_of(&state.route));
    let draft = use_state_eq(|| None::<Draft>);
    let network = use_state_eq(|| None::<Incoming>);
    let refused = use_state_eq(|| None::<AttrValue>);
    // Whatever a draft was read from, it is brought in on this day, into this plan.
    let on_draft = use_callback((draft.setter(), store.clone()), |mut read: Draft, (draft, store)| {
        read.today = Some(store.env().today());
        if let Some(plan) = store.state().plan() {
            read.meet(plan);
        }
        draft.set(Some(read));
    });
    use_effect_with(list, {
        let (draft, on_draft) = (draft.setter(), on_draft.clone());
        let (network, store) = (network.setter(), store.clone());
        let (refused, words) = (refused.setter(), words.clone());
        move |list| {
            network.set(None);
            if let Some(list) = list {
                match network_in(wish, &list.name, &list.bytes, &store) {
                    Some(Ok(read)) => {
                        refused.set(None);
                        draft.set(None);
                        return network.set(Some(read));
                    }
                    Some(Err(error)) => {
                        draft.set(None);
                        return refused.set(Some(network_fault(&words, &error)));
                    }
                    None => {}
                }
                match Draft::from_file(wish, &list.name, Rc::clone(&list.bytes)) {
                    Ok(read) => {
                        refused.set(None);
                        on_draft.emit(read);
                    }
                    Err(error) => {
                        draft.set(None);
                        refused.set(Some(fault(&words, error)));
                    }
                }
            }
        }
    });
    let on_refused = use_callback(refused.setter(), |message: AttrValue, refused| {
        refused.set(Some(message))
    });
    let cancel = use_callback(
        (store, draft.setter(), network.setter()),
        |_: MouseEvent, (store, draft, network)| {
            draft.set(None);
            network.set(None);
            store.dispatch(Intent::PutListAway);
        },
    );
    let on_network = use_callback(network.setter(), |read: Incoming, network| network.set(Some(read)));
    html! {
        <div class="page bring-in">
            <header class="page__header">
                <h1 class="page__question">{ words.text(&format!("bring-in-question-{}", wish.id())) }</h1>
                <p class="page__answer">{ words.text("bring-in-answer") }</p>
            </header>
            if !can_edit {
                <p>{ words.text("read-only-text") }</p>
            } else if let Some(incoming) = &*network {
                <CheckingNetwork incoming={incoming.clone()} {on_network} {cancel} />
            } else if let Some(draft) = &*draft {
                <Checking draft={draft.clone()} {on_draft} {cancel} />
            } else {
                <Source {wish} {on_draft} {on_refused} refused={(*refused).clone()} />
            }
        </div>
    }
}

/// The network in a file that was chosen as a list of partners, or why it cannot be read; nothing where it is a list.
fn network_in(wish: Subject, name: &str, bytes: &[u8], store: &Store) -> Option<Result<Incoming, Fault>> {
    if wish != Subject::Partners {
        return None;
    }
    let state = store.state();
    let read = Incoming::read(name, bytes, state.plan()?);
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_called_one = matches!(ending.as_str(), "json" | "graphml" | "gexf" | "xml");
    match read {
        // What is no text at all is refused with the words for lists, which know of workbooks.
        Err(Fault::Text(TextFault::NotText(_))) => None,
        Err(_) if !is_called_one => None,
        read => Some(read),
    }
}

#[derive(Properties, PartialEq)]
struct CheckingProps {
    draft: Draft,
    on_draft: Callback<Draft>,
    cancel: Callback<MouseEvent>,
}

/// The list as it was read, what will become of it, and the two ways on.
#[component]
fn Checking(props: &CheckingProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let draft = &props.draft;
    let preview = use_memo((draft.clone(), plan), |(draft, plan)| Preview::of(draft, plan));
    let accept = use_callback((store, Rc::clone(&preview)), |_: MouseEvent, (store, preview)| {
        let state = store.state();
        let Some(plan) = state.plan() else {
            return;
        };
        let count = preview.counts.add + preview.counts.update;
        let after = preview.apply(plan, &mut || store.env().new_id());
        store.dispatch(Command::Become {
            plan: Box::new(after),
            label: Label::many(Verb::Import, Some(preview.subject().kind()), count),
        });
        store.dispatch(Intent::PutListAway);
        store.dispatch(Intent::Go(place_of(preview.subject(), &plan.id)));
    });
    let words_of_list = html! {
        if !draft.words().is_empty() {
            <WordList draft={draft.clone()} on_draft={props.on_draft.clone()} />
        }
    };
    let is_of_roles = draft.subject().is_of_roles();
    html! {
        <>
            <Reading draft={draft.clone()} on_draft={props.on_draft.clone()} preview={Rc::clone(&preview)} />
            if is_of_roles {
                { words_of_list.clone() }
                <NamedList draft={draft.clone()} on_draft={props.on_draft.clone()} preview={Rc::clone(&preview)} />
            }
            <Columns draft={draft.clone()} on_draft={props.on_draft.clone()} />
            if !is_of_roles {
                <NamedList draft={draft.clone()} on_draft={props.on_draft.clone()} preview={Rc::clone(&preview)} />
                { words_of_list }
            }
            <PayersMayPay draft={draft.clone()} on_draft={props.on_draft.clone()} />
            <AddNamed draft={draft.clone()} on_draft={props.on_draft.clone()} />
            <Rows draft={draft.clone()} on_draft={props.on_draft.clone()} preview={Rc::clone(&preview)} />
            <TakeLabels draft={draft.clone()} on_draft={props.on_draft.clone()} preview={Rc::clone(&preview)} />
            <Outcome draft={draft.clone()} preview={Rc::clone(&preview)} />
            <div class="cluster bring-in__end">
                <Button
                    label={words.text("bring-in-accept")}
                    variant={ButtonVariant::Primary}
                    disabled={!preview.changes_anything()}
                    on_click={accept}
                />
                <Button label={words.text("bring-in-cancel")} on_click={props.cancel.clone()} />
            </div>
        </>
    }
}
