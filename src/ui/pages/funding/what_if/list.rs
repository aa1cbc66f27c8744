//! The what-ifs: what would be otherwise in each, what it would come to, and taking it into the plan.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::super::wording::of_paid;
use super::comparing::Column;
use crate::app::{Command, Label, Verb};
use crate::engine::braided::Paid;
use crate::engine::scenarios::{is_said, plan_under, taken};
use crate::plan::{Kind, Money, Plan, RecordId, Scenario, WhatIf, WhatIfKind};
use crate::ui::focus;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::{named, what_if};
use crate::ui::store::{use_can_edit, use_plan, use_route, use_store};
use crate::ui::widgets::Button;
use crate::ui::words::{Words, use_words};

/// What [`List`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct ListProps {
    /// The plan and its what-ifs.
    pub(super) columns: Rc<[Column]>,
}

/// The what-ifs.
#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let missing = |column: &Column| column.stands().map(|standing| standing.missing);
    let now = props.columns.first().and_then(missing);
    let of = |column: &Column| {
        let scenario = column.scenario.clone()?;
        let comes_to = if column.is_refused() {
            words.text("scenario-refused")
        } else {
            comes_to(&words, &format, missing(column), now)
        };
        let gave_way = column
            .stands()
            .map(|standing| gave_way(&words, &format, &plan, &standing.gave_way));
        Some(
            html! { <li key={scenario.id.as_str().to_owned()}><One {scenario} {comes_to} gave_way={gave_way.unwrap_or_default()} /></li> },
        )
    };
    html! {
        <ul class="list-plain stack">
            for item in props.columns.iter().filter_map(of) {
                { item }
            }
        </ul>
    }
}

/// What it would come to, beside the plan as it is.
fn comes_to(words: &Words, format: &Format, missing: Option<Money>, now: Option<Money>) -> AttrValue {
    let Some(missing) = missing else {
        return words.text("sure-going");
    };
    let more = missing.saturating_sub(now.unwrap_or(missing));
    let arguments = [
        ("missing", format.money(missing).into()),
        ("more", format.money(Money(more.0.saturating_abs())).into()),
    ];
    match more {
        Money::ZERO => words.with("scenario-as-now", &arguments),
        more if more > Money::ZERO => words.with("scenario-more", &arguments),
        _ => words.with("scenario-less", &arguments),
    }
}

/// What is locked in the plan and could not be so; nothing where all of it can.
fn gave_way(words: &Words, format: &Format, plan: &Plan, locks: &[Paid]) -> AttrValue {
    if locks.is_empty() {
        return AttrValue::default();
    }
    let rows: Vec<AttrValue> = locks
        .iter()
        .map(|lock| of_paid(words, format, plan, "best-locked-row", lock))
        .collect();
    words.with("scenario-gave-way", &[("payments", format.list(&rows).into())])
}

/// What is still to be said of a change.
fn unsaid_key(change: &WhatIf) -> &'static str {
    let Some(kind) = &change.kind else {
        return "scenario-unsaid";
    };
    match (kind.is_about_line(), kind.takes_size(), kind) {
        (true, ..) => "scenario-unsaid-line",
        (false, true, _) => "scenario-unsaid-size",
        (false, false, WhatIfKind::Delayed) => "scenario-unsaid-years",
        (false, false, _) => "scenario-unsaid-source",
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    scenario: Rc<Scenario>,
    comes_to: AttrValue,
    gave_way: AttrValue,
}

/// A what-if.
#[component]
fn One(props: &OneProps) -> Html {
    let words = use_words();
    let (store, plan, route) = (use_store(), use_plan(), use_route());
    let can_edit = use_can_edit();
    let scenario = &props.scenario;
    let name = named(&words, &scenario.name);
    let is_whole = scenario.changes.iter().all(|change| is_said(&plan, change));
    let is_so = is_whole && plan_under(&plan, scenario) == *plan;
    let on_take = {
        let (plan, scenario) = (Rc::clone(&plan), Rc::clone(scenario));
        Callback::from(move |_: MouseEvent| {
            store.dispatch(Command::Become {
                plan: Box::new(taken(&plan, &scenario)),
                label: Label::one(Verb::TakeIn, Kind::Scenario, &scenario.name),
            });
            // It goes with what it was for.
            Timeout::new(0, focus::catch).forget();
        })
    };
    let href = route.with_open(Some(RecordId::from(&scenario.id))).to_string();
    html! {
        <div class="panel stack stack--tight">
            <h2 class="title-3"><a {href}>{ name.clone() }</a></h2>
            if scenario.changes.is_empty() {
                <p class="soft">{ words.text("scenario-nothing") }</p>
            } else {
                <ul>
                    for (place, change) in scenario.changes.iter().enumerate() {
                        <li key={place}>
                            { what_if(&words, &plan, change) }
                            if !is_said(&plan, change) {
                                { " " }{ words.text(unsaid_key(change)) }
                            }
                        </li>
                    }
                </ul>
                if is_whole {
                    <p class="measure">{ props.comes_to.clone() }</p>
                    if !props.gave_way.is_empty() {
                        <p class="small measure">{ props.gave_way.clone() }</p>
                    }
                }
            }
            if can_edit && is_whole && !scenario.changes.is_empty() {
                if is_so {
                    <p class="small soft">{ words.text("scenario-is-so") }</p>
                } else {
                    <div class="cluster no-print">
                        <Button label={words.text("scenario-take")} small={true} on_click={on_take}
                            name={words.with("scenario-take-name", &[("name", name.as_str().into())])} />
                    </div>
                }
            }
        </div>
    }
}
