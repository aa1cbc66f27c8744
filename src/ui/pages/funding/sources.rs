//! Where money comes from: the sources, by year, with how sure each is.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::{total_column, year_columns, yes_column};
use super::empty::{ExampleLine, Teach, use_begin};
use super::totals::{Totals, TotalsRow};
use super::use_funding;
use super::wording::pattern;
use super::yearly::YearlySheet;
use crate::exchange::columns::{read_form, read_funding_stage, read_level};
use crate::exchange::entry::write_percent;
use crate::plan::source::{FundingLevel, SourceForm};
use crate::plan::{Certainty, Chance, FundingStage, Kind, Source, SourceField};
use crate::ui::entry::Understood;
use crate::ui::format::use_format;
use crate::ui::labels;
use crate::ui::record::{NamedYear, years_of};
use crate::ui::room::Around;
use crate::ui::sheet::{Columns, Lookup, Names, SheetColumn, id_of, outright};
use crate::ui::store::use_selector;
use crate::ui::widgets::grid::{Cell, Column, ColumnKind, Keyboard, SortKey, Width};
use crate::ui::words::{Words, use_words};

const SHEET: &str = "sources";

const EXAMPLE: &[ExampleLine] = &[("grant", 70_000), ("gift", 15_000), ("pantry", 14_000)];

/// The sources.
#[component]
pub fn Sources() -> Html {
    let has_sources = use_selector(|state| state.plan().is_some_and(|plan| !plan.sources.is_empty()));
    let years = use_selector(years_of);
    let (is_shown, on_begin) = use_begin(has_sources, SHEET, Kind::Source);
    if is_shown {
        html! {
            <div class="stack">
                <Around about={html! { <SourceTotals years={years.clone()} /> }}>
                    <SourceSheet {years} />
                </Around>
            </div>
        }
    } else {
        html! { <Teach area="funding-sources" example={EXAMPLE} {years} {on_begin} /> }
    }
}

#[derive(Properties, PartialEq)]
struct YearsProps {
    years: Rc<[NamedYear]>,
}

/// What the sources bring each year, by how sure it is.
#[component]
fn SourceTotals(props: &YearsProps) -> Html {
    let words = use_words();
    let funding = use_funding();
    let row = |certainty: Certainty, tallies| TotalsRow {
        label: words.text(certainty.label_key()),
        certainty: Some(certainty),
        tallies,
        is_sum: false,
    };
    let rows = vec![
        row(
            Certainty::Secured,
            funding.years.iter().map(|year| year.secured).collect(),
        ),
        row(
            Certainty::Pending,
            funding.years.iter().map(|year| year.pending).collect(),
        ),
        row(Certainty::Hoped, funding.years.iter().map(|year| year.hoped).collect()),
        TotalsRow {
            label: words.text("funding-in-sight"),
            certainty: None,
            tallies: funding.years.iter().map(|year| year.available()).collect(),
            is_sum: true,
        },
    ];
    html! { <Totals caption={words.text("funding-sources-totals")} years={props.years.clone()} {rows} /> }
}

#[component]
fn SourceSheet(props: &YearsProps) -> Html {
    let words = use_words();
    let currency = use_format().currency();
    let table = use_selector(|state| state.plan().map(|plan| plan.sources.clone()).unwrap_or_default());
    let lookup = use_selector(|state| {
        let lookup = state.plan().map(|plan| Lookup::default().partners(plan).people(plan));
        lookup.unwrap_or_default()
    });
    let columns = use_memo(
        (words.clone(), lookup.clone(), props.years.clone(), currency),
        |(words, lookup, years, currency)| columns(words, lookup, years, currency.code()),
    );
    html! {
        <YearlySheet
            id={SHEET}
            kind={Kind::Source}
            label={words.text("funding-tab-sources")}
            columns={(*columns).clone()}
            records={table.ordered()}
            {lookup}
            new_label={words.text("funding-sources-add")}
        />
    }
}

