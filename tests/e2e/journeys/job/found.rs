//! What must be found of the whole job, wherever the plan is opened.

use crate::harness::{Hand, until_said};

use super::steps::TITLE;

/// Waits until a grid has these rows, whose cells begin like these.
fn rows_are(hand: &dyn Hand, grid: &str, wanted: &[&[&str]]) {
    let begins = |(row, wanted): (&Vec<String>, &&[&str])| {
        row.len() >= wanted.len() && row.iter().zip(*wanted).all(|(cell, wanted)| cell == wanted)
    };
    let are = || {
        let rows = hand.page().rows(grid);
        rows.len() == wanted.len() && rows.iter().zip(wanted).all(begins)
    };
    until_said(
        &|| {
            let lines = |rows: Vec<String>| rows.join("\n");
            let there = lines(hand.page().rows(grid).iter().map(|row| format!("{row:?}")).collect());
            let wanted = lines(wanted.iter().map(|row| format!("{row:?}")).collect());
            format!("the rows of {grid}:\n{wanted}\nThere is:\n{there}")
        },
        || are().then_some(()),
    );
}

/// Goes through the plan.
pub fn everything(hand: &dyn Hand) {
    assert_eq!(hand.page().field("Title of the plan").value(), TITLE);
    hand.go_to("Partners");
    rows_are(
        hand,
        "Partners",
        &[
            &["Riverside Clinic", "Health or behavioral health", ""],
            &["Elm Street PTA", "Families, parents, PTA", "Active"],
            &["Mill Street Church", "Faith-based", "Active"],
            &["Oak Bank", "Business or employer", "Prospective"],
            &["Board and \"Batten\"", "Business or employer", "Paused"],
            &["Town Library", "Library, museum, arts, parks"],
            &["Elm Valley College", "College or university"],
            &["Elmford Fire Department", "Public safety"],
            &["Community Chest of Elmford", "Foundation or funder"],
        ],
    );
    hand.go_to("Goals");
    rows_are(
        hand,
        "Goals",
        &[
            &["Chronic absence falls below 12 %", "", "Must"],
            &["Every family knows someone at school", "", ""],
        ],
    );
    hand.go_to("Leadership");
    rows_are(
        hand,
        "Who does what",
        &[
            &["Run the after-school program", "Bo Chen", "A", "O"],
            &["Cook family suppers", "Bo Chen", "S", "O"],
        ],
    );
    hand.show("People");
    rows_are(
        hand,
        "People",
        &[
            &["Ada Lovett", "", "", "Principal", "", "", "", "20"],
            &["Bo Chen", "", "", "Site manager"],
        ],
    );
    hand.go_to("Funding");
    // Nothing, not yet known and zero stay three things.
    rows_are(
        hand,
        "What it costs",
        &[
            &["Coordinator", "$88,000", "$90,640.50", "$93,360", "$272,000.50"],
            &["Family suppers", "$12,000", "?", "$0"],
            &["Late bus", "$16,500", "", "", "$16,500"],
        ],
    );
    hand.show("Where money comes from");
    rows_are(
        hand,
        "Where money comes from",
        &[
            &["Title I", "Hoped for", "$70,000", "$70,000", "$70,000", "$210,000"],
            &["Community Chest", "Hoped for", "$15,000", "−$500", ""],
        ],
    );
    hand.show("Which pays for which");
    hand.page().cell_shows(
        "What pays for what in 2026–27",
        "Coordinator",
        "Gap",
        "−$27,999.75 short",
    );
    hand.page()
        .cell_shows("What pays for what in 2026–27", "Coordinator", "Title I", "$60,000.25");
}
