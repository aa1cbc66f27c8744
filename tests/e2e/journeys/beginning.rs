//! Empty sections: each says what belongs there and has one primary button; a list in a spreadsheet can be pasted.

use serde_json::json;

use crate::harness::{Browser, Hand, Keyboard, Mouse, journey, until};

const PASTE: &str = "Paste from a spreadsheet";
const FIELD: &str = "Copy the rows in your spreadsheet, and paste them here";

/// Waits until the field for pasting has the focus.
fn into_field(page: &Browser) {
    until("the focus in the field for pasting", || {
        (page.focused().name() == FIELD).then_some(())
    });
}

/// Starts a plan with nothing in it; the beginning of the addresses of its pages.
fn empty(page: &Browser) -> String {
    page.open_ready("");
    page.click("Start a plan");
    page.field("Title of the plan");
    let place = page.place();
    format!("#/plan/{}/", place.split('/').nth(2).unwrap_or_default())
}

/// The places where a list can be pasted, with what stands there and the name of the grid.
const SECTIONS: &[(&str, &str, &str)] = &[
    ("goals", "What should be different for children?", "Goals"),
    ("leadership", "What has to be led?", "Who does what"),
    ("leadership/people", "Who takes part?", "People"),
    ("leadership/roles", "What has to be led?", "Roles"),
    (
        "leadership/bodies",
        "Which groups decide or do things together?",
        "Committees and teams",
    ),
    ("funding", "What has to be paid for", "What it costs"),
    (
        "funding/sources",
        "The money you have, asked for, or hope for",
        "Where money comes from",
    ),
    ("settings", "Which schools is the plan for?", "Schools and places"),
];

#[test]
fn every_empty_section_has_one_primary_button_and_takes_a_list_from_a_spreadsheet() {
    journey(|page| {
        let plan = empty(page);
        for (place, title, grid) in SECTIONS {
            page.go(&format!("{plan}{place}"));
            page.find("heading", title);
            let primary = "return document.querySelectorAll('.empty .button--primary').length";
            assert_eq!(page.run(primary), json!(1), "{place}");
            page.put_in_clipboard(&format!("First of {grid}\nSecond of {grid}\n"));
            Keyboard::of(page).press(PASTE);
            into_field(page);
            page.press("Control+v");
            page.find_no("textbox", FIELD);
            page.find("rowheader", &format!("Second of {grid}"));
            let names: Vec<String> = page
                .rows(grid)
                .into_iter()
                .filter_map(|row| row.into_iter().next())
                .collect();
            assert_eq!(
                names,
                [format!("First of {grid}"), format!("Second of {grid}")],
                "{place}"
            );
            until("the focus in the grid", || (page.spot().grid == *grid).then_some(()));
            // One step, which is taken back as one.
            page.press("Control+z");
            page.find_no("rowheader", &format!("First of {grid}"));
        }
    });
}

#[test]
fn headings_are_left_out_and_what_does_not_fit_is_told() {
    journey(|page| {
        let plan = empty(page);
        page.go(&format!("{plan}leadership/people"));
        page.click(PASTE);
        page.sees("in this order, into: Name, Group, Partner, Title, E-mail");
        page.assert_accessible_in_every_look("people, with a field for pasting");
        // Not wanted after all: the grid is there, empty.
        page.press("Escape");
        page.find_no("textbox", FIELD);
        page.go(&format!("{plan}goals"));
        page.go(&format!("{plan}leadership/people"));
        page.put_in_clipboard("Name\tGroup\nAna Ruiz\tFamily\nBo Lin\tSchool staff\n");
        page.click(PASTE);
        into_field(page);
        page.press("Control+v");
        page.sees("The first row looks like headings.");
        page.click("Leave it out");
        page.cell_shows("People", "Bo Lin", "Group", "School staff");
        assert_eq!(page.rows("People").len(), 2);

        page.go(&format!("{plan}settings"));
        page.put_in_clipboard("Lincoln Elementary\tElementary\tK–5\t12 Main Street\n");
        Mouse(page).press(PASTE);
        into_field(page);
        page.press("Control+v");
        page.sees("One column did not fit and was not pasted: 12 Main Street");
        page.cell_shows("Schools and places", "Lincoln Elementary", "Grades", "K–5");
    });
}

#[test]
fn a_cost_without_an_amount_is_not_said_to_need_nothing() {
    journey(|page| {
        let plan = empty(page);
        page.go(&format!("{plan}funding"));
        Mouse(page).add("Add a cost line", "What it costs", &[("Late bus", &[])]);
        page.sees(" has an amount yet.");
        assert!(!page.text().contains("$0"), "a total of blanks is blank");
        page.go(&format!("{plan}funding/years"));
        page.find("heading", "No year has an amount above zero yet.");
        assert!(!page.text().contains("every year has what it needs"));
        assert!(!page.text().contains("$0"), "a year of blanks is blank");
    });
}
