//! What is brought: a sheet of the contributions, with what each is worth by year.

use std::rc::Rc;

use yew::prelude::*;

use super::super::columns::{year_columns, yes_column};
use super::super::yearly::YearlySheet;
use super::SHEET;
use crate::engine::match_ledger::{Standing, standing, value_in};
use crate::plan::money::Tally;
use crate::plan::{Amount, ContributionKind, Id, Kind, MatchContribution, MatchContributionField, Minutes, Money};
use crate::sorted::SortedSet;
use crate::ui::format::use_format;
use crate::ui::labels;
use crate::ui::record::NamedYear;
use crate::ui::sheet::{Columns, Lookup, Names, SheetColumn};
use crate::ui::store::use_selector;
use crate::ui::widgets::grid::{Cell, CellState, Column, ColumnKind, Keyboard, SortKey, Width};
use crate::ui::words::{Words, use_words};

/// What [`Contributions`] takes.
#[derive(Clone, Properties, PartialEq)]
pub struct ContributionsProps {
    /// The years.
    pub years: Rc<[NamedYear]>,
    /// The contributions of which less counts than they are worth, which is a matter of all of them together.
    pub in_part: SortedSet<Id<MatchContribution>>,
}

/// The sheet.
#[component]
pub fn Contributions(props: &ContributionsProps) -> Html {
    let words = use_words();
    let currency = use_format().currency();
    let table = use_selector(|state| state.plan().map(|plan| plan.contributions.clone()).unwrap_or_default());
    let lookup = use_selector(|state| {
        let lookup = state.plan().map(|plan| Lookup::default().partners(plan).sources(plan));
        lookup.unwrap_or_default()
    });
    let columns = use_memo(
        (words.clone(), lookup.clone(), props.clone(), currency),
        |(words, lookup, props, currency)| columns(words, lookup, props, currency.code()),
    );
    html! {
        <YearlySheet
            id={SHEET}
            kind={Kind::MatchContribution}
            label={words.text("match-brought")}
            columns={(*columns).clone()}
            records={table.ordered()}
            {lookup}
            new_label={words.text("match-add")}
        />
    }
}

type Field = SheetColumn<MatchContribution>;

fn columns(words: &Words, lookup: &Lookup, props: &ContributionsProps, currency: &str) -> Columns {
    let years = &props.years;
    let title = |name: &str| labels::field(words, Kind::MatchContribution, name);
    let sources = || Names::new(lookup, |lookup| &lookup.sources, |source| &source.name);
    let mut columns = vec![
        Field::text(
            "name",
            title("name"),
            Keyboard::Text,
            |brought| &brought.name,
            MatchContributionField::Name,
        ),
        Field::reference(
            "award",
            title("award"),
            sources(),
            |brought| brought.award.as_ref(),
            MatchContributionField::Award,
        ),
    ];
    columns.extend(worth(years, currency));
    columns.push(total(words, years, currency));
    columns.push(counts(words.text("match-standing"), props.in_part.clone()));
    columns.extend([
        Field::choice::<ContributionKind>(
            "kind",
            title("kind"),
            words,
            |brought| brought.kind.as_ref(),
            MatchContributionField::Kind,
        ),
        Field::reference(
            "giver",
            title("giver"),
            Names::new(lookup, |lookup| &lookup.partners, |partner| &partner.name),
            |brought| brought.giver.as_ref(),
            MatchContributionField::Giver,
        ),
        Field::reference(
            "brought_by",
            title("brought_by"),
            sources(),
            |brought| brought.brought_by.as_ref(),
            MatchContributionField::BroughtBy,
        ),
        hours(words.text("field-valuation-time")),
        rate(words.text("field-valuation-rate"), currency),
        yes_column(
            "documented",
            title("documented"),
            words,
            |brought: &MatchContribution| brought.documented,
            MatchContributionField::Documented,
        ),
        Field::long_text(
            "notes",
            title("notes"),
            |brought| &brought.notes,
            MatchContributionField::Notes,
        )
        .private(),
    ]);
    Columns::new(columns)
}

