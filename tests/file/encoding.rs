//! Case 26: byte order marks, UTF-16, line ends, NUL, marks of direction, halves of characters, emoji, composed and
//! decomposed letters; and case 34 as far as files go: names that are traps elsewhere are plain text.

use schoolweave::plan::file::{self, FileError, Integrity};
use schoolweave::plan::json::RepairKind;
use serde_json::json;

use crate::support::{FIXTURE, around, data, read, repairs, rewritten};

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(unit)
        .collect()
}

#[test]
fn case_26_marks_and_utf_16_and_line_ends_make_no_difference() {
    let whole = read(FIXTURE);
    let with_mark = [b"\xEF\xBB\xBF", FIXTURE.as_bytes()].concat();
    let lines = FIXTURE.replace('\n', "\r\n");
    for bytes in [
        with_mark,
        utf16(FIXTURE, u16::to_le_bytes),
        utf16(FIXTURE, u16::to_be_bytes),
        lines.into_bytes(),
        format!("\n\t {FIXTURE} \n").into_bytes(),
    ] {
        let file = file::read(&bytes).unwrap();
        assert_eq!((file.plan, file.integrity), (whole.plan.clone(), Integrity::Whole));
    }
}

#[test]
fn case_26_what_is_no_text_is_refused() {
    let mut odd = utf16(FIXTURE, u16::to_le_bytes);
    odd.pop();
    let lone = [utf16("\"", u16::to_le_bytes), vec![0x3D, 0xD8]].concat();
    for bytes in [odd, lone, b"\xC3\x28".to_vec(), b"{\"a\":\"\xED\xA0\x80\"}".to_vec()] {
        assert_eq!(file::read(&bytes).err(), Some(FileError::NotText));
    }
    // A control character has to be escaped in JSON.
    let raw = around(&json!({ "about": { "title": "x" } })).replace("\"x\"", "\"\u{0}\"");
    assert!(matches!(file::read(raw.as_bytes()), Err(FileError::NotJson { .. })));
}

#[test]
fn case_26_text_is_unchanged_on_its_way_through() {
    for name in [
        "\u{0}\u{1}\u{1f}\u{7f}",
        "line\r\nline\nline\rend\t",
        "\u{202e}evil\u{202c} \u{200f}מילה\u{200e}",
        "👩‍👧‍👦 🏳️‍🌈 𝔘",
        "e\u{301} is not é",
        "\u{feff}mark",
        "\\ud83d \\u0041 / \\/ \"",
        "\u{2028}\u{2029}\u{fffd}\u{ffff}",
    ] {
        let text = rewritten(&around(&json!({ "partners": [{ "id": "a", "name": name }] })));
        let file = read(&text);
        assert_eq!(file.plan.partners.iter().next().unwrap().name, name);
        assert_eq!((file.repairs, file.integrity), (vec![], Integrity::Whole));
        assert_eq!(rewritten(&text), text);
    }
}

#[test]
fn case_26_halves_of_characters_are_replaced_and_reported() {
    let text = around(&json!({ "partners": [{ "id": "a", "name": "NAME" }] })).replace("NAME", r"a\ud83dz");
    let file = read(&text);
    assert_eq!(file.plan.partners.iter().next().unwrap().name, "a\u{fffd}z");
    assert_eq!(repairs(&file), [("", RepairKind::HalfCharacter)]);
}

#[test]
fn case_34_names_that_are_traps_elsewhere_are_plain_text() {
    for name in [
        "__proto__",
        "constructor",
        "hasOwnProperty",
        "<img src=x onerror=alert(1)>",
        "unread:name",
        "$ref",
    ] {
        let entry = json!({ "id": name, name: { name: 1 }, "name": name, "custom": { name: name } });
        let text = rewritten(&around(&json!({ "partners": [entry.clone()], name: [name] })));
        let data = data(&text);
        assert_eq!(data["partners"][0], entry);
        assert_eq!(data[name], json!([name]));
        assert_eq!(repairs(&read(&text)), []);
    }
}
