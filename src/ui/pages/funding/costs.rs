//! What it costs: the cost lines, by year.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::{total_column, year_columns};
use super::empty::{ExampleLine, Teach, use_begin};
use super::totals::{Totals, TotalsRow};
use super::use_funding;
use super::yearly::YearlySheet;
use crate::exchange::columns::{read_category, read_priority, read_recurrence};
use crate::plan::{CostCategory, CostLine, CostLineField, Kind, Priority, Recurrence};
use crate::ui::format::use_format;
use crate::ui::labels;
use crate::ui::record::{NamedYear, years_of};
use crate::ui::room::Around;
use crate::ui::sheet::{Columns, Lookup, Names, SheetColumn, id_of, outright};
use crate::ui::store::use_selector;
use crate::ui::widgets::grid::Keyboard;
use crate::ui::words::{Words, use_words};

const SHEET: &str = "cost-lines";

const EXAMPLE: &[ExampleLine] = &[("coordinator", 88_000), ("bus", 16_500), ("suppers", 12_000)];

/// The cost lines.
#[component]
pub fn Costs() -> Html {
    let has_lines = use_selector(|state| state.plan().is_some_and(|plan| !plan.cost_lines.is_empty()));
    let years = use_selector(years_of);
    let (is_shown, on_begin) = use_begin(has_lines, SHEET, Kind::CostLine);
    if is_shown {
        html! {
            <div class="stack">
                <Around about={html! { <CostTotals years={years.clone()} /> }}>
                    <CostSheet {years} />
                </Around>
            </div>
        }
    } else {
        html! { <Teach area="funding-costs" example={EXAMPLE} {years} {on_begin} /> }
    }
}

/// What the lines need each year, and what is still missing of it.
#[derive(Properties, PartialEq)]
struct YearsProps {
    years: Rc<[NamedYear]>,
}

#[component]
fn CostTotals(props: &YearsProps) -> Html {
    let words = use_words();
    let funding = use_funding();
    let row = |key: &str, is_sum: bool, tallies| TotalsRow {
        label: words.text(key),
        certainty: None,
        tallies,
        is_sum,
    };
    let rows = vec![
        row(
            "funding-needed",
            true,
            funding.years.iter().map(|year| year.need).collect(),
        ),
        row(
            "funding-still-short",
            false,
            funding.years.iter().map(|year| year.gap).collect(),
        ),
    ];
    html! { <Totals caption={words.text("funding-costs-totals")} years={props.years.clone()} {rows} /> }
}

#[component]
fn CostSheet(props: &YearsProps) -> Html {
    let words = use_words();
    let currency = use_format().currency();
    let table = use_selector(|state| state.plan().map(|plan| plan.cost_lines.clone()).unwrap_or_default());
    let lookup = use_selector(|state| {
        state
            .plan()
            .map(|plan| Lookup::default().goals(plan))
            .unwrap_or_default()
    });
    let columns = use_memo(
        (words.clone(), lookup.clone(), props.years.clone(), currency),
        |(words, lookup, years, currency)| columns(words, lookup, years, currency.code()),
    );
    html! {
        <YearlySheet
            id={SHEET}
            kind={Kind::CostLine}
            label={words.text("funding-tab-costs")}
            columns={(*columns).clone()}
            records={table.ordered()}
            {lookup}
            new_label={words.text("funding-costs-add")}
        />
    }
}

fn columns(words: &Words, lookup: &Lookup, years: &[NamedYear], currency: &str) -> Columns {
    let title = |name: &str| labels::field(words, Kind::CostLine, name);
    let mut columns = vec![SheetColumn::<CostLine>::text(
        "name",
        title("name"),
        Keyboard::Text,
        |line: &CostLine| &line.name,
        CostLineField::Name,
    )];
    columns.extend(year_columns(years, currency));
    columns.push(total_column(words, years, currency));
    columns.extend([
        SheetColumn::<CostLine>::choice::<Priority>(
            "priority",
            title("priority"),
            words,
            |line| line.priority.as_ref(),
            CostLineField::Priority,
        )
        .reading(|text| read_priority(text).map(id_of)),
        SheetColumn::<CostLine>::choice::<CostCategory>(
            "category",
            title("category"),
            words,
            |line| line.category.as_ref(),
            CostLineField::Category,
        )
        .reading(|text| read_category(text).and_then(outright)),
        SheetColumn::<CostLine>::choice::<Recurrence>(
            "recurrence",
            title("recurrence"),
            words,
            |line| line.recurrence.as_ref(),
            CostLineField::Recurrence,
        )
        .reading(|text| read_recurrence(text).map(id_of)),
        SheetColumn::<CostLine>::reference(
            "goal",
            title("goal"),
            Names::new(lookup, |lookup| &lookup.goals, |goal| &goal.name),
            |line| line.goal.as_ref(),
            CostLineField::Goal,
        ),
        SheetColumn::<CostLine>::long_text("notes", title("notes"), |line| &line.notes, CostLineField::Notes).private(),
    ]);
    Columns::new(columns)
}
