//! The budget by category: of the whole plan, then of each source of which something is assigned.

use super::{Making, assigned, sum};
use crate::engine::ed524::{Of, Part, Row, Section, budget};
use crate::exchange::workbook::reference::{cell, range};
use crate::exchange::workbook::{Cell, Field, Look, Page};
use crate::plan::money::Tally;
use crate::ui::labels;

/// The column of the first year: before it come what the budget is of, the section, the number and the category.
const YEARS: usize = 4;
const FROZEN: u16 = 4;

pub(super) fn page(making: &Making) -> Page {
    let mut page = Page::new(&making.names.budget, (1, FROZEN));
    let mut head = making.headings(&["ed524-of", "ed524-section", "ed524-number", "field-cost_lines-category"]);
    head.extend(making.year_headings());
    head.push(making.heading("funding-all-years"));
    page.push(Look::Head, head);
    let whole = (making.words.text("ed524-of-plan"), Of::Plan);
    let sources = making.money.sources.iter().filter(|row| row.source.is_live());
    let each = sources.map(|row| {
        let name = labels::named(making.words, &row.source.name);
        (name, Of::Source(row.source.id.clone()))
    });
    for (name, of) in std::iter::once(whole).chain(each) {
        let Some(found) = budget(making.plan, &of) else {
            continue;
        };
        if found.sections.iter().all(Section::is_empty) {
            continue;
        }
        for section in found
            .sections
            .iter()
            .filter(|section| !section.is_empty() || section.part != Part::Match)
        {
            rows(making, &mut page, &name, section);
        }
    }
    page
}

/// The rows of a section, whose sums add up the rows above them.
fn rows(making: &Making, page: &mut Page, name: &str, section: &Section) {
    let first = page.rows.len();
    let at = |row: Row| first + Row::ALL.iter().position(|of| *of == row).unwrap_or_default();
    let years = making.money.years.len();
    for (number, row) in Row::ALL.into_iter().enumerate() {
        let here = page.rows.len();
        let added = |column: usize, tally: Tally| match row {
            Row::TotalDirect => sum(&range((at(Row::Personnel), column), (at(Row::Other), column)), tally),
            Row::Total => {
                let parts = [Row::TotalDirect, Row::Indirect, Row::TrainingStipends].map(|row| cell(at(row), column));
                sum(&parts.join(","), tally)
            }
            _ => assigned(tally),
        };
        let mut fields = vec![
            Field::text(name),
            making.heading(section.part.label_key()),
            Cell::Number(i64::try_from(number + 1).unwrap_or_default()).into(),
            making.heading(row.label_key()),
        ];
        fields.extend((0..years).map(|place| added(YEARS + place, section.of(row, place))));
        let all = range((here, YEARS), (here, YEARS + years - 1));
        fields.push(sum(&all, section.all(row)));
        page.push(if row.is_sum() { Look::Sum } else { Look::Plain }, fields);
    }
}
