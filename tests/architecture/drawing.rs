//! What is told of the best answer is worked out once, by [`Telling`], a step at a time: no part of the view that draws
//! it asks the engine for more, which would be done again whenever it is drawn.

use crate::source::Source;

/// The folder of the view.
const VIEW: &str = "src/ui/pages/funding/best/";

/// What takes long where there are hundreds of sources and lines.
const LONG: &[&str] = &[
    ".why()",
    ".cut()",
    ".is_proved()",
    "check(",
    "least_gap(",
    "by_hand(",
    ".gap_without(",
    ".ranges()",
    ".more()",
    ".openings()",
    ".trims()",
    ".missing_by_year()",
    ".gaps()",
    ".left()",
];

/// The calls of a file of the view that would be made at every drawing.
pub fn findings(source: &Source) -> Vec<String> {
    if !source.path.starts_with(VIEW) {
        return Vec::new();
    }
    let called = LONG.iter().filter(|call| source.code.contains(**call));
    called
        .map(|call| format!("{}: {call} at every drawing; let `Telling` do it", source.path))
        .collect()
}

#[test]
fn what_takes_long_is_found_in_the_view_alone() {
    let asks = "//! x\nfn draw() { answer.braid.gap_without(&[1]); }\n";
    assert_eq!(
        findings(&Source::new("src/ui/pages/funding/best/losses.rs", asks)).len(),
        1
    );
    assert!(findings(&Source::new("src/ui/pages/funding/sure/mod.rs", asks)).is_empty());
    let draws = "//! x\nfn draw() { verdict.is_proved; }\n";
    assert!(findings(&Source::new("src/ui/pages/funding/best/verdict.rs", draws)).is_empty());
}
