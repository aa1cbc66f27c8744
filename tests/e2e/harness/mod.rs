//! A real browser on the release page, for tests that do what a person does.
//!
//! [`journey`] gives a test its own browser with an empty profile and its own server, and afterwards checks what must
//! hold on every journey: no request to another origin, nothing in the browser's console. The words of a test are what
//! a person perceives: roles and names ([`find`]), text, keys. It waits for conditions and never for time.
#![allow(dead_code, reason = "each target that includes the harness uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "this is a test"
)]

mod accessible;
mod browser;
mod clock;
mod driver;
mod element;
mod files;
mod find;
mod fingers;
mod grid;
mod hand;
mod keyboard;
mod keys;
mod log;
mod looks;
mod mouse;
mod wait;
mod webdriver;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use xtask::server::{Server, Site};

pub use browser::Browser;
pub use element::Element;
pub use grid::Spot;
#[allow(unused_imports, reason = "each target that includes the harness uses a part of it")]
pub use {
    files::from_base64,
    hand::{Hand, Written},
    keyboard::Keyboard,
    looks::Look,
    mouse::Mouse,
    wait::{until, until_said},
};

/// The release page that `cargo xtask build` leaves.
pub fn dist() -> PathBuf {
    let dist = project().join("dist");
    assert!(
        dist.join("index.html").is_file(),
        "no page in dist/: run `cargo xtask build`"
    );
    dist
}

/// The project's folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs a test with a browser on the page, served at the root.
pub fn journey(test: impl FnOnce(&Browser)) {
    journey_on(Site::new(dist()), test);
}

/// Runs a test with a browser on the page, served as the site says.
pub fn journey_on(site: Site, test: impl FnOnce(&Browser)) {
    let server = Server::start(site, 0).expect("a free port");
    let browser = Browser::start(Arc::new(server));
    test(&browser);
    browser.assert_quiet();
}
