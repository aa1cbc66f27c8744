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
