//! The ties in a grid that is edited directly, and what filters them.

use std::rc::Rc;

use yew::prelude::*;

use super::GRID;
use super::columns::{columns, first_view, scales_of};
use super::filter::{Filter, Filters};
use crate::plan::{Plan, Tie, TieLevel};
use crate::sorted::SortedSet;
use crate::ui::sheet::{Lookup, Sheet, use_kept};
use crate::ui::store::use_selector;
use crate::ui::ties::levels_of;
use crate::ui::words::use_words;

/// The levels on the scales in use, in their order.
pub(super) fn levels_in_use(plan: &Plan) -> Rc<[TieLevel]> {
    let scales = scales_of(plan);
    let levels: SortedSet<&TieLevel> = scales.iter().flat_map(levels_of).collect();
    levels.into_iter().cloned().collect()
}

/// The filter, kept for as long as the page is open, and the ties that it lets through.
#[hook]
pub(super) fn use_filtered() -> (Filter, Callback<Filter>, Vec<Rc<Tie>>, usize) {
    let ties = use_selector(|state| state.plan().map(|plan| plan.ties.clone()).unwrap_or_default());
    let (filter, set_filter) = use_kept("ties".into(), Filter::default());
    let mut shown = ties.ordered();
    shown.retain(|tie| filter.lets_through(tie));
    (filter, set_filter, shown, ties.len())
}

/// The grid.
#[component]
pub(super) fn TieGrid() -> Html {
    let words = use_words();
    let (filter, set_filter, records, all) = use_filtered();
    let lookup = use_selector(|state| {
        state
            .plan()
            .map(|plan| Lookup::default().partners(plan))
            .unwrap_or_default()
    });
    let scales = use_selector(|state| state.plan().map(|plan| scales_of(plan)).unwrap_or_default());
    let levels = use_selector(|state| state.plan().map(|plan| levels_in_use(plan)).unwrap_or_default());
    let columns = use_memo((words.clone(), lookup.clone(), scales), |(words, lookup, scales)| {
        columns(words, lookup, scales)
    });
    html! {
        <div class="stack">
            if all > 0 {
                <Filters filter={filter.clone()} on_change={set_filter} {levels} shown={records.len()} {all} />
            }
            <Sheet
                id={GRID}
                label={words.text("partners-view-ties")}
                columns={(*columns).clone()}
                {records}
                {lookup}
                new_label={words.text("ties-add")}
                begin={filter.beginning()}
                can_move=true
                first_view={first_view()}
                empty={words.text("ties-none-found")}
            />
        </div>
    }
}
