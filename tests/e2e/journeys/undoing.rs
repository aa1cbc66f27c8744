//! E2: what is done to the money is undone and redone step by step.

use serde_json::json;

use super::sample;
use crate::harness::{Browser, journey, until};

const LINE: &str = "Community school coordinator";
const OTHER: &str = "Late bus";

/// Undoes the last two steps and redoes them; a thing of each shows what it was (`before`) or became (`after`).
fn assert_two_steps(page: &Browser, shows: &dyn Fn(usize, bool) -> bool) {
    let are = |first: bool, second: bool| {
        until(&format!("changed: {first}, {second}"), || {
            (shows(0, first) && shows(1, second)).then_some(())
        });
    };
    are(true, true);
    for (key, first, second) in [
        ("Control+z", true, false),
        ("Control+z", false, false),
        ("Control+Shift+Z", true, false),
        ("Control+Shift+Z", true, true),
    ] {
        page.press(key);
        are(first, second);
    }
}

/// Types into the cells of two rows, and takes each back on its own.
fn assert_cells_are_two_steps(page: &Browser, grid: &str, column: &str, typed: &str, is_text: bool) {
    let rows = [LINE, OTHER];
    let before = rows.map(|row| page.cell_text(grid, row, column));
    for row in rows {
        page.cell(grid, row, column).click();
        page.type_keys(typed);
        if is_text {
            page.press("Enter");
        }
        page.press("Escape");
    }
    let after = rows.map(|row| page.cell_text(grid, row, column));
    assert!(before[0] != after[0] && before[1] != after[1], "{before:?} {after:?}");
    assert_two_steps(page, &|at, is_changed| {
        let expected = if is_changed { &after } else { &before };
        page.cell_text(grid, rows[at], column) == expected[at]
    });
}

#[test]
fn from_a_field_that_nobody_has_typed_into_the_plan_is_undone() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}settings"));
        let title = "Larkin Falls Community Schools, 2026–29";
        for (label, undone) in [("Title", true), ("Vision", true), ("Vision", false)] {
            page.field("School or learning community").replace_text("Elm Street");
            page.press("Tab");
            let field = page.field(label);
            field.focus();
            if !undone {
                page.type_keys("X");
            }
            page.press("Control+z");
            let expected = if undone {
                "Larkin Falls Community Schools"
            } else {
                "Elm Street"
            };
            until(&format!("{expected} after Ctrl+Z in {label}"), || {
                (page.field("School or learning community").value() == expected).then_some(())
            });
        }
        assert_eq!(page.field("Title").value(), title);
    });
}

#[test]
fn each_amount_that_is_assigned_is_a_step_of_its_own() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/assign-2026"));
        page.sees("What may pay");
        let grid = page.names("grid").remove(0);
        assert_cells_are_two_steps(page, &grid, "Title I set-aside", "321", true);
    });
}

#[test]
fn each_letter_on_what_may_pay_is_a_step_of_its_own() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/may-pay"));
        page.find("grid", "What may pay");
        assert_cells_are_two_steps(page, "What may pay", "Title I set-aside", "c", false);
    });
}

#[test]
fn each_entry_in_the_details_of_a_source_is_a_step_of_its_own() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/sources?open=sources/ex-source-title1"));
        page.find("heading", "What it may pay for");
        let verdicts = || {
            let script = "return [...document.querySelectorAll('.shell__panel select')]
                .filter((list) => list.labels[0]?.textContent.trim() === 'May it pay?').map((list) => list.value)";
            let found = page.run(script);
            let all: Vec<String> = found
                .as_array()
                .into_iter()
                .flatten()
                .map(|value| value.to_string())
                .collect();
            all
        };
        until("the verdicts", || (verdicts().len() > 2).then_some(()));
        let before = verdicts();
        // As a keyboard does: each list has the focus while one of it is chosen.
        for at in [0, 1] {
            let script = "[...document.querySelectorAll('.shell__panel select')]
                .filter((list) => list.labels[0]?.textContent.trim() === 'May it pay?')[arguments[0]].focus()";
            page.run_with(script, &[at.into()]);
            page.type_keys("No");
        }
        let after = verdicts();
        assert!(before[0] != after[0] && before[1] != after[1], "{before:?} {after:?}");
        assert_two_steps(page, &|at, is_changed| {
            let expected = if is_changed { &after } else { &before };
            verdicts()[at] == expected[at]
        });
        // Taking one out and taking another out are two as well.
        let count = before.len();
        let take_out = || page.find_part("button", "Take out no. 1").click();
        take_out();
        until("one to go", || (verdicts().len() == count - 1).then_some(()));
        take_out();
        until("another to go", || (verdicts().len() == count - 2).then_some(()));
        page.press("Control+z");
        until("one to come back", || (verdicts().len() == count - 1).then_some(()));
    });
}

/// What a cost line needs, year by year, as the grid shows it.
fn needs(page: &Browser, line: &str) -> [String; 3] {
    ["2026–27", "2027–28", "2028–29"].map(|year| page.cell_text("What it costs", line, year))
}

#[test]
fn later_years_are_filled_from_the_menu_of_rows_as_one_step() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding"));
        let (one, other) = ("Outdoor classroom", "Family resource room furniture");
        let once = [needs(page, one), needs(page, other)];
        assert_eq!(once, [["$22,000", "", ""], ["$7,200", "", ""]]);
        let are = |expected: [[&str; 3]; 2]| {
            until(&format!("{expected:?}"), || {
                ([needs(page, one), needs(page, other)] == expected).then_some(())
            });
        };
        let choose = |item: &str| {
            page.press("Shift+F10");
            page.find_part("menuitem", item).click();
        };

        let first = page.cell("What it costs", one, "2026–27");
        first.click();
        page.press("Shift+F10");
        let menu = page.find("menu", "Row menu");
        assert_eq!(
            menu.in_script(
                "return arguments[0].closest('[role=gridcell]') === document.querySelector('.grid__cell--active')"
            ),
            json!(true),
            "it hangs on the cell that it is about"
        );
        page.press("Escape");
        choose("Same for later years");
        are([["$22,000"; 3], ["$7,200", "", ""]]);
        page.press("Control+z");
        are([["$22,000", "", ""], ["$7,200", "", ""]]);

        page.cell("What it costs", one, "Name").click();
        page.press_each(&["Shift+Space", "ArrowDown", "Shift+Space"]);
        page.sees("2 rows selected");
        choose("Grow by a percentage");
        page.field("Change from year to year, in percent").replace_text("10");
        page.press("Enter");
        are([["$22,000", "$24,200", "$26,620"], ["$7,200", "$7,920", "$8,712"]]);
        page.press("Control+z");
        are([["$22,000", "", ""], ["$7,200", "", ""]]);
    });
}
