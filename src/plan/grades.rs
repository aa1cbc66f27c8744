//! Grades, as partners and sites name them in text: “PK–5”, “6-8, 10”, “grade 7”, “all”.

use crate::sorted::SortedSet;

/// A grade of school in the United States: before kindergarten, kindergarten, and the first to the twelfth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade(i8);

impl Grade {
    /// The grade before kindergarten.
    pub const PRE_KINDERGARTEN: Self = Self(-1);
    /// Kindergarten.
    pub const KINDERGARTEN: Self = Self(0);
    /// The last.
    pub const LAST: Self = Self(12);

    /// A numbered grade, from the first to the twelfth.
    pub fn numbered(number: u8) -> Option<Self> {
        let grade = Self(i8::try_from(number).ok()?);
        (number > 0 && grade <= Self::LAST).then_some(grade)
    }

    /// Its number; none for kindergarten and before.
    pub fn number(self) -> Option<u8> {
        u8::try_from(self.0).ok().filter(|number| *number > 0)
    }

    /// Every grade from this one to another.
    pub fn up_to(self, last: Self) -> impl Iterator<Item = Self> {
        (self.0..=last.0).map(Self)
    }

    /// Whether another grade comes right before or after it.
    pub fn is_next_to(self, other: Self) -> bool {
        self.0.abs_diff(other.0) == 1
    }

    fn parse(text: &str) -> Option<Self> {
        match text {
            "pk" | "prek" | "preschool" => return Some(Self::PRE_KINDERGARTEN),
            "k" | "kg" | "kindergarten" => return Some(Self::KINDERGARTEN),
            _ => {}
        }
        let digits = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|ending| text.strip_suffix(ending));
        Self::numbered(digits.unwrap_or(text).parse().ok()?)
    }
}

/// The grades that a text names; none where it names none or cannot be read as a whole.
pub fn grades(text: &str) -> Option<SortedSet<Grade>> {
    let mut text = text.trim().to_lowercase();
    for (written, meant) in [
        ("pre-k", "prek"),
        ("pre k", "prek"),
        ("–", "-"),
        ("—", "-"),
        (" through ", "-"),
        (" thru ", "-"),
        (" to ", "-"),
        (" and ", ","),
        ("&", ","),
        (";", ","),
        ("grades", ""),
        ("grade", ""),
    ] {
        text = text.replace(written, meant);
    }
    if text.trim() == "all" {
        return Some(Grade::PRE_KINDERGARTEN.up_to(Grade::LAST).collect());
    }
    let mut found = SortedSet::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (Grade::parse(first.trim())?, Grade::parse(last.trim())?);
        if first > last {
            return None;
        }
        for grade in first.up_to(last) {
            found.insert(grade);
        }
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Vec<i8>> {
        grades(text).map(|grades| grades.iter().map(|grade| grade.0).collect())
    }

    #[test]
    fn grades_are_read_as_people_write_them() {
        for (text, expected) in [
            ("6–8", vec![6, 7, 8]),
            ("6 - 8", vec![6, 7, 8]),
            ("PK–1", vec![-1, 0, 1]),
            ("Pre-K to 1st", vec![-1, 0, 1]),
            ("K-2, 12", vec![0, 1, 2, 12]),
            ("Grades 3rd and 5th", vec![3, 5]),
            ("grade 7", vec![7]),
            ("9 through 10; 9", vec![9, 10]),
            ("kindergarten & 2", vec![0, 2]),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
        assert_eq!(read(" All grades ").map(|all| all.len()), Some(14));
    }

    #[test]
    fn what_names_no_grades_is_not_guessed_at() {
        for text in [
            "",
            " ",
            "5-18",
            "8-6",
            "elementary",
            "ages 6",
            "0",
            "13",
            "6-",
            "-",
            "11+",
            "1.5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn grades_know_their_neighbours_and_numbers() {
        let first = Grade::numbered(1).unwrap();
        assert!(first.is_next_to(Grade::KINDERGARTEN) && !first.is_next_to(first));
        assert!(Grade::PRE_KINDERGARTEN.is_next_to(Grade::KINDERGARTEN));
        assert_eq!((first.number(), Grade::KINDERGARTEN.number()), (Some(1), None));
        assert_eq!((Grade::numbered(0), Grade::numbered(13)), (None, None));
    }
}
