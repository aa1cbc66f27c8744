//! What opens in grids: menus, lists, editors, questions and messages.

use super::{open_the_sample, show, stand_on};
use crate::harness::{Browser, journey};

const GRID: &str = "Partners";
const ROW: &str = "Larkin Falls School District";

#[test]
fn the_menus_and_panels_of_a_grid_are_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        show(page, "partners");
        stand_on(page, GRID, ROW, "Name");
        page.press("Shift+F10");
        page.find("menu", "Row menu");
        page.assert_accessible_in_every_look("the menu of a row");
        page.press("Escape");

        page.click("Columns of Partners");
        page.find("dialog", "Columns");
        page.assert_accessible_in_every_look("the choice of columns");
        page.press("Escape");

        stand_on(page, GRID, ROW, "Name");
        page.press_each(&["Shift+Space", "ArrowDown", "Shift+Space"]);
        page.sees("2 rows selected");
        page.assert_accessible_in_every_look("selected rows");
        page.press("Escape");

        page.field("Find").type_text("nobody is called so");
        page.sees("Nothing found for “nobody is called so”.");
        page.assert_accessible_in_every_look("nothing found");
    });
}

/// Opens the editor of a cell, judges it and gives it up.
fn judge_editor(page: &Browser, place: &str, grid: &str, row: &str, column: &str) {
    show(page, place);
    stand_on(page, grid, row, column);
    page.press("Enter");
    page.settle();
    page.assert_accessible_in_every_look(&format!("the editor of {column} in {grid}"));
    page.press_each(&["Escape", "Escape"]);
}

#[test]
fn the_editors_of_cells_are_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        judge_editor(page, "partners", GRID, ROW, "Name");
        judge_editor(page, "partners", GRID, ROW, "Kind");
        judge_editor(page, "partners", GRID, ROW, "Goals served");
        judge_editor(page, "partners", GRID, ROW, "Relationship holder");
        judge_editor(page, "partners", GRID, ROW, "Notes");
        judge_editor(
            page,
            "leadership",
            "Who does what",
            "Coordinate the community schools",
            "Elena Marsh",
        );
        judge_editor(page, "leadership/people", "People", "Elena Marsh", "First day");
        judge_editor(
            page,
            "funding",
            "What it costs",
            "Community school coordinator",
            "2026–27",
        );
        judge_editor(
            page,
            "funding/may-pay",
            "What may pay",
            "Community school coordinator",
            "Title I",
        );
    });
}

#[test]
fn questions_and_messages_of_a_grid_are_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        show(page, "partners");
        stand_on(page, GRID, ROW, "Name");
        page.paste("Name\tKind\nThe District\tSchool\n");
        page.sees("The first row looks like headings.");
        page.assert_accessible_in_every_look("a question about a paste");
        page.click("Cancel");

        stand_on(page, GRID, ROW, "Notes");
        page.paste("one\ttwo too many\tthree\n");
        page.sees("2 columns did not fit and were not pasted: two too many · three");
        page.assert_accessible_in_every_look("what did not fit");

        show(page, "funding");
        let (grid, row) = ("What it costs", "Community school coordinator");
        stand_on(page, grid, row, "2026–27");
        page.type_keys("twelve");
        page.press_each(&["Enter", "ArrowUp"]);
        page.sees("Enter the amount as a number, like 1250.");
        page.assert_accessible_in_every_look("an amount that could not be read");
        page.type_keys("1,250");
        page.press_each(&["Enter", "ArrowUp"]);
        page.assert_accessible_in_every_look("an amount that was read");
    });
}
