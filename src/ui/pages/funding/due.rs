//! What funders are owed, by day: what, for which source, who sees to it, and whether it is done.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::engine::due::{Due, due};
use crate::plan::{Edit, RecordId, SourceField};
use crate::ui::focus;
use crate::ui::format::use_format;
use crate::ui::labels::{named, title_of};
use crate::ui::record::labelled;
use crate::ui::store::{use_can_edit, use_plan, use_route, use_store};
use crate::ui::widgets::{Checkbox, Disclosure};
use crate::ui::words::use_words;

/// The calendar; what is done is behind a fold.
#[component]
pub fn WhatIsDue() -> Html {
    let words = use_words();
    let plan = use_plan();
    let (done, open): (Vec<Due>, Vec<Due>) = due(&plan).into_iter().partition(|due| due.owed.done);
    html! {
        <section class="stack stack--tight" aria-labelledby="years-due">
            <h2 id="years-due" class="title-3">{ words.text("funding-due") }</h2>
            if open.is_empty() {
                <p class="soft">{ words.text(if done.is_empty() { "funding-due-none" } else { "funding-due-all-done" }) }</p>
            } else {
                <Calendar due={Rc::<[Due]>::from(open)} label={words.text("funding-due-table")} />
            }
            if !done.is_empty() {
                <Disclosure label={words.with("funding-due-done-ones", &[("count", done.len().into())])}>
                    <Calendar due={Rc::<[Due]>::from(done)} label={words.text("funding-due-table-done")} />
                </Disclosure>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct CalendarProps {
    due: Rc<[Due]>,
    label: AttrValue,
}

/// A table of what is due.
#[component]
fn Calendar(props: &CalendarProps) -> Html {
    let words = use_words();
    html! {
        <div class="scroll-box" tabindex="0" role="region" aria-label={props.label.clone()}>
            <table class="table funding__due">
                <caption class="visually-hidden">{ props.label.clone() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.text("field-deliverable-due") }</th>
                        <th scope="col">{ words.text("field-deliverable-kind") }</th>
                        <th scope="col">{ words.text("funding-ends-source") }</th>
                        <th scope="col">{ words.text("field-deliverable-owner") }</th>
                        <th scope="col">{ words.text("field-deliverable-done") }</th>
                    </tr>
                </thead>
                <tbody>
                    for due in props.due.iter() {
                        <Row key={format!("{}/{}", due.source.id.as_str(), due.place)} due={due.clone()} />
                    }
                </tbody>
            </table>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    due: Due,
}

/// One thing that is due.
#[component]
fn Row(props: &RowProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (store, plan, route) = (use_store(), use_plan(), use_route());
    let can_edit = use_can_edit();
    let Due { source, place, owed } = &props.due;
    let is_late = props.due.is_late(store.env().today());
    let what = match &owed.kind {
        Some(kind) => labelled(&words, kind),
        None => words.text("source-deliverable"),
    };
    let day = owed
        .due
        .map_or_else(|| words.text("funding-due-no-day"), |day| format.day(day).into());
    let told = if is_late {
        words.with("overview-was-due", &[("day", day.as_str().into())])
    } else {
        day.clone()
    };
    let owner = match props.due.owner() {
        None => words.text("overview-no-owner"),
        Some(id) => title_of(&words, &plan, &id.into()),
    };
    let on_change = {
        let (source, place) = (Rc::clone(source), *place);
        Callback::from(move |done: bool| {
            let mut owed = source.deliverables.clone();
            if let Some(owed) = owed.get_mut(place) {
                owed.done = done;
            }
            let field = SourceField::Deliverables(owed);
            store.dispatch(Command::Set(Edit::Source(source.id.clone(), field)));
            store.dispatch(Intent::Settle);
            // The row leaves its table.
            Timeout::new(0, focus::catch).forget();
        })
    };
    let name = named(&words, &source.name);
    // A funder can be owed two reports: their days tell them apart.
    let arguments = [
        ("what", what.as_str().into()),
        ("source", name.as_str().into()),
        ("day", day.as_str().into()),
    ];
    html! {
        <tr>
            <td class={classes!("nowrap", is_late.then_some("text--danger"))}>{ told }</td>
            <th scope="row">{ what.clone() }</th>
            <td><a href={route.with_open(Some(RecordId::from(&source.id))).to_string()}>{ name.clone() }</a></td>
            <td>{ owner }</td>
            <td>
                <Checkbox label={words.with("funding-due-done", &arguments)} label_hidden={true} checked={owed.done}
                    {on_change} disabled={!can_edit} />
            </td>
        </tr>
    }
}
