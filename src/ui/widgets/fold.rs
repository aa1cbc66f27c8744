//! Comparing words as people do: without case or accents, and numbers by size.

use std::cmp::Ordering;

/// The text in lower case, without the accents of Latin letters, for searching and comparing.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letters) => folded.push_str(letters),
            // Combining accents, as macOS writes file names and some programs copy text.
            None if ('\u{300}'..='\u{36f}').contains(&letter) => {}
            None => folded.push(letter),
        }
    }
    folded
}

fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'į' | 'ı' => "i",
        'ł' | 'ļ' | 'ľ' | 'ĺ' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        '’' | '‘' => "'",
        '\u{a0}' | '\u{202f}' => " ",
        // Keeps what stands around it on one line.
        '\u{2060}' => "",
        _ => return None,
    })
}

/// Compares folded texts; runs of digits compare by the number they write, so that "Room 2" stands before "Room 10".
pub(super) fn compare(left: &str, right: &str) -> Ordering {
    let (mut left, mut right) = (left, right);
    loop {
        let (left_run, left_digits, left_rest) = run(left);
        let (right_run, right_digits, right_rest) = run(right);
        if left_run.is_empty() || right_run.is_empty() {
            return left_run.len().cmp(&right_run.len());
        }
        let order = if left_digits && right_digits {
            let (a, b) = (left_run.trim_start_matches('0'), right_run.trim_start_matches('0'));
            a.len().cmp(&b.len()).then_with(|| a.cmp(b))
        } else {
            left_run.cmp(right_run)
        };
        if order != Ordering::Equal {
            return order;
        }
        (left, right) = (left_rest, right_rest);
    }
}

/// The first run of digits or of other characters, whether it is digits, and what follows.
fn run(text: &str) -> (&str, bool, &str) {
    let is_digits = text.starts_with(|letter: char| letter.is_ascii_digit());
    let end = text
        .find(|letter: char| letter.is_ascii_digit() != is_digits)
        .unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    (first, is_digits, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(fold("Élan VITAL"), "elan vital");
        assert_eq!(fold("E\u{301}lan"), "elan");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("学校"), "学校");
    }

    #[test]
    fn numbers_inside_words_stand_by_size() {
        assert_eq!(compare("room 2", "room 10"), Ordering::Less);
        assert_eq!(compare("room 02", "room 2"), Ordering::Equal);
        assert_eq!(compare("room", "room 1"), Ordering::Less);
        assert_eq!(compare("b", "a 9"), Ordering::Greater);
        assert_eq!(compare("", ""), Ordering::Equal);
    }
}
