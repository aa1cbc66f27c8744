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
