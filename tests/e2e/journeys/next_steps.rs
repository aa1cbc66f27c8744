//! The next steps of the overview: done, found again among those that are, and opened again.

use super::sample;
use crate::harness::{journey, until};

#[test]
fn what_is_done_or_dropped_is_found_and_opened_again() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}overview"));
        let (done, dropped) = (
            "Agree who owns family engagement",
            "Apply to Beacon Families for the mentors",
        );
        let tick = |label: &str, name: &str| page.find("checkbox", &format!("{label}: {name}"));
        page.find("DisclosureTriangle", "Done and dropped (2)");
        tick("Done", done).click();
        page.find("DisclosureTriangle", "Done and dropped (3)").click();
        assert!(tick("Done", done).is_selected());
        assert!(tick("Dropped", dropped).is_selected());
        page.assert_accessible("the steps that are done");

        tick("Dropped", dropped).focus();
        page.press("Space");
        page.find("DisclosureTriangle", "Done and dropped (2)");
        assert!(!tick("Done", dropped).is_selected());
        // The row took the focus with it.
        until("the focus on the page", || {
            (page.focused().text() == "Where do we stand?").then_some(())
        });
        page.press("Control+z");
        assert!(tick("Dropped", dropped).is_selected());
        page.follow(dropped);
        page.find("region", dropped);
    });
}
