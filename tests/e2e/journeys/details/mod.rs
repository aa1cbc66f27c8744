//! What the details of records hold, beyond what grids show.

mod agreement;
mod money;
mod people;

use serde_json::json;

use super::sample;
use crate::harness::{Browser, Hand, Keyboard, Mouse, journey, until, until_said};

const PARTNER: &str = "Falls Community Radio";
const OTHER: &str = "Larkin Falls Community Schools";

/// Opens the details of a record of the sample beside a page.
fn open(page: &Browser, place: &str, name: &str) {
    let plan = sample(page);
    page.go(&format!("{plan}{place}"));
    page.find("region", name);
}

/// A label of one of the tie's controls.
fn of(label: &str) -> String {
    format!("{label}, {OTHER}")
}

fn values(page: &Browser, labels: &[&str]) -> Vec<String> {
    labels.iter().map(|label| page.field(&of(label)).value()).collect()
}

fn hold(page: &Browser, labels: &[&str], expected: &[&str]) {
    let said = || format!("{expected:?} in place of {:?}", values(page, labels));
    until_said(&said, || (values(page, labels) == expected).then_some(()));
}

#[test]
fn everything_a_tie_holds_is_set_by_keyboard_kept_and_undone() {
    journey(|page| {
        let hand = Keyboard::of(page);
        open(page, "partners?open=partners/ex-partner-radio", PARTNER);
        // From here on.
        page.run("sessionStorage.removeItem('pointer')");
        let (by_school, by_radio) = (format!("How {OTHER} rates it"), format!("How {PARTNER} rates it"));
        let labels = [
            "Level now",
            "Level we want",
            "Scale",
            "Direction",
            &by_school,
            &by_radio,
            "Notes",
        ];
        let more = of("More about this tie");

        hand.fill(&of("Level now"), "Coord");
        // Each level stands with what it means.
        page.find_part("option", "We plan parts of our work together");
        page.press("Enter");
        page.sees("We plan parts of our work together");
        hand.press(&more);
        hand.choose(&of("Scale"), "Five stages");
        hand.choose(&of("Direction"), &format!("From {OTHER}"));
        hand.choose(&of(&by_school), "3");
        hand.choose(&of(&by_radio), "2");
        hand.fill(&of("Notes"), "They ask every spring.");
        hand.press(&format!("Choose: {}", of("Tags")));
        page.type_keys("radio");
        page.press("Enter");
        page.press("Escape");
        page.find("button", &format!("Take out radio: {}", of("Tags")));
        hand.assert_no_pointer();

        page.reload();
        page.find("region", PARTNER);
        page.find("DisclosureTriangle", &more).click();
        let set = [
            "Coordination",
            "Cooperation",
            "frey5",
            "forward",
            "3",
            "2",
            "They ask every spring.",
        ];
        hold(page, &labels, &set);
        // The levels are those of the scale now.
        page.field(&of("Level we want")).replace_text("Coal");
        page.press("Enter");
        hold(page, &["Level we want"], &["Coalition"]);
        page.assert_accessible("a tie with all its fields");

        for _ in 0..8 {
            page.press("Control+z");
        }
        hold(page, &labels, &["Awareness", "Cooperation", "vnl4", "both", "", "", ""]);
        assert!(!page.text().contains("Take out radio"));
    });
}

#[test]
fn what_each_end_thinks_of_a_tie_is_not_seen_in_the_room_and_on_paper() {
    journey(|page| {
        open(page, "partners?open=partners/ex-partner-radio", PARTNER);
        page.find("DisclosureTriangle", &of("More about this tie")).click();
        page.sees(&format!("How {OTHER} rates it"));
        page.run("document.documentElement.dataset.theme = 'projector'");
        page.sees_no("rates it");
        page.run("document.documentElement.dataset.theme = 'light'");
        page.sees(&format!("How {OTHER} rates it"));
        page.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        page.sees_no("rates it");
        page.sees("Direction");
    });
}

#[test]
fn it_is_said_who_confirmed_a_partner_s_facts() {
    journey(|page| {
        open(page, "partners?open=partners/ex-partner-radio", PARTNER);
        page.field("Confirmed by").replace_text("Aisha");
        page.press("Enter");
        let by = page.field("Confirmed by").value();
        assert!(by.starts_with("Aisha"), "{by}");
        page.field("Confirmed on").focus();
        page.click("These facts still hold");
        let today = page.run("return new Date().toLocaleDateString('sv')");
        until("the day of today", || {
            (json!(page.field("Confirmed on").value()) == today).then_some(())
        });
        page.reload();
        page.find("region", PARTNER);
        assert_eq!(page.field("Confirmed by").value(), by);
        assert_eq!(json!(page.field("Confirmed on").value()), today);
    });
}

