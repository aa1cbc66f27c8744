//! What the steps of the scales in use mean, and what a tie at each takes to keep up.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::scales_of;
use crate::plan::{Plan, TieScale};
use crate::ui::format::use_format;
use crate::ui::record::labelled;
use crate::ui::store::use_plan;
use crate::ui::ties::{level_about, scale_of};
use crate::ui::widgets::Disclosure;
use crate::ui::words::use_words;

/// The scales in use: that on which the most ties stand in sight, others folded away.
#[component]
pub(super) fn Legend() -> Html {
    let words = use_words();
    let plan = use_plan();
    let mut scales = scales_of(&plan);
    let ties_on = |scale: &TieScale| plan.ties.iter().filter(|tie| scale_of(tie) == *scale).count();
    crate::sorted::sort_by_key(&mut scales, |scale| std::cmp::Reverse(ties_on(scale)));
    let mut scales = scales.into_iter();
    let first = scales.next().unwrap_or(TieScale::Vnl4);
    let others: Vec<TieScale> = scales.filter(|scale| ties_on(scale) > 0).collect();
    html! {
        <section class="stack stack--tight ties__legend" aria-labelledby="ties-legend">
            <h2 id="ties-legend" class="visually-hidden">{ words.text("ties-legend") }</h2>
            <Steps scale={first} plan={Rc::clone(&plan)} />
            if !others.is_empty() {
                <Disclosure label={words.with("ties-other-scales", &[("count", others.iter().map(ties_on).sum::<usize>().into())])}>
                    <div class="stack">
                        <p class="small measure">{ words.text("ties-scales-differ") }</p>
                        for scale in others {
                            <div class="stack stack--tight">
                                <h3 class="title-4">{ labelled(&words, &scale) }</h3>
                                <Steps {scale} plan={Rc::clone(&plan)} />
                            </div>
                        }
                    </div>
                </Disclosure>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct StepsProps {
    scale: TieScale,
    plan: Rc<Plan>,
}

/// The steps of a scale, loosest first.
#[component]
fn Steps(props: &StepsProps) -> Html {
    let (words, format) = (use_words(), use_format());
    html! {
        <dl class="ties__steps">
            for level in props.scale.levels().iter() {
                <div key={level.id().to_owned()} class="ties__step">
                    <dt>
                        <span class="strong">{ labelled(&words, level) }</span>
                        <span class="small soft">
                            { words.with("ties-hours-a-month", &[("hours", format.hours(props.plan.about.upkeep_of(level)).into())]) }
                        </span>
                    </dt>
                    <dd class="small">{ level_about(&words, &props.scale, level).unwrap_or_default() }</dd>
                </div>
            }
        </dl>
    }
}
