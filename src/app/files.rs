//! What becomes of a file that the user opens.

use std::rc::Rc;

use super::document::Document;
use super::effect::FilePurpose;
use super::notice::{Notice, NoticeKind};
use super::reduce::Reducer;
use super::route::{Page, Route};
use super::state::{FileNews, FileOutcome, Incoming, ListFile};
use crate::plan::Plan;
use crate::plan::file;
use crate::plan::file::FileError;

/// The largest file that is read, in bytes: far beyond any plan.
pub const LARGEST: usize = 50 * 1024 * 1024;

/// A file was read.
pub(super) fn read(reducer: &mut Reducer<'_>, purpose: FilePurpose, name: &Rc<str>, bytes: &Rc<[u8]>) {
    reducer.state.dragging = false;
    if is_list(reducer, purpose, name) {
        return take_list(reducer, name, bytes);
    }
    let file = match file::read(bytes) {
        Ok(file) => file,
        // Kumu's files are called as plans are.
        Err(FileError::NotOurs) if may_be_list(reducer, purpose) && looks_like_network(bytes) => {
            return take_list(reducer, name, bytes);
        }
        Err(error) => return tell(reducer, name, FileOutcome::Refused(error)),
    };
    if purpose == FilePurpose::Example {
        let mut plan = file.plan;
        plan.id = reducer.env.new_id();
        let document = Document::new(plan, reducer.env.now());
        return reducer.open_new(document, Page::Overview);
    }
    tell(
        reducer,
        name,
        FileOutcome::Opened {
            repairs: file.repairs.clone().into(),
            integrity: file.integrity,
            read_only: file.read_only,
        },
    );
    let mut document = Document::from_file(file, reducer.env.now());
    if reducer.replaces(purpose) {
        reducer.state.incoming = Some(Rc::new(Incoming {
            name: Rc::clone(name),
            document: Rc::new(document),
        }));
        return;
    }
    // A copy of a plan that is here already becomes a plan of its own; nothing is written over.
    let taken = reducer.state.plans.iter().any(|plan| plan.id == document.plan.id);
    if document.plan.id.is_empty() || taken {
        let plan = Plan {
            id: reducer.env.new_id(),
            ..(*document.plan).clone()
        };
        document.plan = Rc::new(plan);
    }
    reducer.open_new(document, Page::Overview);
    if taken {
        reducer.tell(Notice::new(NoticeKind::Note, "notice-opened-beside"));
    }
}

/// Whether a file is taken as a list to bring in: it was asked for as one, or dropped and is called like one. One that is
/// called like a network is, however it was opened.
fn is_list(reducer: &Reducer<'_>, purpose: FilePurpose, name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let called = |endings: &[&str]| endings.iter().any(|known| ending.eq_ignore_ascii_case(known));
    let is_dropped = purpose == FilePurpose::Dropped && reducer.state.can_edit();
    purpose == FilePurpose::List
        || is_dropped && called(&["csv", "tsv", "tab", "txt", "md"])
        || may_be_list(reducer, purpose) && called(&["graphml", "gexf"])
}

/// Whether a file that is no plan may be brought into the open one.
fn may_be_list(reducer: &Reducer<'_>, purpose: FilePurpose) -> bool {
    matches!(purpose, FilePurpose::Open | FilePurpose::Dropped)
        && reducer.state.can_edit()
        && reducer.state.plan().is_some()
}

/// Whether JSON may be a network of Kumu. What reads it comes with the page for it, so that only a glance is taken here.
fn looks_like_network(bytes: &[u8]) -> bool {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    // Drawings have elements as well, but neither of the others.
    has(b"\"elements\"") && (has(b"\"connections\"") || has(b"\"label\""))
}

fn take_list(reducer: &mut Reducer<'_>, name: &Rc<str>, bytes: &Rc<[u8]>) {
    let Some(plan) = reducer.state.plan().map(|plan| Rc::clone(&plan.id)) else {
        return;
    };
    reducer.state.list_file = Some(Rc::new(ListFile {
        name: Rc::clone(name),
        bytes: Rc::clone(bytes),
    }));
    // What the list is likely about is what is in sight.
    let view = match &reducer.state.route {
        Route::Plan {
            page: Page::BringIn, ..
        } => return,
        Route::Plan {
            page: Page::Leadership,
            view,
            ..
        } => match &**view {
            "people" | "roles" => view.to_string(),
            _ => "parts".to_owned(),
        },
        Route::Plan {
            page: Page::Funding,
            view,
            ..
        } => match &**view {
            "sources" => "sources".to_owned(),
            _ => "costs".to_owned(),
        },
        _ => String::new(),
    };
    reducer.go(Route::page(&plan, Page::BringIn).with_view(&view));
}

/// A file could not be read.
pub(super) fn refused(reducer: &mut Reducer<'_>, name: Rc<str>, too_large: bool) {
    let outcome = if too_large {
        FileOutcome::TooLarge
    } else {
        FileOutcome::Unreadable
    };
    tell(reducer, &name, outcome);
}

/// The sample could not be fetched.
pub(super) fn no_example(reducer: &mut Reducer<'_>) {
    tell(reducer, &"".into(), FileOutcome::NoExample);
}

fn tell(reducer: &mut Reducer<'_>, name: &Rc<str>, outcome: FileOutcome) {
    reducer.state.file_news = Some(Rc::new(FileNews {
        name: Rc::clone(name),
        outcome,
    }));
}

impl Reducer<'_> {
    /// Whether a file is opened for this purpose in place of the open plan.
    fn replaces(&self, purpose: FilePurpose) -> bool {
        purpose == FilePurpose::Replace && self.state.can_edit()
    }
}
