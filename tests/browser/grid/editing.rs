//! Typing: ten names, drafts, Escape, letters, and what one edit draws.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Sheet, active, drawn, field};
use crate::dom::{press, settle, type_into};

#[wasm_bindgen_test]
async fn e4_ten_names_typed_with_enter_give_ten_rows_and_an_empty_enter_ends_the_run() {
    let sheet = Sheet::new(0).await;
    sheet.focus(1, 1).await;
    sheet.press("N").await;
    for number in 1..=10 {
        sheet.write(&format!("Person {number}")).await;
        sheet.press("Enter").await;
    }
    assert_eq!(sheet.row_count(), 10);
    assert_eq!(sheet.text(10, 1), "Person 10");
    assert_eq!(active().tag_name(), "INPUT", "the next row is open");
    sheet.press("Enter").await;
    assert_eq!(sheet.row_count(), 10);
    assert_eq!(active().tag_name(), "TH");
    assert_eq!(sheet.at(), (11, 1));
}

#[wasm_bindgen_test]
async fn e1_what_is_typed_in_a_new_row_is_kept_without_leaving_it_and_the_caret_stays() {
    let sheet = Sheet::new(1).await;
    sheet.focus(2, 1).await;
    sheet.press("A").await;
    let before = field();
    assert_eq!(before.value(), "A");
    sheet.write("Ann").await;
    before.set_selection_range(2, 2).unwrap();
    // The pause after which typing is told to the page.
    TimeoutFuture::new(450).await;
    settle().await;
    assert_eq!(sheet.row_count(), 2);
    let after = field();
    assert!(
        before.is_same_node(Some(&after)),
        "the row that was made keeps the field"
    );
    assert_eq!(after.value(), "Ann");
    assert_eq!(after.selection_start().unwrap(), Some(2));
    assert_eq!(sheet.at(), (2, 1));
}

#[wasm_bindgen_test]
async fn t1_typing_replaces_enter_and_f2_keep_and_escape_restores() {
    let sheet = Sheet::new(2).await;
    sheet.focus(1, 1).await;
    sheet.press("Enter").await;
    assert_eq!(field().value(), "Name 0001");
    sheet.press("Escape").await;
    sheet.press("F2").await;
    sheet.write("Other").await;
    TimeoutFuture::new(450).await;
    settle().await;
    assert_eq!(sheet.text(1, 1), "Other", "the page has it while the field is open");
    sheet.press("Escape").await;
    assert_eq!(sheet.text(1, 1), "Name 0001");
    assert_eq!(sheet.at(), (1, 1));
    sheet.press("x").await;
    assert_eq!(field().value(), "x");
    sheet.press("Enter").await;
    assert_eq!(sheet.text(1, 1), "x");
    assert_eq!(sheet.at(), (2, 1));
}

#[wasm_bindgen_test]
async fn e4_enter_of_an_input_method_does_not_end_the_edit() {
    let sheet = Sheet::new(1).await;
    sheet.focus(1, 1).await;
    sheet.press("F2").await;
    type_into(&field(), "が", true);
    sheet.press_with("Enter", "composing").await;
    assert_eq!(active().tag_name(), "INPUT", "the edit goes on");
    assert_eq!(sheet.at(), (1, 1));
    TimeoutFuture::new(450).await;
    settle().await;
    assert_eq!(sheet.text(1, 1), "が", "what is composed is kept as well");
}

#[wasm_bindgen_test]
async fn one_edit_of_two_thousand_rows_draws_one_row() {
    let sheet = Sheet::new(2000).await;
    sheet.focus(5, 1).await;
    sheet.press("F2").await;
    sheet.write("Draft").await;
    drawn();
    TimeoutFuture::new(450).await;
    settle().await;
    assert_eq!(sheet.text(5, 1), "Draft");
    assert_eq!(drawn(), ["r5"], "typing that pauses draws the row it is in");
    sheet.press_with("Enter", "Ctrl").await;
    let mut rows = drawn();
    rows.dedup();
    assert_eq!(rows, ["r5"], "the edit that ends draws the row it was in");
    sheet.press("ArrowDown").await;
    let mut rows = drawn();
    rows.sort();
    assert_eq!(rows, ["r5", "r6"], "moving draws the row left and the row entered");
}

#[wasm_bindgen_test]
async fn t4_sorting_does_not_move_the_row_that_is_edited() {
    let sheet = Sheet::new(3).await;
    sheet.focus(0, 1).await;
    sheet.press("Enter").await;
    assert_eq!(
        sheet.attribute("[aria-colindex='2']", "aria-sort").as_deref(),
        Some("ascending")
    );
    sheet.focus(1, 1).await;
    sheet.press("Z").await;
    sheet.press_with("Enter", "Ctrl").await;
    assert_eq!(sheet.text(1, 1), "Z");
    assert_eq!(sheet.at(), (1, 1));
    let again = sheet.0.find(".grid__tools-end .button");
    again.click();
    settle().await;
    assert_eq!(sheet.text(3, 1), "Z");
    assert_eq!(sheet.at(), (3, 1), "the focus goes with the row");
}

#[wasm_bindgen_test]
async fn r1_one_key_sets_a_letter_and_delete_clears_it() {
    let sheet = Sheet::new(1).await;
    sheet.focus(1, 4).await;
    sheet.press("a").await;
    assert_eq!(sheet.text(1, 4), "A");
    assert_eq!(
        sheet.cell(1, 4).get_attribute("aria-label").as_deref(),
        Some("Name 0001, Ana: accountable")
    );
    sheet.press("Delete").await;
    assert_eq!(sheet.text(1, 4), "");
    assert_eq!(sheet.at(), (1, 4));
}

#[wasm_bindgen_test]
async fn t5_one_text_changes_all_selected_rows_and_the_number_is_shown_before() {
    let sheet = Sheet::new(3).await;
    sheet.focus(1, 2).await;
    sheet.press_with("ArrowDown", "Shift").await;
    assert_eq!(sheet.0.text(".grid__tools-end .grid__count"), "2 rows selected");
    sheet.press("T").await;
    assert_eq!(sheet.0.text(".grid__many"), "Changes 2 rows");
    sheet.write("Town").await;
    sheet.press_with("Enter", "Ctrl").await;
    assert_eq!([1, 2, 3].map(|line| sheet.text(line, 2)), ["Town", "Town", ""]);
}

#[wasm_bindgen_test]
async fn keys_that_come_before_the_editor_is_drawn_are_taken_and_done() {
    let sheet = Sheet::new(3).await;
    sheet.focus(1, 1).await;
    let cell = active();
    for key in ["x", " ", "y", "Tab", "z", "Enter"] {
        press(&cell, key);
    }
    settle().await;
    assert_eq!([sheet.text(1, 1), sheet.text(1, 2)], ["x y", "z"]);
    assert_eq!(sheet.at(), (2, 1), "Enter goes back to where the run began");
    for key in ["w", "ArrowDown"] {
        press(&active(), key);
    }
    settle().await;
    assert_eq!(sheet.text(2, 1), "w");
    assert_eq!(sheet.at(), (3, 1));
}
