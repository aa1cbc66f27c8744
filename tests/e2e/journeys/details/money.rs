//! How a need is reckoned, and what is said of a source beyond its amounts.

use serde_json::json;

use super::open;
use crate::harness::{Browser, Element, Hand, Keyboard, Mouse, journey, until};
use crate::journeys::{fault, holds, offered, put, sample};

const BANK: &str = "Falls Savings Bank youth gift";
const YEARS: [&str; 3] = ["2026–27 (USD)", "2027–28 (USD)", "2028–29 (USD)"];
/// Each factor, what is typed, and how that shows.
const FACTORS: [(&str, &str, &str); 5] = [
    ("People", "2", "2"),
    ("Rate an hour (USD)", "22.5", "$22.50"),
    ("Hours each time", "1:30", "1.5"),
    ("Times a week", "4", "4"),
    ("Weeks", "30", "30"),
];
const NO_AMOUNT: &str = "Enter the amount as a number, like 1250.";

fn needs(page: &Browser, amounts: [&str; 3]) {
    for (year, amount) in YEARS.iter().zip(amounts) {
        holds(page, year, amount);
    }
}

/// What cannot be read stays as it was typed, with a message.
fn stays_unread(page: &Browser, field: &Element<'_>, typed: &str) {
    field.replace_text(typed);
    page.press("Tab");
    until("a message", || fault(field).filter(|fault| fault == NO_AMOUNT));
    assert_eq!(field.value(), typed);
}

#[test]
fn what_a_need_is_reckoned_by_is_kept_and_its_result_used_where_it_is_wanted() {
    journey(|page| {
        let hand = Keyboard::of(page);
        open(page, "funding?open=cost_lines/ex-line-bus", "Late bus");
        page.run("sessionStorage.removeItem('pointer')");
        page.sees("Enter a rate to see what it comes to.");
        for (factor, text, _) in FACTORS {
            // A week's amount is not offered for a year.
            if factor == "Weeks" {
                page.sees("Comes to $270 a week.");
                page.sees_no("Use it");
            }
            hand.fill(factor, text);
        }
        page.sees("Comes to $8,100 a year.");
        needs(page, ["$16,480", "$16,480", "$16,480"]);
        hand.choose("Use this amount for", "2027");
        hand.press("Use it");
        needs(page, ["$16,480", "$8,100", "$16,480"]);
        stays_unread(page, &page.field("Rate an hour (USD)"), "lots");
        page.sees("Comes to $8,100 a year.");
        page.reload();
        page.find("region", "Late bus");
        for (factor, _, value) in FACTORS {
            holds(page, factor, value);
        }
        hand.press("Use it");
        needs(page, ["$8,100", "$8,100", "$8,100"]);
        hand.assert_no_pointer();
        page.press("Control+z");
        needs(page, ["$16,480", "$8,100", "$16,480"]);
        page.press("Control+z");
        needs(page, ["$16,480", "$16,480", "$16,480"]);
        for (factor, _, _) in FACTORS.iter().rev() {
            page.press("Control+z");
            holds(page, factor, "");
        }
        page.find("button", "Nothing to undo");
    });
}

fn bank(page: &Browser) {
    open(page, "funding/sources?open=sources/ex-source-bank", BANK);
}

/// Sets a field to a record by its name.
fn name(page: &Browser, field: &str, record: &str) {
    page.field(field).replace_text(record);
    offered(page, record);
    page.press("Enter");
    holds(page, field, record);
}

#[test]
fn the_limits_of_a_source_are_kept_and_undone() {
    journey(|page| {
        bank(page);
        page.click("Add a limit");
        page.sees("On all it pays");
        name(page, "On the cost line", "Artist in residence");
        page.sees("On Artist in residence");
        stays_unread(page, &page.field("At most"), "half of it");
        put(page, "At most", "2,500");
        put(page, "At most, in percent of what the line needs", "40");
        let cited = || {
            page.find("region", "Limits in each year")
                .find("textbox", "Where it is written")
        };
        cited().replace_text("Letter of gift");
        page.press("Tab");
        page.assert_accessible("the limits of a source");
        page.reload();
        page.find("region", BANK);
        holds(page, "On the cost line", "Artist in residence");
        holds(page, "At most", "$2,500");
        holds(page, "At most, in percent of what the line needs", "40");
        assert_eq!(cited().value(), "Letter of gift");
        page.click("Take out no. 1: On Artist in residence");
        page.find_no("textbox", "At most");
        assert_eq!(page.focused().name(), "Add a limit");
        page.press("Control+z");
        holds(page, "At most", "$2,500");
        page.press("Control+z");
        for (field, before) in [
            ("At most, in percent of what the line needs", ""),
            ("At most", ""),
            ("On the cost line", ""),
        ] {
            page.press("Control+z");
            holds(page, field, before);
        }
        page.press("Control+z");
        page.find_no("textbox", "At most");
        page.find("button", "Nothing to undo");
    });
}

