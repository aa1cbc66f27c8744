//! Erasing, the one thing that cannot be undone: it says what goes, the safe answer has the focus, and what is erased
//! is gone from this browser.

use serde_json::json;

use super::sample;
use crate::harness::{Browser, journey, until};

/// What is stored, as one text, but for what another page of the same origin has.
fn stored(page: &Browser) -> String {
    let script = "return Object.entries(localStorage).filter(([key]) => key !== 'another page')
        .map((entry) => entry.join(' ')).join('\\n')";
    page.run(script).as_str().unwrap_or("").to_owned()
}

fn start_a_plan(page: &Browser, title: &str) {
    page.go("#/");
    page.click("Start a plan");
    page.field("Title of the plan").replace_text(title);
    page.press("Enter");
    page.sees("Saved in this browser");
}

/// The size that a dialog names, in KB.
fn size(dialog: &str) -> f64 {
    let words: Vec<&str> = dialog.split(&[' ', '(', ')'][..]).collect();
    let size = words.windows(2).find(|pair| pair[1] == "KB").map(|pair| pair[0]);
    let size = size.unwrap_or_else(|| panic!("a size in: {dialog}"));
    size.replace(',', "").parse().unwrap()
}

#[test]
fn a_plan_is_erased_from_the_trash_only_when_that_is_said_again() {
    journey(|page| {
        page.open_ready("");
        start_a_plan(page, "Oak Street");
        start_a_plan(page, "Elm Street");
        page.go("#/");
        page.click("More for “Elm Street”");
        page.find_part("menuitem", "Move to the trash").click();
        page.find_no("link", "Elm Street");
        page.css("details summary").click();
        page.click("Erase “Elm Street”");
        let question = page.find("dialog", "Erase “Elm Street” for good?");
        assert!(size(&question.text()) > 0.0);
        assert_eq!(page.focused().name(), "Keep it");
        page.press("Enter");
        page.find_no("dialog", "Erase “Elm Street” for good?");
        assert_eq!(page.focused().name(), "Erase “Elm Street”");
        page.press("Enter");
        page.press("Escape");
        page.find_no("dialog", "Erase “Elm Street” for good?");
        assert!(stored(page).contains("Elm Street"));
        page.click("Erase “Elm Street”");
        page.click("Erase it");
        page.find_no("button", "Put back “Elm Street”");
        until("nothing of it to be stored", || {
            (!stored(page).contains("Elm Street")).then_some(())
        });
        page.reload();
        page.find("link", "Oak Street");
        assert!(!page.text().contains("Elm Street"));
    });
}

#[test]
fn erasing_everything_names_what_goes_and_leaves_nothing_of_this_page_behind() {
    journey(|page| {
        let plan = sample(page);
        start_a_plan(page, "Oak Street");
        page.run("localStorage.setItem('another page', 'its own')");
        page.go(&format!("{plan}settings"));
        page.field("Size of text").choose("130%");
        let before = stored(page);
        page.click("Erase everything stored here");
        let title = "Erase everything stored in this browser?";
        let question = page.find("dialog", title);
        let said = question.text();
        assert!(said.contains("2 plans, their histories and your settings"), "{said}");
        assert!(
            said.contains("Oak Street") && said.contains("Larkin Falls Community Schools"),
            "{said}"
        );
        let kilobytes = before.chars().map(char::len_utf16).sum::<usize>() as f64 * 2.0 / 1024.0;
        let ratio = size(&said) / kilobytes;
        assert!((0.8..1.3).contains(&ratio), "{said} of {kilobytes} KB");
        page.assert_accessible("the question before everything is erased");
        assert_eq!(page.focused().name(), "Keep everything");
        page.press("Enter");
        page.find_no("dialog", title);
        assert_eq!(page.focused().name(), "Erase everything stored here");
        assert_eq!(stored(page), before);

        page.press("Enter");
        page.find("dialog", title);
        page.click("Erase everything");
        page.find("button", "Open the sample");
        until("nothing to be stored", || stored(page).is_empty().then_some(()));
        page.reload();
        page.find("button", "Open the sample");
        page.sees_no("Plans in this browser");
        let size_of_text = "return document.documentElement.dataset.text";
        assert_eq!(page.run(size_of_text), json!("100"));
        assert_eq!(
            page.run("return localStorage.getItem('another page')"),
            json!("its own")
        );
        page.go(&format!("{plan}overview"));
        page.sees("This plan is not in this browser");
    });
}
