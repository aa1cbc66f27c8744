//! How much of a source may be indirect costs, and how that parts what it brings.

use std::rc::Rc;

use yew::prelude::*;

use super::share::{Said, share_fields};
use crate::engine::indirect::parted_in;
use crate::plan::paying::Paying;
use crate::plan::source::{IndirectBasis, IndirectRule};
use crate::plan::{Source, SourceField};
use crate::ui::record::{Fields, NamedYear, use_fields, years_of};
use crate::ui::store::use_selector;

/// What [`Indirect`] takes.
#[derive(Properties, PartialEq)]
pub struct IndirectProps {
    /// The source.
    pub source: Rc<Source>,
}

/// The rule.
#[component]
pub fn Indirect(props: &IndirectProps) -> Html {
    let fields = use_fields(&props.source.id);
    let years = use_selector(years_of);
    let words = fields.entry.words.clone();
    let rule = props.source.indirect.clone().unwrap_or_default();
    let on_said = {
        let fields = fields.clone();
        Callback::from(move |said: Said<IndirectBasis>| {
            change(&fields, |rule| match said {
                Said::Share(share) => rule.share = share,
                Said::Basis(basis) => rule.basis = basis,
            });
        })
    };
    html! {
        <>
            { share_fields(&fields, ["source-indirect-share", "source-indirect-basis"], rule.share, rule.basis.as_ref(), &on_said) }
            if rule.basis == Some(IndirectBasis::ModifiedDirect) {
                <p class="small soft">{ words.text("source-indirect-modified") }</p>
            }
            <div class="small" aria-live="polite">
                for sentence in said(&fields, &props.source, &years) {
                    <p key={sentence.to_string()}>{ sentence }</p>
                }
            </div>
        </>
    }
}

/// Changes the rule as it is at this moment. A rule that says nothing is none.
fn change(fields: &Fields<Source>, change: impl FnOnce(&mut IndirectRule)) {
    fields.change(|source| {
        let mut rule = source.indirect.clone().unwrap_or_default();
        change(&mut rule);
        SourceField::Indirect((rule != IndirectRule::default()).then_some(rule))
    });
}

/// How each amount that the source brings is parted; what is the same in two years is said once.
fn said(fields: &Fields<Source>, source: &Source, years: &[NamedYear]) -> Vec<AttrValue> {
    let mut sentences = Vec::new();
    if source.indirect.is_none() {
        return sentences;
    }
    let paying = Paying::new(&fields.plan);
    for (year, _) in years {
        let (Some(award), Some(parts)) = (
            source.amounts.of(*year).known(),
            parted_in(&fields.plan, &paying, source, *year),
        ) else {
            continue;
        };
        let money = |money| fields.entry.format.money(money).into();
        let arguments = [
            ("award", money(award)),
            ("direct", money(parts.direct)),
            ("indirect", money(parts.indirect)),
        ];
        let sentence = fields.entry.words.with("source-indirect-parts", &arguments);
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences
}
