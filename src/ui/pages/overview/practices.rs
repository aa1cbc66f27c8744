//! The six practices, each with what the plan holds for it so far.

use yew::prelude::*;

use crate::app::{Page, Route};
use crate::engine::practices::{PracticeSummary, practices};
use crate::plan::{Kind, Practice};
use crate::ui::labels;
use crate::ui::store::use_plan;
use crate::ui::widgets::{Icon, IconName};
use crate::ui::words::use_words;

/// The page on which a practice is worked on, where there is one yet.
fn page_of(practice: &Practice) -> Page {
    match practice {
        Practice::Funding => Page::Funding,
        Practice::Evidence => Page::Goals,
        Practice::Change | Practice::Channels => Page::Partners,
        _ => Page::Leadership,
    }
}

fn icon_of(practice: &Practice) -> IconName {
    match practice {
        Practice::Learning => IconName::Learning,
        Practice::Change => IconName::Review,
        Practice::Evidence => IconName::Evidence,
        Practice::Channels => IconName::Channels,
        Practice::Funding => IconName::Funding,
        _ => IconName::Leadership,
    }
}

/// The six practices.
#[component]
pub fn Practices() -> Html {
    let words = use_words();
    let plan = use_plan();
    let summaries = use_memo(plan.clone(), |plan| practices(plan));
    html! {
        <section class="stack stack--tight" aria-labelledby="overview-practices">
            <h2 id="overview-practices" class="title-3">{ words.text("overview-practices") }</h2>
            <ul class="cards overview__practices">
                for summary in summaries.iter() {
                    <li key={summary.practice.id().to_owned()} class="card">
                        <Icon name={icon_of(&summary.practice)} />
                        <h3 class="title-4">
                            <a class="card__link" href={Route::page(&plan.id, page_of(&summary.practice)).to_string()}>
                                { words.label(summary.practice.label_key(), summary.practice.id()) }
                            </a>
                        </h3>
                        <p class="small soft">{ words.text(&format!("overview-practice-{}", summary.practice.id())) }</p>
                        <p class="small strong">{ held(&words, summary) }</p>
                    </li>
                }
            </ul>
        </section>
    }
}

/// What the plan holds, in words: “3 sources of money, 5 cost lines”.
fn held(words: &crate::ui::words::Words, summary: &PracticeSummary) -> AttrValue {
    let counts: Vec<String> = summary
        .counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count): &(Kind, usize)| labels::counted(words, *kind, *count).to_string())
        .collect();
    if counts.is_empty() {
        words.text("overview-nothing-yet")
    } else {
        counts.join(", ").into()
    }
}
