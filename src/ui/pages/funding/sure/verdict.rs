//! The chance that everything is paid for, as a sentence and a picture, and what will be missing on the average.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording;
use super::picture::Cases;
use super::{Found, FoundProps};
use crate::engine::braid::chance::Sampling;
use crate::engine::braid::question::Priority;
use crate::engine::braided::Asked;
use crate::engine::sure::{in_cents, share_of};
use crate::plan::{FundingStage, Money, PerMille, Source};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::{Icon, Tone};
use crate::ui::words::{Words, use_words};

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
            if !is_settled && chances.at_least > 0 {
                <p class="measure">{ at_least(&words, &format, &props.found) }</p>
            }
            <NoStage sources={no_stage(&sure.asked)} />
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

/// What is missing whatever comes, of which lines, and the chance that nothing else is.
fn at_least(words: &Words, format: &Format, found: &Found) -> AttrValue {
    let chances = &found.chances;
    let lines = chances
        .short
        .iter()
        .filter_map(|line| found.sure.asked.lines.get(*line));
    let lines = wording::names(words, format, lines.map(|line| named(words, &line.name)));
    let arguments = [
        ("gap", format.money(Money(chances.at_least)).into()),
        ("lines", lines.into()),
        ("chance", format.percent(share_of(chances.no_more)).into()),
    ];
    words.with("sure-at-least", &arguments)
}

/// The sources of which nobody has said how far they are, nor how likely.
fn no_stage(asked: &Asked) -> Vec<Rc<Source>> {
    let sources = asked.sources.iter();
    let unsaid = sources.filter(|source| source.stage.is_none() && source.probability.is_none());
    unsaid.cloned().collect()
}

#[derive(Properties, PartialEq)]
struct NoStageProps {
    sources: Vec<Rc<Source>>,
}

/// That they count as ideas, with the way to where stages are said.
#[component]
fn NoStage(props: &NoStageProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, route) = (use_plan(), use_route());
    if props.sources.is_empty() {
        return Html::default();
    }
    let names = wording::sources(&words, &format, &props.sources);
    let arguments = [
        ("count", props.sources.len().into()),
        ("sources", names.into()),
        (
            "chance",
            format.percent(plan.about.chance_at(&FundingStage::Idea)).into(),
        ),
    ];
    html! {
        <p class="measure">
            { words.with("sure-no-stage", &arguments) }{ " " }
            <a class="no-print" href={route.with_view("sources").to_string()}>{ words.text("sure-no-stage-go") }</a>
        </p>
    }
}
