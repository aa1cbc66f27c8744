//! Lists within a record: entries without a name of their own, each with its fields and a button that takes it out.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{Amount, ClosedList, Day, Id, Money, PerMille, Tabled};
use crate::ui::entry::{Entry, Outcome, Understood};
use crate::ui::hooks::focus;
use crate::ui::labels;
use crate::ui::record::{AmountField, Fields, PercentField, choices_of, labelled, names_with, nobody};
use crate::ui::widgets::{
    Button, ButtonVariant, Checkbox, Choice, Combobox, DateField, IconName, Select, TextField, TextKind,
};

/// The most of something that a proportion says, in percent.
const MOST_PERCENT: u32 = 1_000;

/// One entry of a list of a record, with what changes it.
#[derive(Clone)]
pub struct EntryFields<T: Tabled, P: 'static> {
    /// The fields of the record.
    pub fields: Fields<T>,
    /// The whole list.
    pub of: fn(&T) -> &Vec<P>,
    /// The place of the entry.
    pub place: usize,
    /// The field that holds the list.
    pub make: fn(Vec<P>) -> T::Field,
    /// How the keys of the labels begin.
    pub area: &'static str,
}

impl<T: Tabled, P: Clone + 'static> EntryFields<T, P> {
    fn label(&self, name: &str) -> AttrValue {
        self.fields.entry.words.text(&format!("field-{}-{name}", self.area))
    }

    /// Changes the entry.
    pub fn change(&self, change: impl FnOnce(&mut P)) {
        self.fields.change(|record| {
            let mut list = (self.of)(record).clone();
            if let Some(entry) = list.get_mut(self.place) {
                change(entry);
            }
            (self.make)(list)
        });
    }

    fn take<V: 'static>(
        &self,
        read: impl Fn(&Entry, &str) -> Outcome<V> + 'static,
        set: fn(&mut P, V),
    ) -> Callback<AttrValue, Result<(), AttrValue>> {
        let this = self.clone();
        Callback::from(move |text: AttrValue| {
            let understood = read(&this.fields.entry, &text)?;
            this.change(|entry| set(entry, understood.value));
            Ok(())
        })
    }

    fn line(
        &self,
        name: &'static str,
        value: String,
        kind: TextKind,
        on_text: Callback<AttrValue, Result<(), AttrValue>>,
    ) -> Html {
        html! {
            <TextField key={name} label={self.label(name)} {value} {kind} {on_text} on_end={self.fields.settle()}
                read_only={!self.fields.can_edit} />
        }
    }

    /// A line of text.
    pub fn text(&self, name: &'static str, value: &str, set: fn(&mut P, String)) -> Html {
        let read = |_: &Entry, text: &str| Ok(Understood::plainly(text.to_owned()));
        self.line(name, value.to_owned(), TextKind::Text, self.take(read, set))
    }

    /// Money that is known or blank.
    pub fn money(&self, name: &'static str, value: Option<Money>, set: fn(&mut P, Option<Money>)) -> Html {
        html! {
            <AmountField key={name} label={self.label(name)} amount={value.map_or(Amount::Blank, Amount::Known)}
                on_text={self.take(read_money, set)} on_end={self.fields.settle()} read_only={!self.fields.can_edit} />
        }
    }

    /// A percentage.
    pub fn percent(&self, name: &'static str, value: Option<PerMille>, set: fn(&mut P, Option<PerMille>)) -> Html {
        let this = self.clone();
        html! {
            <PercentField key={name} label={self.label(name)} {value} on_end={self.fields.settle()}
                on_share={move |share| this.change(|entry| set(entry, share))} read_only={!self.fields.can_edit} />
        }
    }

    /// A whole number.
    pub fn count(&self, name: &'static str, value: Option<u32>, set: fn(&mut P, Option<u32>)) -> Html {
        let shown = value.map(|count| count.to_string()).unwrap_or_default();
        self.line(name, shown, TextKind::Whole, self.take(Entry::count, set))
    }

    /// How much of something, as a percentage: also of more than all of it, but not of more than ten times.
    pub fn proportion(&self, name: &'static str, value: Option<u32>, set: fn(&mut P, Option<u32>)) -> Html {
        let shown = value.map(|percent| percent.to_string()).unwrap_or_default();
        let read = |entry: &Entry, text: &str| {
            let read = entry.count(text.trim().trim_end_matches('%'))?;
            if read.value.is_some_and(|percent| percent > MOST_PERCENT) {
                return Err(entry.words.text("entry-proportion-too-large"));
            }
            Ok(read)
        };
        self.line(name, shown, TextKind::Whole, self.take(read, set))
    }

    /// A day.
    pub fn day(&self, name: &'static str, value: Option<Day>, set: fn(&mut P, Option<Day>)) -> Html {
        let this = self.clone();
        html! {
            <DateField
                key={name}
                label={self.label(name)}
                value={value.map(|day| day.to_string()).unwrap_or_default()}
                on_date={move |text: AttrValue| this.change(|entry| set(entry, Day::parse(&text)))}
                on_end={self.fields.settle()}
                disabled={!self.fields.can_edit}
            />
        }
    }

    /// One value of a closed list, or none.
    pub fn choice<E: ClosedList>(&self, name: &'static str, value: Option<&E>, set: fn(&mut P, Option<E>)) -> Html {
        let words = &self.fields.entry.words;
        let mut choices = vec![nobody(words)];
        choices.extend(choices_of::<E>(words).iter().cloned());
        if let Some(value) = value.filter(|value| !E::all().contains(value)) {
            choices.push(Choice::new(value.id().to_owned(), labelled(words, value)));
        }
        let this = self.clone();
        html! {
            <Select
                key={name}
                label={self.label(name)}
                value={value.map(|value| value.id().to_owned()).unwrap_or_default()}
                choices={Rc::<[Choice]>::from(choices)}
                on_choose={move |id: AttrValue| {
                    this.change(|entry| set(entry, (!id.is_empty()).then(|| E::from_id(&id))));
                }}
                disabled={!self.fields.can_edit}
            />
        }
    }

    /// Another record, by its name, or none.
    pub fn reference<R: Tabled>(
        &self,
        name: &'static str,
        value: Option<&Id<R>>,
        set: fn(&mut P, Option<Id<R>>),
    ) -> Html {
        let this = self.clone();
        html! {
            <Combobox
                key={name}
                label={self.label(name)}
                value={value.map(|id| id.as_str().to_owned()).unwrap_or_default()}
                choices={names_with::<R>(&self.fields.plan, &self.fields.entry.words, value)}
                on_choose={move |id: AttrValue| {
                    this.change(|entry| set(entry, (!id.is_empty()).then(|| Id::new(id.as_str()))));
                }}
                disabled={!self.fields.can_edit}
            />
        }
    }

    /// Yes or no.
    pub fn check(&self, name: &'static str, value: bool, set: fn(&mut P, bool)) -> Html {
        let this = self.clone();
        html! {
            <Checkbox key={name} label={self.label(name)} checked={value}
                on_change={move |on: bool| this.change(|entry| set(entry, on))} disabled={!self.fields.can_edit} />
        }
    }

    /// The entry in its frame, with a button that takes it out. The focus then goes to what adds one.
    pub fn frame(&self, title: AttrValue, body: Html, adds: &NodeRef) -> Html {
        let (this, adds) = (self.clone(), adds.clone());
        let words = &self.fields.entry.words;
        let remove = Callback::from(move |_: MouseEvent| {
            focus(&adds);
            this.fields.change(|record| {
                let mut list = (this.of)(record).clone();
                if this.place < list.len() {
                    list.remove(this.place);
                }
                (this.make)(list)
            });
        });
        html! {
            <li key={self.place} class="stack stack--tight form__entry">
                <div class="cluster cluster--between">
                    <p class="strong">{ title.clone() }</p>
                    if self.fields.can_edit {
                        <Button
                            label={words.with("entry-take-out", &[("name", title.as_str().into()), ("place", (self.place + 1).into())])}
                            icon={IconName::Delete}
                            variant={ButtonVariant::Icon}
                            small={true}
                            on_click={remove}
                        />
                    }
                </div>
                { body }
            </li>
        }
    }
}

/// Reads money; a question mark is no limit yet.
pub fn read_money(entry: &Entry, text: &str) -> Outcome<Option<Money>> {
    Ok(entry.amount(text)?.map(Amount::known))
}

/// The name of a record, or what stands for a name that is missing.
pub fn name_of<T: Tabled, R: Tabled>(fields: &Fields<T>, id: &Id<R>) -> AttrValue {
    labels::title_of(&fields.entry.words, &fields.plan, &R::record_id(id))
}
