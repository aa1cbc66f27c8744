//! K3, S4: where the focus goes with the details of a record, and where it is when they close.

use serde_json::json;

use super::sample;
use crate::harness::{Browser, journey, until};

/// Waits for details to open and to be drawn; their title, which must have the focus.
fn assert_in_details(page: &Browser) -> String {
    page.find("button", "Close the details");
    page.settle();
    let at = page.focused();
    assert_eq!(
        at.attribute("class").as_deref(),
        Some("details__title"),
        "{}",
        at.text()
    );
    at.text()
}

/// Chooses a record in the palette, by keyboard.
fn find_record(page: &Browser, name: &str) {
    page.press("Control+k");
    page.type_keys(name);
    until(&format!("“{name}” in the palette"), || {
        let first = page.names("option").into_iter().next();
        first.filter(|first| first.starts_with(name)).map(drop)
    });
    page.press("Enter");
}

/// The first link of the page, folded or not, that leads to a record of a table.
fn follow_to(page: &Browser, table: &str) {
    let script = "document.querySelectorAll('main details').forEach((part) => part.open = true);
        return document.querySelector(`main a[href*='open=${arguments[0]}/']`) !== null";
    until(&format!("a link to a record of {table}"), || {
        (page.run_with(script, &[json!(table)]) == json!(true)).then_some(())
    });
    page.css(&format!("main a[href*='open={table}/']")).click();
}

fn assert_on_row(page: &Browser, grid: &str, row: &str) {
    until(&format!("the focus on “{row}” in {grid}"), || {
        let spot = page.spot();
        (spot.grid == grid && spot.row == row).then_some(())
    });
    page.settle();
    assert_eq!(page.spot().row, row);
}

fn assert_on_heading(page: &Browser, heading: &str) {
    page.find_no("button", "Close the details");
    until("the focus on the heading", || {
        (page.focused().text() == heading).then_some(())
    });
}

#[test]
fn a_link_from_another_page_leads_into_the_details_and_closing_them_to_the_row() {
    journey(|page| {
        let plan = sample(page);
        for (table, grid) in [("partners", "Partners"), ("roles", "Who does what")] {
            page.go(&format!("{plan}overview"));
            page.sees("Where do we stand?");
            follow_to(page, table);
            let name = assert_in_details(page);
            page.press("Escape");
            assert_on_row(page, grid, &name);
        }
    });
}

#[test]
fn the_palette_leads_into_the_details_of_a_record_wherever_it_is() {
    journey(|page| {
        let plan = sample(page);
        // From another page; the details of the same record are open on that.
        for place in ["funding", "overview?open=partners/ex-partner-riverbend", "partners"] {
            page.go(&format!("{plan}{place}"));
            page.settle();
            page.click("Search");
            page.press("Escape");
            find_record(page, "Riverbend");
            let name = assert_in_details(page);
            page.click("Close the details");
            if place != "partners" {
                assert_on_row(page, "Partners", &name);
            }
        }
        // What opened them on the same page has the focus again.
        assert_eq!(page.focused().name(), "Search");
        // A record that has no row.
        find_record(page, "Sign a new contract with Riverbend");
        assert_in_details(page);
        page.press("Escape");
        assert_on_heading(page, "Where do we stand?");
    });
}

#[test]
fn the_palette_finds_pages_before_records_and_actions_by_other_words() {
    journey(|page| {
        sample(page);
        let finds = |typed: &str, first: &str| {
            page.press("Control+k");
            page.type_keys(typed);
            until(&format!("“{first}” first for “{typed}”"), || {
                let option = page.names("option").into_iter().next();
                option.filter(|option| option.starts_with(first)).map(drop)
            });
        };
        for (typed, first) in [
            // There is a “Funding working group”, and more whose words are like these.
            ("funding", "Funding"),
            ("share", "Share"),
            ("people", "People"),
            ("income", "Where money comes from"),
            ("export", "Share"),
            ("import", "Bring in a list"),
            ("trash", "Plans in this browser"),
            ("riverbend", "Riverbend Youth Club"),
        ] {
            finds(typed, first);
            page.press("Escape");
            page.find_no("dialog", "Search this plan and everything you can do");
        }
        finds("leave the", "Leave the sample");
        page.press("Enter");
        page.sees("Open the sample");
        page.sees_no("Plans in this browser");
    });
}

#[test]
fn details_that_were_open_when_the_page_was_loaded_leave_the_focus_to_the_browser() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        find_record(page, "Riverbend");
        let name = assert_in_details(page);
        page.reload();
        page.find("button", "Close the details");
        page.settle();
        assert_eq!(page.run("return document.activeElement.tagName"), json!("BODY"));
        page.click("Close the details");
        assert_on_row(page, "Partners", &name);
        // Opened once more, they take it.
        page.press("Control+Enter");
        assert_eq!(assert_in_details(page), name);
    });
}

#[test]
fn details_that_are_deleted_leave_the_focus_on_the_page() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}goals"));
        find_record(page, "Riverbend");
        assert_in_details(page);
        page.click("Delete “Riverbend Youth Club”");
        page.sees("Deleted:");
        let heading = page.css("main h1").text();
        assert_on_heading(page, &heading);
    });
}

#[test]
fn details_whose_part_of_the_program_comes_late_take_the_focus_when_they_come() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}bring-in"));
        page.sees("Which partners do you have in a list already?");
        // This page needs another part; that one waits for a word.
        page.before_each_page(
            "const fetched = fetch;
            const free = new Promise((done) => { window.letIn = done; });
            window.fetch = async (what, ...rest) => {
                if (String(what?.url ?? what).includes('split_plan')) await free;
                return fetched(what, ...rest);
            };",
        );
        page.reload();
        page.sees("Which partners do you have in a list already?");
        page.go(&format!("{plan}partners?open=partners/ex-partner-riverbend"));
        page.sees("Loading this page…");
        page.run("letIn()");
        let name = assert_in_details(page);
        page.press("Escape");
        assert_on_row(page, "Partners", &name);
    });
}

#[test]
fn back_and_forward_lead_through_pages_and_views() {
    journey(|page| {
        let plan = sample(page);
        let places = ["partners", "leadership/people", "funding/years"].map(|place| format!("{plan}{place}"));
        for place in &places {
            page.go(place);
            page.settle();
        }
        for (script, at, heading) in [
            ("history.back()", 1, "Who leads what"),
            ("history.back()", 0, "Who do we work with"),
            ("history.forward()", 1, "Who leads what"),
            ("history.forward()", 2, "Can we pay for it"),
        ] {
            page.run(script);
            until(&format!("{script} to lead to {}", places[at]), || {
                (page.place() == places[at]).then_some(())
            });
            page.find_part("heading", heading);
        }
    });
}

#[test]
fn details_close_by_escape_from_anywhere_and_give_the_focus_back_on_a_phone_too() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners?open=partners/ex-partner-riverbend"));
        page.find("region", "Riverbend Youth Club");
        page.cell("Partners", "Open Table Food Pantry", "Kind").click();
        let spot = page.spot();
        page.press("Escape");
        page.find_no("region", "Riverbend Youth Club");
        assert_eq!(page.spot(), spot);

        page.size(390, 844);
        page.settle();
        page.press("Control+Enter");
        let name = assert_in_details(page);
        page.press("Escape");
        assert_on_row(page, "Partners", &name);
        page.click("Search");
        page.press("Escape");
        find_record(page, "Riverbend");
        assert_in_details(page);
        page.click("Close the details");
        until("the focus on what opened the search", || {
            (page.focused().name() == "Search").then_some(())
        });
    });
}
