//! The map by mouse.

use serde_json::json;

use super::{handle, map, middle, places, stranger, told_ties};
use crate::harness::{Browser, journey, until};

#[test]
fn the_map_is_moved_chosen_and_joined_by_mouse() {
    journey(|page| {
        map(page);
        // A partner is dragged and stays; the ground moves the map; the wheel alone is the page's.
        let (x, y) = middle(page, 3);
        let name = page.run("return document.querySelectorAll('.map__option')[3].ariaLabel.split(',')[0]");
        let before = places(page);
        drag(page, (x, y), (x + 60.0, y + 40.0));
        let name = name.as_str().unwrap();
        until("dragged", || (places(page)[name] != before[name]).then_some(()));
        page.css(".map__pin");
        // It is chosen by a press, and let go of by the ground.
        let (x, y) = middle(page, 5);
        drag(page, (x, y), (x, y));
        page.css(".map__card");
        page.css(".map__handle");
        // A press on the ground leaves the focus on the map, and not on what the map stands in.
        page.run("document.activeElement.blur()");
        let ground = page.run("const box = document.querySelector('.map__place').getBoundingClientRect(); return [box.left + 6, box.top + box.height / 3]");
        let ground = (ground[0].as_f64().unwrap(), ground[1].as_f64().unwrap());
        drag(page, ground, ground);
        until("the focus on the map", || {
            (page.run("return document.activeElement.classList.contains('map__option')") == json!(true)).then_some(())
        });
        let (x, y) = middle(page, 5);
        drag(page, (x, y), (x, y));
        page.css(".map__handle");
        // From its handle onto another: joined.
        let (count, other) = (told_ties(page), stranger(page, 5));
        drag(page, handle(page), middle(page, other));
        until("joined", || (told_ties(page) == count + 2).then_some(()));
        page.press("Control+z");
        until("undone", || (told_ties(page) == count).then_some(()));
        page.assert_quiet();
    });
}

#[test]
fn the_wheel_is_the_pages_and_enlarges_the_map_with_a_key_held() {
    journey(|page| {
        map(page);
        let at = middle(page, 0);
        let whole = || page.run("return document.querySelector('.map__svg > g > g').getAttribute('transform')");
        let (before, scrolled) = (whole(), page.run("return scrollY").as_f64().unwrap());
        let wheel = |down: f64, keys: u32| {
            let event =
                json!({ "type": "mouseWheel", "x": at.0, "y": at.1, "deltaX": 0, "deltaY": down, "modifiers": keys });
            page.command("Input.dispatchMouseEvent", event);
        };
        wheel(120.0, 0);
        until("the page scrolled", || {
            (page.run("return scrollY").as_f64().unwrap() > scrolled + 40.0).then_some(())
        });
        page.settle();
        assert_eq!(whole(), before, "the wheel moved the map");
        wheel(-120.0, 2);
        until("enlarged", || (whole() != before).then_some(()));
    });
}

#[test]
fn those_in_a_box_are_changed_in_one_step() {
    journey(|page| {
        map(page);
        let corners = page.run("document.querySelector('.map__figure').scrollIntoView(); const box = document.querySelector('.map__place').getBoundingClientRect();
            return [box.left + 4, box.top + 4, box.left + box.width / 2, box.top + box.height / 2]");
        let corner = |number: usize| corners[number].as_f64().unwrap();
        drag_with(page, (corner(0), corner(1)), (corner(2), corner(3)), 8);
        let chosen = || {
            page.run("return document.querySelectorAll('.map__node--chosen').length")
                .as_u64()
                .unwrap()
        };
        let count = chosen();
        assert!(count >= 3, "{count} chosen");
        page.sees(&format!("{count} chosen"));
        let kinds = || {
            page.run("return [...document.querySelectorAll('.map__node--chosen')].map((node) => node.className.baseVal.match(/kind--[a-z_]+/)[0]).join()")
        };
        let before = kinds();
        page.field("Kind").choose("Faith-based");
        until("all of one kind", || {
            let now = kinds();
            let now = now.as_str().unwrap();
            now.split(',')
                .all(|kind| kind == "kind--faith" || kind == "kind--school")
                .then_some(())
        });
        page.press("Control+z");
        until("as before", || (kinds() == before).then_some(()));
        page.assert_quiet();
    });
}

#[test]
fn where_places_mean_something_a_drag_moves_nobody_and_says_why() {
    journey(|page| {
        map(page);
        page.field("Arranged").choose("In rings, closest to the school inside");
        page.css(".map__guide");
        page.settle();
        let before = places(page);
        let (x, y) = middle(page, 3);
        drag(page, (x, y), (x + 60.0, y + 40.0));
        page.sees("Here it means something where each stands");
        assert_eq!(places(page), before);
        page.assert_quiet();
    });
}

/// Presses, moves and lets go, as a mouse does.
fn drag(page: &Browser, from: (f64, f64), to: (f64, f64)) {
    drag_with(page, from, to, 0);
}

/// The same with keys held, as the protocol counts them.
fn drag_with(page: &Browser, from: (f64, f64), to: (f64, f64), keys: u32) {
    let event = |kind: &str, (x, y): (f64, f64), buttons: u32| {
        let button = if kind == "mouseMoved" && buttons == 0 {
            "none"
        } else {
            "left"
        };
        page.command(
            "Input.dispatchMouseEvent",
            json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1, "modifiers": keys }),
        );
    };
    event("mouseMoved", from, 0);
    event("mousePressed", from, 1);
    if from != to {
        event(
            "mouseMoved",
            (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1)),
            1,
        );
        event("mouseMoved", to, 1);
    }
    event("mouseReleased", to, 0);
}
