//! Words made comparable: without case, accents, signs and what everybody adds to a name.

use crate::plan::duplicates::telling_words;
use crate::plan::fold;

/// Small letters without accents, words parted by single spaces: `orgName`, `Org-Name` and `org_name` are the same.
pub fn fold(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    let mut before = ' ';
    for sign in text.chars() {
        // `orgName`: a capital behind a small letter begins a word.
        let begins = sign.is_uppercase() && before.is_lowercase();
        if begins || !sign.is_alphanumeric() && !is_accent(sign) && !is_apostrophe(sign) {
            space(&mut parted);
        }
        if sign.is_alphanumeric() || is_accent(sign) {
            parted.push(sign);
        }
        before = sign;
    }
    fold::fold(parted.trim_end())
}

fn space(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

fn is_accent(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | '`' | '´')
}

/// A name made comparable: two names with the same key are the same name, written differently.
///
/// It holds the telling words alone, as likely duplicates are found by them: no “the” before a name, no “Inc.” behind.
pub fn name_key(name: &str) -> String {
    let words = telling_words(name);
    if words.is_empty() { fold(name) } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_fold_alike() {
        for text in ["org_name", "Org Name", "orgName", " ORG-NAME ", "Org. Name:"] {
            assert_eq!(fold(text), "org name", "{text:?}");
        }
        // Composed and decomposed accents.
        assert_eq!(fold("Café Zoë"), fold("Cafe\u{301} Zoe\u{308}"));
        assert_eq!(fold("Łódź Straße"), "lodz strasse");
        assert_eq!(fold("日本"), "日本");
        assert_eq!(fold("—"), "");
    }

    #[test]
    fn the_same_name_has_one_key() {
        for name in [
            "The Boys & Girls Club, Inc.",
            "boys and girls club",
            "Boys + Girls Club LLC",
        ] {
            assert_eq!(name_key(name), name_key("Boys & Girls Club"), "{name:?}");
        }
        assert_ne!(name_key("Boys Club"), name_key("Girls Club"));
        assert_eq!(name_key("Children’s Museum"), name_key("Children's museum"));
        assert_eq!(name_key("In & On"), "in on");
    }
}
