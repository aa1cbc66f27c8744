//! Which money pays for what at best, line by line, and putting it into the plan.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording::names;
use super::Answer;
use super::payer::Payer;
use super::taking::Taking;
use super::working::Shared;
use crate::engine::at_best::{self, Row, rows};
use crate::engine::braid::ranges::Range;
use crate::engine::braided::Paid;
use crate::plan::Money;
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::{use_media, use_printing};
use crate::ui::labels::named;
use crate::ui::room::use_room;
use crate::ui::store::{use_can_edit, use_plan};
use crate::ui::widgets::{Button, Choice, RadioGroup, RadioLook, Select};
use crate::ui::words::{Words, use_words};

/// How many rows are drawn at once, of all years or, where there are more, of one; and with each press for more. A
/// browser draws a hundred of them in the blink of an eye, and ten thousand in half a minute.
const AT_ONCE: usize = 60;
/// How many sources are named that could pay for a line and do not.
const COULD: usize = 4;
/// From how many years on they are chosen from a list.
const MANY_YEARS: usize = 5;

/// What [`Allocation`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct AllocationProps {
    /// The answer.
    pub(super) answer: Answer,
    /// How much could be paid in each cell, once that is worked out.
    pub(super) ranges: Option<Shared<[Range]>>,
}

/// The answer as a table: a part for each year, or one year where there is much.
#[component]
pub(super) fn Allocation(props: &AllocationProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let can_edit = use_can_edit();
    let chosen = use_state_eq(|| 0_usize);
    let shown = use_state_eq(|| AT_ONCE);
    let answer = &props.answer;
    let all = use_memo((answer.clone(), props.ranges.clone()), |(answer, ranges)| {
        rows(answer, ranges.as_deref())
    });
    // On a phone and in the room one year is long enough.
    let (is_room, is_narrow, is_printing) = (use_room(), use_media("(max-width: 36rem)"), use_printing());
    let is_long = all.len() > AT_ONCE || (is_room || is_narrow) && !is_printing;
    let mut years: Vec<(usize, i32)> = answer.asked.years.iter().copied().enumerate().collect();
    years.retain(|(at, _)| all.iter().any(|row| row.year == *at));
    let year = years.iter().find(|(at, _)| at == &*chosen).or(years.first()).copied();
    let choices = years
        .iter()
        .map(|(at, year)| Choice::new(at.to_string(), plan.year_name(*year)));
    let choices: Rc<[Choice]> = choices.collect();
    let on_choose = {
        let (chosen, shown) = (chosen.setter(), shown.setter());
        Callback::from(move |id: AttrValue| {
            if let Ok(at) = id.parse() {
                chosen.set(at);
                shown.set(AT_ONCE);
            }
        })
    };
    if is_long {
        years.retain(|found| Some(*found) == year);
    }
    let of_year = |at: usize| all.iter().filter(move |row| row.year == at);
    let rest = match year {
        Some((at, _)) if is_long => of_year(at).count().saturating_sub(*shown),
        _ => 0,
    };
    let on_more = {
        let (shown, now) = (shown.setter(), *shown);
        Callback::from(move |_: MouseEvent| shown.set(now + AT_ONCE))
    };
    let value = AttrValue::from(year.map_or(0, |(at, _)| at).to_string());
    html! {
        <section class="stack stack--tight" aria-labelledby="best-allocation">
            <h2 id="best-allocation" class="title-3">{ words.text("best-allocation") }</h2>
            <p class="soft measure">{ words.text("best-allocation-about") }</p>
            if is_long && choices.len() > MANY_YEARS {
                <Select label={words.text("funding-year")} label_hidden={true} {value} {choices} on_choose={on_choose} />
            } else if is_long && choices.len() > 1 {
                <RadioGroup label={words.text("funding-year")} label_hidden={true} look={RadioLook::Segments} {value} {choices} {on_choose} />
            }
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("best-allocation-table")}>
                <table class="table table--dense best__allocation">
                    <caption class="visually-hidden">{ words.text("best-allocation-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("best-line") }</th>
                            <th scope="col" class="number">{ words.text("best-needed") }</th>
                            <th scope="col" class="best__paid">{ words.text("best-paid-by") }</th>
                            <th scope="col" class="number">{ words.text("best-missing") }</th>
                        </tr>
                    </thead>
                    for (at, year) in years.iter() {
                        <tbody key={*year}>
                            <tr><th colspan="4" scope="rowgroup" class="title-4 best__year">{ plan.year_name(*year) }</th></tr>
                            for row in of_year(*at).take(*shown) {
                                { of_line(&words, &format, answer, row) }
                            }
                        </tbody>
                    }
                </table>
            </div>
            if rest > 0 {
                <div class="cluster no-print">
                    <Button small={true} label={words.with("best-more-lines", &[("count", rest.into())])} on_click={on_more} />
                </div>
            }
            if can_edit {
                <Taking answer={answer.clone()} />
            }
        </section>
    }
}

/// A line in a year: who pays how much, and how much it could be in another best answer.
fn of_line(words: &Words, format: &Format, answer: &Answer, row: &Row) -> Html {
    let Some(line) = answer.asked.lines.get(row.line) else {
        return Html::default();
    };
    let pays = |payer: &&at_best::Payer| payer.is_locked || payer.amount > Money::ZERO;
    let paying = row.payers.iter().filter(pays).count();
    let drawn = paying + COULD;
    let others = row.payers.len().saturating_sub(drawn);
    let never = row.never.iter().filter_map(|place| answer.asked.sources.get(*place));
    let never: Vec<AttrValue> = never.map(|source| named(words, &source.name)).collect();
    let payer = |payer: &at_best::Payer| {
        let paid = Paid {
            source: Rc::clone(answer.asked.sources.get(payer.source)?),
            line: Rc::clone(line),
            year: *answer.asked.years.get(row.year)?,
            amount: payer.amount,
        };
        let key = paid.source.id.as_str().to_owned();
        Some(html! { <li {key}><Payer {paid} range={payer.range} locked={payer.is_locked} /></li> })
    };
    html! {
        <tr key={line.id.as_str().to_owned()}>
            <th scope="row">{ named(words, &line.name) }</th>
            <td class="number">{ format.money(row.need) }</td>
            <td class="small">
                <ul class="list-plain">
                    for item in row.payers.iter().take(drawn).filter_map(payer) {
                        { item }
                    }
                    if others > 0 {
                        <li key="others" class="soft">{ words.with("best-could-others", &[("count", others.into())]) }</li>
                    }
                    if !never.is_empty() {
                        <li key="never" class="soft">
                            { words.with("best-never", &[("sources", names(words, format, never.into_iter()).into())]) }
                        </li>
                    }
                </ul>
            </td>
            <td class="number">{ missing(format, row.gap) }</td>
        </tr>
    }
}

fn missing(format: &Format, gap: Money) -> String {
    if gap > Money::ZERO {
        format.money(gap)
    } else {
        "–".to_owned()
    }
}
