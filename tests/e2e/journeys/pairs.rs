//! Trying every pair of people in a plan of many: asked for, told how far it is, stopped, and gone through.

use serde_json::json;

use super::show;
use crate::harness::{Browser, Hand, Keyboard, journey, until};

/// More people than are tried unasked.
const COUNT: usize = 200;

/// Keeps what waits for its next turn until it is let go, so that nothing depends on how fast the machine is.
const HOLD: &str = "
    const later = window.setTimeout.bind(window), never = window.clearTimeout.bind(window);
    let kept = null, last = 0;
    const release = (begin) => { const works = [...kept.values()]; kept.clear(); works.forEach(begin); };
    window.setTimeout = (work, time, ...rest) => {
        if (kept === null || time > 0) return later(work, time, ...rest);
        kept.set(last -= 1, work);
        return last;
    };
    window.clearTimeout = (id) => { if (!kept?.delete(id)) never(id); };
    window.hold = () => { kept = new Map(); };
    window.turn = () => { release((work) => work()); };
    window.letGo = () => { release((work) => later(work, 0)); kept = null; };";

/// How far it is, as it is told; none where nothing is tried.
fn tried(page: &Browser) -> Option<f64> {
    page.run("return document.querySelector('progress')?.value ?? null")
        .as_f64()
}

#[test]
fn every_pair_is_tried_when_asked_tells_how_far_it_is_and_can_be_stopped() {
    journey(|page| {
        let hand = Keyboard::of(page);
        page.before_each_page(HOLD);
        page.open_ready("");
        hand.press("Start a plan");
        let people: Vec<String> = (1..=COUNT).map(|number| format!("Person {number}")).collect();
        hand.go_to("Leadership");
        hand.show("People");
        hand.press("Add a person");
        hand.paste_at("People", "Name, new row", "Name", &people.join("\n"));
        page.cell("People", "Person 1", "Name");
        hand.show("Roles");
        hand.add("Add a role", "Roles", &[("Outreach", &[])]);
        let plan = page.place().replace("leadership/roles", "");
        show(page, &format!("{plan}leadership/coverage"));

        page.find("heading", "And if two leave together?");
        page.sees_no("Trying every pair");
        page.run("hold()");
        hand.press("Try every pair");
        until("the beginning", || (tried(page) == Some(0.0)).then_some(()));
        page.find("progressbar", "Trying every pair");
        until("the focus on what stops it", || {
            (page.focused().name() == "Stop").then_some(())
        });
        page.run("turn()");
        let first = until("to come further", || tried(page).filter(|tried| *tried > 0.0));
        assert!(first < COUNT as f64, "{first}");

        page.press("Enter");
        page.find("button", "Try every pair");
        assert_eq!(tried(page), None);
        until("the focus on what begins it", || {
            (page.focused().name() == "Try every pair").then_some(())
        });
        // What was stopped stays stopped.
        page.run("turn()");
        page.find("button", "Try every pair");

        page.press("Enter");
        until("the beginning again", || (tried(page) == Some(0.0)).then_some(()));
        page.run("letGo()");
        let answer = "No two people cost more together than each alone.";
        page.find("heading", answer);
        assert_eq!(page.focused().text(), answer);
        assert_eq!(page.run("return document.querySelector('progress')"), json!(null));
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}
