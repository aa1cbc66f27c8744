//! What may pay for what: a letter for each line and source.

use std::rc::Rc;

use yew::prelude::*;

use super::may_pay_grid::MayPayGrid;
use crate::plan::{Source, Verdict};
use crate::ui::store::use_plan;
use crate::ui::words::{Words, use_words};

/// The verdicts with the keys of their letters, in the order in which they are offered.
pub(super) const VERDICTS: [(Verdict, &str); 3] = [
    (Verdict::Yes, "funding-key-yes"),
    (Verdict::Conditional, "funding-key-conditional"),
    (Verdict::No, "funding-key-no"),
];

/// The letter and the meaning of a verdict.
pub(super) fn worded(words: &Words, verdict: &Verdict, key: &str) -> (AttrValue, AttrValue) {
    (words.text(key), words.label(verdict.label_key(), verdict.id()))
}

/// What may pay for what.
#[component]
pub fn MayPay() -> Html {
    let words = use_words();
    let plan = use_plan();
    let sources: Rc<[Rc<Source>]> = plan
        .sources
        .ordered()
        .into_iter()
        .filter(|source| source.is_live())
        .collect();
    html! {
        <>
            <p class="soft funding__note">{ words.text("funding-may-pay-note") }</p>
            <ul class="list-plain cluster small funding__legend" aria-label={words.text("funding-legend")}>
                for (verdict, key) in VERDICTS.iter() {
                    { {
                        let (letter, label) = worded(&words, verdict, key);
                        html! { <li key={*key} class="keyed"><kbd>{ letter }</kbd>{ label }</li> }
                    } }
                }
                <li class="keyed"><span class="soft">{ words.text("funding-any-mark") }</span>{ words.text("funding-legend-any") }</li>
            </ul>
            <div class="funding__letters"><MayPayGrid {sources} lines={plan.cost_lines.ordered()} /></div>
        </>
    }
}
