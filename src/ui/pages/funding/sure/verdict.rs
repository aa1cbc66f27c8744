//! The chance that everything is paid for, as a sentence and a picture, and what will be missing on the average.

use yew::prelude::*;

use super::FoundProps;
use super::picture::Cases;
use crate::engine::sure::{in_cents, share_of};
use crate::plan::{Money, PerMille};
use crate::ui::format::use_format;
use crate::ui::widgets::{Icon, Tone};
use crate::ui::words::use_words;

/// From which chance on it is called good: nine in ten.
const GOOD: PerMille = PerMille::of(900);

/// The answer in sentences.
#[component]
pub(super) fn Verdict(props: &FoundProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (sure, chances) = (&props.found.sure, &props.found.chances);
    let (chance, gap) = (share_of(chances.full), in_cents(chances.gap));
    let sums = [
        ("chance", format.percent(chance).into()),
        ("gap", format.money(gap).into()),
        ("need", format.money(Money(sure.asked.question.need())).into()),
        ("years", sure.asked.years.len().into()),
    ];
    let is_settled = sure.awards.is_empty();
    let key = match (is_settled, gap) {
        (true, Money::ZERO) => "sure-settled-all",
        (true, _) => "sure-settled-some",
        (false, _) => "sure-chance",
    };
    let tone = if chance >= GOOD { Tone::Good } else { Tone::Warning };
    html! {
        <section class="stack stack--tight" aria-labelledby="sure-verdict">
            <h2 id="sure-verdict" class="title-3 coverage__verdict">
                <Icon name={tone.icon()} class={tone.mark_class()} />
                { words.with(key, &sums) }
            </h2>
            if !is_settled {
                <p class="measure">{ words.with("sure-gap", &sums) }</p>
                <Cases {chance} />
            }
            if sure.asked.unknown > 0 {
                <p class="soft measure">{ words.with("best-unknown", &[("count", sure.asked.unknown.into())]) }</p>
            }
            if !is_settled {
                <p class="small soft measure">
                    { match chances.standard_error {
                        None => words.text("sure-exact"),
                        Some(error) => words.with("sure-sampled", &[("error", format.percent(share_of(error)).into())]),
                    } }
                </p>
            }
        </section>
    }
}
