//! The budget by category as a table: a row for each section and category, with the amount of every year.

use super::crossed::{Table, text, total};
use crate::engine::ed524::{Of, Row, budget};
use crate::exchange::table::{Cell, Sheet};
use crate::plan::Plan;
use crate::plan::money::Tally;
use crate::ui::words::Words;

/// What the budget is of that has this place: a source in the order people gave them, or the whole plan.
pub(super) fn of(plan: &Plan, place: Option<usize>) -> Of {
    let source = place.and_then(|place| plan.sources.ordered().get(place).cloned());
    source.map_or(Of::Plan, |source| Of::Source(source.id.clone()))
}

/// The budget.
pub(super) fn by_category(words: &Words, plan: &Plan, of: &Of) -> Sheet {
    let mut table = Table::new(words, &["ed524-section", "ed524-number", "field-cost_lines-category"]);
    for year in plan.about.fiscal_years() {
        table.heading_in_currency(words, plan, &plan.year_name(year));
    }
    table.heading_in_currency(words, plan, &words.text("funding-all-years"));
    let found = budget(plan, of);
    let mut unknown = Vec::new();
    for section in found.iter().flat_map(|found| &found.sections) {
        for (at, row) in Row::ALL.into_iter().enumerate() {
            let mut cells = vec![
                text(&words.text(section.part.label_key())),
                Cell::Number(i64::try_from(at + 1).unwrap_or_default()),
                text(&words.text(row.label_key())),
            ];
            let years = 0..plan.about.fiscal_years().count();
            cells.extend(years.map(|place| shown(section.of(row, place))));
            cells.push(shown(section.all(row)));
            table.0.rows.push(cells);
            unknown.push(section.all(row).unknown);
        }
    }
    table.with_unknown(words, &unknown)
}

/// A blank where nothing is entered.
fn shown(tally: Tally) -> Cell {
    if tally.is_entered { total(tally) } else { Cell::Blank }
}

#[cfg(test)]
mod tests {
    use super::super::Table;
    use super::{Cell, Words};
    use crate::exchange::entry::AmountRules;
    use crate::plan::checks::testing::*;
    use crate::plan::{CostCategory, Plan};

    #[test]
    fn a_sources_budget_leaves_with_the_numbers_of_the_form() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "tutors", &[1_000], |line| {
            line.category = Some(CostCategory::Personnel)
        });
        source(&mut plan, "gift", &[9], |_| {});
        source(&mut plan, "grant", &[1_000], |source| source.name = "Grant".to_owned());
        pay(&mut plan, "grant", "tutors", 2026, 700);
        let (words, table) = (Words::new("en"), Table::Budget(Some(1)));
        assert_eq!(table.name(&words, &plan).as_str(), "Budget by category, Grant");
        let sheet = table.sheet(&words, &plan, today());
        let csv = sheet.to_csv(&AmountRules::of(&plan.about), false);
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(
            lines[..2],
            [
                "Section,No.,Category,2026–27 (USD),2027–28 (USD),2028–29 (USD),All years (USD)",
                "Section A: what this source pays,1,Personnel,7.00,,,7.00",
            ]
        );
        assert_eq!(lines[12], "Section A: what this source pays,12,Total costs,7.00,,,7.00");
        assert_eq!(sheet.rows[13][3], Cell::Blank, "no match is entered");
    }
}
