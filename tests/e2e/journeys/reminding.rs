//! G6: the page asks for a file after fifty changes or a week, and no longer once there is one.

use crate::harness::{Browser, Hand, Mouse, journey};

const REMINDER: &str = "It has been a while since this plan was saved to a file.";

fn begin(page: &Browser) {
    let hand = Mouse(page);
    page.open_ready("");
    hand.press("Start a plan");
    hand.go_to("Partners");
    page.field("Name of a partner").click();
}

fn add(page: &Browser, name: &str) {
    page.type_keys(name);
    page.press("Enter");
    page.cell("Partners", name, "Name");
}

#[test]
fn a_file_is_asked_for_after_fifty_changes() {
    journey(|page| {
        begin(page);
        for number in 1..=49 {
            add(page, &format!("Partner {number}"));
        }
        page.sees_no(REMINDER);
        add(page, "Partner 50");
        page.sees(REMINDER);
        page.assert_accessible("a reminder to save");
        page.reload();
        page.sees(REMINDER);
        let (_, file) = page.saved_by(|| page.click("Save to a file"));
        assert!(String::from_utf8_lossy(&file).contains("Partner 50"));
        page.click("Yes, it is there");
        page.sees_no(REMINDER);
        page.reload();
        page.cell("Partners", "Partner 50", "Name");
        page.sees_no(REMINDER);
    });
}

#[test]
fn a_file_is_asked_for_after_a_week_with_a_change() {
    journey(|page| {
        begin(page);
        add(page, "Oak Bank");
        page.saved_by(|| page.press("Control+s"));
        page.click("Yes, it is there");
        // Days go by; without a change the file has everything.
        page.before_each_page("{ const now = Date.now; Date.now = () => now() + 8 * 24 * 60 * 60 * 1000; }");
        page.reload();
        page.cell("Partners", "Oak Bank", "Name");
        page.sees_no(REMINDER);
        page.field("Title of the plan").replace_text("A week later");
        page.press("Enter");
        page.sees(REMINDER);
        page.saved_by(|| page.click("Save to a file"));
        page.click("Yes, it is there");
        page.sees_no(REMINDER);
    });
}

#[test]
fn a_plan_that_was_never_saved_is_not_forgotten() {
    journey(|page| {
        begin(page);
        add(page, "Oak Bank");
        page.sees_no(REMINDER);
        page.before_each_page("{ const now = Date.now; Date.now = () => now() + 8 * 24 * 60 * 60 * 1000; }");
        page.reload();
        page.cell("Partners", "Oak Bank", "Name");
        page.sees(REMINDER);
    });
}
