//! Columns over the fields of a record: how each is shown, and how what is typed into it is read.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::AttrValue;

use super::lookup::{Names, SheetContext};
use crate::plan::{Amount, ClosedList, Day, Id, Minutes, Tabled};
use crate::ui::entry::{Outcome, Understood};
use crate::ui::record::{choices_of, labelled};
use crate::ui::widgets::grid::{Cell, Column, ColumnKind, Keyboard, SEPARATOR, SortKey, Width};
use crate::ui::words::Words;

type Show<T> = Rc<dyn Fn(&SheetContext, &T) -> Cell>;
type Read<T> = Rc<dyn Fn(&SheetContext, &T, &str) -> Outcome<<T as crate::plan::Record>::Field>>;

/// A column over a field of a record.
#[derive(Clone)]
pub struct SheetColumn<T: Tabled> {
    /// The grid's column. Its id is the field's name in files.
    pub column: Column,
    pub(super) show: Show<T>,
    pub(super) read: Option<Read<T>>,
}

impl<T: Tabled> SheetColumn<T> {
    /// A column that is shown and not edited.
    pub fn shown(column: Column, show: impl Fn(&SheetContext, &T) -> Cell + 'static) -> Self {
        Self {
            column: column.read_only(),
            show: Rc::new(show),
            read: None,
        }
    }

    /// A column that is shown in one way and read in another.
    pub fn new(
        column: Column,
        show: impl Fn(&SheetContext, &T) -> Cell + 'static,
        read: impl Fn(&SheetContext, &T, &str) -> Outcome<T::Field> + 'static,
    ) -> Self {
        Self {
            column,
            show: Rc::new(show),
            read: Some(Rc::new(read)),
        }
    }

