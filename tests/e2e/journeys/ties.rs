//! Ties: added and changed in the grid by keyboard, next steps made of what is wanted, what the two sides think covered in
//! the room, what keeping ties up takes.

use serde_json::json;

use super::{put, sample};
use crate::harness::{Browser, Hand, Keyboard, journey, until};

const TIES: &str = "Ties";

/// A plan with two partners, whose ties are shown.
fn two_partners(page: &Browser, hand: &dyn Hand) {
    page.open_ready("");
    hand.press("Start a plan");
    hand.go_to("Partners");
    hand.fill("Name of a partner", "Library");
    page.press("Enter");
    page.type_keys("Clinic");
    page.press_each(&["Enter", "Enter"]);
    hand.show("Ties");
}

#[test]
fn ties_are_added_and_changed_by_keyboard_alone() {
    journey(|page| {
        let hand = Keyboard::of(page);
        two_partners(page, &hand);
        page.sees("How close are you, and how close do you want to be?");
        page.assert_accessible("no ties yet");
        // The name of the partner is all that is asked for.
        hand.add("Add a tie", TIES, &[("Lib", &[]), ("Clinic", &[])]);
        page.cell_shows(TIES, "Library", "With", "The school");
        page.sees("2 ties: 2 with the school, 0 between partners.");
        page.sees("2 of them are not rated yet; not rated is not low.");

        hand.write(TIES, "Library", "Level now", "coop");
        hand.write(TIES, "Library", "Level we want", "coord");
        hand.write(TIES, "Library", "School’s view", "3");
        page.cell_shows(TIES, "Library", "Level now", "Cooperation");
        page.sees("One of them is not rated yet");
        // Of another one it is not known yet what it thinks.
        hand.write(TIES, "Library", "With", "Clinic");
        page.cell_shows(TIES, "Library – Clinic", "With", "Clinic");
        page.cell_shows(TIES, "Library – Clinic", "School’s view", "");
        page.sees("2 ties: 1 with the school, 1 between partners.");
        hand.undo();
        page.cell_shows(TIES, "Library", "School’s view", "3: works");
        page.assert_accessible("ties");
        hand.assert_no_pointer();
        page.reload();
        page.cell_shows(TIES, "Library", "Level we want", "Coordination");
        page.assert_quiet();
    });
}

#[test]
fn a_level_of_another_ladder_stays_as_typed_and_says_what_the_ladder_has() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners/ties"));
        let tie = "Tamarack Fund – Larkin County Community Chest";
        page.field("With").choose("Between partners");
        page.sees("38 of 69 match");
        page.field("Level now").choose("Networking");
        page.sees("1 of 69 match");
        page.cell_shows(TIES, tie, "Level now", "Networking (Five stages (Frey))");
        page.cell(TIES, tie, "Level now").click();
        page.type_keys("Awareness");
        page.press("Enter");
        page.sees("This tie is on the scale “Five stages (Frey)”, which has no “Awareness”.");
        page.assert_accessible("a level of another ladder");
        // Enter has gone on to the line for a new tie.
        page.press("Escape");
        page.click("Show all");
        page.sees_no("of 69 match");
    });
}

#[test]
fn what_is_wanted_becomes_a_next_step_which_is_told_and_can_be_undone() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners/ties"));
        let button = "Make a next step: Falls Savings Bank";
        page.find("button", button).focus();
        page.press("Enter");
        page.find("link", "Begin to work with Falls Savings Bank");
        // The focus goes on to what was made.
        until("the focus on the step", || {
            (page.focused().name() == "Begin to work with Falls Savings Bank").then_some(())
        });
        page.assert_accessible("a step that is planned");
        page.press("Enter");
        page.find("region", "Begin to work with Falls Savings Bank");
        assert!(page.field("Belongs to").value().contains("Falls Savings Bank"));
        page.press("Escape");
        page.press("Control+z");
        page.find("button", button);
        page.sees_no("Begin to work with Falls Savings Bank");
    });
}

#[test]
fn what_the_two_sides_think_is_covered_in_the_room_and_the_counts_are_not() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners/ties"));
        let seen = |selector: &str| {
            let script = "return [...document.querySelectorAll(arguments[0])].filter((one) =>
                one.checkVisibility({ visibilityProperty: true })).length";
            page.run_with(script, &[json!(selector)]).as_i64().unwrap()
        };
        page.sees("two steps apart");
        assert!(seen(".ties__marks") > 2);
        page.press("F8");
        page.css(":root[data-theme=projector]");
        page.sees("by one side only");
        page.sees("Which they are is covered here.");
        let private = ".ties__marks, .private .ties__views, .grid__cell:has(.private-mark) .grid__text";
        assert_eq!(seen(private), 0);
        page.assert_accessible("ties in the room");
        page.press("Escape");
        page.css(":root:not([data-theme=projector])");
        until("the marks again", || (seen(".ties__marks") > 2).then_some(()));
    });
}

#[test]
fn hours_set_in_the_settings_change_what_ties_take() {
    journey(|page| {
        let plan = sample(page);
        let cell = |who: &str, column: i64| {
            let script = "const row = [...document.querySelectorAll('.ties__upkeep tbody tr')]
                .find((row) => row.querySelector('th').innerText.trim() === arguments[0]);
                return row?.cells[arguments[1]].innerText.trim() ?? ''";
            page.run_with(script, &[json!(who), json!(column)])
                .as_str()
                .unwrap_or("")
                .to_owned()
        };
        page.go(&format!("{plan}partners/ties"));
        until("the table", || (!cell("Tom Okafor", 2).is_empty()).then_some(()));
        let before = cell("Tom Okafor", 2);
        page.follow("Change the hours in the settings");
        page.find("heading", "How is this plan set up?");
        for level in ["Awareness", "Cooperation", "Coordination", "Integration"] {
            put(page, level, "0");
        }
        page.go(&format!("{plan}partners/ties"));
        until("no hours at all", || (cell("Tom Okafor", 2) == "0").then_some(()));
        page.sees("ties take 0 hours a month, and as wanted no more and no less.");
        page.press("Control+z");
        page.go(&format!("{plan}settings"));
        put(page, "Cooperation", "");
        assert_eq!(page.field("Cooperation").value(), "1");
        page.go(&format!("{plan}partners/ties"));
        until("hours again", || (cell("Tom Okafor", 2) != "0").then_some(()));
        assert!(!before.is_empty());
    });
}

#[test]
fn on_a_phone_ties_are_a_list_and_one_is_added_by_the_name_of_the_partner() {
    journey(|page| {
        let plan = sample(page);
        page.size(390, 844);
        page.go(&format!("{plan}partners/ties"));
        page.find_part("button", "Show all 69").focus();
        page.press("Enter");
        page.find("link", "Smile Wagon Dental Van").focus();
        page.press("Enter");
        page.find("heading", "How close it is");
        page.assert_accessible("a tie on a phone");
        page.press("Escape");
        page.field("Add a tie of the school with")
            .replace_text("Public Library of");
        page.find_part("option", "Public Library of Larkin Falls");
        page.press("Enter");
        page.find("heading", "How close it is");
        page.field("Level now").replace_text("aware");
        page.find_part("option", "Awareness");
        page.press("Enter");
        page.press("Escape");
        page.sees("70 ties: 32 with the school");
        page.find("link", "Public Library of Larkin Falls");
        page.assert_accessible("ties on a phone");
    });
}
