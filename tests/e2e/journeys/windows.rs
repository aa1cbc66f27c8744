//! E5: two windows on one plan. The one that falls behind writes over nothing, says so, and keeps what it shows.

use crate::harness::{Browser, Hand, Mouse, journey, until};

const GRID: &str = "Partners";

fn add(page: &Browser, name: &str) {
    Mouse(page).add("Add a partner", GRID, &[(name, &[])]);
    page.cell(GRID, name, "Name");
}

fn names(page: &Browser) -> Vec<String> {
    page.rows(GRID).into_iter().map(|row| row[0].clone()).collect()
}

fn shows(page: &Browser, expected: &[&str]) {
    until(&format!("{expected:?}"), || (names(page) == expected).then_some(()));
}

#[test]
fn a_window_that_fell_behind_says_so_and_what_either_of_them_has_is_kept() {
    journey(|page| {
        let hand = Mouse(page);
        page.open_ready("");
        hand.press("Start a plan");
        hand.go_to(GRID);
        hand.fill("Name of a partner", "Oak Bank");
        hand.press("Add this partner");
        page.cell(GRID, "Oak Bank", "Name");

        let first = page.open_window(&page.place());
        shows(page, &["Oak Bank"]);
        add(page, "Pine School");
        page.sees("Saved in this browser");

        let second = page.turn_to(&first);
        add(page, "Elm Clinic");
        page.sees("Your latest changes are not saved in this browser");
        page.sees("Another window has saved a newer version of this plan.");
        page.sees_no("Saved in this browser");
        page.assert_accessible("a window that fell behind");
        shows(page, &["Oak Bank", "Elm Clinic"]);
        let (_, copy) = page.saved_by(|| page.click("Download a copy now"));

        // The other one goes on, and has everything of its own.
        page.turn_to(&second);
        add(page, "Ash Church");
        page.sees("Saved in this browser");
        page.reload();
        shows(page, &["Oak Bank", "Pine School", "Ash Church"]);

        // As the message says: after a reload the newer version is there, and the copy opens beside it.
        page.turn_to(&first);
        page.reload();
        shows(page, &["Oak Bank", "Pine School", "Ash Church"]);
        page.sees_no("not saved in this browser");
        add(page, "Fir Library");
        page.sees("Saved in this browser");
        let copy = page.file("copy.json", &copy);
        page.choose_file(&copy, || page.press("Control+o"));
        page.sees("Where do we stand?");
        hand.go_to(GRID);
        shows(page, &["Oak Bank", "Elm Clinic"]);
    });
}

/// Under which names this load of the page has written steps.
fn writers(page: &Browser) -> Vec<String> {
    let script =
        "return [...new Set(window.written.map((key) => /\\/j\\/\\d+\\/([^/]+)\\//.exec(key)?.[1]).filter(Boolean))]";
    let found = page.run(script);
    let all = found.as_array().into_iter().flatten();
    all.filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

#[test]
fn case_16_each_load_of_the_page_writes_under_a_name_of_its_own() {
    journey(|page| {
        page.before_each_page(
            "window.written = [];
            const set = Storage.prototype.setItem;
            Storage.prototype.setItem = function (key, value) { window.written.push(key); return set.call(this, key, value); };",
        );
        page.open_ready("");
        page.click("Start a plan");
        let mut names = Vec::new();
        for title in ["First", "Second", "Third"] {
            page.field("Title of the plan").replace_text(title);
            page.press("Enter");
            until("a step to be written", || (!writers(page).is_empty()).then_some(()));
            names.extend(writers(page));
            page.reload();
        }
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 3, "{names:?}");
    });
}
