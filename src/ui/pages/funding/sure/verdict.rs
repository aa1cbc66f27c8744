//! The chance that everything is paid for, as a sentence and a picture, and what will be missing on the average.

use yew::prelude::*;

use super::FoundProps;
use super::picture::Cases;
use crate::engine::braid::chance::Sampling;
use crate::engine::braid::question::Priority;
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
    let key = match (is_settled, gap, chance.thousandths()) {
        (true, Money::ZERO, _) => "sure-settled-all",
        (true, ..) => "sure-settled-some",
        (false, _, 0) => "sure-never",
        (false, _, 1000) => "sure-always",
        (false, ..) => "sure-chance",
    };
    let is_open = !is_settled && !matches!(chance.thousandths(), 0 | 1000);
    let has_less = sure
        .asked
        .question
        .lines
        .iter()
        .any(|line| line.priority != Priority::Must && line.needs.iter().any(|need| *need > 0));
    let must = share_of(chances.must.full.unwrap_or_default());
    let tone = if chance >= GOOD { Tone::Good } else { Tone::Warning };
    html! {
        <section class="stack stack--tight" aria-labelledby="sure-verdict">
            <h2 id="sure-verdict" class="title-3 coverage__verdict">
                <Icon name={tone.icon()} class={tone.mark_class()} />
                { words.with(key, &sums) }
            </h2>
            if !is_settled {
                <p class="measure">{ words.with("sure-gap", &sums) }</p>
            }
            if is_open {
                <Cases {chance} />
            }
            if !is_settled && has_less {
                <p class="measure">{ words.with("sure-must", &[("chance", format.percent(must).into())]) }</p>
            }
            if sure.asked.unknown > 0 {
                <p class="soft measure">{ words.with("best-unknown", &[("count", sure.asked.unknown.into())]) }</p>
            }
            if !is_settled {
                <p class="small soft measure">
                    { match chances.standard_error {
                        None => words.text("sure-exact"),
                        Some(error) => words.with("sure-sampled", &[
                            ("count", format.count(usize::try_from(Sampling::default().samples).unwrap_or(0)).into()),
                            ("error", format.percent(share_of(error)).into()),
                        ]),
                    } }
                </p>
            }
        </section>
    }
}
