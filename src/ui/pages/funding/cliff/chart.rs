//! The cliff as a picture, in the order of time: for each year a bar of what pays for costs that come every year, with a
//! line where money that lasts ends, and below it what is gone after that year. Cash is the thick bar, what is in kind the
//! thin one; solid, hatched and dotted as everywhere.
//!
//! The axis begins at zero. Everything it shows stands in the table below it as well.

use yew::prelude::*;

use super::super::by_sure::{Fills, axis, legend, parts, rem};
use super::CliffProps;
use super::wording::apart_briefly;
use crate::engine::cliff::{Apart, BySure, Cliff, YearOn};
use crate::engine::scale::{marks, percent, place};
use crate::plan::{Money, Plan};
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_id;
use crate::ui::store::use_plan;
use crate::ui::words::{Words, use_words};

/// The height of a row, the room above its bar for its words, of its bars and of the axis: in hundredths of a rem. The
/// styles of the words go by the first.
const ROW: u32 = 400;
const ABOVE: u32 = 150;
const CASH: u32 = 120;
const THIN: u32 = 50;
const BETWEEN: u32 = 12;
const AXIS: u32 = 175;
/// How far the line where lasting money ends reaches beyond its bar.
const BEYOND: u32 = 25;
/// With more days than this those of a year stand together.
const MANY: usize = 8;

/// A row of the picture.
struct Row {
    key: String,
    words: AttrValue,
    /// What stands left of the line; none where a row has no line.
    lasts: Option<Apart>,
    /// What stands right of it.
    ends: Apart,
    /// What stands behind all, empty.
    unpaid: Money,
}

impl Row {
    fn reach(&self) -> i64 {
        let of = |by: fn(&Apart) -> &BySure| -> i64 {
            let lasts = self.lasts.as_ref().map_or(0, |lasts| by(lasts).total().sum.0);
            lasts.saturating_add(by(&self.ends).total().sum.0)
        };
        let cash = of(|apart| &apart.cash).saturating_add(self.unpaid.0);
        cash.max(of(|apart| &apart.in_kind))
    }
}

fn year_row(words: &Words, format: &Format, year: &YearOn) -> Row {
    let (paid, risk) = (year.paid(), year.at_risk());
    let key = match (paid.is_nothing(), risk.is_nothing()) {
        (true, _) => "cliff-chart-year-none",
        (_, true) => "cliff-chart-year-lasts",
        _ => "cliff-chart-year",
    };
    let said = [
        ("year", year.name.as_str().into()),
        ("amount", apart_briefly(words, format, &risk).as_str().into()),
    ];
    Row {
        key: format!("year-{}", year.year),
        words: words.with(key, &said),
        lasts: Some(year.lasts),
        ends: risk,
        unpaid: year.unpaid.sum,
    }
}

/// The rows in the order of time.
fn rows(words: &Words, format: &Format, plan: &Plan, cliff: &Cliff) -> Vec<Row> {
    let fall_row = |key: String, words: AttrValue, goes: Apart| Row {
        key,
        words,
        lasts: None,
        ends: goes,
        unpaid: Money::ZERO,
    };
    let mut rows = Vec::new();
    let last = cliff.years.last().map_or(0, |year| year.year);
    for year in &cliff.years {
        rows.push(year_row(words, format, year));
        let falls: Vec<_> = cliff
            .falls
            .iter()
            .filter(|fall| {
                let ends_in = plan.about.fiscal_start.beginning_of(fall.day);
                ends_in.min(last) == year.year
            })
            .collect();
        if cliff.falls.len() > MANY && falls.len() > 1 {
            let goes = falls.iter().fold(Apart::default(), |sum, fall| sum.plus(&fall.goes));
            let said = [
                ("year", year.name.as_str().into()),
                ("count", falls.len().into()),
                ("goes", apart_briefly(words, format, &goes).as_str().into()),
            ];
            rows.push(fall_row(
                format!("falls-{}", year.year),
                words.with("cliff-chart-falls", &said),
                goes,
            ));
            continue;
        }
        for fall in falls {
            let said = [
                ("day", format.day(fall.day).into()),
                ("goes", apart_briefly(words, format, &fall.goes).as_str().into()),
            ];
            rows.push(fall_row(
                fall.day.to_string(),
                words.with("cliff-chart-fall", &said),
                fall.goes,
            ));
        }
    }
    rows
}

