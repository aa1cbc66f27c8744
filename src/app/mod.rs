//! What the user is doing: commands, undo, the open document, the session, the store, effects, actions.
//!
//! A person's wish is an [`Intent`]. The store works out the next [`State`] and the [`Effect`]s, purely; `web` performs
//! the effects and says what came of them with a [`Report`].
//!
//! **Invariant:** a plan changes in [`Document::perform`], [`Document::keep_references`], [`Document::undo`] and
//! [`Document::redo`] alone, and each of them yields one [`Step`] for the journal, so that what is stored replays to what is on the screen.
//! **Invariant:** clock and ids come through [`Env`].

pub mod actions;
pub mod adding;
mod change_plan;
mod command;
mod deletion;
mod document;
mod effect;
mod env;
pub mod files;
mod grid_look;
mod history;
mod intent;
mod label;
mod map_look;
mod notice;
mod preferences;
mod reduce;
mod route;
mod state;
mod step;
mod store;
mod trash;

pub use command::{Command, CommandError, Payment, RoleParts};
pub use deletion::Deletion;
pub use document::{Document, FileStanding, Undecoded};
pub use effect::{Effect, FilePurpose};
pub use env::{Env, Moment, Writing};
pub use grid_look::{GridLook, GridLooks};
pub use history::{Entry, History};
pub use intent::{Intent, OpenedPlan, Report};
pub use label::{Label, Verb};
pub use map_look::{KeptPlaces, MapLook, MapLooks};
pub use notice::{Notice, NoticeAction, NoticeKind};
pub use preferences::{Preferences, TextSize, Theme};
pub use route::{Page, Route};
pub use state::{
    Absence, FileNews, FileOutcome, Incoming, ListFile, PlanSummary, RestorePoint, Saving, State, Trouble, Usage,
};
pub use step::Step;
pub use store::{Store, Subscription};
