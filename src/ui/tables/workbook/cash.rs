//! Cash by month: for each of what can be counted on what is paid, what comes in, and what is in hand from one month to
//! the next.

use super::{Making, known};
use crate::engine::cash::{Counted, MonthCash, cash};
use crate::exchange::workbook::reference::{cell, range};
use crate::exchange::workbook::{Cell, Field, Look, Page};
use crate::plan::money::Tally;
use crate::ui::tables::crossed::total;

const COLUMNS: usize = 2;
/// The row of what is in hand before the first month.
const BEFORE: usize = 1;

pub(super) fn page(making: &Making) -> Page {
    let (words, plan) = (making.words, making.plan);
    let found = cash(plan);
    let mut page = Page::new(&making.names.cash, (1, 2));
    let mut head = making.headings(&["funding-year", "out-month"]);
    for counted in Counted::ALL {
        for key in ["cash-paid", "cash-comes", "cash-in-hand"] {
            let arguments = [
                ("what", words.text(key).as_str().into()),
                ("counted", words.text(counted.label_key()).as_str().into()),
            ];
            head.push(Field::text(&words.with("cash-heading", &arguments)));
        }
    }
    head.push(making.heading("tables-unknown"));
    page.push(Look::Head, head);
    let mut before = vec![making.heading("out-before"), Field::blank()];
    for reading in &found.readings {
        before.extend([Field::blank(), Field::blank(), known(reading.opening).into()]);
    }
    page.push(Look::Plain, before);
    let months = found.readings.first().map_or(&[][..], |reading| &reading.months);
    for (place, month) in months.iter().enumerate() {
        let row = BEFORE + 1 + place;
        let mut fields = vec![
            Field::text(&plan.year_name(month.period.year)),
            Cell::Day(month.period.first).into(),
        ];
        let mut count = 0;
        for (reading, month) in found
            .readings
            .iter()
            .enumerate()
            .filter_map(|(at, of)| Some((at, of.months.get(place)?)))
        {
            let column = COLUMNS + 3 * reading;
            // What is not known is text, which counts as nothing.
            let closing = format!(
                "{}+N({})-N({})",
                cell(row - 1, column + 2),
                cell(row, column + 1),
                cell(row, column)
            );
            fields.extend([
                total(month.costs).into(),
                total(month.receipts).into(),
                Field::reckoned(closing, known(month.closing)),
            ]);
            // The last reading counts all there is.
            count = month.costs.unknown + month.receipts.unknown;
        }
        fields.push(Cell::Number(i64::try_from(count).unwrap_or(i64::MAX)).into());
        page.push(Look::Plain, fields);
    }
    if months.is_empty() {
        return page;
    }
    let rows = (BEFORE + 1, BEFORE + months.len());
    for year in plan.about.fiscal_years() {
        let row = page.rows.len();
        let mut fields = vec![Field::text(&plan.year_name(year)), making.heading("cash-whole-year")];
        for (reading, of) in found.readings.iter().enumerate() {
            let column = COLUMNS + 3 * reading;
            let sum = |column: usize, what: fn(&MonthCash) -> Tally| {
                let formula = format!(
                    "SUMIF({},{},{})",
                    range((rows.0, 0), (rows.1, 0)),
                    cell(row, 0),
                    range((rows.0, column), (rows.1, column))
                );
                let all: Tally = of.year(year).map(what).sum();
                Field::reckoned(formula, known(all.sum))
            };
            let last = of.months.iter().rposition(|month| month.period.year == year);
            let end = last.and_then(|last| Some((last, of.months.get(last)?.closing)));
            fields.extend([
                sum(column, |month| month.costs),
                sum(column + 1, |month| month.receipts),
            ]);
            fields.push(end.map_or_else(Field::blank, |(last, closing)| {
                Field::reckoned(cell(rows.0 + last, column + 2), known(closing))
            }));
        }
        page.push(Look::Sum, fields);
    }
    page
}
