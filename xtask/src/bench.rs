//! `cargo xtask bench`: how long the engines take in a browser, compiled as the page is.

use crate::failure::Outcome;
use crate::process::{command, run as run_command};
use crate::project::Project;
use crate::tools;

/// Runs the benchmarks of these names, which are files of `benches`, or all.
pub fn run(project: &Project, names: &[String]) -> Outcome<()> {
    tools::for_benchmarks(project)?;
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
