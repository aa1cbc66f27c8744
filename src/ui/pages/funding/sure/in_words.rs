//! Chances in words.

use yew::AttrValue;

use crate::engine::braid::chance::Outcome;
use crate::engine::sure::share_of;
use crate::plan::PerMille;
use crate::ui::format::Format;
use crate::ui::words::Words;

/// The chance that everything is paid for. Where that was so in all that was drawn, or in none of it, this is no
/// certainty: then it is over, or under, what it may be off by.
pub(in super::super) fn chance_in_words(words: &Words, format: &Format, outcome: &Outcome) -> AttrValue {
    let Some(full) = outcome.full else { return "–".into() };
    let share = share_of(full).thousandths();
    let error = outcome
        .error
        .filter(|error| error.full > 0.0)
        .map(|error| share_of(error.full));
    let bound = |share: PerMille| [("chance", format.percent(share).into())];
    match error {
        Some(error) if share == 0 => words.with("sure-under", &bound(error)),
        Some(error) if share == 1000 => words.with("sure-over", &bound(PerMille::of(1000 - error.thousandths()))),
        _ => format.percent(PerMille::of(share)).into(),
    }
}
