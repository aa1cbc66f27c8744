//! One thing that is left: what it is without, whether it becomes an action, and who takes it over.

use std::rc::Rc;

use yew::prelude::*;

use super::plan_of::{Change, Step};
use super::wording::{could, lost};
use crate::plan::{Day, Id, Person};
use crate::ui::format::use_format;
use crate::ui::labels;
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::store::{use_can_edit, use_plan, use_route};
use crate::ui::widgets::{Checkbox, Choice, Combobox};
use crate::ui::words::use_words;

/// What [`StepRow`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct StepRowProps {
    /// What is left.
    pub(super) step: Step,
    /// Whether it becomes an action.
    pub(super) is_included: bool,
    /// Who takes it over; none where nobody does yet.
    pub(super) owner: Option<Id<Person>>,
    /// By when it is handed over.
    pub(super) due: Day,
    /// Who could take it over, and that nobody does yet.
    pub(super) names: Rc<[Choice]>,
    /// Takes what people say of it.
    pub(super) change: Callback<Change>,
}

/// One thing that is left: what, without what, and who takes it over.
#[component]
pub(super) fn StepRow(props: &StepRowProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let route = use_route();
    let can_edit = use_can_edit();
    let step = &props.step;
    let what = labels::title_of(&words, &plan, &step.left.record);
    let asks = can_edit && step.asks();
    let on_include = {
        let (key, change) = (step.key.clone(), props.change.clone());
        Callback::from(move |is_included: bool| {
            let key = key.clone();
            change.emit(Rc::new(move |choices| {
                choices.left_out.retain(|other| *other != key);
                if !is_included {
                    choices.left_out.push(key.clone());
                }
            }));
        })
    };
    let on_choose = {
        let (key, change) = (step.key.clone(), props.change.clone());
        Callback::from(move |id: AttrValue| {
            let key = key.clone();
            change.emit(Rc::new(move |choices| {
                let owner = (!id.is_empty()).then(|| Id::new(id.as_str()));
                choices.owners.insert(key.clone(), owner);
            }));
        })
    };
    let name = step.name.clone().unwrap_or_else(|| what.clone());
    let by_whom = |owner: Option<&Id<Person>>, due: Option<Day>| {
        let owner = match owner {
            Some(id) => labels::title_of(&words, &plan, &id.into()),
            None => words.text("leaving-still-open"),
        };
        let due = due.map(|due| words.with("overview-due", &[("day", format.day(due).into())]));
        [Some(owner), due]
            .into_iter()
            .flatten()
            .map(|part| part.to_string())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    html! {
        <>
            if asks {
                <Checkbox label={name.clone()} label_hidden=true checked={props.is_included} on_change={on_include} class="no-print" />
            }
            <div class="row__main">
                <p>
                    <a class="leaving__what" href={address_of(&route, step.left.record.clone())}>{ what }</a>
                </p>
                <p class="small">
                    { lost(&words, &format, &step.left.loss) }
                    if let Some(from) = step.left.from {
                        { " " }{ words.with("leaving-from", &[("day", format.day(from).into())]) }
                    }
                </p>
                if let Some(action) = step.name.as_ref().filter(|_| step.asks() && props.is_included) {
                    <p class="small no-print">{ words.with("leaving-action", &[("action", action.as_str().into())]) }</p>
                }
                if let Some(day) = step.own_day.filter(|_| step.asks() && props.is_included) {
                    <p class="small soft no-print">{ words.with("leaving-own-day", &[("day", format.day(day).into())]) }</p>
                }
                if let Some(heir) = &step.left.heir {
                    <p class="small soft">{ could(&words, &format, &plan, &step.left.loss, heir) }</p>
                }
                if let Some(action) = &step.planned {
                    <p class="small text--good">{ words.text("leaving-planned") }{ ": " }{ action.name.clone() }{ " · " }{ by_whom(action.owner.as_ref(), action.due) }</p>
                } else if step.name.is_some() && props.is_included {
                    <p class="small only-print">{ name.clone() }{ " · " }{ by_whom(props.owner.as_ref(), Some(props.due)) }</p>
                }
            </div>
            if asks && props.is_included {
                <div class="row__end no-print leaving__owner">
                    // What heads the column stands above each choice where a row is not one line.
                    <p class="small soft leaving__over" aria-hidden="true">{ words.text("leaving-takes-over") }</p>
                    <Combobox
                        label={words.with("leaving-owner-of", &[("action", name.as_str().into())])}
                        label_hidden=true
                        value={props.owner.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default()}
                        choices={Rc::clone(&props.names)}
                        {on_choose}
                    />
                </div>
            }
        </>
    }
}
