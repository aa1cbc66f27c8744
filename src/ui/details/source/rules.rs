//! What passes from one year to the next, and what others have to bring.

use std::rc::Rc;

use yew::prelude::*;

use super::match_rule::MatchRuleFields;
use crate::engine::match_ledger::of_award;
use crate::exchange::entry::read_percent;
use crate::plan::{About, Amount, Money, PerMille, Source, SourceField};
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
            let words = &fields.entry.words;
            let limit = match shared(&fields.plan.about, &source, &text, &words.text("source-carry-all")) {
                Some(shared) => Some(shared.map_err(|key| words.text(key))?),
                None => read_money(&fields.entry, &text)?.value,
            };
            if limit.is_some_and(|limit| limit < Money::ZERO) {
                return Err(words.text("source-carry-negative"));
            }
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

/// A limit that is written as a share of what the source brings in the first year in which it brings something, or as
/// all of it: then it is as much as the year brings that brings most. What is wrong with it is said by its key; none
/// where it is no share.
fn shared(about: &About, source: &Source, text: &str, all: &str) -> Option<Result<Money, &'static str>> {
    let text = text.trim();
    let is_all = text.eq_ignore_ascii_case(all);
    if !is_all && !text.ends_with('%') {
        return None;
    }
    let whole = PerMille::of(1000);
    let share = if is_all {
        Some(whole)
    } else {
        read_percent(text).ok().and_then(|read| read.share)
    };
    let brings = about.fiscal_years().filter_map(|year| source.amounts.of(year).known());
    let brings: Vec<Money> = brings.filter(|amount| *amount > Money::ZERO).collect();
    Some(match (share, brings.first(), brings.iter().max()) {
        (None, ..) => Err("source-carry-share"),
        (Some(share), _, Some(most)) if share == whole => Ok(*most),
        (Some(share), Some(first), _) => Ok(of_award(*first, share)),
        (Some(_), None, _) => Err("source-carry-of-nothing"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;
    use crate::plan::checks::testing::source;

    #[test]
    fn a_share_is_one_of_what_comes_first_and_all_is_the_most_of_a_year() {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "title", &[0, 7_000_033, 8_000_000], |_| {});
        source(&mut plan, "empty", &[], |_| {});
        let limit = |id: &str, text: &str| {
            let source = plan.sources.find(&crate::plan::Id::new(id)).unwrap();
            shared(&plan.about, source, text, "all")
        };
        assert_eq!(limit("title", "15%"), Some(Ok(Money(1_050_005))), "to the cent");
        for all in ["100%", " All ", "all"] {
            assert_eq!(limit("title", all), Some(Ok(Money(8_000_000))), "{all}");
        }
        for wrong in ["150%", "x%", "-5%", "%"] {
            assert_eq!(limit("title", wrong), Some(Err("source-carry-share")), "{wrong}");
        }
        assert_eq!(limit("empty", "15%"), Some(Err("source-carry-of-nothing")));
        assert_eq!([limit("title", "15"), limit("title", "")], [None; 2]);
    }
}
