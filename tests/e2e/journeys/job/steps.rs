//! What is done, step by step. The words are those on the page.

use crate::harness::{Hand, project};

/// The plan's title.
pub const TITLE: &str = "Elm Street";

pub fn start_a_plan(hand: &dyn Hand) {
    hand.press("Start a plan");
    hand.page().find("heading", "Where do we stand?");
    hand.fill("Title of the plan", TITLE);
    hand.page().sees("Saved in this browser");
}

/// The first by its name in the empty page, the others in the grid that then is there.
pub fn write_partners(hand: &dyn Hand) {
    hand.go_to("Partners");
    hand.fill("Name of a partner", "Riverside Clinic");
    hand.press("Add this partner");
    hand.page().cell("Partners", "Riverside Clinic", "Name");
    hand.write("Partners", "Riverside Clinic", "Kind", "Health");
    hand.write("Partners", "Name, new row", "Name", "Elm Street PTA");
    hand.write("Partners", "Elm Street PTA", "Kind", "Families");
    hand.write("Partners", "Elm Street PTA", "Standing", "Active");
}

pub fn paste_partners(hand: &dyn Hand) {
    let block = "Mill Street Church\tFaith-based\tActive\nOak Bank\tBusiness or employer\tProspective\n\"Board\tand \"\"Batten\"\"\"\tBusiness or employer\tPaused\n";
    hand.paste_at("Partners", "Name, new row", "Name", block);
    hand.page().cell("Partners", "Oak Bank", "Name");
}

pub fn bring_partners_in(hand: &dyn Hand) {
    let list = std::fs::read(project().join("tests/e2e/lists/partners.csv")).unwrap();
    hand.press("Bring in a list");
    hand.open("Choose a file", "partners.csv", &list);
    hand.page().sees("“partners.csv”: 4 rows");
    hand.page()
        .sees("4 partners are added, 0 are updated, 0 have nothing new, no row is left behind.");
    hand.press("Bring them in");
    hand.page().cell("Partners", "Town Library", "Name");
}

pub fn write_goals(hand: &dyn Hand) {
    hand.go_to("Goals");
    let goals = [
        ("Chronic absence falls below 12 %", &[("Priority", "Must")][..]),
        ("Every family knows someone at school", &[]),
    ];
    hand.add("Add a goal", "Goals", &goals);
    hand.page()
        .cell("Goals", "Every family knows someone at school", "Outcome");
}

pub fn write_people(hand: &dyn Hand) {
    hand.go_to("Leadership");
    hand.show("People");
    let people = [
        ("Ada Lovett", &[("Title", "Principal"), ("Hours a month", "20")][..]),
        ("Bo Chen", &[("Title", "Site manager")]),
    ];
    hand.add("Add a person", "People", &people);
    hand.page().cell("People", "Bo Chen", "Name");
}

pub fn share_out_roles(hand: &dyn Hand) {
    hand.show("Who does what");
    hand.add(
        "Add a role",
        "Who does what",
        &[("Run the after-school program", &[]), ("Cook family suppers", &[])],
    );
    let grid = "Who does what";
    hand.mark(grid, "Run the after-school program", "Bo Chen", "o", "Owner");
    hand.mark(grid, "Run the after-school program", "Ada Lovett", "a", "Approver");
    hand.mark(grid, "Cook family suppers", "Ada Lovett", "s", "Deputy");
    hand.page().sees("1 role without exactly one owner");
    hand.mark(grid, "Cook family suppers", "Bo Chen", "o", "Owner");
    hand.page().sees_no("without exactly one owner");
}

/// Amounts as people write them.
pub fn write_costs(hand: &dyn Hand) {
    hand.go_to("Funding");
    let lines = [
        (
            "Coordinator",
            &[("2026–27", "$88,000"), ("2027–28", "90 640.50"), ("2028–29", "93.36k")][..],
        ),
        (
            "Family suppers",
            &[("2026–27", "USD 12000.00"), ("2027–28", "?"), ("2028–29", "0")],
        ),
        ("Late bus", &[("2026–27", "16,500")]),
    ];
    hand.add("Add a cost line", "What it costs", &lines);
    hand.page().cell("What it costs", "Late bus", "Name");
}

pub fn write_sources(hand: &dyn Hand) {
    hand.show("Where money comes from");
    let sources = [
        (
            "Title I",
            &[("2026–27", "70,000"), ("2027–28", "$70k"), ("2028–29", "70 000")][..],
        ),
        ("Community Chest", &[("2026–27", "15k"), ("2027–28", "(500)")]),
    ];
    hand.add("Add a source of money", "Where money comes from", &sources);
    hand.page().cell("Where money comes from", "Community Chest", "Name");
}

pub fn assign_money(hand: &dyn Hand) {
    hand.show("Which pays for which");
    hand.tick("What may pay");
    hand.mark("What may pay", "Coordinator", "Title I", "y", "May pay");
    hand.tick("Amounts");
    hand.write("What pays for what in 2026–27", "Coordinator", "Title I", "60,000.25");
}
