//! What may pay for what: a letter for each line and source.

use std::rc::Rc;

use yew::prelude::*;

use super::may_pay_grid::MayPayGrid;
use crate::plan::{CostLine, Source, Verdict};
use crate::ui::hooks::use_printing;
use crate::ui::room::Around;
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
    let lines = plan.cost_lines.ordered();
    let is_printing = use_printing();
    let about = html! {
        <>
            <p class="soft funding__note no-print">{ words.text("funding-may-pay-note") }</p>
            <ul class="list-plain cluster small funding__legend no-print" aria-label={words.text("funding-legend")}>
                for (verdict, key) in VERDICTS.iter() {
                    { {
                        let (letter, label) = worded(&words, verdict, key);
                        html! { <li key={*key} class="keyed"><kbd>{ letter }</kbd>{ label }</li> }
                    } }
                }
                <li class="keyed"><span class="soft">{ words.text("funding-any-mark") }</span>{ words.text("funding-legend-any") }</li>
            </ul>
        </>
    };
    html! {
        <Around {about}>
            if is_printing {
                { on_paper(&words, &sources, &lines) }
            }
            <div class="funding__letters no-print"><MayPayGrid {sources} {lines} /></div>
        </Around>
    }
}

/// What may pay for what on paper, in words: a column for each source is more than a sheet has room for.
fn on_paper(words: &Words, sources: &[Rc<Source>], lines: &[Rc<CostLine>]) -> Html {
    let any: Vec<&str> = sources
        .iter()
        .filter(|source| source.unrestricted)
        .map(|source| source.name.as_str())
        .collect();
    let named = |line: &CostLine, wanted: &Verdict| -> String {
        let says = |source: &Source| {
            let written = source.eligibility(&line.id).and_then(|entry| entry.verdict.as_ref());
            written == Some(wanted)
        };
        let names = sources.iter().filter(|source| says(source));
        names.map(|source| source.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    html! {
        <div class="only-print">
            if !any.is_empty() {
                <p>{ words.text("funding-legend-any") }{ ": " }{ any.join(", ") }</p>
            }
            <table class="table table--dense">
                <thead>
                    <tr>
                        <th scope="col">{ words.text("funding-cost-line") }</th>
                        for (verdict, key) in VERDICTS.iter() {
                            <th key={*key} scope="col">{ words.label(verdict.label_key(), verdict.id()) }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for line in lines.iter() {
                        <tr key={line.id.as_str().to_owned()}>
                            <th scope="row">{ &line.name }</th>
                            for (verdict, key) in VERDICTS.iter() {
                                <td key={*key}>{ named(line, verdict) }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
