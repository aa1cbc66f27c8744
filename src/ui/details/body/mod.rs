//! The details of a committee or team: what it is for, who belongs to it, how it decides.

mod members;

use std::rc::Rc;

use yew::prelude::*;

use super::more_pages::MorePages;
use super::section::{notes, section};
use crate::plan::{Body, BodyField, RecordId};
use crate::ui::record::Desk;
use members::Members;

/// The details.
pub fn details(desk: &Desk, body: &Rc<Body>) -> Html {
    let fields = desk.fields(&body.id);
    let words = &desk.entry.words;
    html! {
        <>
            { section(words, "details-body", html! {
                <>
                    { fields.text("name", &body.name, BodyField::Name) }
                    { fields.long_text("purpose", &body.purpose, BodyField::Purpose) }
                    { fields.choice("practice", body.practice.as_ref(), BodyField::Practice) }
                    <div class="form__grid">
                        { fields.choice("decision_rule", body.decision_rule.as_ref(), BodyField::DecisionRule) }
                        { fields.choice("rhythm", body.rhythm.as_ref(), BodyField::Rhythm) }
                    </div>
                </>
            }) }
            { section(words, "details-members", html! {
                <>
                    <Members body={Rc::clone(body)} />
                    <MorePages of={RecordId::from(&body.id)} />
                </>
            }) }
            { section(words, "details-more", html! {
                <>
                    { fields.own_words("tags", &body.tags, |body| &body.tags, BodyField::Tags) }
                    { notes(&fields, &body.notes, BodyField::Notes) }
                </>
            }) }
        </>
    }
}
