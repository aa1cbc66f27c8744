//! Rolling the plan forward to the next fiscal year, after saying what that does.

use yew::prelude::*;

use crate::app::{Command, Label, Verb};
use crate::engine::rolling::{Rolled, rolled};
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Dialog};
use crate::ui::words::use_words;

/// The button, and the question it leads to.
#[component]
pub fn RollForward() -> Html {
    let words = use_words();
    let plan = use_plan();
    let asks = use_state_eq(|| false);
    if !use_can_edit() {
        return Html::default();
    }
    let next = [("year", plan.year_name(plan.about.fiscal_years().start + 1).into())];
    let (open, close) = (asks.setter(), asks.setter());
    html! {
        <div class="cluster no-print">
            <Button label={words.with("funding-roll", &next)} on_click={move |_: MouseEvent| open.set(true)} opens="dialog" />
            if *asks {
                <Question on_close={move |()| close.set(false)} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct QuestionProps {
    on_close: Callback<()>,
}

/// What it would do, to be said yes to.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (store, plan) = (use_store(), use_plan());
    let Rolled {
        plan: after,
        continued,
        closed,
        left_behind,
    } = rolled(&plan);
    let (years, before) = (after.about.fiscal_years(), plan.about.fiscal_years());
    let names: Vec<AttrValue> = closed.iter().map(|source| named(&words, &source.name)).collect();
    let left: Vec<AttrValue> = left_behind
        .iter()
        .map(|(source, left)| {
            let source = ("source", named(&words, &source.name).as_str().into());
            match left.known() {
                Some(left) => words.with("funding-roll-up-to", &[source, ("amount", format.money(left).into())]),
                None => words.with("funding-roll-some", &[source]),
            }
        })
        .collect();
    let arguments = [
        ("first", plan.year_name(years.start).into()),
        ("last", plan.year_name(years.end - 1).into()),
        ("before", plan.year_name(before.start).into()),
        ("continued", continued.len().into()),
        ("year-before", plan.year_name(before.end - 1).into()),
        ("closed", closed.len().into()),
        ("sources", format.list(&names).into()),
        ("left", format.list(&left).into()),
    ];
    let on_roll = {
        let on_close = props.on_close.clone();
        Callback::from(move |_: MouseEvent| {
            store.dispatch(Command::Become {
                plan: Box::new(after.clone()),
                label: Label::new(Verb::Roll),
            });
            on_close.emit(());
        })
    };
    let footer = html! {
        <>
            <Button label={words.text("years-cancel")} on_click={props.on_close.reform(|_: MouseEvent| ())} />
            <Button label={words.text("funding-roll-yes")} variant={ButtonVariant::Primary} on_click={on_roll} autofocus={true} />
        </>
    };
    html! {
        <Dialog title={words.with("funding-roll", &[("year", plan.year_name(years.start).into())])} on_close={props.on_close.clone()} {footer}>
            <ul>
                <li>{ words.with("funding-roll-years", &arguments) }</li>
                if !continued.is_empty() {
                    <li>{ words.with("funding-roll-costs", &arguments) }</li>
                }
                if !closed.is_empty() {
                    <li>{ words.with("funding-roll-sources", &arguments) }</li>
                }
                <li>{ words.text("funding-roll-money") }</li>
                if !left.is_empty() {
                    <li>{ words.with("funding-roll-left", &arguments) }</li>
                }
                <li>{ words.with("funding-roll-kept", &arguments) }</li>
            </ul>
        </Dialog>
    }
}
