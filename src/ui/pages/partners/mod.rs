//! Partners: who they are, in a grid that is edited directly.

mod columns;
mod duplicates;
mod filters;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Page};
use crate::plan::{Kind, Partner, Plan, Rank, Record, Standing};
use crate::ui::record::QuickAdd;
use crate::ui::room::use_room;
use crate::ui::sheet::{Lookup, Sheet, use_adding_to, use_kept};
use crate::ui::store::{new_id, use_can_edit, use_page_address, use_plan, use_selector, use_store};
use crate::ui::widgets::{Art, ArtName, IconName, LinkButton};
use crate::ui::words::{Words, use_words};
use columns::{columns, first_view};
use duplicates::Duplicates;
use filters::{Filter, Filters};

/// The grid's id.
const GRID: &str = "partners";

/// The page.
#[component]
pub fn PartnersPage() -> Html {
    let words = use_words();
    let can_edit = use_can_edit();
    let partners = use_selector(|state| state.plan().map(|plan| plan.partners.clone()).unwrap_or_default());
    let lookup = use_selector(|state| match state.plan() {
        Some(plan) => Lookup::default().goals(plan).people(plan).sites(plan),
        None => Lookup::default(),
    });
    let bring_in = use_page_address(Page::BringIn);
    let (filter, set_filter) = use_kept("partners-filter".into(), Filter::default());
    let columns = use_memo((words.clone(), lookup.clone()), |(words, lookup)| {
        columns(words, lookup)
    });
    let is_empty = partners.is_empty();
    // Where there are none yet, the line that takes their names does it.
    use_adding_to(GRID, (!is_empty).then_some(Kind::Partner), Callback::noop());
    // In the room what is not about the rows in sight comes after them.
    let is_last = use_room() && !is_empty;
    let bring_in = html! {
        if can_edit {
            <LinkButton label={words.text("sheet-bring-in")} icon={IconName::Upload} href={bring_in} />
        }
    };
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
    html! {
        <div class="page page--wide partners">
            <header class="page__head">
                <div class="page__header">
                    <h1 class="page__question">{ words.text("partners-question") }</h1>
                    <p class="page__answer"><Answer /></p>
                </div>
                if !is_last {
                    { bring_in.clone() }
                }
            </header>
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
                <Filters filter={filter.clone()} on_change={set_filter} shown={records.len()} all={partners.len()} />
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
                    <Duplicates />
                    <div class="cluster">{ bring_in }</div>
                }
            }
        </div>
    }
}

/// Who is there, in a sentence.
#[component]
fn Answer() -> Html {
    let words = use_words();
    let plan = use_plan();
    html! { { answer(&words, &plan) } }
}

fn answer(words: &Words, plan: &Plan) -> AttrValue {
    if plan.partners.is_empty() {
        return words.text("partners-answer-empty");
    }
    let active = plan
        .partners
        .iter()
        .filter(|partner| partner.standing == Some(Standing::Active))
        .count();
    let unheld = plan.partners.iter().filter(|partner| partner.holder.is_none()).count();
    words.with(
        "partners-answer",
        &[
            ("count", plan.partners.len().into()),
            ("active", active.into()),
            ("unheld", unheld.into()),
        ],
    )
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
