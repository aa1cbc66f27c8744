//! What appears only by doing something (dialogs, menus, panels, editors, messages) is accessible in every look.

mod alike;
mod details;
mod dialogs;
mod grids;

use crate::harness::Browser;

/// Opens the worked example.
fn open_the_sample(page: &Browser) {
    page.open_ready("");
    page.click("Open the sample");
    page.sees("Leave the sample");
}

/// Goes to a page of the open plan.
fn show(page: &Browser, name: &str) {
    let place = page.place();
    let plan = place.split('/').nth(2).unwrap_or_else(|| panic!("no plan in {place}"));
    page.go(&format!("#/plan/{plan}/{name}"));
    page.settle();
}

/// Gives the focus to a cell of a grid.
fn stand_on(page: &Browser, grid: &str, row: &str, column: &str) {
    page.cell(grid, row, column).click();
    assert_eq!(page.spot().row, row);
}
