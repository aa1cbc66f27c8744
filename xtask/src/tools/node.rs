//! The tools that come from npm: wasm-opt (binaryen, as a Node program), terser and axe.

use super::stamp;
use crate::failure::{Failure, Outcome};
use crate::process::{command, find_program, heading, run};
use crate::project::Project;

/// Each package with the version it is pinned to.
pub const PACKAGES: &[(&str, &str)] = &[("binaryen", "132.0.0"), ("terser", "5.51.4"), ("axe-core", "4.14.1")];
const ADVICE: &str =
    "Install Node 20 or newer with npm from your system's packages (Debian: `apt-get install nodejs npm`).";

/// The pinned packages.
pub fn packages(project: &Project) -> Outcome<()> {
    present(project)?;
    let names: Vec<String> = PACKAGES
        .iter()
        .map(|(name, version)| format!("{name}@{version}"))
        .collect();
    let all = names.join("-");
    if stamp::is_set(project, "npm", &all, &project.node_modules()) {
        return Ok(());
    }
    heading(&format!("Setting up {}", names.join(", ")));
    run(
        command(project, "npm")
            .args([
                "install",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--prefix",
            ])
            .arg(project.tools().join("node"))
            .args(&names),
        &format!("npm could not install {}", names.join(", ")),
        ADVICE,
    )?;
    stamp::set(project, "npm", &all)
}

/// Node and npm themselves: they are the person's, not ours to install.
pub fn present(project: &Project) -> Outcome<()> {
    for program in ["node", "npm"] {
        if find_program(project, program).is_none() {
            return Err(Failure::new(format!("{program} is not installed"), ADVICE));
        }
    }
    Ok(())
}
