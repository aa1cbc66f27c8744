//! The best answer beside what most people do: line after line, from the money with the fewest strings.

use yew::prelude::*;

use super::super::wording::names;
use super::Answer;
use super::working::Shared;
use crate::engine::at_best::Way;
use crate::plan::Money;
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::words::use_words;

/// What [`ByHand`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct ByHandProps {
    /// The answer.
    pub(super) answer: Answer,
    /// What would be if the grid were filled by hand.
    pub(super) by_hand: Shared<Way>,
}

/// A sentence and the two ways in a table; nothing where by hand it is as good.
#[component]
pub(super) fn ByHand(props: &ByHandProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let answer = &props.answer;
    let best = use_memo(answer.clone(), |answer| {
        Way::of(answer.braid.question(), &answer.braid.allocation())
    });
    let by_hand: &Way = &props.by_hand;
    let less = by_hand.missing.saturating_sub(best.missing);
    if less <= Money::ZERO {
        return Html::default();
    }
    let short = |way: &Way| {
        let names_of = way.short.iter().filter_map(|(line, gap)| {
            let line = answer.asked.lines.get(*line)?;
            let arguments = [
                ("line", named(&words, &line.name).as_str().into()),
                ("gap", format.money(*gap).into()),
            ];
            Some(words.with("best-way-short-of", &arguments))
        });
        if way.short.is_empty() {
            "–".to_owned()
        } else {
            names(&words, &format, names_of)
        }
    };
    let ways: [(&str, &Way); 2] = [("best-way-best", &best), ("best-way-by-hand", by_hand)];
    html! {
        <>
            <p class="measure">{ words.with("best-by-hand", &[("less", format.money(less).into())]) }</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("best-way-table")}>
                <table class="table table--dense best__ways">
                    <caption class="visually-hidden">{ words.text("best-way-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("best-way") }</th>
                            <th scope="col" class="number">{ words.text("best-missing") }</th>
                            <th scope="col" class="number">{ words.text("best-way-left") }</th>
                            <th scope="col">{ words.text("best-way-short") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (key, way) in ways {
                            <tr {key}>
                                <th scope="row">{ words.text(key) }</th>
                                <td class="number">{ format.money(way.missing) }</td>
                                <td class="number">{ format.money(way.left) }</td>
                                <td>{ short(way) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </>
    }
}
