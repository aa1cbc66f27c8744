//! Keeping plans in a store of text under keys, so that nothing that was called saved is ever lost.
//!
//! ```text
//! schoolweave/p/<plan>/a, /b                         two slots for snapshots, written in turn
//! schoolweave/p/<plan>/j/<generation>/<writer>/<n>   one step of the journal per command
//! schoolweave/p/<plan>/r/<n>                         restore points
//! schoolweave/p/<plan>/trash                         the plan is in the trash
//! schoolweave/q/<n>                                  values that could not be used, set aside
//! schoolweave/ui                                     preferences
//! ```
//!
//! A snapshot is the whole document as text, a step is what one command changed; both are made by the caller and mean
//! nothing here ([`Document`] reads them back). All values but preferences are sealed (see [`seal`]).
//!
//! - **K1** A step is in the store, read back, before it counts as saved; one that cannot be is tried again, in order.
//! - **K2** A snapshot is written to the slot that does not hold the newest one. Steps go when both slots are newer, and
//!   not before the new snapshot was read back; so the older slot and the journal can rebuild the newer slot.
//! - **K3** Each step names its parent by checksum. Replaying stops at a gap and never guesses.
//! - **K4** What cannot be used is set aside whole before anything is written over it; with no room for that, nothing is
//!   written over it.
//! - **K5** Nothing is deleted because something failed.
//! - **K6** Nothing is written over what was not loaded: another page's steps or snapshot stop all writing.
//! - **K7** No clock: order is by generation and parent only.
//!
//! **For what comes later.** Writer ids are per load of the page, so several pages never share a key; a fork in the
//! journal is found ([`Fault::Apart`]) and both branches are kept, the shorter one aside, until they can be merged. Pages
//! that only watch use [`Keeper::look`]. A durable mirror can hold the same keys and values, sealed as they are, and the
//! higher generation that is whole wins.

mod aside;
mod current;
mod journal;
mod keeper;
pub mod keys;
mod pack;
mod reading;
pub mod seal;
mod shelf;
mod size;
mod status;
mod store;
mod survey;

pub use aside::{Kept, Problem};
pub use keeper::{Keeper, OpenError, Opened};
pub use reading::{Document, Fault, Loss, Unreadable};
pub use shelf::{Listed, Point, State};
pub use size::{LIMIT, Level, Usage};
pub use status::{Due, Status, Trouble};
pub use store::{KeyValue, MemoryStore, StoreError, units};
