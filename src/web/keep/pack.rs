//! Compression of long payloads: deflate, then fifteen bits to a UTF-16 unit.
//!
//! The units are U+3400 to U+B3FF: no surrogates (so that nothing is lost on the way through Rust's strings), no
//! control characters, and each is one unit, which is what browsers count.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

const FIRST: u32 = 0x3400;
const BITS: u32 = 15;
const MASK: u32 = (1 << BITS) - 1;
const LEVEL: u8 = 6;

/// The longest text that is unpacked, in bytes. Nothing longer is ever packed, so what claims to be is damage.
pub const LONGEST: usize = 64 << 20;

/// The text, compressed.
pub fn pack(text: &str) -> String {
    let bytes = compress_to_vec(text.as_bytes(), LEVEL);
    let mut packed = String::with_capacity(bytes.len() / 2 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    let unit = |bits: u32| char::from_u32(FIRST + (bits & MASK));
    for byte in bytes {
        bits = (bits << 8) | u32::from(byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            packed.extend(unit(bits >> count));
            bits &= (1 << count) - 1;
        }
    }
    if count > 0 {
        packed.extend(unit(bits << (BITS - count)));
    }
    packed
}

/// The text that was packed, of which the length in bytes must be known, so that it never grows beyond that.
pub fn unpack(packed: &str, length: usize) -> Option<String> {
    if length > LONGEST {
        return None;
    }
    let mut bytes = Vec::with_capacity(packed.len() / 3 * 2);
    let (mut bits, mut count) = (0_u32, 0);
    for unit in packed.chars() {
        let value = u32::from(unit).checked_sub(FIRST).filter(|value| *value <= MASK)?;
        bits = (bits << BITS) | value;
        count += BITS;
        while count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).ok()?);
            bits &= (1 << count) - 1;
        }
    }
    // Some room, so that the end mark is read as well; a longer text is refused below.
    let text = decompress_to_vec_with_limit(&bytes, length.saturating_add(64)).ok()?;
    String::from_utf8(text).ok().filter(|text| text.len() == length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::keep::store::units;

    fn samples() -> Vec<String> {
        let mut samples: Vec<String> = (0..70)
            .map(|length| "schoolweave-".chars().cycle().take(length).collect())
            .collect();
        samples.push("Ünïcödé 学校 🏫 \u{0}\u{202e}\u{fffd}\n".repeat(50));
        samples.push(
            (0..4000_u32)
                .map(|n| format!("{:x};", n.wrapping_mul(2_654_435_761)))
                .collect(),
        );
        samples
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        for text in samples() {
            let packed = pack(&text);
            assert_eq!(unpack(&packed, text.len()).as_ref(), Some(&text));
            assert_eq!(units(&packed), packed.chars().count());
            assert!(
                packed
                    .chars()
                    .all(|unit| !unit.is_control() && ('\u{3400}'..='\u{b3ff}').contains(&unit))
            );
        }
    }

    #[test]
    fn a_plan_like_text_shrinks_to_a_quarter_and_less() {
        let text: String = (0..3000)
            .map(|n| format!("{{\"id\":\"{n:08x}-0000-4000-8000-{n:012x}\",\"name\":\"Partner {n}\",\"kind\":\"library\",\"standing\":\"active\"}}\n"))
            .collect();
        assert!(units(&pack(&text)) * 4 < units(&text));
    }

    #[test]
    fn a_wrong_length_is_refused_and_nothing_grows_beyond_it() {
        let bomb = "0".repeat(1 << 20);
        let packed = pack(&bomb);
        for length in [
            0,
            1,
            1000,
            bomb.len() - 1,
            bomb.len() + 1,
            LONGEST,
            LONGEST + 1,
            usize::MAX,
        ] {
            assert_eq!(unpack(&packed, length), None, "{length}");
        }
    }

    #[test]
    fn damage_is_an_answer_and_not_a_crash() {
        let text = "Ünïcödé 学校 🏫 plan, ".repeat(5) + &samples()[69];
        let packed: Vec<char> = pack(&text).chars().collect();
        for at in 0..packed.len() {
            let cut: String = packed[..at].iter().collect();
            assert_ne!(unpack(&cut, text.len()).as_ref(), Some(&text));
            let mut changed = packed.clone();
            changed[at] = 'x';
            assert_eq!(unpack(&changed.iter().collect::<String>(), text.len()), None);
        }
    }
}
