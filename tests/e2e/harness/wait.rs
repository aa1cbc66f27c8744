//! Waiting for what must come about, and never longer than it takes.

use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN: Duration = Duration::from_millis(15);

/// Asks again and again until there is an answer; fails in words where none comes.
pub fn until<T>(what: &str, ask: impl FnMut() -> Option<T>) -> T {
    until_said(&|| what.to_owned(), ask)
}

/// Like [`until`], with words that are found when it fails, such as what there is instead.
pub fn until_said<T>(what: &dyn Fn() -> String, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {}", what());
        std::thread::sleep(BETWEEN);
    }
}
