//! The map by what is chosen above and beneath it: how it is arranged, and what is shown of it.

use serde_json::json;

use super::by_eye::FAINT;
use super::{lines, map, places};
use crate::harness::{Browser, Look, journey, until};

/// Where the school stands within all that is drawn: from 0 at the left and at the top to 1.
fn school_within(page: &Browser) -> (f64, f64) {
    let found = page.run(
        "const boxes = [...document.querySelectorAll('.map__node .mark__shape')].map((mark) => mark.getBoundingClientRect());
        const school = document.querySelector('.map__node--school .mark__shape').getBoundingClientRect();
        const share = (low, high) => {
            const least = Math.min(...boxes.map((box) => box[low])), most = Math.max(...boxes.map((box) => box[high]));
            return ((school[low] + school[high]) / 2 - least) / (most - least);
        };
        return [share('left', 'right'), share('top', 'bottom')]",
    );
    (found[0].as_f64().unwrap(), found[1].as_f64().unwrap())
}

#[test]
fn the_school_goes_to_the_middle_of_a_map_that_is_drawn_already() {
    journey(|page| {
        map(page);
        let before = places(page);
        page.css(".map__how summary").click();
        page.find("checkbox", "School in the middle").click();
        until("another picture", || (places(page) != before).then_some(()));
        until("the school in its middle", || {
            let (across, down) = school_within(page);
            ((0.25..0.75).contains(&across) && (0.25..0.75).contains(&down)).then_some(())
        });
        // And back: where nothing was placed the same plan is the same picture.
        page.find("checkbox", "School in the middle").click();
        until("as before", || (places(page) == before).then_some(()));
        page.assert_quiet();
    });
}

/// What has the browser's full screen: the map, all of the page, or nothing.
fn full_screen(page: &Browser) -> String {
    let full = page.run(
        "const full = document.fullscreenElement; return full?.classList.contains('map__frame') ? 'map' : full?.tagName ?? ''",
    );
    full.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_map_fills_the_screen_in_the_room_too_and_where_the_browser_refuses() {
    journey(|page| {
        map(page);
        page.size(1280, 720);
        page.press("F8");
        page.css(":root[data-theme=projector] .map__node");
        page.run("scrollTo(0, 0)");
        assert_eq!(
            page.run("return document.querySelector('.map__place').getBoundingClientRect().top < innerHeight / 2"),
            json!(true),
            "the map begins low in the room"
        );
        // What marks and lines mean is in sight where the map fills the screen.
        let legend_in_sight = || {
            let script = "const box = document.querySelector('.map__legend').getBoundingClientRect();
                const at = document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 2));
                return box.height > 20 && box.top < innerHeight - 20 && at?.closest('.map__legend') !== null";
            assert_eq!(page.run(script), json!(true), "no legend");
        };
        until("the room's own full screen", || {
            (full_screen(page) == "HTML").then_some(())
        });
        page.click("Fill the screen");
        until("the map to fill it", || (full_screen(page) == "map").then_some(()));
        legend_in_sight();
        page.click("Fill the screen");
        until("the room again", || (full_screen(page) == "HTML").then_some(()));
        page.press("F8");
        page.css(":root:not([data-theme=projector]) .map__node");
        until("no full screen", || full_screen(page).is_empty().then_some(()));

        // As on a phone: there it lies over the page.
        page.run("Element.prototype.requestFullscreen = () => Promise.reject(new Error('refused'))");
        let fills = || {
            page.run(
                "const box = document.querySelector('.map__frame').getBoundingClientRect();
                return box.left <= 0 && box.top <= 0 && box.width >= innerWidth - 20 && box.height >= innerHeight - 1 && document.elementFromPoint(innerWidth / 2, 3)?.closest('.map__frame') !== null",
            ) == json!(true)
        };
        assert!(!fills());
        page.click("Fill the screen");
        until("it to lie over the page", || fills().then_some(()));
        legend_in_sight();
        page.press("Escape");
        until("it to stand in the page", || (!fills()).then_some(()));
        page.click("Fill the screen");
        until("it to lie over the page", || fills().then_some(()));
        page.click("Fill the screen");
        until("it to stand in the page", || (!fills()).then_some(()));
        page.assert_quiet();
    });
}

