//! How the fields of a record are drawn, whatever the record's kind.
//!
//! [`Fields`](super::Fields) knows the kind and is compiled for each; this is compiled once.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::choices::{Listed, nobody, worded};
use crate::app::{Command, Intent, Store};
use crate::plan::{Day, Edit, Kind};
use crate::sorted::SortedSet;
use crate::ui::entry::{Entry, Outcome};
use crate::ui::labels;
use crate::ui::widgets::{Checkbox, Choice, Combobox, DateField, MultiChoice, Select, TextArea, TextField, TextKind};

/// What makes an edit of typed text.
pub(super) type Reader = Rc<dyn Fn(&Entry, &str) -> Outcome<Edit>>;

/// What fields are drawn with.
pub(super) struct Form<'a> {
    pub(super) kind: Kind,
    pub(super) entry: &'a Entry,
    pub(super) store: &'a Store,
    pub(super) can_edit: bool,
}

impl Form<'_> {
    /// The label of a field, by its name in files.
    pub(super) fn label(&self, name: &str) -> AttrValue {
        labels::field(&self.entry.words, self.kind, name)
    }

    /// Typing has come to an end.
    pub(super) fn settle(&self) -> Callback<()> {
        let store = self.store.clone();
        Callback::from(move |()| store.dispatch(Intent::Settle))
    }

    fn take(&self, read: Reader) -> Callback<AttrValue, Result<(), AttrValue>> {
        let (store, entry) = (self.store.clone(), self.entry.clone());
        Callback::from(move |text: AttrValue| {
            store.dispatch(Command::Set(read(&entry, &text)?.value));
            Ok(())
        })
    }

    /// A line of text.
    pub(super) fn line(&self, name: &str, value: &str, kind: TextKind, read: Reader) -> Html {
        html! {
            <TextField
                key={name.to_owned()}
                label={self.label(name)}
                value={value.to_owned()}
                {kind}
                on_text={self.take(read)}
                on_end={self.settle()}
                read_only={!self.can_edit}
            />
        }
    }

    /// Several lines of text.
    pub(super) fn lines(&self, name: &str, value: &str, read: Reader) -> Html {
        html! {
            <TextArea
                key={name.to_owned()}
                label={self.label(name)}
                value={value.to_owned()}
                on_text={self.take(read)}
                on_end={self.settle()}
                read_only={!self.can_edit}
                class="form__wide"
            />
        }
    }

    /// A day. What is never there, as it ends before it starts, is said where the end stands.
    pub(super) fn date(
        &self,
        name: &str,
        value: Option<Day>,
        starts: Option<Day>,
        on_date: Callback<AttrValue>,
    ) -> Html {
        let is_before = matches!((value, starts), (Some(value), Some(starts)) if value < starts);
        html! {
            <DateField
                key={name.to_owned()}
                label={self.label(name)}
                value={value.map(|day| day.to_string()).unwrap_or_default()}
                error={is_before.then(|| self.entry.words.text("ends-before-start"))}
                {on_date}
                on_end={self.settle()}
                disabled={!self.can_edit}
            />
        }
    }

    /// One of a closed list, or none.
    pub(super) fn select(
        &self,
        name: &str,
        value: Option<Listed<'_>>,
        listed: Vec<Listed<'_>>,
        on_choose: Callback<AttrValue>,
    ) -> Html {
        let words = &self.entry.words;
        // A value of a newer version is not in the list, and stays what it is until another is chosen.
        let other = value.filter(|value| !listed.contains(value));
        let choices: Rc<[Choice]> = std::iter::once(nobody(words))
            .chain(worded(words, &listed))
            .chain(other.map(|(id, key)| Choice::new(id.to_owned(), words.label(key, id))))
            .collect();
        html! {
            <Select
                key={name.to_owned()}
                label={self.label(name)}
                value={value.map_or("", |(id, _)| id).to_owned()}
                {choices}
                {on_choose}
                disabled={!self.can_edit}
            />
        }
    }

    /// One of many, or none.
    pub(super) fn combobox(
        &self,
        name: &str,
        value: &str,
        choices: Rc<[Choice]>,
        on_choose: Callback<AttrValue>,
    ) -> Html {
        html! {
            <Combobox
                key={name.to_owned()}
                label={self.label(name)}
                value={value.to_owned()}
                {choices}
                {on_choose}
                disabled={!self.can_edit}
            />
        }
    }

    /// Several of many.
    pub(super) fn several(
        &self,
        name: &str,
        values: Rc<[AttrValue]>,
        choices: Rc<[Choice]>,
        on_toggle: Callback<(AttrValue, bool)>,
        on_add: Option<Callback<AttrValue>>,
    ) -> Html {
        html! {
            <MultiChoice
                key={name.to_owned()}
                label={self.label(name)}
                {values}
                {choices}
                {on_add}
                {on_toggle}
                disabled={!self.can_edit}
            />
        }
    }

    /// Words of the user's own; those in the sets that are known are on offer.
    pub(super) fn own_words(
        &self,
        name: &str,
        values: &SortedSet<String>,
        known: &[&SortedSet<String>],
        set: Callback<SortedSet<String>>,
    ) -> Html {
        let known: SortedSet<&String> = known.iter().flat_map(|words| words.iter()).collect();
        let choices = known.into_iter().map(|word| Choice::new(word.clone(), word.clone()));
        let toggle = toggled(values.clone(), |word| word.trim().to_owned(), set);
        let values = values.iter().map(|word| word.clone().into()).collect();
        let add = toggle.reform(|word: AttrValue| (word, true));
        self.several(name, values, choices.collect(), toggle, Some(add))
    }

    /// Yes or no.
    pub(super) fn check(&self, name: &str, checked: bool, on_change: Callback<bool>) -> Html {
        html! {
            <Checkbox
                key={name.to_owned()}
                label={self.label(name)}
                {checked}
                {on_change}
                disabled={!self.can_edit}
            />
        }
    }
}

/// Puts a value into a set or takes it out; what was done since the set was drawn counts too.
pub(super) fn toggled<V: Ord + Clone + 'static>(
    before: SortedSet<V>,
    read: fn(&str) -> V,
    set: Callback<SortedSet<V>>,
) -> Callback<(AttrValue, bool)> {
    let now = RefCell::new(before);
    Callback::from(move |(text, is_in): (AttrValue, bool)| {
        let (mut after, value) = (now.borrow().clone(), read(&text));
        if !is_in {
            after.remove(&value);
        } else if !text.trim().is_empty() {
            after.insert(value);
        }
        now.replace(after.clone());
        set.emit(after);
    })
}
