//! What is done twice: two partners that give the same for one goal. Where no tie joins them, perhaps nobody has noticed.

use yew::prelude::*;

use crate::engine::coverage::{Double, doubles};
use crate::plan::{Plan, RecordId};
use crate::ui::labels::title_of;
use crate::ui::provided::grade;
use crate::ui::record::labelled;
use crate::ui::rested::use_rested_plan;
use crate::ui::room::use_first;
use crate::ui::store::use_route;
use crate::ui::widgets::{Badge, Tone};
use crate::ui::words::{Words, use_words};

/// What both give, and to which grades.
pub(super) fn same(words: &Words, double: &Double) -> AttrValue {
    let what: Vec<String> = double
        .what
        .iter()
        .map(|what| labelled(words, what).to_lowercase())
        .collect();
    let what = ("what", what.join(", ").into());
    match &double.grades {
        Some(grades) => {
            let grades: Vec<String> = grades.iter().map(|of| grade(words, *of).to_string()).collect();
            words.with("provided-same-grades", &[what, ("grades", grades.join(", ").into())])
        }
        None => words.with("provided-same", &[what]),
    }
}

/// What is done twice.
#[component]
pub(super) fn Doubled() -> Html {
    let words = use_words();
    let plan = use_rested_plan();
    let route = use_route();
    let found = use_memo(plan.clone(), |plan| doubles(plan));
    let untied = found.iter().filter(|double| !double.are_tied).count();
    let title = words.with("provided-doubled", &[("count", found.len().into())]);
    let few = use_first(found.len(), &title);
    if found.is_empty() {
        return Html::default();
    }
    let link = |plan: &Plan, id: RecordId| {
        let title = title_of(&words, plan, &id);
        html! { <a href={route.clone().with_open(Some(id)).to_string()}>{ title }</a> }
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="provided-doubled">
            <h2 id="provided-doubled" class="title-3" tabindex="-1">{ title }</h2>
            <p class="measure">{ words.with("provided-doubled-about", &[("untied", untied.into())]) }</p>
            <ul class="rows">
                for (place, double) in found.iter().take(few.shown).enumerate() {
                    <li key={place} class="row">
                        <div class="row__main">
                            <p>
                                { link(&plan, (&double.partners.0).into()) }
                                { " · " }
                                { link(&plan, (&double.partners.1).into()) }
                            </p>
                            <p class="small soft">
                                { same(&words, double) }
                                { " " }
                                { words.with("provided-for-goal", &[("goal", title_of(&words, &plan, &(&double.goal).into()).as_str().into())]) }
                            </p>
                        </div>
                        <div class="row__end">
                            if double.are_tied {
                                <Badge label={words.text("provided-tied")} />
                            } else {
                                <Badge label={words.text("provided-untied")} tone={Tone::Warning} />
                            }
                        </div>
                    </li>
                }
            </ul>
            { few.rest }
        </section>
    }
}
