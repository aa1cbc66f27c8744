//! The plan's money as a workbook: what the pages show, with totals as formulas that go through all of its pages.

mod about;
mod cash;
mod costs;
mod ed524;
mod matching;
mod others;
mod pays;
mod sources;
mod years;

use super::Table;
use super::crossed::total;
use crate::engine::funding::{Funding, YearSummary, funding};
use crate::exchange::workbook::reference::names;
use crate::exchange::workbook::{Cell, Field, Page, Workbook};
use crate::plan::money::Tally;
use crate::plan::{Amount, ClosedList, Day, Money, Plan};
use crate::ui::record::labelled;
use crate::ui::words::Words;

/// What all pages are made from.
struct Making<'a> {
    words: &'a Words,
    plan: &'a Plan,
    today: Day,
    money: Funding,
    names: Names,
}

/// What the pages are called to which formulas of other pages lead.
struct Names {
    about: String,
    costs: String,
    sources: String,
    years: String,
    cash: String,
    asked: String,
    brought: String,
    budget: String,
    /// What pays for what, for each year.
    pays: Vec<String>,
    /// The tables that stand as they leave one by one.
    others: Vec<String>,
}

impl Names {
    fn new(words: &Words, plan: &Plan, others: &[Table]) -> Self {
        let keys = [
            "out-about",
            "funding-tab-costs",
            "funding-tab-sources",
            "funding-tab-years",
            "tables-cash",
            "out-match",
            "match-brought",
            "ed524-title",
        ];
        let mut wished: Vec<String> = keys.iter().map(|key| words.text(key).to_string()).collect();
        for year in plan.about.fiscal_years() {
            let arguments = [("year", plan.year_name(year).into())];
            wished.push(words.with("out-pays", &arguments).to_string());
        }
        let years = plan.about.fiscal_years().count();
        wished.extend(others.iter().map(|table| table.name(words, plan).to_string()));
        let mut names = names(wished.iter().map(String::as_str)).into_iter();
        let mut next = || names.next().unwrap_or_default();
        Self {
            about: next(),
            costs: next(),
            sources: next(),
            years: next(),
            cash: next(),
            asked: next(),
            brought: next(),
            budget: next(),
            pays: names.by_ref().take(years).collect(),
            others: names.collect(),
        }
    }
}

/// The workbook of a plan as it stands on a day.
pub fn workbook(words: &Words, plan: &Plan, today: Day) -> Workbook {
    let others = others::tables(plan);
    let making = Making {
        words,
        plan,
        today,
        money: funding(plan),
        names: Names::new(words, plan, &others),
    };
    let mut pages = vec![
        about::page(&making),
        costs::page(&making),
        sources::page(&making),
        years::page(&making),
    ];
    pages.extend((0..making.money.years.len()).map(|place| pays::page(&making, place)));
    pages.push(cash::page(&making));
    pages.extend(matching::pages(&making));
    pages.push(ed524::page(&making));
    let names = making.names.others.iter();
    pages.extend(
        others
            .iter()
            .zip(names)
            .filter_map(|(table, name)| others::page(&making, *table, name)),
    );
    Workbook {
        title: plan.about.title.clone(),
        currency: plan.about.currency(),
        day: today,
        pages,
    }
}

impl Making<'_> {
    fn heading(&self, key: &str) -> Field {
        Field::text(&self.words.text(key))
    }

    fn headings(&self, keys: &[&str]) -> Vec<Field> {
        keys.iter().map(|key| self.heading(key)).collect()
    }

    /// The headings of the plan's years.
    fn year_headings(&self) -> impl Iterator<Item = Field> {
        self.money.years.iter().map(|year| Field::text(&year.name))
    }

    fn labelled<E: ClosedList>(&self, value: Option<&E>) -> Field {
        value.map_or_else(Field::blank, |value| Field::text(&labelled(self.words, value)))
    }
}

/// A total of a year.
type OfYear = fn(&YearSummary) -> Tally;

/// How many rows the records take: one that is empty where there are none, so that totals have something to add up.
fn rows_for(count: usize) -> usize {
    count.max(1)
}

/// A total of cells.
fn sum(cells: &str, tally: Tally) -> Field {
    Field::reckoned(format!("SUM({cells})"), known(tally.sum))
}

/// How many of some cells are not known yet.
fn unknown(cells: &str, tally: Tally) -> Field {
    let count = i64::try_from(tally.unknown).unwrap_or(i64::MAX);
    Field::reckoned(format!("COUNTIF({cells},\"~?\")"), Cell::Number(count))
}

/// The same as another cell, where a formula leads there; blank as blank.
fn linked(cell: &str, amount: Amount) -> Field {
    Field::reckoned(format!("IF({cell}=\"\",\"\",{cell})"), Cell::Amount(amount))
}

fn known(money: Money) -> Cell {
    Cell::Amount(Amount::Known(money))
}

/// An amount, or “?” where it cannot be said.
fn said(money: Option<Money>) -> Cell {
    Cell::Amount(money.map_or(Amount::Unknown, Amount::Known))
}

/// What is assigned somewhere: nothing where nothing is.
fn assigned(tally: Tally) -> Field {
    if tally.is_entered {
        total(tally).into()
    } else {
        Field::blank()
    }
}

/// Whether only a part of what is assigned somewhere is known, which a cell cannot say: copies of a plan were merged.
fn is_partly_known(tally: Tally) -> bool {
    tally.unknown > 0 && tally.sum != Money::ZERO
}

fn empty_row(page: &mut Page, count: usize) {
    if count == 0 {
        page.push(crate::exchange::workbook::Look::Plain, Vec::new());
    }
}
