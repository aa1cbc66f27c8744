//! An element of the page.

use serde_json::{Value, json};

use super::Browser;
use super::browser::as_seen;
use super::webdriver::ELEMENT;

/// An element that was found.
pub struct Element<'a> {
    pub(super) browser: &'a Browser,
    id: String,
}

impl<'a> Element<'a> {
    /// The element that the protocol passed.
    pub(super) fn of(browser: &'a Browser, value: &Value) -> Self {
        let id = value[ELEMENT].as_str().unwrap_or_else(|| panic!("no element: {value}"));
        Self {
            browser,
            id: id.to_owned(),
        }
    }

    /// As the protocol passes it to scripts.
    pub fn argument(&self) -> Value {
        json!({ ELEMENT: self.id })
    }

    /// Clicks in its middle, as a mouse does: something in front of it gets the click and fails the test.
    pub fn click(&self) {
        self.post("click", &json!({}));
    }

    /// Clicks several times at once.
    pub fn clicks(&self, times: usize) {
        let press = json!([{ "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 }]);
        let mut actions =
            vec![json!({ "type": "pointerMove", "duration": 0, "origin": self.argument(), "x": 0, "y": 0 })];
        for _ in 0..times {
            actions.extend(press.as_array().into_iter().flatten().cloned());
        }
        self.browser
            .act(&json!([{ "type": "pointer", "id": "mouse", "actions": actions }]));
    }

    /// Types a text into it; it gets the focus and keeps what it had.
    pub fn type_text(&self, text: &str) {
        self.post("value", &json!({ "text": text }));
    }

    /// Puts a text in the place of what it had, as a person does: select all, type.
    pub fn replace_text(&self, text: &str) {
        self.focus();
        self.browser.press("Control+a");
        self.browser.type_keys(text);
    }

    /// Gives it the focus.
    pub fn focus(&self) {
        self.call("focus()");
    }

    /// The text it shows.
    pub fn text(&self) -> String {
        as_seen(self.get("text").as_str().unwrap_or(""))
    }

    /// What a field holds.
    pub fn value(&self) -> String {
        as_seen(self.get("property/value").as_str().unwrap_or(""))
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.get(&format!("attribute/{name}")).as_str().map(str::to_owned)
    }

    /// Its name as assistive technology says it.
    pub fn name(&self) -> String {
        // Some versions of the browser leave a space at its end.
        self.get("computedlabel").as_str().unwrap_or("").trim().to_owned()
    }

    /// Whether it can be used.
    pub fn is_enabled(&self) -> bool {
        self.get("enabled") == json!(true)
    }

    /// Whether it is checked or chosen.
    pub fn is_selected(&self) -> bool {
        self.get("selected") == json!(true)
    }

    /// Chooses an option of a list by the text it shows.
    pub fn choose(&self, option: &str) {
        let script = "const option = [...arguments[0].options].find((option) => option.text.trim() === arguments[1]);
            if (!option) return [...arguments[0].options].map((option) => option.text);
            arguments[0].focus();
            arguments[0].value = option.value;
            arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
            arguments[0].dispatchEvent(new Event('change', { bubbles: true }));";
        let others = self.browser.run_with(script, &[self.argument(), json!(option)]);
        assert!(others.is_null(), "“{option}” is not among {others}");
    }

    /// Gives a file to a field for files.
    pub fn upload(&self, path: &std::path::Path) {
        self.post("value", &json!({ "text": path.to_string_lossy() }));
    }

    /// Calls something of the element, such as `focus()`.
    pub fn call(&self, expression: &str) -> Value {
        self.browser
            .run_with(&format!("return arguments[0].{expression}"), &[self.argument()])
    }

    /// Whether its middle is in sight, with nothing in front of it.
    pub fn is_in_sight(&self) -> bool {
        let script = "const box = arguments[0].getBoundingClientRect();
            return arguments[0].contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))";
        self.in_script(script) == json!(true)
    }

    /// What a script gives that takes it as `arguments[0]`.
    pub fn in_script(&self, script: &str) -> Value {
        self.browser.run_with(script, &[self.argument()])
    }

    /// Like [`Self::in_script`], with what else the script takes.
    pub fn in_script_with(&self, script: &str, given: &[Value]) -> Value {
        let arguments: Vec<Value> = [self.argument()].into_iter().chain(given.iter().cloned()).collect();
        self.browser.run_with(script, &arguments)
    }

    fn get(&self, what: &str) -> Value {
        self.browser.web.get(&format!("/element/{}/{what}", self.id)).unwrap()
    }

    fn post(&self, what: &str, body: &Value) {
        self.browser
            .web
            .post(&format!("/element/{}/{what}", self.id), body)
            .unwrap_or_else(|error| panic!("{what}: {error}"));
    }
}
