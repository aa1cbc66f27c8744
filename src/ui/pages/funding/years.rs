//! All money by year: a picture, the same figures in a table, and what stops when money ends.

use yew::prelude::*;

use super::cash::CashByMonth;
use super::chart::Chart;
use super::cliff::WhenMoneyEnds;
use super::due::WhatIsDue;
use super::few::OnFew;
use super::roll::RollForward;
use super::use_funding;
use super::wording::{UnknownNote, below_zero, gap_total, pattern, signed};
use crate::engine::concentration::{Level, concentration};
use crate::engine::funding::YearSummary;
use crate::plan::money::Tally;
use crate::plan::{Certainty, Money};
use crate::ui::format::{Format, use_format};
use crate::ui::room::Around;
use crate::ui::section::use_section;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::{ArtName, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::{Words, use_words};

/// The view.
#[component]
pub fn ByYear() -> Html {
    let words = use_words();
    let plan = use_plan();
    let funding = use_funding();
    let address = use_route();
    use_section("years");
    if plan.cost_lines.is_empty() && plan.sources.is_empty() {
        let href = address.with_view("").to_string();
        let action =
            html! { <LinkButton label={words.text("funding-go-costs")} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <EmptyState title={words.text("funding-years-empty-title")} text={words.text("funding-years-empty-text")}
                art={ArtName::Steps} {action} />
        };
    }
    html! {
        <div class="stack stack--loose">
            // In the room the picture comes first.
            <Around about={html! { <Parts /> }}>
                <Chart years={funding.years.clone()} />
            </Around>
            <YearTable years={funding.years.clone()} />
            <WhenMoneyEnds />
            <CashByMonth />
            <WhatIsDue />
            <OnFew />
            <RollForward />
        </div>
    }
}

/// The parts of the view that have an address.
const PARTS: [(&str, &str); 5] = [
    ("table", "funding-years-title"),
    ("cliff", "cliff-title"),
    ("cash", "cash-title"),
    ("due", "funding-due"),
    ("few", "funding-few"),
];

/// The ways to the parts of the view, which is long.
#[component]
fn Parts() -> Html {
    let (words, plan, address) = (use_words(), use_plan(), use_route());
    let has_few = {
        let mut years = plan.about.fiscal_years();
        years.any(|year| concentration(&plan, Level::Source, year).is_some())
    };
    html! {
        <nav class="cluster no-print" aria-label={words.text("funding-parts")}>
            for (part, key) in PARTS {
                if part != "few" || has_few {
                    <a key={part} class="years__part" href={address.clone().with_view(&format!("years/{part}")).to_string()}>{ words.text(key) }</a>
                }
            }
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct YearTableProps {
    years: Vec<YearSummary>,
}

/// A row of the table: its label, its pattern, how deep it stands, and what it shows of a year.
struct Row {
    key: &'static str,
    certainty: Option<Certainty>,
    class: &'static str,
    shown: fn(&Words, &Format, &YearSummary) -> AttrValue,
}

macro_rules! tally_row {
    ($key:literal, $class:literal, $certainty:expr, $field:expr) => {
        Row {
            key: $key,
            certainty: $certainty,
            class: $class,
            shown: |_, format, year| {
                let tally: fn(&YearSummary) -> Tally = $field;
                format.tally(tally(year)).into()
            },
        }
    };
}

const ROWS: &[Row] = &[
    tally_row!("funding-needed", "funding__sum", None, |year| year.need),
    tally_row!("priority-must", "funding__part", None, |year| year.must),
    tally_row!("priority-should", "funding__part", None, |year| year.should),
    tally_row!("priority-could", "funding__part", None, |year| year.could),
    tally_row!("funding-in-sight", "funding__sum", None, YearSummary::available),
    tally_row!("certainty-secured", "funding__part", Some(Certainty::Secured), |year| {
        year.secured
    }),
    tally_row!("certainty-pending", "funding__part", Some(Certainty::Pending), |year| {
        year.pending
    }),
    tally_row!("certainty-hoped", "funding__part", Some(Certainty::Hoped), |year| year
        .hoped),
    tally_row!("funding-in-kind", "funding__part", None, |year| year.in_kind),
    tally_row!("funding-expected", "funding__part", None, |year| year.expected),
    Row {
        key: "funding-on-paper",
        certainty: None,
        class: "funding__sum",
        shown: |words, format, year| on_paper(words, format, year),
    },
    tally_row!("funding-assigned", "funding__sum", None, |year| year.allocated),
    tally_row!("funding-assigned-secured", "funding__part", None, |year| year
        .allocated_secured),
    Row {
        key: "funding-gap",
        certainty: None,
        class: "funding__sum",
        shown: |words, format, year| gap_total(words, format, year.gap),
    },
];

fn on_paper(words: &Words, format: &Format, year: &YearSummary) -> AttrValue {
    let available = year.available();
    if !year.need.is_entered && !available.is_entered {
        return format.tally(available).into();
    }
    let balance = year.balance();
    let amount = [("amount", signed(format, balance).into())];
    // A cost that is not known yet can only make it worse; money that is not can do anything.
    match balance {
        _ if available.unknown > 0 => words.text("funding-gap-unknown"),
        money if year.need.unknown > 0 && money < Money::ZERO => words.with("funding-gap-at-least", &amount),
        _ if year.need.unknown > 0 => words.text("funding-gap-unknown"),
        Money::ZERO => words.text("funding-paper-even"),
        money if money > Money::ZERO => words.with("funding-paper-more", &amount),
        _ => words.with("funding-gap-short", &amount),
    }
}

/// All years together.
fn together(words: &Words, years: &[YearSummary]) -> YearSummary {
    let sum = |field: fn(&YearSummary) -> Tally| -> Tally { years.iter().map(field).sum() };
    YearSummary {
        year: 0,
        name: words.text("funding-all-years").to_string(),
        need: sum(|year| year.need),
        must: sum(|year| year.must),
        should: sum(|year| year.should),
        could: sum(|year| year.could),
        secured: sum(|year| year.secured),
        pending: sum(|year| year.pending),
        hoped: sum(|year| year.hoped),
        in_kind: sum(|year| year.in_kind),
        expected: sum(|year| year.expected),
        allocated: sum(|year| year.allocated),
        allocated_secured: sum(|year| year.allocated_secured),
        gap: sum(|year| year.gap),
        unassigned: sum(|year| year.unassigned),
    }
}

/// The figures of every year.
#[component]
fn YearTable(props: &YearTableProps) -> Html {
    let words = use_words();
    let format = use_format();
    let plan = use_plan();
    let mut years = props.years.clone();
    if years.len() > 1 {
        years.push(together(&words, &props.years));
    }
    let caption = words.with(
        "funding-years-caption",
        &[("currency", format.currency().code().into())],
    );
    html! {
        <section class="stack stack--tight">
            <h2 id="years-table" class="title-3">{ words.text("funding-years-title") }</h2>
            <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="table table--dense funding__years">
                    <caption>{ caption.clone() }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            for year in years.iter() {
                                <th key={year.year} scope="col" class="number">{ year.name.clone() }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for row in ROWS {
                            <tr key={row.key} class={row.class}>
                                <th scope="row">
                                    <span class="keyed">
                                        if let Some(certainty) = row.certainty {
                                            <span class={pattern(certainty)} aria-hidden="true"></span>
                                        }
                                        { words.text(row.key) }
                                    </span>
                                </th>
                                for year in years.iter() {
                                    <td key={year.year} class="number">{ (row.shown)(&words, &format, year) }</td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            if years.iter().any(|year| year.need.unknown + year.available().unknown + year.allocated.unknown > 0) {
                <UnknownNote />
            }
            if let Some(sentence) = below_zero(&words, &format, &plan) {
                <p class="small soft measure">{ sentence }</p>
            }
        </section>
    }
}
