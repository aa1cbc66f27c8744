//! How a grid is looked at is a matter of this browser, and of no plan.

use serde_json::{Value, json};

use super::sample;
use crate::harness::{Browser, journey, until};

/// What the rows are sorted by, and whether the column of websites and that of kinds are there.
fn look(page: &Browser) -> Value {
    page.run(
        "const heads = [...document.querySelectorAll('[role=columnheader]')];
        const titles = heads.map((head) => head.querySelector('.grid__title')?.textContent);
        const sorted = heads.find((head) => head.ariaSort && head.ariaSort !== 'none');
        return [sorted?.querySelector('.grid__title').textContent ?? '', sorted?.ariaSort ?? '', titles.includes('Kind'), titles.includes('Website')]",
    )
}

fn looks(page: &Browser, expected: &Value) {
    until(&format!("the grid to look as {expected}"), || {
        (look(page) == *expected).then_some(())
    });
}

/// Another plan, with a partner in it.
fn another_plan(page: &Browser) {
    page.go("#/");
    page.click("Start a plan");
    page.field("Title of the plan");
    let place = page.place().replace("/overview", "/partners");
    page.go(&place);
    page.field("Name of a partner").type_text("Oak Bank");
    page.click("Add this partner");
    page.cell("Partners", "Oak Bank", "Name");
}

#[test]
fn columns_and_sorting_outlast_a_reload_and_hold_in_every_plan() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        page.cell("Partners", "Falls Community Radio", "Name");
        looks(page, &json!(["", "", true, false]));
        page.click("Standing");
        page.click("Standing");
        page.click("Columns of Partners");
        for column in ["Kind", "Website"] {
            page.find("checkbox", column).focus();
            page.press("Space");
        }
        page.press("Escape");
        let chosen = json!(["Standing", "descending", false, true]);
        looks(page, &chosen);
        page.reload();
        page.cell("Partners", "Falls Community Radio", "Name");
        looks(page, &chosen);
        another_plan(page);
        looks(page, &chosen);
        assert!(
            !page
                .saved_by(|| page.press("Control+s"))
                .1
                .windows(8)
                .any(|part| part == b"lastFirst")
        );
    });
}

#[test]
fn what_is_remembered_and_cannot_be_read_does_no_harm() {
    journey(|page| {
        let plan = sample(page);
        for kept in [
            "{\"grids\":{\"partners\":{\"sort\":\"of a later version\",\"hidden\":[\"name\",\"nothing\"],\"order\":[7]}}}",
            "{\"grids\":[]",
        ] {
            page.run_with("localStorage.setItem('schoolweave/ui', arguments[0])", &[json!(kept)]);
            page.reload();
            page.go(&format!("{plan}partners"));
            page.cell("Partners", "Falls Community Radio", "Name");
            assert_eq!(look(page)[0], json!(""), "{kept}");
        }
    });
}

/// The headings of groups, from top to bottom, with the number of rows under each.
fn groups(page: &Browser) -> Value {
    page.run(
        "return [...document.querySelectorAll('.grid__table .grid__group')].map((head) => {
            let rows = 0;
            for (let row = head.nextElementSibling; row?.dataset.row; row = row.nextElementSibling) rows += 1;
            return [head.textContent.replace(/ *\\d+ rows?$/, ''), rows];
        })",
    )
}

#[test]
fn rows_stand_in_groups_which_outlast_a_reload_and_arrows_go_from_row_to_row() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}leadership"));
        page.cell("Who does what", "Recruit and check volunteers", "Owner");
        assert_eq!(groups(page), json!([]));
        page.field("Group by").choose("Practice");
        let found = until("groups", || Some(groups(page)).filter(|found| *found != json!([])));
        let found = found.as_array().unwrap();
        assert!(found.len() > 2, "{found:?}");
        let rows: u64 = found.iter().map(|group| group[1].as_u64().unwrap()).sum();
        assert_eq!(
            json!(rows),
            page.run("return document.querySelectorAll('.grid__table tr[data-row]').length")
        );
        // Down from the last row of the first group leads to the first row of the second.
        let second = page.run("return document.querySelectorAll('.grid__group')[1].nextElementSibling.dataset.row");
        page.run(
            "document.querySelectorAll('.grid__group')[1].previousElementSibling.querySelector('[role=rowheader]').focus()",
        );
        page.press("ArrowDown");
        until("the focus in the second group", || {
            (page.run("return document.activeElement.closest('tr').dataset.row") == second).then_some(())
        });
        page.assert_accessible("roles in groups");
        page.reload();
        until("the groups after a reload", || {
            (groups(page).as_array() == Some(found)).then_some(())
        });
        page.field("Group by").choose("Nothing");
        until("no groups", || (groups(page) == json!([])).then_some(()));
    });
}

/// The messages of a grid that are not seen whole within its box when the pointer comes to their cells, after how many
/// were looked at.
const CUT_MESSAGES: &str = "
    const messages = [...document.querySelectorAll('.grid__message')];
    const cut = messages.filter((message) => {
        const [cell, box] = [message.parentElement, message.closest('.grid__scroll')];
        cell.scrollIntoView({ block: 'center', inline: 'nearest' });
        cell.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        const [own, view] = [message.getBoundingClientRect(), box.getBoundingClientRect()];
        return own.left < view.left - 1 || own.right > view.left + box.clientWidth + 1
            || own.top < view.top - 1 || own.bottom > view.top + box.clientHeight + 1;
    });
    return [messages.length, cut.map((message) => message.textContent)]";

#[test]
fn messages_of_cells_are_seen_whole() {
    journey(|page| {
        let plan = sample(page);
        for (width, height) in [(1280, 720), (390, 844)] {
            page.size(width, height);
            for place in ["leadership/people", "funding/sources", "funding/may-pay"] {
                page.go(&format!("{plan}{place}"));
                page.css("[role=grid] tr[data-row]");
                page.settle();
                let found = page.run(CUT_MESSAGES);
                assert!(found[0].as_u64().unwrap() > 0, "{place} has messages");
                assert_eq!(found[1], json!([]), "{place} at {width}");
            }
        }
    });
}
