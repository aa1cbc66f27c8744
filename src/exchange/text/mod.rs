//! Bytes of a file, made text: the encoding is known by its mark, or guessed, shown and correctable.
//!
//! **Invariant:** a file is never read in part: it is text as a whole, or refused with a reason.

mod guess;
mod tables;

use thiserror::Error;

use tables::UpperHalf;

/// The largest file that is read, in bytes. Ask [`check_size`] before reading a file.
pub const SIZE_LIMIT: u64 = 20 * 1024 * 1024;

/// How the letters of a file are written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// UTF-8, as nearly everything today.
    Utf8,
    /// UTF-16, low byte first: Excel's “Unicode text”.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252: CSV of Excel on Windows.
    Windows1252,
    /// Mac OS Roman: CSV of Excel on a Mac.
    Macintosh,
}

impl Encoding {
    /// Every encoding, the likeliest first.
    pub const ALL: [Self; 5] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Macintosh,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// A stable id; its label has the key `import-encoding-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Macintosh => "macintosh",
        }
    }

    /// The encoding with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.id() == id)
    }
}

/// How sure the encoding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The file carries a byte order mark.
    Mark,
    /// It could not be read so by chance, or has no letter that could be read in two ways.
    Form,
    /// It was guessed by how the text reads.
    Guess,
    /// It was chosen by hand.
    Chosen,
}

/// A file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, with line ends as `\n`, without a byte order mark and zero signs.
    pub text: String,
    /// The encoding it was read in.
    pub encoding: Encoding,
    /// Why that one.
    pub basis: Basis,
    /// How many places could not be read and show `�`.
    pub unreadable: usize,
    /// How many zero signs were taken out.
    pub zeros: usize,
}

/// What a file is that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    /// A workbook of Excel, Numbers or LibreOffice, or another packed file.
    Workbook,
    /// A workbook of Excel before 2007.
    OldWorkbook,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Something else.
    Unknown,
}

/// Why a file cannot be read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TextFault {
    /// It is larger than [`SIZE_LIMIT`].
    #[error("too large")]
    TooLarge,
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is not text.
    #[error("not text")]
    NotText(Binary),
}

impl TextFault {
    /// The key of the message that says what to do. `import-fault-too-large` takes `limit`, in megabytes.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::TooLarge => "import-fault-too-large",
            Self::Empty => "import-fault-empty",
            Self::NotText(Binary::Workbook) => "import-fault-workbook",
            Self::NotText(Binary::OldWorkbook) => "import-fault-old-workbook",
            Self::NotText(Binary::Pdf) => "import-fault-pdf",
            Self::NotText(Binary::Picture) => "import-fault-picture",
            Self::NotText(Binary::Unknown) => "import-fault-not-text",
        }
    }
}

/// Whether a file of this size is read; to be asked before its bytes are.
pub fn check_size(bytes: u64) -> Result<(), TextFault> {
    if bytes > SIZE_LIMIT {
        Err(TextFault::TooLarge)
    } else {
        Ok(())
    }
}

/// Reads the bytes of a file as text, in the encoding chosen or else the one they show.
pub fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded, TextFault> {
    check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    if let Some(binary) = binary(bytes) {
        return Err(TextFault::NotText(binary));
    }
    let (marked, rest) = split_mark(bytes);
    let (encoding, basis) = match (chosen, marked) {
        (Some(chosen), _) => (chosen, Basis::Chosen),
        (None, Some(marked)) => (marked, Basis::Mark),
        (None, None) => recognise(rest),
    };
    // The mark is taken off only where it belongs to the encoding: in another it is text.
    let bytes = if marked == Some(encoding) { rest } else { bytes };
    let raw = decode_as(bytes, encoding);
    let unreadable = raw.matches(char::REPLACEMENT_CHARACTER).count();
    let zeros = raw.matches('\0').count();
    let odd = raw
        .chars()
        .filter(|sign| sign.is_control() && !matches!(sign, '\t' | '\n' | '\r' | '\0' | '\u{b}' | '\u{c}'))
        .count();
    if chosen.is_none() && (odd + zeros) * 20 > raw.len() {
        return Err(TextFault::NotText(Binary::Unknown));
    }
    let text = plain_lines(&raw);
    if text.trim().is_empty() {
        return Err(TextFault::Empty);
    }
    Ok(Decoded {
        text,
        encoding,
        basis,
        unreadable,
        zeros,
    })
}

/// Text with `\n` as the only line end, and without zero signs.
pub fn plain_lines(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\0' => {}
            '\r' => {
                signs.next_if_eq(&'\n');
                plain.push('\n');
            }
            sign => plain.push(sign),
        }
    }
    plain
}

fn recognise(bytes: &[u8]) -> (Encoding, Basis) {
    if let Some(encoding) = guess::utf_16(bytes) {
        (encoding, Basis::Form)
    } else if std::str::from_utf8(bytes).is_ok() {
        (Encoding::Utf8, Basis::Form)
    } else {
        (guess::single_byte(bytes), Basis::Guess)
    }
}

