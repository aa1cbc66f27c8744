//! What the program knows: the open document, the plans of this browser, where the user is.

use std::rc::Rc;

use super::document::Document;
use super::env::Moment;
use super::notice::Notice;
use super::preferences::{Preferences, Theme};
use super::route::Route;
use crate::plan::file::{FileError, Integrity};
use crate::plan::json::Repair;
use crate::plan::{Kind, Plan};

/// A plan of this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanSummary {
    /// Its id.
    pub id: Rc<str>,
    /// Its title.
    pub title: Rc<str>,
    /// When it was last changed.
    pub changed: Moment,
    /// How much room it takes, in UTF-16 units.
    pub units: usize,
    /// Whether it is a worked example.
    pub example: bool,
    /// When it was put into the trash, where it is there.
    pub trashed: Option<Moment>,
}

/// A copy of a plan that was kept before something large was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestorePoint {
    /// Its number; higher is later.
    pub number: u64,
    /// When it was made.
    pub at: Moment,
}

/// Why a plan in the address cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// This browser does not have it.
    NotHere,
    /// What is stored of it is damaged. Nothing was touched.
    Damaged,
    /// A newer version of the program has stored it.
    Newer,
}

/// How much room this page takes in the browser's storage, in UTF-16 units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// What is taken.
    pub units: usize,
    /// What there is.
    pub limit: usize,
    /// What damaged values take that were set aside.
    pub set_aside: usize,
}

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser's storage is full.
    Full,
    /// The browser refuses to store anything.
    Refused,
    /// Another copy of the page has kept something newer.
    Overtaken,
}

/// Whether what is on the screen is kept in this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was done yet.
    #[default]
    Untouched,
    /// Everything is kept, since this moment.
    Kept(Moment),
    /// It is not kept; it stays so until everything is.
    NotKept(Trouble),
}

/// A file that was read for the open plan and waits for a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The file's name.
    pub name: Rc<str>,
    /// The document in it.
    pub document: Rc<Document>,
}

/// A list of partners that was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFile {
    /// The file's name.
    pub name: Rc<str>,
    /// Its contents.
    pub bytes: Rc<[u8]>,
}

/// What is to be told of a file that was opened or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNews {
    /// The file's name.
    pub name: Rc<str>,
    /// What came of it.
    pub outcome: FileOutcome,
}

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileOutcome {
    /// It was opened; some of it had to be put right, or was changed by another program.
    Opened {
        /// What had to be put right.
        repairs: Rc<[Repair]>,
        /// How it compares with its own content hash.
        integrity: Integrity,
        /// Whether it can only be looked at.
        read_only: bool,
    },
    /// It cannot be opened.
    Refused(FileError),
    /// It is larger than any plan.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
    /// It is the sample, and could not be fetched.
    NoExample,
}

/// Everything the page shows follows from this.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whether the browser has reported that the page is there.
    pub started: bool,
    /// The open plan.
    pub document: Option<Rc<Document>>,
    /// The id of a plan in the address that cannot be shown, and why.
    pub missing: Option<(Rc<str>, Absence)>,
    /// Whether something stored of the open plan was damaged and set aside.
    pub damaged: bool,
    /// The restore points of the open plan.
    pub points: Rc<[RestorePoint]>,
    /// The plans of this browser, those in the trash as well.
    pub plans: Rc<[PlanSummary]>,
    /// How much room they take.
    pub usage: Usage,
    /// Whether the browser will keep what is stored; none where it does not say.
    pub persistent: Option<bool>,
    /// Whether what is on the screen is kept.
    pub saving: Saving,
    /// What was handed out as a file and not yet confirmed: the content hash.
    pub handed_out: Option<Rc<str>>,
    /// A file that waits for a word.
    pub incoming: Option<Rc<Incoming>>,
    /// A list of partners that waits to be brought in.
    pub list_file: Option<Rc<ListFile>>,
    /// Whether a file is being dragged over the page.
    pub dragging: bool,
    /// What is to be told of the last file.
    pub file_news: Option<Rc<FileNews>>,
    /// Where the user is.
    pub route: Route,
    /// What the user likes.
    pub preferences: Rc<Preferences>,
    /// Whether the page is presented to a room, until it is no longer.
    pub presenting: bool,
    /// Whether what is private was uncovered in the room. It ends with the room.
    pub uncovered: bool,
    /// The kind of which a record is to be added as soon as the place where that is done is there.
    pub adding: Option<Kind>,
    /// The palette, while it is open: what was typed for it before it was drawn.
    pub palette: Option<Rc<str>>,
    /// Whether the list of shortcuts is open.
    pub shortcuts: bool,
    /// What the user is told in passing, oldest first.
    pub notices: Vec<Rc<Notice>>,
    /// How many notices there were.
    pub told: u64,
}

impl State {
    /// The open plan.
    pub fn plan(&self) -> Option<&Rc<Plan>> {
        self.document.as_ref().map(|document| &document.plan)
    }

    /// The colors in force.
    pub fn theme(&self) -> Theme {
        if self.presenting {
            Theme::Projector
        } else {
            self.preferences.theme
        }
    }

    /// Whether the page is shown to a room: large, and with what is private covered.
    pub fn is_room(&self) -> bool {
        self.theme() == Theme::Projector
    }

    /// Whether the open plan can be changed.
    pub fn can_edit(&self) -> bool {
        self.document.as_ref().is_some_and(|document| !document.read_only)
    }
}
