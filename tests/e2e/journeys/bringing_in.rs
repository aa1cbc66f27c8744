//! A list as people have it: a title above the headings, uneven rows, names that occur twice, kinds nobody knows.

use serde_json::Value;

use crate::harness::{Browser, Hand, Keyboard, Mouse, journey, project};

const GRID: &str = "Partners";

/// A plan with two partners, and the list read beside them.
fn read_the_list(page: &Browser) {
    let hand = Mouse(page);
    page.open_ready("");
    hand.press("Start a plan");
    hand.go_to("Partners");
    for name in ["Oak Bank", "Elm Players Guild"] {
        hand.fill("Name of a partner", name);
        page.press("Enter");
        page.cell(GRID, name, "Name");
    }
    hand.press("Bring in a list");
    let list = std::fs::read(project().join("tests/e2e/lists/uneven.csv")).unwrap();
    hand.open("Choose a file", "uneven.csv", &list);
    page.sees("“uneven.csv”: 8 rows");
}

/// A new plan, about to bring in partners.
fn begin_bringing_in(page: &Browser) {
    let hand = Mouse(page);
    page.open_ready("");
    hand.press("Start a plan");
    hand.go_to("Partners");
    hand.press("Bring in a list");
}

/// The names of the partners in their order.
fn names(page: &Browser) -> Vec<String> {
    page.rows(GRID).into_iter().map(|row| row[0].clone()).collect()
}

fn people(page: &Browser) -> Vec<String> {
    let hand = Mouse(page);
    hand.go_to("Leadership");
    hand.show("People");
    let names = page.rows("People").into_iter().map(|row| row[0].clone()).collect();
    hand.go_to("Partners");
    names
}

/// The line of the preview for a line of the file.
fn line(page: &Browser, line: &str) -> String {
    let rows = page.run("return [...document.querySelectorAll('main tr')].map((row) => row.innerText)");
    let rows: Vec<&str> = rows
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let found = rows.iter().find(|row| row.starts_with(&format!("{line}\t")));
    (*found.unwrap_or_else(|| panic!("line {line} is not shown; there is {rows:#?}"))).to_owned()
}

#[test]
fn an_uneven_list_is_understood_corrected_and_brought_in_as_one_step() {
    journey(|page| {
        read_the_list(page);
        page.sees("2 rows above the headings are left out.");
        page.sees("Left out for now: Room, H, I, J.");
        page.sees("4 partners are added, 1 is updated, 0 have nothing new, 2 rows cannot be brought in.");
        page.sees("3 contact people come along.");
        assert!(line(page, "9").contains("This row has 10 cells under 7 headings."));
        assert!(line(page, "11").contains("There is no name in this row."));
        assert!(line(page, "12").contains("This row adds up the others."));
        page.assert_accessible("a list that was read");

        let hand = Mouse(page);
        // What was guessed wrong or not known is put right.
        hand.choose("Troupe becomes", "Library, museum, arts, parks");
        page.sees("Chosen by you");
        hand.choose("Room becomes", "Place");
        page.sees("Left out for now: H, I, J.");
        hand.press("Keep them in the notes");
        page.sees_no("Left out for now");
        hand.choose("What happens with line 9", "Update “Elm Players Guild”");
        page.sees("3 partners are added, 2 are updated, 0 have nothing new, 2 rows cannot be brought in.");
        // Two rows are made one where they have one name; they can be kept apart, and made one again.
        let chosen = page
            .field("What happens with line 8")
            .in_script("return arguments[0].selectedOptions[0].text");
        assert_eq!(chosen, "Joined with line 6");
        hand.choose("What happens with line 8", "Add as new");
        page.sees("4 partners are added, 2 are updated");
        hand.choose("What happens with line 8", "Joined with line 6");
        page.sees("3 partners are added, 2 are updated");
        // Every row can be looked at, also those of which there is nothing to say.
        page.find_part("checkbox", "Only the").click();
        assert!(line(page, "6").contains("Riverside Clinic"));

        hand.press("Bring them in");
        page.cell(GRID, "Pool House", "Name");
        let all = [
            "Oak Bank",
            "Elm Players Guild",
            "Riverside Clinic",
            "St. Mary’s Parish",
            "Pool House",
        ];
        assert_eq!(names(page), all);
        page.cell_shows(GRID, "Pool House", "Kind", "Library, museum, arts, parks");
        page.cell_shows(GRID, "St. Mary’s Parish", "Notes", "Remarks: Soup, and more");
        assert_eq!(people(page), ["Mo Reyes", "Ana Boldt", "Cy Dorn"]);

        // Nothing of the rows that were brought in is lost.
        let (_, file) = page.saved_by(|| page.press("Control+s"));
        let file = String::from_utf8(file).unwrap();
        for cell in [
            "802-555-0102",
            "cy@clinic.example",
            "Lends the hall",
            "Second contact",
            "row",
            "with",
            "more",
            "12",
        ] {
            assert!(file.contains(cell), "“{cell}” is not in the plan: {file}");
        }

        hand.undo();
        page.sees_no("Pool House");
        assert_eq!(names(page), ["Oak Bank", "Elm Players Guild"]);
        assert_eq!(people(page), [""; 0]);
        page.find_part("button", "Redo import of 5 partners").click();
        page.cell(GRID, "Pool House", "Name");
        assert_eq!(names(page), all);
    });
}

