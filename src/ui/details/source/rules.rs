//! What passes from one year to the next, and what others have to bring.

use std::rc::Rc;

use yew::prelude::*;

use super::match_rule::MatchRuleFields;
use crate::engine::match_ledger::of_award;
use crate::exchange::entry::{PercentRead, read_percent};
use crate::plan::money::Tally;
use crate::plan::{About, Amount, Money, Source, SourceField};
use crate::ui::entry::Entry;
use crate::ui::record::{AmountField, read_money, use_fields};

/// What [`Rules`] takes.
#[derive(Properties, PartialEq)]
pub struct RulesProps {
    /// The source.
    pub source: Rc<Source>,
}

/// The carry limit and the match.
#[component]
pub fn Rules(props: &RulesProps) -> Html {
    let fields = use_fields(&props.source.id);
    let words = fields.entry.words.clone();
    let source = &props.source;
    let on_carry = {
        let (fields, source) = (fields.clone(), Rc::clone(source));
        Callback::from(move |text: AttrValue| {
            let limit = read_limit(&fields.entry, &source, &text)?;
            fields.set(SourceField::CarryLimit(limit));
            Ok(())
        })
    };
    html! {
        <>
            <AmountField label={fields.label("carry_limit")} hint={words.text("source-carry-hint")}
                amount={source.carry_limit.map_or(Amount::Blank, Amount::Known)} on_text={on_carry} on_end={fields.settle()} read_only={!fields.can_edit} />
            <MatchRuleFields source={Rc::clone(source)} />
        </>
    }
}

/// Reads a limit: an amount, a share, or all. Less than nothing cannot be carried over.
fn read_limit(entry: &Entry, source: &Source, text: &str) -> Result<Option<Money>, AttrValue> {
    let words = &entry.words;
    match share_or_all(&entry.about, source, text, &words.text("source-carry-all")) {
        Some(Ok(limit)) => return Ok(Some(limit)),
        Some(Err(key)) => return Err(words.text(key)),
        None => {}
    }
    match read_money(entry, text)?.value {
        Some(limit) if limit < Money::ZERO => Err(words.text("source-carry-negative")),
        limit => Ok(limit),
    }
}

/// A limit that is written as a share, of what the source brings in the first year in which it brings something, or by the
/// word for all that it brings; else the key of what is wrong. None where neither is written.
fn share_or_all(about: &About, source: &Source, text: &str, all: &str) -> Option<Result<Money, &'static str>> {
    let asked = text.trim().to_lowercase();
    let mut brings = about.fiscal_years().map(|year| source.amounts.of(year));
    let limit = if asked == all.to_lowercase() {
        let all: Tally = brings.collect();
        (all.unknown == 0 && all.sum > Money::ZERO).then_some(all.sum)
    } else if asked.ends_with('%') {
        let Ok(PercentRead { share: Some(share), .. }) = read_percent(&asked) else {
            return Some(Err("source-carry-share"));
        };
        let first = brings.find_map(|amount| amount.known().filter(|amount| *amount > Money::ZERO));
        first.map(|first| of_award(first, share))
    } else {
        return None;
    };
    Some(limit.ok_or("source-carry-of-nothing"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;
    use crate::plan::checks::testing::source;

    #[test]
    fn a_limit_may_be_a_share_of_what_comes_first_or_all_of_it() {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "title", &[0, 7_000_033, 100], |_| {});
        source(&mut plan, "unsaid", &[], |_| {});
        source(&mut plan, "unknown", &[100], |source| {
            source.amounts = source.amounts.with(2027, Amount::Unknown)
        });
        let limit = |id: &str, text: &str| {
            let of = plan.sources.find(&crate::plan::Id::new(id)).unwrap();
            share_or_all(&plan.about, of, text, "all")
        };
        assert_eq!(limit("title", "15%"), Some(Ok(Money(1_050_005))), "to the cent");
        assert_eq!(limit("title", " 100 % "), Some(Ok(Money(7_000_033))));
        assert_eq!(limit("title", "All"), Some(Ok(Money(7_000_133))));
        for text in ["150%", "-5%", "x%", "%"] {
            assert_eq!(limit("title", text), Some(Err("source-carry-share")), "{text}");
        }
        for (id, text) in [("unsaid", "15%"), ("unsaid", "all"), ("unknown", "all")] {
            assert_eq!(limit(id, text), Some(Err("source-carry-of-nothing")), "{text} of {id}");
        }
        assert_eq!(limit("unknown", "50%"), Some(Ok(Money(50))));
        assert_eq!(
            ["15", "", "?", "allotted"].map(|text| limit("title", text)),
            [const { None }; 4]
        );
    }
}
