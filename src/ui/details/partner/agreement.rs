//! What school and partner have agreed.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::entry::safe_url;
use crate::plan::partner::{AgreementKind, AgreementProgress};
use crate::plan::{Agreement, ClosedList, Day, Partner, PartnerField};
use crate::ui::hooks::{focus_first, use_focus_after_change};
use crate::ui::private::covered;
use crate::ui::record::{Fields, QuickAdd, choices_of, nobody, use_fields};
use crate::ui::widgets::{Button, ButtonVariant, Choice, DateField, IconName, Select, TextArea};

/// What [`AgreementFields`] takes.
#[derive(Properties, PartialEq)]
pub struct AgreementFieldsProps {
    /// The partner.
    pub partner: Rc<Partner>,
}

/// The agreement's fields, or a button that begins one.
#[component]
pub fn AgreementFields(props: &AgreementFieldsProps) -> Html {
    let fields = use_fields(&props.partner.id);
    let node = use_node_ref();
    // Either goes with what was pressed, and the other comes in its place.
    use_focus_after_change(&node, props.partner.agreement.is_some(), &["select", "button"]);
    let begin = {
        let fields = fields.clone();
        Callback::from(move |_: MouseEvent| fields.set(PartnerField::Agreement(Some(Agreement::default()))))
    };
    html! {
        <div ref={node} class="form">
            if let Some(agreement) = &props.partner.agreement {
                { written(&fields, agreement) }
            } else if fields.can_edit {
                <div key="begin"><Button label={fields.entry.words.text("partner-agreement-add")} small={true} on_click={begin} /></div>
            }
        </div>
    }
}

fn written(fields: &Fields<Partner>, agreement: &Agreement) -> Html {
    let words = &fields.entry.words;
    let label = |name: &str| words.text(&format!("field-agreement-{name}"));
    let change = changer(fields);
    let day = |name: &'static str, value: Option<Day>, set: fn(&mut Agreement, Option<Day>)| {
        let change = change.clone();
        html! {
            <DateField
                key={name}
                label={label(name)}
                value={value.map(|day| day.to_string()).unwrap_or_default()}
                on_date={move |text: AttrValue| change.emit(Rc::new(move |agreement| set(agreement, Day::parse(&text))))}
                on_end={fields.settle()}
                disabled={!fields.can_edit}
            />
        }
    };
    let on_notes = {
        let change = change.clone();
        Callback::from(move |text: AttrValue| {
            change.emit(Rc::new(move |agreement| agreement.notes = text.to_string()));
            Ok(())
        })
    };
    let remove = {
        let fields = fields.clone();
        Callback::from(move |_: MouseEvent| fields.set(PartnerField::Agreement(None)))
    };
    let (can_edit, settle) = (fields.can_edit, fields.settle());
    html! {
        <>
            <div class="form__grid">
                { list::<AgreementKind>(fields, &change, "kind", agreement.kind.as_ref(), |agreement, kind| agreement.kind = kind) }
                { list::<AgreementProgress>(fields, &change, "progress", agreement.progress.as_ref(), |agreement, progress| agreement.progress = progress) }
                { day("signed", agreement.signed, |agreement, day| agreement.signed = day) }
                { day("expires", agreement.expires, |agreement, day| agreement.expires = day) }
            </div>
            <Links fields={fields.clone()} links={agreement.links.clone()} change={change.clone()} />
            { covered(words, None, html! {
                <TextArea label={label("notes")} value={agreement.notes.clone()} on_text={on_notes} on_end={settle} read_only={!can_edit} />
            }) }
            if can_edit {
                // Never the button that began it: that has the focus, and Enter again would take it all out.
                <div key="remove"><Button label={words.text("partner-agreement-remove")} variant={ButtonVariant::Quiet} small={true} on_click={remove} /></div>
            }
        </>
    }
}

type Change = Callback<Rc<dyn Fn(&mut Agreement)>>;

fn changer(fields: &Fields<Partner>) -> Change {
    let fields = fields.clone();
    Callback::from(move |change: Rc<dyn Fn(&mut Agreement)>| {
        fields.change(|partner| {
            let mut after = partner.agreement.clone().unwrap_or_default();
            change(&mut after);
            PartnerField::Agreement(Some(after))
        });
    })
}

fn list<E: ClosedList>(
    fields: &Fields<Partner>,
    change: &Change,
    name: &'static str,
    value: Option<&E>,
    set: fn(&mut Agreement, Option<E>),
) -> Html {
    let words = &fields.entry.words;
    let choices: Rc<[Choice]> = std::iter::once(nobody(words))
        .chain(choices_of::<E>(words).iter().cloned())
        .collect();
    let change = change.clone();
    html! {
        <Select
            key={name}
            label={words.text(&format!("field-agreement-{name}"))}
            value={value.map(|value| value.id().to_owned()).unwrap_or_default()}
            {choices}
            on_choose={move |id: AttrValue| change.emit(Rc::new(move |agreement| set(agreement, (!id.is_empty()).then(|| E::from_id(&id)))))}
            disabled={!fields.can_edit}
        />
    }
}

#[derive(Properties)]
struct LinksProps {
    fields: Fields<Partner>,
    links: Vec<String>,
    change: Change,
}

impl PartialEq for LinksProps {
    fn eq(&self, other: &Self) -> bool {
        self.links == other.links && self.change == other.change
    }
}

/// Addresses of the documents. Only addresses that can run nothing become links.
#[component]
fn Links(props: &LinksProps) -> Html {
    let words = &props.fields.entry.words;
    let on_add = props.change.reform(|link: String| -> Rc<dyn Fn(&mut Agreement)> {
        Rc::new(move |agreement| agreement.links.push(link.clone()))
    });
    let node = use_node_ref();
    let on_remove = {
        let node = node.clone();
        props.change.reform(move |place: usize| -> Rc<dyn Fn(&mut Agreement)> {
            focus_first(&node, &[".quick-add input"]);
            Rc::new(move |agreement| {
                if place < agreement.links.len() {
                    agreement.links.remove(place);
                }
            })
        })
    };
    html! {
        <div ref={node} class="form">
            <ul class="rows">
                for (place, link) in props.links.iter().enumerate() {
                    <li key={place} class="row">
                        <span class="row__main">
                            if let Some(address) = safe_url(link) {
                                <a href={address} target="_blank" rel="noopener noreferrer">{ link.clone() }</a>
                            } else {
                                { link.clone() }
                            }
                        </span>
                        if props.fields.can_edit {
                            <Button
                                label={words.with("partner-agreement-link-remove", &[("link", link.as_str().into())])}
                                icon={IconName::Close}
                                variant={ButtonVariant::Icon}
                                small={true}
                                on_click={on_remove.reform(move |_: MouseEvent| place)}
                            />
                        }
                    </li>
                }
            </ul>
            if props.fields.can_edit {
                <QuickAdd label={words.text("partner-agreement-link")} button={words.text("partner-agreement-link-go")} {on_add} />
            }
        </div>
    }
}