#[test]
fn a_rate_that_is_rounded_says_so_until_it_is_another() {
    journey(|page| {
        bank(page);
        put(page, "Indirect costs, in percent", "3.27");
        page.sees("Rounded to 3.3");
        holds(page, "Indirect costs, in percent", "3.3");
        put(page, "Indirect costs, in percent", "5.4");
        page.sees_no("Rounded to");
    });
}

/// What a cell says beside what it shows.
fn said_of(page: &Browser, grid: &str, row: &str, column: &str) -> String {
    let script = "return document.getElementById(arguments[0].getAttribute('aria-describedby'))?.textContent ?? ''";
    let said = page.cell(grid, row, column).in_script(script);
    said.as_str().unwrap_or("").to_owned()
}

#[test]
fn on_what_condition_a_source_may_pay_and_where_that_is_written_is_kept_told_and_undone() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/sources?open=sources/ex-source-bank"));
        page.find("region", BANK);
        // The first line it may pay for is the artist.
        page.field("May it pay?").choose("May pay, on a condition");
        put(page, "Condition or reason", "Only for materials.");
        put(page, "Where it is written", "Letter of gift");
        let set = [
            ("May it pay?", "conditional", "yes"),
            ("Condition or reason", "Only for materials.", ""),
            ("Where it is written", "Letter of gift", ""),
        ];
        page.reload();
        page.find("region", BANK);
        for (field, value, _) in set {
            holds(page, field, value);
        }
        // It is told wherever the two meet.
        let written = "Only for materials. (Letter of gift)";
        let told = |grid: &str, expected: &str| {
            let said = || said_of(page, grid, "Artist in residence", BANK);
            until(&format!("“{expected}” in {grid}"), || {
                (said() == expected).then_some(())
            });
        };
        page.go(&format!("{plan}funding/may-pay"));
        page.cell_shows("What may pay", "Artist in residence", BANK, "C");
        told("What may pay", written);
        page.go(&format!("{plan}funding/assign"));
        let payments = "What pays for what in 2026–27";
        told(payments, &format!("May pay on a condition: {written}"));
        page.go(&format!("{plan}funding/sources?open=sources/ex-source-bank"));
        page.find("region", BANK);
        for (field, value, before) in set.iter().rev() {
            holds(page, field, value);
            page.press("Control+z");
            holds(page, field, before);
        }
        page.find("button", "Nothing to undo");
    });
}

#[test]
fn what_is_due_to_a_funder_is_kept_and_undone() {
    journey(|page| {
        let hand = Mouse(page);
        bank(page);
        page.click("Add something due");
        page.field("What").choose("Final report");
        page.field("Due on").focus();
        page.type_keys("05312027");
        name(page, "Seen to by", "Tom Okafor");
        hand.tick("Done");
        let is_done = || page.find("checkbox", "Done").is_selected();
        page.reload();
        page.find("region", BANK);
        holds(page, "What", "final");
        holds(page, "Due on", "2027-05-31");
        holds(page, "Seen to by", "Tom Okafor");
        assert!(is_done());
        page.find("button", "Take out no. 1: Final report");
        page.press("Control+z");
        until("it to be due again", || (!is_done()).then_some(()));
        for (field, before) in [("Seen to by", ""), ("Due on", ""), ("What", "")] {
            page.press("Control+z");
            holds(page, field, before);
        }
        page.press("Control+z");
        page.find_no("checkbox", "Done");
        page.find("button", "Nothing to undo");
    });
}

