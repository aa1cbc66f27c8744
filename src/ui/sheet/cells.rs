//! Values as the cells of a sheet.

use yew::AttrValue;

use super::lookup::SheetContext;
use crate::plan::Amount;
use crate::ui::widgets::grid::{Cell, SEPARATOR, SortKey};

/// An amount as a cell: shown with its currency's sign, edited and copied as a plain number.
pub fn amount_cell(context: &SheetContext, amount: Amount) -> Cell {
    let sort = match amount {
        Amount::Blank => SortKey::Blank,
        Amount::Unknown => SortKey::Number(i64::MAX),
        Amount::Known(money) => SortKey::Number(money.0),
    };
    let text = context.entry.amount_text(amount);
    Cell::shown(context.entry.format.amount(amount), text.clone())
        .plain(text)
        .sort(sort)
}

/// One of several values: its label, its id and its place among them.
pub(super) fn chosen_cell(value: Option<(AttrValue, &str, i64)>) -> Cell {
    match value {
        None => Cell::default().sort(SortKey::Blank),
        Some((label, id, place)) => Cell::shown(label, id.to_owned()).sort(SortKey::Number(place)),
    }
}

/// Several values by their labels and ids.
pub(super) fn several_cell(values: &mut dyn Iterator<Item = (AttrValue, &str)>) -> Cell {
    let (labels, ids): (Vec<AttrValue>, Vec<&str>) = values.unzip();
    Cell::shown(labels.join(", "), ids.join(&SEPARATOR.to_string()))
}
