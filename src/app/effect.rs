//! Effects: what the program asks of the browser. `web` performs them and answers with a report.

use std::rc::Rc;

use super::document::Document;

/// What a file is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    /// To open the plan in it, as a plan of its own.
    Open,
    /// To put the plan in it in place of the open one.
    Replace,
    /// To bring in the partners of a list.
    List,
    /// It was dropped onto the page: what for follows from what it is called and from the page.
    Dropped,
    /// It is the worked example.
    Example,
}

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep a step of the open plan, before the page says “saved”.
    Keep {
        /// The plan's id.
        plan: Rc<str>,
        /// The step, one line.
        step: Rc<str>,
    },
    /// Keep a new plan.
    Create(Rc<Document>),
    /// Read a plan of this browser.
    Load(Rc<str>),
    /// Read a plan of this browser and keep a copy under this id and title.
    Duplicate {
        /// The plan.
        plan: Rc<str>,
        /// The copy's id.
        id: Rc<str>,
        /// The copy's title.
        title: Rc<str>,
    },
    /// Give a plan that is not open another title.
    Rename {
        /// The plan.
        plan: Rc<str>,
        /// The title.
        title: Rc<str>,
    },
    /// Put a plan into the trash.
    Trash(Rc<str>),
    /// Take a plan out of the trash.
    Restore(Rc<str>),
    /// Erase a plan for good.
    Erase(Rc<str>),
    /// Erase everything this page has stored in this browser.
    EraseAll,
    /// Keep a copy of the open plan as it is, to come back to.
    RestorePoint(Rc<Document>),
    /// List the restore points of a plan.
    ListPoints(Rc<str>),
    /// Read a restore point.
    ReadPoint {
        /// The plan.
        plan: Rc<str>,
        /// The point's number.
        number: u64,
    },
    /// Hand the user, as a file, what was damaged and set aside.
    HandOutSetAside,
    /// Hand the user, as a file, what is stored of a plan, as it is.
    HandOutRaw(Rc<str>),
    /// List the plans of this browser again.
    List,
    /// Keep the preferences.
    KeepPreferences(Rc<str>),
    /// Show an address.
    ShowAddress(Rc<str>),
    /// Hand a file to the user.
    Download {
        /// The file's name.
        name: Rc<str>,
        /// Its kind, as in HTTP.
        mime: &'static str,
        /// What is in it: text as UTF-8.
        bytes: Rc<[u8]>,
    },
    /// Read the worked example, which lies beside the page.
    ReadExample,
    /// Let the user choose a file.
    ChooseFile(FilePurpose),
    /// Copy text, and the same as HTML where there is any.
    Copy {
        /// Plain text.
        text: Rc<str>,
        /// HTML.
        html: Option<Rc<str>>,
    },
    /// Fill the screen while the page is presented, or no longer; and remember which, over loading the page again.
    Present(bool),
    /// Print the page.
    Print,
    /// Ask the browser not to clear what is stored.
    AskToPersist,
}
