//! Fields bound to one record: each shows a value, reads what is typed, and sets it by one command.
//!
//! A details panel reads as a list of fields: `fields.text("name", &partner.name, PartnerField::Name)`.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::{choices_of, listed, names_among, names_with};
use super::form::{Form, Reader, toggled};
use super::percent_field::PercentField;
use crate::app::{Command, Store};
use crate::plan::{ClosedList, Day, Id, Kind, Minutes, PerMille, Plan, RecordId, Tabled};
use crate::sorted::SortedSet;
use crate::ui::entry::{Entry, Outcome, Understood, use_entry};
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::TextKind;

/// The fields of one record.
#[derive(Clone)]
pub struct Fields<T: Tabled> {
    /// The record.
    pub id: Id<T>,
    /// The plan it is in.
    pub plan: Rc<Plan>,
    /// What reads entries.
    pub entry: Entry,
    /// The store that takes the commands.
    pub store: Store,
    /// Whether it can be changed.
    pub can_edit: bool,
}

/// What records are edited with.
#[derive(Clone)]
pub struct Desk {
    /// The plan.
    pub plan: Rc<Plan>,
    /// What reads entries.
    pub entry: Entry,
    /// The store that takes the commands.
    pub store: Store,
    /// Whether the plan can be changed.
    pub can_edit: bool,
}

impl Desk {
    /// The fields of a record.
    pub fn fields<T: Tabled>(&self, id: &Id<T>) -> Fields<T> {
        Fields {
            id: id.clone(),
            plan: Rc::clone(&self.plan),
            entry: self.entry.clone(),
            store: self.store.clone(),
            can_edit: self.can_edit,
        }
    }
}

/// What the records of the open plan are edited with.
#[hook]
pub fn use_desk() -> Desk {
    Desk {
        plan: use_plan(),
        entry: use_entry(),
        store: use_store(),
        can_edit: use_can_edit(),
    }
}

/// The fields of a record.
#[hook]
pub fn use_fields<T: Tabled>(id: &Id<T>) -> Fields<T> {
    use_desk().fields(id)
}

impl<T: Tabled> Fields<T> {
    /// The label of a field, by its name in files.
    pub fn label(&self, name: &str) -> AttrValue {
        self.form().label(name)
    }

    /// Sets a field.
    pub fn set(&self, field: T::Field) {
        self.store.dispatch(Command::Set(T::edit(self.id.clone(), field)));
    }

    /// Sets a field that is made of the record as it is at this moment, which may be more than what was last drawn.
    pub fn change(&self, make: impl FnOnce(&T) -> T::Field) {
        let state = self.store.state();
        if let Some(record) = state.plan().and_then(|plan| T::table(plan).find(&self.id)) {
            self.set(make(record));
        }
    }

    /// Typing has come to an end.
    pub fn settle(&self) -> Callback<()> {
        self.form().settle()
    }