    /// The same column, changed as a column of the grid.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(Column) -> Column) -> Self {
        self.column = change(self.column);
        self
    }

    /// The same column, with something said beside its cells.
    #[must_use]
    pub fn saying(mut self, say: impl Fn(&SheetContext, &T, Cell) -> Cell + 'static) -> Self {
        let show = self.show;
        self.show = Rc::new(move |context, record| say(context, record, show(context, record)));
        self
    }

    /// A line of text.
    pub fn text(
        id: &'static str,
        title: AttrValue,
        keyboard: Keyboard,
        of: fn(&T) -> &String,
        make: fn(String) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Text(keyboard)),
            move |_, record| Cell::text(of(record).clone()),
            move |_, _, text| Ok(Understood::plainly(make(text.to_owned()))),
        )
    }

    /// Several lines of text.
    pub fn long_text(id: &'static str, title: AttrValue, of: fn(&T) -> &String, make: fn(String) -> T::Field) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::LongText),
            move |_, record| Cell::text(of(record).clone()),
            move |_, _, text| Ok(Understood::plainly(make(text.to_owned()))),
        )
    }

    /// One value of a closed list, or none.
    pub fn choice<E: ClosedList>(
        id: &'static str,
        title: AttrValue,
        words: &Words,
        of: fn(&T) -> Option<&E>,
        make: fn(Option<E>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Choice(choices_of::<E>(words))),
            move |context, record| match of(record) {
                None => Cell::default().sort(SortKey::Blank),
                Some(value) => Cell::shown(labelled(context.words(), value), value.id().to_owned())
                    .sort(SortKey::Number(place(value))),
            },
            move |context, _, text| match text {
                "" => Ok(Understood::plainly(make(None))),
                id => known::<E>(id)
                    .map(|value| Understood::plainly(make(Some(value))))
                    .ok_or_else(|| context.words().with("cell-not-in-list", &[("text", id.into())])),
            },
        )
    }

    /// Several values of a closed list.
    pub fn choices<E: ClosedList>(
        id: &'static str,
        title: AttrValue,
        words: &Words,
        of: fn(&T) -> &BTreeSet<E>,
        make: fn(BTreeSet<E>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Multi(choices_of::<E>(words))),
            move |context, record| {
                let labels: Vec<_> = of(record)
                    .iter()
                    .map(|value| labelled(context.words(), value))
                    .collect();
                let ids: Vec<_> = of(record).iter().map(|value| value.id().to_owned()).collect();
                Cell::shown(labels.join(", "), ids.join(&SEPARATOR.to_string()))
            },
            move |context, _, text| {
                let values = parts(text).map(|id| {
                    known::<E>(id).ok_or_else(|| context.words().with("cell-not-in-list", &[("text", id.into())]))
                });
                Ok(Understood::plainly(make(values.collect::<Result<_, _>>()?)))
            },
        )
    }

    /// Another record, by its name, or none.
    pub fn reference<R: Tabled>(
        id: &'static str,
        title: AttrValue,
        names: Names<R>,
        of: fn(&T) -> Option<&Id<R>>,
        make: fn(Option<Id<R>>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Choice(Rc::clone(&names.choices))).width(Width::Large),
            move |context, record| match of(record) {
                None => Cell::default().sort(SortKey::Blank),
                Some(id) => Cell::shown((names.name)(&context.lookup, id), id.as_str().to_owned()),
            },
            move |context, _, text| match text.trim() {
                "" => Ok(Understood::plainly(make(None))),
                text => {
                    let id = Id::new(text);
                    if (names.has)(&context.lookup, &id) {
                        Ok(Understood::plainly(make(Some(id))))
                    } else {
                        Err(context.words().with("cell-no-such-record", &[("text", text.into())]))
                    }
                }
            },
        )
    }

    /// Several other records, by their names.
    pub fn references<R: Tabled>(
        id: &'static str,
        title: AttrValue,
        names: Names<R>,
        of: fn(&T) -> &BTreeSet<Id<R>>,
        make: fn(BTreeSet<Id<R>>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Multi(Rc::clone(&names.choices))),
            move |context, record| {
                let shown: Vec<_> = of(record)
                    .iter()
                    .map(|id| (names.name)(&context.lookup, id).to_string())
                    .collect();
                let ids: Vec<_> = of(record).iter().map(|id| id.as_str().to_owned()).collect();
                Cell::shown(shown.join(", "), ids.join(&SEPARATOR.to_string()))
            },
            move |context, _, text| {
                let ids = parts(text).map(|text| {
                    let id = Id::new(text);
                    (names.has)(&context.lookup, &id)
                        .then_some(id)
                        .ok_or_else(|| context.words().with("cell-no-such-record", &[("text", text.into())]))
                });
                Ok(Understood::plainly(make(ids.collect::<Result<_, _>>()?)))
            },
        )
    }

    /// Words of the user's own, between semicolons or commas.
    pub fn own_words(
        id: &'static str,
        title: AttrValue,
        of: fn(&T) -> &BTreeSet<String>,
        make: fn(BTreeSet<String>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Text(Keyboard::Text)),
            move |_, record| Cell::text(of(record).iter().cloned().collect::<Vec<_>>().join("; ")),
            move |_, _, text| {
                let words = text
                    .split([SEPARATOR, ','])
                    .map(str::trim)
                    .filter(|word| !word.is_empty());
                Ok(Understood::plainly(make(words.map(str::to_owned).collect())))
            },
        )
    }

    /// A day.
    pub fn day(
        id: &'static str,
        title: AttrValue,
        begins: bool,
        of: fn(&T) -> Option<Day>,
        make: fn(Option<Day>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Date),
            move |context, record| match of(record) {
                None => Cell::default().sort(SortKey::Blank),
                Some(day) => Cell::shown(context.entry.format.day(day), day.to_string())
                    .plain(day.to_string())
                    .sort(SortKey::Number(day.days_since(Day::default()))),
            },
            move |context, _, text| Ok(context.entry.day(text, begins)?.map(make)),
        )
    }

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
            move |_, record| match of(record) {
                None => Cell::default().sort(SortKey::Blank),
                Some(time) => Cell::text(time.to_hours()).sort(SortKey::Number(i64::from(time.0))),
            },
            move |context, _, text| Ok(context.entry.hours(text)?.map(make)),
        )
    }
}

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

fn known<E: ClosedList>(id: &str) -> Option<E> {
    E::all().iter().find(|value| value.id() == id).cloned()
}

fn place<E: ClosedList>(value: &E) -> i64 {
    let place = E::all()
        .iter()
        .position(|other| other == value)
        .unwrap_or(E::all().len());
    i64::try_from(place).unwrap_or(i64::MAX)
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(SEPARATOR).map(str::trim).filter(|part| !part.is_empty())
}
