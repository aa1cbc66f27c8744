//! Cash by month: what is in hand and when money comes are said by keyboard, the answer follows, and all of it is kept
//! and undone.

use super::{holds, sample};
use crate::harness::{Browser, Hand, Keyboard, Mouse, journey, until};

const IN_HAND: &str = "In hand on Jul 1, 2026 (USD)";

/// The answer of the section.
fn answer(page: &Browser) -> String {
    let script = "return document.querySelector('.cash [role=status]')?.textContent ?? ''";
    page.run(script).as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_is_in_hand_and_when_money_comes_are_said_by_keyboard_and_kept() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        page.go(&format!("{plan}funding/years/cash"));
        page.find("heading", "Cash by month");
        until("the section in sight", || {
            page.find("heading", "Cash by month").is_in_sight().then_some(())
        });
        page.run("sessionStorage.removeItem('pointer')");
        let before = answer(page);
        hand.fill(IN_HAND, "250,000");
        hand.fill("Of it, free for anything (USD)", "60k");
        holds(page, IN_HAND, "$250,000");
        let after = answer(page);
        assert_ne!(before, after);
        hand.tick("With hoped for");
        until("another answer", || (answer(page) != after).then_some(()));
        page.assert_accessible("cash by month");
        hand.assert_no_pointer();

        page.reload();
        holds(page, IN_HAND, "$250,000");
        holds(page, "Of it, free for anything (USD)", "$60,000");
        page.press("Control+z");
        holds(page, "Of it, free for anything (USD)", "$18,000");
        page.press("Control+z");
        until("what was in hand before", || (answer(page) == before).then_some(()));
        page.assert_quiet();
    });
}

#[test]
fn the_way_a_source_pays_and_the_months_of_a_cost_are_kept_and_undone() {
    journey(|page| {
        let hand = Mouse(page);
        let plan = sample(page);
        page.go(&format!("{plan}funding/sources?open=sources/ex-source-bank"));
        page.find("region", "Falls Savings Bank youth gift");
        page.field("How it pays").choose("In installments");
        hand.press("Add an installment");
        page.field("Day").focus();
        page.type_keys("09152026");
        page.field("Amount").replace_text("5000");
        page.press("Tab");
        page.sees("$5,000 of $5,000 has a day.");
        page.find("button", "Take out no. 1: $5,000 on Sep 15, 2026");
        page.assert_accessible("how a source pays");
        page.reload();
        holds(page, "How it pays", "instalments");
        holds(page, "Amount", "$5,000");
        for _ in 0..3 {
            page.press("Control+z");
        }
        page.find_no("textbox", "Amount");
        page.press("Control+z");
        holds(page, "How it pays", "");

        page.go(&format!("{plan}funding?open=cost_lines/ex-line-family"));
        page.find("region", "Family engagement");
        hand.tick("July");
        hand.tick("June");
        page.sees("Paid in 2 months of the year, about $6,000 in each in 2026–27.");
        page.assert_accessible("the months of a cost");
        page.press("Control+z");
        page.sees("Paid in one month of the year: $12,000 in 2026–27.");
        page.assert_quiet();
    });
}
