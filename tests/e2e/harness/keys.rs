//! The keyboard and the clipboard.

use serde_json::{Value, json};

use super::Browser;

/// Keys that are not letters, with their code in the protocol.
const KEYS: &[(&str, char)] = &[
    ("Control", '\u{E009}'),
    ("Shift", '\u{E008}'),
    ("Alt", '\u{E00A}'),
    ("Meta", '\u{E03D}'),
    ("Enter", '\u{E007}'),
    ("Tab", '\u{E004}'),
    ("Escape", '\u{E00C}'),
    ("Backspace", '\u{E003}'),
    ("Delete", '\u{E017}'),
    ("ArrowLeft", '\u{E012}'),
    ("ArrowUp", '\u{E013}'),
    ("ArrowRight", '\u{E014}'),
    ("ArrowDown", '\u{E015}'),
    ("Home", '\u{E011}'),
    ("End", '\u{E010}'),
    ("PageUp", '\u{E00E}'),
    ("PageDown", '\u{E00F}'),
    ("F1", '\u{E031}'),
    ("F2", '\u{E032}'),
    ("F8", '\u{E038}'),
    ("F10", '\u{E03A}'),
    ("Space", ' '),
    ("Plus", '+'),
];

impl Browser {
    /// Presses a key, or several together: `Enter`, `Control+k`, `Control+Shift+z`.
    pub fn press(&self, chord: &str) {
        let keys: Vec<char> = chord.split('+').map(key).collect();
        let event = |kind: &'static str| move |key: &char| json!({ "type": kind, "value": key.to_string() });
        let down = keys.iter().map(event("keyDown"));
        let up = keys.iter().rev().map(event("keyUp"));
        self.act(&json!([{ "type": "key", "id": "keys", "actions": down.chain(up).collect::<Vec<_>>() }]));
    }

    /// Presses keys one after the other.
    pub fn press_each(&self, chords: &[&str]) {
        chords.iter().for_each(|chord| self.press(chord));
    }

    /// Types a text key by key into whatever has the focus.
    pub fn type_keys(&self, text: &str) {
        let events = text.chars().flat_map(|letter| {
            let letter = if letter == '\n' { '\u{E007}' } else { letter }.to_string();
            [
                json!({ "type": "keyDown", "value": letter }),
                json!({ "type": "keyUp", "value": letter }),
            ]
        });
        self.act(&json!([{ "type": "key", "id": "keys", "actions": events.collect::<Vec<_>>() }]));
    }

    /// Pastes a text into whatever has the focus, as from a spreadsheet.
    pub fn paste(&self, text: &str) {
        self.put_in_clipboard(text);
        self.press("Control+v");
    }

    /// Puts a text in the clipboard.
    pub fn put_in_clipboard(&self, text: &str) {
        self.allow_clipboard();
        let written = self.run_async(&format!(
            "await navigator.clipboard.writeText({}); return true",
            json!(text)
        ));
        assert_eq!(written, json!(true), "the clipboard did not take the text");
    }

    /// The text in the clipboard.
    pub fn clipboard(&self) -> String {
        self.allow_clipboard();
        self.run_async("return navigator.clipboard.readText()")
            .as_str()
            .unwrap_or("")
            .to_owned()
    }

    /// The HTML in the clipboard.
    pub fn clipboard_html(&self) -> String {
        self.allow_clipboard();
        self.run_async(
            "const [item] = await navigator.clipboard.read();
            return (await item.getType('text/html')).text()",
        )
        .as_str()
        .unwrap_or("")
        .to_owned()
    }

    /// Performs actions of the protocol.
    pub(super) fn act(&self, actions: &Value) {
        self.web.post("/actions", &json!({ "actions": actions })).unwrap();
    }

    fn allow_clipboard(&self) {
        let permissions =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": self.origin() });
        self.command("Browser.grantPermissions", permissions);
    }
}

fn key(name: &str) -> char {
    let named = KEYS.iter().find(|(known, _)| *known == name).map(|(_, key)| *key);
    let mut letters = name.chars();
    let only = letters.next().filter(|_| letters.next().is_none());
    named.or(only).unwrap_or_else(|| panic!("there is no key “{name}”"))
}
