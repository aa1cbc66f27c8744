//! Coverage of roles, load, departures and findings that are set aside.

use serde_json::json;

use super::{holds, put, sample, show};
use crate::harness::{Browser, Hand, Keyboard, Written, journey, until};

/// Waits until some text of the page is drawn once.
fn heading(page: &Browser, name: &str) {
    page.find("heading", name);
}

#[test]
fn suggestions_are_taken_and_refused_one_by_one() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership/coverage"));
        heading(page, "Not yet: 20 of 21 roles can have an owner, and no more.");
        page.sees("Nobody can take this role.");

        // A role with a named vacancy is given to whoever is suggested, and undone as one step.
        let accept = "Accept: Hannah Blum as owner of “Recruit and check volunteers”";
        page.click(accept);
        page.find_no("button", accept);
        assert_eq!(page.focused().text(), "Whom to ask");
        show(page, &format!("{plan}leadership"));
        page.cell_shows("Who does what", "Recruit and check volunteers", "Owner", "Hannah Blum");
        page.press("Control+z");
        page.cell_shows("Who does what", "Recruit and check volunteers", "Owner", "Vacant");

        // Whoever is refused is not suggested again, and can be from the role's details.
        show(page, &format!("{plan}leadership/coverage"));
        let refuse = "Not this person: Hannah Blum for “Recruit and check volunteers”";
        page.click(refuse);
        page.find_no("button", refuse);
        page.reload();
        heading(page, "Whom to ask");
        page.find_no("button", refuse);
        show(page, &format!("{plan}leadership?open=roles/ex-role-volunteers"));
        page.find("region", "Recruit and check volunteers")
            .find("button", "Take out Hannah Blum: Not to be suggested");
        page.assert_quiet();
    });
}

#[test]
fn what_is_worked_out_after_the_page_is_there_leaves_it_where_it_is() {
    journey(|page| {
        let plan = sample(page);
        for (place, last) in [
            ("leadership/coverage", "8 pairs of people should not leave together."),
            ("overview", "Needs attention"),
        ] {
            show(page, &format!("{plan}{place}"));
            page.reload();
            heading(page, last);
            page.settle();
            assert_eq!(
                page.run("return [document.activeElement.tagName, scrollY]"),
                json!(["BODY", 0]),
                "{place}"
            );
        }
    });
}

#[test]
fn of_whoever_has_left_what_is_still_open_is_handed_over() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership/people?open=people/ex-person-nora"));
        page.follow("What if they leave?");
        page.find_part(
            "heading",
            "Nora Castell left on Aug 31, 2026. 1 role still waits for a new owner",
        );
        page.find("checkbox", "Take over “Evaluate the partnership”");
        // Whoever left something behind can be chosen.
        assert_eq!(page.field("Who or what leaves?").value(), "Nora Castell");
        page.assert_accessible("what was left behind");
    });
}

#[test]
fn a_departure_is_rehearsed_and_handed_over() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership/coverage"));
        page.follow("Rehearse the departure of Tom Okafor");
        page.find_part("heading", "If Tom Okafor leaves, 7 roles lose their owner");
        page.sees("Those who stay could own 16 roles among them; today everyone together can own 20.");
        page.sees("Nobody could take: ");
        page.assert_buttons_differ("the departure");

        // All roles go to one person at once, and back to whom the plan would ask.
        let website = "Who does it: Take over “Keep the website and the calendar”";
        let asked = page.field(website).value();
        put(page, "Roles: give all to", "Grace Lindqvist");
        holds(page, website, "Grace Lindqvist");
        put(page, "Roles: give all to", "Each as chosen below");
        holds(page, website, &asked);
        // What a funder is owed is told apart, and has the day of its own.
        page.sees("Its action is due Oct 31, 2027.");
        page.find(
            "checkbox",
            "Interim report for 21st Century learning centers grant, due Oct 31, 2027: see to it",
        );

        // One thing is left out, one goes to somebody else.
        let first = "Take over “Coordinate the community schools”";
        page.find("checkbox", "Take over “Keep the website and the calendar”")
            .click();
        let owner = format!("Who does it: {first}");
        put(page, &owner, "Priya Raman");
        put(page, "Handed over by", "06302027");
        let make = page
            .names("button")
            .into_iter()
            .find(|name| name.starts_with("Add "))
            .unwrap();
        page.click(&make);
        page.sees("of these are in the plan as actions.");
        page.find_no("button", &make);
        until("the focus at the way on", || {
            (page.focused().text() == "See the next steps").then_some(())
        });
        page.follow("See the next steps");
        page.find("link", first);
        page.find_no("link", "Take over “Keep the website and the calendar”");
        page.follow(first);
        let details = page.find("region", first);
        assert!(details.text().contains("Coordinate the community schools"));
        assert_eq!(page.field("Owner").value(), "Priya Raman");
        assert_eq!(page.field("Due on").value(), "2027-06-30");
        // All of it is one step.
        page.press("Control+z");
        page.find_no("link", first);
        page.assert_quiet();
    });
}

