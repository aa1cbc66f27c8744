//! `cargo xtask bench`: how long the engines take in a browser, compiled as the page is.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::process::{command, run as run_command};
use crate::project::Project;
use crate::tools;

/// Runs the benchmarks of these names, which are files of `benches`, or all.
pub fn run(project: &Project, names: &[String]) -> Outcome<()> {
    tools::for_benchmarks(project)?;
    bring_networks(project)?;
    let which = match names {
        [] => vec!["--benches".to_owned()],
        names => names
            .iter()
            .flat_map(|name| ["--bench".to_owned(), name.clone()])
            .collect(),
    };
    run_command(
        command(project, "cargo")
            .args(["bench", "--target", "wasm32-unknown-unknown"])
            .args(which)
            .env("CHROMEDRIVER", tools::driver(project)?)
            // In seconds: the page answers nobody while it measures.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300"),
        "a benchmark did not run to its end",
        "What went wrong is above.",
    )
}

/// Puts the networks of the folder in `GRAPHS`, where there is one, to where the browser can read them.
fn bring_networks(project: &Project) -> Outcome<()> {
    let to = project.tools().join("graphs");
    // Those of another time are not measured.
    let _ = fs::remove_dir_all(&to);
    let Some(from) = std::env::var_os("GRAPHS") else {
        return Ok(());
    };
    let copy = || -> std::io::Result<()> {
        fs::create_dir_all(&to)?;
        for entry in fs::read_dir(Path::new(&from))? {
            let path = entry?.path();
            if let Some(name) = path
                .file_name()
                .filter(|_| path.extension().is_some_and(|ending| ending == "json"))
            {
                fs::write(to.join(name), fs::read(&path)?)?;
            }
        }
        Ok(())
    };
    copy().map_err(|error| {
        Failure::new(
            format!("the networks in GRAPHS could not be read: {error}"),
            "Name a folder of files such as karate.json, or leave it out.",
        )
    })
}
