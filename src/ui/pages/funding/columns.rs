//! Columns that both sheets of the page have: one for each fiscal year, and the total.

use yew::AttrValue;

use super::wording::total;
use crate::plan::Amount;
use crate::ui::record::{NamedYear, Yearly};
use crate::ui::sheet::SheetColumn;
use crate::ui::widgets::grid::{Cell, CellState, Column, ColumnKind, SortKey};
use crate::ui::words::Words;

/// A column for each year, with the currency in its heading.
pub fn year_columns<T: Yearly>(years: &[NamedYear], currency: &str) -> Vec<SheetColumn<T>> {
    let column = |(year, name): &NamedYear| {
        let year = *year;
        SheetColumn::amount(
            format!("year-{year}"),
            name.clone(),
            move |record: &T| record.amounts().of(year),
            move |record: &T, amount| T::with_amounts(record.amounts().with(year, amount)),
        )
        .with(|column| column.hint(currency.to_owned()))
        .saying(move |context, record: &T, cell| {
            if record.amounts().of(year) == Amount::Unknown {
                cell.state(CellState::Note(context.words().text("funding-not-yet-known")))
            } else {
                cell
            }
        })
    };
    years.iter().map(column).collect()
}

/// The total of the plan's years, which is never typed.
pub fn total_column<T: Yearly>(words: &Words, years: &[NamedYear], currency: &str) -> SheetColumn<T> {
    let years: Vec<i32> = years.iter().map(|(year, _)| *year).collect();
    let title: AttrValue = words.text("funding-total");
    SheetColumn::shown(
        Column::new("total", title, ColumnKind::Amount).hint(currency.to_owned()),
        move |context, record: &T| {
            let sum = record.amounts().total(years.iter().copied());
            if years.iter().all(|year| record.amounts().of(*year) == Amount::Blank) {
                return Cell::default().sort(SortKey::Blank);
            }
            let format = &context.entry.format;
            let cell = Cell::text(format.tally(sum)).sort(SortKey::Number(sum.sum.0));
            if sum.unknown == 0 {
                cell.plain(context.entry.amount_text(Amount::Known(sum.sum)))
            } else {
                cell.state(CellState::Note(total(context.words(), format, sum)))
            }
        },
    )
}
