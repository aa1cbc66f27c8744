//! Short names for what the program takes from its JavaScript half.
//!
//! wasm-bindgen gives each of them a long one with a hash in it, which no tool for JavaScript may change: the program's
//! file asks for the same.

use std::collections::HashMap;

/// The module of all these names, in both halves.
const MODULE: &str = "./schoolweave_bg.js";
const SHORT_MODULE: &str = "a";
/// The section of a wasm file that says what it takes.
const IMPORTS: u8 = 2;
/// The mark and the version that a wasm file begins with.
const HEAD: usize = 8;

/// Both halves of the program with short names; nothing where they are not as the tools wrote them so far.
pub fn shorten(program: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let short: HashMap<&str, String> = script
        .lines()
        .filter_map(name)
        .enumerate()
        .map(|(place, name)| (name, place.to_string()))
        .collect();
    let is_as_written = !short.is_empty() && script.contains(&format!("\"{MODULE}\":"));
    let program = is_as_written.then(|| with_imports(program, &short)).flatten()?;
    let line = |line: &str| match name(line) {
        Some(name) => line.replacen(name, &short[name], 1),
        None => line.replace(&format!("\"{MODULE}\":"), &format!("\"{SHORT_MODULE}\":")),
    };
    Some((program, script.lines().map(|text| line(text) + "\n").collect()))
}

/// What a line of the script gives to the program.
fn name(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("        ")?.split_once(": function(")?;
    name.starts_with("__wb").then_some(name)
}

/// The program with what it takes renamed.
fn with_imports(program: &[u8], short: &HashMap<&str, String>) -> Option<Vec<u8>> {
    let mut bytes = Bytes(program);
    let mut made = bytes.take(HEAD)?.to_vec();
    while !bytes.0.is_empty() {
        let kind = bytes.byte()?;
        let size = bytes.number()?;
        let section = bytes.take(size)?;
        let renamed = if kind == IMPORTS {
            imports(section, short)?
        } else {
            section.to_vec()
        };
        made.push(kind);
        put(renamed.len(), &mut made);
        made.extend(renamed);
    }
    Some(made)
}

fn imports(section: &[u8], short: &HashMap<&str, String>) -> Option<Vec<u8>> {
    let mut bytes = Bytes(section);
    let count = bytes.number()?;
    let mut made = Vec::new();
    put(count, &mut made);
    for _ in 0..count {
        let (mut module, mut name) = (bytes.text()?, bytes.text()?);
        if module == MODULE {
            module = SHORT_MODULE;
            name = short.get(name).map_or(name, String::as_str);
        }
        for text in [module, name] {
            put(text.len(), &mut made);
            made.extend(text.bytes());
        }
        // The program takes functions alone: a zero, and the number of the function's type.
        (bytes.byte()? == 0).then_some(())?;
        made.push(0);
        put(bytes.number()?, &mut made);
    }
    Some(made)
}

/// Bytes that are still to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// A number in groups of seven bits, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}

fn put(mut number: usize, made: &mut Vec<u8>) {
    while number >= 0x80 {
        made.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    made.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that takes these functions and has one more section.
    fn program(names: &[(&str, &str)]) -> Vec<u8> {
        let mut section = Vec::new();
        put(names.len(), &mut section);
        for text in names
            .iter()
            .flat_map(|(module, name)| [(module, None), (name, Some([0, 5]))])
        {
            put(text.0.len(), &mut section);
            section.extend(text.0.bytes());
            section.extend(text.1.into_iter().flatten());
        }
        let mut program = b"\0asm\x01\0\0\0\x02".to_vec();
        put(section.len(), &mut program);
        program.extend(section);
        program.extend(b"\x0a\x02ab");
        program
    }

    const SCRIPT: &str = "\
    const import0 = {
        __wbg_new_0123456789abcdef: function() {
            return wasm.__wbindgen_malloc;
        },
        __wbg_log_0123456789abcdef: function(arg0) { console.log(arg0); },
    };
    return { \"./schoolweave_bg.js\": import0, \"./__wasm_split.js\": import1 };
";

    #[test]
    fn both_halves_have_the_same_short_names() {
        let long = "x".repeat(200);
        let ours = "./schoolweave_bg.js";
        let before = program(&[
            (ours, "__wbg_log_0123456789abcdef"),
            ("./__wasm_split.js", &long),
            (ours, "__wbg_new_0123456789abcdef"),
            (ours, "as_it_is"),
        ]);
        let after = program(&[("a", "1"), ("./__wasm_split.js", &long), ("a", "0"), ("a", "as_it_is")]);
        let (shortened, script) = shorten(&before, SCRIPT).unwrap();
        assert_eq!(shortened, after);
        assert_eq!(
            script,
            SCRIPT
                .replace("__wbg_new_0123456789abcdef", "0")
                .replace("__wbg_log_0123456789abcdef", "1")
                .replace(ours, "a")
        );
    }

    #[test]
    fn what_is_no_program_is_refused() {
        let whole = program(&[("m", "f")]);
        assert!(shorten(&whole, SCRIPT).is_some());
        assert!(shorten(&whole[..whole.len() - 1], SCRIPT).is_none());
        assert!(shorten(b"text", SCRIPT).is_none());
    }
}
