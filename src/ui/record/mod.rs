//! Editing one record: fields bound to it, for details beside the page.

mod choices;
mod fields;
mod quick_add;

pub use choices::{choices_of, labelled, names_of, nobody};
pub use fields::{Fields, use_fields};
pub use quick_add::{QuickAdd, QuickAddProps};
