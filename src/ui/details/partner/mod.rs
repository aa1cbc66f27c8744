//! The details of a partner: everything about it, its people and its ties.

mod agreement;
mod confirm;
mod contacts;
mod custom;
mod tie;
mod ties;

use std::rc::Rc;

use yew::prelude::*;

use super::more_pages::MorePages;
use super::section::section;
use crate::plan::{Kind, Partner, PartnerField, PartnerKind, Person, RecordId};
use crate::ui::labels;
use crate::ui::private::covered;
use crate::ui::record::{Desk, Fields};
use crate::ui::widgets::{TextField, TextKind};
use agreement::AgreementFields;
use confirm::ConfirmFacts;
use contacts::Contacts;
use custom::CustomFields;
use ties::Ties;

/// The details.
pub fn details(desk: &Desk, partner: &Rc<Partner>) -> Html {
    let fields = desk.fields(&partner.id);
    let words = &desk.entry.words;
    html! {
        <>
            { section(words, "partner-basics", basics(&fields, partner)) }
            { section(words, "partner-serves", html! {
                <>
                    { fields.references("goals", &partner.goals, PartnerField::Goals) }
                    { fields.references("sites", &partner.sites, PartnerField::Sites) }
                    { fields.text("grades", &partner.grades, PartnerField::Grades) }
                    <div class="form__grid">
                        { fields.count("students_served", partner.students_served, PartnerField::StudentsServed) }
                        { fields.count("families_served", partner.families_served, PartnerField::FamiliesServed) }
                    </div>
                </>
            }) }
            { section(words, "partner-brings", html! {
                <>
                    { fields.choices("gives", &partner.gives, PartnerField::Gives) }
                    { fields.choices("could_give", &partner.could_give, PartnerField::CouldGive) }
                    { fields.choices("needs", &partner.needs, PartnerField::Needs) }
                </>
            }) }
            { section(words, "partner-keeps", html! {
                <>
                    { fields.reference::<Person>("holder", partner.holder.as_ref(), PartnerField::Holder) }
                    { fields.reference::<Person>("backup", partner.backup.as_ref(), PartnerField::Backup) }
                    <ConfirmFacts partner={Rc::clone(partner)} />
                    <MorePages of={RecordId::from(&partner.id)} />
                </>
            }) }
            { section(words, "partner-contacts", html! { <Contacts partner={partner.id.clone()} /> }) }
            { section(words, "partner-ties", html! { <Ties partner={partner.id.clone()} /> }) }
            { section(words, "partner-agreement", html! { <AgreementFields partner={Rc::clone(partner)} /> }) }
            { section(words, "partner-reach", html! {
                <>
                    { fields.web("website", &partner.website, PartnerField::Website) }
                    { fields.text("place", &partner.place, PartnerField::Place) }
                    { covered(words, None, html! {
                        <>
                            { fields.email("email", &partner.email, PartnerField::Email) }
                            { fields.phone("phone", &partner.phone, PartnerField::Phone) }
                        </>
                    }) }
                </>
            }) }
            { section(words, "partner-weight", html! {
                <>
                    <div class="form__grid">
                        { rating(&fields, "influence", partner.influence, PartnerField::Influence) }
                        { rating(&fields, "interest", partner.interest, PartnerField::Interest) }
                    </div>
                    { fields.choice("disposition", partner.disposition.as_ref(), PartnerField::Disposition) }
                </>
            }) }
            { section(words, "partner-custom", html! {
                <>
                    { fields.own_words("tags", &partner.tags, |partner| &partner.tags, PartnerField::Tags) }
                    { covered(words, None, html! {
                        <>
                            <CustomFields partner={Rc::clone(partner)} />
                            { fields.long_text("notes", &partner.notes, PartnerField::Notes) }
                        </>
                    }) }
                </>
            }) }
        </>
    }
}

fn basics(fields: &Fields<Partner>, partner: &Partner) -> Html {
    html! {
        <>
            { fields.text("name", &partner.name, PartnerField::Name) }
            { fields.choice("kind", partner.kind.as_ref(), PartnerField::Kind) }
            if partner.kind == Some(PartnerKind::Else) {
                { fields.text("kind_name", &partner.kind_name, PartnerField::KindName) }
            }
            <div class="form__grid">
                { fields.choice("standing", partner.standing.as_ref(), PartnerField::Standing) }
                { fields.choice("stage", partner.stage.as_ref(), PartnerField::Stage) }
                { fields.choice("type_now", partner.type_now.as_ref(), PartnerField::TypeNow) }
                { fields.choice("type_desired", partner.type_desired.as_ref(), PartnerField::TypeDesired) }
            </div>
            { fields.text("label", &partner.label, PartnerField::Label) }
        </>
    }
}

/// A rating from 1 to 5. Empty is “not rated”, which is not low.
fn rating(
    fields: &Fields<Partner>,
    name: &'static str,
    value: Option<u8>,
    make: fn(Option<u8>) -> PartnerField,
) -> Html {
    let words = fields.entry.words.clone();
    let set = fields.clone();
    let message = words.text("partner-rating-range");
    let on_text = Callback::from(move |text: AttrValue| {
        let text = text.trim();
        let rating = if text.is_empty() {
            None
        } else {
            let read = text.parse::<u8>().ok().filter(|rating| (1..=5).contains(rating));
            Some(read.ok_or_else(|| message.clone())?)
        };
        set.set(make(rating));
        Ok(())
    });
    html! {
        <TextField
        key={name}
        label={labels::field(&words, Kind::Partner, name)}
        hint={words.text("partner-rating-hint")}
        kind={TextKind::Whole}
        value={value.map(|rating| rating.to_string()).unwrap_or_default()}
        {on_text}
        on_end={fields.settle()}
        read_only={!fields.can_edit}
        />
    }
}