#[test]
fn the_rows_that_cannot_be_brought_in_can_be_saved_with_the_reason() {
    journey(|page| {
        read_the_list(page);
        let (name, rows) = page.saved_by(|| {
            Keyboard::of(page).press("Save the rows that cannot be brought in");
            assert!(page.focused().is_in_sight(), "the bar below is in front of the button");
        });
        assert!(name.ends_with(".csv"), "{name}");
        let rows = String::from_utf8(rows).unwrap();
        let lines: Vec<&str> = rows.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 3, "{rows}");
        assert!(
            lines[1].contains("There is no name in this row.") && lines[1].contains("No name here"),
            "{rows}"
        );
        assert!(lines[2].contains("This row adds up the others."), "{rows}");
    });
}

#[test]
fn cancel_changes_nothing() {
    journey(|page| {
        read_the_list(page);
        let hand = Mouse(page);
        hand.choose("Troupe becomes", "Media");
        hand.press("Cancel");
        page.sees("A file from your spreadsheet");
        hand.go_to("Partners");
        assert_eq!(names(page), ["Oak Bank", "Elm Players Guild"]);
        assert!(
            page.has("button", "Undo adding one partner"),
            "{:?}",
            page.names("button")
        );
    });
}

#[test]
fn pasted_cells_are_read_like_a_file() {
    journey(|page| {
        let hand = Mouse(page);
        begin_bringing_in(page);
        hand.press("Read these cells");
        page.sees("There is nothing in this file.");
        hand.fill("Cells from a spreadsheet or a table", "");
        page.paste("Name\tKind\nOak Bank\tBank\n\"Elm\nPlayers\"\tArts\n");
        hand.press("Read these cells");
        page.sees("“pasted cells”: 2 rows");
        hand.press("Bring them in");
        page.cell(GRID, "Elm Players", "Name");
        page.reload();
        assert_eq!(names(page), ["Oak Bank", "Elm Players"]);
    });
}

#[test]
fn stages_sites_ratings_and_second_contacts_come_in_and_unknown_words_are_refused() {
    journey(|page| {
        let hand = Mouse(page);
        begin_bringing_in(page);
        hand.fill("Cells from a spreadsheet or a table", "");
        page.paste(
            "Partner\tStage\tSchools served\tInfluence\tBackup\tContact 2\tContact 2 email\n\
             Oak Bank\tImplementing\tAll schools\thigh\tJo Tran\tCy Dorn\tcy@oak.example\n\
             Elm Players\tblooming\tElm Primary\t9\t\t\t\n",
        );
        hand.press("Read these cells");
        page.sees("“pasted cells”: 2 rows");
        let refused = line(page, "3");
        for reason in [
            "Stage: “blooming” is none of the words for this, and is kept in the notes. Known are: Scoping and building,",
            "Influence: “9” is no rating from 1 to 5, and is kept in the notes.",
            "The site “Elm Primary” is not in the plan. It is kept in the notes. Sites are added in the settings.",
        ] {
            assert!(refused.contains(reason), "{refused}");
        }
        page.find_part("checkbox", "Only the").focus();
        page.press("Space");
        let read = line(page, "2");
        for understood in [
            "Stage: Managing and maintaining",
            "Influence: “high” was read as 4 of 5.",
            "Backup: Jo Tran",
            "Second contact person: Cy Dorn, cy@oak.example",
        ] {
            assert!(read.contains(understood), "{read}");
        }
        page.assert_accessible("words that are not known");
        hand.press("Bring them in");
        page.cell(GRID, "Oak Bank", "Name");
        page.cell_shows(GRID, "Elm Players", "Notes", "Stage: blooming Influence: 9 Elm Primary");
        assert_eq!(people(page), ["Jo Tran", "Cy Dorn"]);
        hand.undo();
        page.sees_no("Oak Bank");
    });
}

#[test]
fn dates_that_could_be_read_in_two_ways_are_asked_about_once_and_read_as_they_are_meant() {
    journey(|page| {
        let hand = Mouse(page);
        begin_bringing_in(page);
        hand.fill("Cells from a spreadsheet or a table", "");
        page.paste("Name\tAgreement end\nOak Bank\t2/3/2027\nElm Players\t4/5/2027\n");
        hand.press("Read these cells");
        page.sees("2 dates could be read in two ways");
        page.sees("“2/3/2027” is read as Feb 3, 2027");
        assert!(!page.names("checkbox").iter().any(|name| name.starts_with("Only the")));
        page.assert_accessible("dates that could be read in two ways");
        hand.choose("Dates are written", "Day first: 31/1/2027");
        page.sees("“2/3/2027” is read as Mar 2, 2027");
        page.sees_no("could be read in two ways");
        hand.press("Bring them in");
        page.cell(GRID, "Elm Players", "Name");
        let (_, file) = page.saved_by(|| page.press("Control+s"));
        assert!(String::from_utf8(file).unwrap().contains("\"expires\":\"2027-05-04\""));
    });
}