/// The picture.
#[component]
pub(super) fn Chart(props: &CliffProps) -> Html {
    let (words, format, plan) = (use_words(), use_format(), use_plan());
    let id = use_id();
    let rows = rows(&words, &format, &plan, &props.cliff);
    let most = rows.iter().map(Row::reach).max().unwrap_or(0);
    let is_paid = props.cliff.years.iter().any(|year| !year.paid().is_nothing());
    if most <= 0 || !is_paid && props.cliff.falls.is_empty() {
        return Html::default();
    }
    let marks = marks(most, 4);
    let end = marks.last().copied().unwrap_or(0);
    let height = u32::try_from(rows.len()).unwrap_or(0) * ROW;
    let fills = Fills::new(&id);
    let bar = |of: [&BySure; 2], top: u32, high: u32| {
        let all = of.into_iter().flat_map(BySure::parts);
        fills.bar(&parts(all, end), top, high)
    };
    let label: Vec<String> = rows.iter().map(|row| row.words.to_string()).collect();
    html! {
        <figure class="funding-chart cliff-chart">
            <figcaption class="stack stack--tight">
                <p class="soft measure">{ words.text("cliff-about") }</p>
                <ul class="list-plain cluster small" aria-label={words.text("funding-legend")}>
                    { legend(&words) }
                    <li class="keyed"><span class="funding-chart__need-key" aria-hidden="true"></span>{ words.text("cliff-key-edge") }</li>
                    <li class="keyed"><span class="cliff-chart__unpaid-key" aria-hidden="true"></span>{ words.text("cliff-key-unpaid") }</li>
                    <li>{ words.text("cliff-key-in-kind") }</li>
                </ul>
            </figcaption>
            <div class="funding-chart__plot">
                <svg class="funding-chart__picture cliff-chart__picture" role="img" aria-label={label.join(". ")} width="100%" height={rem(height + AXIS)}>
                    { fills.made() }
                    { axis(&format, &marks, height) }
                    for (index, row) in rows.iter().enumerate() {
                        { {
                            let top = u32::try_from(index).unwrap_or(0) * ROW + ABOVE;
                            let nothing = Apart::default();
                            let lasts = row.lasts.as_ref().unwrap_or(&nothing);
                            let reach = |by: &BySure, more: &BySure| by.total().sum.0.saturating_add(more.total().sum.0);
                            let (edge, paid) = (place(lasts.cash.total().sum.0, end), reach(&lasts.cash, &row.ends.cash));
                            let unpaid = (place(paid, end), place(paid.saturating_add(row.unpaid.0), end));
                            // What is gone is thinner than what a year has.
                            let cash = if row.lasts.is_some() { CASH } else { CASH / 2 };
                            html! {
                                <g key={row.key.clone()}>
                                    if unpaid.1 > unpaid.0 {
                                        <rect class="cliff-chart__unpaid" x={percent(unpaid.0)} width={percent(unpaid.1 - unpaid.0)} y={rem(top)} height={rem(cash)} />
                                    }
                                    { bar([&lasts.cash, &row.ends.cash], top, cash) }
                                    { bar([&lasts.in_kind, &row.ends.in_kind], top + cash + BETWEEN, THIN) }
                                    if row.lasts.is_some() && paid > 0 {
                                        <line class="funding-chart__need" x1={percent(edge)} x2={percent(edge)} y1={rem(top - BEYOND)} y2={rem(top + cash + BEYOND)} />
                                    }
                                    if reach(&lasts.in_kind, &row.ends.in_kind) > 0 && row.lasts.is_some() {
                                        { {
                                            let edge = place(lasts.in_kind.total().sum.0, end);
                                            html! { <line class="funding-chart__need" x1={percent(edge)} x2={percent(edge)} y1={rem(top + cash + BETWEEN)} y2={rem(top + cash + BETWEEN + THIN)} /> }
                                        } }
                                    }
                                </g>
                            }
                        } }
                    }
                </svg>
                // Beside the picture, as only text of the page goes on in a second line where there is no room.
                <ul class="funding-chart__names">
                    for row in rows.iter() {
                        <li key={row.key.clone()} class={classes!("funding-chart__name", row.lasts.is_none().then_some("cliff-chart__fall"))}>
                            <span>{ row.words.clone() }</span>
                        </li>
                    }
                </ul>
            </div>
        </figure>
    }
}
