//! Which money pays for what at best, line by line, and putting it into the plan.

use std::rc::Rc;

use yew::prelude::*;

use super::payer::Payer;
use super::{Answer, AnswerProps};
use crate::app::{Command, Payment};
use crate::engine::braid::question::Cell;
use crate::engine::braid::ranges::Range;
use crate::engine::braided::Paid;
use crate::plan::paying::Paying;
use crate::plan::{Amount, CostLine, Money, Plan};
use crate::sorted::SortedMap;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant};
use crate::ui::words::{Words, use_words};

/// The answer as a table, a part for each year.
#[component]
pub(super) fn Allocation(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (store, plan) = (use_store(), use_plan());
    let can_edit = use_can_edit();
    let answer = &props.answer;
    let ranges = use_memo(answer.clone(), |answer| {
        answer
            .braid
            .ranges()
            .into_iter()
            .filter(|range| range.most > 0)
            .collect::<Vec<Range>>()
    });
    let payments = changes(&plan, answer);
    let is_taken = payments.is_empty();
    let on_take = Callback::from(move |_: MouseEvent| {
        store.dispatch(Command::Allocate {
            payments: payments.clone(),
        });
    });
    let years = answer.asked.years.iter().enumerate();
    let of_years = years.filter(|(at, _)| {
        answer
            .asked
            .question
            .lines
            .iter()
            .any(|line| line.needs.get(*at) > Some(&0))
    });
    html! {
        <section class="stack stack--tight" aria-labelledby="best-allocation">
            <h2 id="best-allocation" class="title-3">{ words.text("best-allocation") }</h2>
            <p class="soft measure">{ words.text("best-allocation-about") }</p>
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
                    for (at, year) in of_years {
                        <tbody key={*year}>
                            <tr><th colspan="4" scope="rowgroup" class="title-4 best__year">{ plan.year_name(*year) }</th></tr>
                            { rows(&words, &format, answer, &ranges, at) }
                        </tbody>
                    }
                </table>
            </div>
            if can_edit {
                if is_taken {
                    <p class="soft">{ words.text("best-taken") }</p>
                } else {
                    <div class="cluster no-print">
                        <Button label={words.text("best-take")} variant={ButtonVariant::Primary} on_click={on_take} />
                    </div>
                }
            }
        </section>
    }
}

/// The lines of a year that need something: who pays how much, and how much it could be in another best answer.
fn rows(words: &Words, format: &Format, answer: &Answer, ranges: &[Range], at: usize) -> Html {
    let paid: SortedMap<_, i64> = answer
        .braid
        .allocation()
        .iter()
        .map(|paid| (paid.cell, paid.amount))
        .collect();
    let lines = answer.asked.lines.iter().enumerate();
    let needed = lines.filter_map(|(place, line)| {
        let need = *answer.asked.question.lines.get(place)?.needs.get(at)?;
        (need > 0).then_some((place, line, need))
    });
    let payer = |source: usize, place: usize, line: &Rc<CostLine>| {
        let is_here = |cell: Cell| (cell.source, cell.line, cell.year) == (source, place, at);
        let locked = answer.asked.question.locked.iter().find(|lock| is_here(lock.cell));
        let range = ranges.iter().find(|range| is_here(range.cell));
        let amount = match (locked, range) {
            (Some(lock), _) => lock.amount,
            (None, Some(range)) => paid.get(&range.cell).copied().unwrap_or(0),
            (None, None) => return None,
        };
        let paid = Paid {
            source: Rc::clone(answer.asked.sources.get(source)?),
            line: Rc::clone(line),
            year: *answer.asked.years.get(at)?,
            amount: Money(amount),
        };
        let range = range
            .map(|range| (range.least, range.most))
            .filter(|_| locked.is_none());
        let key = paid.source.id.as_str().to_owned();
        Some(html! { <li {key}><Payer {paid} {range} /></li> })
    };
    html! {
        for (place, line, need) in needed {
            <tr key={line.id.as_str().to_owned()}>
                <th scope="row">{ named(words, &line.name) }</th>
                <td class="number">{ format.money(Money(need)) }</td>
                <td class="small">
                    <ul class="list-plain">
                        for item in (0..answer.asked.sources.len()).filter_map(|source| payer(source, place, line)) {
                            { item }
                        }
                    </ul>
                </td>
                <td class="number">{ missing(format, answer.braid.gap(place, at)) }</td>
            </tr>
        }
    }
}

fn missing(format: &Format, gap: i64) -> String {
    if gap > 0 {
        format.money(Money(gap))
    } else {
        "–".to_owned()
    }
}

/// What has to change for the plan to have this answer.
fn changes(plan: &Rc<Plan>, answer: &Answer) -> Vec<Payment> {
    let paying = Paying::new(plan);
    let mut wanted: SortedMap<_, Amount> = paying
        .cells()
        .map(|(source, line, year, _)| ((source.clone(), line.clone(), year), Amount::Blank))
        .collect();
    for paid in answer.paid() {
        let cell = (paid.source.id.clone(), paid.line.id.clone(), paid.year);
        wanted.insert(cell, Amount::Known(paid.amount));
    }
    let is_new = |cell: &(_, _, i32), amount: Amount| {
        let now = paying.cell(&cell.0, &cell.1, cell.2);
        now.unknown > 0 || now.sum != amount.known().unwrap_or_default()
    };
    let changed = wanted.into_iter().filter(|(cell, amount)| is_new(cell, *amount));
    changed
        .map(|((source, line, year), amount)| Payment {
            source,
            line,
            year,
            amount,
        })
        .collect()
}
