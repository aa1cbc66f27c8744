//! Sets up the tools that the commands need. Each is looked for first and installed only where it is missing, into
//! `.tools`; a stamp per tool and version makes the next run a matter of looking at files.

mod browser;
mod cargo;
mod node;
mod stamp;

pub use self::node::PACKAGES;
use crate::failure::Outcome;
use crate::project::Project;

/// What building the page needs: the wasm32 target, Trunk, wasm-bindgen, wasm-split, wasm-opt and
/// terser.
pub fn for_page(project: &Project) -> Outcome<()> {
    cargo::wasm_target(project)?;
    cargo::crates(project)?;
    node::packages(project)?;
    cargo::trunk(project)?;
    cargo::wasm_split(project)?;
    cargo::wasm_bindgen(project)
}

/// What formatting and lints need.
pub fn for_lints(project: &Project) -> Outcome<()> {
    cargo::components(project)
}

/// What tests in a browser need: the browser and its driver, axe, and a runner of wasm tests.
pub fn for_browser_tests(project: &Project) -> Outcome<()> {
    cargo::wasm_target(project)?;
    node::packages(project)?;
    cargo::wasm_bindgen(project)?;
    browser::browser_and_driver(project)
}

/// What benchmarks need: what tests in a browser do, and what they measure ours beside.
pub fn for_benchmarks(project: &Project) -> Outcome<()> {
    for_browser_tests(project)?;
    node::peers(project)
}

/// What measuring the page needs: Node, for its Brotli.
pub fn for_size(project: &Project) -> Outcome<()> {
    node::present(project)
}

/// Where the driver of the browser is.
pub fn driver(project: &Project) -> Outcome<std::path::PathBuf> {
    browser::driver(project)
}
