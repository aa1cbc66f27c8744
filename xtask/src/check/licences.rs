//! Whether everything that becomes part of the page carries a licence that lets us pass it on as we do.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::process::{command, output};
use crate::project::Project;

/// Permissive licences: they let us pass on what we build, under our own terms beside theirs.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Checks every package that is compiled into the page.
pub fn check(project: &Project) -> Outcome<()> {
    let arguments = [
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        "wasm32-unknown-unknown",
    ];
    let text = output(command(project, "cargo").args(arguments)).unwrap_or_default();
    let metadata: Value = serde_json::from_str(&text).map_err(|error| {
        Failure::new(
            format!("cargo metadata could not be read: {error}"),
            "Run `cargo metadata`.",
        )
    })?;
    let shipped = shipped(&metadata);
    let mut refused = Vec::new();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for package in list(&metadata, "packages") {
        if !shipped.contains(text_of(package, "id")) {
            continue;
        }
        let licence = text_of(package, "license");
        *kinds.entry(licence).or_default() += 1;
        if !is_allowed(licence) {
            refused.push(format!(
                "{} {}: {licence}",
                text_of(package, "name"),
                text_of(package, "version")
            ));
        }
    }
    for (licence, count) in &kinds {
        println!("{count:>5}  {licence}");
    }
    match (shipped.len(), refused.is_empty()) {
        (0, _) => Err(Failure::new("cargo metadata names no package of ours", "")),
        (_, true) => Ok(()),
        (_, false) => Err(Failure::new(
            format!("not allowed: {}", refused.join("; ")),
            "Replace the package, or, where its licence is permissive, add it to ALLOWED in xtask/src/check/licences.rs.",
        )),
    }
}

/// The ids of the packages that our package needs to run, through normal dependencies alone.
fn shipped(metadata: &Value) -> BTreeSet<&str> {
    let nodes: BTreeMap<&str, &Value> = metadata
        .get("resolve")
        .map(|resolve| {
            list(resolve, "nodes")
                .iter()
                .map(|node| (text_of(node, "id"), node))
                .collect()
        })
        .unwrap_or_default();
    let ours = list(metadata, "packages")
        .iter()
        .find(|package| text_of(package, "name") == "schoolweave");
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = ours.map(|package| text_of(package, "id")).into_iter().collect();
    while let Some(id) = open.pop() {
        if !found.insert(id) {
            continue;
        }
        let Some(node) = nodes.get(id) else { continue };
        let normal = |dependency: &&Value| {
            list(dependency, "dep_kinds")
                .iter()
                .any(|kind| kind.get("kind").is_some_and(Value::is_null))
        };
        open.extend(
            list(node, "deps")
                .iter()
                .filter(normal)
                .map(|dependency| text_of(dependency, "pkg")),
        );
    }
    found
}

/// Whether a licence expression can be met with allowed licences: one side of each OR, both sides of each AND.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.trim();
    if let Some(sides) = split_outside(expression, " OR ").or_else(|| split_outside(expression, "/")) {
        return sides.iter().any(|side| is_allowed(side));
    }
    if let Some(sides) = split_outside(expression, " AND ") {
        return sides.iter().all(|side| is_allowed(side));
    }
    match expression.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => is_allowed(inner),
        None => ALLOWED.contains(&expression),
    }
}

/// The parts between an operator that stands outside brackets, or nothing where there is no such operator.
fn split_outside<'a>(expression: &'a str, operator: &str) -> Option<Vec<&'a str>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (index, _) in expression.match_indices(operator) {
        let before = expression.get(..index)?;
        if before.matches('(').count() == before.matches(')').count() {
            parts.push(expression.get(start..index)?);
            start = index + operator.len();
        }
    }
    parts.push(expression.get(start..)?);
    (parts.len() > 1).then_some(parts)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn text_of<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_side_of_or_and_both_sides_of_and_must_be_allowed() {
        for allowed in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0 OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR X",
        ] {
            assert!(is_allowed(allowed), "{allowed}");
        }
        for refused in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR Apache-2.0) AND GPL-3.0",
            "MITX",
        ] {
            assert!(!is_allowed(refused), "{refused}");
        }
    }

    #[test]
    fn follows_normal_dependencies_only() -> Result<(), serde_json::Error> {
        let metadata = serde_json::from_str(
            r#"{"packages": [{"name": "schoolweave", "id": "a"}, {"name": "b", "id": "b"}, {"name": "c", "id": "c"}],
                "resolve": {"nodes": [
                    {"id": "a", "deps": [{"pkg": "b", "dep_kinds": [{"kind": null}]}, {"pkg": "c", "dep_kinds": [{"kind": "dev"}]}]},
                    {"id": "b", "deps": []}, {"id": "c", "deps": []}]}}"#,
        )?;
        assert_eq!(shipped(&metadata).into_iter().collect::<Vec<_>>(), ["a", "b"]);
        Ok(())
    }
}
