//! Who does what, as teams have it: a RACI sheet in Markdown or from a spreadsheet; and the people, from a list.

use crate::harness::{Browser, Hand, Keyboard, Mouse, journey, project};

const PARTS: &str = "Who does what";
const PASTE: &str = "Cells from a spreadsheet or a table";

/// A new plan, on a view of leadership.
fn begin(hand: &dyn Hand, view: &str) {
    hand.page().open_ready("");
    hand.press("Start a plan");
    hand.go_to("Leadership");
    hand.show(view);
}

fn list(name: &str) -> Vec<u8> {
    std::fs::read(project().join("tests/e2e/lists").join(name)).unwrap()
}

/// The row of a table of the page that begins with a text.
fn row(page: &Browser, begins: &str) -> String {
    let script = "return [...document.querySelectorAll('main tr')].map((row) => row.innerText.trim())
        .find((row) => row.startsWith(arguments[0])) ?? ''";
    let found = page.run_with(script, &[begins.into()]);
    found.as_str().unwrap_or_default().to_owned()
}

/// Ticks or chooses what has this name, wherever the page stands.
fn tick(page: &Browser, role: &str, name: &str) {
    page.find(role, name).focus();
    page.press("Space");
}

#[test]
fn a_raci_table_in_markdown_becomes_the_grid_by_keyboard_and_is_taken_back_at_once() {
    journey(|page| {
        let hand = Keyboard::of(page);
        begin(&hand, PARTS);
        hand.press("Bring in a list");
        page.sees("Where does it say already who does what?");
        hand.fill(PASTE, "");
        page.paste(
            "| Task | Maria Lopez | Cole, Ben | PTA |\n|---|:-:|:-:|---|\n\
             | Run the club | A/R | **C** | I |\n| Welcome families | | A | L |\n",
        );
        hand.press("Read these cells");
        page.sees("“pasted cells”: 2 rows");
        page.sees("1 letter or word for parts is not known.");
        assert!(row(page, "L\n").contains("Not known"), "{}", row(page, "L"));
        hand.choose("L becomes", "Doer: Does the work");
        page.sees_no("is not known");
        page.sees("2 roles are added, 0 are updated, 0 have nothing new, no row is left behind.");
        page.sees("6 parts are given. 3 people are added.");
        // What is no person becomes a committee, which takes its parts as a whole.
        assert!(row(page, "PTA").contains("This sounds like a group rather than a person"));
        hand.choose("Who is PTA", "Add as a committee or team");
        page.sees("5 parts are given. 2 people are added. 1 committee or team is added.");
        let remark = "“PTA” does this as a group: the role is put under it.";
        assert!(row(page, "4\t").contains(remark), "{}", row(page, "4\t"));
        hand.press("Bring them in");
        // The letters are those of the list.
        page.cell_shows(PARTS, "Run the club", "Maria Lopez", "AR");
        page.cell_shows(PARTS, "Run the club", "Ben Cole", "C");
        page.cell_shows(PARTS, "Run the club", "PTA", "I");
        page.cell_shows(PARTS, "Welcome families", "PTA", "");
        page.sees("Accountable");
        hand.undo();
        page.sees("What has to be led?");
        assert!(
            page.has("button", "Redo import of 2 roles"),
            "{:?}",
            page.names("button")
        );
        hand.show("People");
        page.sees("Who takes part?");
        hand.assert_no_pointer();
    });
}

