//! What leaves the page for funders: the workbook, the grid as CSV, the budget by category and the page for a funder.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::sample;
use crate::harness::{Browser, Hand, Keyboard, journey, until};

/// The files of the program that were loaded and have this in their name.
fn loaded(page: &Browser, part: &str) -> usize {
    let script =
        format!("return performance.getEntriesByType('resource').filter((one) => one.name.includes({part:?})).length");
    page.run(&script)
        .as_u64()
        .and_then(|count| usize::try_from(count).ok())
        .unwrap_or_default()
}

#[test]
fn the_workbook_and_the_grid_are_saved_by_keyboard_and_what_makes_the_workbook_comes_only_then() {
    journey(|page| {
        let hand = Keyboard::of(page);
        let plan = sample(page);
        page.go(&format!("{plan}funding/years"));
        until("the rest of the program", || {
            (loaded(page, "split_bring_in") > 0).then_some(())
        });
        assert_eq!(loaded(page, "split_workbook"), 0);
        page.go(&format!("{plan}funding/out"));
        page.find("heading", "Workbook");
        page.assert_accessible("reports and files");
        page.run("sessionStorage.removeItem('pointer')");
        let (name, content) = page.saved_by(|| hand.press("Save as a workbook (XLSX)"));
        assert!(
            name.starts_with("larkin-falls-community-schools-2026-29_") && name.ends_with(".xlsx"),
            "{name}"
        );
        assert_eq!(loaded(page, "split_workbook"), 1);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(content)).unwrap();
        let years = book.worksheet_range("By year").unwrap();
        let need = years
            .rows()
            .find(|row| row[0] == Data::String("Needed".to_owned()))
            .unwrap();
        assert!(matches!(need[1], Data::Float(sum) if sum > 100_000.0), "{need:?}");
        let formulas = book.worksheet_formula("By year").unwrap();
        assert!(
            formulas
                .used_cells()
                .any(|(.., formula)| formula.starts_with("'What it costs'!")),
            "totals are formulas"
        );

        let (name, content) = page.saved_by(|| hand.press("Save Which pays for what, as a grid as CSV"));
        assert!(name.ends_with(".csv"), "{name}");
        let text = String::from_utf8(content).unwrap();
        assert!(
            text.starts_with("\u{feff}Fiscal year,Cost line,Needed (USD),"),
            "{text}"
        );
        assert!(text.lines().count() > 40, "{text}");
        hand.assert_no_pointer();
        page.assert_quiet();
    });
}

#[test]
fn the_budget_by_category_and_the_page_for_a_funder_are_found_and_read() {
    journey(|page| {
        let plan = sample(page);
        page.go(&format!("{plan}funding/budget"));
        page.find("table", "Budget by category and fiscal year");
        page.sees("What is needed, whoever pays");
        page.field("Budget of").choose("21st Century learning centers grant");
        page.sees("Section A: what this source pays");
        assert!(
            page.place().ends_with("funding/budget/sources/ex-source-cclc"),
            "{}",
            page.place()
        );
        page.assert_accessible("budget by category");
        let (_, content) =
            page.saved_by(|| page.click("Save Budget by category, 21st Century learning centers grant as CSV"));
        let text = String::from_utf8(content).unwrap();
        assert!(text.contains(",12,Total costs,"), "{text}");

        page.go(&format!("{plan}funding/out"));
        page.follow("21st Century learning centers grant: page for the funder");
        page.find("heading", "21st Century learning centers grant");
        for part in [
            "Who we are",
            "What the money pays for",
            "What depends on it",
            "Match",
            "Due to the funder",
        ] {
            page.find("heading", part);
        }
        page.assert_accessible("page for a funder");
        page.follow("Back to reports and files");
        page.find("heading", "Workbook");
        page.assert_quiet();
    });
}