#[test]
fn what_changes_is_told_by_signs_in_every_look_and_in_the_saved_picture() {
    journey(|page| {
        map(page);
        assert_eq!(
            page.run("return document.querySelectorAll('.map__sign').length"),
            json!(0)
        );
        page.find("radio", "What changes").click();
        page.css(".map__svg .map__sign");
        assert_eq!(lines(page, super::COVERED), [] as [&str; 0]);
        // Each line that changes has its own kind of sign, and what stays has none.
        let unsigned = "const turns = ['new', 'closer', 'looser', 'ends'];
            const signs = new Map();
            const faults = [];
            for (const line of document.querySelectorAll('.map__svg .map__line')) {
                const turn = turns.find((turn) => line.classList.contains(`map__line--${turn}`));
                const sign = line.parentElement.querySelector('.map__sign path')?.getAttribute('d');
                if (Boolean(turn) !== Boolean(sign)) faults.push(`${turn} has ${sign}`);
                if (turn) signs.set(turn, sign);
            }
            if (signs.size < 2) faults.push(`only ${[...signs.keys()]}`);
            if (new Set(signs.values()).size !== signs.size) faults.push('two turns have one sign');
            return faults";
        assert_eq!(lines(page, unsigned), [] as [&str; 0]);
        for look in Look::ALL {
            page.look(look);
            page.settle();
            assert_eq!(lines(page, FAINT), [] as [&str; 0], "{look:?}");
        }
        page.look(Look::Light);
        // What stays can be left out: then every line that is left has a sign.
        page.click("Stays");
        until("only what changes", || {
            let left = page.run("return [document.querySelectorAll('.map__svg .map__line').length, document.querySelectorAll('.map__svg .map__sign').length]");
            (left[0] == left[1] && left[0].as_u64() > Some(0)).then_some(())
        });
        page.click("Stays");
        let signs = page.run("return [...new Set([...document.querySelectorAll('.map__sign path')].map((one) => one.getAttribute('d')))]");
        let (_, bytes) = page.saved_by(|| page.click("Save as a picture (SVG)"));
        let svg = String::from_utf8(bytes).unwrap();
        for sign in signs.as_array().unwrap() {
            assert!(svg.contains(sign.as_str().unwrap()), "{sign}");
        }
        // What the page says of the only ties between two sides the picture says as well.
        assert!(svg.contains("The only tie between two sides"));
        page.assert_quiet();
    });
}

#[test]
fn around_the_goals_the_map_says_who_serves_and_not_how_close_anybody_is() {
    journey(|page| {
        map(page);
        let legend = || page.css(".map__legend").text();
        assert!(legend().contains("Cooperating"), "{}", legend());
        page.field("Arranged").choose("Around the goals they serve");
        page.css(".map__node--goal");
        let shown = legend();
        assert!(shown.contains("Serves") && !shown.contains("Cooperating"), "{shown}");
        assert!(!shown.contains("Not rated"), "{shown}");
        let name = page.css(".map__svg").attribute("aria-label").unwrap();
        assert!(name.contains("goals they serve") && !name.contains("school"), "{name}");
        // What would do nothing there is not offered.
        assert!(!page.has("radio", "What changes"));
        page.css(".map__how summary").click();
        page.field("Names");
        assert!(page.run("return ![...document.querySelectorAll('.map__how label')].some((label) => label.innerText.includes('Size of marks'))") == json!(true));
        page.assert_accessible("the map around the goals");
        let (_, bytes) = page.saved_by(|| page.click("Save as a picture (SVG)"));
        let svg = String::from_utf8(bytes).unwrap();
        assert!(svg.contains(">Serves<") && !svg.contains("Cooperating"));
        page.assert_quiet();
    });
}

#[test]
fn names_of_goals_stand_in_quotation_marks_and_what_is_missing_leads_on() {
    journey(|page| {
        map(page);
        let sentences = lines(
            page,
            "return [...document.querySelectorAll('.map__told li > .measure')].map((one) => one.innerText)",
        );
        let of_goals: Vec<&String> = sentences
            .iter()
            .filter(|one| one.contains(" serves ") && !one.contains(" serves a goal"))
            .collect();
        assert!(!of_goals.is_empty(), "{sentences:?}");
        for sentence in of_goals {
            assert!(sentence.contains('“') && sentence.contains('”'), "{sentence}");
        }
        // Whom a sentence is about is shown, also where the legend left them out.
        page.run("document.querySelectorAll('.map__key[aria-pressed]').forEach((key) => key.querySelector('.map__key-mark') && key.click())");
        until("nobody but the school", || {
            (page.run("return document.querySelectorAll('.map__node').length") == json!(1)).then_some(())
        });
        let show = page.find_part("button", "Show on the map: ");
        let name = show.name();
        show.click();
        let first = name
            .trim_start_matches("Show on the map: ")
            .split(',')
            .next()
            .unwrap()
            .to_owned();
        until("it to have the focus", || {
            let here = page.run("return document.activeElement.closest('.map__option')?.ariaLabel ?? ''");
            let here = here.as_str().unwrap_or_default();
            (!here.is_empty() && first.starts_with(here.split(',').next().unwrap_or_default())).then_some(())
        });
        page.click("Show all");
        page.css(".map__node:not(.map__node--school)");
        if sentences.iter().any(|one| one.starts_with("No partner serves")) {
            page.follow("Who could?");
            until("what is covered", || {
                page.place().ends_with("partners/coverage").then_some(())
            });
        }
        page.assert_quiet();
    });
}