#[test]
fn a_partner_and_a_source_leave_with_what_hangs_on_them() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership/leaving"));
        put(page, "Who or what leaves?", "Riverbend Youth Club");
        page.find_part("heading", "If Riverbend Youth Club leaves, 1 role loses its owner");
        page.sees("Kevin Doyle would leave with it.");
        page.find("DisclosureTriangle", "9 ties go with it");
        assert!(
            page.place()
                .ends_with("leadership/leaving/partners/ex-partner-riverbend")
        );
        show(page, &format!("{plan}leadership/leaving/sources/ex-source-cclc"));
        page.find_part("heading", "ends, no role loses its owner");
        page.find("heading", "Cost lines");
        page.run("history.back()");
        page.find_part("heading", "If Riverbend Youth Club leaves");
    });
}

#[test]
fn what_is_set_aside_keeps_its_reason_and_comes_back() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}overview"));
        let finding = "Nobody can take “Evaluate the partnership”.";
        page.click(&format!("Set aside: {finding}"));
        page.find("dialog", "Set this aside?");
        page.press("Enter");
        page.sees("Say why, so that others can follow it later.");
        page.type_keys("The college will do it from spring");
        page.press("Enter");
        page.find_no("dialog", "Set this aside?");
        page.find("DisclosureTriangle", "1 set aside");
        page.find_no("link", finding);
        until("the focus at what is left", || {
            (page.focused().text() == "Needs attention").then_some(())
        });
        page.reload();
        page.find("DisclosureTriangle", "1 set aside").click();
        page.sees("The college will do it from spring");
        page.assert_accessible("what was set aside");
        page.click(&format!("Point out again: {finding}"));
        page.find("link", finding);
        page.press("Control+z");
        page.find_no("link", finding);
        page.assert_quiet();
    });
}

#[test]
fn usual_roles_are_added_from_the_library() {
    journey(|page| {
        page.open_ready("");
        page.click("Start a plan");
        page.find("heading", "Where do we stand?");
        let plan = format!("#/plan/{}/", page.place().split('/').nth(2).unwrap());
        show(page, &format!("{plan}leadership"));
        page.click("From the library");
        page.find("dialog", "The usual roles of community schools");
        page.assert_accessible("the library of roles");
        page.find("checkbox", "Keep the budget").click();
        page.find("checkbox", "Lead the attendance team").focus();
        page.press("Space");
        page.click("Add 2 roles");
        page.cell_shows("Who does what", "Keep the budget", "Owner", "No owner");
        show(page, &format!("{plan}leadership/roles"));
        page.cell_shows(
            "Roles",
            "Lead the attendance team",
            "Strengths needed",
            "attendance; data",
        );
        page.cell_shows("Roles", "Keep the budget", "Practice", "Funding");
        page.click("From the library");
        assert!(!page.find("checkbox", "Keep the budget").is_enabled());
        page.press("Escape");
        page.press("Control+z");
        page.find("heading", "What has to be led?");
        page.assert_quiet();
    });
}

