//! Waiting for what must come about, and never longer than it takes.

use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN: Duration = Duration::from_millis(15);

/// Asks again and again until there is an answer; fails in words where none comes.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::sleep(BETWEEN);
    }
}
