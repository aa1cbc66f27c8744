//! What a partner and the school have agreed.

use super::{PARTNER, open};
use crate::harness::{Browser, Hand, Keyboard, Mouse, journey, until};
use crate::journeys::holds;

const LINE: &str = "Add a link to a document";
const MEMO: &str = "https://falls-radio.example/agreement.pdf";
const PLAIN: [&str; 2] = ["javascript:alert(document.title)", "the blue binder"];

fn is_written_down(page: &Browser) {
    for (field, value) in [
        ("Form", "memorandum"),
        ("Progress", "finalised"),
        ("Signed on", "2026-09-01"),
        ("Ends on", "2027-06-30"),
    ] {
        holds(page, field, value);
    }
    let agreed = page.find("region", "What is agreed");
    assert_eq!(agreed.find("textbox", "Notes").value(), "Renewed each spring.");
}

#[test]
fn an_agreement_is_written_down_by_keyboard_kept_and_taken_back_step_by_step() {
    journey(|page| {
        let hand = Keyboard::of(page);
        open(page, "partners?open=partners/ex-partner-radio", PARTNER);
        page.run("sessionStorage.removeItem('pointer')");
        hand.press("Write down an agreement");
        until("the focus to be in the agreement", || {
            (page.focused().name() == "Form").then_some(())
        });
        hand.choose("Form", "Memo");
        hand.choose("Progress", "Final");
        hand.fill("Signed on", "09012026");
        hand.fill("Ends on", "06302027");
        hand.fill(LINE, MEMO);
        page.press("Enter");
        page.find("link", MEMO);
        hand.fill("Notes", "Renewed each spring.");
        hand.assert_no_pointer();
        is_written_down(page);
        page.assert_accessible("an agreement");

        page.reload();
        page.find("region", PARTNER);
        is_written_down(page);
        page.find("link", MEMO);
        // The notes come first.
        page.press("Control+z");
        page.press("Control+z");
        page.find_no("link", MEMO);
        for (field, before) in [("Ends on", ""), ("Signed on", ""), ("Progress", ""), ("Form", "")] {
            page.press("Control+z");
            holds(page, field, before);
        }
        page.press("Control+z");
        page.find("button", "Write down an agreement");
        page.find("button", "Nothing to undo");
    });
}

#[test]
fn only_a_web_address_of_a_document_can_be_followed() {
    journey(|page| {
        let hand = Mouse(page);
        open(page, "partners?open=partners/ex-partner-radio", PARTNER);
        hand.press("Write down an agreement");
        for link in [PLAIN[0], MEMO, PLAIN[1]] {
            page.field(LINE).replace_text(link);
            page.press("Enter");
            page.find("button", &format!("Take out {link}"));
        }
        let memo = page.find("link", MEMO);
        assert_eq!(memo.attribute("rel").as_deref(), Some("noopener noreferrer"));
        for plain in PLAIN {
            page.sees(plain);
            assert!(!page.has("link", plain), "{plain}");
        }
        let scripts = "return document.querySelectorAll('[href^=\"javascript\" i]').length";
        assert_eq!(page.run(scripts), 0);
        for link in [PLAIN[0], PLAIN[1], MEMO] {
            hand.press(&format!("Take out {link}"));
            page.find_no("button", &format!("Take out {link}"));
            assert_eq!(page.focused().name(), LINE);
        }
        for link in [MEMO, PLAIN[1], PLAIN[0]] {
            page.press("Control+z");
            page.find("button", &format!("Take out {link}"));
        }
        hand.press("Take the agreement out");
        let begin = page.find("button", "Write down an agreement");
        until("the focus to stay", || {
            (page.focused().name() == begin.name()).then_some(())
        });
        page.press("Control+z");
        page.find("link", MEMO);
    });
}
