//! Terms that follow each other, and what is over: who owns a role is a question of the day.

use super::{sample, show};
use crate::harness::{Browser, Hand, Keyboard, journey, until};

const ROLE: &str = "Coordinate the community schools";
const GRID: &str = "Who does what";

/// A cell of the grid by what it says to those who hear it.
fn says(page: &Browser, person: &str, meaning: &str) {
    let wanted = format!("{ROLE}, {person}: {meaning}");
    let mut heard = String::new();
    until(&wanted.clone(), || {
        heard = page.cell(GRID, ROLE, person).name();
        (heard == wanted).then_some(())
    });
}

#[test]
fn whoever_follows_is_shown_with_the_day_and_a_departure_is_a_loss_until_then() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        show(page, &format!("{plan}leadership?open=roles/ex-role-coord"));
        page.find("region", ROLE);
        hand.choose("As", "Owner");
        hand.fill("Add a person", "Joan Petrovic");
        page.press("Enter");
        // Two at once are too many.
        page.cell_shows(GRID, ROLE, "Owner", "2 owners");
        let of = "Joan Petrovic: Owner";
        page.find_part("DisclosureTriangle", &format!("Term, tags and notes, {of}"))
            .click();
        hand.fill(&format!("From, {of}"), "07012027");
        page.press("Tab");
        page.cell_shows(GRID, ROLE, "Owner", "Tom Okafor");
        page.press("Escape");
        page.cell_shows(GRID, ROLE, "Joan Petrovic", "›O");
        says(page, "Joan Petrovic", "owner from Jul 1, 2027, ›O");
        page.assert_accessible("a part that is to come");

        show(page, &format!("{plan}leadership/leaving/people/ex-person-tom"));
        page.sees("Joan Petrovic is to follow on Jul 1, 2027, and could begin earlier.");
        // Whoever was to follow leaves a loss of that day on.
        show(page, &format!("{plan}leadership/leaving/people/ex-person-joan"));
        page.sees("That is from Jul 1, 2027.");
        page.assert_accessible("a loss of a day to come");
        page.assert_quiet();
    });
}

#[test]
fn a_term_whose_beginning_is_written_down_stays_as_history_when_the_cell_is_cleared() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        show(page, &format!("{plan}leadership?open=roles/ex-role-coord"));
        let of = "Tom Okafor: Owner";
        page.find_part("DisclosureTriangle", &format!("Term, tags and notes, {of}"))
            .click();
        hand.fill(&format!("From, {of}"), "08152025");
        page.press("Tab");
        page.press("Escape");
        hand.to_cell(GRID, ROLE, "Tom Okafor");
        page.press("Delete");
        says(page, "Tom Okafor", "was owner, (O)");
        page.cell_shows(GRID, ROLE, "Owner", "No owner");
        // Whoever takes it up begins anew, and the old term is still there.
        page.type_keys("o");
        says(page, "Tom Okafor", "owner");
        page.cell_shows(GRID, ROLE, "Owner", "Tom Okafor");
        show(page, &format!("{plan}leadership/load/terms"));
        page.sees("Tom Okafor, August 2025 to November 2026");
        page.sees("Tom Okafor, November 2026 to June 2029");
        hand.undo();
        hand.undo();
        page.sees("Tom Okafor, August 2025 to June 2027");
        page.assert_quiet();
    });
}
