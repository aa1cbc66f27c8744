//! The map of the partnerships: walked, joined, moved and read by keyboard alone; by finger; the same after a reload; and
//! as a list beside it.

use serde_json::{Value, json};

use super::{lines, sample, show};
use crate::harness::{Browser, Keyboard, journey, until};

/// Goes to the map of the sample.
fn map(page: &Browser) -> String {
    let plan = sample(page);
    show(page, &format!("{plan}partners/map"));
    page.css(".map__node");
    plan
}

/// Where every node stands, by its name.
fn places(page: &Browser) -> Value {
    page.run(
        "return Object.fromEntries([...document.querySelectorAll('.map__option')]
            .map((node) => [node.ariaLabel.split(',')[0], node.parentElement.getAttribute('transform')]))",
    )
}

/// The name of the node that has the focus.
fn here(page: &Browser) -> String {
    let name = page.run("return document.activeElement.closest('.map__option')?.ariaLabel.split(',')[0] ?? ''");
    name.as_str().unwrap_or_default().to_owned()
}

/// Comes to the map with the Tab key.
fn tab_to_the_map(page: &Browser) {
    page.find("button", "Fill the screen").focus();
    page.run("sessionStorage.removeItem('pointer')");
    page.press("Shift+Tab");
    page.find("combobox", "Find on the map").focus();
    until("a node with the focus", || {
        page.press("Tab");
        (!here(page).is_empty()).then_some(())
    });
}

#[test]
fn everything_on_the_map_is_in_the_list_beside_it() {
    journey(|page| {
        map(page);
        let on_map = lines(
            page,
            "return [...document.querySelectorAll('.map__option')].map((node) => node.ariaLabel.split(',')[0]).sort()",
        );
        let in_list = lines(
            page,
            "return [...document.querySelectorAll('.map__list tbody th')].map((cell) => cell.innerText.trim().split(',')[0]).sort()",
        );
        assert!(on_map.len() > 20, "{on_map:?}");
        assert_eq!(on_map, in_list);
        // Every line is told at both of its ends.
        let drawn = page.run("return document.querySelectorAll('.map__line').length");
        let told = page.run("return document.querySelectorAll('.map__list tbody li').length");
        let drawn = drawn.as_u64().unwrap()
            - page
                .run("return document.querySelectorAll('.map__legend .map__line').length")
                .as_u64()
                .unwrap();
        assert_eq!(told, json!(2 * drawn));
        // What is left out of one is left out of the other.
        let kind = page.css(".map__key").text();
        page.css(".map__key").click();
        page.sees(" match");
        assert_eq!(
            page.css(".map__key").attribute("aria-pressed").as_deref(),
            Some("false"),
            "{kind}"
        );
        let left = page.run("return [document.querySelectorAll('.map__node').length, document.querySelectorAll('.map__list tbody tr').length]");
        assert_eq!(left[0], left[1]);
        assert!(left[0].as_u64() < Some(on_map.len() as u64));
        page.click("Show all");
        page.assert_quiet();
    });
}

