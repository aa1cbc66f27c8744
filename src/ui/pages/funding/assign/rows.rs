//! The rows of the grid of payments: the sums of each source, then the lines.

use crate::sorted::{SortedMap, SortedSet};
use crate::ui::labels;
use std::rc::Rc;

use yew::AttrValue;

use super::super::best::AtBest;
use super::super::wording::{gap, gap_total, left};
use super::cells::{PayCell, Standing, pay_cell};
use crate::engine::funding::{Funding, LineYear, SourceYear};
use crate::plan::money::Tally;
use crate::plan::{About, Amount, CostLine, Id, Money, Source};
use crate::ui::entry::Entry;
use crate::ui::format::Format;
use crate::ui::sheet::Remarks;
use crate::ui::widgets::grid::{Cell, CellState, RowKey};

/// The keys of the rows of sums. No id of a record begins so.
pub const SUMS: [&str; 3] = ["=brings", "=assigned", "=left"];

/// The key of the row of what is left.
pub const LEFT: &str = "=left";

/// The columns before those of the sources: the line, its need, what is assigned, its gap.
pub const FIRST_COLUMNS: usize = 4;

/// The places of what is needed and of what is assigned among these.
const NEED_AND_PAID: [usize; 2] = [1, 2];

/// What all rows are worded with.
#[derive(Clone, PartialEq)]
pub struct Wording {
    /// What reads and writes entries.
    pub entry: Entry,
    /// The sources, a column each.
    pub sources: Rc<[Rc<Source>]>,
    /// The year's name.
    pub year: AttrValue,
    /// Whether what is needed and assigned is left out.
    pub is_short: bool,
}

/// What a row is made from.
#[derive(Clone, PartialEq)]
pub enum RowData {
    /// What each source brings.
    Brings(Rc<[Amount]>),
    /// What is assigned of each source; and of all lines the need, what is assigned, and the gap.
    Assigned(Rc<[Tally]>, [Tally; 3]),
    /// What each source has left.
    Left(Rc<[Option<Money>]>),
    /// A line.
    Line(Rc<CostLine>, LineYear, Rc<[PayCell]>),
}

/// The rows of a year, with what is said of what was typed, and of what is paid at best.
pub fn rows(
    about: &About,
    funding: &Funding,
    sources: &[Rc<Source>],
    year: i32,
    (remarks, at_best): (&Remarks, Option<&AtBest>),
) -> Vec<(RowKey, RowData)> {
    let years: SortedMap<&Id<Source>, SourceYear> = funding
        .sources
        .iter()
        .filter_map(|row| Some((&row.source.id, *row.years.iter().find(|of| of.year == year)?)))
        .collect();
    let of = |source: &Rc<Source>| years.get(&source.id).copied();
    let paid: SortedMap<(&Id<Source>, &Id<CostLine>), Tally> = funding
        .paying
        .cells()
        .filter(|(_, _, of, _)| *of == year)
        .map(|(source, line, _, tally)| ((source, line), tally))
        .collect();
    let locked: SortedSet<(&Id<Source>, &Id<CostLine>)> = funding
        .paying
        .locked()
        .filter(|(_, _, of, _)| *of == year)
        .map(|(source, line, ..)| (source, line))
        .collect();
    let brings = sources
        .iter()
        .map(|source| of(source).map_or(Amount::Blank, |of| of.brings));
    let assigned = sources
        .iter()
        .map(|source| of(source).map(|of| of.paid).unwrap_or_default());
    let left = sources.iter().map(|source| of(source).and_then(|of| of.left));
    let all = funding.years.iter().find(|of| of.year == year);
    let all = all.map(|all| [all.need, all.allocated, all.gap]).unwrap_or_default();
    let [brings_key, assigned_key, left_key] = SUMS.map(RowKey::from);
    let mut rows = vec![
        (brings_key, RowData::Brings(brings.collect())),
        (assigned_key, RowData::Assigned(assigned.collect(), all)),
        (left_key, RowData::Left(left.collect())),
    ];
    for row in &funding.lines {
        let (line, Some(of_year)) = (&row.line, row.years.iter().find(|of| of.year == year)) else {
            continue;
        };
        let key = RowKey::from(line.id.as_str());
        let cells = sources.iter().map(|source| PayCell {
            paid: paid.get(&(&source.id, &line.id)).copied(),
            is_locked: locked.contains(&(&source.id, &line.id)),
            standing: Standing::of(about, source, line, year),
            at_best: at_best.and_then(|best| best.find(&source.id, &line.id, year)),
            remark: remarks.of_cell(&key, source.id.as_str()).cloned(),
        });
        let data = RowData::Line(Rc::clone(line), *of_year, cells.collect());
        rows.push((key, data));
    }
    rows
}

