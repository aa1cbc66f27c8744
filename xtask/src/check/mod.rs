//! `cargo xtask test`: everything that must hold, part by part. A part that fails does not keep the next from running.

mod ahead;
mod licences;
mod size;

use std::time::Instant;

use self::ahead::Page;
use crate::failure::{Failure, Outcome};
use crate::process::{Counts, Told, command, heading, run as run_command, run_hearing};
use crate::project::Project;
use crate::tools;

/// A part of the checks.
struct Part {
    name: &'static str,
    says: &'static str,
    run: Run,
}

/// How a part is run.
#[derive(Clone, Copy)]
enum Run {
    /// On what is in the project's folder.
    Sources(fn(&Project) -> Outcome<(Told, bool)>),
    /// On the release page.
    Page(fn(&Project, &Page<'_>) -> Outcome<(Told, bool)>),
}

/// The parts, quickest news first.
const PARTS: &[Part] = &[
    Part {
        name: "format",
        says: "Formatting",
        run: Run::Sources(format),
    },
    Part {
        name: "licences",
        says: "Licences of what the page is made of",
        run: Run::Sources(licences),
    },
    Part {
        name: "clippy",
        says: "Lints, for the host and for wasm32",
        run: Run::Sources(clippy),
    },
    Part {
        name: "native",
        says: "Native tests",
        run: Run::Sources(native),
    },
    Part {
        name: "browser",
        says: "Tests in a browser",
        run: Run::Sources(browser),
    },
    Part {
        name: "e2e",
        says: "End-to-end tests against the release page",
        run: Run::Page(end_to_end),
    },
    Part {
        name: "size",
        says: "Size of the page",
        run: Run::Page(size),
    },
    Part {
        name: "docs",
        says: "Documentation",
        run: Run::Sources(docs),
    },
];

/// The names of all parts.
pub fn part_names() -> Vec<&'static str> {
    PARTS.iter().map(|part| part.name).collect()
}

/// Runs the named parts, or all; `help` only names them.
pub fn run(project: &Project, names: &[String]) -> Outcome<()> {
    if names.iter().any(|name| name == "help") {
        for part in PARTS {
            println!("{:10} {}", part.name, part.says);
        }
        return Ok(());
    }
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
    let chosen: Vec<&Part> = PARTS.iter().filter(chosen).collect();
    let page = page_for(project, &chosen);
    let mut total = Counts::default();
    let mut failures = Vec::new();
    let (mut lines, mut complaints) = (Vec::new(), Vec::new());
    for part in chosen {
        heading(part.says);
        let start = Instant::now();
        let done = match part.run {
            Run::Sources(run) => run(project),
            Run::Page(run) => run(project, &page),
        };
        let (told, passed) = done.unwrap_or_else(|failure| {
            eprintln!("{failure}");
            (Told::default(), false)
        });
        let mut counts = told.counts;
        complaints.extend(told.complaints);
        if !passed {
            failures.push(part.name);
            // A part that failed without a failing test counts as one, so that the closing line cannot say 0.
            counts.failed = counts.failed.max(1);
        }
        total = total.and(counts);
        lines.push(line(part.name, passed, counts, start.elapsed().as_secs()));
    }
    // Once more where one looks first: above it stands what all the others said.
    for complaint in &complaints {
        println!("\n{complaint}");
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

/// The page for these parts: built ahead where others come first. What keeps it from beginning is told by the part that
/// needs the page.
fn page_for<'a>(project: &'a Project, parts: &[&Part]) -> Page<'a> {
    let needs_page = |part: &&Part| matches!(part.run, Run::Page(_));
    let is_ahead = parts.iter().any(needs_page) && !parts.first().is_some_and(needs_page);
    let page = is_ahead.then(|| Page::ahead(project));
    page.and_then(Result::ok).unwrap_or_else(|| Page::later(project))
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
fn passes(project: &Project, program: &str, arguments: &[&str], advice: &str) -> Outcome<(Told, bool)> {
    let what = format!("{program} {}", arguments.join(" "));
    run_command(command(project, program).args(arguments), &what, advice)?;
    Ok((Told::default(), true))
}

fn format(project: &Project) -> Outcome<(Told, bool)> {
    tools::for_lints(project)?;
    passes(project, "cargo", &["fmt", "--all", "--check"], "Run `cargo fmt --all`.")
}

fn licences(project: &Project) -> Outcome<(Told, bool)> {
    licences::check(project)?;
    Ok((Told::default(), true))
}

fn clippy(project: &Project) -> Outcome<(Told, bool)> {
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

fn native(project: &Project) -> Outcome<(Told, bool)> {
    run_hearing(command(project, "cargo").args([
        "test",
        "--workspace",
        "--no-fail-fast",
        "--features",
        "schoolweave/schema",
    ]))
}

fn browser(project: &Project) -> Outcome<(Told, bool)> {
    tools::for_browser_tests(project)?;
    run_hearing(
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
            // For all of them together: the usual 20 seconds are too few where other things are at work.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
            .env("CHROMEDRIVER", tools::driver(project)?),
    )
}

fn end_to_end(project: &Project, page: &Page<'_>) -> Outcome<(Told, bool)> {
    let test = ["test", "--features", "e2e", "--test", "e2e"];
    tools::for_browser_tests(project)?;
    // While the page may still be at it.
    run_command(
        command(project, "cargo").args(test).arg("--no-run"),
        "the end-to-end tests did not compile",
        "",
    )?;
    page.built()?;
    run_hearing(
        command(project, "cargo")
            .args(test)
            .env("CHROMEDRIVER", tools::driver(project)?),
    )
}

fn size(project: &Project, page: &Page<'_>) -> Outcome<(Told, bool)> {
    tools::for_size(project)?;
    page.built()?;
    size::check(project)?;
    Ok((Told::default(), true))
}

fn docs(project: &Project) -> Outcome<(Told, bool)> {
    run_command(
        command(project, "cargo")
            .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
            // It is read by those who work on the program: private items belong to it, and may be linked.
            .env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links"),
        "the documentation did not build",
        "",
    )?;
    Ok((Told::default(), true))
}
