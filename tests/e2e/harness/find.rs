//! Finding things as people do who use assistive technology: by role and name, out of the browser's own tree.

use serde_json::{Value, json};

use super::browser::as_seen;
use super::wait::until;
use super::{Browser, Element};

impl Browser {
    /// The one element with this role and exactly this name, once it is there.
    pub fn find(&self, role: &str, name: &str) -> Element<'_> {
        one(
            self,
            "document",
            role,
            &|found| found == name,
            &format!("a {role} “{name}”"),
        )
    }

    /// The first element with this role whose name has a part, once it is there.
    pub fn find_part(&self, role: &str, part: &str) -> Element<'_> {
        first(
            self,
            "document",
            role,
            &|found| found.contains(part),
            &format!("a {role} with “{part}”"),
        )
    }

    /// The names of all elements with a role, in their order.
    pub fn names(&self, role: &str) -> Vec<String> {
        nodes(self, "document", role)
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    }

    /// Whether there is now an element with this role and name.
    pub fn has(&self, role: &str, name: &str) -> bool {
        self.names(role).iter().any(|found| found == name)
    }

    /// Waits until no element with this role and name is left.
    pub fn find_no(&self, role: &str, name: &str) {
        until(&format!("the {role} “{name}” to go"), || {
            (!self.has(role, name)).then_some(())
        });
    }

    /// The first element with one of these roles and exactly this name, once it is there.
    pub fn any_of(&self, roles: &[&str], name: &str) -> Element<'_> {
        until(&format!("“{name}” as one of {roles:?}"), || {
            roles
                .iter()
                .find_map(|role| pick(self, "document", role, &|found| found == name).into_iter().next())
        })
    }

    /// Clicks the button with this name.
    pub fn click(&self, button: &str) {
        self.find("button", button).click();
    }

    /// Follows the link with this name.
    pub fn follow(&self, link: &str) {
        self.find("link", link).click();
    }

    /// The field with this label.
    pub fn field(&self, label: &str) -> Element<'_> {
        self.any_of(&["textbox", "searchbox", "spinbutton", "combobox", "Date"], label)
    }
}

impl<'a> Element<'a> {
    /// The one element inside this one with this role and name, once it is there.
    pub fn find(&self, role: &str, name: &str) -> Element<'a> {
        self.mark();
        one(
            self.browser,
            "window.within",
            role,
            &|found| found == name,
            &format!("a {role} “{name}” inside"),
        )
    }

    /// The names of all elements with a role inside this one, in their order.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.mark();
        nodes(self.browser, "window.within", role)
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    }

    fn mark(&self) {
        self.browser
            .run_with("window.within = arguments[0]", &[self.argument()]);
    }
}

fn one<'a>(browser: &'a Browser, within: &str, role: &str, fits: &dyn Fn(&str) -> bool, what: &str) -> Element<'a> {
    let mut found = some(browser, within, role, fits, what);
    assert!(found.len() == 1, "{what} is there {} times", found.len());
    found.remove(0)
}

fn first<'a>(browser: &'a Browser, within: &str, role: &str, fits: &dyn Fn(&str) -> bool, what: &str) -> Element<'a> {
    some(browser, within, role, fits, what).remove(0)
}

fn some<'a>(
    browser: &'a Browser,
    within: &str,
    role: &str,
    fits: &dyn Fn(&str) -> bool,
    what: &str,
) -> Vec<Element<'a>> {
    let seen = std::cell::RefCell::new(Vec::new());
    let start = std::time::Instant::now();
    until(what, || {
        let found = pick(browser, within, role, fits);
        if found.is_empty() && start.elapsed().as_secs() >= 10 {
            // Said once, before the wait ends in vain: what there is instead.
            seen.replace(nodes(browser, within, role).into_iter().map(|(name, _)| name).collect());
            panic!(
                "no {what}; there is: {:?}\non the page:\n{}",
                seen.borrow(),
                browser.text()
            );
        }
        (!found.is_empty()).then_some(found)
    })
}

fn pick<'a>(browser: &'a Browser, within: &str, role: &str, fits: &dyn Fn(&str) -> bool) -> Vec<Element<'a>> {
    let fitting = nodes(browser, within, role).into_iter().filter(|(name, _)| fits(name));
    fitting.filter_map(|(_, node)| element(browser, &node)).collect()
}

/// The name and the node of each element with a role, as the browser tells them to assistive technology.
fn nodes(browser: &Browser, within: &str, role: &str) -> Vec<(String, Value)> {
    let object = browser.command("Runtime.evaluate", json!({ "expression": within }))["result"]["objectId"].take();
    let query = json!({ "cmd": "Accessibility.queryAXTree", "params": { "objectId": object, "role": role } });
    // A node may go while it is asked about; then there is nothing, and the question is put again.
    let answer = browser.web.post("/goog/cdp/execute", &query).unwrap_or_default();
    let node = |node: &Value| {
        let name = node["name"]["value"]
            .as_str()
            .map(as_seen)
            .unwrap_or_default()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        (node["ignored"] != json!(true)).then(|| (name, node["backendDOMNodeId"].clone()))
    };
    answer["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(node)
        .collect()
}

/// The element of a node of the browser's own protocol; none where it has gone meanwhile, and is asked for again.
fn element<'a>(browser: &'a Browser, node: &Value) -> Option<Element<'a>> {
    let resolve = json!({ "cmd": "DOM.resolveNode", "params": { "backendNodeId": node } });
    let object = browser.web.post("/goog/cdp/execute", &resolve).ok()?["object"]["objectId"].take();
    let call = json!({ "objectId": object, "functionDeclaration": "function () { window.found = this; }" });
    browser.command("Runtime.callFunctionOn", call);
    let found = json!({ "script": "return window.found", "args": [] });
    let found = browser.web.post("/execute/sync", &found).ok()?;
    found.is_object().then(|| Element::of(browser, &found))
}
