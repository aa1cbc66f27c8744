//! What headings mean, by the words people use for them.

use super::heading_words::HEADINGS;
use super::heading_words_of_money::{COSTS, SOURCES};
use super::heading_words_of_people::{PEOPLE, ROLES};
use super::payers::without_currency;
use super::target::Target;
use super::words::fold;
use super::years::NamedYear;
use crate::exchange::list::Subject;
use crate::sorted::sort_by_key;

/// The longest text that is taken for a heading, in bytes.
const LONGEST: usize = 100;

/// How a heading came to mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// It says so.
    Whole,
    /// It holds words that say so.
    Part,
    /// It nearly says so.
    Near,
}

/// What a heading may mean, with how sure that is out of 100; the surest first.
pub(super) fn meanings(subject: Subject, heading: &str) -> Vec<(Target, u8, By)> {
    let bare = if subject.is_of_money() {
        without_currency(heading)
    } else {
        heading
    };
    let folded = fold(bare);
    if folded.is_empty() || folded.len() > LONGEST {
        return Vec::new();
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let mut found = Vec::new();
    let known = match subject {
        Subject::Partners => HEADINGS,
        Subject::People => PEOPLE,
        Subject::Roles | Subject::Parts => ROLES,
        Subject::Costs => COSTS,
        Subject::Sources => SOURCES,
    };
    for (target, strong, weak) in known {
        let best = strong
            .split('|')
            .map(|known| (known.trim(), 95))
            .chain(weak.split('|').map(|known| (known.trim(), 75)))
            .filter(|(known, _)| !known.is_empty())
            .filter_map(|(known, sure)| closeness(&folded, &words, known, sure, shows_in_cells(*target)))
            .max_by_key(|(sure, _)| *sure);
        if let Some((sure, by)) = best {
            found.push((*target, sure, by));
        }
    }
    // What names a year stands for its amount; the cells have a say in it as well.
    if subject.is_of_money() && NamedYear::read(heading).is_some() {
        found.retain(|(target, ..)| *target != Target::Amount);
        found.push((Target::Amount, 96, By::Whole));
    }
    sort_by_key(&mut found, |(_, sure, _)| std::cmp::Reverse(*sure));
    found
}

/// Whether a text is a heading one would expect over a list about something.
pub fn is_known_heading(subject: Subject, heading: &str) -> bool {
    meanings(subject, heading).iter().any(|(_, _, by)| *by == By::Whole)
}

/// Whether a heading says outright that its column is something.
pub(in crate::exchange) fn says(subject: Subject, heading: &str, target: Target) -> bool {
    let is_it = |(meant, _, by): &(Target, u8, By)| *meant == target && *by == By::Whole;
    meanings(subject, heading).iter().any(is_it)
}

/// Whether the cells of a column show if a word of its heading is right, so that any word of it will do.
fn shows_in_cells(target: Target) -> bool {
    matches!(
        target,
        Target::Email
            | Target::Phone
            | Target::Website
            | Target::ContactEmail
            | Target::ContactPhone
            | Target::SecondEmail
            | Target::SecondPhone
    )
}

/// How surely a heading means what a known one does.
fn closeness(folded: &str, words: &[&str], known: &str, sure: u8, any_word: bool) -> Option<(u8, By)> {
    if folded == known {
        return Some((sure, By::Whole));
    }
    let known_words: Vec<&str> = known.split(' ').collect();
    if words.len() <= 6 && known.len() >= 3 && known_words.iter().all(|word| words.contains(word)) {
        // The more of the heading it explains, the surer: `contact email` beats `email` in `contact email address`.
        // The last word says most: a partner website is a website.
        let share = u8::try_from(known_words.len() * 40 / words.len()).unwrap_or(40);
        let is_last = known_words.last() == words.last();
        let last = if is_last { 8 } else { 0 };
        // A word that may mean something else says nothing among others, nor does one that only describes the last.
        if known_words.len() == 1 && (sure < 80 || !is_last && !any_word) {
            return None;
        }
        return Some((sure.saturating_sub(52).saturating_add(share + last).min(88), By::Part));
    }
    let near = folded.len() >= 5 && known.len() >= 5 && strsim::jaro_winkler(folded, known) >= 0.94;
    near.then_some((sure.saturating_sub(20), By::Near))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::columns::PlacePart;

    fn meant(heading: &str) -> Option<(Target, By)> {
        meanings(Subject::Partners, heading)
            .first()
            .filter(|(_, sure, _)| *sure >= 50)
            .map(|(target, _, by)| (*target, *by))
    }

    #[test]
    fn x4_headings_mean_what_people_use_them_for() {
        use Target::*;
        for (heading, target) in [
            ("org_name", Name),
            ("Organization", Name),
            ("Org Type", Kind),
            ("Partner Status", Standing),
            ("E-mail", Email),
            ("Website URL", Website),
            ("street_address", Place(PlacePart::Street)),
            ("ZIP", Place(PlacePart::Postcode)),
            ("State", Place(PlacePart::State)),
            ("Contact", ContactName),
            ("ContactEmail", ContactEmail),
            ("MOU expires", Expires),
            ("org_id", ExternalId),
            ("Students served", StudentsServed),
            ("notes", Notes),
            ("Teléfono", Phone),
        ] {
            assert_eq!(meant(heading), Some((target, By::Whole)), "{heading:?}");
        }
        for (heading, target) in [
            ("Primary contact email address", ContactEmail),
            ("Agency main phone number", Phone),
            ("Financial aid notes", Notes),
            ("Partner website", Website),
        ] {
            assert_eq!(meant(heading), Some((target, By::Part)), "{heading:?}");
        }
        assert_eq!(meant("Organzation"), Some((Name, By::Near)));
        for heading in [
            "in_database",
            "confidence",
            "x",
            "",
            "evol",
            "budget2014",
            "annual_rent",
        ] {
            assert_eq!(meant(heading), None, "{heading:?}");
        }
    }
}
