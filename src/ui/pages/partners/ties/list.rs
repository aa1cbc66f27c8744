//! The ties on a phone: a list in place of the grid, and a field in which one is added by the name of the partner.

use std::rc::Rc;

use yew::prelude::*;

use super::ADD;
use super::filter::Filters;
use super::grid::{levels_in_use, use_filtered};
use crate::app::{Command, Intent};
use crate::plan::{Id, Kind, Partner, Plan, Rank, Record, Tie, TieEnd};
use crate::ui::adding::use_adding;
use crate::ui::hooks::focus_id;
use crate::ui::record::{labelled, names_of};
use crate::ui::room::use_first;
use crate::ui::store::{new_id, use_can_edit, use_plan, use_route, use_store};
use crate::ui::ties::{level_word, tie_name};
use crate::ui::widgets::{Choice, Combobox};
use crate::ui::words::{Words, use_words};

/// The list.
#[component]
pub(super) fn TieList() -> Html {
    let words = use_words();
    let plan = use_plan();
    let route = use_route();
    let can_edit = use_can_edit();
    let (filter, set_filter, shown, all) = use_filtered();
    let title = words.text("partners-view-ties");
    let few = use_first(shown.len(), &title);
    html! {
        <div class="stack">
            if can_edit {
                <AddTie is_first={all == 0} />
            }
            if all > 0 {
                <Filters {filter} on_change={set_filter} levels={levels_in_use(&plan)} shown={shown.len()} {all} />
            }
            if shown.is_empty() && all > 0 {
                <p class="soft">{ words.text("ties-none-found") }</p>
            }
            <ul class="rows" aria-label={title}>
                for tie in shown.iter().take(few.shown) {
                    <li key={tie.id.as_str().to_owned()} class="row">
                        <div class="row__main">
                            <a href={route.clone().with_open(Some((&tie.id).into())).to_string()}>{ tie_name(&words, &plan, tie) }</a>
                            <p class="small soft">{ in_short(&words, tie) }</p>
                        </div>
                    </li>
                }
            </ul>
            { few.rest }
        </div>
    }
}

/// How close it is, how close it shall be, and of which kinds.
fn in_short(words: &Words, tie: &Tie) -> String {
    let now = level_word(words, tie.level.as_ref());
    let shall = tie
        .desired
        .as_ref()
        .filter(|desired| Some(*desired) != tie.level.as_ref());
    let levels = match shall {
        Some(desired) => {
            let arguments = [
                ("now", now.as_str().into()),
                ("then", labelled(words, desired).as_str().into()),
            ];
            words.with("ties-now-then", &arguments)
        }
        None => now,
    };
    let kinds = tie.kinds.iter().map(|kind| labelled(words, kind).to_string());
    std::iter::once(levels.to_string())
        .chain(kinds)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The partners that have no tie with the school yet.
fn without_school(plan: &Plan, words: &Words) -> Rc<[Choice]> {
    let has = |choice: &Choice| {
        let id: Id<Partner> = Id::new(choice.value.as_str());
        let of_school = |tie: &&Rc<Tie>| tie.from == TieEnd::School || tie.to == TieEnd::School;
        plan.ties.iter().filter(of_school).any(|tie| tie.touches(&id))
    };
    names_of::<Partner>(plan, words)
        .iter()
        .filter(|choice| !has(choice))
        .cloned()
        .collect()
}

#[derive(Properties, PartialEq)]
struct AddTieProps {
    is_first: bool,
}

/// Adds a tie of a partner with the school, and opens it.
#[component]
fn AddTie(props: &AddTieProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    use_adding((!props.is_first).then_some(Kind::Tie), || focus_id(ADD));
    use_effect_with(props.is_first, |is_first| {
        if *is_first {
            focus_id(ADD);
        }
    });
    let on_choose = use_callback(store, |id: AttrValue, store| {
        if id.is_empty() {
            return;
        }
        let tie = Tie {
            to: TieEnd::Partner(Id::new(id.as_str())),
            ..Tie::new(new_id(store), Rank::default())
        };
        let open = (&tie.id).into();
        store.dispatch(Command::add(tie));
        store.dispatch(Intent::Go(store.state().route.clone().with_open(Some(open))));
    });
    html! {
        <div class="no-print">
            <Combobox id={ADD} label={words.text("ties-add-with-school")} value="" choices={without_school(&plan, &words)}
                {on_choose} clears={true} />
        </div>
    }
}
