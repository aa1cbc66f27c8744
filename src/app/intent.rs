//! Intents: what the user wishes, and what the browser reports. Everything that reaches the store is one of these.

use std::rc::Rc;

use super::command::Command;
use super::document::Document;
use super::effect::FilePurpose;
use super::env::Moment;
use super::notice::Notice;
use super::preferences::Preferences;
use super::route::Route;
use super::state::{Absence, PlanSummary, RestorePoint, Trouble, Usage};
use crate::plan::Kind;

/// A plan that was read from this browser's storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedPlan {
    /// The document.
    pub document: Rc<Document>,
    /// Whether something stored was damaged and set aside, so that the document may lack the last edits.
    pub damaged: bool,
}

/// What the browser says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// The page is there.
    Started {
        /// The user's preferences.
        preferences: Preferences,
        /// The address.
        route: Route,
        /// Whether the page was presented when it was loaded again.
        presenting: bool,
        /// Whether what is stored may be cleared by the browser; none where it does not say.
        persistent: Option<bool>,
    },
    /// The address changed.
    Moved(Route),
    /// The plans of this browser.
    Listed {
        /// The plans, those in the trash as well.
        plans: Rc<[PlanSummary]>,
        /// How much room they take.
        usage: Usage,
    },
    /// A plan was read.
    Loaded(OpenedPlan),
    /// A plan cannot be shown.
    Missing(Rc<str>, Absence),
    /// A plan was not opened, as the open one is not kept yet.
    Held,
    /// The restore points of a plan.
    Points(Rc<[RestorePoint]>),
    /// A restore point was read.
    PointRead(Rc<Document>),
    /// Everything so far is kept.
    Kept(Moment),
    /// Something could not be kept.
    NotKept(Trouble),
    /// A file was chosen.
    FileRead {
        /// What for.
        purpose: FilePurpose,
        /// Its name.
        name: Rc<str>,
        /// Its contents.
        bytes: Rc<[u8]>,
    },
    /// A file is larger than any plan, or could not be read.
    FileRefused {
        /// Its name.
        name: Rc<str>,
        /// Whether it was too large.
        too_large: bool,
    },
    /// The sample could not be fetched.
    ExampleRefused,
    /// A file is being dragged over the page, or no longer.
    Dragging(bool),
    /// Something was copied; or not, as the browser refused.
    Copied(bool),
    /// Whether the browser will keep what is stored.
    Persistent(bool),
}

/// What the user wishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Do something to the open plan.
    Do(Command),
    /// Undo the last step.
    Undo,
    /// Do the last undone step again.
    Redo,
    /// Keep what refers to what the last step deleted.
    KeepReferences,
    /// Typing has come to an end: what follows is a step of its own.
    Settle,
    /// Go somewhere.
    Go(Route),
    /// Start a plan.
    NewPlan {
        /// Its title.
        title: Rc<str>,
    },
    /// Open the worked example, as a plan of its own.
    OpenExample,
    /// Leave the open worked example and take it out of this browser.
    LeaveExample,
    /// Give a plan of this browser another title.
    RenamePlan {
        /// The plan.
        plan: Rc<str>,
        /// The title.
        title: Rc<str>,
    },
    /// Make a copy of a plan of this browser.
    DuplicatePlan {
        /// The plan.
        plan: Rc<str>,
        /// The copy's title.
        title: Rc<str>,
    },
    /// Put a plan into the trash.
    TrashPlan(Rc<str>),
    /// Take a plan out of the trash.
    RestorePlan(Rc<str>),
    /// Erase a plan in the trash for good.
    ErasePlan(Rc<str>),
    /// Erase everything this page has stored in this browser.
    EraseAll,
    /// Choose a file to open.
    ChooseFile(FilePurpose),
    /// The list that was read is done with.
    PutListAway,
    /// What was told of a file was read.
    PutFileNewsAway,
    /// The file that waits shall not come in place of the open plan.
    RefuseIncoming,
    /// Save the open plan to a file.
    SaveFile,
    /// The saved file is there.
    ConfirmFile,
    /// Put the plan that was read for it in place of the open one.
    ReplacePlan(Rc<Document>),
    /// Put a restore point in place of the open plan.
    GoBackTo(u64),
    /// Open a restore point of a plan that cannot be shown, as a plan of its own.
    OpenPoint {
        /// The plan.
        plan: Rc<str>,
        /// The point's number.
        number: u64,
    },
    /// Hand the user, as a file, what was damaged and set aside.
    HandOutSetAside,
    /// Hand the user, as a file, what is stored of a plan, as it is.
    HandOutRaw(Rc<str>),
    /// Hand the user a table or the like as a file.
    Download {
        /// The file's name.
        name: Rc<str>,
        /// Its kind, as in HTTP.
        mime: &'static str,
        /// What is in it: text as UTF-8.
        bytes: Rc<[u8]>,
    },
    /// Copy something.
    Copy {
        /// Plain text.
        text: Rc<str>,
        /// HTML.
        html: Option<Rc<str>>,
    },
    /// Print the page.
    Print,
    /// Keep preferences.
    Prefer(Preferences),
    /// Present the page to a room, or stop doing so.
    Present(bool),
    /// Uncover what is private in the room, or cover it again.
    Uncover(bool),
    /// Add a record of a kind.
    Add {
        /// The kind.
        kind: Kind,
        /// The page on which those are added.
        at: Route,
    },
    /// The page has begun to add what was asked for.
    AddBegun,
    /// Show or hide the palette.
    ShowPalette(bool),
    /// A character was typed for the palette before it was drawn.
    TypeAhead(Rc<str>),
    /// Show or hide the list of shortcuts.
    ShowShortcuts(bool),
    /// Tell the user something.
    Tell(Notice),
    /// A notice was put away.
    Dismiss(u64),
    /// The browser reports.
    Report(Report),
}

impl From<Command> for Intent {
    fn from(command: Command) -> Self {
        Self::Do(command)
    }
}

impl From<Report> for Intent {
    fn from(report: Report) -> Self {
        Self::Report(report)
    }
}
