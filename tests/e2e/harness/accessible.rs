//! Accessibility, judged by axe on the page as it is now.

use std::fs;

use serde_json::{Value, json};

use super::{Browser, project};

/// What is judged: WCAG 2.2 to level AA, and axe's best practices.
const TAGS: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What of it depends on colours.
const OF_COLOURS: &[&str] = &["color-contrast", "link-in-text-block"];

impl Browser {
    /// Fails where whoever hears the buttons of the page by their names cannot tell them apart.
    pub fn assert_buttons_differ(&self, state: &str) {
        let mut names = self.names("button");
        // These do the same wherever they stand.
        let same = ["Leave the sample", "Yes, it is there"];
        // The browser's own, which some of its versions name twice.
        let is_own = |name: &String| name.starts_with("Show date picker");
        names.retain(|name| !same.contains(&name.as_str()) && !is_own(name));
        names.sort();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{state}: {twice:?}");
    }

    /// Fails with every finding of axe; `state` says what the page shows.
    pub fn assert_accessible(&self, state: &str) {
        self.assert_nothing_found(state, &json!({ "type": "tag", "values": TAGS }));
    }

    /// The same of what depends on colours: for a page that was judged and has only changed those.
    pub fn assert_colours_accessible(&self, state: &str) {
        self.assert_nothing_found(state, &json!({ "type": "rule", "values": OF_COLOURS }));
    }

    fn assert_nothing_found(&self, state: &str, rules: &Value) {
        if self.run("return typeof axe") == json!("undefined") {
            let path = project().join(".tools/node/node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}: run `cargo xtask test e2e`", path.display()));
            self.command("Runtime.evaluate", json!({ "expression": axe }));
        }
        // Colours that are still fading are neither the old nor the new.
        self.settle();
        let script = format!(
            "const options = {{ runOnly: {rules}, resultTypes: ['violations'] }};
            const {{ violations }} = await axe.run(document, options);
            return violations.flatMap(({{ id, help, nodes }}) => nodes.map((node) =>
                `${{id}}: ${{help}}\\n  ${{node.html}}\\n  ${{node.any.concat(node.all, node.none).map((check) => check.message).join('; ')}}`))"
        );
        let found = self.run_async(&script);
        let findings = found
            .as_array()
            .unwrap_or_else(|| panic!("axe did not finish: {found}"));
        let lines: Vec<&str> = findings.iter().filter_map(Value::as_str).collect();
        assert!(
            lines.is_empty(),
            "{state}: {} findings of axe:\n{}",
            lines.len(),
            lines.join("\n")
        );
    }
}
