//! Adding from anywhere, by the palette: it is begun where such things stand, as by that page's own button.

use serde_json::{Value, json};

use super::{sample, show};
use crate::harness::{Browser, Keyboard, journey, project, until, until_said};

/// What is typed, what is offered for it, and the grid in which it is then added.
const GRIDS: &[(&str, &str, &str)] = &[
    ("new goal", "Add a goal", "Goals"),
    ("add person", "Add a person", "People"),
    ("add role", "Add a role", "Roles"),
    ("new committee", "Add a committee or team", "Committees and teams"),
    ("add cost", "Add a cost line", "What it costs"),
    ("new grant", "Add a source of money", "Where money comes from"),
    ("new school", "Add a school or place", "Schools and places"),
];

/// Asks the palette for something and takes what it offers first.
fn ask(page: &Browser, typed: &str, option: &str) {
    page.press("Control+k");
    page.find("dialog", "Search this plan and everything you can do");
    page.type_keys(typed);
    until_said(
        &|| format!("“{option}” first for “{typed}”: {:?}", page.names("option")),
        || {
            page.names("option")
                .first()
                .filter(|first| first.starts_with(option))
                .map(drop)
        },
    );
    page.press("Enter");
}

fn edits_new_row(page: &Browser, grid: &str, add: &str) {
    until_said(
        &|| format!("the editor of a new row in {grid}; the focus is at {:?}", page.spot()),
        || {
            let spot = page.spot();
            (spot.grid == grid && spot.is_editing && spot.row == add).then_some(())
        },
    );
}

fn has_row(page: &Browser, grid: &str, name: &str, has: bool) {
    let rows = || page.rows(grid);
    until_said(
        &|| format!("“{name}” in {grid}: {has}; there is {:?}", rows()),
        || (rows().iter().any(|row| row[0] == name) == has).then_some(()),
    );
}

fn focus_in(page: &Browser, field: &str) {
    until_said(
        &|| format!("the focus in “{field}”, not in “{}”", page.focused().name()),
        || (page.focused().name() == field).then_some(()),
    );
}

#[test]
fn in_an_empty_plan_everything_is_added_from_anywhere() {
    journey(|page| {
        let hand = Keyboard::of(page);
        page.open_ready("");
        page.find("button", "Start a plan").focus();
        page.press("Enter");
        page.field("Title of the plan");
        let plan = format!("#/plan/{}/", page.place().split('/').nth(2).unwrap());
        for (typed, option, grid) in GRIDS {
            show(page, &format!("{plan}help"));
            ask(page, typed, option);
            edits_new_row(page, grid, option);
            page.type_keys("Elm");
            // As on the page: the next can be added at once, and an empty one ends it.
            page.press("Enter");
            has_row(page, grid, "Elm", true);
            edits_new_row(page, grid, option);
            page.press("Escape");
            page.press("Control+z");
            has_row(page, grid, "Elm", false);
            page.press("Control+Shift+Z");
            has_row(page, grid, "Elm", true);
        }
        // A partner and a next step have a line of their own.
        show(page, &format!("{plan}help"));
        ask(page, "new partner", "Add a partner");
        focus_in(page, "Name of a partner");
        // Asked for again where one is: the caret is back in the line.
        page.press("Tab");
        ask(page, "add partner", "Add a partner");
        focus_in(page, "Name of a partner");
        page.type_keys("Oak Bank");
        page.press("Enter");
        page.cell("Partners", "Oak Bank", "Name");
        ask(page, "new task", "Add a next step");
        focus_in(page, "Add a next step");
        page.type_keys("Call the bank");
        page.press("Enter");
        page.find("link", "Call the bank");
        page.press("Control+z");
        page.find_no("link", "Call the bank");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

/// What has the focus, and the details that are open.
fn standing(page: &Browser) -> (String, Value) {
    page.settle();
    let title = page.run("return document.querySelector('.details__title')?.innerText ?? ''");
    (page.focused().name(), title)
}

#[test]
fn where_much_is_there_already_it_is_added_to_the_rest() {
    journey(|page| {
        let plan = sample(page);
        let hand = Keyboard::of(page);
        page.reload();
        show(page, &format!("{plan}funding/years"));
        let add = |name: &str| {
            ask(page, "new partner", "Add a partner");
            edits_new_row(page, "Partners", "Add a partner");
            page.type_keys(name);
            page.press("Enter");
            page.cell("Partners", name, "Name");
            page.press("Escape");
        };
        add("Harbor Lights Trust");
        // Once more on the page itself, beside open details, which stay open.
        show(page, &format!("{plan}partners?open=partners/ex-partner-riverbend"));
        add("Mill Street Bakery");
        page.find("region", "Riverbend Youth Club");
        for name in ["Mill Street Bakery", "Harbor Lights Trust"] {
            page.press("Control+z");
            has_row(page, "Partners", name, false);
        }
        for (typed, option, grid) in GRIDS {
            show(page, &format!("{plan}share"));
            ask(page, typed, option);
            edits_new_row(page, grid, option);
            page.press("Escape");
        }

        // A what-if is there at once, with its details, as from its own button.
        show(page, &format!("{plan}goals"));
        ask(page, "add what", "Add a what-if");
        page.find("region", "What if 1");
        let asked = standing(page);
        page.press("Control+z");
        until("the what-if to go", || {
            (!page.place().contains("scenarios/") || !page.has("region", "What if 1")).then_some(())
        });
        show(page, &format!("{plan}funding/what-if"));
        page.find("button", "Add a what-if").focus();
        page.press("Enter");
        page.find("region", "What if 1");
        assert_eq!(standing(page), asked);
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

#[test]
fn to_a_plan_that_is_only_to_look_at_nothing_is_added() {
    journey(|page| {
        page.open_ready("");
        let sample = std::fs::read(project().join("assets/example.json")).unwrap();
        let mut newer: Value = serde_json::from_slice(&sample).unwrap();
        newer["schema"]["major"] = json!(99);
        let file = page.file("newer.json", newer.to_string().as_bytes());
        page.choose_file(&file, || page.click("Open a file"));
        page.sees("This file was written by a newer version of Schoolweave");
        page.press("Escape");
        page.sees("Only to look at");
        page.press("Control+k");
        for typed in ["add a p", "add"] {
            page.find("dialog", "Search this plan and everything you can do");
            page.field("Search this plan and everything you can do")
                .replace_text(typed);
            page.settle();
            let offers = page.names("option");
            assert!(!offers.iter().any(|offer| offer.starts_with("Add a ")), "{offers:?}");
        }
        page.assert_quiet();
    });
}