#[test]
fn an_amount_shows_its_thousands_until_it_is_edited() {
    journey(|page| {
        open(
            page,
            "funding?open=cost_lines/ex-line-coord",
            "Community school coordinator",
        );
        let label = "2026–27 (USD)";
        let field = page.field(label);
        let shown = field.value();
        assert!(shown.starts_with('$') && shown.contains(','), "{shown}");
        field.focus();
        let plain: String = shown.chars().filter(|sign| sign.is_ascii_digit()).collect();
        assert_eq!(field.value(), plain);
        page.press("Control+a");
        page.type_keys("12,5");
        assert_eq!(field.value(), "12,5", "what is typed stays as it is typed");
        page.press("Control+a");
        page.type_keys("71250.50");
        page.press("Tab");
        assert_eq!(page.field(label).value(), "$71,250.50");
        page.press("Control+z");
        until("the amount before", || {
            (page.field(label).value() == shown).then_some(())
        });
    });
}

#[test]
fn a_person_is_at_a_partner_once_and_is_kept_when_taken_out() {
    journey(|page| {
        let hand = Keyboard::of(page);
        open(page, "partners?open=partners/ex-partner-radio", PARTNER);
        let line = "Add a person at this partner";
        for name in ["Aisha Rahman", "Zoe Quill"] {
            page.field(line).replace_text(name);
            page.find_part("option", name);
            page.press("Enter");
            page.find("button", &format!("Take out {name}"));
        }
        for name in ["Aisha Rahman", "Zoe Quill"] {
            hand.press(&format!("Take out {name}"));
            page.find_no("button", &format!("Take out {name}"));
            assert_eq!(page.focused().name(), line);
        }
        hand.undo();
        page.find("button", "Take out Zoe Quill");
        assert!(!page.has("button", "Take out Aisha Rahman"));

        let plan = page
            .place()
            .replace("partners?open=partners/ex-partner-radio", "leadership/people");
        page.go(&plan);
        for (name, organization) in [("Aisha Rahman", ""), ("Zoe Quill", PARTNER)] {
            page.cell_shows("People", name, "Partner", organization);
            assert_eq!(
                page.rows("People").iter().filter(|row| row[0] == name).count(),
                1,
                "{name}"
            );
        }
    });
}

#[test]
fn a_partner_s_own_field_can_be_taken_out() {
    journey(|page| {
        let hand = Mouse(page);
        open(
            page,
            "partners?open=partners/ex-partner-familias",
            "Familias Unidas de Larkin",
        );
        let line = "Name of a further field";
        hand.fill(line, "Room");
        page.press("Enter");
        hand.fill("Room", "12");
        hand.press("Take out the field “Room”");
        page.find_no("textbox", "Room");
        assert_eq!(page.focused().name(), line);

        // Another partner has it as well: it stays on offer.
        let holds = |text: &str| {
            let said = || format!("“{text}” in place of “{}”", page.field("Languages").value());
            until_said(&said, || (page.field("Languages").value() == text).then_some(()));
        };
        hand.press("Take out the field “Languages”");
        page.find_no("button", "Take out the field “Languages”");
        holds("");
        hand.undo();
        holds("Spanish, English");
        page.find("button", "Take out the field “Languages”");
    });
}

