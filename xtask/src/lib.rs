//! The project's commands: serve the page, build it, test everything, time the engines, take screenshots.
//!
//! - [`tools`] sets up what the other commands need, into `.tools`, once.
//! - [`page`] builds the release page into `dist/`; [`server`] serves it, here and in the end-to-end tests.
//! - [`check`] is `cargo xtask test`, one file per part.
//!
//! **Invariant:** nothing is downloaded but through package registries, at pinned versions.
// The page's clock comes through `app::Env`; these commands run on a person's machine and may read theirs.
#![allow(clippy::disallowed_methods)]

pub mod bench;
pub mod check;
pub mod failure;
pub mod packages;
pub mod page;
pub mod process;
pub mod project;
pub mod screenshots;
pub mod serve;
pub mod server;
pub mod tools;

use std::process::ExitCode;

use failure::Failure;
use project::Project;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--open]   set up what is missing, build the page, serve it on 127.0.0.1:8080
  serve --dev                 the same, unoptimised, built again after every change
  build                       leave the release page in dist/
  test [part…]                run every check, or only these parts:
                              {parts}
  bench [name…]               time the engines in a browser: every file of benches, or only these
  screenshots [--all] [--out DIR] [--only WORD]
                              take the README's pictures; with --all every page at every size and theme

With --quick, each of them builds the page in less time, heavier and slower than the release page.";

/// Runs the command that the arguments name.
pub fn run(arguments: &[String]) -> ExitCode {
    let (quick, arguments): (Vec<String>, Vec<String>) = arguments.iter().cloned().partition(|word| word == "--quick");
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("", &[][..]),
    };
    let project = Project::here().quickly(!quick.is_empty());
    let result = match command {
        "serve" => serve::run(&project, rest),
        "build" => page::build(&project).map(drop),
        "test" => check::run(&project, rest),
        "bench" => bench::run(&project, rest),
        "screenshots" => screenshots::run(&project, rest),
        "" | "help" | "--help" | "-h" => {
            println!("{}", usage());
            return ExitCode::from(if command.is_empty() { 2 } else { 0 });
        }
        other => Err(Failure::new(format!("there is no command “{other}”"), usage())),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> String {
    USAGE.replace("{parts}", &check::part_names().join(" "))
}
