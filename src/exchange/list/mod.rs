//! Bringing in a list: what the user settles ([`Draft`]), what would happen ([`Preview`]), and the plan after it.
//!
//! **Invariant:** nothing changes before [`Preview::apply`], which gives one new plan: one step to undo.
//! **Invariant:** every row of the list comes out as something that is shown, and every filled cell that is not taken
//! over is shown or kept. **Invariant:** an update never makes a field empty.

mod cells;
mod days;
mod draft;
mod draft_messages;
mod draft_words;
mod guess;
mod ids;
mod listing;
mod marks;
mod merging;
mod message;
mod preview;
mod remark;
mod row;
mod shares;
mod shown;
mod subject;
mod texts;
mod words;
mod years;

pub use days::DayOrder;
pub use draft::{Draft, Matching, NameRule};
pub use listing::Listing;
pub use marks::AmountMark;
pub use message::Message;
pub use preview::{Counts, Preview};
pub use remark::Remark;
pub use row::{Answer, BadReason, Fate, Likely, LikelyBy, MatchedBy, Named, PreviewRow};
pub use shares::ShareScale;
pub use shown::{FieldChange, Shown};
pub use subject::Subject;
pub use words::{Sureness, Word};
pub use years::YearOf;

pub(in crate::exchange) use cells::{Cell, DayReader, Leftovers, RowReader};
pub(in crate::exchange) use ids::{Minting, is_temporary, with_ids};
pub(in crate::exchange) use merging::{Done, Merging, Noted, Rule};
pub(in crate::exchange) use preview::Brought;
pub(in crate::exchange) use shares::ShareReader;
pub(in crate::exchange) use texts::{append, one_line, same_digits};
pub(in crate::exchange) use words::{Meanings, key_of_word};
