//! Deleting what others refer to: it asks nothing, says what went with it, and keeps the references where that is wished.

use super::{offered, sample};
use crate::harness::{Browser, journey, until};

const PARTNERS: &str = "Partners";
const CLUB: &str = "Riverbend Youth Club";
const MISSING: &str = "(not in this plan)";

fn names(page: &Browser, grid: &str) -> Vec<String> {
    page.rows(grid).into_iter().map(|row| row[0].clone()).collect()
}

fn delete_row(page: &Browser, grid: &str, name: &str) {
    page.cell(grid, name, "").click();
    page.press("Control+Delete");
    page.sees(&format!("Deleted: “{name}”."));
    assert_eq!(page.names("dialog"), [] as [&str; 0], "nothing is asked");
}

/// The organisation of a person of the club, as the grid of people shows it.
fn assert_organisation(page: &Browser, plan: &str, shown: &str) {
    page.go(&format!("{plan}leadership/people"));
    page.cell_shows("People", "Kevin Doyle", "Partner", shown);
}

#[test]
fn a_row_that_others_name_goes_without_a_question_and_its_references_can_be_kept_in_the_same_step() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        page.cell(PARTNERS, CLUB, "Name");
        let before = names(page, PARTNERS);
        delete_row(page, PARTNERS, CLUB);
        page.sees("Also gone: 9 ties. No longer named in 3 records.");
        page.assert_accessible("a notice that offers to keep references");
        page.click("Keep references");
        page.sees(&format!("References to “{CLUB}” are kept."));
        page.find_no("button", "Keep references");
        assert_organisation(page, &plan, MISSING);
        page.go(&format!("{plan}overview"));
        page.sees("12 places refer to things that are not in the plan");
        // Stored as it is shown, and still one step.
        page.reload();
        assert_organisation(page, &plan, MISSING);
        page.press("Control+z");
        page.cell_shows("People", "Kevin Doyle", "Partner", CLUB);
        page.find("button", "Nothing to undo");
        page.go(&format!("{plan}partners"));
        until("the partner where it was", || {
            (names(page, PARTNERS) == before).then_some(())
        });
        page.sees_no(MISSING);
        page.press("Control+Shift+z");
        assert_organisation(page, &plan, MISSING);
    });
}

#[test]
fn rows_that_are_ticked_go_by_one_key_where_they_are_ticked_and_come_back_by_one_undo() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        page.cell(PARTNERS, CLUB, "Name").click();
        let before = names(page, PARTNERS);
        page.press("ArrowLeft");
        page.press("Space");
        page.press("ArrowDown");
        page.press("Space");
        page.sees("2 rows selected");
        page.press("Delete");
        page.sees("Deleted: 2 partners.");
        assert!(!names(page, PARTNERS).contains(&CLUB.to_owned()));
        assert_eq!(names(page, PARTNERS).iter().filter(|name| name.is_empty()).count(), 0);
        page.press("Control+z");
        until("both where they were", || {
            (names(page, PARTNERS) == before).then_some(())
        });
    });
}

#[test]
fn references_are_cleared_unless_they_are_kept_and_the_offer_ends_with_the_next_step() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        delete_row(page, PARTNERS, CLUB);
        page.find("button", "Keep references");
        assert_organisation(page, &plan, "");
        page.cell("People", "Kevin Doyle", "Hours a month").click();
        page.type_keys("7");
        page.press("Enter");
        page.find_no("button", "Keep references");
        page.press("Control+k");
        page.type_keys("keep references");
        page.sees("Nothing found for “keep references”.");
        page.press("Escape");
        page.press("Control+z");
        page.press("Control+z");
        page.cell_shows("People", "Kevin Doyle", "Partner", CLUB);
    });
}

#[test]
fn what_is_deleted_in_its_details_can_keep_its_references_from_the_palette_and_shows_as_missing_in_details() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}goals"));
        let goal = "Chronic absence falls from 24% to 15%";
        page.cell_shows("Goals", goal, "Owner", "Priya Raman");
        page.cell("Goals", goal, "").click();
        page.press("Control+k");
        page.type_keys("priya raman");
        offered(page, "Priya Raman");
        page.press("Enter");
        page.click("Delete “Priya Raman”");
        page.sees("Deleted: “Priya Raman”.");
        page.press("Control+k");
        page.type_keys("keep references");
        offered(page, "Keep references");
        page.press("Enter");
        page.sees("References to “Priya Raman” are kept.");
        page.go(&format!("{plan}goals"));
        page.cell_shows("Goals", goal, "Owner", MISSING);
        // The cell's editor opens with that too, and leaves it as it is.
        page.cell("Goals", goal, "Owner").click();
        page.press("F2");
        until("the editor", || (page.focused().value() == MISSING).then_some(()));
        page.press("Enter");
        page.cell_shows("Goals", goal, "Owner", MISSING);
        page.cell("Goals", goal, "").click();
        page.press("Control+Enter");
        assert_eq!(
            page.find("complementary", "").find("combobox", "Owner").value(),
            MISSING
        );
        page.go(&format!("{plan}leadership/roles?open=roles/ex-role-attendance"));
        page.find("heading", "Who takes part");
        page.find_part("link", MISSING);
        page.press("Control+z");
        page.go(&format!("{plan}goals"));
        page.cell_shows("Goals", goal, "Owner", "Priya Raman");
    });
}

#[test]
fn payments_kept_without_their_source_are_shown_and_not_counted() {
    journey(|page| {
        let plan = sample(page);
        let assigned = || {
            page.go(&format!("{plan}funding/years"));
            let script = "return [...document.querySelectorAll('.funding__years tbody tr')]
                .find((row) => row.innerText.startsWith('Assigned'))?.cells[1].innerText";
            until("money by year", || page.run(script).as_str().map(str::to_owned))
        };
        assert_eq!(assigned(), "$367,223.81");
        page.go(&format!("{plan}funding/sources"));
        page.cell("Where money comes from", "Title I set-aside", "").click();
        page.press("Control+Enter");
        page.find("heading", "What it pays for");
        page.press("Escape");
        delete_row(page, "Where money comes from", "Title I set-aside");
        page.click("Keep references");
        page.sees("are kept.");
        page.go(&format!("{plan}funding?open=cost_lines/ex-line-coord"));
        page.sees("not counted");
        page.sees(&format!("{MISSING}: $"));
        // Of the set-aside $70,000 were assigned in that year.
        assert_eq!(assigned(), "$297,223.81");
        page.press("Control+z");
        until("the payments to count again", || {
            (assigned() == "$367,223.81").then_some(())
        });
    });
}
