//! Words that must not occur, and where.

use crate::source::Source;

/// Layers that know nothing of the web.
const PURE: &[&str] = &["src/plan/", "src/engine/", "src/exchange/", "src/app/"];
const WEB: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_events",
    "gloo_timers",
    "yew",
];

/// Forbidden words that a file has.
pub fn findings(source: &Source) -> Vec<String> {
    let mut findings = Vec::new();
    let mut forbid = |word: &str, reason: &str| findings.push(format!("{}: {word} ({reason})", source.path));
    if PURE.iter().any(|folder| source.path.starts_with(folder)) {
        for word in WEB.iter().filter(|word| has_word(&source.code, word)) {
            forbid(word, "this layer knows nothing of the web");
        }
    }
    if source.path.starts_with("src/web/") && has_word(&source.code, "yew") {
        forbid("yew", "what is drawn is the ui's");
    }
    if source.path.starts_with("src/") {
        if has_word(&source.code, "function_component") {
            forbid("function_component", "write #[component]");
        }
        if has_word(&source.code, "from_html_unchecked") || has_word(&source.code, "set_inner_html") {
            forbid("unchecked markup", "data is never markup");
        }
        if has_style_attribute(source) {
            forbid(
                "style=",
                "the page's policy blocks it: use a class, or style.setProperty",
            );
        }
        for colour in source.quoted.iter().filter_map(|quoted| colour(&quoted.content)) {
            forbid(colour, "colours are custom properties in styles/");
        }
    }
    findings
}

/// Whether a word occurs, not as a part of a longer one.
fn has_word(code: &str, word: &str) -> bool {
    let in_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(word).any(|(start, _)| {
        let before = code[..start].chars().next_back();
        let after = code[start + word.len()..].chars().next();
        !before.is_some_and(in_word) && !after.is_some_and(in_word)
    })
}

fn has_style_attribute(source: &Source) -> bool {
    let in_markup = source.code.match_indices("style").any(|(start, word)| {
        let before = source.code[..start].trim_end_matches([' ', '\n']);
        let after = source.code[start + word.len()..].trim_start();
        let attribute = after.starts_with("={")
            || after.starts_with("=\"")
            || after.starts_with("= {")
            || after.starts_with("= \"");
        let stands_alone = source.code[..start].ends_with(char::is_whitespace);
        attribute && stands_alone && !before.ends_with("let") && !before.ends_with("mut")
    });
    in_markup
        || source
            .quoted
            .iter()
            .any(|quoted| quoted.content == "style" && quoted.before.ends_with("set_attribute("))
}

/// A colour written out in a text.
fn colour(text: &str) -> Option<&str> {
    if let Some(start) = ["rgb(", "rgba(", "hsl(", "oklch("]
        .iter()
        .find_map(|name| text.find(name))
    {
        return Some(&text[start..]);
    }
    text.match_indices('#').find_map(|(start, _)| {
        let digits = &text[start + 1..];
        let length = digits
            .find(|letter: char| !letter.is_ascii_hexdigit())
            .unwrap_or(digits.len());
        let ends =
            !digits[length..].starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '/'));
        (matches!(length, 3 | 4 | 6 | 8) && ends).then(|| &text[start..=start + length])
    })
}

#[cfg(test)]
fn finds(path: &str, code: &str) -> usize {
    findings(&Source::new(path, code)).len()
}

#[test]
fn the_web_is_found_in_pure_layers() {
    for word in WEB {
        assert_eq!(finds("src/plan/a.rs", &format!("use {word}::x;")), 1, "{word}");
        assert_eq!(finds("src/app/a.rs", &format!("let a = {word}::x();")), 1, "{word}");
    }
    assert_eq!(finds("src/app/a.rs", "// yew\nlet yews = \"yew\";"), 0);
    assert_eq!(finds("src/web/a.rs", "use web_sys::Storage;"), 0);
    assert_eq!(finds("src/web/a.rs", "use yew::prelude::*;"), 1);
}

#[test]
fn old_components_unchecked_markup_and_inline_styles_are_found() {
    assert_eq!(finds("src/ui/a.rs", "#[function_component(A)] fn a() {}"), 1);
    assert_eq!(finds("src/ui/a.rs", "Html::from_html_unchecked(x)"), 1);
    assert_eq!(finds("src/ui/a.rs", "html! { <p style=\"top: 0\" /> }"), 1);
    assert_eq!(finds("src/ui/a.rs", "html! { <p class=\"a\"\n style={x} /> }"), 1);
    assert_eq!(finds("src/ui/a.rs", "element.set_attribute(\"style\", x)"), 1);
    assert_eq!(
        finds("src/ui/a.rs", "let style = \"plain\"; let s = Style { style };"),
        0
    );
}

#[test]
fn colours_are_found_in_rust() {
    for bad in ["#fff", "1px solid #0b5c63", "rgb(0 0 0)"] {
        assert_eq!(finds("src/ui/a.rs", &format!("let a = \"{bad}\";")), 1, "{bad}");
    }
    for fine in ["#/partners", "#add-partner", "# heading", "#12345"] {
        assert_eq!(finds("src/ui/a.rs", &format!("let a = \"{fine}\";")), 0, "{fine}");
    }
}
