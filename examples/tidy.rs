//! Puts a plan file into canonical form: reads one from standard input and writes it to standard output, saying on
//! standard error what had to be put right.

use std::io::{Read, Write};
use std::process::ExitCode;

use schoolweave::plan::file;

fn main() -> ExitCode {
    let mut bytes = Vec::new();
    let read = std::io::stdin().read_to_end(&mut bytes);
    let file = read
        .map_err(|error| error.to_string())
        .and_then(|_| file::read(&bytes).map_err(|error| error.to_string()));
    let file = match file {
        Ok(file) => file,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            return ExitCode::FAILURE;
        }
    };
    for repair in &file.repairs {
        let _ = writeln!(std::io::stderr(), "{}: {:?}", repair.at, repair.kind);
    }
    let (text, _) = file::write(&file.plan, &file.envelope);
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
