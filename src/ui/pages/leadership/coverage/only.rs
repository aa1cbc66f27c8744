//! Partners that are reached through one person only.

use yew::prelude::*;

use crate::engine::staffing::only::{OnlyWay, ways};
use crate::plan::RecordId;
use crate::ui::labels::named;
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::pages::leadership::partner_links::partner_links;
use crate::ui::store::{use_route, use_selector, use_store};
use crate::ui::words::use_words;

/// Who is the only one to reach which partners, each with the way to rehearse their departure. It says nothing of a plan
/// in which nobody keeps any relationship.
#[component]
pub(super) fn Only() -> Html {
    let words = use_words();
    let route = use_route();
    let store = use_store();
    let asked = use_selector(|state| {
        let plan = state.plan()?;
        Some((plan.people.clone(), plan.partners.clone(), plan.ties.clone()))
    });
    let today = store.env().today();
    let ways = use_memo((asked, today), move |_| {
        let plan = store.state().plan().cloned().unwrap_or_default();
        ways(&plan, today)
    });
    if ways.reached == 0 {
        return Html::default();
    }
    let line = |way: &OnlyWay| {
        let person = named(&words, &way.person.name);
        let rehearse = format!("leaving/{}", RecordId::from(&way.person.id));
        html! {
            <>
            <div class="row__main">
                <p>
                    <a class="strong" href={address_of(&route, &way.person.id)}>{ person.clone() }</a>
                    { ": " }
                    { partner_links(&words, &route, &way.to.partners) }
                </p>
                if !way.to.beyond.is_empty() {
                    <p class="small soft">
                        { words.with("coverage-only-beyond", &[("count", way.to.beyond.len().into())]) }
                        { " " }
                        { partner_links(&words, &route, &way.to.beyond) }
                    </p>
                }
            </div>
            <div class="row__end no-print">
                <a href={route.clone().with_view(&rehearse).to_string()}>
                    { words.with("coverage-only-rehearse", &[("person", person.as_str().into())]) }
                </a>
            </div>
            </>
        }
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="coverage-only">
            <h2 id="coverage-only" class="title-3">{ words.with("coverage-only", &[("count", ways.count().into())]) }</h2>
            <ul class="rows">
                for way in ways.only.iter() {
                    <li key={way.person.id.as_str().to_owned()} class="row">{ line(way) }</li>
                }
            </ul>
        </section>
    }
}
