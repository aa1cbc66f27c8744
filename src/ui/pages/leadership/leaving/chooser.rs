//! Who or what leaves.

use std::rc::Rc;

use yew::prelude::*;

use super::KINDS;
use crate::app::Intent;
use crate::plan::{RecordId, Standing};
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
    // Whoever and whatever is there still, and what was chosen.
    let can_go = |id: &RecordId| match id {
        RecordId::Person(id) => plan.people.find(id).is_some_and(|person| !person.has_left(today)),
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
        .cloned()
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
