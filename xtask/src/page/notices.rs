//! Writes `licences.txt` beside the page: the notices of everyone whose work is in it, as their licences ask.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::packages::{self, Package};
use crate::project::Project;

const HEADING: &str = "\
Schoolweave is made of the work of many. These are the packages in the page, each with its licence, and after them the
texts of the licences with their notices. The font and the icons come first in that list.
";

/// Licence texts that stand in the project itself.
const OURS: &[(&str, &str)] = &[
    (
        "Atkinson Hyperlegible Next (font), OFL-1.1",
        "assets/fonts/LICENSE-OFL.txt",
    ),
    ("Lucide (icons), ISC", "assets/LICENSE-lucide.txt"),
];

/// Writes the notices into a folder.
pub fn write(project: &Project, folder: &Path) -> Outcome<()> {
    let packages: Vec<Package> = packages::shipped(project)?
        .into_iter()
        .filter(|package| !package.folder.starts_with(project.root()))
        .collect();
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in &packages {
        for text in licence_texts(&package.folder) {
            texts
                .entry(text)
                .or_default()
                .push(format!("{} {}", package.name, package.version));
        }
    }
    let mut out = String::from(HEADING);
    out.push('\n');
    for Package {
        name,
        version,
        licence,
        repository,
        ..
    } in &packages
    {
        // Writing to a text does not fail.
        let _ = writeln!(out, "{name} {version} · {licence} · {repository}");
    }
    for (title, file) in OURS {
        let path = project.root().join(file);
        let text = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        let _ = write!(out, "\n{RULE}\n{title}\n\n{}\n", text.trim());
    }
    for (text, users) in &texts {
        let _ = write!(out, "\n{RULE}\n{}\n\n{text}\n", users.join(", "));
    }
    let path = folder.join("licences.txt");
    fs::write(&path, out).map_err(|error| Failure::file(&path, &error))
}

const RULE: &str = "────────────────────────────────────────";

/// The texts that a package brings: where it is under several licences at choice, the shortest road is to bring all.
fn licence_texts(folder: &Path) -> Vec<String> {
    let is_text = |name: &str| {
        let name = name.to_ascii_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|word| name.starts_with(word))
    };
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = files
        .filter(|entry| is_text(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .collect();
    names.sort();
    let tidy = |text: String| text.replace("\r\n", "\n").trim().to_owned();
    names
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok())
        .map(tidy)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notices_name_the_packages_and_bring_their_texts_once() -> Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("notices-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        write(&Project::here(), &folder)?;
        let text = fs::read_to_string(folder.join("licences.txt"))?;
        assert!(text.contains("\nyew 0."), "{}", text.get(..2000).unwrap_or(&text));
        assert!(text.contains("SIL OPEN FONT LICENSE"));
        assert_eq!(text.matches("Copyright (c) 2014 Alex Crichton").count(), 1);
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
