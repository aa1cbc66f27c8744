//! The map by mouse.

use serde_json::json;

use super::{handle, map, middle, places, told_ties};
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
        let ground = page.run("const box = document.querySelector('.map__place').getBoundingClientRect(); return [box.left + 6, box.top + 6]");
        let ground = (ground[0].as_f64().unwrap(), ground[1].as_f64().unwrap());
        drag(page, ground, ground);
        until("the focus on the map", || {
            (page.run("return document.activeElement.classList.contains('map__option')") == json!(true)).then_some(())
        });
        let (x, y) = middle(page, 5);
        drag(page, (x, y), (x, y));
        page.css(".map__handle");
        // From its handle onto another: joined.
        let (count, from, to) = (told_ties(page), handle(page), middle(page, 8));
        let joined = page.run(
            "const names = [...document.querySelectorAll('.map__option')].map((node) => node.ariaLabel.split(',')[0]);
            const row = [...document.querySelectorAll('.map__list tbody tr')].find((row) => row.querySelector('th').innerText.trim() === names[5]);
            return [...row.querySelectorAll('li')].some((line) => line.innerText.startsWith(names[8]))",
        );
        drag(page, from, to);
        if joined == json!(false) {
            until("joined", || (told_ties(page) == count + 2).then_some(()));
            page.press("Control+z");
            until("undone", || (told_ties(page) == count).then_some(()));
        }
        page.assert_quiet();
    });
}

/// Presses, moves and lets go, as a mouse does.
fn drag(page: &Browser, from: (f64, f64), to: (f64, f64)) {
    let event = |kind: &str, (x, y): (f64, f64), buttons: u32| {
        let button = if kind == "mouseMoved" && buttons == 0 {
            "none"
        } else {
            "left"
        };
        page.command(
            "Input.dispatchMouseEvent",
            json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1 }),
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
