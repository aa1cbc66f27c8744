//! Ties that might be worth making, each with its reasons. A few: every tie costs upkeep.

use yew::prelude::*;

use super::desk::Desk;
use super::understood::Understood;
use super::wording::{goals_listed, listed};
use crate::app::Command;
use crate::engine::map_picture::{Look, Shows, Who};
use crate::engine::partner_map::Suggestion;
use crate::plan::{Contribution, Id, Rank, Record, Tie, TieEnd, TieLevel};
use crate::ui::hooks::{focus_id, use_id};
use crate::ui::record::labelled;
use crate::ui::room::use_few;
use crate::ui::store::new_id;
use crate::ui::widgets::Button;

/// What [`Suggested`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SuggestedProps {
    /// The map.
    pub(super) desk: Desk,
    /// What is understood of it.
    pub(super) read: Understood,
    /// How it is looked at.
    pub(super) look: Look,
    /// Takes another look.
    pub(super) on_look: Callback<Look>,
}

/// The proposals.
#[component]
pub(super) fn Suggested(props: &SuggestedProps) -> Html {
    let SuggestedProps { desk, read, .. } = props;
    let found = &read.suggested;
    let words = &desk.words;
    let title = words.text("map-suggested");
    let few = use_few(found.len(), &title);
    let planned = use_state_eq(|| None::<Id<Tie>>);
    let (said_id, show_id) = (use_id(), use_id());
    {
        // What was pressed is gone: on to where what came of it can be seen.
        let show_id = show_id.clone();
        use_effect_with((*planned).clone(), move |planned| {
            if planned.is_some() {
                focus_id(&show_id);
            }
        });
    }
    let on_plan = {
        let setter = planned.setter();
        Callback::from(move |tie: Id<Tie>| setter.set(Some(tie)))
    };
    // Undone, it is a proposal again.
    let tie = planned.as_ref().and_then(|id| desk.plan.ties.find(id)).cloned();
    if found.is_empty() && tie.is_none() {
        return Html::default();
    }
    html! {
        <section class="stack" aria-labelledby="map-suggested">
            <h2 id="map-suggested" class="title-3">{ title }</h2>
            <p class="soft measure">{ words.text("map-suggested-about") }</p>
            if let Some(tie) = tie {
                { said_of(props, &tie, said_id, show_id) }
            }
            <ul class="rows">
                for suggestion in found.iter().take(few.shown) {
                    <li key={format!("{:?}", suggestion.between)} class="row">{ one(desk, suggestion, &on_plan) }</li>
                }
            </ul>
            { few.rest }
        </section>
    }
}

fn who_of(end: &TieEnd) -> Who {
    match end {
        TieEnd::School => Who::School,
        TieEnd::Partner(id) => Who::Partner(id.clone()),
    }
}

/// What became of a proposal: its tie is wanted, and not on the map as it is.
fn said_of(props: &SuggestedProps, tie: &Tie, said_id: AttrValue, show_id: AttrValue) -> Html {
    let words = &props.desk.words;
    // In the order in which it was proposed.
    let ends = [who_of(&tie.to), who_of(&tie.from)];
    let names = ends.each_ref().map(|who| props.desk.name(who));
    let [one, other] = names.each_ref().map(|name| name.as_str().into());
    let show = {
        let props = props.clone();
        Callback::from(move |_: MouseEvent| {
            props.on_look.emit(Look {
                shows: Shows::Changes,
                ..props.look
            });
            props.desk.show(&ends);
        })
    };
    html! {
        <div class="cluster">
            <p id={said_id.clone()}>{ words.with("map-planned", &[("one", one), ("other", other)]) }</p>
            <Button id={show_id} class="no-print" small={true} described_by={said_id} label={words.text("map-planned-show")} on_click={show} />
        </div>
    }
}

fn one(desk: &Desk, suggestion: &Suggestion, on_plan: &Callback<Id<Tie>>) -> Html {
    let words = &desk.words;
    let (one, other) = (who_of(&suggestion.between.0), who_of(&suggestion.between.1));
    let names = [("one", desk.name(&one)), ("other", desk.name(&other))];
    let names = names.each_ref().map(|(key, name)| (*key, name.as_str().into()));
    let title = words.with("map-between", &names);
    let plan_it = {
        let (store, between, on_plan) = (desk.store.clone(), suggestion.between.clone(), on_plan.clone());
        Callback::from(move |_: MouseEvent| {
            // The partner end first: that is how ties are read in lists.
            let (school, partner) = between.clone();
            let id: Id<Tie> = new_id(&store);
            store.dispatch(Command::add(Tie {
                from: partner,
                to: school,
                level: Some(TieLevel::NoTie),
                desired: Some(TieLevel::Cooperation),
                ..Tie::new(id.clone(), Rank::default())
            }));
            on_plan.emit(id);
        })
    };
    html! {
        <>
            <div class="row__main stack stack--tight">
                <strong>{ title }</strong>
                for reason in reasons(desk, suggestion) {
                    <span class="small">{ reason }</span>
                }
            </div>
            if desk.can_edit {
                <Button class="no-print" small={true} label={words.text("map-plan-tie")} name={words.with("map-plan-tie-name", &names)} on_click={plan_it} />
            }
        </>
    }
}

/// Why it might be worth making.
fn reasons(desk: &Desk, suggestion: &Suggestion) -> Vec<AttrValue> {
    let words = &desk.words;
    let name = |id| desk.name(&Who::Partner(id));
    let mut reasons = Vec::new();
    for bypass in &suggestion.bypasses {
        let reaches: Vec<AttrValue> = bypass.reaches.iter().cloned().map(name).collect();
        let around = name(bypass.around.clone());
        reasons.push(words.with(
            "map-reason-bypass",
            &[
                ("names", listed(words, &desk.format, &reaches, 3).into()),
                ("count", reaches.len().into()),
                ("around", around.as_str().into()),
            ],
        ));
    }
    if !suggestion.goals.is_empty() {
        reasons.push(words.with(
            "map-reason-goals",
            &[
                ("count", suggestion.goals.len().into()),
                (
                    "goals",
                    goals_listed(words, &desk.format, &desk.plan, &suggestion.goals, 3).into(),
                ),
            ],
        ));
    }
    for given in &suggestion.given {
        let what: Vec<AttrValue> = given
            .what
            .iter()
            .map(|what: &Contribution| labelled(words, what))
            .collect();
        let (by, to) = (name(given.by.clone()), name(given.to.clone()));
        reasons.push(words.with(
            "map-reason-given",
            &[
                ("by", by.as_str().into()),
                ("to", to.as_str().into()),
                ("what", listed(words, &desk.format, &what, 3).to_lowercase().into()),
            ],
        ));
    }
    reasons
}
