//! What sources would have left in the best answer, and of which years' money.

use yew::prelude::*;

use super::Answer;
use super::of_sources::{beginning, headings, use_shown};
use super::working::Shared;
use crate::engine::at_best;
use crate::ui::format::use_format;
use crate::ui::store::{use_plan, use_route};
use crate::ui::words::use_words;

/// How many sources are drawn at first, and with each press.
const AT_FIRST: usize = 12;

/// What [`WhatIsLeft`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct LeftProps {
    /// The answer.
    pub(super) answer: Answer,
    /// What is said of it.
    pub(super) verdict: Shared<at_best::Verdict>,
}

/// The sources that would have something left, those with most first; nothing where none has.
#[component]
pub(super) fn WhatIsLeft(props: &LeftProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, route) = (use_plan(), use_route());
    let (asked, left) = (&props.answer.asked, &props.verdict.left);
    let shown = use_shown(left.len(), AT_FIRST);
    if left.is_empty() {
        return Html::default();
    }
    let in_year = |left: &at_best::Left, at: usize| {
        let found = left.years.iter().find(|(year, _)| *year == at);
        found.map_or_else(|| "–".to_owned(), |(_, left)| format.money(*left))
    };
    let several = asked.years.len() > 1;
    html! {
        <section class="stack stack--tight" aria-labelledby="best-left">
            <h2 id="best-left" class="title-3">{ words.text("best-left") }</h2>
            <p class="soft measure">{ words.text("best-left-about") }</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("best-left-table")}>
                <table class="table table--dense best__left">
                    <caption class="visually-hidden">{ words.text("best-left-table") }</caption>
                    <thead>
                        <tr>
                            { headings(&words) }
                            <th scope="col" class="number">{ words.text("best-left-column") }</th>
                            if several {
                                for year in asked.years.iter() {
                                    <th key={*year} scope="col" class="number nowrap">{ words.with("best-left-of", &[("year", plan.year_name(*year).into())]) }</th>
                                }
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for row in left.iter().take(shown.count) {
                            <tr key={row.source}>
                                { beginning(&words, &format, &route, asked, row.source) }
                                <td class="number strong">{ format.money(row.sum()) }</td>
                                if several {
                                    for (at, year) in asked.years.iter().enumerate() {
                                        <td key={*year} class="number">{ in_year(row, at) }</td>
                                    }
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            { shown.more }
        </section>
    }
}
