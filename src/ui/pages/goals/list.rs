//! The goals themselves, as a grid.

use yew::prelude::*;

use crate::exchange::columns::read_priority;
use crate::plan::{Goal, GoalField, GoalStatus, GoalTheme, Kind, Priority};
use crate::ui::labels;
use crate::ui::sheet::{Columns, Lookup, Names, Sheet, SheetColumn, id_of};
use crate::ui::store::use_selector;
use crate::ui::widgets::grid::{Keyboard, Width};
use crate::ui::words::{Words, use_words};

/// What [`GoalList`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct GoalListProps {
    /// The grid's id.
    pub(super) grid: &'static str,
}

/// The goals.
#[component]
pub(super) fn GoalList(props: &GoalListProps) -> Html {
    let words = use_words();
    let table = use_selector(|state| state.plan().map(|plan| plan.goals.clone()).unwrap_or_default());
    let lookup = use_selector(|state| {
        let plan = state.plan();
        plan.map(|plan| Lookup::default().people(plan).sites(plan))
            .unwrap_or_default()
    });
    let columns = use_memo((words.clone(), lookup.clone()), |(words, lookup)| {
        columns(words, lookup)
    });
    html! {
        <Sheet
            id={props.grid}
            label={words.text("goals-list")}
            columns={(*columns).clone()}
            records={table.ordered()}
            {lookup}
            new_label={words.text("goals-add")}
            can_move=true
        />
    }
}

fn columns(words: &Words, lookup: &Lookup) -> Columns {
    let title = |name: &str| labels::field(words, Kind::Goal, name);
    Columns::new([
        SheetColumn::<Goal>::text(
            "name",
            title("name"),
            Keyboard::Text,
            |goal| &goal.name,
            GoalField::Name,
        )
        .with(|column| column.width(Width::Wide)),
        SheetColumn::reference(
            "owner",
            title("owner"),
            Names::new(lookup, |lookup| &lookup.people, |person| &person.name),
            |goal: &Goal| goal.owner.as_ref(),
            GoalField::Owner,
        )
        .with(|column| column.width(Width::Medium)),
        SheetColumn::<Goal>::choice::<Priority>(
            "priority",
            title("priority"),
            words,
            |goal| goal.priority.as_ref(),
            GoalField::Priority,
        )
        .reading(|text| read_priority(text).map(id_of)),
        SheetColumn::choice::<GoalTheme>(
            "theme",
            title("theme"),
            words,
            |goal| goal.theme.as_ref(),
            GoalField::Theme,
        ),
        SheetColumn::day("target", title("target"), false, |goal| goal.target, GoalField::Target),
        SheetColumn::choice::<GoalStatus>(
            "status",
            title("status"),
            words,
            |goal| goal.status.as_ref(),
            GoalField::Status,
        ),
        SheetColumn::<Goal>::text(
            "label",
            title("label"),
            Keyboard::Text,
            |goal| &goal.label,
            GoalField::Label,
        )
        .with(|column| column.width(Width::Medium)),
        SheetColumn::references(
            "sites",
            title("sites"),
            Names::new(lookup, |lookup| &lookup.sites, |site| &site.name),
            |goal| &goal.sites,
            GoalField::Sites,
        ),
    ])
}
