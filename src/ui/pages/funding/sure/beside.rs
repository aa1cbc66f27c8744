//! The two ways people reckon instead, and how they differ from what is asked.

use yew::prelude::*;

use super::{FoundProps, chance_in_words};
use crate::plan::Money;
use crate::ui::format::use_format;
use crate::ui::words::use_words;

/// A table of what each way of reckoning says.
#[component]
pub(super) fn Beside(props: &FoundProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (sure, chances) = (&props.found.sure, &props.found.chances);
    let need = format.money(Money(sure.asked.question.need()));
    let of_need = |sum: Money| {
        words.with(
            "sure-of",
            &[("sum", format.money(sum).into()), ("need", need.clone().into())],
        )
    };
    let chance = |chance: f64| chance_in_words(&words, &format, &chances.with_error(chance));
    let rows = [
        ("sure-discount", of_need(sure.discount())),
        ("sure-cutoff", of_need(sure.cutoff())),
        ("sure-total", chance(chances.total_covers)),
        ("sure-full", chance(chances.full)),
    ];
    html! {
        <section class="stack stack--tight" aria-labelledby="sure-beside">
            <h2 id="sure-beside" class="title-3">{ words.text("sure-beside") }</h2>
            <p class="soft measure">{ words.text("sure-beside-about") }</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("sure-beside-table")}>
                <table class="table table--dense cases__table">
                    <caption class="visually-hidden">{ words.text("sure-beside-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("sure-way") }</th>
                            <th scope="col" class="number">{ words.text("sure-says") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (key, says) in rows {
                            <tr {key}>
                                <th scope="row">{ words.text(key) }</th>
                                <td class="number">{ says }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
