//! The network as files for other programs.

use serde_json::json;

use super::{lines, map, show};
use crate::harness::{Hand, Mouse, journey, until};

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

/// A project as Kumu saves it, whose names are markup, formulas and letters that turn the reading.
fn hostile() -> (Vec<&'static str>, Vec<u8>) {
    let names = vec![
        "<img src=x onerror=\"document.title='broken'\">",
        "=HYPERLINK(\"https://example.org\")",
        "]]><script>document.title='broken'</script>",
        "Oak \u{202e}knaB",
    ];
    let elements: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(place, name)| json!({ "_id": format!("e{place}"), "attributes": { "label": name, "description": name, "tags": [name] } }))
        .collect();
    let connections: Vec<_> = (1..names.len())
        .map(|place| json!({ "_id": format!("c{place}"), "direction": "mutual", "from": "e0", "to": format!("e{place}"), "attributes": { "connection type": "Referral" } }))
        .collect();
    let project = json!({ "version": "1", "elements": elements, "connections": connections, "loops": [], "maps": [{ "_id": "m" }] });
    (names, project.to_string().into_bytes())
}

#[test]
fn a_network_from_kumu_comes_in_as_one_step_and_its_names_stay_text() {
    journey(|page| {
        let hand = Mouse(page);
        let (names, project) = hostile();
        let plan = map(page);
        let title = page.run("return document.title");
        let before = page
            .run("return document.querySelectorAll('.map__node').length")
            .as_u64()
            .unwrap();
        show(page, &format!("{plan}partners"));
        hand.press("Bring in a list");
        hand.open("Choose a file", "network.json", &project);
        page.sees("4 partners are added");
        page.sees("3 ties are added");
        page.assert_accessible("a network that was read");
        hand.press("Bring them in");
        until("all of it in the plan", || {
            page.run("return document.querySelector('[role=grid]') !== null")
                .as_bool()
        });
        show(page, &format!("{plan}partners/map"));
        until("all of it on the map", || {
            let now = page
                .run("return document.querySelectorAll('.map__node').length")
                .as_u64();
            (now == Some(before + 4)).then_some(())
        });
        // In the list beside it, on what is joined, and on the page for one of them, a name is what it says.
        let listed = lines(
            page,
            "return [...document.querySelectorAll('.map__list tbody th')].map((cell) => cell.innerText.trim())",
        );
        for name in &names {
            assert!(listed.iter().any(|one| one == name), "{name} in {listed:?}");
        }
        let made = "return document.querySelectorAll('main img, main script, main [onerror], main a[href*=\"example.org\"]').length";
        assert_eq!(page.run(made), json!(0));
        assert_eq!(page.run("return document.title"), title);
        // The picture that is saved has them as text too.
        let (_, bytes) = page.saved_by(|| page.click("Save as a picture (SVG)"));
        let svg = String::from_utf8(bytes).unwrap();
        assert!(!svg.contains("<img") && !svg.contains("<script"), "{svg}");
        page.run("[...document.querySelectorAll('summary')].find((one) => one.innerText.includes('Take the network')).click()");
        let (_, bytes) = page.saved_by(|| page.click("GEXF for Gephi"));
        let gexf = String::from_utf8(bytes).unwrap();
        assert!(gexf.contains("&lt;img") && !gexf.contains("<img"), "{gexf}");
        // One step brought all of it.
        page.find_part("button", "Undo").click();
        until("as before", || {
            let now = page
                .run("return document.querySelectorAll('.map__node').length")
                .as_u64();
            (now == Some(before)).then_some(())
        });
        page.assert_quiet();
    });
}
