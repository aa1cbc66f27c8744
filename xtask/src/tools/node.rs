//! What comes from npm: the tools wasm-opt (binaryen, as a Node program), terser and axe, and the solvers that
//! benchmarks measure ours beside.

use std::path::Path;

use super::stamp;
use crate::failure::{Failure, Outcome};
use crate::process::{command, find_program, heading, run};
use crate::project::Project;

/// Each package with the version it is pinned to.
pub const PACKAGES: &[(&str, &str)] = &[("binaryen", "132.0.0"), ("terser", "5.51.4"), ("axe-core", "4.14.1")];
/// The solvers of linear programs that `benches/braid.rs` asks the same question, and the layouts that
/// `benches/layout.rs` measures ours beside.
const PEERS: &[(&str, &str)] = &[
    ("highs", "1.15.3"),
    ("javascript-lp-solver", "1.0.3"),
    ("d3-force", "3.0.1"),
    ("ngraph.graph", "20.1.2"),
    ("ngraph.forcelayout", "3.3.1"),
    ("webcola", "3.4.0"),
    ("cytoscape", "3.35.0"),
    ("cytoscape-fcose", "2.2.0"),
    ("graphology", "0.26.0"),
    ("graphology-layout-forceatlas2", "0.10.1"),
];
const ADVICE: &str =
    "Install Node 20 or newer with npm from your system's packages (Debian: `apt-get install nodejs npm`).";

/// The pinned packages.
pub fn packages(project: &Project) -> Outcome<()> {
    install(project, "npm", PACKAGES, &project.node_modules())
}

/// The packages that benchmarks measure ours beside. `benches/peers.js` and
/// `benches/layout.js` know their files.
pub fn peers(project: &Project) -> Outcome<()> {
    let folder = project.tools().join("peers").join("node_modules");
    install(project, "peers", PEERS, &folder)
}

/// Packages at their versions, in a folder of this name within another.
fn install(project: &Project, stamp: &str, packages: &[(&str, &str)], folder: &Path) -> Outcome<()> {
    present(project)?;
    let names: Vec<String> = packages
        .iter()
        .map(|(name, version)| format!("{name}@{version}"))
        .collect();
    let all = names.join("-");
    if stamp::is_set(project, stamp, &all, folder) {
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
            .arg(folder.parent().unwrap_or(folder))
            .args(&names),
        &format!("npm could not install {}", names.join(", ")),
        ADVICE,
    )?;
    stamp::set(project, stamp, &all)
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
