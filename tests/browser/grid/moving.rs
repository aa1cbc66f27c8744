//! Moving about, and where the focus goes when rows change.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Sheet, active};
use crate::dom::{click, settle};

#[wasm_bindgen_test]
async fn t1_there_is_one_tab_stop_and_it_moves_with_the_arrows() {
    let sheet = Sheet::new(5).await;
    let stops = || {
        let found = sheet
            .0
            .find("[role=grid]")
            .query_selector_all("[tabindex='0']")
            .unwrap();
        assert_eq!(found.length(), 1, "one stop for the Tab key");
    };
    stops();
    sheet.focus(1, 1).await;
    for (key, line, column) in [
        ("ArrowDown", 2, 1),
        ("ArrowRight", 2, 2),
        ("End", 2, 4),
        ("Home", 2, 1),
        ("ArrowLeft", 2, 0),
        ("ArrowUp", 1, 0),
        ("ArrowUp", 0, 0),
        ("ArrowRight", 0, 1),
        ("ArrowDown", 1, 1),
    ] {
        sheet.press(key).await;
        assert_eq!(sheet.at(), (line, column), "{key}");
        stops();
    }
    sheet.press_with("Home", "Ctrl").await;
    assert_eq!(sheet.at(), (1, 1));
    sheet.press_with("End", "Ctrl").await;
    assert_eq!(sheet.at(), (5, 4));
}

#[wasm_bindgen_test]
async fn t6_the_last_of_two_thousand_rows_is_reached_and_few_are_drawn() {
    let sheet = Sheet::new(2000).await;
    sheet.bound().await;
    assert!(sheet.rows() < 100, "{} rows are drawn", sheet.rows());
    sheet.focus(1, 1).await;
    sheet.press("PageDown").await;
    let (line, _) = sheet.at();
    assert!((2..30).contains(&line), "a page is what is in sight: line {line}");
    sheet.press_with("End", "Ctrl").await;
    assert_eq!(sheet.at(), (2000, 4));
    assert_eq!(sheet.row_count(), 2000);
    assert!(sheet.rows() < 100, "{} rows are drawn", sheet.rows());
}

#[wasm_bindgen_test]
async fn k3_delete_gives_the_focus_to_the_next_row_and_undo_gives_it_back() {
    let sheet = Sheet::new(3).await;
    sheet.focus(2, 1).await;
    sheet.press_with("Delete", "Ctrl").await;
    assert_eq!(sheet.at(), (2, 1));
    assert_eq!(sheet.text(2, 1), "Name 0003");
    sheet.0.find("#undo").click();
    settle().await;
    assert_eq!(sheet.at(), (2, 1));
    assert_eq!(sheet.text(2, 1), "Name 0002");
}

#[wasm_bindgen_test]
async fn k3_the_search_keeps_the_focus_and_says_what_was_not_found() {
    let sheet = Sheet::new(30).await;
    let search = sheet.0.find("[type=search]");
    search.focus().unwrap();
    sheet.write("name 0003").await;
    assert_eq!(sheet.row_count(), 1);
    assert_eq!(sheet.0.text(".grid__count"), "1 of 30");
    sheet.write("nobody").await;
    assert!(sheet.0.text(".grid__empty").contains("nobody"));
    let clear = sheet.0.find(".grid__search .button");
    click(&clear).await;
    assert_eq!(sheet.row_count(), 30);
    assert_eq!(
        active().tag_name(),
        "INPUT",
        "the button went; the focus is in the search field"
    );
}
