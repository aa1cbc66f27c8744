//! The next fiscal year: what is due to funders, and rolling the plan forward as one step.

use super::sample;
use crate::harness::{Hand, Mouse, journey};

#[test]
fn a_plan_is_rolled_forward_as_one_step() {
    journey(|page| {
        let hand = Mouse(page);
        page.open_ready("");
        hand.press("Start a plan");
        hand.go_to("Funding");
        let years = [("2026–27", "100"), ("2027–28", "110"), ("2028–29", "120")];
        hand.add("Add a cost line", "What it costs", &[("Coordinator", &years[..])]);
        hand.show("By year");
        page.click("Roll forward to 2027–28");
        page.sees("The plan then runs from 2027–28 to 2029–30.");
        page.sees("1 cost that comes every year goes on in 2029–30 with what it costs in 2028–29.");
        page.assert_accessible("the question before rolling forward");
        page.press("Escape");
        page.find_no("dialog", "Roll forward to 2027–28");
        assert_eq!(page.focused().name(), "Roll forward to 2027–28");

        page.press("Enter");
        page.click("Roll forward");
        page.find("button", "Roll forward to 2028–29");
        page.find_part("columnheader", "2029–30");
        // 110, 120 and the 120 that go on.
        page.sees("$350");
        hand.undo();
        page.find_part("columnheader", "2026–27");
        page.assert_quiet();
    });
}

#[test]
fn what_may_still_be_spent_of_the_year_left_behind_is_told_before_rolling_forward() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/years"));
        page.click("Roll forward to 2027–28");
        page.sees("What is left of 2026–27 counts no more.");
        page.sees("Title I set-aside (up to $10,500)");
    });
}

#[test]
fn what_is_due_to_funders_stands_by_day_and_is_ticked_off() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/years"));
        let table = page.find("region", "What is due, by day");
        let name = table.names("checkbox").remove(0);
        table.find("checkbox", &name).click();
        page.find_part("DisclosureTriangle", "Done (").click();
        page.find("region", "What is done, by day").find("checkbox", &name);
        page.press("Control+z");
        page.find("region", "What is due, by day").find("checkbox", &name);
        page.assert_quiet();
    });
}
