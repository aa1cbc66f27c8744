//! A network that was read: who the school is, what becomes of its elements and of its ties, what of it has no place.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::Columns;
use super::network_said::SaidList;
use super::outcome::{AddNamed, Outcome as Counts};
use super::rows::{Rows, change_in_words};
use super::words::WordList;
use crate::app::{Command, Intent, Label, Page, Route, Verb};
use crate::exchange::list::Draft;
use crate::exchange::network::{Incoming, Outcome, TieFate, TieRow, WhyLeft};
use crate::plan::Kind;
use crate::ui::format::{Format, use_format};
use crate::ui::labels;
use crate::ui::store::{use_plan, use_store};
use crate::ui::widgets::{Banner, Button, ButtonVariant, Checkbox, Choice, Combobox};
use crate::ui::words::{Words, use_words};

/// The most ties that are listed; the counts tell of all.
const MOST_TIES: usize = 200;

/// What [`CheckingNetwork`] takes.
#[derive(Properties, PartialEq)]
pub struct CheckingNetworkProps {
    /// The network.
    pub incoming: Incoming,
    /// Takes the network with what was settled.
    pub on_network: Callback<Incoming>,
    /// Puts it away.
    pub cancel: Callback<MouseEvent>,
}

/// The network as it was read, what will become of it, and the two ways on.
#[component]
pub fn CheckingNetwork(props: &CheckingNetworkProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let store = use_store();
    let plan = use_plan();
    let outcome = use_memo((props.incoming.clone(), plan), |(incoming, plan)| {
        Outcome::of(incoming, plan)
    });
    let accept = use_callback((store, Rc::clone(&outcome)), |_: MouseEvent, (store, outcome)| {
        let state = store.state();
        let Some(plan) = state.plan() else { return };
        let after = outcome.apply(plan, &mut || store.env().new_id());
        let partners = outcome.preview.counts.add + outcome.preview.counts.update;
        let ties = outcome.counts.add + outcome.counts.update;
        let (kind, count) = if partners > 0 {
            (Kind::Partner, partners)
        } else {
            (Kind::Tie, ties)
        };
        store.dispatch(Command::Become {
            plan: Box::new(after),
            label: Label::many(Verb::Import, Some(kind), count),
        });
        store.dispatch(Intent::PutListAway);
        store.dispatch(Intent::Go(Route::page(&plan.id, Page::Partners).with_view("map")));
    });
    let incoming = &props.incoming;
    let graph = incoming.graph();
    let on_draft = {
        let (incoming, on_network) = (incoming.clone(), props.on_network.clone());
        Callback::from(move |draft: Draft| {
            let mut incoming = incoming.clone();
            incoming.draft = draft;
            on_network.emit(incoming);
        })
    };
    let switch = |switch: fn(&mut Incoming, bool)| {
        let (incoming, on_network) = (incoming.clone(), props.on_network.clone());
        Callback::from(move |on: bool| {
            let mut incoming = incoming.clone();
            switch(&mut incoming, on);
            on_network.emit(incoming);
        })
    };
    let draft = &incoming.draft;
    let preview = &outcome.preview;
    html! {
        <>
            <section class="stack stack--tight" aria-labelledby="bring-in-network">
                <h2 id="bring-in-network" class="title-3">
                    { words.with("network-read", &[
                        ("name", incoming.name().into()),
                        ("nodes", graph.nodes.len().into()),
                        ("edges", graph.edges.len().into()),
                    ]) }
                </h2>
                <School incoming={incoming.clone()} on_network={props.on_network.clone()} />
                if incoming.has_places() {
                    <Checkbox
                        label={words.text("network-take-places")}
                        checked={incoming.takes_places}
                        on_change={switch(|incoming, on| incoming.takes_places = on)}
                    />
                }
                if incoming.has_weights() {
                    <Checkbox
                        label={words.text("network-take-weights")}
                        checked={incoming.weights_are_levels}
                        on_change={switch(|incoming, on| incoming.weights_are_levels = on)}
                    />
                }
                <SaidList said={outcome.said.clone()} />
            </section>
            <Columns draft={draft.clone()} on_draft={on_draft.clone()} />
            if !draft.words().is_empty() {
                <WordList draft={draft.clone()} on_draft={on_draft.clone()} />
            }
            <AddNamed draft={draft.clone()} on_draft={on_draft.clone()} />
            if !preview.rows.is_empty() {
                <Rows draft={draft.clone()} {on_draft} preview={Rc::clone(preview)} />
            }
            if !outcome.ties.is_empty() {
                { ties(&words, &format, &outcome.ties) }
            }
            <Counts draft={draft.clone()} preview={Rc::clone(preview)} />
            <Banner>
                <p role="status">
                    { words.with("network-outcome", &[
                        ("add", outcome.counts.add.into()),
                        ("update", outcome.counts.update.into()),
                        ("same", outcome.counts.same.into()),
                        ("left", outcome.counts.left.into()),
                    ]) }
                </p>
            </Banner>
            <div class="cluster bring-in__end">
                <Button
                    label={words.text("bring-in-accept")}
                    variant={ButtonVariant::Primary}
                    disabled={!outcome.changes_anything()}
                    on_click={accept}
                />
                <Button label={words.text("bring-in-cancel")} on_click={props.cancel.clone()} />
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct SchoolProps {
    incoming: Incoming,
    on_network: Callback<Incoming>,
}

/// Which element is the school itself, if any.
#[component]
fn School(props: &SchoolProps) -> Html {
    let words = use_words();
    let incoming = &props.incoming;
    let choices = use_memo((incoming.clone(), words.clone()), |(incoming, words)| {
        let nodes = incoming.graph().nodes.iter().enumerate();
        let choice = |(place, node): (usize, &crate::exchange::network::Node)| {
            Choice::new(place.to_string(), labels::named(words, &node.label))
        };
        nodes.map(choice).collect::<Rc<[Choice]>>()
    });
    let on_choose = {
        let (incoming, on_network) = (incoming.clone(), props.on_network.clone());
        Callback::from(move |id: AttrValue| {
            let mut incoming = incoming.clone();
            incoming.set_school(id.parse().ok());
            on_network.emit(incoming);
        })
    };
    let value = incoming
        .school()
        .map(|(place, _)| place.to_string())
        .unwrap_or_default();
    html! {
        <div class="form__grid">
            <Combobox
                label={words.text("network-which-school")}
                {value}
                choices={(*choices).clone()}
                optional={true}
                {on_choose}
            />
        </div>
    }
}

/// The ties in a table, those first that are not brought in.
fn ties(words: &Words, format: &Format, ties: &[TieRow]) -> Html {
    let is_left = |tie: &&TieRow| matches!(tie.fate, TieFate::Left(_));
    let (left, others): (Vec<&TieRow>, Vec<&TieRow>) = ties.iter().partition(is_left);
    let shown = left.into_iter().chain(others).take(MOST_TIES);
    html! {
        <section class="stack stack--tight">
            <h2 id="bring-in-ties" class="title-3">{ words.text("network-ties") }</h2>
            <div class="scroll-box bring-in__rows" role="region" tabindex="0" aria-labelledby="bring-in-ties">
                <table class="table table--dense">
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("field-ties-from") }</th>
                            <th scope="col">{ words.text("field-ties-to") }</th>
                            <th scope="col">{ words.text("bring-in-fate") }</th>
                            <th scope="col">{ words.text("bring-in-details") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (place, tie) in shown.enumerate() {
                            <tr key={place}>
                                <th scope="row">{ labels::named(words, &tie.from) }</th>
                                <td>{ labels::named(words, &tie.to) }</td>
                                <td>{ fate(words, &tie.fate) }</td>
                                <td class="small private">{ details(words, format, tie) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            if ties.len() > MOST_TIES {
                <p class="small soft">{ words.with("network-more-ties", &[("count", (ties.len() - MOST_TIES).into())]) }</p>
            }
        </section>
    }
}

fn fate(words: &Words, fate: &TieFate) -> Html {
    let why = |key: &str, name: &str| {
        html! { <span class="text--danger">{ words.with(key, &[("name", name.into())]) }</span> }
    };
    match fate {
        TieFate::Add => html! { { words.text("bring-in-fate-add") } },
        TieFate::Update => html! { { words.text("bring-in-fate-update") } },
        TieFate::Same => html! { { words.text("bring-in-fate-same") } },
        TieFate::Left(WhyLeft::Loop) => why("network-left-loop", ""),
        TieFate::Left(WhyLeft::Nobody(name)) => why("network-left-nobody", name),
        TieFate::Left(WhyLeft::Partner(name)) => why("network-left-partner", name),
    }
}

fn details(words: &Words, format: &Format, tie: &TieRow) -> Html {
    html! {
        <ul class="list-plain">
            for (place, change) in tie.changes.iter().enumerate() {
                <li key={place}>{ change_in_words(words, format, change) }</li>
            }
        </ul>
    }
}
