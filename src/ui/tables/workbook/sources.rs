//! Where the money comes from: the sources with what they bring by year, and how sure that is.

use super::{Making, OfYear, empty_row, known, rows_for, sum, unknown};
use crate::engine::funding::YearSummary;
use crate::exchange::workbook::reference::{cell, on_page, range, text};
use crate::exchange::workbook::{Cell, Field, Look, Page};
use crate::plan::money::Tally;
use crate::plan::source::SourceForm;
use crate::plan::{Certainty, RecordId};
use crate::ui::labels;
use crate::ui::record::labelled;

const HEADINGS: &[&str] = &[
    "funding-ends-source",
    "field-sources-funder",
    "field-sources-level",
    "field-sources-form",
    "field-sources-stage",
    "funding-certainty",
    "funding-chance",
    "field-sources-available_from",
    "field-sources-available_until",
];
const FORM: usize = 3;
const CERTAINTY: usize = 5;
const CHANCE: usize = 6;
/// The column of the first year.
const YEARS: usize = HEADINGS.len();
/// The row of the first source.
const FIRST: usize = 1;

/// What is added up by how sure it is.
const BY_CERTAINTY: [(Certainty, OfYear); 3] = [
    (Certainty::Secured, |year| year.secured),
    (Certainty::Pending, |year| year.pending),
    (Certainty::Hoped, |year| year.hoped),
];

pub(super) fn page(making: &Making) -> Page {
    let (words, plan, money) = (making.words, making.plan, &making.money);
    let years = money.years.len();
    let mut page = Page::new(&making.names.sources, (1, 1));
    let mut head = making.headings(HEADINGS);
    head.extend(making.year_headings());
    head.extend(making.headings(&["funding-all-years", "tables-unknown"]));
    page.push(Look::Head, head);
    let of_years = |row: usize| range((row, YEARS), (row, YEARS + years - 1));
    for row in &money.sources {
        let source = &row.source;
        let funder = source
            .funder
            .as_ref()
            .map(|id| labels::title_of(words, plan, &RecordId::from(id)));
        let day = |day: Option<_>| day.map_or_else(Field::blank, |day| Cell::Day(day).into());
        let place = page.rows.len();
        let all: Tally = row.years.iter().map(|year| year.brings).collect();
        let mut fields = vec![
            Field::text(&labels::named(words, &source.name)),
            Field::text(&funder.unwrap_or_default()),
            making.labelled(source.level.as_ref()),
            making.labelled(source.form.as_ref()),
            making.labelled(source.stage.as_ref()),
            making.heading(source.certainty().label_key()),
            Cell::Percent(source.chance(&plan.about).share()).into(),
            day(source.available_from),
            day(source.available_until),
        ];
        fields.extend(row.years.iter().map(|year| Field::amount(year.brings)));
        fields.extend([sum(&of_years(place), all), unknown(&of_years(place), all)]);
        page.push(Look::Plain, fields);
    }
    empty_row(&mut page, money.sources.len());
    let cells = |column: usize| rows_of(making, column);
    let mut below = |look: Look, key: &str, of: &dyn Fn(usize) -> String, tally: fn(&YearSummary) -> Tally| {
        let mut fields = vec![making.heading(key)];
        fields.resize(YEARS, Field::blank());
        let parts = money.years.iter().enumerate();
        fields.extend(parts.map(|(place, year)| Field::reckoned(of(YEARS + place), known(tally(year).sum))));
        let all: Tally = money.years.iter().map(tally).sum();
        fields.push(Field::reckoned(of(YEARS + years), known(all.sum)));
        page.push(look, fields)
    };
    let sure = cells(CERTAINTY);
    for (certainty, tally) in BY_CERTAINTY {
        let word = text(&words.text(certainty.label_key()));
        let of = |column: usize| format!("SUMIF({sure},{word},{})", cells(column));
        below(Look::Plain, certainty.label_key(), &of, tally);
    }
    let first = FIRST + rows_for(money.sources.len());
    let in_sight = |column: usize| format!("SUM({})", range((first, column), (first + 2, column)));
    below(Look::Sum, "funding-in-sight", &in_sight, YearSummary::available);
    let (kind, lost) = (
        text(&labelled(words, &SourceForm::InKind)),
        text(&format!("<>{}", words.text(Certainty::Lost.label_key()))),
    );
    let forms = cells(FORM);
    let in_kind = |column: usize| format!("SUMIFS({},{forms},{kind},{sure},{lost})", cells(column));
    below(Look::Plain, "funding-in-kind", &in_kind, |year| year.in_kind);
    page
}

/// The cells of all sources in a column.
fn rows_of(making: &Making, column: usize) -> String {
    let last = FIRST + rows_for(making.money.sources.len()) - 1;
    range((FIRST, column), (last, column))
}

/// Where what a source brings in a year stands, for other pages.
pub(super) fn brings(making: &Making, source: usize, year: usize) -> String {
    on_page(&making.names.sources, &cell(FIRST + source, YEARS + year))
}

/// The cells of all chances and of all that comes in a year, for other pages.
pub(super) fn chances_and_amounts(making: &Making, year: usize) -> [String; 2] {
    [CHANCE, YEARS + year].map(|column| on_page(&making.names.sources, &rows_of(making, column)))
}

/// What the rows below the sources add up.
#[derive(Clone, Copy)]
pub(super) enum Total {
    Secured,
    Pending,
    Hoped,
    InSight,
    InKind,
}

/// Where a total of a year stands, for other pages.
pub(super) fn total(making: &Making, total: Total, year: usize) -> String {
    let below = FIRST + rows_for(making.money.sources.len());
    let row = below
        + match total {
            Total::Secured => 0,
            Total::Pending => 1,
            Total::Hoped => 2,
            Total::InSight => 3,
            Total::InKind => 4,
        };
    on_page(&making.names.sources, &cell(row, YEARS + year))
}
