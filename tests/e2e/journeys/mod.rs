//! The journeys, one file per part of the page.

mod adding;
mod arriving;
mod beginning;
mod braiding;
mod braiding_by_keyboard;
mod bringing_in;
mod bringing_in_money;
mod bringing_in_roles;
mod cash;
mod checking;
mod cliff;
mod covering;
mod deleting;
mod details;
mod erasing;
mod files;
mod filtering;
mod focus;
mod grid_looks;
mod handing_on;
mod handing_over;
mod hurrying;
mod in_sight;
mod job;
mod judges;
mod keeping;
mod leading;
mod level;
mod looks;
mod many;
mod mapping;
mod matching;
mod merging;
mod narrow;
mod next_steps;
mod opening;
mod pages;
mod pairs;
mod paper;
mod presenting;
mod reading_grids;
mod reminding;
mod ribbons;
mod rolling;
mod setting;
mod sharing;
mod sites;
mod staffing;
mod states;
mod succession;
mod tabs;
mod ties;
mod touching;
mod trouble;
mod undoing;
mod what_if;
mod windows;
mod wrong_input;

use serde_json::json;

use crate::harness::{Browser, Element, Hand, until, until_said};

/// The pages of a plan, below its address.
const VIEWS: &[&str] = &[
    "overview",
    "partners",
    "partners/map",
    "partners/ties",
    "partners/coverage",
    "partners/coverage/grades",
    "partners/coverage/gives",
    "bring-in",
    "bring-in/parts",
    "goals",
    "leadership",
    "leadership/by-person",
    "leadership/people",
    "leadership/roles",
    "leadership/bodies",
    "leadership/coverage",
    "leadership/load",
    "leadership/leaving",
    "leadership/leaving/people/ex-person-kevin",
    "leadership/leaving/partners/ex-partner-riverbend",
    "leadership/leaving/sources/ex-source-cclc",
    "leadership/page/people/ex-person-kevin",
    "leadership/page/bodies/ex-body-family",
    "leadership/page/partners/ex-partner-riverbend",
    "funding",
    "funding/sources",
    "funding/match",
    "funding/assign",
    "funding/may-pay",
    "funding/ribbons",
    "funding/ribbons-all",
    "funding/best",
    "funding/sure",
    "funding/what-if",
    "funding/years",
    "funding/out",
    "funding/budget",
    "funding/budget/sources/ex-source-cclc",
    "funding/page/sources/ex-source-cclc",
    "share",
    "settings",
    "help",
];

/// Details of each kind of record of the sample, beside a page.
const DETAILS: &[&str] = &[
    "partners?open=partners/ex-partner-riverbend",
    "partners/ties?open=ties/ex-tie-school-northstate",
    "goals?open=goals/ex-goal-work",
    "leadership?open=roles/ex-role-privacy",
    "leadership/people?open=people/ex-person-aisha",
    "leadership/bodies?open=bodies/ex-body-family",
    "funding?open=cost_lines/ex-line-bus",
    "funding/sources?open=sources/ex-source-cclc",
    "funding/match?open=contributions/ex-match-mentors",
    "overview?open=actions/ex-action-contract",
    "settings?open=sites/ex-site-elem",
];

/// Opens the worked example; the beginning of the addresses of its pages.
fn sample(page: &Browser) -> String {
    page.open_ready("");
    page.click("Open the sample");
    page.sees("Leave the sample");
    let place = page.place();
    let plan = place.split('/').nth(2).unwrap_or_default();
    format!("#/plan/{plan}/")
}

/// Goes to a page and waits until all of it is drawn.
fn show(page: &Browser, place: &str) {
    page.go(place);
    page.settle();
    let is_drawn = "return document.querySelector('main h1') !== null && document.querySelector('.chunk-wait') === null
        && (!location.hash.includes('?open=') || document.querySelector('.details__title') !== null)";
    until(place, || (page.run(is_drawn) == json!(true)).then_some(()));
    page.settle();
}

/// Begins a plan and reads cells on one of its pages, as far as the list is shown with what becomes of it.
fn read_cells(page: &Browser, hand: &impl Hand, place: &str, cells: &str) {
    page.open_ready("");
    hand.press("Start a plan");
    hand.go_to(place);
    hand.press("Bring in a list");
    // The page comes, and with it another place for the focus.
    page.field("Cells from a spreadsheet or a table");
    page.settle();
    hand.fill("Cells from a spreadsheet or a table", "");
    page.paste(cells);
    hand.press("Read these cells");
}

/// The lines that a script gives.
fn lines(page: &Browser, script: &str) -> Vec<String> {
    let found = page.run(script);
    let found = found.as_array().unwrap_or_else(|| panic!("no lines: {found}"));
    found
        .iter()
        .map(|line| line.as_str().unwrap_or("").to_owned())
        .collect()
}

/// Waits until a choice is on offer. It is not taken hold of, as the list is still being narrowed.
fn offered(page: &Browser, name: &str) {
    until(&format!("“{name}” on offer"), || {
        let names = page.names("option");
        names.iter().any(|option| option.contains(name)).then_some(())
    });
}

/// Types into a field in the place of what it holds, and leaves it.
fn put(page: &Browser, field: &str, text: &str) {
    page.field(field).focus();
    page.press("Control+a");
    page.press("Delete");
    page.type_keys(text);
    page.press("Tab");
}

/// What is said at a field as wrong.
fn fault(field: &Element<'_>) -> Option<String> {
    let script = "const ids = (arguments[0].getAttribute('aria-describedby') ?? '').split(' ');
        const at = ids.map((id) => document.getElementById(id)).find((text) => text?.matches('.field__error'));
        return arguments[0].getAttribute('aria-invalid') === 'true' && at ? at.innerText.trim() : null";
    field.in_script(script).as_str().map(str::to_owned)
}

/// Waits until a field holds a value.
fn holds(page: &Browser, field: &str, value: &str) {
    let said = || format!("“{value}” in “{field}” in place of “{}”", page.field(field).value());
    until_said(&said, || (page.field(field).value() == value).then_some(()));
}