/// Whether it counts, and why not.
fn counts(title: AttrValue, in_part: SortedSet<Id<MatchContribution>>) -> Field {
    let column = Column::new("standing", title, ColumnKind::Text(Keyboard::Text)).width(Width::Medium);
    SheetColumn::shown(column, move |context, brought: &MatchContribution| {
        let standing = standing(&context.lookup.sources, brought);
        let words = context.words();
        let label = standing.label_key();
        match standing {
            Standing::Counts if in_part.contains(&brought.id) => {
                Cell::text(words.text("match-in-part")).state(CellState::Flag(words.text("match-in-part-why")))
            }
            Standing::Counts | Standing::NoAward => Cell::text(words.text(label)),
            _ => Cell::text(words.text(label)).state(CellState::Flag(words.text(&format!("{label}-said")))),
        }
    })
}

/// What it is worth each year. Where no amount is said, its hours at their rate stand there, marked as such.
fn worth(years: &[NamedYear], currency: &str) -> Vec<Field> {
    let columns = year_columns::<MatchContribution>(years, currency).into_iter();
    let columns = columns.zip(years).map(|(column, (year, _))| {
        let year = *year;
        column.saying(move |context, brought: &MatchContribution, cell| {
            let reckoned = match brought.amounts.of(year) {
                Amount::Blank => value_in(&context.lookup.sources, brought, year).known(),
                _ => None,
            };
            let Some(reckoned) = reckoned else { return cell };
            Cell::shown(context.entry.format.money(reckoned), "")
                .plain(context.entry.amount_text(Amount::Known(reckoned)))
                .sort(SortKey::Number(reckoned.0))
                .state(CellState::Note(context.words().text("match-reckoned")))
        })
    });
    columns.collect()
}

/// What it is worth in the plan's years.
fn total(words: &Words, years: &[NamedYear], currency: &str) -> Field {
    let years: Vec<i32> = years.iter().map(|(year, _)| *year).collect();
    let column = Column::new("total", words.text("funding-total"), ColumnKind::Amount).hint(currency.to_owned());
    SheetColumn::shown(column, move |context, brought: &MatchContribution| {
        let values = years
            .iter()
            .map(|year| value_in(&context.lookup.sources, brought, *year));
        let sum: Tally = values.collect();
        if !sum.is_entered {
            return Cell::default().sort(SortKey::Blank);
        }
        let cell = Cell::text(context.entry.format.tally(sum)).sort(SortKey::Number(sum.sum.0));
        match sum.unknown {
            0 => cell.plain(context.entry.amount_text(Amount::Known(sum.sum))),
            _ => cell,
        }
    })
}

/// The hours of a year.
fn hours(title: AttrValue) -> Field {
    SheetColumn::new(
        Column::new("time", title, ColumnKind::Amount).width(Width::Small),
        |context, brought: &MatchContribution| match time_of(brought) {
            None => Cell::default().sort(SortKey::Blank),
            Some(time) => Cell::shown(context.entry.format.hours(time), time.to_hours())
                .plain(time.to_hours())
                .sort(SortKey::Number(i64::from(time.0))),
        },
        |context, brought, text| {
            let with = |time| MatchContributionField::Valuation(brought.with_valuation(|valued| valued.time = time));
            Ok(context.entry.hours(text)?.map(with))
        },
    )
}

/// The rate of an hour.
fn rate(title: AttrValue, currency: &str) -> Field {
    SheetColumn::amount(
        "rate",
        title,
        |brought: &MatchContribution| rate_of(brought).map_or(Amount::Blank, Amount::Known),
        |brought: &MatchContribution, amount| {
            MatchContributionField::Valuation(brought.with_valuation(|valued| valued.rate = amount.known()))
        },
    )
    .with(|column| column.hint(currency.to_owned()))
    .saying(|context, brought, cell| {
        let is_unfounded = brought
            .valuation
            .as_ref()
            .is_some_and(|valuation| valuation.is_unfounded());
        if is_unfounded {
            cell.state(CellState::Flag(context.words().text("match-rate-unfounded")))
        } else {
            cell
        }
    })
}

fn time_of(brought: &MatchContribution) -> Option<Minutes> {
    brought.valuation.as_ref().and_then(|valuation| valuation.time)
}

fn rate_of(brought: &MatchContribution) -> Option<Money> {
    brought.valuation.as_ref().and_then(|valuation| valuation.rate)
}
