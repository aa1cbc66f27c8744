//! Notices: what the program tells the user in passing. The wording stands in the catalogue, by key.

use std::rc::Rc;

use super::command::{Command, CommandError};
use super::deletion::Deletion;
use super::label::Label;
use super::step::Step;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something happened, as asked.
    Done,
    /// Something to know.
    Note,
    /// Something did not go.
    Trouble,
}

/// What a notice offers to do. Each is to be had elsewhere too, as a notice goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeAction {
    /// Undo the last step.
    Undo,
    /// Keep what refers to what the last step deleted.
    KeepReferences,
    /// Say that the saved file is there.
    ConfirmFile,
    /// Save to a file again.
    SaveFile,
    /// Bring a plan back from the trash.
    RestorePlan(Rc<str>),
    /// Open a plan.
    OpenPlan(Rc<str>),
}

/// One notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A number of its own in this session.
    pub id: u64,
    /// How it is meant.
    pub kind: NoticeKind,
    /// The key of its message.
    pub key: &'static str,
    /// The message's arguments.
    pub arguments: Vec<(&'static str, Rc<str>)>,
    /// The number it is about, where it is about one.
    pub count: Option<usize>,
    /// The step it is about, where it is about one.
    pub step: Option<Label>,
    /// What the step took with it, where it is a deletion.
    pub deletion: Option<Deletion>,
    /// What it offers.
    pub actions: Vec<NoticeAction>,
}

impl Notice {
    /// A notice that is numbered when it is shown.
    pub fn new(kind: NoticeKind, key: &'static str) -> Self {
        Self {
            id: 0,
            kind,
            key,
            arguments: Vec::new(),
            count: None,
            step: None,
            deletion: None,
            actions: Vec::new(),
        }
    }

    /// The same notice about a number of things.
    #[must_use]
    pub fn counting(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// The same notice with an argument of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Rc<str>>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The same notice about a step.
    #[must_use]
    pub fn about(mut self, step: Label) -> Self {
        self.step = Some(step);
        self
    }

    /// The same notice with something to do.
    #[must_use]
    pub fn offering(mut self, action: NoticeAction) -> Self {
        self.actions.push(action);
        self
    }

    /// Whether it offers this.
    pub fn offers(&self, action: &NoticeAction) -> bool {
        self.actions.contains(action)
    }
}

/// What is told of a command: of those whose effect may be out of sight, with the offer to undo them.
pub(super) fn notice_of(command: &Command, step: &Step) -> Option<Notice> {
    let Step::Done { entry, .. } = step else {
        return None;
    };
    let key = match command {
        Command::Delete { .. } => "notice-deleted",
        Command::Lock { .. } => "notice-locked",
        Command::Paste { .. } | Command::SetMany { .. } | Command::Stand { .. } | Command::Become { .. } => {
            "notice-done"
        }
        _ => return None,
    };
    let mut notice = Notice::new(NoticeKind::Done, key)
        .about(entry.label.clone())
        .offering(NoticeAction::Undo);
    notice.deletion = Deletion::of(entry);
    if notice.deletion.as_ref().is_some_and(Deletion::reached_further) {
        notice = notice.offering(NoticeAction::KeepReferences);
    }
    Some(notice)
}

/// What is told of a command that cannot be done.
pub(super) fn refusal_of(error: &CommandError) -> Notice {
    let key = match error {
        CommandError::ReadOnly => "refused-read-only",
        CommandError::Gone(_) => "refused-gone",
        CommandError::StudentContact => "refused-student-contact",
    };
    Notice::new(NoticeKind::Trouble, key)
}
