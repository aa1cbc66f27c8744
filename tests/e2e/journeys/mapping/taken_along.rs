//! The network as files for other programs.

use super::{lines, map};
use crate::harness::journey;

#[test]
fn the_network_leaves_for_kumu_as_two_lists_whose_names_fit_each_other() {
    journey(|page| {
        map(page);
        let partners = "return [...document.querySelectorAll('.map__node:not(.map__node--school) .map__option')]
            .map((node) => node.ariaLabel.split(',')[0])";
        let names = lines(page, partners);
        assert!(names.len() > 20, "{names:?}");
        page.run("[...document.querySelectorAll('summary')].find((one) => one.innerText.includes('Take the network')).click()");
        let (name, bytes) = page.saved_by(|| page.click("Elements for Kumu (CSV)"));
        assert!(name.ends_with(".csv") && name.contains("elements"), "{name}");
        let elements = String::from_utf8(bytes).unwrap();
        assert!(
            elements.trim_start_matches('\u{feff}').starts_with("Label,Type"),
            "{elements}"
        );
        for name in names {
            assert!(elements.contains(&name), "{name}");
        }
        let (name, bytes) = page.saved_by(|| page.click("Connections for Kumu (CSV)"));
        assert!(name.ends_with(".csv") && name.contains("connections"), "{name}");
        let connections = String::from_utf8(bytes).unwrap();
        assert!(
            connections
                .trim_start_matches('\u{feff}')
                .starts_with("From,To,Direction,Type,Strength"),
            "{connections}"
        );
        // For Gephi everybody stands where the map has them.
        let (_, bytes) = page.saved_by(|| page.click("GEXF for Gephi"));
        let gexf = String::from_utf8(bytes).unwrap();
        let drawn = page
            .run("return document.querySelectorAll('.map__node').length")
            .as_u64();
        assert_eq!(Some(gexf.matches("viz:position").count() as u64), drawn);
        page.assert_quiet();
    });
}