#[test]
fn two_people_of_one_name_at_a_partner_are_told_apart() {
    journey(|page| {
        let hand = Keyboard::of(page);
        open(page, "partners?open=partners/ex-partner-radio", PARTNER);
        let line = "Add a person at this partner";
        hand.fill(line, "Aisha Rahman");
        page.find_part("option", "Aisha Rahman");
        page.press("Enter");
        page.find("button", "Take out Aisha Rahman");
        // A second one of that name comes from the list of people.
        let people = page
            .place()
            .replace("partners?open=partners/ex-partner-radio", "leadership/people");
        page.go(&people);
        hand.add(
            "Add a person",
            "People",
            &[("A. Rahman", &[("Partner", PARTNER), ("Title", "Announcer")])],
        );
        hand.write("People", "A. Rahman", "Name", "Aisha Rahman");
        page.go(&people.replace("leadership/people", "partners?open=partners/ex-partner-radio"));
        page.find(
            "button",
            "Take out Aisha Rahman (Clinical supervisor · Falls Community Radio)",
        );
        hand.press("Take out Aisha Rahman (Announcer · Falls Community Radio)");
        page.find("button", "Take out Aisha Rahman");
        page.sees("Clinical supervisor");

        // Which of the two is meant is asked before one is taken.
        hand.fill(line, "aisha rahman");
        page.press("Enter");
        page.sees("More than one is called “aisha rahman”.");
        assert_eq!(page.field(line).value(), "aisha rahman");
        page.assert_accessible("a name that two people have");
        page.find_part("option", "Announcer").click();
        page.find("button", "Take out Aisha Rahman (Announcer · Falls Community Radio)");
        page.sees_no("More than one is called");
    });
}

#[test]
fn tags_and_notes_of_a_part_are_kept_undone_and_covered() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let role = "Run the after-school program";
        open(page, "leadership/roles?open=roles/ex-role-after", role);
        let of = |label: &str| format!("{label}, Kevin Doyle: Doer");
        let unfold = || {
            page.find_part("DisclosureTriangle", &of("Term, tags and notes"))
                .click()
        };
        unfold();
        hand.press(&format!("Choose: {}", of("Tags")));
        page.type_keys("interim");
        page.press("Enter");
        page.press("Escape");
        hand.fill(&of("Notes"), "Until a new director is found.");
        let tag = format!("Take out interim: {}", of("Tags"));
        page.find("button", &tag);
        page.assert_accessible("a part with its tags and notes");

        page.reload();
        page.find("region", role);
        unfold();
        page.find("button", &tag);
        assert_eq!(page.field(&of("Notes")).value(), "Until a new director is found.");
        let noted = "return [...document.querySelectorAll('.holder textarea')].filter((area) => area.value).length";
        assert_eq!(
            page.run(noted),
            1,
            "the other parts, also of the same person, have their own"
        );

        // In the room and on paper the notes are covered, as all notes are.
        let shows = |field: &str| {
            page.run_with(
                "return [...document.querySelectorAll('.holder label')].some((label) => label.textContent.includes(arguments[0]) && label.checkVisibility())",
                &[json!(field)],
            ) == json!(true)
        };
        assert!(shows(&of("Notes")) && shows(&of("From")));
        page.run("document.documentElement.dataset.theme = 'projector'");
        assert!(!shows(&of("Notes")) && shows(&of("From")));
        page.run("document.documentElement.dataset.theme = 'light'");
        page.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        assert!(!shows(&of("Notes")));
        // A day that is not given leaves no label on paper; what is given is there.
        let is_there = "return [...document.querySelectorAll('.holder')].some((one) => one.checkVisibility() && one.innerText.includes('Kevin Doyle'))";
        assert!(!shows(&of("From")) && page.run(is_there) == json!(true));
        page.command("Emulation.setEmulatedMedia", json!({ "media": "" }));

        page.press("Control+z");
        until("no notes", || page.field(&of("Notes")).value().is_empty().then_some(()));
        page.press("Control+z");
        page.find_no("button", &tag);
    });
}

#[test]
fn what_an_action_belongs_to_is_chosen_among_several_kinds_and_undone() {
    journey(|page| {
        let action = "Tidy the partner list: library and pantry are in it twice";
        open(page, "overview?open=actions/ex-action-dedupe", action);
        let holds = |name: &str| super::holds(page, "Belongs to", name);
        holds("");
        // Two have this name, and their kinds tell them apart.
        page.field("Belongs to").replace_text("student voice council");
        page.find_part("option", "Partner");
        page.find_part("option", "Committee or team");
        page.assert_accessible("what an action may belong to");
        page.press_each(&["ArrowDown"; 2]);
        page.press("Enter");
        holds("Student voice council");
        // What is chosen before the field is left is one step.
        page.press("Tab");
        page.field("Belongs to").replace_text("late bus");
        page.press("Enter");
        holds("Late bus");
        page.reload();
        holds("Late bus");
        page.press("Control+z");
        holds("Student voice council");
        page.press("Control+z");
        holds("");
        page.press("Control+Shift+z");
        page.follow("Student voice council");
        page.find("region", "Student voice council");
    });
}
