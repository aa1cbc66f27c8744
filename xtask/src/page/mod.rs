//! Builds the release page into `dist/`: Trunk puts it together, and what it leaves to do is done.

mod cut;
mod fingerprint;
mod integrity;
mod names;
mod notices;
mod program;
mod styles;

use std::fs;

use crate::failure::{Failure, Outcome};
use crate::process::{command, heading, run};
use crate::project::Project;
use crate::tools;

/// Whether a build had anything to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Built {
    /// The page was built.
    Now,
    /// Nothing it is made of has changed since it was built.
    Before,
}

/// Leaves the release page in `dist/`.
pub fn build(project: &Project) -> Outcome<Built> {
    tools::for_page(project)?;
    let sources = fingerprint::of_sources(project)?;
    if fingerprint::is_current(project, &sources) {
        println!("The page in dist/ is up to date.");
        return Ok(Built::Before);
    }
    heading("Building the page");
    fingerprint::forget(project);
    let profile: &[&str] = if project.is_quick() {
        &["--cargo-profile", "quick"]
    } else {
        &["--release"]
    };
    run(
        command(project, "trunk")
            .args(["build", "--offline", "true", "--features", "split"])
            .args(profile)
            .env(cut::COMPILER.0, cut::COMPILER.1)
            .env_remove("NO_COLOR"),
        "the page did not build",
        "What the compiler or Trunk says is above.",
    )?;
    finish(project)?;
    notices::write(project, &project.dist())?;
    fingerprint::keep(project, &sources)?;
    println!("The page is in dist/: any static host can serve it as it is.");
    Ok(Built::Now)
}

/// What Trunk leaves to do: one style sheet instead of many, and the program in several files.
fn finish(project: &Project) -> Outcome<()> {
    let dist = project.dist();
    let path = dist.join("index.html");
    let page = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    let page = styles::join(&dist, &page)?;
    let page = program::finish(project, &page)?;
    fs::write(&path, page).map_err(|error| Failure::file(&path, &error))
}
