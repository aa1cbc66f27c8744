//! What passes from one year to the next, and what others have to bring.

use std::rc::Rc;

use yew::prelude::*;

use super::match_rule::MatchRuleFields;
use crate::plan::{Amount, Source, SourceField};
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
        let fields = fields.clone();
        Callback::from(move |text: AttrValue| {
            let read = read_money(&fields.entry, &text)?;
            fields.set(SourceField::CarryLimit(read.value));
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
