//! A field for each fiscal year of a record, with filling the later ones.

use std::rc::Rc;

use yew::prelude::*;

use super::amount_field::AmountField;
use super::grow::GrowDialog;
use super::years::{NamedYear, amounts_of, fill_same, set_amounts, years_of};
use crate::app::{Command, Intent};
use crate::plan::{Amount, AnyRecord, RecordId};
use crate::ui::record::use_desk;
use crate::ui::store::use_selector;
use crate::ui::widgets::{Button, ButtonVariant};

/// What [`YearFields`] takes.
#[derive(Properties, PartialEq)]
pub struct YearFieldsProps {
    /// The record, which has amounts.
    pub record: AnyRecord,
}

/// The amounts of a record.
#[component]
pub fn YearFields(props: &YearFieldsProps) -> Html {
    let desk = use_desk();
    let years = use_selector(years_of);
    let growing = use_state_eq(|| false);
    let words = desk.entry.words.clone();
    let ids: Rc<[RecordId]> = Rc::new([props.record.id()]);
    let same = {
        let (store, ids) = (desk.store.clone(), Rc::clone(&ids));
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
    let button = |key: &str, opens: Option<AttrValue>, on_click: Callback<MouseEvent>| {
        let (label, record) = (words.text(key), desk.plan.title(&props.record));
        let arguments = [("button", label.as_str().into()), ("name", record.as_str().into())];
        let name = words.with("years-button-of", &arguments);
        html! { <Button {label} {name} variant={ButtonVariant::Quiet} small={true} {opens} {on_click} /> }
    };
    html! {
        <>
            <div class="form__grid">
                for (year, name) in years.iter() {
                    <YearField key={*year} record={props.record.clone()} year={(*year, name.clone())} />
                }
            </div>
            if desk.can_edit && years.len() > 1 {
                <div class="cluster cluster--tight">
                    { button("years-same", None, same) }
                    { button("years-grow", Some("dialog".into()), grow) }
                </div>
            }
            if *growing {
                <GrowDialog {ids} {on_close} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct YearFieldProps {
    record: AnyRecord,
    year: NamedYear,
}

/// The amount of one year. How it was understood is said once it is left.
#[component]
fn YearField(props: &YearFieldProps) -> Html {
    let desk = use_desk();
    let note = use_state_eq(|| None::<AttrValue>);
    let read = use_mut_ref(|| None::<AttrValue>);
    let (year, name) = props.year.clone();
    let words = desk.entry.words.clone();
    let amount = amounts_of(&props.record).map_or(Amount::Blank, |amounts| amounts.of(year));
    let on_text = {
        let (desk, record, read) = (desk.clone(), props.record.clone(), read.clone());
        Callback::from(move |text: AttrValue| {
            let understood = desk.entry.amount(&text)?;
            *read.borrow_mut() = understood.note;
            let amounts = amounts_of(&record).map(|amounts| amounts.with(year, understood.value));
            if let Some(edit) = amounts.and_then(|amounts| set_amounts(&record, amounts)) {
                desk.store.dispatch(Command::Set(edit));
            }
            Ok(())
        })
    };
    let on_end = {
        let (store, note) = (desk.store.clone(), note.setter());
        Callback::from(move |()| {
            note.set(read.borrow_mut().take());
            store.dispatch(Intent::Settle);
        })
    };
    let currency = desk.entry.format.currency();
    let label = words.with(
        "years-label",
        &[("year", name.as_str().into()), ("currency", currency.code().into())],
    );
    let unknown = (amount == Amount::Unknown).then(|| words.text("funding-not-yet-known"));
    html! {
        <AmountField
            {label}
            {amount}
            {on_text}
            {on_end}
            note={unknown.or_else(|| (*note).clone())}
            read_only={!desk.can_edit}
        />
    }
}
