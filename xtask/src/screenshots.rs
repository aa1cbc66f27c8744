//! `cargo xtask screenshots`: pictures of the release page, by the harness of the end-to-end tests.

use crate::failure::Outcome;
use crate::page;
use crate::process::{command, run as run_command};
use crate::project::Project;
use crate::tools;

/// Builds the page and takes the pictures; the arguments are those of `tests/e2e/screenshots.rs`.
pub fn run(project: &Project, arguments: &[String]) -> Outcome<()> {
    tools::for_browser_tests(project)?;
    page::build(project)?;
    run_command(
        command(project, "cargo")
            .args(["run", "--quiet", "--features", "e2e", "--example", "screenshots", "--"])
            .args(arguments)
            .env("CHROMEDRIVER", tools::driver(project)?),
        "the pictures could not be taken",
        "What went wrong is above.",
    )
}
