//! How well goals are served, grades reached, contributions given, and goals crossed with what partners give, as tables.

use super::crossed::{Table, text};
use crate::engine::coverage::{Axis, Extent, crossed, needs, provision};
use crate::exchange::table::{Cell, Sheet};
use crate::plan::{Day, Plan};
use crate::ui::provided::{extent_key, need, partners, thin};
use crate::ui::words::Words;

/// Whether there is anything in the table of one sort of things.
pub(super) fn is_filled(plan: &Plan, axis: Axis) -> bool {
    !plan.partners.is_empty() && !needs(plan, axis).is_empty()
}

/// A row for each thing that is to be provided: how well it is, by whom, in what it is thin, who needs it, how many could.
pub(super) fn table_of(words: &Words, plan: &Plan, axis: Axis, today: Day) -> Sheet {
    let headings = [
        what_key(axis),
        "provided-how",
        "provided-count",
        "provided-by",
        "provided-in-what",
        "provided-needed",
        "provided-possible",
    ];
    let mut table = Table::new(words, &headings);
    let count = |count: usize| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
    for found in provision(plan, axis, today) {
        let in_what = found
            .thin
            .iter()
            .map(|one| thin(words, plan, &|day| day.to_string(), one).to_string());
        table.0.rows.push(vec![
            text(&need(words, plan, &found.need)),
            text(&words.text(extent_key(found.extent()))),
            count(found.providers.len()),
            text(&partners(words, plan, &found.providers)),
            text(&in_what.collect::<Vec<_>>().join(" ")),
            text(&partners(words, plan, &found.needed_by)),
            count(found.possible),
        ]);
    }
    table.0
}

fn what_key(axis: Axis) -> &'static str {
    match axis {
        Axis::Goals => "goals-goal",
        Axis::Grades => "provided-grade-heading",
        Axis::Contributions => "provided-what",
    }
}

/// The key of the name of such a table.
pub(super) fn name_key(axis: Axis) -> &'static str {
    match axis {
        Axis::Goals => "provided-table-goals",
        Axis::Grades => "provided-table-grades",
        Axis::Contributions => "provided-table-gives",
    }
}

/// Whether anything can be crossed.
pub(super) fn is_crossed(plan: &Plan) -> bool {
    let found = crossed(plan, Axis::Goals, Axis::Contributions);
    !found.rows.is_empty() && !found.columns.is_empty()
}

/// Goals × what partners give: who gives it for the goal.
pub(super) fn crossed_of(words: &Words, plan: &Plan) -> Sheet {
    let found = crossed(plan, Axis::Goals, Axis::Contributions);
    let mut table = Table::new(words, &["goals-goal"]);
    for column in &found.columns {
        table.0.headings.push(need(words, plan, column).to_string());
    }
    for (place, row) in found.rows.iter().enumerate() {
        let mut cells = vec![text(&need(words, plan, row))];
        for (column, _) in found.columns.iter().enumerate() {
            cells.push(match found.extent(place, column) {
                Extent::Empty => Cell::Blank,
                _ => text(&partners(words, plan, found.cell(place, column))),
            });
        }
        table.0.rows.push(cells);
    }
    table.0
}
