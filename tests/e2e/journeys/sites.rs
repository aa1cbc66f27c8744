//! The schools and places of a plan, in its settings.

use super::{holds, sample};
use crate::harness::{Browser, Hand, Keyboard, journey, until};

const SITES: &str = "Schools and places";
const MIDDLE: &str = "Larkin Falls Middle";
const HIGH: &str = "Larkin Falls High";

fn names(page: &Browser) -> Vec<String> {
    page.rows(SITES).into_iter().map(|row| row[0].clone()).collect()
}

fn are(page: &Browser, expected: &[&str]) {
    until(&format!("the places {expected:?}"), || {
        (names(page) == expected).then_some(())
    });
}

fn write(page: &Browser, place: &str, column: &str, text: &str) {
    page.cell(SITES, place, column).click();
    page.type_keys(text);
    page.press("Enter");
}

#[test]
fn a_place_is_added_renamed_and_kept_and_each_is_a_step_back() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}settings"));
        let before = ["Larkin Falls Elementary", MIDDLE];
        are(page, &before);
        page.click("Add a school or place");
        page.type_keys(HIGH);
        // Enter keeps it and opens the next, and an empty one ends the run.
        page.press_each(&["Enter", "Enter"]);
        write(page, HIGH, "Grades", "9–12");
        write(page, HIGH, "Level", "High");
        write(page, MIDDLE, "Name", "River Street Middle");
        page.reload();
        are(page, &[before[0], "River Street Middle", HIGH]);
        page.cell_shows(SITES, HIGH, "Grades", "9–12");
        let level = page.cell_text(SITES, HIGH, "Level");
        assert!(level.contains("High"), "{level}");
        // It is on offer wherever places are named.
        page.go(&format!("{plan}partners?open=partners/ex-partner-radio"));
        page.click("Choose: Sites served");
        page.find("checkbox", "River Street Middle");
        page.find("checkbox", HIGH).click();
        page.press("Escape");
        page.find("button", &format!("Take out {HIGH}: Sites served"));
        page.press("Control+z");
        page.find_no("button", &format!("Take out {HIGH}: Sites served"));
        page.go(&format!("{plan}settings"));
        page.press("Control+z");
        are(page, &[before[0], MIDDLE, HIGH]);
        page.press("Control+z");
        page.cell_shows(SITES, HIGH, "Level", "");
        page.press("Control+z");
        page.cell_shows(SITES, HIGH, "Grades", "");
        page.press("Control+z");
        are(page, &before);
        page.find("button", "Nothing to undo");
    });
}

#[test]
fn a_place_that_others_name_is_deleted_by_keyboard_and_comes_back_with_them() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        let line = format!("{plan}funding?open=cost_lines/ex-line-room");
        let named = "Take out Larkin Falls Elementary: Sites";
        page.go(&line);
        page.find("button", named);
        page.go(&format!("{plan}settings?open=sites/ex-site-elem"));
        holds(page, "Grades", "PK–5");
        page.press("Escape");
        page.cell(SITES, "Larkin Falls Elementary", "").focus();
        page.press("Control+Delete");
        page.sees("Deleted: “Larkin Falls Elementary”.");
        page.sees("No longer named in");
        are(page, &[MIDDLE]);
        assert_eq!(page.spot().grid, SITES, "the focus stays");
        page.go(&line);
        page.find("button", "Choose: Sites");
        assert!(!page.has("button", named));
        hand.undo();
        page.find("button", named);
    });
}
