//! What can be paid at best: why no more, what would help, and the money assigned that way.

use super::sample;
use crate::harness::{Hand, Mouse, journey};

const COSTS: &str = "What it costs";
const SOURCES: &str = "Where money comes from";

#[test]
fn why_no_more_can_be_paid_is_said_and_the_best_is_assigned_as_one_step() {
    journey(|page| {
        let hand = Mouse(page);
        page.open_ready("");
        hand.press("Start a plan");
        hand.go_to("Funding");
        let lines = [
            ("Clinician", &[("2026–27", "72000")][..]),
            ("Training", &[("2026–27", "9000")]),
        ];
        hand.add("Add a cost line", COSTS, &lines);
        hand.show(SOURCES);
        let sources = [
            ("Medicaid", &[("2026–27", "36000")][..]),
            ("Title I", &[("2026–27", "70000")]),
        ];
        hand.add("Add a source of money", SOURCES, &sources);
        hand.show("Which pays for which");
        hand.tick("What may pay");
        hand.mark("What may pay", "Clinician", "Medicaid", "y", "May pay");
        hand.mark("What may pay", "Training", "Title I", "y", "May pay");
        hand.show("What can be paid");
        page.find_part("heading", "$45,000 of $81,000 can be paid. $36,000 cannot");
        page.sees("Only Medicaid may pay for Clinician in 2026–27. It can pay $36,000, and $72,000 is needed.");
        page.sees("More from Medicaid: it could close $36,000");
        page.sees("If Title I might pay for Clinician: $36,000");
        page.sees("Checked: every rule is kept");
        page.assert_accessible("what can be paid");

        // What is put right is counted at once.
        hand.show("Which pays for which");
        hand.tick("What may pay");
        hand.mark("What may pay", "Clinician", "Title I", "y", "May pay");
        hand.show("What can be paid");
        page.find_part("heading", "All $81,000 can be paid.");
        hand.press("Assign the money this way");
        page.sees("The money is assigned this way.");
        page.sees("Everything that 2026–27 needs is paid for.");
        hand.undo();
        page.find("button", "Assign the money this way");
        page.assert_quiet();
    });
}

#[test]
fn what_is_counted_on_is_chosen_and_each_loss_is_told() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/best"));
        page.find("heading", "If one source is lost");
        let verdict = || page.find_part("heading", "can be paid").text();
        let all = verdict();
        page.find("radio", "Secured only").click();
        page.find("heading", "If one source is lost");
        crate::harness::until("another answer", || (verdict() != all).then_some(()));
        page.assert_accessible("what can be paid with what is secured");
    });
}
