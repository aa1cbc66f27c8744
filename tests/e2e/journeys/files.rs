//! Plan files: saved, opened in another browser, and refused where they are none.

use crate::harness::{Browser, journey};

/// Opens a file through the browser's own dialog.
pub(super) fn open_file(page: &Browser, name: &str, content: &[u8]) {
    let file = page.file(name, content);
    page.choose_file(&file, || page.click("Open a file"));
}

#[test]
fn a_saved_file_opens_in_a_fresh_profile_and_is_saved_again_byte_for_byte() {
    journey(|page| {
        page.open_ready("");
        page.click("Open the sample");
        page.sees("Leave the sample");
        let (name, content) = page.saved_by(|| page.press("Control+s"));
        assert!(name.ends_with(".json"), "{name}");

        let other = page.another();
        other.open_ready("");
        open_file(&other, &name, &content);
        let title = other.field("Title of the plan").value();
        assert_eq!(title, page.field("Title of the plan").value());
        let (_, again) = other.saved_by(|| other.press("Control+s"));
        assert!(again == content, "the file is not the same");
        other.assert_quiet();
    });
}

#[test]
fn a_file_dropped_on_the_page_is_opened() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        page.field("Title of the plan").replace_text("Dropped");
        page.press("Enter");
        page.sees("Saved in this browser");
        let (name, content) = page.saved_by(|| page.press("Control+s"));
        let other = page.another();
        other.open_ready("");
        other.css("main").drop_file(&name, &String::from_utf8(content).unwrap());
        assert_eq!(other.field("Title of the plan").value(), "Dropped");
    });
}

#[test]
fn what_is_no_plan_is_refused_in_a_sentence_and_changes_nothing() {
    journey(|page| {
        page.open_ready("");
        let refused: &[(&[u8], &str)] = &[
            (b"", "The file is empty"),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "The file is not text"),
            (
                b"{\"type\": \"schoolweave-plan\", \"schema\":",
                "The file ends too early",
            ),
            (b"{\"type\": nonsense}", "cannot be read from line 1"),
            (b"{\"partners\": []}", "is not a Schoolweave plan"),
        ];
        for (content, sentence) in refused {
            open_file(page, "a.json", content);
            page.sees("“a.json” was not opened");
            page.sees(sentence);
            page.assert_accessible(sentence);
            page.press("Escape");
            page.sees_no(sentence);
        }
        assert!(!page.text().contains("Plans in this browser"));
    });
}
