//! What would be missing if a source were lost.

use yew::prelude::*;

use super::AnswerProps;
use crate::plan::{Money, RecordId};
use crate::sorted::sort_by_key;
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::store::use_route;
use crate::ui::words::use_words;

/// Each source with what more would be missing without it, the worst first.
#[component]
pub(super) fn Losses(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let route = use_route();
    let answer = &props.answer;
    let found = use_memo(answer.clone(), |answer| {
        let without = (0..answer.asked.sources.len()).map(|place| (place, answer.braid.gap_without(&[place])));
        let mut without: Vec<(usize, i64)> = without.collect();
        sort_by_key(&mut without, |(_, gap)| std::cmp::Reverse(*gap));
        without
    });
    let gap = answer.braid.whole_gap();
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
                        for (place, without) in found.iter() {
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
                                    <td class="number">{ format.money(Money(without - gap)) }</td>
                                </tr>
                            }
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