#[test]
fn a_raci_sheet_finds_people_again_and_says_what_wants_a_look() {
    journey(|page| {
        let hand = Mouse(page);
        begin(&hand, "People");
        hand.add("Add a person", "People", &[("María López", &[]), ("Kevin Brown", &[])]);
        hand.show(PARTS);
        hand.press("Bring in a list");
        hand.open("Choose a file", "raci.csv", &list("raci.csv"));
        page.sees("“raci.csv”: 6 rows");
        page.sees("1 row above the headings is left out.");
        assert!(row(page, "Lopez, Maria").contains("In the plan as “María López”"));
        page.sees("1 name may be someone you have");
        hand.choose("Who is Kevin", "This is “Kevin Brown”");
        page.sees_no("1 name may be someone you have");
        for (begins, remark) in [
            ("6\t", "“maybe” says no part that is known, and is kept in the notes."),
            ("7\t", "This role has 2 owners."),
            ("9\t", "This role has no owner yet."),
            ("10\t", "This row explains the letters."),
        ] {
            assert!(row(page, begins).contains(remark), "{}", row(page, begins));
        }
        // What only looks like a heading can be a role.
        hand.choose("What happens with line 8", "Add as new");
        page.sees("4 roles are added");
        hand.press("Bring them in");
        page.cell_shows(PARTS, "Share the budget", "María López", "A");
        page.cell_shows(PARTS, "Share the budget", "Kevin Brown", "RC");
        page.cell(PARTS, "After-school program", "Role");
        // Once more: there is nothing left to do.
        hand.press("Bring in a list");
        hand.open("Choose a file", "raci.csv", &list("raci.csv"));
        hand.choose("Who is Kevin", "This is “Kevin Brown”");
        hand.choose("What happens with line 8", "Add as new");
        page.sees("0 roles are added, 0 are updated, 4 have nothing new");
        hand.press("Cancel");
        hand.go_to("Leadership");
        assert_eq!(page.rows(PARTS).len(), 4);
    });
}

#[test]
fn a_list_of_roles_without_the_roles_is_refused_until_it_is_put_right() {
    journey(|page| {
        let hand = Mouse(page);
        begin(&hand, PARTS);
        hand.press("Bring in a list");
        hand.fill(PASTE, "");
        page.paste("Task\tAna Ruiz\tBen Cole\nBudget\tA\tR\nTotal\t1\t1\n");
        hand.press("Read these cells");
        hand.choose("Task becomes", "Leave out");
        page.sees("No column is set as the role. Choose the one that holds it.");
        let accept = page.find("button", "Bring them in");
        assert_eq!(accept.attribute("aria-disabled").as_deref(), Some("true"));
        page.assert_accessible("a list without roles");
        hand.choose("Task becomes", "Role");
        page.sees_no("No column is set as the role.");
        tick(page, "checkbox", "People stand in the rows, and roles along the top");
        page.sees("2 roles are added");
        tick(page, "checkbox", "People stand in the rows, and roles along the top");
        page.sees("1 role is added");
        assert!(row(page, "3\t").contains("This row adds up the others."));
        // It is something else after all.
        tick(page, "radio", "People");
        page.sees("What each column becomes");
        page.sees_no("What the letters stand for");
        hand.press("Cancel");
        page.sees("A file from your spreadsheet");
    });
}

#[test]
fn a_list_of_people_comes_in_and_no_more_is_kept_of_students_than_may_be() {
    journey(|page| {
        let hand = Mouse(page);
        begin(&hand, "People");
        hand.press("Bring in a list");
        page.sees("Which people do you have in a list already?");
        hand.open("Choose a file", "people.csv", &list("people.csv"));
        page.sees("“people.csv”: 5 rows");
        page.sees("4 people are added, 0 are updated, 0 have nothing new, 1 row cannot be brought in.");
        let student = row(page, "4\t");
        for said in [
            "A student leader stands by initials: “S. R.”.",
            "E-mail is left out: no contact data is kept of student leaders.",
        ] {
            assert!(student.contains(said), "{student}");
        }
        assert!(row(page, "3\t").contains("Partner: “Riverbend Center” is not in the plan."));
        page.find(
            "checkbox",
            "Add organizations as partners that the plan does not have yet",
        )
        .focus();
        page.press("Space");
        page.sees("1 partner is added.");
        hand.choose("beekeeper becomes", "Community");
        hand.press("Bring them in");
        page.cell_shows("People", "Ana Ruiz", "Hours a month", "13");
        page.cell_shows("People", "Dana Kim", "Partner", "Riverbend Center");
        page.cell_shows("People", "Bo Lind", "Group", "Community");
        page.cell("People", "S. R.", "Name");
        let (_, file) = page.saved_by(|| page.press("Control+s"));
        let file = String::from_utf8(file).unwrap();
        assert!(!file.contains("Reed") && !file.contains("sam@home"), "{file}");
        hand.undo();
        page.sees("Who takes part?");
        hand.go_to("Partners");
        page.sees_no("Riverbend Center");
    });
}
