//! What the columns of a foreign list mean, and what its words mean in ours: guessed, shown, correctable.

mod choices;
mod groups;
mod guess;
mod heading;
mod heading_words;
mod heading_words_of_money;
mod heading_words_of_people;
mod involvement;
mod kinds;
mod letters;
mod money_words;
mod offered;
mod payers;
mod target;
mod target_labels;
mod terms_words;
mod ties;
mod values;
mod words;
mod years;

pub use choices::{
    read_agreement_kind, read_agreement_progress, read_contributions, read_standing, read_type, split_list,
};
pub use groups::{read_group, read_practice};
pub use guess::{Column, Offer, Reason, guess_columns};
pub(in crate::exchange) use guess::{fit, is_of_letters};
pub use heading::is_known_heading;
pub(in crate::exchange) use heading::says;
pub use involvement::{Rating, read_disposition, read_rating, read_stage};
pub use kinds::{guess_kind, known_kind};
pub use letters::{MARK, Scheme, read_letters};
pub use money_words::{
    read_category, read_form, read_funding_stage, read_level, read_priority, read_recurrence, read_verdict, read_yes,
};
pub use payers::read_payer;
pub(in crate::exchange) use payers::{find_payers, is_lines_by_sources};
pub use target::{PlacePart, Target};
pub use terms_words::{read_deliverable, read_indirect_basis, read_match_basis, read_payment_way};
pub use ties::{read_tie_kind, read_tie_level, read_tie_scale};
pub use words::{fold, name_key};
pub use years::NamedYear;

/// What a label says in English, as lists copied from our own tables have it.
#[cfg(test)]
fn label_text(key: Option<&'static str>) -> String {
    label_in(include_str!("../../../locales/pages/en/lists.ftl"), key)
}

#[cfg(test)]
fn label_in(catalogue: &str, key: Option<&'static str>) -> String {
    let key = format!("{} = ", key.unwrap());
    let lines = &mut catalogue.lines();
    lines.find_map(|line| line.strip_prefix(&key)).unwrap().to_owned()
}
