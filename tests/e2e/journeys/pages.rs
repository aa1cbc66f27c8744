//! Every page, empty and full, in every look: accessible, without a complaint of the browser, and within its window.

use serde_json::json;

use super::VIEWS;
use crate::harness::{Browser, Hand, Mouse, journey};

/// The plan that is open, as it stands in addresses.
fn plan(page: &Browser) -> String {
    let place = page.place();
    place
        .split('/')
        .nth(2)
        .unwrap_or_else(|| panic!("no plan in {place}"))
        .to_owned()
}

fn show(page: &Browser, plan: &str, name: &str) {
    page.go(&format!("#/plan/{plan}/{name}"));
    page.settle();
}

fn assert_all_accessible(page: &Browser, state: &str) {
    let plan = plan(page);
    for name in VIEWS {
        show(page, &plan, name);
        page.assert_accessible_in_every_look(&format!("{name}, {state}"));
    }
}

#[test]
fn the_first_page_is_accessible_in_every_look() {
    journey(|page| {
        page.open_ready("");
        page.assert_accessible_in_every_look("start, in a fresh browser");
        page.click("Open the sample");
        page.sees("Leave the sample");
        page.go("#/");
        page.find_part("link", "Larkin Falls");
        page.assert_accessible_in_every_look("start, with a plan");
    });
}

#[test]
fn the_pages_of_an_empty_plan_are_accessible_in_every_look() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        page.field("Title of the plan");
        assert_all_accessible(page, "empty");
    });
}

#[test]
fn the_pages_of_the_sample_are_accessible_in_every_look() {
    journey(|page| {
        page.open_ready("");
        page.click("Open the sample");
        page.sees("Leave the sample");
        assert_all_accessible(page, "the sample");
    });
}

#[test]
fn no_page_is_wider_than_its_window() {
    journey(|page| {
        page.open_ready("");
        page.click("Open the sample");
        page.sees("Leave the sample");
        let plan = plan(page);
        let mut wide = Vec::new();
        for (width, height) in [(1280, 720), (820, 1180), (390, 844), (320, 640)] {
            page.size(width, height);
            for name in VIEWS {
                show(page, &plan, name);
                // What reaches over the edge without being inside something that scrolls by itself.
                let script = "const edge = document.documentElement.clientWidth;
                    if (document.documentElement.scrollWidth <= edge) return '';
                    const over = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 1);
                    return document.documentElement.scrollWidth - edge + ' pixels: ' + over.map((one) => one.className || one.tagName).join(', ')";
                let reach = page.run(script);
                if reach != json!("") {
                    wide.push(format!("{name} at {width}: {reach}"));
                }
            }
        }
        assert!(wide.is_empty(), "{wide:#?}");
    });
}

#[test]
fn no_two_buttons_of_a_page_have_the_same_name() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        page.field("Title of the plan");
        let empty = plan(page);
        for name in VIEWS {
            show(page, &empty, name);
            page.assert_buttons_differ(&format!("{name}, empty"));
        }
        let hand = Mouse(page);
        hand.go_to("Partners");
        hand.fill("Name of a partner", "Oak Bank");
        hand.press("Add this partner");
        page.cell("Partners", "Oak Bank", "Name");
        page.assert_buttons_differ("partners, just begun");
        for (at, view, add, grid) in [
            ("Goals", "", "Add a goal", "Goals"),
            ("Leadership", "People", "Add a person", "People"),
            ("Leadership", "Roles", "Add a role", "Roles"),
            ("Funding", "", "Add a cost line", "What it costs"),
            (
                "Funding",
                "Where money comes from",
                "Add a source of money",
                "Where money comes from",
            ),
        ] {
            hand.go_to(at);
            if !view.is_empty() && page.has("tab", view) {
                hand.show(view);
            }
            page.assert_buttons_differ(&format!("{at}, {view}, empty"));
            hand.add(add, grid, &[("Elm", &[])]);
            page.assert_buttons_differ(&format!("{at}, {view}, just begun"));
        }
        page.open_ready("");
        page.click("Open the sample");
        page.sees("Leave the sample");
        let sample = plan(page);
        for name in VIEWS {
            show(page, &sample, name);
            page.assert_buttons_differ(&format!("{name}, the sample"));
        }
    });
}
