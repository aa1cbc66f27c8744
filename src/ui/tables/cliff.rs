//! What recurring costs stand on: by year, cash and in kind apart, by how sure it is.

use yew::AttrValue;

use super::crossed::{Table, text, total};
use crate::engine::cliff::{Apart, YearOn, cliff};
use crate::engine::funding::funding;
use crate::exchange::table::{Cell, Sheet};
use crate::plan::money::Tally;
use crate::plan::{Certainty, Day, Plan};
use crate::ui::words::Words;

/// A row: what it is of, and its figures, one for each year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CliffRow {
    /// What it is of.
    pub label: AttrValue,
    /// How sure it is, where it is a part of the heading before it.
    pub certainty: Option<Certainty>,
    /// Its figures; none for the heading of parts.
    pub figures: Vec<Tally>,
}

/// The rows, each sum before its parts.
pub fn cliff_rows(words: &Words, years: &[YearOn]) -> Vec<CliffRow> {
    let whole = |key: &str, of: fn(&YearOn) -> Tally| CliffRow {
        label: words.text(key),
        certainty: None,
        figures: years.iter().map(of).collect(),
    };
    let mut rows = vec![whole("cliff-row-recurring", |year| year.recurring)];
    rows.extend(parts(words, years, "cliff-row-lasts", |year| year.lasts));
    rows.extend(parts(words, years, "cliff-row-ends", |year| year.ends));
    rows.extend(parts(words, years, "cliff-row-once", |year| year.once));
    rows.push(whole("cliff-row-unpaid", |year| year.unpaid));
    rows.extend(parts(words, years, "cliff-row-on-one-time", |year| year.on_one_time));
    rows.extend(parts(words, years, "cliff-row-goes", |year| year.goes));
    rows
}

/// Something that is kept apart by form and certainty: a heading of its own, then what there is of each.
fn parts(words: &Words, years: &[YearOn], key: &str, of: fn(&YearOn) -> Apart) -> Vec<CliffRow> {
    let mut rows = Vec::new();
    for (form, is_cash) in [("cliff-form-cash", true), ("cliff-form-in-kind", false)] {
        let known = [Certainty::Secured, Certainty::Pending, Certainty::Hoped];
        for (place, certainty) in known.into_iter().enumerate() {
            let figure = |year: &YearOn| {
                let apart = of(year);
                let by_sure = if is_cash { apart.cash } else { apart.in_kind };
                by_sure.parts().get(place).map(|(_, tally)| *tally).unwrap_or_default()
            };
            let figures: Vec<Tally> = years.iter().map(figure).collect();
            if figures.iter().all(Tally::is_nothing) {
                continue;
            }
            let sure = words.text(certainty.label_key()).to_lowercase();
            let said = [
                ("form", words.text(form).as_str().into()),
                ("certainty", sure.as_str().into()),
            ];
            rows.push(CliffRow {
                label: words.with("cliff-part", &said),
                certainty: Some(certainty),
                figures,
            });
        }
    }
    if !rows.is_empty() {
        let heading = CliffRow {
            label: words.text(key),
            certainty: None,
            figures: Vec::new(),
        };
        rows.insert(0, heading);
    }
    rows
}

/// The same as a table that leaves the page: what each row is of, which part of it, and its figures.
pub(super) fn table_of(words: &Words, plan: &Plan, today: Day) -> Sheet {
    let found = cliff(plan, &funding(plan), today);
    let mut table = Table::new(words, &["cliff-table", "cliff-out-part"]);
    for year in &found.years {
        table.heading_in_currency(words, plan, &year.name);
    }
    let mut unknown = Vec::new();
    let mut of = AttrValue::default();
    for row in cliff_rows(words, &found.years) {
        if row.certainty.is_none() {
            of = row.label.clone();
        }
        if row.figures.is_empty() {
            continue;
        }
        let part = row.certainty.map_or(Cell::Blank, |_| text(&row.label));
        let figures = row.figures.iter().map(|figure| total(*figure));
        table
            .0
            .rows
            .push([text(&of), part].into_iter().chain(figures).collect());
        unknown.push(row.figures.iter().map(|figure| figure.unknown).sum());
    }
    table.with_unknown(words, &unknown)
}
