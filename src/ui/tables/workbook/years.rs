//! Each year's money: what is needed, what there is, what is assigned and what is missing, taken from the other pages.

use super::{Making, costs, known, pays, sources};
use crate::engine::funding::YearSummary;
use crate::exchange::workbook::reference::cell;
use crate::exchange::workbook::{Field, Look, Page};
use crate::plan::Money;

/// A row: its label, whether it adds up others, how it is reckoned in a year that has a place, and what that comes to.
type Of = (
    &'static str,
    Look,
    fn(&Making, usize) -> String,
    fn(&YearSummary) -> Money,
);

/// The rows of what is needed and of what is in sight, from which what is on paper follows.
const NEED: usize = 1;
const IN_SIGHT: usize = 5;

const ROWS: &[Of] = &[
    (
        "funding-needed",
        Look::Sum,
        |making, year| costs::total(making, costs::Total::Need, year),
        |year| year.need.sum,
    ),
    (
        "priority-must",
        Look::Plain,
        |making, year| costs::total(making, costs::Total::Must, year),
        |year| year.must.sum,
    ),
    (
        "priority-should",
        Look::Plain,
        |making, year| costs::total(making, costs::Total::Should, year),
        |year| year.should.sum,
    ),
    (
        "priority-could",
        Look::Plain,
        |making, year| costs::total(making, costs::Total::Could, year),
        |year| year.could.sum,
    ),
    (
        "funding-in-sight",
        Look::Sum,
        |making, year| sources::total(making, sources::Total::InSight, year),
        |year| year.available().sum,
    ),
    (
        "certainty-secured",
        Look::Plain,
        |making, year| sources::total(making, sources::Total::Secured, year),
        |year| year.secured.sum,
    ),
    (
        "certainty-pending",
        Look::Plain,
        |making, year| sources::total(making, sources::Total::Pending, year),
        |year| year.pending.sum,
    ),
    (
        "certainty-hoped",
        Look::Plain,
        |making, year| sources::total(making, sources::Total::Hoped, year),
        |year| year.hoped.sum,
    ),
    (
        "funding-in-kind",
        Look::Plain,
        |making, year| sources::total(making, sources::Total::InKind, year),
        |year| year.in_kind.sum,
    ),
    ("funding-expected", Look::Plain, expected, |year| year.expected.sum),
    (
        "funding-on-paper",
        Look::Sum,
        |_, year| format!("{}-{}", cell(IN_SIGHT, 1 + year), cell(NEED, 1 + year)),
        |year| year.balance(),
    ),
    (
        "funding-assigned",
        Look::Sum,
        |making, year| pays::total(making, pays::Total::Assigned, year),
        |year| year.allocated.sum,
    ),
    (
        "funding-assigned-secured",
        Look::Plain,
        |making, year| pays::total(making, pays::Total::Secured, year),
        |year| year.allocated_secured.sum,
    ),
    (
        "funding-still-missing",
        Look::Sum,
        |making, year| pays::total(making, pays::Total::Missing, year),
        |year| year.gap.sum,
    ),
    (
        "funding-left-of-sources",
        Look::Plain,
        |making, year| pays::total(making, pays::Total::Left, year),
        |year| year.unassigned.sum,
    ),
];

/// What may be expected, rounded once.
fn expected(making: &Making, year: usize) -> String {
    let [chances, amounts] = sources::chances_and_amounts(making, year);
    let digits = making.plan.about.currency().minor_digits();
    format!("ROUND(SUMPRODUCT({chances},{amounts}),{digits})")
}

pub(super) fn page(making: &Making) -> Page {
    let mut page = Page::new(&making.names.years, (1, 1));
    let mut head = vec![Field::blank()];
    head.extend(making.year_headings());
    page.push(Look::Head, head);
    for (key, look, formula, value) in ROWS {
        let mut fields = vec![making.heading(key)];
        let years = making.money.years.iter().enumerate();
        fields.extend(years.map(|(place, year)| Field::reckoned(formula(making, place), known(value(year)))));
        page.push(*look, fields);
    }
    let mut fields = vec![making.heading("tables-unknown")];
    let unknown = making
        .money
        .years
        .iter()
        .map(|year| year.need.unknown + year.available().unknown);
    fields.extend(unknown.map(|count| super::Cell::Number(i64::try_from(count).unwrap_or(i64::MAX)).into()));
    page.push(Look::Plain, fields);
    page
}
