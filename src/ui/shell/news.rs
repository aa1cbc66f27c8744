//! What is told of a file: that it was refused and why, what had to be put right, whether it shall replace the plan.

use yew::prelude::*;

use crate::app::{FileNews, FileOutcome, Intent};
use crate::plan::Kind;
use crate::plan::file::{FileError, Integrity};
use crate::plan::json::{Repair, RepairKind};
use crate::ui::labels;
use crate::ui::store::{use_dispatch, use_selector, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Dialog};
use crate::ui::words::{Words, use_words};

/// The most repairs that are listed one by one.
const MOST_LISTED: usize = 40;

/// Tells of a file that was refused, or of which something had to be put right. A whole file needs no word.
#[component]
pub fn FileNewsDialog() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let news = use_selector(|state| state.file_news.clone());
    let on_close = use_callback(dispatch.clone(), |(), dispatch| dispatch.emit(Intent::PutFileNewsAway));
    let close = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.emit(Intent::PutFileNewsAway)
    });
    let Some(news) = news.filter(|news| is_worth_telling(news)) else {
        return Html::default();
    };
    let (title, body) = match &news.outcome {
        FileOutcome::Opened {
            repairs,
            integrity,
            read_only,
        } => (
            words.with("file-opened-title", &[("name", (*news.name).into())]),
            opened(&words, repairs, *integrity, *read_only),
        ),
        FileOutcome::NoExample => (
            words.text("example-refused-title"),
            html! { <p>{ words.text("example-refused-text") }</p> },
        ),
        outcome => (
            words.with("file-refused-title", &[("name", (*news.name).into())]),
            html! { <p>{ refusal(&words, outcome) }</p> },
        ),
    };
    html! {
        <Dialog {title} {on_close} footer={html! {
            <Button label={words.text("file-news-close")} variant={ButtonVariant::Primary} on_click={close} />
        }}>
            { body }
        </Dialog>
    }
}

fn is_worth_telling(news: &FileNews) -> bool {
    match &news.outcome {
        FileOutcome::Opened { repairs, integrity, .. } => !repairs.is_empty() || *integrity == Integrity::Changed,
        _ => true,
    }
}

/// Why a file cannot be opened, in one sentence, and that nothing was changed.
fn refusal(words: &Words, outcome: &FileOutcome) -> AttrValue {
    match outcome {
        FileOutcome::Refused(error) => match error {
            FileError::Empty => words.text("file-refused-empty"),
            FileError::NotText => words.text("file-refused-not-text"),
            FileError::NotJson { cut_off: true, .. } => words.text("file-refused-cut-off"),
            // What is not JSON from its first sign is most likely a list.
            FileError::NotJson {
                line: 1, column: 0 | 1, ..
            } => words.text("file-refused-not-ours"),
            FileError::NotJson { line, column, .. } => words.with(
                "file-refused-not-json",
                &[("line", line.to_string().into()), ("column", column.to_string().into())],
            ),
            FileError::TooDeep => words.text("file-refused-too-deep"),
            FileError::NotOurs => words.text("file-refused-not-ours"),
        },
        FileOutcome::TooLarge => words.text("file-refused-too-large"),
        FileOutcome::Unreadable | FileOutcome::NoExample | FileOutcome::Opened { .. } => {
            words.text("file-refused-unreadable")
        }
    }
}

fn opened(words: &Words, repairs: &[Repair], integrity: Integrity, read_only: bool) -> Html {
    html! {
        <div class="stack">
            if integrity == Integrity::Changed && !read_only {
                <p>{ words.text("file-changed-elsewhere") }</p>
            }
            if !repairs.is_empty() {
                <p>{ words.with("file-repairs", &[("count", repairs.len().into())]) }</p>
                <ul class="prose">
                    for (place, repair) in repairs.iter().take(MOST_LISTED).enumerate() {
                        <li key={place}>
                            { words.with(repair_key(repair.kind), &[("at", repair.at.as_str().into())]) }
                        </li>
                    }
                </ul>
                if repairs.len() > MOST_LISTED {
                    <p>{ words.with("file-repairs-more", &[("count", (repairs.len() - MOST_LISTED).into())]) }</p>
                }
            }
        </div>
    }
}

fn repair_key(kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::Unread => "repair-unread",
        RepairKind::NotARecord => "repair-not-a-record",
        RepairKind::NoId => "repair-no-id",
        RepairKind::SameId => "repair-same-id",
        RepairKind::SameKey => "repair-same-key",
        RepairKind::Ambiguous => "repair-ambiguous",
        RepairKind::Unresolved => "repair-unresolved",
        RepairKind::HalfCharacter => "repair-half-character",
    }
}

/// Asks whether a file shall come in place of the open plan, naming both with their sizes. The safe answer has the
/// focus, and a copy of the open plan is kept whatever is chosen.
#[component]
pub fn IncomingDialog() -> Html {
    let words = use_words();
    let store = use_store();
    let incoming = use_selector(|state| state.incoming.clone());
    let open = use_selector(|state| state.plan().cloned());
    let on_close = use_callback(store.clone(), |(), store| store.dispatch(Intent::RefuseIncoming));
    let refuse = use_callback(store.clone(), |_: MouseEvent, store| {
        store.dispatch(Intent::RefuseIncoming)
    });
    let replace = use_callback(store, |_: MouseEvent, store| {
        if let Some(incoming) = store.state().incoming.clone() {
            store.dispatch(Intent::ReplacePlan(incoming.document.clone()));
        }
    });
    let (Some(incoming), Some(open)) = (incoming, open) else {
        return Html::default();
    };
    let size = |plan: &crate::plan::Plan| {
        let records: usize = Kind::ALL.iter().map(|kind| plan.count(*kind)).sum();
        format!(
            "{}, {}",
            labels::counted(&words, Kind::Partner, plan.partners.len()),
            words.with("count-records-in-all", &[("count", records.into())])
        )
    };
    let theirs = &incoming.document.plan;
    html! {
        <Dialog
            title={words.with("replace-title", &[("title", open.about.title.as_str().into())])}
            {on_close}
            footer={html! {
                <>
                    <Button label={words.text("replace-keep")} variant={ButtonVariant::Primary} autofocus={true} on_click={refuse} />
                    <Button label={words.text("replace-go")} variant={ButtonVariant::Danger} on_click={replace} />
                </>
            }}
        >
            <dl class="facts">
                <dt>{ words.with("replace-open", &[("title", open.about.title.as_str().into())]) }</dt>
                <dd>{ size(&open) }</dd>
                <dt>{ words.with("replace-file", &[("name", (*incoming.name).into()), ("title", theirs.about.title.as_str().into())]) }</dt>
                <dd>{ size(theirs) }</dd>
            </dl>
            <p>{ words.text("replace-text") }</p>
        </Dialog>
    }
}
