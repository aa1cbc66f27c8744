//! Editing one record: fields bound to it, for details beside the page.

mod amount_field;
mod choices;
mod entries;
mod fields;
mod form;
mod grow;
mod percent_field;
mod quick_add;
mod year_fields;
mod years;

pub use amount_field::{AmountField, AmountFieldProps};
pub use choices::{called_apart, choice_of, choices_of, labelled, names_among, names_of, names_with, nobody};
pub use entries::{EntryFields, name_of, read_money};
pub use fields::{Desk, Fields, use_desk, use_fields};
pub use grow::{GrowDialog, GrowDialogProps};
pub use percent_field::{PercentField, PercentFieldProps};
pub use quick_add::{QuickAdd, QuickAddProps};
pub use year_fields::{YearFields, YearFieldsProps};
pub use years::{NamedYear, Yearly, fill_same, perform, years_of};
