//! `cargo xtask test`: everything that must hold, part by part. A part that fails does not keep the next from running.

mod licences;
mod size;

use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::page;
use crate::process::{Counts, command, heading, run as run_command, run_counting};
use crate::project::Project;
use crate::tools;

/// A part of the checks.
struct Part {
    name: &'static str,
    says: &'static str,
    run: fn(&Project) -> Outcome<(Counts, bool)>,
}

/// The parts, quickest news first.
const PARTS: &[Part] = &[
    Part {
        name: "format",
        says: "Formatting",
        run: format,
    },
    Part {
        name: "licences",
        says: "Licences of what the page is made of",
        run: licences,
    },
    Part {
        name: "clippy",
        says: "Lints, for the host and for wasm32",
        run: clippy,
    },
    Part {
        name: "native",
        says: "Native tests",
        run: native,
    },
    Part {
        name: "browser",
        says: "Tests in a browser",
        run: browser,
    },
    Part {
        name: "e2e",
        says: "End-to-end tests against the release page",
        run: end_to_end,
    },
    Part {
        name: "size",
        says: "Size of the page",
        run: size,
    },
    Part {
        name: "docs",
        says: "Documentation",
        run: docs,
    },
];

/// The names of all parts.
pub fn part_names() -> Vec<&'static str> {
    PARTS.iter().map(|part| part.name).collect()
}

/// Runs the named parts, or all.
pub fn run(project: &Project, names: &[String]) -> Outcome<()> {
    if let Some(unknown) = names
        .iter()
        .find(|name| PARTS.iter().all(|part| part.name != name.as_str()))
    {
        return Err(Failure::new(
            format!("test has no part “{unknown}”"),
            format!("Its parts: {}.", part_names().join(" ")),
        ));
    }
    let chosen = |part: &&Part| names.is_empty() || names.iter().any(|name| name == part.name);
    let mut total = Counts::default();
    let mut failures = Vec::new();
    let mut lines = Vec::new();
    for part in PARTS.iter().filter(chosen) {
        heading(part.says);
        let start = Instant::now();
        let (mut counts, passed) = (part.run)(project).unwrap_or_else(|failure| {
            eprintln!("{failure}");
            (Counts::default(), false)
        });
        if !passed {
            failures.push(part.name);
            // A part that failed without a failing test counts as one, so that the closing line cannot say 0.
            counts.failed = counts.failed.max(1);
        }
        total = total.and(counts);
        lines.push(line(part.name, passed, counts, start.elapsed().as_secs()));
    }
    println!(
        "\n{}\n\n{} passed, {} failed",
        lines.join("\n"),
        total.passed,
        total.failed
    );
    if failures.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        failures.join(", "),
        format!(
            "What failed is above; run a part alone with `cargo xtask test {}`.",
            failures.join(" ")
        ),
    ))
}

fn line(name: &str, passed: bool, counts: Counts, seconds: u64) -> String {
    let word = if passed { "ok" } else { "FAILED" };
    let tests = match counts.passed + counts.failed {
        0 => String::new(),
        _ if counts.failed == 0 => format!("{} tests", counts.passed),
        sum => format!("{} of {sum} failed", counts.failed),
    };
    format!("{name:<10} {word:<7} {seconds:>4} s  {tests}")
        .trim_end()
        .to_owned()
}

/// A command that either succeeds or has said why not.
fn passes(project: &Project, program: &str, arguments: &[&str], advice: &str) -> Outcome<(Counts, bool)> {
    let what = format!("{program} {}", arguments.join(" "));
    run_command(command(project, program).args(arguments), &what, advice)?;
    Ok((Counts::default(), true))
}

fn format(project: &Project) -> Outcome<(Counts, bool)> {
    tools::for_lints(project)?;
    passes(project, "cargo", &["fmt", "--all", "--check"], "Run `cargo fmt --all`.")
}

fn licences(project: &Project) -> Outcome<(Counts, bool)> {
    licences::check(project)?;
    Ok((Counts::default(), true))
}

fn clippy(project: &Project) -> Outcome<(Counts, bool)> {
    tools::for_lints(project)?;
    tools::for_page(project)?;
    let host = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ];
    passes(project, "cargo", &host, "")?;
    let page = [
        "clippy",
        "--target",
        "wasm32-unknown-unknown",
        "--lib",
        "--bins",
        "--test",
        "browser",
        "--benches",
        "--",
        "-D",
        "warnings",
    ];
    passes(project, "cargo", &page, "")
}

fn native(project: &Project) -> Outcome<(Counts, bool)> {
    run_counting(command(project, "cargo").args([
        "test",
        "--workspace",
        "--no-fail-fast",
        "--features",
        "schoolweave/schema",
    ]))
}

fn browser(project: &Project) -> Outcome<(Counts, bool)> {
    tools::for_browser_tests(project)?;
    run_counting(
        command(project, "cargo")
            .args([
                "test",
                "--target",
                "wasm32-unknown-unknown",
                "--lib",
                "--test",
                "browser",
                "--no-fail-fast",
            ])
            .env("CHROMEDRIVER", tools::driver(project)?),
    )
}

fn end_to_end(project: &Project) -> Outcome<(Counts, bool)> {
    tools::for_browser_tests(project)?;
    page::build(project)?;
    run_counting(
        command(project, "cargo")
            .args(["test", "--features", "e2e", "--test", "e2e"])
            .env("CHROMEDRIVER", tools::driver(project)?),
    )
}

fn size(project: &Project) -> Outcome<(Counts, bool)> {
    tools::for_size(project)?;
    page::build(project)?;
    size::check(project)?;
    Ok((Counts::default(), true))
}

fn docs(project: &Project) -> Outcome<(Counts, bool)> {
    run_command(
        command(project, "cargo")
            .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
            // It is read by those who work on the program: private items belong to it, and may be linked.
            .env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links"),
        "the documentation did not build",
        "",
    )?;
    Ok((Counts::default(), true))
}
