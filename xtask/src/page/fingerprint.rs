//! Tells whether the built page is of today's sources, by their content.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::packages;
use crate::project::Project;

/// Everything the page is made of.
const SOURCES: &[&str] = &[
    "src",
    "locales",
    "styles",
    "assets",
    "examples",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "xtask/src/page",
];

/// One number over the content of all sources and the way they are built.
pub fn of_sources(project: &Project) -> Outcome<String> {
    let mut files = Vec::new();
    for source in SOURCES {
        collect(&project.root().join(source), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    project.is_quick().hash(&mut hasher);
    for path in files {
        path.strip_prefix(project.root()).unwrap_or(&path).hash(&mut hasher);
        fs::read(&path)
            .map_err(|error| Failure::file(&path, &error))?
            .hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether the page in `dist/` was built of these sources.
pub fn is_current(project: &Project, sources: &str) -> bool {
    project.dist().join("index.html").is_file()
        && note(project).is_ok_and(|note| fs::read_to_string(note).is_ok_and(|kept| kept == sources))
}

/// Notes of which sources the page was built.
pub fn keep(project: &Project, sources: &str) -> Outcome<()> {
    let note = note(project)?;
    fs::write(&note, sources).map_err(|error| Failure::file(&note, &error))
}

/// Forgets the note: from here on `dist/` may be half built.
pub fn forget(project: &Project) {
    // No note is what is wanted.
    let _ = note(project).map(fs::remove_file);
}

/// The note lies with what was compiled: the tools may serve several checkouts, of which each has its page.
fn note(project: &Project) -> Outcome<PathBuf> {
    Ok(packages::target_folder(project)?.join("page").join("sources"))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Outcome<()> {
    if path.is_file() {
        files.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in fs::read_dir(path)
            .map_err(|error| Failure::file(path, &error))?
            .flatten()
        {
            collect(&entry.path(), files)?;
        }
    }
    Ok(())
}