#[test]
fn what_a_source_carries_over_what_others_bring_and_what_it_hangs_on_are_kept_and_undone() {
    journey(|page| {
        bank(page);
        stays_unread(page, &page.field("May carry over"), "a little");
        put(page, "May carry over", "1,050.50");
        put(page, "Others bring, in percent", "25");
        page.field("Share of what").choose("Of the award");
        put(page, "Stands or falls with", "The bank’s merger");
        let set = [
            ("May carry over", "$1,050.50"),
            ("Others bring, in percent", "25"),
            ("Share of what", "award"),
            ("Stands or falls with", "The bank’s merger"),
        ];
        page.reload();
        page.find("region", BANK);
        for (field, value) in set {
            holds(page, field, value);
        }
        for (field, _) in set.iter().rev() {
            page.press("Control+z");
            holds(page, field, "");
        }
        page.find("button", "Nothing to undo");
        for (typed, said) in [
            ("150%", "Enter a share between 0% and 100%, like 15%."),
            (
                "-500",
                "Less than nothing cannot be carried over. Enter 0 or more, or leave it empty.",
            ),
        ] {
            let field = page.field("May carry over");
            field.replace_text(typed);
            page.press("Tab");
            until(said, || fault(&field).filter(|fault| fault == said));
            assert_eq!(field.value(), typed);
        }
        // A share of what it brings, and all of it, become amounts.
        for (typed, amount) in [("15%", "$750"), ("all", "$5,000")] {
            put(page, "May carry over", typed);
            page.reload();
            page.find("region", BANK);
            holds(page, "May carry over", amount);
        }
    });
}

/// Turns the wheel a step over what has the focus, away from oneself or towards.
fn turn_wheel(page: &Browser, by: i32) {
    let middle = "const box = document.activeElement.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]";
    let at = page.run(middle);
    let event = json!({ "type": "mouseWheel", "x": at[0], "y": at[1], "deltaX": 0, "deltaY": by });
    page.command("Input.dispatchMouseEvent", event);
    page.settle();
}

#[test]
fn b2_an_amount_has_the_keyboard_for_numbers_and_changes_by_neither_wheel_nor_arrows() {
    journey(|page| {
        let plan = sample(page);
        let is_left_alone = |what: &str| {
            let field = page.focused();
            assert_eq!(field.attribute("inputmode").as_deref(), Some("decimal"), "{what}");
            let before = field.value();
            assert!(before.contains('0'), "{what}: {before}");
            for by in [-120, 120] {
                turn_wheel(page, by);
                assert_eq!(field.value(), before, "{what} after the wheel");
            }
        };
        page.go(&format!("{plan}funding/sources?open=sources/ex-source-bank"));
        page.find("region", BANK);
        put(page, "May carry over", "1050");
        page.field("May carry over").focus();
        page.settle();
        is_left_alone("a field");
        let before = page.focused().value();
        for key in ["ArrowUp", "ArrowDown"] {
            page.press(key);
            assert_eq!(page.focused().value(), before, "a field after {key}");
        }
        page.press("Tab");
        page.reload();
        page.find("region", BANK);
        holds(page, "May carry over", "$1,050");

        page.go(&format!("{plan}funding"));
        page.cell("What it costs", "Late bus", "2026–27").click();
        page.press("Enter");
        until("the editor", || page.spot().is_editing.then_some(()));
        is_left_alone("a cell");
        // In a cell they go on to the next row, at the most.
        for key in ["ArrowUp", "ArrowDown", "Escape"] {
            page.press(key);
        }
        page.cell_shows("What it costs", "Late bus", "2026–27", "$16,480");
    });
}

#[test]
fn a_source_in_kind_says_how_it_is_valued_and_brings_what_that_comes_to() {
    journey(|page| {
        let plan = sample(page);
        let tutors = "College work-study tutors";
        let opened = format!("{plan}funding/sources?open=sources/ex-source-workstudy");
        page.go(&opened);
        page.find("region", tutors);
        page.sees("Goods, space and hours of work are entered as contributions");
        needs(page, ["$10,800", "$10,800", "$10,800"]);
        page.go(&format!("{plan}funding/match?open=contributions/ex-match-mentors"));
        page.find("region", "Time of the reading mentors");
        name(page, "Paid by the source", tutors);
        page.press("Tab");
        page.go(&opened);
        page.find("region", tutors);
        page.sees("$21.50 an hour (2025, Larkin County, State labor office, pay of teaching assistants)");
        page.sees("Together $5,160 in 2026–27, $5,160 in 2027–28");
        page.assert_accessible("how a source in kind is valued");
        page.click("Use these amounts");
        page.sees("That is what it brings.");
        needs(page, ["$5,160", "$5,160", "$5,160"]);
        page.press("Control+z");
        needs(page, ["$10,800", "$10,800", "$10,800"]);
        page.sees_no("That is what it brings.");
    });
}
