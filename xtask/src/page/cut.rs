//! Cuts the compiled program where `wasm_split` marks it, binds its first file to JavaScript, and makes all of them
//! small.
//!
//! Trunk has no step between compiling and binding, so this starts again from what was compiled.

use std::fs;
use std::path::{Path, PathBuf};

use super::names;
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

/// How wasm-opt makes a file small. Below the first thousand bytes of memory there is nothing but the far end of the
/// stack: addresses are shorter for it.
const SMALLEST: &[&str] = &["-Oz", "--converge", "--low-memory-unused", "--reorder-functions"];

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
    // The places of all calls and addresses; and hashing in a loop rather than written out, which weighs less.
    "-Clink-arg=--emit-relocs --cfg sha2_backend_soft=\"compact\"",
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
    shorten_names(&cut)?;
    Ok(cut)
}

fn shorten_names(cut: &Cut) -> Outcome<()> {
    let program = fs::read(&cut.program).map_err(|error| Failure::file(&cut.program, &error))?;
    let script = fs::read_to_string(&cut.script).map_err(|error| Failure::file(&cut.script, &error))?;
    let (program, script) = names::shorten(&program, &script).ok_or_else(|| {
        Failure::new(
            "the names between the program and its script could not be shortened",
            "Another version of wasm-bindgen writes them otherwise: see xtask/src/page/names.rs.",
        )
    })?;
    fs::write(&cut.program, program).map_err(|error| Failure::file(&cut.program, &error))?;
    fs::write(&cut.script, script).map_err(|error| Failure::file(&cut.script, &error))
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
    let effort: &[&str] = if project.is_quick() { &["-O0"] } else { SMALLEST };
    run(
        command(project, "wasm-opt")
            .args(effort)
            .args([
                "--strip-debug",
                "--strip-producers",
                "--strip-target-features",
                "--quiet",
            ])
            .args(FEATURES)
            .arg(file)
            .arg("-o")
            .arg(file),
        &format!("{} could not be made small", file.display()),
        "What wasm-opt says is above.",
    )
}
