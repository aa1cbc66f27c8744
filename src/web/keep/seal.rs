//! Sealed values: what is stored says what it is and how long, and proves that it is whole.
//!
//! ```text
//! schoolweave-slot 1 1f0c55d21ab5ac60 generation=12 writer=k3f9 tip=90ab… parent=90ab… codec=text summary=14 length=23
//! Maple Street 2
//! {"type":"schoolweave-…"}
//! ```
//!
//! - One line: kind, format, checksum, then fields in any order. Two texts follow: a summary (what lists show) and the
//!   payload, with a line break between them. `summary` and `length` are their lengths in UTF-16 units, as stored.
//! - The checksum is FNV-1a, 64 bits, over key, kind, format, fields and texts, in UTF-8, each with a byte FF behind
//!   it. It is the third word in every format to come, so that an older program can tell newer from damaged.
//! - `codec` is `text`, or `deflate:` and the payload's length in bytes (see [`super::pack`]).

use std::borrow::Cow;

use super::pack;
use super::store::units;

/// The version of the format written here.
pub const FORMAT: u32 = 1;

/// What a sealed value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A snapshot.
    Slot,
    /// A step of the journal.
    Step,
    /// A restore point.
    Point,
    /// The mark of a plan in the trash.
    Trash,
    /// A value set aside.
    Kept,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Slot => "schoolweave-slot",
            Self::Step => "schoolweave-step",
            Self::Point => "schoolweave-point",
            Self::Trash => "schoolweave-trash",
            Self::Kept => "schoolweave-kept",
        }
    }
}

/// Why a value cannot be unsealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is not as it was written.
    Damaged,
    /// It is whole, and of a later format.
    Newer,
}

/// What is to be sealed.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// What it is.
    pub kind: Kind,
    /// Fields of its head: names and values without blanks.
    pub fields: &'a [(&'a str, String)],
    /// What lists show.
    pub summary: &'a str,
    /// The text itself.
    pub payload: &'a str,
    /// Payloads of more UTF-16 units than this are compressed.
    pub pack_above: usize,
}

/// A sealed value and its checksum.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// The text to store.
    pub value: String,
    /// The checksum in it.
    pub checksum: u64,
    /// Whether the payload was compressed.
    pub is_packed: bool,
}

/// Seals a value for a key.
pub fn seal(key: &str, content: Content<'_>) -> Sealed {
    let Content { kind, payload, .. } = content;
    let packed = (units(payload) > content.pack_above && payload.len() <= pack::LONGEST)
        .then(|| pack::pack(payload))
        .filter(|packed| units(packed) < units(payload));
    let codec = match packed {
        Some(_) => format!("deflate:{}", payload.len()),
        None => "text".to_owned(),
    };
    let stored = packed.as_deref().unwrap_or(payload);
    let mut fields: String = content
        .fields
        .iter()
        .map(|(name, value)| format!("{name}={value} "))
        .collect();
    fields += &format!(
        "codec={codec} summary={} length={}",
        units(content.summary),
        units(stored)
    );
    let texts = format!("{}\n{stored}", content.summary);
    let format = FORMAT.to_string();
    let checksum = checksum(&[key, kind.word(), &format, &fields, &texts]);
    Sealed {
        value: format!("{} {format} {checksum:016x} {fields}\n{texts}", kind.word()),
        checksum,
        is_packed: packed.is_some(),
    }
}

/// A value that is whole.
#[derive(Clone, Copy, Debug)]
pub struct Unsealed<'a> {
    /// Its checksum.
    pub checksum: u64,
    /// What lists show.
    pub summary: &'a str,
    fields: &'a str,
    stored: &'a str,
}

/// Unseals the value of a key.
pub fn unseal<'a>(key: &str, kind: Kind, value: &'a str) -> Result<Unsealed<'a>, Broken> {
    let whole = read(key, kind, value).ok_or(Broken::Damaged)?;
    match whole {
        (format, _) if format > FORMAT => Err(Broken::Newer),
        (FORMAT, Some(unsealed)) => Ok(unsealed),
        _ => Err(Broken::Damaged),
    }
}

/// The generation and the mark in the head of a damaged snapshot: a hint, nothing to rely on.
pub fn hint(value: &str) -> Option<(u64, u64)> {
    let line = value.lines().next()?;
    let mark = u64::from_str_radix(field(line, "tip")?, 16).ok()?;
    Some((field(line, "generation")?.parse().ok()?, mark))
}

/// The format and content of a value whose checksum is right.
fn read<'a>(key: &str, kind: Kind, value: &'a str) -> Option<(u32, Option<Unsealed<'a>>)> {
    let (line, texts) = value.split_once('\n')?;
    let mut words = line.splitn(4, ' ');
    let (word, format, stated, fields) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let checksum = checksum(&[key, word, format, fields, texts]);
    if word != kind.word() || stated != format!("{checksum:016x}") {
        return None;
    }
    let split = || {
        let (summary, stored) = split_units(texts, field(fields, "summary")?.parse().ok()?)?;
        let stored = stored.strip_prefix('\n')?;
        (Some(units(stored)) == field(fields, "length")?.parse().ok()).then_some(Unsealed {
            checksum,
            summary,
            fields,
            stored,
        })
    };
    Some((format.parse().ok()?, split()))
}

