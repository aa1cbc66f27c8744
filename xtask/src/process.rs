//! Running other programs: with a heading, a clear failure, and the counts of test runners.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// How many tests a runner says it ran.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

impl Counts {
    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }

    /// The counts in a closing line of Rust's test runners, such as `test result: ok. 3 passed; 0 failed; …`.
    pub fn in_line(line: &str) -> Option<Self> {
        let (_, rest) = line.split_once("test result: ")?;
        let count = |word: &str| {
            let before = rest.split_once(word)?.0.trim_end();
            before
                .rsplit(|letter: char| !letter.is_ascii_digit())
                .next()?
                .parse()
                .ok()
        };
        Some(Self {
            passed: count("passed")?,
            failed: count("failed")?,
        })
    }
}

/// What test runners said.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Told {
    /// How many tests ran.
    pub counts: Counts,
    /// What the failed ones said, each with its heading.
    pub complaints: Vec<String>,
    /// Whether such a complaint goes on.
    goes_on: bool,
}

/// So many lines say what is wrong; a runner may print a whole list.
const LINES_OF_A_COMPLAINT: usize = 15;

impl Told {
    fn read(&mut self, line: &str) {
        self.counts = self.counts.and(Counts::in_line(line).unwrap_or_default());
        if line.starts_with("---- ") && line.ends_with(" ----") {
            self.complaints.push(line.to_owned());
            self.goes_on = true;
        } else if line == "failures:" || line == "stack backtrace:" || line.starts_with("test result: ") {
            self.goes_on = false;
        } else if let Some(complaint) = self.complaints.last_mut().filter(|_| self.goes_on)
            && !line.trim().is_empty()
            && complaint.lines().count() <= LINES_OF_A_COMPLAINT
        {
            complaint.push('\n');
            complaint.push_str(line);
        }
    }
}

/// Says which step begins.
pub fn heading(title: &str) {
    println!("\n── {title}");
    let _ = std::io::stdout().flush();
}

/// A command in the project's folder with the project's tools on its path.
pub fn command(project: &Project, program: &str) -> Command {
    let program = find_program(project, program).unwrap_or_else(|| program.into());
    let mut command = Command::new(program);
    command.current_dir(project.root()).env("PATH", project.search_path());
    command
}

/// Where a program is, on the project's path.
pub fn find_program(project: &Project, name: &str) -> Option<PathBuf> {
    std::env::split_paths(&project.search_path())
        .flat_map(|folder| [folder.join(name), folder.join(format!("{name}.exe"))])
        .find(|path| path.is_file())
}

/// Runs a command to its end; its output is the person's to read.
pub fn run(command: &mut Command, what: &str, advice: &str) -> Outcome<()> {
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::new(what, advice)),
        Err(error) => Err(Failure::new(format!("{what}: {}: {error}", name(command)), advice)),
    }
}

/// What a command prints, where it succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs test runners to their end and hears what they say; also says whether the command succeeded.
pub fn run_hearing(command: &mut Command) -> Outcome<(Told, bool)> {
    let failed = |error: std::io::Error| Failure::new(format!("a test runner did not start: {error}"), "");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut told = Told::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            told.read(&line);
        }
    }
    Ok((told, child.wait().map_err(failed)?.success()))
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_closing_lines_of_both_runners() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(Counts::in_line(line), Some(Counts { passed: 12, failed: 3 }));
        let coloured = "test result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 0 ignored; 0 filtered out";
        assert_eq!(Counts::in_line(coloured), Some(Counts { passed: 7, failed: 0 }));
        assert_eq!(Counts::in_line("test x ... ok"), None);
    }

    #[test]
    fn what_failed_tests_said_is_kept_without_the_way_there() {
        let mut told = Told::default();
        let printed = "test one ... ok\ntest two ... FAILED\n\nfailures:\n\n---- two stdout ----\n\nthread 'two' panicked at a.rs:1:\nno row\n\
            stack backtrace:\n   0: start\n---- three stdout ----\nno column\n\nfailures:\n    two\n    three\n\n\
            test result: FAILED. 1 passed; 2 failed; 0 ignored";
        printed.lines().for_each(|line| told.read(line));
        assert_eq!(told.counts, Counts { passed: 1, failed: 2 });
        assert_eq!(
            told.complaints,
            [
                "---- two stdout ----\nthread 'two' panicked at a.rs:1:\nno row",
                "---- three stdout ----\nno column"
            ]
        );
    }
}
