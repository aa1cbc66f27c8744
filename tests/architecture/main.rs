//! Holds the shape of the program: which layer may name which, words that must not occur, files that say what they
//! are and stay short, and wording that exists. Each rule is also shown to fail on a bad example.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "this is a test"
)]

mod drawing;
mod layers;
mod sheets;
mod source;
mod wording;
mod words;

use source::Source;

/// Fails with every finding, one a line.
fn assert_none(rule: &str, findings: Vec<String>) {
    assert!(findings.is_empty(), "{rule}:\n{}\n", findings.join("\n"));
}

/// The findings of a rule over the whole program.
fn everywhere(rule: impl Fn(&Source) -> Vec<String>) -> Vec<String> {
    let sources = source::all();
    assert!(sources.len() > 30, "the sources were not found");
    sources.iter().flat_map(rule).collect()
}

#[test]
fn layers_name_only_what_is_below_them() {
    assert_none("A layer names what it must not", everywhere(layers::findings));
}

#[test]
fn what_takes_long_is_not_done_at_every_drawing() {
    assert_none(
        "A view that works out again what it draws",
        everywhere(drawing::findings),
    );
}

#[test]
fn no_forbidden_word_occurs() {
    assert_none("A word that must not occur here", everywhere(words::findings));
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    assert_none("A file to look at", everywhere(source::findings));
}

#[test]
fn every_message_that_is_asked_for_exists_once() {
    let catalogue = wording::english();
    assert!(!catalogue.is_empty(), "no English message was found");
    assert_none("A message with two texts", wording::repeated(&catalogue));
    assert_none(
        "A message that the English catalogue does not have",
        everywhere(|source| wording::missing(source, &catalogue)),
    );
    assert_none(
        "A key that the English catalogue does not have",
        everywhere(|source| wording::like_keys(source, &catalogue)),
    );
}

#[test]
fn every_style_sheet_is_on_the_page() {
    assert_none("A sheet that index.html does not list", sheets::findings());
}
