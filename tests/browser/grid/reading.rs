//! What a screen reader, and a printer, are given.

use wasm_bindgen_test::wasm_bindgen_test;

use super::Sheet;
use crate::dom::{fire, settle};

#[wasm_bindgen_test]
async fn the_table_tells_its_size_its_headings_and_its_places() {
    let sheet = Sheet::new(300).await;
    let grid = |name: &str| sheet.attribute("[role=grid]", name);
    assert_eq!(grid("aria-label").as_deref(), Some("Partners"));
    assert_eq!(
        grid("aria-rowcount").as_deref(),
        Some("302"),
        "the heading, the rows, the new row"
    );
    assert_eq!(grid("aria-colcount").as_deref(), Some("5"));
    assert_eq!(sheet.cell(1, 1).get_attribute("role").as_deref(), Some("rowheader"));
    assert_eq!(sheet.cell(0, 1).get_attribute("role").as_deref(), Some("columnheader"));
    let help = grid("aria-describedby").unwrap();
    assert!(!sheet.0.text(&format!("#{help}")).is_empty());
}

#[wasm_bindgen_test]
async fn x1_what_cannot_be_read_stays_with_its_message_tied_to_the_cell_and_announced() {
    let sheet = Sheet::new(1).await;
    sheet.focus(1, 3).await;
    sheet.press("l").await;
    sheet.write("lots").await;
    sheet.press("Enter").await;
    let cell = sheet.cell(1, 3);
    assert_eq!(sheet.text(1, 3), "lots");
    assert_eq!(cell.get_attribute("aria-invalid").as_deref(), Some("true"));
    let note = cell.get_attribute("aria-describedby").unwrap();
    assert_eq!(sheet.0.text(&format!("#{note}")), "Enter a number, like 1250");
    settle().await;
    assert!(
        sheet
            .0
            .text("[role=alert], [aria-live=assertive]")
            .contains("Enter a number, like 1250")
    );
}

#[wasm_bindgen_test]
async fn d3_all_rows_are_on_paper() {
    let sheet = Sheet::new(300).await;
    sheet.bound().await;
    assert!(sheet.rows() < 300);
    let window = sheet
        .0
        .find("[role=grid]")
        .owner_document()
        .unwrap()
        .default_view()
        .unwrap();
    let window: &web_sys::Element = wasm_bindgen::JsCast::unchecked_ref(&window);
    fire(window, "beforeprint", false);
    settle().await;
    assert_eq!(sheet.rows(), 300);
    fire(window, "afterprint", false);
    settle().await;
    assert!(sheet.rows() < 300);
}
