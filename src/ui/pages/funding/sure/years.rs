//! How sure each year is.

use yew::prelude::*;

use super::{FoundProps, chance_in_words};
use crate::engine::sure::in_cents;
use crate::plan::Money;
use crate::ui::format::use_format;
use crate::ui::store::use_plan;
use crate::ui::words::use_words;

/// A table of the years.
#[component]
pub(super) fn Years(props: &FoundProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let (asked, chances) = (&props.found.sure.asked, &props.found.chances);
    let need = |at: usize| -> i64 {
        let needs = asked.question.lines.iter().filter_map(|line| line.needs.get(at));
        needs.sum()
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="sure-years">
            <h2 id="sure-years" class="title-3">{ words.text("sure-years") }</h2>
            <p class="soft measure">{ words.text("sure-years-about") }</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("sure-years-table")}>
                <table class="table table--dense cases__table">
                    <caption class="visually-hidden">{ words.text("sure-years-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("sure-year") }</th>
                            <th scope="col" class="number">{ words.text("sure-full") }</th>
                            <th scope="col" class="number">{ words.text("sure-missing") }</th>
                            <th scope="col" class="number">{ words.text("best-needed") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (at, (year, outcome)) in asked.years.iter().zip(&chances.years).enumerate() {
                            <tr key={*year}>
                                <th scope="row">{ plan.year_name(*year) }</th>
                                <td class="number">{ chance_in_words(&words, &format, outcome) }</td>
                                <td class="number">{ format.money(in_cents(outcome.gap.unwrap_or_default())) }</td>
                                <td class="number">{ format.money(Money(need(at))) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
