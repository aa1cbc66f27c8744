//! Fields bound to one record: each shows a value, reads what is typed, and sets it by one command.
//!
//! A details panel reads as a list of fields: `fields.text("name", &partner.name, PartnerField::Name)`.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::choices::{choices_of, labelled, names_of, nobody};
use crate::app::{Command, Intent, Store};
use crate::plan::{Amount, ClosedList, Day, Id, Minutes, PerMille, Plan, Tabled};
use crate::ui::entry::{Entry, Outcome, use_entry};
use crate::ui::labels;
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::{Checkbox, Choice, Combobox, DateField, MultiChoice, Select, TextArea, TextField, TextKind};

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

/// The fields of a record.
#[hook]
pub fn use_fields<T: Tabled>(id: &Id<T>) -> Fields<T> {
    Fields {
        id: id.clone(),
        plan: use_plan(),
        entry: use_entry(),
        store: use_store(),
        can_edit: use_can_edit(),
    }
}

impl<T: Tabled> Fields<T> {
    /// The label of a field, by its name in files.
    pub fn label(&self, name: &str) -> AttrValue {
        labels::field(&self.entry.words, T::KIND, name)
    }

    /// Sets a field.
    pub fn set(&self, field: T::Field) {
        self.store.dispatch(Command::Set(T::edit(self.id.clone(), field)));
    }

    /// Typing has come to an end.
    pub fn settle(&self) -> Callback<()> {
        let store = self.store.clone();
        Callback::from(move |()| store.dispatch(Intent::Settle))
    }

