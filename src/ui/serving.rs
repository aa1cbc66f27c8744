//! Which partners serve a goal: setting it, and choosing them from a list.

use crate::sorted::{SortedMap, SortedSet};
use crate::ui::labels;
use std::rc::Rc;

use yew::prelude::*;

use super::store::{use_can_edit, use_selector, use_store};
use super::words::{Words, use_words};
use crate::app::{Command, Intent, Store};
use crate::engine::coverage::{Service, service};
use crate::plan::{Edit, Goal, Id, Partner, PartnerField, Standing};
use crate::ui::widgets::{Choice, MultiChoice};

/// Sets whether partners serve goals, as one step.
pub fn serve(store: &Store, cells: impl IntoIterator<Item = (Id<Partner>, Id<Goal>, bool)>) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let mut after: SortedMap<Id<Partner>, SortedSet<Id<Goal>>> = SortedMap::new();
    for (partner, goal, serves) in cells {
        let Some(record) = plan.partners.find(&partner) else {
            continue;
        };
        let goals = after.or_insert_with(partner, || record.goals.clone());
        if serves {
            goals.insert(goal);
        } else {
            goals.remove(&goal);
        }
    }
    let mut edits: Vec<Edit> = after
        .into_iter()
        .map(|(partner, goals)| Edit::Partner(partner, PartnerField::Goals(goals)))
        .collect();
    match edits.len() {
        0 => return,
        1 => edits
            .pop()
            .into_iter()
            .for_each(|edit| store.dispatch(Command::Set(edit))),
        _ => store.dispatch(Command::SetMany { edits }),
    }
    // The next one is a step of its own.
    store.dispatch(Intent::Settle);
}

/// How a partner stands to a goal, in a word.
pub fn service_word(words: &Words, service: Service) -> AttrValue {
    words.text(match service {
        Service::Serves => "goals-serves",
        Service::Planned => "goals-planned",
        Service::Resting => "goals-resting",
        Service::Over => "goals-over",
        Service::None => "goals-serves-not",
    })
}

/// What [`ServedBy`] takes.
#[derive(Properties, PartialEq)]
pub struct ServedByProps {
    /// The goal.
    pub goal: Id<Goal>,
}

/// The partners that have to do with a goal, to choose; those that do not count today say why.
#[component]
pub fn ServedBy(props: &ServedByProps) -> Html {
    let words = use_words();
    let store = use_store();
    let can_edit = use_can_edit();
    let partners = use_selector(|state| state.plan().map(|plan| plan.partners.clone()).unwrap_or_default());
    let goal = props.goal.clone();
    let named = |partner: &Partner| -> AttrValue {
        let name = labels::named(&words, &partner.name);
        match service(partner, &goal) {
            Service::None | Service::Serves => name,
            other => {
                let word = service_word(&words, other);
                let arguments = [("partner", name.as_str().into()), ("standing", word.as_str().into())];
                words.with("goals-partner-standing", &arguments)
            }
        }
    };
    let all = partners.ordered();
    let chosen: Vec<&Rc<Partner>> = all
        .iter()
        .filter(|partner| service(partner, &goal) != Service::None)
        .collect();
    if !can_edit {
        let names: Vec<_> = chosen.iter().map(|partner| named(partner).to_string()).collect();
        return html! { <p>{ names.join(", ") }</p> };
    }
    let values: Rc<[AttrValue]> = chosen
        .iter()
        .map(|partner| AttrValue::from(partner.id.as_str().to_owned()))
        .collect();
    let choices: Rc<[Choice]> = all
        .iter()
        .filter(|partner| partner.standing != Some(Standing::Ended) || partner.goals.contains(&goal))
        .map(|partner| Choice::new(partner.id.as_str().to_owned(), named(partner)))
        .collect();
    let on_toggle = Callback::from(move |(id, serves): (AttrValue, bool)| {
        serve(&store, [(Id::new(id.as_str()), goal.clone(), serves)]);
    });
    html! { <MultiChoice label={words.text("goals-partners")} {values} {choices} {on_toggle} /> }
}
