//! Findings that are not to be pointed out: set aside with a reason, which is kept, and brought back.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::line::CheckMark;
use super::{Aside, sentence, use_findings};
use crate::app::{Command, Intent, Store};
use crate::plan::about::Dismissed;
use crate::plan::checks::{Code, Finding};
use crate::plan::{AboutField, RecordId};
use crate::ui::format::{Format, use_format};
use crate::ui::parts::use_part_words;
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Dialog, DialogSize, Disclosure, TextField};
use crate::ui::words::{Words, use_words};

/// Changes which findings are set aside, as one step.
fn change(store: &Store, change: impl FnOnce(&mut Vec<Dismissed>)) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let mut dismissed = plan.about.dismissed.clone();
    change(&mut dismissed);
    store.dispatch(Command::About(AboutField::Dismissed(dismissed)));
    store.dispatch(Intent::Settle);
}

/// That a finding was set aside once, why, and that it has grown since.
pub(super) fn told_before(words: &Words, format: &Format, before: &Aside) -> Html {
    let grown = match before.on {
        Some(day) => words.with("set-aside-grown", &[("day", format.day(day).into())]),
        None => words.text("set-aside-grown-once"),
    };
    let reason = [("reason", before.reason.as_str().into())];
    html! {
        <>
            { grown }
            { " " }
            <span class="private">{ words.with("set-aside-reason", &reason) }</span>
        </>
    }
}

/// What [`SetAsideDialog`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct SetAsideDialogProps {
    /// What is to be set aside.
    pub(super) finding: Finding,
    /// It in words.
    pub(super) said: AttrValue,
    /// Why it was set aside before, offered to be kept or changed.
    pub(super) reason: AttrValue,
    /// It is closed.
    pub(super) on_close: Callback<()>,
}

/// Asks why a finding is not to be pointed out.
#[component]
pub(super) fn SetAsideDialog(props: &SetAsideDialogProps) -> Html {
    let words = use_words();
    let store = use_store();
    let reason = use_state_eq(|| props.reason.clone());
    let problem = use_state_eq(|| None::<AttrValue>);
    let keep = {
        let (words, problem) = (words.clone(), problem.setter());
        let (finding, on_close) = (props.finding.clone(), props.on_close.clone());
        Callback::from(move |reason: AttrValue| {
            let reason = reason.trim();
            if reason.is_empty() {
                problem.set(Some(words.text("set-aside-why-missing")));
                return;
            }
            on_close.emit(());
            let dismissed = finding.set_aside(reason, store.env().today());
            let (store, finding) = (store.clone(), finding.clone());
            // Once the dialog is gone: the focus is then back at what opened it, and goes on from there.
            let set = move || {
                change(&store, |list| {
                    list.retain(|other| !other.is_about(&finding));
                    list.push(dismissed);
                });
            };
            Timeout::new(0, set).forget();
        })
    };
    let on_click = {
        let (keep, reason) = (keep.clone(), reason.clone());
        Callback::from(move |_: MouseEvent| keep.emit((*reason).clone()))
    };
    let on_text = {
        let (reason, problem) = (reason.setter(), problem.setter());
        Callback::from(move |text: AttrValue| {
            reason.set(text);
            problem.set(None);
            Ok(())
        })
    };
    html! {
        <Dialog
            title={words.text("set-aside-title")}
            size={DialogSize::Small}
            on_close={props.on_close.clone()}
            footer={html! { <Button label={words.text("set-aside")} variant={ButtonVariant::Primary} {on_click} /> }}
        >
            <p>{ props.said.clone() }</p>
            <TextField
                label={words.text("set-aside-why")}
                hint={Some(words.text("set-aside-why-hint"))}
                value={(*reason).clone()}
                error={(*problem).clone()}
                {on_text}
                on_enter={keep}
                autofocus=true
            />
        </Dialog>
    }
}

/// What [`SetAside`] takes.
#[derive(Properties, PartialEq)]
pub struct SetAsideProps {
    /// Only what is about this record or leads to it.
    #[prop_or_default]
    pub record: Option<RecordId>,
    /// Only what these checks have found.
    #[prop_or_default]
    pub codes: Option<&'static [Code]>,
}

impl SetAsideProps {
    fn takes(&self, finding: &Finding) -> bool {
        self.record.as_ref().is_none_or(|record| finding.concerns(record))
            && self.codes.is_none_or(|codes| codes.contains(&finding.code))
    }
}

/// What was set aside, folded away, each with its reason and the way back.
#[component]
pub fn SetAside(props: &SetAsideProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let store = use_store();
    let can_edit = use_can_edit();
    let findings = use_findings();
    let asides: Vec<&Aside> = findings
        .set_aside
        .iter()
        .filter(|aside| props.takes(&aside.finding))
        .collect();
    if asides.is_empty() {
        return Html::default();
    }
    let bring_back = |aside: &Aside| {
        let (store, finding) = (store.clone(), aside.finding.clone());
        Callback::from(move |_: MouseEvent| {
            change(&store, |list| list.retain(|other| !other.is_about(&finding)));
        })
    };
    html! {
        <Disclosure label={words.with("set-aside-count", &[("count", asides.len().into())])} class="set-aside">
            <ul class="rows">
                for aside in asides {
                    <li key={aside.finding.key()} class="row">
                        <div class="row__main">
                            <p>
                                { sentence(&parts, &format, &aside.finding) }
                                { " " }
                                <CheckMark code={aside.finding.code} />
                            </p>
                            <p class="small soft">
                                <span class="private">
                                    { aside.reason.clone() }
                                    if aside.on.is_some() { { " · " } }
                                </span>
                                { aside.on.map(|day| format.day(day)).unwrap_or_default() }
                            </p>
                        </div>
                        if can_edit {
                            <Button
                                label={words.text("set-aside-back")}
                                name={words.with("set-aside-back-name", &[("finding", sentence(&parts, &format, &aside.finding).as_str().into())])}
                                small=true
                                variant={ButtonVariant::Quiet}
                                class="no-print"
                                on_click={bring_back(aside)}
                            />
                        }
                    </li>
                }
            </ul>
        </Disclosure>
    }
}
