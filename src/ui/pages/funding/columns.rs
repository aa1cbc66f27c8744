//! Columns that the sheets of the page share: one for each fiscal year, the total, and yes or no.

use yew::AttrValue;

use super::wording::total;
use crate::plan::{Amount, Tabled};
use crate::ui::entry::Understood;
use crate::ui::record::{NamedYear, Yearly};
use crate::ui::sheet::SheetColumn;
use crate::ui::widgets::grid::{CHECKED, Cell, CellState, Column, ColumnKind, SortKey, Width};
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

/// Yes or no, as a check box.
pub fn yes_column<T: Tabled>(
    id: &'static str,
    title: AttrValue,
    words: &Words,
    of: fn(&T) -> bool,
    make: fn(bool) -> T::Field,
) -> SheetColumn<T> {
    SheetColumn::new(
        Column::new(id, title, ColumnKind::Check)
            .width(Width::Medium)
            .check_words([(words.text("funding-yes"), true)]),
        move |context, record: &T| {
            let text = if of(record) {
                context.words().text("funding-yes")
            } else {
                AttrValue::default()
            };
            Cell::check(of(record), text)
        },
        move |context, _, text| match text {
            CHECKED => Ok(Understood::plainly(make(true))),
            "" => Ok(Understood::plainly(make(false))),
            other => Err(context.words().with("cell-not-in-list", &[("text", other.into())])),
        },
    )
}
