//! What the user is told in passing, and what stands until it is put right.

use std::rc::Rc;

use yew::prelude::*;

use super::saving::{asks_for_file, trouble_key};
use crate::app::{Deletion, Intent, Notice, NoticeAction, NoticeKind, Page, Route, Saving};
use crate::ui::labels;
use crate::ui::store::{use_dispatch, use_selector, use_store};
use crate::ui::widgets::{Banner, Button, ButtonVariant, LinkButton, Toast, ToastHost, Tone};
use crate::ui::words::{Argument, Words, use_words};

/// What [`Notices`] takes.
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The page.
    pub children: Html,
}

/// The notices over the page.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let words = use_words();
    let store = use_store();
    let notices = use_selector(|state| state.notices.clone());
    let toasts = use_memo((notices, words), |(notices, words)| -> Rc<[Toast]> {
        notices.iter().map(|notice| toast(words, notice)).collect()
    });
    let on_action = use_callback(store.clone(), |(id, place): (AttrValue, usize), store| {
        let found = store
            .state()
            .notices
            .iter()
            .find(|notice| notice.id.to_string() == *id)
            .cloned();
        if let Some(notice) = found {
            store.dispatch(Intent::Dismiss(notice.id));
            if let Some(intent) = notice.actions.get(place).map(intent_of) {
                store.dispatch(intent);
            }
        }
    });
    let on_dismiss = use_callback(store, |id: AttrValue, store| {
        if let Ok(id) = id.parse() {
            store.dispatch(Intent::Dismiss(id));
        }
    });
    html! { <ToastHost toasts={(*toasts).clone()} {on_action} {on_dismiss}>{ props.children.clone() }</ToastHost> }
}

fn toast(words: &Words, notice: &Notice) -> Toast {
    let mut arguments: Vec<(&str, Argument)> = notice
        .arguments
        .iter()
        .map(|(name, value)| (*name, Argument::from(&**value)))
        .collect();
    if let Some(count) = notice.count {
        arguments.push(("count", count.into()));
    }
    if let Some(step) = &notice.step {
        arguments.push(("step", labels::step(words, step).as_str().into()));
        arguments.push(("what", labels::subject(words, step).as_str().into()));
    }
    Toast {
        id: notice.id.to_string().into(),
        text: match &notice.deletion {
            Some(deletion) => deleted(words, words.with(notice.key, &arguments), deletion),
            None => words.with(notice.key, &arguments),
        },
        tone: (notice.kind == NoticeKind::Trouble).then_some(Tone::Warning),
        actions: notice
            .actions
            .iter()
            .map(|action| words.text(action_key(action)))
            .collect(),
        // A step can be undone in the bar as well, where it is named; references are kept from the palette too.
        stays: notice
            .actions
            .iter()
            .any(|action| !matches!(action, NoticeAction::Undo | NoticeAction::KeepReferences)),
    }
}

/// What was deleted, what went with it, and in how many records it is no longer named.
fn deleted(words: &Words, what: AttrValue, deletion: &Deletion) -> AttrValue {
    let mut said = vec![what];
    if !deletion.along.is_empty() {
        let along = deletion.along.iter();
        let along: Vec<_> = along
            .map(|(kind, count)| labels::counted(words, *kind, *count).to_string())
            .collect();
        said.push(words.with("notice-deleted-along", &[("what", along.join(", ").into())]));
    }
    if deletion.cleared > 0 {
        said.push(words.with("notice-deleted-cleared", &[("count", deletion.cleared.into())]));
    }
    said.join(" ").into()
}

fn action_key(action: &NoticeAction) -> &'static str {
    match action {
        NoticeAction::Undo => "notice-undo",
        NoticeAction::KeepReferences => "notice-keep-references",
        NoticeAction::ConfirmFile => "notice-confirm-file",
        NoticeAction::SaveFile => "notice-save-file",
        NoticeAction::RestorePlan(_) => "notice-restore-plan",
        NoticeAction::OpenPlan(_) => "notice-open-plan",
    }
}

fn intent_of(action: &NoticeAction) -> Intent {
    match action {
        NoticeAction::Undo => Intent::Undo,
        NoticeAction::KeepReferences => Intent::KeepReferences,
        NoticeAction::ConfirmFile => Intent::ConfirmFile,
        NoticeAction::SaveFile => Intent::SaveFile,
        NoticeAction::RestorePlan(plan) => Intent::RestorePlan(Rc::clone(plan)),
        NoticeAction::OpenPlan(plan) => Intent::Go(Route::page(plan, Page::Overview)),
    }
}

/// What stands above every page until it is put right.
#[component]
pub fn StandingBanners() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let store = use_store();
    let in_plan = use_selector(|state| state.route.plan().is_some() && state.document.is_some());
    let trouble = use_selector(|state| match state.saving {
        Saving::NotKept(trouble) => Some(trouble),
        _ => None,
    });
    let damaged = use_selector(|state| state.damaged);
    let read_only = use_selector(|state| state.document.as_ref().is_some_and(|document| document.read_only));
    let now = store.env().now();
    let asks = use_selector(move |state| asks_for_file(state, now));
    let page = use_selector(|state| match &state.route {
        Route::Plan { page, .. } => Some(*page),
        _ => None,
    });
    let save = use_callback(dispatch, |_: MouseEvent, dispatch| dispatch.emit(Intent::SaveFile));
    let download = html! {
        <Button label={words.text("trouble-download")} variant={ButtonVariant::Primary} small={true} on_click={save.clone()} />
    };
    html! {
        <>
            if let Some(trouble) = trouble {
                <Banner
                    tone={Tone::Danger}
                    urgent={true}
                    title={words.text("trouble-title")}
                    actions={in_plan.then(|| download.clone())}
                >
                    { words.text(trouble_key(trouble)) }
                </Banner>
            }
            if in_plan && damaged {
                <Banner tone={Tone::Warning} title={words.text("damaged-title")}>
                    { words.text("damaged-text") }
                </Banner>
            }
            if in_plan && read_only {
                <Banner tone={Tone::Info} title={words.text("read-only-title")}>
                    { words.text("read-only-text") }
                </Banner>
            }
            if in_plan && asks && trouble.is_none() && page != Some(Page::Share) {
                <Banner tone={Tone::Info} actions={html! {
                    <>
                        <Button label={words.text("reminder-save")} small={true} on_click={save} />
                        <ShareLink />
                    </>
                }}>
                    { words.text("reminder-text") }
                </Banner>
            }
        </>
    }
}

#[component]
fn ShareLink() -> Html {
    let words = use_words();
    let href = crate::ui::store::use_page_address(Page::Share);
    html! { <LinkButton label={words.text("reminder-more")} variant={ButtonVariant::Quiet} small={true} {href} /> }
}
