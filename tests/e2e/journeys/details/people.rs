//! Why a role stands vacant, what a person is good at, and who belongs to a committee.

use super::open;
use crate::harness::{Hand, Keyboard, journey};
use crate::journeys::{holds, put};

#[test]
fn a_role_that_is_vacant_for_a_reason_is_told_from_one_that_nobody_has_thought_of() {
    journey(|page| {
        let role = "Look after data sharing and consent";
        let reason = "The district hires in spring";
        open(page, "leadership?open=roles/ex-role-privacy", role);
        let missing = format!("“{role}” has no owner.");
        page.sees(&missing);
        put(page, "Why it stands vacant", reason);
        page.sees_no(&missing);
        page.sees(&format!("“{role}” stands vacant: {reason}."));
        page.reload();
        page.find("region", role);
        holds(page, "Why it stands vacant", reason);
        page.press("Control+z");
        holds(page, "Why it stands vacant", "");
        page.sees(&missing);
    });
}

#[test]
fn what_a_person_is_good_at_is_chosen_or_written_kept_and_undone() {
    journey(|page| {
        let hand = Keyboard::of(page);
        open(page, "leadership/people?open=people/ex-person-aisha", "Aisha Rahman");
        page.run("sessionStorage.removeItem('pointer')");
        let has = |strength: &str| page.has("button", &format!("Take out {strength}: Strengths"));
        assert!(has("counseling") && has("training"));
        hand.press("Choose: Strengths");
        // One that others have, and one that nobody has.
        page.type_keys("data");
        page.find("checkbox", "data");
        page.press("Enter");
        page.press("Escape");
        hand.press("Choose: Strengths");
        page.type_keys("sign language");
        page.press("Enter");
        page.press("Escape");
        page.find("button", "Take out sign language: Strengths");
        hand.press("Take out training: Strengths");
        page.find_no("button", "Take out training: Strengths");
        hand.assert_no_pointer();
        page.reload();
        page.find("button", "Take out sign language: Strengths");
        assert!(has("data") && has("counseling") && !has("training"));
        page.press("Control+z");
        page.find("button", "Take out training: Strengths");
        page.press("Control+z");
        page.find_no("button", "Take out sign language: Strengths");
        page.press("Control+z");
        page.find_no("button", "Take out data: Strengths");
        page.find("button", "Nothing to undo");
    });
}

#[test]
fn who_belongs_to_a_committee_and_as_what_is_kept_and_undone() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let council = "Family council";
        open(page, "leadership/bodies?open=bodies/ex-body-family", council);
        page.run("sessionStorage.removeItem('pointer')");
        for name in ["Aisha Rahman", "Zoe Quill"] {
            hand.fill("Add a member", name);
            page.find_part("option", name);
            page.press("Enter");
            page.find("button", &format!("Take out {name}"));
        }
        hand.fill("Aisha Rahman is there as", "secretary");
        hand.press("Take out Jin Park");
        page.find_no("button", "Take out Jin Park");
        assert_eq!(page.focused().name(), "Add a member");
        hand.assert_no_pointer();
        page.reload();
        page.find("region", council);
        holds(page, "Aisha Rahman is there as", "secretary");
        page.find("button", "Take out Zoe Quill");
        assert!(!page.has("button", "Take out Jin Park"));
        page.assert_accessible("the members of a committee");
        page.press("Control+z");
        page.find("button", "Take out Jin Park");
        page.press("Control+z");
        holds(page, "Aisha Rahman is there as", "");
        page.press("Control+z");
        page.find_no("button", "Take out Zoe Quill");
        page.press("Control+z");
        page.find_no("button", "Take out Aisha Rahman");
        page.find("button", "Nothing to undo");
    });
}

#[test]
fn a_last_day_before_the_first_is_said_at_the_field() {
    journey(|page| {
        open(page, "leadership/people?open=people/ex-person-tom", "Tom Okafor");
        put(page, "Last day", "06302020");
        page.sees("This is before the first day: one of the two is wrong.");
        assert_eq!(
            page.field("Last day").attribute("aria-invalid").as_deref(),
            Some("true")
        );
        page.sees("The last day of “Tom Okafor”, Jun 30, 2020, is before its first, Aug 14, 2023.");
        put(page, "Last day", "06302028");
        page.sees_no("This is before the first day");
    });
}
