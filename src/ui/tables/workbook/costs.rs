//! What it costs: the lines with their needs by year, and what must, should and could be paid for.

use super::{Making, OfYear, empty_row, known, rows_for, sum, unknown};
use crate::exchange::workbook::reference::{cell, on_page, range, text};
use crate::exchange::workbook::{Field, Look, Page};
use crate::plan::money::Tally;
use crate::plan::{Amount, Priority, RecordId};
use crate::ui::labels;

const HEADINGS: &[&str] = &[
    "funding-cost-line",
    "field-cost_lines-category",
    "field-cost_lines-goal",
    "field-cost_lines-priority",
    "field-cost_lines-recurrence",
];
const PRIORITY: usize = 3;
/// The column of the first year.
const YEARS: usize = HEADINGS.len();
/// The row of the first line.
const FIRST: usize = 1;

/// What is added up by how much it matters.
const BY_PRIORITY: [(Priority, OfYear); 3] = [
    (Priority::Must, |year| year.must),
    (Priority::Should, |year| year.should),
    (Priority::Could, |year| year.could),
];

pub(super) fn page(making: &Making) -> Page {
    let (words, plan, money) = (making.words, making.plan, &making.money);
    let years = money.years.len();
    let mut page = Page::new(&making.names.costs, (1, 1));
    let mut head = making.headings(HEADINGS);
    head.extend(making.year_headings());
    head.extend(making.headings(&["funding-all-years", "tables-unknown"]));
    page.push(Look::Head, head);
    let of_years = |row: usize| range((row, YEARS), (row, YEARS + years - 1));
    for row in &money.lines {
        let line = &row.line;
        let goal = line
            .goal
            .as_ref()
            .map(|id| labels::title_of(words, plan, &RecordId::from(id)));
        let place = page.rows.len();
        let all: Tally = row.years.iter().map(|year| year.need).collect();
        let mut fields = vec![
            Field::text(&labels::named(words, &line.name)),
            making.labelled(line.category.as_ref()),
            Field::text(&goal.unwrap_or_default()),
            // A line without a priority is one that must be paid for.
            making.labelled(Some(line.priority.as_ref().unwrap_or(&Priority::Must))),
            making.labelled(line.recurrence.as_ref()),
        ];
        fields.extend(row.years.iter().map(|year| Field::amount(year.need)));
        fields.extend([sum(&of_years(place), all), unknown(&of_years(place), all)]);
        page.push(Look::Plain, fields);
    }
    empty_row(&mut page, money.lines.len());
    let last = FIRST + rows_for(money.lines.len()) - 1;
    let column = |column: usize| range((FIRST, column), (last, column));
    let all: Tally = money.years.iter().map(|year| year.need).sum();
    let mut fields = vec![making.heading("funding-needed")];
    fields.resize(YEARS, Field::blank());
    let totals = money.years.iter().enumerate();
    fields.extend(totals.map(|(place, year)| sum(&column(YEARS + place), year.need)));
    fields.push(sum(&column(YEARS + years), all));
    fields.push(Field::reckoned(
        format!("SUM({})", column(YEARS + years + 1)),
        crate::exchange::workbook::Cell::Number(i64::try_from(all.unknown).unwrap_or(i64::MAX)),
    ));
    page.push(Look::Sum, fields);
    for (priority, of) in BY_PRIORITY {
        let label = crate::ui::record::labelled(words, &priority);
        let mut fields = vec![Field::text(&label)];
        fields.resize(YEARS, Field::blank());
        let part = |place: usize, tally: Tally| {
            let formula = format!("SUMIF({},{},{})", column(PRIORITY), text(&label), column(YEARS + place));
            Field::reckoned(formula, known(tally.sum))
        };
        let parts = money.years.iter().enumerate();
        fields.extend(parts.map(|(place, year)| part(place, of(year))));
        fields.push(part(years, money.years.iter().map(of).sum()));
        page.push(Look::Plain, fields);
    }
    page
}

/// Where what a line needs in a year stands, for other pages.
pub(super) fn need(making: &Making, line: usize, year: usize) -> String {
    on_page(&making.names.costs, &cell(FIRST + line, YEARS + year))
}

/// What the rows below the lines add up.
#[derive(Clone, Copy)]
pub(super) enum Total {
    Need,
    Must,
    Should,
    Could,
}

/// Where a total of a year stands, for other pages.
pub(super) fn total(making: &Making, total: Total, year: usize) -> String {
    let below = FIRST + rows_for(making.money.lines.len());
    let row = below
        + match total {
            Total::Need => 0,
            Total::Must => 1,
            Total::Should => 2,
            Total::Could => 3,
        };
    on_page(&making.names.costs, &cell(row, YEARS + year))
}

/// An amount of a line in a year.
pub(super) fn need_of(making: &Making, line: usize, year: usize) -> Amount {
    let row = making.money.lines.get(line);
    row.and_then(|row| row.years.get(year))
        .map_or(Amount::Blank, |year| year.need)
}
