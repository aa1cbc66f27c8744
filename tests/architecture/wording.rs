//! The wording that the program asks for, and what the English catalogue has.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::source::Source;

/// Each message of the English catalogue with the files that hold it.
pub type Catalogue = BTreeMap<String, Vec<String>>;

/// The English catalogue.
pub fn english() -> Catalogue {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut catalogue = Catalogue::new();
    for folder in ["first/en", "pages/en"] {
        for entry in fs::read_dir(locales.join(folder)).unwrap().flatten() {
            let file = entry.file_name().to_string_lossy().into_owned();
            read(&file, &fs::read_to_string(entry.path()).unwrap(), &mut catalogue);
        }
    }
    catalogue
}

fn read(file: &str, text: &str, catalogue: &mut Catalogue) {
    for line in text.lines() {
        let Some((key, _)) = line.split_once('=') else { continue };
        let key = key.trim_end();
        let is_key = key.starts_with(|letter: char| letter.is_ascii_lowercase())
            && key
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
        if is_key {
            catalogue.entry(key.to_owned()).or_default().push(file.to_owned());
        }
    }
}

/// Messages that stand more than once.
pub fn repeated(catalogue: &Catalogue) -> Vec<String> {
    let finding =
        |(key, files): (&String, &Vec<String>)| (files.len() > 1).then(|| format!("{key} in {}", files.join(", ")));
    catalogue.iter().filter_map(finding).collect()
}

/// Messages that a file of the page asks for by name, and that do not exist.
pub fn missing(source: &Source, catalogue: &Catalogue) -> Vec<String> {
    if !source.path.starts_with("src/ui/") {
        return Vec::new();
    }
    // A test may well ask for what is not there.
    let code = source.text.split("#[cfg(test)]").next().unwrap_or("");
    // Others have methods of these names too; the wording is `words` wherever it is asked.
    let asked = |before: &str| {
        let before: String = before.split_whitespace().collect();
        ["words.text(", "words.with(", "words().text(", "words().with("]
            .iter()
            .any(|call| before.ends_with(call))
    };
    source
        .quoted
        .iter()
        .filter(|quoted| {
            asked(&quoted.before) && code.contains(&quoted.content) && !catalogue.contains_key(&quoted.content)
        })
        .map(|quoted| format!("{}: {}", source.path, quoted.content))
        .collect()
}

/// What looks like the key of a message in the page and is none: parts of keys, names of sheets and of what is kept.
const NO_KEYS: &[&str] = &[
    "cost-lines",
    "example-head",
    "goal-owner",
    "goal-served",
    "leadership-by-person",
    "partner-training",
    "partners-filter",
    "source-owner",
];

/// What a file of the page has in quotes that looks like the key of a message, begins as messages do, and is none: a list
/// of keys that is worded elsewhere, as headings are, asks for nothing by name.
pub fn like_keys(source: &Source, catalogue: &Catalogue) -> Vec<String> {
    if !source.path.starts_with("src/ui/") {
        return Vec::new();
    }
    let code = source.text.split("#[cfg(test)]").next().unwrap_or("");
    let is_key = |text: &str| {
        let words: Vec<&str> = text.split('-').collect();
        let is_word = |word: &&str| {
            let mut letters = word.chars();
            letters.all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
        };
        words.len() > 1 && !text.contains("__") && words.iter().all(|word| !word.is_empty() && is_word(word))
    };
    // The first words of keys, to which others are added; a class, an id.
    let begins = |text: &str| catalogue.keys().any(|key| key.starts_with(&format!("{text}-")));
    let is_known = |text: &str| catalogue.contains_key(text) || begins(text) || NO_KEYS.contains(&text);
    let first = |text: &str| text.split_once('-').is_some_and(|(first, _)| begins(first));
    let is_markup = |before: &str| {
        let before: String = before.split_whitespace().collect();
        let before = before.trim_end_matches('{');
        [
            "class=",
            "id=",
            "labelledby=",
            "classes!(",
            "then_some(",
            "area=",
            "prop_or(",
        ]
        .iter()
        .any(|end| before.ends_with(end))
    };
    let odd = |quoted: &&crate::source::Quoted| {
        let text = quoted.content.as_str();
        is_key(text) && first(text) && !is_known(text) && !is_markup(&quoted.before) && code.contains(text)
    };
    let found = source.quoted.iter().filter(odd);
    found
        .map(|quoted| format!("{}: {}", source.path, quoted.content))
        .collect()
}

#[test]
fn what_looks_like_a_key_and_is_none_is_found() {
    let mut catalogue = Catalogue::new();
    read("a.ftl", "out-title = Out\nout-what-goes = Goes\n", &mut catalogue);
    let find = |code: &str| like_keys(&Source::new("src/ui/a.rs", code), &catalogue);
    assert_eq!(find("&[\"out-title\", \"out-when\"]"), ["src/ui/a.rs: out-when"]);
    for code in [
        "\"out-what\"",
        "\"in-what\"",
        "\"out\"",
        "<p class=\"out-page\">",
        "class={if a { \"out__a\" } else { \"b\" }}",
        "// \"out-when\"",
        "#[cfg(test)] \"out-when\"",
    ] {
        assert!(find(code).is_empty(), "{code}");
    }
}

#[test]
fn a_message_that_is_not_there_or_twice_is_found() {
    let mut catalogue = Catalogue::new();
    read(
        "a.ftl",
        "# c = d\nshell-undo = Undo\nshell-rows = { $n ->\n    [one] row\n   *[other] a = b\n}\n",
        &mut catalogue,
    );
    assert_eq!(catalogue.keys().collect::<Vec<_>>(), ["shell-rows", "shell-undo"]);
    let ask = |code: &str| missing(&Source::new("src/ui/a.rs", code), &catalogue).len();
    assert_eq!(
        ask("words.text(\"shell-undo\"); words\n.with(\n\"shell-rows\", &[])"),
        0
    );
    assert_eq!(ask("words.text(\"shell-redo\"); words\n.with(\n\"shell-row\", &[])"), 2);
    assert_eq!(
        ask("words.text(key); other.text(\"shell-redo\"); // words.text(\"x\")"),
        0
    );
    assert!(repeated(&catalogue).is_empty());
    read("b.ftl", "shell-undo = Back\n", &mut catalogue);
    assert_eq!(repeated(&catalogue), ["shell-undo in a.ftl, b.ftl"]);
}
