//! Need and money by year as a picture: a bar for each year, solid, hatched and dotted, with a line where the need is.
//!
//! The axis begins at zero. Everything it shows stands in the table below it as well.

use yew::prelude::*;

use super::by_sure::{Fills, axis, legend, parts, rem};
use crate::engine::funding::YearSummary;
use crate::engine::scale::{marks, percent, place};
use crate::plan::Money;
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_id;
use crate::ui::store::use_route;
use crate::ui::words::{Words, use_words};

/// The height of a year, of its bar, of the axis, and the room above a bar for its words: in hundredths of a rem, so
/// that they grow with the text. The styles of the words go by the first.
const ROW: u32 = 400;
const BAR: u32 = 162;
const AXIS: u32 = 175;
const ABOVE: u32 = 150;
/// How far the line of the need reaches beyond its bar.
const BEYOND: u32 = 30;

/// What [`Chart`] takes.
#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// The years.
    pub years: Vec<YearSummary>,
}

/// What the picture shows, in a sentence.
fn finding(words: &Words, format: &Format, years: &[YearSummary]) -> AttrValue {
    // Where money is not known yet, nothing can be said; where a cost is not, it is at least so much.
    let known = years.iter().filter(|year| year.available().unknown == 0);
    match known.min_by_key(|year| year.balance()) {
        Some(year) if year.balance() < Money::ZERO => words.with(
            if year.need.unknown > 0 {
                "funding-chart-short-at-least"
            } else {
                "funding-chart-short"
            },
            &[
                ("year", year.name.as_str().into()),
                ("amount", format.money(Money(year.balance().0.saturating_neg())).into()),
            ],
        ),
        _ if years
            .iter()
            .all(|year| year.need.is_nothing() && year.available().is_nothing()) =>
        {
            words.text("funding-chart-nothing")
        }
        // A year of which nothing is said has not what it needs.
        _ if years.iter().any(|year| {
            let available = year.available();
            year.need.unknown + available.unknown > 0 || !(year.need.is_entered && available.is_entered)
        }) =>
        {
            words.text("funding-chart-unclear")
        }
        _ => words.text("funding-chart-enough"),
    }
}

/// The picture.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let words = use_words();
    let format = use_format();
    let id = use_id();
    let best = use_route().with_view("best").to_string();
    let years = &props.years;
    let largest = years
        .iter()
        .flat_map(|year| [year.need.sum.0, year.available().sum.0])
        .max()
        .unwrap_or(0);
    let marks = marks(largest, 4);
    let end = marks.last().copied().unwrap_or(0);
    let has_unknown = years
        .iter()
        .any(|year| year.need.unknown + year.available().unknown > 0);
    let rows = u32::try_from(years.len()).unwrap_or(0) * ROW;
    let fills = Fills::new(&id);
    let label = finding(&words, &format, years);
    if largest <= 0 {
        return html! { <h2 class="title-3">{ label }</h2> };
    }
    html! {
        <figure class="funding-chart">
            <figcaption class="stack stack--tight">
                <h2 class="title-3">{ label.clone() }</h2>
                <p class="soft">
                    { words.text("funding-chart-about") }
                    if has_unknown {
                        { " " }{ words.text("funding-chart-unknown") }
                    }
                    { " " }<a href={best}>{ words.text("funding-chart-best") }</a>
                </p>
                <ul class="list-plain cluster small" aria-label={words.text("funding-legend")}>
                    { legend(&words) }
                    <li class="keyed"><span class="funding-chart__need-key" aria-hidden="true"></span>{ words.text("funding-needed") }</li>
                    if years.iter().any(|year| short(year, end).is_some()) {
                        <li class="keyed"><span class="funding-chart__short-key" aria-hidden="true"></span>{ words.text("funding-chart-short-key") }</li>
                    }
                </ul>
            </figcaption>
            <div class="funding-chart__plot">
                <svg class="funding-chart__picture" role="img" aria-label={label} width="100%" height={rem(rows + AXIS)}>
                    { fills.made() }
                    { axis(&format, &marks, rows) }
                    for (index, year) in years.iter().enumerate() {
                        { {
                            let top = u32::try_from(index).unwrap_or(0) * ROW;
                            let need = place(year.need.sum.0, end);
                            html! {
                                <g key={year.year}>
                                    { fills.bar(&parts(year.by_sure(), end), top + ABOVE, BAR) }
                                    if year.need.sum > Money::ZERO {
                                        if let Some((from, to)) = short(year, end) {
                                            <rect class="funding-chart__short" x={percent(from)} width={percent(to - from)}
                                                y={rem(top + ABOVE)} height={rem(BAR)} />
                                        }
                                        <line class="funding-chart__need" x1={percent(need)} x2={percent(need)}
                                            y1={rem(top + ABOVE - BEYOND)} y2={rem(top + ABOVE + BAR + BEYOND)} />
                                    }
                                </g>
                            }
                        } }
                    }
                </svg>
                // Beside the picture, as only text of the page goes on in a second line where there is no room.
                <ul class="funding-chart__names">
                    for year in years.iter() {
                        <li key={year.year} class="funding-chart__name">
                            <span class="funding-chart__year">{ year.name.clone() }</span>
                            <span class="funding-chart__headline">{ headline(&words, &format, year) }</span>
                        </li>
                    }
                </ul>
            </div>
        </figure>
    }
}

/// Where a bar ends before its need, and where that is; none where all of it is there, or money is not known yet.
fn short(year: &YearSummary, end: i64) -> Option<(u32, u32)> {
    let (available, need) = (year.available(), year.need.sum.0);
    let (from, to) = (place(available.sum.0.max(0), end), place(need, end));
    (available.unknown == 0 && to > from).then_some((from, to))
}

/// A year's name with what it needs and has.
fn headline(words: &Words, format: &Format, year: &YearSummary) -> AttrValue {
    if !year.need.is_entered && !year.available().is_entered {
        return words.with("funding-chart-year-blank", &[("year", year.name.as_str().into())]);
    }
    let is_short = year.available().unknown == 0 && year.balance() < Money::ZERO;
    let key = match (is_short, year.need.unknown) {
        _ if !year.available().is_entered => "funding-chart-year-nothing",
        (false, _) => "funding-chart-year",
        (true, 0) => "funding-chart-year-short",
        (true, _) => "funding-chart-year-short-at-least",
    };
    words.with(
        key,
        &[
            ("year", year.name.as_str().into()),
            ("need", format.tally(year.need).into()),
            ("available", format.tally(year.available()).into()),
            ("short", format.money(Money(year.balance().0.saturating_neg())).into()),
        ],
    )
}