#[test]
fn the_map_is_walked_joined_and_moved_by_keyboard() {
    journey(|page| {
        let hand = Keyboard::of(page);
        map(page);
        tab_to_the_map(page);
        let first = here(page);
        page.press("ArrowRight");
        until("somebody else", || (here(page) != first).then_some(()));
        let second = here(page);
        page.press("ArrowLeft");
        until("back", || (here(page) != second).then_some(()));
        page.press("End");
        let last = here(page);
        page.assert_accessible("a node with the focus");

        // Its neighbourhood, and everybody again.
        page.press("Home");
        let school = here(page);
        assert_ne!(school, last);
        page.press("f");
        until("its neighbourhood", || {
            (page
                .run("return document.querySelectorAll('.map__node--faded').length")
                .as_u64()
                > Some(0))
            .then_some(())
        });
        page.press("Escape");
        until("everybody", || {
            (page.run("return document.querySelectorAll('.map__node--faded').length") == json!(0)).then_some(())
        });

        // Larger, smaller, all of it.
        let before = places(page);
        page.type_keys("+");
        until("larger", || (places(page) != before).then_some(()));
        page.press("0");
        until("all in sight", || (places(page) == before).then_some(()));

        // Moved by arrows: kept with Enter, undone as one step.
        page.press("PageDown");
        let moved = here(page);
        let stood = places(page)[&moved].clone();
        page.press_each(&["m", "ArrowDown", "ArrowDown", "Enter"]);
        until("moved", || (places(page)[&moved] != stood).then_some(()));
        let put = places(page)[&moved].clone();
        page.press_each(&["m", "ArrowUp", "Escape"]);
        until("given up", || (places(page)[&moved] == put).then_some(()));
        page.press("Control+z");
        until("back where it stood", || (places(page)[&moved] == stood).then_some(()));

        // Joined with somebody by name.
        page.css(".map__option[tabindex='0']").focus();
        page.press("End");
        let from = here(page);
        let ties = || {
            page.run("return document.querySelectorAll('.map__list tbody li').length")
                .as_u64()
                .unwrap_or_default()
        };
        let before = ties();
        page.press("l");
        until("the field has the focus", || {
            (page.focused().name() == "Join with").then_some(())
        });
        page.type_keys("Student");
        page.press("Enter");
        until("one tie more", || (ties() == before + 2).then_some(()));
        page.sees(&format!("{from} and "));

        // Enter opens, and the details say it as well.
        page.css(".map__option[tabindex='0']").focus();
        page.press("Home");
        page.press("PageDown");
        page.press("Enter");
        page.css(".details__title");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

#[test]
fn the_map_is_the_same_after_a_reload_and_one_more_moves_the_others_little() {
    journey(|page| {
        let plan = map(page);
        let before = places(page);
        page.reload();
        page.css(".map__node");
        until("the same picture", || (places(page) == before).then_some(()));
        show(page, &format!("{plan}partners"));
        let grid = page.run("return document.querySelector('[role=grid]') !== null");
        assert_eq!(grid, json!(true));
        page.click("Search");
        page.type_keys("Add a partner");
        page.press("Enter");
        page.type_keys("Newcomer");
        page.press("Enter");
        page.press("Escape");
        show(page, &format!("{plan}partners/map"));
        page.css(".map__option[aria-label^='Newcomer']");
        page.settle();
        let script = format!(
            "const before = {before};
            const at = (text) => text.match(/-?[0-9.]+/g).map(Number);
            const now = Object.fromEntries([...document.querySelectorAll('.map__option')].map((node) => [node.ariaLabel.split(',')[0], node.parentElement.getAttribute('transform')]));
            const wide = Math.max(...Object.values(now).map((one) => at(one)[0])) - Math.min(...Object.values(now).map((one) => at(one)[0]));
            // The whole may be drawn somewhat smaller: what counts is where they stand to the school.
            const moves = Object.keys(before).map((name) => Math.hypot(at(now[name])[0] - at(before[name])[0], at(now[name])[1] - at(before[name])[1])).sort((a, b) => a - b);
            return moves[Math.floor(moves.length / 2)] / wide"
        );
        let moved = page.run(&script).as_f64().unwrap();
        assert!(moved < 0.05, "{moved}");
        // What it came to is kept: a reload draws the same again.
        let grown = places(page);
        page.reload();
        page.css(".map__option[aria-label^='Newcomer']");
        until("the same picture again", || (places(page) == grown).then_some(()));
    });
}

#[test]
fn no_label_lies_on_another_and_none_is_small() {
    journey(|page| {
        let plan = map(page);
        for (width, height) in [(1280, 720), (1920, 1080), (820, 1180), (390, 844)] {
            page.size(width, height);
            show(page, &format!("{plan}partners/map"));
            page.css(".map__label");
            let script = "const labels = [...document.querySelectorAll('.map__label')];
                const boxes = labels.map((one) => one.getBoundingClientRect());
                const faults = [];
                boxes.forEach((box, number) => boxes.slice(number + 1).forEach((other, next) => {
                    const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
                    const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
                    // Letters are lower than their lines.
                    if (across > 1 && down > 4) faults.push(`${labels[number].textContent} lies on ${labels[number + 1 + next].textContent}`);
                }));
                for (const label of labels) {
                    const size = parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a;
                    if (size < 12) faults.push(`${label.textContent} is ${size} pixels`);
                }
                return faults";
            assert_eq!(lines(page, script), [] as [&str; 0], "{width} × {height}");
        }
    });
}

#[test]
fn the_map_by_hand() {
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
        // From its handle onto another: joined.
        let ties = || {
            page.run("return document.querySelectorAll('.map__list tbody li').length")
                .as_u64()
                .unwrap_or_default()
        };
        let (count, from, to) = (ties(), handle(page), middle(page, 8));
        let joined = page.run(
            "const names = [...document.querySelectorAll('.map__option')].map((node) => node.ariaLabel.split(',')[0]);
            const row = [...document.querySelectorAll('.map__list tbody tr')].find((row) => row.querySelector('th').innerText.trim() === names[5]);
            return [...row.querySelectorAll('li')].some((line) => line.innerText.startsWith(names[8]))",
        );
        drag(page, from, to);
        if joined == json!(false) {
            until("joined", || (ties() == count + 2).then_some(()));
            page.press("Control+z");
            until("undone", || (ties() == count).then_some(()));
        }
        page.assert_quiet();
    });
}

/// The middle of a node's mark on the window.
fn middle(page: &Browser, number: usize) -> (f64, f64) {
    at(
        page,
        &format!("document.querySelectorAll('.map__node .mark__shape')[{number}]"),
    )
}

fn handle(page: &Browser) -> (f64, f64) {
    at(page, "document.querySelector('.map__handle circle')")
}

fn at(page: &Browser, what: &str) -> (f64, f64) {
    let found = page.run(&format!(
        "document.querySelector('.map__figure').scrollIntoView(); const one = {what}; const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]"
    ));
    (found[0].as_f64().unwrap(), found[1].as_f64().unwrap())
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

#[test]
fn the_map_is_saved_as_a_picture_that_stands_alone() {
    journey(|page| {
        map(page);
        let (name, bytes) = page.saved_by(|| page.click("Save as a picture (SVG)"));
        assert!(name.ends_with(".svg"), "{name}");
        let svg = String::from_utf8(bytes).unwrap();
        assert!(svg.contains("Riverbend"), "{}", &svg[..500]);
        assert!(svg.contains("@font-face") && !svg.contains("<script") && !svg.contains("href"));
        let (name, bytes) = page.saved_by(|| page.click("Save as a picture (PNG)"));
        assert!(name.ends_with(".png"), "{name}");
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        assert!(bytes.len() > 20_000, "{}", bytes.len());
    });
}
