//! The packages that become part of the page, as `cargo metadata` tells them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::process::{command, output};
use crate::project::Project;

/// A package whose code is in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence expression; empty where it names none.
    pub licence: String,
    /// Where its sources are.
    pub folder: PathBuf,
    /// Where it is developed, for people to find.
    pub repository: String,
}

/// Everything that our package needs to run in the browser, through normal dependencies alone, ours included.
pub fn shipped(project: &Project) -> Outcome<Vec<Package>> {
    let arguments = [
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        "wasm32-unknown-unknown",
        "--features",
        "split",
    ];
    let packages = packages(&metadata(project, &arguments)?);
    if packages.is_empty() {
        return Err(Failure::new("cargo metadata does not name our package", ""));
    }
    Ok(packages)
}

/// Where what is compiled goes.
pub fn target_folder(project: &Project) -> Outcome<PathBuf> {
    let metadata = metadata(project, &["metadata", "--format-version", "1", "--no-deps"])?;
    Ok(PathBuf::from(text_of(&metadata, "target_directory")))
}

fn metadata(project: &Project, arguments: &[&str]) -> Outcome<Value> {
    let text = output(command(project, "cargo").args(arguments)).unwrap_or_default();
    serde_json::from_str(&text).map_err(|error| {
        Failure::new(
            format!("cargo metadata could not be read: {error}"),
            "Run `cargo metadata`.",
        )
    })
}

fn packages(metadata: &Value) -> Vec<Package> {
    let ids = needed(metadata);
    let package = |value: &Value| Package {
        name: text_of(value, "name").to_owned(),
        version: text_of(value, "version").to_owned(),
        licence: text_of(value, "license").to_owned(),
        folder: PathBuf::from(text_of(value, "manifest_path"))
            .parent()
            .map(PathBuf::from)
            .unwrap_or_default(),
        repository: text_of(value, "repository").to_owned(),
    };
    let all = list(metadata, "packages").iter();
    all.filter(|value| ids.contains(text_of(value, "id")))
        .map(package)
        .collect()
}

fn needed(metadata: &Value) -> BTreeSet<&str> {
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
        let is_normal = |dependency: &&Value| {
            list(dependency, "dep_kinds")
                .iter()
                .any(|kind| kind.get("kind").is_some_and(Value::is_null))
        };
        open.extend(
            list(node, "deps")
                .iter()
                .filter(is_normal)
                .map(|dependency| text_of(dependency, "pkg")),
        );
    }
    found
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
    fn follows_normal_dependencies_only() -> Result<(), serde_json::Error> {
        let metadata = serde_json::from_str(
            r#"{"packages": [{"name": "schoolweave", "id": "a"}, {"name": "b", "id": "b", "license": "MIT"}, {"name": "c", "id": "c"}],
                "resolve": {"nodes": [
                    {"id": "a", "deps": [{"pkg": "b", "dep_kinds": [{"kind": null}]}, {"pkg": "c", "dep_kinds": [{"kind": "dev"}]}]},
                    {"id": "b", "deps": []}, {"id": "c", "deps": []}]}}"#,
        )?;
        let found = packages(&metadata);
        assert_eq!(
            found.iter().map(|package| package.name.as_str()).collect::<Vec<_>>(),
            ["schoolweave", "b"]
        );
        assert_eq!(found.last().map(|package| package.licence.as_str()), Some("MIT"));
        Ok(())
    }
}