    fn form(&self) -> Form<'_> {
        Form {
            kind: T::KIND,
            entry: &self.entry,
            store: &self.store,
            can_edit: self.can_edit,
        }
    }

    /// Takes a value by setting the field that is made of it.
    fn setter<V: 'static>(&self, make: impl Fn(V) -> T::Field + 'static) -> Callback<V> {
        let (store, id) = (self.store.clone(), self.id.clone());
        Callback::from(move |value| store.dispatch(Command::Set(T::edit(id.clone(), make(value)))))
    }

    /// Takes typed text by reading it and setting the field.
    fn reader<V: 'static>(&self, read: fn(&Entry, &str) -> Outcome<V>, make: fn(V) -> T::Field) -> Reader {
        let id = self.id.clone();
        Rc::new(move |entry, text| Ok(read(entry, text)?.map(|value| T::edit(id.clone(), make(value)))))
    }

    /// A line of text.
    pub fn text(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        self.form()
            .line(name, value, TextKind::Text, self.reader(plainly, make))
    }

    /// Several lines of text.
    pub fn long_text(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        self.form().lines(name, value, self.reader(plainly, make))
    }

    /// A web address.
    pub fn web(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        self.form()
            .line(name, value, TextKind::Web, self.reader(Entry::web, make))
    }

    /// An e-mail address.
    pub fn email(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        self.form()
            .line(name, value, TextKind::Email, self.reader(Entry::email, make))
    }

    /// A telephone number.
    pub fn phone(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        self.form()
            .line(name, value, TextKind::Phone, self.reader(trimmed, make))
    }

    /// A whole number.
    pub fn count(&self, name: &str, value: Option<u32>, make: fn(Option<u32>) -> T::Field) -> Html {
        let shown = value.map(|count| count.to_string()).unwrap_or_default();
        self.form()
            .line(name, &shown, TextKind::Whole, self.reader(Entry::count, make))
    }

    /// Hours.
    pub fn hours(&self, name: &str, value: Option<Minutes>, make: fn(Option<Minutes>) -> T::Field) -> Html {
        let shown = value.map(Minutes::to_hours).unwrap_or_default();
        self.form()
            .line(name, &shown, TextKind::Whole, self.reader(Entry::hours, make))
    }

    /// A percentage.
    pub fn percent(&self, name: &str, value: Option<PerMille>, make: fn(Option<PerMille>) -> T::Field) -> Html {
        html! {
            <PercentField key={name.to_owned()} label={self.label(name)} {value} on_share={self.setter(make)}
                on_end={self.settle()} read_only={!self.can_edit} />
        }
    }

    /// A day.
    pub fn day(&self, name: &str, value: Option<Day>, make: fn(Option<Day>) -> T::Field) -> Html {
        let set = self.setter(move |text: AttrValue| make(Day::parse(&text)));
        self.form().date(name, value, None, set)
    }

    /// The last day of what starts on another one.
    pub fn last_day(
        &self,
        name: &str,
        (starts, value): (Option<Day>, Option<Day>),
        make: fn(Option<Day>) -> T::Field,
    ) -> Html {
        let set = self.setter(move |text: AttrValue| make(Day::parse(&text)));
        self.form().date(name, value, starts, set)
    }

    /// One value of a closed list, or none.
    pub fn choice<E: ClosedList>(&self, name: &str, value: Option<&E>, make: fn(Option<E>) -> T::Field) -> Html {
        let set = self.setter(move |id: AttrValue| make((!id.is_empty()).then(|| E::from_id(&id))));
        let value = value.map(|value| (value.id(), value.label_key()));
        self.form().select(name, value, listed::<E>(), set)
    }

    /// Several values of a closed list.
    pub fn choices<E: ClosedList>(
        &self,
        name: &str,
        values: &SortedSet<E>,
        make: fn(SortedSet<E>) -> T::Field,
    ) -> Html {
        let toggle = self.toggle(values, E::from_id, make);
        let values = values.iter().map(|value| value.id().to_owned().into()).collect();
        self.form()
            .several(name, values, choices_of::<E>(&self.entry.words), toggle, None)
    }

    /// Another record, by its name, or none.
    pub fn reference<R: Tabled>(&self, name: &str, value: Option<&Id<R>>, make: fn(Option<Id<R>>) -> T::Field) -> Html {
        let set = self.setter(move |id: AttrValue| make((!id.is_empty()).then(|| Id::new(id.as_str()))));
        let choices = names_with::<R>(&self.plan, &self.entry.words, value);
        self.form().combobox(name, value.map_or("", Id::as_str), choices, set)
    }

    /// A record of one of several kinds, by its name, or none.
    pub fn reference_among(
        &self,
        name: &str,
        kinds: &[Kind],
        value: Option<&RecordId>,
        make: fn(Option<RecordId>) -> T::Field,
    ) -> Html {
        let set = self.setter(move |id: AttrValue| make(RecordId::parse(&id)));
        let choices = names_among(&self.plan, &self.entry.words, kinds, value);
        let value = value.map(RecordId::to_string).unwrap_or_default();
        self.form().combobox(name, &value, choices, set)
    }

    /// Several other records, by their names.
    pub fn references<R: Tabled>(
        &self,
        name: &str,
        values: &SortedSet<Id<R>>,
        make: fn(SortedSet<Id<R>>) -> T::Field,
    ) -> Html {
        let toggle = self.toggle(values, |id| Id::new(id), make);
        let choices = names_with::<R>(&self.plan, &self.entry.words, values);
        let values = values.iter().map(|id| id.as_str().to_owned().into()).collect();
        self.form().several(name, values, choices, toggle, None)
    }

    /// Words of the user's own, such as tags; those that other records of the kind have are on offer.
    pub fn own_words(
        &self,
        name: &str,
        values: &SortedSet<String>,
        of: fn(&T) -> &SortedSet<String>,
        make: fn(SortedSet<String>) -> T::Field,
    ) -> Html {
        let mut known: Vec<&SortedSet<String>> = Vec::new();
        T::table(&self.plan).iter().for_each(|record| known.push(of(record)));
        self.form().own_words(name, values, &known, self.setter(make))
    }

    /// Puts a value into the set or takes it out.
    fn toggle<V: Ord + Clone + 'static>(
        &self,
        before: &SortedSet<V>,
        read: fn(&str) -> V,
        make: fn(SortedSet<V>) -> T::Field,
    ) -> Callback<(AttrValue, bool)> {
        toggled(before.clone(), read, self.setter(make))
    }

    /// Yes or no.
    pub fn check(&self, name: &str, value: bool, make: fn(bool) -> T::Field) -> Html {
        self.form().check(name, value, self.setter(make))
    }
}

fn plainly(_: &Entry, text: &str) -> Outcome<String> {
    Ok(Understood::plainly(text.to_owned()))
}

fn trimmed(_: &Entry, text: &str) -> Outcome<String> {
    Ok(Understood::plainly(text.trim().to_owned()))
}
