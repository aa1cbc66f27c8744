//! What passes from one year to the next, and what others have to bring.

use std::rc::Rc;

use yew::prelude::*;

use super::match_rule::MatchRuleFields;
use crate::engine::match_ledger::of_award;
use crate::exchange::entry::read_percent;
use crate::plan::{About, Amount, Money, Source, SourceField};
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
            let limit = match share_of_year(&fields.plan.about, &source, &text) {
                Some(limit) => Some(limit),
                None => read_money(&fields.entry, &text)?.value,
            };
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

/// A limit that is written as a share: of what the source brings in the first year in which it brings something.
fn share_of_year(about: &About, source: &Source, text: &str) -> Option<Money> {
    let share = text.trim().ends_with('%').then(|| read_percent(text).ok()?.share)??;
    let mut amounts = about.fiscal_years().filter_map(|year| source.amounts.of(year).known());
    let brings = amounts.find(|amount| *amount > Money::ZERO)?;
    Some(of_award(brings, share))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;
    use crate::plan::checks::testing::source;

    #[test]
    fn a_share_is_one_of_what_comes_first() {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "title", &[0, 7_000_033, 100], |_| {});
        let title = plan.sources.iter().next().unwrap();
        let limit = |text: &str| share_of_year(&plan.about, title, text);
        assert_eq!(limit("15%"), Some(Money(1_050_005)), "to the cent");
        assert_eq!([limit("15"), limit("x%"), limit("")], [None; 3]);
    }
}
