//! Columns of figures: amounts, whole numbers, hours.

use std::rc::Rc;

use yew::AttrValue;

use super::cells::amount_cell;
use super::columns::SheetColumn;
use crate::plan::{Amount, Minutes, Tabled};
use crate::ui::widgets::grid::{Cell, Column, ColumnKind, SortKey, Width};

impl<T: Tabled> SheetColumn<T> {
    /// An amount.
    pub fn amount(
        id: impl Into<Rc<str>>,
        title: AttrValue,
        of: impl Fn(&T) -> Amount + 'static,
        make: impl Fn(&T, Amount) -> T::Field + 'static,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Amount),
            move |context, record| amount_cell(context, of(record)),
            move |context, record, text| Ok(context.entry.amount(text)?.map(|amount| make(record, amount))),
        )
    }

    /// A whole number.
    pub fn count(
        id: &'static str,
        title: AttrValue,
        of: fn(&T) -> Option<u32>,
        make: fn(Option<u32>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Amount).width(Width::Small),
            move |context, record| match of(record) {
                None => Cell::default().sort(SortKey::Blank),
                Some(count) => {
                    let shown = context.entry.format.count(usize::try_from(count).unwrap_or(usize::MAX));
                    Cell::shown(shown, count.to_string())
                        .plain(count.to_string())
                        .sort(SortKey::Number(i64::from(count)))
                }
            },
            move |context, _, text| Ok(context.entry.count(text)?.map(make)),
        )
    }

    /// Hours.
    pub fn hours(
        id: &'static str,
        title: AttrValue,
        of: fn(&T) -> Option<Minutes>,
        make: fn(Option<Minutes>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Amount).width(Width::Small),
            move |context, record| match of(record) {
                None => Cell::default().sort(SortKey::Blank),
                Some(time) => Cell::shown(context.entry.format.hours(time), time.to_hours())
                    .plain(time.to_hours())
                    .sort(SortKey::Number(i64::from(time.0))),
            },
            move |context, _, text| Ok(context.entry.hours(text)?.map(make)),
        )
    }
}
