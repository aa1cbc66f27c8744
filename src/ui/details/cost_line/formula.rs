//! How a need is reckoned: people × rate × hours × times × weeks, with its result put to use where it is wanted.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::cost_line::{Formula, Per};
use crate::plan::{Amount, CostLine, CostLineField, Minutes, Money};
use crate::ui::entry::{Entry, Outcome};
use crate::ui::record::{AmountField, Fields, NamedYear, perform, use_fields, years_of};
use crate::ui::store::use_selector;
use crate::ui::widgets::{Button, Choice, Select, TextField, TextKind};
use crate::ui::words::Argument;

/// What [`FormulaFields`] takes.
#[derive(Properties, PartialEq)]
pub struct FormulaFieldsProps {
    /// The line.
    pub line: Rc<CostLine>,
}

/// The value of the choice of every year.
const EVERY: &str = "every";

/// The factors, what they come to, and where that is to be used.
#[component]
pub fn FormulaFields(props: &FormulaFieldsProps) -> Html {
    let fields = use_fields(&props.line.id);
    let years = use_selector(years_of);
    let chosen = use_state_eq(|| AttrValue::Static(EVERY));
    let words = fields.entry.words.clone();
    let formula = props.line.formula.clone().unwrap_or_default();
    let (on_end, read_only) = (fields.settle(), !fields.can_edit);
    let take = |set: Set| {
        let (fields, before) = (fields.clone(), formula.clone());
        Callback::from(move |text: AttrValue| {
            let mut after = before.clone();
            set(&mut after, &fields.entry, &text)?;
            let formula = (after != Formula::default()).then_some(after);
            fields.set(CostLineField::Formula(formula));
            Ok(())
        })
    };
    let factor = |name: &'static str, value: String, set: Set| {
        html! {
            <TextField key={name} label={words.text(&format!("field-formula-{name}"))} {value} kind={TextKind::Whole}
                on_text={take(set)} on_end={on_end.clone()} {read_only} />
        }
    };
    let count = |value: Option<u32>| value.map(|count| count.to_string()).unwrap_or_default();
    let rate = words.text("field-formula-rate");
    let currency: Argument = fields.entry.format.currency().code().into();
    let rate = words.with("years-label", &[("year", rate.as_str().into()), ("currency", currency)]);
    let time = formula.time.map(Minutes::to_hours).unwrap_or_default();
    let result = formula.amount();
    let per = formula.per();
    // A week's amount is not a year's.
    let is_whole = matches!(per, Per::Year | Per::Rate);
    let choices: Rc<[Choice]> = std::iter::once(Choice::new(EVERY, words.text("line-formula-every")))
        .chain(
            years
                .iter()
                .map(|(year, name)| Choice::new(year.to_string(), name.clone())),
        )
        .collect();
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |year| chosen.set(year))
    };
    html! {
        <>
            <p class="small soft">{ words.text("line-formula-about") }</p>
            <div class="form__grid">
                { factor("people", count(formula.people), set_people) }
                <AmountField label={rate} amount={formula.rate.map_or(Amount::Blank, Amount::Known)}
                    on_text={take(set_rate)} on_end={on_end.clone()} {read_only} />
                { factor("time", time, set_time) }
                { factor("times", count(formula.times), set_times) }
                { factor("weeks", count(formula.weeks), set_weeks) }
            </div>
            <p aria-live="polite">{ sentence(&fields, result, per) }</p>
            if let Some(money) = result.filter(|_| fields.can_edit && is_whole) {
                <div class="cluster cluster--end-fields">
                    <Select label={words.text("line-formula-where")} value={(*chosen).clone()} {choices} {on_choose} />
                    <Button label={words.text("line-formula-use")} on_click={put_to_use(&fields, &props.line, &years, &chosen, money)} />
                </div>
            }
        </>
    }
}

type Set = fn(&mut Formula, &Entry, &str) -> Result<(), AttrValue>;

fn value<T>(outcome: Outcome<T>) -> Result<T, AttrValue> {
    outcome.map(|understood| understood.value)
}

fn set_people(formula: &mut Formula, entry: &Entry, text: &str) -> Result<(), AttrValue> {
    formula.people = value(entry.count(text))?;
    Ok(())
}

fn set_rate(formula: &mut Formula, entry: &Entry, text: &str) -> Result<(), AttrValue> {
    formula.rate = value(entry.amount(text))?.known();
    Ok(())
}

fn set_time(formula: &mut Formula, entry: &Entry, text: &str) -> Result<(), AttrValue> {
    formula.time = value(entry.hours(text))?;
    Ok(())
}

fn set_times(formula: &mut Formula, entry: &Entry, text: &str) -> Result<(), AttrValue> {
    formula.times = value(entry.count(text))?;
    Ok(())
}

fn set_weeks(formula: &mut Formula, entry: &Entry, text: &str) -> Result<(), AttrValue> {
    formula.weeks = value(entry.count(text))?;
    Ok(())
}

fn sentence(fields: &Fields<CostLine>, result: Option<Money>, per: Per) -> AttrValue {
    let words = &fields.entry.words;
    let key = match per {
        Per::Year => "line-formula-result",
        Per::Week => "line-formula-week",
        Per::Time => "line-formula-time",
        Per::Rate => "line-formula-rate",
    };
    match result {
        Some(money) => words.with(key, &[("amount", fields.entry.format.money(money).into())]),
        None => words.text("line-formula-no-rate"),
    }
}

/// Puts the result into the chosen years, as one step.
fn put_to_use(
    fields: &Fields<CostLine>,
    line: &Rc<CostLine>,
    years: &Rc<[NamedYear]>,
    chosen: &str,
    money: Money,
) -> Callback<MouseEvent> {
    let (store, line, years, chosen) = (
        fields.store.clone(),
        Rc::clone(line),
        Rc::clone(years),
        chosen.to_owned(),
    );
    Callback::from(move |_| {
        let wanted = years
            .iter()
            .filter(|(year, _)| chosen == EVERY || year.to_string() == chosen);
        let need = wanted.fold(line.need.clone(), |need, (year, _)| {
            need.with(*year, Amount::Known(money))
        });
        perform(
            &store,
            vec![crate::plan::Edit::CostLine(line.id.clone(), CostLineField::Need(need))],
        );
    })
}
