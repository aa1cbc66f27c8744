//! Hours at a rate: what they come to, and whether the rate says its year and where it comes from.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{Amount, MatchContribution, MatchContributionField, Minutes, Valuation};
use crate::ui::entry::Entry;
use crate::ui::record::{AmountField, use_fields};
use crate::ui::widgets::{TextField, TextKind};
use crate::ui::words::Argument;

/// What [`ValuationFields`] takes.
#[derive(Properties, PartialEq)]
pub struct ValuationFieldsProps {
    /// The contribution.
    pub brought: Rc<MatchContribution>,
}

type Set = fn(&mut Valuation, &Entry, &str) -> Result<(), AttrValue>;

/// The hours, the rate and what is to be known of it.
#[component]
pub fn ValuationFields(props: &ValuationFieldsProps) -> Html {
    let fields = use_fields(&props.brought.id);
    let words = fields.entry.words.clone();
    let valuation = props.brought.valuation.clone().unwrap_or_default();
    let (on_end, read_only) = (fields.settle(), !fields.can_edit);
    let take = |set: Set| {
        let (fields, before) = (fields.clone(), valuation.clone());
        Callback::from(move |text: AttrValue| {
            let mut after = before.clone();
            set(&mut after, &fields.entry, &text)?;
            let valuation = (after != Valuation::default()).then_some(after);
            fields.set(MatchContributionField::Valuation(valuation));
            Ok(())
        })
    };
    let line = |name: &'static str, value: String, kind: TextKind, set: Set| {
        html! {
            <TextField key={name} label={words.text(&format!("field-valuation-{name}"))} {value} {kind}
                on_text={take(set)} on_end={on_end.clone()} {read_only} />
        }
    };
    let currency: Argument = fields.entry.format.currency().code().into();
    let rate = words.text("field-valuation-rate");
    let rate = words.with("years-label", &[("year", rate.as_str().into()), ("currency", currency)]);
    let time = valuation.time.map(Minutes::to_hours).unwrap_or_default();
    let year = valuation.rate_year.map(|year| year.to_string()).unwrap_or_default();
    let said = match valuation.amount() {
        Some(money) => words.with("match-comes-to", &[("amount", fields.entry.format.money(money).into())]),
        None => words.text("match-comes-to-nothing"),
    };
    html! {
        <>
            <p class="small soft">{ words.text("match-rate-about") }</p>
            <div class="form__grid">
                { line("time", time, TextKind::Whole, set_time) }
                <AmountField label={rate} amount={valuation.rate.map_or(Amount::Blank, Amount::Known)}
                    on_text={take(set_rate)} on_end={on_end.clone()} {read_only} />
                { line("rate_year", year, TextKind::Whole, set_year) }
                { line("rate_place", valuation.rate_place.clone(), TextKind::Text, set_place) }
            </div>
            { line("rate_source", valuation.rate_source.clone(), TextKind::Text, set_source) }
            <p aria-live="polite">
                { said }
                if valuation.is_unfounded() {
                    { format!(" {}", words.text("match-rate-unfounded")) }
                }
            </p>
        </>
    }
}

fn set_time(valuation: &mut Valuation, entry: &Entry, text: &str) -> Result<(), AttrValue> {
    valuation.time = entry.hours(text)?.value;
    Ok(())
}

fn set_rate(valuation: &mut Valuation, entry: &Entry, text: &str) -> Result<(), AttrValue> {
    valuation.rate = entry.amount(text)?.value.known();
    Ok(())
}

fn set_year(valuation: &mut Valuation, entry: &Entry, text: &str) -> Result<(), AttrValue> {
    let year = entry.count(text)?.value;
    valuation.rate_year = year.and_then(|year| i32::try_from(year).ok());
    Ok(())
}

fn set_place(valuation: &mut Valuation, _: &Entry, text: &str) -> Result<(), AttrValue> {
    text.clone_into(&mut valuation.rate_place);
    Ok(())
}

fn set_source(valuation: &mut Valuation, _: &Entry, text: &str) -> Result<(), AttrValue> {
    text.clone_into(&mut valuation.rate_source);
    Ok(())
}
