//! The worked example of the braid by keyboard alone: entered by hand and by paste, the gap read and closed, a payment
//! locked, two what-ifs compared, and the plan taken to another browser.

use super::what_if::make_two;
use crate::harness::{Browser, Hand, Keyboard, journey};

const COSTS: &str = "What it costs";
const SOURCES: &str = "Where money comes from";
const MAY_PAY: &str = "What may pay";
const BEST: &str = "What can be paid";

/// What is needed, and who may pay for it, in the order of the sources below.
const LINES: [(&str, &str, &str); 8] = [
    ("Coordinator", "88000", "1..1..1"),
    ("Academics after school", "52200", "11....1"),
    ("Enrichment", "14320", ".1....1"),
    ("Clinician", "72000", "..1.1.1"),
    ("Family engagement", "12000", "1....11"),
    ("Professional development", "9000", "11..1.1"),
    ("Evaluation", "10000", ".1.1..1"),
    ("Transport", "16480", ".1...11"),
];

const GIVERS: [(&str, &str); 7] = [
    ("Title I", "70000"),
    ("21st CCLC", "95000"),
    ("Medicaid", "36000"),
    ("Foundation", "40000"),
    ("Title IV-A", "20000"),
    ("United Way", "15000"),
    ("Local money", "12000"),
];

/// How many rows are written by hand; the others are pasted.
const BY_HAND: usize = 3;

fn enter(hand: &dyn Hand) {
    hand.press("Start a plan");
    hand.go_to("Funding");
    for (name, amount, _) in LINES.iter().copied().take(BY_HAND) {
        hand.add("Add a cost line", COSTS, &[(name, &[("2026–27", amount)][..])]);
    }
    let rows = LINES.iter().skip(BY_HAND);
    let pasted: String = rows.map(|(name, amount, _)| format!("{name}\t{amount}\n")).collect();
    hand.paste_at(COSTS, "Name, new row", "Name", &pasted);
    hand.page().cell_shows(COSTS, "Transport", "2026–27", "$16,480");

    hand.show(SOURCES);
    for (name, amount) in GIVERS.iter().copied().take(BY_HAND) {
        hand.add("Add a source of money", SOURCES, &[(name, &[("2026–27", amount)][..])]);
    }
    let rows = GIVERS.iter().skip(BY_HAND);
    let pasted: String = rows
        .map(|(name, amount)| format!("{name}\tAwarded\t{amount}\n"))
        .collect();
    hand.paste_at(SOURCES, "Name, new row", "Name", &pasted);
    hand.page().cell_shows(SOURCES, "Local money", "2026–27", "$12,000");

    hand.show("Which pays for which");
    hand.tick(MAY_PAY);
    let [first, rest @ ..] = &LINES;
    for ((giver, _), may) in GIVERS.iter().zip(first.2.chars()) {
        if may == '1' {
            hand.mark(MAY_PAY, first.0, giver, "y", "May pay");
        }
    }
    let row = |(_, _, may): &(&str, &str, &str)| {
        let cells: Vec<&str> = may.chars().map(|may| if may == '1' { "y" } else { "" }).collect();
        cells.join("\t") + "\n"
    };
    hand.paste_at(
        MAY_PAY,
        rest[0].0,
        GIVERS[0].0,
        &rest.iter().map(row).collect::<String>(),
    );
}

/// What is found wherever the plan is opened.
fn assert_there(page: &Browser) {
    page.find_part("heading", "All $274,000 can be paid.");
    page.sees("Medicaid: $36,000, locked");
}

#[test]
fn the_worked_example_by_keyboard_alone() {
    journey(|page| {
        let hand = Keyboard::of(page);
        page.open_ready("");
        enter(&hand);
        hand.show(BEST);
        page.find_part("heading", "$270,000 of $274,000 can be paid. $4,000 cannot");
        page.sees("Only Medicaid, Title IV-A, and Local money may pay for Clinician in 2026–27. Together they can pay $68,000, and $72,000 is needed.");
        page.sees("If Title I, 21st CCLC, Foundation, or United Way might pay for Clinician: $4,000");

        hand.show("Which pays for which");
        hand.tick(MAY_PAY);
        hand.mark(MAY_PAY, "Clinician", "Foundation", "y", "May pay");
        hand.show(BEST);
        page.find_part("heading", "All $274,000 can be paid.");
        hand.press("Lock: Medicaid pays $36,000 for Clinician in 2026–27");
        assert_there(page);
        hand.tick("What if");
        make_two(
            &hand,
            ["Without Title IV-A", "Title IV-A"],
            ["Fewer hours", "Clinician"],
        );
        hand.tick("At best");
        assert_there(page);

        let (file, content) = hand.save();
        let other = page.another();
        let there = hand.on(&other);
        other.open_ready("");
        there.open("Open a file", &file, &content);
        there.go_to("Funding");
        there.show(BEST);
        assert_there(&other);
        there.tick("What if");
        other.find("columnheader", "Fewer hours");
        assert!(there.save().1 == content, "byte for byte");
        hand.assert_no_pointer();
        other.assert_quiet();
        page.assert_quiet();
    });
}
