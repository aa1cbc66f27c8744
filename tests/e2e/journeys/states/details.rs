//! The details panel of each kind of record.

use super::{open_the_sample, show};
use crate::harness::{Browser, journey};

/// A page with its grid, and the kind of its records.
const KINDS: &[(&str, &str)] = &[
    ("partners", "Partners"),
    ("goals", "Goals"),
    ("leadership/roles", "Roles"),
    ("leadership/people", "People"),
    ("leadership/bodies", "Committees and teams"),
    ("funding", "What it costs"),
    ("funding/sources", "Where money comes from"),
    ("settings", "Schools and places"),
];

fn judge(page: &Browser, name: &str) {
    page.find("button", "Close the details");
    // Folded parts are part of it.
    page.run("document.querySelectorAll('.shell__panel details').forEach((part) => part.open = true)");
    page.assert_accessible_in_every_look(&format!("the details of {name}"));
    // On a phone they cover the page.
    page.size(390, 844);
    page.assert_accessible(&format!("the details of {name} on a phone"));
    page.size(1280, 720);
    page.press("Escape");
    page.find_no("button", "Close the details");
}

#[test]
fn the_details_of_each_kind_of_record_are_accessible_in_every_look() {
    journey(|page| {
        open_the_sample(page);
        for (place, grid) in KINDS {
            show(page, place);
            let first = page.rows(grid)[0][0].clone();
            page.cell(grid, &first, "").click();
            page.press("Control+Enter");
            judge(page, &first);
            assert_eq!(page.spot().row, first, "the focus goes back to the row");
        }
        show(page, "overview");
        page.follow("Sign a new contract with Riverbend");
        judge(page, "an action");
        show(page, "funding?open=allocations/ex-pay-title1-coord-2026");
        judge(page, "a payment");
    });
}
