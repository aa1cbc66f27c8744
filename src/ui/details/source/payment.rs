//! When the money of a source arrives.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::money::Tally;
use crate::plan::{Amount, Money, Payment, PaymentWay, Receipt, Source, SourceField};
use crate::ui::private::covered;
use crate::ui::record::{EntryFields, Fields, choices_of, labelled, use_fields};
use crate::ui::widgets::{Button, Choice, IconName, Select, TextField, TextKind};

/// What [`PaymentFields`] takes.
#[derive(Properties, PartialEq)]
pub struct PaymentFieldsProps {
    /// The source.
    pub source: Rc<Source>,
}

/// Changes how a source pays; where nothing is said any more, nothing is kept.
fn change(fields: &Fields<Source>, change: impl FnOnce(&mut Payment)) {
    fields.change(|source| {
        let mut payment = source.payment.clone().unwrap_or_default();
        change(&mut payment);
        SourceField::Payment((payment != Payment::default()).then_some(payment))
    });
}

/// The way, how late it is, and the days where there are any.
#[component]
pub fn PaymentFields(props: &PaymentFieldsProps) -> Html {
    let fields = use_fields(&props.source.id);
    let words = fields.entry.words.clone();
    let payment = props.source.payment.clone().unwrap_or_default();
    let other = payment.way.as_ref().filter(|way| !PaymentWay::ALL.contains(way));
    let choices: Rc<[Choice]> = std::iter::once(Choice::new("", words.text("source-payment-unsaid")))
        .chain(choices_of::<PaymentWay>(&words).iter().cloned())
        .chain(other.map(|way| Choice::new(way.id().to_owned(), labelled(&words, way))))
        .collect();
    let on_way = {
        let fields = fields.clone();
        Callback::from(move |id: AttrValue| {
            change(&fields, |payment| {
                payment.way = (!id.is_empty()).then(|| PaymentWay::from_id(&id))
            });
            fields.settle().emit(());
        })
    };
    let on_lag = {
        let fields = fields.clone();
        Callback::from(move |text: AttrValue| {
            let read = fields.entry.count(&text)?.value;
            if read.is_some_and(|lag| lag > Payment::LATEST) {
                let most = [("most", Payment::LATEST.to_string().into())];
                return Err(fields.entry.words.with("source-lag-range", &most));
            }
            change(&fields, |payment| payment.lag = read);
            Ok(())
        })
    };
    let in_instalments = payment.way == Some(PaymentWay::Instalments);
    let known = payment.way.as_ref().filter(|_| other.is_none());
    let note = words.text(&format!(
        "source-payment-note-{}",
        known.map_or("unsaid", PaymentWay::id)
    ));
    html! {
        <>
            <div class="form__grid">
                <Select label={words.text("field-payment-way")} value={payment.way.as_ref().map(|way| way.id().to_owned()).unwrap_or_default()}
                    {choices} on_choose={on_way} disabled={!fields.can_edit} />
                if !in_instalments {
                    <TextField label={words.text("field-payment-lag")} kind={TextKind::Whole} value={payment.lag.map(|lag| lag.to_string()).unwrap_or_default()}
                        on_text={on_lag} on_end={fields.settle()} read_only={!fields.can_edit} />
                }
            </div>
            <p class="small soft">{ note }</p>
            if in_instalments || !props.source.receipts.is_empty() {
                <Receipts source={props.source.clone()} />
            }
        </>
    }
}

/// What comes on which day.
#[component]
fn Receipts(props: &PaymentFieldsProps) -> Html {
    let fields = use_fields(&props.source.id);
    let adds = use_node_ref();
    let (words, format) = (fields.entry.words.clone(), fields.entry.format.clone());
    let list = &props.source.receipts;
    let entry = |place: usize| EntryFields {
        fields: fields.clone(),
        of: |source| &source.receipts,
        place,
        make: SourceField::Receipts,
        area: "receipt",
    };
    let title = |receipt: &Receipt| match receipt.day.zip(receipt.amount) {
        Some((day, amount)) => words.with(
            "source-receipt-of",
            &[("amount", format.money(amount).into()), ("day", format.day(day).into())],
        ),
        None => words.text("source-receipt"),
    };
    let add = {
        let fields = fields.clone();
        Callback::from(move |_: MouseEvent| {
            fields.change(|source| {
                let mut receipts = source.receipts.clone();
                receipts.push(Receipt::default());
                SourceField::Receipts(receipts)
            });
            fields.settle().emit(());
        })
    };
    let dated = list.iter().filter(|receipt| receipt.day.is_some());
    let dated: Tally = dated.filter_map(|receipt| receipt.amount).map(Amount::Known).collect();
    let brings = props.source.amounts.total(fields.plan.about.fiscal_years());
    let sum = [
        ("dated", format.money(dated.sum).into()),
        ("brings", format.tally(brings).into()),
    ];
    html! {
        <>
            <ul class="list-plain stack">
                for (place, receipt) in list.iter().enumerate() {
                    { {
                        let entry = entry(place);
                        let body = html! {
                            <>
                                <div class="form__grid">
                                    { entry.day("day", receipt.day, |receipt, day| receipt.day = day) }
                                    { entry.money("amount", receipt.amount, |receipt, amount| receipt.amount = amount) }
                                </div>
                                { covered(&words, None, entry.text("notes", &receipt.notes, |receipt, notes| receipt.notes = notes)) }
                            </>
                        };
                        entry.frame(title(receipt), body, &adds)
                    } }
                }
            </ul>
            if brings.sum > Money::ZERO || brings.unknown > 0 {
                <p class="small" role="status">{ words.with("source-receipts-sum", &sum) }</p>
            }
            if fields.can_edit {
                <div><Button node={adds} label={words.text("source-receipt-add")} icon={IconName::Add} small={true} on_click={add} /></div>
            }
        </>
    }
}
