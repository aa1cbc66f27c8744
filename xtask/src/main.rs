//! The project's commands: `cargo xtask test`.

use std::process::{Command, ExitCode};

/// The steps of `cargo xtask test`: a name, and the arguments of `cargo`.
const STEPS: &[(&str, &[&str])] = &[
    ("formatting", &["fmt", "--all", "--check"]),
    (
        "clippy",
        &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
    ),
    ("native tests", &["test", "--workspace"]),
];

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("test") => test(),
        _ => {
            eprintln!("Usage: cargo xtask test");
            ExitCode::from(2)
        }
    }
}

fn test() -> ExitCode {
    for (name, arguments) in STEPS {
        println!("── {name}");
        let passed = Command::new("cargo")
            .args(*arguments)
            .status()
            .is_ok_and(|status| status.success());
        if !passed {
            eprintln!("{name}: failed");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
