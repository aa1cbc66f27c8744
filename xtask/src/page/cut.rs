//! Cuts the compiled program where `wasm_split` marks it, binds its first file to JavaScript, and makes all of them
//! small.
//!
//! Trunk has no step between compiling and binding, so this starts again from what was compiled.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::packages;
use crate::process::{command, run};
use crate::project::Project;

/// What wasm-opt may take for granted: what the compiler uses, which every current browser knows.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The files of the cut program.
pub struct Cut {
    /// The program's JavaScript half.
    pub script: PathBuf,
    /// What a first visit loads.
    pub program: PathBuf,
    /// The script that loads chunks.
    pub link: PathBuf,
    /// What is loaded on use.
    pub chunks: Vec<PathBuf>,
}

/// How the compiler must be called so that its program can be cut: the variable and its value.
pub const COMPILER: (&str, &str) = (
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
    // The places of all calls and addresses.
    "-Clink-arg=--emit-relocs",
);

/// Cuts what was compiled last.
pub fn program(project: &Project) -> Outcome<Cut> {
    let target = packages::target_folder(project)?;
    let profile = if project.is_quick() { "quick" } else { "release" };
    let compiled = target
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join("schoolweave.wasm");
    let folder = target.join("page");
    // Chunks of the last build must not stay among these.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    run(
        command(project, "wasm-split-cli")
            .args(["--target", "web", "--out-name", "schoolweave"])
            .args([&compiled, &folder]),
        "the program could not be cut",
        "What the tool says is above.",
    )?;
    let first = folder.join("schoolweave.wasm");
    let bound = folder.join("bound");
    run(
        command(project, "wasm-bindgen")
            // Chunks reach the first file through what the linker exports of it.
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir"])
            .args([&bound, &first]),
        "the program could not be bound to JavaScript",
        "What wasm-bindgen says is above.",
    )?;
    fs::remove_file(&first).map_err(|error| Failure::file(&first, &error))?;
    let cut = Cut {
        script: bound.join("schoolweave.js"),
        program: bound.join("schoolweave_bg.wasm"),
        link: folder.join("__wasm_split.js"),
        chunks: chunks(&folder)?,
    };
    for file in std::iter::once(&cut.program).chain(&cut.chunks) {
        make_small(project, file)?;
    }
    Ok(cut)
}

fn chunks(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut chunks: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "wasm"))
        .collect();
    chunks.sort();
    Ok(chunks)
}

fn make_small(project: &Project, file: &Path) -> Outcome<()> {
    let effort = if project.is_quick() { "-O0" } else { "-Oz" };
    run(
        command(project, "wasm-opt")
            .args([effort, "--strip-debug", "--strip-producers", "--quiet"])
            .args(FEATURES)
            .arg(file)
            .arg("-o")
            .arg(file),
        &format!("{} could not be made small", file.display()),
        "What wasm-opt says is above.",
    )
}
