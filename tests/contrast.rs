//! The contrast of every pair of colours that meet on the page, in every theme, reckoned from the style sheets.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is a test"
)]

use std::collections::BTreeMap;
use std::fs;

type Roles = BTreeMap<String, String>;

/// Text and what it stands on.
const TEXT: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "ground",
            "surface",
            "sunken",
            "raised",
            "hover",
            "accent-tint",
            "warning-tint",
            "danger-tint",
            "good-tint",
        ],
    ),
    (
        "ink-soft",
        &["ground", "surface", "sunken", "raised", "hover", "accent-tint"],
    ),
    (
        "ink-faint",
        &["ground", "surface", "sunken", "raised", "hover", "accent-tint"],
    ),
    ("accent", &["ground", "surface", "raised"]),
    (
        "accent-strong",
        &["ground", "surface", "raised", "hover", "accent-tint"],
    ),
    ("on-accent", &["accent", "accent-strong"]),
    ("warning", &["ground", "surface", "raised", "warning-tint"]),
    ("danger", &["ground", "surface", "raised", "hover", "danger-tint"]),
    ("on-danger", &["danger", "danger-strong"]),
    ("good", &["ground", "surface", "raised", "good-tint"]),
    ("on-kind-1", &["kind-1"]),
    ("on-kind-2", &["kind-2"]),
    ("on-kind-3", &["kind-3"]),
    ("on-kind-4", &["kind-4"]),
    ("on-kind-5", &["kind-5"]),
    ("on-kind-6", &["kind-6"]),
    ("on-kind-7", &["kind-7"]),
];

/// Edges of controls, rings of focus, icons, marks and bars, and what they stand on.
const LINES: &[(&str, &[&str])] = &[
    ("control-edge", &["ground", "surface", "raised"]),
    ("accent", &["ground", "surface", "raised", "accent-tint"]),
    (
        "focus",
        &["ground", "surface", "sunken", "raised", "hover", "accent-tint"],
    ),
    ("warning-edge", &["ground", "surface", "raised", "warning-tint"]),
    ("danger", &["ground", "surface", "raised", "danger-tint"]),
    ("good", &["ground", "surface", "raised", "good-tint"]),
    ("certain", &["ground", "surface", "sunken", "raised"]),
    ("chart-line", &["ground", "surface"]),
    ("kind-edge", &["ground", "surface", "raised"]),
];

#[test]
fn text_and_lines_can_be_told_from_what_they_stand_on_in_every_theme() {
    let mut faults = Vec::new();
    for (theme, text, line) in [("light", 4.5, 3.0), ("dark", 4.5, 3.0), ("projector", 7.0, 4.5)] {
        let roles = roles(theme);
        faults.extend(too_weak(theme, &roles, TEXT, text));
        faults.extend(too_weak(theme, &roles, LINES, line));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn hairlines_are_told_too_in_the_projector_theme() {
    let faults = too_weak(
        "projector",
        &roles("projector"),
        &[("hairline", &["ground", "surface"])],
        4.5,
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn colours_are_named_by_role_outside_the_tokens() {
    let palette: Vec<String> = declarations(block(&sheet("tokens"), ":root {"))
        .into_keys()
        .filter(|name| {
            let families = [
                "navy", "paper", "stone", "slate", "teal", "amber", "brick", "moss", "night", "cloud",
            ];
            families.iter().any(|family| name.starts_with(&format!("{family}-")))
        })
        .collect();
    let mut faults = Vec::new();
    for path in sheets() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if ["tokens", "themes", "print"].contains(&name.as_str()) {
            continue;
        }
        let text = without_comments(&fs::read_to_string(&path).unwrap());
        faults.extend(
            palette
                .iter()
                .filter(|colour| text.contains(&format!("--{colour})")))
                .map(|colour| format!("{name}: --{colour}")),
        );
        let hex = text
            .split('#')
            .skip(1)
            .filter(|rest| rest.chars().take(3).all(|letter| letter.is_ascii_hexdigit()));
        faults.extend(hex.map(|rest| format!("{name}: #{}", rest.chars().take(6).collect::<String>())));
        if text.contains("!important") {
            faults.push(format!("{name}: !important"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_sheet_is_on_the_page() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for path in sheets() {
        let address = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        assert!(
            page.contains(&format!("href=\"{address}\"")),
            "index.html does not link {address}"
        );
    }
}

fn too_weak(theme: &str, roles: &Roles, pairs: &[(&str, &[&str])], least: f64) -> Vec<String> {
    let mut faults = Vec::new();
    for (front, backs) in pairs {
        for back in *backs {
            let contrast = contrast(&colour(roles, front), &colour(roles, back));
            if contrast < least {
                faults.push(format!("{theme}: {front} on {back} has {contrast:.2}, needs {least}"));
            }
        }
    }
    faults
}

/// The roles of a theme: the tokens in its colour scheme, and what the theme reassigns.
fn roles(theme: &str) -> Roles {
    let mut roles = declarations(block(&sheet("tokens"), ":root {"));
    let own = sheet("themes");
    let own = block(&own, &format!(":root[data-theme=\"{theme}\"] {{"));
    let is_dark = own.contains("color-scheme: dark;");
    assert!(is_dark || own.contains("color-scheme: light;"), "{theme} has no scheme");
    for value in roles.values_mut() {
        let both = value
            .strip_prefix("light-dark(")
            .and_then(|rest| rest.strip_suffix(')')?.split_once(", "));
        if let Some((light, dark)) = both {
            *value = if is_dark { dark } else { light }.to_owned();
        }
    }
    roles.extend(declarations(own));
    roles
}

fn colour(roles: &Roles, role: &str) -> String {
    let value = roles.get(role).unwrap_or_else(|| panic!("no --{role}"));
    match value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
        Some(other) => colour(roles, other),
        None => value.clone(),
    }
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of WCAG.
fn luminance(hex: &str) -> f64 {
    let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6);
    let digits = digits.unwrap_or_else(|| panic!("{hex} is not a colour of six digits"));
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn declarations(block: &str) -> Roles {
    block
        .split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// What stands between the braces of the first rule whose selector begins so.
fn block<'a>(sheet: &'a str, selector: &str) -> &'a str {
    let start = sheet.find(selector).unwrap_or_else(|| panic!("no rule {selector}"));
    let open = start + sheet[start..].find('{').unwrap() + 1;
    &sheet[open..open + sheet[open..].find('}').unwrap()]
}

fn sheet(name: &str) -> String {
    without_comments(&fs::read_to_string(root().join(format!("styles/{name}.css"))).unwrap())
}

fn without_comments(sheet: &str) -> String {
    let mut rest = sheet;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").unwrap().1;
    }
    kept + rest
}

fn sheets() -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("styles")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "css") {
                found.push(path);
            }
        }
    }
    assert!(found.len() > 10, "the style sheets were not found");
    found
}

fn root() -> &'static std::path::Path {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
}
