//! Which pays for what in a year: lines × sources, with what each line misses and each source has left.

use std::rc::Rc;

use super::{Making, assigned, costs, empty_row, is_partly_known, known, linked, rows_for, said, sources};
use crate::exchange::workbook::reference::{cell, on_page, range, text};
use crate::exchange::workbook::{Field, Look, Page};
use crate::plan::money::Tally;
use crate::plan::{Amount, Certainty, Source};
use crate::ui::labels;

const NEED: usize = 1;
/// The column of the first source.
const SOURCES: usize = 2;
/// The row of the first line: above are the names of the sources, and how sure each is.
const FIRST: usize = 2;
const SURE: usize = 1;

/// Where things stand on the page.
struct Places {
    /// The column of what is assigned to a line; after it comes what the line misses.
    assigned: usize,
    /// The row of totals; after it come what sources bring and have left.
    totals: usize,
}

impl Places {
    fn of(making: &Making) -> Self {
        let live = making.money.sources.iter().filter(|row| row.source.is_live()).count();
        Self {
            assigned: SOURCES + rows_for(live),
            totals: FIRST + rows_for(making.money.lines.len()),
        }
    }
}

/// A source with its place among all.
type Placed<'a> = (usize, &'a Rc<Source>);

/// The page of the year that has this place among the plan's.
pub(super) fn page(making: &Making, place: usize) -> Page {
    let (words, money) = (making.words, &making.money);
    let name = making.names.pays.get(place).map_or("", String::as_str);
    let mut page = Page::new(name, (2, 1));
    let Some(year) = money.years.get(place) else {
        return page;
    };
    let at = Places::of(making);
    let (live, lost): (Vec<Placed>, Vec<Placed>) = money
        .sources
        .iter()
        .map(|row| &row.source)
        .enumerate()
        .partition(|(_, source)| source.is_live());
    // What will not come stands apart, after all that counts, where something was assigned of it.
    let mut lost = lost;
    lost.retain(|(_, source)| !money.paying.source(&source.id, year.year).is_nothing());
    let columns = |first: usize, of: &[Placed], field: &dyn Fn(Placed, usize) -> Field| -> Vec<Field> {
        let fields = of.iter().enumerate();
        fields.map(|(column, source)| field(*source, first + column)).collect()
    };
    // Every row is: its name, the need, the sources, what is assigned, what is missing, and what is lost.
    let row = |begin: [Field; 2], end: [Field; 2], field: &dyn Fn(Placed, usize) -> Field| -> Vec<Field> {
        let mut fields = Vec::from(begin);
        fields.extend(columns(SOURCES, &live, field));
        fields.resize(at.assigned, Field::blank());
        fields.extend(end);
        fields.extend(columns(at.assigned + 2, &lost, field));
        fields
    };
    let ends = ["funding-row-assigned", "funding-still-missing"].map(|key| making.heading(key));
    let begins = ["funding-cost-line", "funding-needed"].map(|key| making.heading(key));
    let head = row(begins, ends, &|(_, source), _| {
        Field::text(&labels::named(words, &source.name))
    });
    page.push(Look::Head, head);
    let blanks = || [Field::blank(), Field::blank()];
    let sure = row(
        [making.heading("funding-certainty"), Field::blank()],
        blanks(),
        &|(_, source), _| making.heading(source.certainty().label_key()),
    );
    page.push(Look::Head, sure);
    for (line, of) in money.lines.iter().enumerate() {
        let Some(of_year) = of.years.get(place) else { continue };
        let here = page.rows.len();
        let paid = |source: &Source| money.paying.cell(&source.id, &of.line.id, year.year);
        let sum = format!("SUM({})", range((here, SOURCES), (here, at.assigned - 1)));
        let rest = format!(
            "IF(COUNTIF({},\"~?\")>0,\"?\",N({})-{})",
            range((here, NEED), (here, at.assigned - 1)),
            cell(here, NEED),
            cell(here, at.assigned)
        );
        let missing = reckoned_unless(
            live.iter().any(|(_, source)| is_partly_known(paid(source))),
            rest,
            of_year.gap,
        );
        let begin = [
            Field::text(&labels::named(words, &of.line.name)),
            linked(&costs::need(making, line, place), costs::need_of(making, line, place)),
        ];
        let end = [Field::reckoned(sum, known(of_year.paid.sum)), missing];
        page.push(Look::Plain, row(begin, end, &|(_, source), _| assigned(paid(source))));
    }
    empty_row(&mut page, money.lines.len());
    let lines = |column: usize| range((FIRST, column), (at.totals - 1, column));
    let total = |column: usize, tally: Tally| super::sum(&lines(column), tally);
    let end = [
        total(at.assigned, year.allocated),
        Field::reckoned(format!("SUMIF({},\">0\")", lines(at.assigned + 1)), known(year.gap.sum)),
    ];
    let begin = [making.heading("funding-row-assigned"), total(NEED, year.need)];
    let totals = row(begin, end, &|(_, source), column| {
        total(column, money.paying.source(&source.id, year.year))
    });
    page.push(Look::Sum, totals);
    let of_source = |source: usize| money.sources.get(source).and_then(|row| row.years.get(place));
    let brings = row(
        [making.heading("funding-row-brings"), Field::blank()],
        blanks(),
        &|(source, _), _| {
            let amount = of_source(source).map_or(Amount::Blank, |of| of.brings);
            linked(&sources::brings(making, source, place), amount)
        },
    );
    page.push(Look::Plain, brings);
    let left = row(
        [making.heading("funding-row-left"), Field::blank()],
        blanks(),
        &|(source, of), column| {
            let brings = cell(at.totals + 1, column);
            let rest = format!(
                "IF(OR({brings}=\"?\",COUNTIF({},\"~?\")>0),\"?\",N({brings})-{})",
                lines(column),
                cell(at.totals, column)
            );
            let paid = money
                .lines
                .iter()
                .map(|line| money.paying.cell(&of.id, &line.line.id, year.year));
            let is_partly = paid.into_iter().any(is_partly_known);
            reckoned_unless(is_partly, rest, of_source(source).and_then(|of| of.left))
        },
    );
    page.push(Look::Plain, left);
    page
}

/// A formula with its value; the value alone where the cells do not say all that it follows from.
fn reckoned_unless(is_untold: bool, formula: String, value: Option<crate::plan::Money>) -> Field {
    if is_untold {
        said(value).into()
    } else {
        Field::reckoned(formula, said(value))
    }
}

/// What other pages take from the page of a year.
#[derive(Clone, Copy)]
pub(super) enum Total {
    Assigned,
    Secured,
    Missing,
    Left,
}

/// How it is reckoned there.
pub(super) fn total(making: &Making, total: Total, place: usize) -> String {
    let at = Places::of(making);
    let name = making.names.pays.get(place).map_or("", String::as_str);
    let row = |row: usize| on_page(name, &range((row, SOURCES), (row, at.assigned - 1)));
    match total {
        Total::Assigned => on_page(name, &cell(at.totals, at.assigned)),
        Total::Missing => on_page(name, &cell(at.totals, at.assigned + 1)),
        Total::Secured => {
            let word = text(&making.words.text(Certainty::Secured.label_key()));
            format!("SUMIF({},{word},{})", row(SURE), row(at.totals))
        }
        Total::Left => format!("SUMIF({},\">0\")", row(at.totals + 2)),
    }
}