fn columns(words: &Words, lookup: &Lookup, years: &[NamedYear], currency: &str) -> Columns {
    let title = |name: &str| labels::field(words, Kind::Source, name);
    let certainty = Column::new(
        "certainty",
        words.text("funding-certainty"),
        ColumnKind::Text(Keyboard::Text),
    );
    let mut columns = vec![
        SheetColumn::<Source>::text(
            "name",
            title("name"),
            Keyboard::Text,
            |source: &Source| &source.name,
            SourceField::Name,
        ),
        SheetColumn::shown(certainty.width(Width::Medium), |context, source: &Source| {
            let certainty = source.certainty();
            Cell::text(context.words().text(certainty.label_key()))
                .mark(pattern(certainty), "")
                .sort(SortKey::Number(place(certainty)))
        }),
    ];
    columns.extend(year_columns(years, currency));
    columns.push(total_column(words, years, currency));
    columns.extend([
        SheetColumn::<Source>::choice::<FundingStage>(
            "stage",
            title("stage"),
            words,
            |source| source.stage.as_ref(),
            SourceField::Stage,
        )
        .reading(|text| read_funding_stage(text).and_then(outright)),
        chance(words.text("funding-chance")),
        SheetColumn::<Source>::day(
            "available_until",
            title("available_until"),
            false,
            |source| source.available_until,
            SourceField::AvailableUntil,
        ),
        SheetColumn::<Source>::reference(
            "funder",
            title("funder"),
            Names::new(lookup, |lookup| &lookup.partners, |partner| &partner.name),
            |source| source.funder.as_ref(),
            SourceField::Funder,
        ),
        SheetColumn::<Source>::choice::<FundingLevel>(
            "level",
            title("level"),
            words,
            |source| source.level.as_ref(),
            SourceField::Level,
        )
        .reading(|text| read_level(text).map(id_of)),
        SheetColumn::<Source>::choice::<SourceForm>(
            "form",
            title("form"),
            words,
            |source| source.form.as_ref(),
            SourceField::Form,
        )
        .reading(|text| read_form(text).map(id_of)),
        yes_column(
            "unrestricted",
            title("unrestricted"),
            words,
            |source: &Source| source.unrestricted,
            SourceField::Unrestricted,
        ),
        SheetColumn::<Source>::reference(
            "owner",
            title("owner"),
            Names::new(lookup, |lookup| &lookup.people, |person| &person.name),
            |source| source.owner.as_ref(),
            SourceField::Owner,
        ),
        SheetColumn::<Source>::long_text("notes", title("notes"), |source| &source.notes, SourceField::Notes).private(),
    ]);
    Columns::new(columns)
}

/// The chance: what people say, or marked as such what is usual at the stage. Where the stage settles it, it stands.
fn chance(title: AttrValue) -> SheetColumn<Source> {
    SheetColumn::new(
        Column::new("probability", title, ColumnKind::Amount).width(Width::Medium),
        |context, source: &Source| {
            let chance = source.chance(&context.entry.about);
            let share = chance.share();
            let shown = context.entry.format.percent(share);
            let cell = match chance {
                Chance::Settled(_) => Cell::text(shown).read_only(),
                Chance::Said(_) => Cell::shown(shown, write_percent(share)).plain(write_percent(share)),
                Chance::Usual(_) => Cell::shown(usual(context.words(), &shown), ""),
            };
            cell.sort(SortKey::Number(share.thousandths().into()))
        },
        |context, _, text| {
            // A usual chance that was copied is nobody's word either.
            if text.contains(usual(context.words(), "").trim()) {
                return Ok(Understood::plainly(SourceField::Probability(None)));
            }
            Ok(context.entry.percent(text)?.map(SourceField::Probability))
        },
    )
}

fn usual(words: &Words, share: &str) -> AttrValue {
    words.with("chance-usual", &[("share", share.into())])
}

fn place(certainty: Certainty) -> i64 {
    match certainty {
        Certainty::Secured => 0,
        Certainty::Pending => 1,
        Certainty::Hoped => 2,
        Certainty::Lost => 3,
    }
}
