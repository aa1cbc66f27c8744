//! What would be missing if a source were lost.

use yew::prelude::*;

use super::Answer;
use super::working::Shared;
use crate::plan::{Money, RecordId};
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::store::use_route;
use crate::ui::widgets::Button;
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
    let shown = use_state_eq(|| AT_FIRST);
    let answer = &props.answer;
    let gap = Money(answer.braid.whole_gap());
    let rest = props.losses.len().saturating_sub(*shown);
    let on_more = {
        let (shown, now) = (shown.setter(), *shown);
        Callback::from(move |_: MouseEvent| shown.set(now + AT_FIRST))
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="best-losses">
            <h2 id="best-losses" class="title-3">{ words.text("best-losses") }</h2>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("best-losses-table")}>
                <table class="table table--dense">
                    <caption class="visually-hidden">{ words.text("best-losses-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("best-source") }</th>
                            <th scope="col" class="number">{ words.text("best-brings") }</th>
                            <th scope="col" class="number">{ words.text("best-more-missing") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (place, without) in props.losses.iter().take(*shown) {
                            if let Some(source) = answer.asked.sources.get(*place) {
                                <tr key={source.id.as_str().to_owned()}>
                                    <th scope="row">
                                        <a href={route.clone().with_open(Some(RecordId::from(&source.id))).to_string()}>
                                            { named(&words, &source.name) }
                                        </a>
                                    </th>
                                    <td class="number">
                                        { format.money(Money(answer.asked.question.sources.get(*place).map_or(0, |giver| giver.brings()))) }
                                    </td>
                                    <td class="number">{ format.money(without.saturating_sub(gap)) }</td>
                                </tr>
                            }
                        }
                    </tbody>
                </table>
            </div>
            if rest > 0 {
                <div class="cluster no-print">
                    <Button small={true} label={words.with("best-more-rows", &[("count", rest.into())])} on_click={on_more} />
                </div>
            }
        </section>
    }
}
