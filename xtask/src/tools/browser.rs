//! A real browser and its driver: Chromium from the system's packages.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::{command, find_program, heading, output, run};
use crate::project::Project;

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const DEBIAN: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];

/// The browser and its driver, installed where the system's package manager is apt and we may use it.
pub fn browser_and_driver(project: &Project) -> Outcome<()> {
    // Elsewhere than on Linux browsers are not on the path; the driver finds its own.
    if driver(project).is_ok() && (browser(project).is_some() || !cfg!(target_os = "linux")) {
        return Ok(());
    }
    let packages = DEBIAN.join(" ");
    if find_program(project, "apt-get").is_none() || !is_root(project) {
        return Err(Failure::new(
            "the browser tests need Chromium and chromedriver, of the same version, on the path",
            format!(
                "Debian and Ubuntu: `sudo apt-get install {packages}`. Fedora: `sudo dnf install chromium chromedriver`. \
                 macOS: `brew install --cask chromium chromedriver`. Elsewhere set CHROMEDRIVER to the driver's path."
            ),
        ));
    }
    heading(&format!("Setting up {packages}"));
    let advice = format!("Run `apt-get update && apt-get install {packages}` and see what it says.");
    let apt = |arguments: &[&str]| -> Command {
        let mut apt = command(project, "apt-get");
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    run(&mut apt(&["update", "-q"]), "apt-get update failed", &advice)?;
    let mut install = apt(&["install", "-q", "-y", "--no-install-recommends"]);
    run(
        install.args(DEBIAN),
        &format!("{packages} could not be installed"),
        &advice,
    )
}

/// The driver: what `CHROMEDRIVER` names, or what is on the path.
pub fn driver(project: &Project) -> Outcome<PathBuf> {
    std::env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .or_else(|| find_program(project, "chromedriver"))
        .ok_or_else(|| {
            Failure::new(
                "chromedriver is not installed",
                "Run `cargo xtask test browser` to set it up.",
            )
        })
}

fn browser(project: &Project) -> Option<PathBuf> {
    BROWSERS.iter().find_map(|name| find_program(project, name))
}

fn is_root(project: &Project) -> bool {
    output(command(project, "id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
