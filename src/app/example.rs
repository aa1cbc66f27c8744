//! The worked example: a plan file that is part of the program.

use crate::plan::Plan;
use crate::plan::file;

/// The worked example. `None` only if the file in the program were damaged, which a test rules out.
pub fn example() -> Option<Plan> {
    file::read(include_bytes!("../../assets/example.json"))
        .ok()
        .map(|file| file.plan)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_example_is_whole() {
        assert!(super::example().is_some_and(|plan| plan.about.example));
    }
}
