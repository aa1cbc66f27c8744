//! What-ifs: named, compared side by side, and taken into the plan as one step that can be undone.

use super::braiding::plan_money;
use crate::harness::{Hand, Mouse, journey};

/// Names a record in the field that asks for it.
fn name(hand: &dyn Hand, field: &str, record: &str) {
    hand.fill(field, record);
    hand.page().find_part("option", record);
    hand.page().press("Enter");
}

/// Makes two what-ifs: in one a source does not come, in the other a line costs four fifths.
pub(super) fn make_two(hand: &dyn Hand, [without, source]: [&str; 2], [trimmed, line]: [&str; 2]) {
    let page = hand.page();
    hand.press("Add a what-if");
    hand.fill("Name", without);
    hand.press("Add a change");
    hand.choose("What", "A source does not come");
    name(hand, "Source", source);
    page.sees(&format!("{source} does not come"));
    page.press("Escape");
    hand.press("Add a what-if");
    hand.fill("Name", trimmed);
    hand.press("Add a change");
    hand.choose("What", "A line costs less or more");
    name(hand, "Cost line", line);
    hand.fill("Percent of what the plan says", "80");
    page.press("Tab");
    page.sees(&format!("{line} costs 80% of what the plan says"));
    page.press("Escape");
    page.find("columnheader", without);
    page.find("columnheader", trimmed);
}

#[test]
fn two_what_ifs_are_compared_and_one_is_taken_into_the_plan() {
    journey(|page| {
        let hand = Mouse(page);
        let sources = [("Medicaid", "40000"), ("Gift", "10000")];
        let may_pay = [("Clinician", "Medicaid"), ("Clinician", "Gift")];
        plan_money(page, &[("Clinician", "50000")], &sources, &may_pay);
        hand.tick("What if");
        page.assert_accessible("no what-if yet");

        make_two(&hand, ["Without the gift", "Gift"], ["Trimmed", "Clinician"]);
        page.sees("$10,000 would be missing at best, $10,000 more than in the plan.");
        page.assert_accessible("two what-ifs");

        page.find("button", "Take into the plan: Trimmed").click();
        page.find_no("columnheader", "Trimmed");
        page.sees("2026–27 needs $40,000");
        hand.undo();
        page.sees("2026–27 needs $50,000");

        // What is kept of it comes back with the plan.
        page.reload();
        hand.tick("What if");
        page.sees("Clinician costs 80% of what the plan says");
        page.assert_quiet();
    });
}
