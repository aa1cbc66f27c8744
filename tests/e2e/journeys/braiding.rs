//! What can be paid at best: why no more, what would help, and the money assigned that way; and how sure it is.

use super::sample;
use crate::harness::{Browser, Hand, Keyboard, Mouse, journey};

const COSTS: &str = "What it costs";
const SOURCES: &str = "Where money comes from";

/// A plan with lines, sources and who may pay for what, whose best answer is shown: amounts of 2026–27.
pub(super) fn plan_money(page: &Browser, lines: &[(&str, &str)], sources: &[(&str, &str)], may_pay: &[(&str, &str)]) {
    let hand = Mouse(page);
    page.open_ready("");
    hand.press("Start a plan");
    hand.go_to("Funding");
    for (button, grid, rows) in [
        ("Add a cost line", COSTS, lines),
        ("Add a source of money", SOURCES, sources),
    ] {
        hand.show(grid);
        for (name, amount) in rows.iter().copied() {
            hand.add(button, grid, &[(name, &[("2026–27", amount)][..])]);
        }
    }
    hand.show("Which pays for which");
    hand.tick("What may pay");
    for (line, source) in may_pay {
        hand.mark("What may pay", line, source, "y", "May pay");
    }
    hand.show("What can be paid");
}

#[test]
fn why_no_more_can_be_paid_is_said_and_the_best_is_assigned_as_one_step() {
    journey(|page| {
        let hand = Mouse(page);
        let (lines, sources) = (
            [("Clinician", "72000"), ("Training", "9000")],
            [("Medicaid", "36000"), ("Title I", "70000")],
        );
        plan_money(
            page,
            &lines,
            &sources,
            &[("Clinician", "Medicaid"), ("Training", "Title I")],
        );
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

#[test]
fn how_sure_it_is_is_said_with_what_each_award_is_worth() {
    journey(|page| {
        let hand = Mouse(page);
        let sources = [("Medicaid", "36000"), ("Title I", "40000")];
        let may_pay = [("Clinician", "Medicaid"), ("Clinician", "Title I")];
        plan_money(page, &[("Clinician", "72000")], &sources, &may_pay);
        hand.show(SOURCES);
        hand.mark(SOURCES, "Medicaid", "Stage", "a", "Awarded");
        hand.mark(SOURCES, "Title I", "Stage", "s", "Submitted");
        hand.show("What can be paid");
        hand.tick("How sure it is");
        // Three in ten is usual for what was sent in: 0.7 × 36,000 is missing on average.
        page.find_part(
            "heading",
            "The chance that everything is paid for in all 3 years is 30%.",
        );
        page.sees("On average $25,200 of $72,000 will be missing");
        page.sees("In 30 of 100 cases like this one everything is paid for.");
        page.sees("Title I matters most: $36,000 will be missing on average without it, and $0 with it.");
        page.assert_accessible("how sure it is");
        page.assert_quiet();
    });
}

#[test]
fn an_amount_is_locked_where_it_is_typed() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let (lines, sources) = ([("Clinician", "50000")], [("Medicaid", "40000"), ("Gift", "19000")]);
        plan_money(page, &lines, &sources, &[("Clinician", "Gift")]);
        hand.show("Which pays for which");
        hand.tick("Amounts");
        const PAYS: &str = "What pays for what in 2026–27";
        // What nobody has said is no “no”.
        page.cell_shows(PAYS, "Clinician", "Medicaid", "–");
        hand.write(PAYS, "Clinician", "Gift", "15k!");
        page.cell_shows(PAYS, "Clinician", "Gift", "$15,000");
        page.sees("Locked: what can be paid is worked out around it.");
        page.assert_accessible("an amount that is locked");
        // From the menu of the cell it is unlocked, and by the sign alone locked again.
        hand.to_cell(PAYS, "Clinician", "Gift");
        page.press("Shift+F10");
        page.find_part("menuitem", "Lock or unlock this amount").click();
        page.sees_no("Locked: what can be paid is worked out around it.");
        hand.write(PAYS, "Clinician", "Gift", "!");
        page.cell_shows(PAYS, "Clinician", "Gift", "$15,000");
        hand.show("What can be paid");
        page.sees("Gift: $15,000, locked");
        page.assert_quiet();
    });
}

#[test]
fn the_grid_says_what_each_amount_is_at_best() {
    journey(|page| {
        let hand = Mouse(page);
        let (lines, sources) = ([("Clinician", "72000")], [("Medicaid", "36000"), ("Gift", "50000")]);
        let may_pay = [("Clinician", "Medicaid"), ("Clinician", "Gift")];
        plan_money(page, &lines, &sources, &may_pay);
        hand.show("Which pays for which");
        hand.tick("Amounts");
        const PAYS: &str = "What pays for what in 2026–27";
        hand.write(PAYS, "Clinician", "Gift", "50000");
        page.find("checkbox", "Show what each amount is at best").click();
        page.sees("Counting on all that may come");
        hand.to_cell(PAYS, "Clinician", "Medicaid");
        page.sees("At best: $22,000 to $36,000.");
        page.assert_accessible("what each amount is at best");
        // What is shown of a cell is its amount alone, as before.
        page.cell_shows(PAYS, "Clinician", "Gift", "$50,000");
        page.assert_quiet();
    });
}

#[test]
fn what_is_locked_stays_and_the_rest_is_worked_out_around_it() {
    journey(|page| {
        let hand = Mouse(page);
        let (lines, sources) = (
            [("Clinician", "50000"), ("Training", "9000")],
            [("Medicaid", "40000"), ("Gift", "19000")],
        );
        let may_pay = [("Clinician", "Medicaid"), ("Clinician", "Gift"), ("Training", "Gift")];
        plan_money(page, &lines, &sources, &may_pay);
        page.find_part("heading", "All $59,000 can be paid.");
        let gift_for_clinician = "Lock: Gift pays $10,000 for Clinician in 2026–27";
        page.find("button", gift_for_clinician).click();
        page.sees("Gift: $10,000, locked");
        page.find("button", "Unlock: Gift pays $10,000 for Clinician in 2026–27");

        // Its amount is changed where amounts are, and it stays locked.
        hand.show("Which pays for which");
        hand.tick("Amounts");
        hand.write("What pays for what in 2026–27", "Clinician", "Gift", "15000");
        hand.show("What can be paid");
        page.find_part("heading", "$54,000 of $59,000 can be paid.");
        page.sees("Gift: $15,000, locked");

        // More than there is: that is said, with what is in the way.
        hand.show("Which pays for which");
        hand.write("What pays for what in 2026–27", "Clinician", "Gift", "20000");
        hand.show("What can be paid");
        page.find_part("heading", "this locked payment cannot be");
        page.assert_accessible("locks that cannot be");
        hand.tick("How sure it is");
        page.find_part("heading", "this locked payment cannot be");
        page.find("button", "Unlock: Gift pays $20,000 for Clinician in 2026–27")
            .click();
        page.find_part("heading", "The chance that everything is paid for");
        hand.undo();
        page.find_part("heading", "this locked payment cannot be");
        page.assert_quiet();
    });
}
