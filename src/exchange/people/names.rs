//! Names of people as lists have them: turned round, with a title before or a position behind.

use crate::exchange::columns::fold;
use crate::exchange::list::one_line;

/// A person's name, and what stands behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    /// The name, the first name first.
    pub name: String,
    /// What stands in brackets, on a second line or behind a dash: a position or an organisation.
    pub note: String,
}

impl PersonName {
    /// Reads `Maria Lopez`, `Lopez, Maria`, `Maria Lopez (Principal)`, `Maria Lopez – Principal`.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        let (name, note) = text
            .split_once('\n')
            .or_else(|| text.strip_suffix(')').and_then(|text| text.split_once('(')))
            .or_else(|| {
                [" – ", " — ", " - ", " | "]
                    .into_iter()
                    .find_map(|dash| text.split_once(dash))
            })
            .unwrap_or((text, ""));
        let note = note.trim().trim_start_matches('(').trim_end_matches(')');
        Self {
            name: turned(&one_line(name)),
            note: one_line(note),
        }
    }

    /// Whether it looks like the name of a person rather than of something else: two or three words with capitals.
    pub fn looks_like_one(&self) -> bool {
        let words: Vec<&str> = self.name.split(' ').collect();
        let is_name = |word: &&str| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase)
                && letters.all(|letter| letter.is_lowercase() || letter.is_uppercase() || "'’-.".contains(letter))
        };
        (2..=3).contains(&words.len()) && words.iter().all(is_name) && self.name.len() <= 40
    }

    /// What the name is found again by.
    pub fn key(&self) -> String {
        key(&self.name)
    }
}

/// The name as it is told, with the last name last.
fn turned(name: &str) -> String {
    let short =
        |part: &str| (1..=3).contains(&part.split(' ').count()) && !part.contains(|sign: char| sign.is_ascii_digit());
    match name.split_once(',').map(|(last, first)| (last.trim(), first.trim())) {
        Some((last, first)) if short(last) && short(first) && !first.contains(',') && !is_suffix(first) => {
            format!("{first} {last}")
        }
        _ => name.to_owned(),
    }
}

fn is_suffix(text: &str) -> bool {
    ["jr", "sr", "phd", "edd", "md", "esq", "ii", "iii"].contains(&fold(text).replace(' ', "").as_str())
}

/// What a name is found again by: without case, accents, titles before it and letters behind it.
pub fn key(name: &str) -> String {
    let folded = fold(name);
    let is_telling = |word: &&str| !["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sr", "sra"].contains(word);
    let words: Vec<&str> = folded.split(' ').filter(is_telling).collect();
    if words.is_empty() { folded } else { words.join(" ") }
}

/// Whether two keys may be of one person: a name more or less, an initial for a name, or nearly the same letters.
pub(in crate::exchange) fn are_near(a: &str, b: &str) -> bool {
    let (short, long) = if a.split(' ').count() <= b.split(' ').count() {
        (a, b)
    } else {
        (b, a)
    };
    let mut rest = long.split(' ');
    // “M Lopez” and “Maria” are both found in “Maria J Lopez”, in their order.
    let is_within = short.split(' ').all(|word| {
        rest.any(|other| {
            other == word
                || word.chars().count() == 1 && other.starts_with(word)
                || other.chars().count() == 1 && word.starts_with(other)
        })
    });
    let has_name = short.split(' ').any(|word| word.chars().count() > 1);
    is_within && has_name || strsim::jaro_winkler(a, b) >= 0.93
}

/// A student leader's name: initials alone.
pub(super) fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let are_initials = words.iter().all(|word| word.trim_end_matches('.').chars().count() <= 1)
        || words.len() == 1 && name.chars().all(|letter| letter.is_uppercase() || letter == '.');
    if are_initials {
        return name.to_owned();
    }
    let letters = words
        .iter()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()));
    let letters: Vec<String> = letters.map(|letter| format!("{}.", letter.to_uppercase())).collect();
    letters.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x4_names_are_read_as_lists_have_them() {
        for (text, name, note) in [
            ("Maria Lopez", "Maria Lopez", ""),
            ("Lopez, Maria", "Maria Lopez", ""),
            ("de la Cruz, Ana María", "Ana María de la Cruz", ""),
            ("Maria Lopez (Principal)", "Maria Lopez", "Principal"),
            ("Lopez, Maria\n(Oak Bank)", "Maria Lopez", "Oak Bank"),
            ("Maria Lopez – Principal", "Maria Lopez", "Principal"),
            ("Mary-Kate O'Neil", "Mary-Kate O'Neil", ""),
            ("Sam Reed, Jr.", "Sam Reed, Jr.", ""),
            ("Planning, hiring, and review", "Planning, hiring, and review", ""),
            ("PTA", "PTA", ""),
        ] {
            let read = PersonName::read(text);
            assert_eq!((read.name.as_str(), read.note.as_str()), (name, note), "{text:?}");
        }
    }

    #[test]
    fn x4_one_name_is_found_again_however_it_is_written() {
        for text in ["Dr. María López", "lopez, maria", "MARIA LOPEZ", "Ms Maria  Lopez"] {
            assert_eq!(PersonName::read(text).key(), "maria lopez", "{text:?}");
        }
        for (a, b) in [
            ("maria", "maria lopez"),
            ("m lopez", "maria lopez"),
            ("maria j lopez", "maria lopez"),
            ("marie lopez", "maria lopez"),
        ] {
            assert!(are_near(a, b) && are_near(b, a), "{a}, {b}");
        }
        for (a, b) in [
            ("maria lopez", "maria santos"),
            ("m", "maria"),
            ("ana ruiz", "ben cole"),
        ] {
            assert!(!are_near(a, b), "{a}, {b}");
        }
    }

    #[test]
    fn names_of_people_are_told_from_names_of_roles() {
        for text in ["Maria Lopez", "Lopez, Maria", "Mary-Kate O’Neil (PTA)", "Ana B. Ruiz"] {
            assert!(PersonName::read(text).looks_like_one(), "{text}");
        }
        for text in [
            "Hire the coordinator",
            "PTA",
            "Run the after-school program",
            "Budget 2027",
        ] {
            assert!(!PersonName::read(text).looks_like_one(), "{text}");
        }
    }

    #[test]
    fn student_leaders_stand_by_their_initials() {
        for (name, short) in [
            ("Maria Lopez", "M. L."),
            ("Ana-Lena de Vries", "A. L. D. V."),
            ("M. L.", "M. L."),
            ("ML", "ML"),
            ("J", "J"),
        ] {
            assert_eq!(initials(name), short);
        }
    }
}
