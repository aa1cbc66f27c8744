//! A list of 2,000 partners: brought in, gone through by keyboard, changed at its end, found again. Only the rows of the
//! window are drawn.

use serde_json::json;

use crate::harness::{Browser, Hand, Keyboard, journey};

const GRID: &str = "Partners";
const COUNT: usize = 2_000;

fn list() -> String {
    let row = |number: usize| {
        format!(
            "Partner {number:04},{},Room {number}\n",
            if number.is_multiple_of(3) {
                "Church"
            } else {
                "Nonprofit"
            }
        )
    };
    "Name,Kind,Notes\n".to_owned() + &(1..=COUNT).map(row).collect::<String>()
}

/// How many rows the grid says that it has, with its headings and the line for a new row; and how many are drawn.
fn rows(page: &Browser) -> (u64, u64) {
    let script = "const grid = document.querySelector('[role=grid]');
        return [Number(grid.ariaRowCount), grid.querySelectorAll('[data-row]').length];";
    let counts = page.run(script);
    (counts[0].as_u64().unwrap(), counts[1].as_u64().unwrap())
}

/// Brings the list into a new plan.
fn bring_in(hand: &Keyboard<'_>) {
    let page = hand.page();
    page.open_ready("");
    hand.press("Start a plan");
    hand.go_to("Partners");
    hand.press("Bring in a list");
    hand.open("Choose a file", "many.csv", list().as_bytes());
    page.sees("“many.csv”: 2,000 rows");
    page.sees("2,000 partners are added");
    hand.press("Bring them in");
    page.cell(GRID, "Partner 0001", "Name");
}

#[test]
fn two_thousand_partners_are_brought_in_gone_through_and_changed() {
    journey(|page| {
        let hand = Keyboard::of(page);
        bring_in(&hand);

        let window = |page: &Browser| {
            let (said, drawn) = rows(page);
            assert_eq!(said, COUNT as u64 + 2);
            assert!((5..120).contains(&drawn), "{drawn} rows are drawn");
        };
        window(page);
        hand.to_cell(GRID, "Partner 0001", "Name");
        page.press("Control+End");
        let end = page.spot();
        assert_eq!((end.row.as_str(), end.column.as_str()), ("Partner 2000", "Notes"));
        assert_eq!(page.focused().text(), "Room 2000");
        let index = page.run("return document.activeElement.closest('[role=row]').ariaRowIndex");
        assert_eq!(index, json!("2001"));
        window(page);

        page.type_keys("Edited at the end");
        page.press("Enter");
        page.cell_shows(GRID, "Partner 2000", "Notes", "Edited at the end");
        page.press("Escape");
        page.press("Control+Home");
        assert_eq!(page.spot().row, "Partner 0001");
        window(page);

        page.reload();
        hand.to_cell(GRID, "Partner 0001", "Name");
        page.press("Control+End");
        page.cell_shows(GRID, "Partner 2000", "Notes", "Edited at the end");
        hand.undo();
        page.cell_shows(GRID, "Partner 2000", "Notes", "Room 2000");
        hand.assert_no_pointer();
    });
}

#[test]
fn what_is_searched_among_two_thousand_is_found_though_it_is_not_drawn() {
    journey(|page| {
        let hand = Keyboard::of(page);
        bring_in(&hand);
        hand.fill("Find", "Room 1777");
        page.cell_shows(GRID, "Partner 1777", "Notes", "Room 1777");
        page.sees("1 of 2,000");
        assert_eq!(page.rows(GRID).len(), 1);
    });
}
