//! The tools that come through rustup and cargo.

use std::path::Path;

use super::stamp;
use crate::failure::Outcome;
use crate::process::{command, heading, output, run};
use crate::project::Project;

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const WASM_SPLIT: &str = "0.2.4";

/// The standard library for wasm32.
pub fn wasm_target(project: &Project) -> Outcome<()> {
    let folder = output(command(project, "rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    heading(&format!("Setting up the target {TARGET}"));
    run(
        command(project, "rustup").args(["target", "add", TARGET]),
        &format!("the target {TARGET} could not be added"),
        &format!("Install Rust through rustup, then run `rustup target add {TARGET}`."),
    )
}

/// rustfmt and clippy.
pub fn components(project: &Project) -> Outcome<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output(command(project, "cargo").args([subcommand, "--version"])).is_some() {
            continue;
        }
        heading(&format!("Setting up {component}"));
        run(
            command(project, "rustup").args(["component", "add", component]),
            &format!("{component} could not be added"),
            &format!("Install Rust through rustup, then run `rustup component add {component}`."),
        )?;
    }
    Ok(())
}

/// The sources of every crate, for the page as well: Trunk is told to download nothing by itself.
pub fn crates(project: &Project) -> Outcome<()> {
    run(
        command(project, "cargo").args(["fetch", "--locked", "--quiet"]),
        "the crates that the page is made of could not be downloaded",
        "Look whether this machine reaches crates.io, then try again.",
    )
}

/// Trunk, which puts the page together.
pub fn trunk(project: &Project) -> Outcome<()> {
    // With its own lock file, as it was released; without what it fetches and serves securely by, which is most of it.
    install(project, "trunk", "trunk", TRUNK, &["--locked", "--no-default-features"])
}

/// wasm-bindgen and its test runner, at the very version that the program is locked to.
pub fn wasm_bindgen(project: &Project) -> Outcome<()> {
    let version = project.locked_version("wasm-bindgen")?;
    // Without its own lock file: that may name releases which a registry's mirror does not have yet.
    install(project, "wasm-bindgen-cli", "wasm-bindgen", &version, &[])
}

/// The tool that cuts the program into the files that are loaded on use.
pub fn wasm_split(project: &Project) -> Outcome<()> {
    let more = ["--locked", "--features", "build-binary"];
    install(project, "wasm_split_cli_support", "wasm-split-cli", WASM_SPLIT, &more)
}

fn install(project: &Project, package: &str, program: &str, version: &str, more: &[&str]) -> Outcome<()> {
    let folder = project.tools();
    let path = folder
        .join("bin")
        .join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if stamp::is_set(project, package, version, &path) {
        return Ok(());
    }
    let has_version = |text: String| text.split_whitespace().any(|word| word == version);
    if output(command(project, program).arg("--version")).is_some_and(has_version) {
        return if path.exists() {
            stamp::set(project, package, version)
        } else {
            Ok(())
        };
    }
    heading(&format!("Setting up {package} {version} (some minutes, once)"));
    run(
        command(project, "cargo")
            .args(["install", package, "--version", version, "--force", "--root"])
            .arg(&folder)
            .args(more)
            .env("CARGO_TARGET_DIR", folder.join("build"))
            // The tools run for seconds: building them quickly matters more than their speed.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_STRIP", "debuginfo")
            .env_remove("RUSTFLAGS"),
        &format!("{package} {version} could not be installed"),
        &format!("Run `cargo install {package} --version {version}` and see what it says."),
    )?;
    stamp::set(project, package, version)?;
    // Best effort: what building left behind is large and not needed again.
    let _ = std::fs::remove_dir_all(folder.join("build"));
    Ok(())
}
