//! Folding: text without case and accents, so that “Peña” is found by “pena” and two spellings of a name compare.

/// What the letters from U+00C0 on are without accents; a space stands for “as it is”, two letters follow in braces.
const LATIN: &str = "aaaaaa{ae}ceeeeiiiidnooooo ouuuuy{th}{ss}aaaaaa{ae}ceeeeiiiidnooooo ouuuuy{th}y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii{ij}{ij}jjkkkllllllllllnnnnnnnnnoooooo{oe}{oe}rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The first letter of Vietnamese in Unicode's block of Latin letters with two marks, and the runs of its vowels.
const VIETNAMESE: &[(u32, u32, &str)] = &[
    (0x1EA0, 0x1EB7, "a"),
    (0x1EB8, 0x1EC7, "e"),
    (0x1EC8, 0x1ECB, "i"),
    (0x1ECC, 0x1EE3, "o"),
    (0x1EE4, 0x1EF1, "u"),
    (0x1EF2, 0x1EF9, "y"),
];

/// A text in lower case and without accents.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        push_folded(letter, &mut folded);
    }
    folded
}

/// A folded text that remembers where in the original each of its bytes came from.
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, where the letter it came from begins in the original.
    origins: Vec<usize>,
    length: usize,
}

impl Folded {
    /// Folds a text.
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origins = Vec::with_capacity(original.len());
        for (at, letter) in original.char_indices() {
            push_folded(letter, &mut text);
            origins.resize(text.len(), at);
        }
        Self {
            text,
            origins,
            length: original.len(),
        }
    }

    /// The range of the original that a range of the folded text came from. It begins and ends between letters.
    pub fn original(&self, folded: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        let place = |at: usize| self.origins.get(at).copied().unwrap_or(self.length);
        let start = place(folded.start);
        // A letter that folds to two (ß) belongs to the match whole, as do accents that follow as letters of their own.
        let last = folded.end.checked_sub(1).map_or(start, place);
        let next = self.origins.iter().skip(folded.end).find(|origin| **origin > last);
        start..next.copied().unwrap_or(self.length)
    }
}

fn push_folded(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    let code = u32::from(letter);
    match code {
        // Accents that stand as letters of their own, and a soft hyphen.
        0x0300..=0x036F | 0x00AD => {}
        0x00C0..=0x017F => match latin(code) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(letter),
        },
        0x01A0 | 0x01A1 => folded.push('o'),
        0x01AF | 0x01B0 => folded.push('u'),
        0x0218 | 0x0219 => folded.push('s'),
        0x021A | 0x021B => folded.push('t'),
        // Quotation marks and dashes are typed in many ways.
        0x2018 | 0x2019 => folded.push('\''),
        0x201C | 0x201D => folded.push('"'),
        0x2010..=0x2015 => folded.push('-'),
        0x00A0 | 0x202F => folded.push(' '),
        _ => {
            let vowel = VIETNAMESE.iter().find(|(from, to, _)| (*from..=*to).contains(&code));
            match vowel {
                Some((.., plain)) => folded.push_str(plain),
                None => folded.extend(letter.to_lowercase()),
            }
        }
    }
}

/// The plain letters of a letter between U+00C0 and U+017F.
fn latin(code: u32) -> Option<&'static str> {
    let mut rest = LATIN;
    let mut at = 0x00C0;
    loop {
        let (plain, next) = match rest.strip_prefix('{') {
            Some(inner) => inner.split_once('}')?,
            None => rest.split_at_checked(1)?,
        };
        if at == code {
            return Some(plain).filter(|plain| *plain != " ");
        }
        rest = next;
        at += 1;
    }
}

/// The words of a folded text: runs of letters and digits, with where each begins.
pub fn words(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    folded
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .map(move |word| {
            let start = at;
            at += word.len();
            // The separator is one character, of any length.
            at += folded
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
            (start, word)
        })
        .filter(|(_, word)| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_are_dropped() {
        for (text, folded) in [
            ("Peña", "pena"),
            ("Pen\u{303}a", "pena"),
            ("ÉCOLE", "ecole"),
            ("Straße", "strasse"),
            ("Ælfric Þórðarson", "aelfric thordarson"),
            ("Łódź", "lodz"),
            ("Nguyễn Đức", "nguyen duc"),
            ("Çağrı Şahin", "cagri sahin"),
            ("Žižka, Dvořák", "zizka, dvorak"),
            ("St. Mary’s – Hall", "st. mary's - hall"),
            ("東京", "東京"),
            ("×÷", "×÷"),
            ("ſŸ", "sy"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn ranges_lead_back_to_whole_letters() {
        let text = "Die Große Pen\u{303}a";
        let folded = Folded::new(text);
        let found = |part: &str| {
            let start = folded.text.find(part).unwrap();
            &text[folded.original(&(start..start + part.len()))]
        };
        assert_eq!(found("gross"), "Groß");
        assert_eq!(found("gros"), "Groß");
        assert_eq!(found("pena"), "Pen\u{303}a");
        assert_eq!(found("pen"), "Pen\u{303}");
        assert_eq!(found("die"), "Die");
    }

    #[test]
    fn words_are_found_with_their_places() {
        let found: Vec<_> = words("st. mary's–hall  4").collect();
        assert_eq!(found, [(0, "st"), (4, "mary's"), (13, "hall"), (19, "4")]);
    }
}
