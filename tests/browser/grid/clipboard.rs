//! Copy and paste.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Sheet, active, clipboard};
use crate::dom::{click, settle};

#[wasm_bindgen_test]
async fn t2_a_block_is_pasted_right_and_down_with_new_rows_and_what_does_not_fit_is_shown() {
    let sheet = Sheet::new(2).await;
    sheet.focus(2, 1).await;
    clipboard(
        &active(),
        "paste",
        "\"a \"\"b\"\"\tc\nd\"\tTown\t5\tA\tsurplus\r\nSecond\t\t6\r\nThird\tElsewhere\t7\tR\r\n",
    );
    settle().await;
    assert_eq!(sheet.row_count(), 4);
    assert_eq!(sheet.text(2, 1), "a \"b\"\tc\nd");
    assert_eq!([2, 3, 4].map(|line| sheet.text(line, 3)), ["5", "6", "7"]);
    assert_eq!(sheet.text(4, 4), "R");
    assert!(sheet.0.text(".grid__bar").contains("surplus"));
    assert_eq!(sheet.at(), (2, 1));
    sheet.0.find("#undo").click();
    settle().await;
    assert_eq!(sheet.row_count(), 2, "one undo takes it back");
    assert_eq!(sheet.text(2, 1), "Name 0002");
}

#[wasm_bindgen_test]
async fn t2_headings_are_recognised_and_asked_about() {
    let sheet = Sheet::new(0).await;
    sheet.focus(1, 1).await;
    clipboard(&active(), "paste", "Name\tTown\nAna\tSpringfield\n");
    settle().await;
    assert_eq!(sheet.row_count(), 0);
    assert_eq!(active().tag_name(), "BUTTON", "the question has the focus");
    click(&sheet.0.find(".grid__bar .button")).await;
    assert_eq!(sheet.row_count(), 1);
    assert_eq!(sheet.text(1, 1), "Ana");
    assert_eq!(sheet.at(), (1, 1));
}

#[wasm_bindgen_test]
async fn t3_a_rectangle_is_copied_as_text_and_as_a_table() {
    let sheet = Sheet::new(2).await;
    sheet.focus(1, 1).await;
    sheet.press("=").await;
    sheet.write("=1+1").await;
    sheet.press_with("Enter", "Ctrl").await;
    sheet.focus(1, 3).await;
    sheet.press("-").await;
    sheet.write("-25").await;
    sheet.press_with("Enter", "Ctrl").await;
    sheet.press_with("ArrowLeft", "Shift").await;
    sheet.press_with("ArrowLeft", "Shift").await;
    let copied = clipboard(&active(), "copy", "");
    assert_eq!(copied[0].trim_end(), "'=1+1\t\t-25");
    assert!(
        copied[1].contains("<table") && copied[1].contains("-25"),
        "{}",
        copied[1]
    );
}
