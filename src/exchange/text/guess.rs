//! Guessing the encoding of bytes that do not say it: UTF-16 by its zeros, the single-byte ones by how the text reads.

use super::Encoding;
use super::tables::UpperHalf;

/// How much of a file is looked at.
const LOOKED_AT: usize = 256 * 1024;

/// UTF-16 without a byte order mark: text of Western languages has a zero in every second byte.
pub(super) fn utf_16(bytes: &[u8]) -> Option<Encoding> {
    let looked_at = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let (pairs, _) = looked_at.as_chunks::<2>();
    if pairs.len() < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let high_zeros = pairs
        .iter()
        .filter(|[first, second]| *first == 0 && *second != 0)
        .count();
    let low_zeros = pairs
        .iter()
        .filter(|[first, second]| *first != 0 && *second == 0)
        .count();
    let enough = pairs.len() / 2;
    if low_zeros > enough && high_zeros * 8 < low_zeros {
        Some(Encoding::Utf16Le)
    } else if high_zeros > enough && low_zeros * 8 < high_zeros {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Which of the single-byte encodings the text reads better in; windows-1252 where there is nothing between them.
pub(super) fn single_byte(bytes: &[u8]) -> Encoding {
    let looked_at = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if score(looked_at, &UpperHalf::macintosh()) > score(looked_at, &UpperHalf::windows_1252()) {
        Encoding::Macintosh
    } else {
        Encoding::Windows1252
    }
}

/// How well the signs above ASCII fit between their neighbours.
fn score(bytes: &[u8], table: &UpperHalf) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    let mut signs = bytes.iter().map(|byte| table.sign(*byte)).peekable();
    while let Some(sign) = signs.next() {
        let after = signs.peek().copied().unwrap_or(' ');
        if !sign.is_ascii() {
            score += fit(before, sign, after);
        }
        before = sign;
    }
    score
}

fn fit(before: char, sign: char, after: char) -> i64 {
    let in_word = before.is_alphabetic() || after.is_alphabetic();
    match sign {
        char::REPLACEMENT_CHARACTER | '\u{f8ff}' => -8,
        // An apostrophe inside a word, and quotes at its ends.
        '’' if before.is_alphabetic() => 4,
        '‘' | '“' | '„' | '«' if !before.is_alphabetic() => 3,
        '’' | '”' | '»' if !after.is_alphabetic() => 3,
        '–' | '—' | '…' | '•' | '\u{a0}' | '€' | '£' | '°' | '§' | '®' | '™' | '©' => 2,
        'ª' | 'º' if before.is_ascii_digit() || before == '.' => 2,
        '½' | '¼' | '¾' if !in_word => 2,
        sign if sign.is_alphabetic() => {
            let common = if COMMON.contains(sign) { 3 } else { 0 };
            // A capital after a small letter, or a small one before a capital, is how the wrong table shows.
            let odd = sign.is_uppercase() && (before.is_lowercase() || after.is_lowercase() && before.is_alphabetic())
                || sign.is_lowercase() && after.is_uppercase();
            if odd {
                common - 6
            } else if in_word {
                common
            } else {
                0
            }
        }
        _ if in_word => -3,
        _ => -1,
    }
}

/// Letters that Western European languages use all the time.
const COMMON: &str = "éèêëàâäáåãçîïíìñôöóõøœæûüúùßÉÈÀÂÄÁÅÇÎÍÑÔÖÓØÜÚ";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::text::encode_single_byte;

    #[test]
    fn x4_single_byte_encodings_are_told_apart_by_how_they_read() {
        for text in [
            "Crèches, garderies et jardins d’enfants",
            "Bibliothèque municipale de Genève",
            "Peña Elementary — summer",
            "“Hello” said the café’s owner",
            "Müller & Söhne, Zürich",
            "l’école à Saint-Étienne",
            "Don’t stop",
            "Niños y jóvenes – año 2026",
            "£500 or €600",
            "São João, Ødegård",
        ] {
            for encoding in [Encoding::Windows1252, Encoding::Macintosh] {
                let bytes = encode_single_byte(text, encoding).unwrap();
                assert_eq!(single_byte(&bytes), encoding, "{text}");
            }
        }
    }

    #[test]
    fn utf_16_is_known_by_its_zeros() {
        let text = "Name;Kind\nCafé;business\n";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(utf_16(&le), Some(Encoding::Utf16Le));
        assert_eq!(utf_16(&be), Some(Encoding::Utf16Be));
        assert_eq!(utf_16(text.as_bytes()), None);
        assert_eq!(utf_16(b"a\0"), None);
    }
}
