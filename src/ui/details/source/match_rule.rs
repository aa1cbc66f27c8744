//! What others have to bring beside a source: its rule, and both figures that a share can mean.

use std::rc::Rc;

use yew::prelude::*;

use super::share::{Said, share_fields};
use crate::engine::match_ledger::{Counting, asked, counting};
use crate::plan::source::{MatchBasis, MatchRule};
use crate::plan::{Source, SourceField};
use crate::ui::record::{AmountField, Fields, NamedYear, use_fields, years_of};
use crate::ui::store::use_selector;

/// What [`MatchRuleFields`] takes.
#[derive(Properties, PartialEq)]
pub struct MatchRuleFieldsProps {
    /// The source.
    pub source: Rc<Source>,
}

/// The rule.
#[component]
pub fn MatchRuleFields(props: &MatchRuleFieldsProps) -> Html {
    let fields = use_fields(&props.source.id);
    let years = use_selector(years_of);
    let rule = props.source.match_rule.clone().unwrap_or_default();
    let on_said = {
        let fields = fields.clone();
        Callback::from(move |said: Said<MatchBasis>| {
            change(&fields, |rule| match said {
                Said::Share(share) => rule.share = share,
                Said::Basis(basis) => rule.basis = basis,
            });
        })
    };
    let is_proposed = counting(&rule) == Some(Counting::Proposed);
    html! {
        <>
            { share_fields(&fields, ["source-match-share", "field-match_rule-basis"], rule.share, rule.basis.as_ref(), &on_said) }
            if is_proposed {
                <div class="form__grid">
                    for year in years.iter() {
                        { promised(&fields, &rule, year) }
                    }
                </div>
            }
            <div class="small" aria-live="polite">
                for (place, sentence) in said(&fields, &props.source, &years).into_iter().enumerate() {
                    <p key={place}>{ sentence }</p>
                }
            </div>
        </>
    }
}

/// Changes the rule as it is at this moment. A rule that says nothing is none.
fn change(fields: &Fields<Source>, change: impl FnOnce(&mut MatchRule)) {
    fields.change(|source| {
        let mut rule = source.match_rule.clone().unwrap_or_default();
        change(&mut rule);
        SourceField::Match((rule != MatchRule::default()).then_some(rule))
    });
}

/// What was promised for a year.
fn promised(fields: &Fields<Source>, rule: &MatchRule, (year, name): &NamedYear) -> Html {
    let (reader, year) = (fields.clone(), *year);
    let on_text = move |text: AttrValue| {
        let amount = reader.entry.amount(&text)?.value;
        change(&reader, |rule| rule.amounts = rule.amounts.with(year, amount));
        Ok(())
    };
    let arguments = [
        ("year", name.as_str().into()),
        ("currency", fields.entry.format.currency().code().into()),
    ];
    html! {
        <AmountField key={year} label={fields.entry.words.with("match-promised-in", &arguments)} amount={rule.amounts.of(year)}
            {on_text} on_end={fields.settle()} read_only={!fields.can_edit} />
    }
}

/// Both figures for each amount that the source brings, and which of them counts.
fn said(fields: &Fields<Source>, source: &Source, years: &[NamedYear]) -> Vec<AttrValue> {
    let words = &fields.entry.words;
    let key = match source.match_rule.as_ref().and_then(counting) {
        Some(Counting::TotalCost) => "match-first-counts",
        Some(Counting::Award) => "match-second-counts",
        Some(Counting::NotSaid) => "match-larger-counts",
        Some(Counting::Unclear) => return vec![words.text("match-unclear")],
        Some(Counting::Proposed) | None => return Vec::new(),
    };
    let mut amounts = Vec::new();
    let mut sentences = Vec::new();
    for (year, _) in years {
        let Some(award) = source
            .amounts
            .of(*year)
            .known()
            .filter(|award| !amounts.contains(award))
        else {
            continue;
        };
        amounts.push(award);
        let (asked, money) = (asked(source, *year), |money| fields.entry.format.money(money).into());
        let (Some(of_total), Some(of_award)) = (asked.of_total, asked.of_award) else {
            continue;
        };
        let arguments = [
            ("award", money(award)),
            ("total", money(of_total)),
            ("share", money(of_award)),
        ];
        sentences.push(words.with("match-two-figures", &arguments));
    }
    if !sentences.is_empty() {
        sentences.push(words.text(key));
    }
    sentences
}
