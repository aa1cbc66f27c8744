//! A field for a percentage, which says how it understood what was typed.

use yew::prelude::*;

use crate::exchange::entry::write_percent;
use crate::plan::PerMille;
use crate::ui::entry::use_entry;
use crate::ui::widgets::{TextField, TextKind};

/// What a [`PercentField`] takes.
#[derive(Clone, Properties, PartialEq)]
pub struct PercentFieldProps {
    /// The label.
    pub label: AttrValue,
    /// The percentage.
    pub value: Option<PerMille>,
    /// Takes what was read, at every change.
    pub on_share: Callback<Option<PerMille>>,
    /// The field was left.
    pub on_end: Callback<()>,
    /// What is said where there is nothing to say of what was typed.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Can be read and copied, not changed.
    #[prop_or_default]
    pub read_only: bool,
}

/// A labelled percentage.
#[component]
pub fn PercentField(props: &PercentFieldProps) -> Html {
    let entry = use_entry();
    let understood = use_state_eq(|| None::<(Option<PerMille>, AttrValue)>);
    let on_text = {
        let (on_share, understood) = (props.on_share.clone(), understood.setter());
        Callback::from(move |text: AttrValue| {
            let read = entry.percent(&text).inspect_err(|_| understood.set(None))?;
            understood.set(read.note.map(|note| (read.value, note)));
            on_share.emit(read.value);
            Ok(())
        })
    };
    // What was understood is said only of what still stands there: not of what undo brought back.
    let said = understood.as_ref().filter(|(of, _)| *of == props.value);
    html! {
        <TextField
            label={props.label.clone()}
            value={props.value.map(write_percent).unwrap_or_default()}
            kind={TextKind::Whole}
            note={said.map(|(_, note)| note.clone()).or_else(|| props.note.clone())}
            {on_text}
            on_end={props.on_end.clone()}
            read_only={props.read_only}
        />
    }
}
