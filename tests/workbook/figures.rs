//! The workbook's figures are those of the pages, and its formulas reckon them.

use calamine::Data;
use schoolweave::engine::cash::{Counted, cash};
use schoolweave::engine::ed524::{Of, Row, budget};
use schoolweave::engine::funding::{YearSummary, by_year, funding};
use schoolweave::engine::match_ledger::match_ledger;
use schoolweave::exchange::table::Cell;
use schoolweave::plan::{Amount, Id, Kind, Plan, Rank, Record, Scenario};
use schoolweave::ui::tables::Table;
use schoolweave::ui::words::Words;

use crate::formula::{Value, cell};
use crate::opened::{Opened, Sheet, file, opened, today};
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

/// The pages on which a table of money stands that is told with formulas; nothing for a table that has a page as it is.
fn pages_with_formulas(table: Table) -> &'static [&'static str] {
    match table {
        Table::Records(Kind::CostLine) => &["What it costs"],
        Table::Records(Kind::Source) => &["Where money comes from"],
        Table::Records(Kind::MatchContribution) => &["What is brought as match"],
        Table::Grid | Table::Payments => &["Pays 2026–27", "Pays 2027–28", "Pays 2028–29"],
        Table::Years => &["By year"],
        Table::Cash => &["Cash by month"],
        Table::Match => &["Match"],
        Table::Budget(_) => &["Budget by category"],
        _ => &[],
    }
}

/// Whether a cell came into the file as what it is: numbers as numbers, days as days.
fn is_the_same(cell: &Cell, found: &Data) -> bool {
    let is_number = |number: f64| matches!(found, Data::Float(found) if (found - number).abs() < 0.000_5);
    match cell {
        Cell::Blank | Cell::Amount(Amount::Blank) => *found == Data::Empty,
        Cell::Text(text) => *found == Data::String(text.clone()),
        Cell::Amount(Amount::Unknown) => *found == Data::String("?".to_owned()),
        Cell::Amount(Amount::Known(money)) => {
            matches!(found, Data::Float(found) if format!("{:.0}", found * 100.0) == money.0.to_string())
        }
        Cell::Day(_) => matches!(found, Data::DateTime(day) if day.is_datetime()),
        Cell::Number(number) => *found == Data::Float(f64::from(i32::try_from(*number).unwrap())),
        Cell::Hours(time) => is_number(f64::from(time.0) / 60.0),
        Cell::Percent(share) => is_number(f64::from(share.thousandths()) / 1000.0),
        Cell::Figure(figure) => is_number(figure.parse().unwrap()),
    }
}

#[test]
fn every_table_of_money_is_in_the_workbook_with_its_numbers() {
    let mut plan = example();
    plan.put(Scenario::new(Id::new("what-if"), Rank::default()).into());
    let book = opened(&plan);
    let words = Words::new("en");
    let mut as_they_are = 0;
    for table in Table::ALL.iter().copied().filter(|table| table.is_of_money()) {
        assert!(table.is_filled(&plan), "{table:?}");
        for page in pages_with_formulas(table) {
            book.sheet(page);
        }
        if pages_with_formulas(table).is_empty() {
            let page = book.sheet(&table.name(&words, &plan));
            let expected = table.sheet(&words, &plan, today());
            assert!(!expected.rows.is_empty(), "{table:?}");
            for (row, cells) in (1..).zip(&expected.rows) {
                for (column, cell) in (0..).zip(cells) {
                    let found = page.value(row, column);
                    assert!(is_the_same(cell, &found), "{table:?}: {cell:?} as {found:?}");
                }
            }
            as_they_are += 1;
        }
    }
    assert_eq!(as_they_are, 9);
}

#[test]
fn what_adds_up_in_a_table_has_its_sum_below_as_a_formula() {
    let book = opened(&example());
    let summed = |page: &Sheet, heading: &str| {
        let (row, column) = (page.row("Together"), page.column(heading));
        assert!(page.formula(row, column).starts_with("SUM("), "{heading}");
        let cents = (1..row).filter(|above| page.value(*above, column) != Data::Empty);
        let cents: i64 = cents.map(|above| page.cents(above, column)).sum();
        assert_eq!(page.cents(row, column), cents, "{heading}");
        assert!(cents > 0, "{heading}");
    };
    let best = book.sheet("What can be paid at best");
    for heading in ["Pays (USD)", "Missing (USD)"] {
        summed(best, heading);
    }
    let lost = book.sheet("If one source is lost");
    for heading in ["Brings (USD)", "Left (USD)"] {
        summed(lost, heading);
    }
    // What would be missing without a source holds for that one alone: such figures do not add up.
    let more = lost.column("More would be missing (USD)");
    assert_eq!(lost.value(lost.row("Together"), more), Data::Empty);
}
