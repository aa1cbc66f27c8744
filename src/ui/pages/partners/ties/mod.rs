//! The ties: who works with whom, how closely, and how closely they want to; what is wanted next, where two ends see it
//! differently, and what keeping ties up takes.

mod answer;
mod columns;
mod differ;
mod empty;
mod ends;
mod filter;
mod grid;
mod legend;
mod list;
mod next;
mod next_of;
mod upkeep;

use yew::prelude::*;

use self::answer::answer;
use self::differ::Differ;
use self::empty::NoTies;
use self::grid::TieGrid;
use self::list::TieList;
use self::next::Next;
use self::upkeep::UpkeepOf;
use crate::plan::Kind;
use crate::plan::checks::Code;
use crate::ui::findings::FindingsHere;
use crate::ui::hooks::use_media;
use crate::ui::rested::use_rested_plan;
use crate::ui::room::Around;
use crate::ui::section::use_section;
use crate::ui::sheet::use_begin;
use crate::ui::store::use_selector;
use crate::ui::tables::{Table, TableButtons};
use crate::ui::words::use_words;
use legend::Legend;

/// The grid's id.
const GRID: &str = "ties";

/// The id of the field in which a tie is added where there is no grid.
const ADD: &str = "ties-add-with";

/// The checks of ties.
const FOUND: &[Code] = &[Code::SelfTie, Code::DoubleTie];

/// What is to be said of them first.
#[component]
pub(super) fn TiesAnswer() -> Html {
    let words = use_words();
    let plan = use_rested_plan();
    let said = use_memo((words, plan), |(words, plan)| answer(words, plan));
    (*said).clone().into()
}

/// The ties.
#[component]
pub(super) fn Ties() -> Html {
    let words = use_words();
    let is_narrow = use_media("(max-width: 40rem)");
    let is_empty = use_selector(|state| state.plan().is_none_or(|plan| plan.ties.is_empty()));
    let (is_begun, on_begin) = use_begin(GRID, (!is_narrow || is_empty).then_some(Kind::Tie));
    use_section("ties");
    if is_empty && !is_begun {
        return html! { <NoTies {on_begin} /> };
    }
    let about = html! {
        <>
            <Legend />
            <FindingsHere codes={FOUND} label={words.text("ties-found")} />
        </>
    };
    html! {
        <div class="stack stack--loose">
            <div class="stack">
                <Around {about}>
                    if is_narrow {
                        <TieList />
                    } else {
                        <TieGrid />
                    }
                </Around>
            </div>
            if !is_empty {
                <Next />
                <Differ />
                <UpkeepOf />
                <div class="cluster no-print">
                    <TableButtons table={Table::Records(Kind::Tie)} />
                </div>
            }
        </div>
    }
}
