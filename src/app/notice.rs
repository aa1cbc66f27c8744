//! Notices: what the program tells the user in passing. The wording stands in the catalogue, by key.

use std::rc::Rc;

use super::label::Label;

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
    /// What it offers.
    pub action: Option<NoticeAction>,
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
            action: None,
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
        self.action = Some(action);
        self
    }
}
