//! The workbook's figures are those of the pages, and its formulas reckon them.

use calamine::Data;
use schoolweave::engine::cash::{Counted, cash};
use schoolweave::engine::ed524::{Of, Row, budget};
use schoolweave::engine::funding::{YearSummary, by_year, funding};
use schoolweave::engine::match_ledger::match_ledger;
use schoolweave::plan::Plan;

use crate::formula::{Value, cell};
use crate::opened::{Opened, file, opened};
use crate::plans::{example, in_currency, small, troubled};

fn plans() -> Vec<Plan> {
    let empty = Plan::new("empty", "");
    vec![example(), troubled(), in_currency("JPY"), small("Bus", "Grant"), empty]
}

/// Reckons every formula from the file alone, and compares it with the result that is kept beside it.
fn assert_reckoned(book: &Opened) -> usize {
    let mut count = 0;
    for sheet in &book.0 {
        for (row, column) in sheet.reckoned() {
            count += 1;
            let formula = sheet.formula(row, column);
            let kept = match sheet.value(row, column) {
                Data::Float(number) => Value::Number(number),
                Data::String(text) => Value::Text(text),
                Data::Empty => Value::Text(String::new()),
                other => panic!("{other:?} of {formula} on “{}”", sheet.name),
            };
            let found = cell(book, sheet, row, column);
            let is_same = match (&kept, &found) {
                (Value::Number(kept), Value::Number(found)) => (kept - found).abs() < 0.000_5,
                (kept, found) => kept == found,
            };
            assert!(
                is_same,
                "“{}” row {row}: {formula} is {found:?}, kept is {kept:?}",
                sheet.name
            );
        }
    }
    count
}

#[test]
fn every_formula_reckons_what_is_kept_beside_it() {
    let counts: Vec<usize> = plans().iter().map(|plan| assert_reckoned(&opened(plan))).collect();
    assert!(counts[0] > 500, "{counts:?}");
}

#[test]
fn every_total_of_a_year_is_the_pages_figure_and_a_formula() {
    type Row = (&'static str, fn(&YearSummary) -> i64);
    let rows: [Row; 15] = [
        ("Needed", |year| year.need.sum.0),
        ("Must", |year| year.must.sum.0),
        ("Should", |year| year.should.sum.0),
        ("Could", |year| year.could.sum.0),
        ("In sight altogether", |year| year.available().sum.0),
        ("Secured", |year| year.secured.sum.0),
        ("Pending", |year| year.pending.sum.0),
        ("Hoped for", |year| year.hoped.sum.0),
        ("In kind, of all this", |year| year.in_kind.sum.0),
        ("Weighted by chance", |year| year.expected.sum.0),
        ("On paper", |year| year.balance().0),
        ("Assigned", |year| year.allocated.sum.0),
        ("Of it secured", |year| year.allocated_secured.sum.0),
        ("Still missing", |year| year.gap.sum.0),
        ("Not yet assigned", |year| year.unassigned.sum.0),
    ];
    for plan in [example(), troubled()] {
        let book = opened(&plan);
        let sheet = book.sheet("By year");
        for (label, figure) in rows {
            let row = sheet.row(label);
            for year in by_year(&plan) {
                let column = sheet.column(&year.name);
                assert_eq!(sheet.cents(row, column), figure(&year), "{label} {}", year.name);
                assert_ne!(sheet.formula(row, column), "", "{label} {}", year.name);
            }
        }
    }
}

#[test]
fn what_each_line_misses_and_each_source_has_left_are_as_on_the_page() {
    for plan in [example(), troubled()] {
        let (book, found) = (opened(&plan), funding(&plan));
        for (place, year) in found.years.iter().enumerate() {
            let sheet = book.sheet(&format!("Pays {}", year.name));
            let missing = sheet.column("Still missing");
            for (line, row) in found.lines.iter().enumerate() {
                let at = 2 + u32::try_from(line).unwrap();
                assert_eq!(sheet.value(at, 0), Data::String(row.line.name.clone()));
                match row.years[place].gap {
                    Some(gap) => assert_eq!(sheet.cents(at, missing), gap.0, "{}", row.line.name),
                    None => assert_eq!(sheet.value(at, missing), Data::String("?".to_owned())),
                }
            }
            let left = sheet.row("Left");
            for row in found.sources.iter().filter(|row| row.source.is_live()) {
                let column = sheet.column(&row.source.name);
                match row.years[place].left {
                    Some(money) => assert_eq!(sheet.cents(left, column), money.0, "{}", row.source.name),
                    None => assert_eq!(sheet.value(left, column), Data::String("?".to_owned())),
                }
            }
        }
    }
}

#[test]
fn cash_goes_on_from_month_to_month_as_on_the_page() {
    let plan = example();
    let (book, found) = (opened(&plan), cash(&plan));
    let sheet = book.sheet("Cash by month");
    for (reading, column) in found.readings.iter().zip([4_u32, 7, 10]) {
        for (place, month) in reading.months.iter().enumerate() {
            let row = 2 + u32::try_from(place).unwrap();
            assert_eq!(sheet.cents(row, column), month.closing.0);
            assert_ne!(sheet.formula(row, column), "");
        }
    }
    assert_eq!(found.readings.len(), Counted::ALL.len());
    assert!(
        matches!(sheet.value(2, 1), Data::DateTime(day) if day.is_datetime()),
        "a month is a day, not text"
    );
}

#[test]
fn match_adds_up_what_counts_for_each_award() {
    for plan in [example(), troubled()] {
        let (book, ledger) = (opened(&plan), match_ledger(&plan));
        let sheet = book.sheet("Match");
        for award in &ledger.awards {
            let row = sheet.row(&award.award.name);
            for (place, year) in award.years.iter().enumerate() {
                let column = 3 + u32::try_from(place).unwrap();
                assert_eq!(sheet.cents(row + 1, column), year.counted.sum.0, "{}", award.award.name);
                assert_eq!(sheet.cents(row + 2, column), year.undocumented.sum.0);
                if let (Some(short), true) = (year.short(), award.counting.is_some()) {
                    assert_eq!(sheet.cents(row + 3, column), short.0);
                }
            }
        }
    }
}

#[test]
fn the_same_plan_is_the_same_bytes() {
    for plan in plans() {
        assert!(file(&plan) == file(&plan));
    }
}

#[test]
fn the_budget_by_category_adds_up_to_what_the_engine_says() {
    let plan = example();
    let book = opened(&plan);
    let sheet = book.sheet("Budget by category");
    let found = budget(&plan, &Of::Plan).unwrap();
    for (section, part) in found.sections.iter().enumerate() {
        for (at, row) in Row::ALL.into_iter().enumerate() {
            let line = u32::try_from(1 + section * Row::ALL.len() + at).unwrap();
            assert_eq!(sheet.cents(line, 7), part.all(row).sum.0, "{row:?}");
            assert_eq!(row.is_sum(), !sheet.formula(line, 4).is_empty(), "{row:?}");
        }
    }
}
