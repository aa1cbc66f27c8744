//! The partners in a grid that is edited directly, with a line to add them by name, and what filters them.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::{columns, first_view};
use super::duplicates::Duplicates;
use super::filters::{Filter, Filters};
use crate::app::Command;
use crate::plan::{Kind, Partner, Rank, Record};
use crate::ui::record::QuickAdd;
use crate::ui::room::use_room;
use crate::ui::sheet::{Lookup, Sheet, use_adding_to, use_kept};
use crate::ui::store::{new_id, use_can_edit, use_selector, use_store};
use crate::ui::widgets::{Art, ArtName};
use crate::ui::words::use_words;

/// The grid's id.
const GRID: &str = "partners";

/// The list.
#[component]
pub(super) fn List() -> Html {
    let words = use_words();
    let can_edit = use_can_edit();
    let partners = use_selector(|state| state.plan().map(|plan| plan.partners.clone()).unwrap_or_default());
    let lookup = use_selector(|state| match state.plan() {
        Some(plan) => Lookup::default().goals(plan).people(plan).sites(plan),
        None => Lookup::default(),
    });
    let (filter, set_filter) = use_kept("partners-filter".into(), Filter::default());
    let columns = use_memo((words.clone(), lookup.clone()), |(words, lookup)| {
        columns(words, lookup)
    });
    let is_empty = partners.is_empty();
    // Where there are none yet, the line that takes their names does it.
    use_adding_to(GRID, (!is_empty).then_some(Kind::Partner), Callback::noop());
    // In the room what is not about the rows in sight comes after them.
    let is_last = use_room() && !is_empty;
    // Whoever began to type names here goes on here, also when the grid has appeared below.
    let began_empty = use_state_eq(|| is_empty);
    if is_empty && !*began_empty {
        began_empty.set(true);
    }
    let records: Vec<Rc<Partner>> = partners
        .ordered()
        .into_iter()
        .filter(|partner| filter.lets_through(partner))
        .collect();
    let filters = html! {
        <Filters key="filters" filter={filter.clone()} on_change={set_filter} shown={records.len()} all={partners.len()} />
    };
    html! {
        <div class="stack">
            if is_empty {
                <section class="empty">
                    <Art name={ArtName::Circle} />
                    <h2 class="empty__title">{ words.text("partners-empty-title") }</h2>
                    <p class="empty__text">{ words.text("partners-empty-text") }</p>
                    <p class="empty__text soft">{ words.text("partners-empty-example") }</p>
                </section>
            }
            if can_edit && *began_empty {
                <AddPartner key="add" is_first={is_empty} />
            }
            if !is_empty {
                if !is_last {
                    <Duplicates />
                }
                if !is_last {
                    { filters.clone() }
                }
                <Sheet
                    key="sheet"
                    id={GRID}
                    label={words.text("page-partners")}
                    columns={(*columns).clone()}
                    {records}
                    {lookup}
                    new_label={words.text("partners-add")}
                    begin={filter.beginning()}
                    can_move={true}
                    first_view={first_view()}
                    empty={words.text("partners-none-found")}
                />
                if is_last {
                    { filters }
                    <Duplicates />
                }
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AddPartnerProps {
    is_first: bool,
}

/// Adds a partner by name.
#[component]
fn AddPartner(props: &AddPartnerProps) -> Html {
    let words = use_words();
    let store = use_store();
    let on_add = use_callback(store, |name: String, store| {
        store.dispatch(Command::add(Partner {
            name,
            ..Partner::new(new_id(store), Rank::default())
        }));
    });
    html! {
        <QuickAdd
            label={words.text("partners-quick-label")}
            button={words.text("partners-add-named")}
            {on_add}
            is_first={props.is_first}
            adds={props.is_first.then_some(Kind::Partner)}
        />
    }
}
