//! The names of the keys. There is no index: what is there is found by looking at the names.
//!
//! Plan and writer ids are percent-encoded, so that a slash in one cannot reach into another plan.

use std::fmt::Write as _;

/// What every key of this program begins with.
pub const ALL: &str = "schoolweave/";
/// The key of the preferences.
pub const PREFERENCES: &str = "schoolweave/ui";
const PLANS: &str = "schoolweave/p/";
const KEPT: &str = "schoolweave/q/";

/// One of the two slots for snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The slot that a new plan is written to.
    A,
    /// The other slot.
    B,
}

impl Side {
    /// Both slots.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The other slot.
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

/// What a key of ours holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// Something of a plan.
    Plan(String, Part),
    /// A value set aside.
    Kept(u64),
    /// The preferences.
    Preferences,
}

/// What a key of a plan holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A snapshot.
    Slot(Side),
    /// One step of the journal.
    Step {
        /// The generation of the snapshot that the step builds on.
        generation: u64,
        /// The page load that wrote it.
        writer: String,
        /// Its number among those of the same writer.
        number: u64,
    },
    /// A restore point.
    Point(u64),
    /// The mark of a plan in the trash.
    Trash,
}

/// What the keys of a plan begin with.
pub fn plan(plan: &str) -> String {
    format!("{PLANS}{}/", encode(plan))
}

/// The key of a snapshot.
pub fn slot(of: &str, side: Side) -> String {
    format!("{}{}", plan(of), side.word())
}

/// The key of a step of the journal.
pub fn step(of: &str, generation: u64, writer: &str, number: u64) -> String {
    format!("{}j/{generation}/{}/{number}", plan(of), encode(writer))
}

/// The key of a restore point.
pub fn point(of: &str, number: u64) -> String {
    format!("{}r/{number}", plan(of))
}

/// The key of the mark of a plan in the trash.
pub fn trash(of: &str) -> String {
    format!("{}trash", plan(of))
}

/// The key of a value set aside.
pub fn kept(number: u64) -> String {
    format!("{KEPT}{number}")
}

/// What a key holds; nothing for keys of other programs and of later versions.
pub fn parse(key: &str) -> Option<Key> {
    if key == PREFERENCES {
        return Some(Key::Preferences);
    }
    if let Some(rest) = key.strip_prefix(KEPT) {
        return number(rest).map(Key::Kept);
    }
    let (plan, rest) = key.strip_prefix(PLANS)?.split_once('/')?;
    let parts: Vec<&str> = rest.split('/').collect();
    let part = match parts.as_slice() {
        ["a"] => Part::Slot(Side::A),
        ["b"] => Part::Slot(Side::B),
        ["trash"] => Part::Trash,
        ["r", point] => Part::Point(number(point)?),
        ["j", generation, writer, step] => Part::Step {
            generation: number(generation)?,
            writer: decode(writer)?,
            number: number(step)?,
        },
        _ => return None,
    };
    Some(Key::Plan(decode(plan)?, part))
}

/// A number as we write it: no sign, no leading zero.
fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

/// The text with everything but letters, digits and `-_.~` as `%` and two hexadecimal digits per byte.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// What was encoded; nothing if it is not as [`encode`] writes it.
pub fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            digit(rest.next()?)? * 16 + digit(rest.next()?)?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok().filter(|text| encode(text) == encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        for plan in ["p1", "", "a/b", "%2F", "Ü ü", "schoolweave/p/x/a"] {
            for part in [
                Part::Slot(Side::A),
                Part::Slot(Side::B),
                Part::Trash,
                Part::Point(7),
                Part::Step {
                    generation: 12,
                    writer: "w/1".into(),
                    number: u64::MAX,
                },
            ] {
                let key = match &part {
                    Part::Slot(side) => slot(plan, *side),
                    Part::Trash => trash(plan),
                    Part::Point(number) => point(plan, *number),
                    Part::Step {
                        generation,
                        writer,
                        number,
                    } => step(plan, *generation, writer, *number),
                };
                assert_eq!(parse(&key), Some(Key::Plan(plan.to_owned(), part)), "{key}");
            }
        }
        assert_eq!(parse(&kept(3)), Some(Key::Kept(3)));
        assert_eq!(parse(PREFERENCES), Some(Key::Preferences));
    }

    #[test]
    fn keys_of_others_are_nobodys() {
        for key in [
            "",
            "schoolweave",
            "schoolweave/p/x",
            "schoolweave/p/x/",
            "schoolweave/p/x/c",
            "schoolweave/p/x/r/07",
            "schoolweave/p/x/r/+7",
            "schoolweave/p/x/j/1/w",
            "schoolweave/p/x/j/1/w/2/3",
            "schoolweave/p/%2f/a",
            "schoolweave/p/%zz/a",
            "schoolweave/q/",
            "other/p/x/a",
        ] {
            assert_eq!(parse(key), None, "{key}");
        }
    }
}
