//! How much of a source may be indirect costs, and how that parts what it brings.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::indirect::parted_in;
use crate::exchange::entry::write_percent;
use crate::plan::paying::Paying;
use crate::plan::source::{IndirectBasis, IndirectRule};
use crate::plan::{ClosedList, Source, SourceField};
use crate::ui::record::{Fields, NamedYear, choices_of, nobody, use_fields, years_of};
use crate::ui::store::use_selector;
use crate::ui::widgets::{Choice, Select, TextField, TextKind};

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
    let on_share = {
        let fields = fields.clone();
        Callback::from(move |text: AttrValue| {
            let share = fields.entry.percent(&text)?.value;
            change(&fields, |rule| rule.share = share);
            Ok(())
        })
    };
    let on_basis = {
        let fields = fields.clone();
        Callback::from(move |id: AttrValue| {
            change(&fields, |rule| {
                rule.basis = (!id.is_empty()).then(|| IndirectBasis::from_id(&id));
            });
        })
    };
    let choices: Rc<[Choice]> = std::iter::once(nobody(&words))
        .chain(choices_of::<IndirectBasis>(&words).iter().cloned())
        .collect();
    html! {
        <>
            <div class="form__grid">
                <TextField label={words.text("source-indirect-share")} value={rule.share.map(write_percent).unwrap_or_default()}
                    kind={TextKind::Whole} on_text={on_share} on_end={fields.settle()} read_only={!fields.can_edit} />
                <Select label={words.text("source-indirect-basis")} {choices} on_choose={on_basis} disabled={!fields.can_edit}
                    value={rule.basis.as_ref().map(|basis| ClosedList::id(basis).to_owned()).unwrap_or_default()} />
            </div>
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
