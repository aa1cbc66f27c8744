//! Findings that are not to be pointed out: set aside with a reason, which is kept, and brought back.

use yew::prelude::*;

use crate::app::{Command, Intent, Store};
use crate::engine::findings::SetAside as Aside;
use crate::plan::AboutField;
use crate::plan::about::Dismissed;
use crate::plan::checks::Finding;
use crate::ui::findings::{sentence, use_findings};
use crate::ui::format::use_format;
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Dialog, DialogSize, Disclosure, TextField};
use crate::ui::words::use_words;

/// Changes which findings are set aside, as one step.
fn change(store: &Store, change: impl FnOnce(&mut Vec<Dismissed>)) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let mut dismissed = plan.about.dismissed.clone();
    change(&mut dismissed);
    store.dispatch(Command::About(AboutField::Dismissed(dismissed)));
    store.dispatch(Intent::Settle);
}

/// What [`SetAsideDialog`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct SetAsideDialogProps {
    /// What is to be set aside.
    pub(super) finding: Finding,
    /// It in words.
    pub(super) said: AttrValue,
    /// It is closed.
    pub(super) on_close: Callback<()>,
}

/// Asks why a finding is not to be pointed out.
#[component]
pub(super) fn SetAsideDialog(props: &SetAsideDialogProps) -> Html {
    let words = use_words();
    let store = use_store();
    let reason = use_state_eq(AttrValue::default);
    let problem = use_state_eq(|| None::<AttrValue>);
    let keep = {
        let (words, problem) = (words.clone(), problem.setter());
        let (key, on_close) = (props.finding.key(), props.on_close.clone());
        Callback::from(move |reason: AttrValue| {
            let reason = reason.trim();
            if reason.is_empty() {
                problem.set(Some(words.text("set-aside-why-missing")));
                return;
            }
            on_close.emit(());
            let dismissed = Dismissed {
                finding: key.clone(),
                reason: reason.to_owned(),
                on: Some(store.env().today()),
                ..Dismissed::default()
            };
            change(&store, |list| {
                list.retain(|other| other.finding != dismissed.finding);
                list.push(dismissed);
            });
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

/// What was set aside, folded away, each with its reason and the way back.
#[component]
pub(super) fn SetAside() -> Html {
    let (words, format) = (use_words(), use_format());
    let store = use_store();
    let can_edit = use_can_edit();
    let findings = use_findings();
    if findings.set_aside.is_empty() {
        return Html::default();
    }
    let bring_back = |aside: &Aside| {
        let (store, key) = (store.clone(), aside.finding.key());
        Callback::from(move |_: MouseEvent| {
            change(&store, |list| list.retain(|other| other.finding != key));
        })
    };
    html! {
        <Disclosure label={words.with("set-aside-count", &[("count", findings.set_aside.len().into())])}>
            <ul class="rows">
                for aside in findings.set_aside.iter() {
                    <li key={aside.finding.key()} class="row">
                        <div class="row__main">
                            <p>{ sentence(&words, &format, &aside.finding) }</p>
                            <p class="small soft">
                                <span class="private">{ aside.reason.clone() }</span>
                                if let Some(day) = aside.on {
                                    { " · " }{ format.day(day) }
                                }
                            </p>
                        </div>
                        if can_edit {
                            <Button
                                label={words.text("set-aside-back")}
                                name={words.with("set-aside-back-name", &[("finding", sentence(&words, &format, &aside.finding).as_str().into())])}
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