#[test]
fn a_tie_that_is_planned_says_so_and_leads_to_what_changes() {
    journey(|page| {
        map(page);
        let plan = page.find_part("button", "Plan this tie: ");
        let both = plan.name().trim_start_matches("Plan this tie: ").to_owned();
        plan.click();
        page.sees(&format!("{both} are to be joined"));
        until("the way on to have the focus", || {
            (page.focused().name() == "Show what changes").then_some(())
        });
        page.press("Enter");
        page.css(".map__svg .map__sign");
        assert!(page.find("radio", "What changes").is_selected());
        until("one of the two to have the focus", || {
            let here = page.run("return document.activeElement.closest('.map__option')?.ariaLabel ?? ''");
            let here = here
                .as_str()
                .unwrap_or_default()
                .split(',')
                .next()
                .unwrap_or_default()
                .to_owned();
            (!here.is_empty() && both.contains(&here)).then_some(())
        });
        page.press("Control+z");
        page.sees_no("are to be joined");
        page.assert_quiet();
    });
}

#[test]
fn names_and_sizes_are_chosen_and_somebody_is_found_in_the_room_as_well() {
    journey(|page| {
        map(page);
        page.css(".map__how summary").click();
        let names = || {
            lines(
                page,
                "return [...document.querySelectorAll('.map__node .map__label')].map((one) => one.textContent)",
            )
        };
        let letters =
            |names: &[String]| names.iter().map(|name| name.chars().count()).sum::<usize>() / names.len().max(1);
        let whole = names();
        assert!(whole.len() > 25, "{whole:?}");
        page.field("Names").choose("Short names");
        until("shorter names", || (letters(&names()) < letters(&whole)).then_some(()));
        page.field("Names").choose("Whole names");
        until("whole names", || (names() == whole).then_some(()));
        // By the number of ties not all partners are the same; the school is.
        let sizes = || {
            let found = page.run(
                "const partners = [...document.querySelectorAll('.map__node:not(.map__node--school) .mark__shape')].map((mark) => Math.round(mark.getBoundingClientRect().width));
                return [Math.min(...partners), Math.max(...partners)]",
            );
            [0, 1].map(|place| found[place].as_u64().unwrap())
        };
        let [least, most] = sizes();
        assert!(most <= least + 8, "{least} to {most}");
        page.field("Size of marks").choose("Number of ties");
        until("marks of several sizes", || {
            let [least, most] = sizes();
            (most > least + 12).then_some(())
        });

        page.press("F8");
        page.css(":root[data-theme=projector] .map__node");
        if !page.has("combobox", "Find on the map") {
            page.css(".map__how summary").click();
        }
        page.find("combobox", "Find on the map").click();
        page.type_keys("Tamarack");
        page.press("Enter");
        until("it to have the focus", || {
            let here = page.run("return document.activeElement.closest('.map__option')?.ariaLabel ?? ''");
            here.as_str().unwrap_or_default().starts_with("Tamarack").then_some(())
        });
        page.assert_quiet();
    });
}

#[test]
fn all_are_kept_where_they_stand_by_one_step() {
    journey(|page| {
        map(page);
        let before = places(page);
        page.css(".map__how summary").click();
        page.click("Keep all where they stand");
        let unplaced = || {
            page.run(
                "return document.querySelectorAll('.map__node').length - document.querySelectorAll('.map__pin').length",
            )
        };
        until("a pin on each", || (unplaced() == json!(0)).then_some(()));
        assert!(!page.has("button", "Keep all where they stand"));
        let after = places(page);
        let moved = page.run(&format!(
            "const [before, after] = [{before}, {after}];
            const at = (text) => text.match(/-?[0-9.]+/g).map(Number);
            return Object.keys(before).filter((name) => at(before[name]).some((one, place) => Math.abs(one - at(after[name])[place]) > 1.5))"
        ));
        assert_eq!(moved, json!([]));
        page.find_part("button", "Undo").click();
        until("as before", || (unplaced() != json!(0)).then_some(()));
        assert!(page.has("button", "Keep all where they stand"));
        page.assert_quiet();
    });
}
