//! Presenting to a room: in and out without losing the place, work in it, and what is private.

use serde_json::{Value, json};

use super::sample;
use crate::harness::{Browser, journey, until, until_said};

const ROOM: &str = ":root[data-theme=projector]";
const DESK: &str = ":root:not([data-theme=projector])";

/// A browser that lets no page fill the screen.
fn refuse_full_screen(page: &Browser) {
    page.before_each_page("Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not here'));");
    page.reload();
}

/// How far the page is scrolled, and the grid in it.
fn scrolled(page: &Browser) -> Value {
    page.run("return [Math.round(scrollY), document.querySelector('.grid__scroll').scrollTop]")
}

#[test]
fn one_key_leads_into_the_room_and_out_to_the_same_place() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        page.cell("Partners", "Riverbend Youth Club", "Standing").click();
        page.press_each(&["ArrowDown"; 12]);
        until("the twelfth row below", || {
            (page.spot().row == "Larkin Valley College").then_some(())
        });
        page.settle();
        let (spot, place) = (page.spot(), scrolled(page));
        assert_ne!(place, json!([0, 0]), "the place is not the start");
        for (enter, leave) in [("F8", "Escape"), ("F8", "F8")] {
            page.press(enter);
            page.css(ROOM);
            page.settle();
            assert_eq!(page.spot(), spot);
            assert!(page.focused().is_in_sight(), "the cell is in sight in the room");
            // Escape gives up an edit before it ends the room.
            page.press("F2");
            until("an edit", || page.spot().is_editing.then_some(()));
            page.press("Escape");
            until("no edit", || (!page.spot().is_editing).then_some(()));
            page.css(ROOM);
            page.press(leave);
            page.css(DESK);
            // The page finds its place again within a few frames, which a busy machine draws late.
            until_said(&|| format!("the place after {leave}: {:?}", scrolled(page)), || {
                (scrolled(page) == place).then_some(())
            });
            page.settle();
            assert_eq!(
                (page.spot(), scrolled(page)),
                (spot.clone(), place.clone()),
                "after {leave}"
            );
        }
    });
}

#[test]
fn one_button_leads_into_the_room_and_out_and_it_outlasts_a_reload() {
    journey(|page| {
        let plan = sample(page);
        refuse_full_screen(page);
        for (width, height) in [(1280, 720), (1024, 768), (1536, 864), (1920, 1080)] {
            page.size(width, height);
            page.go(&format!("{plan}overview"));
            page.click("Present");
            page.css(ROOM);
            page.reload();
            page.css(ROOM);
            for place in [
                "overview",
                "partners",
                "leadership",
                "funding",
                "funding/years",
                "settings",
            ] {
                page.go(&format!("{plan}{place}"));
                page.settle();
                let beyond = page.run(
                    "const bar = document.querySelector('.shell__bar'), root = document.documentElement;
                    return [root.scrollWidth - root.clientWidth, bar.scrollWidth - bar.clientWidth]",
                );
                assert_eq!(beyond, json!([0, 0]), "{place} at {width}×{height}");
            }
            page.assert_accessible("presenting");
            page.click("Present");
            page.css(DESK);
            page.reload();
            page.css(DESK);
        }
        page.assert_quiet();
    });
}

/// The texts of what is outlined just now as having changed.
fn outlined(page: &Browser) -> Vec<String> {
    let script = "return document.getAnimations()
        .filter((one) => one.effect.getKeyframes().some((frame) => frame.boxShadow?.includes('inset')))
        .map(({ effect: { target } }) => target.value ?? target.querySelector('.grid__text')?.innerText ?? target.innerText)";
    let found = page.run(script).as_array().cloned().unwrap_or_default();
    found
        .iter()
        .filter_map(Value::as_str)
        .map(|text| text.trim().to_owned())
        .collect()
}

fn sees_outlined(page: &Browser, text: &str) {
    until(&format!("“{text}” outlined"), || {
        outlined(page).iter().any(|one| one == text).then_some(())
    });
}

