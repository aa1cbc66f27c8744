//! What must never happen in a workbook: text that is reckoned, blanks that read as nothing, names that no spreadsheet takes.

use std::rc::Rc;

use calamine::{Data, DataType as _};
use schoolweave::plan::{Amount, Money};

use crate::opened::{file, opened};
use crate::plans::{example, in_currency, small};

#[test]
fn x36_text_that_looks_like_a_formula_stays_text() {
    for name in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "{=1}",
        "=HYPERLINK(\"http://x\")",
        "<b>&amp;\u{1}",
        "12",
        "https://example.org",
        "?",
        "*",
    ] {
        let book = opened(&small(name, name));
        let costs = book.sheet("What it costs");
        assert_eq!(costs.formula(1, 0), "", "{name}");
        assert!(
            matches!(costs.value(1, 0), Data::String(_)),
            "{name}: {:?}",
            costs.value(1, 0)
        );
        if !name.contains(['\t', '\r', '\u{1}']) {
            assert_eq!(costs.value(1, 0), Data::String(name.to_owned()));
        }
        let head = book.sheet("Pays 2026–27").value(0, 2);
        assert!(matches!(head, Data::String(_)), "{name}: {head:?}");
    }
}

#[test]
fn b3_blank_zero_and_not_known_are_three_things() {
    let mut plan = small("Bus", "Grant");
    let mut line = (*plan.cost_lines.ordered()[0]).clone();
    line.need = line
        .need
        .with(2027, Amount::Unknown)
        .with(2028, Amount::Known(Money(0)));
    plan.put(line.into());
    let book = opened(&plan);
    let costs = book.sheet("What it costs");
    let first = costs.column("2026–27");
    assert_eq!(costs.value(1, first), Data::Float(10.05));
    assert_eq!(costs.value(1, first + 1), Data::String("?".to_owned()));
    assert_eq!(costs.value(1, first + 2), Data::Float(0.0));
    let sources = book.sheet("Where money comes from");
    assert_eq!(sources.value(1, sources.column("2027–28")), Data::Empty);
    assert_eq!(costs.value(1, costs.column("Amounts not yet known")), Data::Float(1.0));
}

#[test]
fn pages_have_names_that_spreadsheets_take_also_for_a_plan_of_ten_years() {
    let mut plan = small("Bus", "Grant");
    Rc::make_mut(&mut plan.about).years = Some(10);
    let book = opened(&plan);
    let mut names: Vec<String> = book.0.iter().map(|sheet| sheet.name.to_lowercase()).collect();
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 31));
    names.sort();
    names.dedup();
    assert_eq!(names.len(), book.0.len());
}

#[test]
fn money_is_written_as_the_plans_currency_has_it() {
    let style = |code: &str| {
        let file = file(&in_currency(code));
        zip_part(&file, "xl/styles.xml")
    };
    assert!(style("USD").contains("[$$-409]#,##0.00"));
    assert!(style("EUR").contains("#,##0.00 [$€-1]"));
    assert!(style("JPY").contains("[$JPY] #,##0;"));
    assert!(style("KWD").contains("[$KWD] #,##0.000;"));
}

/// A part of the file as text.
/// The sheet of this place in the file, as XML.
fn sheet(file: &[u8], place: usize) -> String {
    zip_part(file, &format!("xl/worksheets/sheet{place}.xml"))
}

/// LibreOffice leaves a row as high as the file has it.
#[test]
fn d3_rows_are_as_high_as_the_text_that_breaks_in_them() {
    let file = file(&example());
    let sources = sheet(&file, 3);
    let head = sources.split("<row ").nth(1).unwrap();
    assert!(
        head.contains("customHeight=\"1\"") && head.contains("ht=\"30\""),
        "{}",
        head.split('>').next().unwrap()
    );
    let second = sources.split("<row ").nth(2).unwrap();
    assert!(!second.split('>').next().unwrap().contains("ht="), "{second}");
}

/// A page of many columns goes over several sheets of paper, each with the names in front; all others are on one.
#[test]
fn d3_what_is_wide_is_printed_to_be_read() {
    let file = file(&example());
    let pays = sheet(&file, 5);
    assert!(
        pays.contains("fitToWidth=\"2\"") || pays.contains("fitToWidth=\"3\""),
        "{pays}"
    );
    let workbook = zip_part(&file, "xl/workbook.xml");
    let titles: Vec<&str> = workbook.split("_xlnm.Print_Titles").skip(1).collect();
    assert!(titles.iter().any(|titles| titles.contains("$A:$A")), "{titles:?}");
    let years = sheet(&file, 4);
    assert!(!years.contains("fitToWidth=\"2\""), "a narrow page is on one sheet");
}

#[test]
fn days_are_days() {
    let book = opened(&example());
    let sources = book.sheet("Where money comes from");
    let column = sources.column("May be spent from");
    let value = sources.value(1, column);
    assert!(value.is_datetime(), "{value:?}");
}

fn zip_part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
    text
}
