//! What does not count, each with the reason: contributions, and what would count twice of a source.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::match_ledger::{Entry, MatchLedger, OverPledged, Standing};
use crate::plan::RecordId;
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::store::{use_plan, use_route};
use crate::ui::words::use_words;

/// What [`Uncounted`] takes.
#[derive(Properties, PartialEq)]
pub struct UncountedProps {
    /// What is asked for and brought.
    pub ledger: Rc<MatchLedger>,
}

/// The list; nothing where all of it counts.
#[component]
pub fn Uncounted(props: &UncountedProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, route) = (use_plan(), use_route());
    let does_not_count = |entry: &&Entry| entry.standing != Standing::Counts;
    let entries: Vec<&Entry> = props.ledger.entries.iter().filter(does_not_count).collect();
    if entries.is_empty() && props.ledger.over_pledged.is_empty() {
        return Html::default();
    }
    let link = |id: RecordId, name: &str| {
        html! { <a href={route.clone().with_open(Some(id)).to_string()}>{ named(&words, name) }</a> }
    };
    let twice = |over: &OverPledged| {
        let names: Vec<_> = over.by.iter().map(|brought| named(&words, &brought.name)).collect();
        let arguments = [
            ("year", plan.year_name(over.year).into()),
            ("brings", format.money(over.brings).into()),
            ("pledged", format.money(over.pledged).into()),
            ("over", format.money(over.over()).into()),
            ("names", format.list(&names).into()),
        ];
        words.with("match-twice", &arguments)
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="match-uncounted">
            <h2 id="match-uncounted" class="title-3">{ words.text("match-uncounted") }</h2>
            <ul class="stack stack--tight">
                for entry in entries {
                    <li key={entry.contribution.id.as_str().to_owned()}>
                        { link(RecordId::from(&entry.contribution.id), &entry.contribution.name) }
                        { ": " }
                        { words.text(&format!("{}-said", entry.standing.label_key())) }
                    </li>
                }
                for over in props.ledger.over_pledged.iter() {
                    <li key={format!("{} {}", over.source.id.as_str(), over.year)}>
                        { link(RecordId::from(&over.source.id), &over.source.name) }
                        { ": " }
                        { twice(over) }
                    </li>
                }
            </ul>
        </section>
    }
}
