//! Who or what leaves.

use std::rc::Rc;

use yew::prelude::*;

use super::KINDS;
use crate::app::Intent;
use crate::plan::reference::Referrer;
use crate::plan::{AnyRecord, Day, Plan, RecordId, Standing};
use crate::ui::record::names_among;
use crate::ui::store::{use_dispatch, use_plan, use_route, use_store};
use crate::ui::widgets::{Choice, Combobox};
use crate::ui::words::use_words;

/// What [`Chooser`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct ChooserProps {
    /// Who or what is chosen.
    pub(super) who: Option<RecordId>,
}

/// A person, a partner or a source; the choice stands in the address.
#[component]
pub(super) fn Chooser(props: &ChooserProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let dispatch = use_dispatch();
    let route = use_route();
    let today = use_store().env().today();
    let has_left = |id: &RecordId| match id {
        RecordId::Person(id) => plan.people.find(id).is_some_and(|person| person.has_left(today)),
        _ => false,
    };
    let waiting = use_memo((plan.clone(), today), |(plan, today)| waiting(plan, *today));
    // Whoever and whatever is there still, whoever left something behind, and what was chosen.
    let can_go = |id: &RecordId| match id {
        RecordId::Person(_) => !has_left(id) || waiting.contains(id),
        RecordId::Partner(id) => {
            let partner = plan.partners.find(id);
            partner.is_some_and(|partner| partner.standing != Some(Standing::Ended))
        }
        RecordId::Source(id) => plan.sources.find(id).is_some_and(|source| source.is_live()),
        _ => false,
    };
    let choices: Rc<[Choice]> = names_among(&plan, &words, &KINDS, props.who.as_ref())
        .iter()
        .filter(|choice| {
            RecordId::parse(&choice.value).is_some_and(|id| can_go(&id) || props.who.as_ref() == Some(&id))
        })
        .map(|choice| {
            let has_left = RecordId::parse(&choice.value).is_some_and(|id| has_left(&id));
            match has_left {
                true => choice.clone().with_hint(words.text("leaving-has-left")),
                false => choice.clone(),
            }
        })
        .collect();
    let on_choose = Callback::from(move |id: AttrValue| {
        let view = if id.is_empty() {
            "leaving".to_owned()
        } else {
            format!("leaving/{id}")
        };
        dispatch.emit(Intent::Go(route.clone().with_view(&view)));
    });
    html! {
        <div class="no-print leaving__who">
            <Combobox
                label={words.text("leaving-who")}
                hint={Some(words.text("leaving-who-hint"))}
                value={props.who.as_ref().map(ToString::to_string).unwrap_or_default()}
                {choices}
                {on_choose}
            />
        </div>
    }
}

/// The people who have left and whom something of the plan still names.
fn waiting(plan: &Plan, today: Day) -> Vec<RecordId> {
    let still = |referrer: &Referrer| match &referrer.record {
        AnyRecord::Assignment(term) => !term.has_ended(today),
        _ => true,
    };
    let gone = plan.people.iter().filter(|person| person.has_left(today));
    gone.map(|person| RecordId::from(&person.id))
        .filter(|id| plan.referrers(std::slice::from_ref(id)).iter().any(still))
        .collect()
}
