//! Bringing in partners from a list: what the user settles ([`Draft`]), what would happen ([`Preview`]), and the plan
//! after it.
//!
//! **Invariant:** nothing changes before [`Preview::apply`], which gives one new plan: one step to undo.
//! **Invariant:** every row of the list comes out as something that is shown, and every filled cell that is not taken
//! over is shown or kept. **Invariant:** an update never makes a field empty.

mod draft;
mod ids;
mod incoming;
mod kind_words;
mod matching;
mod merge;
mod message;
mod preview;
mod reader;
mod remark;
mod shown;
mod sorting;
mod work;
mod work_people;

pub use draft::{Draft, Matching, NameRule};
pub use incoming::Contact;
pub use kind_words::{KindWord, Sureness};
pub use matching::{Likely, LikelyBy};
pub use message::Message;
pub use preview::{Answer, BadReason, Counts, Fate, MatchedBy, Preview, PreviewRow};
pub use remark::Remark;
pub use shown::{FieldChange, Shown};