#[test]
fn pages_to_print_are_reached_from_details_and_name_no_contact_data() {
    journey(|page| {
        let plan = sample(page);
        show(page, &format!("{plan}leadership/people?open=people/ex-person-tom"));
        page.find("region", "Tom Okafor")
            .find("link", "A page to print")
            .click();
        page.find("heading", "Tom Okafor");
        page.find("heading", "Roles I answer for");
        page.sees("Coordinate the community schools");
        page.sees_no("@");
        page.run("window.print = () => { window.printed = true; }");
        page.click("Print");
        until("the page to be printed", || {
            (page.run("return window.printed") == json!(true)).then_some(())
        });

        show(page, &format!("{plan}partners?open=partners/ex-partner-riverbend"));
        page.find("region", "Riverbend Youth Club")
            .find("link", "A page to print")
            .click();
        page.find("heading", "What Riverbend Youth Club does");
        page.sees("Run the after-school program Owner: Kevin Doyle");
        page.sees("For the school, date");
        page.run("history.back()");
        page.find("region", "Riverbend Youth Club")
            .find("link", "What if they leave?")
            .click();
        page.find_part("heading", "If Riverbend Youth Club leaves");

        show(page, &format!("{plan}leadership/bodies?open=bodies/ex-body-family"));
        page.follow("A page to print");
        page.find("heading", "How it works");
        page.follow("Back to leadership");
        page.find("tab", "Committees and teams");
        page.assert_quiet();
    });
}

/// A new row: of the first one more is written than its name.
fn first<'a>(names: &'a [String], place: usize, more: &'a [(&'a str, &'a str)]) -> Written<'a> {
    (names[place].as_str(), if place == 0 { more } else { &[] })
}

/// One for each person, role and part, one each for the strengths of a person and a role, one for the hand-over plan.
const STEPS: usize = 10 + 1 + 10 + 1 + 10 + 1;

#[test]
fn ten_people_ten_roles_and_a_departure_by_keyboard_alone() {
    journey(|page| {
        let hand = Keyboard::of(page);
        page.open_ready("");
        hand.press("Start a plan");
        page.find("heading", "Where do we stand?");
        hand.go_to("Leadership");
        hand.show("People");
        let people: Vec<String> = (1..=10).map(|number| format!("Person {number}")).collect();
        let roles: Vec<String> = (1..=10).map(|number| format!("Role {number}")).collect();
        let rows: Vec<Written<'_>> = (0..10)
            .map(|place| first(&people, place, &[("Strengths", "grants")]))
            .collect();
        hand.add("Add a person", "People", &rows);
        hand.show("Roles");
        let rows: Vec<Written<'_>> = (0..10)
            .map(|place| first(&roles, place, &[("Strengths needed", "Grants")]))
            .collect();
        hand.add("Add a role", "Roles", &rows);
        hand.show("Who does what");
        for place in 0..10 {
            hand.mark("Who does what", &roles[place], &people[place], "o", "Owner");
        }
        let before = page.place();

        // The single point of failure: the only one who can do what the first role needs.
        hand.show("Coverage");
        page.find(
            "heading",
            "Yes: all 10 roles can have an owner, within the number of roles everyone can take.",
        );
        page.find(
            "heading",
            "If one person leaves, there is a role that nobody could take.",
        );
        hand.press("Rehearse the departure of Person 1");
        page.find("heading", "If Person 1 leaves, 1 role loses its owner.");
        page.sees("Those who stay could own 9 roles among them; today everyone together can own 10.");
        hand.fill("Who does it: Take over “Role 1”", "Person 2");
        hand.press("Add 1 action to the plan");
        page.sees("1 of these is in the plan as an action.");
        hand.press("See the next steps");
        page.find("link", "Take over “Role 1”");

        // And all of it undone, back to the empty plan: the action, ten parts, the roles, the people.
        page.go(&before);
        for _ in 0..STEPS {
            hand.undo();
        }
        page.find("button", "Nothing to undo");
        page.find("heading", "What has to be led?");
        hand.show("People");
        page.find("heading", "Who takes part?");
        assert!(!page.has("grid", "People"));
        // One of them again.
        page.press("Control+Shift+Z");
        page.cell("People", "Person 1", "Name");
        assert_eq!(page.rows("People").len(), 1);
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}
