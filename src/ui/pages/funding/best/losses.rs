//! What would be missing if a source were lost.

use yew::prelude::*;

use super::Answer;
use super::of_sources::{beginning, headings, use_shown};
use super::working::Shared;
use crate::plan::Money;
use crate::ui::format::use_format;
use crate::ui::store::use_route;
use crate::ui::words::use_words;

/// How many sources are drawn at first, and with each press.
const AT_FIRST: usize = 40;

/// What [`Losses`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct LossesProps {
    /// The answer.
    pub(super) answer: Answer,
    /// For each source, what all lines would miss without it, the worst first.
    pub(super) losses: Shared<[(usize, Money)]>,
}

/// Each source with what more would be missing without it, the worst first.
#[component]
pub(super) fn Losses(props: &LossesProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let route = use_route();
    let answer = &props.answer;
    let gap = Money(answer.braid.whole_gap());
    let shown = use_shown(props.losses.len(), AT_FIRST);
    html! {
        <section class="stack stack--tight" aria-labelledby="best-losses">
            <h2 id="best-losses" class="title-3">{ words.text("best-losses") }</h2>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("best-losses-table")}>
                <table class="table table--dense">
                    <caption class="visually-hidden">{ words.text("best-losses-table") }</caption>
                    <thead>
                        <tr>
                            { headings(&words) }
                            <th scope="col" class="number">{ words.text("best-more-missing") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (place, without) in props.losses.iter().take(shown.count) {
                            <tr key={*place}>
                                { beginning(&words, &format, &route, &answer.asked, *place) }
                                <td class="number">{ format.money(without.saturating_sub(gap)) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            { shown.more }
        </section>
    }
}
