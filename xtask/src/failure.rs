//! What went wrong, in one line, and what to do about it.

use std::fmt;

/// A failed step: what failed, and what the person can do.
#[derive(Debug)]
pub struct Failure {
    what: String,
    advice: String,
}

/// What a step gives, or how it failed.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// What failed, and what to do; the advice may be empty where the output above says it.
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            advice: advice.into(),
        }
    }

    /// A file that could not be read or written.
    pub fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(format!("{}: {error}", path.display()), "")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Failed: {}", self.what)?;
        if self.advice.is_empty() {
            return Ok(());
        }
        write!(out, "\n{}", self.advice)
    }
}

impl std::error::Error for Failure {}
