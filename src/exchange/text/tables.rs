//! The upper halves of the two single-byte encodings that lists still come in.

/// 0x80 to 0x9F of windows-1252; the five that stand for nothing are U+FFFD. From 0xA0 on it is Latin-1.
const WINDOWS_1252: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ";

/// 0x80 to 0xFF of macintosh (Mac OS Roman).
const MACINTOSH: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// A single-byte encoding, ready to use: the signs for 0x80 to 0xFF.
pub(super) struct UpperHalf(Vec<char>);

impl UpperHalf {
    pub fn windows_1252() -> Self {
        Self(WINDOWS_1252.chars().chain('\u{a0}'..='\u{ff}').collect())
    }

    pub fn macintosh() -> Self {
        Self(MACINTOSH.chars().collect())
    }

    /// The sign for a byte; U+FFFD where it stands for nothing.
    pub fn sign(&self, byte: u8) -> char {
        if byte.is_ascii() {
            return char::from(byte);
        }
        self.0
            .get(usize::from(byte) - 0x80)
            .copied()
            .unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

#[cfg(test)]
mod tests {
    use super::UpperHalf;

    #[test]
    fn the_tables_are_whole() {
        for table in [UpperHalf::windows_1252(), UpperHalf::macintosh()] {
            assert_eq!(table.0.len(), 128);
        }
        let (windows, mac) = (UpperHalf::windows_1252(), UpperHalf::macintosh());
        for (byte, in_windows, in_mac) in [
            (0x41, 'A', 'A'),
            (0x80, '€', 'Ä'),
            (0x8e, 'Ž', 'é'),
            (0x92, '’', 'í'),
            (0x9f, 'Ÿ', 'ü'),
            (0xa0, '\u{a0}', '†'),
            (0xd1, 'Ñ', '—'),
            (0xd5, 'Õ', '’'),
            (0xe9, 'é', 'È'),
            (0xff, 'ÿ', 'ˇ'),
        ] {
            assert_eq!((windows.sign(byte), mac.sign(byte)), (in_windows, in_mac), "{byte:x}");
        }
    }
}
