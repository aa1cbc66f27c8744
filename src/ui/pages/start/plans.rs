//! The plans in this browser, and its trash.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Intent, Moment, Page, PlanSummary, Route};
use crate::sorted::sort_by;
use crate::ui::format::{Format, use_format};
use crate::ui::store::{use_dispatch, use_selector};
use crate::ui::widgets::{Badge, Button, ButtonVariant, Dialog, Disclosure, IconName, Menu, MenuItem, TextField};
use crate::ui::words::{Words, use_words};

/// The plans that are not in the trash, the one changed last first.
#[component]
pub fn Plans() -> Html {
    let words = use_words();
    let plans = use_selector(|state| state.plans.clone());
    let mut plans: Vec<PlanSummary> = plans.iter().filter(|plan| plan.trashed.is_none()).cloned().collect();
    let format = use_format();
    sort_by(&mut plans, |a, b| {
        b.changed.cmp(&a.changed).then_with(|| a.id.cmp(&b.id))
    });
    if plans.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--tight" aria-labelledby="plans-here">
            <h2 id="plans-here" class="title-3">{ words.text("start-plans") }</h2>
            <ul class="rows">
                for plan in plans.iter() {
                    <PlanRow key={plan.id.to_string()} called={called(&words, &format, &plans, plan, plan.changed)} plan={plan.clone()} />
                }
            </ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct PlanRowProps {
    plan: PlanSummary,
    /// What its buttons call it.
    called: AttrValue,
}

/// A plan's size in words.
fn size(words: &Words, units: usize) -> AttrValue {
    // Every unit takes two bytes in the browser's storage.
    let kilobytes = units.saturating_mul(2).div_ceil(1024);
    words.with("start-size", &[("size", kilobytes.to_string().into())])
}

fn title_of(words: &Words, plan: &PlanSummary) -> AttrValue {
    if plan.title.trim().is_empty() {
        words.text("start-untitled")
    } else {
        AttrValue::from(plan.title.to_string())
    }
}

/// What tells a plan from the others of a list: its title, and a time where another has the same.
fn called(words: &Words, format: &Format, plans: &[PlanSummary], plan: &PlanSummary, at: Moment) -> AttrValue {
    let title = title_of(words, plan);
    let others = plans.iter().filter(|other| title_of(words, other) == title);
    if others.count() < 2 {
        return title;
    }
    let arguments = [("title", title.as_str().into()), ("time", format.instant(at).into())];
    words.with("start-title-at", &arguments)
}

#[component]
fn PlanRow(props: &PlanRowProps) -> Html {
    let words = use_words();
    let format = use_format();
    let dispatch = use_dispatch();
    let renaming = use_state_eq(|| false);
    let plan = &props.plan;
    let title = title_of(&words, plan);
    let choose = {
        let (dispatch, renaming) = (dispatch.clone(), renaming.setter());
        let copy = words.with("start-copy-of", &[("title", title.as_str().into())]);
        use_callback(
            (plan.id.clone(), copy),
            move |choice: AttrValue, (id, copy)| match choice.as_str() {
                "rename" => renaming.set(true),
                "duplicate" => dispatch.emit(Intent::DuplicatePlan {
                    plan: Rc::clone(id),
                    title: copy.as_str().into(),
                }),
                _ => dispatch.emit(Intent::TrashPlan(Rc::clone(id))),
            },
        )
    };
    let items: Rc<[MenuItem]> = Rc::new([
        MenuItem::new("rename", words.text("start-rename")).with_icon(IconName::Edit),
        MenuItem::new("duplicate", words.text("start-duplicate")).with_icon(IconName::Copy),
        MenuItem::new("trash", words.text("start-trash")).with_icon(IconName::Delete),
    ]);
    let on_close = use_callback(renaming.setter(), |(), renaming| renaming.set(false));
    html! {
        <li class="row">
            <div class="row__main">
                <a class="strong" href={Route::page(&plan.id, Page::Overview).to_string()}>{ title.clone() }</a>
                if plan.example {
                    { " " }
                    <Badge label={words.text("example-mark")} />
                }
                <p class="small soft">
                    { words.with("start-changed", &[("time", format.moment(plan.changed).into())]) }
                    { " · " }
                    { size(&words, plan.units) }
                </p>
            </div>
            <div class="row__end">
                <Menu label={words.with("start-more", &[("title", props.called.as_str().into())])} {items} on_choose={choose} />
            </div>
            if *renaming {
                <RenameDialog id={plan.id.clone()} {title} {on_close} />
            }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct RenameDialogProps {
    id: Rc<str>,
    title: AttrValue,
    on_close: Callback<()>,
}

#[component]
fn RenameDialog(props: &RenameDialogProps) -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let text = use_state_eq(|| props.title.clone());
    let on_text = use_callback(text.setter(), |typed: AttrValue, text| {
        text.set(typed);
        Ok(())
    });
    let keep = {
        let (id, on_close) = (Rc::clone(&props.id), props.on_close.clone());
        Callback::from(move |title: AttrValue| {
            dispatch.emit(Intent::RenamePlan {
                plan: Rc::clone(&id),
                title: title.as_str().into(),
            });
            on_close.emit(());
        })
    };
    let on_click = keep.reform({
        let text = text.clone();
        move |_: MouseEvent| (*text).clone()
    });
    html! {
        <Dialog
            title={words.text("start-rename-title")}
            on_close={props.on_close.clone()}
            footer={html! { <Button label={words.text("start-rename-keep")} variant={ButtonVariant::Primary} {on_click} /> }}
        >
            <TextField label={words.text("plan-title")} value={(*text).clone()} {on_text} on_enter={keep} autofocus={true} />
        </Dialog>
    }
}

/// The plans in the trash.
#[component]
pub fn Trash() -> Html {
    let words = use_words();
    let format = use_format();
    let dispatch = use_dispatch();
    let plans = use_selector(|state| state.plans.clone());
    let plans: Vec<PlanSummary> = plans.iter().filter(|plan| plan.trashed.is_some()).cloned().collect();
    if plans.is_empty() {
        return Html::default();
    }
    let names: Vec<AttrValue> = plans
        .iter()
        .map(|plan| called(&words, &format, &plans, plan, plan.trashed.unwrap_or_default()))
        .collect();
    html! {
        <Disclosure label={words.with("start-trash-holds", &[("count", plans.len().into())])}>
            <p class="small soft">{ words.text("start-trash-text") }</p>
            <ul class="rows">
                for (plan, called) in plans.iter().zip(names) {
                    <li class="row" key={plan.id.to_string()}>
                        <div class="row__main">
                            <span class="strong">{ title_of(&words, plan) }</span>
                            if let Some(at) = plan.trashed {
                                <p class="small soft">
                                    { words.with("start-trashed", &[("time", format.moment(at).into())]) }
                                    { " · " }
                                    { size(&words, plan.units) }
                                </p>
                            }
                        </div>
                        <div class="row__end cluster cluster--tight">
                            <Button
                                small={true}
                                label={words.with("start-restore", &[("title", called.as_str().into())])}
                                on_click={
                                    let (dispatch, id) = (dispatch.clone(), plan.id.clone());
                                    move |_: MouseEvent| dispatch.emit(Intent::RestorePlan(id.clone()))
                                }
                            />
                            <EraseButton plan={plan.clone()} {called} />
                        </div>
                    </li>
                }
            </ul>
        </Disclosure>
    }
}

#[derive(Properties, PartialEq)]
struct EraseButtonProps {
    plan: PlanSummary,
    called: AttrValue,
}

/// Erasing a whole plan is the one deletion that cannot be undone: it is asked about, by name and size.
#[component]
fn EraseButton(props: &EraseButtonProps) -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let asking = use_state_eq(|| false);
    let title = &props.called;
    let ask = use_callback(asking.setter(), |_: MouseEvent, asking| asking.set(true));
    let on_close = use_callback(asking.setter(), |(), asking| asking.set(false));
    let keep = use_callback(asking.setter(), |_: MouseEvent, asking| asking.set(false));
    let erase = use_callback((dispatch, props.plan.id.clone()), |_: MouseEvent, (dispatch, id)| {
        dispatch.emit(Intent::ErasePlan(id.clone()));
    });
    html! {
        <>
            <Button
                small={true}
                variant={ButtonVariant::Danger}
                label={words.with("start-erase", &[("title", title.as_str().into())])}
                on_click={ask}
            />
            if *asking {
                <Dialog
                    title={words.with("start-erase-title", &[("title", title.as_str().into())])}
                    {on_close}
                    footer={html! {
                        <>
                            <Button label={words.text("start-erase-keep")} variant={ButtonVariant::Primary} autofocus={true} on_click={keep} />
                            <Button label={words.text("start-erase-go")} variant={ButtonVariant::Danger} on_click={erase} />
                        </>
                    }}
                >
                    <p>{ words.with("start-erase-text", &[("size", size(&words, props.plan.units).as_str().into())]) }</p>
                </Dialog>
            }
        </>
    }
}
