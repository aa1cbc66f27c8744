//! What passes from one year to the next, and what others have to bring.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::entry::write_percent;
use crate::plan::source::{MatchBasis, MatchRule};
use crate::plan::{Amount, ClosedList, Source, SourceField};
use crate::ui::record::{AmountField, choices_of, nobody, read_money, use_fields};
use crate::ui::widgets::{Choice, Select, TextField, TextKind};

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
    let rule = source.match_rule.clone().unwrap_or_default();
    let set_rule = {
        let fields = fields.clone();
        // A rule without a share and basis is no rule.
        Callback::from(move |rule: MatchRule| {
            fields.set(SourceField::Match((rule != MatchRule::default()).then_some(rule)));
        })
    };
    let on_share = {
        let (entry, rule, set_rule) = (fields.entry.clone(), rule.clone(), set_rule.clone());
        Callback::from(move |text: AttrValue| {
            let share = entry.percent(&text)?.value;
            set_rule.emit(MatchRule { share, ..rule.clone() });
            Ok(())
        })
    };
    let on_basis = {
        let rule = rule.clone();
        Callback::from(move |id: AttrValue| {
            let basis = (!id.is_empty()).then(|| MatchBasis::from_id(&id));
            set_rule.emit(MatchRule { basis, ..rule.clone() });
        })
    };
    let choices: Rc<[Choice]> = std::iter::once(nobody(&words))
        .chain(choices_of::<MatchBasis>(&words).iter().cloned())
        .collect();
    html! {
        <>
            <AmountField label={fields.label("carry_limit")} hint={words.text("source-carry-hint")}
                amount={source.carry_limit.map_or(Amount::Blank, Amount::Known)} on_text={on_carry} on_end={fields.settle()} read_only={!fields.can_edit} />
            <div class="form__grid">
                <TextField label={words.text("source-match-share")} value={rule.share.map(write_percent).unwrap_or_default()}
                    kind={TextKind::Whole} on_text={on_share} on_end={fields.settle()} read_only={!fields.can_edit} />
                <Select label={words.text("field-match_rule-basis")} {choices} on_choose={on_basis} disabled={!fields.can_edit}
                    value={rule.basis.as_ref().map(|basis| ClosedList::id(basis).to_owned()).unwrap_or_default()} />
            </div>
        </>
    }
}
