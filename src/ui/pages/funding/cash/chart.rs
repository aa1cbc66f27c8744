//! What is in hand at the end of each month as a picture: a column for each month, solid up from zero or hatched down from
//! it. Columns stand for months rather than a line through them, as nothing is said of the days between, and as a column
//! can carry the pattern that says it is below zero.
//!
//! The axis holds zero. Everything it shows stands in the tables below it as well.

use yew::prelude::*;

use crate::engine::cash::{MonthCash, Reading};
use crate::engine::scale::{depth, marks_around, percent};
use crate::plan::Money;
use crate::ui::format::{Format, JOINER, use_format};
use crate::ui::hooks::use_id;
use crate::ui::pages::funding::wording::signed;
use crate::ui::store::use_plan;
use crate::ui::words::{Words, use_words};

/// The height of the columns, and of the room above and below them for words: in hundredths of a rem.
const PLOT: u32 = 1400;
const ABOVE: u32 = 150;
const BELOW: u32 = 175;
const NAMES: u32 = 150;
/// How far a figure stands below its line, so that it is level with it.
const LEVEL: u32 = 30;

/// What [`Chart`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct ChartProps {
    /// The months.
    pub(super) reading: Reading,
}

/// The picture.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let (words, format, plan) = (use_words(), use_format(), use_plan());
    let id = use_id();
    let months = &props.reading.months;
    let closings = || months.iter().map(|month| month.closing.0);
    let marks = marks_around(closings().min().unwrap_or(0), closings().max().unwrap_or(0), 4);
    let (Some(bottom), Some(top)) = (marks.first().copied(), marks.last().copied()) else {
        return Html::default();
    };
    let down = |value: i64| ABOVE + depth(value, (bottom, top)) * PLOT / 1000;
    let count = u32::try_from(months.len()).unwrap_or(1).max(1);
    let across = |place: usize| u32::try_from(place).unwrap_or(0) * 1000 / count;
    let lines = format!("{id}-below");
    let figures: Vec<String> = marks.iter().map(|mark| plainly(&format, Money(*mark))).collect();
    let letters = |figure: &String| figure.chars().filter(|sign| *sign != JOINER).count();
    let widest = figures.iter().map(letters).max().unwrap_or(0);
    let height = rem(ABOVE + PLOT + BELOW + NAMES);
    let years: Vec<(usize, &MonthCash)> = months.iter().enumerate().filter(|(place, _)| place % 12 == 0).collect();
    let label = described(&words, &format, &props.reading);
    html! {
        <figure class="cash-chart">
            <figcaption>
                <ul class="list-plain cluster small" aria-label={words.text("funding-legend")}>
                    <li class="keyed"><span class="cash__key" aria-hidden="true"></span>{ words.text("cash-key-above") }</li>
                    <li class="keyed"><span class="cash__key cash__key--below" aria-hidden="true"></span>{ words.text("cash-key-below") }</li>
                </ul>
            </figcaption>
            <div class="cash-chart__plot">
                <svg class="cash-chart__figures" width={format!("{}ch", widest + 1)} height={height.clone()} aria-hidden="true">
                    for (mark, figure) in marks.iter().zip(&figures) {
                        <text key={*mark} class="funding-chart__figure" x="100%" text-anchor="end" y={rem(down(*mark) + LEVEL)}>{ figure }</text>
                    }
                </svg>
                <svg class="cash-chart__picture" role="img" aria-label={label} width="100%" {height}>
                    <defs>
                        <pattern id={lines.clone()} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                            <path class="cash-chart__lines" d="M1.5 0V6" stroke-width="2.5" />
                        </pattern>
                    </defs>
                    for mark in marks.iter() {
                        <line key={*mark} class={if *mark == 0 { "cash-chart__zero" } else { "funding-chart__mark" }}
                            x1="0" x2="100%" y1={rem(down(*mark))} y2={rem(down(*mark))} />
                    }
                    for (place, month) in years.iter() {
                        <g key={format!("year-{}", month.period.year)}>
                            <line class="cash-chart__year" x1={percent(across(*place))} x2={percent(across(*place))} y1={rem(ABOVE)} y2={rem(ABOVE + PLOT + BELOW + NAMES)} />
                            <text class={classes!("funding-chart__figure", (place / 12 % years.len().div_ceil(3) != 0).then_some("funding-chart__figure--between"))}
                                x={percent(across(*place))} dx="0.4em" y={rem(ABOVE + PLOT + BELOW + NAMES - LEVEL)}>{ plan.year_name(month.period.year) }</text>
                        </g>
                    }
                    for (place, month) in months.iter().enumerate() {
                        { {
                            let (left, width) = (across(place), across(place + 1) - across(place));
                            let (from, to) = (down(month.closing.0.max(0)), down(month.closing.0.min(0)));
                            let edge = down(month.closing.0);
                            let is_below = month.is_below();
                            html! {
                                <g key={month.period.first.to_string()}>
                                    <rect class={if is_below { "cash-chart__below" } else { "cash-chart__above" }} fill={is_below.then(|| format!("url(#{lines})"))}
                                        x={percent(left)} width={percent(width)} y={rem(from)} height={rem(to - from)} />
                                    <line class={classes!("cash-chart__edge", is_below.then_some("cash-chart__edge--below"))}
                                        x1={percent(left)} x2={percent(left + width)} y1={rem(edge)} y2={rem(edge)} />
                                </g>
                            }
                        } }
                    }
                    { lowest(&format, &props.reading, &across, &down) }
                </svg>
            </div>
        </figure>
    }
}

/// The month that ends with least, in words beside its column.
fn lowest(format: &Format, reading: &Reading, across: &dyn Fn(usize) -> u32, down: &dyn Fn(i64) -> u32) -> Html {
    let Some(month) = reading.lowest().filter(|month| month.is_below()) else {
        return Html::default();
    };
    let place = reading
        .months
        .iter()
        .position(|other| other.period == month.period)
        .unwrap_or(0);
    let middle = (across(place) + across(place + 1)) / 2;
    let anchor = match middle {
        0..=333 => "start",
        334..=666 => "middle",
        _ => "end",
    };
    let x = match anchor {
        "start" => across(place),
        "middle" => middle,
        _ => across(place + 1),
    };
    // Where there is little room the amount stands alone; the sentence above names the month.
    html! {
        <text class="cash-chart__lowest" x={percent(x)} y={rem(down(month.closing.0) + 125)} text-anchor={anchor}>
            { signed(format, month.closing) }
            <tspan class="cash-chart__when">{ format!(" · {}", format.month(month.period.first)) }</tspan>
        </text>
    }
}

/// What the picture shows, in a sentence.
fn described(words: &Words, format: &Format, reading: &Reading) -> AttrValue {
    let months = || reading.months.iter();
    let most = months().map(|month| month.closing).max().unwrap_or_default();
    let least = months().map(|month| month.closing).min().unwrap_or_default();
    let arguments = [
        ("least", plainly(format, least).into()),
        ("most", plainly(format, most).into()),
        ("count", reading.below().into()),
        ("months", reading.months.len().into()),
    ];
    words.with("cash-picture", &arguments)
}

/// Money with a sign only where it is below zero.
fn plainly(format: &Format, money: Money) -> String {
    if money < Money::ZERO {
        signed(format, money)
    } else {
        format.money(money)
    }
}

/// A length of hundredths of a rem.
fn rem(hundredths: u32) -> String {
    format!("{}.{:02}rem", hundredths / 100, hundredths % 100)
}
