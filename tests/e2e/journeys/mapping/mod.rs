//! The map of the partnerships: by keyboard alone, by mouse and by finger; the same after a reload; as a list beside it,
//! and as a picture to take along.

mod by_choice;
mod by_eye;
mod by_finger;
mod by_keyboard;
mod by_mouse;
mod many;
mod taken_along;

use serde_json::{Value, json};

use super::{lines, sample, show};
use crate::harness::{Browser, journey, until};

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

/// At how many ends of ties the list tells them.
fn told_ties(page: &Browser) -> u64 {
    page.run("return document.querySelectorAll('.map__list tbody li').length")
        .as_u64()
        .unwrap_or_default()
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

/// Somebody whom a node is not joined with, and who can be reached by a hand now.
fn stranger(page: &Browser, to: usize) -> usize {
    let found = page.run(&format!(
        "document.querySelector('.map__figure').scrollIntoView();
        const nodes = [...document.querySelectorAll('.map__option')];
        const name = (node) => node.ariaLabel.split(',')[0];
        const row = [...document.querySelectorAll('.map__list tbody tr')].find((row) => row.querySelector('th').innerText.trim() === name(nodes[{to}]));
        const joined = [...row.querySelectorAll('li')].map((line) => line.innerText);
        return nodes.findIndex((node, number) => {{
            const box = node.querySelector('.mark__shape').getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return number > 0 && number !== {to} && !joined.some((line) => line.startsWith(name(node))) && top?.closest('[data-node]')?.dataset.node === `${{number}}`;
        }})"
    ));
    usize::try_from(found.as_i64().unwrap()).expect("nobody is left to be joined with")
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

/// Labels that lie on another, or are smaller than can be read.
const COVERED: &str = "
    const labels = [...document.querySelectorAll('.map__svg .map__label')];
    const boxes = labels.map((one) => one.getBoundingClientRect());
    const faults = [];
    boxes.forEach((box, number) => boxes.slice(number + 1).forEach((other, next) => {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        // Letters are lower than their lines.
        if (across > 1 && down > 4) faults.push(`${labels[number].textContent} lies on ${labels[number + 1 + next].textContent}`);
    }));
    // Signs of what changes are read as well.
    for (const sign of document.querySelectorAll('.map__svg .map__sign circle')) {
        const own = sign.getBoundingClientRect();
        boxes.forEach((box, number) => {
            const across = Math.min(box.right, own.right) - Math.max(box.left, own.left);
            const down = Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top);
            if (across > 2 && down > 4) faults.push(`a sign lies on ${labels[number].textContent}`);
        });
    }
    for (const label of labels) {
        const size = parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a;
        if (size < 12) faults.push(`${label.textContent} is ${size} pixels`);
    }
    return faults";

#[test]
fn nearly_all_have_their_names_and_no_name_lies_on_another() {
    journey(|page| {
        let plan = map(page);
        for (width, height, least) in [(1280, 720, 32), (1920, 1080, 33), (820, 1180, 31), (390, 844, 20)] {
            page.size(width, height);
            show(page, &format!("{plan}partners/map"));
            page.css(".map__label");
            assert_eq!(lines(page, COVERED), [] as [&str; 0], "{width} × {height}");
            let named = page.run("return document.querySelectorAll('.map__node .map__label').length");
            assert!(named.as_u64() >= Some(least), "{named} names at {width} × {height}");
        }
    });
}

#[test]
fn the_map_is_saved_as_a_picture_that_stands_alone() {
    journey(|page| {
        map(page);
        let (name, bytes) = page.saved_by(|| page.click("Save as a picture (SVG)"));
        assert!(name.ends_with(".svg"), "{name}");
        let svg = String::from_utf8(bytes).unwrap();
        assert!(svg.contains("Riverbend"), "{}", &svg[..500]);
        // It says what the page says of it, and when.
        let says = page.css(".page__answer").text();
        let first: Vec<&str> = says.split_whitespace().take(4).collect();
        assert!(svg.contains(&first.join(" ")), "{says}");
        let year = page.run("return String(new Date().getFullYear())");
        assert!(
            svg.contains(&format!(", {}<", year.as_str().unwrap())),
            "{}",
            &svg[..500]
        );
        assert!(svg.contains("@font-face") && !svg.contains("<script") && !svg.contains("href"));
        let (name, bytes) = page.saved_by(|| page.click("Save as a picture (PNG)"));
        assert!(name.ends_with(".png"), "{name}");
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        assert!(bytes.len() > 20_000, "{}", bytes.len());
    });
}

#[test]
fn where_nobody_is_yet_the_map_says_what_it_is_for_and_leads_on() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        let place = page.place();
        let plan = place.split('/').nth(2).unwrap_or_default();
        show(page, &format!("#/plan/{plan}/partners/map"));
        page.sees("Who works with the school, and with each other");
        page.find("link", "Go to the list of partners").click();
        page.field("Name of a partner");
        assert!(page.place().ends_with("/partners"), "{}", page.place());
        page.assert_quiet();
    });
}