/// The cells of a row.
pub fn word(wording: &Wording, data: &RowData) -> Vec<Cell> {
    let Wording {
        entry,
        sources,
        year,
        is_short,
    } = wording;
    let (words, format) = (&entry.words, &entry.format);
    let blank = || Cell::default().read_only();
    let mut cells: Vec<Cell> = Vec::with_capacity(FIRST_COLUMNS + sources.len());
    match data {
        RowData::Brings(amounts) => {
            cells.extend([Cell::text(words.text("funding-row-brings")), blank(), blank(), blank()]);
            cells.extend(amounts.iter().map(|amount| amount_cell(entry, *amount).read_only()));
        }
        RowData::Assigned(tallies, [need, assigned, short]) => {
            // What is needed stands in it as well as what is assigned.
            cells.push(Cell::text(words.text("funding-row-assigned")));
            cells.push(figure(tally_cell(format, *need)));
            cells.push(figure(tally_cell(format, *assigned)));
            cells.push(figure(Cell::text(gap_total(words, format, *short))));
            cells.extend(tallies.iter().map(|tally| tally_cell(format, *tally).read_only()));
        }
        RowData::Left(amounts) => {
            cells.extend([Cell::text(words.text("funding-row-left")), blank(), blank(), blank()]);
            cells.extend(amounts.iter().map(|amount| {
                let cell = figure(Cell::text(left(words, format, *amount))).read_only();
                match amount {
                    Some(money) if *money < Money::ZERO => {
                        cell.state(CellState::Flag(words.text("funding-over-assigned")))
                    }
                    _ => cell,
                }
            }));
        }
        RowData::Line(line, of_year, data) => {
            cells.push(Cell::text(labels::named(words, &line.name)));
            cells.push(figure(amount_cell(entry, of_year.need)));
            cells.push(figure(tally_cell(format, of_year.paid)));
            cells.push(match (of_year.need, of_year.paid.is_nothing()) {
                (Amount::Blank, true) => Cell::default(),
                _ => gap_cell(entry, of_year.gap),
            });
            let pairs = sources.iter().zip(data.iter());
            cells.extend(pairs.map(|(source, data)| pay_cell(entry, source, line, year, data)));
        }
    }
    if *is_short {
        let mut place = 0;
        cells.retain(|_| {
            place += 1;
            !NEED_AND_PAID.contains(&(place - 1))
        });
    }
    cells
}

fn amount_cell(entry: &Entry, amount: Amount) -> Cell {
    let text = entry.amount_text(amount);
    let cell = Cell::shown(entry.format.amount(amount), text.clone()).plain(text);
    match amount {
        Amount::Unknown => cell.state(CellState::Note(entry.words.text("funding-not-yet-known"))),
        _ => cell,
    }
}

fn gap_cell(entry: &Entry, missing: Option<Money>) -> Cell {
    let cell = Cell::text(gap(&entry.words, &entry.format, missing));
    cell.mark(
        match missing {
            Some(money) if money > Money::ZERO => "pay-figure pay-figure--short",
            Some(money) if money < Money::ZERO => "pay-figure pay-figure--over",
            _ => "pay-figure",
        },
        "",
    )
}

/// A figure beside the name of a line, which takes less room than those of the sources.
/// A total; blank where nothing was entered, as amounts are.
fn tally_cell(format: &Format, tally: Tally) -> Cell {
    if tally.is_entered {
        Cell::text(format.tally(tally))
    } else {
        Cell::default()
    }
}

fn figure(cell: Cell) -> Cell {
    cell.mark("pay-figure", "")
}
