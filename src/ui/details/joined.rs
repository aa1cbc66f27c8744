//! The details of what only joins others: a part in a role, a payment. It is changed where its ends are; here it
//! is seen what it joins, also where an end is not in the plan, and it can be deleted.

use yew::prelude::*;

use super::section::section;
use crate::plan::AnyRecord;
use crate::ui::labels;
use crate::ui::labels::named;
use crate::ui::record::Desk;

/// The details.
pub fn details(desk: &Desk, record: &AnyRecord) -> Html {
    let (words, plan) = (&desk.entry.words, &desk.plan);
    let route = desk.store.state().route.clone();
    let mut ends = Vec::new();
    record.references(&mut |field, id| ends.push((field, id)));
    let list = html! {
        <ul class="list-plain stack stack--tight">
            for (field, id) in ends {
                <li key={format!("{field} {id}")}>
                    <span class="soft">{ format!("{}: ", labels::field(words, record.kind(), field)) }</span>
                    { match plan.title_of(&id) {
                        Some(title) => html! {
                            <a href={route.clone().with_open(Some(id.clone())).to_string()}>{ named(words, &title) }</a>
                        },
                        None => words.text("not-in-plan").into(),
                    } }
                </li>
            }
            if let AnyRecord::Allocation(paid) = record {
                <li>{ desk.entry.format.amount(paid.amount) }</li>
            }
        </ul>
    };
    section(words, "details-joins", list)
}
