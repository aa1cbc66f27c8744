//! What comes next: the open actions, a line to add one, and what is done and dropped, folded away.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::{Command, Intent, Route};
use crate::engine::actions::{closed_actions, open_actions};
use crate::plan::{Action, ActionField, ActionStatus, Edit, Id, Kind, Rank, Record};
use crate::ui::focus;
use crate::ui::format::use_format;
use crate::ui::labels;
use crate::ui::record::QuickAdd;
use crate::ui::store::{new_id, use_can_edit, use_plan, use_store};
use crate::ui::widgets::{Checkbox, Disclosure};
use crate::ui::words::use_words;

/// The open actions, the ones due first first, and the closed ones.
#[component]
pub fn Actions() -> Html {
    let words = use_words();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let (open, closed) = &*use_memo(plan, |plan| (open_actions(plan), closed_actions(plan)));
    html! {
        <section class="stack stack--tight" aria-labelledby="overview-next">
            <h2 id="overview-next" class="title-3">{ words.text("overview-next") }</h2>
            if can_edit {
                <AddAction />
            }
            if open.is_empty() {
                <p class="soft">{ words.text("overview-no-actions") }</p>
            }
            { rows(open) }
            if !closed.is_empty() {
                <Disclosure label={words.with("overview-closed", &[("count", closed.len().into())])}>{ rows(closed) }</Disclosure>
            }
        </section>
    }
}

fn rows(actions: &[Rc<Action>]) -> Html {
    html! {
        <ul class="rows">
            for action in actions {
                <li key={action.id.as_str().to_owned()} class="row"><ActionRow action={Rc::clone(action)} /></li>
            }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
struct ActionRowProps {
    action: Rc<Action>,
}

#[component]
fn ActionRow(props: &ActionRowProps) -> Html {
    let words = use_words();
    let format = use_format();
    let store = use_store();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let action = &props.action;
    let owner = match &action.owner {
        None => words.text("overview-no-owner"),
        Some(id) => labels::title_of(&words, &plan, &id.into()),
    };
    let is_open = action.is_open();
    let is_dropped = action.status == Some(ActionStatus::Dropped);
    let is_late = is_open && action.due.is_some_and(|due| due < store.env().today());
    let on_change = use_callback((store, action.id.clone()), |done: bool, (store, id)| {
        let status = if done { ActionStatus::Done } else { ActionStatus::Open };
        store.dispatch(Command::Set(Edit::Action(
            id.clone(),
            ActionField::Status(Some(status)),
        )));
        store.dispatch(Intent::Settle);
        // The row leaves its list.
        Timeout::new(0, focus::catch).forget();
    });
    let address = crate::ui::store::use_route().with_open(Some((&action.id).into()));
    let name = labels::named(&words, &action.name);
    html! {
        <>
            <Checkbox
                label={words.with(if is_dropped { "overview-action-dropped" } else { "overview-action-done" }, &[("name", name.as_str().into())])}
                label_hidden={true}
                checked={!is_open}
                {on_change}
                disabled={!can_edit}
            />
            <div class="row__main">
                <a href={Route::to_string(&address)}>{ name.clone() }</a>
                <p class="small soft">
                    { owner }
                    if is_dropped {
                        { " · " }{ words.text(ActionStatus::Dropped.label_key().unwrap_or_default()) }
                    }
                    if let Some(due) = action.due {
                        { " · " }
                        <span class={is_late.then_some("text--danger")}>
                            { words.with(if is_late { "overview-was-due" } else { "overview-due" }, &[("day", format.day(due).into())]) }
                        </span>
                    }
                </p>
            </div>
        </>
    }
}

/// A line to type a next step into; Enter keeps it and waits for another.
#[component]
fn AddAction() -> Html {
    let words = use_words();
    let store = use_store();
    let on_add = use_callback(store, |name: String, store| {
        let id: Id<Action> = new_id(store);
        store.dispatch(Command::add(Action {
            name,
            ..Action::new(id, Rank::default())
        }));
    });
    html! {
        <QuickAdd label={words.text("overview-add-label")} button={words.text("overview-add")} {on_add} adds={Kind::Action} />
    }
}
