//! Two partners that are probably one: looked at, merged by hand, and parted again by Undo.

use crate::harness::{Browser, Hand, Mouse, journey};

const GRID: &str = "Partners";
const KEPT: &str = "Larkin Falls Public Library";
const GONE: &str = "Public Library of Larkin Falls";

fn names(page: &Browser) -> Vec<String> {
    page.rows(GRID).into_iter().map(|row| row[0].clone()).collect()
}

fn has(page: &Browser, name: &str) -> bool {
    names(page).iter().any(|found| found == name)
}

#[test]
fn likely_duplicates_are_opened_merged_and_parted_again() {
    journey(|page| {
        let hand = Mouse(page);
        page.open_ready("");
        hand.press("Open the sample");
        page.sees("Leave the sample");
        hand.go_to(GRID);
        let before = names(page);
        assert!(has(page, KEPT) && has(page, GONE));
        page.sees("2 pairs of partners may be the same");
        page.css(".partners__duplicates summary").click();
        page.assert_accessible("pairs of partners that are probably one");

        // Each of the two can be looked at first.
        page.follow(GONE);
        page.find("region", GONE);
        page.sees("Came in with the county’s list.");
        page.click("Close the details");
        page.find_no("region", GONE);

        page.find_part("button", &format!("Merge into “{KEPT}”")).click();
        page.sees("Two partners may be the same");
        assert!(has(page, KEPT) && !has(page, GONE));
        assert_eq!(names(page).len(), before.len() - 1);
        // What the other had, and what cannot stand beside it, is kept.
        let notes = page.cell_text(GRID, KEPT, "Notes");
        assert!(
            notes.contains(&format!("Merged with “{GONE}”.")) && notes.contains("Came in with the county’s list."),
            "{notes}"
        );

        page.find("button", &format!("Undo merge into “{KEPT}”")).click();
        page.sees("2 pairs of partners may be the same");
        assert_eq!(names(page), before);
        page.find("button", &format!("Redo merge into “{KEPT}”")).click();
        page.sees("Two partners may be the same");
        page.reload();
        assert!(has(page, KEPT) && !has(page, GONE));
    });
}
