//! Sheets: the grid over a table of records. Pages say which fields are columns; this reads, sets, adds, pastes,
//! deletes and moves, each by one command.

mod also;
mod cells;
mod columns;
mod component;
mod empty;
mod events;
mod figures;
mod foreign;
mod kept;
mod list_link;
mod look;
mod lookup;
mod reach;
mod remarks;
mod table_text;
mod unread;

pub use cells::amount_cell;
pub use columns::{Columns, SheetColumn};
pub use component::{Records, Sheet, SheetProps};
pub use empty::{EmptySheet, EmptySheetProps};
pub use foreign::{id_of, ids_of_contributions, outright};
pub use kept::{KeptState, KeptViews, use_kept, use_kept_state, use_kept_views};
pub use list_link::{ListLink, ListLinkProps};
pub use look::use_view;
pub use lookup::{Lookup, Names, SheetContext};
pub use reach::{focus_row, use_adding_to, use_begin, use_open_row};
pub use remarks::{OfRow, Remark, Remarks, tell_refused};
pub use table_text::table_text;
pub use unread::{Refusals, Spot};
