//! The chance that everything is paid for, as a sentence and a picture, and what will be missing on the average.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording;
use super::picture::Cases;
use super::{Found, FoundProps, chance_in_words};
use crate::engine::braid::chance::Chances;
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
        (
            "chance",
            chance_in_words(&words, &format, &chances.with_error(chances.full))
                .as_str()
                .into(),
        ),
        (
            "drawn",
            format
                .count(usize::try_from(chances.drawn.unwrap_or(0)).unwrap_or(0))
                .into(),
        ),
        ("gap", format.money(gap).into()),
        ("need", format.money(Money(sure.asked.question.need())).into()),
        ("years", sure.asked.years.len().into()),
    ];
    let is_settled = sure.awards.is_empty();
    let key = headline(is_settled, chances);
    let is_open = !is_settled && !is_certain(chances);
    let has_less = sure
        .asked
        .question
        .lines
        .iter()
        .any(|line| line.priority != Priority::Must && line.needs.iter().any(|need| *need > 0));
    let must = chance_in_words(&words, &format, &chances.must);
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
                <p class="measure">{ words.with("sure-must", &[("chance", must.as_str().into())]) }</p>
            }
            if sure.asked.unknown > 0 {
                <p class="soft measure">{ words.with("best-unknown", &[("count", sure.asked.unknown.into())]) }</p>
            }
            if !is_settled {
                <p class="small soft measure">
                    { worked_out(&words, &format, chances) }
                </p>
            }
        </section>
    }
}

/// Whether it is certain that everything is paid for, or that it is not, whatever was drawn.
fn is_certain(chances: &Chances) -> bool {
    chances.at_least > 0 || chances.at_most == 0
}

/// What is said first. That something is so whichever awards come is said only where it is so in the best and in the
/// worst of what may happen, and not because it was so in all that was drawn.
fn headline(is_settled: bool, chances: &Chances) -> &'static str {
    match (is_settled, chances.at_most == 0) {
        (true, true) => "sure-settled-all",
        (true, false) => "sure-settled-some",
        (false, true) => "sure-always",
        (false, false) if chances.at_least > 0 => "sure-never",
        (false, false) => match (chances.drawn, share_of(chances.full).thousandths()) {
            (Some(_), 0) => "sure-none-drawn",
            (Some(_), 1000) => "sure-all-drawn",
            _ => "sure-chance",
        },
    }
}

/// How it was worked out, and how far it may be off.
fn worked_out(words: &Words, format: &Format, chances: &Chances) -> AttrValue {
    let (Some(drawn), Some(error)) = (chances.drawn, chances.standard_error) else {
        return words.text("sure-exact");
    };
    let error = [("error", format.percent(share_of(error)).into())];
    let off = match share_of(chances.full).thousandths() {
        _ if is_certain(chances) => words.text("sure-off-not"),
        0 | 1000 => words.with("sure-off-most", &error),
        _ => words.with("sure-off", &error),
    };
    let count = format.count(usize::try_from(drawn).unwrap_or(0));
    words.with("sure-sampled", &[("count", count.into()), ("off", off.as_str().into())])
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
        (
            "chance",
            chance_in_words(words, format, &chances.with_error(chances.no_more))
                .as_str()
                .into(),
        ),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::sure::Sure;
    use crate::plan::checks::testing::*;
    use crate::plan::{Id, Plan, Verdict};

    /// So many lines, each with an award of its own of this chance, which pays for all of it or for less.
    fn found(awards: usize, chance: u16, amount: i64) -> Chances {
        let mut plan = Plan::new("p", "");
        for place in 0..awards {
            let id = format!("{place:02}");
            line(&mut plan, &id, &[100], |_| {});
            source(&mut plan, &id, &[amount], |source| {
                source.unrestricted = false;
                source.stage = Some(FundingStage::Submitted);
                source.probability = Some(PerMille::of(chance));
                source.eligible = source.with_verdict(&Id::new(id.as_str()), Some(Verdict::Yes));
            });
        }
        let mut reckoning = Sure::new(&plan).reckoning().unwrap();
        while reckoning.step() {}
        reckoning.found()
    }

    #[test]
    fn what_never_was_in_what_was_drawn_is_not_said_to_be_out_of_the_question() {
        // 16 awards of 30%: one in 230 million ways pays for everything, and none of those that are drawn.
        let unlikely = found(16, 300, 100);
        assert_eq!((unlikely.full, unlikely.at_least), (0.0, 0));
        assert_eq!(headline(false, &unlikely), "sure-none-drawn");
        assert_eq!(headline(false, &found(16, 300, 90)), "sure-never");
        assert_eq!(headline(false, &found(3, 300, 100)), "sure-chance");
        assert_eq!(headline(false, &found(3, 300, 90)), "sure-never");
        let all = Chances {
            full: 1.0,
            at_most: 5,
            drawn: Some(10_000),
            ..Chances::default()
        };
        assert_eq!(headline(false, &all), "sure-all-drawn");
        assert_eq!(headline(false, &Chances { at_most: 0, ..all }), "sure-always");
    }
}
