//! The roles: what each is for, how much time it takes, for how long, and who pays it.

use yew::prelude::*;

use super::empty::NoRoles;
use super::templates::TemplatesButton;
use crate::exchange::columns::read_practice;
use crate::plan::{Kind, Practice, Role, RoleField};
use crate::ui::labels;
use crate::ui::room::Around;
use crate::ui::sheet::{Columns, Lookup, Names, Sheet, SheetColumn, id_of, use_begin};
use crate::ui::store::use_selector;
use crate::ui::widgets::grid::{Keyboard, Width};
use crate::ui::words::{Words, use_words};

const GRID: &str = "roles";

/// The roles.
#[component]
pub(super) fn Roles() -> Html {
    let words = use_words();
    let (is_begun, on_begin) = use_begin(GRID, Some(Kind::Role));
    let table = use_selector(|state| state.plan().map(|plan| plan.roles.clone()).unwrap_or_default());
    let lookup = use_selector(|state| {
        let plan = state.plan();
        plan.map(|plan| Lookup::default().goals(plan).partners(plan).bodies(plan).sources(plan))
            .unwrap_or_default()
    });
    let columns = use_memo((words.clone(), lookup.clone()), |(words, lookup)| {
        columns(words, lookup)
    });
    if table.is_empty() && !is_begun {
        return html! { <NoRoles {on_begin} /> };
    }
    html! {
        <div class="page__body">
            <Around about={html! { <div class="cluster no-print"><TemplatesButton /></div> }}>
                <Sheet
                    id={GRID}
                    label={words.text("leadership-view-roles")}
                    columns={(*columns).clone()}
                    records={table.ordered()}
                    {lookup}
                    new_label={words.text("leadership-add-role")}
                    can_move=true
                />
            </Around>
        </div>
    }
}

fn columns(words: &Words, lookup: &Lookup) -> Columns {
    let title = |name: &str| labels::field(words, Kind::Role, name);
    Columns::new([
        SheetColumn::<Role>::text(
            "name",
            title("name"),
            Keyboard::Text,
            |role| &role.name,
            RoleField::Name,
        )
        .with(|column| column.width(Width::Wide)),
        SheetColumn::<Role>::choice::<Practice>(
            "practice",
            title("practice"),
            words,
            |role| role.practice.as_ref(),
            RoleField::Practice,
        )
        .reading(|text| read_practice(text).map(id_of)),
        SheetColumn::reference(
            "goal",
            title("goal"),
            Names::new(lookup, |lookup| &lookup.goals, |goal| &goal.name),
            |role| role.goal.as_ref(),
            RoleField::Goal,
        ),
        SheetColumn::reference(
            "partner",
            title("partner"),
            Names::new(lookup, |lookup| &lookup.partners, |partner| &partner.name),
            |role| role.partner.as_ref(),
            RoleField::Partner,
        ),
        SheetColumn::reference(
            "body",
            title("body"),
            Names::new(lookup, |lookup| &lookup.bodies, |body| &body.name),
            |role| role.body.as_ref(),
            RoleField::Body,
        ),
        SheetColumn::own_words(
            "strengths",
            title("strengths"),
            |role| &role.strengths,
            RoleField::Strengths,
        ),
        SheetColumn::<Role>::hours("effort", title("effort"), |role| role.effort, RoleField::Effort)
            .with(|column| column.width(Width::Medium)),
        SheetColumn::day("starts", title("starts"), true, |role| role.starts, RoleField::Starts),
        SheetColumn::day("ends", title("ends"), false, |role| role.ends, RoleField::Ends),
        SheetColumn::<Role>::text(
            "vacancy",
            title("vacancy"),
            Keyboard::Text,
            |role| &role.vacancy,
            RoleField::Vacancy,
        )
        .with(|column| column.width(Width::Large)),
        SheetColumn::reference(
            "paid_by",
            title("paid_by"),
            Names::new(lookup, |lookup| &lookup.sources, |source| &source.name),
            |role| role.paid_by.as_ref(),
            RoleField::PaidBy,
        ),
    ])
}
