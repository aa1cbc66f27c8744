//! Where the two ends of a tie see it differently, each with both views in words and marks; how many ties both ends have
//! rated, one, or nobody.

use yew::prelude::*;

use crate::engine::partner_map::{BothEnds, Disagreement, PartnerMap, View, both_ends};
use crate::plan::{Plan, TieEnd};
use crate::ui::rested::use_rested_plan;
use crate::ui::room::{use_first, use_room};
use crate::ui::store::use_route;
use crate::ui::ties::{end_name, rating_marks, rating_word, tie_name};
use crate::ui::widgets::{Icon, IconName, IconSize};
use crate::ui::words::{Words, use_words};

/// The counts, in a sentence.
pub(super) fn counts(words: &Words, found: &BothEnds) -> AttrValue {
    words.with(
        "ties-rated",
        &[
            ("both", found.by_both.into()),
            ("one", found.by_one.into()),
            ("none", found.by_none.into()),
        ],
    )
}

/// Where they differ.
#[component]
pub(super) fn Differ() -> Html {
    let words = use_words();
    let is_room = use_room();
    let plan = use_rested_plan();
    let found = use_memo(plan.clone(), |plan| both_ends(&PartnerMap::of(plan, View::Now)));
    let count = found.disagreements.len();
    let title = words.with("ties-differ", &[("count", count.into())]);
    let few = use_first(count, &title);
    html! {
        <section class="stack stack--tight" aria-labelledby="ties-differ">
            <h2 id="ties-differ" class="title-3" tabindex="-1">{ title }</h2>
            <p class="measure">{ counts(&words, &found) }</p>
            if count > 0 {
                <p class="small soft private-note">
                    <Icon name={IconName::Private} size={IconSize::Small} />
                    { words.text(if is_room { "ties-differ-covered" } else { "ties-differ-private" }) }
                </p>
                <div class="private stack stack--tight">
                    <ul class="rows">
                        for one in found.disagreements.iter().take(few.shown) {
                            <li key={one.tie.as_str().to_owned()} class="row"><One plan={plan.clone()} found={one.clone()} /></li>
                        }
                    </ul>
                    { few.rest }
                </div>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    plan: std::rc::Rc<Plan>,
    found: Disagreement,
}

/// One tie, and both views.
#[component]
fn One(props: &OneProps) -> Html {
    let words = use_words();
    let route = use_route();
    let (plan, found) = (&props.plan, &props.found);
    let name = plan
        .ties
        .find(&found.tie)
        .map(|tie| tie_name(&words, plan, tie))
        .unwrap_or_default();
    let view = |(end, rating): &(TieEnd, u8)| {
        let who = end_name(&words, plan, end);
        html! {
            <span class="ties__view">
                <span>{ words.with("ties-whose-view", &[("who", who.as_str().into())]) }</span>
                { " " }
                <span class="ties__marks" aria-hidden="true">{ rating_marks(*rating) }</span>
                { " " }
                <span>{ rating_word(&words, Some(*rating)) }</span>
            </span>
        }
    };
    html! {
        <div class="row__main">
            <p>
                <a href={route.with_open(Some((&found.tie).into())).to_string()}>{ name }</a>
                <span class="small soft">{ " · " }{ words.with("ties-apart", &[("count", usize::from(found.gap()).into())]) }</span>
            </p>
            <p class="small ties__views">
                { view(&found.higher) }
                { view(&found.lower) }
            </p>
        </div>
    }
}
