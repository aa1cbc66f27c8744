//! A first walk over JSON text, for what a parser does not say: depth, keys written twice, halves of characters.

use std::borrow::Cow;
use std::collections::HashSet;

/// The deepest nesting that is read. A plan needs seven levels.
pub const DEEPEST: usize = 64;

/// What the walk found.
#[derive(Debug, PartialEq, Eq)]
pub struct Scan<'a> {
    /// The text, with each half of a character (a lone surrogate escape) replaced by the replacement character.
    pub text: Cow<'a, str>,
    /// How many halves of characters were replaced.
    pub half_characters: usize,
    /// Paths of the fields that are written twice in one object.
    pub same_keys: Vec<String>,
}

/// The text is nested deeper than [`DEEPEST`].
#[derive(Debug, PartialEq, Eq)]
pub struct TooDeep;

/// An object or list that is open at the present place.
enum Open<'a> {
    Object {
        keys: HashSet<Cow<'a, str>>,
        key: Cow<'a, str>,
        expects_key: bool,
    },
    List {
        place: usize,
    },
}

/// Walks over the text once. Text that is not JSON is walked over as well, and left to the parser to refuse.
pub fn scan(text: &str) -> Result<Scan<'_>, TooDeep> {
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut same_keys = Vec::new();
    let mut halves = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let end = string_end(bytes, at, &mut halves);
                if let Some(Open::Object {
                    keys,
                    key,
                    expects_key: expects @ true,
                }) = open.last_mut()
                {
                    *expects = false;
                    *key = decoded(text.get(at..=end).unwrap_or_default());
                    if !keys.insert(key.clone()) {
                        same_keys.push(path(&open));
                    }
                }
                at = end;
            }
            b'{' | b'[' if open.len() >= DEEPEST => return Err(TooDeep),
            b'{' => open.push(Open::Object {
                keys: HashSet::new(),
                key: "".into(),
                expects_key: true,
            }),
            b'[' => open.push(Open::List { place: 0 }),
            b'}' | b']' => {
                open.pop();
            }
            b',' => match open.last_mut() {
                Some(Open::Object { expects_key, .. }) => *expects_key = true,
                Some(Open::List { place }) => *place += 1,
                None => {}
            },
            _ => {}
        }
        at += 1;
    }
    Ok(Scan {
        half_characters: halves.len(),
        text: without_halves(text, &halves),
        same_keys,
    })
}

/// The place of the quotation mark that ends the string which begins at `start`, noting lone surrogate escapes.
fn string_end(bytes: &[u8], start: usize, halves: &mut Vec<usize>) -> usize {
    let mut at = start + 1;
    let mut high: Option<usize> = None;
    loop {
        match bytes.get(at) {
            None => return at,
            Some(b'\\') if bytes.get(at + 1) == Some(&b'u') => {
                let unit = bytes
                    .get(at + 2..at + 6)
                    .and_then(|digits| std::str::from_utf8(digits).ok());
                match unit.and_then(|digits| u16::from_str_radix(digits, 16).ok()) {
                    Some(0xD800..=0xDBFF) => halves.extend(high.replace(at)),
                    Some(0xDC00..=0xDFFF) => {
                        if high.take().is_none() {
                            halves.push(at);
                        }
                    }
                    _ => halves.extend(high.take()),
                }
                at += 6;
            }
            Some(byte) => {
                halves.extend(high.take());
                match byte {
                    b'"' => return at,
                    b'\\' => at += 2,
                    _ => at += 1,
                }
            }
        }
    }
}

fn without_halves<'a>(text: &'a str, halves: &[usize]) -> Cow<'a, str> {
    if halves.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut mended = String::with_capacity(text.len());
    let mut from = 0;
    for half in halves {
        mended.push_str(text.get(from..*half).unwrap_or_default());
        mended.push_str("\\ufffd");
        from = half + 6;
    }
    mended.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(mended)
}

/// A key as it reads: `"a"` and `"\u0061"` are the same.
fn decoded(quoted: &str) -> Cow<'_, str> {
    if quoted.contains('\\')
        && let Ok(text) = serde_json::from_str::<String>(quoted)
    {
        return Cow::Owned(text);
    }
    Cow::Borrowed(quoted.trim_matches('"'))
}

fn path(open: &[Open<'_>]) -> String {
    let steps: Vec<String> = open
        .iter()
        .map(|step| match step {
            Open::Object { key, .. } => key.to_string(),
            Open::List { place } => place.to_string(),
        })
        .collect();
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_written_twice_are_named_by_their_path() {
        let found = scan(r#"{"a":[{"b":1,"c":{"b":1},"b":2}],"\u0061":0,"x":"{\"x\":1,\"x\":2}"}"#).unwrap();
        assert_eq!(found.same_keys, ["a/0/b", "a"]);
    }

    #[test]
    fn halves_of_characters_are_replaced_and_pairs_kept() {
        let found = scan(r#"["\ud83d","\ud83d\ude00","\ude00\ud83d","\\ud83d","\ud83d\ud83d\ude00x"]"#).unwrap();
        assert_eq!(
            found.text,
            r#"["\ufffd","\ud83d\ude00","\ufffd\ufffd","\\ud83d","\ufffd\ud83d\ude00x"]"#
        );
        assert_eq!(found.half_characters, 4);
        serde_json::from_str::<serde_json::Value>(&found.text).unwrap();
    }

    #[test]
    fn depth_is_bounded() {
        assert!(scan(&"[".repeat(DEEPEST)).is_ok());
        assert_eq!(scan(&"[".repeat(DEEPEST + 1)), Err(TooDeep));
        assert_eq!(scan(&"[".repeat(100_000)), Err(TooDeep));
    }

    #[test]
    fn any_truncation_is_walked_over() {
        let text = r#"{"a":["\ud83d\ude00","é",{"b":"\\"}]}"#;
        for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            scan(&text[..end]).unwrap();
        }
    }
}
