//! Plans in the browser: started, named, found again, undone, put in the trash and back.

use serde_json::json;

use super::sample;
use crate::harness::{Browser, Hand, Mouse, journey, until};

fn start_a_plan(page: &Browser, title: &str) {
    page.click("Start a plan");
    name_it(page, title);
}

fn name_it(page: &Browser, title: &str) {
    page.field("Title of the plan").replace_text(title);
    page.press("Enter");
    page.sees("Saved in this browser");
}

fn title_is(page: &Browser, title: &str) {
    until(&format!("the title “{title}”"), || {
        (page.field("Title of the plan").value() == title).then_some(())
    });
}

#[test]
fn a_plan_is_found_again_after_a_reload_and_on_the_start_page() {
    journey(|page| {
        page.open_ready("");
        start_a_plan(page, "Elm Street");
        page.reload();
        title_is(page, "Elm Street");
        page.go("#/");
        page.sees("Plans in this browser");
        page.follow("Elm Street");
        title_is(page, "Elm Street");
    });
}

#[test]
fn undo_and_redo_name_their_step_and_work_after_a_reload() {
    journey(|page| {
        page.open_ready("");
        start_a_plan(page, "First");
        // What is typed in one go is one step; leaving the field ends it.
        page.press("Tab");
        name_it(page, "Second");
        page.find_part("button", "Undo change of").click();
        title_is(page, "First");
        page.reload();
        title_is(page, "First");
        page.find_part("button", "Redo change of").click();
        title_is(page, "Second");
        page.press("Control+z");
        title_is(page, "First");
        page.press("Control+Shift+Z");
        title_is(page, "Second");
    });
}

#[test]
fn a_plan_goes_to_the_trash_and_comes_back() {
    journey(|page| {
        page.open_ready("");
        start_a_plan(page, "Elm Street");
        page.go("#/");
        page.click("More for “Elm Street”");
        page.find_part("menuitem", "Move to the trash").click();
        page.sees("“Elm Street” is in the trash");
        page.find_no("link", "Elm Street");
        page.reload();
        page.css("details summary").click();
        page.click("Put back “Elm Street”");
        page.follow("Elm Street");
        title_is(page, "Elm Street");
    });
}

#[test]
fn a_plan_is_copied_and_renamed_from_the_list_and_each_keeps_to_itself() {
    journey(|page| {
        page.open_ready("");
        start_a_plan(page, "Elm Street");
        page.go("#/");
        page.click("More for “Elm Street”");
        page.find("menuitem", "Make a copy").click();
        page.find("link", "Elm Street (copy)");
        page.click("More for “Elm Street”");
        page.find("menuitem", "Rename").click();
        page.find("dialog", "Rename the plan");
        // What it is called now is selected.
        page.type_keys("Oak Street");
        page.click("Keep this title");
        page.find("link", "Oak Street");
        page.reload();
        page.follow("Elm Street (copy)");
        title_is(page, "Elm Street (copy)");
        page.go("#/");
        page.follow("Oak Street");
        title_is(page, "Oak Street");
    });
}

#[test]
fn what_looks_like_markup_is_shown_as_text() {
    journey(|page| {
        let title = "<img src=x onerror=\"window.ran=1\"> {$x} “quoted” &amp;";
        page.open_ready("");
        start_a_plan(page, title);
        page.go("#/");
        page.find("link", title);
        assert!(page.run("return window.ran").is_null());
    });
}

#[test]
fn the_palette_and_the_shortcuts_work_by_keyboard_alone() {
    journey(|page| {
        page.open_ready("");
        page.press("?");
        page.find("dialog", "Keyboard shortcuts");
        page.press("Escape");
        page.find_no("dialog", "Keyboard shortcuts");
        page.press("Control+k");
        page.type_keys("sample");
        until("the palette's answer", || {
            page.names("option")
                .iter()
                .any(|name| name.contains("sample"))
                .then_some(())
        });
        page.press("Enter");
        page.sees("Leave the sample");
    });
}

#[test]
fn the_shortcuts_open_from_a_grid_where_the_key_types_nothing() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}partners"));
        page.cell("Partners", "Riverbend Youth Club", "Name").click();
        page.press("Control+Home");
        page.press("ArrowUp");
        let heading = page.spot();
        assert_eq!((heading.row.as_str(), heading.column.as_str()), ("", "Name"));
        page.press("?");
        page.find("dialog", "Keyboard shortcuts");
        page.press("Escape");
        page.find_no("dialog", "Keyboard shortcuts");
        assert_eq!(page.spot(), heading);
        // In a cell it is typed, and goes on to be.
        page.press("ArrowDown");
        page.press("?");
        until("an editor", || page.spot().is_editing.then_some(()));
        page.press("?");
        assert_eq!(page.focused().value(), "??");
        assert!(!page.has("dialog", "Keyboard shortcuts"));
    });
}

#[test]
fn a_plan_that_gave_way_to_a_file_comes_back_from_its_restore_point() {
    journey(|page| {
        let hand = Mouse(page);
        page.open_ready("");
        start_a_plan(page, "Elm Street");
        let (name, file) = hand.save();
        hand.go_to("Overview");
        name_it(page, "Oak Street");
        hand.go_to("Share");
        let file = page.file(&name, &file);
        page.choose_file(&file, || page.click("Replace this plan by a file"));
        page.click("Replace it");
        page.sees("Done: replacing the plan");
        page.find_part("button", "Go back to").focus();
        page.press("Enter");
        hand.go_to("Overview");
        title_is(page, "Oak Street");
        // Going back is a step like any other.
        page.press("Control+z");
        title_is(page, "Elm Street");
    });
}

#[test]
fn the_browser_s_own_settings_take_hold_at_once_and_are_found_again() {
    journey(|page| {
        page.open_ready("#/settings");
        page.field("Size of text").choose("130%");
        page.field("Language").choose("English");
        let look = "const root = document.documentElement; return [root.dataset.text, root.lang, root.dataset.theme]";
        let is_taken = || {
            until("the settings to take hold", || {
                (page.run(look) == json!(["130", "en", "auto"])).then_some(())
            });
        };
        is_taken();
        page.reload();
        page.ready();
        is_taken();
        assert_eq!(page.field("Size of text").value(), "130");
    });
}

#[test]
fn a_first_step_leaves_when_it_is_done() {
    journey(|page| {
        page.open_ready("");
        start_a_plan(page, "Elm Street");
        page.sees("Write down one to five goals");
        let hand = Mouse(page);
        hand.go_to("Goals");
        hand.add("Add a goal", "Goals", &[("Fewer absences", &[])]);
        hand.go_to("Overview");
        page.sees("Name at least three partners");
        let steps = page.run("return document.querySelector('main').textContent");
        assert!(!steps.to_string().contains("Write down one to five goals"), "{steps}");
    });
}

#[test]
fn first_steps_are_put_away_for_one_plan_and_come_back() {
    journey(|page| {
        const STEP: &str = "Name at least three partners";
        page.open_ready("");
        start_a_plan(page, "Elm Street");
        page.sees(STEP);
        page.find("button", "Put these away").focus();
        page.press("Enter");
        until("the steps to go", || (!page.text().contains(STEP)).then_some(()));
        assert_eq!(page.focused().name(), "Show these again", "the focus stays");
        page.reload();
        page.ready();
        page.find("button", "Show these again").click();
        page.sees(STEP);
        page.click("Put these away");
        page.go("#/");
        start_a_plan(page, "Oak Street");
        page.sees(STEP);
    });
}
