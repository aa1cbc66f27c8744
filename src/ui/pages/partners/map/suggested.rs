//! Ties that might be worth making, each with its reasons. A few: every tie costs upkeep.

use yew::prelude::*;

use super::desk::Desk;
use super::understood::Understood;
use super::wording::{goals_listed, listed};
use crate::app::Command;
use crate::engine::map_picture::Who;
use crate::engine::partner_map::Suggestion;
use crate::plan::{Contribution, Rank, Record, Tie, TieEnd, TieLevel};
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
}

/// The proposals.
#[component]
pub(super) fn Suggested(props: &SuggestedProps) -> Html {
    let SuggestedProps { desk, read } = props;
    let found = &read.suggested;
    let words = &desk.words;
    let title = words.text("map-suggested");
    let few = use_few(found.len(), &title);
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack" aria-labelledby="map-suggested">
            <h2 id="map-suggested" class="title-3">{ title }</h2>
            <p class="soft measure">{ words.text("map-suggested-about") }</p>
            <ul class="rows">
                for suggestion in found.iter().take(few.shown) {
                    <li key={format!("{:?}", suggestion.between)} class="row">{ one(desk, suggestion) }</li>
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

fn one(desk: &Desk, suggestion: &Suggestion) -> Html {
    let words = &desk.words;
    let (one, other) = (who_of(&suggestion.between.0), who_of(&suggestion.between.1));
    let names = [("one", desk.name(&one)), ("other", desk.name(&other))];
    let names = names.each_ref().map(|(key, name)| (*key, name.as_str().into()));
    let title = words.with("map-between", &names);
    let plan_it = {
        let (store, between) = (desk.store.clone(), suggestion.between.clone());
        Callback::from(move |_: MouseEvent| {
            // The partner end first: that is how ties are read in lists.
            let (school, partner) = between.clone();
            store.dispatch(Command::add(Tie {
                from: partner,
                to: school,
                level: Some(TieLevel::NoTie),
                desired: Some(TieLevel::Cooperation),
                ..Tie::new(new_id(&store), Rank::default())
            }));
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
