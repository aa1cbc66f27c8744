//! Hooks that know nothing of plans: ids, drafts of typed text, focus, floating parts, media queries.

mod outline;
mod pixels;
mod use_dismiss;
mod use_draft;
mod use_float;
mod use_id;
mod use_kept_focus;
mod use_media;
mod use_printing;
mod use_resize;
mod use_return_focus;

pub use outline::outline_change;
pub use pixels::pixels;
pub use use_dismiss::use_dismiss;
pub use use_draft::{Draft, Take, empty, text_of, use_draft};
pub use use_float::use_float;
pub use use_id::use_id;
pub use use_kept_focus::{page_has_focus, use_kept_focus};
pub use use_media::{use_covering_panel, use_media};
pub use use_printing::{FollowsPrinting, follow_printing, use_printing};
pub use use_resize::use_resize;
pub use use_return_focus::{active, focus, focus_first, focus_id, use_focus_after_change, use_return_focus};
