//! What needs attention: set aside from the details of a record and back once it has grown, led to where one can act on it,
//! and said in the plan's words for parts.

use serde_json::json;

use super::{sample, show};
use crate::harness::{Browser, Hand, Keyboard, journey, until, until_said};

const ROLE: &str = "Write and report on grants";
const ASK: &str = "Set this aside?";

fn consulted(count: usize) -> String {
    format!("{count} people are to be consulted on “{ROLE}”.")
}

fn set_aside(count: usize) -> String {
    format!("Set aside: {}", consulted(count))
}

/// Waits until the focus is on something with this name.
fn focused(page: &Browser, name: &str) {
    until_said(
        &|| format!("the focus on “{name}”; it is on “{}”", page.focused().name()),
        || (page.focused().name() == name).then_some(()),
    );
}

#[test]
fn what_is_set_aside_in_details_is_back_with_its_reason_once_it_has_grown() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        show(page, &format!("{plan}leadership?open=roles/ex-role-grants"));
        page.run("sessionStorage.removeItem('pointer')");
        page.sees("check R13");
        hand.press(&set_aside(4));
        page.find("dialog", ASK);
        // Escape is the dialog's, and not that of the details behind it.
        page.press("Escape");
        page.find_no("dialog", ASK);
        page.find("region", ROLE);
        focused(page, &set_aside(4));

        page.press("Enter");
        page.find("dialog", ASK);
        page.type_keys("Each of them holds a grant");
        page.press("Enter");
        page.find_no("dialog", ASK);
        page.find_no("button", &set_aside(4));
        focused(page, "1 set aside");
        page.reload();
        page.find("region", ROLE);
        page.find("DisclosureTriangle", "1 set aside");
        page.sees_no("It was set aside on");
        hand.press("1 set aside");
        page.sees("Each of them holds a grant");
        page.assert_accessible("what is set aside in details");

        // One more to ask, and it is there again.
        page.press("Escape");
        page.find_no("region", ROLE);
        hand.mark("Who does what", ROLE, "Grace Lindqvist", "c", "Consulted");
        page.press("Control+Enter");
        page.find("region", ROLE);
        page.find("button", &set_aside(5));
        page.sees("and has grown since.");
        page.sees("The reason then: Each of them holds a grant");
        page.assert_accessible("what has grown since it was set aside");
        page.press("Control+z");
        page.find_no("button", &set_aside(5));
        page.find("DisclosureTriangle", "1 set aside");
        page.press("Control+Shift+z");
        page.find("button", &set_aside(5));

        // The reason is offered again; then it is as much as it is now.
        hand.press(&set_aside(5));
        page.find("dialog", ASK);
        assert_eq!(page.field("Why").value(), "Each of them holds a grant");
        page.press("Enter");
        page.find_no("button", &set_aside(5));
        hand.press("1 set aside");
        hand.press(&format!("Point out again: {}", consulted(5)));
        page.find("button", &set_aside(5));
        page.find_no("DisclosureTriangle", "1 set aside");
        until("the focus among the findings", || {
            page.focused().name().starts_with("Set aside: ").then_some(())
        });
        page.sees_no("and has grown since.");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

#[test]
fn findings_lead_to_where_one_can_act_on_them() {
    journey(|page| {
        let plan = sample(page);
        let school = "Larkin Falls Community Schools holds";
        for (finding, place, focus) in [
            (school, "leadership/load/sharing", "#load-sharing"),
            (
                "8 of 11 terms of those who lead a role end between",
                "leadership/load/terms",
                "#load-terms",
            ),
            (
                "Nobody can take “Evaluate",
                "leadership/coverage/verdict",
                "#coverage-verdict",
            ),
            ("2028–29 needs $93,840 more than", "funding/years/table", "#years-table"),
            (&consulted(4), "leadership?open=roles/ex-role-grants", ".details__title"),
        ] {
            show(page, &format!("{plan}overview"));
            page.find_part("link", finding).click();
            until(&format!("{finding} to lead to {place}"), || {
                page.place().ends_with(place).then_some(())
            });
            until(&format!("the focus on {focus}"), || {
                let script = format!("return document.activeElement.matches('{focus}')");
                (page.run(&script) == json!(true)).then_some(())
            });
            let script = "const box = document.activeElement.getBoundingClientRect();
                return box.top >= 0 && box.bottom <= innerHeight";
            assert_eq!(page.run(script), json!(true), "{finding} leads to what is in sight");
        }
        // The pairs of partners are there to be merged.
        show(page, &format!("{plan}overview"));
        page.find_part("DisclosureTriangle", "2 pairs of partners").click();
        page.follow("Open Table Food Pantry and The Open Table Pantry may be one and the same.");
        page.find_part("button", "Merge into “Open Table Food Pantry”");
        assert!(page.focused().name().contains("2 pairs of partners may be the same"));
        // Where a finding leads it is listed again, with its number, and can be set aside.
        show(page, &format!("{plan}leadership/load"));
        for number in ["R07", "R10", "R17", "R18"] {
            page.sees(&format!("check {number}"));
        }
        page.find_part("button", &format!("Set aside: {school}"));
        page.assert_accessible("what is found about load");
    });
}

#[test]
fn findings_say_parts_in_the_words_of_the_plan() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        show(page, &format!("{plan}leadership?open=roles/ex-role-privacy"));
        page.sees("“Look after data sharing and consent” has no owner.");
        show(page, &format!("{plan}leadership"));
        hand.tick("RACI");
        page.cell_shows(
            "Who does what",
            "Look after data sharing and consent",
            "Accountable",
            "Nobody accountable",
        );
        show(page, &format!("{plan}leadership?open=roles/ex-role-privacy"));
        page.sees("Nobody is accountable for “Look after data sharing and consent”.");
        page.sees_no("has no owner");
    });
}
