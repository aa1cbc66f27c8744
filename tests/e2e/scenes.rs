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

/// Everything there can be pictures of.
pub const SCENES: &[Scene] = &[Scene {
    name: "start",
    begin: |_| {},
    place: |_| String::new(),
    arrange: |_| {},
}];

/// The pictures in the README: file, scene, size, theme.
pub const README: &[(&str, &str, (u32, u32), &str)] = &[("start", "start", (1280, 720), "light")];
