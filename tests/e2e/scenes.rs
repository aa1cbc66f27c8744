//! What there are pictures of. To add one, add a line.

use crate::harness::Browser;

/// Something the page can show.
pub struct Scene {
    /// The beginning of the names of its pictures.
    pub name: &'static str,
    /// What a fresh browser does first, once, such as opening the example.
    pub begin: fn(&Browser),
    /// The place in the page, such as `#/partners`.
    pub place: fn(&Browser) -> String,
    /// What is done there before the picture, such as opening a panel.
    pub arrange: fn(&Browser),
}

/// Width and height in CSS pixels: the smallest room, a desk, a tablet, a phone.
pub const SIZES: &[(u32, u32)] = &[(1280, 720), (1920, 1080), (820, 1180), (390, 844)];

/// The themes.
pub const THEMES: &[&str] = &["light", "dark", "projector"];

/// Opens the worked example.
fn sample(page: &Browser) {
    page.click("Open the sample");
    page.sees("Leave the sample");
}

/// A page of the open plan.
fn place_of(page: &Browser, name: &str) -> String {
    let place = page.place();
    let plan = place.split('/').nth(2).unwrap_or_default();
    format!("#/plan/{plan}/{name}")
}

/// Everything there can be pictures of.
pub const SCENES: &[Scene] = &[
    Scene {
        name: "start",
        begin: |_| {},
        place: |_| String::new(),
        arrange: |_| {},
    },
    Scene {
        name: "overview",
        begin: sample,
        place: |page| place_of(page, "overview"),
        arrange: |_| {},
    },
    Scene {
        name: "partners",
        begin: sample,
        place: |page| place_of(page, "partners?open=partners/ex-partner-riverbend"),
        arrange: |_| {},
    },
    Scene {
        name: "map",
        begin: sample,
        place: |page| place_of(page, "partners/map"),
        arrange: |page| {
            page.css(".map__node");
            page.run("document.querySelector('.map__figure').scrollIntoView()");
        },
    },
    Scene {
        name: "ties",
        begin: sample,
        place: |page| place_of(page, "partners/ties"),
        arrange: |_| {},
    },
    Scene {
        name: "provision",
        begin: sample,
        place: |page| place_of(page, "partners/coverage/gives"),
        arrange: |_| {},
    },
    Scene {
        name: "goals",
        begin: sample,
        place: |page| place_of(page, "goals"),
        arrange: |_| {},
    },
    Scene {
        name: "leadership",
        begin: sample,
        place: |page| place_of(page, "leadership"),
        arrange: |_| {},
    },
    Scene {
        name: "funding",
        begin: sample,
        place: |page| place_of(page, "funding"),
        arrange: |_| {},
    },
    Scene {
        name: "share",
        begin: sample,
        place: |page| place_of(page, "share"),
        arrange: |_| {},
    },
    Scene {
        name: "settings",
        begin: sample,
        place: |page| place_of(page, "settings"),
        arrange: |_| {},
    },
];

/// The pictures in the README: file, scene, size, theme.
pub const README: &[(&str, &str, (u32, u32), &str)] = &[
    ("overview", "overview", (1280, 720), "light"),
    ("partners", "partners", (1280, 720), "light"),
    ("map", "map", (1280, 720), "light"),
    ("leadership", "leadership", (1280, 720), "light"),
    ("funding", "funding", (1280, 720), "light"),
];
