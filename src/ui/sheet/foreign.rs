//! What the words of other lists mean in the columns of a sheet: the same as where a list is brought in, but only what
//! they mean outright, since nobody is asked to look it over first.

use crate::exchange::columns::read_contributions;
use crate::plan::ClosedList;
use crate::ui::widgets::grid::SEPARATOR;

/// The text of a value, as a column of choices takes it.
pub fn id_of<E: ClosedList>(value: E) -> String {
    value.id().to_owned()
}

/// The text of a value where the words say it outright.
pub fn outright<E: ClosedList>((value, is_certain): (E, bool)) -> Option<String> {
    is_certain.then(|| id_of(value))
}

/// The texts of what somebody gives or needs, where every part of the list is known.
pub fn ids_of_contributions(text: &str) -> Option<String> {
    let (known, unknown) = read_contributions(text);
    if known.is_empty() || !unknown.is_empty() {
        return None;
    }
    let ids: Vec<&str> = known.iter().map(ClosedList::id).collect();
    Some(ids.join(&SEPARATOR.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::columns::{known_kind, read_category, read_standing};

    #[test]
    fn words_of_other_lists_are_read_where_they_say_it_outright() {
        let kind = |text| known_kind(text).and_then(outright);
        for (text, id) in [
            ("Library", "culture"),
            ("Church", "faith"),
            ("PTA", "family"),
            ("University", "higher_ed"),
            ("Nonprofit", "cbo"),
            ("Foundation", "funder"),
            ("Police", "public_safety"),
            ("Hospital", "health"),
        ] {
            assert_eq!(kind(text).as_deref(), Some(id), "{text}");
        }
        for text in ["Public Library", "Circus", ""] {
            assert_eq!(kind(text), None, "{text}: it may be meant, and is marked instead");
        }
        assert_eq!(read_standing("potential").map(id_of).as_deref(), Some("prospective"));
        assert_eq!(
            read_category("Salaries").and_then(outright).as_deref(),
            Some("personnel")
        );
    }

    #[test]
    fn a_list_of_what_somebody_gives_is_read_whole_or_not_at_all() {
        assert_eq!(
            ids_of_contributions("Money, school supplies").as_deref(),
            Some("funding;goods")
        );
        assert_eq!(ids_of_contributions("Money, juggling"), None);
        assert_eq!(ids_of_contributions(" "), None);
    }
}
