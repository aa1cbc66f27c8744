//! The journeys, one file per part of the page.

mod arriving;
mod beginning;
mod bringing_in;
mod deleting;
mod details;
mod files;
mod filtering;
mod grid_looks;
mod job;
mod judges;
mod keeping;
mod level;
mod looks;
mod many;
mod merging;
mod next_steps;
mod opening;
mod pages;
mod paper;
mod presenting;
mod reminding;
mod setting;
mod sharing;
mod states;
mod trouble;
mod undoing;
mod windows;
mod wrong_input;

use crate::harness::{Browser, until};

/// Opens the worked example; the beginning of the addresses of its pages.
fn sample(page: &Browser) -> String {
    page.open_ready("");
    page.click("Open the sample");
    page.sees("Leave the sample");
    let place = page.place();
    let plan = place.split('/').nth(2).unwrap_or_default();
    format!("#/plan/{plan}/")
}

/// Waits until a choice is on offer. It is not taken hold of, as the list is still being narrowed.
fn offered(page: &Browser, name: &str) {
    until(&format!("“{name}” on offer"), || {
        let names = page.names("option");
        names.iter().any(|option| option.contains(name)).then_some(())
    });
}
