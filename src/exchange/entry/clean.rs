//! The many ways to write the same sign, made one, before anything is read.

/// Text with one kind of space, dash, apostrophe and digit, without marks that cannot be seen, and trimmed.
pub(super) fn clean(text: &str) -> String {
    let cleaned: String = text.chars().filter_map(plain).collect();
    cleaned.trim().to_owned()
}

fn plain(sign: char) -> Option<char> {
    Some(match sign {
        // Marks of direction and joining, and the byte order mark: copied along unseen.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\0' => {
            return None;
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '\u{b4}' | '`' => '\'',
        // Full-width forms, as East Asian keyboards write them.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        // Arabic-Indic and Persian digits.
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(sign) - 0x660, 10).unwrap_or(sign),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(sign) - 0x6f0, 10).unwrap_or(sign),
        sign if sign.is_whitespace() => ' ',
        sign => sign,
    })
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn the_same_sign_is_written_one_way() {
        assert_eq!(clean("\u{200e}−1\u{202f}250,５０\u{a0}"), "-1 250,50");
        assert_eq!(clean("1’250"), "1'250");
        assert_eq!(clean("\t \u{feff}"), "");
    }
}
