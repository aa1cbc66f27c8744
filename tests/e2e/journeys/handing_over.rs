//! The proof of coverage, whom one person alone reaches, and the hand-over plan with what stays open in it.

use serde_json::json;

use super::{put, sample, show};
use crate::harness::{Browser, Hand, Keyboard, journey, until};

const KEVIN: &str = "leadership/leaving/people/ex-person-kevin";

/// Shows the page as on paper.
fn on_paper(page: &Browser) {
    page.size(680, 900);
    page.run("window.dispatchEvent(new Event('beforeprint'))");
    page.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    page.settle();
}

/// The buttons that add actions.
fn adding(page: &Browser) -> Vec<String> {
    let names = page.names("button").into_iter();
    names.filter(|name| name.starts_with("Add ")).collect()
}

#[test]
fn the_proof_is_a_table_that_gives_nothing_to_anyone() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership/coverage"));
        let proof = "The proof as a table: who would take which role";
        page.find("DisclosureTriangle", proof).focus();
        page.press("Enter");
        let table = page.find("table", "Who would take which role");
        let rows = table.text();
        assert_eq!(table.names("rowheader").len(), 21, "{rows}");
        for told in [
            "Kevin Doyle",
            "owns it today",
            "Nobody",
            "nobody can take it",
            "hours a month",
        ] {
            assert!(rows.contains(told), "{told}: {rows}");
        }
        page.sees("Nothing is given to anyone by it.");
        page.assert_accessible_in_every_look("the proof");
        page.find("button", "Nothing to undo");

        // On a phone it is a list of the same, on paper it stands open.
        page.size(390, 844);
        let list = page.find("list", "Who would take which role");
        assert_eq!(list.names("listitem").len(), 21);
        page.reload();
        on_paper(page);
        page.sees("Nothing is given to anyone by it.");
        page.sees("nobody can take it");
    });
}

#[test]
fn whom_one_person_alone_reaches_is_told_with_the_way_to_rehearse_it() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership/coverage"));
        page.find("heading", "10 partners are reached through one person only.");
        page.follow("What if Tom Okafor leaves?");
        page.find_part("heading", "If Tom Okafor leaves");
        let sentence = "Nobody else reaches these 2 partners: Larkin Falls Gazette, Larkin County Community Chest";
        page.sees(sentence);
        assert!(page.names("link").contains(&"Larkin Falls Gazette".to_owned()));
        let beside = "leadership/leaving/people/ex-person-tom?open=partners/ex-partner-gazette";
        show(page, &format!("{plan}{beside}"));
        page.find("region", "Larkin Falls Gazette");
        // A second person takes the sentence away.
        put(page, "Backup", "Ruth Abara");
        page.press("Escape");
        page.sees("Nobody else reaches this partner: Larkin County Community Chest");
        on_paper(page);
        page.sees("Nobody else reaches this partner: Larkin County Community Chest");
    });
}

#[test]
fn lines_are_chosen_all_at_once_and_what_stays_open_is_said() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        show(page, &format!("{plan}{KEVIN}"));
        page.find_part("heading", "If Kevin Doyle leaves");
        page.assert_buttons_differ("the departure");
        let all = adding(page);
        assert_eq!(all.len(), 1);

        hand.press("None: no line becomes an action");
        page.sees("No line is chosen: nothing is added to the plan.");
        assert_eq!(adding(page), [] as [&str; 0]);
        hand.press("All: every line becomes an action");
        page.find("button", &all[0]);

        // Whoever could take it over is put back to no one, which is said at once and on paper.
        let first = "Who does it: Take over “Run the after-school program”";
        assert_ne!(page.field(first).value(), "No one yet");
        hand.fill(first, "No one yet");
        page.press("Tab");
        until("no one yet", || {
            (page.field(first).value() == "No one yet").then_some(())
        });
        page.sees("still open: no one takes");

        // The day that is taken instead of none is said.
        put(page, "Handed over by", "06302027");
        page.sees_no("Left empty");
        page.field("Handed over by").focus();
        page.run("document.activeElement.value = ''; document.activeElement.dispatchEvent(new InputEvent('input', { bubbles: true }))");
        page.sees("Left empty, it is a month from today:");
        assert_eq!(page.field("Handed over by").value(), "");
        // What the bar above covers in part is judged by the part.
        page.run("scrollTo(0, 0)");
        page.assert_accessible_in_every_look("a hand-over plan with what is open");
        on_paper(page);
        page.sees("Take over “Run the after-school program” · still open: no one yet");
        page.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
        page.size(1280, 800);

        hand.press(&all[0]);
        page.sees("are in the plan as actions.");
        page.sees("Take over “Run the after-school program” · still open: no one yet");
        page.assert_quiet();
    });
}

#[test]
fn a_body_s_decisions_are_read_in_short_lists() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership/page/bodies/ex-body-family"));
        page.find("heading", "What it decides, and where it has a say");
        page.find("heading", "Decides");
        page.sees("Lead family engagement");
        page.assert_accessible("what a body decides");
        show(page, &format!("{plan}leadership/page/bodies/ex-body-slt"));
        page.find("heading", "Its members decide, each for themselves");
        page.sees("Run the after-school program through Elena Marsh");
        page.find("heading", "Approves");
    });
}

#[test]
fn undone_to_nothing_and_done_again_the_focus_stays_on_the_page() {
    journey(|page| {
        let hand = Keyboard::of(page);
        page.open_ready("");
        hand.press("Start a plan");
        page.find("heading", "Where do we stand?");
        hand.go_to("Leadership");
        hand.show("People");
        hand.add("Add a person", "People", &[("Ada", &[]), ("Bo", &[])]);
        hand.show("Who does what");
        hand.add("Add a role", "Who does what", &[("Outreach", &[])]);
        hand.mark("Who does what", "Outreach", "Ada", "o", "Owner");
        hand.show("If they leave");
        hand.fill("Who or what leaves?", "Ada");
        page.press("Enter");
        page.find("heading", "If Ada leaves, 1 role loses its owner.");
        hand.press("Add 1 action to the plan");
        page.sees("1 of these is in the plan as an action.");

        // Once whatever has a better place for the focus has put it there.
        let has_focus = |state: &str| {
            std::thread::sleep(std::time::Duration::from_millis(400));
            page.settle();
            let script = "const at = document.activeElement;
                return at.checkVisibility() && !!at.closest('main') && !at.matches('[role=tabpanel]') ? '' : `${at.tagName} ${at.className}`";
            assert_eq!(page.run(script), json!(""), "{state}");
        };
        has_focus("the plan is made");
        let steps = 5;
        for step in 1..=steps {
            hand.undo();
            has_focus(&format!("{step} undone"));
        }
        page.find("button", "Nothing to undo");
        page.find("heading", "What if someone leaves?");
        assert_eq!(page.focused().name(), "Begin with the people");
        for step in 1..=steps {
            page.press("Control+Shift+Z");
            has_focus(&format!("{step} done again"));
        }
        page.find("heading", "If Ada leaves, 1 role loses its owner.");
        // All at once as well.
        for _ in 0..steps {
            hand.undo();
        }
        has_focus("all undone at once");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}
