//! The map of more than fit into one look: sixty partners are read at once, five hundred by looking at some of them.

use serde_json::{Value, json};

use super::super::files::open_file;
use super::{lines, places, show};
use crate::harness::{Browser, Hand, Keyboard, journey, until};

/// Kinds of partners, by turns.
const KINDS: [&str; 5] = ["cbo", "health", "business", "higher_ed", "culture"];

/// A plan with so many partners: each has a tie with the school or with the leader of its group, and some with others.
/// Half of the plans that people have say no short names.
fn plan_of(count: usize, has_short_names: bool) -> Vec<u8> {
    let partner = |number: usize| {
        let mut partner = json!({ "id": format!("p{number}"), "name": format!("{} Partner {number}", ["Riverside", "Maple Street", "Union", "Cedar Hill"][number % 4]),
            "kind": KINDS[number % KINDS.len()], "standing": "active" });
        if has_short_names {
            partner["label"] = json!(format!("P{number}"));
        }
        partner
    };
    let groups = 2 + count / 25;
    let tie = |number: usize| {
        let to = match number {
            number if number < groups || number.is_multiple_of(3) => "school".to_owned(),
            number => format!("p{}", number % groups),
        };
        let level = ["communication", "cooperation", "coordination"][number % 3];
        json!({ "id": format!("t{number}"), "from": format!("p{number}"), "to": to, "level": level })
    };
    let plan = json!({
        "type": "schoolweave-plan",
        "schema": { "major": 1, "minor": 5 },
        "plan": format!("many-{count}"),
        "data": {
            "about": { "title": format!("Map of {count}"), "community": "Lincoln Schools", "first_year": 2026, "years": 1, "currency": "USD" },
            "partners": (0..count).map(partner).collect::<Vec<_>>(),
            "ties": (0..count).map(tie).collect::<Vec<_>>(),
        }
    });
    plan.to_string().into_bytes()
}

/// Opens the map of a plan with so many partners.
fn map_of(page: &Browser, count: usize, has_short_names: bool) -> String {
    page.open_ready("");
    open_file(page, "many.json", &plan_of(count, has_short_names));
    let place = until("the plan", || {
        let place = page.place();
        place.starts_with("#/plan/").then_some(place)
    });
    let plan = format!("#/plan/{}/", place.split('/').nth(2).unwrap());
    show(page, &format!("{plan}partners/map"));
    page.css(".map__node");
    plan
}

fn count(page: &Browser, selector: &str) -> u64 {
    page.run(&format!(
        "return document.querySelectorAll({}).length",
        Value::from(selector)
    ))
    .as_u64()
    .unwrap()
}

#[test]
fn sixty_partners_are_read_at_once() {
    for has_short_names in [true, false] {
        journey(|page| {
            let plan = map_of(page, 60, has_short_names);
            page.size(1280, 720);
            show(page, &format!("{plan}partners/map"));
            let named = count(page, ".map__svg .map__node .map__label");
            assert!(
                named >= 54,
                "{named} of 61 have their names; short ones: {has_short_names}"
            );
            assert_eq!(lines(page, super::COVERED), [] as [&str; 0]);
            assert_eq!(lines(page, super::by_eye::CUT), [] as [&str; 0]);
        });
    }
}

#[test]
fn five_hundred_are_looked_at_by_some() {
    journey(|page| {
        map_of(page, 500, true);
        let hand = Keyboard::of(page);
        // Somebody is found by name, and comes into sight.
        page.find("combobox", "Find on the map").focus();
        page.type_keys("Partner 321");
        page.press("Enter");
        until("Partner 321", || {
            page.focused().name().contains("Partner 321").then_some(())
        });
        page.settle();
        assert!(page.focused().is_in_sight(), "what was found is out of sight");
        // Whom it is joined with, all with their names.
        page.press("f");
        until("its neighbourhood", || {
            (count(page, ".map__node--faded") > 400).then_some(())
        });
        page.settle();
        let near = count(page, ".map__node:not(.map__node--faded)");
        let named = count(page, ".map__node:not(.map__node--faded) .map__label");
        assert!(near >= 2);
        assert_eq!(near, named, "some of whom it is joined with have no name");
        page.press("Escape");
        until("everybody", || (count(page, ".map__node--faded") == 0).then_some(()));
        // Four of five kinds are left out: the rest stands where it stood.
        let before = places(page);
        for kind in ["Community organization", "Business"] {
            let key = page.find_part("button", kind);
            key.click();
        }
        until("fewer", || (count(page, ".map__node") < 400).then_some(()));
        page.sees(" match");
        let kept = lines(
            page,
            "return [...document.querySelectorAll('.map__option')].map((node) => `${node.ariaLabel.split(',')[0]}: ${node.parentElement.getAttribute('transform')}`)",
        );
        for line in &kept {
            let (name, place) = line.split_once(": ").unwrap();
            assert_eq!(before[name], json!(place), "{name} moved");
        }
        hand.press("Show all");
        until("all", || (count(page, ".map__node") == 501).then_some(()));
    });
}

#[test]
fn a_thousand_are_arranged_with_progress_and_can_be_had_at_once() {
    journey(|page| {
        // What is drawn meanwhile is noted, as it may be over before anybody could look.
        page.before_each_page(
            "new MutationObserver(() => {
                if (document.querySelector('.map__working progress')) sessionStorage.setItem('working', 'yes');
                const hurry = [...document.querySelectorAll('.map__working button')].find((one) => one.innerText.includes('Take it as it is'));
                if (hurry) hurry.click();
            }).observe(document, { childList: true, subtree: true })",
        );
        map_of(page, 1000, true);
        assert_eq!(page.run("return sessionStorage.getItem('working')"), json!("yes"));
        assert_eq!(count(page, ".map__node"), 1001);
        page.sees("What the map says");
        // All in sight is all of them.
        page.click("All in sight");
        page.settle();
        let out = "const place = document.querySelector('.map__place').getBoundingClientRect();
            return [...document.querySelectorAll('.map__svg .mark__shape')].filter((mark) => {
                const box = mark.getBoundingClientRect();
                return box.left < place.left || box.right > place.right || box.top < place.top || box.bottom > place.bottom;
            }).length";
        assert_eq!(page.run(out), json!(0));
        assert_eq!(lines(page, super::by_eye::CUT), [] as [&str; 0]);
        let before = places(page);
        page.reload();
        page.css(".map__node");
        page.settle();
        until("the same picture", || (places(page) == before).then_some(()));
    });
}
