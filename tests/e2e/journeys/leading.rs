//! Who does what: a large grid of roles and people, the same by person, and roles by the committees they are for.

use serde_json::{Value, json};

use super::{lines, put, read_cells, sample, show};
use crate::harness::{Browser, Hand, Keyboard, Look, journey, until, until_said};

const PARTS: &str = "Who does what";
const BY_PERSON: &str = "By person";
/// How many roles and people there are.
const MANY: usize = 25;

/// A sheet of roles and people; each role is owned by the person of its number.
fn sheet() -> String {
    let names = (1..=MANY).map(|person| format!("\tPerson number {person}"));
    let head = format!("Task{}\n", names.collect::<String>());
    let row = |role: usize| {
        let cells = (1..=MANY).map(|person| if person == role { "\tA" } else { "\t" });
        format!("Task number {role}{}\n", cells.collect::<String>())
    };
    head + &(1..=MANY).map(row).collect::<String>()
}

/// Whether what the cell with the focus is about is to be read: for the cell, the head of its row and that of its column,
/// what is seen of each, from nothing to all, with nothing in front of it.
const SEEN: &str = "
    const cell = document.activeElement.closest('[role=gridcell]');
    if (!cell) return null;
    const row = cell.closest('[role=row]').querySelector('[role=rowheader]');
    const column = [...cell.closest('[role=grid]').querySelectorAll('[role=columnheader]')].find((head) => head.ariaColIndex === cell.ariaColIndex);
    const seen = (one) => {
        const box = one.getBoundingClientRect();
        // What is looked at of it: where letters stand, and not the lines between cells.
        const spots = [[.1, .5], [.5, .5], [.9, .5], [.5, .25], [.5, .75]];
        const hits = spots.filter(([x, y]) => one.contains(document.elementFromPoint(box.left + x * box.width, box.top + y * box.height)));
        return hits.length / spots.length;
    };
    return [row.innerText.trim(), column.innerText.trim(), seen(row), seen(column), seen(cell)]";

fn assert_heads_in_sight(page: &Browser, row: &str, column: &str, state: &str) {
    let wanted = json!([row, column, 1, 1, 1]);
    let found = || page.run(SEEN);
    let fits = |found: &Value| {
        let heads = [0, 1].map(|place| found[place].as_str().unwrap_or("").replace('\n', " "));
        heads == [row, column] && [2, 3, 4].iter().all(|place| found[*place].as_f64() == Some(1.0))
    };
    until_said(&|| format!("{wanted}, {state}; there is {}", found()), || {
        fits(&found()).then_some(())
    });
}

/// How far the grid is scrolled, down and sideways.
fn scrolled(page: &Browser) -> [f64; 2] {
    let found = page.run(
        "const grid = document.querySelector('.grid__scroll');
        return [grid.scrollTop + document.documentElement.scrollTop, grid.scrollLeft]",
    );
    [0, 1].map(|place| found[place].as_f64().unwrap())
}

