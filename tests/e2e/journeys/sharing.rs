//! Tables taken out of the page.

use super::sample;
use crate::harness::{journey, until};

#[test]
fn every_table_is_copied_as_text_and_as_a_table() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}share"));
        page.sees("Tables for documents and spreadsheets");
        let mut buttons = page.names("button");
        buttons.retain(|name| name.starts_with("Copy "));
        assert!(buttons.len() > 3, "{buttons:?}");
        for name in buttons {
            page.put_in_clipboard("nothing yet");
            let button = page.find("button", &name);
            button.focus();
            // What was said of the table before does not cover what has the focus.
            until(&format!("“{name}” to be in sight"), || {
                button.is_in_sight().then_some(())
            });
            page.press("Enter");
            until("the table", || (page.clipboard() != "nothing yet").then_some(()));
            until(&format!("“{name}” to stay in sight"), || {
                button.is_in_sight().then_some(())
            });
            let text = page.clipboard();
            let (head, rows) = text.split_once('\n').unwrap_or_default();
            assert!(head.contains('\t') && rows.contains('\t'), "{name}: {text}");
            let html = page.clipboard_html();
            assert!(html.contains("<td") && html.contains("</table>"), "{name}: {html}");
        }
    });
}

#[test]
fn a_table_is_saved_as_csv() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}share"));
        let (name, content) = page.saved_by(|| page.click("Save Parts in roles as CSV"));
        assert!(
            name.starts_with("larkin-falls-community-schools-2026-29-parts-in-roles_") && name.ends_with(".csv"),
            "{name}"
        );
        let text = String::from_utf8(content).unwrap();
        let (head, rows) = text.strip_prefix('\u{feff}').unwrap().split_once("\r\n").unwrap();
        assert!(head.starts_with("Role,Person,"), "{head}");
        assert!(rows.contains("Coordinate the community schools,Tom Okafor,"), "{rows}");
    });
}
