//! Which layer may name which.

use crate::source::Source;

/// The layers of the program, each with what it may name of it; a longer folder counts before a shorter one.
const LAYERS: &[(&str, &[&str])] = &[
    ("src/plan", &["plan"]),
    ("src/engine", &["plan", "engine"]),
    ("src/exchange", &["plan", "engine", "exchange"]),
    ("src/app", &["plan", "engine", "exchange", "app"]),
    ("src/web", &["plan", "engine", "exchange", "app", "web"]),
    ("src/ui", &["plan", "engine", "exchange", "app", "ui"]),
    ("src/ui/widgets", &["ui::widgets", "ui::words", "ui::hooks"]),
    (
        "src/ui/hooks",
        &["plan", "engine", "exchange", "app", "ui::hooks", "ui::words"],
    ),
    ("src/ui/words", &["ui::words"]),
];

/// The names that are layers; other names at the root of the crate are macros.
const NAMES: &[&str] = &["plan", "engine", "exchange", "app", "web", "ui"];

/// What a file names and must not.
pub fn findings(source: &Source) -> Vec<String> {
    let mut findings = Vec::new();
    for path in named(source) {
        if NAMES.contains(&path[0].as_str()) && !may_name(&source.path, &path) {
            findings.push(format!("{} names {}", source.path, path.join("::")));
        }
    }
    findings
}

fn may_name(file: &str, path: &[String]) -> bool {
    if let (Some(own), ["ui", "pages", other, ..]) =
        (page_of(file), &path.iter().map(String::as_str).collect::<Vec<_>>()[..])
    {
        return own == *other;
    }
    let layer = LAYERS
        .iter()
        .filter(|(folder, _)| within(file, folder))
        .max_by_key(|(folder, _)| folder.len());
    let Some((_, allowed)) = layer else { return true };
    allowed
        .iter()
        .any(|allowed| allowed.split("::").eq(path.iter().take(allowed.split("::").count())))
}

fn within(file: &str, folder: &str) -> bool {
    file.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
}

/// The page that a file belongs to. The list of pages itself belongs to none.
fn page_of(file: &str) -> Option<&str> {
    let rest = file.strip_prefix("src/ui/pages/")?;
    let name = rest.split('/').next()?.trim_end_matches(".rs");
    (name != "mod").then_some(name)
}

/// Every path from the root of the crate that a file names.
fn named(source: &Source) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    let module = module_of(&source.path);
    for (start, _) in source.code.match_indices("crate::") {
        if !continues_word(&source.code[..start]) {
            expand(&source.code[start + "crate::".len()..], &[], &mut paths);
        }
    }
    for (start, _) in source.code.match_indices("super::") {
        let before = &source.code[..start];
        if continues_word(before) || before.ends_with("super::") {
            continue;
        }
        let mut rest = &source.code[start..];
        let mut up = 0;
        while let Some(next) = rest.strip_prefix("super::") {
            (rest, up) = (next, up + 1);
        }
        let parent = &module[..module.len().saturating_sub(up)];
        expand(rest, parent, &mut paths);
    }
    paths.retain(|path| !path.is_empty());
    paths
}

fn continues_word(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
}

/// The path of a file's module from the root of the crate.
fn module_of(file: &str) -> Vec<String> {
    let inner = file.strip_prefix("src/").unwrap_or(file).trim_end_matches(".rs");
    let mut parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if parts
        .last()
        .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
    {
        parts.pop();
    }
    parts
}

/// The paths that begin here, with those in braces; gives what stands after them.
fn expand<'a>(code: &'a str, prefix: &[String], paths: &mut Vec<Vec<String>>) -> &'a str {
    let mut path = prefix.to_vec();
    let mut rest = code.trim_start();
    loop {
        if let Some(inner) = rest.strip_prefix('{') {
            rest = inner;
            loop {
                rest = expand(rest, &path, paths).trim_start();
                match rest.strip_prefix(',') {
                    Some(next) => rest = next,
                    None => return rest.strip_prefix('}').unwrap_or(rest),
                }
            }
        }
        let length = rest
            .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .unwrap_or(rest.len());
        if length > 0 && &rest[..length] != "self" {
            path.push(rest[..length].to_owned());
        }
        rest = &rest[length..];
        match rest.strip_prefix("::") {
            Some(next) => rest = next,
            None => break,
        }
    }
    paths.push(path);
    match rest.trim_start().strip_prefix("as ") {
        Some(renamed) => renamed.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_'),
        None => rest,
    }
}

#[cfg(test)]
fn finds(path: &str, code: &str) -> usize {
    findings(&Source::new(path, code)).len()
}

#[test]
fn a_layer_that_names_one_above_it_is_found() {
    assert_eq!(finds("src/plan/a.rs", "use crate::plan::Plan;"), 0);
    assert_eq!(finds("src/plan/a.rs", "use crate::app::Command;"), 1);
    assert_eq!(
        finds("src/plan/a.rs", "use crate::{plan::Plan, app::{self, Store}, ui};"),
        3
    );
    assert_eq!(finds("src/plan.rs", "use crate::{plan::{A as B, C}, web::D};"), 1);
    assert_eq!(finds("src/plan/a.rs", "use super::super::web::Storage;"), 1);
    assert_eq!(finds("src/plan/a.rs", "use super::web::Storage;"), 0);
    assert_eq!(finds("src/exchange/a.rs", "fn f() { crate::app::x(); }"), 1);
    assert_eq!(finds("src/app/a.rs", "let x = crate::web::x();"), 1);
    assert_eq!(finds("src/web/a.rs", "use crate::ui::Shell;"), 1);
    assert_eq!(finds("src/ui/a.rs", "use crate::web::Storage;"), 1);
    assert_eq!(finds("src/main.rs", "use schoolweave::{web, ui};"), 0);
}

#[test]
fn a_widget_that_knows_the_plan_is_found() {
    assert_eq!(finds("src/ui/widgets/a.rs", "use crate::ui::words::use_words;"), 0);
    assert_eq!(finds("src/ui/widgets/a.rs", "use crate::plan::Money;"), 1);
    assert_eq!(finds("src/ui/widgets/grid/a.rs", "use crate::app::Store;"), 1);
    assert_eq!(finds("src/ui/widgets/a.rs", "use crate::ui::{words, pages::start};"), 1);
}

#[test]
fn a_page_that_names_another_page_is_found() {
    assert_eq!(finds("src/ui/pages/goals/a.rs", "use crate::ui::pages::goals::b;"), 0);
    assert_eq!(
        finds("src/ui/pages/goals/a.rs", "use crate::ui::pages::partners::b;"),
        1
    );
    assert_eq!(finds("src/ui/pages/goals.rs", "use super::partners::b;"), 1);
    assert_eq!(
        finds("src/ui/pages/mod.rs", "use crate::ui::pages::{goals, partners};"),
        0
    );
}
