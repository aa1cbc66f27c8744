//! The tables of money that have no page of formulas: each as it leaves by itself, with a sum below where its amounts add up.

use super::{Making, Table, sum};
use crate::exchange::table::Sheet;
use crate::exchange::workbook::reference::range;
use crate::exchange::workbook::{Cell, Field, Look, Page};
use crate::plan::money::Tally;
use crate::plan::{Kind, Plan};

/// The row of the first entry.
const FIRST: usize = 1;

/// Whether a table stands on a page that is made for the workbook, where formulas lead from page to page.
fn has_page(table: Table) -> bool {
    match table {
        Table::Records(kind) => matches!(kind, Kind::CostLine | Kind::Source | Kind::MatchContribution),
        Table::Grid | Table::Payments | Table::Years | Table::Cash | Table::Match | Table::Budget(_) => true,
        _ => false,
    }
}

/// The columns whose amounts add up: each is told once, and those of a column are of the same kind.
fn summed(table: Table) -> &'static [usize] {
    match table {
        // What is paid, and what is missing.
        Table::Best => &[4, 7],
        // What each brings, and what would be left of it. What would be missing without one holds for that one alone.
        Table::Losses => &[1, 2],
        _ => &[],
    }
}

/// The tables that have something to show in a plan and stand on no other page.
pub(super) fn tables(plan: &Plan) -> Vec<Table> {
    let tables = Table::ALL.iter().copied();
    tables
        .filter(|table| table.is_of_money() && !has_page(*table) && table.is_filled(plan))
        .collect()
}

/// The page of a table; none where nothing stands in it, as where it cannot be said what is best.
pub(super) fn page(making: &Making, table: Table, name: &str) -> Option<Page> {
    let sheet = table.sheet(making.words, making.plan, making.today);
    if sheet.rows.is_empty() {
        return None;
    }
    let mut page = Page::new(name, (1, 1));
    page.push(
        Look::Head,
        sheet.headings.iter().map(|heading| Field::text(heading)).collect(),
    );
    for row in &sheet.rows {
        page.push(Look::Plain, row.iter().cloned().map(Field::from).collect());
    }
    let columns = summed(table);
    if !columns.is_empty() {
        let fields = (0..sheet.headings.len()).map(|column| match column {
            0 => making.heading("out-all"),
            column if columns.contains(&column) => total(&sheet, column),
            _ => Field::blank(),
        });
        page.push(Look::Sum, fields.collect());
    }
    Some(page)
}

fn total(sheet: &Sheet, column: usize) -> Field {
    let amounts = sheet.rows.iter().filter_map(|row| match row.get(column) {
        Some(Cell::Amount(amount)) => Some(*amount),
        _ => None,
    });
    let last = FIRST + sheet.rows.len() - 1;
    sum(&range((FIRST, column), (last, column)), amounts.collect::<Tally>())
}
