//! Where else a record is named: what counts on it, each with a link to its own details.

use yew::prelude::*;

use super::section::section;
use crate::plan::{Kind, RecordId};
use crate::ui::labels;
use crate::ui::record::Desk;

/// The records that name this one; nothing where there are none.
pub fn named_in(desk: &Desk, record: &RecordId) -> Html {
    let (words, plan) = (&desk.entry.words, &desk.plan);
    // Of the route only the page counts, and the panel is drawn anew with each.
    let route = desk.store.state().route.clone();
    let mut found = plan.referrers(std::slice::from_ref(record));
    found.retain(|referrer| !is_shown_elsewhere(record.kind(), referrer.record.kind()));
    if found.is_empty() {
        return Html::default();
    }
    let title = match record.kind() {
        Kind::Person => "details-counts-on",
        _ => "details-named-in",
    };
    let list = html! {
        <ul class="list-plain stack stack--tight">
            for referrer in found {
                <li key={format!("{} {}", referrer.record.id(), referrer.field)}>
                    <a href={route.clone().with_open(Some(referrer.record.id())).to_string()}>
                        { labels::named(words, &plan.title(&referrer.record)) }
                    </a>
                    <span class="soft">
                        { format!(" · {}, {}", labels::kind(words, referrer.record.kind()),
                            labels::field(words, referrer.record.kind(), referrer.field).to_lowercase()) }
                    </span>
                </li>
            }
        </ul>
    };
    section(words, title, list)
}

/// Whether the details of a record show by other means what of this kind names it.
fn is_shown_elsewhere(of: Kind, by: Kind) -> bool {
    match by {
        // These stand where their ends are, or have no details of their own.
        Kind::Tie | Kind::Assignment | Kind::Allocation => true,
        Kind::Role => of == Kind::Person,
        Kind::Partner => of == Kind::Goal,
        Kind::Person => of == Kind::Partner,
        _ => false,
    }
}
