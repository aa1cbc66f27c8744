//! A field for an amount: with marks between thousands until it is edited, and then as one would type it.

use yew::prelude::*;

use crate::plan::Amount;
use crate::ui::entry::use_entry;
use crate::ui::hooks::Take;
use crate::ui::widgets::{TextField, TextKind};

/// What an [`AmountField`] takes.
#[derive(Clone, Properties, PartialEq)]
pub struct AmountFieldProps {
    /// The label.
    pub label: AttrValue,
    /// The amount.
    pub amount: Amount,
    /// Takes what is typed, at every change; or says in words what would be right.
    pub on_text: Take,
    /// The field was left.
    pub on_end: Callback<()>,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// How the amount is understood.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Can be read and copied, not changed.
    #[prop_or_default]
    pub read_only: bool,
}

/// A labelled amount.
#[component]
pub fn AmountField(props: &AmountFieldProps) -> Html {
    let entry = use_entry();
    let props = props.clone();
    html! {
        <TextField
            label={props.label}
            value={entry.amount_text(props.amount)}
            shown={AttrValue::from(entry.format.amount(props.amount))}
            kind={TextKind::Amount}
            hint={props.hint}
            note={props.note}
            on_text={props.on_text}
            on_end={props.on_end}
            read_only={props.read_only}
        />
    }
}
