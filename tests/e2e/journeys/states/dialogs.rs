//! Dialogs, the palette, toasts, and the list that is being brought in.

use super::{open_the_sample, show, stand_on};
use crate::harness::{Browser, Hand, Mouse, journey, project};

/// A dialog is judged; Escape closes it.
fn judge(page: &Browser, title: &str) {
    page.find("dialog", title);
    page.assert_accessible_in_every_look(title);
    page.press("Escape");
    page.find_no("dialog", title);
}

#[test]
fn the_palette_and_the_shortcuts_are_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        page.press("Control+k");
        judge(page, "Search this plan and everything you can do");
        page.press("Control+k");
        page.type_keys("riverbend");
        page.sees("In this plan");
        judge(page, "Search this plan and everything you can do");
        page.press("Control+k");
        page.type_keys("nothing is called so");
        judge(page, "Search this plan and everything you can do");
        page.press("?");
        judge(page, "Keyboard shortcuts");
    });
}

#[test]
fn the_dialogs_of_plans_and_files_are_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        let (_, plan) = page.saved_by(|| page.press("Control+s"));
        page.sees("Is it there?");
        page.assert_accessible_in_every_look("a message about a saved file");
        show(page, "share");
        let file = page.file("sample.json", &plan);
        page.choose_file(&file, || page.click("Replace this plan by a file"));
        let title = "Larkin Falls Community Schools, 2026–29";
        judge(page, &format!("Replace “{title}”?"));

        let file = page.file("no-plan.json", b"{}");
        page.choose_file(&file, || page.press("Control+o"));
        judge(page, "“no-plan.json” was not opened");
        let broken = String::from_utf8(plan)
            .unwrap()
            .replacen("\"kind\":\"school\"", "\"kind\":7", 1);
        let file = page.file("repaired.json", broken.as_bytes());
        page.choose_file(&file, || page.press("Control+o"));
        judge(page, "“repaired.json” was opened");

        page.go("#/");
        // There are two of this title by now.
        let more = format!("More for “{title}");
        page.find_part("button", &more).click();
        page.find_part("menuitem", "Rename");
        page.assert_accessible_in_every_look("the menu of a plan");
        page.find_part("menuitem", "Rename").click();
        judge(page, "Rename the plan");
        page.find_part("button", &more).click();
        page.find_part("menuitem", "Move to the trash").click();
        page.sees("is in the trash");
        page.css("details summary").click();
        page.assert_accessible_in_every_look("the trash");
        page.find_part("button", "Erase “").click();
        page.find_part("dialog", "for good?");
        page.assert_accessible_in_every_look("erasing a plan");
        page.press("Escape");

        page.go("#/settings");
        page.click("Erase everything stored here");
        page.css("dialog[open]");
        page.assert_accessible_in_every_look("erasing everything");
        page.press("Escape");
        page.go("#/plan/no-such-plan/overview");
        page.sees("This plan is not in this browser");
        page.assert_accessible_in_every_look("a plan that is not here");
    });
}

#[test]
fn later_years_and_messages_are_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        show(page, "funding");
        stand_on(page, "What it costs", "Community school coordinator", "Name");
        page.press("Shift+F10");
        page.find_part("menuitem", "Grow by a percentage").click();
        page.find("dialog", "Fill in later years");
        page.type_keys("many");
        page.press("Enter");
        page.assert_accessible_in_every_look("growth that could not be read");
        // The first Escape takes back what was typed.
        page.press("Escape");
        judge(page, "Fill in later years");
        stand_on(page, "What it costs", "Community school coordinator", "Name");
        page.press("Control+Delete");
        page.sees("Deleted:");
        page.assert_accessible_in_every_look("a message with its undo");
    });
}

#[test]
fn a_list_that_is_brought_in_is_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        show(page, "bring-in");
        let hand = Mouse(page);
        hand.open("Choose a file", "photo.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00");
        page.sees("This is a picture.");
        page.assert_accessible_in_every_look("a list that is none");
        let list = std::fs::read(project().join("tests/e2e/lists/uneven.csv")).unwrap();
        hand.open("Choose a file", "uneven.csv", &list);
        page.sees("“uneven.csv”: 8 rows");
        page.assert_accessible_in_every_look("a list that was read");
    });
}

#[test]
fn who_does_what_that_is_brought_in_is_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        let hand = Mouse(page);
        for (view, name, rows) in [("parts", "raci.csv", 6), ("people", "people.csv", 5)] {
            show(page, &format!("bring-in/{view}"));
            let list = std::fs::read(project().join("tests/e2e/lists").join(name)).unwrap();
            hand.open("Choose a file", name, &list);
            page.sees(&format!("“{name}”: {rows} rows"));
            page.assert_accessible_in_every_look(name);
            hand.press("Cancel");
        }
    });
}
