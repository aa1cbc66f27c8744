//! Typing faster than a slow machine draws: nothing typed is lost, and nothing goes elsewhere.

use serde_json::json;

use super::sample;
use crate::harness::{Browser, Hand, Mouse, journey, until_said};

/// A machine that is this many times slower.
fn slow(page: &Browser, times: u32) {
    page.command("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
}

fn names() -> Vec<String> {
    (1..=25).map(|number| format!("Partner number {number}")).collect()
}

/// The names in the first column of a grid, without a row that is only begun, once there are as many as expected.
fn first_column(page: &Browser, grid: &str, count: usize) -> Vec<String> {
    let read = || -> Vec<String> {
        let names = page.rows(grid).into_iter().map(|row| row[0].clone());
        names.filter(|name| !name.is_empty()).collect()
    };
    until_said(&|| format!("{count} rows of {grid}: {:?}", read()), || {
        Some(read()).filter(|rows| rows.len() >= count)
    })
}

#[test]
fn names_typed_in_a_hurry_into_the_line_are_all_there() {
    journey(|page| {
        let hand = Mouse(page);
        page.open_ready("");
        hand.press("Start a plan");
        hand.go_to("Partners");
        page.field("Name of a partner").click();
        slow(page, 6);
        for name in names() {
            page.type_keys(&format!("{name}\n"));
        }
        page.type_keys("The next");
        assert_eq!(first_column(page, "Partners", names().len()), names());
        slow(page, 1);
        let line = page.field("Name of a partner");
        until_said(&|| format!("the line holds “{}”", line.value()), || {
            (line.value() == "The next").then_some(())
        });
    });
}

#[test]
fn names_typed_in_a_hurry_into_the_grid_are_all_there() {
    journey(|page| {
        let hand = Mouse(page);
        page.open_ready("");
        hand.press("Start a plan");
        hand.go_to("Goals");
        page.click("Add a goal");
        slow(page, 6);
        for name in names() {
            page.type_keys(&format!("{name}\n"));
        }
        assert_eq!(first_column(page, "Goals", names().len()), names());
    });
}

#[test]
fn what_is_typed_in_a_hurry_is_what_is_chosen() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}overview?open=actions/ex-action-dedupe"));
        page.field("Belongs to").focus();
        slow(page, 6);
        page.type_keys("late bus\n");
        super::holds(page, "Belongs to", "Late bus");
        slow(page, 1);
        page.go(&format!("{plan}leadership/people?open=people/ex-person-aisha"));
        page.find_part("button", "Choose: Strengths").click();
        slow(page, 6);
        page.type_keys("peacemaking\nsinging\n");
        page.find_part("button", "Take out peacemaking");
        page.find_part("button", "Take out singing");
    });
}

#[test]
fn what_is_typed_before_the_search_is_drawn_is_searched_for() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        page.css("[role=grid] tr[data-row]");
        slow(page, 6);
        for _ in 0..5 {
            page.press("Control+k");
            page.type_keys("riverbend");
            let first = || page.names("option").into_iter().next().unwrap_or_default();
            until_said(&|| format!("“{}” found first", first()), || {
                first().starts_with("Riverbend Youth Club").then_some(())
            });
            assert_eq!(page.focused().value(), "riverbend");
            page.press("Escape");
            page.find_no("dialog", "Search this plan and everything you can do");
        }
    });
}

#[test]
fn a_day_typed_in_a_hurry_is_the_day_that_is_kept() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}leadership/leaving/people/ex-person-tom"));
        page.field("Handed over by").focus();
        slow(page, 6);
        page.type_keys("06302027");
        page.press("Tab");
        super::holds(page, "Handed over by", "2027-06-30");
    });
}

#[test]
fn a_press_counts_where_the_field_it_leaves_pushes_the_button_away() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}leadership/leaving/people/ex-person-tom"));
        let place = || {
            let button = page.find_part("button", "Add 46 actions");
            button
                .in_script("return arguments[0].getBoundingClientRect().y")
                .as_f64()
        };
        // The year is not finished: the field says so when it is left, and what stands beside it moves.
        let type_part = || {
            page.field("Handed over by").focus();
            page.type_keys("06307");
        };
        type_part();
        let before = place();
        page.field("Who or what leaves?").focus();
        page.sees("Enter the whole date");
        assert_ne!(place(), before);
        super::put(page, "Handed over by", "06302027");
        page.field("Who or what leaves?").focus();
        page.sees_no("Enter the whole date");
        type_part();
        page.find_part("button", "Add 46 actions").clicks(1);
        page.sees("46 of these are in the plan as actions.");
    });
}
