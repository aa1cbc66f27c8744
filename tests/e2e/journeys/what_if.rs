//! What-ifs: named, compared side by side, and taken into the plan as one step that can be undone.

use super::braiding::plan_money;
use crate::harness::{Browser, Hand, Mouse, journey};

/// Names a record in a field.
fn name(page: &Browser, field: &str, record: &str) {
    page.field(field).replace_text(record);
    page.find_part("option", record);
    page.press("Enter");
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

        hand.press("Add a what-if");
        hand.fill("Name", "Without the gift");
        hand.press("Add a change");
        hand.choose("What", "A source does not come");
        name(page, "Source", "Gift");
        page.sees("Gift does not come");
        page.sees("$10,000 would be missing at best, $10,000 more than in the plan.");
        page.press("Escape");

        hand.press("Add a what-if");
        hand.fill("Name", "Trimmed");
        hand.press("Add a change");
        hand.choose("What", "A line costs less or more");
        name(page, "Cost line", "Clinician");
        hand.fill("Percent of what the plan says", "80");
        page.press("Tab");
        page.sees("Clinician costs 80% of what the plan says");
        page.press("Escape");
        page.find("columnheader", "Without the gift");
        page.find("columnheader", "Trimmed");
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