#[test]
fn what_the_group_changes_in_the_room_is_outlined() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}leadership"));
        page.cell("Who does what", "Look after data sharing and consent", "Elena Marsh")
            .click();
        page.press("o");
        page.cell_shows(
            "Who does what",
            "Look after data sharing and consent",
            "Elena Marsh",
            "O",
        );
        assert_eq!(outlined(page), Vec::<String>::new(), "at the desk nothing is outlined");
        page.press("F8");
        page.css(ROOM);
        page.settle();
        page.press("d");
        sees_outlined(page, "OD");
        page.press("Control+z");
        sees_outlined(page, "O");

        page.go(&format!("{plan}partners"));
        page.click("Add a partner");
        page.type_keys("Harbor Lights Trust");
        page.press("Enter");
        sees_outlined(page, "Harbor Lights Trust");

        page.go(&format!("{plan}funding"));
        page.cell("What it costs", "Late bus", "2026–27").focus();
        page.type_keys("23500");
        page.press("Enter");
        sees_outlined(page, "$23,500");

        page.go(&format!("{plan}goals?open=goals/ex-goal-work"));
        page.field("Outcome").replace_text("Every senior has been at work");
        page.press("Tab");
        page.press("Control+z");
        let before = page.field("Outcome").value();
        sees_outlined(page, &before);
    });
}

/// Notes, in every frame that is drawn, whether something private is seen in the room.
const WATCH: &str = "
    globalThis.seenInRoom = [];
    const watch = () => {
        if (document.documentElement?.dataset.theme === 'projector' && !('uncovered' in document.documentElement.dataset)) {
            const cells = [...document.querySelectorAll('.grid__cell:has(.private-mark) :is(.grid__text, .grid__link)')];
            for (const one of [...document.querySelectorAll('.private'), ...cells]) {
                if (one.checkVisibility({ visibilityProperty: true }) && one.innerText.trim()) globalThis.seenInRoom.push(one.innerText);
            }
        }
        requestAnimationFrame(watch);
    };
    watch();";

#[test]
fn what_is_private_is_uncovered_on_purpose_and_only_for_this_room() {
    journey(|page| {
        let plan = sample(page);
        page.before_each_page(WATCH);
        page.reload();
        page.go(&format!("{plan}leadership/people?open=people/ex-person-aisha"));
        let shows = |what: &str, is_shown: bool| {
            let script =
                "return [...document.querySelectorAll('.details .private')].some((one) => one.checkVisibility())";
            until(&format!("{what}: {is_shown}"), || {
                (page.run(script) == json!(is_shown)).then_some(())
            });
        };
        shows("at the desk", true);
        page.press("F8");
        shows("in the room", false);
        page.click("Show private details");
        shows("uncovered", true);
        assert_eq!(
            page.find("button", "Show private details")
                .attribute("aria-pressed")
                .as_deref(),
            Some("true")
        );
        page.click("Show private details");
        shows("covered again", false);
        page.click("Show private details");
        shows("uncovered again", true);
        page.reload();
        shows("loaded again", false);
        page.click("Show private details");
        shows("uncovered once more", true);
        page.press("F8");
        shows("at the desk again", true);
        page.press("F8");
        shows("in another room", false);
        page.settle();
        assert_eq!(
            page.run("return seenInRoom"),
            json!([]),
            "nothing private was drawn in the room"
        );
    });
}

#[test]
fn what_is_typed_into_a_private_place_in_the_room_is_not_read() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}leadership/people"));
        page.find("grid", "People");
        page.press("F8");
        page.css(ROOM);
        let hides = |what: &str| {
            let style = page
                .focused()
                .in_script("return getComputedStyle(arguments[0]).webkitTextSecurity");
            assert_eq!(style, json!("disc"), "{what}");
        };
        page.css("tr[data-row] .grid__cell:has(.private-mark)").focus();
        page.press("F2");
        until("an edit", || page.spot().is_editing.then_some(()));
        hides("an address of a person");
        page.press("Escape");
        page.go(&format!("{plan}bring-in"));
        page.field("Cells from a spreadsheet or a table").focus();
        hides("a pasted list");
        page.go(&format!("{plan}settings"));
        page.find("heading", "How is this plan set up?");
        assert!(!page.has("textbox", "Notes"), "the plan's own notes are covered");
    });
}
