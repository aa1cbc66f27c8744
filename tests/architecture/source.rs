//! The program's files, and their code without comments and without what stands in quotes.

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines a file may have.
const LONGEST: usize = 400;

/// A file of the program.
pub struct Source {
    /// Its path in the project, with slashes.
    pub path: String,
    /// Its whole content.
    pub text: String,
    /// Its content without comments; what stood in quotes is left out, the quotes stay.
    pub code: String,
    /// What stands in quotes, with the code just before it.
    pub quoted: Vec<Quoted>,
}

/// Something in quotes.
pub struct Quoted {
    /// The end of the code before it, such as `words.text(`.
    pub before: String,
    /// What stands in the quotes.
    pub content: String,
}

impl Source {
    /// A file with its content.
    pub fn new(path: &str, text: &str) -> Self {
        let (code, quoted) = read(text);
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code,
            quoted,
        }
    }
}

/// All Rust files of the project.
pub fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["src", "tests", "xtask/src", "benches", "fuzz"] {
        collect(&root.join(folder), &mut paths);
    }
    paths.sort();
    let source = |path: &PathBuf| {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        Source::new(&name, &fs::read_to_string(path).unwrap())
    };
    paths.iter().map(source).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// A file opens with what it is, and has a length that one can read.
pub fn findings(source: &Source) -> Vec<String> {
    let mut findings = Vec::new();
    if !source.text.starts_with("//!") {
        findings.push(format!("{}: does not open with //! and what it is", source.path));
    }
    let lines = source.text.lines().count();
    if lines > LONGEST {
        findings.push(format!("{}: {lines} lines, more than {LONGEST}", source.path));
    }
    findings
}

/// The code without comments and quoted text, and the quoted texts.
fn read(text: &str) -> (String, Vec<Quoted>) {
    let letters: Vec<char> = text.chars().collect();
    let mut code = String::new();
    let mut quoted = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        if rest.starts_with(&['/', '/']) {
            at += rest.iter().position(|letter| *letter == '\n').unwrap_or(rest.len());
        } else if rest.starts_with(&['/', '*']) {
            at += block_comment(rest);
        } else if let Some((length, content)) = string(rest, code.chars().next_back()) {
            let before: Vec<char> = code.chars().rev().take(60).collect();
            quoted.push(Quoted {
                before: before.into_iter().rev().collect(),
                content,
            });
            code.push_str("\"\"");
            at += length;
        } else if let Some(length) = character(rest) {
            code.push_str("' '");
            at += length;
        } else {
            code.push(rest[0]);
            at += 1;
        }
    }
    (code, quoted)
}

/// The length of a block comment, which may hold others.
fn block_comment(letters: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < letters.len() {
        if letters[at..].starts_with(&['/', '*']) {
            depth += 1;
            at += 2;
        } else if letters[at..].starts_with(&['*', '/']) {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// The length and content of a string, plain or raw, that begins here.
fn string(letters: &[char], before: Option<char>) -> Option<(usize, String)> {
    if letters[0] == '"' {
        let mut at = 1;
        while at < letters.len() && letters[at] != '"' {
            at += if letters[at] == '\\' { 2 } else { 1 };
        }
        let end = at.min(letters.len());
        return Some((end + 1, letters[1..end].iter().collect()));
    }
    if letters[0] != 'r' || before.is_some_and(|letter| letter.is_alphanumeric() && letter != 'b' || letter == '_') {
        return None;
    }
    let hashes = letters[1..].iter().take_while(|letter| **letter == '#').count();
    if letters.get(1 + hashes) != Some(&'"') {
        return None;
    }
    let start = hashes + 2;
    let mut close = vec!['"'];
    close.resize(1 + hashes, '#');
    let length = letters[start..]
        .windows(close.len())
        .position(|window| window == close)?;
    Some((
        start + length + close.len(),
        letters[start..start + length].iter().collect(),
    ))
}

/// The length of a character in quotes that begins here; a lifetime is none.
fn character(letters: &[char]) -> Option<usize> {
    if letters[0] != '\'' {
        return None;
    }
    if letters.get(1) == Some(&'\\') {
        let end = letters.iter().skip(3).position(|letter| *letter == '\'')?;
        return Some(end + 4);
    }
    (letters.get(2) == Some(&'\'')).then_some(3)
}

#[test]
fn a_file_without_a_heading_or_too_long_is_found() {
    assert!(findings(&Source::new("src/a.rs", "//! Says.\nfn a() {}\n")).is_empty());
    assert_eq!(findings(&Source::new("src/a.rs", "fn a() {}\n")).len(), 1);
    let long = format!("//! Says.\n{}", "\n".repeat(LONGEST));
    assert_eq!(findings(&Source::new("src/a.rs", &long)).len(), 1);
}

#[test]
fn code_is_told_from_comments_and_quotes() {
    let source = Source::new(
        "src/a.rs",
        "// yew\n/* a /* yew */ b */ f('\"', 'x', \"y\\\"ew\", r#\"y\"ew\"#, '\\'', &'a str, br\"z\")",
    );
    assert_eq!(source.code.trim(), "f(' ', ' ', \"\", \"\", ' ', &'a str, b\"\")");
    let contents: Vec<_> = source.quoted.iter().map(|quoted| quoted.content.as_str()).collect();
    assert_eq!(contents, ["y\\\"ew", "y\"ew", "z"]);
    assert!(source.quoted[0].before.ends_with("f(' ', ' ', "));
}