#[test]
fn the_heads_of_many_roles_and_people_stay_in_sight_however_it_is_scrolled() {
    journey(|page| {
        let hand = Keyboard::of(page);
        read_cells(page, &hand, "Leadership", &sheet());
        page.sees("25 roles are added");
        page.sees("25 people are added.");
        hand.press("Bring them in");
        page.cell_shows(PARTS, "Task number 25", "Person number 25", "A");
        // What was told of the import would stand before the rows.
        page.reload();
        for (look, width, height) in [
            (Look::Light, 1280, 720),
            (Look::Projector, 1280, 720),
            (Look::Large, 1280, 720),
            (Look::Light, 820, 1180),
        ] {
            let state = format!("{look:?} at {width}");
            page.size(width, height);
            page.look(look);
            page.settle();
            // To the last corner, back to the first, and into the middle by single steps.
            page.cell(PARTS, "Task number 1", "Person number 1").focus();
            page.press("Control+End");
            assert_heads_in_sight(page, "Task number 25", "Person number 25", &state);
            let [down, sideways] = scrolled(page);
            assert!(
                down > 0.0 && sideways > 0.0,
                "{state}: scrolled both ways, {down} {sideways}"
            );
            page.press("Control+Home");
            page.press_each(&["ArrowRight"; 2]);
            assert_heads_in_sight(page, "Task number 1", "Person number 1", &state);
            page.press_each(&["ArrowDown"; 13]);
            page.press_each(&["ArrowRight"; 12]);
            assert_heads_in_sight(page, "Task number 14", "Person number 13", &state);
            page.press_each(&["ArrowUp"; 6]);
            page.press_each(&["ArrowLeft"; 8]);
            assert_heads_in_sight(page, "Task number 8", "Person number 5", &state);
            // Whoever has gone on down the page comes back to the heads with the next key.
            page.run("scrollTo(0, document.documentElement.scrollHeight)");
            page.press("ArrowDown");
            assert_heads_in_sight(
                page,
                "Task number 9",
                "Person number 5",
                &format!("{state}, scrolled down"),
            );
        }
        // What is set far from the heads stands where they say.
        page.look(Look::Light);
        page.size(1280, 720);
        page.cell(PARTS, "Task number 24", "Person number 23").focus();
        page.press("r");
        page.cell_shows(PARTS, "Task number 24", "Person number 23", "R");
        assert_heads_in_sight(page, "Task number 24", "Person number 23", "after a letter");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

#[test]
fn by_person_a_part_is_given_by_keyboard_counted_and_taken_back() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership"));
        let hand = Keyboard::of(page);
        hand.show(BY_PERSON);
        page.sees("One person has no part yet.");
        page.cell_shows(BY_PERSON, "Olga Brandt", "In short", "No part yet");
        page.cell_shows(BY_PERSON, "Hannah Blum", "In short", "3 parts");

        hand.to_cell(BY_PERSON, "Olga Brandt", "Owner");
        page.press("Enter");
        page.type_keys("Recruit and check");
        page.press("Enter");
        // Tab keeps it and goes on to the next cell, Escape ends there.
        page.press_each(&["Tab", "Escape"]);
        page.cell_shows(BY_PERSON, "Olga Brandt", "Owner", "Recruit and check volunteers");
        page.cell_shows(BY_PERSON, "Olga Brandt", "In short", "owner of 1");
        page.sees("Everyone has a part.");
        assert_eq!(page.spot().row, "Olga Brandt");
        assert!(!page.spot().is_editing);

        // The other reading says the same.
        hand.show(PARTS);
        page.cell_shows(PARTS, "Recruit and check volunteers", "Owner", "Olga Brandt");
        page.cell_shows(PARTS, "Recruit and check volunteers", "Olga Brandt", "O");
        hand.show(BY_PERSON);
        // One step, and back.
        hand.undo();
        page.cell_shows(BY_PERSON, "Olga Brandt", "In short", "No part yet");
        page.cell_shows(BY_PERSON, "Olga Brandt", "Owner", "");
        page.sees("One person has no part yet.");
        page.press("Control+Shift+Z");
        page.cell_shows(BY_PERSON, "Olga Brandt", "In short", "owner of 1");

        // Counts and time follow what is changed in the roles.
        hand.undo();
        hand.to_cell(BY_PERSON, "Hannah Blum", "Doer");
        page.press("Delete");
        page.cell_shows(BY_PERSON, "Hannah Blum", "In short", "2 parts");
        page.cell_shows(BY_PERSON, "Hannah Blum", "Doer", "");
        hand.undo();
        page.cell_shows(BY_PERSON, "Hannah Blum", "Doer", "Weekend food and basic needs");

        // Committees and teams stand below the people, and in the other reading behind them: as a whole.
        let (role, team) = ("Recruit and check volunteers", "Attendance team");
        hand.to_cell(BY_PERSON, team, "Approver");
        page.press("Enter");
        page.type_keys("Recruit and check");
        page.press("Enter");
        page.press_each(&["Tab", "Escape"]);
        page.cell_shows(BY_PERSON, team, "Approver", role);
        page.cell_shows(BY_PERSON, team, "In short", "approver of 1");
        page.assert_accessible("committees by person");
        hand.show(PARTS);
        page.cell_shows(PARTS, role, team, "A");
        hand.to_cell(PARTS, role, team);
        page.press_each(&["Shift+I", "o"]);
        page.cell_shows(PARTS, role, team, "AI");
        page.press("Delete");
        page.cell_shows(PARTS, role, team, "");
        hand.undo();
        page.cell_shows(PARTS, role, team, "AI");
        page.assert_accessible("committees behind the people");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

/// The headings of groups with the roles under each.
const GROUPS: &str = "
    return [...document.querySelectorAll('.grid__table .grid__group')].map((head) => {
        const roles = [];
        for (let row = head.nextElementSibling; row?.dataset.row; row = row.nextElementSibling) {
            roles.push(row.querySelector('[role=rowheader]').innerText.trim());
        }
        return head.textContent.replace(/ *\\d+ rows?$/, '').trim() + ': ' + roles.join('; ');
    })";

#[test]
fn roles_stand_under_the_committee_or_team_they_are_for() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership"));
        page.cell(PARTS, "Lead student voice", "Owner");
        page.field("Group by").choose("Committee or team");
        let found = until("groups", || {
            Some(lines(page, GROUPS)).filter(|groups| !groups.is_empty())
        });
        // In the order of the committees and teams; what is for none comes last.
        let begins = [
            "Site leadership team: Chair the site leadership team",
            "Family council: Lead family engagement",
            "Funding working group: Write and report on grants",
            "Attendance team: Lead the attendance team",
            "Student voice council: Lead student voice",
        ];
        assert_eq!(found[..5], begins);
        assert_eq!(found.len(), 6, "{found:?}");
        assert_eq!(found[5].matches("; ").count(), 15, "{}", found[5]);
        page.assert_accessible("roles by committee");

        // A role that is given to another committee moves there, and back when that is undone.
        show(page, &format!("{plan}leadership?open=roles/ex-role-voice"));
        put(page, "Committee or team", "Family council");
        // Rows stay where they are under the hands, until they are sorted again.
        page.click("Sort again");
        let together = "Family council: Lead family engagement; Lead student voice";
        let moved = || lines(page, GROUPS).iter().any(|group| group == together);
        until("the role with the family council", || moved().then_some(()));
        page.press("Control+z");
        page.click("Sort again");
        until("the role where it was", || (!moved()).then_some(()));
        assert_eq!(lines(page, GROUPS), found);

        // On a phone the list has the same groups.
        page.click("Close the details");
        page.size(390, 844);
        page.find_part("heading", "Student voice council");
        page.assert_quiet();
    });
}

#[test]
fn from_the_details_of_money_one_sees_what_is_left_when_it_ends() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}funding/sources?open=sources/ex-source-cclc"));
        let title = page.run("return document.querySelector('.details__title').innerText");
        let title = title.as_str().unwrap();
        page.find("region", title).find("link", "What if it ends?").focus();
        page.press("Enter");
        page.find_part("heading", &format!("If {title} ends"));
        assert!(
            page.place().ends_with("leadership/leaving/sources/ex-source-cclc"),
            "{}",
            page.place()
        );
        assert_eq!(page.field("Who or what leaves?").value(), title);
        page.run("history.back()");
        page.find("region", title);
        page.assert_quiet();
    });
}
