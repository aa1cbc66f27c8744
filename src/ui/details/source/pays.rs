//! What a source pays for: its lines with what is assigned to each in all the plan's years together.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::money::Tally;
use crate::plan::{Allocation, CostLine, Id, Source};
use crate::ui::details::section::section;
use crate::ui::record::{Fields, name_of};

/// The lines; nothing where nothing is assigned.
pub fn pays(fields: &Fields<Source>) -> Html {
    let (words, plan) = (&fields.entry.words, &fields.plan);
    let mut by_line: Vec<(&Id<CostLine>, Tally)> = Vec::new();
    let years = plan.about.fiscal_years();
    let counts = |paid: &&Rc<Allocation>| paid.source == fields.id && years.contains(&paid.year);
    for paid in plan.allocations.iter().filter(counts) {
        match by_line.iter_mut().find(|(line, _)| **line == paid.line) {
            Some((_, sum)) => *sum = sum.with(paid.amount),
            None => by_line.push((&paid.line, Tally::default().with(paid.amount))),
        }
    }
    if by_line.is_empty() {
        return Html::default();
    }
    let route = fields.store.state().route.clone();
    let amount = |line: &Id<CostLine>, sum: Tally| {
        let key = if plan.cost_lines.contains(line) {
            "source-pays-line"
        } else {
            "source-pays-missing"
        };
        words.with(key, &[("amount", fields.entry.format.tally(sum).into())])
    };
    let list = html! {
        <ul class="list-plain stack stack--tight">
            for (line, sum) in by_line {
                <li key={line.as_str().to_owned()}>
                    if plan.cost_lines.contains(line) {
                        <a href={route.clone().with_open(Some(line.into())).to_string()}>{ name_of(fields, line) }</a>
                    } else {
                        { name_of(fields, line) }
                    }
                    <span class="soft">{ format!(" · {}", amount(line, sum)) }</span>
                </li>
            }
        </ul>
    };
    section(words, "source-pays", list)
}
