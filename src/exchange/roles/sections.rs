//! Rows that head others, and rows that explain letters: no roles themselves.

use crate::exchange::columns::Target;
use crate::exchange::delimited::Row;
use crate::exchange::list::{Draft, Subject};

/// Which rows have nothing but a name, beside columns of people: they may head the rows below them.
pub(super) fn alone(draft: &Draft) -> Vec<bool> {
    let data = draft.data();
    let has_people = draft.subject() == Subject::Parts && draft.column_of(Target::Person).is_some();
    let heads = |target: Target| {
        matches!(
            target,
            Target::Skip | Target::Name | Target::Practice | Target::Goal | Target::Body
        )
    };
    let is_alone = |row: &Row| {
        let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let first = filled.next().and_then(|(place, _)| draft.columns().get(place));
        filled.next().is_none() && first.is_some_and(|column| heads(column.target))
    };
    let alone: Vec<bool> = data.iter().map(|row| has_people && is_alone(row)).collect();
    // Where most are alone they are roles that nobody has a part in yet.
    let count = alone.iter().filter(|alone| **alone).count();
    if count * 2 > data.len() {
        vec![false; data.len()]
    } else {
        alone
    }
}

/// What a row that has one cell alone says.
pub(super) fn text(row: &Row) -> &str {
    let cells = row.cells.iter().map(|cell| cell.trim());
    cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default()
}

/// Whether a text explains letters: `R = Responsible`, `A: accountable`.
pub(super) fn is_legend(text: &str) -> bool {
    let mut signs = text.trim().chars();
    let letter = signs.next().is_some_and(char::is_uppercase);
    let rest = signs.as_str().trim_start();
    // A hyphen without a space is part of a word: “T-shirts”.
    let meaning = rest
        .strip_prefix(['=', ':', '–', '—'])
        .or_else(|| rest.strip_prefix("- "));
    letter && meaning.is_some_and(|meaning| meaning.trim_start().starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::is_legend;

    #[test]
    fn explanations_of_letters_are_known() {
        for text in [
            "R = Responsible",
            "A: accountable, one a row",
            "C–consulted",
            "I - informed; R - responsible",
        ] {
            assert!(is_legend(text), "{text}");
        }
        for text in ["R", "Read: aloud", "T-shirts", "K-5 liaison", "A1 = x", ""] {
            assert!(!is_legend(text), "{text}");
        }
    }
}
