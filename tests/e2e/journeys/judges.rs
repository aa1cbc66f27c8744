//! The harness itself, on a small page of its own: its judges find what they are for, and its hands do what they say.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::json;
use xtask::server::Site;

use crate::harness::{Browser, journey_on, project};

fn fixture(test: impl FnOnce(&Browser)) {
    journey_on(Site::new(project().join("tests/e2e/fixture")), |page| {
        page.open("");
        test(page);
    });
}

/// Whether a judge fails, as it should.
fn fails(judge: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(judge)).is_err()
}

#[test]
fn the_judges_find_what_they_are_for() {
    fixture(|page| {
        page.assert_accessible("the fixture");
        page.run("document.querySelector('main').append(document.createElement('input'))");
        assert!(fails(|| page.assert_accessible("a field without a label")));

        page.assert_quiet();
        page.run("fetch('http://127.0.0.1:9/foreign').catch(() => {})");
        page.run("console.error('a complaint')");
        assert!(fails(|| page.assert_quiet()), "a foreign request");
        assert!(fails(|| page.assert_quiet()), "a complaint");
        page.assert_quiet();
    });
}

#[test]
fn things_are_found_by_role_and_name_and_only_where_people_can() {
    fixture(|page| {
        assert_eq!(page.find("heading", "Fixture").text(), "Fixture");
        assert_eq!(page.find("button", "Named by a label").text(), "by a label");
        assert!(!page.has("button", "Hidden"));
        assert!(!page.has("button", "by a label"));
        assert!(fails(|| drop(page.find("button", "Same"))), "there are two");
        let second = page.find("region", "Second");
        assert_eq!(second.names("button"), ["Same"]);
        assert_eq!(second.find("button", "Same").name(), "Same");
        assert_eq!(page.find_part("button", "by a").name(), "Named by a label");
        page.field("Kind").choose("Two");
        page.sees("kind 2");
        assert!(fails(|| page.field("Kind").choose("Three")));
    });
}

#[test]
fn the_keyboard_and_the_clipboard_work() {
    fixture(|page| {
        let note = page.field("Note");
        note.focus();
        page.type_keys("Élan 1\nb");
        assert_eq!(note.value(), "Élan 1\nb");
        note.replace_text("new");
        assert_eq!(note.value(), "new");
        page.press("Home");
        page.paste("a\tb\n");
        assert_eq!(note.value(), "a\tb\nnew");
        page.press_each(&["Control+a", "Control+c"]);
        assert_eq!(page.clipboard(), "a\tb\nnew");
        page.press("Tab");
        assert_eq!(page.focused().name(), "Kind");
        page.press("Shift+Tab");
        assert_eq!(page.focused().name(), "Note");
        page.press("Control+Shift+Z");
        page.sees("redo");
    });
}

#[test]
fn files_are_given_dropped_and_saved() {
    fixture(|page| {
        let file = page.file("given.txt", b"given content");
        page.choose_file(&file, || page.click("Choose a file"));
        page.sees("given.txt: given content");
        page.find("group", "Drop here").drop_file("d.txt", "this");
        page.sees("dropped this");
        let saved = page.saved_by(|| page.click("Save a file"));
        assert_eq!(saved, ("saved.txt".to_owned(), b"saved content".to_vec()));
    });
}

#[test]
fn sizes_and_preferences_are_what_was_set() {
    fixture(|page| {
        page.size(390, 844);
        page.prefers("prefers-color-scheme", "dark");
        let seen = page.run("return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches]");
        assert_eq!(seen, json!([390, 844, true]));
        assert!(page.picture().starts_with(b"\x89PNG"));
    });
}
