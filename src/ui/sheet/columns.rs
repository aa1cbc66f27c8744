//! Columns over the fields of a record: how each is shown, and how what is typed into it is read.

use std::marker::PhantomData;
use std::rc::Rc;

use yew::AttrValue;

use super::also::Also;
use super::cells::{chosen_cell, several_cell};
use super::lookup::{Names, SheetContext};
use crate::plan::{AnyRecord, ClosedList, Day, Edit, Id, Kind, Tabled};
use crate::sorted::SortedSet;
use crate::ui::entry::{Outcome, Understood};
use crate::ui::record::{choices_of, labelled};
use crate::ui::widgets::grid::{Cell, Column, ColumnKind, Keyboard, SEPARATOR, SortKey, Width};
use crate::ui::words::Words;

type Show = Rc<dyn Fn(&SheetContext, &AnyRecord) -> Cell>;
pub(super) type Read = Rc<dyn Fn(&SheetContext, &AnyRecord, &str) -> Outcome<Edit>>;

/// A column over a field of records of one kind.
#[derive(Clone)]
pub struct SheetColumn<T: Tabled> {
    pub(super) of_any: AnyColumn,
    kind: PhantomData<fn(&T)>,
}

/// A column over a field of records, whose kind is forgotten: so that there is one sheet and not one for every kind.
#[derive(Clone)]
pub(super) struct AnyColumn {
    /// The grid's column. Its id is the field's name in files.
    pub(super) column: Column,
    pub(super) show: Show,
    pub(super) read: Option<Read>,
    pub(super) also: Option<Also>,
}

/// The columns of a sheet, and the kind of its records. Compared by pointer: keep them while nothing changes.
#[derive(Clone)]
pub struct Columns {
    pub(super) kind: Kind,
    pub(super) list: Rc<[AnyColumn]>,
}

impl Columns {
    /// The columns of a sheet of this kind of record; the first names the records.
    pub fn new<T: Tabled>(columns: impl IntoIterator<Item = SheetColumn<T>>) -> Self {
        Self {
            kind: T::KIND,
            list: columns.into_iter().map(|column| column.of_any).collect(),
        }
    }
}

impl PartialEq for Columns {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.list, &other.list)
    }
}

impl<T: Tabled> SheetColumn<T> {
    /// A column that is shown and not edited.
    pub fn shown(column: Column, show: impl Fn(&SheetContext, &T) -> Cell + 'static) -> Self {
        Self::of(column.read_only(), show, None)
    }

    /// A column that is shown in one way and read in another.
    pub fn new(
        column: Column,
        show: impl Fn(&SheetContext, &T) -> Cell + 'static,
        read: impl Fn(&SheetContext, &T, &str) -> Outcome<T::Field> + 'static,
    ) -> Self {
        let read = move |context: &SheetContext, record: &AnyRecord, text: &str| {
            // A sheet's records are of its columns' kind; of another kind, nothing would be read.
            let record = T::of_any(record).ok_or_else(AttrValue::default)?;
            Ok(read(context, record, text)?.map(|field| T::edit(record.id().clone(), field)))
        };
        Self::of(column, show, Some(Rc::new(read)))
    }

    fn of(column: Column, show: impl Fn(&SheetContext, &T) -> Cell + 'static, read: Option<Read>) -> Self {
        let show = move |context: &SheetContext, record: &AnyRecord| {
            T::of_any(record).map_or_else(Cell::default, |record| show(context, record))
        };
        Self {
            of_any: AnyColumn {
                column,
                show: Rc::new(show),
                read,
                also: None,
            },
            kind: PhantomData,
        }
    }

