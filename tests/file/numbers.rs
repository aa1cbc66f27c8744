//! Case 29: numbers. Refused or exact, and money never through a float.

use schoolweave::plan::file::{self, FileError};
use schoolweave::plan::json::RepairKind;
use schoolweave::plan::{Amount, Money};

use crate::support::{data, read, rewritten};

fn with_need(number: &str) -> String {
    format!(
        r#"{{"type":"schoolweave-plan","data":{{"cost_lines":[{{"id":"c","need":{{"2026":{number}}}}}],"later":{number}}}}}"#
    )
}

#[test]
fn case_29_what_is_no_number_is_no_json() {
    for text in [
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "01",
        "1.",
        ".5",
        "0x10",
        "1e",
        "--1",
    ] {
        let found = file::read(with_need(text).as_bytes()).err();
        assert!(matches!(found, Some(FileError::NotJson { .. })), "{text}: {found:?}");
    }
}

#[test]
fn case_29_whole_minor_units_are_exact() {
    for (text, cents) in [
        ("0", 0),
        ("-0", 0),
        ("-1", -1),
        ("9007199254740993", 9_007_199_254_740_993),
        ("9223372036854775807", i64::MAX),
        ("-9223372036854775808", i64::MIN),
    ] {
        let file = read(&with_need(text));
        let line = file.plan.cost_lines.iter().next().unwrap().clone();
        assert_eq!(
            (line.need.of(2026), file.repairs),
            (Amount::Known(Money(cents)), vec![]),
            "{text}"
        );
        let again = read(&rewritten(&with_need(text)));
        assert_eq!(again.plan.cost_lines.iter().next(), Some(&line));
    }
}

#[test]
fn case_29_everything_else_is_kept_as_it_was_and_not_taken_for_money() {
    for text in [
        "12.0",
        "12.5",
        "1e+2",
        "1e+400",
        "-1e-400",
        "9223372036854775808",
        "\"12\"",
        "true",
        "[]",
        "{}",
    ] {
        let file = read(&with_need(text));
        let line = file.plan.cost_lines.iter().next().unwrap();
        assert_eq!(line.need.of(2026), Amount::Blank, "{text}");
        assert_eq!(file.repairs.len(), 1);
        assert_eq!(file.repairs[0].kind, RepairKind::Unread);
        let written = rewritten(&with_need(text));
        assert!(
            written.contains(&format!(r#""unread:need":{{"2026":{text}}}"#)),
            "{written}"
        );
        assert!(written.contains(&format!(r#""later":{text}"#)), "{written}");
    }
}

#[test]
fn case_29_counts_shares_and_years_keep_their_bounds() {
    let text = r#"{"type":"schoolweave-plan","data":{
        "partners":[{"id":"a","students_served":-1,"families_served":4294967296,"influence":2.0,"interest":3}],
        "people":[{"id":"p","capacity":-5}],
        "sources":[{"id":"s","probability":1001,"amounts":{"2026":1,"02026":2}}],
        "allocations":[{"id":"m","year":2147483648}]}}"#;
    let file = read(text);
    let at: Vec<_> = file
        .repairs
        .iter()
        .filter(|repair| repair.kind == RepairKind::Unread)
        .map(|repair| repair.at.as_str())
        .collect();
    assert_eq!(
        at,
        [
            "partners/0/students_served",
            "partners/0/families_served",
            "partners/0/influence",
            "people/0/capacity",
            "sources/0/probability",
            "sources/0/amounts",
            "allocations/0/year"
        ]
    );
    assert_eq!(file.plan.partners.iter().next().unwrap().interest, Some(3));
    let data = data(&rewritten(text));
    assert_eq!(data["sources"][0]["unread:amounts"]["02026"], 2);
}