impl Unsealed<'_> {
    /// A field of the head.
    pub fn field(&self, name: &str) -> Option<&str> {
        field(self.fields, name)
    }

    /// A field of the head that is a number.
    pub fn number(&self, name: &str) -> Option<u64> {
        self.field(name)?.parse().ok()
    }

    /// A field of the head that is a checksum.
    pub fn mark(&self, name: &str) -> Option<u64> {
        u64::from_str_radix(self.field(name)?, 16).ok()
    }

    /// The payload as it was before it was sealed; nothing if it cannot be unpacked.
    pub fn payload(&self) -> Option<Cow<'_, str>> {
        match self.field("codec")? {
            "text" => Some(Cow::Borrowed(self.stored)),
            codec => {
                let length = codec.strip_prefix("deflate:")?.parse().ok()?;
                pack::unpack(self.stored, length).map(Cow::Owned)
            }
        }
    }
}

fn field<'a>(fields: &'a str, name: &str) -> Option<&'a str> {
    fields
        .split(' ')
        .find_map(|field| field.strip_prefix(name)?.strip_prefix('='))
}

/// The text cut in two after some UTF-16 units.
fn split_units(text: &str, at: usize) -> Option<(&str, &str)> {
    let mut seen = 0;
    for (index, unit) in text.char_indices() {
        if seen >= at {
            return (seen == at).then(|| text.split_at(index));
        }
        seen += unit.len_utf16();
    }
    (seen == at).then_some((text, ""))
}

/// FNV-1a, 64 bits. Any one changed byte changes it for certain; anything else but for one case in 2⁶⁴.
pub fn checksum(parts: &[&str]) -> u64 {
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    parts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| {
        // FF stands in no UTF-8 text, so that parts cannot run into each other.
        add(part.bytes().fold(hash, add), 0xff)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(payload: &str, pack_above: usize) -> Sealed {
        let fields = [("generation", "12".to_owned()), ("tip", format!("{:016x}", 7))];
        let content = Content {
            kind: Kind::Slot,
            fields: &fields,
            summary: "Maple 🏫\nStreet",
            payload,
            pack_above,
        };
        seal("key", content)
    }

    #[test]
    fn what_is_sealed_is_unsealed() {
        for payload in ["", "x", "\n\n", "学校 🏫\u{0}", &"long ".repeat(1000)] {
            for pack_above in [0, usize::MAX] {
                let sealed = sealed(payload, pack_above);
                let unsealed = unseal("key", Kind::Slot, &sealed.value).unwrap();
                assert_eq!(unsealed.payload().as_deref(), Some(payload));
                assert_eq!(unsealed.summary, "Maple 🏫\nStreet");
                assert_eq!(unsealed.number("generation"), Some(12));
                assert_eq!(unsealed.mark("tip"), Some(7));
                assert_eq!(unsealed.checksum, sealed.checksum);
            }
        }
    }

    #[test]
    fn long_payloads_are_compressed() {
        let payload = "long ".repeat(1000);
        assert!(!sealed(&payload, 5000).is_packed);
        assert!(sealed(&payload, 4999).is_packed);
        assert!(units(&sealed(&payload, 4999).value) < 500);
    }

    #[test]
    fn another_key_or_kind_does_not_fit() {
        let value = sealed("x", 10).value;
        assert_eq!(unseal("other", Kind::Slot, &value).unwrap_err(), Broken::Damaged);
        assert_eq!(unseal("key", Kind::Step, &value).unwrap_err(), Broken::Damaged);
    }

    #[test]
    fn a_later_format_is_told_from_damage() {
        let texts = "whatever a later version puts here";
        let sum = checksum(&["key", "schoolweave-slot", "2", "new=yes", texts]);
        let value = format!("schoolweave-slot 2 {sum:016x} new=yes\n{texts}");
        assert_eq!(unseal("key", Kind::Slot, &value).unwrap_err(), Broken::Newer);
        let changed = sealed("x", 10).value.replace("slot 1 ", "slot 2 ");
        assert_eq!(unseal("key", Kind::Slot, &changed).unwrap_err(), Broken::Damaged);
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_found() {
        for pack_above in [0, usize::MAX] {
            let value = sealed(&"Ü🏫 plan ".repeat(9), pack_above).value;
            let whole: Vec<u16> = value.encode_utf16().collect();
            for at in 0..whole.len() {
                let cut = String::from_utf16_lossy(&whole[..at]);
                assert_eq!(unseal("key", Kind::Slot, &cut).unwrap_err(), Broken::Damaged);
                for bit in 0..16 {
                    let mut flipped = whole.clone();
                    flipped[at] ^= 1 << bit;
                    let flipped = String::from_utf16_lossy(&flipped);
                    assert_eq!(unseal("key", Kind::Slot, &flipped).unwrap_err(), Broken::Damaged);
                }
            }
        }
    }
}