    /// The same column, changed as a column of the grid.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(Column) -> Column) -> Self {
        self.of_any.column = change(self.of_any.column);
        self
    }

    /// The same column, which reads the words of other lists as well: what stands for no value of the column as it is
    /// is read as what `say` knows it to mean, one word or several.
    #[must_use]
    pub fn reading(self, say: fn(&str) -> Option<String>) -> Self {
        let AnyColumn {
            column,
            show,
            read,
            also,
        } = self.of_any;
        let read = read.map(|read| {
            let read: Read = Rc::new(move |context, record, text| {
                read(context, record, text).or_else(|fault| {
                    let meant = say(text).ok_or(fault)?;
                    read(context, record, &meant)
                })
            });
            read
        });
        Self {
            of_any: AnyColumn {
                column,
                show,
                read,
                also,
            },
            kind: PhantomData,
        }
    }

    /// The same column, covered in the room and on paper.
    #[must_use]
    pub fn private(self) -> Self {
        self.with(Column::private).saying(|_, _, cell| cell.private())
    }

    /// The same column, with something said beside its cells.
    #[must_use]
    pub fn saying(self, say: impl Fn(&SheetContext, &T, Cell) -> Cell + 'static) -> Self {
        let AnyColumn {
            column,
            show,
            read,
            also,
        } = self.of_any;
        let show = move |context: &SheetContext, record: &AnyRecord| {
            let cell = show(context, record);
            match T::of_any(record) {
                Some(record) => say(context, record, cell),
                None => cell,
            }
        };
        Self {
            of_any: AnyColumn {
                column,
                show: Rc::new(show),
                read,
                also,
            },
            kind: PhantomData,
        }
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
            move |context, record| {
                let value = of(record);
                chosen_cell(value.map(|value| (labelled(context.words(), value), value.id(), place(value))))
            },
            move |context, _, text| {
                let value = match text {
                    "" => None,
                    id => Some(known::<E>(id).ok_or_else(|| refusal(context, "cell-not-in-list", id))?),
                };
                Ok(Understood::plainly(make(value)))
            },
        )
    }

    /// Several values of a closed list.
    pub fn choices<E: ClosedList>(
        id: &'static str,
        title: AttrValue,
        words: &Words,
        of: fn(&T) -> &SortedSet<E>,
        make: fn(SortedSet<E>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Multi(choices_of::<E>(words))),
            move |context, record| {
                let values = of(record).iter();
                several_cell(&mut values.map(|value| (labelled(context.words(), value), value.id())))
            },
            move |context, _, text| {
                let mut values = SortedSet::new();
                for id in parts(text) {
                    values.insert(known::<E>(id).ok_or_else(|| refusal(context, "cell-not-in-list", id))?);
                }
                Ok(Understood::plainly(make(values)))
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
                Some(id) => Cell::shown((names.name)(context, id), id.as_str().to_owned()),
            },
            move |context, record, text| {
                let id = (!text.trim().is_empty()).then(|| Id::new(text.trim()));
                match id {
                    // What is named already may stay, though it is not in the plan.
                    Some(id) if !(names.has)(&context.lookup, &id) && of(record) != Some(&id) => {
                        Err(refusal(context, "cell-no-such-record", text.trim()))
                    }
                    id => Ok(Understood::plainly(make(id))),
                }
            },
        )
    }

    /// Several other records, by their names.
    pub fn references<R: Tabled>(
        id: &'static str,
        title: AttrValue,
        names: Names<R>,
        of: fn(&T) -> &SortedSet<Id<R>>,
        make: fn(SortedSet<Id<R>>) -> T::Field,
    ) -> Self {
        Self::new(
            Column::new(id, title, ColumnKind::Multi(Rc::clone(&names.choices))),
            move |context, record| {
                let ids = of(record).iter();
                several_cell(&mut ids.map(|id| ((names.name)(context, id), id.as_str())))
            },
            move |context, record, text| {
                let mut ids = SortedSet::new();
                for text in parts(text) {
                    let id = Id::new(text);
                    if !(names.has)(&context.lookup, &id) && !of(record).contains(&id) {
                        return Err(refusal(context, "cell-no-such-record", text));
                    }
                    ids.insert(id);
                }
                Ok(Understood::plainly(make(ids)))
            },
        )
    }

    /// Words of the user's own, between semicolons or commas.
    pub fn own_words(
        id: &'static str,
        title: AttrValue,
        of: fn(&T) -> &SortedSet<String>,
        make: fn(SortedSet<String>) -> T::Field,
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
}

/// Why a text is not read, in the catalogue's words.
fn refusal(context: &SheetContext, key: &'static str, text: &str) -> AttrValue {
    context.words().with(key, &[("text", text.into())])
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