fn split_mark(bytes: &[u8]) -> (Option<Encoding>, &[u8]) {
    const MARKS: [(&[u8], Encoding); 3] = [
        (&[0xef, 0xbb, 0xbf], Encoding::Utf8),
        (&[0xff, 0xfe], Encoding::Utf16Le),
        (&[0xfe, 0xff], Encoding::Utf16Be),
    ];
    MARKS
        .iter()
        .find_map(|(mark, encoding)| Some((Some(*encoding), bytes.strip_prefix(*mark)?)))
        .unwrap_or((None, bytes))
}

fn decode_as(bytes: &[u8], encoding: Encoding) -> String {
    let wide = |join: fn([u8; 2]) -> u16| {
        let (pairs, left) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| join(*pair));
        let signs = char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER));
        // Half a sign at the end of a cut-off file.
        signs.chain(left.iter().map(|_| char::REPLACEMENT_CHARACTER)).collect()
    };
    let narrow = |table: UpperHalf| bytes.iter().map(|byte| table.sign(*byte)).collect();
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Le => wide(u16::from_le_bytes),
        Encoding::Utf16Be => wide(u16::from_be_bytes),
        Encoding::Windows1252 => narrow(UpperHalf::windows_1252()),
        Encoding::Macintosh => narrow(UpperHalf::macintosh()),
    }
}

/// What a file is by its first bytes, where that is no text.
fn binary(bytes: &[u8]) -> Option<Binary> {
    const STARTS: [(&[u8], Binary); 9] = [
        (b"PK\x03\x04", Binary::Workbook),
        (b"PK\x05\x06", Binary::Workbook),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Binary::OldWorkbook),
        (b"%PDF-", Binary::Pdf),
        (b"\x89PNG\r\n", Binary::Picture),
        (b"\xff\xd8\xff", Binary::Picture),
        (b"GIF8", Binary::Picture),
        (b"\x1f\x8b", Binary::Unknown),
        (b"\0asm", Binary::Unknown),
    ];
    STARTS
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, binary)| *binary)
}

#[cfg(test)]
fn encode_single_byte(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
    let table = match encoding {
        Encoding::Windows1252 => UpperHalf::windows_1252(),
        _ => UpperHalf::macintosh(),
    };
    text.chars()
        .map(|sign| (0..=255).find(|byte| table.sign(*byte) == sign))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Decoded {
        decode(bytes, None).unwrap()
    }

    #[test]
    fn r26_marks_line_ends_and_zeros_are_taken_in_stride() {
        let decoded = read(b"\xef\xbb\xbfname,kind\r\nCaf\xc3\xa9,\r\"a\r\nb\",x\0\n");
        assert_eq!(decoded.text, "name,kind\nCafé,\n\"a\nb\",x\n");
        assert_eq!(
            (decoded.encoding, decoded.basis, decoded.zeros),
            (Encoding::Utf8, Basis::Mark, 1)
        );
    }

    #[test]
    fn r26_utf_16_is_read_with_and_without_its_mark() {
        let text = "Name\tKind\nÅsa 🎓\tyouth\n";
        for (encoding, mark) in [(Encoding::Utf16Le, [0xff, 0xfe]), (Encoding::Utf16Be, [0xfe, 0xff])] {
            let units = text.encode_utf16().map(|unit| match encoding {
                Encoding::Utf16Le => unit.to_le_bytes(),
                _ => unit.to_be_bytes(),
            });
            let bytes: Vec<u8> = units.flatten().collect();
            let marked: Vec<u8> = mark.into_iter().chain(bytes.clone()).collect();
            assert_eq!((read(&bytes).text.as_str(), read(&bytes).encoding), (text, encoding));
            assert_eq!((read(&marked).text.as_str(), read(&marked).basis), (text, Basis::Mark));
        }
        let odd = decode(b"\xff\xfea\0b\0c", None).unwrap();
        assert_eq!((odd.text.as_str(), odd.unreadable), ("ab\u{fffd}", 1));
    }

    #[test]
    fn r26_what_is_not_text_is_refused_precisely() {
        for (bytes, fault) in [
            (b"".as_slice(), TextFault::Empty),
            (b" \r\n\t ", TextFault::Empty),
            (b"\xef\xbb\xbf", TextFault::Empty),
            (b"PK\x03\x04rest", TextFault::NotText(Binary::Workbook)),
            (b"%PDF-1.7", TextFault::NotText(Binary::Pdf)),
            (b"\x01\x02\x03\x04\x05abc", TextFault::NotText(Binary::Unknown)),
        ] {
            assert_eq!(decode(bytes, None), Err(fault), "{bytes:?}");
        }
    }

    #[test]
    fn r24_a_huge_file_is_refused_by_its_size() {
        assert_eq!(check_size(SIZE_LIMIT), Ok(()));
        assert_eq!(check_size(SIZE_LIMIT + 1), Err(TextFault::TooLarge));
    }

    #[test]
    fn x4_the_guess_can_be_corrected() {
        let bytes = encode_single_byte("Ñandú", Encoding::Windows1252).unwrap();
        let guessed = read(&bytes);
        assert_eq!((guessed.encoding, guessed.basis), (Encoding::Windows1252, Basis::Guess));
        let corrected = decode(&bytes, Some(Encoding::Macintosh)).unwrap();
        assert_eq!((corrected.text.as_str(), corrected.basis), ("—and˙", Basis::Chosen));
        let as_utf_8 = decode(&bytes, Some(Encoding::Utf8)).unwrap();
        assert_eq!(as_utf_8.unreadable, 2);
    }
}
