//! A door: a question on standard input, its answer on standard output.

use std::io::{Read, Write};
use std::process::ExitCode;

use serde_json::Value;

/// Answers what is read from standard input on standard output; what is wrong with it on standard error, in one line.
pub fn run(answer: impl FnOnce(&str) -> Result<Value, String>) -> ExitCode {
    let mut text = String::new();
    let answer = std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| error.to_string())
        .and_then(|_| answer(&text));
    let written = match &answer {
        Ok(answer) => writeln!(std::io::stdout(), "{answer}"),
        Err(error) => writeln!(std::io::stderr(), "{}", error.replace('\n', " ")),
    };
    if answer.is_ok() && written.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
