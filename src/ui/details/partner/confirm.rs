//! When somebody last made sure of a partner's facts, and who.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::plan::partner::Confirmed;
use crate::plan::{Day, Edit, Id, Partner, PartnerField, Person};
use crate::ui::record::{names_of, use_fields};
use crate::ui::widgets::{Button, Combobox, DateField};

/// What [`ConfirmFacts`] takes.
#[derive(Properties, PartialEq)]
pub struct ConfirmFactsProps {
    /// The partner.
    pub partner: Rc<Partner>,
}

/// The day and the person, and a button that says it of today.
#[component]
pub fn ConfirmFacts(props: &ConfirmFactsProps) -> Html {
    let fields = use_fields(&props.partner.id);
    let words = &fields.entry.words;
    let confirmed = props.partner.confirmed.clone().unwrap_or_default();
    let set = {
        let (store, id) = (fields.store.clone(), props.partner.id.clone());
        Callback::from(move |confirmed: Confirmed| {
            let confirmed = (confirmed != Confirmed::default()).then_some(confirmed);
            let edit = Edit::Partner(id.clone(), PartnerField::Confirmed(confirmed));
            store.dispatch(Command::Set(edit));
        })
    };
    let on_date = {
        let before = confirmed.clone();
        set.reform(move |text: AttrValue| Confirmed {
            on: Day::parse(&text),
            ..before.clone()
        })
    };
    let on_choose = {
        let before = confirmed.clone();
        set.reform(move |id: AttrValue| Confirmed {
            by: (!id.is_empty()).then(|| Id::new(id.as_str())),
            ..before.clone()
        })
    };
    let confirm = {
        let (store, before) = (fields.store.clone(), confirmed.clone());
        Callback::from(move |_: MouseEvent| {
            set.emit(Confirmed {
                on: Some(store.env().today()),
                ..before.clone()
            });
            store.dispatch(Intent::Settle);
        })
    };
    html! {
        <>
            <div class="form__grid">
                <DateField
                    label={words.text("field-confirmed-on")}
                    value={confirmed.on.map(|day| day.to_string()).unwrap_or_default()}
                    {on_date}
                    on_end={fields.settle()}
                    disabled={!fields.can_edit}
                />
                <Combobox
                    label={words.text("field-confirmed-by")}
                    value={confirmed.by.as_ref().map_or("", Id::as_str).to_owned()}
                    choices={names_of::<Person>(&fields.plan, words)}
                    {on_choose}
                    disabled={!fields.can_edit}
                />
            </div>
            <div class="cluster cluster--between">
                if confirmed.on.is_none() {
                    <p class="small soft">{ words.text("partner-never-confirmed") }</p>
                }
                if fields.can_edit {
                    <Button label={words.text("partner-confirm")} small={true} on_click={confirm} />
                }
            </div>
        </>
    }
}
