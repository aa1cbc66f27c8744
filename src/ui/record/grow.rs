//! Growing amounts year by year: a small dialog that asks for the percentage and shows what comes of it.

use std::rc::Rc;

use yew::prelude::*;

use super::years::{NamedYear, amounts_of, fill, filled, perform, years_of};
use crate::exchange::entry::read_growth;
use crate::plan::RecordId;
use crate::ui::format::use_format;
use crate::ui::store::{use_plan, use_selector, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Dialog, DialogSize, TextField, TextKind};
use crate::ui::words::use_words;

/// How many records are shown as they would become.
const SHOWN: usize = 3;

/// What a [`GrowDialog`] takes. It is open for as long as it is drawn.
#[derive(Properties, PartialEq)]
pub struct GrowDialogProps {
    /// The records whose later years are filled.
    pub ids: Rc<[RecordId]>,
    /// It is done or given up.
    pub on_close: Callback<()>,
}

/// Asks by how much amounts grow from year to year.
#[component]
pub fn GrowDialog(props: &GrowDialogProps) -> Html {
    let words = use_words();
    let format = use_format();
    let store = use_store();
    let plan = use_plan();
    let years = use_selector(years_of);
    let text = use_state_eq(|| AttrValue::Static("3"));
    let problem = use_state_eq(|| None::<AttrValue>);
    let growth = read_growth(&text);
    let on_text = {
        let (text, problem, words) = (text.setter(), problem.setter(), words.clone());
        Callback::from(move |typed: AttrValue| {
            problem.set(None);
            let read = read_growth(&typed);
            text.set(typed);
            read.map(|_| ()).map_err(|fault| words.text(fault.message_key()))
        })
    };
    let submit = {
        let (ids, on_close, words) = (Rc::clone(&props.ids), props.on_close.clone(), words.clone());
        let problem = problem.setter();
        Callback::from(move |text: AttrValue| {
            let edits = read_growth(&text).and_then(|growth| {
                let state = store.state();
                state
                    .plan()
                    .map_or(Ok(Vec::new()), |plan| fill(plan, &ids, Some(growth)))
            });
            match edits {
                Ok(edits) => {
                    perform(&store, edits);
                    on_close.emit(());
                }
                Err(fault) => problem.set(Some(words.text(fault.message_key()))),
            }
        })
    };
    let shown: Vec<(String, Vec<(NamedYear, String)>)> = growth
        .ok()
        .into_iter()
        .flat_map(|growth| {
            let records = props.ids.iter().filter_map(|id| plan.find(id)).take(SHOWN);
            let after = records.filter_map(|record| {
                let amounts = filled(amounts_of(&record)?, &plan, Some(growth)).ok()?;
                let row = years
                    .iter()
                    .map(|year| (year.clone(), format.amount(amounts.of(year.0))));
                Some((plan.title(&record), row.collect()))
            });
            after.collect::<Vec<_>>()
        })
        .collect();
    let typed = text.clone();
    let footer = html! {
        <>
            <Button label={words.text("years-cancel")} on_click={props.on_close.reform(|_: MouseEvent| ())} />
            <Button label={words.text("years-fill")} variant={ButtonVariant::Primary} on_click={submit.reform(move |_: MouseEvent| (*typed).clone())} />
        </>
    };
    html! {
        <Dialog title={words.text("years-grow-title")} size={DialogSize::Usual} on_close={props.on_close.clone()} {footer}>
            <TextField
                label={words.text("years-grow-label")}
                hint={words.text("years-grow-hint")}
                kind={TextKind::Amount}
                value={(*text).clone()}
                error={(*problem).clone()}
                {on_text}
                on_enter={submit}
                autofocus={true}
            />
            if !shown.is_empty() {
                <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("years-preview")}>
                    <table class="table table--dense">
                        <caption>{ words.text("years-preview") }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ words.text("years-name") }</th>
                                for (year, name) in years.iter() {
                                    <th key={*year} scope="col" class="number">{ name }</th>
                                }
                            </tr>
                        </thead>
                        <tbody>
                            for (place, (name, row)) in shown.into_iter().enumerate() {
                                <tr key={place}>
                                    <th scope="row">{ name }</th>
                                    for ((year, _), amount) in row {
                                        <td key={year} class="number">{ amount }</td>
                                    }
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
                if props.ids.len() > SHOWN {
                    <p class="small soft">{ words.with("years-more", &[("count", (props.ids.len() - SHOWN).into())]) }</p>
                }
            }
        </Dialog>
    }
}
