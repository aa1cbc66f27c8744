//! A field for each fiscal year of a record, with filling the later ones.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::Fields;
use super::grow::GrowDialog;
use super::years::{NamedYear, Yearly, fill_same, years_of};
use crate::plan::{Amount, Id};
use crate::ui::record::use_fields;
use crate::ui::store::use_selector;
use crate::ui::widgets::{Button, ButtonVariant, TextField, TextKind};

/// What [`YearFields`] takes.
#[derive(Properties, PartialEq)]
pub struct YearFieldsProps<T: Yearly> {
    /// The record.
    pub record: Rc<T>,
}

/// The amounts of a record.
#[component]
pub fn YearFields<T: Yearly>(props: &YearFieldsProps<T>) -> Html {
    let fields = use_fields(props.record.id());
    let years = use_selector(years_of);
    let growing = use_state_eq(|| false);
    let words = fields.entry.words.clone();
    let ids: Rc<[Id<T>]> = Rc::new([props.record.id().clone()]);
    let same = {
        let (store, ids) = (fields.store.clone(), Rc::clone(&ids));
        Callback::from(move |_: MouseEvent| fill_same(&store, &ids))
    };
    let grow = {
        let growing = growing.setter();
        Callback::from(move |_: MouseEvent| growing.set(true))
    };
    let on_close = {
        let growing = growing.setter();
        Callback::from(move |()| growing.set(false))
    };
    html! {
        <>
            <div class="form__grid">
                for (year, name) in years.iter() {
                    <YearField<T> key={*year} record={props.record.clone()} year={(*year, name.clone())} />
                }
            </div>
            if fields.can_edit && years.len() > 1 {
                <div class="cluster cluster--tight">
                    <Button label={words.text("years-same")} variant={ButtonVariant::Quiet} small={true} on_click={same} />
                    <Button label={words.text("years-grow")} variant={ButtonVariant::Quiet} small={true} opens="dialog" on_click={grow} />
                </div>
            }
            if *growing {
                <GrowDialog<T> {ids} {on_close} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct YearFieldProps<T: Yearly> {
    record: Rc<T>,
    year: NamedYear,
}

/// The amount of one year. How it was understood is said once it is left.
#[component]
fn YearField<T: Yearly>(props: &YearFieldProps<T>) -> Html {
    let fields: Fields<T> = use_fields(props.record.id());
    let note = use_state_eq(|| None::<AttrValue>);
    let read = use_mut_ref(|| None::<AttrValue>);
    let (year, name) = props.year.clone();
    let words = fields.entry.words.clone();
    let amount = props.record.amounts().of(year);
    let on_text = {
        let (fields, record, read) = (fields.clone(), Rc::clone(&props.record), read.clone());
        Callback::from(move |text: AttrValue| {
            let understood = fields.entry.amount(&text)?;
            *read.borrow_mut() = understood.note;
            fields.set(T::with_amounts(record.amounts().with(year, understood.value)));
            Ok(())
        })
    };
    let on_end = {
        let (settle, note) = (fields.settle(), note.setter());
        Callback::from(move |()| {
            note.set(read.borrow_mut().take());
            settle.emit(());
        })
    };
    let currency = fields.entry.format.currency();
    let label = words.with(
        "years-label",
        &[("year", name.as_str().into()), ("currency", currency.code().into())],
    );
    let unknown = (amount == Amount::Unknown).then(|| words.text("funding-not-yet-known"));
    html! {
        <TextField
            {label}
            value={fields.entry.amount_text(amount)}
            kind={TextKind::Amount}
            {on_text}
            {on_end}
            note={unknown.or_else(|| (*note).clone())}
            read_only={!fields.can_edit}
        />
    }
}