    /// Takes typed text by reading it and setting the field.
    fn take<V: 'static>(
        &self,
        read: impl Fn(&Entry, &str) -> Outcome<V> + 'static,
        make: fn(V) -> T::Field,
    ) -> Callback<AttrValue, Result<(), AttrValue>> {
        let fields = self.clone();
        Callback::from(move |text: AttrValue| {
            let understood = read(&fields.entry, &text)?;
            fields.set(make(understood.value));
            Ok(())
        })
    }

    fn field(
        &self,
        name: &str,
        value: String,
        kind: TextKind,
        on_text: Callback<AttrValue, Result<(), AttrValue>>,
    ) -> Html {
        html! {
            <TextField
                key={name.to_owned()}
                label={self.label(name)}
                {value}
                {kind}
                {on_text}
                on_end={self.settle()}
                read_only={!self.can_edit}
            />
        }
    }

    /// A line of text.
    pub fn text(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        let read = |_: &Entry, text: &str| Ok(crate::ui::entry::Understood::plainly(text.to_owned()));
        self.field(name, value.to_owned(), TextKind::Text, self.take(read, make))
    }

    /// Several lines of text.
    pub fn long_text(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        let read = |_: &Entry, text: &str| Ok(crate::ui::entry::Understood::plainly(text.to_owned()));
        html! {
            <TextArea
                key={name.to_owned()}
                label={self.label(name)}
                value={value.to_owned()}
                on_text={self.take(read, make)}
                on_end={self.settle()}
                read_only={!self.can_edit}
                class="form__wide"
            />
        }
    }

    /// A web address.
    pub fn web(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        self.field(name, value.to_owned(), TextKind::Web, self.take(Entry::web, make))
    }

    /// An e-mail address.
    pub fn email(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        self.field(name, value.to_owned(), TextKind::Email, self.take(Entry::email, make))
    }

    /// A telephone number.
    pub fn phone(&self, name: &str, value: &str, make: fn(String) -> T::Field) -> Html {
        let read = |_: &Entry, text: &str| Ok(crate::ui::entry::Understood::plainly(text.trim().to_owned()));
        self.field(name, value.to_owned(), TextKind::Phone, self.take(read, make))
    }

    /// A whole number.
    pub fn count(&self, name: &str, value: Option<u32>, make: fn(Option<u32>) -> T::Field) -> Html {
        let shown = value.map(|count| count.to_string()).unwrap_or_default();
        self.field(name, shown, TextKind::Whole, self.take(Entry::count, make))
    }

    /// Hours.
    pub fn hours(&self, name: &str, value: Option<Minutes>, make: fn(Option<Minutes>) -> T::Field) -> Html {
        let shown = value.map(Minutes::to_hours).unwrap_or_default();
        self.field(name, shown, TextKind::Whole, self.take(Entry::hours, make))
    }

    /// A percentage.
    pub fn percent(&self, name: &str, value: Option<PerMille>, make: fn(Option<PerMille>) -> T::Field) -> Html {
        let shown = value.map(crate::exchange::entry::write_percent).unwrap_or_default();
        self.field(name, shown, TextKind::Whole, self.take(Entry::percent, make))
    }

    /// An amount.
    pub fn amount(&self, name: &str, value: Amount, make: fn(Amount) -> T::Field) -> Html {
        let shown = self.entry.amount_text(value);
        self.field(name, shown, TextKind::Amount, self.take(Entry::amount, make))
    }

    /// A day.
    pub fn day(&self, name: &str, value: Option<Day>, make: fn(Option<Day>) -> T::Field) -> Html {
        let fields = self.clone();
        html! {
            <DateField
                key={name.to_owned()}
                label={self.label(name)}
                value={value.map(|day| day.to_string()).unwrap_or_default()}
                on_date={move |text: AttrValue| fields.set(make(Day::parse(&text)))}
                on_end={self.settle()}
            />
        }
    }

    /// One value of a closed list, or none.
    pub fn choice<E: ClosedList>(&self, name: &str, value: Option<&E>, make: fn(Option<E>) -> T::Field) -> Html {
        let words = &self.entry.words;
        let mut choices = vec![nobody(words)];
        choices.extend(choices_of::<E>(words).iter().cloned());
        // A value of a newer version is not in the list, and stays what it is until another is chosen.
        if let Some(value) = value.filter(|value| !E::all().contains(value)) {
            choices.push(Choice::new(value.id().to_owned(), labelled(words, value)));
        }
        let fields = self.clone();
        html! {
            <Select
                key={name.to_owned()}
                label={self.label(name)}
                value={value.map(|value| value.id().to_owned()).unwrap_or_default()}
                choices={Rc::<[Choice]>::from(choices)}
                on_choose={move |id: AttrValue| fields.set(make((!id.is_empty()).then(|| E::from_id(&id))))}
                disabled={!self.can_edit}
            />
        }
    }

    /// Several values of a closed list.
    pub fn choices<E: ClosedList>(&self, name: &str, values: &BTreeSet<E>, make: fn(BTreeSet<E>) -> T::Field) -> Html {
        let fields = self.clone();
        let before = values.clone();
        html! {
            <MultiChoice
                key={name.to_owned()}
                label={self.label(name)}
                values={values.iter().map(|value| AttrValue::from(value.id().to_owned())).collect::<Rc<[_]>>()}
                choices={choices_of::<E>(&self.entry.words)}
                on_toggle={move |(id, on): (AttrValue, bool)| {
                    let mut after = before.clone();
                    let value = E::from_id(&id);
                    if on { after.insert(value); } else { after.remove(&value); }
                    fields.set(make(after));
                }}
            />
        }
    }

    /// Another record, by its name, or none.
    pub fn reference<R: Tabled>(&self, name: &str, value: Option<&Id<R>>, make: fn(Option<Id<R>>) -> T::Field) -> Html {
        let fields = self.clone();
        html! {
            <Combobox
                key={name.to_owned()}
                label={self.label(name)}
                value={value.map(|id| id.as_str().to_owned()).unwrap_or_default()}
                choices={names_of::<R>(&self.plan, &self.entry.words)}
                on_choose={move |id: AttrValue| fields.set(make((!id.is_empty()).then(|| Id::new(id.as_str()))))}
            />
        }
    }

    /// Several other records, by their names.
    pub fn references<R: Tabled>(
        &self,
        name: &str,
        values: &BTreeSet<Id<R>>,
        make: fn(BTreeSet<Id<R>>) -> T::Field,
    ) -> Html {
        let fields = self.clone();
        let before = values.clone();
        html! {
            <MultiChoice
                key={name.to_owned()}
                label={self.label(name)}
                values={values.iter().map(|id| AttrValue::from(id.as_str().to_owned())).collect::<Rc<[_]>>()}
                choices={names_of::<R>(&self.plan, &self.entry.words)}
                on_toggle={move |(id, on): (AttrValue, bool)| {
                    let mut after = before.clone();
                    let id = Id::new(id.as_str());
                    if on { after.insert(id); } else { after.remove(&id); }
                    fields.set(make(after));
                }}
            />
        }
    }

    /// Words of the user's own, such as tags; those that other records of the kind have are on offer.
    pub fn own_words(
        &self,
        name: &str,
        values: &BTreeSet<String>,
        of: fn(&T) -> &BTreeSet<String>,
        make: fn(BTreeSet<String>) -> T::Field,
    ) -> Html {
        let known: BTreeSet<&String> = T::table(&self.plan).iter().flat_map(|record| of(record)).collect();
        let choices: Rc<[Choice]> = known
            .into_iter()
            .map(|word| Choice::new(word.clone(), word.clone()))
            .collect();
        let (fields, before) = (self.clone(), values.clone());
        let change = Callback::from(move |(word, on): (AttrValue, bool)| {
            let mut after = before.clone();
            let word = word.trim().to_owned();
            if !on {
                after.remove(&word);
            } else if !word.is_empty() {
                after.insert(word);
            }
            fields.set(make(after));
        });
        html! {
            <MultiChoice
                key={name.to_owned()}
                label={self.label(name)}
                values={values.iter().map(|word| AttrValue::from(word.clone())).collect::<Rc<[_]>>()}
                {choices}
                on_add={change.reform(|word: AttrValue| (word, true))}
                on_toggle={change}
            />
        }
    }

    /// Yes or no.
    pub fn check(&self, name: &str, value: bool, make: fn(bool) -> T::Field) -> Html {
        let fields = self.clone();
        html! {
            <Checkbox
                key={name.to_owned()}
                label={self.label(name)}
                checked={value}
                on_change={move |on: bool| fields.set(make(on))}
                disabled={!self.can_edit}
            />
        }
    }
}
